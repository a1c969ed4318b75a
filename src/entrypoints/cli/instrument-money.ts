import type { Command } from 'commander';
import type { ProvisionProposal } from '../../domain/instrument/provision-proposal.js';
import type { InstrumentId, ProvisionId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
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

interface DecideOptions extends WorkOptions {
  readonly by: string;
  readonly note?: string;
}

const CAUSES = ['insolvency', 'protracted-default'] as const;

interface Told {
  readonly claim?: (typeof CAUSES)[number];
  readonly by: string;
}

interface WriteOffOptions extends WorkOptions {
  readonly invoice: string;
  readonly reason: string;
  readonly evidence: string;
  readonly by: string;
}

/** What the insurer is told, provisions and write-offs: proposed, approved by name, then booked in the host. */
export function addMoneyCommands(io: Io, group: Command): void {
  workCommand(group, 'provision', 'What may be lost per debtor; with --propose, as of today')
    .option('--propose', 'propose it per debtor')
    .option('--all', 'with what was decided')
    .action((options: WorkOptions & { readonly propose?: true; readonly all?: true }) =>
      inAdministration(io, options, async (app, { id }) => {
        const { provisions } = app;
        const state = options.all === true ? {} : ({ state: 'proposed' } as const);
        const found =
          options.propose === true
            ? await provisions.propose(id)
            : await provisions.list(id, state);
        answer(io, options, { provisions: found }, found.map(provisionLine));
      }),
    );
  workCommand(group, 'write-off', 'Propose to give up what is open of an invoice')
    .argument('<debtor>', 'id or customer number')
    .requiredOption('--invoice <number>', 'number or id')
    .requiredOption('--reason <text>')
    .requiredOption('--evidence <text>', 'what shows that nothing can be collected')
    .requiredOption('--by <name>', 'who proposes it')
    .action((debtor: string, options: WriteOffOptions) => proposeWriteOff(io, debtor, options));
  workCommand(group, 'tell-insurer', 'Report an insured invoice as overdue, or claim it')
    .argument('<instrument>', undefined, idOption<'instrument'>)
    .option('--claim <cause>', CAUSES.join(' or '), oneOf(CAUSES))
    .requiredOption('--by <name>')
    .action((id: InstrumentId, options: WorkOptions & Told) =>
      inAdministration(io, options, async (app, administration) => {
        const { claim: cause, by } = options;
        const wish =
          cause === undefined
            ? ({ what: 'overdue', by } as const)
            : ({ what: 'claim', cause, by } as const);
        const done = accepted(io, options, await app.tellInsurer(administration.id, id, wish));
        if (done !== null)
          answer(io, options, { instrument: done.value }, [`${id}  ${done.value.state}`]);
      }),
    );
  for (const approve of [true, false]) {
    const verb = approve ? 'approve' : 'refuse';
    const what = approve ? 'Approve' : 'Refuse';
    workCommand(group, `${verb}-provision`, `${what} a proposed provision, by name`)
      .argument('<provision>', undefined, idOption<'provision'>)
      .requiredOption('--by <name>')
      .option('--note <text>')
      .action((id: ProvisionId, options: DecideOptions) =>
        inAdministration(io, options, async (app, administration) => {
          const decision = decisionOf(approve, options);
          const done = await app.provisions.decide(administration.id, id, decision);
          const value = accepted(io, options, done);
          if (value !== null)
            answer(io, options, { provision: value.value }, [provisionLine(value.value)]);
        }),
      );
    workCommand(group, `${verb}-write-off`, `${what} a proposed write-off, by name`)
      .argument('<instrument>', undefined, idOption<'instrument'>)
      .requiredOption('--by <name>')
      .option('--note <text>')
      .action((id: InstrumentId, options: DecideOptions) =>
        inAdministration(io, options, async (app, administration) => {
          const decision = decisionOf(approve, options);
          const done = await app.writeOffs.decide(administration.id, id, decision);
          const value = accepted(io, options, done);
          if (value !== null)
            answer(io, options, { instrument: value.value }, [`${id}  ${value.value.state}`]);
        }),
      );
  }
}

function decisionOf(approve: boolean, { by, note }: DecideOptions) {
  return { approve, by, ...(note === undefined ? {} : { note }) };
}

function provisionLine({ id, on, debtorId, open, amount, state }: ProvisionProposal): string {
  return `${id}  ${on}  ${debtorId}  ${printMoney(amount)} of ${printMoney(open)} ${open.currency}  ${state}`;
}

async function proposeWriteOff(io: Io, debtor: string, options: WriteOffOptions): Promise<void> {
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const { invoice, reason, evidence, by } = options;
    const [openItemId = idOf<'open-item'>('none')] = await itemsNamed(
      app,
      administration,
      debtorId,
      [invoice],
    );
    const wish = { openItemId, reason, evidence, by };
    const done = accepted(io, options, await app.writeOffs.propose(administration.id, wish));
    if (done === null) return;
    const { id, state } = done.value;
    answer(io, options, { instrument: done.value }, [`${id}  ${state}`]);
  });
}
