import {
  sameParticipant,
  printParticipant,
  type ParticipantId,
} from '../../domain/party/participant.js';
import { type Known, otherCandidates } from '../../domain/party/candidates.js';
import { canReceive, chooseType, type Obstacle } from '../../domain/exchange/receiver.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { parseDocumentType, preferredTypes, recognise } from '../../formats/ubl/profiles.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { AccessPointTraits, LookupResult, Transmission } from '../../ports/access-point.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type { Clock } from '../../ports/clock.js';
import { findAmong } from './find-receiver.js';
import type { LookUp } from './look-up-participant.js';

/** What speaks against sending now, right before it is done; null: nothing that is known. */
export type CheckReceiver = (transmission: Transmission) => Promise<AccessPointError | null>;

interface Now {
  readonly clock: Pick<Clock, 'now'>;
}

interface About {
  readonly administration: AdministrationId;
  readonly invoice: Invoice;
  readonly traits: AccessPointTraits;
}

const again: { readonly remembered: 'registered' } = { remembered: 'registered' };

/**
 * Looks the receiver up once more before sending: is he there, and does he take this document under this process? A
 * "no" of before is asked again, since somebody let it go on. A receiver who is gone is looked for under the other
 * identifiers of the same company, and the one found is proposed: only a person changes whom an invoice goes to.
 */
export function makeCheckReceiver(ports: Now, lookUp: LookUp): (about: About) => CheckReceiver {
  return (about) => async (transmission) => {
    const { receiver, documentType } = transmission;
    const options = { ...again, about: [documentType] };
    const found = await lookUp(about.administration, receiver, options);
    if (found === null) return null;
    const reach = canReceive(found, transmission, ports.clock.now());
    switch (reach.kind) {
      case 'yes':
        return null;
      case 'unknown':
        // An access point that cannot be asked looks for itself when it is handed the document.
        return about.traits.lacks.lookup === undefined ? notKnown(found) : null;
      case 'no':
        if (reach.why === 'absent') return absent(lookUp, about, found);
        return cannotTake(lookUp, about, transmission, { why: reach.why, found }, ports);
    }
  };
}

function notKnown({ error }: LookupResult): AccessPointError {
  return { kind: 'transient', message: error ?? 'The look-up of the receiver failed.' };
}

async function absent(
  lookUp: LookUp,
  { administration, invoice }: About,
  found: LookupResult,
): Promise<AccessPointError> {
  const receiver = found.participant;
  const stored = printParticipant(receiver);
  const others = otherCandidates(receiver, partyOf(invoice, receiver));
  const other = await findAmong(others, (one) => lookUp(administration, one, again));
  // He may be there for all we know: then nobody may conclude that he is not on the network.
  if (other.kind === 'unknown') return notKnown(other.found);
  if (other.kind === 'found') {
    const { participant } = other.found;
    const now = printParticipant(participant);
    const message = `${stored} is not registered on the network, but ${now} is, of the same company: the customer moved from ${receiver.scheme} to ${participant.scheme}. Ask the customer, put ${now} on the customer's card and send the invoice again; nothing is switched by itself.`;
    return { kind: 'precondition', message };
  }
  const message = `${stored} is not registered on the network. Check the identifier with the customer, or send the invoice another way.`;
  return absentError(message, found);
}

/** With the proof of effort: who was looked for, when, who was asked and what was answered. */
function absentError(message: string, found: LookupResult): AccessPointError {
  const { participant, checkedAt, source, error } = found;
  const absence = { participant, checkedAt, source, answer: error ?? message };
  return { kind: 'precondition', reason: 'receiver-absent', message, absence };
}

/** Who receives it: the buyer, or the seller of a self-billed invoice. */
function partyOf({ buyer, seller }: Invoice, receiver: ParticipantId): Known {
  const isReceiver = ({ endpoint }: Known): boolean =>
    endpoint !== undefined && sameParticipant(endpoint, receiver);
  const party = !isReceiver(buyer) && isReceiver(seller) ? seller : buyer;
  const country = party.address?.country;
  return { ...party, ...(country === undefined ? {} : { country }) };
}

const WHY: Readonly<Record<Exclude<Obstacle, 'absent'>, string>> = {
  'document-type': 'is registered, but not for documents as this one is written',
  process: 'takes this kind of document, but not under the process this one names',
  'other-transport':
    'takes this kind of document by a means of transport only that is no longer in use',
  expired: 'took this kind of document, but its registration for it has expired',
  'not-yet-active': 'takes this kind of document, but not yet',
};

/** Profiles of an ordinary invoice: each can be written as the other. */
const PLAIN: readonly string[] = ['peppol-bis-3', 'nlcius'];

/** Registered, and not for this: what it does take of what we could write is said, and nothing is rewritten. */
async function cannotTake(
  lookUp: LookUp,
  { administration, invoice }: About,
  { receiver, documentType, process }: Transmission,
  { why, found: now }: { readonly why: Exclude<Obstacle, 'absent'>; readonly found: LookupResult },
  ports: Now,
): Promise<AccessPointError> {
  // A self-billed invoice, or one with a blocked account, is nothing that could be written another way.
  const preferred = PLAIN.includes(profileName(documentType)) ? preferredTypes(invoice) : [];
  const about = preferred.map((type) => type.documentType);
  const found = await lookUp(administration, receiver, { ...again, about });
  const other = found === null ? null : chooseType(found, preferred, ports.clock.now());
  const what = `${printParticipant(receiver)} ${WHY[why]} (${profileName(documentType)}, ${process}).`;
  if (other === null) {
    const message = `${what} Ask the customer what to do, or send the invoice another way.`;
    return absentError(message, now);
  }
  const message = `${what} It takes ${profileName(other.documentType)} under ${other.process}: have the invoice written as that.`;
  return { kind: 'precondition', message };
}

function profileName(documentType: string): string {
  const customizationId = parseDocumentType(documentType)?.customizationId;
  return (
    (customizationId === undefined ? null : recognise(customizationId).profile) ?? documentType
  );
}
