import type { Scene, TextShape } from '../../../src/scene/types.ts';

const text = (part: Partial<TextShape>): TextShape => ({
  type: 'text',
  x: 10,
  y: 20,
  text: '',
  size: 7 / 0.75,
  fill: '#000000',
  ...part,
});

/** 89 mm wide: Latin, then letters of other faces, then one shape of each kind. */
export const SAMPLE: Scene = {
  width: (89 / 25.4) * 96,
  height: 200,
  background: '#ffffff',
  title: 'Papers <1> & "2"',
  description: 'One line & more.',
  words: { title: '', subtitle: '', notes: [], source: '' },
  shapes: [
    text({ text: 'Office file fi fl Žižek', weight: 600 }),
    text({ y: 40, text: '陈阳瑞 Chen' }),
    text({ x: 300, y: 60, text: '김정은', anchor: 'end' }),
    text({ y: 80, text: 'שלום (2024) עולם' }),
    text({ y: 100, text: 'محمد بن' }),
    text({ y: 120, text: 'हिन्दी क्षत्रिय' }),
    { type: 'rect', x: 20, y: 140, width: 40, height: 12, fill: '#336699', fillOpacity: 0.5 },
    { type: 'line', x1: 80, y1: 140, x2: 120, y2: 152, stroke: '#000000', strokeWidth: 2, dash: [4, 2] },
    { type: 'circle', cx: 150, cy: 146, r: 6, fill: '#aa0000' },
    { type: 'path', d: 'M180 140Q190 160 200 140Z', fill: '#00aa00' },
  ],
  brush: null,
};
