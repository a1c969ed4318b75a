import { plainDate } from '../../src/kernel/dates.js';
import { isOk } from '../support/results.js';
import { stageForEach } from '../support/stage.js';
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
} from '../support/stage-links.js';
import { BAKERY } from '../support/stage-world.js';

const stage = stageForEach();

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
      const { status, page } = await pageAt(address, { 'accept-language': 'fr' });
      expect([status, page]).toEqual([404, expect.stringContaining('Ce lien ne fonctionne pas')]);
      expect((await post(address, { item: '0', problem: 'price' })).status).toBe(404);
    }
    goTo(s, plainDate('2026-10-01'));
    expect((await pageAt(url)).status).toBe(404);
    expect((await post(url, { item: '0', problem: 'price' })).status).toBe(404);
    expect(await records(s)).toEqual(NOTHING);
  });

  test('is kept from search engines, frames, caches and other sites', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1']);
    const { headers } = await pageAt(here(s, problem));
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
    expect((await pageAt(url)).page).toContain('<html lang="fr">');
    expect((await pageAt(`${url}?lang=de`)).page).toContain('Ich habe ein Problem');
    expect((await pageAt(`${url}?lang=xx`)).page).toContain('<html lang="fr">');
  });

  test('about what was settled says so, and takes nothing', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1']);
    await bank(s, { entries: [receipt(12_100n, { invoice: 1 })] });
    for (const entry of await s.app.review.list(s.administration))
      isOk(await s.app.review.accept(s.administration, entry.id, 0));
    const { page } = await pageAt(here(s, problem));
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

describe('an invoice of a letter', () => {
  const at = (link: string, file: string): string => `${link}/invoices/${file}`;

  test('is shown and kept by whoever holds the link, in his language, and framed by nobody', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1', 'F-3']);
    const html = await pageAt(here(s, at(problem, '0.html?lang=fr')));
    expect(html.status).toBe(200);
    expect(html.page).toContain('2026-0001');
    expect(html.page).toContain('<html lang="fr">');
    expect(html.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'; sandbox$/);
    expect(html.headers.get('cache-control')).toBe('no-store');
    const pdf = await fetch(here(s, at(problem, '0.pdf')));
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const xml = await pageAt(here(s, at(problem, '0.xml')));
    expect(xml.page).toContain('2026-0001');
    expect(xml.headers.get('content-disposition')).toBe('attachment; filename=2026-0001.xml');
  });

  test('is nowhere else: another place, form or link answers as every wrong address does', async () => {
    const s = stage();
    await threeInvoices(s);
    const { problem } = await letterLinks(s, ['F-1']);
    const wrong = ['1.html', '2.pdf', '9999.xml', '0.exe', '0', '00000.html', '-1.html', 'x.html'];
    for (const file of wrong) expect((await pageAt(here(s, at(problem, file)))).status).toBe(404);
    const changed = problem.slice(0, -1) + (problem.endsWith('A') ? 'B' : 'A');
    expect((await pageAt(here(s, at(changed, '0.html')))).status).toBe(404);
    // F-3 is of another debtor than the link.
    const both = await letterLinks(s, ['F-1', 'F-3'], 'act_2');
    expect((await pageAt(here(s, at(both.problem, '1.html')))).status).toBe(404);
  });
});
