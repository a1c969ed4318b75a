import type { Visitor } from '../support/visitor.js';

const WORK = '/a/wolkenveld/work';

/** Calls, tasks, disputes and people: noted with the keyboard at a desk, and with a thumb on a phone. */
export function actsOfWork(
  visitor: () => Visitor,
  { onPhone }: { readonly onPhone: () => Promise<Visitor> },
): void {
  describe('the call list', () => {
    test('takes a promise by keyboard alone and goes on to the next customer', async () => {
      const { page } = visitor();
      await visitor().go(WORK);
      const calls = page.getByRole('list', { name: 'Bellen' }).getByRole('listitem');
      await calls.first().waitFor();
      const before = await calls.count();
      const name = (await page.locator('.call h2').textContent()) ?? '';
      await page.keyboard.press('1');
      await page.keyboard.type('Mevrouw Peeters');
      await page.getByRole('button', { name: /^vr / }).first().press('Enter');
      await page.getByLabel('Bedrag').fill('');
      await page.getByLabel('Bedrag').press('Enter');
      await page.getByText('Genoteerd: Belooft te betalen.').waitFor();
      await expect(eventually(() => calls.count())).resolves.toBe(before - 1);
      expect(await page.locator('.call h2').textContent()).not.toBe(name);

      await visitor().go(`${WORK}/agreements`);
      const row = page.getByRole('row').filter({ hasText: name });
      expect(await row.textContent()).toContain('Mevrouw Peeters');
    });

    test('says in words what was typed wrong, and keeps what was said', async () => {
      const { page } = visitor();
      await visitor().go(WORK);
      await page.locator('.call h2').waitFor();
      await page.keyboard.press('1');
      await page.keyboard.type('De heer Claes');
      await page.getByLabel('Betaalt uiterlijk').fill('2029-01-01');
      await page.getByLabel('Betaalt uiterlijk').press('Enter');
      await page.getByText('Die dag is te ver weg.').waitFor();
      expect(await page.getByLabel('Met wie sprak u?').inputValue()).toBe('De heer Claes');
      // The refusal stands in the console of the browser too.
      visitor().forget(/422/);
    });

    test('on a phone is one customer at a time: a number to press, and big answers', async () => {
      const phone = await onPhone();
      const { page } = phone;
      await phone.go('/a/droomhout/work');
      const call = page.getByRole('link', { name: /^Appeler \+32/ });
      for (let tries = 0; tries < 5 && (await call.count()) === 0; tries += 1)
        await page.getByRole('button', { name: 'Suivant' }).click();
      expect(await call.getAttribute('href')).toMatch(/^tel:\+32\d+$/);
      const box = await page.getByRole('button', { name: 'Ne répond pas' }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(390);
      expect(await phone.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'Ne répond pas' }).click();
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Noté : Ne répond pas.').waitFor();
      expect(phone.wrongs).toEqual([]);
    });
  });

  test('a dispute is decided with two keys', async () => {
    const { page } = visitor();
    await visitor().go('/a/wolkenveld/work/disputes');
    await page.getByText('Niet besteld').first().waitFor();
    await page.keyboard.press('2');
    await page.getByText('De herinneringen wachten tot de creditnota verrekend is.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Genoteerd: de klant krijgt een creditnota.').waitFor();
    await visitor().go('/a/wolkenveld/work/tasks');
    await page.getByText('Creditnota maken').first().waitFor();
  });

  test('somebody is added, gets a task, and is away with somebody in his place', async () => {
    const { page } = visitor();
    await visitor().go('/a/droomhout/work/people');
    for (const [name, whole] of [
      ['an', 'An Verzonnen'],
      ['piet', 'Piet Bedacht'],
    ] as const) {
      await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
      await page.getByLabel('Korte naam').fill(name);
      await page.getByLabel('Naam', { exact: true }).fill(whole);
      await page.keyboard.press('Enter');
      await page.getByRole('cell', { name: whole }).waitFor();
    }
    await page.getByRole('button', { name: 'Noteer een afwezigheid' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wie').selectOption('an');
    await dialog.getByLabel('Eerste dag').fill('2026-11-20');
    await dialog.getByLabel('Laatste dag').fill('2026-12-24');
    await dialog.getByLabel('Vervangen door').selectOption('piet');
    await dialog.getByLabel('Laatste dag').press('Enter');
    await page.getByRole('row', { name: /An Verzonnen 20 nov/ }).waitFor();

    await visitor().go('/a/droomhout/work/tasks');
    await page.getByRole('list', { name: 'Taken' }).waitFor();
    await page.keyboard.press('m');
    await dialog.getByLabel('Wie').selectOption('an');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Doorgegeven.').waitFor();
    await page.getByLabel('Wie').selectOption('piet');
    const his = page.getByRole('list', { name: 'Taken' }).getByRole('listitem');
    await expect(eventually(() => his.count())).resolves.toBe(1);
    expect(await his.first().textContent()).toContain('piet');
  });
}

/** What a count comes to once the page has asked again. */
async function eventually(count: () => Promise<number>): Promise<number> {
  let [last, same] = [await count(), 0];
  for (let tries = 0; tries < 50 && same < 5; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await count();
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last;
}
