import {
  otherwiseWith,
  type Row,
  vatFieldsOf,
  vatOf,
} from '../../../src/entrypoints/dashboard/screens/settings/mapping/mapping-form.js';
import {
  NAMES,
  nameText,
} from '../../../src/entrypoints/dashboard/screens/settings/mapping/name-words.js';

const ROWS: readonly Row[] = [
  { part: 'units', name: 'stuk', value: 'C62', from: 'shipped' },
  { part: 'units', name: 'doos', value: 'XBX', from: 'firm' },
  { part: 'units', name: 'uur', value: 'HUR', from: 'administration' },
  { part: 'vat', name: '4', value: { category: 'S', rate: '21' }, from: 'administration' },
];

test.each<readonly [string, string, string | null, object]>([
  ['another row', 'dag', 'DAY', { uur: 'HUR', dag: 'DAY' }],
  ['our own row anew', 'uur', 'MIN', { uur: 'MIN' }],
  ['a row of the firm', 'doos', 'XCT', { uur: 'HUR', doos: 'XCT' }],
  ['our own row no more', 'uur', null, {}],
  ['nothing that was ours', 'doos', null, { uur: 'HUR' }],
  ['a code with any name', '__proto__', 'C62', { uur: 'HUR', ['__proto__']: 'C62' }],
])('these books say %s, and keep what else they said', (_, name, value, units) => {
  const otherwise = otherwiseWith(ROWS, 'administration', { part: 'units', name, value });
  expect(otherwise.units).toEqual(units);
  expect(Object.keys(otherwise.units ?? {})).toEqual(Object.keys(units));
  expect(otherwise.vat).toEqual({ '4': { category: 'S', rate: '21' } });
});

test('a firm says what it says, whatever its books say of their own', () => {
  const row = { part: 'units', name: 'dag', value: 'DAY' } as const;
  const { units, vat } = otherwiseWith(ROWS, 'firm', row);
  expect([units, vat]).toEqual([{ doos: 'XBX', dag: 'DAY' }, {}]);
});

test.each([
  [
    { category: 'S', rate: ' 5,5 ', code: '', reason: '' },
    { category: 'S', rate: '5.5' },
  ],
  [
    { category: 'O', rate: '0', code: '', reason: 'Artikel 6' },
    { category: 'O', exemptionReason: 'Artikel 6' },
  ],
  [
    { category: 'AE', rate: '0', code: 'VATEX-EU-AE', reason: ' ' },
    { category: 'AE', rate: '0', exemptionCode: 'VATEX-EU-AE' },
  ],
] as const)('what is filled in about a VAT code is what it means: %j', (fields, meaning) => {
  expect(vatOf(fields)).toEqual(meaning);
  expect(vatOf(vatFieldsOf(meaning))).toEqual(meaning);
});

test('a code is called by our word where it is ours, and by itself otherwise', () => {
  expect(nameText(NAMES.nl, 'accounts', 'rounding')).toBe('Afronding');
  expect(nameText(NAMES.nl, 'units', 'constructor')).toBe('constructor');
  expect(nameText(NAMES.nl, 'accounts', 'constructor')).toBe('constructor');
});
