import type { Forms } from '../base/api.js';
import type { Words } from '../base/words.js';
import type { Tone } from '../parts/badge.js';

type Connection = Forms['ConnectionShown'];

/** Names that are the same in every language; an adapter that is not here goes by its own. */
const BRANDS: Readonly<Record<string, string>> = {
  exact: 'Exact Online',
  moneybird: 'Moneybird',
  odoo: 'Odoo',
  tryton: 'Tryton',
  billit: 'Billit',
  'e-invoice-be': 'e-invoice.be',
  'phoss-ap': 'phoss AP',
  recommand: 'Recommand',
  scrada: 'Scrada',
  storecove: 'Storecove',
  vies: 'VIES',
  smtp: 'SMTP',
  imap: 'IMAP',
  sftp: 'SFTP',
};

interface ConnectionWords {
  readonly kinds: Readonly<Record<Connection['kind'], string>>;
  readonly states: Readonly<Record<Connection['state'], string>>;
  /** Of adapters that are no brand */
  readonly adapters: Readonly<Record<string, string>>;
}

const nl: ConnectionWords = {
  kinds: {
    host: 'Boekhoudpakket',
    'access-point': 'Peppol-accesspoint',
    bank: 'Bankafschriften',
    mail: 'Uitgaande mail',
    mailbox: 'Postbus',
    'payment-link': 'Betaallink',
    'collection-partner': 'Incassopartner',
    'credit-bureau': 'Kredietbureau',
    'credit-insurer': 'Kredietverzekeraar',
    'business-register': 'Bedrijvenregister',
    'vat-check': 'Btw-controle',
    'insolvency-register': 'Insolventieregister',
  },
  states: {
    ...{ settings: 'met instellingen', new: 'nog toe te laten', asked: 'wacht op een persoon' },
    ...{ live: 'werkt', 'needs-person': 'opnieuw aanmelden', disconnected: 'losgekoppeld' },
  },
  adapters: {
    'voldaan-host': 'Voldaan-koppelvlak',
    file: 'Bestanden',
    folder: 'Map',
    host: 'Via het boekhoudpakket',
    sandbox: 'Speelomgeving',
    'sandbox-feed': 'Speelomgeving',
  },
};

const fr: ConnectionWords = {
  kinds: {
    host: 'Logiciel comptable',
    'access-point': 'Point d’accès Peppol',
    bank: 'Extraits bancaires',
    mail: 'E-mail sortant',
    mailbox: 'Boîte aux lettres',
    'payment-link': 'Lien de paiement',
    'collection-partner': 'Partenaire de recouvrement',
    'credit-bureau': 'Bureau de crédit',
    'credit-insurer': 'Assureur-crédit',
    'business-register': 'Registre des entreprises',
    'vat-check': 'Contrôle TVA',
    'insolvency-register': 'Registre de l’insolvabilité',
  },
  states: {
    ...{ settings: 'par paramètres', new: 'à autoriser', asked: 'attend une personne' },
    ...{ live: 'fonctionne', 'needs-person': 'à reconnecter', disconnected: 'déconnecté' },
  },
  adapters: {
    'voldaan-host': 'Interface Voldaan',
    file: 'Fichiers',
    folder: 'Dossier de fichiers',
    host: 'Par le logiciel comptable',
    sandbox: 'Bac à sable',
    'sandbox-feed': 'Bac à sable',
  },
};

const en: ConnectionWords = {
  kinds: {
    host: 'Accounting package',
    'access-point': 'Peppol access point',
    bank: 'Bank statements',
    mail: 'Outgoing mail',
    mailbox: 'Mailbox',
    'payment-link': 'Payment link',
    'collection-partner': 'Collection partner',
    'credit-bureau': 'Credit bureau',
    'credit-insurer': 'Credit insurer',
    'business-register': 'Business register',
    'vat-check': 'VAT check',
    'insolvency-register': 'Insolvency register',
  },
  states: {
    ...{ settings: 'by its settings', new: 'to be let in', asked: 'waits for a person' },
    ...{ live: 'works', 'needs-person': 'sign in again', disconnected: 'taken off' },
  },
  adapters: {
    'voldaan-host': 'Voldaan interface',
    file: 'Files',
    folder: 'Folder',
    host: 'Through the accounting package',
    sandbox: 'Playground',
    'sandbox-feed': 'Playground',
  },
};

export const CONNECTION_WORDS: Words<ConnectionWords> = { nl, fr, en };

/** What people call an adapter. */
export function adapterName(words: ConnectionWords, adapter: string): string {
  return BRANDS[adapter] ?? words.adapters[adapter] ?? adapter;
}

export const STATE_TONES: Readonly<Record<Connection['state'], Tone>> = {
  live: 'good',
  settings: 'good',
  new: 'watch',
  asked: 'watch',
  'needs-person': 'bad',
  disconnected: 'neutral',
};
