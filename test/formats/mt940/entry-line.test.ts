import { balanceOf, bookingDateOf, entryLineOf } from '../../../src/formats/mt940/values.js';
import { printDecimal } from '../../../src/kernel/decimal.js';

/** One line of facts: amount, mark, value date, booking date, type, own reference, bank reference. */
function facts(line: string): string | undefined {
  const read = entryLineOf(line);
  if (read === undefined) return undefined;
  return [
    printDecimal(read.amount, 2),
    `${read.mark}${read.fundsCode ?? ''}`,
    read.valueDate.text,
    bookingDateOf(read) ?? '?',
    read.typeCode ?? '-',
    read.ownReference ?? '-',
    read.bankReference ?? '-',
  ].join(' | ');
}

const READ: readonly (readonly [name: string, line: string, facts: string])[] = [
  [
    'all parts',
    '2701040104C121,00NTRFEREF//0001',
    '121.00 | C | 2027-01-04 | 2027-01-04 | NTRF | EREF | 0001',
  ],
  [
    'no entry date: the value date',
    '270105D000000000042,00N102NONREF',
    '-42.00 | D | 2027-01-05 | 2027-01-05 | N102 | NONREF | -',
  ],
  [
    'an empty fraction',
    '2701060106D80,NTRFNONREF',
    '-80.00 | D | 2027-01-06 | 2027-01-06 | NTRF | NONREF | -',
  ],
  [
    'no comma',
    '2701060106C500NTRF06-01-2027 10:05//B',
    '500.00 | C | 2027-01-06 | 2027-01-06 | NTRF | 06-01-2027 10:05 | B',
  ],
  [
    'one digit behind it',
    '2701060106D0,7N310NONREF',
    '-0.70 | D | 2027-01-06 | 2027-01-06 | N310 | NONREF | -',
  ],
  [
    'a reversed credit is a debit',
    '270105RC10,00N541NONREF',
    '-10.00 | RC | 2027-01-05 | 2027-01-05 | N541 | NONREF | -',
  ],
  [
    'a reversed debit is a credit',
    '270105RD10,00N541NONREF',
    '10.00 | RD | 2027-01-05 | 2027-01-05 | N541 | NONREF | -',
  ],
  [
    'a funds code',
    '2701050105CR400,00N541X',
    '400.00 | CR | 2027-01-05 | 2027-01-05 | N541 | X | -',
  ],
  [
    'a funds code behind a reversal',
    '2701050105RCR4,N541X',
    '-4.00 | RCR | 2027-01-05 | 2027-01-05 | N541 | X | -',
  ],
  [
    'booked before the turn of the year',
    '2701011231C1,NMSCX',
    '1.00 | C | 2027-01-01 | 2026-12-31 | NMSC | X | -',
  ],
  ['booked behind it', '2612310101C1,NMSCX', '1.00 | C | 2026-12-31 | 2027-01-01 | NMSC | X | -'],
  [
    'booked a month later',
    '2701200220C1,NMSCX',
    '1.00 | C | 2027-01-20 | 2027-02-20 | NMSC | X | -',
  ],
  ['a leap day', '2803010229C1,NMSCX', '1.00 | C | 2028-03-01 | 2028-02-29 | NMSC | X | -'],
  [
    'a year of the last century',
    '991231C1,NMSCX',
    '1.00 | C | 1999-12-31 | 1999-12-31 | NMSC | X | -',
  ],
  [
    'no reference at all',
    '2701040104C12,45NRNT',
    '12.45 | C | 2027-01-04 | 2027-01-04 | NRNT | - | -',
  ],
  [
    'a code of two letters',
    '270104D3,03NOV NONREF',
    '-3.03 | D | 2027-01-04 | 2027-01-04 | - | NOV NONREF | -',
  ],
  [
    'columns in the reference',
    '270104D5,N0620266050522      J. Proef',
    '-5.00 | D | 2027-01-04 | 2027-01-04 | N062 | 0266050522      J. Proef | -',
  ],
  [
    'blanks behind the reference',
    '270104D5,N102EREF            ',
    '-5.00 | D | 2027-01-04 | 2027-01-04 | N102 | EREF | -',
  ],
  [
    'a day that does not exist is kept as written',
    '270230C1,NMSCX',
    '1.00 | C | 2027-02-30 | ? | NMSC | X | -',
  ],
  [
    'an entry date that does not exist',
    '2701041304C1,NMSCX',
    '1.00 | C | 2027-01-04 | ? | NMSC | X | -',
  ],
];

describe('the line of :61:', () => {
  test.each(READ)('%s', (_name, line, expected) => {
    expect(facts(line)).toBe(expected);
  });

  test.each([
    ['an unknown mark', '270104X5,00NTRFX'],
    ['no amount', '270104CNTRFX'],
    ['a point for the comma', '270104C5.00NTRFX'],
    ['a point for the thousands', '270104C1.234,00NTRFX'],
    ['six decimals', '270104C1,234567NTRFX'],
    ['two commas', '270104C1,2,3NTRFX'],
    ['a short date', '27010C5,00NTRFX'],
    ['digits that are no ASCII', '27010٤C5,00NTRFX'],
    ['an amount without end', `270104C${'9'.repeat(60)},00NTRFX`],
    ['nothing', ''],
  ])('is not guessed at: %s', (_name, line) => {
    expect(facts(line)).toBeUndefined();
  });
});

describe('a balance', () => {
  test.each([
    ['C270104EUR121,00', '121.00 EUR 2027-01-04'],
    ['D270104EUR000000000012,5', '-12.50 EUR 2027-01-04'],
    ['C270104USD0,', '0.00 USD 2027-01-04'],
    ['C270104EUR7  ', '7.00 EUR 2027-01-04'],
    ['C270104EUR1.234,56', undefined],
    ['C270104EUR12,00 and more', undefined],
    ['RC270104EUR12,00', undefined],
    ['C270104eur12,00', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    const balance = balanceOf('60F', text);
    const said =
      balance && `${printDecimal(balance.amount, 2)} ${balance.currency} ${balance.date.text}`;
    expect(said).toBe(expected);
  });
});
