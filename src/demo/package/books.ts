import { moneyOfNumber } from '../../adapters/hosts/lib/numbers.js';
import type { App } from '../../entrypoints/app.js';
import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';

export interface Sale {
  readonly customer: string;
  /** What the customer wants to see on it */
  readonly reference: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  /** Net, in whole euros; 21 % VAT comes on top */
  readonly price: number;
}

export interface NewCustomer {
  readonly name: string;
  readonly vatId: string;
  /** Enterprise number: his address on the network, scheme 0208 */
  readonly number: string;
  readonly email: string;
}

/** A fake of a package with its bookkeeper at work in it; ids are the package's own. */
export interface PackageBooks {
  /** How the hub is connected to it; documents are sent from today on */
  readonly adapter: string;
  readonly settings: Readonly<Record<string, string>>;
  /** What a person has to say or to allow before anything can be read: mapping, consent */
  readonly prepare: (app: App) => Promise<void>;
  addCustomer(customer: NewCustomer): string;
  /** Makes an invoice and posts it. */
  sell(sale: Sale): string;
  numberOf(invoice: string): string;
  openOf(invoice: string): Money;
  /** The bookkeeper matches a payment that the package only took; packages that match by themselves leave it out */
  readonly match?: (invoice: string) => void;
  /** Payments, as the package shows them */
  payments(): readonly string[];
  /** Notes and tasks about a customer and his invoices */
  textsAbout(customer: string): readonly string[];
  readonly close: () => Promise<void>;
}

export interface BooksOptions {
  readonly clock: () => Instant;
  readonly sendFrom: PlainDate;
}

export type OpenBooks = (options: BooksOptions) => Promise<PackageBooks>;

export function cents(amount: Money['minor'] | number): Money {
  return { minor: BigInt(amount), currency: 'EUR' };
}

/** An amount that the package keeps as a binary number, exact or not taken. */
export function euros(kept: unknown): Money {
  const amount = typeof kept === 'number' ? moneyOfNumber(kept, 'EUR') : null;
  if (amount === null) throw new Error(`The package keeps no amount of euros: ${String(kept)}`);
  return amount;
}
