import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The dashboard lives below /app/ of the hub; `npm run dashboard` serves it while it is written, with a hub on port 8420. */
export default {
  root: here,
  base: '/app/',
  // The policy for content allows no script and no style that stands in the page.
  build: {
    outDir: fileURLToPath(new URL('../../../dist/dashboard', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // What is bundled is passed on: its licences go along.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // Marks for servers that render React; there is none here.
      onwarn(warning, tell) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8420' } },
};
