import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { LetterLinks } from '../../src/usecases/dunning/public-links.js';
import { setStage, type Stage } from '../support/stage.js';
import { here, letterLinks, records, threeInvoices } from '../support/stage-links.js';
import { openBrowser } from '../support/visitor.js';

let stage: Stage;
let browser: Browser;
let links: LetterLinks;

beforeAll(async () => {
  [stage, browser] = await Promise.all([setStage(), openBrowser()]);
  await threeInvoices(stage);
  links = await letterLinks(stage, ['F-1', 'F-2']);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await stage.close();
});

/** A telephone of somebody who runs no scripts. */
async function onPhone(link: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, colorScheme, javaScriptEnabled: false },
  });
  const page = await context.newPage();
  await page.goto(here(stage, link));
  return page;
}

const PURPOSES = ['problem', 'promise', 'contact'] as const;

test.each(PURPOSES.flatMap((one) => [['light', one] as const, ['dark', one] as const]))(
  'in the %s the page for a %s keeps nobody out and fits a telephone',
  async (colorScheme, purpose) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    const page = await context.newPage();
    const wrongs: string[] = [];
    page.on('console', (message) => wrongs.push(message.text()));
    await page.goto(here(stage, links[purpose]));
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    const box = await page.locator('main').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(wrongs).toEqual([]);
    await context.close();
  },
);

test('who has a problem looks at the invoice, says it without a script, and is answered', async () => {
  const page = await onPhone(links.problem);
  await page.getByRole('link', { name: 'Bekijken: Factuur 2026-0001' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('2026-0001');
  await page.goBack();
  await page.getByLabel(/Factuur 2026-0001, /).check();
  await page.getByLabel('De prijs klopt niet').check();
  await page.getByRole('textbox').fill('Er was korting afgesproken.');
  await page.getByRole('button', { name: 'Probleem melden' }).click();
  expect(await page.getByRole('status').textContent()).toContain('ontvangen');
  expect((await records(stage)).disputes).toEqual(['Er was korting afgesproken. 2026-06-16']);
});

test('an invoice is kept as PDF and as UBL', async () => {
  const page = await onPhone(links.contact);
  for (const [word, ending] of [
    ['PDF', '2026-0001.pdf'],
    ['UBL', '2026-0001.xml'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: `${word}: Factuur 2026-0001` }).click();
    expect((await coming).suggestedFilename()).toBe(ending);
  }
});

test('who pays later chooses a day, and no later one than we let him', async () => {
  const page = await onPhone(links.promise, 'dark');
  const day = page.locator('input[type=date]');
  expect([await day.getAttribute('min'), await day.getAttribute('max')]).toEqual([
    '2026-06-16',
    '2026-07-16',
  ]);
  await day.fill('2026-06-30');
  await page.getByRole('button').click();
  expect(await page.getByRole('status').textContent()).toContain('genoteerd');
  expect((await records(stage)).promises).toEqual(['24200 2026-06-30 1']);
});
