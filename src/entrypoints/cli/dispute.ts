import { Command } from 'commander';
import {
  DISPUTE_CODES,
  DISPUTE_OUTCOMES,
  type DisputeCode,
  type DisputeOutcome,
} from '../../domain/work/dispute.js';
import type { DisputeId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { ShownDispute } from '../../usecases/dispute/disputes.js';
import type { Io } from './io.js';
import { inAdministration } from './with-app.js';
import {
  accepted,
  amountOf,
  answer,
  idOption,
  itemsNamed,
  oneOf,
  withDebtor,
  workCommand,
  type WorkOptions,
} from './work-options.js';

interface OpenOptions extends WorkOptions {
  readonly invoice: string;
  readonly code: DisputeCode;
  readonly said: string;
  readonly by: string;
  readonly amount?: string;
  readonly restGoesOn?: true;
}

interface ResolveOptions extends WorkOptions {
  readonly outcome: DisputeOutcome;
  readonly by: string;
  readonly note?: string;
}

/** `voldaan dispute open|list|resolve`. */
export function build(io: Io): Command {
  const group = new Command('dispute').description('What debtors have against invoices');
  workCommand(group, 'open', 'Note a dispute: routed by its code, reminders wait')
    .argument('<debtor>', 'id or customer number')
    .requiredOption('--invoice <number>', 'number or id')
    .requiredOption('--code <code>', DISPUTE_CODES.join(', '), oneOf(DISPUTE_CODES))
    .requiredOption('--said <text>', 'in the words of the debtor')
    .requiredOption('--by <name>', 'who notes it')
    .option('--amount <amount>', 'the disputed part; the whole without it')
    .option('--rest-goes-on', 'the rest may be reminded')
    .action((debtor: string, options: OpenOptions) => open(io, debtor, options));
  workCommand(group, 'list', 'Open disputes with their days and deadline')
    .option('--all', 'with those that are over')
    .action((options: WorkOptions & { readonly all?: true }) =>
      inAdministration(io, options, async (app, { id }) => {
        const openOnly = options.all !== true;
        const disputes = await app.work.disputes.list(id, { openOnly });
        answer(io, options, { disputes }, disputes.map(disputeLine));
      }),
    );
  workCommand(group, 'resolve', 'End a dispute with an outcome')
    .argument('<dispute>', undefined, idOption<'dispute'>)
    .requiredOption('--outcome <word>', DISPUTE_OUTCOMES.join(', '), oneOf(DISPUTE_OUTCOMES))
    .requiredOption('--by <name>', 'who decided')
    .option('--note <text>')
    .action((disputeId: DisputeId, options: ResolveOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const { outcome, by, note } = options;
        const said = note === undefined ? {} : { note };
        const resolved = await app.work.disputes.resolve(id, { disputeId, outcome, by, ...said });
        if (accepted(io, options, resolved) !== null)
          answer(io, options, { dispute: disputeId, outcome }, [`${disputeId}  ${outcome}`]);
      }),
    );
  return group;
}

export function disputeLine(dispute: ShownDispute): string {
  const { id, openedOn, invoiceNumber, code, amount, days, role, outcome, overdue, late } = dispute;
  const part = amount === undefined ? '' : ` ${printMoney(amount)} ${amount.currency}`;
  const marks = [outcome, overdue ? 'overdue' : undefined, late === true ? 'late' : undefined];
  const said = marks.filter((mark) => mark !== undefined).join(', ');
  return `${id}  ${openedOn}  ${invoiceNumber}  ${code}${part}  ${days} d  ${role}  ${said}`;
}

async function open(io: Io, debtor: string, options: OpenOptions): Promise<void> {
  const { invoice, code, said, by, restGoesOn } = options;
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const amount = amountOf(io, options, administration);
    if (amount === 'wrong') return;
    const [item] = await itemsNamed(app, administration, debtorId, [invoice]);
    const opened = await app.work.disputes.open(administration.id, {
      ...{ openItemId: item ?? idOf<'open-item'>('none'), code, said, openedBy: by, ...amount },
      ...(restGoesOn === undefined ? {} : { restGoesOn }),
    });
    const done = accepted(io, options, opened);
    if (done !== null)
      answer(io, options, { dispute: done.value }, [
        `${done.value.id}  ${done.value.role}  ${done.value.answerBy ?? ''}`,
      ]);
  });
}
