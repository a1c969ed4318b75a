import type { Administration } from '../../../src/domain/party/administration.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { withSellerFilledIn } from '../../../src/domain/invoice/seller-filled-in.js';
import { idOf } from '../../../src/kernel/ids.js';
import { anAdministration } from '../../support/facts.js';

const BOOKS: Administration = {
  ...anAdministration(idOf('adm_1')),
  ...{ name: 'Fietsen Vermeer', legalId: '0403170701', vatId: 'BE0403170701' },
  participant: { scheme: '0208', value: '0403170701' },
  address: { line1: 'Kaai 1', city: 'Gent', country: 'BE' },
  accounts: [{ iban: 'BE71096123456769', bic: 'GKCCBEBB' }],
};
const filled = (seller: Invoice['seller'], payments: Invoice['payments'], books = BOOKS) =>
  withSellerFilledIn({ seller, payments } as Invoice, books);
const FULL = { name: 'Vermeer BV', vatId: 'BE0999', address: { line1: 'Dok 2', country: 'BE' } };
const ELSEWHERE = { meansCode: '30', account: { id: 'NL91ABNA0417164300' } };

test('what the package does not say of the seller comes from the books', () => {
  expect(filled({}, undefined).seller).toEqual({
    ...{ name: 'Fietsen Vermeer', vatId: 'BE0403170701', endpoint: BOOKS.participant },
    ...{ legalId: { value: '0403170701', scheme: '0208' }, address: BOOKS.address },
  });
  expect(filled({ address: { country: 'BE' } }, undefined).seller.address).toEqual(BOOKS.address);
});

test('what it says stays, and no address is put together from two', () => {
  const { seller } = filled(FULL, undefined);
  expect(seller).toMatchObject(FULL);
  expect(seller.address).toEqual(FULL.address);
  expect(seller.endpoint).toEqual(BOOKS.participant);
});

test.each([
  ['a transfer without account goes to the one of the books', { meansCode: '30' }, 1, true],
  ['an account that is named stays', ELSEWHERE, 1, false],
  ['a direct debit names no account of ours', { meansCode: '59' }, 1, false],
  ['of two accounts none is chosen', { meansCode: '58' }, 2, false],
  ['without an account nothing is made up', { meansCode: '58' }, 0, false],
])('%s', (_, payment, accounts, isFilled) => {
  const [own] = BOOKS.accounts;
  const books = { ...BOOKS, accounts: Array.from({ length: accounts }, () => own!) };
  const account = { id: 'BE71096123456769', bic: 'GKCCBEBB' };
  expect(filled({}, [payment], books).payments).toEqual([
    isFilled ? { ...payment, account } : payment,
  ]);
});
