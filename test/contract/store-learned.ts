import type { LearnedFact } from '../../src/domain/bank/learned.js';
import { plainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anEntry, aStatement, storeStatement } from '../support/facts.js';
import { FILE } from './store-bank.js';
import type { Subject } from './store-subject.js';

const ASIDE: LearnedFact = {
  id: idOf('fct_3'),
  kind: 'account-not-ours',
  key: 'BE1',
  since: plainDate('2026-11-02'),
  entryId: idOf('ent_1'),
  lastOn: plainDate('2026-11-03'),
  saidBy: 'cli',
  confirmed: 2,
  contradicted: 1,
  support: [idOf('ent_2'), idOf('ent_1')],
  state: 'active',
};
const FACT: LearnedFact = {
  ...ASIDE,
  id: idOf('fct_1'),
  kind: 'payer-account',
  key: 'NL91ABNA0417164300',
  debtorId: idOf('deb_1'),
};
const TEXT: LearnedFact = { ...FACT, id: idOf('fct_2'), kind: 'payer-text', key: 'HUUR LOODS' };

export function learnedContract({ store, administration, run }: Subject): void {
  async function books(): Promise<AdministrationId> {
    const id = await administration();
    await run(async (tx) => {
      await tx.debtors.upsert(aDebtor('deb_1'));
      await tx.bank.keepFile(FILE);
      const entries = [anEntry('ent_1', '1.00'), anEntry('ent_2', '2.00')];
      await storeStatement(tx, aStatement('stm_1', 'fil_1', entries));
    }, id);
    return id;
  }

  describe('learned facts', () => {
    test('come back as they were said, changed ones in their place', async () => {
      const id = await books();
      await run((tx) => tx.learned.save([FACT, TEXT, ASIDE]), id);
      expect(await run((tx) => tx.learned.all(), id)).toEqual([FACT, TEXT, ASIDE]);
      const changed: LearnedFact = {
        ...FACT,
        ...{ lastOn: plainDate('2026-11-09'), saidBy: 'api', confirmed: 3, contradicted: 2 },
        ...{ support: [], state: 'revoked' },
      };
      await run((tx) => tx.learned.save([changed, { ...TEXT, key: 'HUUR' }]), id);
      const all = await run((tx) => tx.learned.all(), id);
      expect(all).toEqual([changed, { ...TEXT, key: 'HUUR' }, ASIDE]);
      expect(await run((tx) => tx.learned.lockedById(FACT.id), id)).toEqual(changed);
      expect(await run((tx) => tx.learned.lockedById(idOf('fct_9')), id)).toBeNull();
      await run((tx) => tx.learned.save([]), id);
    });

    test('are found by key, and texts by debtor', async () => {
      const id = await books();
      await run((tx) => tx.learned.save([FACT, TEXT, ASIDE]), id);
      const found = (about: Parameters<Tx['learned']['toChange']>[0]) =>
        run(async (tx) => (await tx.learned.toChange(about)).map((fact) => fact.id), id);
      expect(await found({ keys: ['BE1'], debtorIds: [] })).toEqual(['fct_3']);
      expect(await found({ keys: [FACT.key], debtorIds: [idOf('deb_1')] })).toEqual([
        'fct_1',
        'fct_2',
      ]);
      expect(await found({ keys: [], debtorIds: [] })).toEqual([]);
    });

    test('exist once per kind, key and debtor', async () => {
      const id = await books();
      for (const fact of [FACT, ASIDE]) {
        await run((tx) => tx.learned.save([fact]), id);
        await expect(
          run((tx) => tx.learned.save([{ ...fact, id: idOf(`${fact.id}-again`) }]), id),
        ).rejects.toThrow('learned_fact_once');
      }
    });

    test('are not seen by another administration, and the same is learned there apart', async () => {
      const [mine, theirs] = [await books(), await books()];
      await run((tx) => tx.learned.save([FACT, ASIDE]), mine);
      const about = { keys: [FACT.key, ASIDE.key], debtorIds: [idOf<'debtor'>('deb_1')] };
      expect(await run((tx) => tx.learned.all(), theirs)).toEqual([]);
      expect(await run((tx) => tx.learned.toChange(about), theirs)).toEqual([]);
      expect(await run((tx) => tx.learned.lockedById(FACT.id), theirs)).toBeNull();
      await run((tx) => tx.learned.save([{ ...FACT, confirmed: 7 }]), theirs);
      expect(await run((tx) => tx.learned.all(), mine)).toEqual([FACT, ASIDE]);
    });

    test('said by two people at once are both remembered', async () => {
      const id = await books();
      await run((tx) => tx.learned.save([{ ...FACT, confirmed: 0, support: [] }]), id);
      const say = () =>
        run(async (tx) => {
          const [fact = FACT] = await tx.learned.toChange({ keys: [FACT.key], debtorIds: [] });
          await tx.learned.save([{ ...fact, confirmed: fact.confirmed + 1 }]);
        }, id);
      await Promise.all([say(), say(), say()]);
      expect(await run((tx) => tx.learned.all(), id)).toMatchObject([{ confirmed: 3 }]);
    });
  });

  describe('a bank entry that is decided about', () => {
    test('has a version that grows with every label, and with nothing else', async () => {
      const id = await books();
      const entry = () => run((tx) => tx.bank.entry(idOf('ent_1')), id);
      expect(await entry()).toMatchObject({ version: 0 });
      await run((tx) => tx.bank.label(idOf('ent_1'), 'review', []), id);
      await run((tx) => tx.bank.label(idOf('ent_1'), 'review', []), id);
      expect(await entry()).toMatchObject({ version: 2 });
      expect(await run((tx) => tx.bank.lockedEntry(idOf('ent_1')), id)).toEqual(await entry());
      expect(await run((tx) => tx.bank.lockedEntry(idOf('ent_9')), id)).toBeNull();
    });

    test('is seen by the second only after the first is done', async () => {
      const id = await books();
      const decide = () =>
        run(async (tx) => {
          const entry = await tx.bank.lockedEntry(idOf('ent_1'));
          if (entry?.label !== null) return 'too late';
          await tx.bank.label(entry.id, 'not-ours', []);
          return 'done';
        }, id);
      const answers = await Promise.all([decide(), decide(), decide()]);
      expect(answers.toSorted()).toEqual(['done', 'too late', 'too late']);
    });
  });

  test('two changes of an administration at once are both kept', async () => {
    const id = await administration();
    await Promise.all([
      run((tx) => tx.administration.change((one) => ({ ...one, dunningStopped: true })), id),
      run((tx) => tx.administration.change((one) => ({ ...one, name: 'Nieuw' })), id),
    ]);
    expect(await run((tx) => tx.administration.get(), id)).toMatchObject({
      dunningStopped: true,
      name: 'Nieuw',
    });
    expect((await store().platform.administrations()).some(({ name }) => name === 'Nieuw')).toBe(
      true,
    );
  });
}
