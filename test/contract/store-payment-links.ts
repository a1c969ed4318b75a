import { addMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { PaymentLink } from '../../src/ports/payment-links.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const LINK: PaymentLink = {
  ...{ id: idOf('pay_1'), connectionId: idOf('con_pay'), debtorId: idOf('deb_1') },
  ...{ openItemIds: [idOf('itm_1')], amount: money(12_345n, 'EUR'), reference: 'VD-1' },
  ...{ state: 'open', madeAt: NOON, expiresAt: addMs(NOON, 1), stateAt: NOON },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 12_345n));
  await tx.administration.saveConnection({
    ...{ id: LINK.connectionId, kind: 'payment-link', adapter: 'sandbox', settings: {} },
  });
}

/** Payments that providers were asked for. */
export function paymentLinksContract({ run }: Subject): void {
  describe('a payment link', () => {
    test('is found by its debtor, its state and the provider’s id, as it stands now', async () => {
      const paidAt = addMs(NOON, 60_000);
      const paid = { ...LINK, providerId: 'tr_1', url: 'https://pay.example/tr_1', state: 'paid' };
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.paymentLinks.add(LINK);
        await tx.paymentLinks.add({ ...LINK, id: idOf('pay_2'), reference: 'VD-2' });
        const before = await tx.paymentLinks.ofDebtor(LINK.debtorId, 1);
        await tx.paymentLinks.save({ ...paid, state: 'paid', stateAt: paidAt });
        return {
          before: before.map(({ id }): string => id),
          open: (await tx.paymentLinks.inState('open', NOON)).map(({ id }): string => id),
          paid: await tx.paymentLinks.inState('paid', paidAt, [LINK.debtorId]),
          later: await tx.paymentLinks.inState('paid', addMs(paidAt, 1)),
          others: await tx.paymentLinks.inState('paid', NOON, [idOf('deb_2')]),
          known: await tx.paymentLinks.byProviderId(LINK.connectionId, 'tr_1'),
          unknown: await tx.paymentLinks.byProviderId(LINK.connectionId, 'tr_2'),
        };
      });
      const now = { ...paid, stateAt: paidAt };
      expect(seen).toEqual({
        ...{ before: ['pay_2'], open: ['pay_2'], paid: [now], later: [], others: [] },
        ...{ known: now, unknown: null },
      });
    });

    test('has a reference no other has', async () => {
      await expect(
        run(async (tx) => {
          await books(tx);
          await tx.paymentLinks.add(LINK);
          await tx.paymentLinks.add({ ...LINK, id: idOf('pay_2') });
        }),
      ).rejects.toThrow('unique');
    });
  });
}
