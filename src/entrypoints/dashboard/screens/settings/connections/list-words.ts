import type { Forms } from '../../../base/api.js';
import type { Words } from '../../../base/words.js';

interface ListWords {
  readonly title: string;
  readonly none: string;
  readonly what: string;
  readonly state: string;
  readonly since: string;
  readonly renewed: string;
  /** What to do in a state that asks for somebody */
  readonly todo: Readonly<Partial<Record<Forms['ConnectionShown']['state'], string>>>;
  readonly consent: string;
  readonly consentTitle: (name: string) => string;
  readonly consentAbout: string;
  readonly consentGo: string;
  readonly off: string;
  readonly offTitle: (name: string) => string;
  readonly offHost: string;
  readonly offAccessPoint: string;
  readonly offOther: string;
  readonly wasOff: string;
  readonly removedOn: (day: string) => string;
  /** Why something was refused, by code */
  readonly refused: Readonly<Record<string, string>>;
}

const nl: ListWords = {
  title: 'Alle koppelingen',
  none: 'Met niets verbonden. Een koppeling legt uw kantoor of wie Voldaan installeert.',
  what: 'Koppeling',
  state: 'Toestand',
  since: 'Sinds',
  renewed: 'vernieuwd',
  todo: {
    new: 'Geef toestemming; tot dan komt er niets binnen.',
    asked: 'Iemand is onderweg om toestemming te geven. Duurt het te lang, vraag het opnieuw.',
    'needs-person':
      'De toestemming geldt niet meer. Geef ze opnieuw; tot dan komt er niets binnen.',
  },
  consent: 'Toestemming geven',
  consentTitle: (name) => `Toestemming bij ${name}`,
  consentAbout:
    'U meldt zich daar aan en laat Voldaan toe. De weg is tien minuten goed. Komt u hier terug, dan staat hier dat het werkt.',
  consentGo: 'Verder in een nieuw venster',
  off: 'Loskoppelen',
  offTitle: (name) => `${name} loskoppelen?`,
  offHost:
    'Er wordt niets meer gelezen en herinneringen wachten. Toegang en instellingen worden gewist; de boeken blijven, en wat niet wettelijk bewaard moet worden verdwijnt na een tijd, tenzij u opnieuw verbindt.',
  offAccessPoint:
    'Er wordt niets meer verzonden of ontvangen. Toegang en instellingen worden gewist. Bij de aanbieder blijft u ingeschreven tot u daar vertrekt; doe dat eerst bij Peppol.',
  offOther: 'Toegang en instellingen worden gewist; wat er al is blijft.',
  wasOff: 'Losgekoppeld.',
  removedOn: (day) => ` Wat niet bewaard moet worden, verdwijnt op ${day}.`,
  refused: {
    'connection.no-consent':
      'Deze koppeling werkt met instellingen; niemand hoeft toestemming te geven.',
    'connection.no-app':
      'Deze installatie is bij dat pakket nog niet ingeschreven. Dat doet wie Voldaan installeert.',
    'connection.no-answer': 'De toegang wordt juist vernieuwd. Probeer het zo opnieuw.',
  },
};

const fr: ListWords = {
  title: 'Toutes les connexions',
  none: 'Relié à rien. C’est votre bureau, ou celui qui installe Voldaan, qui crée une connexion.',
  what: 'Connexion',
  state: 'État',
  since: 'Depuis',
  renewed: 'renouvelée',
  todo: {
    new: 'Donnez votre autorisation ; d’ici là, rien n’arrive.',
    asked: 'Quelqu’un est en route pour autoriser. Si cela dure trop, demandez à nouveau.',
    'needs-person':
      'L’autorisation n’est plus valable. Donnez-la à nouveau ; d’ici là, rien n’arrive.',
  },
  consent: 'Autoriser',
  consentTitle: (name) => `Autorisation chez ${name}`,
  consentAbout:
    'Vous vous y connectez et laissez entrer Voldaan. Le chemin est bon dix minutes. De retour ici, vous verrez que cela fonctionne.',
  consentGo: 'Continuer dans une nouvelle fenêtre',
  off: 'Déconnecter',
  offTitle: (name) => `Déconnecter ${name} ?`,
  offHost:
    'Plus rien n’est lu et les rappels attendent. L’accès et les paramètres sont effacés ; le dossier reste, et ce que la loi ne demande pas de garder disparaît après un temps, sauf si vous reconnectez.',
  offAccessPoint:
    'Plus rien n’est envoyé ni reçu. L’accès et les paramètres sont effacés. Vous restez inscrit chez le prestataire jusqu’à votre départ ; faites-le d’abord sous Peppol.',
  offOther: 'L’accès et les paramètres sont effacés ; ce qui est là reste.',
  wasOff: 'Déconnecté.',
  removedOn: (day) => ` Ce qui ne doit pas être gardé disparaît le ${day}.`,
  refused: {
    'connection.no-consent':
      'Cette connexion fonctionne par paramètres ; personne ne doit autoriser.',
    'connection.no-app':
      'Cette installation n’est pas encore inscrite auprès de ce logiciel. C’est à faire par celui qui installe Voldaan.',
    'connection.no-answer': 'L’accès est en train d’être renouvelé. Réessayez dans un instant.',
  },
};

const en: ListWords = {
  title: 'All connections',
  none: 'Connected to nothing. Your firm, or whoever installs Voldaan, makes a connection.',
  what: 'Connection',
  state: 'State',
  since: 'Since',
  renewed: 'renewed',
  todo: {
    new: 'Give consent; until then nothing comes in.',
    asked: 'Somebody is on the way to give consent. If it takes too long, ask again.',
    'needs-person': 'The consent is not good any more. Give it again; until then nothing comes in.',
  },
  consent: 'Give consent',
  consentTitle: (name) => `Consent at ${name}`,
  consentAbout:
    'You sign in there and let Voldaan in. The way is good for ten minutes. When you come back here, it says that it works.',
  consentGo: 'Go on in a new window',
  off: 'Take off',
  offTitle: (name) => `Take off ${name}?`,
  offHost:
    'Nothing is read any more and reminders wait. Access and settings are erased; the books stay, and what no law asks to keep is removed after a while, unless you connect again.',
  offAccessPoint:
    'Nothing is sent or received any more. Access and settings are erased. At the provider you stay registered until you leave there; do that first, under Peppol.',
  offOther: 'Access and settings are erased; what is there stays.',
  wasOff: 'Taken off.',
  removedOn: (day) => ` What need not be kept is removed on ${day}.`,
  refused: {
    'connection.no-consent': 'This connection works by its settings; nobody has to give consent.',
    'connection.no-app':
      'This installation is not registered at that package yet. Whoever installs Voldaan does that.',
    'connection.no-answer': 'The access is being renewed this minute. Try again in a moment.',
  },
};

export const LIST: Words<ListWords> = { nl, fr, en };
