import type { AdministrationId } from '../../kernel/ids.js';
import type { InstalmentPlan, PaymentPromise } from '../../domain/work/agreement.js';
import type { AgreementRepository } from '../../ports/agreements.js';
import { filtered, type Filters } from './filters.js';
import { encodeJson } from './json.js';
import { amount, date, id, json, listOf, listOrAll } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Of before promises had ids; such a one is read by the planner alone (LedgerRepository.promises). */
const NAMED = 'id is not null';

export function agreementRepository(
  sql: Sql,
  administration: AdministrationId,
): AgreementRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const save = async (table: 'promise' | 'payment_plan', doc: PaymentPromise | InstalmentPlan) => {
    const saved = await query(
      `update ${table} set doc = $3, state = $4 where administration_id = $1 and id = $2 returning 1`,
      ...[doc.id, encodeJson(doc), doc.state],
    );
    if (saved.length === 0) throw new Error(`There is no ${table} ${doc.id}`);
  };
  const ofDebtors = (table: 'promise' | 'payment_plan', filters: Filters) =>
    sql.query(
      ...filtered(
        [administration],
        filters,
        (and) => `select doc from ${table} where administration_id = $1${and} order by position`,
      ),
    );
  return {
    async addPromise(promise) {
      await query(
        'insert into promise (administration_id, id, debtor_id, state, doc) values ($1, $2, $3, $4, $5)',
        ...[promise.id, promise.debtorId, promise.state, encodeJson(promise)],
      );
    },
    async promise(promiseId) {
      const [row] = await query(
        'select doc from promise where administration_id = $1 and id = $2 for update',
        promiseId,
      );
      return row === undefined ? null : promiseOf(row);
    },
    async promises({ states, debtorIds }) {
      const rows = await ofDebtors('promise', { [NAMED]: true, ...among(states, debtorIds) });
      return rows.map(promiseOf);
    },
    savePromise: (promise) => save('promise', promise),
    async addPlan(plan) {
      await query(
        'insert into payment_plan (administration_id, id, debtor_id, state, doc) values ($1, $2, $3, $4, $5)',
        ...[plan.id, plan.debtorId, plan.state, encodeJson(plan)],
      );
    },
    async plan(planId) {
      const [row] = await query(
        'select doc from payment_plan where administration_id = $1 and id = $2 for update',
        planId,
      );
      return row === undefined ? null : planOf(row);
    },
    async plans({ states, debtorIds }) {
      return (await ofDebtors('payment_plan', among(states, debtorIds))).map(planOf);
    },
    savePlan: (plan) => save('payment_plan', plan),
    async bookings(openItemIds) {
      if (openItemIds.length === 0) return [];
      const rows = await query(
        `select open_item_id, on_date, currency, sum(amount_minor)::bigint as amount_minor from allocation
         where administration_id = $1 and open_item_id = any($2::text[]) and reversed_on is null
         group by open_item_id, on_date, currency order by on_date, open_item_id`,
        listOf([...new Set(openItemIds)]),
      );
      return rows.map((row) => ({
        openItemId: id<'open-item'>(row, 'open_item_id'),
        on: date(row, 'on_date'),
        amount: amount(row, 'amount_minor'),
      }));
    },
  };
}

function among(states: readonly string[] | undefined, debtors: readonly string[] | undefined) {
  return {
    'state = any(?::text[])': listOrAll(states),
    'debtor_id = any(?::text[])': listOrAll(debtors),
  };
}

function promiseOf(row: Row): PaymentPromise {
  return json(row, 'doc') as PaymentPromise;
}

function planOf(row: Row): InstalmentPlan {
  return json(row, 'doc') as InstalmentPlan;
}
