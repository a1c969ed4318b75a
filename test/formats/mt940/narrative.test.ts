import type { EntryDetail, StatementEntry } from '../../../src/domain/bank/statement.js';
import { readMt940Bytes } from '../../../src/formats/mt940/read.js';

const OTHER = 'NL62RABO0190000017';

interface Case {
  readonly bank?: string;
  /** From the mark on: `C1,00NTRFX` and what stands below */
  readonly entry?: string;
  readonly narrative: string;
}

/** The one entry of a statement with that narrative. */
function entryOf({
  bank = 'PROEFNL2A',
  entry = 'C1,00NTRFNONREF',
  narrative,
}: Case): StatementEntry {
  const text = `${bank}\n:20:X\n:25:NL91ABNA0417164300\n:60F:C270104EUR0,\n:61:270104${entry}\n:86:${narrative}\n:62F:C270104EUR1,\n`;
  const read = readMt940Bytes(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.message);
  const [found] = read.value.statements[0]?.entries ?? [];
  if (found === undefined) throw new Error('no entry');
  return found;
}

/** What a person would say of it: who, account, references, text. */
function said(one: Case): string {
  const [detail] = entryOf(one).details;
  if (detail === undefined) return '';
  const { counterparty, structuredReferences, unstructured, endToEndId, mandateId } = detail;
  return [
    counterparty?.name ?? '-',
    counterparty?.iban ?? counterparty?.other ?? '-',
    structuredReferences.map(({ issuer = '', value }) => `${issuer}:${value}`).join(' ') || '-',
    [endToEndId, mandateId].filter((id) => id !== undefined).join(' ') || '-',
    unstructured.join('¶') || '-',
  ].join(' | ');
}

const PADDED = 'SEPA OVERBOEKING'.padEnd(33);

const DIALECTS: readonly (readonly [name: string, one: Case, said: string])[] = [
  [
    'ABN AMRO tags, a tag and a word cut by the line',
    {
      narrative: `/TRTP/SEPA OVERBOEKING/IBAN/${OTHER}/BIC/RABONL2U/NAME/De Kore\nnaar/RE\nMI/Factuur 2026-0641/EREF/NOTPROVIDED`,
    },
    `De Korenaar | ${OTHER} | - | - | Factuur 2026-0641`,
  ],
  [
    'a slash inside the text',
    { narrative: `/IBAN/${OTHER}/NAME/A/REMI//INV/2026/0641/EREF/E1` },
    `A | ${OTHER} | - | E1 | /INV/2026/0641`,
  ],
  [
    'ABN AMRO, structured reference',
    { narrative: '/TRTP/ACCEPTGIRO/NAME/A/REMI/ISSUER: CUR      REF: 3202600012345678/EREF/E1' },
    'A | - | CUR:3202600012345678 | E1 | -',
  ],
  [
    'a tag said twice is nobody',
    { narrative: `/IBAN/${OTHER}/NAME/A/REMI/x/NAME/Bedrieger/IBAN/NL22INGB0190000023` },
    '- | - | - | - | x',
  ],
  [
    'ING counterparty with city',
    { narrative: `/EREF/E1//CNTP/${OTHER}/RABONL2U/De Korenaar/Zutphen//REMI/USTD//F 1/` },
    `De Korenaar | ${OTHER} | - | E1 | F 1`,
  ],
  [
    'ING counterparty with a slash in its name',
    { narrative: `/CNTP/${OTHER}/RABONL2U/A/B Media/Zutphen//REMI/USTD//F 1/` },
    `A/B Media | ${OTHER} | - | - | F 1`,
  ],
  [
    'ING structured reference',
    { narrative: '/CNTP/0190000017////REMI/STRD/ISO/RF462026000123/' },
    '- | 0190000017 | ISO:RF462026000123 | - | -',
  ],
  [
    'ING, reference in the entry line',
    { bank: 'INGBNL2A', entry: 'C1,00NTRF3202600012345678//1', narrative: '/CNTP/0190000017////' },
    '- | 0190000017 | CUR:3202600012345678 | - | -',
  ],
  [
    'the same with a wrong check digit is no reference',
    { bank: 'INGBNL2A', entry: 'C1,00NTRF4202600012345678//1', narrative: '/CNTP/0190000017////' },
    '- | 0190000017 | - | - | -',
  ],
  [
    'Rabobank, account below the entry',
    {
      entry: `C1,00N541EREF\n${OTHER}`,
      narrative: '/EREF/E1/ORDP//NAME/A/REMI/F 1/ISDT/2027-01-04',
    },
    `A | ${OTHER} | - | E1 | F 1`,
  ],
  [
    'Rabobank, a giro number',
    { entry: 'D1,00N102NONREF\nP004500018', narrative: '/BENM//NAME/A/REMI/F 1' },
    'A | P004500018 | - | - | F 1',
  ],
  [
    'a beneficiary of money received is not the payer',
    { narrative: '/BENM//NAME/A/REMI/F 1' },
    '- | - | - | - | F 1',
  ],
  [
    'Rabobank, who pays for another',
    { narrative: `/ACCW/${OTHER},RABONL2U/ORDP//NAME/A/REMI/F 1/ULTD//NAME/B` },
    `A | ${OTHER} | - | - | F 1`,
  ],
  [
    'bunq, a card payment with a name only',
    { entry: 'D1,00NMSCNONREF', narrative: '/NAME/Kiosk/REMI/Kiosk Zutphen, NL' },
    'Kiosk | - | - | - | Kiosk Zutphen, NL',
  ],
  [
    'ABN AMRO labels in two columns, a full line',
    {
      narrative: `${PADDED}IBAN: ${OTHER}\n${'BIC: RABONL2U'.padEnd(33)}NAAM: DE KORENAAR MET EEN NAAM 32X\nOMSCHRIJVING: FACTUUR 1\nKENMERK: E1`,
    },
    `DE KORENAAR MET EEN NAAM 32X | ${OTHER} | - | E1 | FACTUUR 1`,
  ],
  [
    'ABN AMRO labels, direct debit',
    {
      entry: 'D1,00N247NONREF',
      narrative: `SEPA INCASSO ALGEMEEN DOORLOPEND INCASSANT: NL11ZZZ123456780000\n${'NAAM: WATER BV'.padEnd(32)}MACHTIGING: M1\nOMSCHRIJVING: TERMIJN 1\nIBAN: ${OTHER}`,
    },
    `WATER BV | ${OTHER} | - | M1 | TERMIJN 1`,
  ],
  [
    'ABN AMRO labels, a label in the text of the payer',
    { narrative: `${PADDED}IBAN: ${OTHER}\nNAAM: A\nOMSCHRIJVING: X NAAM: Bedrieger` },
    `- | ${OTHER} | - | - | X`,
  ],
  [
    'ABN AMRO labels, betalingskenmerk',
    {
      narrative: `${PADDED}IBAN: ${OTHER}\nNAAM: A\nBETALINGSKENM.: 3202600012345678 ID DEBITEUR: 1`,
    },
    `A | ${OTHER} | CUR:3202600012345678 | - | BETALINGSKENM. 3202600012345678`,
  ],
  [
    'Knab',
    { narrative: `REK: NL22INGB0190000023/NAAM: Bedrieger\nREK: ${OTHER}/NAAM: A` },
    `A | ${OTHER} | - | - | REK: NL22INGB0190000023/NAAM: Bedrieger`,
  ],
  [
    'SNS',
    { entry: `C1,00NOVB${OTHER}\nde korenaar`, narrative: `${OTHER} de korenaar\n \nFactuur 1  ` },
    `de korenaar | ${OTHER} | - | - | Factuur 1`,
  ],
  [
    'ASN, tags inside the text',
    {
      entry: `D1,00NINC${OTHER}\nwater bv`,
      narrative: `${OTHER} water bv\n \n/TRTP/Incasso/NAME/WATER BV/MARF/M1/REMI/Termij\nn 1/IBAN/${OTHER}`,
    },
    `water bv | ${OTHER} | - | M1 | Termijn 1`,
  ],
  [
    'Triodos with IBAN',
    {
      narrative: `000>100000000000\n>20RABONL2U\n>21${OTHER}\n>22DE KORENAAR FACTUU>23R 1>310455545455`,
    },
    `- | ${OTHER} | - | - | DE KORENAAR FACTUUR 1`,
  ],
  [
    'Triodos with a domestic number; a lower number is text',
    { narrative: '000>100987654321\n>20HUUR>10>21 JANUARI' },
    '- | 0987654321 | - | - | HUUR>10 JANUARI',
  ],
  [
    'ING before IBAN',
    {
      bank: '0000 01INGBNL2AXXXX00001',
      narrative: '0190000017 J. PROEF\nBET.KENM. 3202600012345678',
    },
    '- | 0190000017 | CUR:3202600012345678 | - | J. PROEF¶BET.KENM. 3202600012345678',
  ],
  [
    'ten digits in front are an account only where the bank writes so',
    { bank: 'KNABNL2H', narrative: '0190000017 J. PROEF' },
    '- | - | - | - | 0190000017 J. PROEF',
  ],
  [
    'ABN AMRO before IBAN',
    { bank: 'ABNANL2A', narrative: '54.49.42.108 DE KORENAAR' },
    '- | 544942108 | - | - | DE KORENAAR',
  ],
  [
    'Rabobank before IBAN: account and name in the reference',
    { entry: 'D1,00N0620266050522      J. Proef', narrative: 'HUUR' },
    'J. Proef | 0266050522 | - | - | HUUR',
  ],
  [
    'our own account is nobody',
    { narrative: '/IBAN/NL91ABNA0417164300/NAME/Wij/REMI/x' },
    '- | - | - | - | x',
  ],
  ['free text', { narrative: 'ZOMAAR\nWAT TEKST' }, '- | - | - | - | ZOMAAR¶WAT TEKST'],
  ['nothing', { narrative: '' }, '- | - | - | - | -'],
];

describe('narratives', () => {
  test.each(DIALECTS)('%s', (_name, one, expected) => {
    expect(said(one)).toBe(expected);
  });

  test('what comes back keeps its roles, and has no counterparty', () => {
    const narrative = `/RTRN/MD06//EREF/E1//CNTP/${OTHER}/RABONL2U/De Korenaar///REMI/USTD//F 1/`;
    const debit = entryOf({ entry: 'D1,00NRTIEREF', narrative }).details[0];
    const credit = entryOf({ entry: 'C1,00NRTIEREF', narrative }).details[0];
    const roles = (detail: EntryDetail | undefined): unknown[] => [
      detail?.debtor?.name,
      detail?.creditor?.name,
      detail?.counterparty,
      detail?.returnReason,
    ];
    expect(roles(debit)).toEqual(['De Korenaar', undefined, undefined, 'MD06']);
    expect(roles(credit)).toEqual([undefined, 'De Korenaar', undefined, 'MD06']);
  });

  test('a reversal is marked and has no counterparty', () => {
    const entry = entryOf({ entry: 'RC1,00N541X', narrative: '/ORDP//NAME/A/REMI/x' });
    expect(entry.reversal).toBe(true);
    expect(entry.details[0]?.counterparty).toBeUndefined();
  });

  test('a batch says its name and size', () => {
    const narrative = '/PREF/INC-1//REMI/USTD//TOTAAL 12 POSTEN/';
    expect(entryOf({ narrative }).batch).toEqual({
      paymentInformationId: 'INC-1',
      numberOfTransactions: '12',
    });
  });
});
