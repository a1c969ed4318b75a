// npm run bench:lists [-- --items 50000 --debtors 20000 --entries 100000 --rounds 40 --engine pglite|postgres|both]
// First and further pages of every list in every order, filters, and the search, through the use cases, over generated books
// (lists-books.mjs): that many open items, as many that are settled, a document for each. The yardstick is an empty
// transaction on the same engine. On PostgreSQL (DATABASE_URL) in a database of its own.
import { parseArgs } from 'node:util';
import { fill, TODAY } from './lists-books.mjs';
import { asAdmin, inDatabase } from './hub-database.mjs';
import { median, quantile } from './lib.mjs';
import { openDatabase } from '../dist/adapters/postgres/connect.js';
import { storeOver } from '../dist/adapters/postgres/store.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { DEBTOR_FILTERS, DEBTOR_SORTS } from '../dist/domain/list/debtor-list.js';
import { INVOICE_FILTERS, INVOICE_SORTS } from '../dist/domain/list/invoice-list.js';
import { ITEM_BRAKES, ITEM_SORTS } from '../dist/domain/list/item-list.js';
import { wantedIn } from '../dist/kernel/search-text.js';
import { makeLists } from '../dist/usecases/list/lists.js';

const { values } = parseArgs({
  options: {
    items: { type: 'string' },
    debtors: { type: 'string' },
    entries: { type: 'string' },
    rounds: { type: 'string', default: '40' },
    engine: { type: 'string', default: 'both' },
  },
});
const observe = { event: () => undefined };
const rounds = Number(values.rounds);

if (values.engine !== 'postgres')
  await bench('embedded (PGlite)', { kind: 'pglite', dataDir: null }, [5_000, 2_000, 10_000]);
if (values.engine !== 'pglite' && process.env.DATABASE_URL)
  await inDatabase(process.env.DATABASE_URL, (url) =>
    bench('PostgreSQL', { kind: 'postgres', url }, [50_000, 20_000, 100_000], () =>
      asAdmin(url, 'vacuum analyze'),
    ),
  );

async function bench(title, options, [items, debtors, entries], settle) {
  const size = {
    items: Number(values.items ?? items),
    debtors: Number(values.debtors ?? debtors),
    entries: Number(values.entries ?? entries),
  };
  const database = await openDatabase(options, { observe });
  const store = storeOver(database);
  const [world] = makeWorld().administrations;
  const administration = { ...world.administration, id: 'adm_lists' };
  await store.platform.addAdministration(administration);
  await fill(database, administration.id, size);
  await (settle?.() ?? database.transaction({ as: 'owner' }, (sql) => sql.script('analyze')));
  const clock = { now: () => `${TODAY}T09:00:00.000Z`, today: () => TODAY };
  console.log(
    `\n${title}: ${size.items} open items of ${size.debtors} debtors, ${size.entries} bank entries`,
  );
  console.log(`(${rounds} rounds, node ${process.version})`);
  // One case after the other, each beside the yardstick: a machine with other work shows in both.
  const [yardstick, ...cases] = casesOf(makeLists({ store, clock }), store, administration.id);
  for (const one of cases) await measure(one, yardstick);
  await database.close();
}

async function measure([name, run], [, empty]) {
  const [own, beside] = [[], []];
  for (let round = -2; round < rounds; round += 1) {
    const began = performance.now();
    await empty();
    const between = performance.now();
    await run(round + 2);
    if (round < 0) continue;
    beside.push(between - began);
    own.push(performance.now() - between);
  }
  const figures = [Math.min(...own), median(own), quantile(own, 0.99)];
  const [least, p50, p99] = figures.map((ms) => `${ms.toFixed(1)} ms`.padStart(10));
  const empties = `yardstick ${median(beside).toFixed(1)} ms, p99 ${quantile(beside, 0.99).toFixed(1)} ms`;
  console.log(`  ${name.padEnd(36)} least ${least}  p50 ${p50}  p99 ${p99}  (${empties})`);
}

function casesOf(lists, store, id) {
  const read = async (list, asked) => {
    const page = { limit: 50, descending: false, filter: 'all', ...asked };
    const found = await lists[list](id, page);
    if (!found.ok) throw new Error(`${list} refused ${JSON.stringify(asked)}`);
    return found.value;
  };
  const further = async (list, asked) => {
    const { next } = await read(list, asked);
    return () => read(list, { ...asked, after: next });
  };
  const ends = [
    [false, 'up'],
    [true, 'down'],
  ];
  const sorted = (list, sorts) =>
    sorts.flatMap((sort) =>
      ends.map(([descending, end]) => [
        `${list} by ${sort}, ${end}`,
        () => read(list, { sort, descending }),
      ]),
    );
  const later = (list, sort) => {
    let next;
    return [
      `${list} by ${sort}, second page`,
      async () => (await (next ??= further(list, { sort }))).call(),
    ];
  };
  const words = ['bakk jans', 'maes gent', 'muller', 'zzz', 'd1234'];
  const anything = [...words, '2026/00012', '4711', '1.234,56', 'factuur 2026'];
  return [
    ['empty transaction (yardstick)', () => store.inTransaction(id, () => Promise.resolve())],
    ...sorted('debtors', DEBTOR_SORTS),
    later('debtors', 'open'),
    ...DEBTOR_FILTERS.map((filter) => [
      `debtors by open, ${filter}`,
      () => read('debtors', { sort: 'open', descending: true, filter }),
    ]),
    [
      'debtors by name, searched',
      (round) => read('debtors', { sort: 'name', search: wantedIn(words[round % words.length]) }),
    ],
    ...sorted('items', ITEM_SORTS),
    later('items', 'due'),
    ...ITEM_BRAKES.map((brake) => [
      `items by due, ${brake}`,
      () => read('items', { sort: 'due', brake }),
    ]),
    ['items by open, 31-60', () => read('items', { sort: 'open', bucket: '31-60' })],
    ...sorted('invoices', INVOICE_SORTS),
    later('invoices', 'issued'),
    ...INVOICE_FILTERS.map((filter) => [
      `invoices by issued, ${filter}`,
      () => read('invoices', { sort: 'issued', descending: true, filter }),
    ]),
    [
      'invoices by issued, searched',
      (round) =>
        read('invoices', { sort: 'issued', search: wantedIn(anything[round % anything.length]) }),
    ],
    ['search', (round) => lists.search(id, anything[round % anything.length])],
  ];
}
