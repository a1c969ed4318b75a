import { addDays } from '../../kernel/dates.js';
import type { InquiryId } from '../../kernel/ids.js';
import { type Difference, isNaturalPerson } from '../../domain/credit/identity.js';
import {
  type CreditReport,
  isInsolvent,
  type LegalEvent,
  type RegisterEntry,
} from '../../domain/credit/report.js';
import { newsOf } from '../../domain/credit/screening.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { creditWords } from '../../formats/credit/words.js';
import type { TaskWords } from '../../formats/credit/words/words.js';
import type { Tx } from '../../ports/store.js';
import { reviewCredit } from './check-credit.js';
import { openTask } from '../task/open-task.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Days a person has for what a source brought to light. */
const TASK_DAYS = 3;

interface About {
  readonly debtor: Debtor;
  readonly language: Language;
  /** The inquiry that brought it: what is told once is told under its id */
  readonly inquiry: InquiryId;
}

/** What follows from a new report of a bureau: one alert and one task per drop, not one per run (practice 2). */
export async function followReport(
  ports: Ports,
  tx: Tx,
  about: About,
  reports: { readonly before: CreditReport | null; readonly now: CreditReport },
): Promise<void> {
  const { before, now } = reports;
  const words = creditWords(about.language);
  for (const news of newsOf(before, now)) {
    if (news === 'insolvent') {
      const event = now.legalEvents.findLast(({ kind }) => kind !== 'ended');
      await followInsolvency(ports, tx, about, event ?? null);
    } else if (news === 'ceased') {
      await task(ports, tx, about, 'ceased', words.ceased(about.debtor.name));
    } else {
      const bands = [before?.band ?? '', now.band ?? ''] as const;
      await tellRatingDrop(ports, tx, about, bands);
    }
  }
}

async function tellRatingDrop(
  ports: Ports,
  tx: Tx,
  about: About,
  [before, now]: readonly [string, string],
): Promise<void> {
  const { debtor, language, inquiry } = about;
  const words = creditWords(language);
  const { zone } = await tx.administration.get();
  const [at, today] = [ports.clock.now(), ports.clock.today(zone)];
  await tx.profiles.change(debtor.id, (profile) => ({ ...profile, ratingDroppedOn: today }));
  await tx.timeline.add({
    ...{ debtorId: debtor.id, openItemIds: [], at, by: 'voldaan' },
    ...{ kind: 'rating', detail: { from: before, to: now } },
  });
  const text = words.ratingDropAlert(debtor.number, before, now);
  await tellHost(
    tx,
    ports.ids,
    { key: `rating:${inquiry}`, kind: 'alert', debtorHostId: debtor.hostId, level: 'warn', text },
    debtor.hostId,
    at,
  );
  await task(ports, tx, about, 'rating-drop', words.ratingDrop(debtor.name, before, now));
}

/**
 * Proceedings. A company is held at once and a person gets a task; for a natural person nothing changes until somebody
 * confirmed that it is the same person (GDPR art. 22, not verified by a lawyer). One task per event.
 */
export async function followInsolvency(
  ports: Ports,
  tx: Tx,
  about: About,
  event: LegalEvent | null,
): Promise<void> {
  const { debtor, language, inquiry } = about;
  const profile = await tx.profiles.get(debtor.id);
  const words = creditWords(language);
  const said = event === null ? words.lightReasons.insolvent : words.legalEvents[event.kind];
  const told = event?.on === undefined ? said : `${said}, ${event.on}`;
  const key = event === null ? `report:${inquiry}` : event.id;
  if (isNaturalPerson(debtor, profile.naturalPerson)) {
    const proposal = words.insolvencyProposal(debtor.name, told);
    await task(ports, tx, about, 'insolvency-proposal', proposal, key);
    return;
  }
  if (profile.insolvency !== undefined) return;
  const { zone } = await tx.administration.get();
  const insolvency = { on: ports.clock.today(zone), source: key, by: 'voldaan' };
  await tx.profiles.change(debtor.id, (before) => ({ ...before, insolvency }));
  await tx.timeline.add({
    ...{ debtorId: debtor.id, openItemIds: [], at: ports.clock.now(), by: 'voldaan' },
    ...{ kind: 'hold', detail: { insolvent: true, event: said } },
  });
  await task(ports, tx, about, 'insolvency', words.insolvencyHold(debtor.name, told), key);
  await reviewCredit(ports, tx, [debtor.id]);
}

/**
 * The host package calls a debtor insolvent who was not before: reminders stop by that alone, and somebody files the claim
 * (debtor-management 5.4). Nothing where a register told us before, because then it is a task already.
 */
export async function followHostInsolvency(
  ports: Ports,
  tx: Tx,
  debtor: Pick<Debtor, 'id' | 'name' | 'hostVersion'>,
): Promise<void> {
  if ((await tx.profiles.get(debtor.id)).insolvency !== undefined) return;
  const { zone, language } = await tx.administration.get();
  await openTask(ports, tx, {
    ...{ key: `insolvency:${debtor.id}:host:${debtor.hostVersion}`, kind: 'insolvency' },
    ...{ role: 'debtors', debtorId: debtor.id, openItemIds: [] },
    ...creditWords(language).insolvencyTold(debtor.name),
    dueOn: addDays(ports.clock.today(zone), TASK_DAYS),
  });
}

/** What a register says of a company: whether it is a person, whether it still exists, a special situation. */
export async function followRegister(
  ports: Ports,
  tx: Tx,
  about: About,
  entry: RegisterEntry,
): Promise<void> {
  const { debtor, language } = about;
  const words = creditWords(language);
  if (entry.person !== 'unknown') {
    const naturalPerson = entry.person === 'natural';
    await tx.profiles.change(debtor.id, (before) => ({ ...before, naturalPerson }));
  }
  if (entry.status === 'ceased')
    await task(ports, tx, about, 'ceased', words.ceased(debtor.name), entry.endedOn ?? '');
  if (entry.status === 'insolvent') await followInsolvency(ports, tx, about, null);
  else if (entry.legalSituation !== undefined) {
    const said = words.legalSituation(debtor.name, entry.legalSituation);
    await task(ports, tx, about, 'legal-situation', said, entry.legalSituation);
  }
}

/** Running proceedings that were not known before. */
export async function followProceedings(
  ports: Ports,
  tx: Tx,
  about: About,
  events: { readonly before: readonly LegalEvent[]; readonly now: readonly LegalEvent[] },
): Promise<void> {
  const known = new Set(events.before.map(({ id }) => id));
  const fresh = events.now.filter(({ id }) => !known.has(id));
  const opened = fresh.findLast(({ kind }) => kind !== 'ended' && kind !== 'dissolution');
  if (opened !== undefined && isInsolvent(events.now))
    await followInsolvency(ports, tx, about, opened);
}

/** One task for what differs now; the same differences again are the same task. Nothing is overwritten. */
export async function followDifferences(
  ports: Ports,
  tx: Tx,
  about: About,
  differences: readonly Difference[],
): Promise<void> {
  const words = creditWords(about.language);
  for (const source of ['register', 'vat'] as const) {
    const found = differences.filter((difference) => difference.source === source);
    if (found.length === 0) continue;
    const said = found.map(({ what, ours, theirs }) => words.differences[what](ours, theirs));
    const text = words.difference(about.debtor.name, words.sources[source], said.join('; '));
    const what = found.map(({ what: kind, ours, theirs }) => [kind, ours, theirs]);
    await task(ports, tx, about, 'identity', text, `${source}:${JSON.stringify(what)}`);
  }
}

/** `about` names the thing: asked twice, it is one task. What is long or personal goes in as a digest. */
async function task(
  ports: Ports,
  tx: Tx,
  { debtor, inquiry }: About,
  kind: string,
  words: TaskWords,
  about: string = inquiry,
): Promise<void> {
  const { zone } = await tx.administration.get();
  const digest = ports.digest(new TextEncoder().encode(about)).slice(0, 16);
  await openTask(ports, tx, {
    ...{ key: `${kind}:${debtor.id}:${digest}`, kind, role: 'debtors' },
    ...{ debtorId: debtor.id, openItemIds: [], ...words },
    dueOn: addDays(ports.clock.today(zone), TASK_DAYS),
  });
}
