import { addDays } from '../../kernel/dates.js';
import type { Debtor } from '../party/debtor.js';
import type { DebtorFacts, ItemFacts } from './facts.js';
import type { Moment, Pause } from './holds.js';
import { languageOf } from './language.js';
import { type Lawful, lawfulStep } from './law.js';
import { isSpoken, type NextStep } from './level.js';
import type { Channel, DunningPolicy, DunningStep, Held } from './policy.js';

/** An item with a step left, and the step. */
export interface Candidate {
  readonly facts: ItemFacts;
  readonly next: NextStep;
}

/** Items of one debtor that the same step is due for, under the same law: one message. */
export interface Group {
  readonly step: DunningStep;
  readonly index: number;
  readonly lawful: Lawful;
  readonly items: readonly ItemFacts[];
}

/**
 * One group per step among the due items of a debtor, without what the law, a missing address or language, or
 * an earlier message keeps back. Of several written messages only the furthest step goes: it must not wait
 * behind a friendlier one about another item.
 */
export function groupsToday(
  facts: DebtorFacts,
  due: readonly Candidate[],
  policy: DunningPolicy,
  at: Moment,
): { readonly groups: readonly Group[]; readonly held: readonly Held[] } {
  const lawful = lawfulGroups(facts.debtor, due, at);
  const groups: Group[] = [];
  const held: Held[] = [...lawful.held];
  for (const group of lawful.groups.toSorted((a, b) => b.index - a.index)) {
    const pause = isProposal(group.step)
      ? null
      : (contactHold(facts.debtor, group.step) ??
        frequencyHold(facts, group.step, groups, policy, at));
    if (pause === null) groups.unshift(group);
    else if (lawful.groups.length === 1) held.push({ debtor: facts.debtor.id, ...pause });
    else held.push(...group.items.map((i) => ({ openItem: i.item.id, ...pause })));
  }
  return { groups, held };
}

/** Something for a person to decide, of which the debtor hears nothing. */
function isProposal({ kind }: DunningStep): boolean {
  return kind === 'hand-over';
}

function lawfulGroups(
  debtor: Debtor,
  due: readonly Candidate[],
  at: Moment,
): { readonly groups: readonly Group[]; readonly held: readonly Held[] } {
  const groups = new Map<string, Group & { readonly items: ItemFacts[] }>();
  const held: Held[] = [];
  for (const { facts, next } of due) {
    const lawful = lawfulStep(debtor, facts, next.step, at);
    if (!lawful.ok) {
      held.push({ openItem: facts.item.id, ...lawful.error });
      continue;
    }
    // A statutory message is about those items alone that need it.
    const key = `${next.index} ${lawful.value.notice ?? ''}`;
    const items = groups.get(key)?.items ?? [];
    items.push(facts);
    groups.set(key, { step: next.step, index: next.index, lawful: lawful.value, items });
  }
  return { groups: [...groups.values()], held };
}

function contactHold(debtor: Debtor, step: DunningStep): Pause | null {
  if (languageOf(debtor) === null) return { reason: 'language-unknown' };
  return IS_REACHABLE[step.channel](debtor) ? null : { reason: 'no-address' };
}

function hasAddress({ address }: Debtor): boolean {
  const town = `${address?.postalCode ?? ''}${address?.city ?? ''}`.trim();
  return (address?.line1 ?? '').trim() !== '' && town !== '';
}

/** What a channel needs to reach somebody. Tasks and calls are done by a person, who can look it up. */
const IS_REACHABLE: Readonly<Record<Channel, (debtor: Debtor) => boolean>> = {
  mail: ({ email }) => email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email),
  letter: hasAddress,
  registered: hasAddress,
  task: () => true,
  call: () => true,
};

/** One written message per debtor per N days, and one call: the two do not silence each other. */
function frequencyHold(
  facts: DebtorFacts,
  step: DunningStep,
  today: readonly Group[],
  policy: DunningPolicy,
  { on, ledger }: Moment,
): Pause | null {
  const days = ledger.administration.settings.daysBetweenMessages;
  const spoken = isSpoken(step.channel);
  const stepOf = (id: string): DunningStep | undefined => policy.steps.find((s) => s.id === id);
  // A step this policy does not know is taken for a message: it may have been one.
  const earlier = facts.reminders
    .filter((sent) => {
      const known = stepOf(sent.step);
      if (known !== undefined && isProposal(known)) return false;
      return isSpoken(sent.channel ?? known?.channel ?? 'mail') === spoken;
    })
    .map((sent) => sent.on);
  const sameDay = today
    .filter((g) => isSpoken(g.step.channel) === spoken && !isProposal(g.step))
    .map(() => on);
  const newest = [...earlier, ...sameDay].sort().at(-1);
  if (newest === undefined) return null;
  const until = addDays(newest, days - 1);
  return until >= on ? { reason: 'message-recently-sent', until } : null;
}
