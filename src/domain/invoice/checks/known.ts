import { compare, type Decimal, equals } from '../../../kernel/decimal.js';
import { strangeAccounts } from '../../party/bank-identifiers.js';
import { normalIban } from '../../party/identifiers.js';
import { sameParticipant } from '../../party/participant.js';
import type { Party } from '../../party/party.js';
import type { Invoice } from '../invoice.js';
import {
  check,
  type Check,
  type Facts,
  shown,
  STOP_SENDING_ELSE_WARN,
  WARN_ALWAYS,
} from './check.js';

const bare = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** By the first of endpoint, VAT number, registration and name that both have. */
function isSameParty(a: Party, b: Party): boolean {
  if (a.endpoint !== undefined && b.endpoint !== undefined) {
    return sameParticipant(a.endpoint, b.endpoint);
  }
  if (a.vatId !== undefined && b.vatId !== undefined) return bare(a.vatId) === bare(b.vatId);
  if (a.legalId !== undefined && b.legalId !== undefined) {
    return bare(a.legalId.value) === bare(b.legalId.value);
  }
  return a.name !== undefined && namesOf(a).some((name) => namesOf(b).includes(name));
}

/** Legal forms behind a name, which one writes and another leaves out. */
const LEGAL_FORMS =
  / (?:B ?V|N ?V|V ?O ?F|C ?V|BVBA|SPRL|SRL|S ?A|SARL|SAS|SCS|COMMV|VZW|ASBL|GMBH|A ?G|U ?G|KG|LTD|LLC|PLC|SPA|S ?L)$/;

/** Upper case, no accents, punctuation or legal form: what is compared of a name. */
function plainName(name: string): string {
  const words = name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(LEGAL_FORMS, '');
}

function namesOf(party: Party): readonly string[] {
  return [party.name, party.tradingName].flatMap((name) =>
    name === undefined ? [] : [plainName(name)],
  );
}

function isDecimal(value: object): value is Decimal {
  return 'unscaled' in value;
}

/** Whether two parts of an invoice say the same: amounts by value, absent like undefined. */
function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isDecimal(a)) return isDecimal(b) && equals(a, b);
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].every((key) => saysSame(left.get(key), right.get(key)));
}

function sameNumber(invoice: Invoice, { knownDocuments = [] }: Facts): readonly Invoice[] {
  return knownDocuments.filter(
    (known) =>
      known.number === invoice.number &&
      known.kind === invoice.kind &&
      isSameParty(known.seller, invoice.seller),
  );
}

/** What only comparison with earlier documents can tell; silent without them. */
export const KNOWN: readonly Check[] = [
  check('RULE', 'invoice.duplicate', {
    term: 'BT-1',
    severity: WARN_ALWAYS,
    text: {
      en: 'Invoice {found} of this seller is known already, with the same content. Do not book or pay it again.',
      nl: 'Factuur {found} van deze leverancier is al bekend, met dezelfde inhoud. Boek of betaal ze niet nog eens.',
      fr: 'La facture {found} de ce vendeur est déjà connue, avec le même contenu. Ne la comptabilisez ni ne la payez à nouveau.',
      de: 'Rechnung {found} dieses Verkäufers ist mit gleichem Inhalt schon bekannt. Bitte nicht noch einmal buchen oder zahlen.',
    },
    find: (invoice, facts) =>
      sameNumber(invoice, facts).some((known) => saysSame(known, invoice))
        ? [{ path: '/number', params: { found: shown(invoice.number) } }]
        : [],
  }),
  check('RULE', 'invoice.duplicate-number', {
    term: 'BT-1',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: 'Invoice {found} of this seller is known already, with other content. A number goes once; ask the seller which of the two counts.',
      nl: 'Factuur {found} van deze leverancier is al bekend, met andere inhoud. Een nummer bestaat één keer; vraag de leverancier welke van de twee telt.',
      fr: 'La facture {found} de ce vendeur est déjà connue, avec un autre contenu. Un numéro ne sert qu’une fois ; demandez au vendeur laquelle compte.',
      de: 'Rechnung {found} dieses Verkäufers ist mit anderem Inhalt schon bekannt. Eine Nummer gibt es einmal; bitte den Verkäufer fragen, welche gilt.',
    },
    find: (invoice, facts) =>
      sameNumber(invoice, facts).some((known) => !saysSame(known, invoice))
        ? [{ path: '/number', params: { found: shown(invoice.number) } }]
        : [],
  }),
  check('RULE', 'invoice.duplicate-content', {
    term: 'BT-1',
    severity: WARN_ALWAYS,
    text: {
      en: 'Invoice {other} of the same seller has the same date, lines and amount as {found}. Ask whether one delivery was invoiced twice.',
      nl: 'Factuur {other} van dezelfde leverancier heeft dezelfde datum, regels en hetzelfde bedrag als {found}. Vraag of één levering twee keer gefactureerd is.',
      fr: 'La facture {other} du même vendeur a la même date, les mêmes lignes et le même montant que {found}. Demandez si une livraison a été facturée deux fois.',
      de: 'Rechnung {other} desselben Verkäufers hat Datum, Positionen und Betrag wie {found}. Bitte fragen, ob eine Lieferung zweimal berechnet wurde.',
    },
    find: (invoice, { knownDocuments = [] }) => {
      const twin = knownDocuments.find((known) => isTwin(known, invoice));
      if (twin === undefined) return [];
      const params = { found: shown(invoice.number), other: shown(twin.number) };
      return [{ path: '/number', params }];
    },
  }),
  check('RULE', 'invoice.supplier-account-changed', {
    term: 'BT-84',
    severity: { document: 'warning' },
    text: {
      en: 'The account {found} is new for this seller; known is {expected}. Call the seller at a number you know before paying.',
      nl: 'Rekening {found} is nieuw voor deze leverancier; bekend is {expected}. Bel de leverancier op een bekend nummer voor u betaalt.',
      fr: 'Le compte {found} est nouveau pour ce vendeur ; connu : {expected}. Appelez le vendeur à un numéro connu avant de payer.',
      de: 'Das Konto {found} ist neu bei diesem Verkäufer; bekannt ist {expected}. Bitte vor der Zahlung den Verkäufer unter bekannter Nummer anrufen.',
    },
    find: ({ payments = [] }, { knownAccounts = [] }) => {
      const accounts = payments.flatMap(({ account }) => account?.id ?? []);
      const strange = new Set(strangeAccounts({ accounts, knownAccounts }));
      const expected = shown(knownAccounts.slice(0, 3).map(normalIban).join(', '));
      return payments.flatMap(({ account }, index) =>
        account === undefined || !strange.has(account.id)
          ? []
          : [
              {
                path: `/payments/${index}/account/id`,
                params: { found: shown(normalIban(account.id)), expected },
              },
            ],
      );
    },
  }),
  check('RULE', 'invoice.supplier-name-changed', {
    term: 'BT-27',
    severity: { document: 'warning' },
    text: {
      en: 'The seller calls himself {found}; he is known as {expected}. Look whether he changed his name or is another.',
      nl: 'De leverancier noemt zich {found}; hij is bekend als {expected}. Kijk na of hij van naam veranderde of een ander is.',
      fr: 'Le vendeur se nomme {found} ; il est connu sous {expected}. Vérifiez s’il a changé de nom ou si c’est un autre.',
      de: 'Der Verkäufer nennt sich {found}; bekannt ist er als {expected}. Bitte prüfen, ob er umbenannt wurde oder ein anderer ist.',
    },
    find: ({ seller }, { knownNames = [] }) => {
      const known = new Set(knownNames.map(plainName));
      const isStrange = seller.name !== undefined && known.size > 0;
      if (!isStrange || namesOf(seller).some((name) => known.has(name))) return [];
      const expected = shown(knownNames.slice(0, 3).join(', '));
      return [{ path: '/seller/name', params: { found: shown(seller.name ?? ''), expected } }];
    },
  }),
];

/** Another number, and otherwise the same claim. */
function isTwin(known: Invoice, invoice: Invoice): boolean {
  return (
    known.number !== invoice.number &&
    known.kind === invoice.kind &&
    known.issueDate === invoice.issueDate &&
    known.currency === invoice.currency &&
    known.totals !== undefined &&
    invoice.totals !== undefined &&
    compare(known.totals.payable, invoice.totals.payable) === 0 &&
    known.lines.length === invoice.lines.length &&
    isSameParty(known.seller, invoice.seller) &&
    isSameParty(known.buyer, invoice.buyer) &&
    saysSame(known.lines, invoice.lines) &&
    saysSame(known.delivery, invoice.delivery) &&
    saysSame(known.period, invoice.period) &&
    known.orderReference === invoice.orderReference
  );
}
