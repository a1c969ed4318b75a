import { plainDate } from '../../src/kernel/dates.js';
import { dec, negate, printDecimal } from '../../src/kernel/decimal.js';
import { money, parseMoney, printMoney } from '../../src/kernel/money.js';
import { createHttpClient } from '../../src/adapters/http/client.js';
import { makeMoneybird } from '../../src/adapters/hosts/moneybird/host.js';
import type { MoneybirdSettings } from '../../src/adapters/hosts/moneybird/settings.js';
import { mappingOf } from '../../src/compose/hosts.js';
import type { Instant } from '../../src/kernel/dates.js';
import type { HostMapping } from '../../src/domain/ledger/host-mapping.js';
import type { HostPackage } from '../../src/ports/host.js';
import {
  type SandboxMoneybird,
  startSandboxMoneybird,
} from '../../src/sandbox/moneybird/server.js';
import type { Administration, Row } from '../../src/sandbox/moneybird/state.js';
import { rowsOf, totalsOf } from '../../src/sandbox/moneybird/totals.js';
import type { HostWorld, NewHostInvoice } from '../contract/host-package.contract.js';
import { FIXED_CLOCK } from './host-records.js';
import { type SpoilingProxy, spoilingProxy } from './spoiling-proxy.js';

export const TOKEN = 'moneybird-token';

/** A fake Moneybird with people at work in it, and what tests of the adapter need beside the contract. */
export interface MoneybirdWorld extends HostWorld {
  readonly fake: SandboxMoneybird;
  readonly administration: Administration;
  readonly proxy: SpoilingProxy;
  /** Another process of ours: it remembers nothing. */
  again(): HostPackage;
  /** Ids of the VAT rates by what they are called in `NewHostInvoice` */
  readonly rates: Readonly<Record<string, string>>;
  /** Adds an invoice as Moneybird keeps it. */
  addRow(fields: Readonly<Record<string, unknown>>): Row;
}

export interface WorldOptions {
  readonly clock?: () => Instant;
  readonly settings?: Partial<MoneybirdSettings>;
  readonly limit?: number;
  readonly keepsIdentifiers?: boolean;
  readonly pageSize?: number;
}

/** Codes of this administration's own, on top of what is shipped. */
function mapping(discountAccount: string): HostMapping {
  const shipped = mappingOf('moneybird');
  const own = { '0% btw': { category: 'Z', rate: dec('0') } };
  return {
    ...shipped,
    vat: { ...shipped.vat, ...own },
    accounts: { discount: discountAccount },
  };
}

export async function moneybirdWorld(options: WorldOptions = {}): Promise<MoneybirdWorld> {
  const { clock = FIXED_CLOCK, pageSize = 2 } = options;
  const fake = await startSandboxMoneybird({
    ...{ port: 0, clock, token: TOKEN },
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    keepsIdentifiers: options.keepsIdentifiers ?? true,
  });
  const administration = fake.addAdministration('123', 'Verkoper BV');
  const other = fake.addAdministration('456', 'Andere BV');
  const add = (collection: Parameters<typeof fake.state.add>[1], fields: object): Row =>
    fake.state.add(administration, collection, { ...fields });
  const rate = (name: string, percentage: string): string =>
    add('tax_rates', { name, percentage }).id;
  const rates = {
    '21': rate('21% btw', '21.0'),
    '6': rate('6% btw', '6.0'),
    '0': rate('0% btw', '0.0'),
    unmapped: rate('Marge', '0.0'),
  };
  const workflows = Object.fromEntries(
    ['nl', 'fr', 'en'].map((language) => [language, add('workflows', { language }).id]),
  );
  const discount = add('ledger_accounts', { name: 'Betalingskortingen' }).id;
  add('identities', {
    ...{ company_name: 'Verkoper BV', country: 'NL', tax_number: 'NL123456789B01' },
    ...{ chamber_of_commerce: '12345678', bank_account_number: 'NL91ABNA0417164300' },
  });
  const proxy = await spoilingProxy(fake.url);
  const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
  const settings: MoneybirdSettings = {
    ...{ baseUrl: proxy.url, administration: '123', token: TOKEN, send: 'none' },
    ...{ pauseReminders: true, keepDocuments: true, ...options.settings },
  };
  const deps = { clock: { now: clock }, mapping: mapping(discount), http, pageSize };
  const today = plainDate(clock().slice(0, 10));
  let serial = 0;
  const invoiceAt = (id: string): Row => {
    const row = administration.records.sales_invoices.get(id);
    if (row === undefined) throw new Error(`No invoice ${id}`);
    return row;
  };
  const addRow = (fields: Readonly<Record<string, unknown>>): Row => {
    serial += 1;
    return add('sales_invoices', {
      ...{ invoice_id: `2026-${serial}`, state: 'open', currency: 'EUR', discount: '0.0' },
      ...{ payments: [], notes: [], attachments: [], prices_are_incl_tax: false, ...fields },
    });
  };
  const detailsOf = ({ kind, lines }: NewHostInvoice) =>
    lines.map(({ text, quantity, price, vat }) => ({
      ...{ id: fake.state.nextId(), description: text, tax_rate_id: rates[vat] },
      ...{ amount: `${quantity} uur`, amount_decimal: quantity, tax_report_reference: [] },
      price: kind === 'invoice' ? price : printDecimal(negate(dec(price))),
    }));
  const notesOf = (row: Row | undefined): readonly string[] =>
    rowsOf(row?.['notes']).map(({ note }) => String(note));
  return {
    ...{ fake, administration, proxy, rates, addRow, today, hasVatCodes: true },
    again: () => makeMoneybird(settings, deps),
    host: makeMoneybird(settings, deps),
    stranger: makeMoneybird({ ...settings, token: 'another' }, deps),
    addDebtor: ({ name, country, language, email, vatId }) => {
      serial += 1;
      const { id } = add('contacts', {
        ...{ company_name: name, country, customer_id: String(1000 + serial), email: email ?? '' },
        ...{ tax_number: vatId ?? '', invoice_workflow_id: workflows[language] ?? null },
        ...{ firstname: '', lastname: '', notes: [], custom_fields: [] },
      });
      return Promise.resolve(id);
    },
    renameDebtor: (hostId, name) => {
      fake.state.change(administration, 'contacts', hostId, { company_name: name });
      return Promise.resolve();
    },
    addInvoice: (given) => {
      const { id } = addRow({
        ...{ contact_id: given.debtorHostId, invoice_date: given.issueDate },
        ...{ due_date: given.dueDate, details: detailsOf(given) },
      });
      return Promise.resolve(id);
    },
    payInHost: (hostId, amount) => {
      fake.pay(administration, hostId, printMoney(amount), today);
      return Promise.resolve();
    },
    openInHost: (hostId) => {
      const { total_unpaid: open } = totalsOf(administration, invoiceAt(hostId));
      const read = parseMoney(String(open), 'EUR');
      return Promise.resolve(read.ok ? read.value : money(0n, 'EUR'));
    },
    textsOf: (hostId) => {
      const invoices = [...administration.records.sales_invoices.values()];
      const own = invoices.filter((row) => row['contact_id'] === hostId);
      const contact = administration.records.contacts.get(hostId);
      return Promise.resolve([contact, ...own].flatMap(notesOf));
    },
    filesOf: (hostId) =>
      Promise.resolve(
        rowsOf(invoiceAt(hostId)['attachments']).map(({ filename }) => String(filename)),
      ),
    purchases: () => {
      const documents = administration.records['documents/typeless_documents'].values();
      return Promise.resolve(
        [...documents].map((row) => String(row['reference']).split(' ')[0] ?? ''),
      );
    },
    removeDebtor: (hostId) => {
      fake.state.remove(administration, 'contacts', hostId);
      return Promise.resolve();
    },
    foreignInvoice: () =>
      Promise.resolve(
        fake.state.add(other, 'sales_invoices', { state: 'open', details: [], payments: [] }).id,
      ),
    close: async () => {
      http.close();
      await proxy.close();
      await fake.close();
    },
  };
}
