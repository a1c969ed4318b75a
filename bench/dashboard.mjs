// npm run bench:dashboard [-- --items 50000 --administrations 2000 --rounds 9]
// How long somebody waits for the first page: Chromium without a cache opens the books of 50,000 open items, and a firm with
// 2,000 administrations, from a real hub on loopback; until what is on the page can be used, and until it is all there. The
// yardstick is a page of the same server with nothing in it, loaded in the same rounds. Needs PostgreSQL (DATABASE_URL), where
// it makes a database of its own.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { configOf } from './hub-config.mjs';
import { asAdmin, inDatabase } from './hub-database.mjs';
import { inFolder, median } from './lib.mjs';
import { fill } from './lists-books.mjs';
import { openDatabase } from '../dist/adapters/postgres/connect.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { start } from '../dist/main.js';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '50000' },
    debtors: { type: 'string', default: '20000' },
    entries: { type: 'string', default: '20000' },
    administrations: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '9' },
  },
});
const [items, debtors, entries, administrations, rounds] = [
  ...['items', 'debtors', 'entries', 'administrations', 'rounds'].map((name) =>
    Number(values[name]),
  ),
];
const observe = { event: () => undefined };
const BOOKS = 'adm_large';
const PERSON = 'kim@bench.example';
const FIRM = 'frm_bench';
const NOW = new Date().toISOString();

/** What is opened, and what has to be there before somebody can begin. */
const PAGES = [
  ['an empty page (yardstick)', '/healthz', 'body'],
  ['the firm', '/app/', 'tbody tr[data-id]'],
  ['the books', `/app/a/${BOOKS}`, '.to-do li'],
];

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl)
  throw new Error('bench:dashboard needs PostgreSQL: set DATABASE_URL (scripts/services.sh up)');
await inFolder((dataDir) =>
  inDatabase(databaseUrl, (url) => bench(configOf({ databaseUrl: url, dataDir, role: 'api' }))),
);

async function bench(config) {
  const running = await start(config, { schedule: false, demo: PERSON });
  await furnish(running.app);
  await running.stop();
  // The books are written by the database itself, past the hub.
  const url = config.databaseUrl;
  const database = await openDatabase({ kind: 'postgres', url }, { observe });
  await fill(database, BOOKS, { items, debtors, entries });
  await database.close();
  await asAdmin(url, 'vacuum analyze');
  const hub = await start(config, { schedule: false, demo: PERSON });
  await hub.app.standings.tell(BOOKS);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  console.log(
    `\n${items} open items of ${debtors} debtors; ${administrations} administrations (${rounds} cold loads each, node ${process.version})`,
  );
  await measure(browser, hub.url);
  await browser.close();
  await hub.stop();
}

/** A firm with as many administrations as asked, one of them large, and somebody who works there. */
async function furnish(app) {
  const [{ administration }] = makeWorld().administrations;
  must(await app.firms.add('Kantoor De Vijver', FIRM));
  const name = (n) => (n === 0 ? administration.name : `${administration.name} ${n}`);
  for (let n = 0; n < administrations; n += 1) {
    const id = n === 0 ? BOOKS : `adm_${n}`;
    await app.store.platform.addAdministration({ ...administration, id, name: name(n) });
    await app.store.platform.firms.place(id, FIRM);
    if (n > 0) await app.store.inTransaction(id, (tx) => tx.standings.tell(standingOf(n), NOW));
  }
  const wish = { email: PERSON, name: 'Kim De Vijver', language: 'nl' };
  must(await app.users.invite({ ...wish, place: { firm: FIRM }, role: 'owner', by: 'bench' }));
}

function standingOf(n) {
  const euro = (minor) => ({ minor: BigInt(minor), currency: 'EUR' });
  return {
    ...{ on: NOW.slice(0, 10), lastBankDate: NOW.slice(0, 10), hostFailedAt: null, bar: null },
    ...{ waiting: n % 9, failed: n % 50 === 0 ? 1 : 0, held: n % 30 === 0 ? 2 : 0, tasks: n % 5 },
    ...{ received: n % 4, reminders: n % 7, alerts: 0, overdueItems: n % 11 },
    ...{ open: euro(n * 104_729), overdue: euro(n * 7_919), connections: [] },
    dso: [0, 30, 60, 90].map((daysAgo) => ({ daysAgo, days: `${30 + ((n + daysAgo) % 40)}.50` })),
  };
}

function must(result) {
  if (!result.ok) throw new Error(result.error.message);
}

async function measure(browser, url) {
  const times = new Map(PAGES.map(([name]) => [name, { usable: [], whole: [] }]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, path, selector] of PAGES) {
      const loaded = await load(browser, url, path, selector);
      if (round < 0) continue;
      times.get(name).usable.push(loaded.usable);
      times.get(name).whole.push(loaded.whole);
    }
  for (const [name, { usable, whole }] of times) {
    const ms = (of) => `${median(of).toFixed(0)} ms`.padStart(8);
    const spread = `${Math.min(...usable).toFixed(0)}–${Math.max(...usable).toFixed(0)}`;
    console.log(
      `  ${name.padEnd(28)} usable ${ms(usable)} (${spread})`.padEnd(62) + `  whole ${ms(whole)}`,
    );
  }
}

/** A browser that was never here before, signed in; milliseconds since it was told where to go. */
async function load(browser, url, path, selector) {
  const context = await browser.newContext({
    locale: 'nl',
    viewport: { width: 1360, height: 850 },
  });
  // Through the door without the pages behind it, so that nothing of them is kept.
  await context.request.get(`${url}/enter`, { maxRedirects: 0 });
  const page = await context.newPage();
  await page.goto(url + path, { waitUntil: 'commit' });
  await page.waitForSelector(selector, { state: 'visible' });
  const usable = await page.evaluate(
    // Nothing more to do at once: a key that is pressed now is answered now.
    'new Promise((done) => requestIdleCallback(() => done(performance.now())))',
  );
  await page.waitForLoadState('networkidle');
  const whole = await page.evaluate(
    `Math.max(${usable}, ...performance.getEntriesByType('resource').map((one) => one.responseEnd))`,
  );
  await context.close();
  return { usable, whole };
}
