import type { Language } from '../../domain/party/debtor.js';
import type { Imported } from '../../usecases/import-statement.js';
import type { App } from '../app.js';
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
  else io.stdout.write(oneLine(`${file}: ${WORDS[options.lang](imported.value)}`));
}

const WORDS: Readonly<Record<Language, (imported: Imported) => string>> = {
  nl: ({ outcome, statements, newEntries, gaps }) =>
    outcome === 'exists'
      ? 'was al ingelezen'
      : `${statements} afschrift(en), ${newEntries} nieuwe boeking(en)${gaps.length === 0 ? '' : `; LET OP: er ontbreekt een afschrift vóór ${gaps.join(', ')}`}`,
  fr: ({ outcome, statements, newEntries, gaps }) =>
    outcome === 'exists'
      ? 'déjà importé'
      : `${statements} extrait(s), ${newEntries} nouvelle(s) écriture(s)${gaps.length === 0 ? '' : ` ; ATTENTION : il manque un extrait avant ${gaps.join(', ')}`}`,
  en: ({ outcome, statements, newEntries, gaps }) =>
    outcome === 'exists'
      ? 'imported before'
      : `${statements} statement(s), ${newEntries} new entries${gaps.length === 0 ? '' : `; NOTE: a statement is missing before ${gaps.join(', ')}`}`,
  de: ({ outcome, statements, newEntries, gaps }) =>
    outcome === 'exists'
      ? 'schon eingelesen'
      : `${statements} Auszug/Auszüge, ${newEntries} neue Buchung(en)${gaps.length === 0 ? '' : `; ACHTUNG: vor ${gaps.join(', ')} fehlt ein Auszug`}`,
};
