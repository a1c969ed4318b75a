import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../../src/entrypoints/cli/statement.js';
import { compare, parseDecimal } from '../../../src/kernel/decimal.js';
import { runCommand } from '../../support/run-cli.js';
import { describeShared } from '../../support/shared.js';

/** Where the facts come from; no fact about the statement. */
const ABOUT_THE_FACTS = new Set(['file', 'sha256', 'peerAsserts', 'provenance']);
const AMOUNTS = new Set(['amount', 'opening', 'closing', 'sumCredit', 'sumDebit', 'total']);

type Json = Record<string, unknown>;

/** Every place where the object differs from the expected facts, or says more than them outside `x`. */
function differences(expected: unknown, found: unknown, path: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return [`${path}: length`];
    return expected.flatMap((value, i) => differences(value, found[i], `${path}[${i}]`));
  }
  if (typeof expected !== 'object' || expected === null) {
    const same = expected === found || sameAmount(path, expected, found);
    return same ? [] : [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  }
  if (typeof found !== 'object' || found === null) return [`${path}: missing`];
  const wanted = Object.entries(expected).filter(([key]) => !ABOUT_THE_FACTS.has(key));
  const extra = Object.keys(found).filter((key) => key !== 'x' && !(key in expected));
  return [
    ...wanted.flatMap(([key, value]) => differences(value, (found as Json)[key], `${path}/${key}`)),
    ...extra.map((key) => `${path}/${key}: ${JSON.stringify((found as Json)[key])}, not expected`),
  ];
}

function sameAmount(path: string, expected: unknown, found: unknown): boolean {
  if (!AMOUNTS.has(path.slice(path.lastIndexOf('/') + 1))) return false;
  const [a, b] = [parseDecimal(String(expected)), parseDecimal(String(found))];
  return a.ok && b.ok && compare(a.value, b.value) === 0;
}

describeShared('statement read --json on sample statements of banks', (dir) => {
  const root = join(dir, 'conformance/bank');
  const names = ['camt052', 'camt053', 'camt054', 'mt940'].flatMap((format) =>
    readdirSync(join(root, 'expected', format)).map((name) => `${format}/${name}`),
  );

  test('there are samples to read', () => {
    expect(names.length).toBeGreaterThan(30);
  });

  test.each(names)('%s: all facts found, nothing said beyond them', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(root, 'expected', name), 'utf8'));
    const file = join(root, 'files', name.replace(/\.json$/, ''));
    const { stdout, code } = await runCommand(build, ['read', file, '--json']);
    expect(differences(expected, JSON.parse(stdout), '')).toEqual([]);
    expect(code).toBe(0);
  });
});
