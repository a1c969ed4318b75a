import type { AgreementKind, LetterTemplate } from '../../../domain/dunning/letter.js';

/** What confirms an agreement or announces that others take over, in English. */
export const enAgreements: Readonly<Record<AgreementKind, LetterTemplate>> = {
  promise: {
    subject: `Confirmation of your promise to pay: {{> invoices}}`,
    body: `{{> greeting}}

Thank you for being in touch. As agreed, you will pay {{agreement.amount}} by {{agreement.payBy}}. Until that day we send you no reminders about it. It concerns:

{{> items}}

{{> totals}}

{{#agreement.compensation}}In return: {{agreement.compensation}}.{{/agreement.compensation}}

{{> pay}}

If anything in this confirmation is not right, please tell us at once.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'payment-plan': {
    subject: `Confirmation of our payment plan: {{> invoices}}`,
    body: `{{> greeting}}

Thank you for being in touch. We agreed that you pay the amount below in parts. As long as you follow that plan, we send you no reminders about it. It concerns:

{{> items}}

{{> totals}}

{{#instalments}}
By {{on}}: {{amount}}
{{/instalments}}

{{#agreement.compensation}}In return: {{agreement.compensation}}.{{/agreement.compensation}}

If a part does not arrive in time, the plan ends and the whole amount is due again. If you see that coming, please call us beforehand.

{{> pay}}

If anything in this confirmation is not right, please tell us at once.

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'hand-over': {
    subject: `Handing over the collection: {{> invoices}}`,
    body: `{{> greeting}}

Despite our earlier messages {{#single}}the invoice below is{{/single}}{{^single}}the invoices below are{{/single}} unpaid on {{date}}.

{{> items}}

{{> totals}}

{{> claims}}

We therefore hand the collection over{{#agreement.partner}} to {{agreement.partner}}{{/agreement.partner}}. From then on, contact about it no longer goes through us. You can prevent that by paying today or by calling us. {{> pay}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
