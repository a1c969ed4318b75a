import express, { type RequestHandler } from 'express';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen, type TellProblem } from '../lib/http.js';
import { createEngine, type Engine } from './engine.js';
import { modelsOf } from './fields.js';
import { odooApi } from './transport.js';

/** A running fake of the package: its tables for people in the same process, its APIs for everybody else. */
export interface SandboxOdoo {
  /** Base address, without a slash at the end */
  readonly url: string;
  readonly engine: Engine;
  readonly ids: OdooIds;
  close(): Promise<void>;
}

/** Records that stand there from the beginning. */
export interface OdooIds {
  readonly company: number;
  readonly otherCompany: number;
  readonly euro: number;
  readonly countries: Readonly<Record<'BE' | 'NL', number>>;
  readonly taxes: Readonly<Record<'21' | '6' | '0' | 'unmapped', number>>;
  readonly hours: number;
  readonly bank: number;
  readonly sellerAccount: number;
}

export interface SandboxOdooOptions {
  /** 0 takes a free port */
  readonly port: number;
  readonly clock: () => Instant;
  readonly apiKey: string;
  /** Name of the user, for JSON-RPC */
  readonly login: string;
  readonly database: string;
  /** `19.0`: JSON-2 and JSON-RPC; before 19 JSON-RPC alone */
  readonly version: string;
  /** False: an administrator switched the rules off that keep companies apart; without it they hold */
  readonly keepsCompaniesApart?: boolean;
}

/** Starts a fake of Odoo, written from its documentation and its published code, on the loopback address. */
export async function startSandboxOdoo(options: SandboxOdooOptions): Promise<SandboxOdoo> {
  const { clock, port, version } = options;
  let ticks = 0;
  // Everything that happens gets a moment of its own, a fraction of a millisecond apart: finer than the API tells it.
  const engine = createEngine(modelsOf(Number.parseInt(version, 10)), () => {
    ticks += 1;
    return Date.parse(clock()) + ticks / 8;
  });
  const ids = furnish(engine);
  const app = express();
  app.disable('x-powered-by');
  app.use(
    odooApi({
      keepsCompaniesApart: true,
      ...options,
      engine,
      companies: [ids.company, ids.otherCompany],
    }),
  );
  app.use(NOTHING_HERE);
  app.use(answerErrors(SERVER_ERROR));
  const listening = await listen(app, port);
  return { url: listening.url, engine, ids, close: () => listening.close() };
}

/** A page of the website, as the package answers what it does not know. */
const NOTHING_HERE: RequestHandler = (_request, response) => {
  response.status(404).type('html').send('<h1>Not Found</h1>');
};

const SERVER_ERROR: TellProblem = (response, { status, title }) => {
  response.status(status).type('html').send(`<h1>${title}</h1>`);
};

function furnish(engine: Engine): OdooIds {
  const { insert } = engine;
  for (const model of ['res.partner', 'account.move', 'account.payment'])
    insert('ir.model', { name: model, model });
  const euro = insert('res.currency', { name: 'EUR' });
  const countries = {
    BE: insert('res.country', { name: 'Belgium', code: 'BE' }),
    NL: insert('res.country', { name: 'Netherlands', code: 'NL' }),
  };
  const companyOf = (name: string, vat: string): number => {
    const partner = insert('res.partner', {
      ...{ name, vat, is_company: true, street: 'Kaai 1', zip: '9000', city: 'Gent' },
      ...{ country_id: countries.BE, company_registry: vat.slice(2) },
      ...{ peppol_eas: '0208', peppol_endpoint: vat.slice(2) },
    });
    engine.update('res.partner', partner, { commercial_partner_id: partner });
    return insert('res.company', { name, partner_id: partner, currency_id: euro });
  };
  const company = companyOf('Verkoper BV', 'BE0403170701');
  const otherCompany = companyOf('Andere BV', 'BE0202239951');
  const own = { company_id: company };
  const bank = insert('account.journal', { ...own, code: 'BNK1', name: 'Bank', type: 'bank' });
  insert('account.journal', { ...own, code: 'BILL', name: 'Purchases', type: 'purchase' });
  insert('account.account', {
    ...own,
    code: '657000',
    name: 'Cash discounts granted',
    account_type: 'expense',
  });
  const taxOf = (name: string, amount: number, category?: string): number =>
    insert('account.tax', {
      ...{ ...own, name, amount, amount_type: 'percent', type_tax_use: 'sale' },
      ...(category === undefined ? {} : { ubl_cii_tax_category_code: category }),
    });
  return {
    ...{ company, otherCompany, euro, countries, bank },
    taxes: {
      '21': taxOf('21%', 21, 'S'),
      '6': taxOf('6%', 6),
      '0': taxOf('0%', 0, 'Z'),
      unmapped: taxOf('0% Misc', 0),
    },
    hours: insert('uom.uom', { name: 'Hours' }),
    sellerAccount: insert('res.partner.bank', {
      acc_number: 'BE71 0961 2345 6769',
      partner_id: Number(engine.get('res.company', company)['partner_id']),
    }),
  };
}
