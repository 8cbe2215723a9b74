import type { Category } from '../model.ts';
import { hasOpenName } from './bibtex-names.ts';
import { bibCategories, paperOfEntry } from './bibtex-paper.ts';
import { exportDay, withPreamble } from './bibtex-preamble.ts';
import { bibRecords } from './bibtex-records.ts';
import { scanBibtex } from './bibtex-scan.ts';
import { recordsOf } from './own-records.ts';
import { pageOf } from './page.ts';
import { startReport } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = String.raw`@article{tanaka2024kestrel,
  author  = {Tanaka, Mira and Adeyemi, Olu},
  title   = {{Kestrel}: Cheap Checkpoints for Long Training Runs},
  journal = {Journal of Invented Systems},
  year    = 2024,
  month   = mar,
  day     = 4,
  doi     = {10.5555/kestrel.1},
  note    = {Cited by: 31; Export Date: 20 November 2026}
}

@inproceedings{tanaka2023guide,
  author    = {Tanaka, Mira},
  title     = {A Field Guide to Slow Data Loaders},
  booktitle = {Proceedings of the Invented Workshop},
  year      = 2023
}`;

/** The first line of an entry; the key may stand on the next one, or be missing. */
const ENTRY =
  /^\s*@[ \t]*(?!(?:string|preamble|comment)\b)[a-z]+\s*(?:\{\s*(?:(?:[^\s,{}="][^,{}="]*)?,|$)|\(\s*[^\s,(){}="]+\s*,)/i;
const MACRO = /^\s*@[ \t]*(?:string|preamble|comment)\s*[{(]/i;

/** BibTeX and BibLaTeX, with what databases add to them. */
export const bibtex: Reader = {
  id: 'bibtex',
  label: 'BibTeX or BibLaTeX',
  example: EXAMPLE,
  starts(lines) {
    const entry = lines.findIndex(({ text }) => text.includes('@') && ENTRY.test(text));
    if (entry === -1) return [];
    const macro = lines.slice(0, entry).findIndex(({ text }) => text.includes('@') && MACRO.test(text));
    return [withPreamble(lines, macro === -1 ? entry : macro)];
  },
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    if (block.length === 0) return { profiles: [], issues: [] };
    const page = pageOf(block, report.source);
    const records = bibRecords(scanBibtex(page, report), page, report);
    const bracesTell = records.some((record) => {
      const names = record.get('author');
      return names !== null && hasOpenName(names);
    });
    const counted = { ...context, capturedOn: exportDay(block) ?? context.capturedOn };
    const papers = records.map((record) => paperOfEntry(record, { page, context: counted, bracesTell }));
    return { profiles: recordsOf(papers, context, report, definitions(records)), issues: report.issues };
  },
};

const definitions = (records: Parameters<typeof bibCategories>[0][]): Category[] => {
  const all = records.flatMap((record) =>
    bibCategories(record).flatMap(({ definition }) => definition ?? []),
  );
  return [...new Map(all.map((category) => [category.id, category])).values()];
};
