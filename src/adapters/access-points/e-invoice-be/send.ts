import { err, ok } from '../../../kernel/result.js';
import type { Transmission, TransmissionStatus } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { makeAnswers, malformed } from '../answers.js';
import { documentSchema, E_INVOICE_BE_DIALECT, statusOfDocument } from './answers.js';
import { type Asked, type Client, mayBe, pathOf } from './client.js';

/** Drafts of one number that are opened to see whether one is ours; a person makes no more of them. */
const DRAFTS_OPENED_MAX = 10;

const { contentOf } = makeAnswers(E_INVOICE_BE_DIALECT);

/**
 * Sends in two calls: upload a draft, then send it. A draft goes once, and only when it is told to, so that the draft
 * of an earlier attempt is taken up again instead of being joined by a second one. From the draft on, every error says
 * which document it is about.
 */
export async function sendDocument(
  client: Client,
  transmission: Transmission,
): Asked<TransmissionStatus> {
  if (transmission.documentType.includes('::ApplicationResponse##')) return err(noResponses());
  const earlier = await findDraft(client, transmission);
  if (!earlier.ok) return earlier;
  const draft = earlier.value === null ? await upload(client, transmission) : ok(earlier.value);
  if (!draft.ok) return draft;
  const sent = await sendDraft(client, draft.value, transmission);
  return sent.ok ? sent : err({ ...sent.error, providerId: draft.value });
}

export const NO_RESPONSES =
  'How e-invoice.be sends an Invoice Response is not documented; it takes invoices and credit notes.';

function noResponses(): AccessPointError {
  return { kind: 'precondition', message: NO_RESPONSES };
}

/** A draft that holds the very bytes: another version of the same number is somebody else's, or an older one. */
async function findDraft(client: Client, { number, bytes }: Transmission): Asked<string | null> {
  const drafts = await client.list('drafts', { search: number, page: '1' }, 'sends');
  if (!drafts.ok) return drafts;
  const candidates = drafts.value.items.filter((one) => mayBe(one, number));
  for (const { id } of candidates.slice(0, DRAFTS_OPENED_MAX)) {
    const held = await client.ubl(id, 'sends');
    // A draft that cannot be opened is left alone: it goes nowhere by itself.
    if (held.ok && Buffer.compare(held.value.bytes, bytes) === 0) return ok(id);
  }
  return ok(null);
}

async function upload(client: Client, { transportId, bytes }: Transmission): Asked<string> {
  const file = { name: `${transportId}.xml`, bytes };
  const call = { method: 'POST', path: '/api/documents/ubl', file } as const;
  const made = await client.ask(call, documentSchema, 'sends');
  return made.ok ? ok(made.value.id) : made;
}

async function sendDraft(
  client: Client,
  documentId: string,
  { sender, receiver }: Transmission,
): Asked<TransmissionStatus> {
  const path = pathOf(documentId);
  // Left out, they are derived from tax numbers in the document, whatever its EndpointIDs say.
  const query = {
    sender_peppol_scheme: sender.scheme,
    sender_peppol_id: sender.value,
    receiver_peppol_scheme: receiver.scheme,
    receiver_peppol_id: receiver.value,
  };
  const answer = await client.call({ method: 'POST', path: `${path}/send`, query });
  // It left the state of a draft before: its present state is the answer.
  const isSentAlready = answer.ok && answer.value.status === 405;
  const said = isSentAlready
    ? await client.ask({ method: 'GET', path }, documentSchema, 'sends')
    : contentOf(answer, documentSchema, 'sends', client.now());
  if (!said.ok) return said;
  const status = statusOfDocument(said.value, client.now());
  return status === null ? err(malformed('sends')) : ok(status);
}
