import { wrapText } from '../scene/text.ts';
import type { Scene, Shape } from '../scene/types.ts';
import { furnish, margin } from './frame.ts';
import { sourceWords } from './source.ts';
import type { ChartInput, Frame } from './types.ts';

/** A scene with a sentence in place of a plot. */
export function sentenceScene(
  title: string,
  sentence: string,
  { document }: ChartInput,
  frame: Frame,
): Scene {
  const { width, fontSize, theme } = frame;
  const around = furnish(frame, {
    title,
    subtitle: document.profile.name,
    legend: [],
    notes: [],
    ...sourceWords(document),
  });
  const edge = margin(frame);
  const lines = wrapText(sentence, fontSize, width - 2 * edge).map((text, index): Shape => ({
    type: 'text',
    x: edge,
    y: around.top + fontSize * (1.2 + 1.4 * index),
    text,
    size: fontSize,
    fill: theme.ink,
  }));
  const height =
    frame.height ?? Math.ceil(around.top + fontSize * 1.4 * (lines.length + 1) + around.footerHeight);
  return {
    width,
    height,
    background: theme.background,
    title: `${title} of ${document.profile.name}`,
    description: sentence,
    words: around.words,
    shapes: [...around.header, ...lines, ...around.footer(height - around.footerHeight)],
    brush: null,
  };
}
