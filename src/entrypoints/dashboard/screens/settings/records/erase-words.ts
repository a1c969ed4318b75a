import type { Words } from '../../../base/words.js';

const nl = {
  title: 'Iemand wissen',
  about:
    'Vraagt een debiteur dat u hem wist? Kies hem; u ziet wat weggaat en wat moet blijven, en waarom.',
  who: 'Debiteur',
  other: 'Iemand anders',
  of: (name: string) => `Wissen van ${name}`,
  held: 'Bewaard',
  becomes: 'Wat ermee gebeurt',
  goes: 'Gaat weg',
  textGoes: 'De woorden gaan weg',
  duty: 'Blijft: een wet vraagt het',
  claim: 'Blijft tot de openstaande vordering geregeld is',
  until: (day: string) => `tot ${day}`,
  holds: {
    'open-item': 'openstaande posten',
    dispute: 'een betwisting',
    promise: 'een belofte',
    'payment-plan': 'een afbetalingsplan',
    task: 'open taken',
    instrument: 'een overgedragen vordering',
  },
  open: (list: string) =>
    `Er is nog iets open: ${list}. Wat daarvoor nodig is, gaat vanzelf weg als het geregeld is.`,
  erase: 'Wissen',
  eraseAsk: (name: string) => `Wat van ${name} weg mag, wordt gewist. Terugdraaien kan niet.`,
  erased: (name: string, n: string) => `${name} is gewist: ${n} gegevens.`,
  lift: 'Hij koopt weer',
  liftMeans: 'Zijn contactgegevens komen dan weer mee met de volgende wijziging in het pakket.',
  lifted: 'Zijn contactgegevens komen weer mee met de volgende wijziging.',
  none: 'Er wordt niets van hem bewaard dat weg kan.',
};

const fr: typeof nl = {
  title: 'Effacer quelqu’un',
  about:
    'Un débiteur demande d’être effacé ? Choisissez-le ; vous voyez ce qui part, ce qui doit rester, et pourquoi.',
  who: 'Débiteur',
  other: 'Quelqu’un d’autre',
  of: (name) => `Effacement de ${name}`,
  held: 'Conservé',
  becomes: 'Ce qu’il en advient',
  goes: 'Part',
  textGoes: 'Les mots partent',
  duty: 'Reste : une loi le demande',
  claim: 'Reste jusqu’au règlement de la créance ouverte',
  until: (day) => `jusqu’au ${day}`,
  holds: {
    'open-item': 'des postes ouverts',
    dispute: 'une contestation',
    promise: 'une promesse',
    'payment-plan': 'un plan de paiement',
    task: 'des tâches ouvertes',
    instrument: 'une créance transférée',
  },
  open: (list) =>
    `Il reste quelque chose d’ouvert : ${list}. Ce qui est nécessaire pour cela part de soi-même une fois réglé.`,
  erase: 'Effacer',
  eraseAsk: (name) => `Ce qui peut partir de ${name} est effacé. C’est irréversible.`,
  erased: (name, n) => `${name} est effacé : ${n} données.`,
  lift: 'Il achète de nouveau',
  liftMeans: 'Ses coordonnées reviennent alors avec la prochaine modification dans le logiciel.',
  lifted: 'Ses coordonnées reviennent avec la prochaine modification.',
  none: 'Rien de ce qui est conservé de lui ne peut partir.',
};

const en: typeof nl = {
  title: 'Erase somebody',
  about:
    'Does a debtor ask you to erase him? Choose him; you see what goes and what has to stay, and why.',
  who: 'Debtor',
  other: 'Somebody else',
  of: (name) => `Erasing ${name}`,
  held: 'Kept',
  becomes: 'What becomes of it',
  goes: 'Goes',
  textGoes: 'The words go',
  duty: 'Stays: a law asks for it',
  claim: 'Stays until the open claim is settled',
  until: (day) => `until ${day}`,
  holds: {
    'open-item': 'open items',
    dispute: 'a dispute',
    promise: 'a promise',
    'payment-plan': 'a payment plan',
    task: 'open tasks',
    instrument: 'a claim that was handed over',
  },
  open: (list) =>
    `Something is open still: ${list}. What that needs goes by itself when it is settled.`,
  erase: 'Erase',
  eraseAsk: (name) => `What may go of ${name} is erased. It cannot be taken back.`,
  erased: (name, n) => `${name} is erased: ${n} records.`,
  lift: 'He buys again',
  liftMeans: 'His contact data then come again with the next change in the package.',
  lifted: 'His contact data come again with the next change.',
  none: 'Nothing that is kept of him can go.',
};

export const ERASE: Words<typeof nl> = { nl, fr, en };
