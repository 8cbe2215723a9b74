import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (...lines: string[]) => readDocument(lines.join('\n'), CONTEXT);
const paper = (...lines: string[]) => read(...lines).profiles[0]!.papers[0]!;

describe('The Lens', () => {
  const HEADER =
    'Lens ID,Title,Date Published,Publication Year,Author/s,PMID,Citing Patents Count,Citing Works Count';

  test('works that cite, not patents; the day where it is of the year', () => {
    const row = '000-111-222-333-444,A Title,2020-11-22,2020,Mira Tanaka; Olu Adeyemi,NA,7,10';
    expect(paper(HEADER, row)).toMatchObject({
      date: { iso: '2020-11-22' },
      authors: { total: 2 },
      citations: { count: 10, source: 'Lens' },
      identifiers: [{ kind: 'lens', value: '000-111-222-333-444' }],
    });
    expect(paper(HEADER, row.replace(',2020,', ',2019,')).date.iso).toBe('2019');
  });

  test('null stands for given names that are not known', () => {
    const row = '000-111-222-333-444,A Title,,2020,null Tanaka; Nullah Adeyemi;null Holm,NA,7,10';
    expect(paper(HEADER, row).authors!.slots.map(({ name }) => name)).toEqual([
      'Tanaka',
      'Nullah Adeyemi',
      'Holm',
    ]);
  });
});

describe('Dimensions', () => {
  const HEADER = 'Rank,Publication ID,Title,PubYear,Publication Date,Authors,Times cited';
  const ROW = '1,pub.100,A Title,2024,2024-05,"Tanaka, Mira; Adeyemi, Olu",8';

  test('the day of the export stands above the header', () => {
    const about = '"About the data: Exported on Sep 30, 2026. Criteria: \'title, abstract\'."';
    const { profiles, issues } = read(about, HEADER, ROW);
    expect(profiles[0]!.papers[0]).toMatchObject({
      date: { iso: '2024-05', precision: 'month' },
      citations: { count: 8, source: 'Dimensions', asOf: '2026-09-30' },
      identifiers: [{ kind: 'dimensions', value: 'pub.100' }],
    });
    expect(issues.map(({ code }) => code)).toEqual(['SUBJECT_UNCLEAR']);
  });

  test('without that line the day is not known', () => {
    expect(paper(HEADER, ROW).citations!.asOf).toBeNull();
  });
});

describe('OpenAlex', () => {
  const HEADER =
    'id,title,authorships.author.display_name,authorships.author.id,authorships.author.orcid,' +
    'primary_topic.display_name,primary_topic.id,publication_date,publication_year,is_retracted,cited_by_count,' +
    'citation_normalized_percentile.value';
  const row = (authors: string, ids: string, orcids: string, date = '2020-05-06') =>
    `https://openalex.org/W1,A Title,${authors},${ids},${orcids},A Topic,https://openalex.org/T10,${date},2020,True,4,0.57`;

  test('lists stand side by side; a blank place is a person without an ORCID iD', () => {
    const work = paper(HEADER, row('Mira Tanaka|Olu Adeyemi', 'A1|A9999999999', '|0000-0002-1825-0097'));
    expect(work.authors!.slots.map(({ name, ids }) => [name, ids.map(({ value }) => value)])).toEqual([
      ['Mira Tanaka', ['A1']],
      ['Olu Adeyemi', ['0000-0002-1825-0097']],
    ]);
    expect(work).toMatchObject({
      categories: [{ id: 'T10', printed: 'A Topic' }],
      percentile: { value: 57 },
      isRetracted: true,
      citations: { count: 4, source: 'OpenAlex' },
    });
  });

  test('lists of different lengths are not bound', () => {
    const { profiles, issues } = read(HEADER, row('Mira Tanaka|Olu Adeyemi', 'A1', ''));
    expect(profiles[0]!.papers[0]!.authors!.slots.map(({ ids }) => ids)).toEqual([[], []]);
    expect(issues.map(({ code }) => code)).toContain('AUTHOR_IDS_UNUSED');
  });

  test('January 1st is taken as a year', () => {
    expect(paper(HEADER, row('Mira Tanaka', 'A1', '', '2020-01-01')).date).toMatchObject({
      iso: '2020',
      raw: '2020-01-01',
      basis: 'parsed',
    });
  });
});

describe('PubMed', () => {
  test('initials behind family names, a period at the end, no count', () => {
    const work = paper(
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI',
      '"30000011","A Title.","Lira R, de Oliveira Filho ASB, Cruz A Jr.","Econ Bot. 2021","Lira R","Econ Bot","2021","2021/01/04","PMC12","",""',
    );
    expect(work.authors!.slots.map(({ name }) => name)).toEqual([
      'R Lira',
      'ASB de Oliveira Filho',
      'A Cruz Jr',
    ]);
    expect(work).toMatchObject({
      venue: { value: 'Econ Bot' },
      citations: null,
      identifiers: [
        { kind: 'pmid', value: '30000011' },
        { kind: 'pmcid', value: 'PMC12' },
      ],
    });
  });
});
