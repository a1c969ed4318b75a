import { parseEmail } from '../../src/domain/party/email.js';
import { idOf } from '../../src/kernel/ids.js';
import type { ReminderDispatch } from '../../src/ports/dispatches.js';
import type { LetterVersion } from '../../src/ports/letters.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import { without } from '../support/without.js';
import type { Subject } from './store-subject.js';

const to = parseEmail('an@bakkerij.example');
const DISPATCH: ReminderDispatch = {
  ...{ actionId: idOf('act_1'), attempt: 1, debtorId: idOf('deb_1'), channel: 'mail' },
  ...{ openItemIds: [idOf('itm_1')], messageId: 'abc@x.example', ...(to === null ? {} : { to }) },
  ...{ subject: 'Zahlungserinnerung: ü', sha256: 'aa', at: NOON, state: 'leaving' },
};

const OWN: Omit<LetterVersion, 'version'> = {
  ...{ language: 'nl', letter: 'reminder', by: 'an', at: NOON },
  template: { subject: 'Betalen: {{> invoices}}', body: 'Beste,\n\n{{> items}}' },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
}

/** How reminders travelled, and letters an administration wrote itself. */
export function lettersContract({ run, administration }: Subject): void {
  describe('an attempt to bring a reminder', () => {
    test('is begun once, settles, and is found by its message id', async () => {
      const id = await administration();
      const seen = await run(async (tx) => {
        await books(tx);
        const begun = [
          await tx.dispatches.begin(DISPATCH),
          await tx.dispatches.begin({ ...DISPATCH, subject: 'another worker' }),
        ];
        const open = await tx.dispatches.unsettled(5);
        const { actionId, attempt, at } = DISPATCH;
        await tx.dispatches.settle({ actionId, attempt, at, state: 'left', reference: '250 ok' });
        await tx.dispatches.begin({ ...DISPATCH, attempt: 2 });
        return { begun, open, all: await tx.dispatches.ofAction(actionId) };
      }, id);
      expect(seen.begun).toEqual(['begun', 'exists']);
      expect(seen.open).toEqual([DISPATCH]);
      expect(seen.all).toEqual([
        { ...DISPATCH, state: 'left', reference: '250 ok' },
        { ...DISPATCH, attempt: 2 },
      ]);
      expect(await run((tx) => tx.dispatches.byMessageId('abc@x.example'), id)).toMatchObject({
        attempt: 2,
      });
      expect(await run((tx) => tx.dispatches.byMessageId('abc@x.example'))).toBeNull();
    });

    test('cannot be settled before it is begun', async () => {
      await expect(run((tx) => tx.dispatches.settle(DISPATCH))).rejects.toThrow(/no attempt/i);
    });
  });

  describe('a letter of an administration', () => {
    test('has versions of which the newest counts, and none of others’', async () => {
      const id = await administration();
      const shipped = without(OWN, 'template');
      const versions = await run(
        async (tx) => [
          await tx.letters.add(OWN),
          await tx.letters.add({ ...OWN, language: 'fr' }),
          await tx.letters.add(shipped),
        ],
        id,
      );
      expect(versions).toEqual([1, 1, 2]);
      expect(await run((tx) => tx.letters.newest(), id)).toEqual([
        { ...OWN, language: 'fr', version: 1 },
        { ...shipped, version: 2 },
      ]);
      expect(await run((tx) => tx.letters.newest())).toEqual([]);
    });
  });
}
