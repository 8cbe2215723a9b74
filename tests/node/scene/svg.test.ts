import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../src/scene/svg.ts';
import type { MarkRef, Shape } from '../../../src/scene/types.ts';
import { sceneOf } from './shapes.ts';

/** The printed shapes alone. */
const body = (...shapes: Shape[]) => renderSvg(sceneOf(shapes)).split('\n').slice(4, -2).join('\n');

const mark = (label: string): MarkRef => ({ id: 'paper:a', kind: 'paper', papers: ['a'], label });

describe('the document', () => {
  test('is an image with a name, a description, a ground and one font list', () => {
    expect(renderSvg(sceneOf([]))).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img"' +
        ' aria-labelledby="oeuvre-title oeuvre-desc" font-family="Arimo, Arial, Helvetica, sans-serif" text-rendering="geometricPrecision">\n' +
        '<title id="oeuvre-title">Title</title>\n' +
        '<desc id="oeuvre-desc">What is shown.</desc>\n' +
        '<rect x="0" y="0" width="100" height="50" fill="#ffffff"/>\n' +
        '</svg>\n',
    );
  });

  test('takes a physical size and keeps px inside', () => {
    const svg = renderSvg(sceneOf([]), { physical: { width: 183, height: 91.5, unit: 'mm' } });
    expect(svg).toContain('width="183mm" height="91.5mm" viewBox="0 0 100 50"');
  });

  test('puts the prefix before every id, and no id stands twice', () => {
    const group = (name: string): Shape => ({ type: 'group', name, children: [] });
    const svg = renderSvg(sceneOf([group('years'), group('years'), group('title'), group('a b/ü')]), {
      idPrefix: 'x',
    });
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.slice(0, 3)).toEqual(['x-title', 'x-desc', 'x-years']);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^x-[A-Za-z0-9_.-]+$/);
  });
});

describe('shapes', () => {
  test('rect, with attributes in fixed order', () => {
    const paint = { strokeWidth: 1, stroke: '#000000', fillOpacity: 0.5, fill: '#aabbcc', rx: 2 };
    expect(body({ height: 4, width: 3, y: 2, x: 1, type: 'rect', ...paint })).toBe(
      '<rect x="1" y="2" width="3" height="4" rx="2" fill="#aabbcc" fill-opacity="0.5" stroke="#000000" stroke-width="1"/>',
    );
  });

  test('what has no fill says so: SVG would fill it black', () => {
    expect(body({ type: 'circle', cx: 1, cy: 2, r: 3 })).toBe('<circle cx="1" cy="2" r="3" fill="none"/>');
  });

  test('line, with dashes and round ends', () => {
    const paint = { stroke: '#123456', strokeOpacity: 0.25, dash: [2, 1.5], lineCap: 'round' } as const;
    expect(body({ type: 'line', x1: 0, y1: 1, x2: 2, y2: 3, ...paint })).toBe(
      '<line x1="0" y1="1" x2="2" y2="3" fill="none" stroke="#123456" stroke-opacity="0.25"' +
        ' stroke-dasharray="2 1.5" stroke-linecap="round"/>',
    );
  });

  test('numbers are rounded to 3 decimals, in paths too, without exponents or minus zero', () => {
    expect(body({ type: 'path', d: 'M1.23456,-0.0001L1e-7,2.0005 A1,1,0,0,1,3,4Z', fill: '#000000' })).toBe(
      '<path d="M1.235 0L0 2.001A1 1 0 0 1 3 4Z" fill="#000000"/>',
    );
    expect(body({ type: 'circle', cx: 1 / 3, cy: -0.0004, r: 1e-9 })).toContain('cx="0.333" cy="0" r="0"');
  });

  test('text: start and regular are the default and not written', () => {
    const text = { type: 'text', x: 1, y: 2, text: 'a', size: 9, fill: '#000000' } as const;
    expect(body({ ...text, anchor: 'start', weight: 400 })).toBe(
      '<text x="1" y="2" font-size="9" fill="#000000">a</text>',
    );
    expect(body({ ...text, anchor: 'end', weight: 600 })).toBe(
      '<text x="1" y="2" font-size="9" font-weight="600" text-anchor="end" fill="#000000">a</text>',
    );
  });

  test('a mark and a shortened text carry their whole name', () => {
    expect(body({ type: 'circle', cx: 1, cy: 2, r: 3, fill: '#000000', mark: mark('A & B') })).toBe(
      '<circle cx="1" cy="2" r="3" fill="#000000"><title>A &amp; B</title></circle>',
    );
    expect(body({ type: 'text', x: 1, y: 2, text: 'Abc…', full: 'Abcdef', size: 9, fill: '#000000' })).toBe(
      '<text x="1" y="2" font-size="9" fill="#000000"><title>Abcdef</title>Abc…</text>',
    );
  });

  test('group: a named g with its children', () => {
    expect(
      body({ type: 'group', name: 'bars', children: [{ type: 'rect', x: 0, y: 0, width: 1, height: 1 }] }),
    ).toBe('<g id="oeuvre-bars">\n<rect x="0" y="0" width="1" height="1" fill="none"/>\n</g>');
  });
});

describe('strings from data', () => {
  test('are escaped and lose what XML forbids', () => {
    const text = '<b>&"]]>\u0000\u001f\ud800x\ufffe';
    expect(body({ type: 'text', x: 0, y: 0, text, size: 9, fill: '#000000' })).toBe(
      '<text x="0" y="0" font-size="9" fill="#000000">&lt;b&gt;&amp;&quot;]]&gt;x</text>',
    );
    const svg = renderSvg(sceneOf([], { title: '<x>', description: 'a & b', background: '"' }));
    expect(svg).toContain('>&lt;x&gt;</title>');
    expect(svg).toContain('>a &amp; b</desc>');
    expect(svg).toContain('fill="&quot;"');
  });
});

describe('mistakes of a chart', () => {
  test.each([NaN, Infinity])('%s is an error, not a broken picture', (r) => {
    expect(() => body({ type: 'circle', cx: 0, cy: 0, r })).toThrow(/number/);
  });

  test.each(['m0,0l1,1', 'M0,0H5', 'M0', 'M0,0L1', 'M0,NaN', 'M0,0Z5', '5,5'])('%s is no path', (d) => {
    expect(() => body({ type: 'path', d })).toThrow(/not a path/);
  });
});
