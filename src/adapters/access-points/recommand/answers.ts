import { z } from 'zod';
import type { Instant } from '../../../kernel/dates.js';
import type { TransmissionState, TransmissionStatus } from '../../../ports/access-point.js';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { Dialect, Refusal } from '../answers.js';
import { id } from '../answer-parts.js';
import { momentOr, told } from '../fields.js';

const text = z.string().nullish();

const refusalSchema = z.object({
  success: z.literal(false),
  errors: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]),
});

/** What a call of ours consists of: findings about these alone are about the call, not about the document. */
const OUR_FIELDS: ReadonlySet<string> = new Set([
  ...['recipient', 'documentType', 'document', 'doctypeId', 'processId'],
]);

/**
 * How Recommand refuses. Only a 400 with rules and their messages is a verdict about the document. A 422 says that the
 * receiver was not reached, not why, nor whether a try got through without receipt: a person looks before it goes again.
 */
export const RECOMMAND_DIALECT: Dialect = {
  refusalOf,
  kindByCode: { 'document-invalid': 'invalid' },
  kindByStatus: { 400: 'precondition', 422: 'precondition' },
};

function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = refusalSchema.safeParse(jsonOf(answer));
  if (!read.success) return null;
  const { errors } = read.data;
  if (typeof errors === 'string') return { message: errors };
  const found = Object.entries(errors).map(([rule, said]) => [rule, [said].flat()] as const);
  const message = found.map(([rule, said]) => `${rule}: ${said.join(' ')}`).join(' ');
  const isVerdict = answer.status === 400 && found.some(([rule]) => !OUR_FIELDS.has(rule));
  if (!isVerdict) return { message };
  const faults = found.flatMap(([rule, said]) =>
    said.map((one) => ({ code: rule.slice(0, 200), path: '', message: one })),
  );
  return { code: 'document-invalid', message, faults };
}

const success = z.object({ success: z.literal(true) });

export const sentSchema = success.extend({
  id,
  sentOverPeppol: z.boolean().nullish(),
  peppolMessageId: text,
  envelopeId: text,
  additionalPeppolFailureContext: text,
});

/** Known of newer versions by their source only; read leniently, and only where it is there (facts 9.3). */
const deliverySchema = z.object({
  channel: text,
  status: text,
  statusChangedAt: text,
  failure: z.object({ category: text, message: text }).nullish().catch(null),
});

export const documentSchema = z.object({
  id,
  companyId: z.string(),
  direction: z.string(),
  senderId: text,
  receiverId: text,
  docTypeId: text,
  processId: text,
  createdAt: text,
  sentOverPeppol: z.boolean().nullish(),
  peppolMessageId: text,
  peppolConversationId: text,
  envelopeId: text,
  deliveryStatus: text.catch(null),
  deliveries: z.array(deliverySchema).nullish().catch(null),
});

export type RecommandDocument = z.infer<typeof documentSchema>;

export const wholeDocumentSchema = success.extend({
  document: documentSchema.extend({ xml: text }),
});

export const inboxSchema = success.extend({ documents: z.array(documentSchema) });

export const pageSchema = success.extend({
  documents: z.array(documentSchema),
  pagination: z.object({ totalPages: z.number() }),
});

export const verifySchema = z.object({
  isValid: z.boolean(),
  smpUrl: text,
  companyName: text,
  supportedDocuments: z
    .array(z.object({ docTypeId: text }))
    .max(1000)
    .nullish(),
});

/** Failures that say something against the document; any other one says nothing of it. */
const AGAINST_DOCUMENT: ReadonlySet<string> = new Set([
  ...['validation', 'recipient_rejected', 'duplicate'],
]);

interface Told {
  readonly state: TransmissionState;
  readonly message?: string;
  readonly at?: string;
}

/** What became of a document we sent. A record stands for a send that worked; later versions tell the delivery too. */
function fateOf({ deliveries, deliveryStatus, sentOverPeppol }: RecommandDocument): Told {
  const overPeppol = (deliveries ?? []).find(({ channel }) => channel === 'peppol');
  const status = overPeppol?.status ?? deliveryStatus;
  const at = overPeppol?.statusChangedAt;
  const when = at == null ? {} : { at };
  if (status === 'delivered') return { state: 'delivered', ...when };
  if (status === 'failed') {
    const { category, message } = overPeppol?.failure ?? {};
    const state = AGAINST_DOCUMENT.has(category ?? '') ? 'rejected' : 'undelivered';
    const said = [category, message].filter((one) => one != null && one !== '').join(': ');
    return { state, ...(said === '' ? {} : { message: said }), ...when };
  }
  if (sentOverPeppol === false) return { state: 'accepted', message: 'Not sent over Peppol yet.' };
  return { state: 'accepted', ...when };
}

export function statusOfDocument(said: RecommandDocument, now: Instant): TransmissionStatus {
  const { state, message, at } = fateOf(said);
  const { id: providerId, envelopeId, peppolMessageId, peppolConversationId, senderId } = said;
  return {
    ...{ providerId, state, at: momentOr(at ?? said.createdAt, now) },
    ...(message === undefined ? {} : { message }),
    ...(envelopeId == null ? {} : { transportId: envelopeId }),
    evidence: told({ envelopeId, peppolMessageId, peppolConversationId, senderId }),
  };
}

export function statusOfSent(said: z.infer<typeof sentSchema>, now: Instant): TransmissionStatus {
  const { id: providerId, envelopeId, peppolMessageId, sentOverPeppol } = said;
  const message =
    said.additionalPeppolFailureContext ??
    (sentOverPeppol === false ? 'Not sent over Peppol yet.' : '');
  return {
    ...{ providerId, state: 'accepted', at: now },
    ...(message === '' ? {} : { message }),
    ...(envelopeId == null ? {} : { transportId: envelopeId }),
    evidence: told({ envelopeId, peppolMessageId }),
  };
}
