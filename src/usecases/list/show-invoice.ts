import { holdSentence } from '../../domain/exchange/fallback-words.js';
import { sentenceOf } from '../../domain/invoice/checks.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import type { Language } from '../../domain/party/debtor.js';
import { type Remark, remarksOnBytes } from '../../formats/ubl/remarks.js';
import { writeUbl } from '../../formats/ubl/write.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId, DocumentId, ExchangeId } from '../../kernel/ids.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { invoiceRows, type ListedInvoice } from './list-invoices.js';
import type { Ports } from '../ports.js';
import { NO_EMAIL, type ReadyToSend, readyToSend } from '../exchange/ready-to-send.js';
import { possibleReleases, type ReleaseDecision } from '../exchange/release-exchange.js';
import { type DocumentJourney, journeyOf } from '../exchange/show-journey.js';

/** One invoice or credit note of ours with all that is known of it. */
export interface ShownInvoice extends ListedInvoice {
  readonly invoice: Invoice;
  /** What the checks said, in the language of who reads it */
  readonly remarks: readonly Remark[];
  readonly journey: DocumentJourney;
  /** The exchange that counts now, and how a person can let it go on; absent: it has none */
  readonly going?: {
    readonly exchange: ExchangeId;
    readonly releases: readonly ReleaseDecision['decision'][];
  };
  /** There are bytes of it: it was good enough to be written */
  readonly isWritten: boolean;
}

export interface ShowInvoice {
  /** Null when there is none of ours. */
  card(
    administration: AdministrationId,
    id: DocumentId,
    language: Language,
  ): Promise<ShownInvoice | null>;
  /** The document itself, to be looked at or kept. */
  document(administration: AdministrationId, id: DocumentId): Promise<StoredDocument | null>;
}

export function makeShowInvoice(ports: Pick<Ports, 'store' | 'clock'>): ShowInvoice {
  return {
    card: (administration, id, language) =>
      ports.store.inTransaction(administration, async (tx) => {
        const document = await ours(tx, id);
        return document === null ? null : cardOf(ports, tx, document, language);
      }),
    document: (administration, id) =>
      ports.store.inTransaction(administration, (tx) => ours(tx, id)),
  };
}

async function ours(tx: Tx, id: DocumentId): Promise<StoredDocument | null> {
  const document = await tx.documents.byId(id);
  return document?.direction === 'out' ? document : null;
}

async function cardOf(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  document: StoredDocument,
  language: Language,
): Promise<ShownInvoice | null> {
  const { zone } = await tx.administration.get();
  const [row] = await invoiceRows(tx, [document.id], ports.clock.today(zone));
  if (row === undefined) return null;
  const journey = await journeyOf(tx, document);
  const exchange = journey.exchanges.at(-1);
  const { invoice, bytes } = document;
  return {
    ...row,
    ...{ invoice, journey, isWritten: bytes !== undefined },
    remarks: remarksOn(document, await readyToSend(tx, document), language),
    ...(exchange === undefined
      ? {}
      : { going: { exchange: exchange.id, releases: possibleReleases(exchange) } }),
  };
}

/**
 * What was found when it was to leave, in the words of whoever reads it now. The checks are asked again for their sentences; of
 * what they no longer find the English one stays, which was kept.
 */
function remarksOn(
  { findings, bytes }: StoredDocument,
  ready: ReadyToSend,
  language: Language,
): readonly Remark[] {
  if (findings.length === 0) return [];
  const official = remarksOnBytes(bytes ?? writtenOf(ready.invoice), language);
  const told = new Map([
    ...official.map(({ rule, path, text }) => [`invoice.${rule} ${path}`, text] as const),
    ...ready.findings.map((one) => [`${one.code} ${one.path}`, sentenceOf(one, language)] as const),
  ]);
  const textOf = ({ code, path, message }: Fault): string =>
    code === NO_EMAIL
      ? holdSentence('no-address', language, null)
      : (told.get(`${code} ${path}`) ?? message);
  return findings.map((one) => ({
    ...{ rule: one.code, severity: one.severity, path: one.path },
    text: textOf(one),
  }));
}

function writtenOf(invoice: Invoice): Uint8Array {
  const written = writeUbl(invoice);
  return written.ok ? written.value : new Uint8Array();
}
