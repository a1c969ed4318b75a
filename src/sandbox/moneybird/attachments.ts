import express, { type RequestHandler, Router } from 'express';
import { tellMoneybirdProblem } from './gate.js';
import { type Answer, NOT_FOUND, refuse } from './call.js';
import type { Collection, MoneybirdState } from './state.js';
import { rowsOf } from './totals.js';

/** Bytes of one file with what stands around it in the form. */
const FORM_MAX = 30_000_000;

const WITH_FILES: readonly Collection[] = [
  'sales_invoices',
  'documents/purchase_invoices',
  'documents/typeless_documents',
];

/** Files that are sent as a form (`file`), and kept with their record by name and size. */
export function attachmentRoutes(
  state: MoneybirdState,
  on: (answer: Answer) => RequestHandler,
): Router {
  const api = Router();
  const form = express.raw({ type: 'multipart/form-data', limit: FORM_MAX });
  for (const collection of WITH_FILES)
    api.post(`/${collection}/:id/attachments`, form, on(attach(state, collection)));
  return api;
}

function attach(state: MoneybirdState, collection: Collection): Answer {
  return ({ administration, request, response }) => {
    const row = administration.records[collection].get(String(request.params['id']));
    if (row === undefined) {
      tellMoneybirdProblem(response, NOT_FOUND);
      return;
    }
    const file = fileOf(request.body, request.get('content-type') ?? '');
    if (file === null) {
      refuse(response, 'file', "can't be blank");
      return;
    }
    const attachment = { id: state.nextId(), filename: file.name, size: file.size };
    state.change(administration, collection, row.id, {
      attachments: [...rowsOf(row['attachments']), attachment],
    });
    response.status(201).json(attachment);
  };
}

/** The part with the name `file`: its file name and how many bytes it has (RFC 7578). */
function fileOf(
  body: unknown,
  contentType: string,
): { readonly name: string; readonly size: number } | null {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!Buffer.isBuffer(body) || boundary === undefined) return null;
  const text = body.toString('latin1');
  for (const part of text.split(`--${boundary}`)) {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const name = /name="file"; filename="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) continue;
    const size = rest.join('\r\n\r\n').replace(/\r\n$/, '').length;
    return { name: Buffer.from(name, 'latin1').toString('utf8'), size };
  }
  return null;
}
