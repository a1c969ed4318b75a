import type { Command } from 'commander';
import type { CaseId, ConnectionId } from '../../kernel/ids.js';
import type { CollectionCase } from '../../domain/instrument/case.js';
import { printMoney } from '../../kernel/money.js';
import { fault } from '../../kernel/fault.js';
import { type Io, sayFault } from './io.js';
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

interface HandOverOptions extends WorkOptions {
  readonly invoice: readonly string[];
  readonly connection?: ConnectionId;
  readonly name?: string;
  readonly by: string;
}

interface CasesOptions extends WorkOptions {
  readonly all?: true;
  readonly fetch?: true;
  readonly viewOf?: ConnectionId;
}

interface PartnerOptions extends WorkOptions {
  readonly connection: ConnectionId;
  readonly country: 'BE' | 'NL';
  readonly registration: string;
  readonly by: string;
}

/** Collection partners: hand over, take back, follow, and what a person confirmed of a partner. */
export function addCaseCommands(io: Io, group: Command): void {
  for (const [name, what] of [
    ['announce', 'Send the debtor a last letter that names who collects next'],
    ['hand-over', 'Approve, by name, that others collect invoices of a debtor'],
  ] as const)
    workCommand(group, name, what)
      .argument('<debtor>', 'id or customer number')
      .requiredOption('--invoice <number...>', 'numbers or ids')
      .option('--connection <id>', 'the connected collection partner', idOption<'connection'>)
      .option('--name <name>', 'a lawyer or bailiff who is not connected')
      .requiredOption('--by <name>', 'who approves it')
      .action((debtor: string, options: HandOverOptions) => handOver(io, name, debtor, options));
  workCommand(group, 'withdraw', 'Take a case back from its collection partner')
    .argument('<case>', undefined, idOption<'case'>)
    .requiredOption('--by <name>', 'who says so')
    .action((id: CaseId, options: WorkOptions & { readonly by: string }) =>
      inAdministration(io, options, async (app, administration) => {
        const done = accepted(
          io,
          options,
          await app.handOver.withdraw(administration.id, id, options.by),
        );
        if (done !== null) answer(io, options, { case: done.value }, [caseLine(done.value)]);
      }),
    );
  workCommand(group, 'cases', 'Cases at collection partners')
    .option('--all', 'with those that are over')
    .option('--fetch', 'ask the partners for news first')
    .option('--view-of <connection>', 'as that partner may see his own', idOption<'connection'>)
    .action((options: CasesOptions) => cases(io, options));
  workCommand(group, 'partner', 'Confirm the registration of a collection partner in a country')
    .requiredOption('--connection <id>', 'the connected partner', idOption<'connection'>)
    .requiredOption('--country <code>', 'BE or NL', oneOf(['BE', 'NL'] as const))
    .requiredOption('--registration <number>', 'as you looked it up')
    .requiredOption('--by <name>', 'who looked it up')
    .action((options: PartnerOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const { connection, country, registration: number, by } = options;
        const wish = { country, number, by };
        const done = accepted(io, options, await app.partners.register(id, connection, wish));
        if (done !== null)
          answer(io, options, { registration: done.value }, [
            `${connection}  ${country}  ${number}`,
          ]);
      }),
    );
}

function caseLine({ id, state, partner, reference, approvedOn, paid, costs }: CollectionCase) {
  const money = [
    ...(paid === undefined ? [] : [`paid ${printMoney(paid)} ${paid.currency}`]),
    ...(costs === undefined ? [] : [`costs ${printMoney(costs)} ${costs.currency}`]),
  ];
  return [id, state, approvedOn, partner, reference ?? '', ...money].join('  ');
}

async function handOver(
  io: Io,
  what: 'announce' | 'hand-over',
  debtor: string,
  options: HandOverOptions,
): Promise<void> {
  const { connection, name, invoice, by } = options;
  if ((connection === undefined) === (name === undefined)) {
    const message = 'Say who collects: --connection ID, or --name NAME for who is not connected.';
    sayFault(io, fault('USAGE', 'instrument.partner', '', message), {
      json: options.json === true,
    });
    return;
  }
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const openItemIds = await itemsNamed(app, administration, debtorId, invoice);
    const to = connection === undefined ? { name: name ?? '' } : { connectionId: connection };
    const wish = { debtorId, openItemIds, to, by };
    if (what === 'announce') {
      const told = accepted(io, options, await app.handOver.announce(administration.id, wish));
      if (told === null) return;
      const lines = told.value.map(({ id, state }) => `${id}  ${state}`);
      answer(io, options, { instruments: told.value }, lines);
      return;
    }
    const done = accepted(io, options, await app.handOver.approve(administration.id, wish));
    if (done === null) return;
    const { case: approved, missing } = done.value;
    answer(io, options, done.value, [
      approved === undefined ? `handed over to ${name ?? ''}` : caseLine(approved),
      ...(missing.length === 0 ? [] : [`missing in the dossier: ${missing.join(', ')}`]),
    ]);
  });
}

async function cases(io: Io, options: CasesOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    if (options.viewOf !== undefined) {
      const view = await app.partners.view(id, options.viewOf);
      const lines = view.map(({ reference, state, debtor, items }) =>
        [reference ?? '', state, debtor.name, items.map(({ number }) => number).join(' ')].join(
          '  ',
        ),
      );
      answer(io, options, { cases: view }, lines);
      return;
    }
    const followed = options.fetch === true ? await app.followCases(id) : null;
    const found = await app.partners.list(id, { liveOnly: options.all !== true });
    const failed = (followed?.failed ?? []).map(
      ({ connection, message }) => `${connection}: ${message}`,
    );
    const value = { ...(followed === null ? {} : { followed }), cases: found };
    answer(io, options, value, [...failed, ...found.map(caseLine)]);
    if (failed.length > 0) io.exit(3);
  });
}
