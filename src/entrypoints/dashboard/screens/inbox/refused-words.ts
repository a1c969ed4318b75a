import type { Words } from '../../base/words.js';

const nl = {
  says: 'Dit kwam binnen en kon niet worden gelezen. Er is niets van geboekt; het bestand is bewaard zoals het kwam.',
  none: 'Alles wat binnenkwam, kon worden gelezen.',
  from: 'Afzender',
  unknown: 'Onbekend',
  to: 'Aan',
  at: 'Ontvangen',
  why: {
    NOT_WELL_FORMED: 'Het bestand is beschadigd of onvolledig.',
    ENCODING: 'Het bestand is in een tekenset geschreven die niet mag.',
    FORBIDDEN_CONSTRUCT: 'Het bestand bevat iets dat uit veiligheid niet wordt gelezen.',
    LIMIT_EXCEEDED: 'Het bestand is te groot.',
    UNSUPPORTED_DOCUMENT: 'Dit is een soort document dat hier niet wordt verwerkt.',
    SCHEMA: 'Het document volgt de afgesproken vorm niet.',
    VALUE: 'In het document staat iets dat niet kan.',
    ACCOUNT_UNKNOWN: 'Het document is aan niemand van hier gericht.',
  } as Readonly<Record<string, string>>,
  whyElse: 'Het document kon niet worden verwerkt.',
  todo: 'Vraag de afzender om het opnieuw te sturen, of bewaar het bestand en boek het zelf.',
  again: 'Opnieuw proberen',
  takenUp: 'Het wordt opnieuw gelezen. Lukt het, dan staat het dadelijk bij de documenten.',
  take: 'Bestand bewaren',
};

const fr: typeof nl = {
  says: 'Ceci est arrivé et n’a pas pu être lu. Rien n’en est comptabilisé ; le fichier est gardé tel qu’il est venu.',
  none: 'Tout ce qui est arrivé a pu être lu.',
  from: 'Expéditeur',
  unknown: 'Inconnu',
  to: 'À',
  at: 'Reçu',
  why: {
    NOT_WELL_FORMED: 'Le fichier est abîmé ou incomplet.',
    ENCODING: 'Le fichier est écrit dans un jeu de caractères non admis.',
    FORBIDDEN_CONSTRUCT: 'Le fichier contient quelque chose qui, par sécurité, n’est pas lu.',
    LIMIT_EXCEEDED: 'Le fichier est trop grand.',
    UNSUPPORTED_DOCUMENT: 'C’est une sorte de document qui n’est pas traitée ici.',
    SCHEMA: 'Le document ne suit pas la forme convenue.',
    VALUE: 'Le document contient quelque chose d’impossible.',
    ACCOUNT_UNKNOWN: 'Le document ne s’adresse à personne d’ici.',
  },
  whyElse: 'Le document n’a pas pu être traité.',
  todo: 'Demandez à l’expéditeur de le renvoyer, ou gardez le fichier et comptabilisez-le vous-même.',
  again: 'Réessayer',
  takenUp: 'Il est relu. Si cela réussit, il sera bientôt parmi les documents.',
  take: 'Garder le fichier',
};

const en: typeof nl = {
  says: 'This came in and could not be read. Nothing of it was booked; the file is kept as it came.',
  none: 'Everything that came in could be read.',
  from: 'Sender',
  unknown: 'Unknown',
  to: 'To',
  at: 'Received',
  why: {
    NOT_WELL_FORMED: 'The file is damaged or incomplete.',
    ENCODING: 'The file is written in a character set that is not allowed.',
    FORBIDDEN_CONSTRUCT: 'The file holds something that is not read, for safety.',
    LIMIT_EXCEEDED: 'The file is too large.',
    UNSUPPORTED_DOCUMENT: 'This is a kind of document that is not handled here.',
    SCHEMA: 'The document does not follow the agreed form.',
    VALUE: 'The document says something that cannot be.',
    ACCOUNT_UNKNOWN: 'The document is addressed to nobody here.',
  },
  whyElse: 'The document could not be handled.',
  todo: 'Ask the sender to send it again, or save the file and book it yourself.',
  again: 'Try again',
  takenUp: 'It is being read again. If that works, it will soon be among the documents.',
  take: 'Save the file',
};

export const REFUSED: Words<typeof nl> = { nl, fr, en };
