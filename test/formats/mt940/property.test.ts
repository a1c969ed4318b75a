import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkBalances, type Statement } from '../../../src/domain/bank/statement.js';
import { readMt940Bytes } from '../../../src/formats/mt940/read.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import { collected } from './collected.js';

const folder = resolve(import.meta.dirname, '../../../samples/collect');
const samples = readdirSync(folder)
  .filter((name) => /^mt940.*\.(?:sta|swi)$/.test(name))
  .map((name) => [name, readFileSync(resolve(folder, name))] as const);

/** Lines as an attacker or a broken export would mix them. */
const line = fc.oneof(
  fc.constantFrom(
    ...[':20:X', ':25:NL91ABNA0417164300', ':28C:1/1', ':60F:C270104EUR0,', ':62F:C270104EUR1,'],
    ...[':61:270104C1,00NTRFNONREF', ':61:270104D1,00NTRFX//Y', ':61:', ':86:/REMI//REMI/', ':86:'],
    ...[':86:SEPA X IBAN: NAAM: IBAN:', ':86:000>10>20>31', ':86:REK: /NAAM: ', ':64:', ':99:x'],
    ...[
      '-',
      '-}',
      '{1:F01X}{2:I940X}{4:',
      '{4:',
      '-}{1:{4::20:X',
      '',
      ' ',
      '\u202ebidi\u2066',
      '\u001a',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const file = fc
  .array(line, { maxLength: 40 })
  .map((lines) => new TextEncoder().encode(lines.join('\n')));
const anything = fc.oneof(fc.uint8Array({ maxLength: 400 }), file);

test('reading never throws, on any bytes', () => {
  fc.assert(
    fc.property(anything, (bytes) => {
      const read = readMt940Bytes(bytes);
      expect(read.ok || read.error.message !== '').toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('what is told does not depend on how the bytes come', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 7 }), (bytes, piece) => {
      expect(collected(bytes, piece).told).toBe(collected(bytes).told);
    }),
    { numRuns: 500 },
  );
});

test.each(samples)('%s: nor in single bytes', (_name, bytes) => {
  expect(collected(bytes, 1).told).toBe(collected(bytes).told);
});

/** The statements of a file that shows nothing odd: no fatal remark, and each adds up. */
function cleanStatements(bytes: Uint8Array): readonly Statement[] | undefined {
  const read = readMt940Bytes(bytes);
  if (!read.ok) return undefined;
  const isClean = read.value.statements.every(
    (statement) =>
      !(statement.remarks ?? []).some(({ severity }) => severity === 'fatal') &&
      checkBalances(statement) === 'ok',
  );
  return isClean ? read.value.statements : undefined;
}

test.each(samples.filter(([name]) => !name.includes('odd')))(
  '%s: a cut is told, unless all it loses stands behind a closing balance',
  (_name, bytes) => {
    const whole = cleanStatements(bytes) ?? [];
    expect(whole.length).toBeGreaterThan(0);
    for (let length = 0; length < bytes.length; length++) {
      const found = cleanStatements(bytes.subarray(0, length));
      if (found === undefined) continue;
      const kept = (statement: Statement | undefined): unknown => [
        statement?.opening?.date,
        statement?.closing && printDecimal(statement.closing.amount, 2),
        statement?.entries,
      ];
      expect(found.map(kept)).toEqual(whole.slice(0, found.length).map(kept));
    }
  },
);

test('the time for a file grows no faster than the file', () => {
  const hostile = [
    ':86:' + '/'.repeat(9_000),
    ':86:' + '/REMI/'.repeat(1_500),
    ':86:' + ' '.repeat(9_000) + 'x',
    ':86:SEPA ' + 'IBAN: '.repeat(1_400),
    ':86:000' + '>20'.repeat(3_000),
    ':86:REK: ' + '/NAAM: '.repeat(1_200),
    ':86:' + 'BETALINGSKENM. '.repeat(600),
    ':86:/CNTP/' + '/ '.repeat(4_000),
    ':61:' + '9'.repeat(9_000),
    ':25:' + 'A1'.repeat(4_500),
  ];
  const head = ':20:X\n:25:X\n:60F:C270104EUR0,\n';
  const text = (times: number): string =>
    hostile.map((odd) => `:61:270104C1,00NTRFX\n${odd}\n`.repeat(times)).join('');
  const bytes = new TextEncoder().encode(head + text(20));
  const before = performance.now();
  expect(readMt940Bytes(bytes).ok).toBe(true);
  // 1.8 MB of the worst lines; honest files take some 20 ms per megabyte.
  expect(performance.now() - before).toBeLessThan(5_000);
});
