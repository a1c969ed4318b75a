import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { retentionOf } from '../../domain/privacy/retention.js';
import type { HeldPart, HeldRecord } from '../../ports/privacy.js';
import type { Ports } from '../ports.js';

/** A record of an export, with where it is kept and why. */
export interface ExportedRecord extends HeldPart {
  readonly why: string;
  readonly record: HeldRecord;
}

export interface DebtorExport {
  readonly at: Instant;
  /** Part by part, page by page: never all at once. */
  readonly records: AsyncIterable<ExportedRecord>;
}

/** Records read at once. */
const PAGE = 500;
/** More than any debtor has; a file that would never end is worth nothing to him. */
const PART_MAX = 1_000_000;

/** Everything we hold about one debtor, for somebody who asks what that is; null where there is no such debtor. */
export function makeExportDebtor(ports: Pick<Ports, 'store' | 'clock'>) {
  return async (
    administration: AdministrationId,
    debtorId: DebtorId,
    by: string,
  ): Promise<DebtorExport | null> => {
    const at = ports.clock.now();
    const parts = await ports.store.inTransaction(administration, async (tx) => {
      if ((await tx.debtors.byId(debtorId)) === null) return null;
      // That somebody took it all is worth knowing later.
      const about = { debtorId, openItemIds: [], at, by, kind: 'privacy' } as const;
      await tx.timeline.add({ ...about, detail: { what: 'exported' } });
      await tx.audit.note({ act: 'debtor.exported', about: { kind: 'debtor', id: debtorId } });
      return tx.privacy.parts;
    });
    if (parts === null) return null;
    return { at, records: recordsOf(ports, administration, debtorId, parts) };
  };
}

async function* recordsOf(
  { store }: Pick<Ports, 'store'>,
  administration: AdministrationId,
  debtorId: DebtorId,
  parts: readonly HeldPart[],
): AsyncGenerator<ExportedRecord> {
  for (const { kind, part } of parts) {
    const { why } = retentionOf(kind);
    for (let after = 0; after < PART_MAX; after += PAGE) {
      const page = { after, limit: PAGE };
      const records = await store.inTransaction(administration, (tx) =>
        tx.privacy.records(debtorId, part, page),
      );
      for (const record of records) yield { kind, part, why, record };
      if (records.length < PAGE) break;
    }
  }
}
