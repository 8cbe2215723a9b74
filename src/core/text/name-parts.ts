import { foldText } from './fold.ts';
import { areInitials, isTeamName } from './names.ts';

/** A name taken apart. All parts are folded (see {@link foldText}). */
export interface NameParts {
  readonly kind: 'person' | 'team';
  /** The family name with its particles: `van der berg`. */
  readonly family: string;
  /** Given names and initials; `hai-tao` is one. */
  readonly given: readonly string[];
  /** `jr`, `sr`, `iii`; null without one. */
  readonly suffix: string | null;
  /** The four digits by which DBLP tells people of one name apart. */
  readonly homonym: string | null;
  /** Whether something says which part is the family name: a comma, an initial, or a given name that can be none. */
  readonly order: 'known' | 'unknown';
  readonly script: 'latin' | 'other';
}

const SUFFIXES: Readonly<Record<string, string>> = { '2nd': 'ii', '3rd': 'iii' };
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)$/;
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms)$/;
const PARTICLE =
  /^(?:van|von|vander|de|der|den|del|della|di|da|dos|das|du|do|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av|mac|o)$/;

/** Takes a name apart: `Family, Given`, `Given Family`, `Family, Jr., Given`, `Given Family 0002`. */
export function nameParts(name: string): NameParts {
  const homonym = /\s(\d{4})\s*$/.exec(name)?.[1] ?? null;
  const plain = foldText(homonym === null ? name : name.replace(/\s\d{4}\s*$/, '')).replace(
    /\.(?=\S)/g,
    '. ',
  );
  const pieces = plain.split(/\s*,\s*/).filter(Boolean);
  const tokens = (text: string) =>
    text
      .replace(/\./g, '')
      .split(' ')
      .filter((token) => token !== '' && !TITLE.test(token));
  const suffixOf = (token: string) => SUFFIXES[token] ?? token;
  const behind = name
    .split(',')
    .filter((piece) => piece.trim())
    .slice(1);
  const hasInitials = behind.length === 1 && areInitials(behind[0]!);
  const isSuffix = (piece: string) => !hasInitials && SUFFIX.test(piece.replace(/\./g, ''));
  const [head = '', ...rest] = pieces.filter((piece, i) => i === 0 || !isSuffix(piece));
  const commaSuffix = pieces.slice(1).find(isSuffix)?.replace(/\./g, '') ?? null;
  const words = tokens(head);
  const tail = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : null;
  const suffix = commaSuffix ?? tail;
  const facts = {
    kind: isTeamName(name) ? ('team' as const) : ('person' as const),
    suffix: suffix === null ? null : suffixOf(suffix),
    homonym,
    script: /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(plain)
      ? ('latin' as const)
      : ('other' as const),
  };
  if (rest.length > 0)
    return {
      ...facts,
      family: words.join(' '),
      given: splitInitials(tokens(rest.join(' ')), name),
      order: 'known',
    };
  // Particles belong to the family name that follows them.
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1]!)) start -= 1;
  const given = splitInitials(words.slice(0, Math.max(start, 0)), name);
  const family = words.slice(Math.max(start, 0)).join(' ');
  const open = given.length > 0 && [...given, family].every(mayBeFamily);
  return { ...facts, family, given, order: open ? 'unknown' : 'known' };
}

/** `AG` in capitals are two initials. */
function splitInitials(tokens: readonly string[], printed: string): string[] {
  return tokens.flatMap((token) =>
    /^[a-z]{2,3}$/.test(token) &&
    new RegExp(`(?:^|[\\s,.])${token.toUpperCase()}(?=$|[\\s,.])`).test(printed) &&
    /\p{Ll}/u.test(printed)
      ? [...token]
      : [token],
  );
}

const INITIAL = /^\p{L}$/u;

/** Whether a given name stands as its first letter; `y-l` is two of them. */
export const isInitial = (token: string): boolean => token.split('-').every((part) => INITIAL.test(part));

/** The syllables of Hanyu Pinyin without tones: the consonant, then the finals that go with it. */
const SYLLABLES = `
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u ua uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing ong ou u uan ue un
w a ai an ang ei en eng o u`;
const syllables = SYLLABLES.trim()
  .split('\n')
  .map((line) =>
    line.replace(
      /^(\S+) (.*)$/,
      (_, consonant: string, finals: string) => `${consonant}(?:${finals.replaceAll(' ', '|')})`,
    ),
  );
/** A family name, or a given name: one or two syllables. */
const PINYIN = new RegExp(`^(?:${syllables.join('|')}|ai|ang?|ao|er?|en|ou?){1,2}$`);
/** Frequent family names of Korea and Vietnam as they are written in Latin letters. */
const FAMILIES = new Set(
  (
    'kim lee yi park pak bak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo shin kwon hwang ahn an song ' +
    'hong yang bae baek nam heo noh ' +
    'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan trinh truong dao cao mai ta to lam luong'
  ).split(' '),
);
/** Those that are Vietnamese wherever they stand: what goes with them is, too. */
const VIETNAMESE = new Set('nguyen tran pham huynh hoang phan ngo duong dinh doan truong luong'.split(' '));
const SINGLE_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

function mayBeFamily(token: string): boolean {
  const plain = token.replace(/[-' ]/g, '');
  return FAMILIES.has(plain) || SINGLE_SCRIPT.test(plain) || (plain.length > 1 && PINYIN.test(plain));
}

/**
 * Whether so many people share names like this that a name proves little: every part is a syllable of pinyin or
 * a frequent Korean or Vietnamese name (WhoIsWho, arXiv 2302.11848).
 */
export function isAmbiguousName({ family, given }: NameParts): boolean {
  const tokens = [...family.split(' '), ...given];
  return (
    tokens.some((token) => VIETNAMESE.has(token)) ||
    tokens.every((token) => isInitial(token) || mayBeFamily(token))
  );
}
