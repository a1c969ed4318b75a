import { z } from 'zod';
import { plainDate, type PlainDate } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError, HostReceipt } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { create, escaped, htmlOf, marked, markOf } from './marks.js';
import { search } from './records.js';
import { refused, type Target } from './targets.js';

/** What people read beside a record: an activity waits to be done, a message stays. */
export interface Telling {
  readonly key: string;
  readonly subject: string;
  readonly text: string;
  /** For an activity; absent: today */
  readonly dueOn?: PlainDate;
}

/** Characters of a subject that fit a line of a list of activities. */
const SUBJECT_MAX = 150;

/** An activity under this key, or the message that stayed when somebody was done with it. */
export async function findActivity(
  books: OdooBooks,
  key: string,
): Promise<Result<HostReceipt | null, HostError>> {
  const waiting = await marked(books, { model: 'mail.activity', field: 'summary' }, markOf(key));
  if (!waiting.ok) return waiting;
  if (waiting.value[0] !== undefined) return ok(existing(waiting.value[0].id));
  const inBody = { model: 'mail.message', field: 'body' };
  const done = await marked(books, inBody, escaped(markOf(key)));
  if (!done.ok) return done;
  return ok(done.value[0] === undefined ? null : existing(done.value[0].id));
}

export async function addActivity(
  books: OdooBooks,
  { model, id }: Target,
  { key, subject, text, dueOn }: Telling,
): Promise<Result<HostReceipt, HostError>> {
  const modelId = await modelIdOf(books, model);
  if (!modelId.ok) return modelId;
  const { assignee } = books.settings;
  const summary = `${subject.slice(0, SUBJECT_MAX)} ${markOf(key)}`.trimStart();
  const made = await create(books, 'mail.activity', [
    {
      ...{ res_model_id: modelId.value, res_id: id, summary, note: htmlOf(text) },
      date_deadline: dueOn ?? plainDate(books.clock.now().slice(0, 10)),
      ...(assignee === undefined ? {} : { user_id: assignee }),
    },
  ]);
  return made.ok ? ok(written(made.value)) : made;
}

async function modelIdOf({ client }: OdooBooks, model: string): Promise<Result<number, HostError>> {
  const rows = await search(client, 'ir.model', {
    domain: [['model', '=', model]],
    fields: ['model'],
  });
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return row === undefined
    ? refused(`The user of this connection may not read what Odoo calls ${model} (ir.model).`)
    : ok(row.id);
}

const IN_SUBJECT = { model: 'mail.message', field: 'subject' };

export async function findMessage(
  books: OdooBooks,
  key: string,
): Promise<Result<HostReceipt | null, HostError>> {
  const rows = await marked(books, IN_SUBJECT, markOf(key));
  if (!rows.ok) return rows;
  return ok(rows.value[0] === undefined ? null : existing(rows.value[0].id));
}

/** A note inside the books (`mail.mt_note`): nobody gets a mail of it. Odoo 17 and later know `body_is_html`. */
export async function addMessage(
  books: OdooBooks,
  { model, id }: Target,
  { key, subject, text }: Telling,
): Promise<Result<HostReceipt, HostError>> {
  const posted = await books.client.call(
    {
      ...{ model, method: 'message_post', ids: [id], doing: 'write' },
      args: {
        ...{ body: htmlOf(text), body_is_html: true },
        subject: `${subject.slice(0, SUBJECT_MAX)} ${markOf(key)}`.trimStart(),
        ...{ message_type: 'comment', subtype_xmlid: 'mail.mt_note' },
      },
    },
    z.unknown(),
  );
  if (!posted.ok) return posted;
  // What it answers differs between versions: read back what it did.
  const found = await findMessage(books, key);
  if (!found.ok) return found;
  return found.value === null
    ? err({ kind: 'unknown', message: 'Odoo took the message and shows none of it.' })
    : ok({ ...found.value, existed: false });
}

export function existing(id: number): HostReceipt {
  return { hostId: String(id), existed: true };
}

export function written(ids: readonly number[]): HostReceipt {
  return { hostId: String(ids[0] ?? ''), existed: false };
}
