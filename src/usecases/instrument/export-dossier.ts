import { dossierFileName } from '../../domain/dossier/file-name.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { dossierPage, type DossierEntry } from '../../formats/dossier/index-page.js';
import type { MadeFile } from '../../formats/dossier/words.js';
import { toJson } from '../../formats/json/plain.js';
import { viewOf } from '../../formats/invoice-view/view-of.js';
import type { AdministrationId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { travelling } from '../exchange/another-way-forms.js';
import { aboutDebtor } from './dossier-facts.js';
import { type EvidenceFile, jsonBytes, MANIFEST, safe, SUMS } from '../exchange/export-evidence.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { gapsOf } from './hand-over-checks.js';
import type { Ports } from '../ports.js';
import { journeyOf } from '../exchange/show-journey.js';

export interface DossierScope {
  readonly debtorId: DebtorId;
  /** Absent: all that is open of the debtor */
  readonly openItemIds?: readonly OpenItemId[];
  /** Of the first page; that of the administration without it */
  readonly language?: Language;
}

/** Invoices of one dossier; more is a list of all business with a debtor, and no claim. */
const ITEMS_MAX = 500;
export const DOSSIER_INDEX = 'index.html';

type DossierPorts = Pick<Ports, 'store' | 'clock' | 'digest' | 'viewFonts'>;

interface Whole {
  readonly debtor: Debtor;
  readonly items: readonly OpenItemState[];
}

/**
 * Everything about claims on one debtor for somebody who goes on with them (practice 41): invoices as they travelled and to
 * read, their journeys, letters with proof, calls, promises, disputes, claims with their calculation, and what people added;
 * last the first page, the manifest with the SHA-256 of each file and the same for `sha256sum -c`. Made twice of the same
 * books, the files are the same but for the date of making. One invoice is held at a time.
 */
export function makeExportDossier(
  ports: DossierPorts,
): (
  administration: AdministrationId,
  scope: DossierScope,
) => Promise<WorkResult<AsyncIterable<EvidenceFile>>> {
  return async (administration, scope) => {
    const found = await ports.store.inTransaction(administration, async (tx) => {
      const whole = await wholeOf(tx, scope);
      const about = { kind: 'debtor', id: scope.debtorId };
      if (whole.ok) await tx.audit.note({ act: 'dossier.exported', about });
      return whole;
    });
    return found.ok ? ok(files(ports, administration, scope, found.value)) : found;
  };
}

async function wholeOf(
  tx: Tx,
  { debtorId, openItemIds }: DossierScope,
): Promise<WorkResult<Whole>> {
  const debtor = await tx.debtors.byId(debtorId);
  if (debtor === null) return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
  const items = await tx.ledger.items({
    ...{ openOnly: openItemIds === undefined, debtorId },
    ...(openItemIds === undefined ? {} : { ids: openItemIds }),
  });
  const wanted = new Set(openItemIds ?? []).size;
  if (openItemIds !== undefined && items.length !== wanted)
    return refuse('not-his', 'One of these invoices is not of this debtor.');
  if (items.length === 0)
    return refuse('nothing-open', 'Nothing is open of this debtor. Name the invoices.');
  return items.length > ITEMS_MAX
    ? refuse('too-many', `A dossier holds ${ITEMS_MAX} invoices at most. Name some.`)
    : ok({ debtor, items });
}

async function* files(
  ports: DossierPorts,
  administration: AdministrationId,
  { language }: DossierScope,
  { debtor, items }: Whole,
): AsyncGenerator<EvidenceFile> {
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) =>
    ports.store.inTransaction(administration, work);
  const listed: DossierEntry[] = [];
  const keep = (path: string, bytes: Uint8Array, what: What): EvidenceFile => {
    const sha256 = ports.digest(bytes);
    listed.push({ path, sha256, ...what });
    return { path, bytes, sha256 };
  };
  const ids = items.map(({ id }) => id);
  const about = await inTransaction((tx) => aboutDebtor(tx, debtor, ids));
  for (const { path, made, value } of about) yield keep(path, jsonBytes(toJson(value)), { made });
  for (const item of items)
    for (const file of await invoiceFiles(ports, inTransaction, item)) {
      yield keep(file.path, file.bytes, { made: file.made });
    }
  const added = await inTransaction((tx) => tx.dossier.list(debtor.id, ids));
  for (const [index, { id, kind, name }] of added.entries()) {
    const bytes = await inTransaction((tx) => tx.dossier.bytes(id));
    const path = `files/${kind}/${String(index + 1).padStart(3, '0')}-${dossierFileName(name)}`;
    if (bytes !== null) yield keep(path, bytes, { kind, name });
  }
  const { name, language: own, zone } = await inTransaction((tx) => tx.administration.get());
  const missing = await inTransaction((tx) => gapsOf(tx, debtor.id, ids));
  const written = [...listed];
  const page = dossierPage(
    {
      ...{ creditor: name, debtor, madeOn: ports.clock.today(zone), items, missing },
      files: written,
    },
    language ?? own,
  );
  const index = whole(ports, DOSSIER_INDEX, new TextEncoder().encode(page));
  yield index;
  const manifest = whole(
    ports,
    MANIFEST,
    jsonBytes({
      ...{ evidence: 1, dossier: 1, administration, madeAt: ports.clock.now(), missing },
      debtor: { id: debtor.id, number: debtor.number, name: debtor.name },
      invoices: items.map(({ number }) => number),
      files: [...written, { path: index.path, sha256: index.sha256 }],
    }),
  );
  yield manifest;
  const sums = [...written, index, manifest]
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
  yield whole(ports, SUMS, new TextEncoder().encode(sums));
}

type What =
  { readonly made: MadeFile } | Pick<Extract<DossierEntry, { kind: unknown }>, 'kind' | 'name'>;

function whole({ digest }: DossierPorts, path: string, bytes: Uint8Array): EvidenceFile {
  return { path, bytes, sha256: digest(bytes) };
}

/** The invoice of an item as it travelled, as pages, and its way; what is not ours to send has none of it. */
async function invoiceFiles(
  ports: DossierPorts,
  inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  { documentId, number, id }: OpenItemState,
): Promise<
  readonly { readonly path: string; readonly bytes: Uint8Array; readonly made: MadeFile }[]
> {
  if (documentId === undefined) return [];
  const found = await inTransaction(async (tx) => {
    const document = await tx.documents.byId(documentId);
    return document === null ? null : { document, journey: await journeyOf(tx, document) };
  });
  if (found === null) return [];
  const { document, journey } = found;
  const folder = `invoices/${safe(number, ports.digest)}-${safe(id, ports.digest)}`;
  const way = {
    ...{ path: `${folder}/journey.json`, bytes: jsonBytes(toJson(journey)) },
    made: 'journey',
  } as const;
  const { bytes } = document;
  if (bytes === undefined) return [way];
  const { invoice } = travelling(bytes);
  const { language } = await inTransaction((tx) => tx.administration.get());
  const { pdfOf } = await import('../../formats/invoice-view/pdf.js');
  const pdf = await pdfOf(viewOf(invoice, language), await ports.viewFonts());
  return [
    { path: `${folder}/invoice.xml`, bytes, made: 'ubl' },
    { path: `${folder}/invoice.pdf`, bytes: pdf, made: 'pdf' },
    way,
  ];
}
