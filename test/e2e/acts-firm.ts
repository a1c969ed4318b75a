import type { ApiClient } from '../../src/client/make-client.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const FIRM = 'demo-office';
const AT = `/firm/${FIRM}`;
const params = { path: { firm: FIRM } };

/** What a firm lays down for all its books: defaults, policies, what codes mean; and what they used. */
export function actsOfFirm(visitor: () => Visitor): void {
  let api: ApiClient;
  /** Of this visit: demos are kept while a screen is written. */
  const mark = String(Date.now());
  const own = `Huisbeleid ${mark}`;
  const page = () => visitor().page;
  const dialog = () => page().getByRole('dialog');
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const toast = (text: string) => page().locator('.toast', { hasText: text }).waitFor();
  const go = async (tab: string) => {
    await visitor().go(`${AT}${tab}`);
    api = await apiOf(page());
  };
  const isWhole = async () => {
    expect(await visitor().barriers()).toEqual([]);
    expect(visitor().wrongs).toEqual([]);
  };
  const laid = async () => {
    const { data } = await api.GET('/v1/firms/{firm}/defaults', { params });
    return data?.defaults;
  };
  const layDown = async () => {
    const kept = page().waitForResponse((answer) => answer.request().method() === 'PUT');
    await button('Leg vast').click();
    expect((await kept).status()).toBe(200);
  };

  test('a firm lays down what its books follow, and sees what they used', async () => {
    await visitor().go('/');
    await page().getByRole('link', { name: 'Regels en verbruik' }).click();
    await page().waitForURL(`**${AT}`);
    api = await apiOf(page());
    await page().getByRole('table', { name: 'Verbruik' }).waitFor();
    const before = await laid();
    const days = page().getByLabel('Dagen wachten na een antwoord van een debiteur');
    await isWhole();
    await days.fill('9');
    await layDown();
    expect(await laid()).toMatchObject({ ...before, settings: { replyHoldDays: 9 } });
    await days.fill(String(before?.settings?.replyHoldDays ?? ''));
    await layDown();
    await toast('Vastgelegd.');
    await isWhole();
  });

  describe('its policies', () => {
    const kept = async () => {
      const { data } = await api.GET('/v1/firms/{firm}/policies', { params });
      return data?.policies.find(({ policy }) => policy.name === own)?.policy;
    };
    const opened = () => dialog().locator('details[open]');
    const step = (text: string) => dialog().locator('summary').getByText(text, { exact: true });

    test('begin as a copy of one that is shipped, step by step, and say at the step what is wrong', async () => {
      await go('/policies');
      await button(/^S1-14/).click();
      await button('Kopiëren').click();
      await dialog().getByLabel('Naam').fill(own);
      await step('Herinnering, e-mail').click();
      await opened().getByLabel('Dagen', { exact: true }).fill('3');
      await opened().getByLabel('Dagen om te betalen').fill('');
      await isWhole();
      await button('Bewaar kopie').click();
      const wrong = 'Een bericht noemt een nieuwe betaaldag: zeg in hoeveel dagen.';
      await dialog().locator('summary', { hasText: wrong }).waitFor();
      visitor().forget(/status of 422/);
      await opened().getByLabel('Dagen om te betalen').fill('10');
      await button('Bewaar kopie').click();
      await toast(`${own} versie 1 is bewaard.`);
      expect(await page().getByRole('list', { name: 'Stappen' }).textContent()).toContain(
        'Herinnering, e-mail3 dagen na de vervaldag · 10 dagen om te betalen',
      );
      expect((await kept())?.steps).toHaveLength(5);
      await isWhole();
    });

    test('are said otherwise as the next version, with cases and another step', async () => {
      await go(`/policies?policy=${encodeURIComponent(own)}`);
      await button('Wijzigen').click();
      await step('Bellen, telefoon').click();
      const only = opened().getByRole('group', { name: 'Alleen als' });
      await only.getByRole('button', { name: 'Geval toevoegen' }).click();
      await only.getByLabel('Vervallen vanaf').fill('2.500');
      await step('Bellen, telefoon').click();
      await dialog().getByRole('button', { name: 'Stap toevoegen' }).click();
      await opened().getByLabel('Wat', { exact: true }).selectOption('Laatste keer bellen');
      await isWhole();
      await button('Bewaar nieuwe versie').click();
      await toast(`${own} versie 2 is bewaard.`);
      const { version, steps = [] } = (await kept()) ?? {};
      expect(version).toBe(2);
      expect(steps.map(({ id }) => id)).toEqual([
        ...['reminder', 'call', 'formal', 'last-call', 'last-call-2', 'hand-over'],
      ]);
      expect(steps[1]?.only).toEqual([{ amountFrom: '2500.00' }]);
      await isWhole();
    });

    test('are chosen from a list for all of its books', async () => {
      await go('');
      const before = (await laid())?.policy ?? '';
      const choice = page().getByLabel('Aanmaningsbeleid');
      await choice.selectOption(own);
      await layDown();
      expect((await laid())?.policy).toBe(own);
      await go('/policies');
      await button(new RegExp(`^${own}.*vastgelegd voor alle`)).waitFor();
      await isWhole();
      await go('');
      await choice.selectOption(before);
      await layDown();
      expect((await laid())?.policy ?? '').toBe(before);
    });
  });

  test('a code means something in all its books once it was seen what that does, and no longer', async () => {
    const adapter = 'voldaan-host';
    const rows = async () => {
      const at = { params: { path: { firm: FIRM, adapter } } };
      const { data } = await api.GET('/v1/firms/{firm}/mappings/{adapter}', at);
      return data?.rows.filter(({ from }) => from === 'firm');
    };
    await go('/meanings?part=units');
    await button('Toevoegen').click();
    await dialog().getByLabel('Code', { exact: true }).fill('krat');
    await dialog().getByLabel('Betekent').fill('geen code');
    await button('Bewaren').click();
    await dialog().getByText('Dit is hier geen geldige betekenis.').waitFor();
    visitor().forget(/status of 422/);
    await dialog().getByLabel('Betekent').fill('XCR');
    await button('Bewaren').click();
    const effects = page().getByRole('dialog', { name: 'Wat dit doet' });
    await effects.getByText('Nergens gaat er iets stuk.').waitFor();
    expect(await rows()).toEqual([]);
    await isWhole();
    await effects.getByRole('button', { name: 'Leg vast' }).click();
    await page()
      .getByRole('row', { name: /krat.*XCR.*kantoor/ })
      .waitFor();
    expect(await rows()).toEqual([{ part: 'units', name: 'krat', value: 'XCR', from: 'firm' }]);
    await isWhole();
    await button('Eigen toewijzing weg: krat').click();
    await effects.getByRole('button', { name: 'Leg vast' }).click();
    await page().getByRole('row', { name: /krat/ }).waitFor({ state: 'detached' });
    expect(await rows()).toEqual([]);
    await isWhole();
  });

  test('who may not lay it down reads it, and who may not read it is told so', async () => {
    const rights = `**/v1/firms/${FIRM}/rights`;
    const mayOnly = (acts: readonly string[]) =>
      page().route(rights, (route) => route.fulfill({ json: { acts } }));
    await mayOnly(['books.read', 'firm.read']);
    await go('');
    await page().locator('.facts', { hasText: 'Als een klant niet op Peppol zit' }).waitFor();
    expect(await button('Leg vast').count()).toBe(0);
    await isWhole();
    await go('/policies');
    await page().getByRole('list', { name: 'Stappen' }).waitFor();
    expect(await button(/^(Wijzigen|Kopiëren)$/).count()).toBe(0);
    await go('/meanings?part=units');
    await page().getByRole('heading', { name: 'Alle toewijzingen' }).waitFor();
    expect(await button('Toevoegen').count()).toBe(0);
    await page().unroute(rights);
    await mayOnly(['sales.read']);
    await go('');
    await page().getByText('U mag niet zien wat dit kantoor vastlegt.').waitFor();
    expect(await page().getByRole('table').count()).toBe(0);
    await isWhole();
    await page().unroute(rights);
  });
}
