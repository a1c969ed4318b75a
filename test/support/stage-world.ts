import { belgianIban, enterpriseNumber, ogm } from '../../src/demo/world/identifiers.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../src/domain/invoice/totals.js';
import { type Administration, DEFAULT_SETTINGS } from '../../src/domain/party/administration.js';
import type { ParticipantId } from '../../src/domain/party/participant.js';
import type { Party } from '../../src/domain/party/party.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { NewDebtor, NewSalesInvoice } from '../../src/sandbox/host/books.js';

/** One Belgian company, its customers and a supplier: invented, with numbers nobody has. */

const number = (serial: number): ParticipantId => ({
  scheme: '0208',
  value: enterpriseNumber(serial),
});

export const SELLER: ParticipantId = number(501);
export const SUPPLIER: ParticipantId = number(502);
export const SUPPLIER_IBAN = belgianIban(502);
export const STRANGER: ParticipantId = number(503);

export const IBAN = belgianIban(501);
export const SECOND_IBAN = belgianIban(504);

const address = { line1: 'Kaai 1', city: 'Gent', postalCode: '9000', country: 'BE' };

export const ADMINISTRATION: Administration = {
  id: idOf<'administration'>('smederij'),
  name: 'Smederij Oost',
  country: 'BE',
  language: 'nl',
  zone: 'Europe/Brussels',
  currency: 'EUR',
  legalId: SELLER.value,
  vatId: `BE${SELLER.value}`,
  participant: SELLER,
  address,
  accounts: [{ iban: IBAN, name: 'Smederij Oost' }],
  sender: {
    name: 'Smederij Oost',
    contact: 'An Peeters',
    email: 'debiteuren@smederij.example',
    phone: '+32 9 000 00 00',
  },
  policy: 'S1-14',
  dunningStopped: false,
  settings: DEFAULT_SETTINGS,
};

function debtor(serial: number, name: string, change: Partial<NewDebtor> = {}): NewDebtor {
  return {
    hostId: `D-${serial}`,
    number: String(1000 + serial),
    name,
    kind: 'business',
    country: 'BE',
    language: 'nl',
    email: `boekhouding${serial}@debtor.example`,
    phone: '+32 2 000 00 00',
    address,
    vatId: `BE${enterpriseNumber(510 + serial)}`,
    participant: number(510 + serial),
    ibans: [belgianIban(510 + serial)],
    aliases: [],
    insolvent: false,
    purchaseOrderRequired: false,
    ...change,
  };
}

export const BAKERY = debtor(1, 'Bakkerij Aerts');
export const GARAGE = debtor(2, 'Garage Dumont', { creditLimit: money(100_000n, 'EUR') });
export const PREPAYER = debtor(3, 'Cafe De Zwaan', { creditLimit: money(0n, 'EUR') });
export const ALL_DEBTORS = [BAKERY, GARAGE, PREPAYER] as const;

export const SELLER_PARTY: Party = {
  name: ADMINISTRATION.name,
  legalId: { value: SELLER.value, scheme: '0208' },
  vatId: `BE${SELLER.value}`,
  endpoint: SELLER,
  address,
};

function partyOf({ name, participant, vatId }: NewDebtor): Party {
  return {
    name,
    ...(vatId === undefined ? {} : { vatId }),
    ...(participant === undefined ? {} : { endpoint: participant }),
    address,
  };
}

/** Invoice `n` of 100.00 net, 121.00 with VAT, dated 1 June and due 14 days later, as the host tells it. */
export function salesInvoice(
  n: number,
  change: {
    readonly debtor?: NewDebtor;
    /** Without VAT */
    readonly net?: string;
    readonly send?: boolean;
    readonly invoice?: Partial<Invoice>;
    readonly without?: readonly (keyof Invoice)[];
  } = {},
): NewSalesInvoice {
  const { debtor: buyer = BAKERY, net = '100.00', send = true, without = [] } = change;
  const issueDate = change.invoice?.issueDate ?? plainDate('2026-06-01');
  const draft: Invoice = {
    kind: 'invoice',
    number: `2026-${String(n).padStart(4, '0')}`,
    issueDate,
    dueDate: addDays(issueDate, 14),
    typeCode: '380',
    currency: 'EUR',
    buyerReference: 'Aankoop',
    seller: SELLER_PARTY,
    buyer: partyOf(buyer),
    payments: [{ meansCode: '30', reference: ogm(n), account: { id: IBAN } }],
    lines: [
      {
        id: '1',
        quantity: dec('1'),
        unit: 'C62',
        price: { net: dec(net) },
        vat: { code: 'S', rate: dec('21') },
        item: { name: 'Smeedwerk' },
      },
    ],
    ...change.invoice,
  };
  const whole = completeTotals(draft);
  const invoice = Object.fromEntries(
    Object.entries(whole).filter(([key]) => !without.some((name) => name === key)),
  ) as unknown as Invoice;
  return { hostId: `F-${n}`, debtorHostId: buyer.hostId, send, invoice };
}

/** An invoice of the supplier to us. */
export function purchaseInvoice(change: Partial<Invoice> = {}): Invoice {
  const seller: Party = {
    name: 'Staalhandel Noord',
    vatId: `BE${SUPPLIER.value}`,
    endpoint: SUPPLIER,
    address,
  };
  const base = salesInvoice(900, { without: ['totals', 'vatBreakdown'] }).invoice;
  return completeTotals({
    ...base,
    number: 'L-77',
    seller,
    buyer: SELLER_PARTY,
    payments: [{ meansCode: '30', reference: ogm(900), account: { id: SUPPLIER_IBAN } }],
    lines: base.lines.map(({ net: _net, ...line }) => line),
    ...change,
  });
}
