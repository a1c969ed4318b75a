import type { Words } from '../../base/words.js';

/** What the keys do, and why a decision was refused. */
const nl = {
  refusals: {
    'review.already-decided': 'Over deze boeking is intussen al beslist. Maak dat eerst ongedaan.',
    'review.changed-meanwhile': 'Iemand anders was u voor met deze boeking. Kijk opnieuw.',
    'review.no-longer-fits':
      'Een openstaande post kan dit bedrag niet meer krijgen: ze is intussen (deels) voldaan. Kies opnieuw.',
    'review.does-not-add-up': 'De bedragen passen niet in wat er te verdelen is. Kies opnieuw.',
    'review.paid-back': 'Dit geld is intussen terugbetaald aan de debiteur.',
    'review.no-such-allocation': 'Daar staat geen geld van deze boeking meer. Kijk opnieuw.',
  },
  keyList: [
    ['Enter', 'Het eerste voorstel afletteren en naar de volgende boeking'],
    ['2 … 9', 'Een ander voorstel afletteren'],
    ['J  K', 'Volgende, vorige boeking (ook de pijltjes)'],
    ['S', 'Verdelen over openstaande posten'],
    ['A', 'Op rekening van een debiteur zetten'],
    ['N', 'Niet van klanten: opzijzetten'],
    ['U', 'Laatste beslissing ongedaan maken'],
    ['?', 'Deze lijst'],
  ] as readonly (readonly [string, string])[],
};

const fr: typeof nl = {
  refusals: {
    'review.already-decided': 'Ce mouvement est déjà décidé entre-temps. Défaites-le d’abord.',
    'review.changed-meanwhile': 'Quelqu’un vous a devancé pour ce mouvement. Regardez à nouveau.',
    'review.no-longer-fits':
      'Un poste ouvert ne peut plus recevoir ce montant : il a été soldé (en partie) entre-temps. Choisissez à nouveau.',
    'review.does-not-add-up':
      'Les montants ne tiennent pas dans ce qu’il y a à répartir. Choisissez à nouveau.',
    'review.paid-back': 'Cet argent a été remboursé au débiteur entre-temps.',
    'review.no-such-allocation': 'Il n’y a plus d’argent de ce mouvement là. Regardez à nouveau.',
  },
  keyList: [
    ['Enter', 'Lettrer la première proposition et passer au mouvement suivant'],
    ['2 … 9', 'Lettrer une autre proposition'],
    ['J  K', 'Mouvement suivant, précédent (aussi les flèches)'],
    ['S', 'Répartir sur des postes ouverts'],
    ['A', 'Mettre en compte d’un débiteur'],
    ['N', 'Pas d’un client : mettre de côté'],
    ['U', 'Défaire la dernière décision'],
    ['?', 'Cette liste'],
  ],
};

const en: typeof nl = {
  refusals: {
    'review.already-decided': 'This entry was decided about meanwhile. Undo that first.',
    'review.changed-meanwhile': 'Somebody was before you with this entry. Look again.',
    'review.no-longer-fits':
      'An open item cannot take this amount any more: it was settled (in part) meanwhile. Choose again.',
    'review.does-not-add-up': 'The amounts do not fit what there is to divide. Choose again.',
    'review.paid-back': 'This money was paid back to the debtor meanwhile.',
    'review.no-such-allocation': 'No money of this entry is there any more. Look again.',
  },
  keyList: [
    ['Enter', 'Match the first proposal and go to the next entry'],
    ['2 … 9', 'Match another proposal'],
    ['J  K', 'Next, previous entry (the arrows too)'],
    ['S', 'Divide over open items'],
    ['A', 'Put on account of a debtor'],
    ['N', 'Not of customers: put aside'],
    ['U', 'Undo the last decision'],
    ['?', 'This list'],
  ],
};

export const DECISIONS: Words<typeof nl> = { nl, fr, en };
