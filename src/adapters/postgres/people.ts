import type { AdministrationId } from '../../kernel/ids.js';
import type { Person } from '../../domain/work/people.js';
import type { PeopleRepository } from '../../ports/people.js';
import { encodeJson } from './json.js';
import { date, json, maybe, text, textOrNull } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function peopleRepository(sql: Sql, administration: AdministrationId): PeopleRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async save(person) {
      await query(
        `insert into person (administration_id, name, doc) values ($1, $2, $3)
         on conflict (administration_id, name) do update set doc = excluded.doc`,
        ...[person.name, encodeJson(person)],
      );
    },
    async all() {
      const rows = await query(
        'select doc from person where administration_id = $1 order by name collate "C"',
      );
      return rows.map((row) => json(row, 'doc') as Person);
    },
    async saveAbsence({ person, from, until, standIn }) {
      await query(
        `insert into absence (administration_id, person, from_date, until_date, stand_in)
         values ($1, $2, $3, $4, $5)
         on conflict (administration_id, person, from_date)
           do update set until_date = excluded.until_date, stand_in = excluded.stand_in`,
        ...[person, from, until, standIn ?? null],
      );
    },
    async removeAbsence(person, from) {
      const removed = await query(
        `delete from absence where administration_id = $1 and person = $2 and from_date = $3 returning 1`,
        ...[person, from],
      );
      return removed.length === 1;
    },
    async absences(since) {
      const rows = await query(
        `select * from absence where administration_id = $1 and until_date >= $2
         order by from_date, person collate "C"`,
        since,
      );
      return rows.map((row) => ({
        person: text(row, 'person'),
        from: date(row, 'from_date'),
        until: date(row, 'until_date'),
        ...maybe('standIn', textOrNull(row, 'stand_in')),
      }));
    },
  };
}
