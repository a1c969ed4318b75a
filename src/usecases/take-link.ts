import { addWorkingDays } from '../domain/dunning/working-days.js';
import {
  ANSWERS_MAX,
  judgePayBy,
  type LinkForm,
  type LinkPurpose,
  type LinkRefusal,
  PROBLEMS,
  type PublicLink,
} from '../domain/link/link.js';
import type { Administration } from '../domain/party/administration.js';
import type { Debtor } from '../domain/party/debtor.js';
import { type FormFields, readLinkForm } from '../formats/link/form.js';
import { contactTask, problemTask, type ToldByLink } from '../formats/link/task-words.js';
import { answerable, type LinkItem, type LinkView } from '../formats/link/view.js';
import type { PlainDate } from '../kernel/dates.js';
import { groupBy } from '../kernel/group.js';
import type { OpenItemId } from '../kernel/ids.js';
import { printMoney, sumMoney } from '../kernel/money.js';
import { assert, assertNever } from '../kernel/result.js';
import type { TimelineKind } from '../ports/timeline.js';
import type { Tx } from '../ports/store.js';
import { openTask } from './open-task.js';
import type { Ports } from './ports.js';
import { type OpenedLink, withLink } from './public-links.js';
import { viewOf } from './show-link.js';

/** Working days somebody has to look into a problem, and to call back. */
const PROBLEM_DAYS = 5;
const CONTACT_DAYS = 1;

/** What became of an answer: taken (also when it was taken before), or not, with the page to show again. */
export type TakenLink =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal; readonly view: LinkView };

export type TakeLink = (token: string, fields: FormFields) => Promise<TakenLink | null>;

/** Who answers about what, in the transaction of it. */
interface Answer {
  readonly ports: Ports;
  readonly tx: Tx;
  readonly link: PublicLink;
  readonly administration: Administration;
  readonly debtor: Debtor;
  readonly items: readonly LinkItem[];
  readonly today: PlainDate;
  readonly digest: string;
}

/**
 * A debtor's answer by the link in a letter: a problem becomes a dispute, a day a promise, a question a task; each stands on
 * his timeline (practices 60, 63). The same form twice makes one record. Null: a link that is not ours or is over.
 */
export function makeTakeLink(ports: Ports): TakeLink {
  return (token, fields) =>
    withLink(ports, token, { lock: true }, async (tx, opened) => {
      const view = await viewOf(ports, tx, opened);
      const refused = (refusal: LinkRefusal): TakenLink => ({ kind: 'refused', refusal, view });
      const form = readLinkForm(opened.purpose, fields);
      if (!form.ok) return refused(form.error);
      const refusal = await takeForm(ports, tx, opened, view, form.value);
      if (refusal !== null) return refused(refusal);
      return { kind: 'taken' };
    });
}

async function takeForm(
  ports: Ports,
  tx: Tx,
  { link }: OpenedLink,
  view: LinkView,
  form: LinkForm,
): Promise<LinkRefusal | null> {
  // Paying leads to a provider, and leaves nothing here that a form could send.
  if (form.purpose === 'pay') return 'pay-unavailable';
  const digest = ports.digest(new TextEncoder().encode(JSON.stringify(form)));
  const before = await tx.links.answers(link.id);
  if (before.some((a) => a.purpose === form.purpose && a.digest === digest)) return null;
  if (before.length >= ANSWERS_MAX) return 'too-many';
  const items = form.purpose === 'contact' ? view.items : chosen(view, form.items);
  if (form.purpose !== 'contact' && items.length === 0) return 'nothing-open';
  const late = form.purpose === 'promise' ? judgePayBy(form.payBy, view.today) : null;
  if (late !== null) return late;
  const administration = await tx.administration.get();
  const debtor = await tx.debtors.byId(link.debtorId);
  assert(debtor !== null, `the debtor of link ${link.id} exists`);
  const { today } = view;
  await note({ ports, tx, link, administration, debtor, items, today, digest }, form);
  await tx.links.addAnswer({
    linkId: link.id,
    purpose: form.purpose,
    digest,
    at: ports.clock.now(),
  });
  const about = { administration: administration.id, purpose: form.purpose };
  ports.observe.event('link.answered', about);
  return null;
}

/** Of the invoices that were named those an answer may still be about. */
function chosen(view: LinkView, places: readonly number[]): readonly LinkItem[] {
  return answerable(view).filter(({ place }) => places.includes(place));
}

function note(answer: Answer, form: Exclude<LinkForm, { purpose: 'pay' }>): Promise<void> {
  switch (form.purpose) {
    case 'problem':
      return noteProblem(answer, form);
    case 'promise':
      return notePromise(answer, form);
    case 'contact':
      return noteContact(answer, form);
    default:
      return assertNever(form);
  }
}

type Of<Purpose extends LinkPurpose> = Extract<LinkForm, { purpose: Purpose }>;

/** A dispute of each whole invoice: its reminders pause until somebody closes it. */
async function noteProblem(answer: Answer, { problem, text }: Of<'problem'>): Promise<void> {
  const { ports, tx, items, today, administration } = answer;
  for (const item of items) {
    await tx.ledger.openDispute({
      id: ports.ids.next('dispute'),
      openItemId: idOfItem(answer, item),
      openedOn: today,
      reason: problem,
    });
  }
  await onTimeline(answer, 'dispute', { reason: problem, text });
  const words = problemTask(administration.language, toldOf(answer, text), problem);
  await askPerson(answer, {
    ...words,
    kind: 'dispute',
    role: PROBLEMS[problem],
    days: PROBLEM_DAYS,
  });
}

/** The whole of what is open of the chosen invoices, by that day; one promise per currency. */
async function notePromise(answer: Answer, { payBy }: Of<'promise'>): Promise<void> {
  const { tx, items, debtor, today } = answer;
  for (const [currency, own] of groupBy(items, ({ open }) => open.currency)) {
    const amount = sumMoney(
      own.map(({ open }) => open),
      currency,
    );
    const openItemIds = own.map((item) => idOfItem(answer, item));
    const about = { debtorId: debtor.id, openItemIds };
    await tx.ledger.addPromise({ ...about, amount, madeOn: today, payBy, state: 'open' });
    await onTimeline({ ...answer, items: own }, 'promise', {
      payBy,
      amount: printMoney(amount),
      currency,
    });
  }
}

async function noteContact(answer: Answer, { text, reach }: Of<'contact'>): Promise<void> {
  await onTimeline(answer, 'reply', { text, reach });
  const words = contactTask(answer.administration.language, toldOf(answer, text), reach);
  await askPerson(answer, { ...words, kind: 'contact', role: 'debtors', days: CONTACT_DAYS });
}

function toldOf({ debtor, items }: Answer, text: string): ToldByLink {
  return { debtor: debtor.name, invoices: items.map(({ number }) => number), text };
}

function idOfItem({ link }: Answer, { place }: LinkItem): OpenItemId {
  const id = link.openItemIds[place];
  assert(id !== undefined, `link ${link.id} has an item at place ${place}`);
  return id;
}

function onTimeline(
  answer: Answer,
  kind: TimelineKind,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { ports, tx, debtor, items, link } = answer;
  return tx.timeline.add({
    debtorId: debtor.id,
    openItemIds: items.map((item) => idOfItem(answer, item)),
    at: ports.clock.now(),
    by: 'debtor',
    kind,
    detail: { via: 'link', link: link.id, ...detail },
  });
}

interface Asked {
  readonly kind: string;
  readonly role: (typeof PROBLEMS)[keyof typeof PROBLEMS];
  readonly days: number;
  readonly subject: string;
  readonly text: string;
}

async function askPerson(answer: Answer, { days, ...asked }: Asked): Promise<void> {
  const { ports, tx, debtor, items, link, today, administration, digest } = answer;
  const { owner } = await tx.profiles.get(debtor.id);
  const calendar = ports.calendar(administration.country);
  await openTask(ports, tx, {
    ...asked,
    key: `link:${link.id}:${asked.kind}:${digest.slice(0, 16)}`,
    ...(owner === undefined ? {} : { owner }),
    debtorId: debtor.id,
    openItemIds: items.map((item) => idOfItem(answer, item)),
    dueOn: addWorkingDays(calendar, today, days),
  });
}
