import { Command } from 'commander';
import { INSTRUMENT_KINDS, type InstrumentKind } from '../../domain/instrument/instrument.js';
import type { InstrumentId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import type { ShownInstrument } from '../../usecases/instrument/instruments.js';
import { addCaseCommands } from './instrument-cases.js';
import { addMoneyCommands } from './instrument-money.js';
import { type FactOptions, factsOf, withFacts } from './instrument-options.js';
import type { Io } from './io.js';
import { inAdministration } from './with-app.js';
import {
  accepted,
  answer,
  idOption,
  itemsNamed,
  oneOf,
  withDebtor,
  workCommand,
  type WorkOptions,
} from './work-options.js';

type AddOptions = WorkOptions &
  FactOptions & {
    readonly kind: InstrumentKind;
    readonly invoice: string;
    readonly by: string;
    readonly note?: string;
  };

type ChangeOptions = WorkOptions &
  FactOptions & { readonly state?: string; readonly by: string; readonly note?: string };

/** `voldaan instrument …`: who else has to do with an invoice, and what follows from that. */
export function build(io: Io): Command {
  const group = new Command('instrument').description(
    'Factoring, letters of credit, insurance, collection partners, provisions and write-offs',
  );
  workCommand(group, 'list', 'Instruments with their state; live ones without --all')
    .option('--all', 'with those that are over')
    .option('--kind <kind>', INSTRUMENT_KINDS.join(', '), oneOf(INSTRUMENT_KINDS))
    .action((options: WorkOptions & { readonly all?: true; readonly kind?: InstrumentKind }) =>
      inAdministration(io, options, async (app, { id }) => {
        const { all, kind } = options;
        const filter = { liveOnly: all !== true, ...(kind === undefined ? {} : { kind }) };
        const instruments = await app.instruments.list(id, filter);
        answer(io, options, { instruments }, instruments.map(instrumentLine));
      }),
    );
  withFacts(
    workCommand(group, 'add', 'Note that an invoice is assigned, guaranteed or insured')
      .argument('<debtor>', 'id or customer number')
      .requiredOption('--invoice <number>', 'number or id')
      .requiredOption('--kind <kind>', INSTRUMENT_KINDS.join(', '), oneOf(INSTRUMENT_KINDS))
      .requiredOption('--by <name>', 'who notes it')
      .option('--note <text>'),
  ).action((debtor: string, options: AddOptions) => add(io, debtor, options));
  withFacts(
    workCommand(group, 'change', 'Another state or other facts; an end gives the invoice back')
      .argument('<instrument>', undefined, idOption<'instrument'>)
      .requiredOption('--by <name>', 'who notes it')
      .option('--state <word>', 'given-back, presented, reported, claimed, in-court, …')
      .option('--note <text>'),
  ).action((id: InstrumentId, options: ChangeOptions) => change(io, id, options));
  workCommand(group, 'close', 'End an instrument; without --state it is withdrawn')
    .argument('<instrument>', undefined, idOption<'instrument'>)
    .requiredOption('--by <name>', 'who notes it')
    .option('--state <word>', 'paid, given-back, refused, expired, compensated, …', 'withdrawn')
    .option('--note <text>')
    .action((id: InstrumentId, options: ChangeOptions) => change(io, id, options));
  addCaseCommands(io, group);
  addMoneyCommands(io, group);
  return group;
}

function instrumentLine({ id, kind, state, since, invoiceNumber, facts }: ShownInstrument): string {
  return `${id}  ${invoiceNumber}  ${kind}  ${state}  ${since}  ${facts.partner ?? facts.reason ?? ''}`;
}

async function add(io: Io, debtor: string, options: AddOptions): Promise<void> {
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const facts = factsOf(io, options, administration);
    if (facts === null) return;
    const [openItemId = idOf<'open-item'>('none')] = await itemsNamed(
      app,
      administration,
      debtorId,
      [options.invoice],
    );
    const { kind, by, note } = options;
    const wish = { openItemId, kind, facts, by, ...(note === undefined ? {} : { note }) };
    const done = accepted(io, options, await app.instruments.add(administration.id, wish));
    if (done === null) return;
    const { id, state } = done.value;
    answer(io, options, { instrument: done.value }, [`${id}  ${kind}  ${state}`]);
  });
}

async function change(io: Io, id: InstrumentId, options: ChangeOptions): Promise<void> {
  await inAdministration(io, options, async (app, administration) => {
    const facts = factsOf(io, options, administration);
    if (facts === null) return;
    const { state, by, note } = options;
    const wish = {
      ...{ facts, by },
      ...(state === undefined ? {} : { state }),
      ...(note === undefined ? {} : { note }),
    };
    const done = accepted(io, options, await app.instruments.change(administration.id, id, wish));
    if (done === null) return;
    answer(io, options, { instrument: done.value }, [`${id}  ${done.value.state}`]);
  });
}
