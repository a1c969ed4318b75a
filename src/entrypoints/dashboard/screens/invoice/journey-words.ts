import type { Words } from '../../base/words.js';

/** What happened to an invoice on its way; what only machines care for stands in the technical list. */
const nl = {
  taken: 'Aangenomen om te versturen',
  version: (n: string) => `versie ${n}`,
  stopped: 'Tegengehouden door de controle',
  built: 'Opgemaakt en gecontroleerd',
  queued: (to: string) => `Klaargezet voor ${to}`,
  waits: 'Wacht',
  found: 'Ontvanger gevonden op Peppol',
  notFound: 'Ontvanger niet gevonden op Peppol',
  response: 'Antwoord van de klant',
  'came-back': 'De test kwam aan in uw eigen postbus',
  states: {
    'outcome-unknown': 'Afgegeven, zonder antwoord',
    'not-accepted': 'Nog niet aangenomen; er volgt een nieuwe poging',
    'precondition-failed': 'Wacht op u',
    accepted: 'Aangenomen door het netwerk',
    delivered: 'Afgeleverd',
    rejected: 'Geweigerd',
    undelivered: 'Niet af te leveren',
    rerouted: 'Neemt een andere weg dan Peppol',
    'sent-another-way': 'Langs een andere weg verstuurd',
    released: 'Vrijgegeven',
    replaced: 'Vervangen door een verbeterde versie',
  } as Readonly<Record<string, string>>,
};

const fr: typeof nl = {
  taken: 'Prise en charge pour l’envoi',
  version: (n) => `version ${n}`,
  stopped: 'Arrêtée par le contrôle',
  built: 'Établie et contrôlée',
  queued: (to) => `Prête pour ${to}`,
  waits: 'En attente',
  found: 'Destinataire trouvé sur Peppol',
  notFound: 'Destinataire introuvable sur Peppol',
  response: 'Réponse du client',
  'came-back': 'Le test est arrivé dans votre propre boîte',
  states: {
    'outcome-unknown': 'Remise, sans réponse',
    'not-accepted': 'Pas encore acceptée ; un nouvel essai suit',
    'precondition-failed': 'Vous attend',
    accepted: 'Acceptée par le réseau',
    delivered: 'Livrée',
    rejected: 'Refusée',
    undelivered: 'Non livrable',
    rerouted: 'Prend une autre voie que Peppol',
    'sent-another-way': 'Envoyée par une autre voie',
    released: 'Libérée',
    replaced: 'Remplacée par une version corrigée',
  },
};

const en: typeof nl = {
  taken: 'Taken to be sent',
  version: (n) => `version ${n}`,
  stopped: 'Stopped by the check',
  built: 'Written and checked',
  queued: (to) => `Ready for ${to}`,
  waits: 'Waits',
  found: 'Receiver found on Peppol',
  notFound: 'Receiver not found on Peppol',
  response: 'Answer of the customer',
  'came-back': 'The test arrived in your own inbox',
  states: {
    'outcome-unknown': 'Handed over, without an answer',
    'not-accepted': 'Not taken yet; another try follows',
    'precondition-failed': 'Waits for you',
    accepted: 'Taken by the network',
    delivered: 'Delivered',
    rejected: 'Refused',
    undelivered: 'Could not be delivered',
    rerouted: 'Takes another way than Peppol',
    'sent-another-way': 'Sent another way',
    released: 'Released',
    replaced: 'Replaced by a corrected version',
  },
};

export const JOURNEY: Words<typeof nl> = { nl, fr, en };
