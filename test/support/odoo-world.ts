import { readFileSync } from 'node:fs';
import { type Instant, plainDate } from '../../src/kernel/dates.js';
import { money, printMoney } from '../../src/kernel/money.js';
import { makeOdooHost, type OdooOptions } from '../../src/adapters/hosts/odoo/host.js';
import { type OdooSettings, readOdooSettings } from '../../src/adapters/hosts/odoo/settings.js';
import { createHttpClient } from '../../src/adapters/http/client.js';
import { parseHostMapping } from '../../src/formats/json/host-mapping.js';
import { post, settle } from '../../src/sandbox/odoo/ledger.js';
import { type SandboxOdoo, startSandboxOdoo } from '../../src/sandbox/odoo/server.js';
import type { HostPackage } from '../../src/ports/host.js';
import type { HostWorld } from '../contract/host-package.contract.js';
import { FIXED_CLOCK } from './host-records.js';
import { isOk } from './results.js';
import { spoilingProxy } from './spoiling-proxy.js';

export const ODOO_KEY = 'b3f1c0ffee00d15ea5e0123456789abcdef01234';

/** The mapping as shipped, with what every administration has to say itself. */
export const ODOO_MAPPING = {
  ...isOk(
    parseHostMapping(
      JSON.parse(
        readFileSync(new URL('../../mappings/odoo/mapping.json', import.meta.url), 'utf8'),
      ) as unknown,
    ),
  ),
  journals: { bank: 'BNK1' },
  accounts: { discount: '657000' },
};

export interface OdooWorld extends HostWorld {
  readonly odoo: SandboxOdoo;
  /** Of a connection to it, through the same proxy */
  readonly settings: Readonly<Record<string, string>>;
  /** The adapter with settings of its own, through the same proxy */
  hostWith(
    change: Readonly<Record<string, string>>,
    options?: Partial<Pick<OdooOptions, 'mapping' | 'pageSize'>>,
  ): HostPackage;
}

export interface OdooWorldOptions {
  /** `19.0` speaks JSON-2, `17.0` JSON-RPC alone */
  readonly version: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly keepsCompaniesApart?: boolean;
  readonly clock?: () => Instant;
}

/** A fake Odoo with people at work in it, and the adapter on the other side of a proxy that tests can spoil. */
export async function openOdooWorld(options: OdooWorldOptions): Promise<OdooWorld> {
  const { settings: own, ...rest } = options;
  const odoo = await startSandboxOdoo({
    ...{ port: 0, clock: FIXED_CLOCK, apiKey: ODOO_KEY, login: 'voldaan', database: 'verkoper' },
    ...rest,
  });
  const { engine, ids } = odoo;
  const proxy = await spoilingProxy(odoo.url);
  const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
  const clock = { now: FIXED_CLOCK };
  const settings = {
    ...{ baseUrl: proxy.url, database: 'verkoper', apiKey: ODOO_KEY, user: 'voldaan' },
    ...{ company: String(ids.company), ...own },
  };
  const hostWith: OdooWorld['hostWith'] = (change, choice) => {
    const read: OdooSettings = isOk(readOdooSettings({ ...settings, ...change }));
    return makeOdooHost(read, { clock, mapping: ODOO_MAPPING, http, pageSize: 2, ...choice });
  };
  const today = plainDate(FIXED_CLOCK().slice(0, 10));
  let serial = 0;
  const number = (): string => {
    serial += 1;
    return `INV/2026/${String(serial).padStart(5, '0')}`;
  };
  const asNumber = (minor: bigint): number => Number(minor) / 100;
  const moveOf = (hostId: string) => engine.get('account.move', Number(hostId));
  const about = (model: string, hostId: string) => {
    const moves = engine
      .rows('account.move')
      .filter((move) => move['commercial_partner_id'] === Number(hostId));
    return engine
      .rows(model)
      .filter((row) =>
        (row['res_model'] ?? row['model']) === 'res.partner'
          ? row['res_id'] === Number(hostId)
          : moves.some(({ id }) => id === row['res_id']),
      );
  };
  return {
    ...{ odoo, settings, hostWith, proxy, today, hasVatCodes: true },
    host: hostWith({}),
    stranger: hostWith({ apiKey: 'ffffffffffffffff' }),
    addDebtor: ({ name, country, language, email, vatId, creditLimit }) => {
      const id = engine.insert('res.partner', {
        ...{ name, email, vat: vatId, lang: `${language}_${language === 'en' ? 'US' : 'BE'}` },
        ...{ country_id: ids.countries[country], is_company: true, customer_rank: 1 },
        use_partner_credit_limit: creditLimit !== null,
        credit_limit: creditLimit === null ? 0 : asNumber(creditLimit.minor),
      });
      engine.update('res.partner', id, { commercial_partner_id: id });
      return Promise.resolve(String(id));
    },
    renameDebtor: (hostId, name) => {
      engine.update('res.partner', Number(hostId), { name });
      return Promise.resolve();
    },
    addInvoice: ({ kind, debtorHostId, issueDate, dueDate, lines }) => {
      const id = post(engine, {
        ...{ kind: kind === 'invoice' ? 'out_invoice' : 'out_refund', name: number() },
        ...{ companyId: ids.company, partnerId: Number(debtorHostId), currencyId: ids.euro },
        ...{ issueDate, dueDate, reference: '+++090/9337/55493+++' },
        lines: lines.map(({ text, quantity, price, vat }) => ({
          ...{ name: text, quantity: Number(quantity), price: Number(price) },
          ...{ taxId: ids.taxes[vat], unitId: ids.hours },
        })),
        values: { partner_bank_id: ids.sellerAccount },
      });
      return Promise.resolve(String(id));
    },
    payInHost: (hostId, amount) => {
      settle(engine, moveOf(hostId), Number(printMoney(amount)));
      return Promise.resolve();
    },
    openInHost: (hostId) => {
      const move = moveOf(hostId);
      const minor = BigInt(Math.round(Number(move['amount_residual']) * 100));
      return Promise.resolve(money(move['move_type'] === 'out_refund' ? -minor : minor, 'EUR'));
    },
    textsOf: (hostId) =>
      Promise.resolve([
        ...about('mail.activity', hostId).map((row) => String(row['note'])),
        ...about('mail.message', hostId).map((row) => String(row['body'])),
      ]),
    filesOf: (hostId) =>
      Promise.resolve(
        engine
          .rows('ir.attachment')
          .filter((row) => row['res_model'] === 'account.move' && row['res_id'] === Number(hostId))
          .map((row) => String(row['name'])),
      ),
    purchases: () =>
      Promise.resolve(
        engine
          .rows('account.move')
          .filter((row) => row['move_type'] === 'in_invoice')
          .map((row) => String(row['ref'])),
      ),
    removeDebtor: (hostId) => {
      engine.remove('res.partner', Number(hostId));
      return Promise.resolve();
    },
    foreignInvoice: () => {
      const partner = engine.insert('res.partner', { name: 'Vreemd', customer_rank: 1 });
      const id = post(engine, {
        ...{ kind: 'out_invoice', name: number(), companyId: ids.otherCompany },
        ...{ partnerId: partner, currencyId: ids.euro, reference: 'X' },
        ...{ issueDate: '2026-11-01', dueDate: '2026-12-01' },
        lines: [{ name: 'x', quantity: 1, price: 10, taxId: ids.taxes['21'] }],
      });
      return Promise.resolve(String(id));
    },
    close: async () => {
      http.close();
      await proxy.close();
      await odoo.close();
    },
  };
}
