import { addMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { StoredDocument } from '../../src/ports/store.js';
import { anInvoice, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const DOCUMENT: StoredDocument = {
  ...{ id: idOf<'document'>('doc_1'), direction: 'out', version: 1, invoice: anInvoice('J-1') },
  ...{ bytes: Uint8Array.of(1), sha256: 'aa', findings: [], heldFor: [], at: NOON },
};
const LATER = addMs(NOON, 60_000);

/** What is only ever added to: journeys, earlier versions, onboarding, and where the database is at home. */
export function journeyContract({ store, administration, run, behind }: Subject): void {
  describe('a journey', () => {
    test('keeps entries in the order they were added, with their details as they were', async () => {
      const detail = { said: 'Ünïcode → ok', faults: ['a', 'b'], evidence: { id: 'x' }, number: 2 };
      const entries = await run(async (tx) => {
        await tx.documents.add(DOCUMENT);
        const about = { documentId: DOCUMENT.id, exchangeId: idOf<'exchange'>('exc_1') };
        await tx.journey.add({ ...about, at: LATER, kind: 'attempt', detail });
        await tx.journey.add({ documentId: DOCUMENT.id, at: NOON, kind: 'taken', detail: {} });
        return tx.journey.of(DOCUMENT.id);
      });
      expect(entries).toEqual([
        {
          ...{ documentId: 'doc_1', exchangeId: 'exc_1', at: LATER, kind: 'attempt', detail },
        },
        { documentId: 'doc_1', at: NOON, kind: 'taken', detail: {} },
      ]);
    });

    test('takes several at once, in their order, whatever their words', async () => {
      const said = [
        '"quoted"',
        'back\\slash',
        '{a,b}',
        'NULL',
        '',
        'a\0b',
        'half \ud83d',
        "it's\n",
      ];
      const notes = said.map((word, n) => ({
        ...({
          documentId: DOCUMENT.id,
          at: addMs(NOON, -n),
          kind: 'state',
          detail: { word },
        } as const),
        ...(n % 2 === 0 ? {} : { exchangeId: idOf<'exchange'>('exc_1') }),
      }));
      const entries = await run(async (tx) => {
        await tx.documents.add(DOCUMENT);
        await tx.journey.add(...notes);
        await tx.journey.add();
        return tx.journey.of(DOCUMENT.id);
      });
      expect(entries).toEqual(notes);
    });

    test('needs a document it is about', async () => {
      await expect(
        run((tx) =>
          tx.journey.add({ documentId: idOf('doc_none'), at: NOON, kind: 'taken', detail: {} }),
        ),
      ).rejects.toThrow('foreign key');
    });

    test('keeps the bytes of a replaced version, once', async () => {
      const version = {
        documentId: DOCUMENT.id,
        version: 1,
        bytes: Uint8Array.of(7),
        sha256: 'bb',
      };
      const kept = await run(async (tx) => {
        await tx.documents.add(DOCUMENT);
        await tx.journey.keepVersion(version);
        await tx.journey.keepVersion({ ...version, bytes: Uint8Array.of(8) });
        return tx.journey.versions(DOCUMENT.id);
      });
      expect(kept).toEqual([version]);
    });

    test('finds documents by number and by the time they came', async () => {
      const found = await run(async (tx) => {
        await tx.documents.add(DOCUMENT);
        await tx.documents.add({
          ...DOCUMENT,
          ...{ id: idOf<'document'>('doc_2'), invoice: anInvoice('J-2'), at: LATER },
        });
        return [
          await tx.journey.documents({ number: 'J-2' }),
          await tx.journey.documents({ from: NOON, until: LATER }),
          await tx.journey.documents({ from: NOON, until: addMs(LATER, 1) }),
        ];
      });
      expect(found).toEqual([['doc_2'], ['doc_1'], ['doc_1', 'doc_2']]);
    });

    behind.each(['journey', 'document_version', 'onboarding_event'])(
      'may not be changed or removed: %s',
      async (table) => {
        const books = await administration();
        for (const statement of [
          `update ${table} set administration_id = administration_id`,
          `delete from ${table}`,
        ])
          await expect(
            store().database.transaction({ as: 'administration', administration: books }, (sql) =>
              sql.query(statement),
            ),
          ).rejects.toThrow('permission denied');
      },
    );
  });

  describe('onboarding', () => {
    test('begins with nothing, and keeps where it stands with every step', async () => {
      const books = await administration();
      expect(await run((tx) => tx.onboarding.get(), books)).toEqual({});
      const sender = { sends: 'voldaan', receives: 'here', selfBilling: true } as const;
      const record = {
        at: NOON,
        by: 'An',
        event: { kind: 'sender-chosen', detail: sender },
      } as const;
      await run(async (tx) => {
        expect(await tx.onboarding.toChange()).toEqual({});
        await tx.onboarding.save({ sender }, record);
      }, books);
      expect(await run((tx) => tx.onboarding.get(), books)).toEqual({ sender });
      expect(await run((tx) => tx.onboarding.toChange(), books)).toEqual({ sender });
      expect(await run((tx) => tx.onboarding.records(), books)).toEqual([record]);
    });
  });

  describe('the installation', () => {
    test('is bound once per turn, and every binding stays', async () => {
      const { installation } = store().platform;
      const [before, seen] = [await installation.current(), (await installation.all()).length];
      const binding = {
        ...{ installationId: idOf<'installation'>('ins_1'), place: 'p', placeTold: 'here' },
        ...{ at: NOON, by: 'An', reason: 'because' },
      };
      expect(await installation.bind(binding, seen)).toBe('bound');
      expect(await installation.bind({ ...binding, place: 'q' }, seen)).toBe('exists');
      expect(await installation.current()).toEqual(binding);
      expect(await installation.all()).toEqual([...(before === null ? [] : [before]), binding]);
      expect(await run((tx) => tx.installation.current())).toEqual(binding);
    });

    behind('cannot be bound by an administration, nor unbound by anybody', async () => {
      const me = { as: 'administration', administration: await administration() } as const;
      for (const [session, statement] of [
        [me, `insert into installation values (99, 'ins_x', 'p', 'p', now(), 'x', 'x')`],
        [{ as: 'platform' }, 'delete from installation'],
        [{ as: 'platform' }, `update installation set place = 'p'`],
      ] as const)
        await expect(
          store().database.transaction(session, (sql) => sql.query(statement)),
        ).rejects.toThrow('permission denied');
    });
  });
}
