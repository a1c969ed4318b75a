import type { Language } from '../../domain/party/debtor.js';
import type { Imported } from '../../usecases/bank/import-statement.js';
import type { App } from '../app.js';
import { counted, type Noun } from '../text/counted.js';
import { basename } from 'node:path';
import type { AdministrationId } from '../../kernel/ids.js';
import { type Io, oneLine, readInput, sayFaults, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

/** Largest statement file that is imported whole, in bytes: a year of a busy account. */
const FILE_BYTES_MAX = 256 * 1024 * 1024;

export interface ImportOptions {
  readonly administration: string;
  readonly lang: Language;
  readonly json?: true;
}

/** Imports files in the order given, each on its own: one that is refused keeps no other one out. */
export async function importStatements(
  io: Io,
  files: readonly string[],
  options: ImportOptions,
): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    for (const file of files) await importOne(io, app, id, file, options);
    // What was recognised is assigned now, and not only when a server comes by.
    await app.outbox.deliverDue();
  });
}

async function importOne(
  io: Io,
  app: App,
  administration: AdministrationId,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const json = options.json === true;
  const input = await readInput(io, file, FILE_BYTES_MAX);
  if (!input.ok) {
    sayFaults(io, [input.error], { json, file });
    return;
  }
  const name = file === '-' ? 'standard input' : basename(file);
  const imported = await app.importStatement({ administration, name, bytes: input.value });
  if (!imported.ok) sayFaults(io, imported.error, { json, file });
  else if (json) writeJson(io, { file, ...imported.value });
  else io.stdout.write(oneLine(`${file}: ${told(imported.value, WORDS[options.lang])}`));
}

interface Words {
  readonly exists: string;
  readonly statements: Noun;
  readonly newEntries: Noun;
  readonly knownEntries: Noun;
  readonly notices: Noun;
  readonly enriched: Noun;
  readonly gap: (before: string) => string;
}

const COUNTED = ['newEntries', 'knownEntries', 'notices', 'enriched'] as const;

/** What came of a file: all that is not nothing, and what is missing. */
function told(imported: Imported, words: Words): string {
  if (imported.outcome === 'exists') return words.exists;
  const counts = COUNTED.filter((name) => imported[name] > 0 || name === 'newEntries');
  const parts = [
    counted(imported.statements, words.statements),
    ...counts.map((name) => counted(imported[name], words[name])),
  ];
  const gap = imported.gaps.length === 0 ? '' : `; ${words.gap(imported.gaps.join(', '))}`;
  return `${parts.join(', ')}${gap}`;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    exists: 'was al ingelezen',
    statements: ['afschrift', 'afschriften'],
    newEntries: ['nieuwe boeking', 'nieuwe boekingen'],
    knownEntries: ['boeking die er al was', 'boekingen die er al waren'],
    notices: ['aankondiging, nog geen geld', 'aankondigingen, nog geen geld'],
    enriched: ['boeking met details aangevuld', 'boekingen met details aangevuld'],
    gap: (before) => `LET OP: er ontbreekt een afschrift vóór ${before}`,
  },
  fr: {
    exists: 'déjà importé',
    statements: ['extrait', 'extraits'],
    newEntries: ['nouvelle écriture', 'nouvelles écritures'],
    knownEntries: ['écriture déjà connue', 'écritures déjà connues'],
    notices: ['annonce, pas encore comptabilisée', 'annonces, pas encore comptabilisées'],
    enriched: ['écriture complétée de ses détails', 'écritures complétées de leurs détails'],
    gap: (before) => `ATTENTION : il manque un extrait avant ${before}`,
  },
  en: {
    exists: 'imported before',
    statements: ['statement', 'statements'],
    newEntries: ['new entry', 'new entries'],
    knownEntries: ['entry that was there', 'entries that were there'],
    notices: ['notice, no money yet', 'notices, no money yet'],
    enriched: ['entry given its details', 'entries given their details'],
    gap: (before) => `NOTE: a statement is missing before ${before}`,
  },
  de: {
    exists: 'schon eingelesen',
    statements: ['Auszug', 'Auszüge'],
    newEntries: ['neue Buchung', 'neue Buchungen'],
    knownEntries: ['schon bekannte Buchung', 'schon bekannte Buchungen'],
    notices: ['Ankündigung, noch kein Geld', 'Ankündigungen, noch kein Geld'],
    enriched: ['Buchung um Einzelheiten ergänzt', 'Buchungen um Einzelheiten ergänzt'],
    gap: (before) => `ACHTUNG: vor ${before} fehlt ein Auszug`,
  },
};
