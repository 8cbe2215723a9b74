import { execFileSync } from 'node:child_process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchOptions } from './scripts/browser.mjs';

// Workers and browsers inherit these: no test may depend on the machine's place or language.
process.env.TZ = 'UTC';
process.env.LANG = 'en_US.UTF-8';
process.env.LC_ALL = 'en_US.UTF-8';

/** Node's side of the test that a browser makes the same files. */
const nodeFileHashes = () =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', 'tests/setup/hashes.ts'], { encoding: 'utf8' }),
  ) as Record<string, string>;

const browser = await findBrowser({ mayInstall: false });

export default defineConfig({
  test: {
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/node/**/*.test.ts'],
          environment: 'node',
          // Charts of ten thousand papers are drawn in many ways; a shared machine takes its time.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: './vite.config.ts',
        // A dependency found in the middle of a run would reload the page under the tests.
        optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,svelte}', 'tests/browser/**/*.ts'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 900 },
            provider: playwright({
              launchOptions: launchOptions(browser),
              contextOptions: { locale: 'en-US', timezoneId: 'UTC' },
            }),
            commands: { nodeFileHashes },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/setup/site.ts'],
          // The rules of accessibility are tried on pages with hundreds of marks, on machines that may be busy.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Each file has a browser of its own beside the server: two at once keep two cores busy.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
