import { categoriesOf } from '../../core/analysis/categories.ts';
import type { Paper } from '../../core/model.ts';
import { yearOf } from '../../core/text/dates.ts';
import { bounds, type Box } from '../../scene/bounds.ts';
import type { Shape } from '../../scene/types.ts';
import { categoryColour } from '../colour.ts';
import { paperMark } from '../paper-mark.ts';
import { labelSize } from '../plot.ts';
import type { ChartInput, Frame } from '../types.ts';
import type { Arrangement } from './arrange.ts';
import { valuesOf } from './data.ts';
import { mediansOf, medianShapes, recentFrom } from './beam.ts';
import { cellShapes } from './cells.ts';
import { densityShapes, type Density } from './density.ts';
import { labelCount, labelled, labelShapes } from './labels.ts';
import { laneLines } from './lanes.ts';
import { markShapes } from './marks.ts';
import { placePapers, type Place, type Placement } from './place.ts';
import { placeSwarm } from './swarm.ts';

/** What the upper panel is drawn with: single marks up to a radius in px, counts, or nothing. */
export type Drawn = { readonly marks: number } | { readonly density: Density } | { readonly nothing: true };

/** What stands in the upper panel. */
export interface UpperPanel {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Shape[];
  readonly drawn: Drawn;
}

/** The papers: a mark each, or counts where marks would merge. */
export function upperPanel(input: ChartInput, arranged: Arrangement, frame: Frame, plan: Drawn): UpperPanel {
  const placed = 'density' in plan ? null : place(arranged, frame);
  if (!placed) {
    const density = crowded(arranged, frame);
    return { shapes: density.shapes, labels: [], drawn: { density } };
  }
  const { data, lanes, plot, scale } = arranged;
  const order = new Map(input.document.papers.map(({ id }, index) => [id, index]));
  const places = [...placed.places].sort((a, b) => order.get(a.paper.id)! - order.get(b.paper.id)!);
  const style = { size: labelSize(frame), theme: frame.theme };
  const medians =
    scale && data.settings.y === 'percentile' ? medianShapes(mediansOf(data), scale, plot, style) : [];
  const papers = labelled(input, data, labelCount(data, frame));
  return {
    shapes: [
      ...laneLines(lanes, plot, frame),
      ...medians,
      ...places.flatMap((at) => marksOf(at, input, arranged, frame)),
    ],
    labels: labelShapes(
      papers,
      places,
      medians.flatMap((shape) => bounds(shape) ?? []),
      frame,
      (at) => fieldOf(at, arranged),
    ),
    drawn: { marks: placed.r },
  };
}

/** Where the label of a paper may stand: in its lane, or anywhere around the scale. */
function fieldOf({ y }: Place, { lanes, plot, scale, upperEnd }: Arrangement): Box {
  const [x, width] = [plot.x0, plot.x1 - plot.x0];
  const lane = lanes.find(({ y0, y1 }) => y >= y0 && y <= y1);
  if (lane) return { x, y: lane.y0, width, height: lane.y1 - lane.y0 };
  const top = scale?.top ?? upperEnd;
  return { x, y: top, width, height: upperEnd - top };
}

function place({ data, lanes, plot, scale }: Arrangement, { fontSize: em }: Frame): Placement | null {
  const { sizes } = data;
  const values = valuesOf(data);
  if (!scale || !values) return placePapers(lanes, plot, sizes, em);
  const papers = data.shown.all.filter(({ id }) => values.of.has(id));
  const pad = 0.65 * em;
  const field = {
    plot,
    sizes,
    top: scale.top - pad,
    bottom: scale.bottom + pad,
    y: ({ id }: Paper) => scale.y(values.of.get(id)!),
  };
  const swarm = placeSwarm(papers, field, em);
  const rest = swarm && placePapers(lanes, plot, sizes, em);
  return swarm && rest && { r: swarm.r, places: [...swarm.places, ...rest.places] };
}

function crowded({ data, lanes, plot, scale }: Arrangement, { theme, fontSize }: Frame): Density {
  const { has } = data.shown;
  const columns = densityShapes(lanes, plot, {
    theme,
    colour: ({ row }) => (scale ? theme.other : data.lanes.colour(row, theme)),
    has,
    byYear: scale !== null,
  });
  const values = valuesOf(data);
  if (!scale || !values) return columns;
  const cells = cellShapes(data.shown.all, values.of, scale, plot, { em: fontSize, theme, has });
  return { ...cells, shapes: [...cells.shapes, ...columns.shapes] };
}

function marksOf(
  { paper, ...at }: Place,
  { document, palette, selection }: ChartInput,
  { data }: Arrangement,
  { theme }: Frame,
): readonly Shape[] {
  const year = yearOf(paper.date);
  const isRecent = year !== null && year >= recentFrom(document.asOf);
  const colours = data.shown.has(paper.id)
    ? categoriesOf(paper).map((id) => categoryColour(id, palette, theme))
    : [theme.ghost];
  return markShapes(
    {
      ...at,
      colours,
      inferred: paper.date.basis === 'inferred',
      hollow: data.settings.y === 'percentile' && isRecent && data.settings.percentiles.of.has(paper.id),
      angular: data.sizes.isUnknown(paper),
      chosen: paper.id === selection.paper,
      mark: paperMark(paper, document),
    },
    theme,
  );
}
