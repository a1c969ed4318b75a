import type { PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import { emailsOf, hasPostalAddress, type Route, routesOf } from '../../domain/dunning/route.js';
import type { ReminderDispatch } from '../../ports/dispatches.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import type { Outgoing } from './deliver-reminder.js';
import { letterSets } from './letter-sets.js';
import type { Planned } from './plan-dunning.js';
import { asFacts, type LetterLinks } from './public-links.js';
import { copiesOf, writeReminder } from './reminder-letter.js';

/** What there is to send with, and what was tried. */
interface Earlier {
  readonly hasMail: boolean;
  readonly dispatches: readonly ReminderDispatch[];
  /** Null: the installation has no public address */
  readonly links: LetterLinks | null;
}

/** The letter of an action and the first way that is still open to it. Errors: what the letter lacks. */
export async function outgoingOf(
  tx: Tx,
  { ledger, policy }: Planned,
  stored: StoredAction,
  today: PlainDate,
  { hasMail, dispatches, links }: Earlier,
): Promise<Result<Outgoing, Fault>> {
  const { action } = stored;
  const debtor = ledger.debtors.find((d) => d.id === action.debtor);
  if (debtor === undefined)
    throw new Error(`Debtor ${action.debtor} of action ${stored.id} is gone`);
  const profile = await tx.profiles.get(debtor.id);
  const about = new Set(action.items.map((item) => item.openItem));
  const items = ledger.items.filter((item) => about.has(item.id));
  const reach = {
    emails: emailsOf(debtor, profile),
    hasAddress: hasPostalAddress(debtor),
    hasMail,
  };
  const route = nextRoute(routesOf(action, reach), dispatches);
  const goesOut = route.via !== 'task' && action.tone !== 'notice';
  const { administration } = ledger;
  const source = {
    ...{ administration, debtor, profile, items: ledger.items, action, policy },
    ...asFacts(links),
  };
  const byPost = route.via === 'letter' || route.via === 'registered';
  const written = writeReminder(
    { ...source, sentOn: today, byPost },
    await letterSets(tx),
    goesOut ? await copiesOf(tx, items) : [],
  );
  if (!written.ok) return written;
  const attempt = dispatches.length + 1;
  return ok({
    ...{ stored, administration, debtor, profile, items, today, route, attempt },
    written: written.value,
  });
}

/** The first way that was not refused; a person takes what nothing else does. */
function nextRoute(routes: readonly Route[], dispatches: readonly ReminderDispatch[]): Route {
  const refused = dispatches.filter(({ state }) => state === 'refused').map(({ to }) => to);
  const open = routes.find((route) => route.via !== 'mail' || !refused.includes(route.to));
  return open ?? { via: 'task' };
}
