import { addMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { BankSourceState, Tx } from '../../src/ports/store.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ID = idOf<'connection'>('con_bank_1');

const ILL: BankSourceState = {
  connectionId: ID,
  cursor: '{"taken":[]}',
  pageDone: ['12:34/juni.xml'],
  lookedAt: NOON,
  succeededAt: addMs(NOON, -300_000),
  nextLookAt: addMs(NOON, 3_600_000),
  lastFile: { name: 'juni.xml', at: addMs(NOON, -300_000) },
  lastRefused: { name: 'mei.xml', reason: 'It does not add up.', at: NOON },
  consentUntil: addMs(NOON, 86_400_000),
  error: { kind: 'consent-ended', message: 'Renew it.', since: NOON },
};

const WELL: BankSourceState = {
  ...ILL,
  pageDone: [],
  nextLookAt: null,
  lastFile: null,
  lastRefused: null,
  consentUntil: null,
  error: null,
};

export function bankSourceContract({ run, administration }: Subject): void {
  const connect = (tx: Tx): Promise<void> =>
    tx.administration.saveConnection({
      id: ID,
      kind: 'bank',
      adapter: 'folder',
      settings: { path: '/srv/bank' },
    });

  describe('sources of bank statements', () => {
    test('are connections like the others, several of them', async () => {
      await run(async (tx) => {
        for (const id of ['con_bank_a', 'con_bank_b'])
          await tx.administration.saveConnection({
            id: idOf(id),
            kind: 'bank',
            adapter: 'folder',
            settings: {},
          });
        expect((await tx.administration.connections()).map(({ kind }) => kind)).toEqual([
          'bank',
          'bank',
        ]);
      });
    });

    test('keep how they are doing, the latest state and nothing of the one before', async () => {
      await run(async (tx) => {
        await connect(tx);
        expect(await tx.bankSources.state(ID)).toBeNull();
        for (const state of [ILL, WELL, ILL]) {
          await tx.bankSources.save(state);
          expect(await tx.bankSources.state(ID)).toEqual(state);
        }
      });
    });

    test('of another administration are not seen, and none can be kept for its connection', async () => {
      const other = await administration();
      await run(async (tx) => {
        expect(await tx.bankSources.state(ID)).toBeNull();
      }, other);
      await expect(run((tx) => tx.bankSources.save(ILL), other)).rejects.toThrow();
    });
  });
}
