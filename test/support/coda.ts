/** CODA records for tests, written by position; every field that is not given is blank or zero. */

/** Texts at their first position (from 1), in a record of 128 characters. */
export function recordOf(fields: Readonly<Record<number, string>>): string {
  let line = ' '.repeat(128);
  for (const [from, text] of Object.entries(fields))
    line = line.slice(0, Number(from) - 1) + text + line.slice(Number(from) - 1 + text.length);
  return line;
}

type Fields = Readonly<Record<number, string>>;

/** 12.30 or -12.305 -> sign and 15 digits. */
export function codaAmount(amount: string): string {
  const [whole = '0', decimals = ''] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '1' : '0'}${whole.padStart(12, '0')}${decimals.padEnd(3, '0')}`;
}

export const OWN_IBAN = 'BE71096123456769';

export const header = (change: Fields = {}): string =>
  recordOf({
    1: '0000031122672505',
    25: 'FILE000001',
    35: 'SMEDERIJ OOST',
    61: 'FICTBEBB',
    72: '00123456749',
    84: '00000',
    128: '2',
    ...change,
  });

export const oldBalance = (amount = '100.00', change: Fields = {}): string =>
  recordOf({
    1: '12017',
    6: OWN_IBAN,
    40: 'EUR',
    43: codaAmount(amount),
    59: '301226',
    65: 'SMEDERIJ OOST',
    91: 'ZICHTREKENING',
    126: '017',
    ...change,
  });

/** Record 21; `place` is sequence and detail number. */
export const movement = (amount: string, place = '00010000', change: Fields = {}): string =>
  recordOf({
    1: '21',
    3: place,
    11: 'REF000000000000000001',
    32: codaAmount(amount),
    48: '311226',
    54: '00150000',
    62: '0',
    116: '311226',
    122: '017',
    125: '0',
    126: '0',
    128: '0',
    ...change,
  });

/** Records 22, 23, 31, 32 and 33. */
export const further = (type: string, place = '00010000', change: Fields = {}): string =>
  recordOf({ 1: type, 3: place, 126: '0', 128: '0', ...change });

export const newBalance = (amount: string, change: Fields = {}): string =>
  recordOf({ 1: '8017', 5: OWN_IBAN, 39: 'EUR', 42: codaAmount(amount), 58: '311226', ...change });

export const trailer = (records: number, debit: string, credit: string, next = '2'): string =>
  recordOf({
    1: '9',
    17: String(records).padStart(6, '0'),
    23: codaAmount(debit).slice(1),
    38: codaAmount(credit).slice(1),
    128: next,
  });

export const codaText = (...records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

/** A statement of 100.00 with these movements between its balances; the trailer counts and adds as it should. */
export function statementOf(
  moves: readonly string[],
  totals: { readonly debit?: string; readonly credit?: string; readonly closing?: string } = {},
): readonly string[] {
  const { debit = '0.00', credit = '0.00', closing = '100.00' } = totals;
  return [
    header(),
    oldBalance(),
    ...moves,
    newBalance(closing),
    trailer(moves.length + 2, debit, credit),
  ];
}

/** Windows-1252: what Latin-1 has, which is all that our own texts need. */
export const codaBytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
