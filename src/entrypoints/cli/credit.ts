import { Command, InvalidArgumentError } from 'commander';
import { CREDIT_STANDINGS, type CreditStanding } from '../../domain/credit/concern.js';
import { toJson } from '../http/codec.js';
import { addDecisions } from './credit-decide.js';
import {
  atDesk,
  creditCommand,
  type CreditOptions,
  type DecidedOptions,
} from './credit-options.js';
import { cardLines, concernLine, isNo, salesLines, watchedLine } from './credit-text.js';
import { addLooking } from './credit-look.js';
import { type Io, readJsonInput, sayFaults } from './io.js';

interface ShowOptions extends CreditOptions {
  readonly order?: string;
  readonly orderNumber?: string;
  readonly sales?: true;
}

/** Lines of the list. */
const LISTED_MAX = 1_000;
/** Largest file of settings, bytes. */
const FILE_BYTES_MAX = 64 * 1024;

/** `voldaan credit …`: who may owe how much, and what is known about him. */
export function build(io: Io): Command {
  const group = new Command('credit').description('Who may owe how much, and what is known of him');
  creditCommand(
    group,
    'show',
    'May this debtor have more on credit, and why (exit 1: not this order)',
  )
    .argument('<debtor>', 'id or customer number')
    .option('--order <amount>', 'an order to judge, on top of what is known')
    .option('--order-number <number>', 'its number, by which somebody may have released it')
    .option('--currency <code>', 'of the order; that of the administration without it')
    .option('--sales', 'what sales may see: totals, hold and why')
    .action((debtor: string, options: ShowOptions) => show(io, debtor, options));
  creditCommand(group, 'list', 'Whose credit needs a look, the gravest first')
    .option('--standing <which>', 'stopped, warned or watched; all without it', standingOption)
    .action((options: CreditOptions & { readonly standing?: CreditStanding }) => list(io, options));
  addDecisions(io, group);
  creditCommand(group, 'watch', 'Debtors to watch more closely; with a debtor, put him there')
    .argument('[debtor]')
    .option('--by <name>')
    .option('--reason <text>')
    .option('--off', 'take off what a person put there')
    .action(
      (
        debtor: string | undefined,
        options: Partial<DecidedOptions> & CreditOptions & { readonly off?: true },
      ) => watch(io, debtor, options),
    );
  addLooking(io, group);
  creditCommand(group, 'order', 'Part invoices of one order: ordered, invoiced, paid')
    .argument('<debtor>')
    .argument('<number>', 'the order number on the invoices')
    .option('--ordered <amount>', 'what was ordered, with VAT')
    .option('--currency <code>')
    .action(
      (debtor: string, number: string, options: CreditOptions & { readonly ordered?: string }) =>
        order(io, debtor, number, options),
    );
  creditCommand(group, 'settings', 'Show, or set, what is lent and checked')
    .option('--set <file>', 'schemas/credit-settings.json; - for standard input')
    .action((options: CreditOptions & { readonly set?: string }) => settings(io, options));
  return group;
}

function show(io: Io, debtor: string, options: ShowOptions): Promise<void> {
  return atDesk(io, options, async ({ app, id, language, money, refuse, tell }) => {
    const amount = options.order === undefined ? undefined : money(options.order);
    if (amount === null) return;
    const { orderNumber, sales = false } = options;
    const number = orderNumber === undefined ? {} : { number: orderNumber };
    const asked = amount === undefined ? undefined : { amount, ...number };
    if (sales) {
      const view = await app.creditViews.sales(id, debtor, asked);
      if (!view.ok) {
        refuse(view.error);
        return;
      }
      tell(toJson(view.value), salesLines(view.value, language));
      if (isNo(view.value.answer, asked !== undefined)) io.exit(1);
      return;
    }
    const card = await app.creditViews.card(id, debtor, asked);
    if (!card.ok) {
      refuse(card.error);
      return;
    }
    tell(toJson(card.value), cardLines(card.value, language));
    if (isNo(card.value.decision.answer, asked !== undefined)) io.exit(1);
  });
}

/** The gravest of them: nobody reads more. */
function list(
  io: Io,
  options: CreditOptions & { readonly standing?: CreditStanding },
): Promise<void> {
  return atDesk(io, options, async ({ app, id, language, tell }) => {
    const { standing } = options;
    const wanted = standing === undefined ? {} : { standing };
    const found = await app.creditConcerns(id, { ...wanted, limit: LISTED_MAX });
    // Only a place to begin after can be missing, and none was named.
    if (!found.ok) throw new Error(found.error.kind);
    const { rows, counts } = found.value;
    tell(
      { concerns: toJson(rows), counts },
      rows.map((one) => concernLine(one, language)),
    );
  });
}

function watch(
  io: Io,
  debtor: string | undefined,
  options: Partial<DecidedOptions> & CreditOptions & { readonly off?: true },
): Promise<void> {
  return atDesk(io, options, async ({ app, id, language, refuse, tell }) => {
    if (debtor !== undefined) {
      const { by = '', reason = '', off = false } = options;
      const put = await app.creditDesk.watch(id, debtor, { by, reason, off });
      if (!put.ok) refuse(put.error);
      else tell({ debtor, watched: !off }, [debtor]);
      return;
    }
    const list = await app.creditViews.watchList(id);
    tell(
      { watched: toJson(list) },
      list.map((one) => watchedLine(one, language)),
    );
  });
}

function order(
  io: Io,
  debtor: string,
  number: string,
  options: CreditOptions & { readonly ordered?: string },
): Promise<void> {
  return atDesk(io, options, async ({ app, id, money, refuse, tell }) => {
    const ordered = options.ordered === undefined ? undefined : money(options.ordered);
    if (ordered === null) return;
    const wish = { number, ...(ordered === undefined ? {} : { ordered }) };
    const groups = await app.creditViews.order(id, debtor, wish);
    if (!groups.ok) {
      refuse(groups.error);
      return;
    }
    const { printMoney } = await import('../../kernel/money.js');
    tell(
      { orders: toJson(groups.value) },
      groups.value.map(({ invoiced, paid, open, invoices }) => {
        const told = [invoiced, paid, open].map(printMoney).join('  ');
        return `${number}  ${told} ${invoiced.currency}  (${invoices.length})`;
      }),
    );
  });
}

async function settings(io: Io, options: CreditOptions & { readonly set?: string }): Promise<void> {
  const { readCreditSettings, writeCreditSettings } =
    await import('../../formats/json/credit-settings.js');
  const json = options.json === true;
  await atDesk(io, options, async ({ app, id, tell }) => {
    if (options.set !== undefined) {
      const input = await readJsonInput(io, options.set, FILE_BYTES_MAX);
      const read = input.ok
        ? readCreditSettings(input.value)
        : { ok: false as const, error: [input.error] };
      if (!read.ok) {
        sayFaults(io, read.error, { json, file: options.set });
        return;
      }
      await app.creditDesk.setSettings(id, read.value);
    }
    const told = writeCreditSettings(await app.creditDesk.settings(id));
    tell({ settings: told }, [JSON.stringify(told, null, 2)]);
  });
}

function standingOption(text: string): CreditStanding {
  const found = CREDIT_STANDINGS.find((one) => one === text);
  if (found === undefined)
    throw new InvalidArgumentError(`It is one of ${CREDIT_STANDINGS.join(', ')}.`);
  return found;
}
