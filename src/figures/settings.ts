import { FRAME_PARTS, type FramePart } from '../charts/types.ts';
import { THEMES, type Theme } from '../scene/theme.ts';
import { RULE_IDS } from './funders.ts';
import { formatLength, parseLength, rounded } from './length.ts';

export const FIGURE_FORMATS = ['svg', 'pdf', 'png', 'webp'] as const;

export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** How a figure is printed. Size and type size are physical: they hold at every resolution. */
export interface FigureSettings {
  readonly format: FigureFormat;
  readonly widthMm: number;
  /** null: the height the chart needs. */
  readonly heightMm: number | null;
  /** Pixels per inch of PNG and WebP. */
  readonly dpi: number;
  /** Body size of text. */
  readonly fontPt: number;
  readonly theme: Theme['id'];
  /** Whether the paper is left transparent. */
  readonly transparent: boolean;
  /** Words that are left to the caption. */
  readonly without: readonly FramePart[];
  /** Whether the file carries its data, so that it can be opened again. */
  readonly data: boolean;
  /** Id of the funder's rule that the figure keeps to, or `none`. */
  readonly rule: string;
}

/** Widths of a page's columns, in mm. */
export const COLUMN_WIDTHS = { single: 89, middle: 120, double: 183 } as const;

export const DEFAULT_FIGURE: FigureSettings = {
  format: 'svg',
  widthMm: COLUMN_WIDTHS.double,
  heightMm: null,
  dpi: 300,
  fontPt: 7,
  theme: 'light',
  transparent: false,
  without: [],
  data: true,
  rule: 'none',
};

/** One setting as text: the same word in an address, on the command line and in a settings file. */
interface Field<T> {
  /** What may be written, for usage lines and messages. */
  readonly expects: string;
  /** @throws RangeError with a sentence for the person who wrote it. */
  parse(text: string): T;
  format(value: T): string;
}

type Texts = Readonly<Record<string, string>>;

export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** What numbers may be: a poster is 1189 mm high. */
export const LIMITS = {
  sizeMm: { least: 20, most: 1200 },
  dpi: { least: 150, most: 1200 },
  fontPt: { least: 5, most: 12 },
} as const satisfies Readonly<Record<string, Limits>>;

const FIELDS: { readonly [K in keyof FigureSettings]: Field<FigureSettings[K]> & { readonly key: string } } =
  {
    format: { key: 'format', ...choice(FIGURE_FORMATS) },
    widthMm: { key: 'width', ...length() },
    heightMm: { key: 'height', ...orAuto(length()) },
    dpi: { key: 'dpi', ...number(LIMITS.dpi) },
    fontPt: { key: 'font', ...number(LIMITS.fontPt) },
    theme: { key: 'theme', ...choice(Object.keys(THEMES) as Theme['id'][]) },
    transparent: { key: 'ground', ...either('none', 'paper') },
    without: { key: 'without', ...several(FRAME_PARTS) },
    data: { key: 'carry', ...either('yes', 'no') },
    rule: { key: 'rule', ...choice(RULE_IDS) },
  };

/** The names of all settings with what each may be. */
export const FIGURE_KEYS: readonly { readonly key: string; readonly expects: string }[] = Object.values(
  FIELDS,
).map(({ key, expects }) => ({ key, expects }));

/**
 * Settings from texts by key; what is absent takes its default.
 * @throws RangeError for a value that cannot be read, naming its key.
 */
export function parseFigureSettings(texts: Texts, defaults = DEFAULT_FIGURE): FigureSettings {
  return read(texts, defaults, (key, error) => {
    throw new RangeError(`${key}: ${error.message}`);
  });
}

/** Settings from an address: what cannot be read takes its default. */
export function figureSettings(texts: Texts, defaults = DEFAULT_FIGURE): FigureSettings {
  return read(texts, defaults, () => {});
}

/** Settings as texts by key, without those at their default. */
export function formatFigureSettings(settings: FigureSettings, defaults = DEFAULT_FIGURE): Texts {
  const written = (from: FigureSettings) =>
    names.map((name) => [FIELDS[name].key, write(name, from)] as const);
  const usual = new Map(written(defaults));
  return Object.fromEntries(written(settings).filter(([key, text]) => usual.get(key) !== text));
}

const names = Object.keys(FIELDS) as (keyof FigureSettings)[];

const write = <K extends keyof FigureSettings>(name: K, settings: FigureSettings) =>
  FIELDS[name].format(settings[name]);

function read(
  texts: Texts,
  defaults: FigureSettings,
  failed: (key: string, error: RangeError) => void,
): FigureSettings {
  const values: Partial<Record<keyof FigureSettings, unknown>> = {};
  for (const name of names) {
    const { key, parse } = FIELDS[name];
    const text = texts[key];
    if (text === undefined) continue;
    try {
      values[name] = parse(text);
    } catch (error) {
      failed(key, error as RangeError);
    }
  }
  return { ...defaults, ...values } as FigureSettings;
}

function choice<T extends string>(values: readonly T[]): Field<T> {
  const expects = values.join(', ');
  return {
    expects,
    parse(text) {
      const value = values.find((candidate) => candidate === text.toLowerCase());
      if (!value) throw new RangeError(`"${text}" is none of ${expects}`);
      return value;
    },
    format: (value) => value,
  };
}

function either(yes: string, no: string): Field<boolean> {
  const field = choice([yes, no]);
  return { ...field, parse: (text) => field.parse(text) === yes, format: (value) => (value ? yes : no) };
}

function several<T extends string>(values: readonly T[]): Field<readonly T[]> {
  const field = choice(values);
  return {
    expects: `some of ${field.expects}, with commas between`,
    parse(text) {
      const chosen = new Set(
        text
          .split(',')
          .filter(Boolean)
          .map((part) => field.parse(part.trim())),
      );
      return values.filter((value) => chosen.has(value));
    },
    format: (chosen) => chosen.join(','),
  };
}

function number({ least, most }: Limits): Field<number> {
  const expects = `a number from ${least} to ${most}`;
  return {
    expects,
    parse(text) {
      const value = text.trim() ? Number(text) : NaN;
      if (!(value >= least && value <= most)) throw new RangeError(`"${text}" is not ${expects}`);
      return value;
    },
    format: String,
  };
}

function length(): Field<number> {
  const { least, most } = LIMITS.sizeMm;
  const expects = `a length such as 89mm, 7in, 500px or 300pt, from ${least} to ${most} mm`;
  return {
    expects,
    parse(text) {
      const mm = rounded(parseLength(text));
      if (!(mm >= least && mm <= most)) throw new RangeError(`"${text}" is not ${expects}`);
      return mm;
    },
    format: formatLength,
  };
}

function orAuto(field: Field<number>): Field<number | null> {
  return {
    expects: `auto, or ${field.expects}`,
    parse: (text) => (text === 'auto' ? null : field.parse(text)),
    format: (value) => (value === null ? 'auto' : field.format(value)),
  };
}
