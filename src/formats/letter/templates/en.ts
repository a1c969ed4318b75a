import type { LetterSet } from '../template.js';
import { enAgreements } from './en-agreements.js';
import { enNotices } from './en-notices.js';

const blocks = {
  greeting: `{{#debtor.contact}}Dear {{debtor.contact}},{{/debtor.contact}}{{^debtor.contact}}Dear Sir or Madam,{{/debtor.contact}}`,
  invoices: `{{#single}}invoice {{number}}{{/single}}{{^single}}{{count}} invoices{{/single}}`,
  items: `{{#items}}
Invoice {{number}} of {{issueDate}}
{{#description}}
   For: {{description}}
{{/description}}
{{#orderReference}}
   Your order: {{orderReference}}
{{/orderReference}}
   Due date: {{dueDate}}{{#late}} ({{late}} ago){{/late}}
   Outstanding: {{open}}
{{#reference}}
   Payment reference: {{reference}}
{{/reference}}

{{/items}}`,
  totals: `{{#totals}}
{{#claimed}}Total of the invoices{{/claimed}}{{^claimed}}Total to pay{{/claimed}}: {{amount}}
{{/totals}}`,
  claim: `{{#interest}}Interest{{/interest}}{{#costs}}Collection costs{{/costs}}{{#damages}}Damages{{/damages}}{{#number}} on invoice {{number}}{{/number}}: {{amount}} ({{clause}})`,
  claims: `{{#claims}}
{{> claim}}
{{/claims}}
{{#totalsWithClaims}}
Total to pay: {{amount}}
{{/totalsWithClaims}}`,
  announced: `{{#announced}}
{{> claim}}
{{/announced}}`,
  credits: `{{#credits}}
You still have a credit of {{amount}} with us. Please tell us which invoice to set it against.
{{/credits}}`,
  pay: `Our account, in the name of {{creditor.accountName}}, is {{creditor.iban}}{{#creditor.bic}} (BIC {{creditor.bic}}){{/creditor.bic}}. With the payment reference or the invoice number we can book your payment at once.`,
  attached: `{{#attached}}A copy is attached.{{/attached}}`,
  crossed: `Have you paid in the meantime? Then your payment and this message have crossed, and there is nothing left to do.`,
  next: `{{#next.second}}If the amount has not arrived by then, we will write to you again.{{/next.second}}{{#next.call}}If we do not see your payment arrive, we will call you to ask whether all is well.{{/next.call}}{{#next.formal}}If the amount has not arrived by then, we will send you a formal notice.{{/next.formal}}{{#next.lastCall}}If the amount has not arrived by then, we will call you once more.{{/next.lastCall}}{{#next.handOver}}If the amount has not arrived by then, we will hand the claim over for collection.{{/next.handOver}}`,
  problem: `Is something not right, or is paying difficult at the moment? Please tell us, and we will look for a solution together. You can reach {{owner.name}} on {{creditor.phone}}{{#creditor.email}} or at {{creditor.email}}{{/creditor.email}}.`,
  links: `{{#pay.url}}
Pay now: {{pay.url}}
{{/pay.url}}
{{#links.problem}}
Something is not right, or I have a question: {{links.problem}}
{{/links.problem}}
{{#links.promise}}
I will pay on another day: {{links.promise}}
{{/links.promise}}
{{#links.contact}}
Somebody else follows this up: {{links.contact}}
{{/links.contact}}`,
  help: `{{#consumer}}Are you finding it hard to make ends meet? {{#help.be}}The public welfare centre (OCMW/CPAS) of your municipality and recognised debt mediation services can help you.{{/help.be}}{{#help.nl}}The debt counselling service of your municipality can help you.{{/help.nl}}{{#help.elsewhere}}A recognised debt advice service near you can help you.{{/help.elsewhere}} Do call us too: together we often find an arrangement you can keep.{{/consumer}}`,
  closing: `Kind regards,

{{owner.name}}
{{creditor.name}}
{{#creditor.address}}
{{creditor.address}}
{{/creditor.address}}
Phone {{creditor.phone}}
{{#creditor.enterpriseNumber}}
{{creditor.enterpriseNumber}}
{{/creditor.enterpriseNumber}}`,
  callee: `Call: {{debtor.name}} (customer {{debtor.number}})
{{#debtor.contact}}
Ask for: {{debtor.contact}}
{{/debtor.contact}}
Phone: {{#debtor.phone}}{{debtor.phone}}{{/debtor.phone}}{{^debtor.phone}}not known; look the number up and keep it with the customer{{/debtor.phone}}
{{#terms.version}}
Accepted our terms (version {{terms.version}}) on {{terms.acceptedOn}}: refer to them calmly.
{{/terms.version}}`,
  agree: `Write down what was agreed: how much, on which day, and with whom. Without a day there is no agreement.
Listen to the reason. Invoice lost: send it again. Complaint: note the dispute, and the reminders stop. Short of cash: agree instalments they can keep, and ask something in return for a delay, such as a part today.
The account is {{creditor.iban}} in the name of {{creditor.accountName}}, with the reference above.
End kindly and confirm the agreement by e-mail the same day. They can call {{owner.name}} back on {{creditor.phone}}.`,
};

/** Letters in English. */
export const en: LetterSet = {
  blocks,
  letters: {
    ...enNotices,
    ...enAgreements,
    notice: {
      subject: `Due soon: {{> invoices}}`,
      body: `{{> greeting}}

A short note in advance, so that nothing slips by. Due soon:

{{> items}}

{{> totals}}

{{> credits}}

{{> pay}}

If the payment is already planned, there is nothing to do. {{> problem}}

{{> links}}

{{> closing}}`,
    },
    reminder: {
      subject: `Payment reminder: {{> invoices}}`,
      body: `{{> greeting}}

Perhaps it was overlooked: we have not received a payment yet for {{#single}}the invoice below{{/single}}{{^single}}the invoices below{{/single}}.

{{> items}}

{{> totals}}

{{> credits}}

Would you please see to it that the amount reaches our account by {{newDueDate}}? {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    second: {
      subject: `Not paid yet: {{> invoices}}`,
      body: `{{> greeting}}

We wrote to you about {{#single}}the invoice below{{/single}}{{^single}}the invoices below{{/single}}, but have seen no payment so far and do not know the reason.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

We ask you to pay the full amount by {{newDueDate}}. {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    formal: {
      subject: `Formal notice: {{> invoices}}`,
      body: `{{> greeting}}

We have been in touch with you about this. Nevertheless {{#single}}the invoice below is{{/single}}{{^single}}the invoices below are{{/single}} unpaid on {{date}}.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

We hereby give you formal notice to pay the full amount, so that it reaches our account by {{newDueDate}}. {{> pay}}

{{> attached}}

{{> next}} We reserve all rights that the law and our contract give us.

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    call: {
      subject: `Call: {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Say who you are and for whom you are calling. Make sure that you speak to the right person.
Recall what was agreed: the due date has passed and we have seen no payment yet. Leave room for a mistake.
Ask: when may we expect the payment? Then wait for the answer.

{{> agree}}`,
    },
    'last-call': {
      subject: `Last call: {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Say who you are, for whom you are calling, and that this is your last call about it.
Name what has happened: the due date, our messages, the formal notice. Stay factual and polite.
Ask: what is needed to settle this today? Threaten nothing; say only what will really follow.

{{> next}}

{{> agree}}`,
    },
  },
};
