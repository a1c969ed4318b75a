import type { Database, Row, Sql } from '../../../src/adapters/postgres/sql.js';
import { storeOver } from '../../../src/adapters/postgres/store.js';
import { loadLedger } from '../../../src/usecases/ledger/load-ledger.js';
import { idOf } from '../../../src/kernel/ids.js';
import { testStore } from '../../support/database.js';
import { aDebtor, anAdministration, anItem } from '../../support/facts.js';

const books = idOf<'administration'>('adm_1');

/** The database, with every statement that was asked of it kept. */
function listening(database: Database, heard: Set<string>): Database {
  const over = (sql: Sql): Sql => ({
    ...sql,
    query: (text, values) => {
      heard.add(text);
      return sql.query(text, values);
    },
  });
  return {
    ...database,
    transaction: (session, work) => database.transaction(session, (sql) => work(over(sql))),
  };
}

/** The plan PostgreSQL keeps for a prepared statement from its sixth use on, whatever the values. */
async function genericPlan(sql: Sql, text: string, name: string): Promise<string> {
  const count = Math.max(...[...text.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
  await sql.script(`prepare ${name} as ${text}`);
  const nulls = Array.from({ length: count }, () => 'null').join(', ');
  const rows = await sql.query(`explain execute ${name}(${nulls})`);
  return rows.map((row: Row) => String(row['QUERY PLAN'])).join('\n');
}

/** Enough of what a ledger is made of for the planner to have a choice. */
async function fill(database: Database): Promise<void> {
  await database.transaction({ as: 'administration', administration: books }, async (sql) => {
    await sql.query(
      `insert into debtor (administration_id, id, host_id, host_version, number, doc)
       select $1, 'deb_' || n, 'D' || n, '1', n::text, '{}' from generate_series(2, 200) n`,
      [books],
    );
    await sql.query(
      `insert into document (administration_id, id, direction, host_id, debtor_id, version, kind, number, invoice,
         findings, held_for, at)
       select $1, 'doc_' || n, 'out', 'F' || n, 'deb_' || n % 200 + 1, 1, 'invoice', 'F' || n, '{}', '[]', '[]',
         '2026-09-01' from generate_series(1, 1000) n`,
      [books],
    );
    await sql.query(
      `insert into open_item (administration_id, id, debtor_id, document_id, host_id, kind, number, issue_date,
         due_date, amount_minor, currency)
       select $1, 'itm_x' || n, 'deb_' || n % 200 + 1, 'doc_' || n, 'F' || n, 'invoice', 'F' || n, '2026-09-01',
         date '2026-09-01' + n % 60, 1000, 'EUR' from generate_series(1, 1000) n`,
      [books],
    );
    await sql.query(
      `insert into promise (administration_id, id, debtor_id, state, doc)
       select $1, case when n % 2 = 0 then 'prm_' || n end, 'deb_' || n % 200 + 1, 'open', '{}' from generate_series(1, 1000) n`,
      [books],
    );
  });
  await database.transaction({ as: 'owner' }, (sql) => sql.script('analyze'));
}

test('what a plan reads of some debtors is found by their index in the plan for all values', async () => {
  const tested = await testStore();
  const { database } = tested;
  const heard = new Set<string>();
  const store = storeOver(listening(database, heard));
  await store.platform.addAdministration(anAdministration(books));
  await store.inTransaction(books, async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1'));
    await tx.ledger.addItem(anItem('itm_1', 'deb_1', 10_000n));
    const debtors = await tx.debtors.byIds([idOf('deb_1')]);
    heard.clear();
    await loadLedger(tx, debtors);
  });
  await fill(database);
  const lists = [...heard].filter((text) => text.includes('= any('));
  const plans = await database.transaction(
    { as: 'administration', administration: books },
    async (sql) => {
      // Tables of a test are so small that reading all of them would be right.
      await sql.script(
        'set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off',
      );
      const found: (readonly [string, string])[] = [];
      for (const [n, text] of lists.entries())
        found.push([text, await genericPlan(sql, text, `plan_${n}`)]);
      return found;
    },
  );
  await tested.close();
  const without = plans.filter(([, plan]) => !/Index Cond: .*= ANY \(\$\d+\)/.test(plan));
  expect(without).toEqual([]);
  expect(plans.length).toBeGreaterThanOrEqual(8);
});
