import type { Paper } from '../model.ts';
import { labelled } from '../text/labelled-identifier.ts';
import { citationKeys } from './bibtex-key.ts';
import { kindOf } from './kinds.ts';
import { notesOf } from './notes.ts';
import type { Writer } from './types.ts';
import { CUT, onOneLine, writtenName, writtenPapers, writtenTitle } from './written-papers.ts';

type Field = readonly [tag: string, value: string | null];

/** References in RIS: what it has no tag for stands in a note, as databases do it. */
export const risWriter: Writer = {
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  lost: [
    'citations by year, percentiles, scores of sites, categories (written as keywords), identifiers of authors',
    'what each of several sources said of one paper',
    'an unknown type (it is read back as GEN), and a date without its year (it is kept in the note)',
    'whether a name of one Latin word, or with a word such as Team in it, is a person',
  ],
  write(dataset) {
    const papers = writtenPapers(dataset);
    const keys = citationKeys(papers);
    return papers.map((paper, i) => record(paper, keys[i]!, dataset.fictional)).join('\r\n');
  },
};

function record(paper: Paper, key: string, fictional: boolean): string {
  const notes = notesOf(paper, fictional).map(([label, value]) => `${label}: ${value}`);
  const fields: readonly Field[] = [
    ['TY', kindOf(paper.type).ris],
    ['ID', key],
    ['TI', writtenTitle(paper)],
    ...(paper.authors?.slots ?? []).map((slot): Field => ['AU', writtenName(slot)]),
    ['AU', paper.authors?.truncated ? CUT : null],
    ['PY', paper.date.iso?.slice(0, 4) ?? null],
    ['DA', paper.date.iso && paper.date.iso.length > 4 ? dateOf(paper.date.iso) : null],
    ['T2', paper.venue?.value ?? null],
    ...paper.identifiers.map(identifierField),
    ...paper.categories.map(({ printed }): Field => ['KW', printed]),
    ['AB', paper.abstract?.value ?? null],
    ['N1', notes.join('; ') || null],
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
