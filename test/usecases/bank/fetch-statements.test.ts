import { instantOf, plainDate } from '../../../src/kernel/dates.js';
import { err, ok } from '../../../src/kernel/result.js';
import type { BankFile, BankSource, BankSourceError } from '../../../src/ports/bank-source.js';
import type { Store, Tx } from '../../../src/ports/store.js';
import type { Ports } from '../../../src/usecases/ports.js';
import { benchForEach } from '../../support/fake-outside.js';
import {
  connectSources,
  type FileScript,
  ill,
  ONE,
  scripted,
  type Sources,
  TWO,
} from '../../support/scripted-source.js';
import { bankFile, receipt } from '../../support/stage-bank.js';
import { ADMINISTRATION, IBAN } from '../../support/stage-world.js';

const bench = benchForEach();
const connect = (sources: Sources, change: Partial<Ports> = {}) =>
  connectSources(bench(), sources, change);
const DATE = plainDate('2026-06-01');

const GOOD = (day: number, opening = 0n): Uint8Array =>
  bankFile({ date: plainDate(`2026-06-0${day}`), opening, entries: [receipt(100n)] });
const BAD = bankFile({ date: DATE, entries: [receipt(100n)], wrongBy: 1n });

const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  bench().store.inTransaction(ADMINISTRATION.id, work);

const files = async (): Promise<readonly string[]> =>
  (await look((tx) => tx.bank.files())).map(({ name, outcome }) => `${name} ${outcome}`);

test('an administration without sources has none to ask', async () => {
  const { fetch, show } = await connect({});
  expect(await fetch()).toEqual([]);
  expect((await show()).sources).toEqual([]);
});

test('every page is taken, each file settled by what became of it, and the cursor kept', async () => {
  const good = GOOD(1);
  const source = scripted({
    0: [['a', good]],
    1: [
      ['b', BAD],
      ['c', good],
    ],
    2: [['d', GOOD(2, 100n)]],
  });
  const { fetch } = await connect({ [ONE]: source });
  const [round] = await fetch();
  expect(round).toMatchObject({ connection: ONE, outcome: 'looked', error: null });
  expect(source.settled).toEqual([
    ['a', 'imported'],
    ['b', 'refused'],
    ['c', 'exists'],
    ['d', 'imported'],
  ]);
  expect(await files()).toEqual(['a imported', 'b refused', 'd imported']);
  await fetch();
  expect(source.cursors).toEqual([null, '1', '2', '3']);
});

test('a refused file is told with its reason and is not lost from sight later', async () => {
  const source = scripted({ 0: [['bad.xml', BAD]] });
  const { fetch, show } = await connect({ [ONE]: source });
  const [round] = await fetch();
  expect(round?.files).toMatchObject([
    { name: 'bad.xml', outcome: 'refused', reason: expect.stringMatching(/does not add up/) },
  ]);
  await fetch();
  expect((await show()).sources).toMatchObject([
    { health: 'well', lastRefused: { name: 'bad.xml', reason: expect.stringMatching(/add up/) } },
  ]);
});

test('one sick source stops no other', async () => {
  const { fetch, show } = await connect({
    [ONE]: scripted({ 0: ill('unreachable') }),
    [TWO]: scripted({ 0: [['a', GOOD(1)]] }),
  });
  const rounds = await fetch();
  expect(rounds.map(({ outcome }) => outcome)).toEqual(['failed', 'looked']);
  expect((await show()).sources.map(({ health }) => health)).toEqual(['failing', 'well']);
});

test('a source that breaks its promises is said as a bug, after the others had their turn', async () => {
  const broken: BankSource = {
    look: () => Promise.reject(new TypeError('bug')),
    settle: () => Promise.resolve(ok(undefined)),
  };
  const { fetch } = await connect({ [ONE]: broken, [TWO]: scripted({ 0: [['a', GOOD(1)]] }) });
  await expect(fetch()).rejects.toThrow(AggregateError);
  expect(await files()).toEqual(['a imported']);
});

test.each(['unreachable', 'throttled', 'refused', 'malformed', 'consent-ended'] as const)(
  'a file the source cannot hand over now (%s) is asked for again, those beside it come and are asked for once',
  async (kind) => {
    const asked: string[] = [];
    let sick = true;
    const file = (name: string, bytes: Uint8Array, ill: boolean): BankFile => ({
      name,
      ref: name,
      bytes: () => {
        asked.push(name);
        const error = { about: 'source', error: { kind, message: 'Not now.' } } as const;
        return Promise.resolve(ill && sick ? err(error) : ok(bytes));
      },
    });
    const page = [file('a', GOOD(2, 100n), true), file('b', GOOD(1), false)];
    const source: BankSource = {
      ...scripted({}),
      look: (cursor) =>
        Promise.resolve(ok({ files: cursor === null ? page : [], next: 'end', more: false })),
    };
    const { fetch } = await connect({ [ONE]: source });
    expect(await fetch(true)).toMatchObject([{ outcome: 'failed', files: [{ name: 'b' }] }]);
    await fetch(true);
    sick = false;
    expect(await fetch(true)).toMatchObject([{ outcome: 'looked', files: [{ name: 'a' }] }]);
    expect(asked).toEqual(['a', 'b', 'a', 'a']);
    await fetch(true);
    expect(asked).toHaveLength(4);
    expect(await files()).toEqual(['b imported', 'a imported']);
  },
);

test('a file that is wrong in itself is refused and never stands in the way', async () => {
  const source = scripted({ 0: [['huge', 'It is too large.']], 1: [['a', GOOD(1)]] });
  const { fetch } = await connect({ [ONE]: source });
  const [round] = await fetch();
  expect(round?.files.map(({ outcome }) => outcome)).toEqual(['refused', 'imported']);
  expect(source.settled).toEqual([
    ['huge', 'refused'],
    ['a', 'imported'],
  ]);
});

test.each([
  // kind              asked after, ms   minutes until it is asked again by itself
  ['unreachable', undefined, 0],
  ['throttled', undefined, 15],
  ['throttled', 120_000, 2],
  ['throttled', 99 * 86_400_000, 24 * 60],
  ['malformed', undefined, 15],
  ['unauthorised', undefined, 60],
  ['consent-ended', undefined, 60],
  ['refused', undefined, 60],
] as const)(
  'after %s (%p) it is left alone for %i minutes',
  async (kind, retryAfterMs, minutes) => {
    const source = scripted({ 0: ill(kind, retryAfterMs) });
    const { fetch } = await connect({ [ONE]: source });
    await fetch();
    if (minutes > 0) {
      bench().clock.advanceMs(minutes * 60_000 - 1);
      expect(await fetch()).toMatchObject([{ outcome: 'waiting', error: { kind } }]);
      expect(source.cursors).toHaveLength(1);
    }
    bench().clock.advanceMs(1);
    await fetch();
    expect(source.cursors).toHaveLength(2);
  },
);

test('a person who asks does not wait', async () => {
  const source = scripted({ 0: ill('unauthorised') });
  const { fetch } = await connect({ [ONE]: source });
  await fetch();
  await fetch(true);
  expect(source.cursors).toHaveLength(2);
});

test('a stop between the import and the cursor brings the file again and doubles nothing', async () => {
  const bytes = GOOD(1);
  const source = scripted({ 0: [['a', bytes]] });
  const { store } = bench();
  let crash = true;
  const crashing: Store = {
    ...store,
    inTransaction: (administration, work) =>
      store.inTransaction(administration, (tx) =>
        work({
          ...tx,
          bankSources: {
            state: (id) => tx.bankSources.state(id),
            save: (state) =>
              crash ? Promise.reject(new Error('killed')) : tx.bankSources.save(state),
          },
        }),
      ),
  };
  const { fetch } = await connect({ [ONE]: source }, { store: crashing });
  await expect(fetch()).rejects.toThrow(AggregateError);
  expect(await files()).toEqual(['a imported']);
  crash = false;
  expect(await fetch()).toMatchObject([{ files: [{ name: 'a', outcome: 'exists' }] }]);
  expect(source.cursors).toEqual([null, null]);
  expect((await look((tx) => tx.bank.countByLabel())).review).toBe(1);
});

test('a source that always has more is left after a bounded number of pages', async () => {
  let looks = 0;
  const endless: BankSource = {
    look: () => Promise.resolve(ok({ files: [], next: String((looks += 1)), more: true })),
    settle: () => Promise.resolve(ok(undefined)),
  };
  const { fetch } = await connect({ [ONE]: endless });
  await fetch();
  expect(looks).toBe(20);
});

test('a name from outside is one line the database can hold', async () => {
  const source = scripted({ 0: [[`a\0\n\ud800${'x'.repeat(300)}`, GOOD(1)]] });
  const { fetch } = await connect({ [ONE]: source });
  const [round] = await fetch();
  expect(round?.files[0]?.name).toMatch(/^a x{198}$/);
});

test('the first failure of a kind is remembered while it lasts', async () => {
  const pages: Record<string, readonly FileScript[] | BankSourceError> = { 0: ill('unreachable') };
  const { fetch, show } = await connect({ [ONE]: scripted(pages) });
  const since = bench().clock.now();
  await fetch();
  bench().clock.advanceMs(300_000);
  await fetch();
  expect((await show()).sources).toMatchObject([{ error: { kind: 'unreachable', since } }]);
  pages['0'] = [];
  await fetch();
  expect((await show()).sources).toMatchObject([{ error: null, health: 'well' }]);
});

test('the freshness of each account is its newest closing date, with what is missing', async () => {
  bench().clock.set(instantOf(Date.UTC(2026, 5, 6, 10)));
  const source = scripted({
    0: [
      ['a', GOOD(1)],
      ['b', GOOD(3, 700n)],
    ],
  });
  const { fetch, show } = await connect({ [ONE]: source });
  expect((await show()).accounts).toEqual([
    { iban: IBAN, lastClosingDate: null, daysOld: null, gaps: [] },
  ]);
  await fetch();
  expect((await show()).accounts).toMatchObject([
    { iban: IBAN, lastClosingDate: '2026-06-03', daysOld: 3, gaps: [expect.any(String)] },
  ]);
});
