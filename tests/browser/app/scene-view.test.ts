import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import SceneView from '../../../src/app/scene/SceneView.svelte';
import { renderSvg } from '../../../src/scene/svg.ts';
import type { MarkRef, Scene, Shape } from '../../../src/scene/types.ts';

const mark = (kind: MarkRef['kind'], name: string, papers: readonly string[] = [name]): MarkRef => ({
  id: `${kind}:${name}`,
  kind,
  papers,
  label: `${kind} ${name}`,
  ...(kind === 'edge' ? { people: name.split('|') } : {}),
});

const sceneOf = (shapes: readonly Shape[], brush: Scene['brush'] = null): Scene => ({
  width: 300,
  height: 200,
  background: '#ffffff',
  title: 'A scene',
  description: 'For a test',
  words: { title: '', subtitle: '', notes: [], source: '' },
  shapes,
  brush,
});

const SHAPES: readonly Shape[] = [
  {
    type: 'rect',
    x: 10,
    y: 150,
    width: 40,
    height: 30,
    rx: 2,
    fill: '#4269b0',
    fillOpacity: 0.5,
    mark: mark('year', '2024'),
  },
  {
    type: 'group',
    name: 'dots',
    children: [
      { type: 'circle', cx: 200, cy: 30, r: 5, fill: '#bc6806', mark: mark('paper', 'late') },
      {
        type: 'circle',
        cx: 60,
        cy: 30,
        r: 5,
        stroke: '#bc6806',
        strokeWidth: 2,
        dash: [2, 1],
        mark: mark('paper', 'early'),
      },
    ],
  },
  {
    type: 'line',
    x1: 10,
    y1: 60,
    x2: 250,
    y2: 120,
    stroke: '#5b6675',
    strokeOpacity: 0.8,
    lineCap: 'round',
    mark: mark('edge', 'a|b'),
  },
  { type: 'path', d: 'M100,150L120,150L110,170Z', fill: '#027e5a' },
  {
    type: 'text',
    x: 150,
    y: 190,
    text: 'Shor…',
    full: 'Shortened',
    size: 12,
    fill: '#1b2430',
    anchor: 'middle',
    weight: 600,
  },
];

async function show(scene: Scene, props: Partial<Parameters<typeof render<typeof SceneView>>[1]> = {}) {
  const reports = { onmark: vi.fn(), onbrush: vi.fn(), onbrushend: vi.fn() };
  const rank = new Map([
    ['early', 0],
    ['late', 1],
  ]);
  const screen = await render(SceneView, { scene, rank, pressed: () => false, ...reports, ...props });
  return { ...reports, screen };
}

/** Name and geometry of each drawn element, in order. */
function drawn(svg: Element): readonly string[] {
  const ignored = /^(data-|aria-|role$|tabindex$|class$|id$)/;
  return [...svg.querySelectorAll('rect, circle, line, path, text')].map((element) => {
    const attributes = [...element.attributes].filter(({ name }) => !ignored.test(name));
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return [
      element.nodeName,
      ...attributes
        .map(({ name, value }) => `${name}=${name === 'd' ? value.replaceAll(',', ' ') : value}`)
        .sort(),
      text.map((node) => node.textContent?.trim()).join(''),
    ].join(' ');
  });
}

test('draws what the serialiser prints', async () => {
  const { screen } = await show(sceneOf(SHAPES));
  const printed = new DOMParser().parseFromString(renderSvg(sceneOf(SHAPES)), 'image/svg+xml');
  const [, ...expected] = drawn(printed.documentElement); // the first is the ground, which the page has already
  expect(drawn(screen.container.querySelector('svg')!)).toEqual(expected);
});

test('arrow keys walk papers by date, then years, then ties, though they are drawn in another order', async () => {
  const { screen, onmark } = await show(sceneOf(SHAPES));
  await userEvent.tab();
  for (const name of ['paper early', 'paper late', 'year 2024', 'edge a|b']) {
    await expect.element(screen.getByRole('button', { name })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
  }
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.keyboard(' ');
  expect(onmark).toHaveBeenCalledWith(expect.objectContaining({ id: 'year:2024' }), false);
});

test('a thin edge can be hit from six px away', async () => {
  const { screen, onmark } = await show(sceneOf(SHAPES));
  await userEvent.click(screen.getByRole('group'), { position: { x: 130, y: 96 } });
  expect(onmark).toHaveBeenCalledWith(expect.objectContaining({ id: 'edge:a|b' }), false);
});

test('a scene of more than 2,000 shapes is painted, and its marks still answer', async () => {
  const many = Array.from({ length: 2100 }, (_, i): Shape => ({
    type: 'circle',
    cx: 5 + (i % 60) * 4.8,
    cy: 5 + Math.floor(i / 60) * 5,
    r: 1,
    fill: '#4269b0',
    mark: mark('paper', `p${i}`),
  }));
  const { screen, onmark } = await show(sceneOf(many));
  expect(screen.container.querySelector('canvas')).not.toBeNull();
  expect(screen.container.querySelectorAll('[data-mark]')).toHaveLength(1);
  dispatchEvent(new Event('beforeprint'));
  expect(screen.container.querySelector('canvas')).toBeNull();
  expect(screen.container.querySelectorAll('[data-mark]')).toHaveLength(many.length);
  dispatchEvent(new Event('afterprint'));
  expect(screen.container.querySelector('canvas')).not.toBeNull();
  await userEvent.click(screen.getByRole('group'), { position: { x: 5 + 3 * 4.8, y: 10 } });
  expect(onmark).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'paper:p63' }), false);
  await userEvent.tab();
  await userEvent.keyboard('{End}{Enter}');
  expect(onmark).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'paper:p2099' }), false);
});
