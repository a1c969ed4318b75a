import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { InboundDocument, InboundReference, InboxPage } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { jsonOf } from '../../http/answers.js';
import { type Answered, makeAnswers } from '../answers.js';
import { ownEnvelope } from '../envelope.js';
import type { Storecove } from './connection.js';
import { STORECOVE_DIALECT } from './errors.js';
import { originalOf } from './original.js';

/**
 * The pull queue: one entry at a time, which goes only when it is deleted. What entries say is not in the specification, so
 * they are not believed but tried: an id in one that fetches a received document is one. The rest is about what we
 * submitted, where it says so, and is asked for elsewhere anyway. What could be neither is left in the queue, and said,
 * because deleting it might lose an invoice: a person looks at it at Storecove.
 */

/** Ids tried in one entry; with more nothing is certain. */
const GUIDS_MAX = 10;

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const entrySchema = z.looseObject({ guid: z.string().regex(/^[\w-]{1,100}$/), body: z.unknown() });

const { successOf, contentOf } = makeAnswers(STORECOVE_DIALECT);

/** Handles: what an entry is, which entry of the queue, and of which document. */
const HANDLE = /^(document|event|held)\/([\w-]+)(?:\/([\w-]+))?$/;

export async function inbox(storecove: Storecove): Promise<Result<InboxPage, AccessPointError>> {
  const { client, now, settings } = storecove;
  const answer = await client({ method: 'GET', path: '/webhook_instances/' });
  if (answer.ok && answer.value.status === 204) return ok({ entries: [], next: null });
  const entry = contentOf(answer, entrySchema, 'repeatable', now());
  if (!entry.ok) return entry;
  const { guid, body } = entry.value;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const tenant = tenantOf(text);
  if (settings.tenantId !== undefined && tenant !== null && tenant !== settings.tenantId) {
    const message = `The queue of Storecove holds something for the tenant "${tenant.slice(0, 64)}"; this connection is for "${settings.tenantId}". Give each administration a key of its own.`;
    return err({ kind: 'precondition', message });
  }
  const reference = await referenceOf(storecove, guid, text);
  return reference.ok ? ok({ entries: [reference.value], next: null }) : reference;
}

/** What an entry is, found out by trying. An id that can be tried neither way is an error: nothing is decided then. */
async function referenceOf(
  storecove: Storecove,
  guid: string,
  text: string,
): Promise<Result<InboundReference, AccessPointError>> {
  const guids = [...new Set(text.match(GUID))].filter((found) => found !== guid);
  for (const tried of guids.slice(0, GUIDS_MAX)) {
    const original = await originalOf(storecove, tried);
    if (!original.ok) return original;
    if (original.value !== null) return ok({ id: `document/${guid}/${tried}` });
  }
  const createdAt = storecove.now();
  const [first] = guids;
  if (first !== undefined && guids.length <= GUIDS_MAX && isAboutSubmission(text)) {
    const event = { id: guid, about: 'sent', createdAt, providerId: first } as const;
    return ok({ id: `event/${guid}`, event });
  }
  return ok({ id: `held/${guid}`, event: { id: guid, about: 'other', createdAt } });
}

/** Says that it is about a submission, and nothing of something received. */
function isAboutSubmission(text: string): boolean {
  return /submission/i.test(text) && !/purchase|received|inbound|incoming/i.test(text);
}

export async function fetchDocument(
  storecove: Storecove,
  { id }: InboundReference,
): Promise<Result<InboundDocument, AccessPointError>> {
  const [, kind, , document] = HANDLE.exec(id) ?? [];
  if (kind !== 'document' || document === undefined) return err(noHandle(id));
  const original = await originalOf(storecove, document);
  if (!original.ok) return original;
  if (original.value === null) return err(noHandle(id));
  const bytes = original.value;
  const { documentType, process } = ownEnvelope(bytes);
  return ok({
    ...{ id, transportId: `storecove:${document}`, documentType, process, bytes },
    // Who the envelope named is not told; that it came to this legal entity is what the queue says.
    ...{ sender: null, receiver: storecove.settings.participant, receivedAt: storecove.now() },
  });
}

/** Deletes an entry from the queue; one that is gone was deleted before. */
export async function acknowledge(
  { client, now }: Storecove,
  { id }: InboundReference,
): Promise<Result<void, AccessPointError>> {
  const [, kind, guid] = HANDLE.exec(id) ?? [];
  if (kind === undefined || guid === undefined) return err(noHandle(id));
  if (kind === 'held') {
    const message = `What the entry ${guid} in the queue of Storecove is about cannot be told, and it might be an invoice: it stays there, in front of what came later. Look at it at Storecove, and delete it there.`;
    return err({ kind: 'precondition', message });
  }
  const answer: Answered = await client({ method: 'DELETE', path: `/webhook_instances/${guid}` });
  if (answer.ok && answer.value.status === 404) return ok(undefined);
  const success = successOf(answer, 'repeatable', now());
  return success.ok ? ok(undefined) : success;
}

/** The tenant an entry names; null where it names none. */
function tenantOf(text: string): string | null {
  const body = new TextEncoder().encode(text);
  const read = z
    .looseObject({ tenant_id: z.string() })
    .safeParse(jsonOf({ status: 200, headers: {}, body }));
  return read.success ? read.data.tenant_id : null;
}

function noHandle(id: string): AccessPointError {
  return { kind: 'precondition', message: `"${id.slice(0, 80)}" is nothing from this queue.` };
}
