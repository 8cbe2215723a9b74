/** Concrete colours for one ground. All are 6-digit hex. */
export interface Theme {
  readonly id: 'light' | 'dark' | 'print';
  readonly background: string;
  /** Main text, and marks that carry no category. */
  readonly ink: string;
  /** Secondary text, at least 4.5:1. */
  readonly muted: string;
  /** Hairlines, gridlines, axes. */
  readonly rule: string;
  /** Fill of marks outside the selection. */
  readonly ghost: string;
  /** The one accent: selection, brush, links. */
  readonly accent: string;
  /** Eight hues, in the order of the dataset's palette; 3:1 against the background. */
  readonly hues: readonly string[];
  /** Categories without a hue, and unknown. */
  readonly other: string;
  /** From near the background to full, for heatmap cells; at least five steps. */
  readonly ramp: readonly string[];
}

/** For paper and bright rooms. */
export const LIGHT: Theme = {
  id: 'light',
  background: '#ffffff',
  ink: '#1b2430',
  muted: '#5b6675',
  rule: '#d9dee5',
  ghost: '#dde2e8',
  accent: '#c9125b',
  hues: ['#4269b0', '#bc6806', '#027e5a', '#b5698a', '#84925a', '#5d318f', '#a02c10', '#244f59'],
  other: '#7d8794',
  ramp: ['#edf2f7', '#cddceb', '#a3c1dd', '#6f9cc6', '#3f73a8', '#1f4d80'],
};

/** For screens in dark rooms. */
export const DARK: Theme = {
  id: 'dark',
  background: '#12171e',
  ink: '#e8ecf1',
  muted: '#9ba7b5',
  rule: '#2d3641',
  ghost: '#2a323c',
  accent: '#ff5c93',
  hues: ['#70acff', '#fdc166', '#85e1b9', '#c983a0', '#9d9e45', '#9175c1', '#d46054', '#afc9d0'],
  other: '#8b96a3',
  ramp: ['#1c2733', '#24405c', '#2f5f8a', '#4a85b8', '#7badd9', '#b5d6f2'],
};

/**
 * For printers and copiers that may know no colour: greys for what has an order, and hues that come as light and
 * dark by turns. Figures of this theme also give each hue a texture and a symbol.
 */
export const PRINT: Theme = {
  id: 'print',
  background: '#ffffff',
  ink: '#1a1a1a',
  muted: '#555555',
  rule: '#d4d4d4',
  ghost: '#dcdcdc',
  accent: '#000000',
  hues: ['#6734b3', '#ef5e3e', '#a24b4b', '#003d4c', '#8a8b6c', '#565776', '#4078d8', '#5c3e0e'],
  other: '#8c8c8c',
  ramp: ['#efefef', '#d2d2d2', '#adadad', '#858585', '#555555', '#262626'],
};

export const THEMES: Readonly<Record<Theme['id'], Theme>> = { light: LIGHT, dark: DARK, print: PRINT };
