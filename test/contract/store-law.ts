import type { ClaimChange, NewClaim } from '../../src/ports/law.js';
import type { ConfirmedRate } from '../../src/domain/law/rates.js';
import type { GeneralTerms } from '../../src/domain/law/general-terms.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import type { Tx } from '../../src/ports/store.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { aRate } from '../support/law.js';
import { aDebtor, anInvoice, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const CLAIM: NewClaim = {
  ...{ id: idOf('clm_1'), debtorId: idOf('deb_1'), openItemIds: [idOf('itm_1')], kind: 'interest' },
  ...{ amount: money(15_247n, 'EUR'), clause: 'by law', on: plainDate('2026-11-02') },
  ...{ actionId: idOf('act_1'), line: 0 },
  periods: [
    {
      ...{ from: plainDate('2026-10-01'), until: plainDate('2026-11-02'), days: 33 },
      ...{ principal: '100.00', percent: '10.5', status: 'verified' },
    },
  ],
};
const PART: ClaimChange = {
  ...{ kind: 'settled', amount: money(5_000n, 'EUR'), on: plainDate('2026-11-09') },
  ...{ by: 'an', note: 'overschrijving van 9 november' },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 10_000n));
}

/** Rates somebody confirmed, general terms, and claims beside the principal. */
export function lawContract({ run, administration, store, behind }: Subject): void {
  describe('rates of the law', () => {
    test('are the same for everybody, are only added to, and keep who entered them', async () => {
      const { platform } = store();
      const before = (await platform.lawRates()).length;
      const rate: ConfirmedRate = { ...aRate(), status: 'verified', by: 'an' };
      const corrected = { ...rate, percent: '10.75' };
      await platform.confirmLawRate(rate);
      await platform.confirmLawRate(corrected);
      expect((await platform.lawRates()).slice(before)).toEqual([rate, corrected]);
      expect((await run((tx) => tx.lawRates.all())).slice(before)).toEqual([rate, corrected]);
    });

    behind('are not written by an administration', async () => {
      const books = await administration();
      const write = store().database.transaction(
        { as: 'administration', administration: books },
        (sql) => sql.query(`update law_rate set percent = 1`),
      );
      await expect(write).rejects.toThrow('permission denied');
    });
  });

  describe('general terms', () => {
    const terms: GeneralTerms = {
      ...{ version: '2026', validFrom: plainDate('2026-01-01'), damages: 'legal' },
    };

    test('exist once per version and never change', async () => {
      const seen = await run(async (tx) => [
        await tx.terms.add(terms),
        await tx.terms.add(terms),
        await tx.terms.add({ ...terms, damages: { percent: '10' } }),
        await tx.terms.all(),
      ]);
      expect(seen).toEqual(['added', 'exists', 'exists-different', [terms]]);
    });
  });

  describe('a reminder', () => {
    const sent = {
      ...{ openItemId: idOf<'open-item'>('itm_1'), debtorId: idOf<'debtor'>('deb_1'), round: 0 },
      ...{ step: 'reminder', on: plainDate('2026-11-02'), channel: 'mail' as const },
      notice: {
        ...{ kind: 'be-free-reminder' as const, from: plainDate('2026-11-03') },
        ...{ until: plainDate('2026-11-16'), chargeableFrom: plainDate('2026-11-17') },
        announced: [
          { kind: 'damages' as const, amount: '20.00', currency: 'EUR', clause: 'within the caps' },
        ],
      },
    };

    test('keeps how it went, what it was, and once when it arrived or came back', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.dunning.claimReminder({ ...sent, actionId: idOf('act_1') });
        const first = await tx.dunning.reminders();
        const note = (how: 'delivered' | 'bounced', on: string) =>
          tx.dunning.noteArrival(idOf('act_1'), { how, on: plainDate(on) });
        await note('delivered', '2026-11-04');
        await note('delivered', '2026-11-09');
        const second = await tx.dunning.reminders();
        await note('bounced', '2026-11-05');
        return [first, second, await tx.dunning.reminders()];
      });
      const arrived = { ...sent, deliveredOn: '2026-11-04' };
      expect(seen).toEqual([[sent], [arrived], [{ ...arrived, bounced: true }]]);
    });
  });

  describe('a claim', () => {
    test('exists once per action and line, and keeps what it is made of', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        const added = [await tx.claims.add(CLAIM)];
        added.push(await tx.claims.add({ ...CLAIM, id: idOf('clm_2'), amount: money(1n, 'EUR') }));
        added.push(await tx.claims.add({ ...CLAIM, id: idOf('clm_3'), line: 1, kind: 'costs' }));
        return { added, all: await tx.claims.list({}), one: await tx.claims.byId(CLAIM.id) };
      });
      expect(seen.added).toEqual([true, false, true]);
      expect(seen.all.map(({ id }): string => id)).toEqual(['clm_1', 'clm_3']);
      expect({ ...seen.one, line: 0 }).toEqual({ ...CLAIM, open: CLAIM.amount });
    });

    test('is settled in parts, waived for the rest, and never beyond what is open', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.claims.add(CLAIM);
        const waived: ClaimChange = { ...PART, kind: 'waived', amount: money(10_247n, 'EUR') };
        const done = [
          await tx.claims.change(CLAIM.id, PART),
          await tx.claims.change(CLAIM.id, { ...PART, amount: money(10_248n, 'EUR') }),
          await tx.claims.change(CLAIM.id, { ...PART, amount: money(1n, 'USD') }),
          await tx.claims.change(CLAIM.id, waived),
          await tx.claims.change(CLAIM.id, { ...PART, amount: money(1n, 'EUR') }),
        ];
        return {
          done,
          open: await tx.claims.list({ openOnly: true, debtorId: CLAIM.debtorId }),
          all: (await tx.claims.list({ debtorId: CLAIM.debtorId })).map(({ open }) => open.minor),
          changes: await tx.claims.changesOf(CLAIM.id),
          waived,
        };
      });
      expect(seen.done).toEqual([true, false, false, true, false]);
      expect(seen.open).toEqual([]);
      expect(seen.all).toEqual([0n]);
      expect(seen.changes).toEqual([PART, seen.waived]);
    });

    test('needs a debtor', async () => {
      await expect(run((tx) => tx.claims.add(CLAIM))).rejects.toThrow('foreign key');
    });
  });

  describe('part payments', () => {
    test('are those after the due date of the invoices asked for', async () => {
      const paid = await run(async (tx) => {
        await books(tx);
        await tx.ledger.addItem(anItem('itm_2', 'deb_1', 5_000n));
        const part = (id: string, item: string, cents: bigint, on: string) => ({
          ...{ id: idOf<'allocation'>(id), openItemId: idOf<'open-item'>(item) },
          ...{ amount: money(cents, 'EUR'), on: plainDate(on) },
        });
        await tx.ledger.allocate([
          part('all_1', 'itm_1', 1_000n, '2026-10-31'),
          part('all_2', 'itm_1', 2_000n, '2026-11-05'),
          part('all_3', 'itm_1', 500n, '2026-11-03'),
          part('all_4', 'itm_2', 5_000n, '2026-11-05'),
        ]);
        return [
          await tx.claims.partPayments([idOf('itm_1'), idOf('itm_3')]),
          await tx.claims.partPayments([idOf('itm_1')]),
          await tx.claims.partPayments([idOf('itm_3')]),
          await tx.claims.partPayments([]),
        ].map((found) => [...found]);
      });
      const ofItem = [
        { on: '2026-11-03', amount: money(500n, 'EUR') },
        { on: '2026-11-05', amount: money(2_000n, 'EUR') },
      ];
      expect(paid).toEqual([[['itm_1', ofItem]], [['itm_1', ofItem]], [], []]);
    });

    const on = plainDate('2026-11-05');
    const { number, issueDate } = anItem('itm_1', 'deb_1', 10_000n);
    /** Of a debtor, naming an invoice, and set off. */
    async function creditNote(
      tx: Tx,
      [id, debtor, named]: readonly [id: string, debtor: string, named: string],
      cents: bigint,
      change: Partial<Invoice> = {},
    ): Promise<void> {
      const documentId = idOf<'document'>(`doc_${id}`);
      const precedingInvoices = [{ number: named, issueDate }];
      await tx.documents.add({
        ...{ id: documentId, direction: 'out', hostId: `H-${id}`, debtorId: idOf(debtor) },
        ...{ version: 1, findings: [], heldFor: [], at: NOON },
        invoice: { ...anInvoice(id), kind: 'credit-note', precedingInvoices, ...change },
      });
      const credit = anItem(`itm_${id}`, debtor, -cents);
      await tx.ledger.addItem({ ...credit, documentId });
      await tx.ledger.allocate([
        { id: idOf(`all_${id}`), openItemId: credit.id, amount: money(-cents, 'EUR'), on },
      ]);
    }

    test('are told apart from what credit notes took off: of the same debtor, and naming the invoice', async () => {
      const credited = await run(async (tx) => {
        await books(tx);
        await tx.debtors.upsert(aDebtor('deb_2'));
        await tx.ledger.addItem(anItem('itm_2', 'deb_1', 5_000n));
        await creditNote(tx, ['cn1', 'deb_1', number], 2_000n);
        await creditNote(tx, ['cn2', 'deb_2', number], 300n);
        await creditNote(tx, ['cn3', 'deb_1', 'another'], 40n);
        return [...(await tx.claims.credited([idOf('itm_1'), idOf('itm_2')]))];
      });
      expect(credited).toEqual([['itm_1', [{ on, amount: money(2_000n, 'EUR') }]]]);
    });

    behind('pass over a credit note whose document PostgreSQL cannot look into', async () => {
      const credited = await run(async (tx) => {
        await books(tx);
        await creditNote(tx, ['cn1', 'deb_1', number], 5n, { buyerReference: '\u0000' });
        return [...(await tx.claims.credited([idOf('itm_1')]))];
      });
      expect(credited).toEqual([]);
    });
  });
}
