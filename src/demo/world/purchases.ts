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

/** One invoice of a supplier, as the story has it. */
interface Bill {
  readonly number: string;
  readonly date: PlainDate;
  readonly priceMinor: number;
  /** Where it asks to be paid; the account of the supplier without */
  readonly iban?: string;
}

function purchaseOf(company: Company, row: SupplierRow, index: number, bill: Bill): Purchase {
  const [name, , , supplies] = row;
  const { party, iban: own } = supplierOf(row, company.serial + SERIAL_OFFSET + index);
  const sender = party.endpoint;
  if (sender === undefined) throw new Error(`Supplier without participant: ${name}`);
  const { number, date, priceMinor, iban = own } = bill;
  const { payableMinor, ...amounts } = amountsOf({
    lines: [
      {
        sellerId: `A${index + 1}`,
        name: supplies,
        unit: 'C62',
        quantityTenths: 10,
        priceMinor,
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
  return { company, sender, supplier: party, date, invoice, booking };
}

function purchasesFrom(
  company: Company,
  row: SupplierRow,
  index: number,
  seed: number,
): Purchase[] {
  const [, , , , priceMinor, everyDays] = row;
  const random = randomFor(seed, `purchases/${company.key}/${index}`);
  const found: Purchase[] = [];
  let date = weekdayFrom(addDays(FIRST_DAY, random.int(1, 14)));
  while (date <= LAST_DAY) {
    const number = `${index + 1}${String(2_600 + found.length * 7)}`;
    const vary = Math.round((priceMinor * random.int(80, 125)) / 100);
    found.push(purchaseOf(company, row, index, { number, date, priceMinor: vary }));
    date = weekdayFrom(addDays(date, everyDays + random.int(-2, 2)));
  }
  return found;
}

/** Accounts that no supplier has, beyond those of all suppliers. */
const STRANGE_OFFSET = 100;

/** What waits for whoever looks around: each supplier bills once more, and the first one names an account of somebody else. */
function lastMorning(company: Company): readonly Purchase[] {
  return company.suppliers.map((row, index) => {
    const [, country, , , priceMinor] = row;
    const serial = company.serial + SERIAL_OFFSET + STRANGE_OFFSET;
    return purchaseOf(company, row, index, {
      number: `${index + 1}2900`,
      date: LAST_DAY,
      priceMinor,
      ...(index === 0 ? { iban: businessIds(country, serial).iban } : {}),
    });
  });
}

/** The purchase invoices of a company, some two a month, by date. */
export function purchasesOf(company: Company, seed: number): readonly Purchase[] {
  const regular = company.suppliers.flatMap((row, index) =>
    purchasesFrom(company, row, index, seed),
  );
  return [...regular, ...lastMorning(company)].toSorted(byDate);
}
