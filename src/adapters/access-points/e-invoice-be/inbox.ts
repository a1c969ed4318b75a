import { z } from 'zod';
import { err, ok } from '../../../kernel/result.js';
import type { InboundDocument, InboundReference, InboxPage } from '../../../ports/access-point.js';
import { headOf } from '../../../formats/ubl/head.js';
import type { EInvoiceBeDocument } from './answers.js';
import { type Asked, type Client, PAGE_SIZE } from './client.js';
import { momentOf } from './status.js';

/** How far the inbox was read, sorted by `created_at`: a page, and what stood on it. Nothing is acknowledged here. */
interface Cursor {
  readonly page: number;
  readonly seen: readonly string[];
}

const cursorSchema = z.object({
  page: z.number().int().positive(),
  seen: z.array(z.string()).max(PAGE_SIZE),
});

/** Pages to step back before everything is looked at again: more is never deleted between two looks. */
const STEPS_BACK_MAX = 20;

const START: Cursor = { page: 1, seen: [] };

/** A cursor of another adapter, or of none: everything is looked at again, and what is known is recognised. */
function cursorOf(since: string | null): Cursor {
  try {
    const read = cursorSchema.safeParse(JSON.parse(since ?? ''));
    return read.success ? read.data : START;
  } catch {
    return START;
  }
}

/**
 * What arrived behind the cursor, oldest first, one page at most. The inbox only grows at its end, unless somebody
 * deletes a document: then everything moves up, and the page with what we saw last is found again by stepping back.
 */
export async function inboxSince(client: Client, since: string | null): Asked<InboxPage> {
  const cursor = cursorOf(since);
  const seen = new Set(cursor.seen);
  let page = cursor.page;
  let items = await pageOf(client, page);
  while (items.ok && page > 1 && !items.value.some(({ id }) => seen.has(id))) {
    page = cursor.page - page < STEPS_BACK_MAX ? page - 1 : 1;
    items = await pageOf(client, page);
  }
  if (!items.ok) return items;
  const fresh = behind(items.value, seen);
  if (fresh.length > 0 || items.value.length < PAGE_SIZE)
    return ok(handedOut(fresh, { page, seen: items.value.map(({ id }) => id) }));
  // The page is full and known: what is new stands on the next one.
  const following = await pageOf(client, page + 1);
  if (!following.ok) return following;
  const onIt = following.value.map(({ id }) => id);
  return ok(
    handedOut(following.value, onIt.length === 0 ? cursor : { page: page + 1, seen: onIt }),
  );
}

async function pageOf(client: Client, page: number): Asked<readonly EInvoiceBeDocument[]> {
  const sorted = { sort_by: 'created_at', sort_order: 'asc' };
  const read = await client.list('inbox', { ...sorted, page: String(page) });
  return read.ok ? ok(read.value.items) : read;
}

/** What stands on a page behind the first one we know, and is not known itself. */
function behind(
  items: readonly EInvoiceBeDocument[],
  seen: ReadonlySet<string>,
): readonly EInvoiceBeDocument[] {
  const first = items.findIndex(({ id }) => seen.has(id));
  return items.slice(Math.max(first, 0)).filter(({ id }) => !seen.has(id));
}

function handedOut(fresh: readonly EInvoiceBeDocument[], next: Cursor): InboxPage {
  return { entries: fresh.map(({ id }) => ({ id })), next: JSON.stringify(next) };
}

/** A received document. Its type and process are told by the document alone, its time by the timeline. */
export async function fetchDocument(
  client: Client,
  { id }: InboundReference,
): Asked<InboundDocument> {
  const held = await client.ubl(id);
  if (!held.ok) return held;
  const { sender, receiver, bytes } = held.value;
  if (receiver === null) {
    const message = `e-invoice.be does not tell for whom document ${id} is. Look at it there.`;
    return err({ kind: 'precondition', message });
  }
  // Without it the document is as good: then it is received now.
  const receivedAt = await momentOf(client, id, 'receive_success');
  const head = headOf(bytes);
  return ok({
    ...{ id, transportId: id, sender, receiver, bytes },
    ...{ documentType: head?.documentType ?? '', process: head?.process ?? '' },
    receivedAt: (receivedAt.ok ? receivedAt.value : null) ?? client.now(),
  });
}
