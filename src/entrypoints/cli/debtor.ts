import { Command } from 'commander';
import { printMoney } from '../../kernel/money.js';
import type { DebtorCard } from '../../usecases/work/debtor-card.js';
import type { TimelineEntry } from '../../ports/timeline.js';
import { disputeLine } from './dispute.js';
import { addPrivacy } from './debtor-privacy.js';
import type { Io } from './io.js';
import { addDebtorList } from './list.js';
import { agreementLine } from './promise.js';
import { taskLine } from './task.js';
import { inAdministration } from './with-app.js';
import {
  accepted,
  answer,
  countOption,
  itemsNamed,
  withDebtor,
  workCommand,
  type WorkOptions,
} from './work-options.js';

/** Entries of one timeline that are shown. */
const TIMELINE_MAX = 1_000;

interface NoteOptions extends WorkOptions {
  readonly text: string;
  readonly by: string;
  readonly items?: readonly string[];
}

/** `voldaan debtor list|show|timeline|note|own|due-soon|export|erase`: the card of a debtor. */
export function build(io: Io): Command {
  const group = new Command('debtor').description(
    'One debtor: what is open, agreed, planned and said',
  );
  addDebtorList(io, group);
  workCommand(group, 'show', 'The card: open items, holds, promises, disputes, tasks, last entries')
    .argument('<debtor>', 'id or customer number')
    .action((debtor: string, options: WorkOptions) =>
      withDebtor(io, options, debtor, async (app, { id }, debtorId) => {
        const card = await app.work.debtors.card(id, debtorId);
        if (card !== null) answer(io, options, card, cardLines(card));
      }),
    );
  workCommand(group, 'timeline', 'Everything that happened, oldest first')
    .argument('<debtor>', 'id or customer number')
    .option('--invoice <number>', 'only about this one')
    .action((debtor: string, options: WorkOptions & { readonly invoice?: string }) =>
      withDebtor(io, options, debtor, async (app, administration, debtorId) => {
        const { invoice } = options;
        const [item] =
          invoice === undefined ? [] : await itemsNamed(app, administration, debtorId, [invoice]);
        const about = item === undefined ? debtorId : { openItemId: item };
        const timeline = await app.work.debtors.timeline(administration.id, about, TIMELINE_MAX);
        answer(io, options, { timeline }, timeline.map(entryLine));
      }),
    );
  workCommand(group, 'note', 'Write a note on the timeline')
    .argument('<debtor>', 'id or customer number')
    .requiredOption('--text <text>')
    .requiredOption('--by <name>')
    .option('--items <invoice...>', 'invoices it is about')
    .action((debtor: string, options: NoteOptions) => note(io, debtor, options));
  workCommand(group, 'own', 'Say who follows a debtor up')
    .argument('<debtor>', 'id or customer number')
    .option('--owner <name>', 'nobody in particular without it')
    .requiredOption('--by <name>')
    .action(
      (debtor: string, options: WorkOptions & { readonly owner?: string; readonly by: string }) =>
        withDebtor(io, options, debtor, async (app, { id }, debtorId) => {
          const owner = options.owner ?? null;
          const owned = await app.work.people.own(id, debtorId, owner, options.by);
          if (accepted(io, options, owned) !== null)
            answer(io, options, { debtor: debtorId, owner }, [`${debtorId}  ${owner ?? '-'}`]);
        }),
    );
  workCommand(group, 'due-soon', 'Invoices that fall due in the coming days')
    .option('--days <number>', 'as set for the administration without it', countOption)
    .action((options: WorkOptions & { readonly days?: number }) =>
      inAdministration(io, options, async (app, { id }) => {
        const soon = await app.work.debtors.dueSoon(id, options.days);
        const lines = soon.map(
          ({ item, debtor }) =>
            `${item.dueDate}  ${item.number}  ${printMoney(item.open)} ${item.open.currency}  ${debtor}`,
        );
        answer(io, options, { dueSoon: soon }, lines);
      }),
    );
  addPrivacy(io, group);
  return group;
}

async function note(io: Io, debtor: string, options: NoteOptions): Promise<void> {
  const { text, by, items = [] } = options;
  await withDebtor(io, options, debtor, async (app, administration, debtorId) => {
    const openItemIds = await itemsNamed(app, administration, debtorId, items);
    const noted = await app.work.debtors.note(administration.id, {
      debtorId,
      openItemIds,
      text,
      by,
    });
    if (accepted(io, options, noted) !== null)
      answer(io, options, { debtor: debtorId }, [`${debtorId}  noted`]);
  });
}

function cardLines(card: DebtorCard): readonly string[] {
  const { debtor, profile, acting, items, planned, held, disputes, tasks, timeline } = card;
  const standIn = acting === undefined || acting === profile.owner ? '' : `, now ${acting}`;
  return [
    `${debtor.id}  ${debtor.number}  ${debtor.name}  ${profile.owner ?? '-'}${standIn}`,
    ...items.map((i) => `${i.number}  ${i.dueDate}  ${printMoney(i.open)} ${i.open.currency}`),
    ...planned.map((action) => `today: ${action.step} by ${action.channel}`),
    ...held.map(
      ({ openItem, reason, until }) => `held: ${openItem ?? debtor.id} ${reason} ${until ?? ''}`,
    ),
    ...[...card.promises, ...card.plans].map(agreementLine),
    ...disputes.map(disputeLine),
    ...tasks.map(taskLine),
    ...timeline.map(entryLine),
  ];
}

function entryLine({ at, by, kind, detail }: TimelineEntry): string {
  return `${at.slice(0, 16)}  ${by}  ${kind}  ${JSON.stringify(detail)}`;
}
