import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { DEFAULT_VIEW, type View } from '../../../src/core/view.ts';
import { GENERATED, type Figure } from '../../../src/figures/figure.ts';
import { formatFigureSettings, parseFigureSettings } from '../../../src/figures/settings.ts';
import { makeDocument, paletteOf } from '../charts/documents.ts';

const PAPERS = [
  {
    date: '2024-05-09',
    categories: ['cs.LG', 'cs.DC'],
    authors: ['Bo Li', 'Zoe Žhü', '王小明'],
    citations: 7,
  },
  { date: '2021', categories: ['cs.DC'], authors: ['Bo Li'], inferred: true },
  { date: null, categories: [], authors: ['Zoe Žhü'] },
];
const [ana, bea] = [
  makeDocument({ papers: PAPERS, awards: [[2023, 'Best <Paper> & "Award"']] }),
  makeDocument({ id: 'bea-roy', name: 'Bea Roy', papers: PAPERS.slice(0, 2) }),
];

/** A figure of a small record: of two for the chart that compares authors. */
export function figureOf(
  chart: string,
  texts: Readonly<Record<string, string>> = {},
  view: Partial<View> = {},
): Figure {
  const settings = formatFigureSettings(parseFigureSettings(texts));
  return {
    chart,
    documents: chart === 'authors' ? [ana, bea] : [ana],
    palette: paletteOf(ana),
    view: { ...DEFAULT_VIEW, ...view, options: { ...view.options, figure: settings } },
    texts: GENERATED,
  };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** A payload of any content, made as docs/figures.md describes it and with Node's own tools. */
export function craft(content: unknown, { version = '1', picture = '0'.repeat(64) } = {}): string {
  const json = typeof content === 'string' ? content : JSON.stringify(content);
  return `oeuvre-figure:${version}:${sha256(json)}:${picture}:${deflateSync(json).toString('base64')}`;
}

/** A drawing in which a payload stands, sealed. */
export function svgWith(payload: string): Buffer {
  const parts = [
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata>',
    '</metadata><path d="M0 0h9"/></svg>\n',
  ];
  return Buffer.from(parts.join(payload.replace('0'.repeat(64), sha256(parts.join('')))));
}
