import { beforeAll, describe, expect, test } from 'vitest';
import { FONT_FAMILY, textWidth } from '../../../src/scene/text.ts';
import { loadFace } from './face.ts';

const TEXTS = [
  'Publication timeline',
  '6 of 8 papers · 2024–2026',
  'Machine Learning (cs.LG), ≥ 5',
  'Łukasz Žižek, Ağaoğlu, Nguyễn',
  'Ευκλείδης × Чебышёв',
  'e\u0301 a\u0308 — “quoted” … 50 %',
  'AVATAR To Wa. Ty',
];

function measured(text: string, weight: number, kerning: CanvasFontKerning): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `${weight} 12px ${FONT_FAMILY}`;
  context.textRendering = 'geometricPrecision';
  context.fontKerning = kerning;
  return context.measureText(text).width;
}

beforeAll(loadFace);

describe.each([400, 600] as const)('width of text of weight %i', (weight) => {
  test.each(TEXTS)('"%s" is what the browser measures', (text) => {
    const width = textWidth(text, 12, weight);
    expect(width / measured(text, weight, 'none')).toBeCloseTo(1, 2);
    // The table knows no kerning, which only draws letters together: a label never takes more than its room.
    expect(width / measured(text, weight, 'normal')).toBeGreaterThan(0.99);
  });
});
