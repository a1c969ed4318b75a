import type { AgreementKind, LetterTemplate } from '../../../domain/dunning/letter.js';

/** What confirms an agreement or announces that others take over, in German. */
export const deAgreements: Readonly<Record<AgreementKind, LetterTemplate>> = {
  promise: {
    subject: `Bestätigung Ihrer Zahlungszusage: {{> invoices}}`,
    body: `{{> greeting}}

vielen Dank für den Austausch. Wie vereinbart zahlen Sie {{agreement.amount}} bis zum {{agreement.payBy}}. Bis zu diesem Tag senden wir Ihnen dazu keine Erinnerungen. Es geht um:

{{> items}}

{{> totals}}

{{#agreement.compensation}}Im Gegenzug: {{agreement.compensation}}.{{/agreement.compensation}}

{{> pay}}

Stimmt etwas in dieser Bestätigung nicht, sagen Sie es uns bitte gleich.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'payment-plan': {
    subject: `Bestätigung unseres Zahlungsplans: {{> invoices}}`,
    body: `{{> greeting}}

vielen Dank für den Austausch. Wir haben vereinbart, dass Sie den folgenden Betrag in Raten zahlen. Solange Sie diesen Plan einhalten, senden wir Ihnen dazu keine Erinnerungen. Es geht um:

{{> items}}

{{> totals}}

{{#instalments}}
Bis zum {{on}}: {{amount}}
{{/instalments}}

{{#agreement.compensation}}Im Gegenzug: {{agreement.compensation}}.{{/agreement.compensation}}

Geht eine Rate nicht rechtzeitig ein, endet der Plan und der ganze Betrag wird wieder fällig. Sehen Sie das kommen, rufen Sie uns bitte vorher an.

{{> pay}}

Stimmt etwas in dieser Bestätigung nicht, sagen Sie es uns bitte gleich.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'hand-over': {
    subject: `Abgabe der Forderung: {{> invoices}}`,
    body: `{{> greeting}}

trotz unserer früheren Schreiben {{#single}}ist die folgende Rechnung{{/single}}{{^single}}sind die folgenden Rechnungen{{/single}} am {{date}} nicht bezahlt.

{{> items}}

{{> totals}}

{{> claims}}

Deshalb geben wir die Forderung zum Einzug ab{{#agreement.partner}}, an {{agreement.partner}}{{/agreement.partner}}. Von da an läuft der Kontakt dazu nicht mehr über uns. Sie vermeiden das, wenn Sie noch heute zahlen oder uns anrufen. {{> pay}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
