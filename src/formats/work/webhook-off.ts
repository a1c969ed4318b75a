import type { OffReason } from '../../domain/event/subscription.js';
import type { Language } from '../../domain/party/debtor.js';

type ByItself = Exclude<OffReason, 'asked'>;

interface Words {
  readonly subject: (host: string) => string;
  readonly why: Readonly<Record<ByItself, string>>;
  readonly then: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    subject: (host) => `Meldingen aan ${host} zijn gestopt`,
    why: {
      gone: 'De ontvanger antwoordt dat dit adres niet meer bestaat (410).',
      failing: 'De ontvanger heeft drie dagen lang geen enkele melding aangenomen.',
    },
    then: 'Er wordt niets meer gemeld. Laat de ontvanger herstellen, zet het abonnement weer aan en laat herhalen wat hij miste; meldingen blijven een maand bewaard.',
  },
  fr: {
    subject: (host) => `Les notifications à ${host} sont arrêtées`,
    why: {
      gone: 'Le destinataire répond que cette adresse n’existe plus (410).',
      failing: 'Pendant trois jours, le destinataire n’a accepté aucune notification.',
    },
    then: 'Plus rien n’est notifié. Faites réparer le destinataire, réactivez l’abonnement et faites répéter ce qu’il a manqué ; les notifications sont conservées un mois.',
  },
  en: {
    subject: (host) => `Notifications to ${host} have stopped`,
    why: {
      gone: 'The receiver answers that this address is gone (410).',
      failing: 'For three days the receiver took no notification at all.',
    },
    then: 'Nothing is told any more. Have the receiver mended, switch the subscription on again and replay what it missed; events are kept for a month.',
  },
  de: {
    subject: (host) => `Meldungen an ${host} sind eingestellt`,
    why: {
      gone: 'Der Empfänger antwortet, dass es diese Adresse nicht mehr gibt (410).',
      failing: 'Der Empfänger hat drei Tage lang keine einzige Meldung angenommen.',
    },
    then: 'Es wird nichts mehr gemeldet. Lassen Sie den Empfänger in Ordnung bringen, schalten Sie das Abonnement wieder ein und lassen Sie wiederholen, was ihm fehlt; Meldungen werden einen Monat aufbewahrt.',
  },
};

/** The task when a subscription switched itself off; `host`: the server that was called. */
export function webhookOffTask(
  language: Language,
  why: ByItself,
  host: string,
): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  return { subject: words.subject(host), text: `${words.why[why]} ${words.then}` };
}
