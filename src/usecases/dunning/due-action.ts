import type { PlainDate } from '../../kernel/dates.js';
import { idOf, type RunId } from '../../kernel/ids.js';
import { mustStop } from '../../domain/dunning/brakes.js';
import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type { DunningAction, DunningPolicy, Held } from '../../domain/dunning/policy.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { stillDue } from './claim-reminder.js';
import { lettersNow } from './letter-sets.js';
import { type Planned, planNow } from './plan-dunning.js';
import type { Ports } from '../ports.js';

/** What is left of an action by the facts of this moment. */
export interface DueNow {
  readonly planned: Planned;
  /** With the amounts of now and never more than was planned; null: nothing of it is due any more */
  readonly due: DunningAction | null;
  /** What holds it back, where a hold does */
  readonly held: Held | undefined;
}

/** Plans the debtor of an action again. `ownClaims`: what the action claimed, which must not stand in its own way. */
export async function dueNow(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { action }: StoredAction,
  when: { readonly on: PlainDate; readonly ownClaims: readonly ReminderSent[] },
): Promise<DueNow> {
  const planned = await planNow(ports, tx, policies, when.on, {
    debtor: idOf<'debtor'>(action.debtor),
    leaveOut: when.ownClaims,
  });
  const { plan, ledger } = planned;
  const fresh = plan.actions.find((a) => a.debtor === action.debtor && a.step === action.step);
  const due = stillDue(action, fresh, ledger.administration.currency);
  const held = plan.held.find(
    (h) => h.debtor === action.debtor || action.items.some((item) => item.openItem === h.openItem),
  );
  return { planned, due, held: due === null ? held : undefined };
}

/** Why nothing of a run leaves any more. */
export type RunBar = 'run-stopped' | 'letters-changed' | 'messages-came-back';

/** A run that was stopped, or must be because of what came back from it (brakes); null: it goes on. */
export async function barOfRun(
  ports: Pick<Ports, 'digest'>,
  tx: Tx,
  runId: RunId,
): Promise<RunBar | null> {
  const run = await tx.dunning.run(runId);
  if (run?.state === 'stopped') return 'run-stopped';
  // Nobody approved the words that would leave now; the next run plans it anew.
  if (run?.letters !== undefined && run.letters !== (await lettersNow(ports, tx)))
    return 'letters-changed';
  return mustStop(await tx.dunning.troubles(runId)) ? 'messages-came-back' : null;
}
