import type { Invoice } from '../../src/domain/invoice/invoice.js';
import type { Address } from '../../src/domain/party/party.js';
import { plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';

/** Terms that exclude each other in one legal invoice: tax point by date or by code, paid by debit or by card. */
export type Variant = 'debit' | 'card';

const day = plainDate('2026-11-02');

const address = (country: string): Address => ({
  line1: 'Kaai 1',
  line2: 'Gebouw B',
  line3: 'Poort 4',
  city: 'Gent',
  postalCode: '9000',
  subdivision: 'Oost-Vlaanderen',
  country,
});

const contact = { name: 'Boekhouding', phone: '+32 9 000 00 00', email: 'a@voorbeeld.test' };

const categories = { code: 'E', rate: dec('0') };

const entryOf = (kind: 'allowance' | 'charge') => ({
  kind,
  amount: dec('1.00'),
  base: dec('10.00'),
  percent: dec('10'),
  reason: 'Afspraak',
  reasonCode: kind === 'allowance' ? '95' : 'FC',
});

const PAYMENTS: Readonly<Record<Variant, NonNullable<Invoice['payments']>>> = {
  debit: [
    {
      meansCode: '59',
      meansText: 'Domiciliëring',
      reference: 'RF18539007547034',
      account: { id: 'BE68539007547034', name: 'Voorbeeld BV', bic: 'GKCCBEBB' },
      mandate: {
        reference: 'M-1',
        creditorId: 'BE98ZZZ0403170701',
        debitedAccount: 'BE71096123456769',
      },
    },
  ],
  card: [{ meansCode: '48', reference: 'K-1', card: { number: '4321', holder: 'J. Peeters' } }],
};

/** A legal invoice or credit note that uses, with its variants, every business term of EN 16931 there is. */
export function everyTerm(kind: Invoice['kind'], variant: Variant): Invoice {
  const vat = categories;
  return {
    kind,
    customizationId: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    profileId: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    number: 'V2026-1',
    issueDate: day,
    typeCode: kind === 'invoice' ? '380' : '381',
    currency: 'USD',
    vatCurrency: 'EUR',
    ...(variant === 'debit' ? { taxPointDate: day } : { taxPointCode: '35' }),
    dueDate: day,
    buyerReference: 'Aankoop',
    projectReference: 'Project 7',
    contractReference: 'Contract 8',
    orderReference: 'PO-9',
    salesOrderReference: 'SO-10',
    receiptReference: 'Ontvangst 11',
    despatchReference: 'Zending 12',
    tenderReference: 'Aanbesteding 13',
    objectIdentifier: { value: 'Meter 14', scheme: 'ABT' },
    buyerAccountingReference: '6000',
    paymentTerms: '30 dagen',
    notes: [{ subjectCode: 'AAI', text: 'Dank u' }],
    precedingInvoices: [{ number: 'V2026-0', issueDate: day }],
    seller: {
      name: 'Voorbeeld BV',
      tradingName: 'Voorbeeld',
      identifiers: [{ value: '999000111', scheme: '0060' }],
      legalId: { value: '0403170701', scheme: '0208' },
      vatId: 'BE0403170701',
      taxRegistrationId: 'RPR Gent',
      legalForm: 'Besloten vennootschap',
      endpoint: { scheme: '0208', value: '0403170701' },
      address: address('BE'),
      contact,
    },
    buyer: {
      name: 'Proefklant NV',
      tradingName: 'Proefklant',
      identifiers: [{ value: '999000222', scheme: '0060' }],
      legalId: { value: '0202239951', scheme: '0208' },
      vatId: 'BE0202239951',
      endpoint: { scheme: '0208', value: '0202239951' },
      address: address('BE'),
      contact,
    },
    payee: {
      name: 'Factor NV',
      identifiers: [{ value: '999000333', scheme: '0060' }],
      legalId: { value: '0848934496', scheme: '0208' },
    },
    taxRepresentative: {
      name: 'Fiscaal Vertegenwoordiger BV',
      vatId: 'BE0407214017',
      address: address('BE'),
    },
    delivery: {
      partyName: 'Magazijn',
      locationId: { value: '999000444', scheme: '0060' },
      date: day,
      address: address('BE'),
    },
    period: { start: day, end: day },
    payments: PAYMENTS[variant],
    allowanceCharges: [
      { ...entryOf('allowance'), vat },
      { ...entryOf('charge'), vat },
    ],
    totals: {
      lines: dec('90.00'),
      allowances: dec('1.00'),
      charges: dec('1.00'),
      net: dec('90.00'),
      vat: dec('0.00'),
      vatInVatCurrency: dec('0.00'),
      gross: dec('90.00'),
      prepaid: dec('10.02'),
      rounding: dec('0.02'),
      payable: dec('80.00'),
    },
    vatBreakdown: [
      {
        taxable: dec('90.00'),
        amount: dec('0.00'),
        category: vat,
        exemptionReason: 'Vrijgesteld',
        exemptionCode: 'VATEX-EU-132',
      },
    ],
    attachments: [
      {
        reference: 'Bijlage 1',
        description: 'Urenstaat',
        url: 'https://voorbeeld.test/uren',
        file: { mediaType: 'text/csv', name: 'uren.csv', base64: 'dXJlbg==' },
      },
    ],
    lines: [
      {
        id: '1',
        note: 'Zoals besproken',
        objectIdentifier: { value: 'Meter 15', scheme: 'ABT' },
        quantity: dec('10'),
        unit: 'C62',
        net: dec('90.00'),
        orderLineReference: '1',
        buyerAccountingReference: '6001',
        period: { start: day, end: day },
        allowanceCharges: [entryOf('allowance'), entryOf('charge')],
        price: {
          net: dec('90.00'),
          discount: dec('10.00'),
          gross: dec('100.00'),
          baseQuantity: dec('10'),
          baseUnit: 'C62',
        },
        vat,
        item: {
          name: 'Schroef',
          description: 'Verzinkt, 4 × 40',
          sellerId: 'S-1',
          buyerId: 'B-1',
          standardId: { value: '5412345000013', scheme: '0160' },
          classifications: [{ code: '73181200', list: 'HS', listVersion: '2022' }],
          originCountry: 'BE',
          properties: [{ name: 'Kleur', value: 'Blauw' }],
        },
      },
    ],
  };
}
