import type { AgreementKind, LetterTemplate } from '../../../domain/dunning/letter.js';

/** What confirms an agreement or announces that others take over, in Dutch. */
export const nlAgreements: Readonly<Record<AgreementKind, LetterTemplate>> = {
  promise: {
    subject: `Bevestiging van uw betaaltoezegging: {{> invoices}}`,
    body: `{{> greeting}}

Dank voor het contact. Zoals afgesproken betaalt u {{agreement.amount}}, uiterlijk op {{agreement.payBy}}. Tot die dag sturen wij u hierover geen herinneringen. Het gaat om:

{{> items}}

{{> totals}}

{{#agreement.compensation}}Daar staat tegenover: {{agreement.compensation}}.{{/agreement.compensation}}

{{> pay}}

Klopt er iets niet in deze bevestiging, laat het ons dan meteen weten.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'payment-plan': {
    subject: `Bevestiging van ons afbetalingsplan: {{> invoices}}`,
    body: `{{> greeting}}

Dank voor het contact. Wij spraken af dat u het bedrag hieronder in delen betaalt. Zolang u dat plan volgt, sturen wij u hierover geen herinneringen. Het gaat om:

{{> items}}

{{> totals}}

{{#instalments}}
Uiterlijk op {{on}}: {{amount}}
{{/instalments}}

{{#agreement.compensation}}Daar staat tegenover: {{agreement.compensation}}.{{/agreement.compensation}}

Komt een deel niet op tijd, dan vervalt het plan en wordt het hele bedrag weer opeisbaar. Ziet u dat aankomen, bel ons dan vooraf.

{{> pay}}

Klopt er iets niet in deze bevestiging, laat het ons dan meteen weten.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'hand-over': {
    subject: `Overdracht van de invordering: {{> invoices}}`,
    body: `{{> greeting}}

Ondanks onze eerdere berichten {{#single}}is de factuur hieronder{{/single}}{{^single}}zijn de facturen hieronder{{/single}} op {{date}} niet betaald.

{{> items}}

{{> totals}}

{{> claims}}

Daarom geven wij de invordering uit handen{{#agreement.partner}} aan {{agreement.partner}}{{/agreement.partner}}. Vanaf dat moment verloopt het contact hierover niet meer via ons. U voorkomt dat door het bedrag vandaag nog te betalen of ons te bellen. {{> pay}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
