import type { Words } from '../base/words.js';

const nl = {
  retry: 'Probeer opnieuw',
  loading: 'Bezig met laden…',
  more: 'Meer laden',
  nothing: 'Niets gevonden.',
  close: 'Sluiten',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  unreachable: 'De server antwoordt niet. Kijk of u verbonden bent en probeer opnieuw.',
  failed: 'Dat ging mis.',
  notThere: 'Dit bestaat hier niet, of u mag het niet zien.',
  refused: 'Daar hebt u geen recht toe.',
  tooMany: 'Even wachten: te veel vragen in één minuut.',
  changed: 'Iemand anders was u voor. Kijk opnieuw.',
  technical: 'Technische uitleg',
  filter: 'Tonen',
  sortedBy: (column: string) => `Sorteren op ${column}`,
};

const fr: typeof nl = {
  retry: 'Réessayer',
  loading: 'Chargement…',
  more: 'Charger la suite',
  nothing: 'Aucun résultat.',
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Défaire',
  unreachable: 'Le serveur ne répond pas. Vérifiez votre connexion et réessayez.',
  failed: 'Cela n’a pas fonctionné.',
  notThere: 'Cela n’existe pas ici, ou vous n’y avez pas accès.',
  refused: 'Vous n’en avez pas le droit.',
  tooMany: 'Un instant : trop de demandes en une minute.',
  changed: 'Quelqu’un vous a devancé. Regardez à nouveau.',
  technical: 'Explication technique',
  filter: 'Afficher',
  sortedBy: (column) => `Trier par ${column}`,
};

const en: typeof nl = {
  retry: 'Try again',
  loading: 'Loading…',
  more: 'Load more',
  nothing: 'Nothing found.',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  unreachable: 'The server does not answer. Check your connection and try again.',
  failed: 'That went wrong.',
  notThere: 'There is no such thing here, or you may not see it.',
  refused: 'You have no right to do that.',
  tooMany: 'One moment: too many requests in a minute.',
  changed: 'Somebody was before you. Look again.',
  technical: 'Technical explanation',
  filter: 'Show',
  sortedBy: (column) => `Sort by ${column}`,
};

export const PARTS: Words<typeof nl> = { nl, fr, en };
