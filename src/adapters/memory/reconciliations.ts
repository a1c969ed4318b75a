import type { Instant } from '../../kernel/dates.js';
import type { Reconciled, ReconciliationRepository } from '../../ports/reconciliation.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

interface Row {
  readonly restoredAt: Instant;
  readonly reconciled: Reconciled;
}

const RECONCILED: Kind<Row> = { name: 'reconciliation', key: ({ restoredAt }) => restoredAt };

export function reconciliationRepository(session: Session): Plain<ReconciliationRepository> {
  const rows = session.rows(RECONCILED);
  return {
    get: (restoredAt) => rows.get(restoredAt)?.reconciled ?? null,
    save(restoredAt, _at, reconciled) {
      rows.put({ restoredAt, reconciled });
    },
  };
}
