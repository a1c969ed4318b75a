import { plainDate } from '../../src/kernel/dates.js';
import { fault, warning } from '../../src/kernel/fault.js';
import { idOf } from '../../src/kernel/ids.js';
import type { InboundRecord, StoredDocument, Tx } from '../../src/ports/store.js';
import { anExchange, aDebtor, anInvoice, NOON, withoutBytes } from '../support/facts.js';
import type { Subject } from './store-subject.js';

function outgoing(id: string, changes: Partial<StoredDocument> = {}): StoredDocument {
  return {
    id: idOf(id),
    direction: 'out',
    hostId: `host-${id}`,
    version: 1,
    invoice: anInvoice('2026-1'),
    bytes: Uint8Array.of(60, 0, 255),
    sha256: 'aa',
    findings: [warning('RULE', 'invoice.R1', '/Invoice', 'Look at it.')],
    heldFor: [],
    at: NOON,
    ...changes,
  };
}

function incoming(id: string, changes: Partial<StoredDocument> = {}): StoredDocument {
  const document: { -readonly [K in keyof StoredDocument]: StoredDocument[K] } = outgoing(id);
  delete document.hostId;
  return { ...document, direction: 'in', ...changes };
}

const RECEIVED: InboundRecord = {
  transportId: 'as4-1',
  sender: { scheme: '0208', value: '1' },
  receiver: { scheme: '0208', value: '2' },
  documentType: 'Invoice-2',
  process: 'billing',
  bytes: Uint8Array.of(1, 2, 3),
  sha256: 'bb',
  receivedAt: NOON,
  state: 'stored',
};

export function documentContract({ run }: Subject): void {
  describe('debtors', () => {
    test('come once per host id and keep our id', async () => {
      await run(async (tx) => {
        expect(await tx.debtors.upsert(aDebtor('deb_1'))).toBe('added');
        expect(await tx.debtors.upsert(aDebtor('deb_1'))).toBe('unchanged');
        const again = aDebtor('deb_9', {
          hostId: 'host-deb_1',
          hostVersion: '2',
          name: 'Aerts bv',
        });
        expect(await tx.debtors.upsert(again)).toBe('changed');
        expect(await tx.debtors.byHostId('host-deb_1')).toEqual({ ...again, id: 'deb_1' });
        expect(await tx.debtors.byId(idOf('deb_9'))).toBeNull();
        const asked = ['deb_9', 'deb_1', 'deb_1'].map((id) => idOf<'debtor'>(id));
        expect((await tx.debtors.byIds(asked)).map(({ id }) => id)).toEqual(['deb_1']);
        expect(await tx.debtors.byIds([])).toEqual([]);
      });
    });

    test('are listed by number, in the same order on every engine', async () => {
      const numbers = ['b', 'B', 'a', 'Á', '10', '9'];
      const found = await run(async (tx) => {
        for (const [at, number] of numbers.entries()) {
          await tx.debtors.upsert(aDebtor(`deb_${at}`, { number }));
        }
        return tx.debtors.all();
      });
      expect(found.map((debtor) => debtor.number)).toEqual(['10', '9', 'B', 'a', 'b', 'Á']);
    });
  });

  describe('documents', () => {
    test('come back as they were stored, bytes and decimals included', async () => {
      const document = outgoing('doc_1');
      const found = await run(async (tx) => {
        expect(await tx.documents.add(document)).toBe('added');
        return [
          await tx.documents.byId(document.id),
          await tx.documents.byHostId('host-doc_1'),
          ...(await tx.documents.sentByNumber('2026-1')),
        ];
      });
      expect(found).toEqual([document, document, document]);
    });

    test.each([
      ['the same again', outgoing('doc_2', { hostId: 'host-doc_1' }), 'exists'],
      [
        'other bytes, same host id',
        outgoing('doc_2', { hostId: 'host-doc_1', sha256: 'bb' }),
        'exists-different',
      ],
      ['another host id', outgoing('doc_2', { sha256: 'bb' }), 'added'],
    ] as const)('outgoing: %s is %#', async (_, second, outcome) => {
      await run(async (tx) => {
        await tx.documents.add(outgoing('doc_1'));
        expect(await tx.documents.add(second)).toBe(outcome);
      });
    });

    test.each([
      ['the same again', incoming('doc_2'), 'exists'],
      ['the same number, other content', incoming('doc_2', { sha256: 'cc' }), 'exists-different'],
      ['another number', incoming('doc_2', { invoice: anInvoice('2026-2') }), 'added'],
    ] as const)('received: %s is %#', async (_, second, outcome) => {
      await run(async (tx) => {
        await tx.documents.add(incoming('doc_1'));
        expect(await tx.documents.add(second)).toBe(outcome);
        const like = anInvoice('2026-1');
        expect((await tx.documents.versionsReceived(like)).at(-1)).toMatchObject({ id: 'doc_1' });
        expect(await tx.documents.versionsReceived({ ...like, kind: 'credit-note' })).toEqual([]);
      });
    });

    test('of a supplier are found again, also of one without an address on the network', async () => {
      const { seller } = anInvoice('2026-1');
      const offNetwork = { name: 'Jansen', vatId: 'BE0202239951' };
      const found = await run(async (tx) => {
        await tx.documents.add(incoming('doc_1'));
        const invoice = { ...anInvoice('2026-1'), seller: offNetwork };
        await tx.documents.add(incoming('doc_2', { invoice }));
        expect(await tx.documents.versionsReceived(invoice)).toMatchObject([{ id: 'doc_2' }]);
        return [
          await tx.documents.receivedFrom(seller, 10),
          await tx.documents.receivedFrom(offNetwork, 10),
          await tx.documents.receivedFrom(seller, 0),
        ];
      });
      expect(found.map((documents) => documents.map(({ id }) => id))).toEqual([
        ['doc_1'],
        ['doc_2'],
        [],
      ]);
    });

    test('are listed newest first, without bytes', async () => {
      const listed = await run(async (tx) => {
        for (const id of ['doc_1', 'doc_2', 'doc_3']) await tx.documents.add(outgoing(id));
        return tx.documents.list('out', 2);
      });
      expect(listed.map((document) => document.id)).toEqual(['doc_3', 'doc_2']);
      expect(listed[0]).not.toHaveProperty('bytes');
    });

    test('may be replaced until the network has them', async () => {
      const second = outgoing('doc_1', { version: 2, bytes: Uint8Array.of(9), sha256: 'dd' });
      await run(async (tx) => {
        await tx.documents.add(outgoing('doc_1'));
        await tx.exchanges.add(anExchange('exc_1', 'doc_1', { state: 'rejected' }));
        await tx.documents.save(second);
        expect(await tx.documents.byId(second.id)).toEqual(second);
      });
    });

    test('get the bytes that were written, or what speaks against them; the rest stays', async () => {
      await run(async (tx) => {
        const {
          bytes = Uint8Array.of(7),
          sha256 = 'bb',
          ...bare
        } = outgoing('doc_1', { heldFor: ['odd'] });
        await tx.documents.add(bare);
        const written = { bytes, sha256, findings: [] };
        await tx.documents.saveWritten({ id: bare.id, ...written });
        expect(await tx.documents.byId(bare.id)).toEqual({ ...bare, ...written });
        const findings = [fault('RULE', 'send.no-email', '/buyer', 'Mend it', 'BT-58')];
        await tx.documents.saveWritten({ id: bare.id, findings });
        expect(await tx.documents.byId(bare.id)).toEqual({ ...bare, findings });
      });
    });

    test.each(['unknown', 'sent', 'delivered'] as const)('are final once %s', async (state) => {
      const saving = (save: (tx: Tx) => Promise<void>) =>
        run(async (tx) => {
          await tx.documents.add(outgoing('doc_1'));
          await tx.exchanges.add(anExchange('exc_1', 'doc_1', { state }));
          await save(tx);
        });
      const second = outgoing('doc_1', { version: 2 });
      await expect(saving((tx) => tx.documents.save(second))).rejects.toThrow('final');
      await expect(saving((tx) => tx.documents.saveWritten(second))).rejects.toThrow('final');
    });
  });

  describe('exchanges', () => {
    test.each([
      ['the same id', {}],
      ['the same key', { id: idOf<'exchange'>('exc_2'), documentVersion: 2 }],
      ['the same version', { id: idOf<'exchange'>('exc_2'), key: 'another' }],
    ])('exist once: %s (INV-1)', async (_, changes) => {
      await run(async (tx) => {
        await tx.documents.add(outgoing('doc_1'));
        expect(await tx.exchanges.add(anExchange('exc_1', 'doc_1'))).toBe('added');
        expect(await tx.exchanges.add(anExchange('exc_1', 'doc_1', changes))).toBe('exists');
      });
    });

    test('change their state and are found by it', async () => {
      const sent = anExchange('exc_1', 'doc_1', {
        state: 'sent',
        providerId: 'p-1',
        attempts: 1,
        note: 'ok',
      });
      await run(async (tx) => {
        await tx.documents.add(outgoing('doc_1'));
        await tx.exchanges.add(anExchange('exc_1', 'doc_1'));
        await tx.exchanges.save(sent);
        expect(await tx.exchanges.byProviderId('p-1')).toEqual(sent);
        expect(await tx.exchanges.byDocument(idOf('doc_1'))).toEqual([sent]);
        expect(await tx.exchanges.all()).toEqual([sent]);
      });
    });

    test('keep by which channel they leave, and what shows that the receiver was absent', async () => {
      const absence = {
        participant: { scheme: '0106', value: '12345678' },
        checkedAt: NOON,
        source: 'smp',
        answer: 'NXDOMAIN',
      } as const;
      const dispatch = {
        to: 'a@b.example',
        reference: 'x@y.example',
        at: NOON,
        uncertain: true,
      } as const;
      const mailed = anExchange('exc_1', 'doc_1', { channel: 'e-mail', absence, dispatch });
      await run(async (tx) => {
        await tx.documents.add(outgoing('doc_1'));
        await tx.exchanges.add(anExchange('exc_1', 'doc_1'));
        await tx.exchanges.save(mailed);
        expect(await tx.exchanges.byId(idOf('exc_1'))).toEqual(mailed);
        await tx.exchanges.save(anExchange('exc_1', 'doc_1', { channel: 'network' }));
        expect(await tx.exchanges.byId(idOf('exc_1'))).toEqual(anExchange('exc_1', 'doc_1'));
        await tx.documents.add(outgoing('doc_2'));
        const second = anExchange('exc_2', 'doc_2', { channel: 'print', key: 'two' });
        await tx.exchanges.add(second);
        expect(await tx.exchanges.byId(idOf('exc_2'))).toEqual(second);
      });
    });

    test('take each response once per transport id', async () => {
      const response = {
        documentId: idOf<'document'>('doc_1'),
        transportId: 'r-1',
        code: 'UQ' as const,
        reasons: ['PRI'],
        note: 'Price?',
        at: NOON,
        effectiveOn: plainDate('2026-11-20'),
      };
      await run(async (tx) => {
        await tx.documents.add(outgoing('doc_1'));
        expect(await tx.exchanges.addResponse(response)).toBe('added');
        expect(await tx.exchanges.addResponse({ ...response, code: 'PD' })).toBe('exists');
        expect(await tx.exchanges.responses()).toEqual([response]);
        expect(await tx.exchanges.responses(idOf('doc_2'))).toEqual([]);
      });
    });
  });

  describe('what comes in', () => {
    test('is kept once per transport id, with its bytes (INV-3)', async () => {
      const light = withoutBytes(RECEIVED);
      await run(async (tx) => {
        expect(await tx.inbound.add(RECEIVED)).toBe('added');
        expect(await tx.inbound.add({ ...RECEIVED, sha256: 'cc' })).toBe('exists');
        expect(await tx.inbound.byTransportId('as4-1')).toEqual(RECEIVED);
        expect(await tx.inbound.inState('stored')).toEqual([light]);
        await tx.inbound.setState('as4-1', 'refused', 'not well-formed');
        expect(await tx.inbound.inState('refused')).toEqual([
          { ...light, state: 'refused', note: 'not well-formed' },
        ]);
      });
    });

    test('as a webhook event counts once per connection', async () => {
      const event = {
        connectionId: idOf<'connection'>('con_w'),
        eventId: 'e',
        body: Uint8Array.of(1),
        at: NOON,
      };
      await run(async (tx) => {
        await tx.administration.saveConnection({
          id: event.connectionId,
          kind: 'access-point',
          adapter: 'a',
          settings: {},
        });
        expect(await tx.inbound.addEvent(event)).toBe('added');
        expect(await tx.inbound.addEvent(event)).toBe('exists');
      });
    });
  });
}
