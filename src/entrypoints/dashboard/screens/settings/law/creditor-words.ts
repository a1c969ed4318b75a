import type { Words } from '../../../base/words.js';

const nl = {
  creditor: 'Wat u in rechte bent',
  creditorAbout:
    'Wat u hier niet zegt, wordt voorzichtig gelezen: dan vraagt Voldaan eerder te weinig dan te veel.',
  small: 'Kleine of middelgrote onderneming',
  smallMeans:
    'Bij een Belgische consument loopt de interest dan vanaf de dag na de herinnering, en niet pas na de veertien dagen. Belgisch Wetboek van economisch recht, boek XIX.',
  vat: 'Btw op incassokosten die u niet kunt terugvragen, in procent',
  vatMeans:
    'Komt bij Nederlandse incassokosten. Leeg: geen. Nederlands BW 6:96 en besluit van 27 maart 2012.',
  actual: 'In schrikkeljaren interest over 366 dagen',
  actualMeans: 'Anders altijd over 365 dagen.',
  grows: 'Interest over interest na elk vol jaar',
  growsMeans: 'Nederlands BW 6:119, lid 2. Niet bevestigd; daarom staat het uit tot u het aanzet.',
  saved: 'Bewaard. Nieuwe berekeningen gaan hiervan uit.',
  mayNot: 'U kunt dit bekijken; wijzigen mag wie de regels beheert.',
  save: 'Bewaren',
};

const fr: typeof nl = {
  creditor: 'Ce que vous êtes en droit',
  creditorAbout:
    'Ce que vous ne dites pas ici est lu avec prudence : Voldaan demande alors plutôt trop peu que trop.',
  small: 'Petite ou moyenne entreprise',
  smallMeans:
    'Chez un consommateur belge, les intérêts courent alors dès le lendemain du rappel, et non après les quatorze jours. Code belge de droit économique, livre XIX.',
  vat: 'TVA non récupérable sur les frais de recouvrement, en pour cent',
  vatMeans:
    'S’ajoute aux frais de recouvrement néerlandais. Vide : aucune. Code civil néerlandais 6:96 et décret du 27 mars 2012.',
  actual: 'Intérêts sur 366 jours les années bissextiles',
  actualMeans: 'Sinon toujours sur 365 jours.',
  grows: 'Intérêts sur intérêts après chaque année complète',
  growsMeans:
    'Code civil néerlandais 6:119, alinéa 2. Non confirmé ; donc désactivé tant que vous ne l’activez pas.',
  saved: 'Enregistré. Les nouveaux calculs en tiennent compte.',
  mayNot: 'Vous pouvez consulter ; qui gère les règles peut modifier.',
  save: 'Enregistrer',
};

const en: typeof nl = {
  creditor: 'What you are in law',
  creditorAbout:
    'What you do not say here is read the careful way: Voldaan then rather asks too little than too much.',
  small: 'Small or medium enterprise',
  smallMeans:
    'Towards a Belgian consumer interest then runs from the day after the reminder, and not only after the fourteen days. Belgian Code of Economic Law, book XIX.',
  vat: 'VAT on collection costs that you cannot recover, in percent',
  vatMeans:
    'Comes with Dutch collection costs. Empty: none. Dutch BW 6:96 and decree of 27 March 2012.',
  actual: 'Interest by 366 days in leap years',
  actualMeans: 'Otherwise always by 365 days.',
  grows: 'Interest on interest after each full year',
  growsMeans: 'Dutch BW 6:119(2). Not confirmed; so it is off until you turn it on.',
  saved: 'Saved. New computations go by it.',
  mayNot: 'You can look at this; whoever manages the rules may change it.',
  save: 'Save',
};

export const CREDITOR: Words<typeof nl> = { nl, fr, en };
