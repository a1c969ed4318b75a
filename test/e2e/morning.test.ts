import type { Browser } from 'playwright-core';
import { actsOfBank } from './acts-bank.js';
import { type DemoHub, startDemoHub } from '../support/demo-hub.js';
import { actsOfCredit } from './acts-credit.js';
import { actsOfDebtor } from './acts-debtor.js';
import { actsOfEmbedding } from './acts-embed.js';
import { actsOfInbox } from './acts-inbox.js';
import { actsOfLiking } from './acts-own.js';
import { actsOfSettings } from './acts-settings.js';
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
  ['/a/droomhout/inbox', 'Ontvangen', 'Reçus'],
  ['/a/droomhout/inbox?state=approved', 'Ontvangen', 'Reçus'],
  ['/a/droomhout/inbox/answers', 'Ontvangen', 'Reçus'],
  ['/a/droomhout/inbox/refused', 'Ontvangen', 'Reçus'],
  ['/a/droomhout/reminders', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/reminders/runs', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/reminders/waiting', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/reminders/policies', 'Herinneringen', 'Rappels'],
  ['/a/droomhout/work', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/tasks', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/disputes', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/agreements', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/work/people', 'Bellen en taken', 'Appels et tâches'],
  ['/a/droomhout/settings', 'Instellingen', 'Paramètres'],
  ['/a/droomhout/settings/connections', 'Koppelingen', 'Connexions'],
  ['/a/droomhout/settings/mapping', 'Toewijzingen', 'Correspondances'],
  ['/a/droomhout/settings/bank', 'Bankafschriften', 'Extraits bancaires'],
  ['/a/droomhout/settings/peppol', 'Peppol', 'Peppol'],
  ['/a/droomhout/settings/mail', 'Mail', 'E-mail'],
  ['/a/droomhout/settings/stuck', 'Wat vastzit', 'Ce qui bloque'],
  ['/a/droomhout/settings/webhooks', 'Webhooks', 'Webhooks'],
  ['/a/wolkenveld/debtors', 'Debiteuren', 'Débiteurs'],
  ['/a/droomhout/credit', 'Krediet', 'Crédit'],
  ['/a/droomhout/credit/settings', 'Krediet', 'Crédit'],
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

  describe('with what suppliers send', () => {
    actsOfInbox(() => visitor);
  });

  describe('in the settings', () => {
    actsOfSettings(() => visitor);
  });

  describe('at the limits', () => {
    actsOfCredit(() => visitor);
  });

  describe('with one debtor', () => {
    actsOfDebtor(() => visitor);
  });
});
