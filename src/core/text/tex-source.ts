import { readableTex } from './tex.ts';

/** What stands for itself in TeX and must outlive the removal of what does not. */
const LITERALS: readonly (readonly [RegExp, string, string])[] = [
  [/\\(?:\{|textbraceleft(?![a-zA-Z])(?:\{\}| )?|lbrace(?![a-zA-Z]) ?)/g, '\ue000', '{'],
  [/\\(?:\}|textbraceright(?![a-zA-Z])(?:\{\}| )?|rbrace(?![a-zA-Z]) ?)/g, '\ue001', '}'],
  // A command takes the blank behind it; one that braces end does not.
  [/\\textbackslash(?![a-zA-Z])(?:\{\}| )?/g, '\ue002', '\\'],
  [/\\(?:textasciitilde(?![a-zA-Z])(?:\{\}| )?|~\{\})/g, '\ue003', '~'],
  [/\\(?:textasciicircum(?![a-zA-Z])(?:\{\}| )?|\^\{\})/g, '\ue004', '^'],
];
/** Commands that change the face of what follows them, and hints for breaking lines: nothing of them is printed. */
const UNPRINTED =
  /(?<!\\["'`^~=.])\\(?:(?:it|bf|em|rm|tt|sc|sf|sl|itshape|bfseries|scshape|normalfont|upshape|protect|relax|noopsort|allowbreak|-|\/)(?![a-zA-Z])\s?)/g;

/** Maths between two dollars on each side, as publishers export it, or between brackets. */
const DISPLAYED = /\$\$\s*((?:[^$\\]|\\.)+?)\s*\$\$|\\\(\s*(.+?)\s*\\\)/g;

/**
 * A text from a source of TeX, such as BibTeX, as it is printed: commands and maths as in {@link readableTex}, and
 * besides braces, ties, dashes and quotation marks. Of a command that it does not know, the argument stays. Capitals
 * are as they are written.
 */
export function printedTex(source: string): string {
  const joined = source.replace(/\s+/g, ' ').trim();
  if (!/[\\${}~`]|--|''/.test(joined)) return joined;
  const kept = LITERALS.reduce((text, [pattern, stand]) => text.replace(pattern, stand), joined);
  const typeset = kept
    .replace(UNPRINTED, '')
    .replace(DISPLAYED, (_, dollars?: string, round?: string) => `$${dollars ?? round}$`)
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/(?<!\\)''/g, '”');
  const plain = readableTex(typeset)
    .replace(/\\enquote\s*\{([^{}]*)\}/g, '“$1”')
    .replace(/\\[a-zA-Z]+\s*(?=\{)/g, '')
    .replace(/[{}]/g, '');
  return LITERALS.reduce((text, [, stand, sign]) => text.replaceAll(stand, sign), plain)
    .replace(/\s+/g, ' ')
    .trim();
}

/** An identifier or an address, in which TeX has only escapes: `10.1007/978\_3` → `10.1007/978_3`. */
export function verbatimTex(source: string): string {
  return source
    .replace(/\$?\\textless(?:\{\})? ?\$?|\$<\$/g, '<')
    .replace(/\$?\\textgreater(?:\{\})? ?\$?|\$>\$/g, '>')
    .replace(/\{?\\([_&%#$~])\}?/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}
