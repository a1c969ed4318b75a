import type { ApiClient } from '../../src/client/make-client.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const BOOKS = 'wolkenveld';
const root = '/v1/administrations/{administration}';
const OF = `${root}/debtors/{id}` as const;

const TABS = ['', 'timeline', 'letters', 'agreements', 'credit', 'contacts', 'data'] as const;

/** The page of a debtor, each of its parts, and what is noted there; on a debtor that the acts choose themselves. */
export function actsOfDebtor(visitor: () => Visitor): void {
  let api: ApiClient;
  let debtor = { id: '', name: '' };

  const cardOf = async () => {
    const { data } = await api.GET(`${OF}/card`, {
      params: { path: { administration: BOOKS, id: debtor.id } },
    });
    if (data === undefined) throw new Error(`No card of ${debtor.id}`);
    return data;
  };
  const go = (tab: string) => visitor().go(`/a/${BOOKS}/debtors/${debtor.id}/${tab}`);

  beforeAll(async () => {
    await visitor().go(`/a/${BOOKS}/debtors`);
    api = await apiOf(visitor().page);
    const { data } = await api.GET(`${root}/debtors`, {
      params: {
        path: { administration: BOOKS },
        query: { filter: 'overdue', sort: 'overdue', limit: '100' },
      },
    });
    const found = (data?.debtors ?? []).find(
      ({ marks, owed }) => marks.length === 0 && (owed[0]?.items ?? 0) > 1,
    );
    if (found === undefined) throw new Error('Nobody is late with several invoices');
    debtor = { id: found.id, name: found.name };
  });

  test.each(TABS)('the part “%s” of his page is whole, and breaks nothing', async (tab) => {
    await go(tab);
    const { page } = visitor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(debtor.name);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await visitor().barriers()).toEqual([]);
    expect(visitor().wrongs).toEqual([]);
  });

  test('a promise about one invoice is noted where the invoice stands', async () => {
    const { page } = visitor();
    await go('');
    const row = page.getByRole('row').nth(1);
    const number = (await row.locator('b').first().textContent()) ?? '';
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Belofte' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wie zei het?').fill('Mevrouw Bedacht');
    await dialog
      .getByRole('button', { name: /^(ma|di|wo|do|vr) / })
      .first()
      .click();
    await dialog.getByLabel('Opmerking').press('Enter');
    await page.getByText('De belofte is genoteerd.').waitFor();
    await page.getByRole('row', { name: new RegExp(`${number}.*Beloofd`) }).waitFor();
    const { promises, items } = await cardOf();
    const item = items.find((one) => one.number === number);
    expect(promises).toMatchObject([
      { promisedBy: 'Mevrouw Bedacht', openItemIds: [item?.id], amount: item?.open },
    ]);
  });

  test('a dispute of the next one is noted, and decided with two keys', async () => {
    const { page } = visitor();
    await go('');
    const row = page.getByRole('row').nth(2);
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Betwisting' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('In zijn eigen woorden').fill('De doos was leeg.');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De betwisting is genoteerd.').waitFor();
    await go('agreements');
    await page.getByText('Mevrouw Bedacht').waitFor();
    await page.locator('.said').getByText('De doos was leeg.').waitFor();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await until(async () =>
      (await cardOf()).disputes.every(({ closedOn }) => closedOn !== undefined),
    );
  });

  test('a note is begun with one key, signed, and found again among the notes', async () => {
    const { page } = visitor();
    await go('contacts');
    await page.keyboard.press('n');
    await page.getByLabel('Notitie').waitFor();
    await page.keyboard.type('Verhuist in december.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('De notitie staat op de tijdlijn.').waitFor();
    await page.getByRole('button', { name: 'Notities' }).click();
    const entries = page.locator('.timeline li');
    await entries.first().waitFor();
    expect(await entries.first().textContent()).toContain('Verhuist in december.');
    const { timeline } = await cardOf();
    expect(timeline.at(-1)).toMatchObject({
      kind: 'note',
      detail: { text: 'Verhuist in december.' },
    });
  });

  test('he is put on the call list with one key', async () => {
    const { page } = visitor();
    await go('');
    await page.getByRole('button', { name: 'Zet op de bellijst' }).waitFor();
    await page.keyboard.press('b');
    await page
      .getByText(/op de bellijst/)
      .first()
      .waitFor();
    await until(async () => (await cardOf()).tasks.some(({ kind }) => kind === 'call'));
  });

  test('what would be erased is shown before, with why the rest stays', async () => {
    const { page } = visitor();
    await go('data');
    await page.getByRole('button', { name: 'Kijk wat er weggaat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row', { name: /Facturen en creditnota’s.*De wet vraagt/ }).waitFor();
    await dialog.getByText('openstaande posten').waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(visitor().wrongs).toEqual([]);
  });
}
