import type { Invoice } from '../../domain/invoice/invoice.js';
import type { Language } from '../../domain/party/debtor.js';
import { languageOf } from '../../domain/dunning/language.js';
import type { DocumentId, OpenItemId } from '../../kernel/ids.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { withLink } from '../dunning/public-links.js';

/** An invoice of a letter, for whoever holds its link. */
export interface LinkInvoice {
  readonly invoice: Invoice;
  /** That of the debtor; null: nobody told it */
  readonly language: Language | null;
  /** UBL as it was sent; absent: it went another way */
  readonly ubl?: Uint8Array;
}

/**
 * The invoice at a place of a link. Null: a link that is not ours or is over, no such place, or a document that was never good
 * enough to leave.
 */
export type LinkInvoices = (token: string, place: number) => Promise<LinkInvoice | null>;

export function makeLinkInvoices(ports: Ports): LinkInvoices {
  return (token, place) =>
    withLink(ports, token, { lock: false }, async (tx, { link }) => {
      const id = link.openItemIds[place];
      const item = id === undefined ? null : await tx.ledger.item(id);
      // A debtor that was merged or erased meanwhile is not the one who got the letter.
      if (item?.documentId === undefined || item.debtorId !== link.debtorId) return null;
      const document = await tx.documents.byId(item.documentId);
      if (document === null || !isShown(document)) return null;
      const debtor = await tx.debtors.byId(link.debtorId);
      const { invoice, bytes } = document;
      return {
        invoice,
        language: debtor === null ? null : languageOf(debtor),
        ...(bytes === undefined ? {} : { ubl: bytes }),
      };
    });
}

/** Which of these items have an invoice to see, and whether there is UBL of it. */
export async function invoicesOf(
  tx: Tx,
  items: readonly { readonly id: OpenItemId; readonly documentId?: DocumentId }[],
): Promise<ReadonlyMap<OpenItemId, { readonly hasUbl: boolean }>> {
  const ids = items.flatMap(({ documentId }) => documentId ?? []);
  const documents = new Map(
    (await tx.documents.byIds(ids)).map((document) => [document.id, document]),
  );
  return new Map(
    items.flatMap(({ id, documentId }) => {
      const document = documentId === undefined ? undefined : documents.get(documentId);
      return document === undefined || !isShown(document)
        ? []
        : [[id, { hasUbl: document.sha256 !== undefined }] as const];
    }),
  );
}

/** An invoice of ours that nothing speaks against: what the checks keep at home is not what the debtor got. */
function isShown({ direction, findings }: StoredDocument): boolean {
  return direction === 'out' && findings.every(({ severity }) => severity !== 'fatal');
}
