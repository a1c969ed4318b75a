import type { AgreementKind } from '../../domain/dunning/letter.js';
import type { DunningAction } from '../../domain/dunning/policy.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { LetterAgreement, LetterLinks } from '../../formats/letter/facts.js';
import type { LetterSets } from '../../formats/letter/template.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import { printMoney } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { letterSets } from './letter-sets.js';
import { type ReminderLetter, writeReminder } from './reminder-letter.js';
import { daysLate } from '../../domain/ledger/open-item.js';

/** An agreement, or the hand-over to others, and whom it is told. */
export interface AgreementSource {
  readonly letter: AgreementKind;
  readonly debtor: Debtor;
  readonly items: readonly OpenItemState[];
  readonly agreement: LetterAgreement;
  readonly on: PlainDate;
  readonly links?: LetterLinks;
  /** Absent: the letters of the administration */
  readonly sets?: LetterSets;
}

/**
 * The letter that confirms a promise or a payment plan, or announces that others collect from now on, in the words of the
 * administration (practice 55). Errors: what it lacks.
 */
export async function writeAgreement(
  tx: Tx,
  { letter, debtor, items, agreement, on, links, sets }: AgreementSource,
): Promise<Result<ReminderLetter, Fault>> {
  const action: DunningAction = {
    ...{ debtor: debtor.id, step: letter, channel: 'mail', tone: 'reminder' },
    items: items.map(({ id, round, open, dueDate }) => ({
      ...{ openItem: id, round, open: printMoney(open), currency: open.currency },
      daysLate: daysLate(dueDate, on),
    })),
    ...{ costs: '0.00', interest: '0.00', law: [] },
  };
  const source = {
    administration: await tx.administration.get(),
    profile: await tx.profiles.get(debtor.id),
    // No step follows an agreement: nothing else is announced.
    policy: { name: letter, version: 1, steps: [] },
  };
  return writeReminder(
    {
      ...{ ...source, debtor, items, action, letter, agreement, sentOn: on },
      ...(links === undefined ? {} : { links }),
    },
    sets ?? (await letterSets(tx)),
    [],
  );
}
