import type { Page } from 'playwright';
import { encodeDataset } from '../../src/core/dataset/encode.ts';
import { extract } from '../../src/core/dataset/extract.ts';

/** A fictional department: date, category, title, authors. Cut lists end with "et al." */
const PAPERS: readonly (readonly [string, string, string, string])[] = [
  ['Mar 3, 2021', 'LG', 'Examples That Teach', 'Ada Example, Bo Sample, Ivo Trial'],
  ['May 4, 2022', 'LG', 'More Examples That Teach', 'Ada Example, Bo Sample, Ivo Trial'],
  ['Jul 9, 2023', 'LG', 'Examples at Rest', 'Ada Example, Ivo Trial, Jana Probe'],
  ['Jan 8, 2024', 'CL', 'Sampling the Sampled', 'Bo Sample, Cleo Instance'],
  ['Feb 2, 2023', 'CL', 'Instances of Language', 'Cleo Instance, Kim Token, Lea Corpus'],
  ['Sep 6, 2024', 'CL', 'Longer Instances of Language', 'Cleo Instance, Kim Token, Lea Corpus, Mo Parser'],
  ['Oct 1, 2025', 'DC', 'Patterns in Parallel', 'Dag Muster, Nils Thread, Ola Mutex'],
  ['Nov 5, 2025', 'DC', 'Patterns Without Locks', 'Dag Muster, Nils Thread, Ola Mutex, Wei Wang'],
  ['Apr 4, 2025', 'CL', 'Parsing Alone', 'Cleo Instance, Mo Parser, Wei Wang'],
];
const AUTHORS = ['Ada Example', 'Bo Sample', 'Cleo Instance', 'Dag Muster'];

/** The profile page of an author, as copied text. */
function page(author: string, papers: typeof PAPERS): string {
  const entries = papers.map(
    ([date, code, title, names]) => `${code}${date}\n${title}\n\n${names}\n\nA fictional paper.\n`,
  );
  const count = papers.length === 1 ? '1 Paper' : `${papers.length} Papers`;
  return `${author}\n\nLG\nh-index2\n${papers.length}papers\n\n${count}\n\n${entries.join('\n')}`;
}

/** Serves a dataset of these authors in place of the site's own. */
export async function serveDepartment(tab: Page, authors: readonly string[] = AUTHORS): Promise<void> {
  const files = authors.map((author) => ({
    name: `${author}.txt`,
    bytes: new TextEncoder().encode(
      page(
        author,
        PAPERS.filter(([, , , names]) => names.includes(author)),
      ),
    ),
  }));
  const dataset = extract(files, { asOf: '2026-11-20', today: '2026-11-20' });
  const served = new Map(encodeDataset(dataset).map(({ path, text }) => [path, text]));
  await tab.route('**/data/**', (route) => {
    const body = served.get(route.request().url().split('/data/')[1]!);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ status: 200, contentType: 'application/json', body });
  });
}
