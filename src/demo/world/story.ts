import { bankFilesOf, type BankFile } from './bank-files.js';
import type { Company } from './companies.js';
import { correctionsOf, type Correction } from './credit-notes.js';
import { creditOf, type Credit } from './credit.js';
import { type Customer, customersOf } from './debtors.js';
import { type Sale, salesOf } from './invoices.js';
import { otherMoneyOf } from './other-money.js';
import { type Booking, paymentsOf } from './payments.js';
import { type Purchase, purchasesOf } from './purchases.js';
import { type Answer, answersOf } from './responses.js';

/** All that happens to one company, still ordered by kind. */
export interface CompanyStory {
  readonly company: Company;
  readonly customers: readonly Customer[];
  readonly sales: readonly Sale[];
  readonly corrections: readonly Correction[];
  readonly purchases: readonly Purchase[];
  readonly answers: readonly Answer[];
  /** What customers pay, also after the last day */
  readonly payments: readonly Booking[];
  readonly bankFiles: readonly BankFile[];
  readonly credit: ReadonlyMap<Customer, Credit>;
}

/** Tells the half year of one company from its card and the seed. */
export function storyOf(company: Company, seed: number): CompanyStory {
  const customers = customersOf(company);
  const sales = salesOf(company, customers, seed);
  const corrections = correctionsOf(sales);
  const purchases = purchasesOf(company, seed);
  const payments = paymentsOf(customers, sales, corrections, seed);
  const bookings = [
    ...payments,
    ...otherMoneyOf(company, seed),
    ...purchases.map(({ booking }) => booking),
  ];
  return {
    company,
    customers,
    sales,
    corrections,
    purchases,
    payments,
    answers: answersOf(sales, seed),
    bankFiles: bankFilesOf(company, bookings, seed),
    credit: new Map(
      customers.map((customer) => [customer, creditOf(customer, sales, corrections, payments)]),
    ),
  };
}
