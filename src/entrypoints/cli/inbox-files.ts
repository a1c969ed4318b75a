import type { Command } from 'commander';
import { bytesOfBase64 } from '../../kernel/base64.js';
import { fault } from '../../kernel/fault.js';
import { htmlOf } from '../../formats/invoice-view/html.js';
import { viewOf } from '../../formats/invoice-view/view-of.js';
import { toJson } from '../http/codec.js';
import { find, type InboxOptions, inBooks, say } from './inbox-arguments.js';
import { type Io, sayFault, writeJson, writeOutput } from './io.js';
import { inAdministration } from './with-app.js';

interface OutputOptions extends InboxOptions {
  readonly output: string;
}

/** `inbox html|xml|attachment`: files of a document; `inbox refused|refused-file|try-again`: what could not be taken. */
export function addFiles(io: Io, group: Command): void {
  const intoFile = (command: Command): Command =>
    inBooks(command).requiredOption(
      '-o, --output <file>',
      'where to; an existing file is replaced',
    );

  intoFile(group.command('html <document>').description('Shown to people, as a page')).action(
    (document: string, options: OutputOptions) =>
      inAdministration(io, options, async (app, { id, language }) => {
        const found = await find(io, app, id, document, options);
        if (found === null) return;
        await save(io, options, htmlOf(viewOf(found.invoice, options.lang ?? language)));
      }),
  );
  intoFile(group.command('xml <document>').description('As it came, byte for byte')).action(
    (document: string, options: OutputOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const found = await find(io, app, id, document, options);
        if (found !== null) await save(io, options, found.bytes);
      }),
  );
  intoFile(
    group.command('attachment <document> <attachment>').description('One embedded file, by its id'),
  ).action((document: string, attachment: string, options: OutputOptions) =>
    inAdministration(io, options, async (app, { id }) => {
      const found = await find(io, app, id, document, options);
      if (found === null) return;
      const file = found.files.find((one) => one.id === attachment);
      if (file !== undefined) await save(io, options, bytesOfBase64(file.base64));
      else
        refuse(io, options, 'no-such-attachment', `${document} has no attachment ${attachment}.`);
    }),
  );
  inBooks(group.command('refused').description('What came and could not be taken')).action(
    (options: InboxOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const refused = await app.refusedInbound.list(id);
        if (options.json === true) writeJson(io, { refused: toJson(refused) });
        else
          say(
            io,
            refused.map(
              ({ transportId, receivedAt, note = '' }) => `${transportId}  ${receivedAt}  ${note}`,
            ),
          );
      }),
  );
  intoFile(
    group.command('refused-file <transmission>').description('Its bytes; open them with care'),
  ).action((transport: string, options: OutputOptions) =>
    inAdministration(io, options, async (app, { id }) => {
      const record = await app.refusedInbound.one(id, transport);
      if (record !== null) await save(io, options, record.bytes);
      else
        refuse(io, options, 'no-such-transmission', 'Nothing with that transport id was refused.');
    }),
  );
  inBooks(
    group.command('try-again <transmission>').description('Reads a refused one once more'),
  ).action((transport: string, options: InboxOptions) =>
    inAdministration(io, options, async (app, { id }) => {
      const tried = await app.refusedInbound.tryAgain(id, transport);
      if (!tried.ok) {
        refuse(io, options, tried.error.kind, tried.error.message);
        return;
      }
      await app.outbox.deliverDue();
      const left = await app.refusedInbound.one(id, transport);
      if (options.json === true) writeJson(io, { transmission: transport, taken: left === null });
      else say(io, [left?.note ?? `${transport}: taken`]);
      if (left !== null) io.exit(1);
    }),
  );
}

async function save(io: Io, { output, json }: OutputOptions, content: string | Uint8Array) {
  const written = await writeOutput(output, content);
  if (!written.ok) sayFault(io, written.error, { json: json === true });
  else if (json === true) writeJson(io, { output });
}

function refuse(io: Io, { json }: InboxOptions, kind: string, message: string): void {
  sayFault(io, fault('NOT_FOUND', `inbox.${kind}`, '', message), { json: json === true });
}
