import { fitsScheme, isVatNumber, normalEnterpriseNumber } from '../../party/identifiers.js';
import { printParticipant } from '../../party/participant.js';
import type { Identifier, Party } from '../../party/party.js';
import { check, type Check, shown, WARN_ALWAYS, when } from './check.js';
import { OF_ROLE, type Role, TERMS } from './words.js';

/** One number in one register: two of the same register must be the same number. */
interface RegisterNumber {
  readonly register: string;
  readonly number: string;
}

const digits = (value: string): string => value.replace(/\D/g, '');
const plain = (value: string): string => value.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
const vat =
  (country: string) =>
  (value: string): RegisterNumber =>
    numberOfVat(plain(value).startsWith(country) ? value : country + value);

/** Scheme (EAS or ICD) -> number in a register. The VAT numbers of BE and FR hold the number of the enterprise. */
const REGISTERS: Readonly<Record<string, (value: string) => RegisterNumber>> = {
  '0002': (value) => ({ register: 'SIREN', number: digits(value) }),
  '0009': (value) => ({ register: 'SIREN', number: digits(value).slice(0, 9) }),
  '0106': (value) => ({ register: 'KVK', number: digits(value) }),
  '0208': (value) => ({ register: 'KBO', number: digits(value) }),
  '0211': vat('IT'),
  '0225': (value) => ({ register: 'SIREN', number: digits(value).slice(0, 9) }),
  '9906': vat('IT'),
  '9914': vat('AT'),
  '9920': vat('ES'),
  '9925': vat('BE'),
  '9930': vat('DE'),
  '9938': vat('LU'),
  '9944': vat('NL'),
  '9945': vat('PL'),
  '9957': vat('FR'),
};

function numberOfVat(vatId: string): RegisterNumber {
  const bare = plain(vatId);
  if (bare.startsWith('BE')) return { register: 'KBO', number: bare.slice(2).padStart(10, '0') };
  if (bare.startsWith('FR')) return { register: 'SIREN', number: bare.slice(4) };
  return { register: `VAT ${bare.slice(0, 2)}`, number: bare };
}

function numberOfId(
  id: Identifier | undefined,
  country: string | undefined,
): RegisterNumber | undefined {
  if (id === undefined) return undefined;
  const read =
    id.scheme !== undefined && Object.hasOwn(REGISTERS, id.scheme)
      ? REGISTERS[id.scheme]
      : undefined;
  if (read !== undefined) return read(id.value);
  const enterprise = id.scheme === undefined && country === 'BE';
  const number = enterprise ? normalEnterpriseNumber(id.value) : null;
  return number === null ? undefined : { register: 'KBO', number };
}

function differ(a: RegisterNumber | undefined, b: RegisterNumber | undefined): boolean {
  return a !== undefined && b?.register === a.register && b.number !== a.number;
}

/** What a party says of itself twice must be one company; a copied card of another is how money goes astray. */
function identityChecks(role: Role): readonly Check[] {
  const terms = TERMS[role];
  const ofRole = OF_ROLE[role];
  // A number with wrong check digits is told as such, and not also as another company.
  const fits = (id: Identifier | undefined) => (id && fitsScheme(id) !== false ? id : undefined);
  const numbers = ({ endpoint, legalId, vatId, address }: Party) => ({
    endpoint: numberOfId(fits(endpoint), undefined),
    legal: numberOfId(fits(legalId), address?.country),
    vat: vatId === undefined || isVatNumber(vatId) === false ? undefined : numberOfVat(vatId),
  });
  return [
    check('RULE', `invoice.${role}-endpoint-differs`, {
      term: terms.endpoint,
      severity: WARN_ALWAYS,
      text: {
        en: 'The network address {ofRole} is {found}, but the same party is registered as {other}. One of them is of another company; correct it.',
        nl: 'Het netwerkadres {ofRole} is {found}, maar dezelfde partij staat ingeschreven als {other}. Een van beide is van een ander bedrijf; verbeter dat.',
        fr: 'L’adresse réseau {ofRole} est {found}, mais la même partie est inscrite sous {other}. L’une des deux est celle d’une autre entreprise ; corrigez-la.',
        de: 'Die Netzwerkadresse {ofRole} ist {found}, dieselbe Partei ist aber als {other} eingetragen. Eine davon gehört einem anderen Unternehmen; bitte berichtigen.',
      },
      find: (invoice) => {
        const party = invoice[role];
        const { endpoint, legal, vat: ofVat } = numbers(party);
        if (party.endpoint === undefined) return [];
        // With the registration where it says the same kind of number, so that one odd number is told once.
        const isLegal = legal !== undefined && legal.register === endpoint?.register;
        if (!differ(endpoint, isLegal ? legal : ofVat)) return [];
        const other = isLegal ? (party.legalId?.value ?? '') : (party.vatId ?? '');
        const found = shown(printParticipant(party.endpoint));
        return [{ path: `/${role}/endpoint`, params: { ofRole, found, other: shown(other) } }];
      },
    }),
    check('RULE', `invoice.${role}-numbers-differ`, {
      term: terms.legal,
      severity: WARN_ALWAYS,
      text: {
        en: 'The registration number {ofRole} is {found}, but the VAT number is {other}: not the same company. Correct one of them.',
        nl: 'Het inschrijvingsnummer {ofRole} is {found}, maar het btw-nummer is {other}: niet hetzelfde bedrijf. Verbeter een van beide.',
        fr: 'Le numéro d’inscription {ofRole} est {found}, mais le numéro de TVA est {other} : ce n’est pas la même entreprise. Corrigez l’un des deux.',
        de: 'Die Registernummer {ofRole} ist {found}, die USt-IdNr. aber {other}: nicht dasselbe Unternehmen. Bitte eine von beiden berichtigen.',
      },
      find: (invoice) => {
        const { legalId, vatId } = invoice[role];
        const { legal, vat: ofVat } = numbers(invoice[role]);
        return when(differ(legal, ofVat), `/${role}/legalId`, {
          ofRole,
          found: shown(legalId?.value ?? ''),
          other: shown(vatId ?? ''),
        });
      },
    }),
  ];
}

export const IDENTITIES: readonly Check[] = [
  ...identityChecks('seller'),
  ...identityChecks('buyer'),
  check('RULE', 'invoice.seller-is-buyer', {
    term: 'BT-48',
    severity: WARN_ALWAYS,
    text: {
      en: 'Seller and buyer have the same VAT number, {found}. Nobody invoices himself; look up the number of the buyer.',
      nl: 'Leverancier en afnemer hebben hetzelfde btw-nummer, {found}. Niemand factureert zichzelf; zoek het nummer van de afnemer op.',
      fr: 'Le vendeur et l’acheteur ont le même numéro de TVA, {found}. Nul ne se facture à lui-même ; vérifiez le numéro de l’acheteur.',
      de: 'Verkäufer und Käufer haben dieselbe USt-IdNr., {found}. Niemand stellt sich selbst eine Rechnung; bitte die Nummer des Käufers nachsehen.',
    },
    find: ({ seller, buyer }) => {
      const [own, other] = [plain(seller.vatId ?? ''), plain(buyer.vatId ?? '')];
      return when(own !== '' && own === other, '/buyer/vatId', { found: shown(other) });
    },
  }),
];
