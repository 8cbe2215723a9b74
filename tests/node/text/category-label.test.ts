import { expect, it } from 'vitest';
import { categoryCode, categoryName, categoryTitle } from '../../../src/core/taxonomy/label.ts';
import { categoryOf } from '../../../src/core/taxonomy/taxonomy.ts';

it('an arXiv code stands before its name', () => {
  const category = categoryOf('cs.LG');
  expect([categoryCode(category), categoryName(category)]).toEqual(['cs.LG', 'Machine Learning']);
  expect(categoryTitle(category)).toBe('cs.LG Machine Learning');
});

it('a number of a source tells nobody anything: the name stands alone', () => {
  const topic = { id: 'T10102', name: 'Scientometrics and bibliometrics research' };
  expect(categoryCode(topic)).toBe(topic.name);
  expect(categoryTitle(topic)).toBe(topic.name);
});

it('an unknown code is its own name, once', () => {
  expect(categoryTitle(categoryOf('ZZ'))).toBe('ZZ');
});
