import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/figure-engines.ts';
import { pixels } from '../../../src/figures/length.ts';
import { lettersFor, type FaceFiles } from '../../../src/figures/letters.ts';
import { outlining } from '../../../src/figures/outlines.ts';
import { inVisualOrder } from '../../../src/scene/runs.ts';
import { renderSvg } from '../../../src/scene/svg.ts';
import type { Scene } from '../../../src/scene/types.ts';

const letters = (...texts: string[]) => lettersFor(texts, ENGINES.faceFile);
const nothing: FaceFiles = (path) => Promise.reject(new Error(`asked for ${path}`));

describe('lettersFor', () => {
  test('loads nothing for what the figure face has', async () => {
    const { fonts, missing } = await lettersFor(['Žižek e\u0301 Ω Ж ≤ →'], nothing);
    expect(fonts).toEqual([]);
    expect(missing).toEqual([]);
  });

  test('knows letters of names in many scripts, and says which it lacks', async () => {
    const { missing } = await letters(
      '陈喆堃玥𠮷邊髙橋しおり 김정은 שלום محمد हिन्दी বাংলা தமிழ் ไทย Հայ ქარ ★',
      '\ue000',
    );
    expect(missing).toEqual(['\ue000']);
  });

  test('divides a text by face and keeps marks with their letter', async () => {
    const { split } = await letters('Dr. محمد بن हि x');
    const runs = split('Dr. محمد بن हि x').map(({ text, font }) => [text, font?.id ?? null]);
    expect(runs).toEqual([
      ['Dr. ', null],
      ['محمد بن', 'arabic/arabic'],
      [' ', null],
      ['हि', 'devanagari/devanagari'],
      [' x', null],
    ]);
  });
});

/** Worked out by hand with the rules of Unicode Standard Annex 9, on a line that runs from left to right. */
describe('inVisualOrder', () => {
  const visual = async (text: string) =>
    inVisualOrder(text, (await letters(text)).split).map((run) => run.text);

  test('turns right-to-left words round, with the comma between them', async () => {
    expect((await visual('אב, גד')).join('|')).toBe('גד| ,|אב');
  });

  test('keeps digits and brackets readable', async () => {
    expect((await visual('Dr. אב (24) x')).join('')).toBe('Dr. (24) אב x');
  });
});

describe('a PNG of letters that the figure face lacks', () => {
  const scene = (text: string): Scene => ({
    width: 200,
    height: 40,
    background: '#ffffff',
    title: '',
    description: '',
    words: { title: '', subtitle: '', notes: [], source: '' },
    shapes: [{ type: 'text', x: 100, y: 28, size: 20, text, fill: '#000000', anchor: 'middle' }],
    brush: null,
  });
  const ink = async (text: string) => {
    const [Resvg, shaper, faces] = await Promise.all([
      ENGINES.rasteriser(),
      ENGINES.shaper(),
      ENGINES.faces(),
    ]);
    const setText = outlining(shaper, faces, await letters(text));
    const image = new Resvg(renderSvg(scene(text), { setText }), {
      fitTo: { mode: 'width', value: pixels(50, 100) },
      font: { loadSystemFonts: false, fontBuffers: [...faces], defaultFontFamily: 'Arimo' },
    });
    return Buffer.from(image.render().asPng()).toString('base64');
  };

  test('shows them: other letters give other pictures', async () => {
    const [one, other, nothing] = [await ink('陈'), await ink('瑞'), await ink('\ue000')];
    expect(one).not.toBe(other);
    expect(one).not.toBe(nothing);
  });

  test('joins Arabic: the letters apart are another picture', async () => {
    expect(await ink('محمد')).not.toBe(await ink('م\u200cح\u200cم\u200cد'));
  });
});
