import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run.mjs';

const LAYERS = ['core', 'scene', 'charts', 'figures', 'app'];
const PURE = LAYERS.slice(0, -1);
const PURE_PACKAGES =
  /^(bidi-js|d3|fflate|fontkit|valibot|papaparse|saxes|@noble\/hashes\/.+|graphology(-.+)?)$/;
const MAX_LINES = 300;

interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Project files relative to the project; packages by name. */
  readonly imports: readonly string[];
}

function readSource(absolute: string): SourceFile {
  const path = relative(ROOT, absolute).replaceAll('\\', '/');
  const text = readFileSync(absolute, 'utf8');
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body ?? '');
  const code = path.endsWith('.svelte') ? scripts.join('\n') : text;
  const imports = ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''))
    .map((name) => (name.startsWith('.') ? join(path, '..', name).replaceAll('\\', '/') : name));
  return { path, text, imports };
}

const sourcesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|svelte)$/.test(name))
    .map((name) => readSource(join(ROOT, folder, name)));

const src = sourcesIn('src');
const scripts = sourcesIn('scripts');
const pure = src.filter(({ path }) => PURE.includes(layerOf(path) ?? ''));

/** The layer a file of the project belongs to; undefined for packages and files outside the layers. */
function layerOf(path: string): string | undefined {
  return LAYERS.find((layer) => path.startsWith(`src/${layer}/`));
}

/** `from -> to` of every import that is not allowed. */
const offences = (files: readonly SourceFile[], isAllowed: (target: string, file: SourceFile) => boolean) =>
  files.flatMap((file) =>
    file.imports.filter((target) => !isAllowed(target, file)).map((target) => `${file.path} -> ${target}`),
  );

/** Names that ES2023 has and a pure layer must not use: they read the clock, the locale or chance. */
function impureNames({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { name } = node.name.kind === ts.SyntaxKind.Identifier ? { name: node.name.text } : { name: '' };
      if (/^(toLocale\w*|localeCompare|getTimezoneOffset)$/.test(name)) found.push(name);
      if (/^(Date\.now|Math\.random|Intl\.\w+|globalThis\.\w+)$/.test(node.getText()))
        found.push(node.getText());
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && node.arguments?.length !== 1) {
      found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
  return found.map((name) => `${path}: ${name}`);
}

/** Lines that hold code: neither blank nor only a comment. */
const codeLines = (text: string) =>
  text.split('\n').filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;

describe('layers', () => {
  test('the sources are found', () => {
    for (const layer of LAYERS) expect(src.some(({ path }) => layerOf(path) === layer)).toBe(true);
    expect(src.some(({ imports }) => imports.includes('src/core/model.ts'))).toBe(true);
  });

  test('imports go one way: core <- scene <- charts <- figures <- app', () => {
    const upwards = offences(src, (target, { path }) => {
      const [from, to] = [layerOf(path), layerOf(target)];
      return from === undefined || to === undefined || LAYERS.indexOf(to) <= LAYERS.indexOf(from);
    });
    expect(upwards).toEqual([]);
  });

  test('pure layers import nothing from the project outside the layers', () => {
    const outside = offences(
      pure,
      (target) => !/^(\.\.|src|scripts|tests)\b/.test(target) || layerOf(target) !== undefined,
    );
    expect(outside).toEqual([]);
  });

  test('pure layers use few packages and nothing of Node', () => {
    const isProject = (target: string) => target.startsWith('src/');
    expect(offences(pure, (target) => isProject(target) || PURE_PACKAGES.test(target))).toEqual([]);
  });

  test('workers import the pure layers only', () => {
    const workers = src.filter(({ path }) => path.startsWith('src/app/workers/'));
    const isAllowed = (target: string) =>
      !target.startsWith('src/') || /^src\/(core|scene|charts|figures|app\/workers)\//.test(target);
    expect(offences(workers, isAllowed)).toEqual([]);
  });

  test('only main.ts imports the app, and scripts never do', () => {
    const outside = [
      ...src.filter(({ path }) => layerOf(path) !== 'app' && path !== 'src/main.ts'),
      ...scripts,
    ];
    expect(offences(outside, (target) => layerOf(target) !== 'app')).toEqual([]);
  });

  test('project imports carry their extension', () => {
    const bare = offences(
      [...src, ...scripts],
      (t) => !/^(src|scripts)\//.test(t) || /\.(ts|mjs|svelte|json|css)$/.test(t),
    );
    expect(bare).toEqual([]);
  });

  test('pure layers read no clock, locale or chance', () => {
    expect(pure.flatMap(impureNames)).toEqual([]);
  });
});

test(`no file has more than ${MAX_LINES} lines of code`, () => {
  const long = [...src, ...scripts].map(({ path, text }) => ({ path, lines: codeLines(text) }));
  expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
});

test.each([
  ['000_8088f510eabce8e2.txt', '11d2136ce79788503b96c189e935c6a81343b4587892c0071559cd6627fa58e0'],
  ['001_69bb7eef6c87b32c.txt', '8a79ffc5d5dc5a81ba8b29409a21ce168c1c78e86b318b987a7bfb1534e81690'],
  ['002_aee06866c4fcc426.txt', 'ee820f087b2263369135b585ac1caec9e6492f029a80c92e90a98746000193c9'],
])('seed %s is kept byte for byte', (name, sha256) => {
  const bytes = readFileSync(join(ROOT, 'seeds', name));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});
