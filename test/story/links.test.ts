import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, goTo } from '../support/stage-days.js';
import { here, letterLinks, post } from '../support/stage-links.js';
import { BAKERY, GARAGE, IBAN, salesInvoice } from '../support/stage-world.js';
import { addDays, type PlainDate, plainDate } from '../../src/kernel/dates.js';

const stage = stageForEach();
const TODAY = plainDate('2026-06-16');

/** Two invoices of the bakery and one of the garage, the day after they were due. */
async function threeInvoices(s: Stage): Promise<void> {
  s.host.addSalesInvoice(s.administration, salesInvoice(2, { net: '200.00' }));
  s.host.addSalesInvoice(s.administration, salesInvoice(3, { debtor: GARAGE }));
  await delivered(s);
  goTo(s, TODAY);
}

async function text(url: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, { headers });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

/** Everything a link could have changed. */
function records(s: Stage) {
  return s.look(async (tx) => ({
    disputes: (await tx.ledger.disputes()).map(({ reason, openedOn }) => `${reason} ${openedOn}`),
    promises: (await tx.ledger.promises()).map(
      ({ amount, payBy, openItemIds }) => `${amount.minor} ${payBy} ${openItemIds.length}`,
    ),
    tasks: (await tx.tasks.list({}, 100)).map(
      ({ kind, role, dueOn, subject }) => `${kind} ${role} ${dueOn} ${subject}`,
    ),
  }));
}

const NOTHING = { disputes: [], promises: [], tasks: [] };

async function planned(s: Stage, on: PlainDate) {
  goTo(s, on);
  await bank(s, { id: `B-${on}` });
  const { run } = await s.app.planDunning(s.administration);
  const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
  const about = run.plan.held.find((held) => held.openItem === item?.id);
  const asked = run.plan.actions.some((a) => a.items.some((i) => i.openItem === item?.id));
  return asked ? 'asked' : about?.reason;
}

test('a letter’s links lead to pages that show what is open now and how it is paid', async () => {
  const s = stage();
  await threeInvoices(s);
  const links = await letterLinks(s, ['F-1', 'F-2']);
  const before = await text(here(s, links.promise));
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
  const after = await text(here(s, links.promise));
  expect(after.page).not.toContain('2026-0001');
  expect(after.page).toContain('€\u00a0242,00');
});

test('neither an address nor a page names the debtor', async () => {
  const s = stage();
  await threeInvoices(s);
  const { problem } = await letterLinks(s, ['F-1']);
  const { page } = await text(here(s, problem));
  const personal = [BAKERY.name, BAKERY.email, BAKERY.phone, BAKERY.vatId].map(String);
  expect(personal.filter((value) => `${problem} ${page}`.includes(value))).toEqual([]);
});

test('whoever only opens pages changes nothing', async () => {
  const s = stage();
  await threeInvoices(s);
  const links = await letterLinks(s, ['F-1']);
  for (const link of [links.problem, links.promise, links.contact]) {
    await text(here(s, link));
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
      disputes: ['quality 2026-06-16'],
      promises: [],
      tasks: ['dispute sales 2026-06-23 Probleem gemeld door Bakkerij Aerts'],
    });
    const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
    const entries = await s.look((tx) => tx.timeline.ofItem(item?.id ?? ('' as never), 10));
    expect(entries.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'dispute debtor',
      'task voldaan',
    ]);
    expect(entries[0]?.detail).toMatchObject({ reason: 'quality', text: 'De poort\nklemt <b>' });
    const { page } = await text(here(s, problem));
    expect(page).toContain('Wij hebben uw melding van 16 juni 2026 ontvangen');
    expect(page).toContain('Uw opmerking wordt uitgezocht');
    expect(await planned(s, addDays(TODAY, 1))).toBe('disputed');
  });

  test('sent twice, also at once, makes one record', async () => {
    const s = stage();
    await threeInvoices(s);
    const url = here(s, (await letterLinks(s, ['F-1', 'F-2'])).problem);
    const sent = await Promise.all([post(url, FORM), post(url, FORM), post(url, FORM)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await records(s)).disputes).toEqual(['quality 2026-06-16']);
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
    expect((await text(here(s, promise))).page).toContain('U betaalt op 26 juni 2026');
    expect(await planned(s, plainDate('2026-06-24'))).toBe('promised');
    expect(await planned(s, plainDate('2026-07-03'))).toBe('asked');
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

describe('a link', () => {
  test('does one thing: the token of a question makes no dispute', async () => {
    const s = stage();
    await threeInvoices(s);
    const { contact } = await letterLinks(s, ['F-1']);
    expect((await post(here(s, contact), { item: '0', problem: 'price' })).status).toBe(422);
    expect(await records(s)).toEqual(NOTHING);
  });

  test('that is over, changed, of nobody or of another key opens nothing', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1']);
    const url = here(s, problem);
    const bad = [
      url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      url.replace('smederij~', 'someone-else~'),
      url.replace('~d~', '~p~'),
      `${s.url}/p/nothing`,
      `${s.url}/p/${'x'.repeat(2_000)}`,
    ];
    for (const address of bad) {
      const { status, page } = await text(address, { 'accept-language': 'fr' });
      expect([status, page]).toEqual([404, expect.stringContaining('Ce lien ne fonctionne pas')]);
      expect((await post(address, { item: '0', problem: 'price' })).status).toBe(404);
    }
    goTo(s, plainDate('2026-10-01'));
    expect((await text(url)).status).toBe(404);
    expect((await post(url, { item: '0', problem: 'price' })).status).toBe(404);
    expect(await records(s)).toEqual(NOTHING);
  });

  test('is kept from search engines, frames, caches and other sites', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1']);
    const { headers } = await text(here(s, problem));
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const form = { item: '0', problem: 'price' };
    const sent = await post(here(s, problem), form, { 'sec-fetch-site': 'cross-site' });
    expect(sent.status).toBe(404);
    expect(await records(s)).toEqual(NOTHING);
  });

  test('takes a few forms a minute, and no large ones', async () => {
    const s = stage();
    await threeInvoices(s);
    const url = here(s, (await letterLinks(s, ['F-1'])).contact);
    expect((await post(url, { text: 'x'.repeat(40_000) })).status).toBe(413);
    const answers = [];
    for (let count = 0; count < 11; count += 1)
      answers.push((await post(url, { text: '' })).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    s.clock.advanceMs(60_000);
    expect((await post(url, { text: 'Bel mij' })).status).toBe(303);
  });

  test('speaks the debtor’s language unless the reader chooses another', async () => {
    const s = stage();
    s.host.upsertDebtor(s.administration, { ...BAKERY, language: 'fr' });
    await threeInvoices(s);
    const url = here(s, (await letterLinks(s, ['F-1'])).problem);
    expect((await text(url)).page).toContain('<html lang="fr">');
    expect((await text(`${url}?lang=de`)).page).toContain('Ich habe ein Problem');
    expect((await text(`${url}?lang=xx`)).page).toContain('<html lang="fr">');
  });

  test('about what was settled says so, and takes nothing', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1']);
    await bank(s, { entries: [receipt(12_100n, { invoice: 1 })] });
    for (const entry of await s.app.review.list(s.administration))
      isOk(await s.app.review.accept(s.administration, entry.id, 0));
    const { page } = await text(here(s, problem));
    expect(page).toContain('Er staat niets meer open');
    expect(page).not.toContain('<form');
    expect((await post(here(s, problem), { item: '0', problem: 'price' })).status).toBe(422);
  });

  test('of one action is the same when the letter is made again', async () => {
    const s = stage();
    await threeInvoices(s);
    expect(await letterLinks(s, ['F-1'])).toEqual(await letterLinks(s, ['F-1']));
    expect(await letterLinks(s, ['F-1'], 'act_2')).not.toEqual(await letterLinks(s, ['F-1']));
  });
});
