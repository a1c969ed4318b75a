import { Command, InvalidArgumentError } from 'commander';
import {
  AGREED_BY,
  type InstalmentPlan,
  type PaymentPromise,
} from '../../domain/work/agreement.js';
import type { PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import type { PromiseId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import { type Io, sayFault } from './io.js';
import { dateOption } from './payment-options.js';
import { inAdministration } from './with-app.js';
import {
  accepted,
  amountIn,
  amountOf,
  answer,
  idOption,
  itemsNamed,
  oneOf,
  withDebtor,
  workCommand,
  type WorkOptions,
} from './work-options.js';

interface AgreeOptions extends WorkOptions {
  readonly promisedBy: string;
  readonly by: string;
  readonly via: (typeof AGREED_BY)[number];
  readonly items?: readonly string[];
  readonly compensation?: string;
  readonly note?: string;
  readonly replaces?: true;
}

interface AddOptions extends AgreeOptions {
  readonly payBy?: PlainDate;
  readonly amount?: string;
}

interface PlanOptions extends AgreeOptions {
  readonly instalment: readonly (readonly [PlainDate, string])[];
}

type ByOptions = WorkOptions & { readonly by: string };

/** `voldaan promise add|plan|list|confirm|cancel`: what was agreed with debtors. */
export function build(io: Io): Command {
  const group = new Command('promise').description('Promises to pay and payment plans');
  agreeCommand(group, 'add', 'Note a promise; it is confirmed by mail at once')
    .option('--pay-by <date>', 'the day; a promise without one is refused', dateOption)
    .option('--amount <amount>', 'all that is open without it')
    .action((debtor: string, options: AddOptions) => add(io, debtor, options));
  agreeCommand(group, 'plan', 'Note a payment plan; the first instalment missed breaks it')
    .requiredOption('--instalment <date=amount...>', 'such as 2026-12-01=100.00', instalmentOption)
    .action((debtor: string, options: PlanOptions) => plan(io, debtor, options));
  workCommand(group, 'list', 'Promises and plans that stand')
    .option('--all', 'with those that ended')
    .action((options: WorkOptions & { readonly all?: true }) =>
      inAdministration(io, options, async (app, { id }) => {
        const all = options.all === true;
        const promises = await app.work.agreements.promises(id, { all });
        const plans = await app.work.agreements.plans(id, { all });
        answer(io, options, { promises, plans }, [...promises, ...plans].map(agreementLine));
      }),
    );
  workCommand(group, 'confirm', 'Say that the debtor was sent what was agreed')
    .argument('<promise>', 'promise or plan', idOption<'promise'>)
    .requiredOption('--by <name>')
    .requiredOption('--how <text>', 'e-mail, registered letter …')
    .action((agreed: PromiseId, options: ByOptions & { readonly how: string }) =>
      inAdministration(io, options, async (app, { id }) => {
        const { by, how } = options;
        const done = await app.work.agreements.confirm(id, agreed, { by, how });
        if (accepted(io, options, done) !== null)
          answer(io, options, { id: agreed, confirmed: how }, [`${agreed}  confirmed`]);
      }),
    );
  workCommand(group, 'cancel', 'It no longer stands; reminders go on where they waited')
    .argument('<promise>', 'promise or plan', idOption<'promise'>)
    .requiredOption('--by <name>')
    .action((agreed: PromiseId, options: ByOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const done = await app.work.agreements.cancel(id, agreed, options.by);
        if (accepted(io, options, done) !== null)
          answer(io, options, { id: agreed, state: 'cancelled' }, [`${agreed}  cancelled`]);
      }),
    );
  return group;
}

function agreeCommand(group: Command, name: string, what: string): Command {
  return workCommand(group, name, what)
    .argument('<debtor>', 'id or customer number')
    .requiredOption('--promised-by <name>', 'who said it, at the debtor')
    .requiredOption('--by <name>', 'who notes it')
    .option('--via <how>', AGREED_BY.join(', '), oneOf(AGREED_BY), 'desk')
    .option('--items <invoice...>', 'number or id; all that is overdue without it')
    .option('--compensation <text>', 'what the debtor gives for the delay')
    .option('--note <text>')
    .option('--replaces', 'it takes the place of what was agreed before');
}

function instalmentOption(
  text: string,
  before: readonly (readonly [PlainDate, string])[] = [],
): readonly (readonly [PlainDate, string])[] {
  const [date = '', amount = '', ...rest] = text.split('=');
  if (amount === '' || rest.length > 0)
    throw new InvalidArgumentError('An instalment is a date and an amount: 2026-12-01=100.00.');
  return [...before, [dateOption(date), amount]];
}

export function agreementLine(agreed: PaymentPromise | InstalmentPlan): string {
  const { id, madeOn, amount, state, promisedBy, confirmed } = agreed;
  const dates = 'payBy' in agreed ? agreed.payBy : agreed.instalments.map(({ on }) => on).join(' ');
  const unconfirmed = confirmed === undefined ? '  not confirmed' : '';
  return `${id}  ${madeOn}  ${printMoney(amount)} ${amount.currency}  ${dates}  ${promisedBy}  ${state}${unconfirmed}`;
}

function common({ promisedBy, by, via, compensation, note, replaces }: AgreeOptions) {
  return {
    ...{ promisedBy, notedBy: by, via },
    ...(compensation === undefined ? {} : { compensation }),
    ...(note === undefined ? {} : { note }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

async function add(io: Io, debtor: string, options: AddOptions): Promise<void> {
  const { items, payBy } = options;
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const amount = amountOf(io, options, administration);
    if (amount === 'wrong') return;
    const named = items && (await itemsNamed(app, administration, debtorId, items));
    const noted = await app.work.agreements.promise(administration.id, {
      ...{ debtorId, payBy, ...amount, ...common(options) },
      ...(named === undefined ? {} : { openItemIds: named }),
    });
    const done = accepted(io, options, noted);
    if (done !== null) answer(io, options, done.value, [agreementLine(done.value.agreed)]);
  });
}

async function plan(io: Io, debtor: string, options: PlanOptions): Promise<void> {
  const { items, instalment } = options;
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const instalments = instalment.flatMap(([on, text]) => {
      const amount = amountIn(text, administration);
      return amount === null ? [] : [{ on, amount }];
    });
    if (instalments.length < instalment.length) {
      const message = 'An instalment has an amount with a dot, such as 2026-12-01=100.00.';
      sayFault(io, fault('USAGE', 'work.amount', '', message), { json: options.json === true });
      return;
    }
    const named = items && (await itemsNamed(app, administration, debtorId, items));
    const noted = await app.work.agreements.plan(administration.id, {
      ...{ debtorId, instalments, ...common(options) },
      ...(named === undefined ? {} : { openItemIds: named }),
    });
    const done = accepted(io, options, noted);
    if (done !== null) answer(io, options, done.value, [agreementLine(done.value.agreed)]);
  });
}
