import { expect, test } from 'vitest';
import { isTelling, shortTitles, titleKey } from '../../../src/core/text/title-key.ts';

test.each([
  ['{BGL}: {GPU-Efficient} {GNN} Training', 'bgl gpu efficient gnn training'],
  ['BGL: GPU-Efficient GNN Training.', 'bgl gpu efficient gnn training'],
  ['A <i>Study</i> of H<sub>2</sub>O &amp; Łódź', 'a study of h2o lodz'],
  ['Speedups of $1.27\\times$ on 8 GPUs', 'speedups of 1 27 on 8 gpus'],
  ['深度学习：综述', '深度学习 综述'],
])('%s', (title, key) => {
  expect(titleKey(title)).toBe(key);
});

test.each([
  ['Editorial', false],
  ['Correction to: A Long Title of Some Paper', false],
  ['Technical report on the state of networks', false],
  ['Emu3', false],
  ['Deep Learning', false],
  ['Editors and Their Many Difficult Decisions', true],
  ['Kestrel: Cheap Checkpoints for Long Training Runs', true],
  ['深度学习在图神经网络中的应用综述', true],
  ['Response times of shared storage under load', true],
  ['Response to the letter of a reader of this journal', false],
  ['Index structures for moving objects', true],
])('%s tells works apart: %s', (title, telling) => {
  expect(isTelling(titleKey(title))).toBe(telling);
});

test.each<[string, string[]]>([
  ['Kestrel Stores the Weights (Extended Abstract)', ['kestrel stores the weights']],
  ['Kestrel Stores the Weights: Part II', []],
  ['Kestrel: Weights That Are Stored', []],
  ['Kestrel Stores the Weights', []],
])('%s may stand elsewhere as %j', (title, keys) => {
  expect(shortTitles(title)).toEqual(keys);
});
