import type { Forms } from '../../../base/api.js';
import { counted, type Words } from '../../../base/words.js';

interface FindWords {
  readonly title: string;
  readonly about: string;
  readonly field: string;
  readonly help: string;
  readonly country: string;
  readonly anywhere: string;
  readonly find: string;
  readonly registered: string;
  readonly absent: string;
  readonly unknown: string;
  readonly takes: (n: number) => string;
  readonly sources: Readonly<Record<Forms['LookupResult']['source'], string>>;
  readonly asked: string;
  readonly fresh: string;
  readonly lookUp: string;
  readonly nobody: string;
  readonly listed: string;
  readonly more: (total: number) => string;
  readonly refused: Readonly<Record<string, string>>;
}

const nl: FindWords = {
  title: 'Is dit bedrijf op Peppol?',
  about: 'Zoek op naam, of kijk een deelnemer-ID na zoals 0208:0123456789.',
  field: 'Naam of deelnemer-ID',
  help: 'Een naam wordt in de Peppol Directory gezocht; daarin staat men vrijwillig.',
  country: 'Land',
  anywhere: 'overal',
  find: 'Zoeken',
  registered: 'op Peppol',
  absent: 'niet op Peppol',
  unknown: 'nu niet te zeggen',
  takes: (n) => counted('nl', n, 'documentsoort', 'documentsoorten'),
  sources: {
    smp: 'gevraagd aan DNS en SMP',
    provider: 'gevraagd aan het accesspoint',
    directory: 'gevraagd aan de Peppol Directory',
  },
  asked: 'op',
  fresh: 'Opnieuw vragen',
  lookUp: 'Nakijken',
  nobody: 'Niemand met die naam staat vermeld. Vermelding is vrijwillig: dat bewijst niets.',
  listed: 'Zij vermelden zichzelf: kijk na voor u erop rekent.',
  more: (total) => `Er staan er ${total} in het geheel: geef meer van de naam.`,
  refused: {
    'participant.directory-off': 'Zoeken op naam staat in deze installatie uit.',
    'participant.name': 'Geef ten minste twee letters van de naam.',
    'participant.directory': 'De Peppol Directory antwoordt nu niet. Probeer het straks opnieuw.',
    'participant.no-access-point':
      'Er is geen Peppol-accesspoint verbonden, dus niemand om het aan te vragen.',
    'participant.form': 'Zo ziet een deelnemer-ID er niet uit. Geef bijvoorbeeld 0208:0123456789.',
  },
};

const fr: FindWords = {
  title: 'Cette entreprise est-elle sur Peppol ?',
  about: 'Cherchez par nom, ou vérifiez un identifiant tel que 0208:0123456789.',
  field: 'Nom ou identifiant de participant',
  help: 'Un nom est cherché dans le Peppol Directory ; on y figure volontairement.',
  country: 'Pays',
  anywhere: 'partout',
  find: 'Chercher',
  registered: 'sur Peppol',
  absent: 'pas sur Peppol',
  unknown: 'impossible à dire maintenant',
  takes: (n) => counted('fr', n, 'type de document', 'types de documents'),
  sources: {
    smp: 'demandé à DNS et SMP',
    provider: 'demandé au point d’accès',
    directory: 'demandé au Peppol Directory',
  },
  asked: 'le',
  fresh: 'Redemander',
  lookUp: 'Vérifier',
  nobody: 'Personne de ce nom n’y figure. Y figurer est volontaire : cela ne prouve rien.',
  listed: 'Ils s’y inscrivent eux-mêmes : vérifiez avant de vous y fier.',
  more: (total) => `Il y en a ${total} en tout : donnez davantage du nom.`,
  refused: {
    'participant.directory-off': 'La recherche par nom est désactivée dans cette installation.',
    'participant.name': 'Donnez au moins deux lettres du nom.',
    'participant.directory': 'Le Peppol Directory ne répond pas. Réessayez plus tard.',
    'participant.no-access-point':
      'Aucun point d’accès Peppol n’est connecté : personne à qui le demander.',
    'participant.form': 'Un identifiant ne s’écrit pas ainsi. Donnez par exemple 0208:0123456789.',
  },
};

const en: FindWords = {
  title: 'Is this company on Peppol?',
  about: 'Search by name, or check a participant identifier such as 0208:0123456789.',
  field: 'Name or participant identifier',
  help: 'A name is looked for in the Peppol Directory; being listed there is voluntary.',
  country: 'Country',
  anywhere: 'anywhere',
  find: 'Search',
  registered: 'on Peppol',
  absent: 'not on Peppol',
  unknown: 'cannot be told now',
  takes: (n) => counted('en', n, 'kind of document', 'kinds of documents'),
  sources: {
    smp: 'asked of DNS and SMP',
    provider: 'asked of the access point',
    directory: 'asked of the Peppol Directory',
  },
  asked: 'at',
  fresh: 'Ask again',
  lookUp: 'Check',
  nobody: 'Nobody of that name is listed. Listing is voluntary: that proves nothing.',
  listed: 'They list themselves: check one before you rely on it.',
  more: (total) => `There are ${total} in all: give more of the name.`,
  refused: {
    'participant.directory-off': 'Searching by name is switched off in this installation.',
    'participant.name': 'Give at least two letters of the name.',
    'participant.directory': 'The Peppol Directory does not answer now. Try again in a while.',
    'participant.no-access-point':
      'No Peppol access point is connected, so there is nobody to ask.',
    'participant.form': 'This is no participant identifier. Give one such as 0208:0123456789.',
  },
};

export const FIND: Words<FindWords> = { nl, fr, en };
