import type { WorkWords } from './words.js';

export const en: WorkWords = {
  tasks: {
    dispute: {
      subject: 'Find out about a dispute',
      text: 'The customer disputes an invoice. Find out what is right, answer him and close the dispute with an outcome. Until then reminders wait for what is disputed.',
    },
    'credit-note': {
      subject: 'Make a credit note',
      text: 'The customer is right and expects a credit note. Reminders wait until it is set off, or until you close this task.',
    },
    'confirm-promise': {
      subject: 'Confirm a promise to pay',
      text: 'A payment was promised and the customer has no confirmation of it yet. Send it today, by mail or registered letter, and close this task.',
    },
    'confirm-plan': {
      subject: 'Confirm a payment plan',
      text: 'A payment plan was agreed and the customer has no confirmation of it yet. Send it today, by mail or registered letter, and close this task.',
    },
    'promise-broken': {
      subject: 'Promise not kept',
      text: 'The promised payment was not booked, nor in the days after. The next step is the formal notice. Call first if you think that something went wrong.',
    },
    'promise-partly': {
      subject: 'Promise kept in part only',
      text: 'Only a part of the promised payment was booked. The next step for the rest is the formal notice. Call first if you think that something went wrong.',
    },
    'plan-broken': {
      subject: 'Payment plan not kept',
      text: 'An instalment of the payment plan was not paid, nor in the days after. The plan no longer holds; the next step is the formal notice.',
    },
    call: {
      subject: 'Call',
      text: 'Recall what was agreed. Ask when the payment comes and listen to the reason. Note amount, date and whom you spoke to. Ask something in return for a delay. End in a friendly way and say that you confirm the agreement by mail.',
    },
    'not-reached': {
      subject: 'Not reached by phone',
      text: 'The customer never answered. Look for another number or another contact, or write him a letter.',
    },
    'new-number': {
      subject: 'Find the right phone number',
      text: 'The phone number of this customer is wrong. Correct it on the customer card; then he can be called again.',
    },
    'send-copy': {
      subject: 'Send a copy of the invoice',
      text: 'The customer asks for a copy. Send it, and call again if the payment does not come.',
    },
    'payment-refused': {
      subject: 'The customer refuses to pay',
      text: 'The customer says that he does not pay, without disputing the invoice. Decide how it goes on: formal notice, hand-over or a talk.',
    },
    escalated: {
      subject: 'Was left undone',
      text: 'A task was not done in time. See that it is, or give it to somebody else.',
    },
    review: {
      subject: 'Review this large customer',
      text: 'One of your largest customers, with the figures of the last year. See whether his payment term and credit limit still fit, and how much work he is.',
    },
    'no-step': {
      subject: 'No next step left',
      text: 'All steps of the reminder policy were taken and something is still open. Decide: hand over, agree something, or write off.',
    },
  },
  notices: {
    'large-receipt-expected': {
      subject: 'Large receipt expected',
      text: 'A customer promised a large amount. You need not do anything; reckon with it in your planning.',
    },
    'promise-broken': {
      subject: 'Customer did not keep his promise',
      text: 'A promised payment did not come. You need not do anything; know it when you next talk to this customer.',
    },
    'plan-broken': {
      subject: 'Customer did not keep his payment plan',
      text: 'An instalment was not paid. You need not do anything; know it when you next talk to this customer.',
    },
    'payment-refused': {
      subject: 'Customer refuses to pay',
      text: 'The customer says that he does not pay. Do not deliver for now without asking.',
    },
  },
  labels: {
    invoices: 'Invoices',
    amount: 'Amount',
    paid: 'Paid',
    open: 'Open',
    overdue: 'Overdue',
    invoiced: 'Invoiced in a year',
    payBy: 'To be paid by',
    instalment: 'Instalment',
    reason: 'Reason',
    said: 'Said',
    promisedBy: 'Promised by',
    compensation: 'In return',
    phone: 'Phone',
    contact: 'Ask for',
    terms: 'Terms accepted',
    earlier: 'Promised before',
    late: 'Mind',
    task: 'Task',
    disputes: 'Disputes',
    promises: 'Promises',
  },
  disputes: {
    price: 'the price is wrong',
    quantity: 'the quantity is wrong',
    quality: 'the quality is not good',
    'wrong-goods': 'something else was delivered',
    'not-ordered': 'not ordered',
    delivery: 'not delivered, or too late',
    'receipt-missing': 'no proof of receipt',
    'reference-missing': 'the reference is missing or wrong',
    'invoice-details': 'details on the invoice are wrong',
    terms: 'the payment terms are wrong',
    'already-paid': 'paid already, says the customer',
    other: 'another reason',
  },
  roles: {
    debtors: 'debtor management',
    sales: 'sales',
    administration: 'administration',
    logistics: 'logistics',
    manager: 'management',
  },
  lateDispute: 'the time to dispute is over',
};
