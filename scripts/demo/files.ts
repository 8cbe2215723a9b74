import { slug } from '../../src/core/text/slug.ts';
import { chanceOf } from './chance.ts';
import { makeDepartment, type DepartmentOptions } from './department.ts';
import { openAlexAnswer } from './openalex.ts';
import { profilePage } from './profile-page.ts';

/** A source document, or the `sources.json` that explains them. */
export interface DemoFile {
  readonly name: string;
  readonly text: string;
}

/** Written into the settings, so that a folder of an earlier run is known as such. */
export const ABOUT = 'Everything here is made up by npm run demo: people, papers and numbers.';

/** Members, by number, who have a profile page as well. */
const WITH_PAGE = [0, 1];

/** The documents of a made-up department: an answer an author, two profile pages, and their settings. */
export function demoFiles(options: DepartmentOptions): DemoFile[] {
  const { asOf, seed } = options;
  const chance = chanceOf(seed + 1);
  const sources: Record<string, { capturedOn?: string; person?: string }> = {};
  const files = makeDepartment(options).members.flatMap(({ member, works }, index): DemoFile[] => {
    const base = `${String(index + 1).padStart(2, '0')}-${slug(member.name) || 'author'}`;
    const person = { person: base };
    const answer = { name: `${base}.json`, text: openAlexAnswer(works, asOf, chance) };
    sources[answer.name] = { capturedOn: asOf, ...person };
    if (!WITH_PAGE.includes(index)) return [answer];
    const page = { name: `${base}-page.txt`, text: profilePage(member, asOf, chance) };
    sources[page.name] = person;
    return [answer, page];
  });
  const settings = { $about: ABOUT, asOf, sources };
  return [...files, { name: 'sources.json', text: `${JSON.stringify(settings, null, 2)}\n` }];
}
