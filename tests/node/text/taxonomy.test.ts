import { describe, expect, test } from 'vitest';
import { ARCHIVES, GROUPS } from '../../../src/core/taxonomy/arxiv.ts';
import { isAmbiguous, resolveCodes } from '../../../src/core/taxonomy/resolve.ts';
import { categoryOf, printedCodes } from '../../../src/core/taxonomy/taxonomy.ts';

/** From arXiv's taxonomy: the bare codes that stand for more than one canonical category. */
const AMBIGUOUS = 'AP CG CO CV DS GN GR GT LO OT PR SC SI SP ST TH'.split(' ');

describe('taxonomy', () => {
  test('has all groups, archives and subjects', () => {
    expect([Object.keys(GROUPS).length, Object.keys(ARCHIVES).length]).toEqual([8, 38]);
    expect(categoryOf('cs.LG')).toEqual({
      id: 'cs.LG',
      name: 'Machine Learning',
      path: [
        { id: 'grp_cs', name: 'Computer Science' },
        { id: 'cs', name: 'Computer Science' },
      ],
    });
    expect(categoryOf('hep-th').path).toEqual([{ id: 'grp_physics', name: 'Physics' }]);
    expect(categoryOf('cs.ZZ')).toEqual({ id: 'cs.ZZ', name: 'cs.ZZ', path: [] });
    expect(categoryOf('constructor')).toEqual({ id: 'constructor', name: 'constructor', path: [] });
  });

  test('16 bare codes leave a choice', () => {
    expect(printedCodes().filter(isAmbiguous).sort()).toEqual(AMBIGUOUS);
  });
});

describe('codes of one document', () => {
  const ids = (codes: readonly string[]) => [...resolveCodes(codes).values()].map(({ id }) => id);

  test('company of one archive decides', () => {
    expect(ids(['LG', 'CV', 'GT'])).toEqual(['cs.LG', 'cs.CV', 'cs.GT']);
    expect(ids(['AG', 'CV'])).toEqual(['math.AG', 'math.CV']);
    expect(ids(['ME', 'TH'])).toEqual(['stat.ME', 'math.ST']);
    expect(resolveCodes(['LG', 'CV']).get('CV')!.reason).toBe(
      'every other badge in the file is unique to cs',
    );
  });

  test('company of two archives, or none, does not', () => {
    expect(ids(['LG', 'AG', 'CV'])).toEqual(['cs.LG', 'math.AG', 'CV']);
    expect(ids(['CV'])).toEqual(['CV']);
  });

  test('aliases are counted under their canonical category', () => {
    expect(ids(['IT', 'NA', 'SY', 'MP', 'EC', 'math.IT', 'cmp-lg', 'atom-ph'])).toEqual([
      ...['cs.IT', 'math.NA', 'eess.SY', 'math-ph', 'econ.GN', 'cs.IT', 'cs.CL', 'physics.atom-ph'],
    ]);
  });
});
