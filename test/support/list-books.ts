import { instantOf, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { dec } from '../../src/kernel/decimal.js';
import { fault } from '../../src/kernel/fault.js';
import type { StoredDocument, Tx } from '../../src/ports/store.js';
import {
  aDebtor,
  anEntry,
  anExchange,
  anInvoice,
  anItem,
  aStatement,
  storeStatement,
} from './facts.js';

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

const FATAL = fault('RULE', 'ubl.BR-01', '', 'No.');

/** Five documents: delivered, under way, rejected, kept at home, never asked for; and a claim without any. */
export async function listedInvoices(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1', { name: 'Café Maes' }));
  await tx.debtors.upsert(aDebtor('deb_2', { name: 'Zwaluw', number: '2002' }));
  const add = (n: number, changes: Partial<StoredDocument>, day: string) =>
    tx.documents.add({
      ...{ id: idOf(`doc_${n}`), direction: 'out', hostId: `H-${n}`, version: 1, heldFor: [] },
      ...{ debtorId: idOf(n === 5 ? 'deb_2' : 'deb_1'), findings: [], at: instantOf(0) },
      invoice: {
        ...anInvoice(`2026/${String(n).padStart(5, '0')}`),
        issueDate: plainDate(day),
        dueDate: plainDate(`2026-12-0${6 - n}`),
        totals: {
          ...{ lines: dec('1'), net: dec('1'), gross: dec('1') },
          payable: dec(`${n === 3 ? 9 : n}.50`),
        },
      },
      ...changes,
    });
  await add(1, { bytes: new Uint8Array([1]), sha256: 'a' }, '2026-10-01');
  await add(2, { bytes: new Uint8Array([1]), sha256: 'b' }, '2026-10-02');
  await add(3, { bytes: new Uint8Array([1]), sha256: 'c' }, '2026-10-03');
  await add(4, { findings: [FATAL] }, '2026-10-04');
  await add(5, {}, '2026-10-04');
  const states = ['delivered', 'sending', 'rejected'] as const;
  for (const [place, state] of states.entries())
    await tx.exchanges.add({
      ...anExchange(`exc_${place + 1}`, `doc_${place + 1}`, { key: `k${place}`, state }),
    });
  const item = (n: number) => ({ ...anItem(`itm_${n}`, 'deb_1', 100n), number: `2026/0000${n}` });
  await tx.ledger.addItem({ ...item(1), documentId: idOf('doc_1') });
  await tx.ledger.addItem({
    ...{ ...item(2), documentId: idOf('doc_2') },
    dueDate: plainDate('2026-12-01'),
  });
  await tx.ledger.addItem({ ...item(3), documentId: idOf('doc_3') });
  await tx.ledger.addItem({ ...anItem('itm_9', 'deb_2', 900n), number: 'OUD-77' });
}
