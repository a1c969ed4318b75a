import type { components } from '../../src/client/api.js';
import type { ApiClient } from '../../src/client/make-client.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

/** Books nobody else works on. */
const BOOKS = 'nevelmark';
const path = { administration: BOOKS };
const root = '/v1/administrations/{administration}';
type Forms = components['schemas'];

/** The links of a set of books with the world: what a bookkeeper sets up once, and looks at when something stands still. */
export function actsOfSettings(visitor: () => Visitor): void {
  let api: ApiClient;
  const go = async (section: string) => {
    await visitor().go(`/a/${BOOKS}/settings/${section}`);
    api = await apiOf(visitor().page);
  };
  const page = () => visitor().page;
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const dialog = () => visitor().page.getByRole('dialog');
  const toast = (text: RegExp) => visitor().page.locator('.toast', { hasText: text }).waitFor();
  const isWhole = async () => {
    expect(await visitor().barriers()).toEqual([]);
    expect(visitor().wrongs).toEqual([]);
  };

  test('the package is read and compared, and a connection is not taken off by a slip', async () => {
    await go('connections');
    await button('Nu lezen').click();
    await toast(/^Gelezen/);
    await button('Vergelijken').click();
    await visitor().page.getByText('staat hetzelfde open').waitFor();
    const before = await api.GET(`${root}/connections`, { params: { path } });
    await button(/^Loskoppelen: Peppol/).click();
    await dialog().getByText('blijft u ingeschreven').waitFor();
    await isWhole();
    await visitor().page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const after = await api.GET(`${root}/connections`, { params: { path } });
    expect(after.data).toEqual(before.data);
  });

  test('a code gets a meaning in these books, and loses it again', async () => {
    const rows = async () => {
      const { data } = await api.GET(`${root}/host/mapping`, { params: { path } });
      return data?.rows ?? [];
    };
    await go('mapping');
    await button('Toevoegen').click();
    await dialog().getByLabel('Soort').selectOption('Eenheden');
    await dialog().getByLabel('Code', { exact: true }).fill('doos');
    await dialog().getByLabel('Betekent').fill('XBX');
    await isWhole();
    await dialog().getByLabel('Betekent').press('Enter');
    await toast(/^Bewaard/);
    expect(await rows()).toEqual([
      { part: 'units', name: 'doos', value: 'XBX', from: 'administration' },
    ]);
    await button(/^Eenheden/).click();
    await button('Wijzigen: doos').click();
    await dialog().getByLabel('Betekent').fill('geen code');
    await dialog().getByRole('button', { name: 'Bewaren' }).click();
    await dialog().getByRole('alert').waitFor();
    visitor().forget(/422/);
    await visitor().page.keyboard.press('Escape');
    await button('Eigen toewijzing weg: doos').click();
    await toast(/^Hier geldt weer/);
    expect(await rows()).toEqual([]);
    await button('Voorstel maken').click();
    await visitor().page.getByText('heeft geen eigen codes').waitFor();
    visitor().forget(/409/);
    await isWhole();
  });

  test('the way to Peppol is walked from the first step to sending for real', async () => {
    await go('peppol');
    const stands = async () => {
      const { data } = await api.GET(`${root}/onboarding`, { params: { path } });
      return data;
    };
    const now = (text: string) =>
      page().locator('.settings-steps .now', { hasText: text }).waitFor();
    await now('Kiezen wie verzendt');
    await button('Kiezen').click();
    await now('Nummers en opdracht');
    await page().getByLabel('Wie gaf de opdracht').fill('An Peeters');
    await page().getByLabel('Getekend op').fill('2026-11-02');
    await button('Nakijken en vastleggen').click();
    await now('Kijken wie nu publiceert');
    await button('Nu kijken').click();
    await now('Inschrijven om te ontvangen');
    // A firm registers no client without his word.
    await button('Inschrijven').click();
    await page().getByText('Leg eerst de volmacht').waitFor();
    visitor().forget(/409/);
    const authority = page().locator('.settings-steps > .open');
    await authority.getByText('Nu doen').click();
    await authority.getByLabel('Wie tekende voor de klant').fill('An Peeters');
    await authority.getByLabel('Getekend op').fill('2026-11-02');
    await authority.getByLabel('Het getekende document').setInputFiles({
      ...{ name: 'volmacht.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    });
    await authority.getByRole('button', { name: 'Nakijken en vastleggen' }).click();
    await page().getByText('verzenden + ontvangen').waitFor();
    await button('Inschrijven').click();
    await now('Proeffactuur aan uzelf');
    await isWhole();
    await button('Proef versturen').click();
    await page().getByText('is onderweg').waitFor();
    await until(async () => {
      // Once it came the question is gone.
      const asks = button('Kwam ze aan?');
      if (await asks.isVisible()) await asks.click({ timeout: 1_000 }).catch(() => undefined);
      return (await stands())?.stands.test?.outcome !== undefined;
    });
    visitor().forget(/409/);
    await now('Echt beginnen');
    await button('Begin echt').click();
    await dialog().getByRole('button', { name: 'Begin echt' }).click();
    await toast(/live/);
    expect((await stands())?.bar).toBeNull();
    await page().getByText('Wat er gebeurde').click();
    expect(await page().locator('.timeline li').count()).toBeGreaterThanOrEqual(7);
    await isWhole();
  });

  test('what happens where a customer is not on Peppol is chosen, and one is looked up', async () => {
    await go('peppol');
    await page().getByLabel('Wat er dan gebeurt').selectOption({ label: 'De factuur wacht op u' });
    await page().getByLabel('Wat er dan gebeurt').selectOption('e-mail');
    await toast(/^Bewaard/);
    const { data } = await api.GET(`${root}/fallback`, { params: { path } });
    expect(data?.policy).toBe('e-mail');
    await page().getByText('Wat de wet laat').click();
    await page().getByText('moet gestructureerd over Peppol').first().waitFor();
    const { data: way } = await api.GET(`${root}/onboarding`, { params: { path } });
    const { scheme = '', value = '' } = way?.stands.identity?.participant ?? {};
    await page().getByLabel('Naam of deelnemer-ID').fill(`${scheme}:${value}`);
    await page().getByLabel('Naam of deelnemer-ID').press('Enter');
    await page().getByText('op Peppol', { exact: true }).waitFor();
    await isWhole();
  });

  test('a program is told what happens: added, tried, given another secret, and let go', async () => {
    await go('webhooks');
    const { page } = visitor();
    const hooks = async () =>
      (await api.GET(`${root}/webhooks`, { params: { path } })).data?.webhooks ?? [];
    await button('Ontvanger toevoegen').click();
    await dialog().getByLabel('Adres').fill('https://hooks.example/told');
    await dialog().getByLabel('Geld werd afgeletterd').check();
    await dialog().getByLabel('Een herinnering vertrok').check();
    await isWhole();
    await dialog().getByRole('button', { name: 'Bewaren' }).click();
    const secret = page.getByRole('textbox', { name: 'Geheim' });
    await secret.waitFor();
    const first = await secret.inputValue();
    expect(first.length).toBeGreaterThan(20);
    await isWhole();
    await page.keyboard.press('Escape');
    expect((await hooks()).map(({ url, events }) => [url, events])).toEqual([
      ['https://hooks.example/told', ['payment.matched', 'reminder.sent']],
    ]);
    await button('Uitproberen').click();
    await page.getByText('Oproepen', { exact: true }).click();
    // Nobody lives there: the call fails, and says so.
    await page.locator('.settings-hook .badge', { hasText: 'mislukt' }).first().waitFor();
    await button('Nieuw geheim').click();
    await dialog().getByRole('button', { name: 'Nieuw geheim' }).click();
    await secret.waitFor();
    expect(await secret.inputValue()).not.toBe(first);
    await page.keyboard.press('Escape');
    await button('Uitzetten').click();
    await button('Aanzetten').waitFor();
    expect((await hooks())[0]?.off).toBe('asked');
    await isWhole();
    await button('Verwijderen').click();
    await dialog().getByRole('button', { name: 'Verwijderen' }).click();
    await toast(/^Verwijderd/);
    expect(await hooks()).toEqual([]);
  });

  /** Answers of the hub that its demo has no reason to give. */
  const told = async (address: string, answer: object) => {
    await visitor().page.route(`**/v1/administrations/${BOOKS}/${address}`, (route) =>
      route.fulfill({ json: answer }),
    );
  };

  test('what stands still is put back to work, one by one and by kind', async () => {
    const message = (n: number, kind: string, note: string): Forms['ParkedMessage'] => ({
      ...{ id: `msg_${n}`, key: `k${n}`, kind, state: 'parked', attempts: 12, note },
      ...{ nextAt: '2026-11-20T08:00:00Z', parkedAt: '2026-11-20T08:00:00Z' },
    });
    const messages = [
      message(1, 'report-to-host', 'The period 2026-10 is closed.'),
      message(2, 'report-to-host', 'The period 2026-10 is closed.'),
      message(3, 'issue-reminder', '550 mailbox unavailable'),
    ];
    const asked: string[] = [];
    await told('outbox/parked**', { messages, next: null });
    await visitor().page.route(`**/outbox/**release`, (route, request) => {
      asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`);
      return request.url().endsWith('/outbox/release')
        ? route.fulfill({ json: { released: 2, left: 0 } })
        : route.fulfill({ status: 204 });
    });
    await go('stuck');
    await visitor().page.getByText('Verhelp daar de reden').waitFor();
    await isWhole();
    await button('Alle opnieuw proberen').click();
    await toast(/^2 staan weer klaar/);
    await button('Opnieuw proberen: 550 mailbox unavailable').click();
    await toast(/^Staat weer klaar/);
    const at = `/v1/administrations/${BOOKS}/outbox`;
    expect(asked).toEqual([`${at}/release {"kind":"report-to-host"}`, `${at}/msg_3/release `]);
    await visitor().page.unrouteAll({ behavior: 'wait' });
  });

  test('what the package could not give, and a sender nobody trusts, say what to do', async () => {
    const vat: Forms['HostProblem'] = {
      ...{ reason: 'unmapped', seenAt: '2026-11-19T08:00:00Z', triedAt: '2026-11-20T08:00:00Z' },
      ...{ message: 'VAT code 21H', hostId: 'h1', label: '2026-0411', entity: 'sales-invoice' },
      fact: { what: 'vat', value: '21H' },
    };
    await told('host/problems', {
      problems: [vat, { ...vat, hostId: 'h2', label: '2026-0412' }],
      mapping: [],
    });
    await go('connections');
    await visitor().page.getByText('Btw-code “21H” heeft hier geen betekenis').waitFor();
    await visitor().page.getByText('2 facturen').waitFor();
    await isWhole();
    const from = 'Nevelmark <boeken@nevelmark.example>';
    const missing: Forms['CheckedSender']['findings'][number] = {
      ...{ about: 'dmarc', code: 'dmarc-missing', state: 'missing', says: 'DMARC ontbreekt.' },
    };
    await told('connections', {
      connections: [{ id: 'con_mail', kind: 'mail', adapter: 'smtp', state: 'settings' }],
    });
    await told('mail/sender**', { from, findings: [missing] });
    await go('mail');
    const value = visitor().page.getByLabel('Waarde');
    expect(await value.inputValue()).toBe('v=DMARC1; p=none; rua=mailto:boeken@nevelmark.example');
    await isWhole();
    await visitor().page.unrouteAll({ behavior: 'wait' });
  });
}
