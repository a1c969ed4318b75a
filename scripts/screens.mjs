// npm run screens [-- --hub http://127.0.0.1:8420]
// Pictures of the main screens into docs/screens, from the demo as anybody sees it: its half year is played into a folder of
// its own first, unless a demo that runs already is named. Needs Chromium (CHROMIUM, or where Debian has it).
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({ options: { hub: { type: 'string' } } });
const place = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Name of the picture, what it shows, and how: language, light or dark, width. `first` is done before it is taken. */
const PICTURES = [
  { name: 'firm', path: '/' },
  { name: 'today', path: '/a/wolkenveld' },
  { name: 'bank', path: '/a/wolkenveld/bank' },
  { name: 'debtors', path: '/a/wolkenveld/debtors?sort=overdue' },
  { name: 'debtor', path: '/a/wolkenveld/debtors?sort=overdue', first: openFirst },
  { name: 'invoices', path: '/a/droomhout/invoices' },
  { name: 'invoice', path: '/a/droomhout/invoices', first: openFirst },
  { name: 'inbox', path: '/a/droomhout/inbox' },
  { name: 'reminders', path: '/a/wolkenveld/reminders', first: openLetter },
  { name: 'credit', path: '/a/wolkenveld/credit' },
  { name: 'reports', path: '/a/droomhout/reports' },
  { name: 'settings', path: '/a/droomhout/settings' },
  { name: 'today-fr-dark', path: '/a/nevelmark', language: 'fr', dark: true },
  { name: 'calls-phone', path: '/a/wolkenveld/work', width: 390 },
];

const HEIGHT = 860;
/** Answers that follow others, and documents in frames, are there after so long, ms. */
const DRAWN_MS = 2_500;

const hub =
  values.hub === undefined ? await playDemo() : { url: values.hub, close: async () => {} };
await mkdir(place, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
for (const picture of PICTURES) await take(picture);
await browser.close();
await hub.close();

async function take({ name, path, language = 'nl', dark = false, width = 1_360, first }) {
  const context = await browser.newContext({
    ...{ viewport: { width, height: HEIGHT }, locale: language, timezoneId: 'Europe/Brussels' },
    ...{ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' },
  });
  await context.addInitScript(`
    if (window === top) localStorage.setItem('voldaan.language', '${language}');`);
  const page = await context.newPage();
  await page.goto(`${hub.url}/enter`);
  await page.goto(`${hub.url}/app${path}`);
  await page.waitForLoadState('networkidle');
  if (first !== undefined) await first(page);
  await page.waitForTimeout(DRAWN_MS);
  await page.screenshot({ path: join(place, `${name}.png`) });
  console.log(`docs/screens/${name}.png  ${await page.title()}`);
  await context.close();
}

async function openFirst(page) {
  const title = await page.title();
  await page.locator('tbody tr[data-id] b').first().click();
  while ((await page.title()) === title) await page.waitForTimeout(100);
}

async function openLetter(page) {
  await page
    .getByRole('button', { name: /e-mail/ })
    .first()
    .click();
  await page.waitForLoadState('networkidle');
}

async function playDemo() {
  const data = await mkdtemp(join(tmpdir(), 'voldaan-screens-'));
  const child = spawn(process.execPath, [cli, 'demo', '--data', data, '--port', '0'], {
    env: { ...process.env, VOLDAAN_LOG: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const door = /(http:\/\/\S+)\/enter/.exec(said)?.[1];
      if (door !== undefined) resolve(door);
    });
    child.once('exit', () => reject(new Error(`The demo ended: ${said}`)));
  });
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      await rm(data, { recursive: true });
    },
  };
}
