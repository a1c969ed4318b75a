import { type Command, InvalidArgumentError } from 'commander';
import type { PlainDate } from '../../kernel/dates.js';
import { toJson } from '../http/codec.js';
import { atDesk, dayOption, type DecidedOptions, decidedCommand } from './credit-options.js';
import type { Io } from './io.js';

interface LimitOptions extends DecidedOptions {
  readonly until?: PlainDate;
  readonly insured?: true;
  readonly only?: true;
}

/** The commands by which people decide: limit, release, insolvency, cover. */
export function addDecisions(io: Io, group: Command): void {
  decidedCommand(group, 'limit', 'Decide how much a debtor may owe; every decision is kept')
    .argument('<debtor>', 'id or customer number')
    .argument('<amount>', 'an amount (0: no credit at all), unlimited, or withdraw')
    .option('--currency <code>')
    .option('--until <date>', 'last day it counts without a warning', dayOption)
    .option('--insured', 'what the insurer covers, instead of our own limit')
    .option('--only', 'with --insured: lend no more than is covered')
    .action((debtor: string, amount: string, options: LimitOptions) =>
      limit(io, debtor, amount, options),
    );
  decidedCommand(group, 'release', 'Let one order of a debtor on hold pass, until a day')
    .argument('<debtor>')
    .argument('<order>', 'its number')
    .argument('<amount>')
    .option('--currency <code>')
    .requiredOption('--until <date>', 'last day it may pass', dayOption)
    .action(
      (
        debtor: string,
        order: string,
        amount: string,
        options: DecidedOptions & { readonly until: PlainDate },
      ) =>
        atDesk(io, options, async ({ app, id, money, refuse, tell }) => {
          const value = money(amount);
          if (value === null) return;
          const { by, reason, until } = options;
          const wish = { order, amount: value, until, by, reason };
          const released = await app.creditDesk.release(id, debtor, wish);
          if (!released.ok) refuse(released.error);
          else tell({ released: order, until }, [`${order}: ${until}`]);
        }),
    );
  decidedCommand(group, 'insolvency', 'Confirm that a debtor is insolvent, or that it is over')
    .argument('<debtor>')
    .option('--over', 'it is over, or it was somebody else')
    .action((debtor: string, options: DecidedOptions & { readonly over?: true }) =>
      atDesk(io, options, async ({ app, id, refuse, tell }) => {
        const { by, reason, over = false } = options;
        const confirmed = await app.creditDesk.insolvency(id, debtor, { by, reason, over });
        if (!confirmed.ok) refuse(confirmed.error);
        else tell({ debtor, insolvent: !over }, [debtor]);
      }),
    );
  decidedCommand(group, 'cover', 'Ask the credit insurer to cover a debtor')
    .argument('<debtor>')
    .argument('<amount>')
    .option('--currency <code>')
    .option('--term <days>', 'payment term', days, 30)
    .option('--only', 'lend no more than is covered')
    .action(
      (
        debtor: string,
        amount: string,
        options: DecidedOptions & { readonly term: number; readonly only?: true },
      ) =>
        atDesk(io, options, async ({ app, id, money, refuse, tell }) => {
          const value = money(amount);
          if (value === null) return;
          const { by, reason, term: termDays, only = false } = options;
          const wish = { administration: id, debtor, amount: value, termDays, by, reason, only };
          const cover = await app.requestCover(wish);
          if (!cover.ok) refuse(cover.error);
          else
            tell({ cover: toJson(cover.value) }, [`${cover.value.coverId}  ${cover.value.state}`]);
        }),
    );
}

function limit(io: Io, debtor: string, text: string, options: LimitOptions): Promise<void> {
  return atDesk(io, options, async ({ app, id, money, refuse, tell }) => {
    const named = text === 'unlimited' ? text : text === 'withdraw' ? 'withdrawn' : 'limit';
    const amount = named === 'limit' ? money(text) : undefined;
    if (amount === null) return;
    const { by, reason, until, insured, only } = options;
    const source = insured === true ? 'insured' : 'own';
    const decided = await app.creditDesk.limit(id, debtor, {
      ...{ source, what: named, by, reason },
      ...(amount === undefined ? {} : { amount }),
      ...(until === undefined ? {} : { validUntil: until }),
      ...(only === undefined ? {} : { only }),
    });
    if (!decided.ok) refuse(decided.error);
    else tell({ debtor, outcome: decided.value }, [`${debtor}: ${decided.value}`]);
  });
}

function days(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Days are a number up to 999.');
  return Number(text);
}
