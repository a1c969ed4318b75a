import type { Ledger } from '../domain/dunning/ledger.js';
import type { AdministrationId } from '../kernel/ids.js';
import { loadLedger } from './load-ledger.js';
import type { Ports } from './ports.js';

/** All facts of an administration that reminders depend on, as of now (the form of schemas/ledger.json). */
export function makeExportLedger(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId) => Promise<Ledger> {
  return (administration) => ports.store.inTransaction(administration, loadLedger);
}
