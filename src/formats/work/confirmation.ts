import type { InstalmentPlan, PaymentPromise } from '../../domain/work/agreement.js';
import type { Sender } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import type { OpenItem } from '../../domain/ledger/open-item.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { WORK_WORDS, type WorkText } from './task-text.js';

/** What was agreed and about which invoices; `instalments` makes it a plan. */
export interface Confirmed {
  readonly agreement: PaymentPromise | InstalmentPlan;
  readonly items: readonly Pick<OpenItem, 'number' | 'issueDate' | 'amount'>[];
  readonly sender: Sender;
}

/** The message that confirms a promise or a payment plan to the debtor, in his language (practice 55). */
export function confirmationOf(
  language: Language,
  { agreement, items, sender }: Confirmed,
): WorkText {
  const words = WORK_WORDS[language].confirmation;
  const { promisedBy, compensation } = agreement;
  const amount = moneyIn(language, agreement.amount);
  const agreed =
    'instalments' in agreement
      ? [
          words.plan(amount, promisedBy),
          ...agreement.instalments.map(
            (i) => `- ${dateIn(language, i.on)}: ${moneyIn(language, i.amount)}`,
          ),
        ]
      : [words.promise(amount, dateIn(language, agreement.payBy), promisedBy)];
  const about = items.map(
    (item) =>
      `- ${item.number}, ${dateIn(language, item.issueDate)}, ${moneyIn(language, item.amount)}`,
  );
  const signed = [sender.contact, sender.name, sender.phone].filter((part) => part !== undefined);
  const blocks = [
    [words.greeting],
    agreed,
    [words.about, ...about],
    compensation === undefined ? [] : [words.compensation(compensation)],
    [words.pause, words.broken],
    sender.phone === undefined ? [] : [words.wrong(sender.phone)],
    [words.closing, ...signed],
  ];
  return {
    subject: words.subject(sender.name),
    text: blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join('\n'))
      .join('\n\n'),
  };
}
