import type { PaperRecord } from '../src/core/model.ts';
import { matchWorks } from '../src/core/dataset/works.ts';
import { readSet, type LabelledSet } from './duplicate-sets.ts';

/** Groups of records, by place, that a method takes for one work each. */
type Groups = readonly (readonly number[])[];

const yearOf = ({ date }: PaperRecord) => date.iso?.slice(0, 4) ?? '';
const plain = ({ title }: PaperRecord) => title.value.toLowerCase();
const letters = (record: PaperRecord) =>
  plain(record)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What one writes in a line: records of an equal key are one. */
const PEERS: Readonly<Record<string, (record: PaperRecord) => string>> = {
  'equal title': plain,
  'letters of the title, year': (record) => `${letters(record)} ${yearOf(record)}`,
};

function groupsBy(records: readonly PaperRecord[], keyOf: (record: PaperRecord) => string): Groups {
  const groups = new Map<string, number[]>();
  records.forEach((record, i) => {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()];
}

/** Our own: what is joined, and what is joined when every suggestion is taken. */
function ours(records: readonly PaperRecord[]): {
  same: Groups;
  suggested: readonly (readonly [number, number])[];
} {
  const places = new Map(records.map((record, i) => [record, i]));
  const { works, maybe } = matchWorks(
    records.map((record) => ({ record, file: 'bench', format: null, newness: '' })),
  );
  const place = ({ record }: { record: PaperRecord }) => places.get(record)!;
  return {
    same: works.map((same) => same.map(place)),
    suggested: maybe.map(([a, b]) => [place(a), place(b)]),
  };
}

const pairsWithin = (groups: Groups) =>
  groups.flatMap((group) => group.flatMap((i, at) => group.slice(at + 1).map((j) => [i, j] as const)));

/** Pairs of all records of two works of which two records may be one. */
function pairsAcross(groups: Groups, suggested: readonly (readonly [number, number])[]) {
  const groupOf = new Map(groups.flatMap((group) => group.map((i) => [i, group] as const)));
  return suggested.flatMap(([i, j]) =>
    groupOf.get(i)!.flatMap((a) => groupOf.get(j)!.map((b) => [a, b] as const)),
  );
}

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const keyOf = ([i, j]: readonly [number, number]) => (i < j ? `${i} ${j}` : `${j} ${i}`);

function scorePairs(
  truth: LabelledSet['truth'] & { kind: 'pairs' },
  pairs: readonly (readonly [number, number])[],
): Score {
  const same = new Set(truth.same.map(keyOf));
  const found = new Set(pairs.filter(([i, j]) => truth.isJudged(i, j)).map(keyOf));
  const right = [...found].filter((key) => same.has(key)).length;
  return { right, wrong: found.size - right, missed: same.size - right };
}

/** Of each group one record stays, one that is no repeat where there is one; what goes should be repeats. */
function scoreRepeats(isRepeat: readonly boolean[], groups: Groups): Score {
  const gone = groups.flatMap((group) => {
    const stays = group.find((i) => !isRepeat[i]) ?? group[0];
    return group.filter((i) => i !== stays);
  });
  const right = gone.filter((i) => isRepeat[i]).length;
  return { right, wrong: gone.length - right, missed: isRepeat.filter(Boolean).length - right };
}

function print(name: string, { right, wrong, missed }: Score): void {
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const shares = [precision, recall, (2 * precision * recall) / (precision + recall)];
  const counts = [right, wrong, missed].map((count) => String(count).padStart(7)).join('');
  console.log(
    `  ${name.padEnd(28)}${counts}   ${shares.map((share) => (100 * share).toFixed(2).padStart(6)).join('  ')}`,
  );
}

for (const folder of process.argv.slice(2)) {
  const { name, records, truth } = readSet(folder);
  const before = process.cpuUsage();
  const { same, suggested } = ours(records);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${name}: ${records.length} records, matched in ${((user + system) / 1e6).toFixed(2)} s of CPU`,
  );
  console.log(`  ${''.padEnd(28)}  right  wrong missed   precision  recall  F1 (%)`);
  if (truth.kind === 'pairs') {
    const joined = pairsWithin(same);
    print('same', scorePairs(truth, joined));
    print('same or suggested', scorePairs(truth, [...joined, ...pairsAcross(same, suggested)]));
    for (const [peer, key] of Object.entries(PEERS))
      print(peer, scorePairs(truth, pairsWithin(groupsBy(records, key))));
  } else {
    print('same', scoreRepeats(truth.isRepeat, same));
    print('same or suggested', scoreRepeats(truth.isRepeat, joinedBy(same, suggested)));
    for (const [peer, key] of Object.entries(PEERS))
      print(peer, scoreRepeats(truth.isRepeat, groupsBy(records, key)));
  }
}

/** Groups after every suggestion was taken. */
function joinedBy(groups: Groups, suggested: readonly (readonly [number, number])[]): Groups {
  const groupOf = new Map(groups.flatMap((group) => group.map((i) => [i, group] as const)));
  for (const [i, j] of suggested) {
    const [a, b] = [groupOf.get(i)!, groupOf.get(j)!];
    if (a === b) continue;
    const both = [...a, ...b];
    for (const member of both) groupOf.set(member, both);
  }
  return [...new Set(groupOf.values())];
}
