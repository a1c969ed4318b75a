import { actsOfEmbedding } from './acts-embed.js';
import { actsOfLiking } from './acts-own.js';
import { goToWork } from '../support/at-work.js';
import type { Visitor } from '../support/visitor.js';

const atWork = goToWork();

/** Each page of the dashboard, with a heading in Dutch and in French by which one knows it. */
const PAGES: readonly (readonly [path: string, nl: string, fr: string])[] = [
  ['/', 'Administraties', 'Dossiers'],
  ['/firm/demo-office', 'Kantoor De Vijver', 'Kantoor De Vijver'],
  ['/firm/demo-office/policies', 'Kantoor De Vijver', 'Kantoor De Vijver'],
  ['/firm/demo-office/meanings', 'Kantoor De Vijver', 'Kantoor De Vijver'],
  ['/a/wolkenveld', 'Vandaag', 'Aujourd’hui'],
  ['/a/wolkenveld/bank', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/settled', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/aside', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/on-account', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/files', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/learned', 'Bank', 'Banque'],
  ['/a/wolkenveld/bank/rules', 'Bank', 'Banque'],
  ['/a/wolkenveld/debtors', 'Debiteuren', 'Débiteurs'],
  ['/a/droomhout/invoices', 'Facturen', 'Factures'],
  ['/a/droomhout/invoices?filter=held&search=dh', 'Facturen', 'Factures'],
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
  ['/a/droomhout/credit', 'Krediet', 'Crédit'],
  ['/a/droomhout/credit/settings', 'Krediet', 'Crédit'],
  ['/a/droomhout/reports', 'Rapporten', 'Rapports'],
  ['/a/droomhout/reports/figures', 'Rapporten', 'Rapports'],
  ['/a/droomhout/reports/settings', 'Rapporten', 'Rapports'],
  ['/a/droomhout/settings', 'Instellingen', 'Paramètres'],
  ['/a/droomhout/settings/connections', 'Koppelingen', 'Connexions'],
  ['/a/droomhout/settings/mapping', 'Toewijzingen', 'Correspondances'],
  ['/a/droomhout/settings/bank', 'Bankafschriften', 'Extraits bancaires'],
  ['/a/droomhout/settings/peppol', 'Peppol', 'Peppol'],
  ['/a/droomhout/settings/mail', 'Mail', 'E-mail'],
  ['/a/droomhout/settings/stuck', 'Wat vastzit', 'Ce qui bloque'],
  ['/a/droomhout/settings/webhooks', 'Webhooks', 'Webhooks'],
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

/** Pages of one of a list, as they are reached from it: the list, and what stands behind the address of the first one. */
const OPENED = [
  ...['', '/timeline', '/letters', '/agreements', '/credit', '/contacts', '/data'].map(
    (tab) => ['/a/wolkenveld/debtors', tab] as const,
  ),
  ['/a/droomhout/invoices', ''],
] as const;

describe.each(['nl', 'fr'] as const)('the morning of a bookkeeper, in %s', (language) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await atWork.come({ language });
  });

  const isWhole = async (): Promise<void> => {
    expect(await visitor.page.getByRole('alert').count()).toBe(0);
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.wrongs).toEqual([]);
  };

  test.each(PAGES)('%s is whole, open to everybody, and breaks nothing', async (path, nl, fr) => {
    await visitor.go(path);
    const heading = visitor.page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe({ nl, fr }[language]);
    await isWhole();
  });

  test.each(OPENED)('the first of %s opens at “%s”, and is whole', async (list, part) => {
    await visitor.go(list);
    const first = visitor.page.locator('tbody tr[data-id]').first();
    const id = (await first.getAttribute('data-id')) ?? '';
    await visitor.go(`${list}/${id}${part}`);
    expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\S/);
    expect(await visitor.page.locator('main .card').count()).toBeGreaterThan(0);
    await isWhole();
  });

  if (language === 'nl') actsOfLiking(() => visitor);
  if (language === 'nl')
    describe('inside a package', () => {
      actsOfEmbedding(() => visitor);
    });
});
