import type { InstrumentWords } from './words.js';

export const en: InstrumentWords = {
  tasks: {
    'factor-recourse': {
      subject: 'The factor may give an invoice back',
      text: 'The recourse date is near and the customer has not paid the factor. Ask the factor how it stands, and keep the money for a repayment ready.',
    },
    'early-payment': {
      subject: 'Early payment did not come',
      text: 'The financier of the customer was to pay this invoice and nothing was booked. Look it up in the programme, or end the agreement here so that reminders go on.',
    },
    'documents-due': {
      subject: 'Present the documents to the bank',
      text: 'The last day to present the documents of this letter of credit is near. After it the bank need not pay.',
    },
    'letter-expires': {
      subject: 'A letter of credit expires',
      text: 'The letter of credit is about to expire and is not paid. Ask the bank, have it extended, or agree another way to pay.',
    },
    'report-overdue': {
      subject: 'Report an overdue invoice to the insurer',
      text: 'The insurer must hear that this invoice is overdue by the date below, or the cover may lapse. Report it, then note it here.',
    },
    'hand-over-due': {
      subject: 'Decide about the announced hand-over',
      text: 'The last letter named who collects next and the customer had time to react. Hand the invoices over now, or withdraw the announcement.',
    },
    'announce-by-hand': {
      subject: 'Announce the hand-over yourself',
      text: 'The last letter before the hand-over could not leave by itself. Write or call, and say who collects next.',
    },
    'date-missed': {
      subject: 'A date of an instrument was missed',
      text: 'The date below has passed and nobody noted that it was met. Find out at once what it costs and what can still be done.',
    },
    'tell-debtor': {
      subject: 'Tell the customer whom to pay',
      text: 'This invoice was assigned to a factor. Tell the customer which account to pay on, and put that account on the invoice. Our own reminders have stopped.',
    },
    'given-back': {
      subject: 'The invoice is ours again',
      text: 'Whoever had this invoice gave it back. It has its old due date; reminders go on with the next right step. Tell the customer whom to pay.',
    },
    'provision-review': {
      subject: 'Review the provision for doubtful debtors',
      text: 'The month ends. Look at the proposed provision, approve or refuse it per customer; what is approved goes to your accounting package as a task.',
    },
    'book-provision': {
      subject: 'Book a provision',
      text: 'The provision below was approved. It is the balance the provision for this customer should have: book the difference with what stands there.',
    },
    'book-write-off': {
      subject: 'Write off an invoice',
      text: 'The write-off below was approved. Book it; the invoice then closes here by itself. No reminders are sent about it any more.',
    },
    'case-sent': {
      subject: 'Handed over to the collection partner',
      text: 'The partner has the case. Send no reminders and make no agreements of your own about these invoices; tell the partner what the customer tells you.',
    },
    'case-refused': {
      subject: 'The collection partner does not take the case',
      text: 'The partner refused the case, or it was no longer to be handed over when it should have left. The invoices are ours to follow up again.',
    },
    'case-news': {
      subject: 'News from the collection partner',
      text: 'The partner told something about a case. See whether you have to do anything.',
    },
    'case-returned': {
      subject: 'The collection partner gave a case back',
      text: 'The partner does not collect these invoices any more. Decide: follow up, agree something, or write off.',
    },
    'paid-while-collected': {
      subject: 'Paid to us while the partner collects',
      text: 'The customer paid us. The case is being withdrawn at the partner; check what it costs.',
    },
  },
  labels: {
    invoices: 'Invoices',
    partner: 'Partner',
    account: 'Account',
    number: 'Number',
    date: 'Date',
    amount: 'Amount',
    open: 'Open',
    journal: 'To be booked',
    reason: 'Reason',
    evidence: 'Evidence',
    vat: 'VAT',
    approvedBy: 'Approved by',
    reference: 'Reference',
    state: 'State',
    costs: 'Costs',
    said: 'Said',
    task: 'About',
    missing: 'Missing in the dossier',
  },
  provisionJournal: 'debit write-down of trade debtors, credit provision for doubtful debtors',
  writeOffJournal: 'debit loss on trade debtors (and VAT, where it comes back), credit debtors',
  vatHint:
    'VAT on a claim that is lost may be reclaimed under conditions and in time. Voldaan has not verified them: ask your accountant before you book.',
  partnerStates: {
    received: 'received',
    'letter-sent': 'letter sent',
    'debtor-answered': 'the customer answered',
    'paid-to-partner': 'paid to the partner',
    'paid-to-us': 'paid to us',
    'closed-paid': 'closed, paid',
    'closed-unpaid': 'closed, not paid',
    returned: 'given back',
  },
  barred: (number) => `${number} cannot be handed over.`,
  bars: {
    held: 'What holds its reminders back holds this back too. Clear that first',
    'not-overdue': 'It is not late yet. Wait for its due date.',
    'no-formal-notice':
      'No formal notice of the policy reached the debtor. Send it first; a last warning comes before others collect.',
    'term-runs': 'The term that a message gave him is not over. Wait until it is.',
    'no-legal-notice':
      'A consumer gets the statutory message with its full term first. Let it run out before others collect.',
    'partner-not-registered':
      'Who collects from people needs a registration in their country. Confirm that of the partner first.',
    'nothing-open': 'Nothing is open of it for this debtor. Name an open invoice of his.',
  },
};
