import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { PersonName } from '../party/debtor-profile.js';
import type { Role } from './task.js';

/** Somebody who works on an administration. */
export interface Person {
  readonly name: PersonName;
  readonly fullName?: string;
  /** Debtors may ask for this person by it */
  readonly phone?: string;
  readonly email?: string;
  /** What he does; work without an owner is everybody's of the role */
  readonly roles: readonly Role[];
}

/** Days on which somebody is not there, both included, and who does his work meanwhile (practice 70). */
export interface Absence {
  readonly person: PersonName;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Absent: it falls to the role */
  readonly standIn?: PersonName;
}

/** Longest absence that is noted in one go, days: more is somebody who left. */
export const ABSENCE_DAYS_MAX = 366;

/**
 * Who does the work of an owner on a day: he himself, his stand-in when he is absent, the stand-in's when that one is
 * absent too. Null when nobody is there; then it falls to the role. Derived at each reading, so that an absence that is
 * noted late counts for what was planned before.
 */
export function actingOwner(
  owner: PersonName,
  on: PlainDate,
  absences: readonly Absence[],
): PersonName | null {
  const asked = new Set<PersonName>();
  for (let acting: PersonName | undefined = owner; acting !== undefined;) {
    // Two who stand in for each other and are both away.
    if (asked.has(acting)) return null;
    asked.add(acting);
    const away = absenceOf(acting, on, absences);
    if (away === undefined) return acting;
    acting = away.standIn;
  }
  return null;
}

function absenceOf(
  person: PersonName,
  on: PlainDate,
  absences: readonly Absence[],
): Absence | undefined {
  return absences.find((a) => a.person === person && a.from <= on && on <= a.until);
}

/** Why an absence cannot be noted; the sentence says what to do. */
export type AbsenceFault = 'ends-before-it-begins' | 'too-long' | 'own-stand-in' | 'overlaps';

/** The first reason why an absence does not fit beside those that are noted; null when it does. */
export function absenceFault(wanted: Absence, noted: readonly Absence[]): AbsenceFault | null {
  if (wanted.until < wanted.from) return 'ends-before-it-begins';
  if (daysBetween(wanted.from, wanted.until) >= ABSENCE_DAYS_MAX) return 'too-long';
  if (wanted.standIn === wanted.person) return 'own-stand-in';
  const own = noted.filter((a) => a.person === wanted.person && a.from !== wanted.from);
  return own.some((a) => a.from <= wanted.until && wanted.from <= a.until) ? 'overlaps' : null;
}
