import { z } from 'zod';
import type { Instant } from '../../../kernel/dates.js';
import type { TransmissionState, TransmissionStatus } from '../../../ports/access-point.js';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';
import { id } from '../answer-parts.js';
import { momentOr, told } from '../fields.js';

/** A refusal is a JSON string (400, 422) or has no body at all (401, 404). */
const refusalSchema = z.string();

/**
 * How phoss-ap refuses a call. A 422 is none of these: the attempt failed, the document is kept and goes on, so its
 * status decides. Nothing it says is a verdict about the document: that is told by the status `rejected`.
 */
export const PHOSS_DIALECT: Dialect = {
  refusalOf,
  kindByCode: {},
  kindByStatus: { 400: 'precondition', 401: 'precondition', 404: 'precondition' },
};

const EMPTY: Readonly<Record<number, string>> = {
  401: 'The access point does not know the token.',
  404: 'Sending is switched off at the access point, or the address is wrong.',
};

function refusalOf(answer: HttpAnswer): Refusal | null {
  const said = answer.body.length === 0 ? EMPTY[answer.status] : undefined;
  if (said !== undefined) return { message: said };
  const read = refusalSchema.safeParse(jsonOf(answer));
  return read.success ? { message: read.data } : null;
}

const text = z.string().max(20_000).nullish();

/** The transaction of one document, as far as we use it (facts 9.1). */
export const transactionSchema = z.object({
  id,
  sbdhInstanceID: id,
  status: z.enum(['pending', 'rejected', 'sending', 'sent', 'failed', 'permanently_failed']),
  attemptCount: z.number().nullish(),
  createdDT: text,
  completedDT: text,
  nextRetryDT: text,
  errorDetails: text,
  mlsStatus: text,
});

type Transaction = z.infer<typeof transactionSchema>;

/** The report of the sending attempt made within the call; everything in it may be absent. */
export const reportSchema = z.object({
  sbdhInstanceIdentifier: id,
  overallSuccess: z.literal(true),
  as4MessageId: text,
  as4ConversationId: text,
  as4SendingDateTime: text,
  c3EndpointUrl: text,
  sendingResult: text,
});

/** `failed` is one attempt: the access point goes on by itself, for hours. */
const STATE: Readonly<Record<Transaction['status'], TransmissionState>> = {
  pending: 'accepted',
  sending: 'accepted',
  failed: 'accepted',
  sent: 'accepted',
  rejected: 'rejected',
  permanently_failed: 'undelivered',
};

/** What the receiver’s access point answered; no answer is no error (facts 6). */
const STATE_BY_MLS: Readonly<Record<string, TransmissionState>> = {
  received_ap: 'delivered',
  received_ab: 'delivered',
  received_re: 'rejected',
};

export function statusOfTransaction(said: Transaction, now: Instant): TransmissionStatus {
  const mls = said.mlsStatus ?? '';
  const byReceiver = Object.hasOwn(STATE_BY_MLS, mls) ? STATE_BY_MLS[mls] : undefined;
  const { errorDetails, completedDT, createdDT } = said;
  return {
    providerId: said.sbdhInstanceID,
    transportId: said.sbdhInstanceID,
    // Only what was sent can have been answered.
    state: said.status === 'sent' ? (byReceiver ?? 'accepted') : STATE[said.status],
    at: momentOr(completedDT ?? createdDT, now),
    ...(errorDetails == null || errorDetails === '' ? {} : { message: errorDetails }),
    evidence: told({
      transaction: said.id,
      status: said.status,
      createdDT,
      completedDT,
      mlsStatus: said.mlsStatus,
    }),
  };
}

export function statusOfReport(
  said: z.infer<typeof reportSchema>,
  now: Instant,
): TransmissionStatus {
  const { sbdhInstanceIdentifier, as4MessageId, as4ConversationId } = said;
  const { as4SendingDateTime, c3EndpointUrl, sendingResult } = said;
  return {
    providerId: sbdhInstanceIdentifier,
    transportId: sbdhInstanceIdentifier,
    state: 'accepted',
    at: momentOr(as4SendingDateTime, now),
    evidence: told({
      as4MessageId,
      as4ConversationId,
      as4SendingDateTime,
      c3EndpointUrl,
      sendingResult,
    }),
  };
}
