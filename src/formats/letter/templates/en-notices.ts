import type { NoticeKind } from '../../../domain/law/claim.js';
import type { LetterTemplate } from '../../../domain/dunning/letter.js';

/** The messages a statute lays down, in English: what must be in them stands in lint.ts. */
export const enNotices: Readonly<Record<NoticeKind, LetterTemplate>> = {
  'be-free-reminder': {
    subject: `Payment reminder, free of charge: {{> invoices}}`,
    body: `{{> greeting}}

Perhaps it was overlooked: {{#single}}the invoice below has{{/single}}{{^single}}the invoices below have{{/single}} not been paid yet. This reminder costs you nothing. Below you read what we supplied, when it was due and what is still open.

{{> items}}

{{> totals}}

{{> credits}}

You have 14 calendar days to pay. {{#notice.byPost}}That term begins on the third working day after this letter is sent{{/notice.byPost}}{{^notice.byPost}}That term begins on the day after this message is sent{{/notice.byPost}} and runs from {{notice.from}} to {{notice.until}} inclusive. {{> pay}}

If you pay within that term, nothing is added.{{#notice.announces}} If the amount is not paid by then, from {{notice.chargeableFrom}} we will also ask:{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'nl-fourteen-days': {
    subject: `Notice with a term of 14 days: {{> invoices}}`,
    body: `{{> greeting}}

{{#single}}The invoice below is{{/single}}{{^single}}The invoices below are{{/single}} unpaid on {{date}}, although the due date has passed. Below you read what we supplied, when it was due and what is still open.

{{> items}}

{{> totals}}

{{> credits}}

We ask you to pay the open amount now. You have 14 days to do so, counted from the day after this letter reached you. {{> pay}}

If you pay within that term, no costs are added.{{#notice.announces}} If you do not pay within that term, you will owe us in addition:{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
