import { wrapText } from '../scene/text.ts';
import type { Scene, Shape } from '../scene/types.ts';
import { furnish, margin } from './frame.ts';
import { sourceWords } from './source.ts';
import type { ChartInput, Frame } from './types.ts';

const MM_PER_PX = 25.4 / 96;

/** What sums of lengths in px may differ by. */
const ROUNDING = 1e-6;

/**
 * A scene that says how high it must be, in place of a plot that would run into its words: it is `short` px too low
 * for the least that can be read. Null for a chart that takes the height it needs.
 */
export function tooLow(title: string, short: number, input: ChartInput, frame: Frame): Scene | null {
  if (frame.height === null || short <= ROUNDING) return null;
  const need = Math.ceil((frame.height + short) * MM_PER_PX);
  const sentence = `At this width and type size the chart needs a height of ${need} mm; it needs less with fewer words around it.`;
  return { ...sentenceScene(title, sentence, input, frame), notice: sentence };
}

/** A scene with a sentence in place of a plot. */
export function sentenceScene(
  title: string,
  sentence: string,
  { document, others }: ChartInput,
  frame: Frame,
): Scene {
  const { width, fontSize, theme } = frame;
  const around = furnish(frame, {
    title,
    subtitle: document.profile.name,
    legend: [],
    notes: [],
    ...sourceWords(document, others),
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
