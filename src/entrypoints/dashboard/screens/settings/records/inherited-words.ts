import type { Words } from '../../../base/words.js';

const nl = {
  title: 'Wat hier geldt, en wie het zei',
  about:
    'Een kantoor kan voor al zijn administraties iets bepalen. Wat hier zelf is bepaald, gaat daarvoor.',
  what: 'Wat',
  value: 'Hier geldt',
  from: 'Bepaald door',
  origins: { own: 'Deze administratie', firm: 'Het kantoor', shipped: 'Voldaan' },
  asShipped: 'zoals meegeleverd',
  change: 'Bekijken',
  names: {
    policy: 'Aanmaningsbeleid',
    replyHoldDays: 'Wachten na een antwoord',
    matching: 'Afletteren',
    fallback: 'Als een klant niet op Peppol zit',
    work: 'Bellen en taken',
    credit: 'Krediet',
    figures: 'Cijfers en rapporten',
    frameOrigins: 'Inbedden',
  },
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  modes: {
    automatic: 'Wat zeker is gaat vanzelf',
    propose: 'Alles wordt voorgesteld',
    never: 'Niets wordt voorgesteld',
  },
  fallbacks: { hold: 'Tegenhouden', 'e-mail': 'Per e-mail sturen', print: 'Op papier sturen' },
  settings: (n: number) => (n === 1 ? '1 eigen instelling' : `${n} eigen instellingen`),
  nobody: 'Geen enkele pagina',
};

const fr: typeof nl = {
  title: 'Ce qui vaut ici, et qui l’a dit',
  about: 'Un bureau peut décider pour tous ses dossiers. Ce qui est décidé ici même l’emporte.',
  what: 'Quoi',
  value: 'Vaut ici',
  from: 'Décidé par',
  origins: { own: 'Ce dossier', firm: 'Le bureau', shipped: 'Voldaan' },
  asShipped: 'tel que fourni',
  change: 'Voir',
  names: {
    policy: 'Politique de rappel',
    replyHoldDays: 'Attente après une réponse',
    matching: 'Lettrage',
    fallback: 'Quand un client n’est pas sur Peppol',
    work: 'Appels et tâches',
    credit: 'Crédit',
    figures: 'Chiffres et rapports',
    frameOrigins: 'Intégration',
  },
  days: (n) => (n < 2 ? `${n} jour` : `${n} jours`),
  modes: {
    automatic: 'Ce qui est sûr va de soi',
    propose: 'Tout est proposé',
    never: 'Rien n’est proposé',
  },
  fallbacks: { hold: 'Retenir', 'e-mail': 'Envoyer par e-mail', print: 'Envoyer sur papier' },
  settings: (n) => (n < 2 ? `${n} réglage propre` : `${n} réglages propres`),
  nobody: 'Aucune page',
};

const en: typeof nl = {
  title: 'What holds here, and who said so',
  about: 'A firm may decide for all its administrations. What is decided here goes before that.',
  what: 'What',
  value: 'Holds here',
  from: 'Decided by',
  origins: { own: 'These books', firm: 'The firm', shipped: 'Voldaan' },
  asShipped: 'as shipped',
  change: 'Look',
  names: {
    policy: 'Dunning policy',
    replyHoldDays: 'Waiting after a reply',
    matching: 'Matching',
    fallback: 'When a customer is not on Peppol',
    work: 'Calls and tasks',
    credit: 'Credit',
    figures: 'Figures and reports',
    frameOrigins: 'Embedding',
  },
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  modes: {
    automatic: 'What is sure goes by itself',
    propose: 'Everything is proposed',
    never: 'Nothing is proposed',
  },
  fallbacks: { hold: 'Hold', 'e-mail': 'Send by e-mail', print: 'Send on paper' },
  settings: (n) => (n === 1 ? '1 setting of its own' : `${n} settings of its own`),
  nobody: 'No page',
};

export const INHERITED: Words<typeof nl> = { nl, fr, en };
