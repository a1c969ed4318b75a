import type { Exchange, ResponseReceived, StoredDocument } from '../../ports/store.js';
import type { Kind } from './table.js';

export interface DocumentRow {
  readonly document: StoredDocument;
  /** Of a received one, under what its supplier is kept */
  readonly supplier: string | null;
}

type Found = 'hostId' | 'version' | 'supplier' | 'direction' | 'number' | 'debtor';

export const DOCUMENTS: Kind<DocumentRow, Found> = {
  name: 'document',
  key: ({ document }) => document.id,
  unique: {
    hostId: ({ document }) => (document.direction === 'out' ? (document.hostId ?? null) : null),
    version: ({ document, supplier }) =>
      supplier === null ? null : versionKey(document, supplier),
  },
  by: {
    supplier: ({ supplier }) => supplier,
    direction: ({ document }) => document.direction,
    number: ({ document }) => document.invoice.number,
    debtor: ({ document }) => document.debtorId ?? null,
  },
};

export const EXCHANGES: Kind<
  Exchange,
  'key' | 'version' | 'document' | 'provider' | 'transport' | 'state'
> = {
  name: 'exchange',
  key: ({ id }) => id,
  // INV-1: one idempotency key per document version, one exchange per document version.
  unique: {
    key: ({ key }) => key,
    version: ({ documentId, documentVersion }) => `${documentId} ${documentVersion}`,
  },
  by: {
    document: ({ documentId }) => documentId,
    provider: ({ providerId }) => providerId ?? null,
    transport: ({ transportId }) => transportId,
    state: ({ state }) => state,
  },
};

export const RESPONSES: Kind<ResponseReceived, 'document'> = {
  name: 'response',
  key: ({ transportId }) => transportId,
  by: { document: ({ documentId }) => documentId },
};

/** What makes it one version of one document of a supplier. */
export function versionKey({ invoice, version }: StoredDocument, supplier: string): string {
  return JSON.stringify([supplier, invoice.kind, invoice.number, version]);
}
