import { compare, ZERO } from '../../../kernel/decimal.js';
import { findIbans, isBic, isCreditorId } from '../../party/bank-identifiers.js';
import { isIban, looksLikeIban, normalIban } from '../../party/identifiers.js';
import type { Invoice, PaymentInstruction } from '../invoice.js';
import {
  check,
  type Check,
  type Hit,
  shown,
  STOP_SENDING,
  STOP_SENDING_ELSE_WARN,
  WARN_ALWAYS,
  when,
} from './check.js';

/** UNCL4461 codes that promise a transfer to an account and for which BR-61 demands one: 30 transfer, 58 SEPA transfer. */
const TRANSFER_CODES: ReadonlySet<string> = new Set(['30', '58']);
/** The same with the kinds BR-61 passes over: 31 debit transfer, 42 to a bank account. */
const ANY_TRANSFER_CODES: ReadonlySet<string> = new Set([...TRANSFER_CODES, '31', '42']);
/** SEPA transfer: the account must be an IBAN. */
const SEPA_TRANSFER = '58';

function hasAccount({ payments = [] }: Invoice): boolean {
  return payments.some((payment) => payment.account !== undefined);
}

/** One hit for each payment instruction that `find` has something to say about. */
function ofPayments<Slot extends string>(
  { payments = [] }: Invoice,
  find: (payment: PaymentInstruction, path: string) => readonly Hit<Slot>[],
): readonly Hit<Slot>[] {
  return payments.flatMap((payment, index) => find(payment, `/payments/${index}`));
}

export const PAYMENT: readonly Check[] = [
  check('RULE', 'invoice.account-missing', {
    term: 'BT-84',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: 'The invoice names no account to pay to. Fill in the IBAN of the seller.',
      nl: 'De factuur noemt geen rekening om op te betalen. Vul het IBAN van de leverancier in.',
      fr: 'La facture n’indique aucun compte où payer. Complétez l’IBAN du vendeur.',
      de: 'Die Rechnung nennt kein Konto für die Zahlung. Bitte die IBAN des Verkäufers ergänzen.',
    },
    find: (invoice, { occasion }) => {
      const { kind, payments = [], totals } = invoice;
      const owes = kind === 'invoice' && compare(totals?.payable ?? ZERO, ZERO) > 0;
      const isDebited = payments.some(({ mandate, card }) => mandate !== undefined || card);
      // What others send may be paid in ways of theirs; only a promised transfer without account is odd.
      const wantsOne =
        occasion === 'sending' ||
        payments.some(({ meansCode }) => ANY_TRANSFER_CODES.has(meansCode));
      return when(owes && wantsOne && !isDebited && !hasAccount(invoice), '/payments', {});
    },
  }),
  check('RULE', 'invoice.BR-61', {
    term: 'BT-84',
    severity: STOP_SENDING,
    text: {
      en: 'Payment means {code} is a transfer and names no account. Fill in the IBAN.',
      nl: 'Betaalwijze {code} is een overschrijving en noemt geen rekening. Vul het IBAN in.',
      fr: 'Le moyen de paiement {code} est un virement sans compte. Complétez l’IBAN.',
      de: 'Zahlungsart {code} ist eine Überweisung und nennt kein Konto. Bitte die IBAN ergänzen.',
    },
    find: (invoice) =>
      ofPayments(invoice, ({ account, meansCode }, path) => {
        const isGap = account === undefined && TRANSFER_CODES.has(meansCode);
        return when(isGap && hasAccount(invoice), `${path}/account`, { code: meansCode });
      }),
  }),
  check('RULE', 'invoice.iban-invalid', {
    term: 'BT-84',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: 'The account {found} is no valid IBAN: length, form or check digits are wrong. Correct it before anybody pays to it.',
      nl: 'De rekening {found} is geen geldig IBAN: lengte, vorm of controlecijfers kloppen niet. Verbeter ze voor iemand erop betaalt.',
      fr: 'Le compte {found} n’est pas un IBAN valable : longueur, forme ou chiffres de contrôle erronés. Corrigez-le avant tout paiement.',
      de: 'Das Konto {found} ist keine gültige IBAN: Länge, Form oder Prüfziffern stimmen nicht. Bitte berichtigen, bevor jemand darauf zahlt.',
    },
    find: (invoice) =>
      ofPayments(invoice, ({ account, meansCode }, path) => {
        const id = account?.id ?? '';
        const meansIban = looksLikeIban(id) || meansCode === SEPA_TRANSFER;
        const isWrong = account !== undefined && meansIban && !isIban(id);
        return when(isWrong, `${path}/account/id`, { found: shown(id) });
      }),
  }),
  check('RULE', 'invoice.bic-invalid', {
    term: 'BT-86',
    severity: WARN_ALWAYS,
    text: {
      en: '{found} is no BIC: eight or eleven characters with the country at the fifth. Correct it or leave it out; within SEPA the IBAN is enough.',
      nl: '{found} is geen BIC: acht of elf tekens met het land op de vijfde plaats. Verbeter hem of laat hem weg; binnen SEPA volstaat het IBAN.',
      fr: '{found} n’est pas un BIC : huit ou onze caractères, le pays en cinquième position. Corrigez-le ou supprimez-le ; dans le SEPA, l’IBAN suffit.',
      de: '{found} ist kein BIC: acht oder elf Zeichen, das Land an fünfter Stelle. Bitte berichtigen oder weglassen; innerhalb von SEPA genügt die IBAN.',
    },
    find: (invoice) =>
      ofPayments(invoice, ({ account }, path) => {
        const bic = account?.bic;
        // Beside a domestic account number this is the place of a sort code or the name of a giro.
        const isWrong = bic !== undefined && looksLikeIban(account?.id ?? '') && !isBic(bic);
        return when(isWrong, `${path}/account/bic`, { found: shown(bic ?? '') });
      }),
  }),
  check('RULE', 'invoice.creditor-id-invalid', {
    term: 'BT-90',
    severity: WARN_ALWAYS,
    text: {
      en: 'The creditor identifier {found} fails its check digits. The bank refuses a direct debit with it; look it up on the contract.',
      nl: 'Het incassant-ID {found} klopt niet met zijn controlecijfers. De bank weigert een incasso ermee; zoek het op in het contract.',
      fr: 'L’identifiant créancier {found} ne correspond pas à ses chiffres de contrôle. La banque refuse une domiciliation avec lui ; vérifiez-le sur le contrat.',
      de: 'Die Gläubiger-ID {found} besteht ihre Prüfziffern nicht. Die Bank weist eine Lastschrift damit zurück; bitte im Vertrag nachsehen.',
    },
    find: (invoice) =>
      ofPayments(invoice, ({ mandate }, path) => {
        const id = mandate?.creditorId;
        const isWrong = id !== undefined && !isCreditorId(id);
        return when(isWrong, `${path}/mandate/creditorId`, { found: shown(id ?? '') });
      }),
  }),
  check('RULE', 'invoice.debited-account-invalid', {
    term: 'BT-91',
    severity: WARN_ALWAYS,
    text: {
      en: 'The account to debit, {found}, is no valid IBAN: length, form or check digits are wrong. Look it up on the mandate.',
      nl: 'De te debiteren rekening, {found}, is geen geldig IBAN: lengte, vorm of controlecijfers kloppen niet. Zoek ze op in de machtiging.',
      fr: 'Le compte à débiter, {found}, n’est pas un IBAN valable : longueur, forme ou chiffres de contrôle erronés. Vérifiez-le sur le mandat.',
      de: 'Das zu belastende Konto {found} ist keine gültige IBAN: Länge, Form oder Prüfziffern stimmen nicht. Bitte im Mandat nachsehen.',
    },
    find: (invoice) =>
      ofPayments(invoice, ({ mandate }, path) => {
        const id = mandate?.debitedAccount ?? '';
        const isWrong = looksLikeIban(id) && !isIban(id);
        return when(isWrong, `${path}/mandate/debitedAccount`, { found: shown(id) });
      }),
  }),
  check('RULE', 'invoice.account-in-text', {
    term: 'BT-22',
    severity: WARN_ALWAYS,
    text: {
      en: 'The text names the account {found}, which is not among the accounts to pay to ({expected}). Two accounts on one invoice are a sign of fraud; call the seller at a number you know before paying.',
      nl: 'De tekst noemt rekening {found}, die niet bij de betaalrekeningen staat ({expected}). Twee rekeningen op één factuur zijn een teken van fraude; bel de leverancier op een bekend nummer voor u betaalt.',
      fr: 'Le texte cite le compte {found}, absent des comptes de paiement ({expected}). Deux comptes sur une facture sont un signe de fraude ; appelez le vendeur à un numéro connu avant de payer.',
      de: 'Der Text nennt das Konto {found}, das nicht unter den Zahlungskonten steht ({expected}). Zwei Konten auf einer Rechnung sind ein Betrugszeichen; bitte vor der Zahlung den Verkäufer unter bekannter Nummer anrufen.',
    },
    find: accountsInText,
  }),
];

/** Longest list of accounts told in one sentence. */
const ACCOUNTS_SHOWN_MAX = 3;

function accountsInText(invoice: Invoice): readonly Hit<'found' | 'expected'>[] {
  const { payments = [], paymentTerms, notes = [] } = invoice;
  const accounts = payments.flatMap(({ account }) =>
    account === undefined ? [] : [normalIban(account.id)],
  );
  if (accounts.length === 0) return [];
  const debited = payments.map(({ mandate }) => normalIban(mandate?.debitedAccount ?? ''));
  const known = new Set([...accounts, ...debited]);
  const expected = shown([...new Set(accounts)].slice(0, ACCOUNTS_SHOWN_MAX).join(', '));
  const texts = notes.map(({ text }, index) => ({ text, path: `/notes/${index}`, term: 'BT-22' }));
  if (paymentTerms !== undefined) {
    texts.unshift({ text: paymentTerms, path: '/paymentTerms', term: 'BT-20' });
  }
  return texts.flatMap(({ text, path, term }) =>
    findIbans(text)
      .filter((iban) => !known.has(iban))
      .map((found) => ({ path, term, params: { found, expected } })),
  );
}
