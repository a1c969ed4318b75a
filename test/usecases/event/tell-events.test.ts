import { movableClock } from '../../../src/adapters/clock/movable.js';
import { countingIds } from '../../../src/adapters/ids/counting.js';
import { EVENT_TYPES, type ToldEvent } from '../../../src/domain/event/event.js';
import { WELL } from '../../../src/domain/event/subscription.js';
import { EVENT_FORMS } from '../../../src/formats/json/events.js';
import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import type { JourneyEntry } from '../../../src/ports/journey.js';
import type { ResponseReceived, Store, StoredDocument, Tx } from '../../../src/ports/store.js';
import type { TimelineEntry } from '../../../src/ports/timeline.js';
import { agreementNews, documentNews } from '../../../src/usecases/event/event-news.js';
import { tellingStore } from '../../../src/usecases/event/tell-events.js';
import { testStore } from '../../support/database.js';
import { aDebtor, anAdministration, anInvoice, anItem, NOON } from '../../support/facts.js';

const BOOKS = idOf<'administration'>('adm_1');
const DAY = plainDate('2026-11-21');
const debtorId = idOf<'debtor'>('deb_1');

let store: Store;
beforeAll(async () => {
  const plain = await testStore();
  await plain.platform.addAdministration(anAdministration(BOOKS));
  store = tellingStore(plain, { clock: movableClock(NOON), ids: countingIds() });
  await store.inTransaction(BOOKS, async (tx) => {
    await tx.subscriptions.add({
      ...{ id: idOf('sub_1'), url: 'https://a.example', events: EVENT_TYPES },
      ...{ madeAt: NOON, madeBy: 'an', health: WELL },
    });
    await tx.debtors.upsert(aDebtor('deb_1'));
    await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
    for (const kind of ['bank', 'host'] as const)
      await tx.administration.saveConnection({
        ...{ id: idOf(`con_${kind}`), kind, adapter: 'fake', settings: {} },
      });
  });
});
afterAll(() => store.close());

let seen = 0;
/** What is told of work in one transaction, in order; each in the form of its type. */
async function toldOf(work: (tx: Tx) => Promise<unknown>): Promise<readonly ToldEvent[]> {
  await store.inTransaction(BOOKS, work);
  const events = await store.inTransaction(BOOKS, async (tx) => {
    const filter = { since: NOON, types: EVENT_TYPES, after: null, limit: 1_000 };
    const messages = await tx.outbox.list({ kind: 'call-webhook' });
    const all = await tx.subscriptions.events(filter);
    expect(messages).toHaveLength(all.length);
    return all;
  });
  const fresh = events.slice(seen);
  seen = events.length;
  for (const { type, data } of fresh)
    expect(EVENT_FORMS[type].safeParse(data).error).toBeUndefined();
  return fresh;
}
const typesOf = async (work: (tx: Tx) => Promise<unknown>) =>
  (await toldOf(work)).map(({ type }) => type);

test('what comes from suppliers, and what is decided about it, is told once', async () => {
  const document: StoredDocument = {
    ...{ id: idOf<'document'>('doc_1'), direction: 'in', version: 1, at: NOON, findings: [] },
    ...{ invoice: anInvoice('S-1'), heldFor: ['SENDER_MISMATCH'] },
  };
  const release = { kind: 'release', by: 'An', at: NOON } as const;
  expect(await toldOf((tx) => tx.documents.add(document))).toMatchObject([
    { type: 'purchase.received', data: { document: 'doc_1', heldFor: ['SENDER_MISMATCH'] } },
  ]);
  expect(await toldOf((tx) => tx.documents.add(document))).toEqual([]);
  expect(await toldOf((tx) => tx.inbox.decide(document.id, 0, release))).toMatchObject([
    { type: 'purchase.decided', subject: 'doc_1', data: { decision: 'release' } },
  ]);
  expect(await toldOf((tx) => tx.inbox.decide(document.id, 0, release))).toEqual([]);
  const sent: StoredDocument = { ...document, id: idOf('doc_2'), direction: 'out' };
  const response: ResponseReceived = {
    ...{ documentId: sent.id, transportId: 't-1', code: 'AP', reasons: [], at: NOON },
    effectiveOn: DAY,
  };
  expect(
    await typesOf(async (tx) => {
      await tx.documents.add(sent);
      await tx.exchanges.addResponse(response);
      await tx.exchanges.addResponse(response);
    }),
  ).toEqual(['response.received']);
});

test('money that is assigned and taken off again, and alerts that come and go, are told in their order', async () => {
  const id = idOf<'allocation'>('alc_1');
  const allocation = { id, openItemId: idOf<'open-item'>('itm_1'), on: DAY };
  const amount = money(100n, 'EUR');
  const alert = { debtorId, level: 'warn', raisedAt: NOON } as const;
  const told = await toldOf(async (tx) => {
    await tx.ledger.allocate([{ ...allocation, amount, writeOff: 'payment-discount' }]);
    await tx.ledger.reverse(id, DAY);
    await tx.credit.raise({ ...alert, id: idOf('alt_1') });
    await tx.credit.raise({ ...alert, id: idOf('alt_2') });
    await tx.credit.clear(debtorId, 'warn', NOON);
  });
  expect(told.map(({ type, subject }) => [type, subject])).toEqual([
    ['payment.matched', 'alc_1'],
    ['payment.undone', 'alc_1'],
    ['credit.alert.raised', 'deb_1'],
    ['credit.alert.cleared', 'deb_1'],
  ]);
  expect(told[0]?.data).toMatchObject({
    amount: '1.00',
    entry: null,
    writeOff: 'payment-discount',
  });
});

test('a connection that does not let us in any more is told when it begins', async () => {
  const connectionId = idOf<'connection'>('con_bank');
  const failing = (minutes: number) => ({
    ...{ connectionId, cursor: null, pageDone: [], lookedAt: addMs(NOON, minutes * 60_000) },
    ...{ succeededAt: null, nextLookAt: null, lastFile: null, lastRefused: null },
    ...{
      consentUntil: null,
      error: { kind: 'consent-ended', message: 'No.', since: NOON } as const,
    },
  });
  expect(await typesOf((tx) => tx.bankSources.save(failing(0)))).toEqual(['connection.failing']);
  expect(await typesOf((tx) => tx.bankSources.save(failing(5)))).toEqual([]);
  const token = { connectionId: idOf<'connection'>('con_host'), changedAt: NOON };
  expect(
    await typesOf(async (tx) => {
      await tx.connectionTokens.save({ ...token, state: 'live', tokens: { access: 'a' } });
      await tx.connectionTokens.save({ ...token, state: 'needs-person' });
    }),
  ).toEqual(['connection.failing']);
});

test('an event is told with the change or not at all', async () => {
  const lost = store.inTransaction(BOOKS, async (tx) => {
    await tx.credit.raise({ ...{ id: idOf('alt_9'), debtorId, level: 'hold' }, raisedAt: NOON });
    throw new Error('The process died here');
  });
  await expect(lost).rejects.toThrow('died here');
  expect(await toldOf(() => Promise.resolve())).toEqual([]);
});

test.each<[detail: JourneyEntry['detail'], type: string | null]>([
  [{ from: 'sending', to: 'sent' }, 'document.sent'],
  [{ from: 'sending', to: 'sent-another-way', channel: 'mail' }, 'document.sent'],
  [{ from: 'sent', to: 'delivered' }, 'document.delivered'],
  [{ from: 'sent', to: 'rejected' }, 'document.rejected'],
  [{ from: 'sending', to: 'undelivered' }, 'document.undelivered'],
  [{ from: 'queued', to: 'held' }, 'document.held'],
  [{ from: 'sent', to: 'sent' }, null],
  [{ from: 'sending', to: 'unknown' }, null],
  [{ from: 'sent', to: 'toString' }, null],
])('an exchange with %j is told as %s', (detail, type) => {
  const about = { documentId: idOf<'document'>('doc_1'), exchangeId: idOf<'exchange'>('exc_1') };
  const told = documentNews({ ...about, at: NOON, kind: 'state', detail });
  expect(told[0]?.[0] ?? null).toBe(type);
  expect(documentNews({ ...about, at: NOON, kind: 'ignored', detail })).toEqual([]);
});

const PROMISE = { promise: 'prm_1', amount: '1.00', currency: 'EUR', payBy: '2026-12-01' };

test.each<[kind: TimelineEntry['kind'], detail: TimelineEntry['detail'], type: string | null]>([
  ['promise', PROMISE, 'promise.made'],
  ['promise', { promise: 'prm_1', state: 'cancelled' }, null],
  ['promise-kept', { about: 'prm_1' }, 'promise.kept'],
  ['promise-broken', { about: 'prm_1' }, 'promise.broken'],
  ['dispute', { dispute: 'dsp_1', code: 'price' }, 'dispute.opened'],
  ['dispute-closed', { dispute: 'dsp_1', outcome: 'settled' }, 'dispute.closed'],
  ['note', { text: 'belt terug' }, null],
])('an entry "%s" with %j of a timeline is told as %s', (kind, detail, type) => {
  const openItemIds = [idOf<'open-item'>('itm_1')];
  const entry = { debtorId, openItemIds, at: NOON, by: 'An', kind };
  const [told] = agreementNews({ ...entry, detail });
  expect(told?.[0] ?? null).toBe(type);
  if (told !== undefined) {
    expect(EVENT_FORMS[told[0]].safeParse(told[2]).error).toBeUndefined();
    expect(() => agreementNews({ ...entry, detail: {} })).toThrow('says no');
  }
});
