import type { Language } from '../../domain/party/debtor.js';

interface Words {
  readonly subject: string;
  readonly text: (by: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    subject: 'Schrijf deze klant uit op Peppol',
    text: (by) =>
      `De volmacht werd ingetrokken (vastgelegd door ${by}). Er wordt niets meer verzonden. Zolang de klant hier ingeschreven staat, komt zijn post nog bij ons aan: schrijf hem uit met voldaan onboarding leave, of geef hem een verhuissleutel.`,
  },
  fr: {
    subject: 'Désinscrivez ce client de Peppol',
    text: (by) =>
      `La procuration a été retirée (noté par ${by}). Plus rien n’est envoyé. Tant que le client est inscrit ici, son courrier nous arrive encore : désinscrivez-le avec voldaan onboarding leave, ou donnez-lui une clé de migration.`,
  },
  en: {
    subject: 'Deregister this client on Peppol',
    text: (by) =>
      `The authority was withdrawn (recorded by ${by}). Nothing is sent any more. As long as the client is registered here its post still comes to us: deregister it with voldaan onboarding leave, or give it a migration key.`,
  },
  de: {
    subject: 'Melden Sie diesen Kunden bei Peppol ab',
    text: (by) =>
      `Die Vollmacht wurde widerrufen (erfasst von ${by}). Es wird nichts mehr gesendet. Solange der Kunde hier angemeldet ist, kommt seine Post noch bei uns an: melden Sie ihn mit voldaan onboarding leave ab, oder geben Sie ihm einen Umzugsschlüssel.`,
  },
};

/** The task for whoever may deregister a client that took its word back. */
export function withdrawnTask(
  language: Language,
  by: string,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = WORDS[language];
  return { subject, text: text(by) };
}
