import type { InboxDecision } from '../../src/domain/exchange/inbox.js';
import { addMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { StoredDocument, Tx } from '../../src/ports/store.js';
import { anInvoice, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

function received(id: string, change: Partial<StoredDocument['invoice']> = {}): StoredDocument {
  return {
    id: idOf(id),
    direction: 'in',
    version: 1,
    invoice: { ...anInvoice(`nr-${id}`), ...change },
    bytes: Uint8Array.of(1),
    sha256: id,
    findings: [],
    heldFor: ['SENDER_MISMATCH'],
    alerts: [{ code: 'SENDER_MISMATCH', known: ['1'], found: ['2'] }],
    at: NOON,
  };
}

const RELEASE: InboxDecision = {
  kind: 'release',
  by: 'An',
  user: idOf<'user'>('usr_1'),
  at: NOON,
  note: 'Gebeld',
};
const [one, two] = [idOf<'document'>('doc_1'), idOf<'document'>('doc_2')];

async function fill(tx: Tx): Promise<void> {
  await tx.documents.add(received('doc_1'));
  await tx.documents.add(received('doc_2'));
}

export function inboxContract({ run, administration, store, behind }: Subject): void {
  describe('decisions about received documents', () => {
    test('are kept in order, with who, when and why', async () => {
      await run(async (tx) => {
        await fill(tx);
        expect(await tx.inbox.decide(one, 0, RELEASE)).toBe('added');
        const reject = { kind: 'reject', by: 'Bert', at: NOON, reason: 'PRI' } as const;
        expect(await tx.inbox.decide(one, 1, reject)).toBe('added');
        expect([...(await tx.inbox.decisions([one, two]))]).toEqual([[one, [RELEASE, reject]]]);
        expect((await tx.inbox.decisions([])).size).toBe(0);
      });
    });

    test('are not taken twice from the same picture', async () => {
      await run(async (tx) => {
        await fill(tx);
        await tx.inbox.decide(one, 0, RELEASE);
        expect(await tx.inbox.decide(one, 0, { ...RELEASE, by: 'Bert' })).toBe('exists');
        expect((await tx.inbox.decisions([one])).get(one)).toEqual([RELEASE]);
      });
    });

    test('take a document off the list when they settle it', async () => {
      await run(async (tx) => {
        await fill(tx);
        await tx.inbox.decide(one, 0, RELEASE);
        const open = { openOnly: true, limit: 10 };
        expect(await tx.inbox.documents(open)).toEqual([one, two]);
        await tx.inbox.decide(one, 1, { ...RELEASE, kind: 'refuse' });
        expect(await tx.inbox.documents(open)).toEqual([two]);
        expect(await tx.inbox.documents({ openOnly: false, limit: 1 })).toEqual([one]);
      });
    });

    test('are found by what was decided, the last first, each document once', async () => {
      await run(async (tx) => {
        await fill(tx);
        const query = { kind: 'query', by: 'An', reason: 'PRI' } as const;
        await tx.inbox.decide(one, 0, { ...query, at: NOON });
        await tx.inbox.decide(two, 0, { ...query, at: addMs(NOON, 1) });
        expect(await tx.inbox.decided('query', 10)).toEqual([two, one]);
        await tx.inbox.decide(one, 1, { ...query, at: addMs(NOON, 2) });
        expect(await tx.inbox.decided('query', 10)).toEqual([one, two]);
        expect(await tx.inbox.decided('query', 1)).toEqual([one]);
        expect(await tx.inbox.decided('approve', 10)).toEqual([]);
      });
    });

    test('can be added about received documents alone', async () => {
      await run(async (tx) => {
        await tx.documents.add(received('doc_1'));
        await tx.documents.add({ ...received('doc_2'), direction: 'out', hostId: 'F-1' });
        expect([await tx.inbox.lock(one), await tx.inbox.lock(two)]).toEqual([true, false]);
      });
    });

    behind.each([
      'update inbox_decision set said_by = $1',
      'delete from inbox_decision where said_by <> $1',
    ])('can never be changed: %s', async (text) => {
      const books = await administration();
      await run(async (tx) => {
        await fill(tx);
        await tx.inbox.decide(one, 0, RELEASE);
      }, books);
      const changed = store().database.transaction(
        { as: 'administration', administration: books },
        (sql) => sql.query(text, ['Mallory']),
      );
      await expect(changed).rejects.toThrow(/permission denied/);
    });
  });

  describe('received documents', () => {
    test('keep what was odd about them, and show it without embedded files', async () => {
      await run(async (tx) => {
        const file = { mediaType: 'application/pdf', name: 'a.pdf', base64: 'JVBERi0=' };
        await tx.documents.add(received('doc_1', { attachments: [{ reference: 'B', file }] }));
        const [brief] = await tx.documents.byIds([one, two]);
        expect(brief).toMatchObject({ id: one, alerts: received('doc_1').alerts });
        expect(brief?.invoice).toEqual(received('doc_1').invoice);
        expect((await tx.documents.byId(one))?.invoice.attachments).toHaveLength(1);
      });
    });

    test('are found by any number of who issued them, and by no name inside a number', async () => {
      const seller = { name: 'Vermeer', endpoint: { scheme: '0088', value: '5400000000010' } };
      const vatId = 'BE0403170701';
      const found = await run(async (tx) => {
        await tx.documents.add(received('doc_1', { seller: { ...seller, vatId } }));
        await tx.documents.add(received('doc_2'));
        const odd = { name: '{"a",b}', legalId: { scheme: '0088', value: '{x,"y"}' } };
        await tx.documents.add(received('doc_3', { seller: odd }));
        return [
          await tx.documents.receivedFrom(
            { endpoint: { scheme: '9925', value: 'be0403170701' } },
            9,
          ),
          await tx.documents.receivedFrom(seller, 9),
          await tx.documents.receivedFrom(odd, 9),
        ];
      });
      expect(found.map((documents) => documents.map(({ id }) => id))).toEqual([
        ['doc_2', 'doc_1'],
        ['doc_1'],
        ['doc_3'],
      ]);
    });

    test('of a number longer than any register has are kept all the same', async () => {
      const seller = { name: 'Vermeer', vatId: `XX${'8'.repeat(60_000)}` };
      const endpoint = { scheme: '0088', value: '5400000000010' };
      await run(async (tx) => {
        const long = received('doc_1', { seller: { ...seller, endpoint } });
        expect(await tx.documents.add(long)).toBe('added');
        expect(await tx.documents.receivedFrom(seller, 9)).toHaveLength(1);
      });
    });

    test('of two addresses of one enterprise are versions of one number', async () => {
      await run(async (tx) => {
        await tx.documents.add(received('doc_1', { number: '7' }));
        const endpoint = { scheme: '9925', value: 'BE0403170701' };
        const like = { ...anInvoice('7'), seller: { name: 'Vermeer', endpoint } };
        expect(await tx.documents.versionsReceived(like)).toMatchObject([{ id: one }]);
      });
    });

    test('say how they first came', async () => {
      await run(async (tx) => {
        await fill(tx);
        const way = {
          sender: null,
          receiver: { scheme: '0208', value: '2' },
          ...{ documentType: 't', process: 'p', bytes: Uint8Array.of(1), sha256: 'x' },
          ...{ receivedAt: NOON, state: 'stored' as const },
        };
        for (const transportId of ['as4-1', 'as4-2']) {
          await tx.inbound.add({ ...way, transportId });
          await tx.inbound.setState(transportId, 'processed', 'note', one);
        }
        expect(await tx.inbound.firstOf(one)).toMatchObject({ transportId: 'as4-1' });
        expect(await tx.inbound.firstOf(two)).toBeNull();
      });
    });
  });
}
