import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/core/text/names.ts';
import { hasTex } from '../../../src/core/text/tex.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT, codesAt, textOf } from './support.ts';

const golden = JSON.parse(textOf('tests/golden/seed-expected.json'));
const text = textOf('seeds/002_aee06866c4fcc426.txt');
const lines = text.split('\n');
const reading = readDocument(text, CONTEXT);
const profile = reading.profiles[0]!;

interface Golden {
  raw?: string;
  line: number;
  start?: number;
  end?: number;
}
const place = ({ line, start, end }: Golden) => ({ line, start, end });
const at = ({ span: { line, start, end } }: { span: Golden }) => ({ line, start, end });

describe('the profile dump of the seeds', () => {
  test('is one profile of one format', () => {
    expect(reading.format).toBe('profile-dump');
    expect(reading.profiles).toHaveLength(1);
    expect(profile.name.raw).toBe(golden.subject.raw);
    expect(at(profile.name)).toEqual(place(golden.subject));
  });

  test('header: badge, stated numbers and list heading with their places', () => {
    const { primaryBadge, stated, listCount } = golden.header;
    expect(profile.badge).toMatchObject({ printed: primaryBadge.code, id: primaryBadge.resolved });
    expect(at(profile.badge!)).toEqual(place(primaryBadge));
    const kinds = {
      'h-index': stated.hIndex,
      papers: stated.papers,
      citations: stated.citations,
      novelty: stated.noveltyPercent,
      'ai-score': stated.aiScore,
    };
    expect(profile.stated.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
    for (const { kind, number } of profile.stated)
      expect({ value: number.value, ...at(number) }).toEqual(kinds[kind as keyof typeof kinds]);
    expect({ value: profile.listCount!.value, ...at(profile.listCount!) }).toEqual(listCount);
  });

  test.each(profile.papers.map((paper, i) => [i + 1, paper] as const))('entry %i', (number, paper) => {
    const expected = golden.entries[number - 1];
    expect({ raw: paper.head.raw, ...at(paper.head) }).toEqual(expected.head);
    expect(
      paper.siteScore && { value: paper.siteScore.value, raw: paper.siteScore.raw, ...at(paper.siteScore) },
    ).toEqual(expected.score);
    expect(
      paper.categories.map(({ printed, candidates, id, basis, reason }) => ({
        code: printed,
        candidates,
        resolved: id,
        basis: reason === null ? basis : `${basis}: ${reason}`,
      })),
    ).toEqual(expected.badges);
    const { date, title, authors, abstract, tags } = paper;
    expect(date).toMatchObject({
      raw: expected.date.raw,
      iso: expected.date.iso,
      precision: expected.date.precision,
      kind: 'first-posted',
      basis: expected.date.yearInferred ? 'inferred' : 'stated',
      reason: expected.date.yearReason ?? null,
      yearCandidates: expected.date.yearCandidates ?? [],
    });
    expect({ raw: title.raw, ...at(title) }).toEqual(expected.title);
    expect(title.value).toBe(title.raw);
    const subject = authors!.slots.find(({ name }) => nameKey(name) === nameKey(profile.name.value));
    expect({
      raw: authors!.raw,
      ...at(authors!),
      listed: authors!.slots.map(({ name }) => name),
      truncated: authors!.truncated,
      totalAuthors: authors!.total,
      totalAuthorsMin: authors!.totalMin,
      subjectListedAt: subject?.position ?? null,
    }).toEqual(expected.authors);
    expect(tags.map(({ value }) => value)).toEqual(expected.affiliationTag ? [expected.affiliationTag] : []);
    expect({
      line: abstract!.span.line,
      length: abstract!.raw.length,
      hasTeX: hasTex(abstract!.raw),
    }).toEqual(expected.abstract);
    expect(paper.citations).toBeNull();
  });

  test('no entry is missing', () => {
    expect(profile.papers).toHaveLength(golden.entries.length);
  });

  test('every span holds its raw text', () => {
    const spots = profile.papers.flatMap(({ head, title, date, siteScore, tags, authors, abstract }) => [
      head,
      title,
      date,
      ...(siteScore ? [siteScore] : []),
      ...tags,
      ...(abstract ? [abstract] : []),
      ...authors!.slots.map(({ name, span }) => ({ raw: name, span })),
    ]);
    for (const { raw, span } of spots) expect(lines[span.line - 1]!.slice(span.start, span.end)).toBe(raw);
  });

  test('issues: the same codes at the same lines, with the same words', () => {
    const said = (code: string, line: number | null, message: string) =>
      `${code}@${line ?? 'file'} ${message}`;
    expect(
      reading.issues.map(({ code, span, message }) => said(code, span?.line ?? null, message)).sort(),
    ).toEqual(
      golden.warnings
        .map(({ code, line, message }: { code: string; line: number | null; message: string }) =>
          said(code, line, message),
        )
        .sort(),
    );
    expect(codesAt(reading.issues)).toHaveLength(24);
  });

  test('aggregates', () => {
    const slots = profile.papers.flatMap(({ authors }) => authors!.slots.map(({ name }) => name));
    const { aggregates } = golden;
    expect(slots).toHaveLength(aggregates.listedAuthorSlots);
    expect(new Set(slots.filter((name) => name !== 'Yangrui Chen')).size).toBe(
      aggregates.distinctListedNamesExceptSubject,
    );
    expect(slots.filter((name) => name === 'Yangrui Chen')).toHaveLength(aggregates.subjectListedIn);
    expect(
      profile.papers.flatMap(({ authors }) => authors!.slots.filter(({ kind }) => kind === 'team')),
    ).toEqual([expect.objectContaining({ name: 'Seed', position: 1 })]);
  });
});
