import { numberText } from '../../core/text/numbers.ts';
import type { Issue, ProfileDocument, Source, Span, StatedFact } from '../../core/model.ts';

/** The issues about the words of a span. */
export function issuesAt(issues: readonly Issue[], { source, line, start, end }: Span): readonly Issue[] {
  return issues.filter(
    ({ span }) => span?.source === source && span.line === line && span.start < end && start < span.end,
  );
}

/** When the source says its numbers were true. */
export function statedWhen(sources: readonly Source[], facts: readonly StatedFact[]): string {
  const used = sources.filter(({ id }) => facts.some(({ number }) => number.span.source === id));
  const dates = [...new Set(used.map(({ capturedOn }) => capturedOn))];
  const [date] = dates;
  return dates.length === 1 && date ? `as of ${date}` : 'date not stated';
}

/** `8 papers listed · 2019–2026`; null where no paper is listed. */
export function listedLine({ papers }: ProfileDocument): string | null {
  if (!papers.length) return null;
  const years = papers.flatMap(({ date }) => (date.iso ? Number(date.iso.slice(0, 4)) : []));
  const undated = papers.length - years.length;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [
    papers.length === 1 ? 'one paper listed' : `${numberText(papers.length)} papers listed`,
    years.length ? (first === last ? `${first}` : `${first}–${last}`) : null,
    undated ? `${undated} undated` : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
