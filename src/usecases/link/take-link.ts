import { addWorkingDays } from '../../domain/dunning/working-days.js';
import {
  ANSWERS_MAX,
  judgePayBy,
  type LinkForm,
  type LinkPurpose,
  type LinkRefusal,
  PROBLEMS,
  type PublicLink,
} from '../../domain/link/link.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { type FormFields, readLinkForm } from '../../formats/link/form.js';
import { contactTask, type ToldByLink } from '../../formats/link/task-words.js';
import { LINK_WORDS } from '../../formats/link/words/index.js';
import { answerable, type LinkItem, type LinkView } from '../../formats/link/view.js';
import type { PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { type Money, sumMoney } from '../../kernel/money.js';
import { assert, assertNever } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { openDispute } from '../dispute/open-dispute.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';
import { type OpenedLink, withLink } from '../dunning/public-links.js';
import { recordPromise } from '../work/record-promise.js';
import { viewOf } from './show-link.js';

/** Working days somebody has to call back. */
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
  const late = form.purpose === 'promise' ? judgePayBy(form.payBy, view) : null;
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

/** A dispute of each whole invoice, as anybody opens one: its reminders pause until somebody resolves it. */
async function noteProblem(answer: Answer, { problem, text }: Of<'problem'>): Promise<void> {
  const { ports, tx, items, administration } = answer;
  const said = text === '' ? LINK_WORDS[administration.language].problems[problem] : text;
  for (const item of items) {
    const openItemId = idOfItem(answer, item);
    const wish = { openItemId, code: PROBLEMS[problem], said, openedBy: 'voldaan' };
    const opened = await openDispute(ports, tx, wish);
    assert(opened.ok, `item ${openItemId} of a page can be disputed`);
  }
}

/** The whole of what is open of the chosen invoices, by that day; one promise per currency, as anybody notes one. */
async function notePromise(answer: Answer, { payBy }: Of<'promise'>): Promise<void> {
  const { ports, tx, items, debtor } = answer;
  for (const own of groupBy(items, ({ open }) => open.currency).values()) {
    const openItemIds = own.map((item) => idOfItem(answer, item));
    const wish = { debtorId: debtor.id, openItemIds, payBy, amount: sumOf(own) };
    const by = { promisedBy: debtor.name, notedBy: 'voldaan', via: 'link' } as const;
    const noted = await recordPromise(ports, tx, { ...wish, ...by });
    assert(noted.ok, `the items of a page can be promised by ${payBy}`);
  }
}

function sumOf(items: readonly LinkItem[]): Money {
  const [first] = items;
  assert(first !== undefined, 'a promise is about something');
  return sumMoney(
    items.map(({ open }) => open),
    first.open.currency,
  );
}

async function noteContact(answer: Answer, { text, reach }: Of<'contact'>): Promise<void> {
  const { ports, tx, debtor, items, link, today, administration, digest } = answer;
  const about = { debtorId: debtor.id, openItemIds: items.map((item) => idOfItem(answer, item)) };
  await tx.timeline.add({
    ...{ ...about, at: ports.clock.now(), by: 'debtor', kind: 'reply' },
    detail: { via: 'link', link: link.id, text, reach },
  });
  const { owner } = await tx.profiles.get(debtor.id);
  await openTask(ports, tx, {
    ...contactTask(administration.language, toldOf(answer, text), reach),
    ...{ kind: 'contact', role: 'debtors', ...about },
    key: `link:${link.id}:contact:${digest.slice(0, 16)}`,
    ...(owner === undefined ? {} : { owner }),
    dueOn: addWorkingDays(ports.calendar(administration.country), today, CONTACT_DAYS),
  });
}

function toldOf({ debtor, items }: Answer, text: string): ToldByLink {
  return { debtor: debtor.name, invoices: items.map(({ number }) => number), text };
}

function idOfItem({ link }: Answer, { place }: LinkItem): OpenItemId {
  const id = link.openItemIds[place];
  assert(id !== undefined, `link ${link.id} has an item at place ${place}`);
  return id;
}
