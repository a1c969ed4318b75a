import type { AdministrationId } from '../../kernel/ids.js';
import type { StoredFile } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** A bank file as it came in: when, under which name, and why it was refused. */
export type BankFile = Omit<StoredFile, 'bytes' | 'sha256'>;

/** The bank files that came in, newest first; without their bytes. */
export function makeListBankFiles(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId) => Promise<readonly BankFile[]> {
  return async (administration) => {
    const files = await ports.store.inTransaction(administration, (tx) => tx.bank.files());
    return files.toReversed().map(({ sha256: _sha256, ...file }) => file);
  };
}
