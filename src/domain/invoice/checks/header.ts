import { daysBetween, type PlainDate } from '../../../kernel/dates.js';
import { compare, ZERO } from '../../../kernel/decimal.js';
import type { Invoice } from '../invoice.js';
import {
  check,
  type Check,
  shown,
  STOP_SENDING,
  STOP_SENDING_ELSE_WARN,
  WARN_ALWAYS,
  when,
} from './check.js';
import { TERMS } from './term.js';
import { THE_ROLE } from './words.js';

/** Control and format characters, among them the marks that turn the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** UNCL1001 384: corrected invoice. */
const CORRECTED = '384';

export const NUMBERS: readonly Check[] = [
  check('RULE', 'invoice.number-characters', {
    term: 'BT-1',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: 'The number of the invoice, "{found}", holds invisible characters. Nobody can type it when paying; write it with letters and digits.',
      nl: 'Het factuurnummer, "{found}", bevat onzichtbare tekens. Niemand kan het overtypen bij het betalen; schrijf het met letters en cijfers.',
      fr: 'Le numéro de la facture, « {found} », contient des caractères invisibles. Personne ne peut le recopier en payant ; écrivez-le en lettres et chiffres.',
      de: 'Die Rechnungsnummer „{found}“ enthält unsichtbare Zeichen. Niemand kann sie beim Zahlen abtippen; bitte mit Buchstaben und Ziffern schreiben.',
    },
    find: ({ number }) => when(INVISIBLE.test(number), '/number', { found: shown(number) }),
  }),
  check('RULE', 'invoice.number-blanks', {
    term: 'BT-1',
    severity: WARN_ALWAYS,
    text: {
      en: 'The number of the invoice, "{found}", holds blanks. Payments name it without them and are recognised less surely; use hyphens.',
      nl: 'Het factuurnummer, "{found}", bevat spaties. Betalingen noemen het zonder en worden minder zeker herkend; gebruik streepjes.',
      fr: 'Le numéro de la facture, « {found} », contient des espaces. Les paiements le citent sans elles et sont moins sûrement reconnus ; utilisez des tirets.',
      de: 'Die Rechnungsnummer „{found}“ enthält Leerzeichen. Zahlungen nennen sie ohne und werden weniger sicher erkannt; bitte Bindestriche verwenden.',
    },
    find: ({ number }) =>
      when(number.trim() !== '' && /[\p{Zs}]/u.test(number), '/number', { found: shown(number) }),
  }),
  check('RULE', 'invoice.preceding-missing', {
    term: 'BT-25',
    severity: WARN_ALWAYS,
    text: {
      en: '{number} corrects an invoice and does not say which. Name the number of the invoice it belongs to, or the period.',
      nl: '{number} verbetert een factuur en zegt niet welke. Noem het nummer van de factuur waar ze bij hoort, of de periode.',
      fr: '{number} corrige une facture sans dire laquelle. Indiquez le numéro de la facture concernée, ou la période.',
      de: '{number} berichtigt eine Rechnung und sagt nicht, welche. Bitte die Nummer der zugehörigen Rechnung oder den Zeitraum nennen.',
    },
    find: (invoice) => {
      const corrects = invoice.kind === 'credit-note' || invoice.typeCode === CORRECTED;
      const says = invoice.precedingInvoices !== undefined || invoice.period !== undefined;
      return when(corrects && !says, '/precedingInvoices', { number: shown(invoice.number) });
    },
  }),
];

/** In the CustomizationID of a self-billed document (Peppol self-billing 3.0). */
const SELF_BILLED = 'selfbilling';

export const ORDER: readonly Check[] = [
  check('RULE', 'invoice.self-billing-direction', {
    term: 'BT-24',
    severity: STOP_SENDING,
    text: {
      en: '{number} is a self-billed document: it travels from the buyer to the seller, which cannot be done here yet. Send it with the software of your access point.',
      nl: '{number} is een zelffactuur: die reist van de afnemer naar de leverancier, en dat kan hier nog niet. Verzend ze met de software van uw accesspoint.',
      fr: '{number} est une autofacture : elle va du client au fournisseur, ce qui n’est pas encore possible ici. Envoyez-la avec le logiciel de votre point d’accès.',
      de: '{number} ist eine Gutschrift im Gutschriftverfahren: Sie geht vom Käufer an den Verkäufer, was hier noch nicht möglich ist. Bitte mit der Software Ihres Access Points senden.',
    },
    find: ({ customizationId = '', number }, { network }) =>
      when(network === true && customizationId.includes(SELF_BILLED), '/customizationId', {
        number: shown(number),
      }),
  }),
  check('RULE', 'invoice.order-reference-missing', {
    term: 'BT-13',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: '{buyer} pays only with an order number, and the invoice has none. Ask for it and fill it in.',
      nl: '{buyer} betaalt alleen met een bestelnummer, en de factuur heeft er geen. Vraag het en vul het in.',
      fr: '{buyer} ne paie qu’avec un numéro de commande, et la facture n’en a pas. Demandez-le et complétez-le.',
      de: '{buyer} zahlt nur mit Bestellnummer, und die Rechnung hat keine. Bitte erfragen und ergänzen.',
    },
    find: ({ buyer, orderReference }, { orderReferenceRequired }) =>
      when(orderReferenceRequired === true && orderReference === undefined, '/orderReference', {
        buyer: buyer.name === undefined ? THE_ROLE.buyer : shown(buyer.name),
      }),
  }),
];

/** A due date further away is a typing error more often than a term; a smaller value hits honest retentions. */
const DUE_MAX_DAYS = 366;
/** Older than this an invoice is a forgotten or a repeated one. */
const ISSUED_BEFORE_MAX_DAYS = 366;
/** Invoices are dated ahead to the end of the month, seldom further. */
const ISSUED_AHEAD_MAX_DAYS = 31;

function daysToPay(invoice: Invoice): number | undefined {
  return invoice.dueDate === undefined
    ? undefined
    : daysBetween(invoice.issueDate, invoice.dueDate);
}

export const DATES: readonly Check[] = [
  check('RULE', 'invoice.BR-CO-25', {
    term: 'BT-9',
    severity: STOP_SENDING,
    text: {
      en: 'The invoice says neither when to pay nor on what terms. Fill in a due date.',
      nl: 'De factuur zegt niet wanneer of op welke termijn te betalen. Vul een vervaldatum in.',
      fr: 'La facture ne dit ni quand payer ni à quelles conditions. Indiquez une date d’échéance.',
      de: 'Die Rechnung nennt weder Fälligkeit noch Zahlungsbedingungen. Bitte ein Fälligkeitsdatum angeben.',
    },
    find: ({ kind, dueDate, paymentTerms, totals }) => {
      const owes = kind === 'invoice' && compare(totals?.payable ?? ZERO, ZERO) > 0;
      return when(owes && dueDate === undefined && paymentTerms === undefined, '/dueDate', {});
    },
  }),
  check('RULE', 'invoice.due-before-issue', {
    term: 'BT-9',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: 'The due date {due} lies before the invoice date {issued}. Correct one of them.',
      nl: 'De vervaldatum {due} ligt voor de factuurdatum {issued}. Verbeter een van beide.',
      fr: 'L’échéance {due} précède la date de facture {issued}. Corrigez l’une des deux.',
      de: 'Die Fälligkeit {due} liegt vor dem Rechnungsdatum {issued}. Bitte eines von beiden berichtigen.',
    },
    find: (invoice) => {
      const isEarly = invoice.kind === 'invoice' && (daysToPay(invoice) ?? 0) < 0;
      const params = { due: invoice.dueDate ?? '', issued: invoice.issueDate };
      return when(isEarly, '/dueDate', params);
    },
  }),
  ...TERMS,
  check('RULE', 'invoice.due-far', {
    term: 'BT-9',
    severity: WARN_ALWAYS,
    text: {
      en: 'The due date {due} is {found} days after the invoice date {issued}, more than a year. Look whether the year is right.',
      nl: 'De vervaldatum {due} ligt {found} dagen na de factuurdatum {issued}, meer dan een jaar. Kijk na of het jaartal klopt.',
      fr: 'L’échéance {due} tombe {found} jours après la date de facture {issued}, plus d’un an. Vérifiez l’année.',
      de: 'Die Fälligkeit {due} liegt {found} Tage nach dem Rechnungsdatum {issued}, mehr als ein Jahr. Bitte die Jahreszahl prüfen.',
    },
    find: (invoice) => {
      const days = daysToPay(invoice) ?? 0;
      const params = {
        due: invoice.dueDate ?? '',
        found: String(days),
        issued: invoice.issueDate,
      };
      return when(days > DUE_MAX_DAYS, '/dueDate', params);
    },
  }),
  check('RULE', 'invoice.issued-ahead', {
    term: 'BT-2',
    severity: WARN_ALWAYS,
    text: {
      en: 'The invoice is dated {found}, {days} days from today. Look whether the date is right.',
      nl: 'De factuur is gedateerd op {found}, {days} dagen na vandaag. Kijk na of de datum klopt.',
      fr: 'La facture est datée du {found}, dans {days} jours. Vérifiez la date.',
      de: 'Die Rechnung ist auf den {found} datiert, {days} Tage nach heute. Bitte das Datum prüfen.',
    },
    find: ({ issueDate }, { today = issueDate }) =>
      datedHits(issueDate, daysBetween(today, issueDate), ISSUED_AHEAD_MAX_DAYS),
  }),
  check('RULE', 'invoice.issued-long-ago', {
    term: 'BT-2',
    severity: WARN_ALWAYS,
    text: {
      en: 'The invoice is dated {found}, {days} days ago. Look whether the year is right and whether it is known already.',
      nl: 'De factuur is gedateerd op {found}, {days} dagen geleden. Kijk na of het jaartal klopt en of ze al bekend is.',
      fr: 'La facture est datée du {found}, il y a {days} jours. Vérifiez l’année et si elle est déjà connue.',
      de: 'Die Rechnung ist auf den {found} datiert, vor {days} Tagen. Bitte die Jahreszahl prüfen und ob sie schon bekannt ist.',
    },
    find: ({ issueDate }, { today = issueDate }) =>
      datedHits(issueDate, daysBetween(issueDate, today), ISSUED_BEFORE_MAX_DAYS),
  }),
];

function datedHits(found: PlainDate, days: number, most: number) {
  return when(days > most, '/issueDate', { found, days: String(days) });
}
