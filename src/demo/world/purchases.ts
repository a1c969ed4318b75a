import type { ParticipantId } from '../../domain/party/participant.js';
import type { Party } from '../../domain/party/party.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { decimal } from '../../kernel/decimal.js';
import { byDate, FIRST_DAY, LAST_DAY, weekdayFrom, weekdayUntil } from './calendar.js';
import { businessIds, type Company, placeOf } from './companies.js';
import { amountsOf } from './lines.js';
import type { Booking } from './payments.js';
import { randomFor } from './random.js';
import type { SupplierRow } from './rows.js';
import { WORDS } from './words.js';

/** An invoice of a supplier that arrives over the network. */
export interface Purchase {
  readonly company: Company;
  readonly sender: ParticipantId;
  readonly supplier: Party;
  readonly date: PlainDate;
  readonly invoice: Invoice;
  /** What we pay, on the due date */
  readonly booking: Booking;
}

/** Suppliers get the serials after those of the debtors. */
const SERIAL_OFFSET = 500;
const TERM_DAYS = 30;

function supplierOf(row: SupplierRow, serial: number): { party: Party; iban: string } {
  const [name, country, place] = row;
  const { legalId, vatId, participant, iban } = businessIds(country, serial);
  const address = { line1: `Leveranciersweg ${serial % 100}`, ...placeOf(place), country };
  const legal = { value: legalId, scheme: participant.scheme };
  return { party: { name, legalId: legal, vatId, endpoint: participant, address }, iban };
}

function purchasesFrom(
  company: Company,
  row: SupplierRow,
  index: number,
  seed: number,
): Purchase[] {
  const [name, , , supplies, priceMinor, everyDays] = row;
  const { party, iban } = supplierOf(row, company.serial + SERIAL_OFFSET + index);
  const sender = party.endpoint;
  if (sender === undefined) throw new Error(`Supplier without participant: ${name}`);
  const random = randomFor(seed, `purchases/${company.key}/${index}`);
  const found: Purchase[] = [];
  let date = weekdayFrom(addDays(FIRST_DAY, random.int(1, 14)));
  while (date <= LAST_DAY) {
    const number = `${index + 1}${String(2_600 + found.length * 7)}`;
    const vary = Math.round((priceMinor * random.int(80, 125)) / 100);
    const { payableMinor, ...amounts } = amountsOf({
      lines: [
        {
          sellerId: `A${index + 1}`,
          name: supplies,
          unit: 'C62',
          quantityTenths: 10,
          priceMinor: vary,
          vat: { code: 'S', rate: decimal(21n, 0) },
        },
      ],
      words: WORDS.nl,
    });
    const dueDate = addDays(date, TERM_DAYS);
    const reference = `${name.slice(0, 3).toUpperCase()}${number}`;
    const invoice: Invoice = {
      kind: 'invoice',
      typeCode: '380',
      number,
      issueDate: date,
      dueDate,
      currency: 'EUR',
      buyerReference: company.key,
      seller: party,
      buyer: company.party,
      delivery: { date },
      paymentTerms: WORDS.nl.terms(TERM_DAYS),
      payments: [{ meansCode: '30', reference, account: { id: iban, name } }],
      ...amounts,
    };
    const booking: Booking = {
      date: weekdayUntil(dueDate),
      class: 'supplier',
      expect: 'never',
      allocations: [],
      entry: {
        amountMinor: -payableMinor,
        code: ['PMNT', 'ICDT', 'ESCT'],
        counterparty: { name, iban },
        endToEndId: `INK-${number}`,
        text: reference,
      },
    };
    found.push({ company, sender, supplier: party, date, invoice, booking });
    date = weekdayFrom(addDays(date, everyDays + random.int(-2, 2)));
  }
  return found;
}

/** The purchase invoices of a company, some two a month, by date. */
export function purchasesOf(company: Company, seed: number): readonly Purchase[] {
  return company.suppliers
    .flatMap((row, index) => purchasesFrom(company, row, index, seed))
    .toSorted(byDate);
}
