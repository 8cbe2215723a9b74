/** What a rule keeps out of figures. Journal metrics need no word: no reader takes them in. */
export interface Forbidden {
  /** Scores of a person: h-index, i10-index, a site's own indices. */
  readonly indices: boolean;
  /** Totals that a source states of a person: papers, citations. */
  readonly totals: boolean;
  /** Metrics of single papers: citations, percentiles, a site's scores. */
  readonly citations: boolean;
}

/** Where a part of a rule is public, and what it says there in our words. */
export interface RuleSource {
  readonly url: string;
  readonly says: string;
}

/** What a funder wants in, and out of, a record that is shown to it. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  /** The rule in one sentence. */
  readonly rule: string;
  readonly sources: readonly RuleSource[];
  /** ISO day on which the sources were read. */
  readonly checked: string;
  readonly forbids: Forbidden;
  /** Only papers of so many calendar years up to the as-of date; null: of all years. */
  readonly lastYears: number | null;
  /** Most papers a person may name; null where no number is set. A person chooses them. */
  readonly outputs: number | null;
}

const CHECKED = '2026-11-21';
const NOTHING: Forbidden = { indices: false, totals: false, citations: false };

/** Rules of funders whose public texts were found. What a call says goes before them. */
export const RULES: readonly Rule[] = [
  {
    id: 'nhmrc',
    name: 'NHMRC (Australia)',
    rule: 'Up to ten publications of the past ten years, longer after a career disruption; no journal impact factors and no h-index.',
    sources: [
      {
        url: 'https://www.nhmrc.gov.au/funding/peer-review-system/publication-assessment-track-record',
        says: 'up to ten top publications of the past ten years, allowing for career disruption',
      },
      {
        url: 'https://sfdora.org/resource/australian-national-health-and-medical-research-council-nhmrc/',
        says: 'journal impact factors and ranked journal lists are out of the assessment',
      },
      {
        url: 'https://unimelb.libguides.com/c.php?g=868418&p=6232421',
        says: 'a university library: NHMRC schemes do not allow the h-index; schemes change from year to year',
      },
    ],
    checked: CHECKED,
    forbids: { ...NOTHING, indices: true },
    lastYears: 10,
    outputs: 10,
  },
  {
    id: 'hrb',
    name: 'HRB (Ireland)',
    rule: 'A narrative CV; researchers are asked not to refer to impact factors or the h-index.',
    sources: [
      {
        url: 'https://sfdora.org/2021/04/12/findings-from-the-health-research-board-ireland-on-the-implementation-of-a-narrative-cv/',
        says: 'researchers are asked not to refer to impact factor or h-index',
      },
      {
        url: 'https://www.hrb.ie/funding/hrb-narrative-style-cv/',
        says: 'the narrative-style CV is required where a scheme supports people and skills',
      },
    ],
    checked: CHECKED,
    forbids: { ...NOTHING, indices: true },
    lastYears: null,
    outputs: null,
  },
  {
    id: 'research-ireland',
    name: 'Research Ireland (formerly SFI)',
    rule: 'A narrative CV without journal-based metrics and without most metrics of a person’s productivity, such as the h-index and the total number of publications.',
    sources: [
      {
        url: 'https://www.sfi.ie/funding/sfi-policies-and-guidance/narrative-cv-dora/',
        says: 'journal-based metrics and most author-based productivity metrics are excluded, h-index and total number of publications among them',
      },
    ],
    checked: CHECKED,
    forbids: { ...NOTHING, indices: true, totals: true },
    lastYears: null,
    outputs: null,
  },
  {
    id: 'snsf',
    name: 'SNSF (Switzerland)',
    rule: 'A CV of major achievements with selected works, without publication metrics and without a long list of publications.',
    sources: [
      {
        url: 'https://snf.ch/en/wBR6E3emu8PP1ZSY/news/a-new-cv',
        says: 'the format no longer includes publication metrics, such as impact factors; the content of the articles is assessed',
      },
      {
        url: 'https://www.snf.ch/en/gKcnwW6aEft4bMPF/page/your-curriculum-vitae-all-about-the-cv-format',
        says: 'achievements with selected works; a lengthy list of publications is not part of it',
      },
    ],
    checked: CHECKED,
    forbids: { indices: true, totals: true, citations: true },
    lastYears: null,
    outputs: null,
  },
  {
    id: 'nwo',
    name: 'NWO (Netherlands)',
    rule: 'A narrative CV; journal impact factors and the h-index were taken out of all calls and application forms.',
    sources: [
      {
        url: 'https://www.nwo.nl/en/dora',
        says: 'all references to journal impact factors and the h-index were removed from call texts and application forms',
      },
    ],
    checked: CHECKED,
    forbids: { ...NOTHING, indices: true },
    lastYears: null,
    outputs: null,
  },
];

/** The names of all rules, with the one that forbids nothing first. */
export const RULE_IDS: readonly string[] = ['none', ...RULES.map(({ id }) => id)];

/** The rule of a name; null for `none` and what is not known. */
export const ruleOf = (id: string): Rule | null => RULES.find((rule) => rule.id === id) ?? null;

/** What a rule keeps out, in words. */
export function forbiddenTexts({ forbids }: Pick<Rule, 'forbids'>): readonly string[] {
  return [
    'journal metrics',
    ...(forbids.indices ? ['scores of a person'] : []),
    ...(forbids.totals ? ['stated totals'] : []),
    ...(forbids.citations ? ['metrics of papers (citations, percentiles)'] : []),
  ];
}
