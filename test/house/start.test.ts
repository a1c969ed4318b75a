import { readFileSync } from 'node:fs';

/** What only the server needs, or what takes longer to load than a format command takes to answer. */
const SERVER =
  /^(express|helmet|pg|@electric-sql\/pglite|ssh2|winston|axios|date-holidays|xmlbuilder2|cli-progress)$/;
/** Imports and re-exports that are there at run time and at once: no types, no `import()`. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

const root = new URL('../../src/', import.meta.url);

/** Packages that loading a file loads with it, each with the file that asks for it. */
function packagesOf(start: string): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const packages = new Map<string, string>();
  const visit = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (target.startsWith('.')) visit(new URL(target.replace(/\.js$/, '.ts'), file));
      else if (!target.startsWith('node:')) packages.set(target, file.pathname);
    }
  };
  visit(new URL(start, root));
  return packages;
}

const FORMAT_COMMANDS = ['invoice', 'statement', 'reconcile', 'dunning'];

test.each(['cli.ts', ...FORMAT_COMMANDS.map((name) => `entrypoints/cli/${name}.ts`)])(
  '%s loads nothing of the server before it knows what is asked',
  (file) => {
    const loaded = [...packagesOf(file)].filter(([name]) => SERVER.test(name));
    expect(loaded).toEqual([]);
  },
);

test.each([
  'entrypoints/cli/invoice.ts',
  'entrypoints/cli/statement.ts',
  'formats/xml/parse.ts',
  'formats/ubl/read.ts',
  'formats/camt/read.ts',
  'formats/json/print-invoice.ts',
])('%s, which reading needs, does without schemas', (file) => {
  const loaded = [...packagesOf(file).keys()];
  expect(loaded.filter((name) => name === 'zod' || SERVER.test(name))).toEqual([]);
});

test('the search sees what a file loads', () => {
  expect([...packagesOf('compose.ts').keys()]).toEqual(expect.arrayContaining(['pg', 'zod']));
});
