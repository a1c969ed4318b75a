import { z } from 'zod';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { parseParticipant } from '../../../domain/party/participant.js';
import type { InboundDocument, InboundReference, InboxPage } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { makeAnswers } from '../answers.js';
import { ownEnvelope } from '../envelope.js';
import { id, idOrNumber, momentOrNothing, remark } from '../answer-parts.js';
import type { Billit } from './connection.js';
import { BILLIT_DIALECT } from './errors.js';

/** Billit's page "Get the Inbox List": the ten oldest items; confirming one makes room for the next. */
const listSchema = z.object({
  InboxItems: z
    .array(
      z.looseObject({
        InboxItemID: idOrNumber,
        SenderPeppolID: remark,
        ReceiverPeppolID: remark,
        PeppolDocumentType: remark,
        CreationDate: momentOrNothing,
        PeppolFileID: id.nullish(),
      }),
    )
    .nullish()
    .transform((items) => items ?? []),
});
type Item = z.infer<typeof listSchema>['InboxItems'][number];

const fileSchema = z.looseObject({ FileContent: z.base64().min(1) });

const { successOf, contentOf } = makeAnswers(BILLIT_DIALECT);

/** Invoices, credit notes and responses that wait. */
export async function inbox(billit: Billit): Promise<Result<InboxPage, AccessPointError>> {
  const items = await waiting(billit);
  if (!items.ok) return items;
  return ok({ entries: items.value.map(({ InboxItemID }) => ({ id: InboxItemID })), next: null });
}

/** The file as it came. Billit names its kind; type and process are read from the document itself. */
export async function fetchDocument(
  billit: Billit,
  { id: wanted }: InboundReference,
): Promise<Result<InboundDocument, AccessPointError>> {
  const items = await waiting(billit);
  if (!items.ok) return items;
  const item = items.value.find(({ InboxItemID }) => InboxItemID === wanted);
  if (item === undefined) return err(notUsable(wanted, 'does not wait in the inbox of Billit'));
  const receiver = parseParticipant(item.ReceiverPeppolID);
  if (!receiver.ok) return err(notUsable(wanted, 'comes without the participant it is for'));
  const file = await fileOf(billit, item);
  if (!file.ok) return file;
  const sender = parseParticipant(item.SenderPeppolID);
  const { documentType, process } = ownEnvelope(file.value);
  return ok({
    id: wanted,
    // The identifier of the envelope is not told; the file's own is unique.
    transportId: `billit:${item.PeppolFileID ?? wanted}`,
    sender: sender.ok ? sender.value : null,
    receiver: receiver.value,
    documentType: documentType === '' ? item.PeppolDocumentType : documentType,
    process,
    receivedAt: item.CreationDate ?? billit.now(),
    bytes: file.value,
  });
}

async function fileOf(
  { client, now }: Billit,
  { InboxItemID, PeppolFileID }: Item,
): Promise<Result<Uint8Array, AccessPointError>> {
  if (PeppolFileID == null) return err(notUsable(InboxItemID, 'comes without a file'));
  const path = `/v1/files/${encodeURIComponent(PeppolFileID)}`;
  const read = contentOf(await client({ method: 'GET', path }), fileSchema, 'repeatable', now());
  return read.ok ? ok(bytesOfBase64(read.value.FileContent)) : read;
}

/** Confirms; a second time is harmless, whatever Billit says to it. */
export async function acknowledge(
  billit: Billit,
  { id: wanted }: InboundReference,
): Promise<Result<void, AccessPointError>> {
  const path = `/v1/peppol/inbox/${encodeURIComponent(wanted)}/confirm`;
  const answer = await billit.client({ method: 'POST', path });
  const success = successOf(answer, 'repeatable', billit.now());
  if (success.ok) return ok(undefined);
  // The oldest are shown first and stay until they are confirmed: one that was shown and is not any more, was.
  const items = await waiting(billit);
  const isGone = items.ok && !items.value.some(({ InboxItemID }) => InboxItemID === wanted);
  return isGone ? ok(undefined) : success;
}

async function waiting({
  client,
  now,
}: Billit): Promise<Result<readonly Item[], AccessPointError>> {
  const answer = await client({ method: 'GET', path: '/v1/peppol/inbox' });
  const read = contentOf(answer, listSchema, 'repeatable', now());
  return read.ok ? ok(read.value.InboxItems) : read;
}

function notUsable(wanted: string, what: string): AccessPointError {
  return { kind: 'precondition', message: `Item ${wanted.slice(0, 80)} ${what}.` };
}
