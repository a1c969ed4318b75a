import { printAsCopied, verifyReference } from '../../domain/bank/reference.js';
import type { CreditTransfer } from '../../domain/invoice/credit-transfer.js';
import { isIban, normalIban } from '../../domain/party/identifiers.js';
import { toDecimal } from '../../kernel/money.js';
import { epcPayload } from '../qr/epc.js';
import type { Fact, PaymentView } from '../invoice-view/view.js';
import { plain } from '../text/plain.js';
import type { LetterFacts } from './facts.js';
import { moneyIn } from './locale.js';
import { inFours, totalsOf } from './render.js';
import { LETTER_WORDS } from './words.js';

/** Characters of a remittance text (EPC069-12): more numbers than fit are told by the letter alone. */
const TEXT_MAX = 140;

/**
 * One transfer that pays all euros of the letter as they are open at sending. A single invoice keeps its own reference;
 * several are named by their numbers. Null: nothing in euros, or more than one transfer can say.
 */
export function letterTransfer(facts: LetterFacts): CreditTransfer | null {
  const { creditor, items } = facts;
  const euros = totalsOf(facts).find(({ currency }) => currency === 'EUR');
  const [only, ...others] = items.filter(({ open }) => open.currency === 'EUR');
  if (euros === undefined || only === undefined || euros.minor <= 0n || !isIban(creditor.iban))
    return null;
  const { reference } = only;
  const value =
    others.length === 0
      ? (reference ?? only.number)
      : [only, ...others].map(({ number }) => plain(number)).join(' ');
  if (Array.from(value).length > TEXT_MAX) return null;
  const isRf = others.length === 0 && reference !== undefined && verifyReference('rf', reference);
  return {
    name: creditor.accountName ?? creditor.name,
    iban: normalIban(creditor.iban),
    ...(creditor.bic === undefined ? {} : { bic: creditor.bic }),
    amount: toDecimal(euros),
    remittance: { kind: isRf ? 'rf' : 'text', value },
  };
}

/** The payment box of a page: account, reference and amount, with a QR symbol where one transfer says it all. */
export function paymentBox(facts: LetterFacts): PaymentView {
  const { language, creditor } = facts;
  const words = LETTER_WORDS[language];
  const transfer = letterTransfer(facts);
  const payload = transfer === null ? null : epcPayload(transfer);
  const amounts = totalsOf(facts).map((total) => moneyIn(language, total));
  const fact = (label: string, ...values: readonly string[]): Fact => ({ label, values });
  const iban = inFours(creditor.iban);
  return {
    title: words.pay,
    ways: [
      [
        fact(words.account, iban),
        fact(words.holder, plain(creditor.accountName ?? creditor.name)),
        fact(words.amount, ...amounts),
        ...(transfer === null
          ? []
          : [fact(words.reference, plain(printAsCopied(transfer.remittance.value)))]),
      ],
    ],
    ...(payload === null
      ? {}
      : {
          qr: {
            payload,
            caption: words.scan,
            alternative: `${words.qr}: ${amounts[0] ?? ''}, ${iban}`,
          },
        }),
  };
}
