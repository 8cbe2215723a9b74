import {
  claim,
  claimPattern,
  type ClaimMatch,
  type ClaimPattern,
  type FoundClaim,
  type Place,
} from './claim-pattern.ts';
import { ALIAS, ORGANISATION, ORGANISATIONS, splitOrganisations } from './organisations.ts';

const RANK = anyCase(
  'engineer scientist researcher professor lecturer head director lead leader manager architect developer ' +
    'fellow founder co-founder president dean chair analyst consultant officer student intern',
);
const DEGREE =
  '(?:Ph\\.? ?D\\.?|D\\.?Phil\\.?|doctorate|doctoral degree|M\\.?B\\.?A\\.?|M\\.?Sc?\\.?|M\\.?Eng\\.?|B\\.?Sc?\\.?|' +
  "B\\.?Eng\\.?|B\\.?A\\.?|(?:[Mm]aster|[Bb]achelor)['’]?s?(?: degree)?)";
const IS = '\\b(?:is|serves as|works as|is working as)(?: currently| now)?(?: an?| the)? ';
const WHERE = `(?<name>${ORGANISATION})${ALIAS}`;
const YEAR = '(?: in (?<year>(?:19|20)\\d{2}))?';

/** Positions, degrees and employers. */
export const CAREER_PATTERNS: readonly ClaimPattern[] = [
  // An article keeps position and organisation apart: "the Head of R&D at the Academy".
  claimPattern(`${IS}(?<role>[^.,;]{1,160}?) at the (?<org>${WHERE})`, ({ groups, place }) =>
    roleClaim(groups, [place('role'), place('org')]),
  ),
  claimPattern(
    `(?<=^|, |${IS})(?<role>(?:(?!(?:is|was|as|an?|the) )[\\p{L}&-]+ ){0,5}?${RANK}(?: of [\\p{L}& -]+?)?) at ${WHERE}`,
    ({ groups, whole }) => roleClaim(groups, [whole]),
  ),
  claimPattern(
    `(?<![\\p{L}])(?<degree>${DEGREE})(?: degree)?(?: in (?<field>[\\p{L} &-]+?))? (?:from|at) (?:the )?(?<org>${ORGANISATION})${YEAR}`,
    (match) => educationClaim(match, degreeOf(match.groups)),
  ),
  claimPattern(
    `\\b(?<what>post-?doctoral (?:research|fellowship|training|work)|postdoc) (?:at|with) (?:the )?(?<org>${ORGANISATION})`,
    (match) => educationClaim(match, match.groups['what']!),
  ),
  claimPattern(`\\b[Gg]raduated from (?:the )?(?<org>${ORGANISATION})${YEAR}`, (match) =>
    educationClaim(match, null),
  ),
  claimPattern(
    `\\b(?:(?:[Pp]reviously|[Ff]ormerly)(?:,? (?:s?he |they )?(?:was |were )?(?:worked|working|employed))?|worked (?:previously|formerly)) (?:at|for|with) (?:the )?(?<orgs>${ORGANISATIONS})`,
    (match) => employerClaims(match, 'previously'),
  ),
  claimPattern(`\\bworks (?:at|for) (?:the )?(?<orgs>${ORGANISATIONS})`, (match) =>
    employerClaims(match, null),
  ),
];

function roleClaim(
  { role, name, alias = null }: ClaimMatch['groups'] & { alias?: string | null },
  places: Place[],
) {
  return claim('role', role!, places, { organisation: name!, alias });
}

function educationClaim({ groups, whole }: ClaimMatch, qualifier: string | null): FoundClaim {
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  return claim('education', groups['org']!, [whole], { qualifier, year });
}

const degreeOf = ({ degree, field }: ClaimMatch['groups']) => (field ? `${degree} in ${field}` : degree!);

/** Employers named in one breath share the words they rest on. */
const employerClaims = ({ groups, whole }: ClaimMatch, qualifier: string | null) =>
  splitOrganisations(groups['orgs']!).map((name) => claim('employer', name, [whole], { qualifier }));

/** Alternatives of words, each with a small or a capital letter in front, longest first. */
function anyCase(words: string): string {
  const forms = words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) => `[${word[0]!}${word[0]!.toUpperCase()}]${word.slice(1)}`);
  return `(?:${forms.join('|')}|CEO|CTO)`;
}
