import type { Visitor } from '../support/visitor.js';

const REMINDERS = '/a/wolkenveld/reminders';

/** The reminder run: looked at, a letter left out, approved and called back, all of it by keyboard; and the switch. */
export function actsOfReminders(visitor: () => Visitor): void {
  describe('the reminder run', () => {
    test('shows each letter before it leaves, in a frame that nothing gets out of', async () => {
      const { page } = visitor();
      await visitor().go(REMINDERS);
      expect(await page.getByText('wacht op goedkeuring').count()).toBe(1);
      await page
        .getByRole('button', { name: /Herinnering, e-mail/ })
        .first()
        .click();
      const letter = page.frameLocator('iframe.frame');
      await letter.getByText('Met vriendelijke groet').waitFor();
      expect(await page.locator('iframe.frame').getAttribute('sandbox')).toBe('');
    });

    test('is walked through, left out of, approved and called back by keyboard', async () => {
      const { page } = visitor();
      await visitor().go(REMINDERS);
      const boxes = page.getByRole('checkbox');
      await boxes.first().waitFor();
      const all = await boxes.count();
      expect(all).toBeGreaterThan(1);
      await page.keyboard.press('j');
      // Somebody looks at it first; once it is left out there is no letter to draw any more.
      await page.frameLocator('iframe.frame').locator('p').first().waitFor();
      await page.keyboard.press('x');
      expect(await boxes.nth(1).isChecked()).toBe(false);
      await page.keyboard.press('a');
      await page.getByText('1 actie weggelaten').waitFor();
      await page.keyboard.press('Enter');
      const done = page.getByRole('status').getByText(`${all - 1} `);
      await done.waitFor();
      await page.getByText('goedgekeurd', { exact: true }).waitFor();
      await page.getByText('tegengehouden', { exact: true }).first().waitFor();
      await page.keyboard.press('r');
      await page.getByRole('dialog').getByRole('button', { name: 'Roep terug' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('gestopt', { exact: true }).waitFor();
    });

    test('is stopped with one press and a yes, says so on every page of it, and goes on again', async () => {
      const { page } = visitor();
      await visitor().go('/a/droomhout/reminders');
      await page.getByRole('button', { name: 'Alles stoppen' }).click();
      await page.keyboard.press('Enter');
      const banner = page.getByRole('region', { name: 'Herinneringen zijn gestopt' });
      await banner.waitFor();
      await visitor().go('/a/droomhout/reminders/runs');
      await banner.getByRole('button', { name: 'Weer laten gaan' }).click();
      await page.getByRole('button', { name: 'Alles stoppen' }).waitFor();
      expect(await banner.count()).toBe(0);
    });
  });

  test('a policy is read in words and given to a group, and taken back', async () => {
    const { page } = visitor();
    await visitor().go('/a/droomhout/reminders/policies');
    await page.getByRole('button', { name: /^S1-14/ }).waitFor();
    expect(await page.getByRole('list', { name: 'Stappen' }).textContent()).toContain(
      'Herinnering, e-mail1 dag na de vervaldag · 7 dagen om te betalen',
    );
  });

  test('a policy of these books begins as a copy, and says what is wrong with it at the step', async () => {
    const { page } = visitor();
    const name = `Eigen ${Date.now()}`;
    await visitor().go('/a/droomhout/reminders/policies');
    await page.getByRole('button', { name: /^S0-7/ }).click();
    await page.getByRole('button', { name: 'Kopiëren' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('S0-7');
    await dialog.getByText('Die naam heeft al een beleid.').waitFor();
    await dialog.getByLabel('Naam').fill(name);
    // A formal notice without the reminders before it.
    for (const step of ['Herinnering, e-mail', 'Volgende herinnering, e-mail']) {
      await dialog.locator('summary').getByText(step, { exact: true }).click();
      await dialog.locator('details[open]').getByRole('button', { name: 'Stap weg' }).click();
    }
    await dialog.getByRole('button', { name: 'Bewaar kopie' }).click();
    await dialog.getByText('Er is geen eerdere stap om vanaf te tellen.').first().waitFor();
    visitor().forget(/status of 422/);
    const first = dialog.locator('summary').getByText('Bellen, telefoon', { exact: true });
    await first.click();
    await dialog.locator('details[open]').getByLabel('Geteld vanaf').selectOption('due-date');
    await dialog.getByRole('button', { name: 'Bewaar kopie' }).click();
    await dialog.getByText('De stap ervoor noemt geen betaaldag.').first().waitFor();
    visitor().forget(/status of 422/);
    await first.click();
    await dialog.locator('summary').getByText('Aanmaning, brief', { exact: true }).click();
    await dialog.locator('details[open]').getByLabel('Geteld vanaf').selectOption('step');
    await dialog.getByRole('button', { name: 'Bewaar kopie' }).click();
    await dialog
      .getByText('Vóór een aanmaning hoort een herinnering in geschrift.')
      .first()
      .waitFor();
    visitor().forget(/status of 422/);
    expect(await visitor().barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
}
