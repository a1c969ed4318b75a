import type { ToldEvent } from '../../src/domain/event/event.js';
import { type Subscription, WELL } from '../../src/domain/event/subscription.js';
import { addMs } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { EventCall } from '../../src/ports/subscriptions.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

function aSubscription(id: string, change: Partial<Subscription> = {}): Subscription {
  return {
    ...{ id: idOf(id), url: 'https://a.example/told', events: ['task.opened', 'task.closed'] },
    ...{ madeAt: NOON, madeBy: 'An "de" Wit', health: WELL, ...change },
  };
}

function anEvent(n: number, change: Partial<ToldEvent> = {}) {
  const about = { type: 'task.opened', version: 1, subject: 'tsk_1', at: NOON } as const;
  const id = idOf<'event'>(`evt_${n}`);
  return { id, ...about, data: { task: 'tsk_1', odd: '"},{' }, ...change };
}

/** Subscriptions, what is told of to whom, and how it went. */
export function subscriptionsContract({ administration, run, behind }: Subject): void {
  const told = (books: AdministrationId, ...events: readonly ToldEvent[]) =>
    run(
      (tx) =>
        tx.subscriptions.tell(
          events.map((event) => ({ ...event, messageId: idOf<'message'>(`m_${event.id}`) })),
        ),
      books,
    );

  test('a subscription is kept as it was saved, until it is removed', async () => {
    const books = await administration();
    const first = aSubscription('sub_1');
    const changed = aSubscription('sub_1', {
      ...{ url: 'https://b.example/?k=ä', events: ['payment.matched'], off: 'failing' },
      bothUntil: addMs(NOON, 1),
      health: { failures: 3, since: NOON, restUntil: addMs(NOON, 5) },
    });
    await run(async (tx) => {
      await tx.subscriptions.add(first);
      await tx.subscriptions.add(aSubscription('sub_2'));
      expect(await tx.subscriptions.get(idOf('sub_1'), 'lock')).toEqual(first);
      await tx.subscriptions.save(changed);
      expect((await tx.subscriptions.list()).map(({ id }) => id)).toEqual(['sub_1', 'sub_2']);
    }, books);
    await run(async ({ subscriptions }) => {
      expect(await subscriptions.get(idOf('sub_1'))).toEqual(changed);
      expect(await subscriptions.remove(idOf('sub_1'))).toBe(true);
      expect(await subscriptions.remove(idOf('sub_1'))).toBe(false);
      expect(await subscriptions.get(idOf('sub_1'))).toBeNull();
    }, books);
  });

  test('an event is kept where somebody subscribed, and told to those who are on, in order per subject', async () => {
    const books = await administration();
    await told(books, anEvent(1));
    await run(async (tx) => {
      expect(await tx.subscriptions.event(idOf('evt_1'))).toBeNull();
      await tx.subscriptions.add(aSubscription('sub_on'));
      await tx.subscriptions.add(aSubscription('sub_off', { off: 'asked' }));
      await tx.subscriptions.add(aSubscription('sub_else', { events: ['payment.undone'] }));
    }, books);
    const other = anEvent(3, { type: 'payment.undone', subject: 'alc_1' });
    await told(books, anEvent(2), other, anEvent(4, { at: addMs(NOON, 1) }));
    await run(async (tx) => {
      expect(await tx.subscriptions.event(idOf('evt_2'))).toEqual(anEvent(2));
      const messages = await tx.outbox.list({ kind: 'call-webhook' });
      expect(messages.map(({ id, key, payload }) => [id, key, payload])).toEqual(
        (
          [
            ['evt_2', 'sub_on', 'tsk_1'],
            ['evt_3', 'sub_else', 'alc_1'],
            ['evt_4', 'sub_on', 'tsk_1'],
          ] as const
        ).map(([eventId, subscriptionId, subject]) => [
          `m_${eventId}.${subscriptionId}`,
          `call-webhook:${subscriptionId}:${eventId}`,
          { subscriptionId, eventId, orderKey: `${subscriptionId}:${subject}` },
        ]),
      );
      const filter = { since: NOON, types: ['task.opened'], after: null, limit: 9 } as const;
      const kept = (change: object) => tx.subscriptions.events({ ...filter, ...change });
      expect((await kept({})).map(({ id }) => id)).toEqual(['evt_2', 'evt_4']);
      expect(await kept({ limit: 1 })).toEqual([anEvent(2)]);
      expect((await kept({ after: 'evt_2' })).map(({ id }) => id)).toEqual(['evt_4']);
      expect((await kept({ since: addMs(NOON, 1) })).map(({ id }) => id)).toEqual(['evt_4']);
    }, books);
  });

  /** Two calls of one subscriber, and a later one of another, about one event. */
  async function withCalls() {
    const books = await administration();
    const call = (n: number, change: Partial<EventCall> = {}): EventCall => ({
      ...{ id: idOf(`att_${n}`), subscriptionId: idOf('sub_1'), eventId: idOf('evt_1') },
      ...{ attempt: n, at: NOON, ms: 12, outcome: 'failed', note: 'No answer.', ...change },
    });
    const [first, second] = [call(1), call(2, { status: 200, outcome: 'delivered' })];
    const other = call(3, { subscriptionId: idOf('sub_2'), at: addMs(NOON, 1) });
    await run(async (tx) => {
      await tx.subscriptions.keep(anEvent(1));
      for (const made of [first, second, other]) await tx.subscriptions.addCall(made);
    }, books);
    return { books, first, second, other };
  }

  test('calls are counted per event and subscriber, and listed newest first', async () => {
    const { books, first, second } = await withCalls();
    await run(async (tx) => {
      const count = (id: string) => tx.subscriptions.callCount(idOf(id), idOf('evt_1'));
      expect([await count('sub_1'), await count('sub_2'), await count('sub_3')]).toEqual([2, 1, 0]);
      expect(await tx.subscriptions.calls(idOf('sub_1'), 9)).toEqual([second, first]);
      expect(await tx.subscriptions.calls(idOf('sub_1'), 1)).toEqual([second]);
    }, books);
  });

  behind('calls go with their events after a month', async () => {
    const { books, other } = await withCalls();
    await run(async (tx) => {
      const after = addMs(NOON, 1);
      expect(await tx.retention.count('event', after)).toBe(3);
      while ((await tx.retention.clear('event', after)) > 0);
      expect(await tx.retention.count('event', after)).toBe(0);
      expect(await tx.subscriptions.event(idOf('evt_1'))).toBeNull();
      expect(await tx.subscriptions.calls(idOf('sub_2'), 9)).toEqual([other]);
    }, books);
  });
}
