import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const PURE = ['src/{core,scene,charts,figures}/**/*.ts'];

/** What differs by clock, locale or engine and is allowed by the ES2023 library. */
const IMPURE_SYNTAX = [
  ["MemberExpression[object.name='Date'][property.name='now']", 'Date.now reads the clock'],
  ["NewExpression[callee.name='Date'][arguments.length!=1]", 'new Date() reads the clock or the time zone'],
  ["CallExpression[callee.name='Date']", 'Date() reads the clock'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'Math.random is not reproducible'],
  ['MemberExpression[property.name=/^toLocale/]', 'toLocale* depends on the locale'],
  ["MemberExpression[property.name='localeCompare']", 'localeCompare depends on the locale'],
  [
    'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/]',
    'local time depends on the time zone: use the UTC methods',
  ],
  [
    'MemberExpression[property.name=/^(getTimezoneOffset|to(Date|Time)String)$/]',
    'it depends on the time zone',
  ],
].map(([selector, message]) => ({ selector, message: `Pure layer: ${message}.` }));

const D3_FOR_MATHEMATICS = {
  patterns: [
    {
      regex: '^d3(-.+)?$',
      importNamePattern: [
        '^(scaleTime$|time(?!Interval$)', // local time: the UTC names stay
        'axis|brush|drag|zoom|select|transition|random|now$|interval$',
        'formatDefaultLocale$|(blob|buffer|csv|dsv|html|image|json|svg|text|tsv|xml)$)',
      ].join('|'),
      message: 'D3 for mathematics in UTC only: no local time, DOM, pointer, chance, network or clock.',
    },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'public/', 'bench/', 'tests/fixtures/', 'tests/output/']),
  ts.configs.strict,
  svelte.configs.recommended,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      // The type checker knows which names exist.
      'no-undef': 'off',
      eqeqeq: 'error',
      // With unchecked index access an index that is known to exist needs the assertion.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      'no-restricted-imports': ['error', D3_FOR_MATHEMATICS],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style']",
          message: 'The policy of the built page blocks style attributes: use style:name directives.',
        },
      ],
    },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    files: PURE,
    rules: {
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX],
      'no-restricted-globals': ['error', 'Intl', 'globalThis', 'eval', 'Function'],
    },
  },
  // Vitest reads from the empty pattern that a fixture uses no other.
  {
    files: ['tests/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
