import type { Language } from '../../domain/party/debtor.js';
import type { Decimal } from '../../kernel/decimal.js';
import { decimalIn } from '../letter/locale.js';
import type { WorkText } from './task-text.js';

/** `month` is `2026-06`, days as texts. */
type Words = (month: string, days: string, max: string) => WorkText;

const WORDS: Readonly<Record<Language, Words>> = {
  nl: (month, days, max) => ({
    subject: `Facturen vertrokken laat in ${month}: ${days} dagen na levering`,
    text: `De middelste factuur van ${month} kwam ${days} dagen na de levering; meer dan ${max} is afgesproken als te laat. Wie later factureert, wordt later betaald: kijk waar het blijft liggen.`,
  }),
  fr: (month, days, max) => ({
    subject: `Factures tardives en ${month} : ${days} jours après la livraison`,
    text: `La facture médiane de ${month} est partie ${days} jours après la livraison ; au-delà de ${max} jours c’est convenu comme trop tard. Qui facture plus tard est payé plus tard : cherchez où cela reste en attente.`,
  }),
  en: (month, days, max) => ({
    subject: `Invoices left late in ${month}: ${days} days after delivery`,
    text: `The median invoice of ${month} was made ${days} days after delivery; more than ${max} is set as too late. Who invoices later is paid later: look where it waits.`,
  }),
  de: (month, days, max) => ({
    subject: `Rechnungen gingen im Monat ${month} spät hinaus: ${days} Tage nach der Lieferung`,
    text: `Die mittlere Rechnung von ${month} entstand ${days} Tage nach der Lieferung; mehr als ${max} gilt als zu spät. Wer später fakturiert, wird später bezahlt: sehen Sie nach, wo es liegen bleibt.`,
  }),
};

/** The task that says invoices are made too long after delivery (practice 24). */
export function invoicingTask(
  language: Language,
  { month, days, max }: { readonly month: string; readonly days: Decimal; readonly max: number },
): WorkText {
  return WORDS[language](month, decimalIn(language, days, 1), String(max));
}
