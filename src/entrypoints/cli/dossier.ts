import { basename } from 'node:path';
import { Command } from 'commander';
import {
  DOSSIER_KINDS,
  type DossierFile,
  type DossierKind,
} from '../../domain/dossier/dossier-file.js';
import type { Language } from '../../domain/party/debtor.js';
import { DOSSIER_FILE_MAX_BYTES } from '../../usecases/instrument/dossier.js';
import { type Io, oneLine, readInput, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import {
  accepted,
  answer,
  itemsNamed,
  oneOf,
  withDebtor,
  workCommand,
  type WorkOptions,
} from './work-options.js';

interface Options extends WorkOptions {
  readonly debtor: string;
}

interface ExportOptions extends Options {
  readonly invoice?: readonly string[];
  readonly to: string;
  readonly lang?: Language;
}

interface AddOptions extends Options {
  readonly invoice?: string;
  readonly kind: DossierKind;
  readonly by: string;
}

/** `voldaan dossier …`: everything about a claim, for whoever goes on with it. */
export function build(io: Io): Command {
  const group = new Command('dossier').description(
    'Invoices, orders, terms, letters with proof and what was agreed, in one folder',
  );
  workCommand(group, 'export', 'Write the dossier of a debtor, with an index and hashes')
    .requiredOption('--debtor <debtor>', 'id or customer number')
    .option('--invoice <number...>', 'numbers or ids; without it, all that is open')
    .requiredOption('--to <place>', 'a new folder, or a new FILE.zip')
    .option('--lang <language>', 'of the first page: nl, fr, en or de', languageOption)
    .action((options: ExportOptions) => exportDossier(io, options));
  workCommand(group, 'add', 'Add an order, terms, proof of delivery or a letter of others')
    .argument('<file>')
    .requiredOption('--debtor <debtor>', 'id or customer number')
    .option('--invoice <number>', 'number or id; without it, of the debtor as a whole')
    .requiredOption('--kind <kind>', DOSSIER_KINDS.join(', '), oneOf(DOSSIER_KINDS))
    .requiredOption('--by <name>', 'who adds it')
    .action((file: string, options: AddOptions) => add(io, file, options));
  workCommand(group, 'list', 'What was added, and what is missing')
    .requiredOption('--debtor <debtor>', 'id or customer number')
    .action((options: Options) =>
      withDebtor(io, options, options.debtor, async (app, { id }, debtorId) => {
        const { files, missing } = await app.dossier.list(id, debtorId);
        const lacks = missing.length === 0 ? [] : [`missing: ${missing.join(', ')}`];
        answer(io, options, { files, missing }, [...files.map(fileLine), ...lacks]);
      }),
    );
  return group;
}

function fileLine({ id, kind, name, size, sha256, by }: DossierFile): string {
  return `${id}  ${kind}  ${name}  ${size} bytes  ${sha256.slice(0, 12)}  ${by}`;
}

async function add(io: Io, path: string, options: AddOptions): Promise<void> {
  const read = await readInput(io, path, DOSSIER_FILE_MAX_BYTES);
  if (!read.ok) {
    sayFault(io, read.error, { json: options.json === true, file: path });
    return;
  }
  await withDebtor(io, options, options.debtor, async (app, administration, debtorId) => {
    const { invoice, kind, by } = options;
    const [openItemId] =
      invoice === undefined ? [] : await itemsNamed(app, administration, debtorId, [invoice]);
    const added = await app.dossier.add(administration.id, {
      ...{ debtorId, kind, name: basename(path), bytes: read.value, by },
      ...(openItemId === undefined ? {} : { openItemId }),
    });
    const done = accepted(io, options, added);
    if (done !== null) answer(io, options, { file: done.value }, [fileLine(done.value)]);
  });
}

async function exportDossier(io: Io, options: ExportOptions): Promise<void> {
  const json = options.json === true;
  const { writeDossier } = await import('./dossier-place.js');
  await withDebtor(io, options, options.debtor, async (app, administration, debtorId) => {
    const { invoice, lang, to } = options;
    const named =
      invoice === undefined
        ? undefined
        : await itemsNamed(app, administration, debtorId, [...new Set(invoice)]);
    const found = accepted(
      io,
      options,
      await app.exportDossier(administration.id, {
        debtorId,
        ...(named === undefined ? {} : { openItemIds: named }),
        ...(lang === undefined ? {} : { language: lang }),
      }),
    );
    if (found === null) return;
    const written = await writeDossier(to, found.value);
    if (!written.ok) {
      sayFault(io, written.error, { json });
      return;
    }
    const { paths, manifest } = written.value;
    const files = paths.length;
    if (json) writeJson(io, { to, files, manifest });
    else io.stdout.write(oneLine(`${to}: ${files} files, manifest.json has SHA-256 ${manifest}`));
  });
}
