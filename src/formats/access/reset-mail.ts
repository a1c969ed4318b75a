import type { Language } from '../../domain/party/debtor.js';

interface Words {
  readonly subject: string;
  readonly text: (name: string, url: string, minutes: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    subject: 'Nieuw wachtwoord voor Voldaan',
    text: (name, url, minutes) =>
      `Dag ${name},\n\nU kunt een nieuw wachtwoord kiezen op dit adres. Het werkt één keer en ${minutes} minuten lang:\n\n${url}\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.\n`,
  },
  fr: {
    subject: 'Nouveau mot de passe pour Voldaan',
    text: (name, url, minutes) =>
      `Bonjour ${name},\n\nVous pouvez choisir un nouveau mot de passe à cette adresse. Elle sert une seule fois, pendant ${minutes} minutes :\n\n${url}\n\nVous n’avez rien demandé ? Ne faites rien : votre mot de passe ne change pas.\n`,
  },
  en: {
    subject: 'New password for Voldaan',
    text: (name, url, minutes) =>
      `Hello ${name},\n\nYou can choose a new password at this address. It works once and for ${minutes} minutes:\n\n${url}\n\nDid you not ask for this? Then do nothing: your password stays as it is.\n`,
  },
  de: {
    subject: 'Neues Passwort für Voldaan',
    text: (name, url, minutes) =>
      `Guten Tag ${name},\n\nunter dieser Adresse können Sie ein neues Passwort wählen. Sie gilt einmal und ${minutes} Minuten lang:\n\n${url}\n\nSie haben nicht darum gebeten? Dann ist nichts zu tun: Ihr Passwort bleibt, wie es ist.\n`,
  },
};

/** What somebody is written who asked for a new password; `minutes`: how long the address is good. */
export function resetMail(
  language: Language,
  about: { readonly name: string; readonly url: string; readonly minutes: number },
): { readonly subject: string; readonly text: string } {
  const { subject, text } = WORDS[language];
  return { subject, text: text(about.name, about.url, about.minutes) };
}
