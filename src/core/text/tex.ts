import { COMMANDS, LETTER_MARKS, MARKS, SUBSCRIPTS, SUPERSCRIPTS } from './tex-symbols.ts';

/** A maths span: something between two dollars that no blank separates from them, and no digit follows. */
const MATHS = /(?<!\\)\$(?=\S)((?:[^$\\]|\\.)+?)(?<=\S)\$(?!\d)/g;
const COMMAND = /\\(?:[a-zA-Z]+|[(["'`^~=.u$%&#_{}])/;
/** Commands whose argument is shown as it is. */
const WRAPPERS =
  /\\(?:emph|text(?:bf|it|tt|sc|rm|sf|sl|up|md|normal|superscript|subscript)?|math(?:bf|rm|it|cal|bb|sf|tt|frak|scr)|operatorname|boldsymbol|underline|overline|[hm]box|url|hat|bar|tilde|vec|it|bf|em|rm|tt)\s*\{([^{}]*)\}/g;

/**
 * An accent and the letter under it: a sign (group 1) or a letter (2), then the base in braces (3) or not (4). A
 * letter asks for braces or a blank, since it could begin another command.
 */
const ACCENT =
  /\\(?:(["'`^~=.])|([uvHckbdrt])(?=\s*\{|\s+[\\\p{L}]))\s*(?:\{\s*(\\?\p{L}{0,2})\s*\}|(\\[ij] ?|\p{L}))/gu;

/** Whether a text holds TeX: a maths span or a command. Prices such as "$5 and $6" are none. */
export function hasTex(text: string): boolean {
  return mathsSpans(text) > 0 || /\\[a-zA-Z]+|\\["'`^~][a-zA-Z{]/.test(text);
}

/** TeX as plain text: `$1.27\times$-$7.57\times$` → `1.27×-7.57×`. What it does not know stays as it is. */
export function readableTex(text: string): string {
  if (!text.includes('$') && !COMMAND.test(text)) return text;
  const maths = text.replace(MATHS, (whole, body: string) => (isMaths(body) ? readMaths(body) : whole));
  return readCommands(maths);
}

const mathsSpans = (text: string) => [...text.matchAll(MATHS)].filter(([, body]) => isMaths(body!)).length;

/** Running words between two dollars are two prices, not maths. */
function isMaths(body: string): boolean {
  return /[\\^_{}=<>]/.test(body) || !/\s[a-z]{2,}|^\d[\d.,]*\s/i.test(body);
}

function readMaths(body: string): string {
  const scripted = readCommands(body)
    .replace(/\^\{([^{}]*)\}|\^(\S)/g, (_, group?: string, one?: string) =>
      script(group ?? one!, SUPERSCRIPTS, '^'),
    )
    .replace(/_\{([^{}]*)\}|_(\S)/g, (_, group?: string, one?: string) =>
      script(group ?? one!, SUBSCRIPTS, '_'),
    );
  return scripted.replace(/[{}]/g, '').replace(/~/g, ' ').trim();
}

/** Raised or lowered characters where Unicode has all of them, else the sign in front. */
function script(text: string, table: Readonly<Record<string, string>>, sign: string): string {
  const characters = [...text];
  if (characters.every((character) => table[character] !== undefined))
    return characters.map((character) => table[character]).join('');
  return characters.length === 1 ? sign + text : `${sign}(${text})`;
}

function readCommands(text: string): string {
  let plain = text;
  // From the inside out, since arguments may hold commands of their own.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(WRAPPERS, '$1')
      .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\sqrt\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, (_, root: string) =>
        root.length > 1 ? `√(${root})` : `√${root}`,
      );
  }
  return plain
    .replace(ACCENT, (whole, sign?: string, name?: string, grouped?: string, single?: string) =>
      accented(whole, sign === undefined ? LETTER_MARKS[name!] : MARKS[sign], grouped ?? single!),
    )
    .replace(/\\([a-zA-Z]+) ?/g, (whole, name: string) => symbol(name) ?? whole)
    .replace(/\\([$%&#_{}])/g, '$1')
    .replace(/\\[,;:! ]/g, ' ');
}

/** A letter under its accent; `\\i` and `\\j` are there so that the dot makes room for it. */
function accented(whole: string, mark: string | undefined, base: string): string {
  const letters = base.trim().replace(/^\\(?=[ij]$)/, '');
  if (mark === undefined || letters.startsWith('\\')) return whole;
  const [first = '', ...others] = letters;
  return (first === '' ? '' : first + mark + others.join('')).normalize('NFC');
}

const symbol = (name: string) => (Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined);
