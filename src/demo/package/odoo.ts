import { parseHostMapping } from '../../formats/json/host-mapping.js';
import { faultsToText } from '../../kernel/fault.js';
import { post } from '../../sandbox/odoo/ledger.js';
import { startSandboxOdoo } from '../../sandbox/odoo/server.js';
import { euros, type OpenBooks } from './books.js';
import { ADMINISTRATION } from './common.js';

const ACCESS = { apiKey: 'sandbox-odoo-key', login: 'voldaan', database: 'demo' };
const MAPPING = { journals: { bank: 'BNK1' }, accounts: { discount: '657000' } };

/** Odoo 19: signed in to with the key of a bot user; it matches payments by itself. */
export const odooBooks: OpenBooks = async ({ clock, sendFrom }) => {
  const odoo = await startSandboxOdoo({
    ...{ port: 0, clock, version: '19.0', ...ACCESS },
  });
  const { engine, ids, url } = odoo;
  const moveOf = (id: string) => engine.get('account.move', Number(id));
  let serial = 0;
  return {
    ...{ adapter: 'odoo', close: () => odoo.close() },
    settings: {
      ...{ baseUrl: url, database: ACCESS.database, apiKey: ACCESS.apiKey, user: ACCESS.login },
      ...{ company: String(ids.company), notes: 'messages', send: 'all', sendFrom },
    },
    prepare: async (app) => {
      const mapping = parseHostMapping(MAPPING);
      if (!mapping.ok) throw new Error(faultsToText(mapping.error));
      await app.hostMappings.set(ADMINISTRATION.id, mapping.value);
    },
    addCustomer: ({ name, vatId, number, email }) => {
      const id = engine.insert('res.partner', {
        ...{ name, vat: vatId, lang: 'nl_BE', country_id: ids.countries.BE, is_company: true },
        ...{ email, peppol_eas: '0208', peppol_endpoint: number },
        ...{ customer_rank: 1, use_partner_credit_limit: false, credit_limit: 0 },
      });
      engine.update('res.partner', id, { commercial_partner_id: id });
      return String(id);
    },
    sell: ({ customer, issueDate, dueDate, price, reference }) => {
      const name = `INV/${issueDate.slice(0, 4)}/${String((serial += 1)).padStart(5, '0')}`;
      const line = { name: 'Plaatsing kachel', quantity: 1, price };
      const id = post(engine, {
        ...{ kind: 'out_invoice', name, companyId: ids.company, partnerId: Number(customer) },
        ...{ currencyId: ids.euro, issueDate, dueDate, reference: name },
        lines: [{ ...line, taxId: ids.taxes['21'], unitId: ids.hours }],
        values: { partner_bank_id: ids.sellerAccount, ref: reference },
      });
      return String(id);
    },
    numberOf: (invoice) => String(moveOf(invoice)['name']),
    openOf: (invoice) => euros(moveOf(invoice)['amount_residual']),
    payments: () =>
      engine
        .rows('account.payment')
        .map((row) => `${String(row['memo'])} ${String(row['amount'])}`),
    textsAbout: (customer) => {
      const own = engine
        .rows('account.move')
        .filter((row) => row['commercial_partner_id'] === Number(customer))
        .map(({ id }) => id);
      const isAbout = (model: unknown, id: unknown): boolean =>
        model === 'res.partner' ? id === Number(customer) : own.some((one) => one === id);
      return [
        ...engine
          .rows('mail.activity')
          .filter((row) => isAbout(row['res_model'], row['res_id']))
          .map((row) => String(row['summary'])),
        ...engine
          .rows('mail.message')
          .filter((row) => isAbout(row['model'], row['res_id']))
          .map((row) => String(row['body'])),
      ];
    },
  };
};
