import type { Onboarding, OnboardingEvent } from '../../domain/exchange/onboarding.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { OnboardingRepository } from '../../ports/onboarding.js';
import { encodeJson } from './json.js';
import { instant, json, text } from './rows.js';
import type { Sql } from './sql.js';

export function onboardingRepository(
  sql: Sql,
  administration: AdministrationId,
): OnboardingRepository {
  const read = async (lock: '' | 'for update'): Promise<Onboarding> => {
    const [row] = await sql.query(
      `select doc from onboarding where administration_id = $1 ${lock}`,
      [administration],
    );
    return row === undefined ? {} : (json(row, 'doc') as Onboarding);
  };
  return {
    get: () => read(''),
    async toChange() {
      await sql.query(
        `insert into onboarding (administration_id, doc) values ($1, '{}') on conflict do nothing`,
        [administration],
      );
      return read('for update');
    },
    async save(after, { at, by, event }) {
      await sql.query('update onboarding set doc = $2 where administration_id = $1', [
        administration,
        encodeJson(after),
      ]);
      await sql.query(
        `insert into onboarding_event (administration_id, at, by_whom, kind, detail)
         values ($1, $2, $3, $4, $5)`,
        [administration, at, by, event.kind, encodeJson(event.detail)],
      );
    },
    async records() {
      const rows = await sql.query(
        'select * from onboarding_event where administration_id = $1 order by position',
        [administration],
      );
      return rows.map((row) => ({
        at: instant(row, 'at'),
        by: text(row, 'by_whom'),
        event: { kind: text(row, 'kind'), detail: json(row, 'detail') } as OnboardingEvent,
      }));
    },
  };
}
