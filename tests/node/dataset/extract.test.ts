import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import { profilesOf } from '../../../src/core/dataset/suggestions.ts';
import { NO_SETTINGS, type Settings } from '../../../src/core/dataset/settings.ts';
import { computeMetrics } from '../../../src/core/metrics/index.ts';
import golden from '../../golden/seed-expected.json' with { type: 'json' };

const seed = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`seeds/${name}`)) });
const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map(seed);
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const run = (files: { name: string; bytes: Uint8Array }[], settings: Settings = NO_SETTINGS) =>
  extract(files, { asOf: '2026-11-20', today: '2030-01-01', settings });

const BIO = 'Yangrui Chen\nResearcher at Example Lab\nHe builds systems.\nTopic\nA talk\nAbout things.\n';

describe('the seeds', () => {
  const dataset = run(SEEDS);
  const chen = dataset.profiles.find(({ profile }) => profile.id === 'yangrui-chen')!;

  it('are three authors', () => {
    expect(dataset.profiles.map(({ profile }) => profile.id)).toEqual([
      'fan-mo',
      'yangrui-chen',
      'yulong-ao',
    ]);
    expect(dataset.suggestions).toEqual([]);
  });

  it('keep every date, the inferred one with its reason', () => {
    const expected = golden.entries.map(({ title, date }) => [title.raw, date.iso]).sort();
    expect(chen.papers.map((paper) => [paper.title.value, paper.date.iso]).sort()).toEqual(expected);
    const omni = chen.papers.find(({ title }) => title.value.startsWith('MegaScale-Omni'))!;
    expect(omni.date).toMatchObject({ basis: 'inferred', reason: golden.entries[2]!.date.yearReason });
  });

  it('orders papers by date', () => {
    const dates = chen.papers.map(({ date }) => date.iso!);
    expect(dates).toEqual([...dates].sort());
  });

  it('has 19 people and one team beside the subject', () => {
    const others = chen.people.filter(({ id }) => id !== chen.profile.subject);
    expect(others.filter(({ kind }) => kind === 'person')).toHaveLength(19);
    expect(others.filter(({ kind }) => kind === 'team').map(({ name }) => name)).toEqual(['Seed']);
  });

  it('knows where the subject stands, and where that is hidden', () => {
    const positions = golden.entries.map(({ title, authors }) => [title.raw, authors.subjectListedAt]).sort();
    expect(chen.papers.map((paper) => [paper.title.value, paper.subjectPosition]).sort()).toEqual(positions);
    for (const paper of chen.papers)
      expect(paper.subjectEvidence).toBe(paper.subjectPosition === null ? 'profile-membership' : 'listed');
  });

  it('keeps stated numbers apart from computed ones, which are unknown', () => {
    const stated = Object.fromEntries(chen.profile.stated.map(({ kind, number }) => [kind, number.value]));
    expect(stated).toEqual({ 'h-index': 29, citations: 864, papers: 8, novelty: 54, 'ai-score': 47 });
    expect(chen.papers.every(({ citations }) => citations === null)).toBe(true);
    const computed = Object.fromEntries(computeMetrics(chen.papers, chen).map((m) => [m.metric.id, m.value]));
    expect(computed).toMatchObject({ papers: 8, 'citations-sum': null, 'h-index': null, 'active-years': 5 });
  });

  it('binds the affiliation label to nobody', () => {
    const tagged = chen.papers.filter(({ tags }) => tags.length > 0);
    expect(tagged.map(({ title, tags }) => [title.value, tags[0]!.value])).toEqual([
      ['Seed1.5-VL Technical Report', 'pku'],
    ]);
    expect(JSON.stringify(chen.people)).not.toContain('pku');
  });

  it('shows TeX as text and keeps the raw abstract', () => {
    const omni = chen.papers.find(({ title }) => title.value.startsWith('MegaScale-Omni'))!;
    expect(omni.abstract!.value).toContain('1.27×-7.57× throughput');
    expect(omni.abstract!.raw).toContain('$1.27\\times$-$7.57\\times$');
  });

  it('points every value to its characters in the source', () => {
    const lines = readFileSync('seeds/002_aee06866c4fcc426.txt', 'utf8').split('\n');
    const check = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(check);
      if (value === null || typeof value !== 'object') return;
      const { raw, span } = value as { raw?: unknown; span?: { line: number; start: number; end: number } };
      if (typeof raw === 'string' && span)
        expect(lines[span.line - 1]!.slice(span.start, span.end)).toBe(raw);
      Object.values(value).forEach(check);
    };
    check([chen.profile, chen.papers]);
    expect(chen.papers).toHaveLength(8);
  });

  it('gives the eight hues to the most frequent categories, ties by id', () => {
    expect(dataset.palette).toEqual(['cs.LG', 'cs.DC', 'cs.CL', 'cs.CV']);
  });

  it('does not depend on the order of the files', () => {
    expect(run([...SEEDS].reverse())).toEqual(dataset);
  });

  it('gives people with a bio their role and talk, and no papers', () => {
    const ao = dataset.profiles.find(({ profile }) => profile.id === 'yulong-ao')!;
    expect(ao.papers).toEqual([]);
    expect(ao.profile.bios[0]!.role!.organisation!.value).toBe('BAAI');
    expect(ao.profile.talks[0]!.outline).toHaveLength(4);
    const mo = dataset.profiles.find(({ profile }) => profile.id === 'fan-mo')!;
    expect(mo.profile.talks[0]!.outline).toHaveLength(5);
  });
});

describe('the same name in two sources', () => {
  const files = [seed('002_aee06866c4fcc426.txt'), text('bio.txt', BIO)];

  it('is two profiles, a suggestion, and an issue at each', () => {
    const { profiles, suggestions, issues } = run(files);
    expect(profiles).toHaveLength(2);
    expect(suggestions).toHaveLength(1);
    expect([...profilesOf(suggestions[0]!)].sort()).toEqual(profiles.map(({ profile }) => profile.id).sort());
    expect(issues.filter(({ code }) => code === 'SAME_NAME_IN_TWO_SOURCES')).toHaveLength(2);
    for (const { profile } of profiles) expect(profile.id).toMatch(/^yangrui-chen-[0-9a-f]{6}$/);
  });

  it('is one profile with both sources where sources.json says that it is one person', () => {
    const person = { person: 'chen' };
    const { profiles, suggestions } = run(files, {
      sources: { '002_aee06866c4fcc426.txt': person, 'bio.txt': person },
    });
    expect(suggestions).toEqual([]);
    expect(profiles.map(({ profile }) => [profile.id, profile.sources.length])).toEqual([
      ['yangrui-chen', 2],
    ]);
    expect(profiles[0]!.papers).toHaveLength(8);
    expect(profiles[0]!.profile.talks).toHaveLength(1);
  });
});

describe('input that is not as hoped', () => {
  it('reads equal bytes once and says so', () => {
    const { profiles, issues } = run([text('a.txt', BIO), text('b.txt', BIO)]);
    expect(profiles).toHaveLength(1);
    expect(issues.filter(({ code }) => code === 'SOURCE_DUPLICATE').map(({ file }) => file)).toEqual([
      'b.txt',
    ]);
  });

  it('reports empty, binary and unknown documents, and reads the rest', () => {
    const { profiles, issues } = run([
      text('empty.txt', ''),
      { name: 'picture.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      text('letter.txt', 'Dear all,\nthank you.\n'),
      text('bio.txt', BIO),
    ]);
    expect(profiles.map(({ profile }) => profile.name)).toEqual(['Yangrui Chen']);
    expect(
      issues.filter(({ severity }) => severity === 'error').map(({ file, code }) => [file, code]),
    ).toEqual([
      ['empty.txt', 'SOURCE_EMPTY'],
      ['letter.txt', 'SOURCE_UNKNOWN'],
      ['picture.png', 'SOURCE_BINARY'],
    ]);
  });

  it('takes the as-of date from the caller, then sources.json, then today', () => {
    const asOf = (options: { asOf: string | null; settings?: Settings }) =>
      extract([text('bio.txt', BIO)], { today: '2030-01-01', ...options }).asOf;
    expect(asOf({ asOf: '2026-01-01', settings: { asOf: '2027-01-01', sources: {} } })).toBe('2026-01-01');
    expect(asOf({ asOf: null, settings: { asOf: '2027-01-01', sources: {} } })).toBe('2027-01-01');
    expect(asOf({ asOf: null })).toBe('2030-01-01');
  });
});
