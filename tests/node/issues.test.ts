import { expect, test } from 'vitest';
import { formatIssues, issue } from '../../src/core/issues.ts';

const at = (file: string, line: number) =>
  issue('DATE_MISSING', file, { span: { source: 's', line, start: 0, end: 1 }, message: `line ${line}` });

test('of many issues that say the same of a file, the first are shown and the rest is counted', () => {
  const many = [5, 4, 3, 2, 1].map((line) => at('a.csv', line));
  const other = issue('JSON_BROKEN', 'a.csv', { span: { source: 's', line: 2, start: 4, end: 5 } });
  const lines = formatIssues([...many, other, at('b.csv', 9)]);
  expect(lines.map((line) => line.replace(/ (?:info|warning) /, ' '))).toEqual([
    'a.csv:1: DATE_MISSING line 1',
    'a.csv:2: DATE_MISSING line 2',
    'a.csv:2: JSON_BROKEN The JSON is damaged; what could be read was read.',
    'a.csv:3: DATE_MISSING line 3 (and 2 more DATE_MISSING)',
    'b.csv:9: DATE_MISSING line 9',
  ]);
});
