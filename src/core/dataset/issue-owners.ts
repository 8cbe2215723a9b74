import { bisectRight } from 'd3';
import type { Issue, ProfileRecord } from '../model.ts';
import type { DocumentReading } from '../readers/index.ts';

/** The issues of each profile of a document, and those that belong to none. */
export interface OwnedIssues {
  readonly own: readonly (readonly Issue[])[];
  readonly loose: readonly Issue[];
}

/**
 * An issue belongs to the profile that starts last at or before its line; without a line to the first. Profiles of
 * one block share its works: there it belongs to those that have the work, and to none where nobody has it.
 */
export function issuesByProfile({ profiles, starts, issues }: DocumentReading): OwnedIssues {
  const own = profiles.map((): Issue[] => []);
  const loose: Issue[] = [];
  const works = profiles.map(linesOf);
  for (const item of issues) {
    const { span } = item;
    const last = span === null ? 0 : bisectRight(starts, span.line) - 1;
    const block = profiles.flatMap((_, i) => (starts[i] === starts[last] ? [i] : []));
    const owners = block.length < 2 || span === null ? block : sharing(block, works, span.line);
    for (const i of owners) own[i]!.push(item);
    if (owners.length === 0) loose.push(item);
  }
  return { own, loose };
}

/** Those of a block that have the work in which a line stands; all of them above the first work. */
function sharing(block: readonly number[], works: readonly (readonly number[])[], line: number) {
  const starts = block.map((i) => works[i]![bisectRight(works[i]!, line) - 1] ?? 0);
  const nearest = starts.reduce((a, b) => Math.max(a, b));
  return block.filter((_, at) => starts[at] === nearest);
}

const linesOf = ({ papers }: ProfileRecord) => papers.map(({ head }) => head.span.line).sort((a, b) => a - b);
