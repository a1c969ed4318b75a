import type { Request } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { parseDecimal } from '../../../kernel/decimal.js';
import { fault } from '../../../kernel/fault.js';
import { parseId } from '../../../kernel/ids.js';
import type { Part } from '../../../usecases/bank/review-by-hand.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { answerPage } from '../page.js';
import { REVIEW } from '../told/review.js';

/** Parts of one division: more than this is no decision of a person. */
const PARTS_MAX = 1_000;

/** Money on account of debtors, and payments the host refused. */
export function onAccountRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('on-account'),
    REVIEW.listOnAccount,
    scoped('books.read', async (administration, request, response) => {
      answerPage(request, response, 'onAccount', await app.onAccount.list(administration));
    }),
  );
  routes.get(
    at('review/refused'),
    REVIEW.listRefusedPayments,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ refused: toJson(await app.refusedPayments(administration)) });
    }),
  );
  routes.post(
    at('review/:entry/on-account'),
    REVIEW.putOnAccount,
    json,
    scoped('money.match', async (administration, request, response) => {
      const entry = idIn<'entry'>(request, 'entry');
      const to = debtorIn(request);
      if (entry === null) problem(response, [UNKNOWN]);
      else if (to === null) problem(response, [NOT_A_DEBTOR]);
      else {
        const put = await app.onAccount.put(administration, entry, to);
        if (put.ok) response.status(204).end();
        else problem(response, [conflict('review', put.error, ['no-such-debtor'])]);
      }
    }),
  );
  routes.post(
    at('review/:entry/apply'),
    REVIEW.applyOnAccount,
    json,
    scoped('money.match', async (administration, request, response) => {
      const entry = idIn<'entry'>(request, 'entry');
      const parts = partsIn(request);
      if (entry === null) problem(response, [UNKNOWN]);
      else if (parts === null) problem(response, [NOT_PARTS]);
      else {
        const applied = await app.onAccount.apply(administration, entry, parts);
        if (applied.ok) response.status(204).end();
        else problem(response, [conflict('review', applied.error)]);
      }
    }),
  );
  return routes;
}

const NOT_A_DEBTOR = fault(
  'VALUE',
  'review.on-account',
  '/debtorId',
  'The body names a debtor by "debtorId", and may give an "amount" as text, such as "21.00"; without it, all that is left goes on account.',
);

const NOT_PARTS = fault(
  'VALUE',
  'review.parts',
  '/parts',
  'The parts are a list of at most 1000, each an "openItemId" and an "amount" as text, such as "121.00".',
);

function bodyOf(request: Request): Readonly<Record<string, unknown>> {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function debtorIn(request: Request): Parameters<App['onAccount']['put']>[2] | null {
  const { debtorId, amount } = bodyOf(request);
  const debtor = typeof debtorId === 'string' ? parseId<'debtor'>(debtorId) : null;
  if (debtor === null) return null;
  if (amount === undefined) return { debtorId: debtor };
  const parsed = typeof amount === 'string' ? parseDecimal(amount) : null;
  return parsed?.ok === true ? { debtorId: debtor, amount: parsed.value } : null;
}

function partsIn(request: Request): readonly Part[] | null {
  const { parts } = bodyOf(request);
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > PARTS_MAX) return null;
  const read = parts.flatMap(onePart);
  return read.length === parts.length ? read : null;
}

function onePart(part: unknown): readonly Part[] {
  if (typeof part !== 'object' || part === null) return [];
  const { openItemId, amount } = part as Record<string, unknown>;
  const item = typeof openItemId === 'string' ? parseId<'open-item'>(openItemId) : null;
  const parsed = typeof amount === 'string' ? parseDecimal(amount) : null;
  if (item === null || parsed?.ok !== true) return [];
  return [{ openItemId: item, amount: parsed.value }];
}
