import { describe, expect, test } from 'vitest';
import { affiliation, institutionId, shareAffiliation } from '../../../src/core/text/affiliations.ts';

const at = (text: string, ...ids: readonly (readonly [string, string])[]) => [
  affiliation(
    text,
    ids.map(([kind, value]) => institutionId(kind, value)),
  )!,
];

describe('an affiliation', () => {
  test.each([
    ['Invented Univ, Sampletown, Japan.', 'Invented Univ, Sampletown, Japan.'],
    ['Invented Univ, Japan. Electronic address: mira@invented.example.', 'Invented Univ, Japan.'],
    ['Invented Univ, Japan. mira.t@invented.example', 'Invented Univ, Japan.'],
    ['Invented Univ, Japan (e-mail: mira@invented.example); Other Inst', 'Invented Univ, Japan; Other Inst'],
    ['Invented Univ, Japan <mira@invented.example>', 'Invented Univ, Japan'],
    ['Electronic address: a@b.example, c@d.example.', undefined],
    [' -  ', undefined],
  ])('is kept without e-mail addresses: %s', (text, kept) => {
    expect(affiliation(text)?.name).toBe(kept);
  });

  test('has the numbers that are numbers of its kind', () => {
    expect(
      at('', ['ROR', 'https://ror.org/02R0E4H09'], ['ISNI', '0000 0001 2150 090X'], ['wikidata', 'Q1']),
    ).toEqual([
      {
        name: '',
        ids: [
          { kind: 'ror', value: '02r0e4h09' },
          { kind: 'isni', value: '000000012150090X' },
        ],
      },
    ]);
    expect(institutionId('ror', 'Invented University')).toBeNull();
    expect(institutionId('openalex', 'https://openalex.org/I42')).toEqual({ kind: 'openalex', value: 'I42' });
  });
});

describe('two people share an affiliation', () => {
  test.each([
    [
      'Dept Math, Invented Univ, Sampletown, Japan',
      'School of Physics, Invented University, Sampletown 123-45, Japan.',
    ],
    ['Invented Univ, Sch Math, Sampletown, Peoples R China', 'Invented University, Sampletown, China'],
    ['Kestrel Labs', 'kestrel labs'],
    ['Inst Phys, Invented Acad Sci, Sampletown, Japan', 'Inst Phys, Invented Acad Sci, Sampletown, Japan'],
    ['École polytechnique inventée, Villeneuve, France', 'Ecole Polytechnique Inventee, France'],
  ])('where both addresses name one institution: %s', (a, b) => {
    expect(shareAffiliation(at(a), at(b))).toBe(true);
    expect(shareAffiliation(at(b), at(a))).toBe(true);
  });

  test.each([
    ['Invented University, Sampletown, Japan', 'University of Invented, Sampletown, Japan'],
    ['University Hospital, Sampletown, Japan', 'University Hospital, Sampletown, Japan'],
    ['Department of Physics', 'Department of Physics'],
    ['Inst Phys, Invented Acad Sci, Japan', 'Inst Math, Invented Acad Sci, Japan'],
    ['Northern University, Sampletown, Japan', 'Northern University, Sampletown, Chile'],
    ['University of Invention, Westport, CA, USA', 'University of Invention, Eastport, CA, USA'],
    ['Sampletown, Japan', 'Sampletown, Japan'],
  ])('not where words fit others as well: %s, %s', (a, b) => {
    expect(shareAffiliation(at(a), at(b))).toBe(false);
  });

  test('by numbers before names, as far as both have one of a kind', () => {
    const [ror, other] = [
      ['ror', '02r0e4h09'],
      ['ror', '03r0e4h08'],
    ] as const;
    expect(shareAffiliation(at('Invented University', ror), at('Erfundene Universität', ror))).toBe(true);
    expect(shareAffiliation(at('Invented University', ror), at('Invented University', other))).toBe(false);
    expect(
      shareAffiliation(
        at('Invented University', ror),
        at('Invented University', ['isni', '0000000121500905']),
      ),
    ).toBe(true);
    expect(shareAffiliation(undefined, at('Invented University'))).toBe(false);
  });
});
