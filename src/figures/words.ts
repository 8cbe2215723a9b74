import { altTextOf } from './alt-text.ts';
import { captionOf, type Caption } from './caption.ts';
import { figureScene, type FigureTexts, type Prepared } from './figure.ts';
import { methodsOf } from './methods.ts';

/** The words that go with a figure: a person's own, else generated ones. */
export type FigureWords = { readonly [K in keyof FigureTexts]: string };

/** Caption, alt text and methods of a figure; `version` is Oeuvre's. */
export function wordsOf(prepared: Prepared, version: string): FigureWords {
  const { caption, altText, methods } = prepared.texts;
  return {
    caption: caption ?? captionText(captionOf(prepared, figureScene(prepared))),
    altText: altText ?? altTextOf(prepared),
    methods: methods ?? methodsOf(prepared, version),
  };
}

const captionText = ({ title, body }: Caption) => `${title} ${body}`;

/** The words of a figure as Markdown, the caption's title in bold. */
export function wordsMarkdown(prepared: Prepared, version: string): string {
  const { altText, methods } = wordsOf(prepared, version);
  const { title, body } = captionOf(prepared, figureScene(prepared));
  const caption =
    prepared.texts.caption === null
      ? `**${markdown(title)}** ${markdown(body)}`
      : markdown(prepared.texts.caption);
  return `${caption}\n\n*Alt text.* ${markdown(altText)}\n\n*Methods.* ${markdown(methods)}\n`;
}

/** Signs that Markdown would read, escaped: names of files have underscores. */
const markdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');
