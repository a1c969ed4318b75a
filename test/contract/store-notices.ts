import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { NoticeToStore } from '../../src/ports/notices.js';
import { anEntry, aStatement, storeStatement } from '../support/facts.js';
import { FILE } from './store-bank.js';
import type { Subject } from './store-subject.js';

const IBAN = 'BE71096123456769';
const SOURCE = { fileId: FILE.id, iban: IBAN };

function aNotice(id: string, euros: string, change: Partial<NoticeToStore> = {}): NoticeToStore {
  const { key, entry } = anEntry(id, euros, { status: 'PDNG' });
  return { id: idOf(id), kind: 'pending', key, day: plainDate('2026-11-03'), entry, ...change };
}

export function noticesContract({ run, administration }: Subject): void {
  describe('notices of the bank', () => {
    test('are kept once per kind and key, and wait for an entry of their amount', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const first = aNotice('ntc_1', '1.00');
        const intraday = aNotice('ntc_2', '1.00', { kind: 'intraday', key: first.key });
        expect(await tx.notices.add(SOURCE, [first, intraday])).toEqual(['ntc_1', 'ntc_2']);
        const again = { ...first, id: idOf<'notice'>('ntc_3') };
        expect(await tx.notices.add(SOURCE, [again])).toEqual([]);
        const waiting = await tx.notices.waiting(IBAN, [100n, 7n]);
        expect(waiting).toEqual([
          { ...first, iban: IBAN, proposals: [] },
          { ...intraday, iban: IBAN, proposals: [] },
        ]);
        expect(await tx.notices.waiting(IBAN, [101n])).toEqual([]);
        expect(await tx.notices.waiting('NL00', [100n])).toEqual([]);
      });
    });

    test('wait no longer once they turned out to be an entry', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const booked = anEntry('ent_1', '1.00');
        await storeStatement(tx, aStatement('stm_1', 'fil_1', [booked]));
        await tx.notices.add(SOURCE, [aNotice('ntc_1', '1.00')]);
        await tx.notices.join(idOf('ntc_1'), booked.id);
        expect(await tx.notices.waiting(IBAN, [100n])).toEqual([]);
        expect(await tx.notices.joined([booked.id])).toEqual([
          { entryId: 'ent_1', kind: 'pending' },
        ]);
      });
    });

    test('announce credits until days after the closing of their account', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        await tx.notices.add(SOURCE, [
          aNotice('ntc_1', '1.00', { day: plainDate('2026-10-30') }),
          aNotice('ntc_2', '2.00'),
          aNotice('ntc_3', '-3.00'),
          aNotice('ntc_4', '4.00', { kind: 'details' }),
        ]);
        const ids = async (days: number): Promise<readonly string[]> =>
          (await tx.notices.expected(days)).map(({ id }) => id);
        expect(await ids(3)).toEqual(['ntc_1', 'ntc_2']);
        // Closes on 2026-11-02, three days behind the first.
        await storeStatement(tx, aStatement('stm_1', 'fil_1', []));
        expect(await ids(3)).toEqual(['ntc_2']);
        expect(await ids(4)).toEqual(['ntc_1', 'ntc_2']);
      });
    });

    test('keep what was proposed for them', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        await tx.notices.add(SOURCE, [aNotice('ntc_1', '1.00')]);
        const proposal = { decision: 'none', confidence: '0.000', allocations: [], evidence: [] };
        await tx.notices.propose(idOf('ntc_1'), [{ ...proposal, decision: 'none' }]);
        expect(await tx.notices.expected(3)).toMatchObject([{ proposals: [proposal] }]);
      });
    });

    test('of one administration are not seen by another', async () => {
      const [ours, theirs] = [await administration(), await administration()];
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        await tx.notices.add(SOURCE, [aNotice('ntc_1', '1.00')]);
      }, ours);
      expect(await run((tx) => tx.notices.waiting(IBAN, [100n]), theirs)).toEqual([]);
    });
  });

  describe('an entry that a notice explains', () => {
    test('takes its details over, keeps its money, and is matched again', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const booked = anEntry('ent_1', '3.00');
        await storeStatement(tx, aStatement('stm_1', 'fil_1', [booked, anEntry('ent_2', '4.00')]));
        await tx.bank.label(booked.id, 'review', []);
        const days = { from: plainDate('2026-11-01'), to: plainDate('2026-11-02') };
        const [found] = await tx.bank.ofAmounts(IBAN, [300n], days);
        expect(found?.id).toBe('ent_1');
        const detail = {
          ...{ structuredReferences: [], referredDocuments: [], unstructured: ['x'] },
          additionalRemittance: [],
        };
        const entry = { ...booked.entry, details: [detail, detail] };
        await tx.bank.enrich(booked.id, entry);
        expect(await tx.bank.entry(booked.id)).toMatchObject({ entry, label: null });
        expect(await tx.bank.ofAmounts(IBAN, [300n], { ...days, to: days.from })).toEqual([]);
      });
    });

    test('is tried again only while nothing was found for it', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const three = ['1', '2', '3'].map((n) => anEntry(`ent_${n}`, '1.00'));
        await storeStatement(tx, aStatement('stm_1', 'fil_1', three));
        const none = {
          decision: 'none',
          confidence: '0.000',
          allocations: [],
          evidence: [],
        } as const;
        const amount = { minor: 5n, currency: 'EUR' };
        const some = { ...none, allocations: [{ openItemId: idOf<'open-item'>('itm_1'), amount }] };
        await tx.bank.label(idOf('ent_1'), 'review', [none]);
        await tx.bank.label(idOf('ent_2'), 'review', [some]);
        await tx.bank.label(idOf('ent_3'), 'not-ours', []);
        expect(await tx.bank.tryAgain()).toBe(1);
        expect((await tx.bank.unlabelled(10)).map(({ id }) => id)).toEqual(['ent_1']);
      });
    });

    test('keeps its version while nothing comes of that, and gets another with a proposal', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const id = idOf<'entry'>('ent_1');
        await storeStatement(tx, aStatement('stm_1', 'fil_1', [anEntry('ent_1', '1.00')]));
        const versionAfter = async (confidence: string): Promise<number | undefined> => {
          const none = { decision: 'none', confidence, allocations: [], evidence: [] } as const;
          await tx.bank.labelAll([{ id, label: 'review', proposals: [none] }]);
          const version = (await tx.bank.entry(id))?.version;
          await tx.bank.tryAgain();
          return version;
        };
        const first = await versionAfter('0.000');
        expect([first, await versionAfter('0.000')]).toEqual([1, 1]);
        expect(await versionAfter('0.500')).toBe(2);
      });
    });
  });
}
