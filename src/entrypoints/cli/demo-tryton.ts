import type { Config } from '../../config.js';
import { openOffice } from '../../demo/office.js';
import { readInstallation, runTrytonDemo, type TrytonSeen } from '../../demo/tryton/run.js';
import type { Language } from '../../domain/party/debtor.js';
import { fault } from '../../kernel/fault.js';
import { type Io, sayFault, writeJson } from './io.js';
import { untilAsked } from './until-asked.js';

interface Options {
  readonly lang: Language;
  readonly json: boolean;
  readonly once?: boolean;
}

/** Where scripts/tryton.sh says which server it started. */
const VARIABLE = 'VOLDAAN_TEST_TRYTON';

/** `voldaan demo --host tryton`: the main job against a real Tryton, and what to look at in it. */
export async function demoTryton(
  io: Io,
  config: Config,
  { lang, json, once }: Options,
): Promise<void> {
  const file = io.env[VARIABLE];
  if (file === undefined) {
    const message = `${VARIABLE} is not set: start a Tryton with eval "$(scripts/tryton.sh up)" and try again. Nothing was done.`;
    sayFault(io, fault('CONFIG', 'demo.tryton', '', message), { json });
    return;
  }
  const installation = readInstallation(file);
  const { stage, seen } = await runTrytonDemo(config, installation);
  const { database, company } = stage;
  if (json) writeJson(io, { url: installation.url, database, user: company.person, seen });
  else io.stdout.write(`\n${page(seen, lang)}\n`);
  const words = WORDS[lang];
  io.stderr.write(`\n${words.look}: ${installation.url} ${database} ${company.person} (${file})\n`);
  if (once !== true) {
    io.stderr.write(`${await openOffice(stage.running, lang)}\n${words.stop}\n`);
    await untilAsked();
  }
  await stage.close();
}

interface Words {
  readonly sent: string;
  readonly documents: string;
  readonly paid: string;
  readonly open: string;
  readonly late: string;
  readonly level: string;
  readonly look: string;
  readonly stop: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    ...{
      sent: 'Verstuurd over Peppol',
      documents: 'documenten op het netwerk',
      paid: 'Betaald via de bank',
    },
    ...{ open: 'open in Tryton', late: 'Aangemaand', level: 'niveau in Tryton' },
    look: 'Bekijk het in Tryton (adres, database, gebruiker, bestand met het wachtwoord)',
    stop: 'Stoppen: Ctrl-C. De database blijft staan.',
  },
  fr: {
    ...{
      sent: 'Envoyée par Peppol',
      documents: 'documents sur le réseau',
      paid: 'Payée par la banque',
    },
    ...{ open: 'ouvert dans Tryton', late: 'Rappelée', level: 'niveau dans Tryton' },
    look: 'À voir dans Tryton (adresse, base de données, utilisateur, fichier du mot de passe)',
    stop: 'Arrêter : Ctrl-C. La base de données reste en place.',
  },
  en: {
    ...{ sent: 'Sent over Peppol', documents: 'documents on the network', paid: 'Paid by bank' },
    ...{ open: 'open in Tryton', late: 'Reminded', level: 'level in Tryton' },
    look: 'Look at it in Tryton (address, database, user, file with the password)',
    stop: 'Stop: Ctrl-C. The database stays where it is.',
  },
  de: {
    ...{
      sent: 'Über Peppol gesendet',
      documents: 'Dokumente im Netz',
      paid: 'Über die Bank bezahlt',
    },
    ...{ open: 'offen in Tryton', late: 'Gemahnt', level: 'Stufe in Tryton' },
    look: 'In Tryton ansehen (Adresse, Datenbank, Benutzer, Datei mit dem Passwort)',
    stop: 'Beenden: Strg-C. Die Datenbank bleibt erhalten.',
  },
};

function page({ sent, paid, late }: TrytonSeen, lang: Language): string {
  const words = WORDS[lang];
  const indented = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => `    ${text.replaceAll('\n', '\n    ')}`);
  // A customer who cannot be mailed is a task for a person; Tryton's own dunning follows what was sent.
  const levels = late.levels.length === 0 ? '' : `, ${words.level} ${late.levels.join(', ')}`;
  return [
    `${words.sent}: ${sent.number} (${sent.documents} ${words.documents})`,
    ...indented(sent.notes),
    `${words.paid}: ${paid.number}, ${words.open} ${paid.before} → ${paid.after} (${paid.state})`,
    ...indented(paid.statements),
    `${words.late}: ${late.number}${levels}`,
    ...indented(late.notes),
  ].join('\n');
}
