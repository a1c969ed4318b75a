import type { Money } from '../../kernel/money.js';
import type { Language } from '../../domain/party/debtor.js';
import { moneyIn } from './locale.js';

export interface TaskText {
  readonly subject: string;
  readonly text: string;
}

/** What somebody has to book by hand: money put on account, paid back, or taken off account again. */
export type OnAccountTask = 'put' | 'paid-back' | 'taken-off';

type Words = (amount: string, bankReference: string) => TaskText;

const WORDS: Readonly<Record<Language, Readonly<Record<OnAccountTask, Words>>>> = {
  nl: {
    put: (amount, reference) => ({
      subject: `Boek ${amount} op rekening van deze debiteur`,
      text: `Voldaan heeft een ontvangst van ${amount} (bankreferentie ${reference}) op rekening van deze debiteur gezet; er hoort nog geen factuur bij. Uw boekhoudpakket neemt zulke betalingen niet aan: boek haar zelf.`,
    }),
    'paid-back': (amount, reference) => ({
      subject: `Boek een terugbetaling van ${amount} aan deze debiteur`,
      text: `Voldaan heeft een terugbetaling van ${amount} (bankreferentie ${reference}) afgeboekt van wat op rekening van deze debiteur stond. Uw boekhoudpakket neemt zulke betalingen niet aan: boek haar zelf.`,
    }),
    'taken-off': (amount, reference) => ({
      subject: `Haal ${amount} van de rekening van deze debiteur`,
      text: `Het bedrag van ${amount} (bankreferentie ${reference}) staat niet meer op rekening van deze debiteur: het is voor een factuur gebruikt of teruggenomen. Draai de boeking zelf terug; een betaling van een factuur meldt Voldaan apart.`,
    }),
  },
  fr: {
    put: (amount, reference) => ({
      subject: `Comptabilisez ${amount} en compte d’attente de ce débiteur`,
      text: `Voldaan a mis un paiement reçu de ${amount} (référence bancaire ${reference}) en compte d’attente de ce débiteur ; aucune facture n’y correspond encore. Votre logiciel comptable n’accepte pas de tels paiements : comptabilisez-le vous-même.`,
    }),
    'paid-back': (amount, reference) => ({
      subject: `Comptabilisez un remboursement de ${amount} à ce débiteur`,
      text: `Voldaan a déduit un remboursement de ${amount} (référence bancaire ${reference}) du compte d’attente de ce débiteur. Votre logiciel comptable n’accepte pas de tels paiements : comptabilisez-le vous-même.`,
    }),
    'taken-off': (amount, reference) => ({
      subject: `Retirez ${amount} du compte d’attente de ce débiteur`,
      text: `Le montant de ${amount} (référence bancaire ${reference}) n’est plus en compte d’attente de ce débiteur : il a servi à une facture ou a été repris. Annulez l’écriture vous-même ; Voldaan signale à part le paiement d’une facture.`,
    }),
  },
  en: {
    put: (amount, reference) => ({
      subject: `Book ${amount} on account of this debtor`,
      text: `Voldaan put a receipt of ${amount} (bank reference ${reference}) on account of this debtor; no invoice belongs to it yet. Your accounting package does not take such payments: book it by hand.`,
    }),
    'paid-back': (amount, reference) => ({
      subject: `Book a refund of ${amount} to this debtor`,
      text: `Voldaan took a refund of ${amount} (bank reference ${reference}) off what stood on account of this debtor. Your accounting package does not take such payments: book it by hand.`,
    }),
    'taken-off': (amount, reference) => ({
      subject: `Take ${amount} off the account of this debtor`,
      text: `The amount of ${amount} (bank reference ${reference}) no longer stands on account of this debtor: it was used for an invoice, or taken back. Reverse the booking by hand; Voldaan reports the payment of an invoice by itself.`,
    }),
  },
  de: {
    put: (amount, reference) => ({
      subject: `Buchen Sie ${amount} als Akontozahlung dieses Debitors`,
      text: `Voldaan hat einen Zahlungseingang von ${amount} (Bankreferenz ${reference}) als Akontozahlung dieses Debitors erfasst; noch gehört keine Rechnung dazu. Ihre Buchhaltung nimmt solche Zahlungen nicht an: Buchen Sie sie selbst.`,
    }),
    'paid-back': (amount, reference) => ({
      subject: `Buchen Sie eine Rückzahlung von ${amount} an diesen Debitor`,
      text: `Voldaan hat eine Rückzahlung von ${amount} (Bankreferenz ${reference}) von den Akontozahlungen dieses Debitors abgezogen. Ihre Buchhaltung nimmt solche Zahlungen nicht an: Buchen Sie sie selbst.`,
    }),
    'taken-off': (amount, reference) => ({
      subject: `Nehmen Sie ${amount} aus den Akontozahlungen dieses Debitors`,
      text: `Der Betrag von ${amount} (Bankreferenz ${reference}) ist keine Akontozahlung dieses Debitors mehr: Er wurde für eine Rechnung verwendet oder zurückgenommen. Stornieren Sie die Buchung selbst; die Zahlung einer Rechnung meldet Voldaan gesondert.`,
    }),
  },
};

/** The task for a host that takes no payments on account; the amount is told without its sign. */
export function onAccountTask(
  language: Language,
  task: OnAccountTask,
  money: Money,
  bankReference: string,
): TaskText {
  const amount = { ...money, minor: money.minor < 0n ? -money.minor : money.minor };
  return WORDS[language][task](moneyIn(language, amount), bankReference);
}
