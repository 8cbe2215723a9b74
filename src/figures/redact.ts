import type { Bio, Issue, Paper, Profile, ProfileDocument, StatedKind } from '../core/model.ts';
import { foldText } from '../core/text/fold.ts';
import type { Forbidden } from './funders.ts';

type Ban = keyof Forbidden;

/** Which rule concerns a number that a source states about a person. */
const STATED: Readonly<Record<StatedKind, Ban>> = {
  'h-index': 'indices',
  'i10-index': 'indices',
  novelty: 'indices',
  'ai-score': 'indices',
  papers: 'totals',
  citations: 'totals',
};

/** What numbers are called in running text, folded. Journal metrics are kept out by every rule. */
const NAMED: Readonly<Record<Ban | 'journal', RegExp>> = {
  journal: /impact factor|\bjif\b|\bsjr\b|\bsnip\b|citescore/,
  indices:
    /\b(?:h5?|g|m|i10|hirsch)[- ]?(?:ind(?:ex|ices)|factor)\b|\bh ?=|\bi10\b|\bnovelty\b|\bai[- ]score\b/,
  totals:
    /\b(?:papers|publications|articles|citations) in total\b|\btotal (?:number )?of\b|\bmore than [\d,]+/,
  citations: /\bcit(?:ed|ations?)\b|\bpercentiles?\b/,
};

/** Issues that repeat what is forbidden, by code; others are known by their words. */
const ISSUES: Readonly<Record<string, readonly Ban[]>> = {
  STATED_H_EXCEEDS_LISTED: ['indices'],
  SITE_METRIC_UNDEFINED: ['indices'],
  STATED_CITATIONS_NO_SCOPE: ['totals', 'citations'],
  COUNT_MISMATCH: ['totals'],
  SITE_SCORE_UNDEFINED: ['citations'],
  YEAR_COUNTS_DIFFER: ['citations'],
};

/** Whether a sentence of a text gives a number that is forbidden. */
export function names(text: string, forbids: Forbidden): boolean {
  const banned = [NAMED.journal, ...bansOf(forbids).map((ban) => NAMED[ban])];
  return foldText(text.replaceAll('\n', '. '))
    .split(/[.;!?] /)
    .some((sentence) => /\d/.test(sentence) && banned.some((pattern) => pattern.test(sentence)));
}

const bansOf = (forbids: Forbidden) => (Object.keys(forbids) as Ban[]).filter((ban) => forbids[ban]);

/** What charts know of a document they keep by its identity: one document, one redacted one a rule. */
const known = new WeakMap<ProfileDocument, Map<string, ProfileDocument>>();

/** A document without what is forbidden; the same one where it has nothing of it. */
export function redacted(document: ProfileDocument, forbids: Forbidden): ProfileDocument {
  const before = known.get(document) ?? new Map<string, ProfileDocument>();
  known.set(document, before);
  const key = bansOf(forbids).join(' ');
  const made = before.get(key) ?? without(document, forbids);
  before.set(key, made);
  return made;
}

function without(document: ProfileDocument, forbids: Forbidden): ProfileDocument {
  const profile = profileWithout(document.profile, forbids);
  const papers = forbids.citations ? document.papers.map(withoutMetrics) : document.papers;
  const issues = document.issues.filter((issue) => !isForbidden(issue, forbids));
  const isSame =
    profile === document.profile &&
    issues.length === document.issues.length &&
    papers.every((paper, i) => paper === document.papers[i]);
  return isSame ? document : { ...document, profile, papers, issues };
}

function profileWithout(profile: Profile, forbids: Forbidden): Profile {
  const stated = profile.stated.filter(({ kind }) => !forbids[STATED[kind]]);
  const bios = profile.bios.map((bio) => bioWithout(bio, forbids));
  const isSame = stated.length === profile.stated.length && bios.every((bio, i) => bio === profile.bios[i]);
  return isSame ? profile : { ...profile, stated, bios };
}

function bioWithout(bio: Bio, forbids: Forbidden): Bio {
  const about = bio.about.filter(({ value, raw }) => !names(value, forbids) && !names(raw, forbids));
  const claims = bio.claims.filter(
    ({ kind, value, qualifier }) =>
      !(forbids.totals && kind === 'publications') && !names(`${value} ${qualifier ?? ''}`, forbids),
  );
  const isSame = about.length === bio.about.length && claims.length === bio.claims.length;
  return isSame ? bio : { ...bio, about, claims };
}

/** The first line of an entry may hold its score: the title stands for it. */
function withoutMetrics(paper: Paper): Paper {
  const { citations, percentile, siteScore, title } = paper;
  if (!citations && !percentile && !siteScore) return paper;
  return { ...paper, citations: null, percentile: null, siteScore: null, head: title };
}

const isForbidden = ({ code, message, excerpt }: Issue, forbids: Forbidden) =>
  (ISSUES[code] ?? []).some((ban) => forbids[ban]) || names(`${message}\n${excerpt ?? ''}`, forbids);
