import { resolve } from 'node:path';
import { build } from '../../../src/entrypoints/cli/statement.js';
import {
  codaText,
  further,
  header,
  movement,
  newBalance,
  oldBalance,
  recordOf,
  statementOf,
  trailer,
} from '../../support/coda.js';
import { runCommand } from '../../support/run-cli.js';

const samples = resolve(import.meta.dirname, '../../../samples/collect');
const batch = resolve(samples, 'coda2.batch.cod');
const OFF = codaText(...statementOf([movement('10.00', '00010000', { 63: 'TEKST' })]));

async function lines(input: string): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await runCommand(build, ['read', '-', '--ndjson'], input);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('statement read on CODA', () => {
  test.each([
    ['nl', '1 boeking;'],
    ['fr', '1 écriture;'],
    ['en', '1 entry;'],
    ['de', '1 Buchung;'],
  ])('people read one movement in the singular in %s', async (lang, counted) => {
    const { stdout } = await runCommand(build, ['read', '-', '--lang', lang], OFF);
    expect(stdout).toContain(counted);
  });

  test('--ndjson gives the statement, each movement and the end', async () => {
    const { stdout, code } = await runCommand(build, ['read', batch, '--ndjson']);
    const read = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(read.map((line) => Object.keys(line)[0])).toEqual([
      'statement',
      ...Array.from({ length: 12 }, () => 'move'),
      'end',
    ]);
    expect(read[2]).toMatchObject({
      move: { statement: 0, index: 1, detail: '0001', amount: '100.00', structuredType: '127' },
    });
    expect(read[13]).toMatchObject({ end: { statements: 1, entries: 3, balanceChain: ['ok'] } });
    expect(code).toBe(0);
  });

  test('--ndjson has information records with the movement they are about', async () => {
    const moves = [
      movement('0.00'),
      further('31', '00010001', { 40: '0EERSTE' }),
      further('31', '00010002', { 40: '0TWEEDE' }),
      movement('0.00', '00020000'),
    ];
    const read = await lines(codaText(...statementOf(moves)));
    expect(read.slice(1, 3)).toMatchObject([
      { move: { x: { information: [{ communication: 'EERSTE' }, { communication: 'TWEEDE' }] } } },
      { move: { sequence: '0002' } },
    ]);
    expect(read[2]?.['move']).not.toHaveProperty('x');
  });

  test('movements are counted from 0 in each statement', async () => {
    const one = statementOf([movement('0.00'), movement('0.00', '00020000')]);
    const read = await lines(codaText(...one, ...one));
    const places = read.flatMap(({ move }) => (move === undefined ? [] : [move]));
    expect(places).toMatchObject([
      { statement: 0, index: 0 },
      { statement: 0, index: 1 },
      { statement: 1, index: 0 },
      { statement: 1, index: 1 },
    ]);
  });

  test('a cut file has no end', async () => {
    const read = await lines(codaText(...statementOf([movement('0.00')]).slice(0, -1)));
    expect(read.at(-1)).toMatchObject({ error: { class: 'NOT_WELL_FORMED', code: 'coda.cut' } });
    expect(read.some((line) => 'end' in line)).toBe(false);
  });

  test('--json says what does not hold, and answers', async () => {
    const { stdout, code } = await runCommand(build, ['read', '-', '--json'], OFF);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'coda',
      version: '2',
      statements: [
        {
          balanceChain: 'mismatch',
          trailerCheck: { recordsMatch: true, debitMatches: true, creditMatches: false },
          x: { remarks: [{ class: 'RULE', code: 'coda.totals', path: '5:38', severity: 'fatal' }] },
        },
      ],
    });
    expect(code).toBe(0);
  });

  test('an empty statement has its balances and no movement', async () => {
    const { stdout } = await runCommand(
      build,
      ['read', '-', '--json'],
      codaText(...statementOf([])),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      statements: [{ moves: [], entryCount: 0, moveCount: 0, balanceChain: 'ok' }],
    });
  });

  test('people read a table, and below it what does not hold', async () => {
    const announced = OFF.replace(/2(?=\r\n$)/, '1');
    const { stdout, code } = await runCommand(build, ['read', '-', '--lang', 'en'], announced);
    expect(stdout).toContain('10.00 EUR  TEKST');
    expect(stdout).toContain('NOTE: the statement does not add up');
    expect(stdout).toContain('! 5:38 Record 9 gives 0.00 of debits and 0.00 of credits');
    expect(stdout).toContain('! The last record says that another statement follows');
    expect(code).toBe(0);
  });

  const text = (line: string): string => codaText(line, oldBalance(), newBalance('100.00'));
  test.each([
    ['version 1', text(header({ 128: '1' })), 'UNSUPPORTED_DOCUMENT', '1:128', 2],
    ['a header alone', codaText(header()), 'NOT_WELL_FORMED', '1:129', 2],
    ['a wrong order', codaText(header(), trailer(0, '0', '0')), 'SCHEMA', '2:1', 1],
    ['an amount', codaText(header(), oldBalance('1', { 44: 'X' })), 'VALUE', '2:44', 1],
    ['an endless line', `${header()}\r\n${'1'.repeat(5000)}`, 'LIMIT_EXCEEDED', '2:513', 2],
    ['NUL', `${header()}\r\n1\u0000`, 'NOT_WELL_FORMED', '2:2', 2],
    [
      'zeros that are no header',
      recordOf({ 1: '000000000000000000' }),
      'NOT_WELL_FORMED',
      '1:1',
      2,
    ],
  ])(
    '%s is refused with class, place and exit code',
    async (_name, input, errorClass, path, exit) => {
      const { stdout, stderr, code } = await runCommand(build, ['read', '-', '--json'], input);
      expect(JSON.parse(stdout)).toMatchObject({ error: { class: errorClass, path, file: '-' } });
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(exit);
    },
  );
});
