import type { Instant } from '../../kernel/dates.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { LookupResult } from '../../ports/access-point.js';
import type { JourneyDetail, JourneyEntry, JourneyKind } from '../../ports/journey.js';
import type { Exchange, StoredDocument, Tx } from '../../ports/store.js';
import type { LookUp } from './look-up-participant.js';

/** Longest word of the outside that a journey keeps, characters; the whole of it stands at the provider. */
const WORDS_MAX = 2_000;

/** Whose journey: a document, or an exchange of one. */
type Subject =
  Pick<Exchange, 'id' | 'documentId'> | { readonly document: Pick<StoredDocument, 'id'> };

/**
 * Writes down what happened to a document, in the transaction that made it happen: neither is ever without the other.
 * Details that are undefined are left out.
 */
export async function note(
  tx: Tx,
  subject: Subject,
  at: Instant,
  kind: JourneyKind,
  detail: JourneyDetail = {},
): Promise<void> {
  await tx.journey.add(noteOf(subject, at, kind, detail));
}

/** What `note` writes, for those that write several things down at once. */
export function noteOf(
  subject: Subject,
  at: Instant,
  kind: JourneyKind,
  detail: JourneyDetail,
): JourneyEntry {
  const about =
    'document' in subject
      ? { documentId: subject.document.id }
      : { documentId: subject.documentId, exchangeId: subject.id };
  return { ...about, at, kind, detail: bounded(detail) };
}

function bounded(detail: JourneyDetail): JourneyDetail {
  return Object.fromEntries(
    Object.entries(detail)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, WORDS_MAX) : value]),
  );
}

/** A look-up whose answers are remembered, so that what a decision stood on can be written down. */
export function rememberingLookups(lookUp: LookUp): {
  readonly lookUp: LookUp;
  /** Writes down what was looked up since, if anything. */
  readonly noteLookups: (tx: Tx, exchange: Exchange) => Promise<void>;
} {
  const seen: LookupResult[] = [];
  return {
    lookUp: async (...asked) => {
      const result = await lookUp(...asked);
      if (result !== null) seen.push(result);
      return result;
    },
    noteLookups: async (tx, exchange) => {
      const notes = seen.map((result) =>
        noteOf(exchange, result.checkedAt, 'look-up', detailOf(result)),
      );
      await tx.journey.add(...notes);
    },
  };
}

function detailOf({ participant, registered, source, accessPoint, error }: LookupResult) {
  return { participant: printParticipant(participant), registered, source, accessPoint, error };
}
