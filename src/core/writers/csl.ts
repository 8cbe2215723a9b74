import type { AuthorSlot } from '../model.ts';
import { labelled } from '../text/labelled-identifier.ts';
import { isSuffix } from '../text/names.ts';
import { writeNote } from '../text/notes.ts';
import { citationKeys } from './bibtex-key.ts';
import { kindOf } from './kinds.ts';
import { keywordText, notesOf } from './notes.ts';
import type { Writer } from './types.ts';
import { LOST, type WrittenPaper, writtenPapers } from './written-papers.ts';
import { onOneLine, writtenName, writtenTitle } from './written-text.ts';

/** References in CSL-JSON, which citation processors and reference managers read. */
export const cslWriter: Writer = {
  id: 'csl',
  label: 'CSL-JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  lost: LOST,
  write(dataset) {
    const papers = writtenPapers(dataset);
    const keys = citationKeys(papers.map(({ paper }) => paper));
    const items = papers.map((written, i) => itemOf(written, keys[i]!, dataset.fictional));
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};

/** Members that have no value are left out by JSON. */
function itemOf(written: WrittenPaper, id: string, fictional: boolean) {
  const { paper } = written;
  const of = (kind: string) => paper.identifiers.find((each) => each.kind === kind)?.value;
  const [doi, pmid, pmcid, arxiv] = ['doi', 'pmid', 'pmcid', 'arxiv'].map(of);
  const others = paper.identifiers.filter(({ value }) => ![doi, pmid, pmcid, arxiv].includes(value));
  const notes = [
    ...notesOf(written, fictional),
    ...(others.length ? [writeNote(['IDs', others.map(labelled)])] : []),
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
    keyword: keywordText(written) || undefined,
    abstract: paper.abstract ? onOneLine(paper.abstract.value) : undefined,
    note: notes.join('\n'),
  };
}

/** Parts of a name only where the source has told which is which. */
function nameOf(slot: AuthorSlot) {
  const written = writtenName(slot);
  const [family, second, third, ...more] = written.split(', ');
  if (slot.kind !== 'person' || written === slot.name || !family || !second || more.length)
    return { literal: written };
  if (third === undefined) return isSuffix(second) ? { literal: written } : { family, given: second };
  return isSuffix(second) && third ? { family, given: third, suffix: second } : { literal: written };
}
