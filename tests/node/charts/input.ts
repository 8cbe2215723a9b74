import type { ChartInput, Frame } from '../../../src/charts/types.ts';
import { EVERYTHING, type Selection } from '../../../src/core/analysis/selection.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';
import { leaves } from '../../../src/scene/bounds.ts';
import { THEMES } from '../../../src/scene/theme.ts';
import type { MarkRef, Scene } from '../../../src/scene/types.ts';
import { makeDocument, paletteOf, type PaperSketch } from './documents.ts';

/** The input of a chart over papers that are sketched, or over a document. */
export function inputOf(
  about: ProfileDocument | readonly PaperSketch[],
  changes: Partial<Omit<ChartInput, 'selection'>> & { readonly selection?: Partial<Selection> } = {},
): ChartInput {
  const document = 'papers' in about ? about : makeDocument({ papers: about });
  const { selection, ...rest } = changes;
  return {
    document,
    others: [],
    palette: paletteOf(document),
    options: {},
    compare: [],
    path: null,
    pins: {},
    ...rest,
    selection: { ...EVERYTHING, ...selection },
  };
}

export const FRAME: Frame = { width: 700, height: null, fontSize: 12, theme: THEMES.light };

/** The shape that carries a mark. */
export function shapeOf(scene: Scene, id: string) {
  const shape = leaves(scene.shapes).find(({ mark }) => mark?.id === id);
  if (!shape) throw new Error(`no mark: ${id}`);
  return shape as Exclude<typeof shape, { type: 'group' }> & { readonly mark: MarkRef };
}

/** Ids of the marks of a kind, in the order of drawing. */
export const idsOf = (scene: Scene, kind: MarkRef['kind']): readonly string[] =>
  leaves(scene.shapes).flatMap(({ mark }) => (mark?.kind === kind ? [mark.id] : []));
