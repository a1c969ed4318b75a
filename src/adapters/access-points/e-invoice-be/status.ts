import { addMs, type Instant } from '../../../kernel/dates.js';
import { err, ok } from '../../../kernel/result.js';
import { sameParticipant } from '../../../domain/party/participant.js';
import type { SentReference, TransmissionStatus } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { headOf } from '../../../formats/ubl/head.js';
import { malformed } from '../answers.js';
import { momentOr } from '../fields.js';
import {
  documentSchema,
  type EInvoiceBeDocument,
  statusOfDocument,
  timelineSchema,
} from './answers.js';
import { type Asked, type Client, mayBe, pathOf } from './client.js';

/**
 * How long a draft, or an outbox without our document, proves nothing: a call whose answer we did not wait for (30 s)
 * may still be at work. Shorter risks a second invoice; longer only delays one whose answer was lost.
 */
const SETTLED_MS = 10 * 60_000;
/** Clocks may differ by this much between the provider and us. */
const CLOCKS_MS = 120_000;
/** Pages of the outbox looked through for one number, and documents of it that are opened. */
const PAGES_MAX = 5;
const OPENED_MAX = 50;

/** What became of a document: by its id once that is known, else by its number in the outbox. */
export async function statusOf(
  client: Client,
  of: SentReference,
): Asked<TransmissionStatus | null> {
  if (of.providerId === undefined) {
    const found = await findSent(client, of);
    if (!found.ok) return found;
    return found.value === null ? notSent(client, of) : ok(found.value);
  }
  const path = pathOf(of.providerId);
  const said = await client.ask({ method: 'GET', path }, documentSchema);
  if (!said.ok) return said;
  if (said.value.state === 'DRAFT') return notSent(client, of);
  const status = statusOfDocument(said.value, client.now());
  return status === null ? err(malformed('repeatable')) : ok(status);
}

/** A draft goes nowhere by itself: it was never sent, as soon as no call of ours can be at work on it. */
function notSent(client: Client, of: SentReference): Awaited<Asked<null>> {
  if (client.now() >= addMs(of.attemptedAt, SETTLED_MS)) return ok(null);
  const message = `Document ${of.number} is not sent yet, but the call may still be at work.`;
  return err({ kind: 'transient', message, retryAfterMs: SETTLED_MS });
}

async function findSent(client: Client, of: SentReference): Asked<TransmissionStatus | null> {
  let opened = 0;
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const sorted = { sort_by: 'created_at', sort_order: 'desc' };
    const read = await client.list('outbox', {
      ...{ search: of.number, page: String(page), ...sorted },
    });
    if (!read.ok) return read;
    for (const one of read.value.items.filter((listed) => mayBe(listed, of.number))) {
      opened += 1;
      if (opened > OPENED_MAX) return err(undecided(of));
      const isIt = await isThis(client, one, of);
      if (!isIt.ok) return isIt;
      // In a state we do not know it was sent all the same, for all we know.
      const status = statusOfDocument(one, client.now());
      if (isIt.value) return status === null ? err(undecided(of)) : ok(status);
    }
    if (page >= read.value.pages) return ok(null);
  }
  return err(undecided(of));
}

/** Same number, same receiver, and made since the first attempt: what is older is an earlier version. */
async function isThis(
  client: Client,
  { id }: EInvoiceBeDocument,
  of: SentReference,
): Asked<boolean> {
  const held = await client.ubl(id);
  if (!held.ok) return held;
  const { receiver, bytes } = held.value;
  if (receiver !== null && !sameParticipant(receiver, of.receiver)) return ok(false);
  if (headOf(bytes)?.number !== of.number) return ok(false);
  const madeAt = await momentOf(client, id, 'document_created');
  if (!madeAt.ok) return madeAt;
  if (madeAt.value === null) return err(undecided(of));
  return ok(madeAt.value >= addMs(of.firstAttemptAt, -CLOCKS_MS));
}

/** When something of that kind happened to a document first; null where its timeline does not say. */
export async function momentOf(
  client: Client,
  documentId: string,
  event: string,
): Asked<Instant | null> {
  const path = `${pathOf(documentId)}/timeline`;
  const read = await client.ask({ method: 'GET', path }, timelineSchema);
  if (!read.ok) return read;
  const never = '' as Instant;
  const moments = read.value.events
    .filter(({ event_type: type }) => type === event)
    .map(({ timestamp }) => momentOr(timestamp, never))
    .filter((moment) => moment !== never)
    .sort();
  return ok(moments[0] ?? null);
}

function undecided({ number }: SentReference): AccessPointError {
  const message = `Whether document ${number} is among what was sent cannot be told from the outbox. Look it up at e-invoice.be.`;
  return { kind: 'precondition', message };
}
