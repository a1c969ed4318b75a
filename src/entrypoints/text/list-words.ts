import type { Channel } from '../../domain/exchange/fallback.js';
import type { DebtorMark } from '../../domain/list/debtor-list.js';
import type { SendingState } from '../../domain/list/invoice-list.js';
import type { ItemBrake } from '../../domain/list/item-list.js';
import type { DebtorKind, Language } from '../../domain/party/debtor.js';

/** What a list taken as a file says, by language. */
type Said = Readonly<Record<Language, string>>;

const said = (nl: string, fr: string, en: string, de: string): Said => ({ nl, fr, en, de });

/** Names of the lists. */
export const LIST_NAMES = {
  debtors: said('debiteuren', 'débiteurs', 'debtors', 'debitoren'),
  invoices: said('facturen', 'factures', 'invoices', 'rechnungen'),
  'open-items': said('open-posten', 'postes-ouverts', 'open-items', 'offene-posten'),
} as const;

/** Heads of their columns. */
export const HEADS = {
  number: said('nummer', 'numéro', 'number', 'Nummer'),
  debtorNumber: said('nummer debiteur', 'numéro débiteur', 'debtor number', 'Debitorennummer'),
  debtor: said('debiteur', 'débiteur', 'debtor', 'Debitor'),
  kind: said('soort', 'type', 'kind', 'Art'),
  country: said('land', 'pays', 'country', 'Land'),
  email: said('e-mail', 'e-mail', 'e-mail', 'E-Mail'),
  group: said('groep', 'groupe', 'group', 'Gruppe'),
  owner: said('wie volgt op', 'suivi par', 'owner', 'zuständig'),
  currency: said('munt', 'devise', 'currency', 'Währung'),
  items: said('open posten', 'postes ouverts', 'open items', 'offene Posten'),
  open: said('open', 'ouvert', 'open', 'offen'),
  overdue: said('te laat', 'en retard', 'overdue', 'überfällig'),
  oldest: said(
    'oudste vervaldag',
    'plus ancienne échéance',
    'oldest due date',
    'älteste Fälligkeit',
  ),
  daysLate: said('dagen te laat', 'jours de retard', 'days late', 'Tage überfällig'),
  limit: said('kredietlimiet', 'limite de crédit', 'credit limit', 'Kreditlimit'),
  used: said('% gebruikt', '% utilisé', '% used', '% genutzt'),
  score: said('score', 'score', 'score', 'Bewertung'),
  marks: said('let op', 'remarques', 'marks', 'Hinweise'),
  contact: said('laatste contact', 'dernier contact', 'last contact', 'letzter Kontakt'),
  issued: said('factuurdatum', 'date de facture', 'issue date', 'Rechnungsdatum'),
  due: said('vervaldag', 'échéance', 'due date', 'Fälligkeit'),
  amount: said('bedrag', 'montant', 'amount', 'Betrag'),
  sending: said('verzending', 'envoi', 'sending', 'Versand'),
  channel: said('langs', 'canal', 'channel', 'Weg'),
  findings: said('opmerkingen', 'remarques du contrôle', 'findings', 'Prüfhinweise'),
  reminded: said('laatste herinnering', 'dernier rappel', 'last reminder', 'letzte Mahnung'),
} as const;

export const KINDS: Readonly<Record<'invoice' | 'credit-note' | DebtorKind, Said>> = {
  invoice: said('factuur', 'facture', 'invoice', 'Rechnung'),
  'credit-note': said('creditnota', 'note de crédit', 'credit note', 'Gutschrift'),
  business: said('onderneming', 'entreprise', 'business', 'Unternehmen'),
  consumer: said('consument', 'consommateur', 'consumer', 'Verbraucher'),
  public: said('overheid', 'secteur public', 'government', 'öffentliche Hand'),
};

export const MARKS: Readonly<Record<DebtorMark | ItemBrake, Said>> = {
  disputed: said('betwist', 'contesté', 'disputed', 'bestritten'),
  dispute: said('betwist', 'contesté', 'disputed', 'bestritten'),
  promised: said('belofte', 'promesse', 'promise', 'Zusage'),
  promise: said('belofte', 'promesse', 'promise', 'Zusage'),
  instalments: said('afbetaling', 'plan de paiement', 'payment plan', 'Ratenzahlung'),
  plan: said('afbetaling', 'plan de paiement', 'payment plan', 'Ratenzahlung'),
  instrument: said('overgedragen', 'transféré', 'handed over', 'abgegeben'),
  'on-account': said(
    'geld zonder factuur',
    'paiement sans facture',
    'money on account',
    'Geld ohne Rechnung',
  ),
  receipt: said(
    'ontvangst te koppelen',
    'encaissement à lettrer',
    'receipt to match',
    'Zahlung zuzuordnen',
  ),
  'credit-hold': said('krediet op slot', 'crédit bloqué', 'credit on hold', 'Kredit gesperrt'),
  blocked: said('geblokkeerd', 'bloqué', 'blocked', 'gesperrt'),
  insolvent: said('insolvent', 'insolvable', 'insolvent', 'insolvent'),
};

export const SENDING: Readonly<Record<SendingState, Said>> = {
  'not-sent': said('niet verzonden', 'non envoyée', 'not sent', 'nicht versandt'),
  'under-way': said('onderweg', 'en route', 'under way', 'unterwegs'),
  delivered: said('afgeleverd', 'livrée', 'delivered', 'zugestellt'),
  failed: said('mislukt', 'échouée', 'failed', 'fehlgeschlagen'),
  held: said('tegengehouden', 'retenue', 'held', 'zurückgehalten'),
};

export const CHANNELS: Readonly<Record<Channel, Said>> = {
  network: said('Peppol', 'Peppol', 'Peppol', 'Peppol'),
  'e-mail': said('e-mail', 'e-mail', 'e-mail', 'E-Mail'),
  print: said('papier', 'papier', 'paper', 'Papier'),
};
