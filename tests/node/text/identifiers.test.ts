import { describe, expect, it } from 'vitest';
import type { IdentifierKind } from '../../../src/core/model.ts';
import { identifier, identifiersOfDoi, isOrcid } from '../../../src/core/text/identifiers.ts';
import { plainMarkup } from '../../../src/core/text/markup.ts';

describe('identifiers in their normal form', () => {
  it.each<[IdentifierKind, string, string | null]>([
    ['doi', 'https://doi.org/10.1145/ABC.Def', '10.1145/abc.def'],
    ['doi', 'doi: 10.5555/x.', '10.5555/x'],
    ['doi', 'https://example.org/10.5555/x', null],
    ['arxiv', 'https://arxiv.org/abs/2605.08962v3', '2605.08962'],
    ['arxiv', 'arXiv:math.GT/0309136', 'math.gt/0309136'],
    ['arxiv', '10.48550/arXiv.2504.09844', '2504.09844'],
    ['arxiv', '10.5555/2504.09844', null],
    ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/123/', '123'],
    ['pmcid', 'https://www.ncbi.nlm.nih.gov/pmc/articles/456', 'PMC456'],
    ['pmcid', 'PMC456', 'PMC456'],
    ['openalex', 'https://openalex.org/w2741809807', 'W2741809807'],
    ['openalex', 'https://api.openalex.org/authors/A5023888391', 'A5023888391'],
    ['openalex', 'https://openalex.org/I123', null],
    ['orcid', 'https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['orcid', '0000-0002-1825-0098', null],
  ])('%s %s', (kind, text, value) => {
    expect(identifier(kind, text)?.value ?? null).toBe(value);
  });

  it('a DOI that arXiv gave is an arXiv id as well', () => {
    expect(identifiersOfDoi('https://doi.org/10.48550/arXiv.2504.09844').map(({ kind }) => kind)).toEqual([
      'doi',
      'arxiv',
    ]);
  });

  it('an ORCID iD has a check digit', () => {
    expect(['0000-0002-1825-0097', '0000-0002-1694-233X', '0000-0002-1825-0098'].map(isOrcid)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it.each([
  ['H<sub>2</sub>O &amp; <i>more</i>', 'H2O & more'],
  ['p &lt; 0.05, caf&#233;, &#x41;', 'p < 0.05, café, A'],
  ['a < b and c > d', 'a < b and c > d'],
  ['&constructor; &#0; &#xd800;', '&constructor; &#0; &#xd800;'],
])('markup %s', (text, plain) => {
  expect(plainMarkup(text)).toBe(plain);
});
