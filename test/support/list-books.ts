import { instantOf, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anEntry, anItem, aStatement, storeStatement } from './facts.js';

export const TODAY = plainDate('2026-11-20');

/** Four debtors: one is late, one is not yet, one has a credit note alone, one owes dollars. */
export async function listedBooks(tx: Tx): Promise<void> {
  const due = (id: string, debtor: string, cents: bigint, dueDate: string) =>
    tx.ledger.addItem({ ...anItem(id, debtor, cents), dueDate: plainDate(dueDate) });
  await tx.debtors.upsert(
    aDebtor('deb_1', { name: 'Érables & Fils', number: 'K-100', vatId: 'BE 0403.170.701' }),
  );
  await tx.debtors.upsert(aDebtor('deb_2', { name: 'bakkerij Øst', email: 'info@ost.example' }));
  await tx.debtors.upsert(aDebtor('deb_3', { name: 'Zwaluw', legalId: '12345678' }));
  await tx.debtors.upsert(aDebtor('deb_4', { name: 'Aerts' }));
  await due('itm_1', 'deb_1', 100n, '2026-10-01');
  await due('itm_2', 'deb_1', 300n, '2026-12-01');
  await due('itm_3', 'deb_2', 250n, '2026-11-25');
  await due('itm_4', 'deb_3', -200n, '2026-11-01');
  await tx.ledger.addItem({ ...anItem('itm_5', 'deb_4', 900n), amount: money(900n, 'USD') });
}

/** One of each thing that keeps an item back, each on an item of its own. */
export async function listedBrakes(tx: Tx): Promise<void> {
  const agreed = {
    ...{ amount: money(100n, 'EUR'), madeOn: TODAY, promisedBy: 'Aerts', notedBy: 'an' },
    ...{ paidBefore: money(0n, 'EUR'), via: 'call' as const },
  };
  await tx.ledger.openDispute({
    ...{ id: idOf('dsp_1'), openItemId: idOf('itm_1'), openedOn: TODAY, reason: 'te weinig' },
  });
  await tx.agreements.addPromise({
    ...agreed,
    ...{ id: idOf('prm_1'), debtorId: idOf('deb_1'), openItemIds: [idOf('itm_2')] },
    ...{ payBy: TODAY, state: 'open' },
  });
  await tx.agreements.addPlan({
    ...agreed,
    ...{ id: idOf('pln_1'), debtorId: idOf('deb_2'), openItemIds: [idOf('itm_3')] },
    ...{ instalments: [], state: 'running' },
  });
  await tx.instruments.add({
    ...{ id: idOf('ins_1'), openItemId: idOf('itm_5'), debtorId: idOf('deb_4') },
    ...{ kind: 'credit-insurance', state: 'insured', facts: {}, openedOn: TODAY, by: 'an' },
    ...{ since: TODAY, sinceBy: 'an' },
  });
  const entry = anEntry('ent_1', '5.00');
  const file = await tx.bank.keepFile({
    ...{ id: idOf('fil_1'), sha256: 'x', name: 'x', bytes: new Uint8Array(), at: instantOf(0) },
    ...{ outcome: 'imported', faults: [] },
  });
  await storeStatement(tx, aStatement('stm_1', file, [entry]));
  await tx.onAccount.put([
    {
      ...{ id: idOf('onc_1'), debtorId: idOf('deb_2'), entryId: entry.id, on: TODAY },
      amount: money(500n, 'EUR'),
    },
  ]);
}
