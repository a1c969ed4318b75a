import { dec } from '../../../src/kernel/decimal.js';
import fc from 'fast-check';
import type {
  HostAccount,
  HostCodes,
  HostVatCode,
  MappingNeed,
} from '../../../src/domain/ledger/host-codes.js';
import type { HostMapping } from '../../../src/domain/ledger/host-mapping.js';
import { mergeMappings } from '../../../src/domain/ledger/host-mapping.js';
import { judgeMapping } from '../../../src/domain/ledger/judge-mapping.js';
import { acceptRows } from '../../../src/domain/ledger/proposed-row.js';
import { proposeMapping } from '../../../src/domain/ledger/propose-mapping.js';

const EMPTY: HostMapping = {
  ...{
    vat: {},
    units: {},
    languages: {},
    paymentMeans: {},
    accounts: {},
    journals: {},
    fields: {},
  },
};
const BELGIUM = { country: 'BE', rates: new Set(['21', '12', '6']) };

function vatCode(change: Partial<HostVatCode>): HostVatCode {
  return {
    ...{ code: '1', text: '', also: [], rate: dec('21'), direction: 'sales', isClosed: false },
    ...change,
  };
}

function codes(change: Partial<HostCodes>): HostCodes {
  return {
    ...{ vat: null, accounts: null, journals: null, units: null },
    ...{ paymentTerms: null, paymentMethods: null, used: [], needs: [] },
    ...change,
  };
}

const of = (code: Partial<HostVatCode>, change: Partial<HostCodes> = {}) =>
  proposeMapping(EMPTY, codes({ vat: [vatCode(code)], ...change }), BELGIUM);

// text of the code, rate, category of the host itself; then how sure, and which category
test.each([
  ['BTW 21% verkoop', '21', undefined, 'certain', 'S', 'rate text'],
  ['TVA 6,00 % ventes', '6', undefined, 'certain', 'S', 'rate text'],
  ['Hoog tarief', '21', undefined, 'likely', 'S', 'rate no-word'],
  ['Hoog tarief', '21', 'S', 'certain', 'S', 'rate own-category'],
  ['Verkoop 121%', '21', undefined, 'likely', 'S', 'rate no-word'],
  ['MwSt 19%', '19', undefined, 'unknown', null, 'foreign-rate'],
  ['Btw verlegd 21%', '21', undefined, 'unknown', null, 'several'],
  ['Medecontractant', '0', undefined, 'certain', 'AE', 'text'],
  ['Autoliquidation cocontractant', '0', 'AE', 'certain', 'AE', 'text own-category'],
  ['Intracommunautaire levering', '0', undefined, 'certain', 'K', 'text'],
  ['Intracommunautaire diensten', '0', undefined, 'certain', 'AE', 'text'],
  ['Intracommunautaire goederen', '0', 'K', 'certain', 'K', 'text own-category'],
  ['Intracommunautaire levering', '0', 'AE', 'unknown', null, 'several'],
  ['Export buiten de EU', '0', undefined, 'certain', 'G', 'text'],
  ['Export of intracommunautair', '0', undefined, 'unknown', null, 'several'],
  ['Niet onderworpen', '0', undefined, 'certain', 'O', 'text'],
  ['Nultarief', '0', undefined, 'certain', 'Z', 'text'],
  ['', '0', 'Z', 'likely', 'Z', 'own-category'],
  ['Vrijgesteld', '0', undefined, 'likely', null, 'text reason-missing'],
  ['Vrijgesteld art. 44 W.Btw', '0', undefined, 'likely', 'E', 'text reason-in-text'],
  ['BTW 0%', '0', undefined, 'unknown', null, 'no-word'],
  ['Marge 0%', '0', 'E', 'unknown', null, 'no-word'],
  ['Ecotaks', null, undefined, 'unknown', null, 'no-rate'],
] as const)('"%s" at %s %% (host: %s) is %s: %s', (text, rate, category, certainty, meant, why) => {
  const [row] = of({ text, rate: rate === null ? null : dec(rate), ...(category && { category }) });
  const meaning = row?.meaning === null ? null : (row?.meaning as { category: string }).category;
  expect([row?.certainty, meaning]).toEqual([certainty, meant]);
  expect(row?.because.map(({ kind }) => kind).join(' ')).toBe(why);
});

test('what past invoices charged speaks for a rate or against it', () => {
  const used = (vat: string): Partial<HostCodes> => ({
    used: [{ list: 'vat', code: '1', lines: 3, charged: { taxable: dec('100'), vat: dec(vat) } }],
  });
  expect(of({ text: '21%' }, used('21.02'))).toMatchObject([
    { certainty: 'certain', lines: 3, blocks: 'invoices', because: [{}, {}, { kind: 'charged' }] },
  ]);
  expect(of({ text: '21%' }, used('6'))).toMatchObject([
    { certainty: 'unknown', meaning: null, because: [{ kind: 'charged-otherwise' }] },
  ]);
});

test('codes of purchases, and closed ones, are left out until they stand on an invoice', () => {
  const used = [{ list: 'vat', code: '1', lines: 1 } as const];
  expect(of({ text: '21%', direction: 'purchases' })).toEqual([]);
  expect(of({ text: '21%', isClosed: true })).toEqual([]);
  expect(of({ text: '21%', isClosed: true }, { used })).toMatchObject([{ certainty: 'certain' }]);
  expect(of({ text: 'Aankoop 21%', direction: null })).toMatchObject([{ certainty: 'unknown' }]);
});

test('a code that no list tells, and a country whose rates are not kept, are never certain', () => {
  const used = [{ list: 'vat', code: 'A + B', lines: 1 } as const];
  expect(proposeMapping(EMPTY, codes({ used }), BELGIUM)).toMatchObject([
    { name: 'A + B', certainty: 'unknown', because: [{ kind: 'not-listed' }], blocks: 'invoices' },
  ]);
  const spain = { country: 'ES', rates: undefined };
  expect(proposeMapping(EMPTY, codes({ vat: [vatCode({ text: '21%' })] }), spain)).toMatchObject([
    { certainty: 'likely', because: [{ kind: 'unknown-country', value: 'ES' }, { kind: 'text' }] },
  ]);
});

const BANK = {
  part: 'journals',
  name: 'bank',
  kinds: ['bank'],
  for: 'payments',
  required: true,
} as const;
const DISCOUNT: MappingNeed = {
  ...{ part: 'accounts', name: 'discount', kinds: ['income', 'expense'] },
  ...{ for: 'discounts', required: true },
};
const journal = (code: string, text: string, kind: 'bank' | 'purchases' | null = 'bank') => ({
  ...{ code, text, kind, isClosed: false },
});

test.each([
  [
    'the only bank journal may be that of a bank link',
    [journal('1', 'ING')],
    'likely',
    '1',
    'kind-fits only-one maybe-bank-link',
  ],
  [
    'one that is called Voldaan is ours',
    [journal('1', 'ING'), journal('2', 'Voldaan')],
    'certain',
    '2',
    'kind-fits own-journal',
  ],
  [
    'of several, none is chosen',
    [journal('1', 'ING'), journal('2', 'KBC')],
    'unknown',
    null,
    'several',
  ],
  [
    'a journal whose kind nobody says is not proposed',
    [journal('1', 'Voldaan', null)],
    'unknown',
    null,
    'none-fits',
  ],
] as const)('%s', (_, journals, certainty, meaning, why) => {
  const [row] = proposeMapping(EMPTY, codes({ journals, needs: [BANK] }), BELGIUM);
  expect(row).toMatchObject({ certainty, meaning, blocks: 'payments' });
  expect(row?.because.map(({ kind }) => kind).join(' ')).toBe(why);
});

test('an account is certain when kind and words agree with one alone', () => {
  const account = (code: string, text: string, isClosed = false): HostAccount => ({
    ...{ code, text, kind: 'expense', isClosed },
  });
  const rows = (...accounts: readonly HostAccount[]) =>
    proposeMapping(EMPTY, codes({ accounts, needs: [DISCOUNT] }), BELGIUM)[0];
  expect(
    rows(account('657', 'Toegekende betalingskortingen'), account('600', 'Aankopen')),
  ).toMatchObject({ certainty: 'certain', meaning: '657' });
  expect(rows(account('600', 'Aankopen'))).toMatchObject({ certainty: 'unknown' });
  expect(rows(account('657', 'Betalingskorting', true))).toMatchObject({ certainty: 'unknown' });
});

test('units and ways to pay go by their words', () => {
  const rows = proposeMapping(
    EMPTY,
    codes({
      units: [
        { code: 'u', text: 'Uren' },
        { code: 'x', text: 'Pallet' },
        { code: 'd', text: 'uur' },
      ],
      used: [{ list: 'units', code: 'u', lines: 2 }],
      paymentTerms: [
        { code: 'IN', text: 'Automatische incasso' },
        { code: '30', text: '30 dagen' },
      ],
    }),
    BELGIUM,
  );
  expect(
    rows.map(({ part, name, certainty, meaning }) => [part, name, certainty, meaning]),
  ).toEqual([
    ['units', 'u', 'certain', 'HUR'],
    ['units', 'x', 'unknown', null],
    ['units', 'd', 'unknown', null],
    ['paymentMeans', 'IN', 'certain', '59'],
  ]);
});

test('what is accepted stands beside what was said before; what has no meaning cannot be', () => {
  const rows = of(
    { text: 'Btw 21%' },
    {
      vat: [
        vatCode({ text: 'Btw 21%' }),
        vatCode({ code: '2', text: 'Hoog' }),
        vatCode({ code: '3', rate: null }),
      ],
    },
  );
  const before = { vat: { '9': { category: 'Z', rate: dec('0') } }, fields: { a: 'b' } };
  const certain = acceptRows(rows, 'certain', before);
  expect(Object.keys(certain.mapping.vat ?? {})).toEqual(['1', '9']);
  expect(certain.mapping.fields).toEqual({ a: 'b' });
  const named = acceptRows(rows, ['vat:2', 'vat:3', 'vat:7'], {});
  expect(named.accepted.map(({ name }) => name)).toEqual(['2']);
  expect(named.refused).toEqual(['vat:3', 'vat:7']);
});

test('whatever a host lists, what is certain never makes a finding', () => {
  const text = fc.constantFrom(
    'Btw 21%',
    'Verlegd',
    'Export',
    'Vrijgesteld',
    'constructor',
    '__proto__',
    'Nultarief 0%',
  );
  const code = fc.record({
    code: text,
    text,
    rate: fc.constantFrom('0', '6', '21', '19'),
    category: fc.constantFrom('S', 'AE', 'K', undefined),
  });
  fc.assert(
    fc.property(fc.uniqueArray(code, { selector: (one) => one.code, maxLength: 5 }), (given) => {
      const told = codes({
        vat: given.map(({ rate, category, ...one }) =>
          vatCode({ ...one, rate: dec(rate), ...(category && { category }) }),
        ),
      });
      const { mapping } = acceptRows(proposeMapping(EMPTY, told, BELGIUM), 'certain', {});
      expect(judgeMapping(mergeMappings(EMPTY, mapping), told)).toEqual([]);
    }),
  );
});
