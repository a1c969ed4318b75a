import type { ApiClient } from '../../src/client/make-client.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const BOOKS = 'wolkenveld';
const root = '/v1/administrations/{administration}';
const OF = `${root}/debtors/{debtor}` as const;

/** Limits decided, orders released and debtors watched, by keyboard, on debtors that the acts choose themselves. */
export function actsOfCredit(visitor: () => Visitor): void {
  let api: ApiClient;
  /** Whoever signed in: he alone signs */
  let by = '';
  /** Pay well and owe something: a limit close to what they owe is proposed to become more. */
  let good: readonly { readonly id: string; readonly name: string; readonly owes: number }[] = [];

  const params = (debtor: string) => ({ path: { administration: BOOKS, debtor } });
  const cardOf = async (debtor: string) => {
    const { data } = await api.GET(`${OF}/credit-card`, { params: params(debtor) });
    if (data === undefined) throw new Error(`No card of ${debtor}`);
    return data;
  };
  const limit = async (debtor: string, euros: number) => {
    const { response } = await api.POST(`${OF}/limit`, {
      params: params(debtor),
      body: {
        ...{ source: 'own', what: 'limit', by, reason: 'set by a test' },
        amount: { amount: euros.toFixed(2), currency: 'EUR' },
      },
    });
    expect(response.status).toBe(200);
  };
  const open = async (debtor: string) => {
    await visitor().go(`/a/${BOOKS}/credit?at=${debtor}`);
    await visitor().page.locator('.decide').waitFor();
  };

  beforeAll(async () => {
    await visitor().go(`/a/${BOOKS}/credit`);
    api = await apiOf(visitor().page);
    by = (await api.GET('/v1/session')).data?.user.name ?? '';
    // What a night does: without it nobody has a score yet.
    await api.POST(`${root}/credit/day`, { params: { path: { administration: BOOKS } } });
    const { data } = await api.GET(`${root}/debtors`, {
      params: {
        path: { administration: BOOKS },
        query: { filter: 'open', sort: 'open', limit: '100' },
      },
    });
    good = (data?.debtors ?? [])
      .filter(
        ({ score, credit, marks }) =>
          score?.band === 'A' && credit === undefined && marks.length === 0,
      )
      .map(({ id, name, owed }) => ({ id, name, owes: Number(owed[0]?.open.amount) }))
      .slice(0, 3);
    expect(good).toHaveLength(3);
    for (const { id, owes } of good) await limit(id, Math.ceil(owes * 1.1));
  });

  const first = () => {
    const [one] = good;
    if (one === undefined) throw new Error('Nobody pays well');
    return one;
  };

  test('what is proposed is accepted with two keys, and taken back with one press', async () => {
    const { page } = visitor();
    const { id, name } = first();
    await open(id);
    expect(await page.locator('.why').textContent()).toContain('Dicht bij de kredietlimiet');
    const { proposal, decision } = await cardOf(id);
    await page.keyboard.press('1');
    await page.getByRole('dialog').getByText(`Voorstel voor ${name} aanvaarden?`).waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(`De limiet van ${name} is beslist.`).waitFor();
    const after = await cardOf(id);
    expect(after.decision.limit).toEqual(proposal?.amount);
    expect(after.limits.at(-1)?.reason).toBe('Dicht bij de kredietlimiet, betaalt goed');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Teruggezet.', { exact: true }).waitFor();
    expect((await cardOf(id)).decision.limit).toEqual(decision.limit);
  });

  test('another amount is decided with its reason, and an amount that is none is not', async () => {
    const { page } = visitor();
    const { id, name } = first();
    await open(id);
    await page.keyboard.press('2');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Limiet', { exact: true }).fill('veel');
    await dialog.getByText('Schrijf een bedrag, zoals').waitFor();
    await dialog.getByLabel('Limiet', { exact: true }).fill('98.765,43');
    await dialog.getByLabel('Waarom').fill('Nieuw contract');
    await dialog.getByLabel('Waarom').press('Enter');
    await page.getByText(`De limiet van ${name} is beslist.`).waitFor();
    expect((await cardOf(id)).limits.at(-1)).toMatchObject({
      ...{ amount: { amount: '98765.43', currency: 'EUR' }, reason: 'Nieuw contract' },
    });
    await page.locator(`.picks [aria-label="${name} kiezen"]`).waitFor({ state: 'detached' });
  });

  test('one order of somebody on hold is released, and sales may deliver it', async () => {
    const { page } = visitor();
    const [, other] = good;
    const { id = '', name = '' } = other ?? {};
    await limit(id, 1);
    await open(id);
    await page.keyboard.press('4');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`Bestelling van ${name} vrijgeven`).waitFor();
    await dialog.getByLabel('Nummer van de bestelling').fill('B-2026-77');
    await dialog.getByLabel('Bedrag met btw').fill('1.500');
    await dialog
      .getByRole('button', { name: /^vr |^do |^wo |^ma |^di / })
      .first()
      .click();
    await dialog.getByLabel('Waarom').fill('Betaalde vooraf');
    await dialog.getByLabel('Waarom').press('Enter');
    await page.getByText('Bestelling B-2026-77 is vrijgegeven tot').waitFor();
    await page.getByText('Mag deze bestelling op krediet?').click();
    await page.getByLabel('Bedrag met btw').fill('1500');
    await page.getByLabel('Nummer van de bestelling').fill('B-2026-77');
    await page.getByRole('button', { name: 'Kijk na' }).click();
    await page.getByText('Vrijgegeven door').waitFor();
    expect(await visitor().barriers()).toEqual([]);
  });

  test('several are chosen by key and watched closely, after a look at who they are', async () => {
    const { page } = visitor();
    const chosen = good.slice(1);
    for (const { id } of chosen) {
      await open(id);
      const box = page
        .locator(`.picks [aria-current=true]`)
        .locator('xpath=..')
        .getByRole('checkbox');
      await page.keyboard.press('x');
      expect(await box.isChecked()).toBe(true);
    }
    // Going to a page again forgets who was chosen: the other one is chosen with the mouse.
    for (const { name } of chosen.slice(0, 1))
      await page.getByRole('checkbox', { name: `${name} kiezen` }).check();
    await page.getByRole('button', { name: 'Volg van nabij' }).first().click();
    const dialog = page.getByRole('dialog');
    for (const { name } of chosen) await dialog.getByRole('cell', { name }).waitFor();
    await dialog.getByLabel('Waarom').fill('Verhuist');
    await dialog.getByLabel('Waarom').press('Enter');
    await page.getByText('2 gedaan.').waitFor();
    await until(async () => {
      const cards = await Promise.all(chosen.map(({ id }) => cardOf(id)));
      return cards.every(({ watch }) => watch?.reason === 'Verhuist');
    });
  });

  test('what is decided about lending is kept, and an empty field says nothing', async () => {
    const { page } = visitor();
    await visitor().go(`/a/${BOOKS}/credit/settings`);
    await page.getByLabel('Waarschuw vanaf').fill('75');
    await page.getByLabel('Bestelling vanaf dit bedrag').fill('5.000');
    await page.getByLabel('Bestelling vanaf dit bedrag').press('Enter');
    await page.getByText('Bewaard. De wacht houdt er').waitFor();
    const { data } = await api.GET(`${root}/credit-settings`, {
      params: { path: { administration: BOOKS } },
    });
    expect(data?.settings).toMatchObject({
      ...{ warnPercent: 75, newDebtorOrder: { amount: '5000.00', currency: 'EUR' } },
    });
    expect(data?.settings).not.toHaveProperty('overdueDaysMax');
    expect(visitor().wrongs).toEqual([]);
  });
}
