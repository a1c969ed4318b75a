import { rmSync } from 'node:fs';
import { type Config, readConfig } from '../../src/config.js';
import { type Demo, runDemo } from '../../src/demo/run.js';
import type { EntryTruth, InvoiceOf } from '../../src/demo/world/types.js';
import { makeWorld } from '../../src/demo/world/world.js';
import { summaryTable } from '../../src/entrypoints/text/summary.js';
import { INVOICE_RESPONSE } from '../../src/formats/ubl/response.js';
import { dateIn } from '../../src/kernel/dates.js';
import type { AdministrationId } from '../../src/kernel/ids.js';
import { type Books, booksOf as ownBooksOf } from './own-books.js';
import { playedDemo } from '../support/played-demo.js';
import { booksOf } from './other-side.js';

/** The generator knows what a right product must come to; it asks the product nothing. */
const world = makeWorld();
const { expectations } = world;
let dataDir = '';

let demo: Demo;
let books: ReadonlyMap<AdministrationId, Books>;

beforeAll(async () => {
  dataDir = await playedDemo();
  demo = await runDemo({ config: config(), onDay: () => undefined });
  const { store } = demo.stage.running.app;
  books = new Map(
    await Promise.all(
      world.administrations.map(
        async ({ administration }) =>
          [administration.id, await ownBooksOf(store, administration)] as const,
      ),
    ),
  );
}, 900_000);

afterAll(async () => {
  await demo.stage.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function config(): Config {
  const read = readConfig({ VOLDAAN_DATA: dataDir, VOLDAAN_PORT: '0', VOLDAAN_LOG: 'silent' });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function booksOfOne(id: AdministrationId): Books {
  const found = books.get(id);
  if (found === undefined) throw new Error(`No books of ${id}`);
  return found;
}

const all = <T>(pick: (own: Books, id: AdministrationId) => readonly T[]): readonly T[] =>
  [...books].flatMap(([id, own]) => pick(own, id));
const named = ({ administration, number }: InvoiceOf): string => `${administration} ${number}`;
const total = (pick: (summary: Demo['summaries'][number]) => number): number =>
  demo.summaries.reduce((sum, summary) => sum + pick(summary), 0);

describe('the half year of the demo', () => {
  test('sends every invoice that can go out exactly once, and keeps the others at home', () => {
    const transmitted = demo.stage.accessPoint
      .transmissions()
      .filter(({ documentType }) => documentType !== INVOICE_RESPONSE.documentType)
      .map(({ apiKey, summary }) => `${apiKey.replace('sandbox-key-', '')} ${summary.number}`);
    const held = new Set(
      expectations.held.map(({ administration: a, number }) => `${a} ${number}`),
    );
    const wanted = world.days
      .flatMap(({ events }) => events)
      .flatMap((event) =>
        event.kind === 'invoice' && event.invoice.send
          ? [`${event.administration} ${event.invoice.invoice.number}`]
          : [],
      );
    expect([...transmitted].sort()).toEqual(wanted.filter((one) => !held.has(one)).sort());
    expect(total(({ sent }) => sent)).toBe(expectations.sent);
    expect(total(({ delivered }) => delivered)).toBe(expectations.sent);
    expect(total(({ held: count }) => count)).toBe(expectations.held.length);
  });

  test('receives every purchase invoice once and reports it to the host', () => {
    expect(total(({ received }) => received)).toBe(expectations.purchases);
    const reported = world.administrations.flatMap(({ administration }) =>
      demo.stage.host.reports(administration.id, 'purchase-document'),
    );
    expect(reported).toHaveLength(expectations.purchases);
  });

  test('raises the alerts of the known days and no others', () => {
    const raised = all((own, id) =>
      own.alerts.map(({ debtorId, level, raisedAt }) => {
        const debtor = own.debtors.find((one) => one.id === debtorId);
        return `${dateIn(raisedAt, 'Europe/Brussels')} ${id} ${debtor?.hostId ?? ''} ${level}`;
      }),
    );
    const wanted = expectations.alerts.map(
      ({ administration, debtorHostId, on, level }) =>
        `${on} ${administration} ${debtorHostId} ${level}`,
    );
    expect([...raised].sort()).toEqual([...wanted].sort());
  });

  test('leaves nothing behind in the outbox', () => {
    expect(demo.summaries.map(({ outbox }) => outbox)).toEqual(
      world.administrations.map(() => ({ due: 0, parked: 0 })),
    );
  });
});

describe('the bank in the demo', () => {
  const judged = (): readonly (EntryTruth & { label: string; found: readonly string[] })[] =>
    world.truth.map((truth) => {
      const entry = booksOfOne(truth.administration).entries.get(truth.transaction);
      if (entry === undefined) throw new Error(`${truth.transaction} was not imported`);
      return { ...truth, ...entry };
    });
  const wantedOf = ({ allocations }: EntryTruth): readonly string[] =>
    allocations.map(({ number, amount }) => `${number} ${amount.minor}`).sort();

  test('every entry is in the books once', () => {
    const count = all((own) => [own.entries.size]).reduce((sum, size) => sum + size, 0);
    expect(count).toBe(world.truth.length);
    expect(total(({ entries }) => entries)).toBe(world.truth.length);
  });

  test('all that can be recognised is, to the cent; nothing is booked on a wrong invoice', () => {
    for (const entry of judged()) {
      const { transaction, expect: wanted, label, found } = entry;
      const right = wanted === 'auto' ? wantedOf(entry) : [];
      expect({ transaction, matched: label === 'matched', found }).toEqual({
        transaction,
        matched: wanted === 'auto',
        found: right,
      });
    }
  });

  test('only what a person must decide waits for a person', () => {
    const waiting = judged().filter(({ label }) => label === 'review');
    const classes = new Set(waiting.map((entry) => entry.class));
    expect([...classes].sort()).toEqual(['duplicate', 'no-reference', 'stale-reference']);
    const { entries } = expectations;
    const left = entries.duplicate + entries['no-reference'] + entries['stale-reference'];
    expect(total(({ waiting: count }) => count)).toBe(left);
    const payouts = judged().filter((entry) => entry.class === 'card-payout');
    expect(new Set(payouts.map(({ label }) => label))).toEqual(new Set(['payout']));
  });

  test('what is open is what is truly unpaid, but for the money that still waits', () => {
    const unplaced = new Map<string, bigint>();
    for (const { administration, allocations, expect: wanted } of world.truth)
      if (wanted === 'review')
        for (const { number, amount } of allocations) {
          const key = `${administration} ${number}`;
          unplaced.set(key, (unplaced.get(key) ?? 0n) + amount.minor);
        }
    const wanted = new Map(expectations.openAtEnd.map((item) => [named(item), item.open.minor]));
    for (const [key, minor] of unplaced) wanted.set(key, (wanted.get(key) ?? 0n) + minor);
    const found = new Map(
      all((own, id) =>
        own.items
          .filter(({ open }) => open.minor !== 0n)
          .map(({ number, open }) => [`${id} ${number}`, open.minor] as const),
      ),
    );
    expect(found).toEqual(wanted);
  });

  test('the host has the same open amounts, item by item', () => {
    const ours = all((own, id) =>
      own.items.map(({ number, open }) => `${id} ${number} ${open.minor}`),
    );
    const theirs = booksOf(demo.stage.host).open;
    // A prepaid invoice claims nothing: the host lists it with nothing open, our ledger has no item for it.
    const prepaid = theirs.filter((line) => !ours.includes(line));
    expect(prepaid.every((line) => line.endsWith(' 0'))).toBe(true);
    expect([...ours, ...prepaid].sort()).toEqual(theirs);
  });

  test('money adds up: per entry, per item (INV-4) and per statement (INV-5)', () => {
    for (const own of books.values()) {
      expect(own.beyondEntry).toEqual([]);
      expect(own.beyondItem).toEqual([]);
      expect(own.gaps).toEqual([]);
      expect(own.lastClosing).toBe(own.sumOfEntries);
    }
  });
});

describe('the reminders of the demo', () => {
  const reminded = (): ReadonlySet<string> =>
    new Set(all((own, id) => own.reminded.map((number) => `${id} ${number}`)));

  test('every invoice that was late with nothing in the way was reminded of', () => {
    const missed = expectations.mustBeReminded.map(named).filter((one) => !reminded().has(one));
    expect(missed).toEqual([]);
  });

  test('nobody was reminded of what was paid in time, disputed, rejected or never delivered', () => {
    const wrong = expectations.mustNotBeReminded.map(named).filter((one) => reminded().has(one));
    expect(wrong).toEqual([]);
  });

  test('each step of each item went out once, as one task in the host', () => {
    const steps = all((own) => own.steps);
    expect(new Set(steps).size).toBe(steps.length);
    const tasks = world.administrations.flatMap(({ administration }) =>
      demo.stage.host
        .reports(administration.id, 'task')
        .filter(({ report }) => report.key.startsWith('reminder:')),
    );
    const pieces = tasks.flatMap(({ report }) => report.invoiceHostIds);
    expect(pieces).toHaveLength(steps.length);
    expect(total(({ reminded: count }) => count)).toBe(tasks.length);
  });
});

test('a second start in the same folder has no effect and says the same', async () => {
  const before = booksOf(demo.stage.host);
  const sent = demo.stage.accessPoint.transmissions();
  await demo.stage.close();
  const days: string[] = [];
  const again = await runDemo({ config: config(), onDay: (date) => days.push(date) });
  const first = demo;
  demo = again;
  expect(days).toEqual([]);
  expect(again.resumedAfter).toBe(world.lastDay);
  expect(again.summaries).toEqual(first.summaries);
  expect(summaryTable(again.summaries, 'nl')).toEqual(summaryTable(first.summaries, 'nl'));
  expect(booksOf(again.stage.host)).toEqual(before);
  expect(again.stage.accessPoint.transmissions()).toEqual(sent);
}, 60_000);
