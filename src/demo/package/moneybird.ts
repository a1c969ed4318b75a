import { money, parseMoney } from '../../kernel/money.js';
import { startSandboxMoneybird } from '../../sandbox/moneybird/server.js';
import type { Row } from '../../sandbox/moneybird/state.js';
import { rowsOf, totalsOf } from '../../sandbox/moneybird/totals.js';
import type { OpenBooks } from './books.js';
import { ADMINISTRATION } from './common.js';

const TOKEN = 'sandbox-moneybird-token';
const BOOKS = '123';

/** Moneybird: signed in to with a personal token; tasks are notes to do. */
export const moneybirdBooks: OpenBooks = async ({ clock, sendFrom }) => {
  const fake = await startSandboxMoneybird({ port: 0, clock, token: TOKEN });
  const { state, url } = fake;
  const books = fake.addAdministration(BOOKS, ADMINISTRATION.name);
  const add = (collection: Parameters<typeof state.add>[1], fields: object): Row =>
    state.add(books, collection, { ...fields });
  const rate = add('tax_rates', { name: '21%', percentage: '21.0' }).id;
  const workflow = add('workflows', { language: 'nl' }).id;
  add('ledger_accounts', { name: 'Betalingskortingen' });
  add('identities', {
    ...{ company_name: ADMINISTRATION.name, country: 'BE', tax_number: ADMINISTRATION.vatId },
    bank_account_number: ADMINISTRATION.accounts[0]?.iban,
  });
  let serial = 0;
  const invoices = () => [...books.records.sales_invoices.values()];
  const invoiceAt = (id: string): Row => {
    const row = books.records.sales_invoices.get(id);
    if (row === undefined) throw new Error(`No invoice ${id}`);
    return row;
  };
  return {
    ...{ adapter: 'moneybird', close: () => fake.close() },
    settings: { baseUrl: url, administration: BOOKS, token: TOKEN, send: 'all', sendFrom },
    prepare: () => Promise.resolve(),
    addCustomer: ({ name, vatId, number, email }) => {
      serial += 1;
      const { id } = add('contacts', {
        ...{ company_name: name, country: 'BE', customer_id: String(serial), tax_number: vatId },
        ...{ email, si_identifier_type: '0208', si_identifier: number },
        ...{ firstname: '', lastname: '', invoice_workflow_id: workflow },
        ...{ notes: [], custom_fields: [], address1: 'Kerkstraat 1', city: 'Brussel' },
        zipcode: '1000',
      });
      return id;
    },
    sell: ({ customer, issueDate, dueDate, price, reference }) => {
      serial += 1;
      const line = { id: state.nextId(), description: 'Plaatsing kachel', tax_rate_id: rate };
      const { id } = add('sales_invoices', {
        ...{ invoice_id: `${issueDate.slice(0, 4)}-${serial}`, state: 'open', currency: 'EUR' },
        ...{ discount: '0.0', payments: [], notes: [], attachments: [], contact_id: customer },
        reference,
        ...{ prices_are_incl_tax: false, invoice_date: issueDate, due_date: dueDate },
        details: [
          {
            ...{ ...line, amount: '1 stuk', amount_decimal: '1', price: `${price}.0` },
            tax_report_reference: [],
          },
        ],
      });
      return id;
    },
    numberOf: (invoice) => String(invoiceAt(invoice)['invoice_id']),
    openOf: (invoice) => {
      const read = parseMoney(String(totalsOf(books, invoiceAt(invoice))['total_unpaid']), 'EUR');
      return read.ok ? read.value : money(0n, 'EUR');
    },
    payments: () =>
      invoices()
        .flatMap((row) => rowsOf(row['payments']))
        .map((row) => `${String(row['payment_date'])} ${String(row['price'])}`),
    textsAbout: (customer) => {
      const contact = books.records.contacts.get(customer);
      const own = invoices().filter((row) => row['contact_id'] === customer);
      return [contact, ...own].flatMap((row) =>
        rowsOf(row?.['notes']).map(({ note }) => String(note)),
      );
    },
  };
};
