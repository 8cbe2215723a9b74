import type { ProfileDocument } from '../core/model.ts';

/** File name of a figure: `yangrui-chen-timeline.svg`; several authors stand in their order. */
export function figureName(
  document: ProfileDocument,
  chart: { readonly id: string },
  extension: string,
  others: readonly ProfileDocument[] = [],
): string {
  const ids = [document, ...others].map(({ profile }) => profile.id);
  return `${ids.join('-')}-${chart.id}.${extension}`;
}

/** File name of an evidence pack: `yangrui-chen-figures.zip`. */
export const packName = (documents: readonly ProfileDocument[]) =>
  `${documents.map(({ profile }) => profile.id).join('-')}-figures.zip`;
