import { unescapeMarkdown } from '../text/markdown.ts';
import { claim, claimPattern, type ClaimMatch, type ClaimPattern, type FoundClaim } from './claim-pattern.ts';
import { NAME_WORD, ORGANISATION } from './organisations.ts';
import { systemNames } from './systems.ts';

const MAKER = '(?:(?:core|lead|main) )?(?:co-)?(?:maintainer|creator|founder|author|developer|contributor)';
const THING = '(?:project|library|framework|compiler|system|toolkit|package)';
const TUNING = '(?:adaptation|optimi[sz]ation|porting|tuning)';
const WON = /\b(?:won|wins?|received|receives|awarded|recipient|winner)\b/;
const LED = /\b(leads?|led|leading) (?:the )?(development|design) of (?:the |an? )?/;

/** Projects led or kept, and the topics of technical work. */
export const PROJECT_PATTERNS: readonly ClaimPattern[] = [
  ledProjects,
  claimPattern(
    `\\b(?<what>${MAKER}) (?:of|to) (?:the |an? )?(?:open[- ]source )?(?<thing>${THING} )?` +
      '(?<name>\\p{L}(?:[\\p{L}\\p{N}_+-]|\\\\_)*[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])',
    ({ groups, whole }) => {
      const { what, thing, name } = groups;
      const isName = thing !== undefined || /[\p{Lu}\p{N}_]/u.test(name!);
      return isName ? claim('project', unescapeMarkdown(name!), [whole], { qualifier: what! }) : [];
    },
  ),
  claimPattern(
    `\\b(?<verb>leads?|led) (?:the )?(?<what>${TUNING}(?: and ${TUNING})?) of (?:the )?(?<name>${ORGANISATION}(?: (?:on|to) ${ORGANISATION})?)`,
    ({ groups, place }) =>
      claim('topic', groups['name']!, [place('name')], { qualifier: `${groups['verb']} ${groups['what']}` }),
  ),
];

/** Awards and public service. */
export const HONOUR_PATTERNS: readonly ClaimPattern[] = [
  claimPattern(
    `(?<![\\p{L}\\p{N}’'-])(?<name>(?:${NAME_WORD} ){1,8}(?:Prize|Award|Medal|Fellowship)(?: of ${NAME_WORD})?)`,
    awardClaim,
  ),
  claimPattern(
    '\\b(?<verb>participated|participates|involved|engaged|contributed|contributes) (?:in|to) (?:the )?' +
      '(?<work>development|drafting|formulation|definition|writing) of (?:the )?(?<name>(?:[\\p{L}-]+ ){0,6}?standards?)\\b',
    ({ groups, place }) =>
      claim('activity', groups['name']!, [place('name')], {
        qualifier: `${groups['verb']} in ${groups['work']}`,
      }),
  ),
  claimPattern(
    '\\b(?:serves|served) (?:as|on) (?:an? |the )?(?<name>[^.,;]*?\\b(?:reviewer|committee|chair|editor)\\b[^.,;]*)',
    ({ groups, place }) => claim('activity', groups['name']!, [place('name')]),
  ),
];

/** All systems named after "leads the development of", with what exactly is led. */
function ledProjects(sentence: string): readonly FoundClaim[] {
  const match = LED.exec(sentence);
  if (!match) return [];
  const from = match.index + match[0].length;
  const rest = sentence.slice(from);
  const object = /^(\p{Ll}[\p{Ll} -]*?)(?= (?:within|in|for|of|including|such as)\b| \p{Lu}|[,.]|$)/u.exec(
    rest,
  )?.[1];
  const isSystem = object !== undefined && systemNames(rest).some(({ start }) => start === 0);
  const qualifier = `${match[1]} ${match[2]}${object && !isSystem ? ` of ${object}` : ''}`;
  return systemNames(rest).map(({ name, start, end }) =>
    claim('project', unescapeMarkdown(name), [[from + start, from + end]], { qualifier }),
  );
}

function awardClaim({ groups, place, sentence }: ClaimMatch): FoundClaim | readonly FoundClaim[] {
  const before = sentence.slice(0, place('name')[0]);
  if (!WON.test(before)) return [];
  const years = [...sentence.matchAll(/\b[Ii]n ((?:19|20)\d{2})\b/g)];
  const [year] = years.length === 1 ? years : [];
  const qualifiers = [
    /\bpart of (?:the|a) team\b/.exec(before)?.[0],
    /[\p{L}’'-]+['’]s first(?= $)/u.exec(before)?.[0],
  ].filter((part) => part !== undefined);
  return claim(
    'award',
    groups['name']!,
    [...(year ? [[year.index, year.index + year[0].length] as const] : []), place('name')].sort(
      ([a], [b]) => a - b,
    ),
    { year: year ? Number(year[1]) : null, qualifier: qualifiers.join('; ') || null },
  );
}
