import { invoiceMail } from '../../../src/formats/letter/invoice-mail.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import { ADMINISTRATION, salesInvoice } from '../../support/stage-world.js';

const { invoice } = salesInvoice(1);

function written(
  languages: readonly [Language, ...Language[]],
  change: Partial<Invoice> = {},
  notOnNetwork = true,
) {
  return invoiceMail(
    { invoice: { ...invoice, ...change }, sender: ADMINISTRATION.sender, notOnNetwork },
    languages,
  );
}

const CONTACT = 'An Peeters, +32 9 000 00 00, debiteuren@smederij.example';

test('a Dutch reader gets a short text in his words', () => {
  expect(written(['nl'])).toEqual({
    subject: 'Factuur 2026-0001 van Smederij Oost',
    fileName: 'factuur-2026-0001',
    text: `Geachte heer, mevrouw,

In de bijlage vindt u onze factuur 2026-0001 van 1 juni 2026 over €\u00a0121,00. Wilt u dit bedrag uiterlijk op 15 juni 2026 betalen? Rekeningnummer en mededeling staan op de factuur.

De PDF is om te lezen. Het XML-bestand bevat dezelfde gegevens voor uw boekhoudprogramma. U krijgt dit per e-mail omdat wij u op het Peppol-netwerk niet konden vinden.

Klopt er iets niet, of hebt u een vraag? Neem gerust contact op: ${CONTACT}.

Met vriendelijke groet,
Smederij Oost
`,
  });
});

test('a French reader as well', () => {
  expect(written(['fr'], {}, false)).toEqual({
    subject: 'Facture 2026-0001 de Smederij Oost',
    fileName: 'facture-2026-0001',
    text: `Madame, Monsieur,

Vous trouverez ci-joint notre facture 2026-0001 du 1er juin 2026 d’un montant de 121,00\u00a0€. Nous vous prions de payer ce montant au plus tard le 15 juin 2026. Le numéro de compte et la communication figurent sur la facture.

Le PDF est destiné à la lecture. Le fichier XML contient les mêmes données pour votre logiciel comptable.

Quelque chose ne va pas, ou vous avez une question ? N’hésitez pas à nous contacter : ${CONTACT}.

Cordialement,
Smederij Oost
`,
  });
});

test('two languages stand one after the other, under a subject in the first', () => {
  const { subject, text } = written(['fr', 'nl']);
  expect(subject).toMatch(/^Facture/);
  expect(text).toMatch(/^Madame, Monsieur,[\s\S]*Geachte heer, mevrouw,/);
});

test.each([
  ['a credit note', { kind: 'credit-note' }, /our credit note 2026-0001/],
  ['an invoice without a due date', { dueDate: undefined }, /invoice 2026-0001/],
  ['an invoice whose money the seller collects', { payments: [{ meansCode: '59' }] }, /invoice/],
])('%s asks for no transfer', (_, change, says) => {
  const { text } = written(['en'], change as Partial<Invoice>);
  expect(text).toMatch(says);
  expect(text).not.toContain('Please pay');
});

test('what was paid beforehand is taken off what is asked for', () => {
  const totals = { ...invoice.totals, payable: { unscaled: 2_100n, scale: 2 } };
  const { text } = written(['en'], { totals });
  expect(text).toContain('for €121.00. Please pay €21.00 by 15 June 2026.');
});

test('what is paid already is said to be', () => {
  const totals = { ...invoice.totals, payable: { unscaled: 0n, scale: 2 } } as Invoice['totals'];
  expect(written(['de'], totals === undefined ? {} : { totals }).text).toContain(
    'Es ist nichts mehr zu zahlen.',
  );
});

test.each(['2026\r\nBcc: x@y.example', '{{number}}', '<%= 1 %>', '\u202e1000', '${x}'])(
  'a number such as %j stands once in a line, as it is',
  (number) => {
    const { subject, text, fileName } = written(['en'], { number });
    expect(fileName).toMatch(/^invoice[a-z0-9-]*$/);
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(text.split('\n')).toHaveLength(written(['en']).text.split('\n').length);
    expect(text).toContain(number.replace('\r\n', ' ').replace('\u202e', ''));
  },
);
