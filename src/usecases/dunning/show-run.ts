import { addMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId, RunId } from '../../kernel/ids.js';
import { capOf, peopleNeeded } from '../../domain/dunning/brakes.js';
import { inOfficeHours } from '../../domain/dunning/office-hours.js';
import type { LedgerItem } from '../../domain/dunning/ledger.js';
import type { Held } from '../../domain/dunning/policy.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { idOf } from '../../kernel/ids.js';
import type { DunningRun, RunPage, StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { factsOf, runsBefore } from './steer-dunning.js';

/** The biggest of a run, shown before anything else. */
const BIGGEST = 10;

/** A run as a person looks at it before he says yes. */
export interface RunView {
  readonly run: DunningRun;
  /** How many people must say yes, and the number of messages above which it takes a second */
  readonly people: 1 | 2;
  readonly cap: number;
  /** When its first message leaves, if it is approved now; of an approved one, when it could leave at the earliest */
  readonly leavesFrom: Instant;
  /** The approved run before it, to compare with; null: there is none */
  readonly last: Pick<DunningRun, 'id' | 'on' | 'summary'> | null;
  readonly biggest: readonly StoredAction[];
  /** A page of the actions and of what is held */
  readonly actions: readonly StoredAction[];
  readonly held: readonly Held[];
  /** Whom and what the page names */
  readonly debtors: readonly Debtor[];
  readonly items: readonly Pick<LedgerItem, 'id' | 'number' | 'debtorId'>[];
}

/** What exactly a run would send, what it holds back and why, and what is unusual about it; null: no such run. */
export function makeShowRun(ports: Pick<Ports, 'store' | 'clock' | 'calendar'>) {
  return (administration: AdministrationId, runId: RunId, page: RunPage): Promise<RunView | null> =>
    ports.store.inTransaction(administration, async (tx) => {
      const run = await tx.dunning.run(runId);
      if (run === null) return null;
      const facts = await factsOf(tx, run);
      const [last] = await runsBefore(tx, run);
      const shown = {
        biggest: await tx.dunning.biggest(runId, BIGGEST),
        actions: await tx.dunning.actions(runId, page),
        held: await tx.dunning.held(runId, page),
      };
      return {
        ...{ run, people: peopleNeeded(facts), cap: capOf(facts) },
        leavesFrom: await leavesFrom(ports, tx, run),
        last: last === undefined ? null : { id: last.id, on: last.on, summary: last.summary },
        ...shown,
        ...(await namesOf(tx, shown)),
      };
    });
}

/** The hold during which an approval can be taken back, and then the next moment at which offices are open. */
async function leavesFrom(
  { clock, calendar }: Pick<Ports, 'clock' | 'calendar'>,
  tx: Tx,
  { state, approvals }: DunningRun,
): Promise<Instant> {
  const { settings, zone, country } = await tx.administration.get();
  const said = state === 'planned' ? undefined : approvals.at(-1)?.at;
  const held = addMs(said ?? clock.now(), settings.approvalHoldMinutes * 60_000);
  return inOfficeHours(held, zone, calendar(country));
}

async function namesOf(
  tx: Tx,
  { biggest, actions, held }: Pick<RunView, 'biggest' | 'actions' | 'held'>,
): Promise<Pick<RunView, 'debtors' | 'items'>> {
  const all = [...biggest, ...actions].map(({ action }) => action);
  const ids = new Set([
    ...all.flatMap((action) => action.items.map(({ openItem }) => openItem)),
    ...all.flatMap(({ credits = [] }) => credits.map(({ openItem }) => openItem)),
    ...held.flatMap(({ openItem }) => openItem ?? []),
  ]);
  const items = await tx.ledger.items({
    openOnly: false,
    ids: [...ids].map((id) => idOf<'open-item'>(id)),
  });
  const debtors = new Set([
    ...all.map(({ debtor }) => debtor),
    ...held.flatMap(({ debtor }) => debtor ?? []),
    ...items.map(({ debtorId }): string => debtorId),
  ]);
  return {
    items,
    debtors: await tx.debtors.byIds([...debtors].map((id) => idOf<'debtor'>(id))),
  };
}
