import { resolve } from 'node:path';
import { build } from '../../../src/entrypoints/cli/statement.js';
import { runCommand } from '../../support/run-cli.js';

const samples = resolve(import.meta.dirname, '../../../samples/collect');
const ing = resolve(samples, 'mt940.ing.sta');
const odd = resolve(samples, 'mt940.odd.sta');

type Json = Record<string, unknown>;

describe('statement read of MT940', () => {
  test('--ndjson gives each statement and entry as it is read, and what stands behind them at the end', async () => {
    const { stdout, code } = await runCommand(build, ['read', ing, '--ndjson']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    expect(lines.map((line) => Object.keys(line)[0])).toEqual([
      ...['statement', 'entry', 'entry', 'entry', 'entry', 'end'],
    ]);
    expect(lines[0]).toMatchObject({
      statement: { index: 0, format: 'mt940', number: '00000', opening: { amount: '500.00' } },
    });
    expect(lines[4]).toMatchObject({
      entry: { statement: 0, index: 3, amount: '-25.00', tags: { values: { RTRN: 'MD06' } } },
    });
    expect(lines[5]).toMatchObject({
      end: {
        statements: 1,
        entries: 4,
        balanceChain: ['ok'],
        x: { statements: [{ closing: { amount: '956.50', tag: '62F' } }], encodings: ['ASCII'] },
      },
    });
    expect(code).toBe(0);
  });

  test('a file that is cut in ndjson has no end line', async () => {
    const { stdout, code } = await runCommand(
      build,
      ['read', '-', '--ndjson'],
      ':20:X\n:25:Y\n:60F:C270104EUR0,\n:61:270104C1,00NTRFX\n:61:270104C1,00NTRFY\n:62F:\n:64:\u0000',
    );
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line) as Json)[0])).toEqual([
      ...['statement', 'entry', 'error'],
    ]);
    expect(code).toBe(2);
  });

  test('people see entries, whether it adds up, and what is odd', async () => {
    const { stdout, code } = await runCommand(build, ['read', odd, '--lang', 'nl']);
    expect(stdout).toContain('Café Zürich');
    expect(stdout).toContain('! 11:5 "270107X99,00N541NONREF" is no entry.');
    expect(code).toBe(0);
  });

  test('nothing in a file steers the terminal', async () => {
    const file =
      ':20:X\u001b[2J\n:25:Y\u202e\n:60F:C270104EUR0,\n:61:\u001b[31m\u2066\n:62F:C270104EUR0,\n';
    const { stdout } = await runCommand(build, ['read', '-'], file);
    expect(stdout).toContain('is no entry');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
