import { dec } from '../../../src/kernel/decimal.js';
import {
  type HostCodes,
  type MappingNeed,
  printRate,
} from '../../../src/domain/ledger/host-codes.js';
import { type HostMapping, mergeMappings } from '../../../src/domain/ledger/host-mapping.js';
import { blocking, judgeMapping, rateCharged } from '../../../src/domain/ledger/judge-mapping.js';

const BANK: MappingNeed = {
  ...{ part: 'journals', name: 'bank', kinds: ['bank'], for: 'payments', required: true },
};
const PURCHASE: MappingNeed = {
  ...{
    part: 'journals',
    name: 'purchase',
    kinds: ['purchases'],
    for: 'purchases',
    required: false,
  },
};
const DISCOUNT: MappingNeed = {
  ...{ part: 'accounts', name: 'discount', kinds: ['expense'], for: 'discounts', required: true },
};
const CODES: HostCodes = {
  vat: [
    { code: '4', text: '21%', also: ['21%'], rate: dec('21'), direction: 'sales', isClosed: false },
    { code: '5', text: 'VF', also: [], rate: dec('21'), direction: 'purchases', isClosed: false },
    {
      code: '6',
      text: 'EU',
      also: [],
      rate: dec('0'),
      direction: null,
      isClosed: false,
      category: 'K',
    },
    { code: '7', text: '?', also: [], rate: null, direction: null, isClosed: false },
  ],
  journals: [
    { code: '20', text: 'Bank', kind: 'bank', isClosed: false },
    { code: '60', text: 'Inkoop', kind: 'purchases', isClosed: false },
    { code: '61', text: 'Oud', kind: 'purchases', isClosed: true },
    { code: '99', text: '', kind: null, isClosed: false },
  ],
  accounts: null,
  ...{ units: null, paymentTerms: null, paymentMethods: null },
  used: [
    { list: 'vat', code: '4', lines: 9 },
    { list: 'vat', code: '7', lines: 2, charged: { taxable: dec('100'), vat: dec('6') } },
    { list: 'units', code: 'u', lines: 1 },
  ],
  needs: [BANK, PURCHASE, DISCOUNT],
};

const RIGHT = {
  vat: {
    '4': { category: 'S', rate: dec('21') },
    '7': { category: 'S', rate: dec('6') },
    '6': { category: 'K', rate: dec('0'), exemptionCode: 'VATEX-EU-IC' },
  },
  units: { u: 'HUR' },
  journals: { bank: '20' },
  accounts: { discount: '657' },
};

function judged(change: Partial<HostMapping>, codes: Partial<HostCodes> = {}) {
  const empty = {
    vat: {},
    units: {},
    languages: {},
    paymentMeans: {},
    accounts: {},
    journals: {},
    fields: {},
  };
  return judgeMapping(mergeMappings(empty, { ...RIGHT, ...change }), { ...CODES, ...codes });
}

test('a mapping that fits its host has no findings; a list that is not shown is not held against it', () => {
  expect(judged({})).toEqual([]);
  expect(judged({}, { vat: null, journals: null })).toEqual([]);
});

const VAT = { part: 'vat', blocks: 'invoices' };
const JOURNAL = { part: 'journals', name: 'bank', blocks: 'payments' };
test.each<[string, Partial<HostMapping>, object]>([
  ['nothing named', { journals: {} }, { ...JOURNAL, problem: 'not-named' }],
  ['not there', { journals: { bank: '21' } }, { ...JOURNAL, problem: 'not-there', says: '21' }],
  [
    'of another kind',
    { journals: { bank: '60' } },
    { ...JOURNAL, problem: 'other-kind', says: '60', host: 'purchases' },
  ],
  [
    'closed, and not needed',
    { journals: { bank: '20', purchase: '61' } },
    {
      problem: 'closed',
      part: 'journals',
      name: 'purchase',
      says: '61',
      host: 'Oud',
      blocks: 'purchases',
    },
  ],
  [
    'no account',
    { accounts: {} },
    { problem: 'not-named', part: 'accounts', name: 'discount', blocks: 'discounts' },
  ],
  [
    'a code in use',
    { vat: { ...RIGHT.vat, '4': undefined as never } },
    { ...VAT, problem: 'no-meaning', name: '4' },
  ],
  [
    'another rate',
    { vat: { ...RIGHT.vat, '4': { category: 'S', rate: dec('6') } } },
    { ...VAT, problem: 'other-rate', name: '4', says: '6', host: '21' },
  ],
  [
    'another rate charged',
    { vat: { ...RIGHT.vat, '7': { category: 'S', rate: dec('21') } } },
    { ...VAT, problem: 'other-rate', name: '7', says: '21', host: '6' },
  ],
  [
    'another category',
    { vat: { ...RIGHT.vat, '6': { category: 'Z', rate: dec('0') } } },
    { ...VAT, problem: 'other-category', name: '6', says: 'Z', host: 'K' },
  ],
  [
    'no reason',
    { vat: { ...RIGHT.vat, '6': { category: 'K', rate: dec('0') } } },
    { ...VAT, problem: 'no-reason', name: '6', says: 'K' },
  ],
  [
    'a unit in use',
    { units: {} },
    { part: 'units', blocks: 'invoices', problem: 'no-meaning', name: 'u' },
  ],
])('%s is one finding', (_, change, finding) => {
  const vat =
    change.vat &&
    Object.fromEntries(Object.entries(change.vat).filter(([, meaning]) => meaning as unknown));
  expect(judged({ ...change, ...(vat && { vat }) })).toEqual([finding]);
});

test('a journal whose kind nobody says may be the right one', () => {
  expect(judged({ journals: { bank: '99' } })).toEqual([]);
});

test('a finding keeps back what it is about and nothing else', () => {
  const findings = judged({ journals: {}, units: {} });
  expect(blocking(findings, ['payments'])).toHaveLength(1);
  expect(blocking(findings, ['purchases', 'discounts'])).toEqual([]);
});

test.each([
  ['21.01', 1, '21'],
  ['21.04', 1, null],
  ['21.04', 4, '21'],
])('%s on 100 in %i lines was charged at %s', (vat, lines, rate) => {
  const found = rateCharged([
    { list: 'vat', code: '1', lines, charged: { taxable: dec('100'), vat: dec(vat) } },
  ]);
  expect(found && printRate(found)).toBe(rate);
});
