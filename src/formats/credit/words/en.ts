import type { CreditWords } from './words.js';

export const en: CreditWords = {
  answers: {
    GRANTED: 'may be delivered on credit',
    WARN: 'may be delivered, with care',
    HOLD: 'no delivery on credit',
    REVIEW: 'a person decides',
  },
  reasons: {
    insolvent: 'insolvent or in debt settlement',
    'no-credit': 'gets no credit',
    'cover-ended': 'only insured amounts are allowed, and there is no cover',
    'over-limit': 'above the credit limit',
    'overdue-too-long': 'an invoice is overdue for too long',
    'limit-expired': 'the credit limit has expired; look at it again',
    'near-limit': 'close to the credit limit',
    'other-currency-left-out': 'an amount in another currency is left out: its rate is missing',
  },
  alternatives: {
    PREPAY: 'ask for prepayment',
    DEPOSIT: 'ask for a deposit',
    'PART-DELIVERIES': 'deliver and invoice in parts',
  },
  lights: { red: 'red', amber: 'amber', green: 'green', unknown: 'unknown' },
  lightReasons: {
    insolvent: 'insolvent',
    ceased: 'ceased trading',
    'low-rating': 'bad rating',
    'low-score': 'pays badly',
    dormant: 'dormant',
    'fair-rating': 'fair rating',
    'fair-score': 'pays fairly',
    'report-old': 'the report is too old',
    'good-rating': 'good rating',
    'good-score': 'pays well',
    'no-data': 'no data',
  },
  watchReasons: {
    'by-hand': 'put there by a person',
    insolvent: 'insolvent',
    'rating-dropped': 'the rating dropped',
    'score-worse': 'pays worse than before',
    'low-score': 'pays badly',
  },
  differences: {
    name: (ours, theirs) => `name "${ours}", there "${theirs}"`,
    'postal-code': (ours, theirs) => `postal code ${ours}, there ${theirs}`,
    number: (ours, theirs) => `number ${ours === '' ? 'missing' : ours}, there ${theirs}`,
    'vat-invalid': (ours) => `VAT number ${ours} is not valid`,
    'not-found': (ours) => `number ${ours} is not in it`,
  },
  legalEvents: {
    bankruptcy: 'bankruptcy',
    'suspension-of-payments': 'suspension of payments',
    reorganisation: 'judicial reorganisation',
    'debt-rescheduling': 'debt rescheduling',
    dissolution: 'dissolution',
    ended: 'end of the proceedings',
  },
  sources: { register: 'the business register', vat: 'VIES' },
  limitFrom: {
    own: 'own limit',
    host: 'limit of the accounting package',
    insured: 'insured amount',
    none: 'no limit',
  },
  score: (score, band) => `payment score ${score} (${band})`,
  noHistory: 'no payment history yet',
  unscreened: 'not screened',
  screened: (on) => `screened on ${on}`,
  exposure: (t) =>
    `${t.debtor}: exposure ${t.exposure}${t.limit === '' ? '' : ` of limit ${t.limit}`}${t.percent === '' ? '' : ` (${t.percent} %)`}. Open invoices ${t.open}${t.disputed === '' ? '' : ` (disputed ${t.disputed})`}, delivered ${t.delivered}, orders ${t.orders}, credits ${t.credits}.`,
  ratingDropAlert: (debtor, before, now) => `${debtor}: rating dropped from ${before} to ${now}.`,
  ratingDrop: (debtor, before, now) => ({
    subject: `Rating dropped: ${debtor}`,
    text: `The rating of ${debtor} dropped from ${before} to ${now}. Look at the credit limit and the orders under way.`,
  }),
  insolvencyProposal: (debtor, event) => ({
    subject: `Confirm: insolvency of ${debtor}?`,
    text: `A register reports for ${debtor}: ${event}. This is a natural person: nothing has been changed. Check that it is the same person and confirm it, or close this task.`,
  }),
  insolvencyHold: (debtor, event) => ({
    subject: `Insolvent: ${debtor}`,
    text: `A register reports for ${debtor}: ${event}. Deliveries on credit are stopped. File a claim and look at deliveries under retention of title.`,
  }),
  insolvencyTold: (debtor) => ({
    subject: `Insolvent: ${debtor}`,
    text: `The accounting package says that ${debtor} is insolvent. Deliveries on credit are stopped and no reminder leaves any more. File a claim and look at deliveries under retention of title.`,
  }),
  ceased: (debtor) => ({
    subject: `Ceased: ${debtor}`,
    text: `According to the register or the bureau, ${debtor} no longer exists. Find out who pays the open invoices.`,
  }),
  legalSituation: (debtor, situation) => ({
    subject: `Check the legal situation: ${debtor}`,
    text: `The register names a special legal situation for ${debtor}: ${situation}. Find out what it means for the open invoices.`,
  }),
  difference: (debtor, source, found) => ({
    subject: `Check the data of ${debtor}`,
    text: `The data of ${debtor} differ from ${source}: ${found}. Nothing was overwritten; correct them in your accounting package, or close this task.`,
  }),
  review: (debtor) => ({
    subject: `Decide on credit: ${debtor}`,
    text: `${debtor} is a natural person and passes what is allowed. A program may not decide this alone: release the order, or ask for prepayment.`,
  }),
};
