import { looksLikeName } from '../text/names.ts';
import type { Row } from './lines.ts';

const LONGEST_ROLE = 160;
/** How far above the line "Topic" a name is looked for where no role line follows it. */
const ABOUT_ROWS = 12;

/** The line between the person and the talk: `Topic`, in any case, with or without a colon. */
export function isTopicLine(text: string): boolean {
  return /^topic *[:：]?$/i.test(text);
}

/** A short line that is no sentence and says where someone is something. */
export function isRoleLine(text: string): boolean {
  return isLabel(text) && /\S at \S/.test(text);
}

/** A short line that is no sentence. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_ROLE && !/[.!?。]$/.test(text);
}

/**
 * Indexes of the rows at which a speaker's page begins: the name above a role line above a line "Topic".
 * Without a role line, the name at the top of the lines that lead to "Topic" without a gap. A further
 * "Topic" with neither is another talk of the same person.
 */
export function bioStarts(rows: readonly Row[]): readonly number[] {
  const topics = rows.flatMap(({ text }, i) => (isTopicLine(text) ? [i] : []));
  return topics.flatMap((topic, i) => {
    const first = i === 0 ? 0 : belowTitle(rows, topics[i - 1]!);
    return nameWithRole(rows, first, topic) ?? nameOnTop(rows, first, topic) ?? [];
  });
}

/** The row below "Topic" is the title of a talk, unless a gap parts them. */
const belowTitle = (rows: readonly Row[], topic: number) => topic + (rows[topic + 1]?.gap ? 1 : 2);

function nameWithRole(rows: readonly Row[], first: number, topic: number): number | null {
  for (let i = topic - 2; i >= Math.max(first, topic - ABOUT_ROWS); i--)
    if (looksLikeName(rows[i]!.text) && isRoleLine(rows[i + 1]!.text)) return i;
  return null;
}

function nameOnTop(rows: readonly Row[], first: number, topic: number): number | null {
  let top = topic;
  while (top > first && !rows[top]!.gap) top--;
  return top < topic && rows[top]!.gap && looksLikeName(rows[top]!.text) ? top : null;
}
