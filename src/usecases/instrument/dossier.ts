import {
  type DossierFile,
  type DossierGap,
  type DossierKind,
} from '../../domain/dossier/dossier-file.js';
import {
  hasMacros,
  isProgram,
  neutralName,
  sniffedMediaType,
} from '../../domain/invoice/embedded-file.js';
import { base64Of } from '../../kernel/base64.js';
import type { AdministrationId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { gapsOf } from './hand-over-checks.js';
import type { Ports } from '../ports.js';

/** Largest file of a dossier, bytes: a scan of many pages. Larger ones belong in the archive they come from. */
export const DOSSIER_FILE_MAX_BYTES = 10 * 1024 * 1024;
/** Files of one debtor, and their bytes together: the database keeps them, and backups carry them. */
const FILES_MAX = 500;
const BYTES_MAX = 250 * 1024 * 1024;

export interface NewDossierFile {
  readonly debtorId: DebtorId;
  /** Absent: of the debtor as a whole */
  readonly openItemId?: OpenItemId;
  readonly kind: DossierKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly by: string;
}

export interface DossierDesk {
  add(administration: AdministrationId, file: NewDossierFile): Promise<WorkResult<DossierFile>>;
  list(
    administration: AdministrationId,
    debtorId: DebtorId,
    openItemIds?: readonly OpenItemId[],
  ): Promise<{ readonly files: readonly DossierFile[]; readonly missing: readonly DossierGap[] }>;
}

/** Files people add to the dossier of a claim: orders, terms, delivery notes, correspondence (practices 16, 17, 32). */
export function makeDossier(ports: Ports): DossierDesk {
  return {
    add: (administration, file) =>
      ports.store.inTransaction(administration, (tx) => add(ports, tx, file)),
    list: (administration, debtorId, openItemIds) =>
      ports.store.inTransaction(administration, async (tx) => ({
        files: await tx.dossier.list(debtorId, openItemIds),
        missing: await gapsOf(tx, debtorId, openItemIds),
      })),
  };
}

async function add(
  ports: Ports,
  tx: Tx,
  { debtorId, openItemId, kind, name: given, bytes, by }: NewDossierFile,
): Promise<WorkResult<DossierFile>> {
  if ((await tx.debtors.byId(debtorId)) === null)
    return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
  const item = openItemId === undefined ? null : await tx.ledger.item(openItemId);
  if (openItemId !== undefined && item?.debtorId !== debtorId)
    return refuse('not-his', 'This invoice is not of this debtor.');
  if (bytes.length === 0) return refuse('empty', 'The file is empty. Give one with content.');
  if (bytes.length > DOSSIER_FILE_MAX_BYTES)
    return refuse('too-large', 'The file is larger than 10 MiB. Scan it smaller, or split it.');
  const name = neutralName(given);
  const base64 = base64Of(bytes);
  if (isProgram(given, base64) || hasMacros(base64))
    return refuse(
      'program',
      `"${name}" may run on the computer of who opens it. Give a PDF instead.`,
    );
  const { files, bytes: kept } = await tx.dossier.sizeOf(debtorId);
  if (files >= FILES_MAX || kept + bytes.length > BYTES_MAX)
    return refuse(
      'too-many',
      `The dossier of a debtor holds ${FILES_MAX} files and 250 MiB at most. Keep the rest in your archive.`,
    );
  const file: DossierFile = {
    ...{ id: ports.ids.next('dossier-file'), debtorId, kind, name, by },
    ...(openItemId === undefined ? {} : { openItemId }),
    mediaType: sniffedMediaType(typeOf(name), base64),
    ...{ sha256: ports.digest(bytes), size: bytes.length, at: ports.clock.now() },
  };
  if ((await tx.dossier.add(file, bytes)) === 'exists')
    return refuse('exists', `The dossier has this ${kind} already: the same bytes.`);
  await tx.timeline.add({
    ...{ debtorId, openItemIds: openItemId === undefined ? [] : [openItemId] },
    ...{ at: file.at, by, kind: 'note' },
    detail: { dossier: file.id, kind, name, sha256: file.sha256 },
  });
  return ok(file);
}

/** By its ending; what the bytes say counts afterwards. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return TYPES[ending] ?? 'application/octet-stream';
}
