import { plainDate } from '../../src/kernel/dates.js';
import { bank, receipt } from '../support/stage-bank.js';
import { goTo } from '../support/stage-days.js';
import {
  aMandate,
  type BankLine,
  bankSays,
  collect,
  lineOf,
  mandates,
} from '../support/stage-collections.js';
import { GROSS, invoices, openHere, openInHost, payments } from '../support/stage-money.js';
import { GARAGE, salesInvoice } from '../support/stage-world.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

/** F-1 and F-2 of the bakery (CORE), F-3 of the garage (B2B), all of 121.00. */
async function threeInvoices(s: Stage): Promise<void> {
  s.host.addSalesInvoice(s.administration, salesInvoice(3, { debtor: GARAGE }));
  await invoices(s, 1, 2);
  await mandates(s);
}

async function bankLine(s: Stage, hostId: string, minor = GROSS): Promise<BankLine> {
  const line = await lineOf(s, hostId);
  if (line === undefined) throw new Error(`${hostId} is in no collection`);
  return { minor, endToEndId: line.endToEndId, mandateId: line.mandateId };
}

async function partOf(s: Stage, hostId: string): Promise<string> {
  return (await lineOf(s, hostId))?.partId ?? '';
}

async function roundOf(s: Stage, hostId = 'F-1'): Promise<number | undefined> {
  return (await s.look((tx) => tx.ledger.itemByHostId(hostId)))?.round;
}

async function heldReasons(s: Stage): Promise<readonly string[]> {
  const { held } = await planned(s);
  return held.map(({ reason }) => reason);
}

test('a batch that the bank books as one amount pays every item, here and in the host', async () => {
  const s = stage();
  await threeInvoices(s);
  const { collection, lines } = await collect(s);
  expect(collection).toMatchObject({ collectOn: '2026-06-15', lineCount: 3 });
  expect(new Set(lines.map(({ partId }) => partId)).size).toBe(2);

  goTo(s, plainDate('2026-06-15'));
  await bankSays(s, [
    { minor: 2n * GROSS, partId: await partOf(s, 'F-1'), count: 2 },
    { minor: GROSS, partId: await partOf(s, 'F-3'), count: 1 },
  ]);
  for (const hostId of ['F-1', 'F-2', 'F-3']) {
    expect(await openHere(s, hostId)).toBe(0n);
    expect(openInHost(s, hostId)).toBe(0n);
    expect(await lineOf(s, hostId)).toMatchObject({ state: 'paid', paid: { on: '2026-06-15' } });
  }
  expect(payments(s)).toHaveLength(3);
});

test('a batch with its details pays line by line', async () => {
  const s = stage();
  await threeInvoices(s);
  await collect(s);
  goTo(s, plainDate('2026-06-15'));
  const details = [await bankLine(s, 'F-1'), await bankLine(s, 'F-2')];
  await bankSays(s, [{ minor: 2n * GROSS, partId: await partOf(s, 'F-1'), lines: details }]);
  expect([await openHere(s, 'F-1'), await openHere(s, 'F-2')]).toEqual([0n, 0n]);
  expect(await openHere(s, 'F-3')).toBe(GROSS);
  expect(await lineOf(s, 'F-2')).toMatchObject({ state: 'paid' });
});

/** Everything collected and paid on 15 June, then F-1 comes back on 18 June. */
async function returned(s: Stage, reason: string): Promise<void> {
  await threeInvoices(s);
  await collect(s);
  goTo(s, plainDate('2026-06-15'));
  await bankSays(s, [{ minor: 2n * GROSS, partId: await partOf(s, 'F-1'), count: 2 }]);
  goTo(s, plainDate('2026-06-18'));
  const back = { ...(await bankLine(s, 'F-1', -GROSS)), reason };
  await bankSays(s, [{ minor: -GROSS, lines: [back] }], 2n * GROSS);
}

test('a return opens the right item again, with its reason, in a new round', async () => {
  const s = stage();
  await returned(s, 'AM04');
  expect(await openHere(s, 'F-1')).toBe(GROSS);
  expect(openInHost(s, 'F-1')).toBe(GROSS);
  expect(await openHere(s, 'F-2')).toBe(0n);
  expect(await roundOf(s, 'F-1')).toBe(1);
  expect(await roundOf(s, 'F-2')).toBe(0);
  expect(await lineOf(s, 'F-1')).toMatchObject({
    state: 'returned',
    returned: { reason: 'AM04', on: '2026-06-18' },
  });
  expect(await s.app.mandates.list(s.administration)).not.toContainEqual(
    expect.objectContaining({ attention: expect.anything() }),
  );
});

test('what came back for lack of money may be collected again, under a new id', async () => {
  const s = stage();
  await returned(s, 'AM04');
  const first = await lineOf(s, 'F-1');
  const { lines } = await collect(s);
  expect(lines).toMatchObject([{ openItemId: first?.openItemId, sequence: 'RCUR' }]);
  expect(lines[0]?.endToEndId).not.toBe(first?.endToEndId);

  goTo(s, plainDate('2026-07-02'));
  await bankSays(s, [{ minor: GROSS, lines: [await bankLine(s, 'F-1')] }], GROSS);
  expect([await openHere(s, 'F-1'), openInHost(s, 'F-1')]).toEqual([0n, 0n]);
  goTo(s, plainDate('2026-07-06'));
  const back = { ...(await bankLine(s, 'F-1', -GROSS)), reason: 'MS03' };
  await bankSays(s, [{ minor: -GROSS, lines: [back] }], 2n * GROSS);
  expect([await openHere(s, 'F-1'), openInHost(s, 'F-1')]).toEqual([GROSS, GROSS]);
  expect(await roundOf(s, 'F-1')).toBe(2);
  expect(await s.app.parked.list(s.administration)).toEqual([]);
});

test.each([
  ['MD07', { attention: { reason: 'MD07', on: '2026-06-18' } }, 'mandate-needs-person'],
  ['AC04', { attention: { reason: 'AC04', on: '2026-06-18' } }, 'mandate-needs-person'],
  ['MD01', { attention: { reason: 'MD01', on: '2026-06-18' } }, 'mandate-needs-person'],
  ['MD06', {}, 'disputed'],
])(
  'after %s nothing is collected again before a person has looked',
  async (reason, mandate, why) => {
    const s = stage();
    await returned(s, reason);
    const [known] = await s.app.mandates.list(s.administration);
    expect(known).toMatchObject({ id: 'M-1', ...mandate });
    const planned = await s.app.planCollection(s.administration, {});
    expect(planned).toMatchObject({
      ok: true,
      value: {
        plan: {
          lines: [],
          held: expect.arrayContaining([expect.objectContaining({ reason: why })]),
        },
      },
    });
    if (why === 'disputed') expect(await heldReasons(s)).toContain('disputed');
  },
);

test('an amendment answers what the bank said, and is told with the next collection', async () => {
  const s = stage();
  await returned(s, 'AC04');
  const old = aMandate('M-1');
  const account = { iban: GARAGE.ibans[0] ?? '' };
  const amendments = [{ on: plainDate('2026-06-18'), oldAccount: old.account.iban }];
  const recorded = await s.app.mandates.record(s.administration, [{ ...old, account, amendments }]);
  expect(recorded).toMatchObject({ ok: true, value: [{ id: 'M-1', outcome: 'amended' }] });
  const { collection } = await collect(s);
  const file = await s.app.takeCollectionFile(s.administration, collection.id);
  expect(file.ok && Buffer.from(file.value).toString()).toContain('<Id>SMNDA</Id>');
});

test('reminders wait while an item is under way, and go on when it came back', async () => {
  const s = stage();
  await threeInvoices(s);
  await collect(s, { collectOn: plainDate('2026-06-22') });
  goTo(s, plainDate('2026-06-20'));
  await bankSays(s, []);
  expect(await heldReasons(s)).toEqual(Array(3).fill('direct-debit-pending'));
  const { endToEndId } = await bankLine(s, 'F-1');
  expect(await s.app.refuseLine(s.administration, endToEndId, 'AM04')).toMatchObject({ ok: true });
  expect(await heldReasons(s)).toEqual(Array(2).fill('direct-debit-pending'));
});

test('a payment by hand of an item under way is left to a person', async () => {
  const s = stage();
  await threeInvoices(s);
  await collect(s);
  await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
  expect(await openHere(s, 'F-1')).toBe(GROSS);
  const [waiting] = await s.app.review.list(s.administration);
  expect(waiting?.proposals[0]?.evidence).toContainEqual({
    code: 'in-collection',
    about: '2026-0001',
  });
});

test('a return that lost its id is proposed by its mandate, and marks the line when a person accepts it', async () => {
  const s = stage();
  await threeInvoices(s);
  await collect(s);
  goTo(s, plainDate('2026-06-15'));
  await bankSays(s, [{ minor: GROSS, partId: await partOf(s, 'F-3'), count: 1 }]);
  goTo(s, plainDate('2026-06-18'));
  const lost = { minor: -GROSS, endToEndId: 'NOTPROVIDED', mandateId: 'M-2', reason: 'AC01' };
  await bankSays(s, [{ minor: -GROSS, lines: [lost] }], GROSS);
  expect(await openHere(s, 'F-3')).toBe(0n);
  const [waiting] = await s.app.review.list(s.administration);
  if (waiting === undefined) throw new Error('Nothing waits for review');
  expect(await s.app.review.accept(s.administration, waiting.id, 0)).toMatchObject({ ok: true });
  await s.settle();
  expect([await openHere(s, 'F-3'), openInHost(s, 'F-3')]).toEqual([GROSS, GROSS]);
  expect(await lineOf(s, 'F-3')).toMatchObject({ state: 'returned', returned: { reason: 'AC01' } });
});

test('undoing the match of a return takes back that the line came back', async () => {
  const s = stage();
  await returned(s, 'AM04');
  const entryId = (await lineOf(s, 'F-1'))?.returned?.entryId;
  expect(entryId).toBeDefined();
  if (entryId === undefined) return;
  expect(await s.app.review.undo(s.administration, entryId)).toMatchObject({ ok: true });
  await s.settle();
  expect(await lineOf(s, 'F-1')).toMatchObject({ state: 'paid' });
  expect(await openHere(s, 'F-1')).toBe(0n);
  expect(openInHost(s, 'F-1')).toBe(0n);
  expect(await s.app.parked.list(s.administration)).toEqual([]);
});

test('undoing the match of a batch puts its items under way again', async () => {
  const s = stage();
  await threeInvoices(s);
  await collect(s);
  goTo(s, plainDate('2026-06-15'));
  await bankSays(s, [{ minor: 2n * GROSS, partId: await partOf(s, 'F-1'), count: 2 }]);
  const entryId = (await lineOf(s, 'F-1'))?.paid?.entryId;
  expect(entryId).toBeDefined();
  if (entryId === undefined) return;
  await s.app.review.undo(s.administration, entryId);
  expect(await lineOf(s, 'F-1')).toMatchObject({ state: 'pending' });
  expect(await lineOf(s, 'F-2')).toMatchObject({ state: 'pending' });
});
