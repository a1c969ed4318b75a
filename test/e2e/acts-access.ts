import { type ApiClient, makeClient } from '../../src/client/make-client.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const administration = 'wolkenveld';
const params = { path: { administration } };
const settings = '/a/wolkenveld/settings';
const books = '/v1/administrations/{administration}';

/** Who may come in, with what, and what the log says of it. */
export function actsOfAccess(visitor: () => Visitor): void {
  let api: ApiClient;
  /** Of this visit: demos are kept while a screen is written. */
  const mark = String(Date.now());
  const there = async (email: string) => {
    const { data } = await api.GET(`${books}/users`, { params });
    return data?.users.find((user) => user.email === email);
  };

  test('somebody is invited, gets another role, and is let out again', async () => {
    const { page } = visitor();
    await visitor().go(`${settings}/users`);
    api = await apiOf(page);
    await page.getByRole('button', { name: 'Nodig iemand uit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Fien Maes');
    await dialog.getByLabel('E-mailadres').fill(`fien${mark}@kantoor.example`);
    await dialog.getByLabel('Rol').selectOption('auditor');
    await dialog.getByText('Ziet alles, ook het logboek; wijzigt niets.').waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await dialog.getByRole('button', { name: 'Geef toegang' }).click();
    await page.getByText(/Fien Maes heeft toegang/).waitFor();
    expect((await there(`fien${mark}@kantoor.example`))?.grant.role).toBe('auditor');
    await page.getByRole('button', { name: 'Andere rol voor Fien Maes' }).click();
    await dialog.getByLabel('Rol').selectOption('sales');
    await dialog.getByRole('button', { name: 'Geef toegang' }).click();
    await page.getByRole('cell', { name: 'Verkoper' }).waitFor();
    await page.getByRole('button', { name: 'Toegang van Fien Maes intrekken' }).click();
    await dialog.getByRole('button', { name: 'Toegang intrekken' }).click();
    await page.getByText('Fien Maes heeft hier geen toegang meer.').waitFor();
    expect(await there(`fien${mark}@kantoor.example`)).toBeUndefined();
    expect(visitor().wrongs).toEqual([]);
  });

  test('a key is shown once, opens what it was made for, and nothing once it is revoked', async () => {
    const { page } = visitor();
    await visitor().go(`${settings}/keys`);
    await page.getByRole('button', { name: 'Maak een sleutel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Waarvoor').fill(`Webwinkel ${mark}`);
    await dialog.getByRole('button', { name: 'Maak een sleutel' }).click();
    const token = await dialog.getByLabel('Sleutel', { exact: true }).inputValue();
    expect(token).toMatch(/^vdk_/);
    expect(await visitor().barriers()).toEqual([]);
    await dialog.getByRole('button', { name: 'Ik heb hem bewaard' }).click();
    const program = makeClient({ baseUrl: new URL(page.url()).origin, token });
    const asked = async () => (await program.GET(`${books}/summary`, { params })).response.status;
    expect(await asked()).toBe(200);
    await page.getByRole('button', { name: `Sleutel “Webwinkel ${mark}” intrekken` }).click();
    await dialog.getByRole('button', { name: 'Intrekken' }).click();
    await page.getByText(`Sleutel “Webwinkel ${mark}” is ingetrokken.`).waitFor();
    expect(await asked()).toBe(401);
    expect(visitor().wrongs).toEqual([]);
  });

  test('a page of another package is let in and out', async () => {
    const { page } = visitor();
    await visitor().go(`${settings}/frames`);
    const origins = async () => (await api.GET(`${books}/frame-origins`, { params })).data?.origins;
    const before = (await origins()) ?? [];
    await page.getByLabel('Adres').fill('https://app.pakket.example');
    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByText('Bewaard.', { exact: true }).waitFor();
    expect(await origins()).toEqual([...before, 'https://app.pakket.example']);
    await page.getByRole('button', { name: 'https://app.pakket.example verwijderen' }).click();
    await page.getByText('Verwijderd.', { exact: true }).waitFor();
    expect(await origins()).toEqual(before);
    await page.getByLabel('Adres').fill('http://pakket.example');
    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByText(/Dat is geen adres van een pakket/).waitFor();
    visitor().forget(/status of 4\d\d/);
    expect(visitor().wrongs).toEqual([]);
  });

  test('the log says who did that, entry by entry, and is found whole', async () => {
    const { page } = visitor();
    await visitor().go(`${settings}/log`);
    await page.getByLabel('Waarover').selectOption('administration');
    const row = page.getByRole('row', { name: /Administratie: gewijzigd/ }).first();
    await row.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('settings.frameOrigins').waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kijk na of het logboek klopt' }).click();
    await page.getByText(/Het logboek klopt: .* geen enkele veranderd/).waitFor();
    expect(visitor().wrongs).toEqual([]);
  });

  test('terms of one’s own stand with what the law makes of them', async () => {
    const { page } = visitor();
    // Books in Belgium: its law has caps.
    await visitor().go('/a/droomhout/settings/law');
    await page.getByRole('button', { name: 'Nieuwe versie' }).click();
    const dialog = page.getByRole('dialog');
    const version = `2026-${mark}`;
    await dialog.getByLabel('Versie', { exact: true }).fill(version);
    await dialog.getByLabel('Geldig vanaf').fill('2026-01-01');
    await dialog.getByLabel('Schadebeding').selectOption('own');
    await dialog.getByLabel('Percentage', { exact: true }).fill('12,5');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    const saved = page.getByRole('region', { name: `Versie ${version}` });
    await saved.getByText('12,5 %').waitFor();
    await saved.getByText(/Het schadebeding gaat boven de maxima/).waitFor();
    const { data } = await api.GET(`${books}/terms`, {
      params: { path: { administration: 'droomhout' } },
    });
    expect(data?.terms.at(-1)).toMatchObject({ version, damages: { percent: '12.5' } });
    expect(await visitor().barriers()).toEqual([]);
    expect(visitor().wrongs).toEqual([]);
  });

  test('of a debtor one sees what would go and what must stay, before anything goes', async () => {
    const { page } = visitor();
    await visitor().go(`${settings}/retention`);
    await page
      .getByRole('rowheader')
      .or(page.getByText('Facturen en creditnota’s'))
      .first()
      .waitFor();
    const { data } = await api.GET(`${books}/debtors`, {
      params: { ...params, query: { limit: '1' } },
    });
    const [debtor] = data?.debtors ?? [];
    await page.getByLabel('Debiteur').fill(debtor?.name ?? '');
    await page
      .getByRole('button', { name: debtor?.name ?? '' })
      .first()
      .click();
    await page.getByText('Blijft: een wet vraagt het').first().waitFor();
    await page.getByRole('button', { name: 'Wissen', exact: true }).click();
    await page.getByRole('dialog').getByText('Terugdraaien kan niet').waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(visitor().wrongs).toEqual([]);
  });

  test('one sees where one is signed in, and ends it elsewhere', async () => {
    const { page } = visitor();
    const elsewhere = await page.context().browser()?.newContext();
    const other = await elsewhere?.newPage();
    await other?.goto(`${new URL(page.url()).origin}/enter`);
    await visitor().go('/me');
    const sessions = async () => (await api.GET('/v1/sessions')).data?.sessions ?? [];
    const before = (await sessions()).length;
    expect(before).toBeGreaterThan(1);
    await page
      .getByRole('button', { name: /^Sessie op .* beëindigen$/ })
      .first()
      .click();
    await page.getByText('De sessie is beëindigd.').waitFor();
    expect(await sessions()).toHaveLength(before - 1);
    expect(await visitor().barriers()).toEqual([]);
    await elsewhere?.close();
    expect(visitor().wrongs).toEqual([]);
  });
}
