import { addMs, type Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { parseParticipant, sameParticipant } from '../../../domain/party/participant.js';
import type { SentReference, TransmissionStatus } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { headOf } from '../../../formats/ubl/head.js';
import { makeAnswers } from '../answers.js';
import {
  pageSchema,
  RECOMMAND_DIALECT,
  type RecommandDocument,
  statusOfDocument,
  wholeDocumentSchema,
} from './answers.js';
import type { Client } from './client.js';

/**
 * How long a list without our document proves nothing. Recommand sends within the call and writes its record only
 * afterwards, and it goes on when we have hung up (after 30 s): look-up, handing over and receipt may each take minutes.
 * Shorter risks a second invoice at the receiver; longer only delays one whose answer was lost.
 */
const SETTLED_MS = 30 * 60_000;
/** Clocks may differ by this much between the provider and us. */
const CLOCKS_MS = 120_000;
/** A page of the sent list, and how many are looked through: 2,000 documents since the first attempt. */
const PAGE_SIZE = 200;
const PAGES_MAX = 10;
/** Documents to one receiver that are opened to see their number. */
const OPENED_MAX = 50;

const { contentOf } = makeAnswers(RECOMMAND_DIALECT);

type Asked<T> = Promise<Result<T, AccessPointError>>;

/** Recommand has no key of ours: what became of a lost call is found in the list of what was sent since. */
export async function statusOf(
  client: Client,
  companyId: string,
  of: SentReference,
  now: Instant,
): Asked<TransmissionStatus | null> {
  if (of.providerId !== undefined) {
    const read = await openDocument(client, companyId, of.providerId, now);
    return read.ok ? ok(statusOfDocument(read.value, now)) : read;
  }
  const found = await findSent(client, companyId, of, now);
  if (!found.ok) return found;
  if (found.value !== null) return ok(statusOfDocument(found.value, now));
  if (now < addMs(of.attemptedAt, SETTLED_MS)) {
    const message = `Document ${of.number} is not in the list of what was sent yet; it may still come.`;
    return err({ kind: 'transient', message, retryAfterMs: SETTLED_MS });
  }
  return ok(null);
}

/** A document with its XML, when it is of our company. */
export async function openDocument(
  client: Client,
  companyId: string,
  documentId: string,
  now: Instant,
): Asked<RecommandDocument & { readonly xml?: string | null | undefined }> {
  const path = `/documents/${encodeURIComponent(documentId)}`;
  const answer = await client({ method: 'GET', path });
  const read = contentOf(answer, wholeDocumentSchema, 'repeatable', now);
  if (!read.ok) return read;
  const { document } = read.value;
  if (document.companyId === companyId) return ok(document);
  const message = 'The document belongs to another company of this account. Check the companyId.';
  return err({ kind: 'precondition', message });
}

/**
 * Searching by text finds only what the provider could parse, and a response is not; so everything since the first
 * attempt is looked through. What is older is an earlier version under the same number.
 */
async function findSent(
  client: Client,
  companyId: string,
  of: SentReference,
  now: Instant,
): Asked<RecommandDocument | null> {
  let opened = 0;
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const query = new URLSearchParams({
      ...{ companyId, direction: 'outgoing', from: addMs(of.firstAttemptAt, -CLOCKS_MS) },
      ...{ limit: String(PAGE_SIZE), page: String(page), excludeAttachments: 'true' },
    });
    const answer = await client({ method: 'GET', path: `/documents?${query.toString()}` });
    const read = contentOf(answer, pageSchema, 'repeatable', now);
    if (!read.ok) return read;
    for (const one of read.value.documents.filter((sent) => isTo(sent, of))) {
      opened += 1;
      if (opened > OPENED_MAX) return err(tooMany(of));
      const whole = await openDocument(client, companyId, one.id, now);
      if (!whole.ok) return whole;
      const head = headOf(new TextEncoder().encode(whole.value.xml ?? ''));
      if (head?.number === of.number) return ok(whole.value);
    }
    if (page >= read.value.pagination.totalPages) return ok(null);
  }
  return err(tooMany(of));
}

function isTo({ direction, receiverId }: RecommandDocument, { receiver }: SentReference): boolean {
  const to = parseParticipant(receiverId ?? '');
  return direction === 'outgoing' && to.ok && sameParticipant(to.value, receiver);
}

function tooMany({ number }: SentReference): AccessPointError {
  const message = `Too much was sent since to find out whether document ${number} was among it. Look it up at Recommand.`;
  return { kind: 'precondition', message };
}
