import { adviseOn } from '../../../../../src/formats/ubl/rules/advice/advise.js';
import { elementAt, invoiceOf } from '../../../../support/ubl-parts.js';

const INVOICE = `
  <CustomizationID>urn:x</CustomizationID>
  <Note>eerste</Note><Note>tweede opmerking</Note>
  <DocumentCurrencyCode>EUR</DocumentCurrencyCode>
  <AdditionalDocumentReference><ID>B1</ID></AdditionalDocumentReference>
  <AdditionalDocumentReference><ID>M7</ID><DocumentTypeCode>130</DocumentTypeCode></AdditionalDocumentReference>
  <AccountingSupplierParty><Party><EndpointID schemeID="0208">0123.456.789</EndpointID>
    <PostalAddress><Postbox>12</Postbox><Country><IdentificationCode>BE</IdentificationCode></Country></PostalAddress>
    <PartyTaxScheme><CompanyID>BE0123456749</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme>
    <PartyTaxScheme><CompanyID>77</CompanyID><TaxScheme><ID>TAX</ID></TaxScheme></PartyTaxScheme>
  </Party></AccountingSupplierParty>
  <AllowanceCharge><ChargeIndicator>false</ChargeIndicator><Amount currencyID="EUR">5.000</Amount>
    <TaxCategory><ID>S</ID><Percent>21</Percent></TaxCategory></AllowanceCharge>
  <AllowanceCharge><ChargeIndicator>true</ChargeIndicator><Amount currencyID="EUR">2.00</Amount></AllowanceCharge>
  <TaxTotal><TaxAmount currencyID="EUR">20.00</TaxAmount>
    <TaxSubtotal><TaxableAmount currencyID="EUR">90.00</TaxableAmount><TaxAmount currencyID="EUR">19.00</TaxAmount>
      <TaxCategory><ID>S</ID><Percent>21.00</Percent></TaxCategory></TaxSubtotal></TaxTotal>
  <LegalMonetaryTotal><LineExtensionAmount currencyID="EUR">100.00</LineExtensionAmount>
    <TaxExclusiveAmount currencyID="EUR">90.00</TaxExclusiveAmount></LegalMonetaryTotal>
  <InvoiceLine><ID>10</ID><InvoicedQuantity unitCode="UUR">2</InvoicedQuantity>
    <LineExtensionAmount currencyID="EUR">100.10</LineExtensionAmount>
    <Item><ClassifiedTaxCategory><ID>S</ID><Percent>21</Percent></ClassifiedTaxCategory></Item>
    <Price><PriceAmount currencyID="EUR">45.00</PriceAmount></Price></InvoiceLine>
  <InvoiceLine><ID>2</ID><Price><PriceAmount currencyID="EUR">-5.00</PriceAmount></Price></InvoiceLine>`;

const document = invoiceOf(INVOICE);

const advise = (
  id: string,
  path: string,
  lang: 'nl' | 'fr' | 'en' | 'de',
  terms: readonly string[] = [],
) => adviseOn({ id, severity: 'fatal', element: elementAt(document, path), terms }, lang);

test.each([
  [
    'BR-27',
    'InvoiceLine[2]',
    'nl',
    'Regel 2, nettoprijs (BT-146): -5.00. De prijs van een eenheid kan niet negatief zijn. Maak de prijs positief en zet het minteken bij het aantal.',
  ],
  [
    'BR-27',
    'InvoiceLine[2]',
    'fr',
    'Ligne 2, prix net (BT-146)\u00a0: -5.00. Le prix unitaire ne peut pas être négatif. Rendez le prix positif et mettez le signe moins devant la quantité.',
  ],
  [
    'BR-27',
    'InvoiceLine[2]',
    'en',
    'Line 2, item net price (BT-146): -5.00. The price of one unit cannot be negative. Make the price positive and put the minus sign on the quantity.',
  ],
  [
    'BR-27',
    'InvoiceLine[2]',
    'de',
    'Zeile 2, Nettopreis (BT-146): -5.00. Der Preis einer Einheit kann nicht negativ sein. Machen Sie den Preis positiv und setzen Sie das Minuszeichen vor die Menge.',
  ],
] as const)('%s at %s in %s is one readable text', (id, path, lang, text) => {
  expect(advise(id, path, lang).text).toBe(text);
});

// rule, element, where and found in Dutch
test.each([
  ['BR-02', '', 'Factuurnummer (BT-1)', 'niet ingevuld'],
  ['BR-24', 'InvoiceLine[2]', 'Regel 2, nettobedrag van de regel (BT-131)', 'niet ingevuld'],
  [
    'BR-CL-23',
    'InvoiceLine[1]/InvoicedQuantity',
    'Regel 1 (nummer 10), eenheid van het aantal (BT-130)',
    'UUR',
  ],
  ['BR-DEC-01', 'AllowanceCharge[1]', 'Korting 1, bedrag van de korting (BT-92)', '5.000'],
  [
    'BR-38',
    'AllowanceCharge[2]',
    'Toeslag 2, reden van de toeslag (BT-104)',
    'niet ingevuld; redencode van de toeslag (BT-105): niet ingevuld',
  ],
  ['BR-52', 'AdditionalDocumentReference[1]', 'Bijlage 1, nummer van de bijlage (BT-122)', 'B1'],
  ['BR-52', 'AdditionalDocumentReference[2]', 'Bijlage 2, gefactureerd object (BT-18)', 'M7'],
  [
    'BR-CO-09',
    'AccountingSupplierParty/Party/PartyTaxScheme[1]',
    'Btw-nummer van de leverancier (BT-31)',
    'BE0123456749',
  ],
  [
    'BR-CO-09',
    'AccountingSupplierParty/Party/PartyTaxScheme[2]',
    'Fiscaal nummer van de leverancier (BT-32)',
    '77',
  ],
  [
    'BR-CO-10',
    'LegalMonetaryTotal',
    'Som van de regels (BT-106)',
    'vermeld 100.00, berekend 100.10',
  ],
  [
    'BR-CO-11',
    'LegalMonetaryTotal',
    'Som van de kortingen (BT-107)',
    'niet ingevuld, berekend 5.000',
  ],
  ['BR-CO-14', 'TaxTotal', 'Totaal btw (BT-110)', 'vermeld 20.00, berekend 19.00'],
  [
    'BR-CO-17',
    'TaxTotal/TaxSubtotal',
    'Btw-specificatie (S 21.00%), btw-bedrag van de specificatie (BT-117)',
    'vermeld 19.00, berekend 18.90',
  ],
  [
    'BR-S-08',
    'TaxTotal/TaxSubtotal/TaxCategory',
    'Btw-specificatie (S 21.00%), maatstaf van heffing (BT-116)',
    'vermeld 90.00, berekend 95.100',
  ],
  ['PEPPOL-EN16931-R002', '', 'Opmerking bij de factuur (BT-22)', 'eerste; ‘tweede opmerking’'],
  [
    'PEPPOL-EN16931-R120',
    'InvoiceLine[1]',
    'Regel 1 (nummer 10), nettobedrag van de regel (BT-131)',
    'vermeld 100.10, berekend 90.00',
  ],
  ['BR-S-02', '', 'Btw-nummer van de leverancier (BT-31)', 'BE0123456749; 77'],
  [
    'BR-AE-02',
    '',
    'Btw-nummer van de afnemer (BT-48)',
    'niet ingevuld; ondernemingsnummer van de afnemer (BT-47): niet ingevuld',
  ],
  ['UBL-CR-150', '', 'Adres van de leverancier (BG-5), postbus (Postbox)', '12'],
])('%s at %s: %s: %s', (id, path, where, found) => {
  const advice = advise(id, path, 'nl');
  expect([advice.where, advice.found]).toEqual([where, found]);
});

test('lines of credit notes are counted as those of invoices', () => {
  const note = invoiceOf(
    '<CreditNoteLine><ID>1</ID><CreditedQuantity>2</CreditedQuantity></CreditNoteLine>',
    'CreditNote',
  );
  const element = elementAt(note, 'CreditNoteLine/CreditedQuantity');
  const advice = adviseOn({ id: 'BR-CL-23', severity: 'fatal', element, terms: [] }, 'de');
  expect(advice.where).toBe('Zeile 1, Mengeneinheit (BT-130)');
});

test('a rule nobody has written about yet still gets a place and a sentence', () => {
  const advice = advise('NEW-R-001', 'InvoiceLine[2]/Price/PriceAmount', 'nl', ['BT-146']);
  expect(advice.where).toBe('Regel 2, nettoprijs (BT-146)');
  expect(advice.text).toMatch(/softwareleverancier\.$/);
  expect(advise('toString', '', 'nl', ['BT-5']).where).toBe('Factuurvaluta (BT-5)');
});

test.each([
  ['a'.repeat(100), `‘${'a'.repeat(59)}…’`],
  ['x\u202Ey\u0007z', '‘x y z’'],
  ['  twee\n regels ', '‘twee regels’'],
  ['\u{1F600}'.repeat(100), `‘${'\u{1F600}'.repeat(59)}…’`],
])('%j is shown as %s', (value, found) => {
  const tree = invoiceOf('<BuyerReference>x</BuyerReference>');
  const element = { ...elementAt(tree, 'BuyerReference'), text: value };
  expect(adviseOn({ id: 'NEW', severity: 'fatal', element, terms: [] }, 'nl').found).toBe(found);
});

test.each([
  ['nl', 'Dit gegeven staat hier meer dan één keer, terwijl er maar één mag staan. Behoud er één.'],
  [
    'fr',
    'Cette donnée figure ici plus d’une fois, alors qu’une seule est permise. N’en gardez qu’une.',
  ],
] as const)(
  'a rule that could not be judged says why, not what it demands: %s',
  (lang, expected) => {
    const cause = elementAt(document, 'Note[2]');
    const { text, where } = adviseOn(
      {
        id: 'BR-06',
        severity: 'fatal',
        element: elementAt(document, ''),
        terms: ['BT-27'],
        undecidable: { reason: 'repeated', cause },
      },
      lang,
    );
    expect(where).toContain('BT-22');
    expect(text).toContain('tweede opmerking');
    expect(text).toContain(expected);
  },
);
