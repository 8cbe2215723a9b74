import type { PaperVersion, Source } from '../../core/model.ts';

/** A version of a work in one line: date, type, venue, title, citations with whose they are, place in its source. */
export function versionLine(
  { date, venue, type, citations, title, head }: PaperVersion,
  sources: readonly Source[],
): string {
  const source = sources.find(({ id }) => id === head.span.source)?.name;
  const parts = [
    date.iso ?? 'undated',
    type,
    venue?.value,
    `“${title.value}”`,
    citations && `${citations.count} citations (${citations.source})`,
    source && `${source}:${head.span.line}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
