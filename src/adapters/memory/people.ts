import type { Absence, Person } from '../../domain/work/people.js';
import type { PeopleRepository } from '../../ports/people.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { needs } from './refuse.js';
import type { Kind } from './table.js';

const PEOPLE: Kind<Person> = { name: 'person', key: ({ name }) => name };

const ABSENCES: Kind<Absence> = {
  name: 'absence',
  key: ({ person, from }) => `${from} ${person}`,
};

export function peopleRepository(session: Session): Plain<PeopleRepository> {
  const people = session.rows(PEOPLE);
  const absences = session.rows(ABSENCES);
  return {
    save(person) {
      people.put(person);
    },
    all: () => ordered(people.all(), ({ name }) => name),
    saveAbsence(absence) {
      needs(people, absence.person, absence.standIn);
      absences.put(absence);
    },
    removeAbsence: (person, from) => absences.drop(`${from} ${person}`),
    absences: (since) =>
      ordered(
        absences.all().filter(({ until }) => until >= since),
        ({ from }) => from,
        ({ person }) => person,
      ),
  };
}
