import { dateIn, daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import { gapsOf } from '../../domain/bank/chain.js';
import { consentDaysLeft, healthOf, type SourceHealth } from '../../domain/bank/source-health.js';
import { normalIban } from '../../domain/party/identifiers.js';
import type { BankSourceState, Connection, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** One source as a person must be able to see it; without settings, which hold secrets. */
export interface BankSourceView extends Omit<
  BankSourceState,
  'connectionId' | 'cursor' | 'pageDone' | 'lookedAt'
> {
  readonly connection: ConnectionId;
  readonly adapter: string;
  readonly health: SourceHealth | 'never-looked';
  readonly lookedAt: BankSourceState['lookedAt'] | null;
  /** 0 on the last day, negative after it; null where no end is known */
  readonly consentDaysLeft: number | null;
}

/** How far the bank picture of one own account reaches. */
export interface AccountFreshness {
  readonly iban: string;
  /** Newest closing date of a statement; null: none was ever imported */
  readonly lastClosingDate: PlainDate | null;
  readonly daysOld: number | null;
  /** Statements before which one is missing */
  readonly gaps: readonly string[];
}

export interface BankSources {
  readonly on: PlainDate;
  readonly sources: readonly BankSourceView[];
  readonly accounts: readonly AccountFreshness[];
}

/** How statements arrive by themselves, and how fresh each account is. Reads only. */
export function makeShowBankSources(
  ports: Pick<Ports, 'store' | 'clock'>,
): (administration: AdministrationId) => Promise<BankSources> {
  return (id) =>
    ports.store.inTransaction(id, async (tx) => {
      const administration = await tx.administration.get();
      const on = dateIn(ports.clock.now(), administration.zone);
      const sources: BankSourceView[] = [];
      for (const connection of await tx.administration.connections()) {
        const state = await tx.bankSources.state(connection.id);
        if (connection.kind === 'bank' || state !== null)
          sources.push(viewOf(connection, state, on));
      }
      const accounts: AccountFreshness[] = [];
      for (const { iban } of administration.accounts)
        accounts.push(await freshnessOf(tx, normalIban(iban), on));
      return { on, sources, accounts };
    });
}

function viewOf(
  connection: Connection,
  state: BankSourceState | null,
  on: PlainDate,
): BankSourceView {
  const { id, adapter } = connection;
  const facts = { error: state?.error?.kind ?? null, consentUntil: state?.consentUntil ?? null };
  return {
    connection: id,
    adapter,
    health: state === null ? 'never-looked' : healthOf(facts, on),
    lookedAt: state?.lookedAt ?? null,
    succeededAt: state?.succeededAt ?? null,
    nextLookAt: state?.nextLookAt ?? null,
    lastFile: state?.lastFile ?? null,
    lastRefused: state?.lastRefused ?? null,
    consentUntil: facts.consentUntil,
    consentDaysLeft: consentDaysLeft(facts.consentUntil, on),
    error: state?.error ?? null,
  };
}

async function freshnessOf(tx: Tx, iban: string, on: PlainDate): Promise<AccountFreshness> {
  const statements = await tx.bank.statements(iban);
  const closings = statements.flatMap(({ closing }) => closing?.date ?? []).sort();
  const lastClosingDate = closings.at(-1) ?? null;
  return {
    iban,
    lastClosingDate,
    daysOld: lastClosingDate === null ? null : daysBetween(lastClosingDate, on),
    gaps: gapsOf(statements),
  };
}
