import type { Response } from 'playwright-core';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

/** The answer to what was changed. */
const isKept = (answer: Response): boolean =>
  answer.url().endsWith('/v1/session/preferences') && answer.request().method() === 'PUT';

/** What follows a person from one device to another. */
export function actsOfLiking(visitor: () => Visitor): void {
  test('a filter is kept under a name, and is there again where nothing was chosen', async () => {
    const { page } = visitor();
    await visitor().go('/?q=zzz&trouble=yes');
    const field = page.getByRole('searchbox').first();
    expect(await field.inputValue()).toBe('zzz');
    await page.getByText('Mijn filters').first().click();
    await page.getByLabel('Naam voor deze filter').fill('Niets aan de hand');
    const kept = page.waitForResponse(isKept);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    expect((await kept).status()).toBe(200);
    await visitor().go('/');
    expect(await field.inputValue()).toBe('');
    await page.getByText('Mijn filters').first().click();
    expect(await visitor().barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Niets aan de hand', exact: true }).click();
    await until(async () => (await field.inputValue()) === 'zzz');
    expect(new URL(page.url()).search).toBe('?q=zzz&trouble=yes');
    await page.getByText('Mijn filters').first().click();
    const dropped = page.waitForResponse(isKept);
    await page.getByRole('button', { name: /Niets aan de hand.*verwijderen/ }).click();
    expect(await (await dropped).json()).toEqual({ filters: { firm: [] } });
    expect(visitor().wrongs).toEqual([]);
  });
}
