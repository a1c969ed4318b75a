import type { DossierFile } from '../domain/dossier/dossier-file.js';
import type { DebtorId, DossierFileId, OpenItemId } from '../kernel/ids.js';

/** Files people added to the dossiers of claims; kept with their bytes, never changed. */
export interface DossierRepository {
  /** `exists`: the same bytes stand there as the same kind already. */
  add(file: DossierFile, bytes: Uint8Array): Promise<'added' | 'exists'>;
  /** Of a debtor, oldest first, without bytes; with `openItemIds` those of these items and of the debtor as a whole. */
  list(debtorId: DebtorId, openItemIds?: readonly OpenItemId[]): Promise<readonly DossierFile[]>;
  bytes(id: DossierFileId): Promise<Uint8Array | null>;
  /** How many a debtor has, and their bytes together. */
  sizeOf(debtorId: DebtorId): Promise<{ readonly files: number; readonly bytes: number }>;
}
