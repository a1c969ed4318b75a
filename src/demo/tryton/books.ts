import { z } from 'zod';
import { dateValue, decimalValue } from '../../adapters/hosts/tryton/values.js';
import type { PlainDate } from '../../kernel/dates.js';
import { dec } from '../../kernel/decimal.js';
import { type Money, printMoney, parseMoney } from '../../kernel/money.js';
import type { Person } from './person.js';

/** What scripts/tryton.sh made: where the server is, how people get in, and the ids of the seed. */
export const installationForm = z.object({
  ...{ url: z.string(), folder: z.string(), template: z.string() },
  backend: z.enum(['sqlite', 'postgresql']),
  /** Passwords of the people, and of the service users */
  ...{ person: z.string(), service: z.string() },
  seed: z.object({
    ...{ currency: z.int(), supplier: z.int(), procedure: z.int() },
    countries: z.record(z.string(), z.int()),
    languages: z.record(z.string(), z.int()),
    paymentTerms: z.record(z.string(), z.int()),
    companies: z.array(
      z.object({
        ...{ company: z.int(), party: z.int(), person: z.string(), service: z.string() },
        ...{ statement: z.int(), payment: z.int(), revenue: z.int(), expense: z.int() },
        ...{ accounts: z.record(z.string(), z.int()), taxes: z.record(z.string(), z.int()) },
      }),
    ),
  }),
});
export type Installation = z.output<typeof installationForm>;
export type Company = Installation['seed']['companies'][number];

export interface NewCustomer {
  readonly name: string;
  readonly country: string;
  readonly language: string;
  readonly email?: string;
  readonly vatId?: string;
  /** null: not limited */
  readonly creditLimit: Money | null;
}

export interface NewSale {
  readonly party: number;
  /** Minus: a credit note */
  readonly sign: 1 | -1;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly reference?: string;
  readonly lines: readonly {
    readonly text: string;
    readonly quantity: string;
    readonly price: string;
    /** Name of the tax in the company's chart */
    readonly tax: string;
  }[];
}

/** What the bookkeeper of one company does by hand. */
export interface Bookkeeper {
  addCustomer(customer: NewCustomer): Promise<number>;
  /** Makes an invoice and posts it. */
  sell(sale: NewSale): Promise<number>;
  /** Books a payment with the wizard on the invoice. */
  takePayment(invoice: number, amount: Money, on: PlainDate): Promise<void>;
  openOf(invoice: number): Promise<Money>;
}

export function bookkeeper(person: Person, { seed }: Installation, company: Company): Bookkeeper {
  const { currency } = seed;
  return {
    addCustomer: ({ name, country, language, email, vatId, creditLimit }) =>
      person.create('party.party', {
        ...{ name, lang: seed.languages[language], account_receivable: company.accounts['400'] },
        addresses: [
          [
            'create',
            [
              {
                street: 'Kerkstraat 1',
                postal_code: '1000',
                city: 'Brussel',
                country: seed.countries[country],
              },
            ],
          ],
        ],
        identifiers:
          vatId === undefined
            ? []
            : [['create', [{ type: country === 'BE' ? 'be_vat' : 'eu_vat', code: vatId }]]],
        contact_mechanisms:
          email === undefined ? [] : [['create', [{ type: 'email', value: email }]]],
        dunning_procedure: seed.procedure,
        ...(creditLimit === null
          ? {}
          : { credit_limit_amount: decimalValue(dec(printMoney(creditLimit))) }),
      }),
    sell: async ({ party, sign, issueDate, dueDate, reference, lines }) => {
      const [address] = await person.read('party.address', [['party', '=', party]], ['id']);
      const id = await person.create('account.invoice', {
        ...{ type: 'out', company: company.company, party, invoice_address: address?.['id'] },
        ...{ account: company.accounts['400'], journal: company.revenue, currency },
        ...{ invoice_date: dateValue(issueDate), payment_term_date: dateValue(dueDate) },
        ...{ payment_term: seed.paymentTerms['0'], reference: reference ?? null },
        lines: [
          [
            'create',
            lines.map(({ text, quantity, price, tax }) => ({
              ...{ type: 'line', account: company.accounts['700'], currency, description: text },
              ...{ quantity: sign * Number(quantity), unit_price: decimalValue(dec(price)) },
              taxes: [['add', [company.taxes[tax]]]],
            })),
          ],
        ],
      });
      await person.press('account.invoice', 'post', id);
      return id;
    },
    takePayment: (invoice, amount, on) =>
      person.wizard(
        'account.invoice.pay',
        ['account.invoice', invoice],
        [
          [null, {}, 'start'],
          [
            'start',
            {
              ...{ payment_method: company.payment, amount: decimalValue(dec(printMoney(amount))) },
              ...{
                currency,
                date: dateValue(on),
                description: 'Betaald',
                company: company.company,
              },
              invoice_account: company.accounts['400'],
            },
            'choice',
          ],
          ['ask', { type: 'partial' }, 'pay'],
        ],
      ),
    openOf: async (invoice) => {
      const [row] = await person.read('account.invoice', [['id', '=', invoice]], ['amount_to_pay']);
      const { decimal } = z.object({ decimal: z.string() }).parse(row?.['amount_to_pay']);
      const open = parseMoney(decimal, 'EUR');
      if (!open.ok) throw new Error(`Tryton says ${decimal} is open`);
      return open.value;
    },
  };
}
