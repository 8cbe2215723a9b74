import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import { decodeManifest, decodeProfile, decodeReport } from '../../../src/core/dataset/schema.ts';
import { datasetOf } from '../../../src/core/dataset/dataset-of.ts';
import { fillSingle } from '../../../src/core/dataset/single.ts';
import { SINGLE_ID, SINGLE_PLACE, type SingleContent } from '../../../src/core/dataset/single-place.ts';

const HARD = 'A </script><!-- <script> & "quoted" $& line\u2028end';
const PAGE = `Mira Tanaka

1 Paper

LGMar 4, 2024
${HARD}

Mira Tanaka, Jo Berg

We show it here.
`;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { profiles, palette } = extract(
  [file('a.txt', PAGE), file('b.txt', PAGE.replaceAll('Mira Tanaka', 'Ida Okafor'))],
  { asOf: '2026-11-20', today: '2026-11-20' },
);
const [ida, mira] = profiles;
const facts = { palette, suggestions: [] };
const template = `<p>a</p>\n${SINGLE_PLACE}\n<script type="module">'${SINGLE_PLACE}'</script>`;

/** Reads the data back as a browser does: up to the first end of a script element. */
function contentOf(html: string): SingleContent {
  const start = html.indexOf(`id="${SINGLE_ID}">`) + `id="${SINGLE_ID}">`.length;
  return JSON.parse(html.slice(start, html.indexOf('</script', start)));
}

describe('a page in one file', () => {
  it('holds the records, whatever their words', () => {
    expect(profiles.map(({ profile }) => profile.id)).toEqual(['ida-okafor', 'mira-tanaka']);
    const html = fillSingle(template, datasetOf([mira!], facts), '#/author/mira-tanaka');
    const { start, files } = contentOf(html);
    expect(start).toBe('#/author/mira-tanaka');
    const path = Object.keys(files).find((name) => name.startsWith('profiles/mira-tanaka.'))!;
    const read = decodeProfile(files[path]);
    expect(read.ok && read.value).toEqual(mira);
    expect(mira!.papers[0]!.title.value).toContain('</script><!-- <script>');
  });

  it('leaves everything else of the page as it is', () => {
    const html = fillSingle(template, datasetOf([mira!], facts), '#/');
    expect(html.startsWith('<p>a</p>\n<script type="application/json"')).toBe(true);
    expect(html.endsWith(`\n<script type="module">'${SINGLE_PLACE}'</script>`)).toBe(true);
    expect(html.slice(0, -SINGLE_PLACE.length - 40)).not.toMatch(/<!--|<script> &/);
  });

  it('holds nobody else: neither records, sources, issues nor suggestions', () => {
    const suggestions = [
      { kind: 'same-person', profiles: ['ida-okafor', 'mira-tanaka'], evidence: 'the same name' } as const,
    ];
    const html = fillSingle(template, datasetOf([mira!], { palette, suggestions }), '#/');
    expect(html).not.toMatch(/okafor|b\.txt/i);
    const { files } = contentOf(html);
    const manifest = decodeManifest(files['manifest.json']);
    if (!manifest.ok) throw new Error(manifest.message);
    expect(manifest.value).toMatchObject({
      asOf: '2026-11-20',
      fictional: false,
      palette,
      counts: { profiles: 1, papers: 1 },
    });
    const report = decodeReport(files[manifest.value.report]);
    expect(report.ok && report.value.sources.map(({ name }) => name)).toEqual(['a.txt']);
    expect(report.ok && report.value.suggestions).toEqual([]);
  });

  it('keeps a suggestion about records that are all inside, and the mark of what is made up', () => {
    const suggestions = [
      { kind: 'same-person', profiles: ['ida-okafor', 'mira-tanaka'], evidence: 'the same name' } as const,
    ];
    const made = datasetOf([ida!, { ...mira!, fictional: true }], { palette, suggestions });
    expect(made.suggestions).toEqual(suggestions);
    expect(made.fictional).toBe(true);
  });

  it('is the same bytes each time', () => {
    const make = () => fillSingle(template, datasetOf([ida!, mira!], facts), '#/');
    expect(make()).toBe(make());
  });

  it('says when the template has no place for the data', () => {
    expect(() => fillSingle('<p></p>', datasetOf([mira!], facts), '#/')).toThrow('no place for the data');
  });
});

describe('the page before it is filled', () => {
  it('stands in the built page only, never in the normal one', () => {
    expect(readFileSync('index.html', 'utf8')).not.toContain(SINGLE_ID);
  });
});
