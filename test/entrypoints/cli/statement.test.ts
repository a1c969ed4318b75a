import { resolve } from 'node:path';
import { build } from '../../../src/entrypoints/cli/statement.js';
import { runCommand } from '../../support/run-cli.js';

const sample = resolve(import.meta.dirname, '../../../samples/collect/camt053-08.dutch-batch.xml');

describe('statement read', () => {
  test('--ndjson gives the statement, each entry and the end', async () => {
    const { stdout, code } = await runCommand(build, ['read', sample, '--ndjson']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => Object.keys(line)[0])).toEqual([
      'statement',
      'entry',
      'entry',
      'entry',
      'end',
    ]);
    expect(lines[2]).toMatchObject({
      entry: { statement: 0, index: 1, amount: '-61.00', details: [{ returnReason: 'AM04' }] },
    });
    expect(lines[4]).toEqual({ end: { statements: 1, entries: 3, balanceChain: ['ok'] } });
    expect(code).toBe(0);
  });

  test.each([
    ['nl', 'het afschrift klopt'],
    ['fr', 'l’extrait est exact'],
    ['en', 'the statement adds up'],
    ['de', 'der Auszug stimmt'],
  ])('people read a table in %s', async (lang, sentence) => {
    const { stdout, code } = await runCommand(build, ['read', sample, '--lang', lang]);
    expect(stdout).toContain(sentence);
    expect(stdout).toContain('-61.00 EUR');
    expect(code).toBe(0);
  });

  test.each<[name: string, input: string, errorClass: string, exit: number]>([
    ['no more than a head of MT940', ':20:REF\r\n', 'UNSUPPORTED_DOCUMENT', 2],
    ['MT942 in SWIFT blocks', '{1:F01X}{2:I942}{4:\r\n:20:R\r\n', 'UNSUPPORTED_DOCUMENT', 2],
    ['MT940 in UTF-16', ':20:R\r\n:25:X\u0000', 'ENCODING', 2],
    ['no XML', 'hello', 'NOT_WELL_FORMED', 2],
    ['another XML', '<Invoice/>', 'UNSUPPORTED_DOCUMENT', 2],
    ['nothing', '', 'NOT_WELL_FORMED', 2],
  ])('%s on standard input is said to be what it is', async (_name, input, errorClass, exit) => {
    const { stdout, stderr, code } = await runCommand(build, ['read', '-', '--json'], input);
    expect(JSON.parse(stdout)).toMatchObject({ error: { class: errorClass, file: '-' } });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(exit);
  });

  test('a file that is not there, and a language we do not have, are usage faults', async () => {
    const missing = await runCommand(build, ['read', '/no/such/file', '--json']);
    expect(JSON.parse(missing.stdout)).toMatchObject({ error: { class: 'USAGE' } });
    const language = await runCommand(build, ['read', sample, '--lang', 'xx']);
    expect([missing.code, language.code, language.stdout]).toEqual([2, 2, '']);
  });
});
