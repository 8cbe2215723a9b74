import { readFileSync, writeFileSync } from 'node:fs';
import { CHARTS } from '../src/charts/list.ts';
import { ISSUES } from '../src/core/issues.ts';
import { METRICS } from '../src/core/metrics/list.ts';
import { READERS } from '../src/core/readers/list.ts';
import { WRITERS } from '../src/core/writers/list.ts';
import { forbiddenTexts, RULES } from '../src/figures/funders.ts';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  [columns, columns.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const fence = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

/** The generated part of each page: what stands between its two markers. */
const GENERATED: Readonly<Record<string, string>> = {
  'docs/metrics.md': METRICS.map(
    ({ label, definition, formula, source, caveat, example }) =>
      `### ${label}\n\n${definition}\n\n${table(
        ['formula', 'source', 'caveat', 'example'],
        [[`\`${formula}\``, source, caveat, example]],
      )}`,
  ).join('\n\n'),
  'docs/charts.md': CHARTS.map(
    ({ id, title, about, options }) =>
      `### ${title} (\`${id}\`)\n\n${about}\n\n${
        options.length
          ? table(
              ['option', 'values', 'default'],
              options.map((o) => [
                `\`${id}.${o.id}\` ${o.label}`,
                o.choices.map(({ value, label }) => `\`${value}\` ${label}`).join(', '),
                `\`${o.default}\``,
              ]),
            )
          : 'No options.'
      }`,
  ).join('\n\n'),
  'docs/figures.md': table(
    ['rule', 'funder', 'in a sentence', 'left out', 'papers', 'public texts', 'checked'],
    RULES.map((rule) => [
      `\`${rule.id}\``,
      rule.name,
      rule.rule,
      forbiddenTexts(rule).join('; '),
      [
        rule.lastYears === null ? '' : `last ${rule.lastYears} calendar years`,
        rule.outputs === null ? '' : `at most ${rule.outputs}, by your choice`,
      ]
        .filter(Boolean)
        .join('; ') || 'all',
      rule.sources.map(({ url, says }) => `${says} (<${url}>)`).join('; '),
      rule.checked,
    ]),
  ),
  'docs/formats.md': [
    ...READERS.map(({ id, label, example }) => `### ${label} (\`${id}\`)\n\nExample:\n\n${fence(example)}`),
    `### Formats of export\n\n${table(
      ['format', 'file', 'what it does not hold, or does not give back'],
      WRITERS.map(({ id, label, extension, lost }) => [
        `\`${id}\` ${label}`,
        `\`.${extension}\``,
        lost.join('; ') || 'nothing is lost',
      ]),
    )}`,
    `### Issues\n\n${table(
      ['code', 'severity', 'meaning', 'what to do'],
      Object.entries(ISSUES).map(([code, [severity, meaning, hint]]) => [
        `\`${code}\``,
        severity,
        meaning,
        hint ?? '',
      ]),
    )}`,
  ].join('\n\n'),
};

const MARKED = /(<!-- generated: npm run docs -->\n)[^]*(\n<!-- end -->)/;

/** A page with its generated part as the registries say it now. */
export function currentPage(path: string): string {
  const page = readFileSync(path, 'utf8');
  if (!MARKED.test(page)) throw new Error(`${path} has no generated part`);
  return page.replace(MARKED, (_, open: string, close: string) => `${open}\n${GENERATED[path]!}\n${close}`);
}

export const PAGES = Object.keys(GENERATED);

if (process.argv.includes('--write')) for (const path of PAGES) writeFileSync(path, currentPage(path));
