import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { PersonName } from '../party/debtor-profile.js';
import type { Ledger, PayingHabit, PersonAway } from './ledger.js';

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
      return owner === undefined ? undefined : standInOf(owner, absences, on);
    },
  };
  return known;
}

/** Stand-ins of stand-ins that are followed; two who stand in for each other are a circle. */
const STAND_INS_MAX = 5;

/** Who does somebody's work on a day: himself, or the first of his stand-ins who is there; in a circle himself. */
export function standInOf(
  person: PersonName,
  absences: readonly PersonAway[],
  on: PlainDate,
): PersonName {
  let who = person;
  for (let asked = 0; asked <= STAND_INS_MAX; asked += 1) {
    const away = absences.find((a) => a.person === who && a.from <= on && on <= a.until);
    if (away === undefined) return who;
    who = away.standIn;
  }
  return person;
}
