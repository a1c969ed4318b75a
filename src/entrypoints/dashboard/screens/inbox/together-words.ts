import { counted, type Words } from '../../base/words.js';

const nl = {
  title: 'Samen goedkeuren',
  says: (n: number): string =>
    n === 1
      ? 'De leverancier krijgt het antwoord “Goedgekeurd voor betaling”.'
      : 'Elke leverancier krijgt over zijn factuur het antwoord “Goedgekeurd voor betaling”.',
  act: (n: number) => `${counted('nl', n, 'document', 'documenten')} goedkeuren`,
  done: (n: number) => `${counted('nl', n, 'document is', 'documenten zijn')} goedgekeurd.`,
  failed: (n: number) =>
    `${counted('nl', n, 'document', 'documenten')} niet: iemand besliste er intussen over. Kijk opnieuw.`,
  supplier: 'Leverancier',
  number: 'Nummer',
  amount: 'Bedrag',
  total: 'Samen',
};

const fr: typeof nl = {
  title: 'Approuver ensemble',
  says: (n) =>
    n < 2
      ? 'Le fournisseur reçoit la réponse « Approuvée pour paiement ».'
      : 'Chaque fournisseur reçoit pour sa facture la réponse « Approuvée pour paiement ».',
  act: (n) => `Approuver ${counted('fr', n, 'document', 'documents')}`,
  done: (n) => `${counted('fr', n, 'document approuvé', 'documents approuvés')}.`,
  failed: (n) =>
    `${counted('fr', n, 'document', 'documents')} non : quelqu’un en a décidé entre-temps. Regardez à nouveau.`,
  supplier: 'Fournisseur',
  number: 'Numéro',
  amount: 'Montant',
  total: 'Ensemble',
};

const en: typeof nl = {
  title: 'Approve together',
  says: (n) =>
    n === 1
      ? 'The supplier gets the answer “Approved for payment”.'
      : 'Each supplier gets the answer “Approved for payment” about his invoice.',
  act: (n) => `Approve ${counted('en', n, 'document', 'documents')}`,
  done: (n) => `${counted('en', n, 'document was', 'documents were')} approved.`,
  failed: (n) =>
    `${counted('en', n, 'document', 'documents')} not: somebody decided meanwhile. Look again.`,
  supplier: 'Supplier',
  number: 'Number',
  amount: 'Amount',
  total: 'Together',
};

export const TOGETHER: Words<typeof nl> = { nl, fr, en };
