import { memoryStore } from '../../src/adapters/memory/store.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { anAdministration } from '../support/facts.js';
import type { TestStore } from '../support/database.js';

/** First light: replaced by the contract suite. */
describe('store in memory', () => {
  it('keeps what was committed and forgets what failed', async () => {
    const store = memoryStore() as TestStore;
    const id: AdministrationId = idOf<'administration'>('adm_1');
    await store.platform.addAdministration(anAdministration(id));
    await store.inTransaction(id, (tx) => tx.cursors.set('a', '1'));
    const failing = store.inTransaction(id, async (tx) => {
      await tx.cursors.set('a', '2');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.inTransaction(id, (tx) => tx.cursors.get('a'))).toBe('1');
  });
});
