import type { Ledger, LedgerItem, ReminderSent } from '../../src/domain/dunning/ledger.js';
import { planRun } from '../../src/domain/dunning/plan.js';
import type {
  DunningAction,
  DunningPlan,
  DunningPolicy,
  DunningStep,
} from '../../src/domain/dunning/policy.js';
import type { Claim } from '../../src/domain/law/claim.js';
import type { CreditorLaw, GeneralTerms } from '../../src/domain/law/general-terms.js';
import { DEFAULT_SETTINGS } from '../../src/domain/party/administration.js';
import type { Debtor } from '../../src/domain/party/debtor.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { aRate } from './law.js';
import { aDebtor, aLedger, anAdministration, anItem, euros, weekdays } from './ledger.js';

export const step = (id: DunningStep['tone'], changes: Partial<DunningStep> = {}): DunningStep => ({
  ...{ id, tone: id, channel: 'mail', afterDueDays: 1, payWithinDays: 7 },
  ...changes,
});
// As long as the statutes ask by mail: 14 days in Belgium, 16 to be safe in the Netherlands.
export const REMINDER = step('reminder', { payWithinDays: 14 });
export const DUTCH_REMINDER = step('reminder', { payWithinDays: 16 });
export const SECOND = step('second', { afterDueDays: 20, claims: 'claim' });
export const FORMAL = step('formal', { afterDueDays: 40, claims: 'claim' });
export const ANNOUNCE = step('second', { afterDueDays: 20, payWithinDays: 16, claims: 'announce' });
export const policy = (...steps: readonly DunningStep[]): DunningPolicy => ({
  ...{ name: 'test', version: 1, steps },
});
export const BELGIAN = policy(REMINDER, SECOND, FORMAL);
export const DUTCH = policy(DUTCH_REMINDER, ANNOUNCE, FORMAL);

/** Terms that say nothing about paying late. */
export const SILENT: GeneralTerms = { version: '2025', validFrom: plainDate('2025-01-01') };
export const TERMS: GeneralTerms = {
  ...{ ...SILENT, interest: 'legal', damages: 'legal' },
  reminderFee: { amount: '7.50', postage: '1.60', regularDeliveries: false },
};

/** What a test of the law may change of its one debtor with one item. */
export interface World {
  readonly debtor?: Partial<Debtor>;
  readonly country?: string;
  readonly law?: CreditorLaw;
  readonly accepted?: boolean;
  readonly terms?: GeneralTerms;
  readonly items?: readonly LedgerItem[];
}

/** One item of 350.00, due 31 March 2026. */
export function world({
  debtor,
  country = 'BE',
  law = {},
  accepted = true,
  terms,
  items,
}: World): Ledger {
  const settings = { ...DEFAULT_SETTINGS, daysBetweenMessages: 0, law };
  const profile = { debtorId: idOf<'debtor'>('deb_1') };
  const termsAccepted = { version: '2025', on: plainDate('2025-06-01') };
  return aLedger({
    administration: anAdministration({ country, settings }),
    debtors: [aDebtor({ kind: 'consumer', ...debtor })],
    items: items ?? [item('itm_1', '350.00')],
    profiles: [accepted ? { ...profile, termsAccepted } : profile],
    terms: [terms ?? TERMS],
    // The rates of the second half of 2026 are confirmed in this world.
    rates: [aRate(), aRate({ regime: 'nl-trade', percent: '10.15' }), aRate(CIVIL)],
  });
}

const CIVIL = { regime: 'nl-civil', from: plainDate('2025-01-01'), percent: '6' } as const;

export function item(
  id: string,
  open: string,
  due = '2026-03-31',
  changes: Partial<LedgerItem> = {},
) {
  const amount = euros(open);
  const dates = { issueDate: plainDate('2026-01-02'), dueDate: plainDate(due) };
  return anItem({ id: idOf(id), number: id, amount, open: amount, ...dates, ...changes });
}

export function plan(ledger: Ledger, on: string, by: DunningPolicy): DunningPlan {
  return planRun(ledger, by, plainDate(on), weekdays);
}

/** The ledger after the plan was done: reminders with what they were, and the claims they made. */
export function done(ledger: Ledger, { actions, on }: DunningPlan): Ledger {
  const reminders = actions.flatMap((action) =>
    action.items.map(({ openItem, round }): ReminderSent => ({
      ...{ openItemId: idOf(openItem), debtorId: idOf(action.debtor), round, step: action.step },
      ...{ on: plainDate(on), channel: action.channel },
      ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
      ...(action.notice === undefined ? {} : { notice: action.notice }),
    })),
  );
  const claims = actions.flatMap((action) =>
    (action.claims ?? []).flatMap((line, index): Claim[] => {
      if (line.claimId !== undefined) return [];
      const ids =
        line.openItem === undefined ? action.items.map((i) => i.openItem) : [line.openItem];
      const amount = euros(line.amount, line.currency);
      return [
        {
          ...{ id: idOf(`clm_${on}_${index}`), debtorId: idOf(action.debtor), kind: line.kind },
          ...{ openItemIds: ids.map((id) => idOf<'open-item'>(id)), amount, open: amount },
          ...{ clause: line.clause, on: plainDate(on) },
        },
      ];
    }),
  );
  return {
    ...ledger,
    reminders: [...ledger.reminders, ...reminders],
    claims: [...(ledger.claims ?? []), ...claims],
  };
}

/** Plans and does each of these days; answers the last plan. */
export function after(ledger: Ledger, by: DunningPolicy, ...days: readonly string[]): DunningPlan {
  let now = ledger;
  let last: DunningPlan | undefined;
  for (const day of days) {
    last = plan(now, day, by);
    now = done(now, last);
  }
  if (last === undefined) throw new Error('No day was given');
  return last;
}

export const lines = (action: DunningAction | undefined): readonly string[] =>
  (action?.claims ?? []).map(({ kind, amount }) => `${kind} ${amount}`);
