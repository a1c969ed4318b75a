import type { PlainDate } from '../../kernel/dates.js';
import { money } from '../../kernel/money.js';
import { weekdays } from './calendar.js';
import { camtFile } from './camt-file.js';
import type { Company } from './companies.js';
import { fuelOn } from './other-money.js';
import type { Booking } from './payments.js';
import type { EntryTruth } from './types.js';

/** The statement of one weekday as its bank writes it, with the answers to its entries. */
export interface BankFile {
  readonly company: Company;
  readonly date: PlainDate;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: readonly EntryTruth[];
}

function truthOf(company: Company, booking: Booking, transaction: string): EntryTruth {
  const { date, customer, entry, allocations } = booking;
  return {
    transaction,
    administration: company.administration.id,
    date,
    amount: money(entry.amountMinor, 'EUR'),
    class: booking.class,
    expect: booking.expect,
    ...(customer === undefined ? {} : { debtorHostId: customer.host.hostId }),
    allocations: allocations.map(({ number, minor }) => ({ number, amount: money(minor, 'EUR') })),
  };
}

/** One file per weekday; each opens with the balance at which the one before closed. */
export function bankFilesOf(
  company: Company,
  bookings: readonly Booking[],
  seed: number,
): readonly BankFile[] {
  const { iban, bank, administration } = company;
  let openingMinor = bank.openingMinor;
  return weekdays().map((date, day) => {
    const booked = bookings.filter((booking) => booking.date === date);
    const all = booked.length === 0 ? [fuelOn(company, date, seed)] : booked;
    const closingMinor = all.reduce((sum, { entry }) => sum + entry.amountMinor, openingMinor);
    const id = `${iban}-${date}`;
    const compact = date.replaceAll('-', '');
    const bytes = camtFile({
      version: bank.version,
      iban,
      holder: administration.name,
      bic: bank.bic,
      id,
      sequence: day + 1,
      date,
      openingMinor,
      closingMinor,
      entries: all.map(({ entry }, index) => ({
        ...entry,
        reference: `${compact}${String(index + 1).padStart(6, '0')}`,
      })),
    });
    openingMinor = closingMinor;
    const truth = all.map((b, index) => truthOf(company, b, `${iban}|${id}|${index}|-`));
    return { company, date, name: `${company.key}-${date}.camt053.xml`, bytes, truth };
  });
}
