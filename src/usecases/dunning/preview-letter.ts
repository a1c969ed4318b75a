import type { LetterKind } from '../../domain/dunning/letter.js';
import { type AgreementKind, AGREEMENTS, TONES } from '../../domain/dunning/letter.js';
import type { LedgerItem } from '../../domain/dunning/ledger.js';
import type { DunningAction, DunningPolicy, Tone } from '../../domain/dunning/policy.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import type { LetterSets } from '../../formats/letter/template.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { type Money, printMoney, subtractMoney, sumMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { writeAgreement } from './agreement-letter.js';
import { type LetterDraft, letterSets, setsWithDraft } from './letter-sets.js';
import { debtorNamed } from '../party/named-debtor.js';
import { type Planned, planNow } from './plan-dunning.js';
import type { Ports } from '../ports.js';
import { asFacts, type LetterLinks, standInLinks } from './public-links.js';
import {
  copiesOf,
  type LetterPage,
  pageOf,
  type ReminderLetter,
  writeReminder,
} from './reminder-letter.js';

export interface PreviewQuestion {
  /** Customer number, or our id */
  readonly debtor: string;
  /** Absent: what is planned for today, else a reminder */
  readonly letter?: LetterKind;
  /** Words instead of those in force, in their language whatever the debtor's is */
  readonly draft?: LetterDraft;
}

/** A letter as it would leave now; nothing was sent or claimed, and only the audit log says that it was looked at. */
export interface LetterPreview extends LetterPage {
  readonly letter: LetterKind;
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'>;
  /** The plan of today has it; false: today it would not leave */
  readonly isPlanned: boolean;
}

/** Days to pay and to promise in a letter nobody planned. */
const STAND_IN_DAYS = 7;
/** Items shown: more make no preview. */
const ITEMS_MAX = 50;

/**
 * A letter with the real data of a debtor. Errors: there is no such debtor, nothing is open, a statutory notice that is
 * not planned (its days and amounts are the law's, never ours to invent), or what the letter lacks.
 */
export function makePreviewLetter(ports: Ports, policies: (name: string) => DunningPolicy) {
  return async (
    administration: AdministrationId,
    question: PreviewQuestion,
  ): Promise<Result<LetterPreview, Fault>> => {
    const found = await ports.store.inTransaction(administration, async (tx) => {
      const named = await debtorNamed(tx, administration, question.debtor);
      if (!named.ok) return err(fault('NOT_FOUND', 'letter.no-debtor', '', named.error.message));
      const debtor = named.value;
      const { zone } = await tx.administration.get();
      const today = ports.clock.today(zone);
      const planned = await planNow(ports, tx, policies, today, {
        debtor: debtor.id,
        leaveOut: [],
      });
      const { draft } = question;
      const sets = await letterSets(tx);
      const how = {
        ...{ today, asked: question.letter, links: await standInLinks(ports, tx) },
        sets: draft === undefined ? sets : setsWithDraft(sets, draft),
      };
      const reader = draft === undefined ? debtor : { ...debtor, language: draft.language };
      const written = await writeFor(tx, planned, reader, how);
      if (!written.ok) return written;
      await tx.audit.note({ act: 'letter.previewed', about: { kind: 'debtor', id: debtor.id } });
      return ok({ ...written.value, debtor });
    });
    if (!found.ok) return found;
    const { debtor, isPlanned, kind, reminder } = found.value;
    const { id, number, name } = debtor;
    return ok({
      ...{ letter: kind, debtor: { id, number, name }, isPlanned },
      ...pageOf(ports, reminder),
    });
  };
}

interface Written {
  readonly kind: LetterKind;
  readonly isPlanned: boolean;
  readonly reminder: ReminderLetter;
}

interface How {
  readonly today: PlainDate;
  readonly asked: LetterKind | undefined;
  readonly sets: LetterSets;
  readonly links: LetterLinks | null;
}

async function writeFor(
  tx: Tx,
  { plan, ledger, policy }: Planned,
  debtor: Debtor,
  how: How,
): Promise<Result<Written, Fault>> {
  const { today, asked, sets, links } = how;
  const { administration } = ledger;
  const open = ledger.items.filter(({ kind: k, open: o }) => k === 'invoice' && o.minor > 0n);
  const announced = AGREEMENTS.find((one) => one === asked);
  if (announced !== undefined) return agreementFor(tx, announced, debtor, open, how);
  const kindOf = ({ notice, tone }: DunningAction): LetterKind => notice?.kind ?? tone;
  const planned = plan.actions.find((a) => asked === undefined || kindOf(a) === asked);
  const kind = asked ?? (planned === undefined ? 'reminder' : kindOf(planned));
  const action = planned ?? standIn(kind, debtor, open, policy, today);
  if (action === null) return err(noNotice(kind));
  if (action.items.length === 0) return err(nothingOpen(debtor));
  const about = new Set(action.items.map(({ openItem }) => openItem));
  const named = ledger.items.filter(({ id }) => about.has(id));
  const written = writeReminder(
    {
      ...{ administration, debtor, profile: await tx.profiles.get(debtor.id), items: ledger.items },
      ...{ action, policy, sentOn: today, letter: kind },
      ...asFacts(links),
    },
    sets,
    await copiesOf(tx, named),
  );
  return written.ok
    ? ok({ kind, isPlanned: planned !== undefined, reminder: written.value })
    : written;
}

/** What a letter would be about that is not planned today: all that is late, or all that is open. Null: a notice. */
function standIn(
  kind: LetterKind,
  debtor: Debtor,
  open: readonly LedgerItem[],
  policy: DunningPolicy,
  today: PlainDate,
): DunningAction | null {
  const tone: Tone | undefined = TONES.find((one) => one === kind);
  if (tone === undefined) return null;
  const late = open.filter(({ dueDate }) => dueDate < today);
  const step = policy.steps.find((one) => one.tone === tone);
  return {
    ...{ debtor: debtor.id, step: step?.id ?? tone, channel: step?.channel ?? 'mail', tone },
    items: (late.length === 0 ? open : late).slice(0, ITEMS_MAX).map((item) => ({
      ...{ openItem: item.id, round: item.round, open: printMoney(item.open) },
      ...{ currency: item.open.currency, daysLate: daysLate(item.dueDate, today) },
    })),
    ...{ costs: '0.00', interest: '0.00', law: [] },
    newDueDate: addDays(today, step?.payWithinDays ?? STAND_IN_DAYS),
  };
}

/** An agreement to show: all of it on one day, or in two parts. */
async function agreementFor(
  tx: Tx,
  letter: AgreementKind,
  debtor: Debtor,
  open: readonly LedgerItem[],
  { today: on, sets, links }: How,
): Promise<Result<Written, Fault>> {
  const currency = open[0]?.open.currency;
  if (currency === undefined) return err(nothingOpen(debtor));
  const items = open.filter((item) => item.open.currency === currency).slice(0, ITEMS_MAX);
  const amount = sumMoney(
    items.map((item) => item.open),
    currency,
  );
  const payBy = addDays(on, STAND_IN_DAYS);
  const half: Money = { ...amount, minor: amount.minor / 2n };
  const rest = subtractMoney(amount, half);
  const instalments = [
    { on: payBy, amount: half },
    { on: addDays(payBy, STAND_IN_DAYS), amount: rest },
  ];
  const agreement = { amount, payBy, instalments };
  const carried = links === null ? {} : { links };
  const source = { letter, debtor, items, agreement, on, sets, ...carried };
  const written = await writeAgreement(tx, source);
  return written.ok ? ok({ kind: letter, isPlanned: false, reminder: written.value }) : written;
}

function nothingOpen({ number }: Debtor): Fault {
  const message = `Debtor ${number} has nothing open. Choose one who owes something.`;
  return fault('VALUE', 'letter.nothing-open', '', message);
}

function noNotice(kind: LetterKind): Fault {
  const message = `No "${kind}" is planned for this debtor today, and its days and amounts follow from the law alone. Preview it when it is planned.`;
  return fault('VALUE', 'letter.no-notice', '', message);
}
