import type { PersonName } from '../../domain/party/debtor-profile.js';
import {
  type Absence,
  ABSENCE_DAYS_MAX,
  absenceFault,
  type AbsenceFault,
  type Person,
} from '../../domain/work/people.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from './give-task.js';
import type { Ports } from '../ports.js';

export interface People {
  /** Adds or replaces by name. */
  save(administration: AdministrationId, person: Person): Promise<WorkResult<void>>;
  list(administration: AdministrationId): Promise<readonly Person[]>;
  /** By person and first day: noting it again changes it. */
  saveAbsence(administration: AdministrationId, absence: Absence): Promise<WorkResult<void>>;
  removeAbsence(
    administration: AdministrationId,
    person: PersonName,
    from: PlainDate,
  ): Promise<WorkResult<void>>;
  /** Those that are not over. */
  absences(administration: AdministrationId): Promise<readonly Absence[]>;
  /** Who follows a debtor up; null: nobody in particular. */
  own(
    administration: AdministrationId,
    debtorId: DebtorId,
    owner: PersonName | null,
    by: string,
  ): Promise<WorkResult<void>>;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
/** People of one administration; more is no list of colleagues. */
const PEOPLE_MAX = 500;

const SENTENCES: Readonly<Record<AbsenceFault, string>> = {
  'ends-before-it-begins': 'The absence ends before it begins: give the first day, then the last.',
  'too-long': `An absence is noted for at most ${ABSENCE_DAYS_MAX} days; who left gives his debtors to somebody else.`,
  'own-stand-in': 'Nobody stands in for himself: name somebody else, or nobody.',
  overlaps: 'This person is absent on some of these days already: change that absence instead.',
};

export function makePeople(ports: Ports): People {
  const inTransaction = <T>(id: AdministrationId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    ports.store.inTransaction(id, work);
  const today = async (tx: Tx): Promise<PlainDate> =>
    ports.clock.today((await tx.administration.get()).zone);
  return {
    save: (id, person) =>
      inTransaction(id, async (tx) => {
        if (!NAME.test(person.name))
          return refuse('name', 'A name is short, as people use it: an, p.claes. No blanks.');
        if (person.roles.length === 0)
          return refuse('roles', `Say what ${person.name} does: one role at least.`);
        const known = await tx.people.all();
        if (known.length >= PEOPLE_MAX && !known.some(({ name }) => name === person.name))
          return refuse('too-many', `There are ${PEOPLE_MAX} people already.`);
        await tx.people.save(person);
        return ok(undefined);
      }),
    list: (id) => inTransaction(id, (tx) => tx.people.all()),
    saveAbsence: (id, absence) =>
      inTransaction(id, async (tx) => {
        const known = (await tx.people.all()).map(({ name }) => name);
        const missing = [absence.person, absence.standIn].find(
          (name) => name !== undefined && !known.includes(name),
        );
        if (missing !== undefined) return noSuchPerson(missing);
        const fault = absenceFault(absence, await tx.people.absences(absence.from));
        if (fault !== null) return refuse(fault, SENTENCES[fault]);
        await tx.people.saveAbsence(absence);
        return ok(undefined);
      }),
    removeAbsence: (id, person, from) =>
      inTransaction(id, async (tx) =>
        (await tx.people.removeAbsence(person, from))
          ? ok(undefined)
          : refuse('no-such-absence', `${person} has no absence that begins on ${from}.`),
      ),
    absences: (id) => inTransaction(id, async (tx) => tx.people.absences(await today(tx))),
    own: (id, debtorId, owner, by) =>
      inTransaction(id, async (tx) => {
        if ((await tx.debtors.byId(debtorId)) === null)
          return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
        const known = (await tx.people.all()).some(({ name }) => name === owner);
        if (owner !== null && !known) return noSuchPerson(owner);
        await tx.profiles.change(debtorId, ({ owner: _before, ...profile }) => ({
          ...profile,
          ...(owner === null ? {} : { owner }),
        }));
        await tx.timeline.add({
          ...{ debtorId, openItemIds: [], at: ports.clock.now(), by, kind: 'owner' },
          detail: { owner },
        });
        return ok(undefined);
      }),
  };
}

function noSuchPerson(name: string): WorkResult<never> {
  return refuse('no-such-person', `Nobody is called "${name}". Add him with voldaan person save.`);
}
