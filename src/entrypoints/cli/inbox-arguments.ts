import type { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { type AdministrationId, type DocumentId, parseId } from '../../kernel/ids.js';
import type { Language } from '../../domain/party/debtor.js';
import type { InboxDocument } from '../../usecases/inbox/show-inbox.js';
import type { App } from '../app.js';
import { type Io, oneLine, sayFault } from './io.js';
import { languageOption } from './language.js';

export interface InboxOptions {
  readonly administration: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** Options that every command on the books takes. */
export function inBooks(command: Command): Command {
  return command
    .requiredOption('--administration <id>')
    .option(
      '--lang <language>',
      'nl, fr, en or de; else that of the administration',
      languageOption,
    )
    .option('--json');
}

/** The document a command names; when there is none that is said, and null answered. */
export async function find(
  io: Io,
  app: App,
  administration: AdministrationId,
  text: string,
  { json }: InboxOptions,
): Promise<InboxDocument | null> {
  const id: DocumentId | null = parseId<'document'>(text);
  const found = id === null ? null : await app.showInbox.document(administration, id);
  if (found !== null) return found;
  const message = `There is no received document "${text}". See voldaan inbox list --all.`;
  sayFault(io, fault('NOT_FOUND', 'inbox.no-such-document', '', message), { json: json === true });
  return null;
}

/** Texts of documents stand in the lines: nothing may steer a terminal. */
export function say(io: Io, lines: readonly string[]): void {
  io.stdout.write(lines.map(oneLine).join(''));
}
