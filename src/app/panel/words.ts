import { figureScene, type FigureTexts, type Prepared } from '../../figures/figure.ts';

/** The words that go beside a figure: what a person wrote, else what its scene says. */
export type Words = { readonly [K in keyof FigureTexts]: string };

/** Caption, alt text and the rules of counting of a figure. */
export function wordsOf(prepared: Prepared): Words {
  const { words, description } = figureScene(prepared);
  const { caption, altText, methods } = prepared.texts;
  return {
    caption: caption ?? sentences([words.title, words.subtitle, words.source]),
    altText: altText ?? description,
    methods: methods ?? sentences(words.notes),
  };
}

const sentences = (parts: readonly string[]) =>
  parts
    .filter(Boolean)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
