import { z } from 'zod';
import type { Instant } from '../../../kernel/dates.js';
import type { TransmissionState, TransmissionStatus } from '../../../ports/access-point.js';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';
import { id } from '../answer-parts.js';

const refusalSchema = z.object({
  detail: z.union([z.string(), z.array(z.object({ msg: z.string() }))]),
});

/**
 * How e-invoice.be refuses (facts 9.2). 406 and 415 are verdicts about the document. A 409 says that this company may
 * not send under its identifier, whatever its own client makes of it; a 405 on sending is no refusal, see `send`.
 */
export const E_INVOICE_BE_DIALECT: Dialect = {
  refusalOf,
  kindByCode: {},
  kindByStatus: {
    400: 'precondition',
    404: 'precondition',
    406: 'invalid',
    409: 'precondition',
    415: 'invalid',
    422: 'precondition',
  },
};

/** Where files are kept: whatever it says, nothing of it is e-invoice.be’s own. */
export const FILE_DIALECT: Dialect = { refusalOf: () => null, kindByCode: {}, kindByStatus: {} };

function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = refusalSchema.safeParse(jsonOf(answer));
  if (!read.success) return null;
  const { detail } = read.data;
  const message = typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join(' ');
  return { message, faults: [{ code: String(answer.status), path: '', message }] };
}

const text = z.string().nullish();

export const documentSchema = z.object({
  id,
  /** One we do not know must not hide the rest of a list */
  state: text,
  /** Number of the document, where it is told */
  invoice_id: text.catch(null),
});

export type EInvoiceBeDocument = z.infer<typeof documentSchema>;

export const pageSchema = z.object({
  items: z.array(documentSchema).max(100),
  pages: z.number(),
});

/** Where the UBL of a document is, and between whom it travels. */
export const ublSchema = z.object({
  id,
  signed_url: text,
  sender_peppol_scheme: text,
  sender_peppol_id: text,
  receiver_peppol_scheme: text,
  receiver_peppol_id: text,
});

export const timelineSchema = z.object({
  events: z.array(z.object({ event_type: z.string(), timestamp: z.string() })).max(1000),
});

export const peppolIdSchema = z.object({
  is_valid: z.boolean(),
  supported_document_types: z.array(z.string()).max(1000).nullish(),
  business_card: z.object({ name: text }).nullish(),
});

/** A draft was never sent, and what was received is none of ours. SENT is the network's receipt, not the receiver's. */
const STATE: Readonly<Record<string, TransmissionState>> = {
  TRANSIT: 'accepted',
  SENT: 'accepted',
  FAILED: 'undelivered',
};

/** What became of a document that was sent; null when its state says no such thing. It tells no time, so it is now. */
export function statusOfDocument(
  { id: providerId, state: said }: EInvoiceBeDocument,
  now: Instant,
): TransmissionStatus | null {
  const state = said != null && Object.hasOwn(STATE, said) ? STATE[said] : undefined;
  if (state === undefined) return null;
  const failed =
    state === 'undelivered' ? { message: 'e-invoice.be could not deliver the document.' } : {};
  return { providerId, state, at: now, ...failed, evidence: { state: said ?? '' } };
}
