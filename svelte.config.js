/**
 * Runes for the project's own components; packages decide for themselves, because a global setting breaks
 * those that are written without runes.
 * @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig}
 */
export default {
  vitePlugin: {
    dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? {} : { runes: true }),
  },
};
