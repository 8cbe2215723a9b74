import type { Reporter, SerializedError, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts the tests of a file, and as failures the errors outside tests: a hook, or the file itself. */
function count(module: TestModule, counts: Counts): void {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') counts.passed += 1;
    else if (state === 'failed') counts.failed += 1;
    else counts.skipped += 1;
  }
  counts.failed += module.errors().length;
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
}

/** Ends the run with the plain line `N passed, N failed`, and `, N skipped` where a test did not run. */
export default class SummaryLine implements Reporter {
  #counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    // After everything else: other reporters and the closing of servers still print behind the tests.
    process.once('exit', (code) => {
      const { passed, failed, skipped } = this.#counts;
      // A run that ends in an error without a failed test could not be run.
      const shown = code !== 0 && failed === 0 ? 1 : failed;
      process.stdout.write(`${passed} passed, ${shown} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) count(module, this.#counts);
  }
}
