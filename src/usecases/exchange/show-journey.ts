import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import type { CameIn, JourneyEntry } from '../../ports/journey.js';
import type { Exchange, ResponseReceived, StoredDocument, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** Everything that is known of one document on its way. */
export interface DocumentJourney {
  readonly documentId: DocumentId;
  readonly direction: StoredDocument['direction'];
  readonly kind: StoredDocument['invoice']['kind'];
  readonly number: string;
  /** The version that counts now, and the SHA-256 of its bytes */
  readonly version: number;
  readonly sha256?: string;
  /** Versions that were replaced, with the SHA-256 of what travelled or would have */
  readonly earlier: readonly { readonly version: number; readonly sha256: string }[];
  readonly exchanges: readonly Exchange[];
  readonly responses: readonly ResponseReceived[];
  /** What came from the network: the document itself, answers to it, a test that came back */
  readonly inbound: readonly CameIn[];
  readonly entries: readonly JourneyEntry[];
}

/** The journeys of all documents of a number: an invoice and a credit note may share one, and so may a supplier's. */
export function makeShowJourney(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId, number: string) => Promise<readonly DocumentJourney[]> {
  return (administration, number) =>
    ports.store.inTransaction(administration, async (tx) => {
      const journeys: DocumentJourney[] = [];
      for (const id of await tx.journey.documents({ number })) {
        const document = await tx.documents.byId(id);
        if (document !== null) journeys.push(await journeyOf(tx, document));
      }
      return journeys;
    });
}

/** The journey of one document, in the caller's transaction. */
export async function journeyOf(tx: Tx, document: StoredDocument): Promise<DocumentJourney> {
  const { id, direction, invoice, version, sha256 } = document;
  const earlier = await tx.journey.versions(id);
  return {
    ...{ documentId: id, direction, kind: invoice.kind, number: invoice.number, version },
    ...(sha256 === undefined ? {} : { sha256 }),
    earlier: earlier.map((one) => ({ version: one.version, sha256: one.sha256 })),
    exchanges: await tx.exchanges.byDocument(id),
    responses: await tx.exchanges.responses(id),
    inbound: await tx.journey.inbound({ documentId: id }),
    entries: await tx.journey.of(id),
  };
}
