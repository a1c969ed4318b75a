import type { DossierFile } from '../../src/domain/dossier/dossier-file.js';
import type { CollectionCase } from '../../src/domain/instrument/case.js';
import type { Instrument } from '../../src/domain/instrument/instrument.js';
import type { ProvisionProposal } from '../../src/domain/instrument/provision-proposal.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { PartnerEvent } from '../../src/ports/collection-partner.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import { without } from '../support/without.js';
import type { Subject } from './store-subject.js';

const TODAY = plainDate('2026-11-20');
const DEBTOR = idOf<'debtor'>('deb_1');
const ITEM = idOf<'open-item'>('itm_1');
const PARTNER = idOf<'connection'>('con_1');

const FACTORED: Instrument = {
  ...{ id: idOf('itr_1'), openItemId: ITEM, debtorId: DEBTOR, kind: 'factoring' },
  ...{ state: 'assigned', openedOn: TODAY, by: 'an', since: TODAY, sinceBy: 'an' },
  facts: { partner: 'F', iban: 'BE68539007547034', costs: money(5n, 'EUR') },
};
const PROPOSAL: ProvisionProposal = {
  ...{ id: idOf('prv_1'), debtorId: DEBTOR, on: TODAY, open: money(100n, 'EUR') },
  ...{ amount: money(10n, 'EUR'), vatUnknown: 0, state: 'proposed' },
  rows: [{ row: '31-60', claims: 1, open: money(100n, 'EUR'), proposed: money(10n, 'EUR') }],
};
const FILE: DossierFile = {
  ...{ id: idOf('dsf_1'), debtorId: DEBTOR, openItemId: ITEM, kind: 'order', name: 'a.pdf' },
  ...{ mediaType: 'application/pdf', sha256: 'aa', size: 3, by: 'an', at: NOON },
};
const CASE: CollectionCase = {
  ...{ id: idOf('cas_1'), debtorId: DEBTOR, connectionId: PARTNER, partner: 'Incasso' },
  ...{ openItemIds: [ITEM], state: 'approved', approvedBy: 'piet', approvedOn: TODAY },
};
const EVENT: PartnerEvent = {
  ...{ id: 'e-1', reference: 'case-1', state: 'letter-sent', at: NOON, costs: money(5n, 'EUR') },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.debtors.upsert(aDebtor('deb_2'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
  await tx.ledger.addItem(anItem('itm_2', 'deb_2', 200n));
}

/** Who else has to do with open items, provisions, files of dossiers and cases at partners. */
export function instrumentsContract({ run, administration }: Subject): void {
  describe('an instrument', () => {
    test('is there once per item and kind while it lives, and found by item, debtor and kind', async () => {
      const id = await administration();
      const second: Instrument = {
        ...FACTORED,
        ...{ id: idOf('itr_2'), openItemId: idOf('itm_2'), debtorId: idOf('deb_2') },
      };
      const over: Instrument = { ...FACTORED, state: 'given-back', note: 'terug' };
      const seen = await run(async (tx) => {
        await books(tx);
        const { instruments } = tx;
        const added = [
          await instruments.add(FACTORED),
          await instruments.add({ ...FACTORED, id: idOf('itr_9') }),
          await instruments.add(second),
        ];
        await instruments.save(over);
        added.push(await instruments.add({ ...FACTORED, id: idOf('itr_3') }));
        return {
          added,
          one: await instruments.byId(FACTORED.id),
          live: await instruments.list({ openItemIds: [ITEM], liveOnly: true }, 9),
          his: await instruments.list({ debtorIds: [idOf('deb_2')], kind: 'factoring' }, 9),
          first: await instruments.list({}, 1),
        };
      }, id);
      expect(seen.added).toEqual(['added', 'exists', 'added', 'added']);
      expect(seen.one).toEqual(over);
      expect(seen.live.map((one) => one.id)).toEqual(['itr_3']);
      expect(seen.his).toEqual([second]);
      expect(seen.first).toEqual([over]);
      expect(await run((tx) => tx.instruments.list({}, 9))).toEqual([]);
      await expect(run((tx) => tx.instruments.save(FACTORED))).rejects.toThrow('no instrument');
    });
  });

  describe('a provision', () => {
    test('is proposed once per debtor, day and currency, and found by its state', async () => {
      const approved = {
        ...PROPOSAL,
        state: 'approved',
        decided: { by: 'piet', on: TODAY },
      } as const;
      const seen = await run(async (tx) => {
        await books(tx);
        const proposed = [
          await tx.provisions.propose(PROPOSAL),
          await tx.provisions.propose({ ...PROPOSAL, id: idOf('prv_2') }),
        ];
        const open = await tx.provisions.list({ state: 'proposed' }, 9);
        await tx.provisions.save(approved);
        return { proposed, open, one: await tx.provisions.byId(PROPOSAL.id) };
      });
      expect(seen.proposed).toEqual(['proposed', 'exists']);
      expect(seen.open).toEqual([PROPOSAL]);
      expect(seen.one).toEqual(approved);
    });
  });

  describe('a file of a dossier', () => {
    test('is kept once with its bytes, and listed with those of the debtor as a whole', async () => {
      const bytes = Uint8Array.of(0, 1, 255);
      const whole: DossierFile = {
        ...without(FILE, 'openItemId'),
        ...{ id: idOf('dsf_2'), kind: 'terms' },
      };
      const seen = await run(async (tx) => {
        await books(tx);
        const added = [
          await tx.dossier.add(FILE, bytes),
          await tx.dossier.add({ ...FILE, id: idOf('dsf_9') }, bytes),
          await tx.dossier.add(whole, bytes),
        ];
        return {
          added,
          all: await tx.dossier.list(DEBTOR),
          other: await tx.dossier.list(DEBTOR, [idOf('itm_2')]),
          bytes: await tx.dossier.bytes(FILE.id),
          size: await tx.dossier.sizeOf(DEBTOR),
          none: await tx.dossier.sizeOf(idOf('deb_2')),
        };
      });
      expect(seen.added).toEqual(['added', 'exists', 'added']);
      expect(seen.all).toEqual([FILE, whole]);
      expect(seen.other).toEqual([whole]);
      expect([...(seen.bytes ?? [])]).toEqual([0, 1, 255]);
      expect([seen.size, seen.none]).toEqual([
        { files: 2, bytes: 6 },
        { files: 0, bytes: 0 },
      ]);
    });
  });

  describe('a case at a partner', () => {
    test('is found by the partner’s reference; what he tells is kept once', async () => {
      const taken: CollectionCase = { ...CASE, state: 'received', reference: 'case-1' };
      const over: CollectionCase = { ...taken, state: 'returned' };
      const seen = await run(async (tx) => {
        await books(tx);
        const { cases } = tx;
        await cases.add(CASE);
        await cases.save(taken);
        const noted = [await cases.note(CASE.id, EVENT), await cases.note(CASE.id, EVENT)];
        const found = await cases.byReference(PARTNER, 'case-1');
        const live = await cases.list({ connectionId: PARTNER, liveOnly: true }, 9);
        await cases.save(over);
        return {
          ...{ noted, found, live, events: await cases.events(CASE.id) },
          after: [await cases.list({ liveOnly: true }, 9), await cases.list({}, 9)],
          elsewhere: await cases.byReference(idOf('con_2'), 'case-1'),
        };
      });
      expect(seen.noted).toEqual([true, false]);
      expect([seen.found, seen.live, seen.events]).toEqual([taken, [taken], [EVENT]]);
      expect(seen.after).toEqual([[], [over]]);
      expect(seen.elsewhere).toBeNull();
    });

    test('of a partner whose registrations are one per country', async () => {
      const one = { country: 'NL', number: '1', by: 'an', on: TODAY } as const;
      const seen = await run(async (tx) => {
        for (const registration of [
          one,
          { ...one, country: 'BE' },
          { ...one, number: '2' },
        ] as const)
          await tx.cases.register(PARTNER, registration);
        return tx.cases.registrations(PARTNER);
      });
      expect(seen.map(({ country, number }) => [country, number])).toEqual([
        ['BE', '1'],
        ['NL', '2'],
      ]);
    });
  });
}
