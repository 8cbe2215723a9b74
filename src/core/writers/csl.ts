import type { AuthorSlot, Paper } from '../model.ts';
import { labelled } from '../text/labelled-identifier.ts';
import { citationKeys } from './bibtex-key.ts';
import { kindOf } from './kinds.ts';
import { notesOf } from './notes.ts';
import type { Writer } from './types.ts';
import { onOneLine, writtenName, writtenPapers, writtenTitle } from './written-papers.ts';

/** References in CSL-JSON, which citation processors and reference managers read. */
export const cslWriter: Writer = {
  id: 'csl',
  label: 'CSL-JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  lost: [
    'citations by year, percentiles, scores of sites, categories (written as keywords), identifiers of authors',
    'what each of several sources said of one paper',
    'which word of a name is the family name, unless the source told it: such a name is a literal',
  ],
  write(dataset) {
    const papers = writtenPapers(dataset);
    const keys = citationKeys(papers);
    const items = papers.map((paper, i) => itemOf(paper, keys[i]!, dataset.fictional));
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};

/** Members that have no value are left out by JSON. */
function itemOf(paper: Paper, id: string, fictional: boolean) {
  const of = (kind: string) => paper.identifiers.find((each) => each.kind === kind)?.value;
  const [doi, pmid, pmcid, arxiv] = ['doi', 'pmid', 'pmcid', 'arxiv'].map(of);
  const notes = [
    ...notesOf(paper, fictional).map(([label, value]) => `${label}: ${value}`),
    ...paper.identifiers.filter(({ value }) => ![doi, pmid, pmcid].includes(value)).map(labelled),
  ];
  const names = [
    ...(paper.authors?.slots ?? []).map(nameOf),
    ...(paper.authors?.truncated ? [{ literal: 'others' }] : []),
  ];
  return {
    id,
    type: kindOf(paper.type).csl,
    title: writtenTitle(paper) ?? undefined,
    author: names.length ? names : undefined,
    issued: paper.date.iso ? { 'date-parts': [paper.date.iso.split('-').map(Number)] } : undefined,
    'container-title': paper.venue ? onOneLine(paper.venue.value) : undefined,
    DOI: doi,
    PMID: pmid,
    PMCID: pmcid,
    URL: arxiv && `https://arxiv.org/abs/${arxiv}`,
    keyword: paper.categories.map(({ printed }) => printed).join(', ') || undefined,
    abstract: paper.abstract ? onOneLine(paper.abstract.value) : undefined,
    note: notes.join('\n') || undefined,
  };
}

function nameOf(slot: AuthorSlot) {
  const [family, given, ...more] = writtenName(slot).split(/\s*,\s*/);
  const isSplit =
    slot.kind === 'person' && writtenName(slot) !== slot.name && family && given && !more.length;
  return isSplit ? { family, given } : { literal: slot.name };
}
