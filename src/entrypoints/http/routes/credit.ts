import type { Request } from 'express';
import { readForm, saying } from '../../../formats/json/faults.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import { type Money, parseMoney } from '../../../kernel/money.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { ConcernsAsked } from '../../../usecases/credit/credit-concerns.js';
import type { OrderAsked } from '../../../usecases/credit/credit-facts.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { creditProblem } from '../credit-problem.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { NO_PLACE } from '../../list-question.js';
import { answerPageBy, rowsAsked } from '../page.js';
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
    at('debtors/:debtor/credit-card'),
    CREDIT.readCreditCard,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const debtorId = idIn<'debtor'>(request, 'debtor');
      const asked = askedIn(request);
      if (asked === 'wrong') problem(response, [NOT_AN_ORDER]);
      else {
        const card =
          debtorId === null ? null : await app.creditViews.card(administration, debtorId, asked);
        if (card === null) problem(response, [UNKNOWN]);
        else if (card.ok) response.json(toJson(card.value));
        else creditProblem(response, card.error);
      }
    }),
  );
  routes.get(
    at('debtors/:debtor/orders/:number'),
    CREDIT.readOrder,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const debtorId = idIn<'debtor'>(request, 'debtor');
      const ordered = amountIn(request, 'ordered');
      if (ordered === 'wrong') problem(response, [NOT_ORDERED]);
      else {
        // Not an id of ours: it is what stands on the invoices.
        const number = String(request.params['number']);
        const wish = { number, ...(ordered === undefined ? {} : { ordered }) };
        const groups =
          debtorId === null ? null : await app.creditViews.order(administration, debtorId, wish);
        if (groups === null) problem(response, [UNKNOWN]);
        else if (groups.ok) response.json({ orders: toJson(groups.value) });
        else creditProblem(response, groups.error);
      }
    }),
  );
  routes.get(
    at('credit'),
    CREDIT.listConcerns,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const asked = concernsAsked(request);
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const found = await app.creditConcerns(administration, asked.value);
      if (!found.ok) problem(response, [NO_PLACE]);
      else {
        const { rows, counts, next } = found.value;
        response.json(toJson({ concerns: rows, counts, next }));
      }
    }),
  );
  routes.get(
    at('watch-list'),
    CREDIT.readWatchList,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const watched = await app.creditViews.watchList(administration);
      answerPageBy(request, response, 'watched', watched, ({ debtor }) => debtor.id);
    }),
  );
  return routes;
}

/** Which of them, and which page; how many rows the page may have was judged before. */
function concernsAsked(request: Request): Result<ConcernsAsked, readonly Fault[]> {
  const read = readForm(
    CREDIT.listConcerns.query,
    request.query,
    saying('USAGE', 'credit.question'),
  );
  if (!read.ok) return read;
  const { standing } = read.value;
  const { after } = request.query;
  return ok({
    limit: rowsAsked(request),
    ...(standing === undefined ? {} : { standing }),
    ...(typeof after === 'string' ? { after } : {}),
  });
}

const NOT_AN_ORDER = fault(
  'VALUE',
  'credit.order',
  '/order',
  'The order is a positive amount with a dot, such as 1250.00, in the currency given by "currency" (EUR).',
);

const NOT_ORDERED = fault(
  'VALUE',
  'credit.ordered',
  '/ordered',
  'What was ordered is a positive amount with a dot, such as 1250.00, in the currency given by "currency" (EUR).',
);

function askedIn(request: Request): OrderAsked | undefined | 'wrong' {
  const amount = amountIn(request, 'order');
  if (amount === undefined || amount === 'wrong') return amount;
  const { number } = request.query;
  const named = typeof number === 'string' && number.length <= NUMBER_MAX ? { number } : {};
  return { amount, ...named };
}

/** An amount of the question, zero or more: one below zero would talk the exposure down. */
function amountIn({ query }: Request, name: string): Money | undefined | 'wrong' {
  const { [name]: amount, currency } = query;
  if (amount === undefined) return undefined;
  if (typeof amount !== 'string') return 'wrong';
  const parsed = parseMoney(amount, typeof currency === 'string' ? currency : 'EUR');
  return parsed.ok && parsed.value.minor >= 0n ? parsed.value : 'wrong';
}
