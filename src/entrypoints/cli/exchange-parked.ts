import type { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import { parkedLines, replayedLine } from '../text/parked.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options extends InboxOptions {
  readonly kind?: string;
}

/** `exchange parked|replay`: messages of the outbox that stand still, of every kind. */
export function addParked(group: Command, io: Io): void {
  inBooks(
    group
      .command('parked')
      .description('Work that stands still, why, since when and after how many attempts'),
  )
    .option('--kind <kind>', 'only of this kind, such as transmit')
    .action((options: Options) => show(io, options));
  inBooks(
    group
      .command('replay')
      .description('Put work back that stands still, after what held it was mended')
      .argument('[message]', 'its id, as parked shows it'),
  )
    .option('--kind <kind>', 'all of this kind instead of one message')
    .action((message: string | undefined, options: Options) => replay(io, message, options));
}

async function show(io: Io, options: Options): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const messages = await app.parked.list(id, options.kind);
    if (options.json === true) writeJson(io, { messages });
    else say(io, parkedLines(messages, options.lang ?? language));
  });
}

async function replay(io: Io, text: string | undefined, options: Options): Promise<void> {
  const json = options.json === true;
  const { kind } = options;
  const message = text === undefined ? null : parseId<'message'>(text);
  if ((message === null) === (kind === undefined)) {
    const found = 'Give the id of a message as "voldaan exchange parked" shows it, or --kind.';
    sayFault(io, fault('USAGE', 'exchange.replay', '', found), { json });
    return;
  }
  await inAdministration(io, options, async (app, { id, language }) => {
    const lang = options.lang ?? language;
    if (kind !== undefined) {
      const replayed = await app.parked.releaseAll(id, kind);
      if (json) writeJson(io, replayed);
      else say(io, [replayedLine(replayed, lang)]);
    } else if (message !== null) {
      const released = await app.parked.release(id, message);
      if (!released.ok) {
        const code = `exchange.${released.error.kind}`;
        sayFault(io, fault('NOT_FOUND', code, '', released.error.message), { json });
        return;
      }
      if (json) writeJson(io, { released: 1, left: 0 });
      else say(io, [replayedLine({ released: 1, left: 0 }, lang)]);
    }
    await app.outbox.deliverDue();
  });
}
