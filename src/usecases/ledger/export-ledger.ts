import type { Ledger } from '../../domain/dunning/ledger.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { loadLedger } from './load-ledger.js';
import type { Ports } from '../ports.js';

/** All facts of an administration that reminders depend on, as of now (the form of schemas/ledger.json). */
export function makeExportLedger(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId) => Promise<Ledger> {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      // Names and amounts of all debtors leave: who took them is worth knowing later.
      const about = { kind: 'administration', id: administration };
      await tx.audit.note({ act: 'ledger.exported', about });
      return loadLedger(tx);
    });
}
