import type { Language } from '../../domain/party/debtor.js';
import type { Money } from '../../kernel/money.js';
import { moneyIn } from './locale.js';
import type { TaskText } from './on-account-task.js';

type Words = (amount: string, number: string, bankReference: string) => TaskText;

const WORDS: Readonly<Record<Language, Words>> = {
  nl: (amount, number, reference) => ({
    subject: `Punt ${amount} af op factuur ${number}`,
    text: `Voldaan heeft de betaling van ${amount} (bankreferentie ${reference}) geboekt met het nummer van factuur ${number}. Uw boekhoudpakket laat afpunten niet toe van buitenaf: doe het zelf.`,
  }),
  fr: (amount, number, reference) => ({
    subject: `Lettrez ${amount} avec la facture ${number}`,
    text: `Voldaan a comptabilisé le paiement de ${amount} (référence bancaire ${reference}) avec le numéro de la facture ${number}. Votre logiciel comptable ne permet pas le lettrage de l’extérieur : faites-le vous-même.`,
  }),
  en: (amount, number, reference) => ({
    subject: `Match ${amount} with invoice ${number}`,
    text: `Voldaan booked the payment of ${amount} (bank reference ${reference}) with the number of invoice ${number}. Your accounting package does not let others match: do it by hand.`,
  }),
  de: (amount, number, reference) => ({
    subject: `Gleichen Sie ${amount} mit Rechnung ${number} aus`,
    text: `Voldaan hat die Zahlung von ${amount} (Bankreferenz ${reference}) mit der Nummer der Rechnung ${number} gebucht. Ihr Buchhaltungspaket lässt den Ausgleich von außen nicht zu: tun Sie es selbst.`,
  }),
};

/** What somebody has to do after a payment was booked in a package that matches nothing by itself. */
export function matchTask(
  language: Language,
  { amount, number, bankReference }: { amount: Money; number: string; bankReference: string },
): TaskText {
  return WORDS[language](moneyIn(language, amount), number, bankReference);
}
