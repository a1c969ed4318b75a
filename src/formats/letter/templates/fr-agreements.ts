import type { AgreementKind, LetterTemplate } from '../../../domain/dunning/letter.js';

/** What confirms an agreement or announces that others take over, in French. */
export const frAgreements: Readonly<Record<AgreementKind, LetterTemplate>> = {
  promise: {
    subject: `Confirmation de votre promesse de paiement : {{> invoices}}`,
    body: `{{> greeting}}

Merci pour notre échange. Comme convenu, vous payez {{agreement.amount}} au plus tard le {{agreement.payBy}}. Jusqu’à ce jour, nous ne vous enverrons pas de rappel à ce sujet. Il s’agit de :

{{> items}}

{{> totals}}

{{#agreement.compensation}}En contrepartie : {{agreement.compensation}}.{{/agreement.compensation}}

{{> pay}}

Si quelque chose n’est pas correct dans cette confirmation, dites-le-nous tout de suite.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'payment-plan': {
    subject: `Confirmation de notre plan de paiement : {{> invoices}}`,
    body: `{{> greeting}}

Merci pour notre échange. Nous avons convenu que vous payez le montant ci-dessous en plusieurs fois. Tant que vous suivez ce plan, nous ne vous enverrons pas de rappel à ce sujet. Il s’agit de :

{{> items}}

{{> totals}}

{{#instalments}}
Au plus tard le {{on}} : {{amount}}
{{/instalments}}

{{#agreement.compensation}}En contrepartie : {{agreement.compensation}}.{{/agreement.compensation}}

Si un versement n’arrive pas à temps, le plan prend fin et la totalité redevient exigible. Si vous le voyez venir, appelez-nous avant.

{{> pay}}

Si quelque chose n’est pas correct dans cette confirmation, dites-le-nous tout de suite.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'hand-over': {
    subject: `Transmission du recouvrement : {{> invoices}}`,
    body: `{{> greeting}}

Malgré nos messages précédents, {{#single}}la facture ci-dessous reste impayée{{/single}}{{^single}}les factures ci-dessous restent impayées{{/single}} au {{date}}.

{{> items}}

{{> totals}}

{{> claims}}

C’est pourquoi nous confions le recouvrement {{#agreement.partner}}à {{agreement.partner}}{{/agreement.partner}}{{^agreement.partner}}à un tiers{{/agreement.partner}}. Dès ce moment, les contacts à ce sujet ne passeront plus par nous. Vous l’évitez en payant encore aujourd’hui ou en nous appelant. {{> pay}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
