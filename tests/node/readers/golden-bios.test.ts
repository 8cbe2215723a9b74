import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT, textOf } from './support.ts';

const read = (file: string) => readDocument(textOf(`seeds/${file}.txt`), CONTEXT);
const brief = ({ kind, value, qualifier, spans }: Claim) => [
  kind,
  value,
  qualifier,
  spans.map(({ line, start, end }) => `${line}:${start}-${end}`).join(' '),
];
/** Where the number of each outline item stands. */
const markers = (outline: readonly { span: { start: number } }[]) =>
  outline.map(({ span }, i) => span.start - `${i + 1}. `.length);

describe('the biography of Yulong Ao', () => {
  const { profiles, issues, format } = read('000_8088f510eabce8e2');
  const { name, bio, talks, papers } = profiles[0]!;
  const [talk] = talks;

  test('name and role', () => {
    expect(format).toBe('speaker-bio');
    expect(name.value).toBe('Yulong Ao');
    expect(bio!.role!.position).toMatchObject({ value: 'Head of AI Framework Development', basis: 'parsed' });
    expect(bio!.role!.organisation).toMatchObject({ value: 'BAAI', span: { line: 2, start: 36, end: 40 } });
    expect(papers).toEqual([]);
    expect(issues).toEqual([]);
  });

  test('claims of the about text', () => {
    const led = 'leads development of several key components';
    expect(bio!.claims.map(brief)).toEqual([
      ['role', 'Head of AI Framework R&D', null, '3:17-41 3:49-98'],
      ['education', 'Chinese Academy of Sciences', 'Ph.D.', '3:111-153'],
      ['education', 'Peking University', 'postdoctoral research', '3:172-214'],
      ['project', 'FlagOS', led, '3:284-290'],
      ['project', 'FlagScale', led, '3:400-409'],
      ['project', 'FlagCX', led, '3:445-451'],
      ['project', 'FlagOS-UniDev', led, '3:486-499'],
      ['employer', 'Huawei', 'previously', '3:864-901'],
      ['employer', 'Baidu', 'previously', '3:864-901'],
      ['award', 'ACM Gordon Bell Prize', 'part of the team; China’s first', '3:989-996 3:1045-1066'],
      ['publications', 'more than ten papers', null, '3:1085-1105'],
      ['patents', 'multiple domestic and international patents', null, '3:1159-1202'],
      ['activity', 'national and international standards', 'participated in development', '3:1247-1283'],
    ]);
    const [role] = bio!.claims;
    expect(role).toMatchObject({ organisation: 'Beijing Academy of Artificial Intelligence', alias: 'BAAI' });
    expect(bio!.claims.find(({ kind }) => kind === 'award')!.year).toBe(2016);
    const counts = bio!.claims.flatMap(({ kind, count }) => (count ? [[kind, count]] : []));
    expect(counts).toEqual([['publications', { comparator: '>', value: 10 }]]);
  });

  test('talk: abstract before the label, four items, systems as topics', () => {
    expect(talk!.title.span).toMatchObject({ line: 5, start: 0 });
    expect(markers(talk!.outline)).toEqual([1456, 1634, 1907, 2073]);
    expect(talk!.abstract!.value).toMatch(/diverse and interoperable AI software ecosystem\.$/);
    expect(talk!.outline[0]!.value).toMatch(
      /^Background and Challenges High cost .* communication libraries$/,
    );
    expect(talk!.topics.map(({ value }) => value).sort()).toEqual(
      [
        ...['FlagOS', 'FlagGems', 'FlagTree', 'FlagScale', 'FlagCX'],
        ...['Megatron-LM-FL', 'TransformerEngine-FL', 'vLLM-Plugin-FL', 'VeRL-FL'],
      ].sort(),
    );
  });
});

describe('the biography of Fan Mo', () => {
  const { profiles, issues } = read('001_69bb7eef6c87b32c');
  const { bio, talks } = profiles[0]!;

  test('claims of the about text; the degree is unknown, the escape is kept as raw', () => {
    expect(bio!.claims.map(brief)).toEqual([
      ['education', 'Shanghai Jiao Tong University', null, '3:0-44'],
      ['role', 'senior algorithm engineer', null, '3:46-88'],
      ['project', 'torch_musa', 'maintainer', '3:93-142'],
      ['topic', 'PyTorch on MUSA', 'leads adaptation and optimization', '3:188-203'],
    ]);
    expect(bio!.claims[1]!.organisation).toBe('Moore Threads');
    expect(bio!.about[0]!.value).toContain('project torch_musa.');
    expect(bio!.about[0]!.raw).toContain('project torch\\_musa.');
    expect(issues).toEqual([]);
  });

  test('talk: an outline without a label, and no system is named', () => {
    expect(markers(talks[0]!.outline)).toEqual([626, 773, 959, 1119, 1314]);
    expect(talks[0]!.abstract!.span).toMatchObject({ line: 6, start: 0, end: 625 });
    expect(talks[0]!.topics).toEqual([]);
  });
});
