import type { PublicLink } from '../../src/domain/link/link.js';
import { addMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const LINK: PublicLink = {
  ...{ id: idOf('lnk_1'), key: 'act_1', debtorId: idOf('deb_1') },
  ...{ openItemIds: [idOf('itm_1')], madeAt: NOON, expiresAt: addMs(NOON, 86_400_000) },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
}

/** Links in letters, what they are signed with, and what was answered by them. */
export function linksContract({ run, administration }: Subject): void {
  describe('a link', () => {
    test('exists once per key, and is found by key and id', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        const added = [await tx.links.add(LINK)];
        added.push(await tx.links.add({ ...LINK, id: idOf('lnk_2') }));
        const { id } = LINK;
        const none = [await tx.links.byId(idOf('lnk_2')), await tx.links.byKey('act_2')];
        const found = [await tx.links.byKey('act_1'), await tx.links.byId(id)];
        return { added, none, found: [...found, await tx.links.lockedById(id)] };
      });
      expect(seen.added).toEqual(['added', 'exists']);
      expect(seen.none).toEqual([null, null]);
      expect(seen.found).toEqual([LINK, LINK, LINK]);
    });

    test('needs a debtor', async () => {
      await expect(run((tx) => tx.links.add(LINK))).rejects.toThrow('foreign key');
    });

    test('keeps each answer once, in their order', async () => {
      const answer = { linkId: LINK.id, purpose: 'problem', digest: 'b', at: NOON } as const;
      const second = { ...answer, digest: 'a' };
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.links.add(LINK);
        const added = [await tx.links.addAnswer(answer), await tx.links.addAnswer(second)];
        added.push(await tx.links.addAnswer(answer));
        return { added, answers: await tx.links.answers(LINK.id) };
      });
      expect(seen.added).toEqual(['added', 'added', 'exists']);
      expect(seen.answers).toEqual([answer, second]);
    });

    test('is signed with the first key that was kept, which no other administration sees', async () => {
      const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];
      const [mine, theirs] = [await administration(), await administration()];
      const kept = await run(async (tx) => {
        const before = await tx.links.key();
        return [before, await tx.links.keepKey(first), await tx.links.keepKey(second)];
      }, mine);
      expect(kept).toEqual([null, first, first]);
      expect(await run((tx) => tx.links.key(), theirs)).toBeNull();
    });
  });
}
