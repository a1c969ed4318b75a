import type { Instant, PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { CollectionId, CollectionLineId } from '../../kernel/ids.js';
import { assert } from '../../kernel/result.js';
import type { OwnAccount } from '../party/administration.js';
import type { Debtor } from '../party/debtor.js';
import { normalIban } from '../party/identifiers.js';
import {
  bankIdOf,
  type BankSide,
  type CollectionLine,
  type DirectDebitLine,
  type DirectDebitOrder,
} from './collection.js';
import type { MandateState } from './mandate.js';
import type { PlannedLine } from './plan.js';

/** What the order is made from besides the planned lines. */
export interface OrderFacts {
  readonly id: CollectionId;
  readonly createdAt: Instant;
  readonly collectOn: PlainDate;
  /** Name of the administration: it sends the file and is the creditor */
  readonly name: string;
  readonly account: OwnAccount;
  readonly mandates: readonly MandateState[];
  readonly debtors: readonly Pick<Debtor, 'id' | 'name'>[];
}

/** A planned line with the id it will have for ever. */
export type NumberedLine = PlannedLine & { readonly id: CollectionLineId };

/** The message for the bank, and the lines to remember; both in the order of the plan, grouped into parts. */
export interface MadeOrder {
  readonly order: DirectDebitOrder;
  readonly lines: readonly CollectionLine[];
}

/**
 * Groups the lines of one collection into the parts of its message: one per creditor identifier, scheme and sequence
 * type (the date and the account are the same for all).
 */
export function makeOrder(planned: readonly NumberedLine[], facts: OrderFacts): MadeOrder {
  const mandates = new Map(facts.mandates.map((mandate) => [mandate.id, mandate]));
  const names = new Map(facts.debtors.map(({ id, name }) => [id, name]));
  const all = withFreshAmendments(planned, mandates).map((one) => ({
    ...one,
    holder: one.mandate.account.holder ?? names.get(one.line.debtorId) ?? '',
  }));
  const groups = groupBy(all, ({ line, mandate }) =>
    [mandate.creditorId, line.scheme, line.sequence].join(' '),
  );
  const made = [...groups.values()].map((group, at) => partOf(group, at, facts));
  return {
    order: {
      messageId: bankIdOf(facts.id),
      createdAt: facts.createdAt,
      initiator: facts.name,
      parts: made.map(({ part }) => part),
    },
    lines: made.flatMap(({ lines }) => lines),
  };
}

interface ToCollect {
  readonly line: NumberedLine;
  readonly mandate: MandateState;
  /** Amendments of the mandate the bank knows before this line */
  readonly told: number;
}

/** The first line under a mandate tells the bank what changed; the next ones of the same file need not. */
function withFreshAmendments(
  planned: readonly NumberedLine[],
  mandates: ReadonlyMap<string, MandateState>,
): readonly ToCollect[] {
  const told = new Map<string, number>();
  return planned.map((line) => {
    const mandate = mandates.get(line.mandateId);
    assert(mandate !== undefined, `the plan collects under a mandate that is there`);
    const before = told.get(mandate.id) ?? mandate.use.amendmentsTold;
    told.set(mandate.id, mandate.amendments.length);
    return { line, mandate, told: before };
  });
}

function partOf(
  group: readonly (ToCollect & { readonly holder: string })[],
  at: number,
  { id, collectOn, name, account }: OrderFacts,
) {
  const [first] = group;
  assert(first !== undefined, 'a group has a member');
  const partId = `${bankIdOf(id)}-${at + 1}`;
  const { scheme, sequence } = first.line;
  const creditor = {
    ...sideOf(account, account.name ?? name),
    creditorId: first.mandate.creditorId,
  };
  return {
    part: {
      ...{ id: partId, scheme, sequence, collectOn },
      creditor: { ...creditor, creditorId: normalIban(creditor.creditorId) },
      lines: group.map(directDebitLine),
    },
    lines: group.map(({ line, mandate }): CollectionLine => ({
      ...{ id: line.id, collectionId: id, partId, endToEndId: bankIdOf(line.id) },
      ...{ openItemId: line.openItemId, debtorId: line.debtorId, amount: line.amount },
      ...{ mandateId: mandate.id, scheme, sequence, state: 'pending' },
      amendmentsTold: mandate.amendments.length,
    })),
  };
}

function directDebitLine({
  line,
  mandate,
  told,
  holder,
}: ToCollect & { readonly holder: string }): DirectDebitLine {
  const { id, signedOn, amendments, account } = mandate;
  return {
    endToEndId: bankIdOf(line.id),
    amount: line.amount,
    mandate: { id, signedOn, amendments: amendments.slice(told) },
    debtor: sideOf(account, holder),
    remittance: line.number,
  };
}

/** One side of a payment, accounts in their normal form. */
export function sideOf(
  { iban, bic }: { readonly iban: string; readonly bic?: string },
  name: string,
): BankSide {
  const at = bic === undefined ? {} : { bic: normalIban(bic) };
  return { name, iban: normalIban(iban), ...at };
}
