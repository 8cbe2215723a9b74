import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/build/csp.ts';
import { fallbackFaces } from './scripts/build/faces.ts';
import { singleFile } from './scripts/build/single.ts';

export default defineConfig({
  // The built site works from any folder of any static host.
  base: './',
  // A missing data file must be a 404, not the page again.
  appType: 'mpa',
  plugins: [svelte(), contentSecurityPolicy(), fallbackFaces(), singleFile()],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    // Fonts as data URIs would be blocked by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The page in one file is a build of its own: that it takes its time is no news.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
