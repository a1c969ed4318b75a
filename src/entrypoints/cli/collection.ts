import { Command, InvalidArgumentError } from 'commander';
import { REASON_FORM } from '../../domain/collection/returns.js';
import type { PlainDate } from '../../kernel/dates.js';
import { type CollectionId, idOf, type OpenItemId, parseId } from '../../kernel/ids.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import type {
  CollectionCommand,
  CollectionError,
} from '../../usecases/collection/make-collection.js';
import { toJson } from '../http/codec.js';
import { paymentFault } from '../payment-faults.js';
import { collectionPlanText } from './collection-text.js';
import { COLLECTION_WORDS } from './collection-words.js';
import { listCollections } from './collection-list.js';
import { type Io, oneLine, sayFault, sayFaults, writeJson } from './io.js';
import {
  dateOption,
  debtorNames,
  keyOption,
  type Source,
  sourceOption,
  writeFileOf,
} from './payment-options.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

interface MakeOptions extends Options {
  readonly on?: PlainDate;
  readonly announced?: PlainDate;
  readonly account?: string;
  readonly key?: string;
  readonly item?: readonly Source<'open-item'>[];
  readonly markFirst?: true;
}

/** `voldaan collection plan|make|list|file|cancel|refused`: direct debits of open items. */
export function build(io: Io): Command {
  const group = new Command('collection').description('Direct debits: collect what is open');
  const ask = (name: string, what: string): Command =>
    group
      .command(name)
      .description(what)
      .requiredOption('--administration <id>')
      .option(
        '--on <date>',
        'collection date; the first with 14 days of notice without it',
        dateOption,
      )
      .option('--announced <date>', 'day the debtors were told; today without it', dateOption)
      .option('--account <iban>', 'own account the money comes to; the first one without it')
      .option('--item <id...>', 'only these open items', sourceOption<'open-item'>())
      .option(
        '--mark-first',
        'mark the first collection under a mandate FRST, for a bank that asks for it',
      )
      .option('--json');
  ask('plan', 'What would be collected, and what is held with its reason').action(
    (options: MakeOptions) => plan(io, options),
  );
  ask('make', 'Make the file for the bank (pain.008); nothing is sent')
    .option('--key <name>', 'names the request; the collection date without it', keyOption)
    .action((options: MakeOptions) => make(io, options));
  group.addCommand(listCollections(io));
  group
    .command('file')
    .description('The file for the bank; from then on it counts as handed out')
    .argument('<collection>')
    .requiredOption('--administration <id>')
    .option('-o, --output <file>', 'where to; standard output without it')
    .option('--json', 'say errors as JSON')
    .action((collection: string, options: Options & { readonly output?: string }) =>
      inAdministration(io, options, async (app, { id }) => {
        await writeFileOf(
          io,
          'collection',
          await app.takeCollectionFile(id, collectionId(collection)),
          options,
        );
      }),
    );
  group
    .command('cancel')
    .description('Cancel a collection that never went to the bank')
    .argument('<collection>')
    .requiredOption('--administration <id>')
    .option('--never-sent', 'the file was taken, and never given to the bank')
    .option('--json')
    .action((collection: string, options: Options & { readonly neverSent?: true }) =>
      cancel(io, collection, options),
    );
  group
    .command('refused')
    .description('Say that the bank did not carry out a line')
    .argument('<end-to-end-id>')
    .requiredOption('--administration <id>')
    .requiredOption('--reason <code>', 'ISO reason, such as AM04', reasonOption)
    .option('--json')
    .action((line: string, options: Options & { readonly reason: string }) =>
      refused(io, line, options),
    );
  return group;
}

function reasonOption(text: string): string {
  if (REASON_FORM.test(text)) return text;
  throw new InvalidArgumentError('A reason has four letters or digits, such as AM04.');
}

/** What cannot be an id is unknown like any other. */
function collectionId(text: string): CollectionId {
  return parseId<'collection'>(text) ?? idOf<'collection'>('none');
}

function commandOf(options: MakeOptions): CollectionCommand {
  const { on, announced, account, key, item, markFirst } = options;
  const items = item?.map(({ id }): OpenItemId => id);
  return {
    ...(on === undefined ? {} : { collectOn: on }),
    ...(announced === undefined ? {} : { announcedOn: announced }),
    ...(account === undefined ? {} : { account }),
    ...(key === undefined ? {} : { key }),
    ...(items === undefined ? {} : { items }),
    ...(markFirst === undefined ? {} : { marksFirst: true }),
  };
}

function plan(io: Io, options: MakeOptions): Promise<void> {
  return inAdministration(io, options, async (app, administration) => {
    const planned = await app.planCollection(administration.id, commandOf(options));
    if (!planned.ok) {
      sayError(io, planned.error, options);
      return;
    }
    const { request, account, plan: found } = planned.value;
    const { collectOn, announcedOn } = request;
    if (options.json === true)
      writeJson(io, toJson({ collectOn, announcedOn, account: account.iban, ...found }));
    else {
      const names = await debtorNames(app, administration);
      io.stdout.write(collectionPlanText(planned.value, names, administration.language));
    }
  });
}

function make(io: Io, options: MakeOptions): Promise<void> {
  return inAdministration(io, options, async (app, { id, language }) => {
    const made = await app.makeCollection(id, commandOf(options));
    if (!made.ok) {
      sayError(io, made.error, options);
      return;
    }
    const { outcome, collection, lines } = made.value;
    const words = COLLECTION_WORDS[language];
    if (options.json === true) writeJson(io, toJson({ outcome, collection, lines }));
    else if (outcome === 'exists') io.stdout.write(oneLine(words.exists(collection.id)));
    else {
      const on = dateIn(language, collection.collectOn);
      const total = moneyIn(language, collection.total);
      io.stdout.write(oneLine(words.made(collection.id, on, lines.length, total)));
    }
  });
}

function sayError(io: Io, error: CollectionError, options: Options): void {
  const json = options.json === true;
  if (error.faults === undefined) sayFault(io, paymentFault('collection', error), { json });
  else sayFaults(io, error.faults, { json, file: 'pain.008' });
}

function cancel(
  io: Io,
  collection: string,
  options: Options & { readonly neverSent?: true },
): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const neverSent = options.neverSent === true;
    const cancelled = await app.cancelCollection(id, collectionId(collection), { neverSent });
    if (!cancelled.ok) sayFault(io, paymentFault('collection', cancelled.error), { json });
    else if (json) writeJson(io, { done: collection });
  });
}

function refused(
  io: Io,
  line: string,
  options: Options & { readonly reason: string },
): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const noted = await app.refuseLine(id, line, options.reason);
    if (!noted.ok) sayFault(io, paymentFault('collection', noted.error), { json });
    else if (json) writeJson(io, { done: line });
  });
}
