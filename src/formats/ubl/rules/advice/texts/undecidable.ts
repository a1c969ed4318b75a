import type { UndecidableReason } from '../../undecidable.js';
import type { RuleText } from './text.js';

/** Why a rule could not be judged; official programs stop there and refuse the document. */
export const UNDECIDABLE_TEXTS: Readonly<Record<UndecidableReason, RuleText>> = {
  repeated: {
    nl: [
      'Dit gegeven staat hier meer dan één keer, terwijl er maar één mag staan.',
      'Behoud er één.',
    ],
    fr: [
      'Cette donnée figure ici plus d’une fois, alors qu’une seule est permise.',
      'N’en gardez qu’une.',
    ],
    en: ['This stands here more than once, where only one may stand.', 'Keep one.'],
    de: ['Diese Angabe steht hier mehr als einmal, erlaubt ist nur eine.', 'Behalten Sie eine.'],
  },
  'not-a-number': {
    nl: [
      'Hier staat een getal met een punt voor de decimalen, zonder spaties of letters.',
      'Schrijf het als 1234.56.',
    ],
    fr: [
      'Ici figure un nombre avec un point pour les décimales, sans espaces ni lettres.',
      'Écrivez-le comme 1234.56.',
    ],
    en: [
      'A number stands here, with a dot before its decimals and without blanks or letters.',
      'Write it as 1234.56.',
    ],
    de: [
      'Hier steht eine Zahl mit einem Punkt vor den Nachkommastellen, ohne Leerzeichen oder Buchstaben.',
      'Schreiben Sie sie wie 1234.56.',
    ],
  },
  'not-a-date': {
    nl: ['Hier staat een bestaande datum als jaar-maand-dag.', 'Schrijf hem als 2026-03-31.'],
    fr: ['Ici figure une date existante, année-mois-jour.', 'Écrivez-la comme 2026-03-31.'],
    en: ['An existing date stands here, as year-month-day.', 'Write it as 2026-03-31.'],
    de: [
      'Hier steht ein bestehendes Datum als Jahr-Monat-Tag.',
      'Schreiben Sie es wie 2026-03-31.',
    ],
  },
  'not-a-boolean': {
    nl: [
      'Hier staat true bij een toeslag of false bij een korting.',
      'Laat uw softwareleverancier een van de twee schrijven.',
    ],
    fr: [
      'Ici figure true pour un supplément ou false pour une remise.',
      'Faites écrire l’un des deux par votre fournisseur de logiciel.',
    ],
    en: [
      'Here stands true for a charge or false for an allowance.',
      'Have your software supplier write one of the two.',
    ],
    de: [
      'Hier steht true bei einem Zuschlag oder false bei einem Abzug.',
      'Lassen Sie Ihren Softwareanbieter eines von beiden schreiben.',
    ],
  },
  'in-pieces': {
    nl: [
      'Een opmerking in het bestand breekt deze waarde in stukken.',
      'Laat uw softwareleverancier de opmerking weglaten.',
    ],
    fr: [
      'Un commentaire dans le fichier coupe cette valeur en morceaux.',
      'Faites supprimer le commentaire par votre fournisseur de logiciel.',
    ],
    en: [
      'A comment in the file cuts this value into pieces.',
      'Have your software supplier leave the comment out.',
    ],
    de: [
      'Ein Kommentar in der Datei zerschneidet diesen Wert.',
      'Lassen Sie Ihren Softwareanbieter den Kommentar weglassen.',
    ],
  },
};
