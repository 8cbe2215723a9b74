import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';

const TITLES = [
  'Kestrel: Cheap Checkpoints for Long Training Runs',
  'A Field Guide to Very Slow Data Loaders',
];
const OTHERS = ['Waves in Rooms without Any Windows at All', 'What the Tide Tables Leave Out, and Why'];

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const ris = (author: string, titles: readonly string[] = TITLES) =>
  file(
    `${author}.ris`,
    titles.map((title) => `TY  - JOUR\nAU  - ${author}\nTI  - ${title}\nPY  - 2024\nER  - \n`).join('\n'),
  );
const works = (author: object, name = 'works.json') =>
  file(
    name,
    JSON.stringify(
      TITLES.map((title, i) => ({
        id: `https://openalex.org/W${i + 1}`,
        title,
        publication_year: 2024,
        authorships: [{ author }],
      })),
    ),
  );
const orcidWorks = (id: string) =>
  file(
    'orcid.json',
    JSON.stringify({
      group: [
        {
          'work-summary': [
            {
              'put-code': 1,
              title: { title: { value: TITLES[0] } },
              'publication-date': { year: { value: '2023' } },
            },
          ],
        },
      ],
      path: `/${id}/works`,
    }),
  );

function read(...files: ReturnType<typeof file>[]) {
  const { profiles, suggestions, issues } = extract(files, { asOf: '2026-11-20', today: '2026-11-20' });
  return {
    profiles,
    evidence: suggestions.flatMap((item) => (item.kind === 'same-person' ? [item.evidence] : [])),
    codes: issues.map(({ code }) => code),
  };
}

describe('two records of one person, by name', () => {
  it('are two, and a suggestion, where one name is short for the only other (N8)', () => {
    const { profiles, evidence, codes } = read(ris('Wilmowsky, B.'), ris('Wilmowsky, Benedikta', OTHERS));
    expect(profiles).toHaveLength(2);
    expect(evidence).toEqual([
      expect.stringMatching(/Wilmowsky.*one name is short for the other; nothing else links them$/),
    ]);
    expect(codes.filter((code) => code === 'SAME_NAME_IN_TWO_SOURCES')).toHaveLength(2);
  });

  it('are no suggestion where a short name fits two, unless papers are in common', () => {
    const names = [ris('Wilmowsky, Benedikta', OTHERS), ris('Wilmowsky, Barbara', OTHERS)];
    expect(read(ris('Wilmowsky, B.'), ...names).evidence).toEqual([]);
    expect(read(ris('Wilmowsky, B.', OTHERS.slice(1)), ...names).evidence).toHaveLength(2);
  });

  it('are a suggestion by a short form of the given name only where papers are in common', () => {
    const [dan, daniel] = ['Foxglove-Marsh, Dan', 'Daniel Foxglove-Marsh'];
    expect(read(ris(dan), ris(daniel, OTHERS)).evidence).toEqual([]);
    expect(read(ris(dan), ris(daniel)).evidence).toEqual([expect.stringMatching(/2 papers in common$/)]);
    expect(read(ris('Chen, Yang'), ris('Chen, Yangrui')).evidence).toEqual([]);
  });
});

describe('two records of one person, by number', () => {
  const [orcid, other] = ['0000-0002-1825-0097', '0000-0002-1694-233X'];
  const author = { id: 'https://openalex.org/A9', display_name: 'Mira Tanaka' };

  it('are one by an equal ORCID, whatever other numbers there are (N1)', () => {
    const { profiles } = read(works({ ...author, orcid }), orcidWorks(orcid));
    expect(profiles.map(({ profile, sources }) => [profile.name, sources.length])).toEqual([
      ['Mira Tanaka', 2],
    ]);
    expect(profiles[0]!.papers).toHaveLength(2);
  });

  it('are two by different ORCIDs, though a provider has one number for both (N2)', () => {
    const { profiles } = read(
      works({ ...author, orcid }, 'a.json'),
      works({ ...author, orcid: other }, 'b.json'),
    );
    expect(profiles).toHaveLength(2);
  });
});
