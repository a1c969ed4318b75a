import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import { parseParticipant } from '../../../domain/party/participant.js';
import type { InboundDocument, InboundReference, InboxPage } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { makeAnswers } from '../answers.js';
import { id, momentOrNothing } from '../answer-parts.js';
import type { Scrada } from './connection.js';
import { SCRADA_DIALECT } from './errors.js';

/** Entries of one look; the rest is there at the next. */
const PAGE_MAX = 200;

const told = z
  .string()
  .max(500)
  .nullish()
  .transform((text) => text ?? '');

/** An entry needs an id; what else it says is read when its document is fetched, so that one odd entry stops no other. */
const entrySchema = z.looseObject({ id, internalNumber: z.number().nullish().catch(null) });
const envelopeSchema = z.object({
  peppolSenderID: told,
  peppolReceiverID: told,
  peppolSbdhInstanceID: told,
  peppolDocumentTypeValue: told,
  peppolProcessValue: told,
  peppolC3Timestamp: momentOrNothing,
});
const listSchema = z.object({
  results: z.array(entrySchema),
  __count: z.number().int().nonnegative().nullish(),
});

const { successOf, contentOf } = makeAnswers(SCRADA_DIALECT);

/** What was not confirmed yet, by Scrada's own running number. Confirming takes things out of the list. */
export async function inbox(scrada: Scrada): Promise<Result<InboxPage, AccessPointError>> {
  const list = await unconfirmed(scrada);
  if (!list.ok) return list;
  const entries = list.value.results
    .toSorted((a, b) => (a.internalNumber ?? 0) - (b.internalNumber ?? 0))
    .slice(0, PAGE_MAX)
    .map((entry) => ({ id: entry.id }));
  return ok({ entries, next: null });
}

/** The document as it came, with the envelope that the list tells of it. */
export async function fetchDocument(
  scrada: Scrada,
  { id: wanted }: InboundReference,
): Promise<Result<InboundDocument, AccessPointError>> {
  const list = await unconfirmed(scrada);
  if (!list.ok) return list;
  const entry = list.value.results.find((known) => known.id === wanted);
  if (entry === undefined) return err(notUsable(wanted, 'does not wait in the inbox of Scrada'));
  const envelope = envelopeSchema.safeParse(entry);
  const receiver = parseParticipant(envelope.data?.peppolReceiverID ?? '');
  if (!envelope.success || !receiver.ok)
    return err(notUsable(wanted, 'comes without the participant it is for'));
  const sender = parseParticipant(envelope.data.peppolSenderID);
  const answer = await scrada.client({
    ...{ method: 'GET', path: `/inbound/document/${encodeURIComponent(wanted)}` },
    headers: { accept: 'application/xml, */*' },
  });
  const success = successOf(answer, 'repeatable', scrada.now());
  if (!success.ok) return success;
  const { peppolSbdhInstanceID, peppolDocumentTypeValue, peppolProcessValue } = envelope.data;
  return ok({
    id: wanted,
    transportId: peppolSbdhInstanceID === '' ? `scrada:${wanted}` : peppolSbdhInstanceID,
    sender: sender.ok ? sender.value : null,
    receiver: receiver.value,
    documentType: peppolDocumentTypeValue,
    process: peppolProcessValue,
    receivedAt: envelope.data.peppolC3Timestamp ?? scrada.now(),
    bytes: new Uint8Array(success.value.body),
  });
}

/** Confirms; a second time is harmless, whatever Scrada says to it. */
export async function acknowledge(
  scrada: Scrada,
  { id: wanted }: InboundReference,
): Promise<Result<void, AccessPointError>> {
  const path = `/inbound/document/${encodeURIComponent(wanted)}/confirm`;
  const answer = await scrada.client({ method: 'PUT', path });
  const success = successOf(answer, 'repeatable', scrada.now());
  if (success.ok) return ok(undefined);
  // What a whole list does not show any more was confirmed before.
  const list = await unconfirmed(scrada);
  const isGone = list.ok && isWhole(list.value) && !list.value.results.some((e) => e.id === wanted);
  return isGone ? ok(undefined) : success;
}

async function unconfirmed({
  client,
  now,
}: Scrada): Promise<Result<z.infer<typeof listSchema>, AccessPointError>> {
  const answer = await client({ method: 'GET', path: '/inbound/document/unconfirmed' });
  return contentOf(answer, listSchema, 'repeatable', now());
}

function isWhole({ results, __count }: z.infer<typeof listSchema>): boolean {
  return __count == null || __count <= results.length;
}

function notUsable(wanted: string, what: string): AccessPointError {
  return { kind: 'precondition', message: `Document ${wanted.slice(0, 80)} ${what}.` };
}
