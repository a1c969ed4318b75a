import type { PersonName } from '../domain/party/debtor-profile.js';
import type { Absence, Person } from '../domain/work/people.js';
import type { PlainDate } from '../kernel/dates.js';

/** Who works on an administration, and when they are away. */
export interface PeopleRepository {
  /** By name; adds or replaces. */
  save(person: Person): Promise<void>;
  /** By name. */
  all(): Promise<readonly Person[]>;
  /** By person and first day; adds or replaces. */
  saveAbsence(absence: Absence): Promise<void>;
  /** False when there was none. */
  removeAbsence(person: PersonName, from: PlainDate): Promise<boolean>;
  /** Those that end on that day or later, by first day. */
  absences(since: PlainDate): Promise<readonly Absence[]>;
}
