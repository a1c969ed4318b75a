import {
  differencesOf,
  isNaturalPerson,
  registerNumberOf,
} from '../../../src/domain/credit/identity.js';
import type { RegisterEntry, VatAnswer } from '../../../src/domain/credit/report.js';
import type { Debtor } from '../../../src/domain/party/debtor.js';
import { aDebtor, NOON } from '../../support/facts.js';

const DEBTOR = aDebtor('deb_1', {
  name: 'Bakkerij Aerts BV',
  vatId: 'BE 0403.170.701',
  address: { line1: 'Kaai 1', postalCode: '9000' },
});
const ENTRY: RegisterEntry = {
  ...{ number: '0403170701', names: ['B.V. AERTS BAKKERIJ'], person: 'legal', status: 'active' },
  ...{ address: { postalCode: '9000' }, activities: [] },
};
const VAT: VatAnswer = { vatId: 'BE0403170701', valid: true, checkedAt: NOON };

test.each<[string, Partial<RegisterEntry> | null, Partial<VatAnswer> | null, readonly string[]]>([
  ['all three agree', {}, { name: 'BAKKERIJ AERTS' }, []],
  ['nothing was asked', null, null, []],
  ['VIES names nobody', {}, {}, []],
  ['another name in the register', { names: ['Garage Dumont'] }, null, ['register name']],
  ['a trade name is enough', { names: ['Aerts & Zonen', 'Bakkerij Aerts'] }, null, []],
  ['another postal code', { address: { postalCode: '8000' } }, null, ['register postal-code']],
  ['the register tells no address', { address: {} }, null, []],
  ['another number', { number: '0200065765' }, null, ['register number']],
  ['not valid in VIES', {}, { valid: false }, ['vat vat-invalid']],
  ['another name in VIES', {}, { name: 'GARAGE DUMONT' }, ['vat name']],
])('identity: %s', (_, entry, vat, expected) => {
  const found = differencesOf(
    DEBTOR,
    entry === null ? null : { ...ENTRY, ...entry },
    vat === null ? null : { ...VAT, ...vat },
  );
  expect(found.map(({ source, what }) => `${source} ${what}`)).toEqual(expected);
});

test.each<[Partial<Debtor>, string | null]>([
  [{ vatId: 'BE0403170701' }, '0403170701'],
  [{ legalId: '403.170.701' }, '0403170701'],
  [{ participant: { scheme: '0208', value: '0403170701' } }, '0403170701'],
  [{ vatId: 'BE0403170702' }, null],
  [{ country: 'NL', legalId: '1234567' }, '01234567'],
  [{ country: 'NL', vatId: 'NL123456782B12' }, null],
  [{ country: 'FR', vatId: 'FR40303265045' }, null],
])('the register number of %j is %s', (change, expected) => {
  expect(registerNumberOf(aDebtor('deb_1', change))).toBe(expected);
});

test.each<[Partial<Debtor>, boolean | undefined, boolean]>([
  [{}, undefined, false],
  [{}, true, true],
  [{ kind: 'consumer' }, undefined, true],
  [{ kind: 'consumer' }, false, false],
  [{ country: 'NL', vatId: 'NL000099998B57' }, undefined, true],
  [{ country: 'NL', vatId: 'NL123456782B12' }, undefined, false],
])('%j, said to be natural: %s, is a natural person: %s', (change, said, expected) => {
  expect(isNaturalPerson(aDebtor('deb_1', change), said)).toBe(expected);
});
