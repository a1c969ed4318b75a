import { type RequestHandler, Router } from 'express';
import { jsonBody } from '../lib/http.js';
import { attachmentRoutes } from './attachments.js';
import { bankRoutes } from './bank.js';
import { type Answer, bodyOf, NOT_FOUND, refuse } from './call.js';
import { tellMoneybirdProblem } from './gate.js';
import { paymentRoutes } from './payments.js';
import { shown } from './shown.js';
import {
  type Administration,
  type Collection,
  COLLECTIONS,
  type MoneybirdState,
  nameOf,
} from './state.js';
import { rowsOf } from './totals.js';
import { type Webhooks, webhookRoutes } from './webhooks.js';

/** Records in one page of a list, when the caller does not say, and at most. */
const PAGE_DEFAULT = 50;
const PAGE_MAX = 100;
/** Records in one answer of `synchronization`, however many are asked. */
const SYNC_MAX = 100;
const BODY_MAX = 1_000_000;

/** Collections whose ids and versions are told at once. */
const SYNCHRONISED: readonly Collection[] = [
  'contacts',
  'sales_invoices',
  'external_sales_invoices',
  'documents/purchase_invoices',
  'documents/typeless_documents',
  'financial_statements',
];
/** Collections a caller may add to by the plain form `{name: {…}}`. */
const WRITABLE: readonly Collection[] = [
  'contacts',
  'documents/purchase_invoices',
  'documents/typeless_documents',
];

/** The API below `/api/v2/{administration}`: `.json` at the end of a path may be left out, as in the package. */
export function moneybirdRoutes(state: MoneybirdState, webhooks: Webhooks): Router {
  const api = Router({ mergeParams: true });
  const on = (answer: Answer): RequestHandler => {
    return (request, response) => {
      const { administration } = response.locals as { administration: Administration };
      answer({ administration, request, response });
    };
  };
  api.use((request, response, next) => {
    const administration = state.administration(String(request.params['administration']));
    if (administration === null) {
      tellMoneybirdProblem(response, NOT_FOUND);
      return;
    }
    response.locals['administration'] = administration;
    request.url = request.url.replace(/\.json(?=\?|$)/, '');
    next();
  });
  api.use(attachmentRoutes(state, on));
  api.use(jsonBody(BODY_MAX));
  webhookRoutes(api, webhooks, on);
  bankRoutes(api, state, on);
  paymentRoutes(api, state, on);
  api.post('/sales_invoices/send_reminders', on(sendReminders(state)));
  for (const action of ['pause', 'resume'] as const)
    api.post(`/sales_invoices/:id/${action}`, on(pause(state, action === 'pause')));
  for (const collection of COLLECTIONS) {
    if (SYNCHRONISED.includes(collection)) {
      api.get(`/${collection}/synchronization`, on(versions(collection)));
      api.post(`/${collection}/synchronization`, on(byIds(state, collection)));
    }
    api.post(`/${collection}/:id/notes`, on(addNote(state, collection)));
    api.get(`/${collection}/:id`, on(one(state, collection)));
    api.get(`/${collection}`, on(list(state, collection)));
    if (WRITABLE.includes(collection)) api.post(`/${collection}`, on(add(state, collection)));
  }
  return api;
}

function today(state: MoneybirdState): string {
  return state.clock().slice(0, 10);
}

function versions(collection: Collection): Answer {
  return ({ administration, response }) => {
    const rows = [...administration.records[collection].values()];
    response.json(rows.map(({ id, version }) => ({ id, version })));
  };
}

function byIds(state: MoneybirdState, collection: Collection): Answer {
  return ({ administration, request, response }) => {
    const { ids } = request.body as { ids?: unknown };
    if (!Array.isArray(ids)) {
      refuse(response, 'ids', "can't be blank");
      return;
    }
    const found = ids.slice(0, SYNC_MAX).flatMap((id) => {
      const row = administration.records[collection].get(String(id));
      return row === undefined ? [] : [shown(administration, collection, row, today(state))];
    });
    response.json(found);
  };
}

function one(state: MoneybirdState, collection: Collection): Answer {
  return ({ administration, request, response }) => {
    const row = administration.records[collection].get(String(request.params['id']));
    if (row === undefined) tellMoneybirdProblem(response, NOT_FOUND);
    else response.json(shown(administration, collection, row, today(state)));
  };
}

/** A page, with the way to the next in the header Link. */
function list(state: MoneybirdState, collection: Collection): Answer {
  return ({ administration, request, response }) => {
    const page = whole(request.query['page'], 1, Number.MAX_SAFE_INTEGER);
    const size = whole(request.query['per_page'], PAGE_DEFAULT, PAGE_MAX);
    const rows = [...administration.records[collection].values()];
    const part = rows.slice((page - 1) * size, page * size);
    const base = `${request.protocol}://${request.get('host')}${request.baseUrl}/${collection}.json`;
    const link = (to: number, rel: string): string =>
      `<${base}?page=${to}&per_page=${size}>; rel="${rel}"`;
    const links = [
      ...(page > 1 ? [link(page - 1, 'prev')] : []),
      ...(rows.length > page * size ? [link(page + 1, 'next')] : []),
    ];
    if (links.length > 0) response.set('Link', links.join(', '));
    response.json(part.map((row) => shown(administration, collection, row, today(state))));
  };
}

function whole(value: unknown, otherwise: number, most: number): number {
  const read = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
  return Math.min(Math.max(read, 1), most);
}

function add(state: MoneybirdState, collection: Collection): Answer {
  return ({ administration, request, response }) => {
    const fields = bodyOf(request, nameOf(collection));
    if (collection !== 'contacts' && typeof fields?.['reference'] !== 'string') {
      refuse(response, 'reference', "can't be blank");
      return;
    }
    const row = state.add(administration, collection, { attachments: [], notes: [], ...fields });
    response.status(201).json(shown(administration, collection, row, today(state)));
  };
}

function addNote(state: MoneybirdState, collection: Collection): Answer {
  return ({ administration, request, response }) => {
    const row = administration.records[collection].get(String(request.params['id']));
    const fields = bodyOf(request, 'note');
    if (row === undefined) tellMoneybirdProblem(response, NOT_FOUND);
    else if (typeof fields?.['note'] !== 'string') refuse(response, 'note', "can't be blank");
    else {
      const note = {
        ...{ id: state.nextId(), entity_id: row.id, note: fields['note'] },
        ...{ todo: fields['todo'] === true, assignee_id: fields['assignee_id'] ?? null },
      };
      state.change(administration, collection, row.id, { notes: [...rowsOf(row['notes']), note] });
      response.status(201).json(note);
    }
  };
}

function pause(state: MoneybirdState, paused: boolean): Answer {
  return ({ administration, request, response }) => {
    const row = administration.records.sales_invoices.get(String(request.params['id']));
    if (row === undefined) tellMoneybirdProblem(response, NOT_FOUND);
    else if ((row['paused'] === true) === paused)
      refuse(response, 'base', `The sales_invoice ${paused ? 'is already' : "isn't"} paused`);
    else {
      state.change(administration, 'sales_invoices', row.id, { paused });
      response.status(200).json({});
    }
  };
}

function sendReminders(state: MoneybirdState): Answer {
  return ({ administration, request, response }) => {
    const asked = (request.body as Record<string, unknown>)['sales_invoice_reminders'];
    for (const { sales_invoice_ids: ids } of rowsOf(asked))
      for (const id of Array.isArray(ids) ? ids : [])
        if (administration.records.sales_invoices.has(String(id)))
          state.change(administration, 'sales_invoices', String(id), { state: 'reminded' });
    response.status(200).json({});
  };
}
