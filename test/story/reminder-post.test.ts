import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrintFolder } from '../../src/adapters/print/folder/folder.js';
import { parseEmail } from '../../src/domain/party/email.js';
import type { Tone } from '../../src/domain/dunning/policy.js';
import { addDays } from '../../src/kernel/dates.js';
import { type ActionId, idOf } from '../../src/kernel/ids.js';
import type { ReminderDispatch } from '../../src/ports/dispatches.js';
import { readPdf } from '../support/pdf-text.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import {
  hostReminders,
  hostTasks,
  reminderDue,
  remindToday,
  whatBecameOf,
  planned,
} from '../support/stage-chase.js';
import { DUE, goTo } from '../support/stage-days.js';
import { BAKERY } from '../support/stage-world.js';

const stage = stageForEach();
beforeEach(() => reminderDue(stage()));

/** The reminders of S1-14 up to the formal notice by letter, which is approved and not sent yet. */
async function formalApproved(s: Stage): Promise<ActionId> {
  await remindToday(s);
  for (const [days, tone] of [
    [7, 'call'],
    [16, 'formal'],
  ] as const satisfies readonly (readonly [number, Tone])[]) {
    goTo(s, addDays(DUE, days));
    await bank(s, { id: tone });
    if (tone === 'call') await remindToday(s);
  }
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  const [formal] = actions;
  if (formal?.action.channel !== 'letter') throw new Error('No letter was planned');
  return formal.id;
}

async function afterTheHold(s: Stage): Promise<void> {
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
}

const printed = (s: Stage): Promise<readonly string[]> =>
  readdir(join(s.printFolder, s.administration)).catch(() => []);

test('a formal notice by letter lies ready for the post once, with the invoice behind it, and the host knows', async () => {
  const s = stage();
  const id = await formalApproved(s);
  await afterTheHold(s);
  await s.hours(3);
  expect(await printed(s)).toEqual([`${id}.pdf`, 'index.ndjson']);
  const pages = readPdf(await readFile(join(s.printFolder, s.administration, `${id}.pdf`))).pages;
  const [letter, ...copy] = [pages[0]?.join(' ') ?? '', pages.slice(1).flat().join(' ')];
  expect(letter).toContain('Aanmaning: factuur 2026-0001');
  for (const part of [BAKERY.name, 'Kaai 1', '9000 Gent']) expect(letter).toContain(part);
  expect(copy.join(' ')).toContain('2026-0001');
  expect(await whatBecameOf(s, id)).toMatchObject({
    state: 'sent',
    dispatches: [{ channel: 'letter', state: 'left', reference: `${id}.pdf` }],
  });
  expect(hostTasks(s).at(-1)).toMatchObject({
    key: `reminder:${id}`,
    subject: 'Te posten: Aanmaning: factuur 2026-0001',
  });
  expect(hostTasks(s)).toHaveLength(3);
  expect(hostReminders(s).map(({ level }) => level)).toEqual([1, 3]);
});

describe('after a worker died while a message left', () => {
  /** As the dead worker left it: claimed, on record as leaving, and for a letter perhaps laid. */
  async function died(s: Stage, id: ActionId, how: Pick<ReminderDispatch, 'channel'>) {
    const to = parseEmail(BAKERY.email ?? '');
    if (to === null) throw new Error('No address');
    await s.look(async (tx) => {
      const stored = await tx.dunning.action(id);
      const [item] = stored?.action.items ?? [];
      if (stored === null || item === undefined) throw new Error('No action');
      const [openItemId, debtorId] = [
        idOf<'open-item'>(item.openItem),
        idOf<'debtor'>(stored.action.debtor),
      ];
      const { round } = item;
      const { step } = stored.action;
      await tx.dunning.claimReminder({
        ...{ actionId: id, openItemId, debtorId, round, step, on: s.today() },
      });
      await tx.dispatches.begin({
        ...{ actionId: id, attempt: 1, debtorId, openItemIds: [openItemId], ...how },
        ...(how.channel === 'mail' ? { to, messageId: 'm@x.example' } : {}),
        ...{ subject: 'Aanmaning', sha256: 'aa', at: s.clock.now(), state: 'leaving' },
      });
    });
  }

  test('a letter that lies there counts as sent, and is not made again', async () => {
    const s = stage();
    const id = await formalApproved(s);
    await died(s, id, { channel: 'letter' });
    await makePrintFolder(s.printFolder).put({
      ...{ administration: s.administration, key: id, at: s.clock.now() },
      ...{ bytes: Buffer.from('%PDF first'), about: { number: '1', addressee: 'x', address: [] } },
    });
    await afterTheHold(s);
    const file = await readFile(join(s.printFolder, s.administration, `${id}.pdf`), 'utf8');
    expect(file).toBe('%PDF first');
    const { state, dispatches } = await whatBecameOf(s, id);
    expect([state, dispatches.map((d) => d.state)]).toEqual(['sent', ['left']]);
  });

  test('a letter that does not lie there is made now', async () => {
    const s = stage();
    const id = await formalApproved(s);
    await died(s, id, { channel: 'letter' });
    await afterTheHold(s);
    const { state, dispatches } = await whatBecameOf(s, id);
    expect([state, dispatches.map((d) => d.state)]).toEqual(['sent', ['stayed', 'left']]);
    expect(await printed(s)).toContain(`${id}.pdf`);
  });

  test('a mail waits for a person', async () => {
    const s = stage();
    const id = await formalApproved(s);
    await died(s, id, { channel: 'mail' });
    await afterTheHold(s);
    expect(await whatBecameOf(s, id)).toMatchObject({
      ...{ state: 'failed', reason: 'delivery-unknown', dispatches: [{ state: 'unknown' }] },
    });
    const said = { left: true, by: 'an', reason: 'de klant heeft hem' };
    expect(await s.app.dispatches.decide(s.administration, id, said)).toEqual({
      ok: true,
      value: 'sent',
    });
    expect(await printed(s)).toEqual([]);
  });
});

test('a letter that is missing in the language of the debtor is held, and somebody is told once', async () => {
  const s = stage();
  s.host.upsertDebtor(s.administration, { ...BAKERY, language: 'fr' });
  await s.syncAll();
  const { administration } = s;
  const { template } = await s.app.letters.show(administration, 'reminder', 'nl');
  if (template === null) throw new Error('No letter');
  const own = { letter: 'reminder', language: 'nl', template, by: 'an' } as const;
  expect(isOk(await s.app.letters.save(administration, own)).missing).toEqual(['fr', 'en', 'de']);
  for (const days of [1, 2]) {
    goTo(s, addDays(DUE, days));
    await bank(s, { id: `DAY-${days}` });
    const [id] = await remindToday(s);
    expect(await whatBecameOf(s, id)).toMatchObject({ state: 'held', reason: 'letter-incomplete' });
  }
  expect(hostTasks(s).map(({ subject }) => subject)).toEqual([
    'Brief aan Bakkerij Aerts kan niet weg',
  ]);
  isOk(await s.app.letters.save(administration, { ...own, language: 'fr', template: 'shipped' }));
  goTo(s, addDays(DUE, 3));
  await bank(s, { id: 'DAY-3' });
  await remindToday(s);
  expect(hostTasks(s).at(-1)?.subject).toBe('Rappel de paiement : facture 2026-0001');
});
