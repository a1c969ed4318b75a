import { fault, type Fault } from '../kernel/fault.js';
import type { PlainDate } from '../kernel/dates.js';
import { add, equals, printDecimal, subtract, sum, ZERO } from '../kernel/decimal.js';
import type { AdministrationId, EntryId, FileId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import { bookedEntries, checkBalances, type Statement } from '../domain/bank/statement.js';
import { gapsOf, linkKey } from '../domain/bank/chain.js';
import { entryKeys } from '../domain/bank/entry-key.js';
import type { Administration } from '../domain/party/administration.js';
import { normalIban } from '../domain/party/identifiers.js';
import { readBankFile } from '../formats/bank-file.js';
import type { Tx } from '../ports/store.js';
import { put } from './outbox-messages.js';
import type { Ports } from './ports.js';

export interface ImportStatement {
  readonly administration: AdministrationId;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Imported {
  readonly outcome: 'imported' | 'exists';
  readonly statements: number;
  readonly newEntries: number;
  /** Statements whose opening balance continues nothing we have: one before them is missing; reminders wait */
  readonly gaps: readonly string[];
}

/**
 * COLLECT, first half: one file, one transaction, all or nothing. Refuses accounts that are not ours and statements
 * that do not add up; keeps the bytes of what it refuses for a person. The same file again adds nothing (INV-12).
 */
export function makeImportStatement(
  ports: Ports,
): (command: ImportStatement) => Promise<Result<Imported, readonly Fault[]>> {
  return async (command) => {
    const sha256 = ports.digest(command.bytes);
    const read = readBankFile(command.bytes);
    return ports.store.inTransaction(command.administration, async (tx) => {
      const known = await tx.bank.fileByHash(sha256);
      if (known?.outcome === 'imported') {
        return ok({ outcome: 'exists', statements: 0, newEntries: 0, gaps: [] });
      }
      const faults = read.ok
        ? check(await tx.administration.get(), read.value.statements)
        : [read.error];
      const fileId = await tx.bank.keepFile({
        id: ports.ids.next('file'),
        sha256,
        name: command.name,
        bytes: command.bytes,
        at: ports.clock.now(),
        outcome: faults.length === 0 ? 'imported' : 'refused',
        faults,
      });
      if (!read.ok || faults.length > 0) return err(faults);
      const imported = await store(ports, tx, fileId, read.value.statements);
      await put(tx, ports.ids, 'match-entries', fileId, { fileId }, ports.clock.now());
      return ok(imported);
    });
  };
}

function check(administration: Administration, statements: readonly Statement[]): readonly Fault[] {
  const owned = new Set(administration.accounts.map((account) => normalIban(account.iban)));
  return statements.flatMap((statement, index) => {
    const path = `/statement[${index + 1}]`;
    const account = statement.account.iban ?? statement.account.other ?? '(none)';
    if (!owned.has(normalIban(account))) {
      return [
        fault(
          'ACCOUNT_UNKNOWN',
          'statement.account-unknown',
          path,
          `The statement is for account ${account}, which does not belong to ${administration.name}. Add the account to the administration first, or choose the right administration.`,
        ),
      ];
    }
    // What the reader found stands first: a missing record is the cause, a balance that is off what follows from it.
    const found = (statement.remarks ?? []).filter(({ severity }) => severity === 'fatal');
    return checkBalances(statement) === 'mismatch' ? [...found, mismatch(statement, path)] : found;
  });
}

function mismatch(statement: Statement, path: string): Fault {
  const { id, opening, closing } = statement;
  const booked = bookedEntries(statement);
  const movement = sum(booked.map((entry) => entry.amount));
  const before = opening?.amount ?? ZERO;
  const stated = closing?.amount ?? ZERO;
  const computed = add(before, movement);
  const [from, to, said, off] = [before, computed, stated, subtract(stated, computed)].map(
    (amount) => printDecimal(amount, 2),
  );
  return fault(
    'RULE',
    'statement.balance-mismatch',
    path,
    `Statement ${id} does not add up: opening balance ${from} and ${booked.length} booked entries give ${to}, its closing balance says ${said}, ${off} off. The file is incomplete or was changed; nothing was imported. Ask the bank for it again.`,
  );
}

async function store(
  ports: Ports,
  tx: Tx,
  fileId: FileId,
  statements: readonly Statement[],
): Promise<Imported> {
  const accounts = new Set<string>();
  const added: EntryId[] = [];
  for (const statement of statements) {
    const iban = normalIban(statement.account.iban ?? statement.account.other ?? '');
    // Only booked money is stored: what is pending comes again when it is booked, under the same key.
    const booked = bookedEntries(statement);
    const earlier = await countEarlier(tx, iban, statement);
    const keys = entryKeys(iban, booked, (content) => earlier.get(content) ?? 0);
    const entries = booked.map((entry, index) => ({
      id: ports.ids.next('entry'),
      key: keys[index] ?? '',
      entry,
    }));
    const stored = await tx.bank.addStatement({
      id: ports.ids.next('statement'),
      fileId,
      iban,
      statement,
      entries,
    });
    added.push(...stored.newEntries);
    accounts.add(iban);
  }
  const gaps: string[] = [];
  for (const iban of accounts) gaps.push(...gapsOf(await tx.bank.statements(iban)));
  return { outcome: 'imported', statements: statements.length, newEntries: added.length, gaps };
}

/** More statements of one day than this do not follow each other in practice; the walk back ends there. */
const CHAIN_BACK_MAX = 50;

/**
 * How often each content occurs in the statements this one continues: equal entries there are other payments, and the
 * ranks go on behind them (INV-6). The same statement sent again continues the same ones, so it gets the same ranks.
 */
async function countEarlier(
  tx: Tx,
  iban: string,
  statement: Statement,
): Promise<ReadonlyMap<string, number>> {
  const known = await tx.bank.statements(iban);
  const counts = new Map<string, number>();
  let opening = statement.opening;
  // Never the statement itself, when it came before, and each once: balances of a day may come back to where they were.
  const seen = new Set([linkKey(statement)]);
  for (let back = 0; back < CHAIN_BACK_MAX && opening !== undefined; back += 1) {
    const at = opening.amount;
    const before = known.find(
      (s) =>
        !seen.has(linkKey(s)) &&
        s.closing !== undefined &&
        equals(s.closing.amount, at) &&
        (s.closing.date ?? '') >= (firstDay(statement) ?? ''),
    );
    if (before === undefined) break;
    seen.add(linkKey(before));
    for (const content of await tx.bank.contentsOf(before.statementId))
      counts.set(content, (counts.get(content) ?? 0) + 1);
    opening = before.opening;
  }
  return counts;
}

/** Entries carry their booking date in the key, so only statements that reach into this one's days can matter. */
function firstDay(statement: Statement): PlainDate | undefined {
  return bookedEntries(statement)
    .map((entry) => entry.bookingDate)
    .filter((date) => date !== undefined)
    .sort()[0];
}
