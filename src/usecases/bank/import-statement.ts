import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { gapsOf } from '../../domain/bank/chain.js';
import { isFinal } from '../../domain/bank/statement.js';
import type { Tx } from '../../ports/store.js';
import { coveredStatements } from './covered-statement.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { type StoredCounts, storeStatements } from './store-statements.js';
import { type Surveyed, surveyFaults, surveyStatements } from './survey-statements.js';

export interface ImportStatement {
  readonly administration: AdministrationId;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Imported extends StoredCounts {
  readonly outcome: 'imported' | 'exists';
  readonly statements: number;
  /** Statements whose opening balance continues nothing we have: one before them is missing; reminders wait */
  readonly gaps: readonly string[];
}

const NOTHING: StoredCounts = { newEntries: 0, knownEntries: 0, notices: 0, enriched: 0 };

/**
 * COLLECT, first half: one file, one transaction, all or nothing. Refuses accounts that are not ours and statements
 * that do not add up; keeps the bytes of what it refuses for a person. The same file again adds nothing (INV-12).
 * The file is read twice, once to judge it and once to store it, so that a large one never stands in memory in parts.
 */
export function makeImportStatement(
  ports: Ports,
): (command: ImportStatement) => Promise<Result<Imported, readonly Fault[]>> {
  return async ({ administration: id, name, bytes }) => {
    const sha256 = ports.digest(bytes);
    const before = await ports.store.inTransaction(id, async (tx) => ({
      administration: await tx.administration.get(),
      known: (await tx.bank.fileByHash(sha256))?.outcome === 'imported',
    }));
    const exists = { outcome: 'exists', statements: 0, ...NOTHING, gaps: [] } as const;
    if (before.known) return ok(exists);
    const { administration } = before;
    const surveyed = await surveyStatements(bytes, administration, ports.breathe);
    const statements = surveyed.ok ? surveyed.value : [];
    const own = surveyed.ok ? surveyFaults(administration, statements) : [surveyed.error];
    return ports.store.inTransaction(id, async (tx) => {
      // Somebody may have imported it while it was read.
      if ((await tx.bank.fileByHash(sha256))?.outcome === 'imported') return ok(exists);
      const faults = own.length > 0 ? own : await coveredStatements(tx, bytes, statements);
      const fileId = await tx.bank.keepFile({
        ...{ id: ports.ids.next('file'), sha256, name, bytes, at: ports.clock.now() },
        outcome: faults.length === 0 ? 'imported' : 'refused',
        faults,
      });
      if (faults.length > 0) return err(faults);
      const on = ports.clock.today(administration.zone);
      const counts = await storeStatements(ports, tx, { id: fileId, bytes, on }, statements);
      await put(tx, ports.ids, 'match-entries', fileId, { fileId }, ports.clock.now());
      const gaps = await gapsIn(tx, statements);
      return ok({ outcome: 'imported', statements: statements.length, ...counts, gaps });
    });
  };
}

async function gapsIn(tx: Tx, statements: readonly Surveyed[]): Promise<readonly string[]> {
  const accounts = new Set(statements.filter(({ head }) => isFinal(head)).map(({ iban }) => iban));
  const gaps: string[] = [];
  for (const iban of accounts) gaps.push(...gapsOf(await tx.bank.statements(iban)));
  return gaps;
}
