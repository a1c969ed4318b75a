import { addDays, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { goTo } from '../support/stage-days.js';
import {
  here,
  letterLinks,
  NOTHING,
  pageAt,
  post,
  records,
  threeInvoices,
  TODAY,
} from '../support/stage-links.js';
import { tasksOf } from '../support/stage-work.js';
import { BAKERY, IBAN } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

async function plannedFor(s: Stage, on: PlainDate) {
  goTo(s, on);
  await bank(s, { id: `B-${on}` });
  const { actions, held } = await planned(s);
  const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
  const about = held.find((held) => held.openItem === item?.id);
  const asked = actions.some(({ action }) => action.items.some((i) => i.openItem === item?.id));
  return asked ? 'asked' : about?.reason;
}

test('a letter’s links lead to pages that show what is open now and how it is paid', async () => {
  const s = stage();
  await threeInvoices(s);
  const links = await letterLinks(s, ['F-1', 'F-2']);
  const before = await pageAt(here(s, links.promise));
  expect(before.status).toBe(200);
  expect(before.page).toContain('Ik betaal op een andere dag');
  expect(before.page).toContain('€\u00a0363,00');
  expect(before.page).toContain('<svg');
  expect(before.page).toContain(IBAN.replace(/(.{4})(?=.)/g, '$1 '));
  expect(before.page).toContain('Smederij Oost');
  expect(before.page).not.toContain('2026-0003');

  await bank(s, { entries: [receipt(12_100n, { invoice: 1 })] });
  for (const entry of await s.app.review.list(s.administration))
    isOk(await s.app.review.accept(s.administration, entry.id, 0));
  const after = await pageAt(here(s, links.promise));
  const [open = '', received = ''] = after.page.split('Al betaald of verrekend');
  expect(open).not.toContain('2026-0001');
  expect(received).toMatch(/Factuur 2026-0001<small>op 16 juni 2026<\/small>.*€\u00a0121,00/);
  expect(after.page).toContain('€\u00a0242,00');
});

test('neither an address nor a page names the debtor', async () => {
  const s = stage();
  await threeInvoices(s);
  const { problem } = await letterLinks(s, ['F-1']);
  const { page } = await pageAt(here(s, problem));
  const personal = [BAKERY.name, BAKERY.email, BAKERY.phone, BAKERY.vatId].map(String);
  expect(personal.filter((value) => `${problem} ${page}`.includes(value))).toEqual([]);
});

test('whoever only opens pages changes nothing', async () => {
  const s = stage();
  await threeInvoices(s);
  const links = await letterLinks(s, ['F-1']);
  for (const link of [links.problem, links.promise, links.contact]) {
    await pageAt(here(s, link));
    await fetch(here(s, link), { method: 'HEAD' });
  }
  expect(await records(s)).toEqual(NOTHING);
});

describe('a problem', () => {
  const FORM = { item: '0', problem: 'quality', text: 'De poort\nklemt <b>' };

  test('becomes a dispute with its reason, a task and an entry, and reminders pause', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1', 'F-2']);
    const sent = await post(here(s, problem), FORM);
    expect([sent.status, new URL(sent.headers.get('location') ?? '', sent.url).href]).toEqual([
      303,
      here(s, problem),
    ]);
    expect(await records(s)).toEqual({
      disputes: ['De poort\nklemt <b> 2026-06-16'],
      promises: [],
      tasks: ['dispute sales 2026-06-30 Zoek een betwisting uit: Bakkerij Aerts (1001)'],
    });
    const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
    const entries = await s.look((tx) => tx.timeline.ofItem(item?.id ?? ('' as never), 10));
    expect(entries.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'dispute voldaan',
      'task voldaan',
    ]);
    expect(entries[0]?.detail).toMatchObject({ code: 'quality', said: 'De poort\nklemt <b>' });
    const { page } = await pageAt(here(s, problem));
    expect(page).toContain('Wij hebben uw melding van 16 juni 2026 ontvangen');
    expect(page).toContain('Uw opmerking wordt uitgezocht');
    expect(await plannedFor(s, addDays(TODAY, 1))).toBe('disputed');
  });

  test('is resolved like any other, and its task closes with it', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1', 'F-2']);
    await post(here(s, problem), { ...FORM, text: '' });
    const [dispute] = await s.app.work.disputes.list(s.administration, { openOnly: true });
    expect(dispute).toMatchObject({
      ...{ code: 'quality', reason: 'Het geleverde is niet in orde', role: 'sales' },
      answerBy: '2026-06-30',
    });
    const resolution = { disputeId: dispute?.id ?? idOf('none'), outcome: 'upheld' } as const;
    isOk(await s.app.work.disputes.resolve(s.administration, { ...resolution, by: 'an' }));
    expect(await tasksOf(s)).toEqual([['dispute', 'upheld']]);
  });

  test('sent twice, also at once, makes one record', async () => {
    const s = stage();
    await threeInvoices(s);
    const url = here(s, (await letterLinks(s, ['F-1', 'F-2'])).problem);
    const sent = await Promise.all([post(url, FORM), post(url, FORM), post(url, FORM)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await records(s)).disputes).toHaveLength(1);
    expect((await records(s)).tasks).toHaveLength(1);
  });

  test('that is not whole is refused with what to do, and nothing is kept', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1', 'F-2']);
    const forms: readonly (readonly [Record<string, string>, string])[] = [
      [{ problem: 'price' }, 'Kies om welke factuur het gaat.'],
      [{ item: '0' }, 'Kies wat er niet klopt.'],
      [{ item: '7', problem: 'price' }, 'niets meer gemeld'],
    ];
    for (const [form, words] of forms) {
      const sent = await post(here(s, problem), form);
      expect([sent.status, await sent.text()]).toEqual([422, expect.stringContaining(words)]);
    }
    expect(await records(s)).toEqual(NOTHING);
  });
});

describe('a promise', () => {
  test('is of what is open, by a day, and holds reminders until it has passed', async () => {
    const s = stage();
    await threeInvoices(s);
    const { promise } = await letterLinks(s, ['F-1', 'F-2']);
    const form = [
      ['item', '0'],
      ['item', '1'],
      ['payBy', '2026-06-26'],
    ] as const;
    expect((await post(here(s, promise), form)).status).toBe(303);
    expect((await records(s)).promises).toEqual(['36300 2026-06-26 2']);
    // Somebody has to confirm it while no mail server can (practice 55).
    expect(await tasksOf(s)).toEqual([['confirm-promise', 'open']]);
    const [promise1] = await s.app.work.agreements.promises(s.administration, { all: true });
    expect(promise1).toMatchObject({ via: 'link', promisedBy: 'Bakkerij Aerts', state: 'open' });
    expect((await pageAt(here(s, promise))).page).toContain('U betaalt op 26 juni 2026');
    expect(await plannedFor(s, plainDate('2026-06-24'))).toBe('promised');
    expect(await plannedFor(s, plainDate('2026-07-03'))).toBe('asked');
  });

  test('is made once: another day takes a person', async () => {
    const s = stage();
    await threeInvoices(s);
    const { promise } = await letterLinks(s, ['F-1']);
    await post(here(s, promise), { item: '0', payBy: '2026-06-20' });
    goTo(s, plainDate('2026-06-25'));
    const again = await post(here(s, promise), { item: '0', payBy: '2026-07-10' });
    expect(again.status).toBe(422);
    expect((await records(s)).promises).toEqual(['12100 2026-06-20 1']);
  });

  test('without a day, or with one too far away, is refused and keeps what was typed', async () => {
    const s = stage();
    await threeInvoices(s);
    const { promise } = await letterLinks(s, ['F-1']);
    const none = await post(here(s, promise), { item: '0', payBy: '' });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Zonder dag')]);
    const late = await post(here(s, promise), { item: '0', payBy: '2026-07-17' });
    const page = await late.text();
    expect([late.status, page]).toEqual([422, expect.stringContaining('te ver weg')]);
    expect(page).toContain('value="2026-07-17"');
    expect(await records(s)).toEqual(NOTHING);
  });
});

test('a question becomes a task for the next working day, with how to reach the debtor', async () => {
  const s = stage();
  await threeInvoices(s);
  const { contact } = await letterLinks(s, ['F-1']);
  const form = { text: 'Kan ik in twee keer betalen?', reach: '+32 9 111 11 11' };
  expect((await post(here(s, contact), form)).status).toBe(303);
  const [task] = await s.look((tx) => tx.tasks.list({}, 10));
  expect(task).toMatchObject({ kind: 'contact', role: 'debtors', dueOn: '2026-06-17' });
  expect(task?.text).toContain('Kan ik in twee keer betalen?');
  expect(task?.text).toContain('+32 9 111 11 11');
});
