import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/figure-engines.ts';
import { EVERYTHING } from '../../../src/core/analysis/selection.ts';
import type { Decoded } from '../../../src/core/dataset/schema.ts';
import { CHARTS } from '../../../src/charts/list.ts';
import { payloadXmp, sealed, sealedPng } from '../../../src/figures/embed.ts';
import { makeFigure } from '../../../src/figures/make.ts';
import { encodePayload } from '../../../src/figures/payload.ts';
import { readFigureFile, type ReopenedFigure } from '../../../src/figures/reopen.ts';
import { VERSION } from '../../../src/figures/version.ts';
import { craft, figureOf, svgWith } from './carried.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const figure = figureOf('timeline', { width: '60mm' });
const { bytes: svg } = await makeFigure(figure, ENGINES);
const payload = encodePayload(figure)!;

/** A PNG of one white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);

/** A PDF as small as one can be, with a metadata stream. */
const pdfWith = (metadata: string) =>
  bytesOf(
    `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>\nendobj\n` +
      `2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n` +
      `<< /Type /Metadata /Subtype /XML /Length ${metadata.length} >>\nstream\n${metadata}\nendstream\nendobj\n` +
      `trailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n`,
  );

function opened(read: Decoded<ReopenedFigure>): ReopenedFigure {
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

function refusal(bytes: Uint8Array): string {
  const read = readFigureFile(bytes);
  return read.ok ? 'it was opened' : read.message;
}

describe('a figure reopens', () => {
  const view = {
    selection: { ...EVERYTHING, years: [2020, 2024] as const, text: 'a & b' },
    compare: ['cs.DC', 'cs.LG'],
    options: { categories: { view: 'years' }, authors: { axis: 'career' } },
    pins: { 'p-Bo Li': [0.25, 0.125] as const },
  };

  test.for(CHARTS.flatMap(({ id }) => ['svg', 'png'].map((format) => [id, format] as const)))(
    '%s as %s: its data, settings and view, and then the same bytes',
    async ([chart, format]) => {
      const texts = { format, width: '89mm', dpi: '150', theme: 'dark', without: 'title,source' };
      const given = {
        ...figureOf(chart, texts, view),
        texts: { caption: 'Mine: ü', altText: null, methods: '' },
      };
      const { bytes, notices } = await makeFigure(given, ENGINES);
      expect(notices.filter((notice) => notice.includes('opened'))).toEqual([]);
      const { isEdited, madeWith, figure: found } = opened(readFigureFile(bytes));
      expect(found).toEqual(given);
      expect({ isEdited, madeWith }).toEqual({ isEdited: false, madeWith: VERSION });
      expect(Buffer.from((await makeFigure(found, ENGINES)).bytes).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  test('out of a PDF that holds the payload as plain text', () => {
    const pdf = sealed(pdfWith(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${payloadXmp(payload)}</x:xmpmeta>`));
    expect(opened(readFigureFile(pdf))).toMatchObject({ figure, isEdited: false });
    const edited = Buffer.from(pdf.map((byte) => byte));
    edited.write('/Kids []', edited.indexOf('/Count 0'));
    expect(opened(readFigureFile(edited))).toMatchObject({ figure, isEdited: true });
  });

  test('out of an SVG that another program wrote again', () => {
    const text = Buffer.from(svg).toString('utf8');
    const declared = `<?xml version="1.0"?>\n<!-- Made elsewhere -->\n${text.replace('<metadata>', '<metadata\n  id="m1">\n  ')}`;
    expect(opened(readFigureFile(Buffer.from(declared)))).toMatchObject({ figure, isEdited: true });
  });

  test('with the same payload wherever the keys of its objects stand', () => {
    const turned = Object.fromEntries(Object.entries(figure).reverse()) as unknown as typeof figure;
    const { profile, ...rest } = figure.documents[0];
    expect(encodePayload({ ...turned, documents: [{ ...rest, profile }] })).toBe(payload);
  });

  test('the version is that of the package', () => {
    const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    expect(VERSION).toBe((JSON.parse(manifest) as { version: string }).version);
  });
});

test('a payload is what docs/figures.md says', () => {
  const [marker, format, sha256, picture, body] = Buffer.from(svg)
    .toString('latin1')
    .match(/oeuvre-figure:[\w:+/=]+/)![0]
    .split(':');
  const json = inflateSync(Buffer.from(body!, 'base64'));
  const rest = Buffer.from(svg)
    .toString('latin1')
    .replace(/oeuvre-figure:[\w:+/=]+/, '');
  const hash = (data: Buffer) => createHash('sha256').update(data).digest('hex');
  expect([marker, format, sha256]).toEqual(['oeuvre-figure', '1', hash(json)]);
  expect(picture).toBe(hash(Buffer.from(rest, 'latin1')));
  expect(JSON.parse(json.toString('utf8'))).toMatchObject({
    madeWith: VERSION,
    figure: { chart: 'timeline', view: 'figure.width=60mm', documents: [{ schema: 1 }] },
  });
});

describe('what carries nothing', () => {
  test.for(['svg', 'png'])('is a %s made without its data', async (format) => {
    const { bytes } = await makeFigure(figureOf('timeline', { format, carry: 'no', dpi: '150' }), ENGINES);
    expect(refusal(bytes)).toMatch(/carries no Oeuvre data/);
    expect(Buffer.from(bytes).includes('oeuvre-figure')).toBe(false);
  });

  test.for([
    ['an SVG', Buffer.from('\ufeff<!-- a --> <!DOCTYPE svg PUBLIC "x"><svg/>')],
    ['a PDF', pdfWith('<x/>')],
    ['a PNG', readFileSync(new URL('../../../docs/images/compare.png', import.meta.url))],
  ] as const)('is %s of another program', ([, bytes]) => {
    expect(refusal(bytes)).toMatch(/carries no Oeuvre data: it was made without it, or by another program/);
  });

  test.for(['', 'Ada Example\n\nLG', `<!DOCTYPE html><html><svg>${payload}</svg>`, payload, '<!-- <svg>'])(
    'is no picture: %#',
    (text) => expect(refusal(bytesOf(text))).toBe('It is no SVG, PNG or PDF.'),
  );
});

describe('what cannot be opened says why', () => {
  const content = { madeWith: '0.1.0', figure: { ...figure, view: '' } };
  const { figure: inner } = content;
  const [document] = figure.documents;

  test('a crafted payload can be opened, so that the others fail for their own reason', () => {
    expect(opened(readFigureFile(svgWith(craft(content)))).isEdited).toBe(false);
  });

  test.for([
    [craft(content, { version: '2' }), /newer Oeuvre: its data has format 2, this one reads 1/],
    [craft(content, { version: '0' }), /damaged/],
    [craft('{'), /no JSON/],
    [craft('7'), /not valid at its top/],
    [craft({ ...content, madeWith: '<b>'.repeat(999) }), /^.{0,40}not valid at madeWith.{0,200}$/],
    [
      craft({ ...content, figure: { ...inner, chart: 'pie' } }),
      /figure\.chart: this Oeuvre has no such chart/,
    ],
    [craft({ ...content, figure: { ...inner, documents: [] } }), /figure\.documents\.0/],
    [
      craft({ ...content, figure: { ...inner, documents: [{ ...document, schema: 2 }] } }),
      /documents\.0\.schema/,
    ],
    [
      craft({
        ...content,
        figure: { ...inner, documents: [{ ...document, profile: { ...document.profile, id: '../../x' } }] },
      }),
      /documents\.0: the id of a profile/,
    ],
    [craft(content).slice(0, -8), /damaged/],
    [craft(content).replace(/:[0-9a-f]{64}/, `:${'1'.repeat(64)}`), /damaged/],
    [`${craft(content)}:x`, /damaged/],
    ['oeuvre-figure:', /damaged/],
  ] as const)('case %#', ([text, message]) => {
    expect(refusal(svgWith(text))).toMatch(message);
  });

  test('a small file of a huge content is stopped', () => {
    const bomb = craft(' '.repeat(100 * 2 ** 20));
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(svgWith(bomb))).toMatch(/larger than 64 MB/);
  });

  test('a figure of more than a file may carry has no payload', () => {
    const title = { ...document.papers[0]!.title, value: 'x'.repeat(65 * 2 ** 20) };
    const papers = [{ ...document.papers[0]!, title }];
    expect(encodePayload({ ...figure, documents: [{ ...document, papers }] })).toBeNull();
  });
});

describe('a damaged file', () => {
  /** Never another figure; and where the picture is another, that is said. */
  const isHonest = (bytes: Uint8Array, inPayload: boolean) => {
    const read = readFigureFile(bytes);
    if (!read.ok) return read.message !== '';
    const same = encodePayload(read.value.figure) === payload;
    return same && (read.value.isEdited || inPayload);
  };
  const whole = svgWith(payload);
  const start = whole.indexOf('oeuvre-figure:');
  const end = whole.indexOf('</metadata>');
  const placesOf = (bytes: Uint8Array) => Array.from(bytes, (_, at) => at);
  const turned = (bytes: Uint8Array, at: number, bits: number) =>
    Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ bits : byte));

  test('cut at any byte', () => {
    expect(placesOf(whole).filter((at) => !isHonest(whole.subarray(0, at), false))).toEqual([]);
  });

  test('with one bit turned anywhere', () => {
    const isWrong = (at: number) => !isHonest(turned(whole, at, 1 << (at % 8)), at >= start && at < end);
    expect(placesOf(whole).filter(isWrong)).toEqual([]);
  });

  test('a PNG, cut or with one byte turned', () => {
    const png = sealedPng(PIXEL, payload);
    expect(opened(readFigureFile(png)).isEdited).toBe(false);
    // Its chunk has a checksum: not even the seal can be changed.
    expect(placesOf(png).filter((at) => !isHonest(png.subarray(0, at), false))).toEqual([]);
    expect(placesOf(png).filter((at) => !isHonest(turned(png, at, 0x55), false))).toEqual([]);
  });

  test('any bytes, and any change of a file', () => {
    const heads = fc.constantFrom(
      '',
      '<svg>',
      '%PDF-1.7 oeuvre-figure:1:',
      '\x89PNG\r\n\x1a\n',
      '<svg>oeuvre-figure:',
    );
    fc.assert(
      fc.property(heads, fc.uint8Array(), (head, tail) => {
        const read = readFigureFile(Buffer.concat([bytesOf(head), tail]));
        return !read.ok && read.message !== '';
      }),
      { seed: 7, numRuns: 500 },
    );
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 40 }));
    fc.assert(
      fc.property(change, ([at, removed, put]) => {
        const changed = Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + removed)]);
        return isHonest(changed, at < end && at + removed >= start) || whole.equals(changed);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
