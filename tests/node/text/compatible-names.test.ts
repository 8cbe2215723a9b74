import { expect, it } from 'vitest';
import { compatibleNames, nameFinder } from '../../../src/core/text/compatible-names.ts';

it.each([
  ['Ao, Yulong', 'Yulong Ao', true],
  ['Ao Yulong', 'Yulong Ao', true],
  ['Y. Ao', 'Yulong Ao', true],
  ['Yulong Ao', 'Yanlong Ao', false],
  ['Y. Chen', 'Yangrui Chen', true],
  ['Jörg Müller', 'Jorg Muller', true],
  ['Jan van der Berg', 'Jan Vanderberg', true],
  ['Mira P. de Tanaka', 'Mira de Tanaka', true],
  ['Mira Pell de Tanaka', 'M. P. de Tanaka', true],
  ['Mira de Tanaka', 'Mira Tanaka', true],
  ['Mira de Tanaka', 'Mira van Tanaka', false],
  ['Le Li', 'L. Li', true],
  ['Martin Luther King', 'Martin Luther King Jr.', true],
  ['John Smith Jr.', 'John Smith Sr.', false],
  ['Hai-Tao Zheng', 'Haitao Zheng', true],
  ['H.-T. Zheng', 'Hai-Tao Zheng', true],
  ['Chen', 'Yangrui Chen', false],
  ['Seed', 'ByteDance Seed', false],
  ['Wei Wang', 'Li Wang', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(compatibleNames(a, b)).toBe(expected);
  expect(compatibleNames(b, a)).toBe(expected);
});

it('finds among many what a comparison with each would find', () => {
  const names = [
    'Yulong Ao',
    'Y. Ao',
    'Ao Yulong',
    'Yanlong Ao',
    'Jan Vanderberg',
    'Hai-Tao Zheng',
    'Wei Wang',
  ];
  const find = nameFinder(names, (name) => name);
  for (const name of [...names, 'Ao, Yulong', 'Jan van der Berg', 'Haitao Zheng', 'W. Wang', 'Nobody Else'])
    expect([...find(name)].sort()).toEqual(names.filter((other) => compatibleNames(other, name)).sort());
});
