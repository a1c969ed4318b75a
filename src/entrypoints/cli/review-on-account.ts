import { type Command, InvalidArgumentError } from 'commander';
import { type Decimal, parseDecimal, printDecimal } from '../../kernel/decimal.js';
import { type AdministrationId, type DebtorId, parseId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { OnAccount } from '../../domain/ledger/on-account.js';
import type { RefusedPayment } from '../../usecases/bank/refused-payments.js';
import type { Part } from '../../usecases/bank/review-by-hand.js';
import type { App } from '../app.js';
import { type DecideOptions, type Decision, onePart } from './review-arguments.js';

type Decide = (options: DecideOptions, entry: string, decision: Decision) => Promise<void>;

/** `voldaan review on-account|apply`: money of a debtor that settles nothing yet, and its use later. */
export function addOnAccount(group: Command, decide: Decide): void {
  group
    .command('on-account')
    .description(
      'Put what is left of an entry on account of a debtor; of money that went out, a refund',
    )
    .argument('<entry>')
    .requiredOption('--debtor <id>', 'whose money it is', debtor)
    .option(
      '--amount <amount>',
      'a part of it, such as 21.00; without it, all that is left',
      amount,
    )
    .requiredOption('--administration <id>')
    .option('--json')
    .action(
      (
        entry: string,
        options: DecideOptions & { readonly debtor: DebtorId; readonly amount?: Decimal },
      ) =>
        decide(options, entry, (app, id, entryId) =>
          app.onAccount.put(id, entryId, {
            debtorId: options.debtor,
            ...(options.amount === undefined ? {} : { amount: options.amount }),
          }),
        ),
    );
  group
    .command('apply')
    .description('Use what an entry has on account for open items')
    .argument('<entry>')
    .argument('<parts...>', 'open item and amount, such as oi_1=121.00', onePart)
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, parts: readonly Part[], options: DecideOptions) =>
      decide(options, entry, (app, id, entryId) => app.onAccount.apply(id, entryId, parts)),
    );
}

function debtor(text: string): DebtorId {
  const id = parseId<'debtor'>(text);
  if (id === null) throw new InvalidArgumentError('A debtor is named by its id.');
  return id;
}

function amount(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok)
    throw new InvalidArgumentError(
      `An amount is digits with a point, such as ${printDecimal({ unscaled: 2100n, scale: 2 })}.`,
    );
  return parsed.value;
}

/** What a person should see beside the entries that wait: payments the host refused, and money on account. */
export interface Beside {
  readonly refused: readonly RefusedPayment[];
  readonly onAccount: readonly OnAccount[];
}

export async function besideOf(app: App, id: AdministrationId): Promise<Beside> {
  return {
    refused: await app.refusedPayments(id),
    onAccount: await app.onAccount.list(id),
  };
}

/** One line each; the choices stand behind a refused payment. */
export function besideText({ refused, onAccount }: Beside): string {
  const no = refused.map(
    ({ entryId, messageId, amount: money, note }) =>
      `${entryId}  ${printMoney(money).padStart(12)} ${money.currency}  ${note} (message ${messageId}; or undo the entry)\n`,
  );
  const standing = onAccount.map(
    ({ entryId, debtorId, on, amount: money }) =>
      `${entryId}  ${on}  ${printMoney(money).padStart(12)} ${money.currency}  on account of ${debtorId}\n`,
  );
  return [...no, ...standing].join('');
}
