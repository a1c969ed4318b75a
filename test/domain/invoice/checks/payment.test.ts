import type { Invoice, PaymentInstruction } from '../../../../src/domain/invoice/invoice.js';
import { tells } from '../../../support/odd-invoices.js';

const IBAN = 'BE68539007547034';
const OTHER = 'NL91ABNA0417164300';

function paid(changes: Partial<PaymentInstruction>): Partial<Invoice> {
  return { payments: [{ meansCode: '30', account: { id: IBAN }, ...changes }] };
}
const accountOf = (id: string, meansCode = '30'): Partial<Invoice> =>
  paid({ meansCode, account: { id } });
const referenced = (reference: string): Partial<Invoice> => paid({ reference });
const debited = (creditorId: string, debitedAccount = IBAN): Partial<Invoice> => ({
  payments: [{ meansCode: '59', mandate: { reference: 'M-1', creditorId, debitedAccount } }],
});
const dutch: Partial<Invoice> = { seller: { name: 'Voorbeeld', address: { country: 'NL' } } };

describe('accounts', () => {
  tells([
    ['a Belgian IBAN', accountOf(IBAN), []],
    ['a Belgian IBAN in groups', accountOf('be68 5390 0754 7034'), []],
    ['wrong check digits', accountOf('BE68539007547035'), ['iban-invalid']],
    ['one digit too few', accountOf('BE6853900754703'), ['iban-invalid']],
    ['letters where the country has digits', accountOf('BE985390075470AB'), ['iban-invalid']],
    ['a domestic account', accountOf('417164300'), []],
    ['a domestic account for a SEPA transfer', accountOf('417164300', '58'), ['iban-invalid']],
    ['a SEPA transfer to an IBAN', accountOf(OTHER, '58'), []],
    ['a BIC of eight', paid({ account: { id: IBAN, bic: 'GKCCBEBB' } }), []],
    ['a BIC of eleven', paid({ account: { id: IBAN, bic: 'GKCCBEBBXXX' } }), []],
    ['a BIC of nine', paid({ account: { id: IBAN, bic: 'GKCCBEBBX' } }), ['bic-invalid']],
    ['a sort code at a domestic account', paid({ account: { id: '12345', bic: '4321' } }), []],
    ['a transfer without account', { payments: [{ meansCode: '30' }] }, ['account-missing']],
    [
      'a credit to an account without account',
      { payments: [{ meansCode: '42' }] },
      ['account-missing'],
    ],
    ['payment in cash', { payments: [{ meansCode: '10' }] }, []],
    ['no word about payment', { payments: [] }, []],
  ]);
});

describe('direct debits', () => {
  tells([
    ['a creditor identifier', debited('DE98ZZZ09999999999'), []],
    ['its business code is free', debited('DE98ABC09999999999'), []],
    ['wrong check digits', debited('DE99ZZZ09999999999'), ['creditor-id-invalid']],
    ['no form at all', debited('98ZZZ'), ['creditor-id-invalid']],
    [
      'a wrong account to debit',
      debited('DE98ZZZ09999999999', 'BE68539007547035'),
      ['debited-account-invalid'],
    ],
  ]);
});

describe('payment references', () => {
  tells([
    ['a structured message', referenced('+++202/6000/12320+++'), []],
    ['with wrong check digits', referenced('+++202/6000/12321+++'), ['reference-check-digits']],
    ['in asterisks', referenced('***202/6000/12321***'), ['reference-check-digits']],
    ['as twelve digits', referenced('202600012320'), []],
    ['as twelve wrong digits', referenced('202600012321'), ['reference-check-digits']],
    [
      'twelve digits that are the number of the invoice',
      { ...referenced('202600012321'), number: '2026-0001-2321' },
      [],
    ],
    ['an RF reference', referenced('RF18 5390 0754 7034'), []],
    ['an RF reference, wrong', referenced('RF19 5390 0754 7034'), ['reference-check-digits']],
    ['sixteen digits in Belgium', referenced('6000056789012345'), []],
    [
      'a Dutch payment reference',
      { ...dutch, ...paid({ reference: '5000056789012345', account: { id: OTHER } }) },
      [],
    ],
    [
      'a Dutch payment reference, wrong',
      { ...dutch, ...paid({ reference: '6000 0567 8901 2345', account: { id: OTHER } }) },
      ['reference-check-digits'],
    ],
    ['free text', referenced('V2026-0117 met dank'), []],
  ]);
});

describe('accounts in the text', () => {
  const noted = (text: string): Partial<Invoice> => ({ notes: [{ text: 'Dank u' }, { text }] });

  tells([
    ['the account itself', noted(`Betaal op ${IBAN}`), []],
    ['in groups', noted('IBAN: BE68 5390 0754 7034.'), []],
    ['another account', noted('Betaal op NL91 ABNA 0417 1643 00, dank u'), ['account-in-text']],
    ['in small letters', noted('nieuw: nl91abna0417164300'), ['account-in-text']],
    ['in the payment terms', { paymentTerms: `30 dagen op ${OTHER}` }, ['account-in-text']],
    ['a number with wrong check digits', noted('NL92ABNA0417164300'), []],
    ['glued to a word', noted(`XNL91ABNA0417164300`), []],
    ['where the invoice names no account', { ...noted(OTHER), payments: [{ meansCode: '1' }] }, []],
    [
      'the account the buyer is debited from',
      { ...noted(OTHER), ...debited('DE98ZZZ09999999999', OTHER) },
      [],
    ],
  ]);
});

describe('what is known of the seller', () => {
  const known = (...knownAccounts: string[]) => ({ knownAccounts });
  const named = (...knownNames: string[]) => ({ knownNames });

  tells([
    ['his account', {}, [], known('BE68 5390 0754 7034')],
    ['another account', {}, ['supplier-account-changed'], known(OTHER)],
    ['one of two', {}, [], known(OTHER, IBAN)],
    ['nothing', {}, [], known()],
    ['his name', {}, [], named('VOORBEELD B.V.')],
    ['his name without legal form', {}, [], named('Voorbeeld')],
    [
      'his trading name',
      { seller: { name: 'X NV', tradingName: 'Voorbeeld' } },
      [],
      named('Voorbeeld'),
    ],
    ['another name', {}, ['supplier-name-changed'], named('Voorbeeld Handel')],
  ]);
});
