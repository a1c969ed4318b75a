import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../../../dist/dashboard', import.meta.url));

/** What is sent to many is made small once: the hub gives the packed file to browsers that take it. */
const packed = {
  name: 'packed',
  apply: 'build',
  closeBundle() {
    const assets = join(outDir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(?:css|js|svg)$/.test(file)))
      writeFileSync(
        join(assets, `${name}.gz`),
        gzipSync(readFileSync(join(assets, name)), { level: 9 }),
      );
  },
};

/** The dashboard lives below /app/ of the hub; `npm run dashboard` serves it while it is written, with a hub on port 8420. */
export default {
  root: here,
  base: '/app/',
  plugins: [packed],
  // The policy for content allows no script and no style that stands in the page.
  build: {
    outDir,
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
