import { expect as plain } from '@playwright/test';
import { chromium, type BrowserContext } from 'playwright';
import { inject, test as base } from 'vitest';
import { findBrowser, launchOptions } from '../../scripts/browser.mjs';

/** Two busy cores take their time: what does not come is still missed. */
export const expect = plain.configure({ timeout: 15_000 });

/** Notes what a page of the site must never do: errors, content its policy blocks, requests elsewhere. */
function watch(context: BrowserContext, site: string): readonly string[] {
  const problems: string[] = [];
  const origin = new URL(site).origin;
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (webError) => problems.push(`error: ${webError.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.protocol === 'blob:' || url.protocol === 'data:' || url.origin === origin;
    if (!inside) problems.push(`request elsewhere: ${request.url()}`);
  });
  return problems;
}

/**
 * A test with `site` (address of the built site) and `page` (a new tab of a new context, 1440 x 900).
 * It also fails on an error in the console, an uncaught error, content that the Content-Security-Policy
 * blocks (Chromium prints that as an error), and a request to another origin.
 */
export const test = base
  .extend('site', { scope: 'worker' }, () => inject('site'))
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch(launchOptions(await findBrowser({ mayInstall: false })));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('page', async ({ browser, site }, { onCleanup }) => {
    const context = await browser.newContext({
      baseURL: site,
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport: { width: 1440, height: 900 },
    });
    const problems = watch(context, site);
    onCleanup(async () => {
      await context.close();
      expect(problems, 'the page ran without errors and asked nobody else').toEqual([]);
    });
    return context.newPage();
  });
