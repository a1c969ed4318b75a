import type { Config } from '../../config.js';
import { openOffice } from '../../demo/office.js';
import type { OpenBooks } from '../../demo/package/books.js';
import { type PackageSeen, runPackageDemo } from '../../demo/package/run.js';
import type { Language } from '../../domain/party/debtor.js';
import { type Io, writeJson } from './io.js';
import { untilAsked } from './until-asked.js';

interface Options {
  readonly host: string;
  readonly lang: Language;
  readonly json: boolean;
  readonly once?: boolean;
  readonly open: OpenBooks;
}

/** `voldaan demo --host exact|odoo|moneybird`: the main job against the fake of a package, and what then stands in it. */
export async function demoPackage(
  io: Io,
  config: Config,
  { host, lang, json, once, open }: Options,
): Promise<void> {
  const { stage, seen } = await runPackageDemo(config, open);
  if (json) writeJson(io, { host, seen });
  else io.stdout.write(`\n${page(seen, lang)}\n`);
  if (once !== true) {
    io.stderr.write(`\n${await openOffice(stage.running, lang)}\n${WORDS[lang].stop}\n`);
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
  readonly stop: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    ...{ sent: 'Verstuurd over Peppol', documents: 'documenten op het netwerk' },
    ...{ paid: 'Betaald via de bank', open: 'open in het pakket', late: 'Aangemaand' },
    stop: 'Stoppen: Ctrl-C.',
  },
  fr: {
    ...{ sent: 'Envoyée par Peppol', documents: 'documents sur le réseau' },
    ...{ paid: 'Payée par la banque', open: 'ouvert dans le logiciel', late: 'Rappelée' },
    stop: 'Arrêter : Ctrl-C.',
  },
  en: {
    ...{ sent: 'Sent over Peppol', documents: 'documents on the network' },
    ...{ paid: 'Paid by bank', open: 'open in the package', late: 'Reminded' },
    stop: 'Stop: Ctrl-C.',
  },
  de: {
    ...{ sent: 'Über Peppol gesendet', documents: 'Dokumente im Netz' },
    ...{ paid: 'Über die Bank bezahlt', open: 'offen im Paket', late: 'Gemahnt' },
    stop: 'Beenden: Strg-C.',
  },
};

function page({ sent, paid, late }: PackageSeen, lang: Language): string {
  const words = WORDS[lang];
  const indented = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => `    ${text.replaceAll('\n', '\n    ')}`);
  return [
    `${words.sent}: ${sent.number} (${sent.documents} ${words.documents})`,
    ...indented(sent.texts),
    `${words.paid}: ${paid.number}, ${words.open} ${paid.before} → ${paid.after}`,
    ...indented(paid.payments),
    `${words.late}: ${late.number}`,
    ...indented(late.texts),
  ].join('\n');
}
