import type { ApiClient } from '../../src/client/make-client.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const administration = 'wolkenveld';
const at = '/a/wolkenveld/settings/letters';
const one = '/v1/administrations/{administration}/letters/{letter}/{language}';

/** Words of a letter, written where one sees what they become. */
export function actsOfLetters(visitor: () => Visitor): void {
  let api: ApiClient;
  const stored = async (language: string) => {
    const path = { administration, letter: 'reminder', language };
    const { data } = await api.GET(one, { params: { path } });
    if (data === undefined) throw new Error('The letter is gone');
    return data;
  };

  test('the words of a letter are changed, seen while they are typed, and saved by the keyboard', async () => {
    const { page } = visitor();
    await visitor().go(at);
    api = await apiOf(page);
    await page.getByRole('link', { name: /^Herinnering, Nederlands/ }).click();
    const subject = page.getByLabel('Onderwerp');
    const preview = page.getByRole('region', { name: 'Zo leest hij' });
    await subject.fill('Vriendelijk verzoek: {{> invoices}}');
    await preview.getByText(/Vriendelijk verzoek: 2 facturen/).waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Bewaard. De volgende brief vertrekt met deze woorden.').waitFor();
    expect(await stored('nl')).toMatchObject({ state: 'own' });
    expect((await stored('fr')).state).toBe('missing');
    expect(visitor().wrongs).toEqual([]);
  });

  test('what a letter must say is said where it lacks, and put in by a press', async () => {
    const { page } = visitor();
    await visitor().go(`${at}?letter=reminder&language=nl`);
    const body = page.getByLabel('Brief', { exact: true });
    await body.fill('{{> greeting}}\n\n{{> items}}\n\n{{> closing}}\n\n{{debitor.name}}');
    const lacks = page.getByRole('region', { name: 'Wat erin moet staan' });
    await lacks.getByText('Nieuwe betaaldatum').waitFor();
    await page.getByText(/Dit kent Voldaan niet: debitor.name/).waitFor();
    await page.getByText('Herstel eerst wat hiernaast staat').waitFor();
    await body.fill('{{> greeting}}\n\n{{> items}}\n\n{{> closing}}\n\n');
    await lacks.getByRole('button', { name: '{{newDueDate}}' }).click();
    await lacks.getByRole('button', { name: '{{creditor.iban}}' }).click();
    await page.getByText('Alles wat deze brief moet zeggen, staat erin.').waitFor();
    expect(await body.inputValue()).toContain('{{newDueDate}}{{creditor.iban}}');
    await page.getByLabel('Ernaast').selectOption('shipped');
    await page.locator('.letter-paper del').first().waitFor();
    // Nothing was saved: whoever goes away is asked first.
    await page.getByRole('button', { name: 'Frans', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Weggaan' }).click();
    await page.getByText('In deze taal vertrekt niets').waitFor();
    expect(await visitor().barriers()).toEqual([]);
    expect(visitor().wrongs).toEqual([]);
  });

  test('a language that is missing takes the shipped words, and all go back to them', async () => {
    const { page } = visitor();
    await page.getByRole('button', { name: 'Gebruik hier de meegeleverde woorden' }).click();
    await page.getByText('De meegeleverde woorden gelden.').waitFor();
    expect((await stored('fr')).state).toBe('own');
    await page.getByRole('button', { name: 'Terug naar meegeleverd' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terug naar meegeleverd' }).click();
    await page.getByText('De brief is weer zoals meegeleverd.').waitFor();
    expect((await stored('nl')).state).toBe('shipped');
    expect(await page.getByLabel('Onderwerp').inputValue()).toBe(
      (await stored('fr')).shipped.subject,
    );
    expect(visitor().wrongs).toEqual([]);
  });
}
