import type { Dataset } from '../../core/model.ts';
import type { Figure } from '../../figures/figure.ts';

/** The records of a figure as a dataset, as if their documents had been read here. */
export function datasetOf({ documents, palette }: Pick<Figure, 'documents' | 'palette'>): Dataset {
  return {
    schema: 1,
    fictional: documents.some(({ fictional }) => fictional),
    asOf: documents
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1)!,
    profiles: documents,
    sources: distinct(documents.flatMap(({ sources }) => sources)),
    issues: documents.flatMap(({ issues }) => issues),
    suggestions: [],
    palette,
  };
}

const distinct = <T extends { readonly id: string }>(items: readonly T[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
