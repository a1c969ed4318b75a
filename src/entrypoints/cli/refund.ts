import { Command } from 'commander';
import type { RefundWish } from '../../domain/collection/refund.js';
import type { PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import { idOf, parseId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import { toJson } from '../http/codec.js';
import { paymentFault } from '../payment-faults.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import {
  dateOption,
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
  readonly entry?: readonly Source<'entry'>[];
  readonly creditNote?: readonly Source<'open-item'>[];
  readonly to?: string;
  readonly name?: string;
  readonly on?: PlainDate;
  readonly account?: string;
  readonly key?: string;
}

/** Refund orders shown, newest first. */
const SHOWN = 100;

/** `voldaan refund make|list|file`: pay money back, as a file for the bank. */
export function build(io: Io): Command {
  const group = new Command('refund').description('Pay back what was paid too much');
  group
    .command('make')
    .description('Make the file for the bank (pain.001); nothing is sent')
    .requiredOption('--administration <id>')
    .option(
      '--entry <id...>',
      'bank entry with money left, such as ent_1 or ent_1=25.00',
      sourceOption<'entry'>(),
    )
    .option(
      '--credit-note <id...>',
      'open credit note, such as itm_1 or itm_1=25.00',
      sourceOption<'open-item'>(),
    )
    .option('--to <iban>', 'account to pay to, where the payment does not say it; for one source')
    .option('--name <name>', 'whose account that is')
    .option('--on <date>', 'execution date; today without it', dateOption)
    .option('--account <iban>', 'own account the money leaves; the first one without it')
    .option('--key <name>', 'names the request; what is asked for without it', keyOption)
    .option('--json')
    .action((options: MakeOptions) => make(io, options));
  group
    .command('list')
    .description('Refund orders, newest first')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((options: Options) =>
      inAdministration(io, options, async (app, { id }) => {
        const orders = await app.store.inTransaction(id, (tx) => tx.refunds.list(SHOWN));
        if (options.json === true) writeJson(io, { refunds: toJson(orders) });
        else
          for (const { id: order, executeOn, lineCount, total } of orders)
            io.stdout.write(
              `${order}  ${executeOn}  ${lineCount} line(s)  ${printMoney(total)} EUR\n`,
            );
      }),
    );
  group
    .command('file')
    .description('The file for the bank; from then on it counts as handed out')
    .argument('<refund>')
    .requiredOption('--administration <id>')
    .option('-o, --output <file>', 'where to; standard output without it')
    .option('--json', 'say errors as JSON')
    .action((refund: string, options: Options & { readonly output?: string }) =>
      inAdministration(io, options, async (app, { id }) => {
        const order = parseId<'refund-order'>(refund) ?? idOf<'refund-order'>('none');
        await writeFileOf(io, 'refund', await app.takeRefundFile(id, order), options);
      }),
    );
  return group;
}

async function make(io: Io, options: MakeOptions): Promise<void> {
  const json = options.json === true;
  const wishes = wishesOf(options);
  if (wishes === null) {
    const message =
      'Give --to and --name together, and for one source only: each source goes to its own account.';
    sayFault(io, fault('USAGE', 'refund.to', '', message), { json });
    return;
  }
  const { on, account, key } = options;
  await inAdministration(io, options, async (app, { id }) => {
    const made = await app.makeRefund(id, {
      wishes,
      ...(on === undefined ? {} : { executeOn: on }),
      ...(account === undefined ? {} : { account }),
      ...(key === undefined ? {} : { key }),
    });
    if (!made.ok) sayFault(io, paymentFault('refund', made.error), { json });
    else if (json) writeJson(io, toJson(made.value));
    else {
      const { order, outcome } = made.value;
      const what = `${order.lineCount} refund(s), ${printMoney(order.total)} EUR, ${order.executeOn}`;
      io.stdout.write(oneLine(`${order.id}  ${outcome}  ${what}`));
    }
  });
}

/** What is asked; null when an account is named for nobody in particular. */
function wishesOf({
  entry = [],
  creditNote = [],
  to,
  name,
}: MakeOptions): readonly RefundWish[] | null {
  const wishes: readonly RefundWish[] = [
    ...entry.map(({ id, ...rest }) => ({ entryId: id, ...rest })),
    ...creditNote.map(({ id, ...rest }) => ({ openItemId: id, ...rest })),
  ];
  if (to === undefined && name === undefined) return wishes;
  const [only] = wishes;
  if (to === undefined || name === undefined || only === undefined || wishes.length > 1)
    return null;
  return [{ ...only, account: { iban: to, name } }];
}
