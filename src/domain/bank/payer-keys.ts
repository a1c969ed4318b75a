import { compare, ZERO } from '../../kernel/decimal.js';
import { accountKey, type MatchIndex } from './match-index.js';
import { NOTHING_LEARNED } from './match-learned.js';
import { nameKey, nameWords } from './match-names.js';
import { natureOf } from './match-nature.js';
import { plainText } from './match-text.js';
import type { Payment } from './payment.js';

/** By what a payer can be known again. */
export interface PayerKeys {
  readonly account?: string;
  readonly name?: string;
  /** Telling words of his text, sorted, at most WORDS_MAX */
  readonly words: readonly string[];
}

/** Account numbers outside this length are none (an IBAN has at most 34 characters). */
const ACCOUNT_LENGTH = { min: 5, max: 34 };
/** A name key: too short tells nobody apart, longer is no name (CAMT: 140 characters). */
const NAME_LENGTH = { min: 4, max: 140 };
const WORD_LENGTH = { min: 4, max: 30 };
/** More words than this are a letter, not a habit. */
const WORDS_MAX = 8;

/** Words of payments in general, in the languages of the Low Countries: they tell nobody apart. */
const COMMON_TEXT = new Set(
  (
    'BETALING BETALINGEN BETAALD FACTUUR FACTUREN FACTUURNUMMER FACTNR KLANT KLANTNUMMER KLANTNR NUMMER OVERSCHRIJVING ' +
    'REKENING REKENINGNUMMER OMSCHRIJVING KENMERK BETALINGSKENMERK MEDEDELING REFERENTIE VOLGENS INZAKE DATUM BEDRAG ' +
    'PAIEMENT PAYEMENT FACTURE FACTURES CLIENT NUMERO VIREMENT COMPTE COMMUNICATION REFERENCE SELON DATE MONTANT VOTRE NOTRE ' +
    'PAYMENT PAYMENTS INVOICE INVOICES CUSTOMER NUMBER TRANSFER ACCOUNT DATED YOUR AMOUNT FROM WITH ' +
    'ZAHLUNG RECHNUNG RECHNUNGEN KUNDE KUNDENNUMMER UEBERWEISUNG UBERWEISUNG KONTO VERWENDUNGSZWECK REFERENZ BETRAG ' +
    'IBAN SEPA EREF REMI NOTPROVIDED ONLINE BANKING INSTANT EURO'
  ).split(' '),
);

/**
 * What may be learned about the payer of this payment; null when nothing may: money that goes out or comes back,
 * several payments in one, and whatever is no customer's (own accounts, payment providers, tax offices). Who pays
 * for somebody else is not learned by his account.
 */
export function payerKeys(payment: Payment, self: MatchIndex['self']): PayerKeys | null {
  const incoming = compare(payment.amount, ZERO) > 0 && !payment.returned && !payment.collective;
  if (!incoming || natureOf(payment, { self, learned: NOTHING_LEARNED }) !== null) return null;
  const { counterparty, ultimate } = payment;
  const account = accountKey(ultimate === undefined ? (counterparty?.iban ?? '') : '');
  const payer = ultimate?.name ?? counterparty?.name ?? '';
  const name = nameKey(payer);
  return {
    ...(isWithin(account, ACCOUNT_LENGTH) ? { account } : {}),
    ...(isWithin(name, NAME_LENGTH) ? { name } : {}),
    words: tellingWords(payment.texts, payer),
  };
}

function isWithin(text: string, { min, max }: { readonly min: number; readonly max: number }) {
  return text.length >= min && text.length <= max;
}

/** Words of letters only: what holds a digit is a number of this one payment. The name says itself. */
function tellingWords(texts: readonly string[], payer: string): readonly string[] {
  const own = new Set(nameWords(payer));
  const words = plainText(texts.join(' '))
    .split(/[^A-Z0-9]+/)
    .filter((word) => /^[A-Z]+$/.test(word) && isWithin(word, WORD_LENGTH))
    .filter((word) => !COMMON_TEXT.has(word) && !own.has(word));
  return [...new Set(words)].toSorted().slice(0, WORDS_MAX);
}

/** Enough to know a payer by: one long word, or two. */
export function areTelling(words: readonly string[]): boolean {
  return words.length > 1 || words.some((word) => word.length > 5);
}
