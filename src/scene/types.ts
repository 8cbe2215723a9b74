/**
 * The display list. A chart is a pure function to a Scene: placed, measured, finished shapes with concrete
 * colours (6-digit hex). Renderers print it and know no chart.
 */

/** What a shape stands for. Hover, focus, keyboard order, tooltips and clicks are generic over it. */
export interface MarkRef {
  /** Unique in the scene and stable across selections and sizes: `paper:ID`, `person:ID`, `edge:A|B`, … */
  readonly id: string;
  readonly kind: 'paper' | 'year' | 'category' | 'cell' | 'person' | 'edge';
  /** The papers behind it. */
  readonly papers: readonly string[];
  /** What a click selects: a year, category ids, person ids. */
  readonly years?: readonly [number, number];
  readonly categories?: readonly string[];
  readonly people?: readonly string[];
  /** One line for a screen reader, a tooltip's head and `<title>`. */
  readonly label: string;
  /** Further lines of the tooltip. */
  readonly details?: readonly string[];
}

/** Paint shared by shapes. Absent means none. Colours are 6-digit hex. */
export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly dash?: readonly number[];
  readonly lineCap?: 'round';
}

interface Base {
  /** Set on the shape that is the mark; the same ref never stands on two shapes. */
  readonly mark?: MarkRef;
}

export interface RectShape extends Base, Paint {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx?: number;
}

export interface CircleShape extends Base, Paint {
  readonly type: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface LineShape extends Base, Paint {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PathShape extends Base, Paint {
  readonly type: 'path';
  /** SVG path data with absolute M, L, Q, C, A, Z only. */
  readonly d: string;
  /** For marks: a point inside, for focus rings and tooltips. */
  readonly at?: readonly [number, number];
}

export interface TextShape extends Base {
  readonly type: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The whole text, where `text` was shortened. Printed as `<title>`. */
  readonly full?: string;
}

/** A group with a name, for people who edit the SVG. */
export interface GroupShape {
  readonly type: 'group';
  readonly name: string;
  readonly children: readonly Shape[];
}

export type Shape = RectShape | CircleShape | LineShape | PathShape | TextShape | GroupShape;

/** A region of the scene on which a person can brush years. */
export interface BrushArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Year at the left edge of each band, and the band's x range: [year, x0, x1]. */
  readonly bands: readonly (readonly [number, number, number])[];
}

/** The words around a plot. */
export interface Words {
  readonly title: string;
  /** What is shown: "6 of 8 papers · 2024–2026". */
  readonly subtitle: string;
  /** Sentences: counting rule, lower bounds, what is missing. */
  readonly notes: readonly string[];
  /** Source and as-of date. */
  readonly source: string;
  /** The part of the source line that is printed even where that line is left out: that data is made up. */
  readonly warning?: string;
}

export interface Scene {
  /** Size in CSS px (1/96 inch). */
  readonly width: number;
  readonly height: number;
  /** null: a transparent ground. */
  readonly background: string | null;
  /** Accessible name and description; also `<title>` and `<desc>`. */
  readonly title: string;
  readonly description: string;
  /** What its words say, whether or not they are printed: captions are written from them. */
  readonly words: Words;
  readonly shapes: readonly Shape[];
  readonly brush: BrushArea | null;
  /** Why the data is not drawn, where there is some: a file of this scene is not what was asked for. */
  readonly notice?: string;
  /** The region in which people can be moved; their places are shares of it. */
  readonly plane?: Pick<BrushArea, 'x' | 'y' | 'width' | 'height'>;
}
