import type { Request } from 'express';
import { fault } from '../../../kernel/fault.js';
import { parseMoney } from '../../../kernel/money.js';
import type { OrderAsked } from '../../../usecases/credit-facts.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, UNKNOWN } from '../scoped.js';
import { CREDIT } from '../told/credit.js';

/** Characters of an order number. */
const NUMBER_MAX = 500;

/**
 * The sales gate. `credit` answers with every component; `sales` is the form for sales: totals, hold and why, nothing
 * private, so that whoever may see only that can be let in at that door alone. `?order=1250.00&currency=EUR&number=…`.
 */
export function creditRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const at = (path: string) => `/administrations/:administration/${path}`;
  routes.get(
    at('debtors/:debtor/credit'),
    CREDIT.checkCredit,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const debtorId = idIn<'debtor'>(request, 'debtor');
      const asked = askedIn(request);
      if (asked === 'wrong') problem(response, [NOT_AN_ORDER]);
      else {
        const order = asked === undefined ? {} : { order: asked.amount };
        const number = asked?.number === undefined ? {} : { orderNumber: asked.number };
        const decision =
          debtorId === null
            ? null
            : await app.checkCredit({ administration, debtorId, ...order, ...number });
        if (decision === null) problem(response, [UNKNOWN]);
        else response.json(toJson(decision));
      }
    }),
  );
  routes.get(
    at('debtors/:debtor/sales'),
    CREDIT.readSales,
    inAdministration(app, 'sales.read', async (administration, request, response) => {
      const debtorId = idIn<'debtor'>(request, 'debtor');
      const asked = askedIn(request);
      if (asked === 'wrong') problem(response, [NOT_AN_ORDER]);
      else {
        const view =
          debtorId === null ? null : await app.creditViews.sales(administration, debtorId, asked);
        if (view?.ok !== true) problem(response, [UNKNOWN]);
        else response.json(toJson(view.value));
      }
    }),
  );
  routes.get(
    at('watch-list'),
    CREDIT.readWatchList,
    inAdministration(app, 'books.read', async (administration, _request, response) => {
      response.json({ watched: toJson(await app.creditViews.watchList(administration)) });
    }),
  );
  return routes;
}

const NOT_AN_ORDER = fault(
  'VALUE',
  'credit.order',
  '/order',
  'The order is a positive amount with a dot, such as 1250.00, in the currency given by "currency" (EUR).',
);

function askedIn({ query }: Request): OrderAsked | undefined | 'wrong' {
  const { order, currency, number } = query;
  if (order === undefined) return undefined;
  if (typeof order !== 'string') return 'wrong';
  const parsed = parseMoney(order, typeof currency === 'string' ? currency : 'EUR');
  // An order below zero would talk the exposure down.
  if (!parsed.ok || parsed.value.minor < 0n) return 'wrong';
  const named = typeof number === 'string' && number.length <= NUMBER_MAX ? { number } : {};
  return { amount: parsed.value, ...named };
}
