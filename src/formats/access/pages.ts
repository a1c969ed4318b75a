import type { Language } from '../../domain/party/debtor.js';
import { escapeHtml } from '../html/escape.js';
import { documentOf } from '../link/page.js';

interface Words {
  readonly choose: string;
  readonly fresh: string;
  readonly save: string;
  readonly chosen: string;
  readonly chosenText: string;
  readonly gone: string;
  readonly goneText: string;
  readonly notIn: string;
  readonly notInText: string;
  /** Why a password cannot be taken */
  readonly flawed: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    choose: 'Kies een nieuw wachtwoord',
    fresh: 'Nieuw wachtwoord',
    save: 'Bewaren',
    chosen: 'Het nieuwe wachtwoord geldt',
    chosenText: 'U bent overal afgemeld. Meld u aan met het nieuwe wachtwoord.',
    gone: 'Deze link werkt niet meer',
    goneText: 'Een link werkt één keer, en een half uur lang. Vraag een nieuwe aan.',
    notIn: 'Niet aangemeld',
    notInText:
      'De aanmelding is niet gelukt, of uw adres is hier niet toegevoegd. Begin opnieuw, of vraag het aan een eigenaar.',
    flawed:
      'Dit wachtwoord kan niet: het is te kort, veel gebruikt, of lijkt op uw naam. Neem een paar woorden die niets met elkaar te maken hebben, samen minstens 12 tekens.',
  },
  fr: {
    choose: 'Choisissez un nouveau mot de passe',
    fresh: 'Nouveau mot de passe',
    save: 'Enregistrer',
    chosen: 'Le nouveau mot de passe est valable',
    chosenText: 'Vous êtes déconnecté partout. Connectez-vous avec le nouveau mot de passe.',
    gone: 'Ce lien ne fonctionne plus',
    goneText: 'Un lien sert une seule fois, pendant une demi-heure. Demandez-en un nouveau.',
    notIn: 'Pas connecté',
    notInText:
      'La connexion n’a pas abouti, ou votre adresse n’a pas été ajoutée ici. Recommencez, ou adressez-vous à un propriétaire.',
    flawed:
      'Ce mot de passe ne convient pas : il est trop court, très répandu, ou ressemble à votre nom. Prenez quelques mots sans rapport entre eux, 12 caractères au moins.',
  },
  en: {
    choose: 'Choose a new password',
    fresh: 'New password',
    save: 'Save',
    chosen: 'The new password is good',
    chosenText: 'You are signed out everywhere. Sign in with the new password.',
    gone: 'This link does not work any more',
    goneText: 'A link works once, and for half an hour. Ask for a new one.',
    notIn: 'Not signed in',
    notInText:
      'Signing in did not work, or your address was not added here. Begin again, or ask an owner.',
    flawed:
      'This password cannot be taken: it is too short, widely used, or like your name. Take a few words that have nothing to do with each other, 12 characters at least.',
  },
  de: {
    choose: 'Wählen Sie ein neues Passwort',
    fresh: 'Neues Passwort',
    save: 'Speichern',
    chosen: 'Das neue Passwort gilt',
    chosenText: 'Sie sind überall abgemeldet. Melden Sie sich mit dem neuen Passwort an.',
    gone: 'Dieser Link funktioniert nicht mehr',
    goneText: 'Ein Link gilt einmal und eine halbe Stunde lang. Fordern Sie einen neuen an.',
    notIn: 'Nicht angemeldet',
    notInText:
      'Die Anmeldung hat nicht geklappt, oder Ihre Adresse wurde hier nicht hinzugefügt. Beginnen Sie neu, oder fragen Sie einen Eigentümer.',
    flawed:
      'Dieses Passwort geht nicht: Es ist zu kurz, weit verbreitet oder Ihrem Namen ähnlich. Nehmen Sie einige Wörter, die nichts miteinander zu tun haben, zusammen mindestens 12 Zeichen.',
  },
};

/** Where somebody with a good link chooses a new password; `flawed`: what he chose before cannot be taken. */
export function choosePage(language: Language, flawed: boolean): string {
  const words = WORDS[language];
  const refusal = flawed ? `<p class="bad" role="alert">${escapeHtml(words.flawed)}</p>\n` : '';
  const body = `<h1>${escapeHtml(words.choose)}</h1>
${refusal}<form method="post">
<label for="fresh">${escapeHtml(words.fresh)}</label>
<input id="fresh" name="fresh" type="password" autocomplete="new-password" required maxlength="200">
<button type="submit">${escapeHtml(words.save)}</button>
</form>`;
  return page(language, words.choose, body);
}

/** What is said where nothing is left to do here: the password stands, the link is gone, or somebody is not let in. */
export function toldPage(language: Language, what: 'chosen' | 'gone' | 'notIn'): string {
  const words = WORDS[language];
  const text = words[`${what}Text`];
  return page(
    ...([language, words[what]] as const),
    `<h1>${escapeHtml(words[what])}</h1>\n<p>${escapeHtml(text)}</p>`,
  );
}

function page(language: Language, title: string, body: string): string {
  return documentOf({
    ...{ language, title, sender: '', body },
    ...{ style: '/p/style.css', once: true },
  });
}
