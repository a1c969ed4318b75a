import type { Words } from '../../base/words.js';

const nl = {
  title: 'Er vertrekt nu niets.',
  why: {
    moved:
      'Deze gegevens staan op een andere plaats dan voorheen, en misschien verstuurt de vorige nog.',
    restored:
      'Deze gegevens komen uit een reservekopie; wat sindsdien vertrok, moet eerst worden nagekeken.',
    asked: 'Wie Voldaan beheert, heeft het verzenden stilgelegd.',
  },
  what: 'Facturen, betalingen en herinneringen wachten tot wie Voldaan beheert het vrijgeeft.',
};

const fr: typeof nl = {
  title: 'Rien ne part pour le moment.',
  why: {
    moved:
      'Ces données se trouvent à un autre endroit qu’avant, et le précédent envoie peut-être encore.',
    restored:
      'Ces données viennent d’une sauvegarde ; il faut d’abord vérifier ce qui est parti depuis.',
    asked: 'La personne qui gère Voldaan a suspendu les envois.',
  },
  what: 'Factures, paiements et rappels attendent que la personne qui gère Voldaan les libère.',
};

const en: typeof nl = {
  title: 'Nothing leaves now.',
  why: {
    moved: 'These data are at another place than before, and the former one may still be sending.',
    restored: 'These data come from a backup; what left since then must be checked first.',
    asked: 'Whoever runs Voldaan has suspended sending.',
  },
  what: 'Invoices, payments and reminders wait until whoever runs Voldaan lets them go.',
};

export const QUIET: Words<typeof nl> = { nl, fr, en };
