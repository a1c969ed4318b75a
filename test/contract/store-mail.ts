import { addMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { plainDate } from '../../src/kernel/dates.js';
import type { MessageSent } from '../../src/ports/messages.js';
import type { MailboxState, MailReceived } from '../../src/ports/received.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const DEBTOR = idOf<'debtor'>('deb_1');
const ITEM = idOf<'open-item'>('itm_1');
const ACTION = idOf<'action'>('act_1');
const CONNECTION = idOf<'connection'>('con_mailbox');

const SENT: MessageSent = {
  ...{ messageId: 'abc@smederij.example', actionId: ACTION, debtorId: DEBTOR },
  ...{ openItemIds: [ITEM], channel: 'mail', to: 'an@debtor.example', at: NOON },
};
const BOUNCE = { status: '5.1.1', diagnostic: 'No such user', hard: true };

const RECEIVED: MailReceived = {
  ...{ sha256: 'a'.repeat(64), ref: '1:1', kind: 'reply', debtorId: DEBTOR },
  ...{ sender: 'an@debtor.example', subject: 'Re: Ünïcode', at: NOON, note: 'Known.' },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
}

/** What left by mail, what came back, and how far the mailbox was read. */
export function mailContract({ run, administration }: Subject): void {
  describe('a message that was sent', () => {
    test('is known by its id, whatever the case of its letters, and exists once', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        const added = [await tx.messages.add({ ...SENT, messageId: 'ABC@Smederij.example' })];
        added.push(await tx.messages.add({ ...SENT, to: 'other@debtor.example' }));
        const found = await tx.messages.byMessageId('abc@SMEDERIJ.example');
        return { added, found, none: await tx.messages.byMessageId('xyz@smederij.example') };
      });
      expect(seen).toEqual({ added: ['added', 'exists'], found: SENT, none: null });
    });

    test('comes back once: the first report stays', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.messages.add(SENT);
        const noted = [await tx.messages.bounce(SENT.messageId, BOUNCE, NOON)];
        noted.push(await tx.messages.bounce(SENT.messageId, { hard: false }, addMs(NOON, 1)));
        noted.push(await tx.messages.bounce('xyz@smederij.example', BOUNCE, NOON));
        return { noted, found: await tx.messages.byMessageId(SENT.messageId) };
      });
      expect(seen.noted).toEqual([true, false, false]);
      expect(seen.found).toEqual({ ...SENT, bounced: { ...BOUNCE, at: NOON } });
    });

    test('that came back leaves its reminder undelivered, until it goes another way', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        const key = { openItemId: ITEM, round: 0, step: 'reminder' };
        const on = plainDate('2026-11-02');
        await tx.dunning.claimReminder({ ...key, actionId: ACTION, debtorId: DEBTOR, on });
        await tx.messages.add(SENT);
        const before = await tx.messages.undelivered();
        await tx.messages.bounce(SENT.messageId, BOUNCE, NOON);
        const lost = await tx.messages.undelivered();
        await tx.messages.add({ ...SENT, messageId: 'paper-1', channel: 'letter' });
        return { key, before, lost, after: await tx.messages.undelivered() };
      });
      expect(seen).toEqual({ key: seen.key, before: [], lost: [seen.key], after: [] });
    });

    test('needs a debtor', async () => {
      await expect(run((tx) => tx.messages.add(SENT))).rejects.toThrow('foreign key');
    });
  });

  describe('a message that was received', () => {
    test('is kept once per content, and listed newest first', async () => {
      const nobody: MailReceived = {
        ...{ sha256: 'b'.repeat(64), ref: '1:2', kind: 'automatic', subject: '', at: NOON },
        note: 'Nobody.',
      };
      const seen = await run(async (tx) => {
        await books(tx);
        const added = [await tx.received.add(RECEIVED), await tx.received.add(nobody)];
        added.push(await tx.received.add({ ...RECEIVED, ref: '2:1' }));
        const has = [await tx.received.has(RECEIVED.sha256), await tx.received.has('c'.repeat(64))];
        return { added, has, all: await tx.received.list(10), one: await tx.received.list(1) };
      });
      expect(seen.added).toEqual(['added', 'added', 'exists']);
      expect(seen.has).toEqual([true, false]);
      expect([seen.all, seen.one]).toEqual([[nobody, RECEIVED], [nobody]]);
    });

    test('belongs to its administration', async () => {
      const [mine, theirs] = [await administration(), await administration()];
      await run(async (tx) => {
        await books(tx);
        await tx.received.add(RECEIVED);
        await tx.messages.add(SENT);
      }, mine);
      const seen = await run(
        async (tx) => [
          await tx.received.list(10),
          await tx.received.has(RECEIVED.sha256),
          await tx.messages.byMessageId(SENT.messageId),
        ],
        theirs,
      );
      expect(seen).toEqual([[], false, null]);
    });
  });

  test('how far a mailbox was read is kept, with what went wrong', async () => {
    const state: MailboxState = {
      ...{ connectionId: CONNECTION, cursor: '7:12', lookedAt: NOON, succeededAt: NOON },
      ...{ nextLookAt: null, error: null },
    };
    const error = { kind: 'unauthorised', message: 'Wrong password.' } as const;
    const failed = { ...state, cursor: '7:13', nextLookAt: addMs(NOON, 1), error };
    const seen = await run(async (tx) => {
      const settings = {};
      await tx.administration.saveConnection({
        ...{ id: CONNECTION, kind: 'mailbox', adapter: 'imap', settings },
      });
      const states = [await tx.received.state(CONNECTION)];
      for (const next of [state, failed]) {
        await tx.received.saveState(next);
        states.push(await tx.received.state(CONNECTION));
      }
      return states;
    });
    expect(seen).toEqual([null, state, failed]);
  });
}
