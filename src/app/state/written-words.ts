import type { ProfileDocument } from '../../core/model.ts';
import { GENERATED, type FigureTexts } from '../../figures/figure.ts';

const written = new WeakMap<ProfileDocument, Map<string, FigureTexts>>();

/** Words that a person wrote for the figure of a chart, for as long as its record is loaded; else `usual`. */
export function writtenWords(document: ProfileDocument, chart: string, usual = GENERATED): FigureTexts {
  return written.get(document)?.get(chart) ?? usual;
}

/** Keeps the words of a figure: its panel may be closed before they are used. */
export function keepWords(document: ProfileDocument, chart: string, texts: FigureTexts): void {
  written.set(document, new Map(written.get(document)).set(chart, texts));
}
