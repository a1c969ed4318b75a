// The tests that judge money, law and matching as one plain file (coverage/mutants/all.test.cjs): a mutant is judged by loading
// that once, where a thousand ES modules would have to be linked anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ENTRY = 'all-tests';
const FOLDERS = [
  'test/kernel',
  ...['bank', 'dunning', 'law', 'ledger'].map((name) => `test/domain/${name}`),
];
/** Reads files beside itself, which a bundle has no beside of. */
const BY_PLACE = /import\.meta/;

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(process.cwd(), folder, name)),
).filter((path) => !BY_PLACE.test(readFileSync(path, 'utf8')));

await build({
  logLevel: 'warn',
  configFile: false,
  plugins: [
    {
      name: ENTRY,
      resolveId: (id) => (id === ENTRY ? id : null),
      load: (id) => (id === ENTRY ? tests.map((path) => `import '${path}';`).join('\n') : null),
    },
  ],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: 'coverage/mutants',
    rollupOptions: { input: ENTRY, output: { format: 'cjs', entryFileNames: 'all.test.cjs' } },
  },
});
