import { parseHostMapping } from '../../formats/json/host-mapping.js';
import { faultsToText } from '../../kernel/fault.js';
import { startSandboxExact } from '../../sandbox/exact/server.js';
import type { OpenBooks, PackageBooks } from './books.js';
import { cents } from './books.js';
import { ADMINISTRATION, HOST_CONNECTION } from './common.js';

const DIVISION = 3001;
/** What this division's own codes mean: a person says it once. */
const MAPPING = {
  vat: { '4': { category: 'S', rate: '21' } },
  ...{ journals: { bank: '20' }, accounts: { discount: '4000' } },
};

/** Exact: a person consents, payments are booked, and a person matches them, because the package has no call for it. */
export const exactBooks: OpenBooks = async ({ clock, sendFrom }) => {
  const exact = await startSandboxExact({ port: 0, clock });
  exact.addDivision({ code: DIVISION, name: ADMINISTRATION.name });
  const prepare: PackageBooks['prepare'] = async (app) => {
    const mapping = parseHostMapping(MAPPING);
    if (!mapping.ok) throw new Error(faultsToText(mapping.error));
    await app.hostMappings.set(ADMINISTRATION.id, mapping.value);
    const asked = await app.connections.ask(ADMINISTRATION.id, HOST_CONNECTION);
    if (!asked.ok) throw new Error(asked.error.message);
    // The person says yes; the browser would bring him back to us with this.
    const { searchParams } = new URL(asked.value.url);
    const answer = { state: searchParams.get('state') ?? '', code: exact.consent() };
    const answered = await app.connections.answer(answer);
    if (!answered.ok) throw new Error(answered.error.message);
  };
  const headerOf = (invoice: string) =>
    exact.rows(DIVISION, 'SalesInvoices').find((row) => row['InvoiceID'] === invoice);
  return {
    ...{ adapter: 'exact', prepare, close: () => exact.close() },
    settings: { baseUrl: exact.url, division: String(DIVISION), send: 'all', sendFrom },
    addCustomer: ({ name, vatId, number, email }) => {
      const about = { vatNumber: vatId, country: 'BE', language: 'NL-BE', email };
      const id = exact.addAccount(DIVISION, { name, ...about });
      exact.changeAccount(DIVISION, id, { PeppolIdentifier: `0208:${number}` });
      return id;
    },
    sell: ({ customer, issueDate, dueDate, price, reference }) => {
      const id = exact.addSale(DIVISION, {
        ...{ account: customer, kind: 'invoice', invoiceDate: issueDate, dueDate },
        lines: [{ text: 'Plaatsing kachel', quantity: 1, unitPrice: price, vatCode: '4' }],
      });
      exact.changeSale(DIVISION, id, { YourRef: reference });
      return id;
    },
    numberOf: (invoice) => String(headerOf(invoice)?.['InvoiceNumber']),
    openOf: (invoice) => cents(exact.open(DIVISION, invoice)),
    match: (invoice) => {
      exact.match(DIVISION, invoice);
    },
    payments: () =>
      exact
        .rows(DIVISION, 'BankEntryLines')
        .map((row) => `${String(row['OurRef'])} ${String(row['AmountFC'])}`),
    textsAbout: (customer) =>
      (['Tasks', 'CommunicationNotes', 'Documents'] as const).flatMap((table) =>
        exact
          .rows(DIVISION, table)
          .filter((row) => row['Account'] === customer)
          .map((row) => String(row['Description'] ?? row['Subject'])),
      ),
  };
};

/** This installation as the fake knows it. */
export const EXACT_APP = { clientId: 'voldaan', clientSecret: 'app-secret' };
