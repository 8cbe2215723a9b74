import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, decodeView } from '../../../src/core/view.ts';
import { GENERATED, type Figure } from '../../../src/figures/figure.ts';
import { makeFigure } from '../../../src/figures/make.ts';
import { makePack, type PackOptions } from '../../../src/figures/pack.ts';
import { ENGINES } from '../../../scripts/figure-engines.ts';
import { rich } from '../charts/cases.ts';
import { makeDocument, paletteOf } from '../charts/documents.ts';

const document = makeDocument(rich(12));
const other = makeDocument({ ...rich(6), name: 'Bo Li', id: 'bo-li' });
const empty = makeDocument({ name: 'Cy Wu', id: 'cy-wu', papers: [] });
const OPTIONS: PackOptions = { engines: ENGINES, version: '1.2.3' };

const figureOf = (chart: string, changes: Partial<Figure> = {}): Figure => ({
  chart,
  documents: [document],
  palette: paletteOf(document),
  view: DEFAULT_VIEW,
  texts: GENERATED,
  ...changes,
});

async function unpacked(figures: readonly Figure[], changes: Partial<PackOptions> = {}) {
  const pack = (await makePack(figures, { ...OPTIONS, ...changes }))!;
  const files = unzipSync(pack.bytes);
  const text = (path: string) => strFromU8(files[path]!);
  return { ...pack, files, text, manifest: JSON.parse(text('manifest.json')) };
}

describe('a pack', () => {
  test('holds figures, numbers, words, papers and what they were made from', async () => {
    const { files, text, manifest } = await unpacked([
      figureOf('timeline', { view: decodeView('years=2012-2020&timeline.y=citations') }),
      figureOf('categories'),
    ]);
    for (const name of ['ana-gil-timeline', 'ana-gil-categories']) {
      expect(text(`figures/${name}.svg`)).toMatch(/^<svg /);
      expect(text(`figures/${name}.pdf`)).toMatch(/^%PDF-/);
      expect(strFromU8(files[`figures/${name}.png`]!.subarray(0, 8), true)).toBe('\x89PNG\r\n\x1a\n');
    }
    expect(text('data/ana-gil-categories.csv')).toMatch(/^Category,Name,Papers/);
    expect(text('captions.md')).toContain(
      '## ana-gil-timeline\n\n**Publication timeline of Ana Gil, 2012–2020.**',
    );
    expect(text('README.txt').split('\n')).toHaveLength(4);
    expect(manifest).toMatchObject({
      schema: 1,
      software: { name: 'Oeuvre', version: '1.2.3' },
      fictional: false,
    });
    expect(manifest.sources).toEqual(document.sources);
    expect(manifest.figures[0]).toMatchObject({
      chart: 'timeline',
      authors: [{ id: 'ana-gil', name: 'Ana Gil', asOf: '2026-11-20' }],
      options: { y: 'citations', layer: 'none' },
      view: 'years=2012-2020&timeline.y=citations',
      rule: null,
    });
    expect(manifest.figures[1].options).toMatchObject({ count: 'whole' });
  });

  test('lists size and SHA-256 of every file but the manifest', async () => {
    const { files, manifest } = await unpacked([figureOf('categories')]);
    const expected = Object.entries(files)
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, bytes]) => ({
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }));
    expect(manifest.files).toEqual(expected);
    expect(Object.keys(files)).toEqual([...Object.keys(files)].sort());
  });

  test('names each paper once, and only those that figures count', async () => {
    const view = decodeView('years=2012-2020');
    const { text } = await unpacked([
      figureOf('timeline', { view }),
      figureOf('authors', { view, documents: [document, other] }),
    ]);
    // `other` sketches the first six papers of `document` again, under the same ids.
    const years = document.papers.map(({ date }) => Number(date.iso!.slice(0, 4)));
    const expected = years.filter((year) => year >= 2012 && year <= 2020).length;
    expect(text('papers.bib').match(/^@/gm)).toHaveLength(expected);
  });

  test('is the same bytes each time, and figures of one name are told apart', async () => {
    const figures = [figureOf('categories'), figureOf('categories', { view: decodeView('years=2015-2020') })];
    const [one, two] = [await unpacked(figures), await unpacked(figures)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect(Object.keys(one.files)).toContain('figures/ana-gil-categories-2.svg');
  });

  test('does not depend on the order in which its records were written', async () => {
    const turned = (value: unknown): unknown =>
      value === null || typeof value !== 'object'
        ? value
        : Array.isArray(value)
          ? value.map(turned)
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            );
    const other = figureOf('categories', { documents: [turned(document) as typeof document] });
    const [one, two] = [await unpacked([figureOf('categories')]), await unpacked([other])];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  test('holds the files that are saved alone', async () => {
    const { files } = await unpacked([figureOf('categories')]);
    const alone = await makeFigure(figureOf('categories'), ENGINES);
    expect(Buffer.compare(files['figures/ana-gil-categories.svg']!, alone.bytes)).toBe(0);
  });

  test('lists a figure with nothing to draw and makes the rest', async () => {
    const { files, text, left, manifest } = await unpacked([
      figureOf('timeline', { documents: [empty] }),
      figureOf('categories'),
    ]);
    const reason = 'No publication data in the sources read for Cy Wu.';
    expect(left).toContain(`cy-wu-timeline: ${reason}`);
    expect(manifest.figures[0]).toMatchObject({ files: [], left: [reason] });
    expect(text('captions.md')).toContain(`## cy-wu-timeline\n\nNot made: ${reason}`);
    expect(Object.keys(files)).toContain('figures/ana-gil-categories.svg');
  });

  test('lists a file that cannot be made with the reason', async () => {
    const engines = { ...ENGINES, faces: () => Promise.reject(new Error('no face')) };
    const { files, left } = await unpacked([figureOf('categories')], { engines });
    expect(Object.keys(files)).not.toContain('figures/ana-gil-categories.png');
    expect(left).toContain('ana-gil-categories: figures/ana-gil-categories.png could not be made: no face');
  });

  test('has nothing that the rule of its figures forbids', async () => {
    const { text, notices, manifest } = await unpacked([
      figureOf('timeline', { view: decodeView('figure.rule=snsf&timeline.y=citations&timeline.layer=h') }),
    ]);
    expect(text('data/ana-gil-timeline.csv')).not.toMatch(/,h\b/);
    expect(manifest.figures[0]).toMatchObject({
      view: 'figure.rule=snsf',
      options: { y: 'lanes', layer: 'none' },
      rule: { id: 'snsf', checked: '2026-11-21' },
    });
    expect(notices.join()).toContain('timeline.layer=h was set back');
  });
});

test('progress is told before each file, and a pack that is cancelled ends there', async () => {
  const seen: string[] = [];
  const signal = { aborted: false };
  const pack = await makePack([figureOf('categories'), figureOf('timeline')], {
    ...OPTIONS,
    signal,
    onProgress: (done, total, name) => {
      seen.push(`${done}/${total} ${name}`);
      signal.aborted = done === 1;
    },
  });
  expect(pack).toBeNull();
  expect(seen).toEqual(['0/6 figures/ana-gil-categories.svg', '1/6 figures/ana-gil-categories.pdf']);
});
