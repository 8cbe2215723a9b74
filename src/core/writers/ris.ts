import type { Paper } from '../model.ts';
import { labelled } from '../text/labelled-identifier.ts';
import { citationKeys } from './bibtex-key.ts';
import { kindOf } from './kinds.ts';
import { keywordsOf, notesOf } from './notes.ts';
import type { Writer } from './types.ts';
import { LOST, type WrittenPaper, writtenPapers } from './written-papers.ts';
import { CUT, onOneLine, writtenName, writtenTitle } from './written-text.ts';

type Field = readonly [tag: string, value: string | null];

/** References in RIS: what it has no tag for stands in a note, as databases do it. */
export const risWriter: Writer = {
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  lost: LOST,
  write(dataset) {
    const papers = writtenPapers(dataset);
    const keys = citationKeys(papers.map(({ paper }) => paper));
    return papers.map((written, i) => record(written, keys[i]!, dataset.fictional)).join('\r\n');
  },
};

function record(written: WrittenPaper, key: string, fictional: boolean): string {
  const { paper } = written;
  const { authors, date, venue, abstract } = paper;
  const fields: readonly Field[] = [
    ['TY', kindOf(paper.type).ris],
    ['ID', key],
    ['TI', writtenTitle(paper)],
    ...(authors?.slots ?? []).map((slot): Field => ['AU', writtenName(slot)]),
    ['AU', authors?.truncated ? CUT : null],
    ['PY', date.iso?.slice(0, 4) ?? null],
    ['DA', date.iso && date.iso.length > 4 ? dateOf(date.iso) : null],
    ['T2', venue?.value ?? null],
    ...paper.identifiers.map(identifierField),
    ...keywordsOf(written).map((word): Field => ['KW', word]),
    ['AB', abstract?.value ?? null],
    ['N1', notesOf(written, fictional).join('; ')],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${onOneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function identifierField(id: Paper['identifiers'][number]): Field {
  if (id.kind === 'doi') return ['DO', id.value];
  return id.kind === 'arxiv' ? ['UR', `https://arxiv.org/abs/${id.value}`] : ['AN', labelled(id)];
}

/** `2024/05/09/` or `2024/05//`: a part that is not known stays empty. */
function dateOf(iso: string): string {
  const [year, month, day = ''] = iso.split('-');
  return `${year}/${month}/${day}/`;
}
