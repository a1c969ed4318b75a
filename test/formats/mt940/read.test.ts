import { readMt940Bytes } from '../../../src/formats/mt940/read.js';
import { balanceChain, totalsOf } from '../../../src/domain/bank/statement.js';
import { collected } from './collected.js';

const HEAD = ':20:X\n:25:NL91ABNA0417164300\n';
const OPEN = `${HEAD}:60F:C270104EUR0,\n`;
const ENTRY = ':61:270104C1,00NTRFNONREF\n:86:TEKST\n';
const CLOSE = ':62F:C270104EUR1,\n';
const WHOLE = OPEN + ENTRY + CLOSE;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function outcome(input: string | Uint8Array): string {
  const read = readMt940Bytes(typeof input === 'string' ? bytesOf(input) : input);
  if (!read.ok) return `${read.error.class} ${read.error.code} ${read.error.path}`.trim();
  const remarks = read.value.statements.flatMap(({ remarks: found = [] }) => found);
  return ['ok', ...remarks.map(({ code, path }) => `${code} ${path}`)].join(', ');
}

describe('a file that is no MT940 is refused with its place', () => {
  const refused: readonly (readonly [name: string, input: string | Uint8Array, said: string])[] = [
    ['nothing', '', 'UNSUPPORTED_DOCUMENT mt940.unsupported'],
    ['text', 'hello\n', 'UNSUPPORTED_DOCUMENT mt940.unsupported'],
    ['a reference and no more', ':20:X\n', 'UNSUPPORTED_DOCUMENT mt940.unsupported'],
    ['an account and no more', HEAD, 'UNSUPPORTED_DOCUMENT mt940.unsupported'],
    [
      'MT942 by its block',
      `{1:F01X}{2:I942X}{4:\n${WHOLE}`,
      'UNSUPPORTED_DOCUMENT mt940.unsupported 1:1',
    ],
    ['MT942 by its fields', `${HEAD}:34F:EUR0,\n`, 'UNSUPPORTED_DOCUMENT mt940.unsupported 3:1'],
    ['MT103', ':20:X\n:23B:CRED\n:32A:270104EUR1,\n', 'UNSUPPORTED_DOCUMENT mt940.unsupported 2:1'],
    ['a beginning that is missing', `:61:270104C1,00NTRFX\n${WHOLE}`, 'SCHEMA mt940.order 1:1'],
    ['UTF-16', Buffer.from(WHOLE, 'utf16le'), 'ENCODING mt940.encoding 1:2'],
    ['a NUL in the text', WHOLE.replace('TEKST', 'TE\u0000ST'), 'ENCODING mt940.encoding 5:7'],
    ['an endless line', `${OPEN}:86:${'x'.repeat(20_000)}`, 'LIMIT_EXCEEDED mt940.limit 4:10001'],
    ['an endless narrative', OPEN + ENTRY + 'x\n'.repeat(600), 'LIMIT_EXCEEDED mt940.limit 505:1'],
    [
      'narratives without end',
      OPEN + ENTRY + ':86:x\n'.repeat(600),
      'LIMIT_EXCEEDED mt940.limit 506:1',
    ],
    [
      'forward balances without end',
      WHOLE + ':65:C270104EUR1,\n'.repeat(600),
      'LIMIT_EXCEEDED mt940.limit 507:1',
    ],
    ['notes without end', WHOLE + ':86:x\n'.repeat(600), 'LIMIT_EXCEEDED mt940.limit 507:1'],
    ['lines without fields', 'x\n'.repeat(600) + WHOLE, 'LIMIT_EXCEEDED mt940.limit 501:1'],
  ];
  test.each(refused)('%s', (_name, input, said) => {
    expect(outcome(input)).toBe(said);
  });

  test('limits hold for bytes, statements and entries of a file', () => {
    const read = (limits: object): unknown => readMt940Bytes(bytesOf(WHOLE + WHOLE), limits);
    for (const limits of [{ bytesMax: 100 }, { statementsMax: 1 }, { entriesMax: 1 }])
      expect(read(limits)).toMatchObject({ ok: false, error: { class: 'LIMIT_EXCEEDED' } });
  });
});

describe('what is odd is told with its place, and nothing is repaired', () => {
  const told: readonly (readonly [name: string, input: string, said: string])[] = [
    ['a whole statement', WHOLE, 'ok'],
    ['two of them', WHOLE + WHOLE, 'ok'],
    ['an entry that cannot be read', `${OPEN}:61:270104?1,00\n${CLOSE}`, 'ok, mt940.entry 4:5'],
    [
      'a balance that cannot be read',
      `${HEAD}:60F:C270104EUR\n${ENTRY}${CLOSE}`,
      'ok, mt940.balance 3:6, mt940.missing 1:1',
    ],
    ['a value date of no calendar', WHOLE.replace('270104C1', '270230C1'), 'ok, mt940.date 4:5'],
    [
      'an entry date of no calendar',
      WHOLE.replace('270104C1', '2701040230C1'),
      'ok, mt940.date 4:11',
    ],
    [
      'a balance date of no calendar',
      WHOLE.replace(':62F:C270104', ':62F:C270230'),
      'ok, mt940.date 6:7',
    ],
    ['two accounts', WHOLE.replace(':60F:', ':25:OTHER\n:60F:'), 'ok, mt940.doubled 3:1'],
    ['two opening balances', OPEN + ':60F:C270104EUR0,\n' + ENTRY + CLOSE, 'ok, mt940.doubled 4:1'],
    ['no account', WHOLE.replace(':25:NL91ABNA0417164300\n', ''), 'ok, mt940.missing 1:1'],
    ['no opening balance', HEAD + ENTRY + CLOSE, 'ok, mt940.missing 1:1'],
    ['a file cut before its closing balance', OPEN + ENTRY, 'ok, mt940.missing 1:1'],
    ['a field that MT940 has not', OPEN + ENTRY + ':00:00/\n' + CLOSE, 'ok, mt940.tag-unknown 6:1'],
    [
      'text behind the end of a message',
      OPEN + ENTRY + '-\nmeer\n' + CLOSE,
      'ok, mt940.text-outside 7:1',
    ],
    [
      'text below a field of one line',
      `${HEAD}meer\n:60F:C270104EUR0,\n${ENTRY}${CLOSE}`,
      'ok, mt940.text-outside 3:1',
    ],
    [
      'a statement glued to the one before',
      `${WHOLE}\u001a${WHOLE}`,
      'ok, mt940.text-outside 7:1, mt940.doubled 8:1, mt940.doubled 9:1, mt940.doubled 12:1',
    ],
    [
      'a text block that is not closed',
      `{1:F01X}{2:I940X}{4:\n${WHOLE}`,
      'ok, mt940.block-open 2:1',
    ],
  ];
  test.each(told)('%s', (_name, input, said) => {
    expect(outcome(input)).toBe(said);
  });

  test('text that belongs to no field stays beside its entry', () => {
    const read = readMt940Bytes(bytesOf(`${OPEN}${ENTRY}:00:00\n-\nmeer\n:86:nog meer\n${CLOSE}`));
    expect(read).toMatchObject({
      ok: true,
      value: {
        statements: [
          {
            entries: [
              {
                details: [
                  { unstructured: ['TEKST'], additionalRemittance: [':00:00', 'meer', 'nog meer'] },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test('a thousand broken lines give remarks that can be read, and the fatal ones are among them', () => {
    const text = OPEN + ENTRY + ':00:x\n'.repeat(100) + ':61:x\n'.repeat(1_000) + CLOSE;
    const read = readMt940Bytes(bytesOf(text));
    const remarks = read.ok ? (read.value.statements[0]?.remarks ?? []) : [];
    expect(remarks.filter(({ severity }) => severity === 'fatal')).toHaveLength(50);
    expect(remarks).toHaveLength(100);
  });
});

describe('around a message', () => {
  const BLOCKS = '{1:F01INGBNL2ABXXX0000000000}{2:I940INGBNL2AXXXN}{3:{108:1}}{4:';
  test.each([
    ['SWIFT blocks on one line', `${BLOCKS}\n${WHOLE}-}{5:}\n`],
    ['SWIFT blocks with the first field behind them', `${BLOCKS}${WHOLE}-}\n`],
    [
      'blocks on lines of their own',
      `{1:F01INGBNL2AXXXX}\n{2:I940INGBNL2AXXXN}\n{4:\n${WHOLE}-}\n`,
    ],
    [
      'two messages, one behind the other on a line',
      `${BLOCKS}\n${WHOLE}-}${BLOCKS}\n${WHOLE}-}\n`,
    ],
    ['lines of the bank', `INGBNL2A\n940\nINGBNL2A\n${WHOLE}-\nINGBNL2A\n940\nINGBNL2A\n${WHOLE}-`],
    ['lines of the bank without an end between', `INGBNL2A\n${WHOLE}INGBNL2A\n${WHOLE}`],
    ['an old header', `0000 01INGBNL2AXXXX00001\n940 00\n${WHOLE}-XXX\n\n`],
    ['the end of a DOS file', `INGBNL2A\n${WHOLE}-\n\u001a`],
    ['a byte order mark', `\ufeffINGBNL2A\n${WHOLE}`],
    ['Windows line ends', `INGBNL2A\n${WHOLE}`.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', `INGBNL2A\n${WHOLE}`.replaceAll('\n', '\r')],
    ['blank lines', `\nINGBNL2A\n\n${WHOLE.replaceAll('\n', '\n\n')}`],
  ])('%s: nothing is content but the fields, and the bank is known', (_name, input) => {
    expect(outcome(input)).toBe('ok');
    const { ends, entries } = collected(bytesOf(input));
    expect(ends[0]).toMatchObject({ bank: 'INGB', reference: 'X', account: 'NL91ABNA0417164300' });
    expect(entries.map(({ read }) => read?.ownReference)).toEqual(entries.map(() => 'NONREF'));
  });
});

describe('encodings', () => {
  const named = (name: string): string => WHOLE.replace('TEKST', name);
  test.each<[name: string, input: Uint8Array, text: string, encodings: readonly string[]]>([
    ['plain', bytesOf(named('Cafe')), 'Cafe', ['ASCII']],
    ['UTF-8', bytesOf(named('Café €')), 'Café €', ['UTF-8']],
    ['Latin-1', latin(named('Caf\xe9')), 'Café', ['windows-1252']],
    ['Windows-1252', latin(named('Caf\xe9 \x80')), 'Café €', ['windows-1252']],
    [
      'both in one file',
      Buffer.concat([bytesOf(named('Café')), latin(named('Caf\xe9'))]),
      'Café',
      ['UTF-8', 'windows-1252'],
    ],
  ])('%s is read and named', (_name, input, text, encodings) => {
    const read = readMt940Bytes(input);
    expect(read).toMatchObject({ ok: true, value: { encodings } });
    const texts = read.ok
      ? read.value.statements.flatMap(({ entries }) =>
          entries.flatMap(({ details }) => details[0]?.unstructured),
        )
      : [];
    expect(new Set(texts)).toEqual(new Set([text]));
  });
});

describe('the statement', () => {
  test.each([
    ['adds up', WHOLE, 'ok'],
    ['does not add up', WHOLE.replace(':62F:C270104EUR1,', ':62F:C270104EUR2,'), 'mismatch'],
    [
      'changes its currency',
      WHOLE.replace(':62F:C270104EUR', ':62F:C270104USD'),
      'mixed-currencies',
    ],
    ['has no closing balance', OPEN + ENTRY, 'not-applicable'],
  ])('that %s', (_name, input, chain) => {
    const read = readMt940Bytes(bytesOf(input));
    const [statement] = read.ok ? read.value.statements : [];
    expect(statement && balanceChain(statement, totalsOf(statement.entries))).toBe(chain);
  });

  test.each([
    ['NL91ABNA0417164300', { iban: 'NL91ABNA0417164300' }],
    ['NL91 ABNA 0417 1643 00', { iban: 'NL91ABNA0417164300' }],
    ['NL91ABNA0417164300EUR', { iban: 'NL91ABNA0417164300', currency: 'EUR' }],
    ['NL91ABNA0417164300 EUR', { iban: 'NL91ABNA0417164300', currency: 'EUR' }],
    ['NL00ABNA0417164300', { iban: 'NL00ABNA0417164300' }],
    ['TRIODOSBANK/0390123456', { other: '0390123456' }],
    ['41.71.64.300EUR', { other: '417164300', currency: 'EUR' }],
    ['417164300', { other: '417164300' }],
  ])('of account %s', (written, account) => {
    const read = readMt940Bytes(bytesOf(WHOLE.replace('NL91ABNA0417164300', written)));
    expect(read.ok && read.value.statements[0]?.account).toEqual(account);
  });
});
