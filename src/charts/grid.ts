import { margin } from './frame.ts';
import type { Frame } from './types.ts';

/** Least width of a panel, also where that leaves too little height, and space between panels, in em. */
const LEAST_PANEL_EM = 19;
const LEAST_CROWDED_PANEL_EM = 15;
const GAP_EM = 2;

/** A panel's place. All panels of a chart have the same size. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  readonly places: readonly Place[];
  /** Where the last row of panels ends. */
  readonly bottom: number;
}

/**
 * Places for small multiples from `top`: as many columns as have room, then as few as need no further row.
 * A panel is `natural` px high; with `room` (px, else null) panels fill it, in more columns if they must, but are
 * never lower than `least`.
 */
export function gridOf(
  panels: number,
  frame: Frame,
  { top, room, natural, least }: { top: number; room: number | null; natural: number; least: number },
): Grid {
  const edge = margin(frame);
  const gap = GAP_EM * frame.fontSize;
  const fit = (panelEm: number) => columnCount(panels, frame.width - 2 * edge, frame.fontSize, panelEm);
  const rowsOf = (count: number) => Math.ceil(panels / count);
  const usual = fit(LEAST_PANEL_EM);
  const isLow = room !== null && rowsOf(usual) * (least + gap) - gap > room;
  const columns = isLow ? fit(LEAST_CROWDED_PANEL_EM) : usual;
  const rows = rowsOf(columns);
  const gaps = (rows - 1) * gap;
  const height = room === null ? natural : Math.max((room - gaps) / rows, least);
  const width = (frame.width - 2 * edge - (columns - 1) * gap) / columns;
  const places = Array.from({ length: panels }, (_, index) => ({
    x: edge + (index % columns) * (width + gap),
    y: top + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
  return { places, bottom: top + rows * height + gaps };
}

function columnCount(panels: number, width: number, em: number, panelEm: number): number {
  const fitting = Math.floor((width + GAP_EM * em) / ((panelEm + GAP_EM) * em));
  const most = Math.max(1, Math.min(panels, fitting));
  return Math.ceil(panels / Math.ceil(panels / most));
}
