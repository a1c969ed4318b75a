import { normalEnterpriseNumber, normalKvk } from './identifiers.js';
import { type ParticipantId, printParticipant } from './participant.js';
import type { Party } from './party.js';

/**
 * Numbers by which a company is known, in one spelling each: `be:0403170701`, `kvk:12345678`, `vat:NL123456789B01`.
 * The part before the colon is the register: only numbers of one register can contradict each other.
 */
export type CompanyNumber = `${string}:${string}`;

/** Blanks and punctuation that people put between digits. */
const SEPARATORS = /[\s.\-/]+/g;

/** Belgian VAT and enterprise numbers are one number, in one spelling; elsewhere a VAT number is a register of its own. */
function vatNumber(text: string): CompanyNumber {
  const bare = text.replace(SEPARATORS, '').toUpperCase();
  const belgian = bare.startsWith('BE') ? normalEnterpriseNumber(bare) : null;
  return belgian === null ? `vat:${bare}` : `be:${belgian}`;
}

const enterprise = (value: string): CompanyNumber =>
  `be:${normalEnterpriseNumber(value) ?? value.replace(SEPARATORS, '')}`;
const oin = (value: string): CompanyNumber => `oin:${value}`;

/** Schemes (EAS, ICD) that name a number of a register we can compare across schemes. */
const REGISTERS: Readonly<Partial<Record<string, (value: string) => CompanyNumber>>> = {
  '0106': (value) => `kvk:${normalKvk(value) ?? value}`,
  '0190': oin,
  '0208': enterprise,
  '9925': vatNumber,
  '9944': vatNumber,
  '9954': oin,
  '9956': enterprise,
};

/** VAT schemes of other countries: all begin with 99, and their values with the letters of the country. */
const VAT_SCHEME = /^99\d\d$/;

/** The number of a register that a participant is named by; where the scheme is none we know, the participant itself. */
export function companyOf(participant: ParticipantId): CompanyNumber {
  const { scheme, value } = participant;
  const register = REGISTERS[scheme];
  if (register !== undefined) return register(value);
  if (VAT_SCHEME.test(scheme) && /^[A-Za-z]{2}/.test(value)) return vatNumber(value);
  return `${scheme}:${value.toLowerCase()}`;
}

/** Whether two participants name the same company, by whatever scheme: `0208:0403170701` and `9925:be0403170701`. */
export function sameCompany(a: ParticipantId, b: ParticipantId): boolean {
  return companyOf(a) === companyOf(b);
}

/** VAT number (BT-31/48) and legal identifier (BT-30/47) of a party; without its address on the network. */
export function statedNumbers({
  vatId,
  legalId,
}: Pick<Party, 'vatId' | 'legalId'>): readonly CompanyNumber[] {
  const numbers = [
    ...(vatId === undefined ? [] : [vatNumber(vatId)]),
    ...(legalId?.scheme === undefined ? [] : [companyOf({ ...legalId, scheme: legalId.scheme })]),
  ];
  return [...new Set(numbers)];
}

/** Everything a party is known by; its name, lower case, when it has no number at all. */
export function companyNumbers(party: Party): readonly CompanyNumber[] {
  const { endpoint, name = '' } = party;
  const numbers = [
    ...(endpoint === undefined ? [] : [companyOf(endpoint)]),
    ...statedNumbers(party),
  ];
  return numbers.length === 0 ? [`name:${name.trim().toLowerCase()}`] : [...new Set(numbers)];
}

/** Whether one of these numbers is of the register of `number` and says something else. */
export function contradicts(number: CompanyNumber, others: readonly CompanyNumber[]): boolean {
  return others.some((other) => other !== number && registerOf(other) === registerOf(number));
}

function registerOf(number: CompanyNumber): string {
  // A VAT number says its country: one company may have one in each.
  return number.startsWith('vat:') ? number.slice(0, 6) : number.slice(0, number.indexOf(':'));
}

/**
 * The address of a company in one spelling (participants compare without case), and behind it the others under which it
 * may have been kept: a Belgian company has two.
 */
export function addressSpellings(
  participant: ParticipantId,
): readonly [first: string, ...others: string[]] {
  const company = companyOf(participant);
  if (!company.startsWith('be:')) return [printParticipant(participant).toLowerCase()];
  const ten = company.slice(3);
  return [`0208:${ten}`, `9925:be${ten}`];
}
