import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { PersonName } from '../party/debtor-profile.js';
import { actingOwner } from '../work/people.js';
import type { Ledger, PayingHabit } from './ledger.js';

/** What a ledger knows of debtors beside their items, ready to be asked a hundred thousand times. */
export interface KnownDebtors {
  readonly habit: (debtor: DebtorId) => PayingHabit | undefined;
  /** Who follows the debtor up that day */
  readonly owner: (debtor: DebtorId) => PersonName | undefined;
}

export function knownOf({ habits = [], profiles = [], absences = [] }: Ledger, on: PlainDate) {
  const habitOf = new Map(habits.map((habit) => [habit.debtorId, habit]));
  const ownerOf = new Map(profiles.map(({ debtorId, owner }) => [debtorId, owner]));
  const known: KnownDebtors = {
    habit: (debtor) => habitOf.get(debtor),
    owner: (debtor) => {
      const owner = ownerOf.get(debtor);
      // Nobody there: it falls to the role of the step.
      return owner === undefined ? undefined : (actingOwner(owner, on, absences) ?? undefined);
    },
  };
  return known;
}
