import type { NoticeKind } from '../../../domain/law/claim.js';
import type { LetterTemplate } from '../../../domain/dunning/letter.js';

/** The messages a statute lays down, in French: what must be in them stands in lint.ts. */
export const frNotices: Readonly<Record<NoticeKind, LetterTemplate>> = {
  'be-free-reminder': {
    subject: `Rappel de paiement gratuit : {{> invoices}}`,
    body: `{{> greeting}}

Cela vous a peut-être échappé : {{#single}}la facture ci-dessous n’est pas encore payée{{/single}}{{^single}}les factures ci-dessous ne sont pas encore payées{{/single}}. Ce rappel ne vous coûte rien. Vous lisez ci-dessous ce que nous avons fourni, quand le paiement était dû et ce qui reste ouvert.

{{> items}}

{{> totals}}

{{> credits}}

Vous avez 14 jours calendrier pour payer. {{#notice.byPost}}Ce délai commence le troisième jour ouvrable après l’envoi de cette lettre{{/notice.byPost}}{{^notice.byPost}}Ce délai commence le lendemain de l’envoi de ce message{{/notice.byPost}} et court du {{notice.from}} au {{notice.until}} inclus. {{> pay}}

Si vous payez dans ce délai, rien ne s’y ajoute.{{#notice.announces}} Sans paiement dans ce délai, nous vous demanderons aussi, à partir du {{notice.chargeableFrom}} :{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'nl-fourteen-days': {
    subject: `Sommation avec un délai de 14 jours : {{> invoices}}`,
    body: `{{> greeting}}

{{#single}}La facture ci-dessous n’est pas payée{{/single}}{{^single}}Les factures ci-dessous ne sont pas payées{{/single}} au {{date}}, alors que l’échéance est passée. Vous lisez ci-dessous ce que nous avons fourni, quand le paiement était dû et ce qui reste ouvert.

{{> items}}

{{> totals}}

{{> credits}}

Nous vous demandons de payer encore le montant ouvert. Vous disposez pour cela de 14 jours, à compter du lendemain du jour où cette lettre vous est parvenue. {{> pay}}

Si vous payez dans ce délai, aucuns frais ne s’y ajoutent.{{#notice.announces}} Sans paiement dans ce délai, vous nous devrez en outre :{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
