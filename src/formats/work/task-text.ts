import type { DisputeCode } from '../../domain/work/dispute.js';
import type { NoticeEvent } from '../../domain/work/notice.js';
import type { Role } from '../../domain/work/task.js';
import type { Language } from '../../domain/party/debtor.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';
import { nl } from './words/nl.js';
import type { WorkLabel, WorkTask, WorkWords } from './words/words.js';

export const WORK_WORDS: Readonly<Record<Language, WorkWords>> = { nl, fr, en, de };

/** A line below the instruction: what it is, and the value; an absent value leaves the line out. */
export type WorkLine = readonly [label: WorkLabel, value: string | undefined];

/** The Host API takes 200 characters of subject and 4,000 of text. */
const SUBJECT_MAX = 190;
const TEXT_MAX = 3_900;
/** What somebody typed is repeated to this length; the whole stays with its record. */
const VALUE_MAX = 500;

export interface WorkText {
  readonly subject: string;
  readonly text: string;
}

/** A task for a person: what it is and about whom, what to do, and the facts, one line each. */
export function workTask(
  language: Language,
  task: WorkTask,
  debtor: string,
  lines: readonly WorkLine[],
): WorkText {
  return put(WORK_WORDS[language].tasks[task], WORK_WORDS[language], debtor, lines);
}

/** What others are told; nothing has to be done about it. */
export function workNotice(
  language: Language,
  event: NoticeEvent,
  debtor: string,
  lines: readonly WorkLine[],
): WorkText {
  return put(WORK_WORDS[language].notices[event], WORK_WORDS[language], debtor, lines);
}

export function disputeReason(language: Language, code: DisputeCode): string {
  return WORK_WORDS[language].disputes[code];
}

export function roleName(language: Language, role: Role): string {
  return WORK_WORDS[language].roles[role];
}

function put(
  { subject, text }: WorkText,
  { labels }: WorkWords,
  debtor: string,
  lines: readonly WorkLine[],
): WorkText {
  const facts = lines.flatMap(([label, value]) =>
    value === undefined || value.trim() === ''
      ? []
      : [`${labels[label]}: ${value.trim().slice(0, VALUE_MAX)}`],
  );
  return {
    subject: `${subject}: ${debtor}`.slice(0, SUBJECT_MAX),
    text: [text, ...facts].join('\n').slice(0, TEXT_MAX),
  };
}
