import type { Language } from '../../domain/party/debtor.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import { parseMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { RunSummary } from '../../ports/dunning.js';
import type { RunView } from '../../usecases/show-run.js';
import { planLines } from '../cli/dunning-text.js';
import { PLAN_WORDS } from '../cli/dunning-words.js';
import { counted } from './counted.js';
import { RUN_WORDS, type RunWords } from './run-words.js';

/** The sheet of a run: what it amounts to beside the last one, the biggest, then what goes out and what is held, in full. */
export function runToText(view: RunView, administration: string, language: Language): string {
  const words = RUN_WORDS[language];
  const { run, last, people, cap } = view;
  const plan = PLAN_WORDS[language];
  const lines = planLines({ actions: doings(view.actions), held: view.held }, view, language);
  const names = run.approvals.map(({ by }) => by).join(', ');
  const hidden = run.summary.actions - view.actions.length + (run.summary.held - view.held.length);
  return [
    `${words.title(administration, dateIn(language, run.on))} (${run.id}), ${words.states[run.state]}`,
    `  ${sumsOf(run.summary, words, language)}`,
    last === null
      ? `  ${words.noLast}`
      : `  ${words.last(dateIn(language, last.on), sumsOf(last.summary, words, language))}`,
    ...(people === 2 ? [`  ${words.people(cap)}`] : []),
    ...(names === '' ? [] : [`  ${words.approvedBy(names)}`]),
    ...(hidden > 0
      ? [
          '',
          words.biggest,
          ...planLines({ actions: doings(view.biggest), held: [] }, view, language).actions,
        ]
      : []),
    ...['', plan.actions(run.summary.actions), ...lines.actions],
    ...['', plan.held(run.summary.held), ...lines.held],
    ...(hidden > 0 ? [words.more(hidden)] : []),
    '',
  ].join('\n');
}

function sumsOf(summary: RunSummary, words: RunWords, language: Language): string {
  const totals = summary.totals.map(({ amount, currency }) => {
    const money = parseMoney(amount, currency);
    assert(money.ok, 'a summary prints amounts that can be read again');
    return moneyIn(language, money.value);
  });
  return [
    counted(summary.actions, words.actions),
    counted(summary.messages, words.messages),
    words.held(summary.held),
    ...(totals.length === 0 ? [] : [words.total(totals.join(' + '))]),
  ].join(', ');
}

function doings(actions: RunView['actions']) {
  return actions.map(({ action }) => action);
}

/** The same for programs: ids, decimals as text, and the names of whom and what the rows are about. */
export function viewToJson({ debtors, items, ...view }: RunView): object {
  return {
    ...view,
    debtors: debtors.map(({ id, number, name }) => ({ id, number, name })),
    items: items.map(({ id, number, debtorId }) => ({ id, number, debtorId })),
  };
}
