import type { DunningAction } from '../../domain/dunning/policy.js';
import { translateClause } from '../../domain/law/clauses.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import { parseMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { RunSummary, StoredAction } from '../../ports/dunning.js';
import type { RunView } from '../../usecases/dunning/show-run.js';
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

/**
 * The same for programs: ids, decimals as text, and the names of whom and what the rows are about. What rests on the law says
 * so in the language.
 */
export function viewToJson(
  { debtors, items, biggest, actions, held, ...view }: RunView,
  language: Language,
): object {
  const inWords = (stored: StoredAction): StoredAction => ({
    ...stored,
    action: translated(stored.action, language),
  });
  return {
    ...view,
    biggest: biggest.map(inWords),
    actions: actions.map(inWords),
    held: held.map(({ law, ...hold }) => ({
      ...hold,
      ...(law === undefined ? {} : { law: translateClause(law, language) }),
    })),
    debtors: debtors.map(({ id, number, name }) => ({ id, number, name })),
    items: items.map(({ id, number, debtorId }) => ({ id, number, debtorId })),
  };
}

function translated({ claims, law, ...action }: DunningAction, language: Language): DunningAction {
  const inWords = (clause: string): string => translateClause(clause, language);
  return {
    ...action,
    law: law.map(inWords),
    ...(claims === undefined
      ? {}
      : { claims: claims.map((claim) => ({ ...claim, clause: inWords(claim.clause) })) }),
  };
}
