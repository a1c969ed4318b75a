import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
const code = [...filesUnder('src', /\.ts$/), ...filesUnder('test', /\.ts$/)];

/**
 * Files longer than 250 lines, each with its reason. The list may only shrink: a file that became shorter is taken
 * off, a new one is divided instead.
 */
const LONG: Readonly<Record<string, string>> = {
  'src/entrypoints/app.ts': 'all there is to call, one line each',
  'src/entrypoints/cli/dunning-words.ts': 'words in four languages',
  'src/client/api.ts': 'written by scripts/generate-api.mjs',
  'src/compose.ts': 'where everything meets, one line each',
  'src/domain/invoice/invoice.ts': 'the vocabulary of EN 16931, one interface after the other',
  'src/entrypoints/text/host-words.ts': 'words in four languages',
  'src/formats/ubl/rules/advice/element-words.ts': 'words in four languages',
  'src/formats/ubl/rules/advice/term-names.ts': 'words in four languages',
  'src/formats/ubl/rules/advice/texts/codes.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/document.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/germany.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/netherlands.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/north.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/numbers.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/once.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/other-countries.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/parties.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/peppol.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/totals.ts': 'four languages side by side',
  'src/formats/ubl/rules/advice/texts/vat.ts': 'one family of rules, four languages side by side',
  'src/formats/ubl/rules/core-paths-data.ts': 'data, written by a script',
  'src/formats/ubl/structure-data.ts': 'data, written by a script',
  'src/ports/host.ts': 'the contract of a host as one text',
  'src/ports/store.ts': 'one port, read as a whole',
  'test/contract/host-package.contract.ts': 'the contract of a host, told once',
  'test/contract/store-allocations.ts': 'one table of cases',
  'test/contract/store-documents.ts': 'one table of cases',
  'test/contract/store-figures.ts': 'one table of cases',
  'test/domain/bank/match.test.ts': 'one table of cases',
  'test/domain/dunning/holds.test.ts': 'one case per reason to hold',
  'test/domain/dunning/plan.test.ts': 'one calendar told in one go',
  'test/entrypoints/completeness.test.ts': 'one table of all commands',
  'test/entrypoints/http/api.test.ts': 'one stage for every kind of route',
  'test/entrypoints/http/tenants.test.ts': 'one sweep over every route',
  'test/formats/letter/render.test.ts': 'letters in four languages',
  'test/formats/ubl/rules/fixes.test.ts': 'one table of cases',
};
const LINES_MAX = 250;

describe('our own rules', () => {
  test('no file is long without a reason, and the list of long ones has nothing short', () => {
    const long = code.filter((path) => read(path).trimEnd().split('\n').length > LINES_MAX);
    expect(long.sort()).toEqual(Object.keys(LONG).sort());
  });

  test('nothing is put off or switched off', () => {
    // Put together from parts, so that this file does not find itself.
    const words = [
      'TO' + 'DO',
      'FIX' + 'ME',
      'eslint-' + 'disable',
      '@ts-' + 'ignore',
      '@ts-' + 'expect-error',
      '@ts-' + 'nocheck',
    ];
    const off = new RegExp(
      `${words.join('|')}|\\b(describe|test|it)\\.(only|todo)\\(|\\b(test|it)\\.skip\\(`,
    );
    expect(code.filter((path) => off.test(read(path)))).toEqual([]);
  });

  test('only what says what it needs is skipped', () => {
    const skipping = code.filter((path) => read(path).includes('describe.' + 'skip('));
    expect(skipping).toEqual([
      'test/adapters/postgres/roles.test.ts',
      'test/contract/store.postgres.test.ts',
      'test/entrypoints/http/review.test.ts',
      'test/support/shared.ts',
      'test/support/tryton/installation.ts',
    ]);
  });

  test('every folder and file ARCHITECTURE names is there', () => {
    const text = read('ARCHITECTURE.md');
    const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
    const paths = quoted.filter((name) => /^(src|test|schemas|samples|docs)(\/|$)/.test(name));
    const short = quoted.filter((name) => /^[a-z-]+(\/[a-z-]+)*\.ts$/.test(name));
    const missing = [
      ...paths.filter((path) => !existsSync(join(root, path))),
      ...short.filter(
        (name) =>
          !['.', 'src', 'src/entrypoints/dashboard'].some((at) => existsSync(join(root, at, name))),
      ),
    ];
    expect(paths.length).toBeGreaterThan(10);
    expect(missing.filter((name) => name !== '.dependency-cruiser.mjs')).toEqual([]);
  });

  test('every schema is listed with its origin and date', () => {
    const rows = read('schemas/README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const listed = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(listed.map((cells) => (cells[1] ?? '').replaceAll('`', '')).sort()).toEqual(
      filesUnder('schemas', /\.(json|yaml)$/)
        .map((path) => path.slice('schemas/'.length))
        .sort(),
    );
    for (const cells of listed) {
      expect(cells[3]).not.toBe('');
      expect(cells[4]).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('docs/fault-codes.md is what the source says', () => {
    const script = join(root, 'scripts/generate-fault-codes.mjs');
    const printed = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
    expect(read('docs/fault-codes.md')).toBe(printed);
    expect(printed).toContain('`statement.balance-mismatch`');
    // A row of a table, and a parameter: told by the one call that makes the fault.
    expect(printed).toMatch(/`policy\.law-unknown` +\| RULE /);
    expect(printed).toMatch(/`sepa\.id-twice` +\| VALUE /);
  });

  test('versions are exact, and the lock file names no registry', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const versions = Object.entries({
      ...manifest['dependencies'],
      ...manifest['devDependencies'],
    });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const named = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(named).toEqual([]);
    const unsigned = Object.entries(packages).filter(
      ([path, entry]) => path !== '' && entry.integrity === undefined,
    );
    expect(unsigned.map(([path]) => path)).toEqual([]);
  });

  test('no path of anybody’s machine is in the repository', () => {
    // A path begins there: `../work/` is a folder of ours, `{administration}/work/` an address.
    const own = /(?<![\w.}])\/(work|home|Users|root)\//;
    const texts = [
      ...code,
      ...filesUnder('scripts', /\.(mjs|sh)$/),
      ...filesUnder('docs', /\.md$/),
    ];
    const said = [...texts, 'README.md', 'CONTRIBUTING.md', 'package.json'];
    expect(
      said.filter((path) => path !== 'test/house/rules.test.ts' && own.test(read(path))),
    ).toEqual([]);
  });
});
