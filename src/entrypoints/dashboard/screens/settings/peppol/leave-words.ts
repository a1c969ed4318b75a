import type { Words } from '../../../base/words.js';

interface LeaveWords {
  readonly leaveTitle: string;
  readonly leaveAbout: string;
  readonly giveKey: string;
  readonly giveKeyAbout: string;
  readonly keyShown: string;
  readonly leave: string;
  readonly leaveAsk: string;
  readonly left: string;
}

const nl: LeaveWords = {
  leaveTitle: 'Naar een andere aanbieder, of stoppen',
  leaveAbout:
    'Met een verhuissleutel neemt de volgende aanbieder over zonder dat u onbereikbaar bent. Vertrekken schrijft uit en stopt het verzenden.',
  giveKey: 'Verhuissleutel maken',
  giveKeyAbout: 'Wie de sleutel heeft, kan uw ontvangst overnemen.',
  keyShown: 'Geef deze sleutel aan de volgende aanbieder. Hij staat hier één keer.',
  leave: 'Vertrekken',
  leaveAsk: 'Niemand kan u dan nog facturen sturen, en er wordt niets meer verzonden.',
  left: 'Uitgeschreven; er wordt niets meer verzonden.',
};

const fr: LeaveWords = {
  leaveTitle: 'Vers un autre prestataire, ou arrêter',
  leaveAbout:
    'Avec une clé de migration, le prestataire suivant reprend sans que vous soyez injoignable. Partir désinscrit et arrête l’envoi.',
  giveKey: 'Créer une clé de migration',
  giveKeyAbout: 'Qui a la clé peut reprendre votre réception.',
  keyShown: 'Donnez cette clé au prestataire suivant. Elle n’est montrée qu’une fois.',
  leave: 'Partir',
  leaveAsk: 'Plus personne ne pourra vous envoyer de factures, et plus rien n’est envoyé.',
  left: 'Désinscrit ; plus rien n’est envoyé.',
};

const en: LeaveWords = {
  leaveTitle: 'To another provider, or stop',
  leaveAbout:
    'With a migration key the next provider takes over and you stay reachable. Leaving deregisters and stops the sending.',
  giveKey: 'Make a migration key',
  giveKeyAbout: 'Whoever has the key can take over what you receive.',
  keyShown: 'Give this key to the next provider. It is shown once.',
  leave: 'Leave',
  leaveAsk: 'Nobody can send you invoices then, and nothing is sent any more.',
  left: 'Deregistered; nothing is sent any more.',
};

export const LEAVE: Words<LeaveWords> = { nl, fr, en };
