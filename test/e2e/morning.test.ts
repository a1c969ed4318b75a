import type { Browser } from 'playwright-core';
import { actsOfAccess } from './acts-access.js';
import { actsOfBank } from './acts-bank.js';
import { type DemoHub, startDemoHub } from '../support/demo-hub.js';
import { actsOfEmbedding } from './acts-embed.js';
import { actsOfLetters } from './acts-letters.js';
import { actsOfLiking } from './acts-own.js';
import { openBrowser, visit, type Visitor } from '../support/visitor.js';

let hub: DemoHub;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startDemoHub(), openBrowser()]);
}, 900_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
});

/** Each page of the dashboard, with a heading in Dutch and in French by which one knows it. */
const PAGES: readonly (readonly [path: string, nl: string, fr: string])[] = [
  ['/', 'Administraties', 'Dossiers'],
  ['/a/wolkenveld/bank', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/settled', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/aside', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/on-account', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/files', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/learned', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/rules', 'Bank', 'Banque'],
  ['/a/droomhout/reminders', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/reminders/runs', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/reminders/waiting', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/reminders/policies', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/work', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/tasks', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/disputes', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/agreements', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/people', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/settings/letters', 'Brieven', 'Lettres'],
  ['/a/droomhout/settings/letters?letter=second&language=fr&beside=nl', 'Brieven', 'Lettres'],
  ['/a/droomhout/settings/law', 'Recht en voorwaarden', 'Droit et conditions'],
  ['/a/droomhout/settings/users', 'Gebruikers', 'Utilisateurs'],
  ['/a/droomhout/settings/keys', 'Sleutels', 'Clés'],
  ['/a/droomhout/settings/frames', 'Inbedden', 'Intégration'],
  ['/a/droomhout/settings/log', 'Logboek', 'Journal'],
  ['/a/droomhout/settings/inherited', 'Overgenomen', 'Hérité'],
  ['/a/droomhout/settings/retention', 'Bewaren en wissen', 'Conserver et effacer'],
  ['/me', 'Mijn account', 'Mon compte'],
];

describe.each(['nl', 'fr'] as const)('the morning of a bookkeeper, in %s', (language) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit(browser, { url: hub.url, language });
  });

  test.each(PAGES)('%s is whole, open to everybody, and breaks nothing', async (path, nl, fr) => {
    await visitor.go(path);
    const heading = visitor.page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe({ nl, fr }[language]);
    expect(await visitor.page.getByRole('alert').count()).toBe(0);
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.wrongs).toEqual([]);
  });

  if (language === 'nl') actsOfLiking(() => visitor);
  if (language === 'nl')
    describe('inside a package', () => {
      actsOfEmbedding(() => visitor);
    });
});

describe('what a bookkeeper does in a morning', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit(browser, { url: hub.url, language: 'nl' });
  });

  describe('at the bank', () => {
    actsOfBank(() => visitor);
  });
  describe('at the letters', () => {
    actsOfLetters(() => visitor);
  });
  describe('at who may come in', () => {
    actsOfAccess(() => visitor);
  });
});
