import { type TagPart, valueOf } from '../tags.js';
import type { Single, Telling } from './told.js';

/** Tags whose value is one thing. Guides of ABN AMRO, ING, Rabobank and Knab for structured MT940. */
const SAID_BY_TAG: Readonly<Record<string, Single>> = {
  TRTP: 'kind',
  IBAN: 'account',
  BBAN: 'account',
  BIC: 'bic',
  EREF: 'endToEndId',
  MARF: 'mandateId',
  IREF: 'instructionId',
  PREF: 'batchId',
  RTRN: 'returnReason',
  PURP: 'purpose',
};

interface PartyRow {
  readonly name: Single;
  readonly role?: 'debtor' | 'creditor';
}

/** Tags in front of a party: whose name follows, and what role an ordering party or beneficiary has. */
const PARTY_OF_TAG: Readonly<Record<string, PartyRow>> = {
  ORDP: { name: 'name', role: 'debtor' },
  BENM: { name: 'name', role: 'creditor' },
  ULTD: { name: 'ultimateDebtor' },
  UDTR: { name: 'ultimateDebtor' },
  ULTC: { name: 'ultimateCreditor' },
  UCRD: { name: 'ultimateCreditor' },
};
/** Tags that go on about the party before them. */
const OF_PARTY: ReadonlySet<string> = new Set(['NAME', 'ADDR', 'ID']);

/** How a structured reference stands in REMI: ING `STRD/CUR/…`, ABN AMRO `ISSUER: CUR REF: …`. */
const STRUCTURED_REMI: readonly RegExp[] = [
  /^STRD\/([A-Z]{1,10})\/(.{1,40})$/,
  /^ISSUER: ?([A-Z]{1,10}) {1,60}REF: ?(.{1,40})$/,
];
/** ING writes this in front of free text. */
const FREE_REMI = /^USTD\/\//;

/** Narratives of `/TAG/value` pairs. */
export function readTagged(parts: readonly TagPart[], telling: Telling): void {
  let party: PartyRow | undefined;
  for (const { tag, raw } of parts) {
    const value = valueOf(raw);
    const said = SAID_BY_TAG[tag];
    if (!OF_PARTY.has(tag)) party = PARTY_OF_TAG[tag];
    if (said !== undefined) telling.say(said, value);
    else if (tag === 'NAME') tellName(value, party, telling);
    else if (tag === 'ACCW') tellAccountAndBank(value, telling);
    else if (tag === 'CNTP') tellCounterparty(raw, telling);
    else if (tag === 'REMI') tellRemittance(value, telling);
    // ING writes the name of an ultimate party behind its tag, without NAME.
    else if (party !== undefined && party.role === undefined && tag in PARTY_OF_TAG)
      telling.say(party.name, value.split('/')[0] ?? '');
  }
}

/** The role counts only with a name: ABN AMRO gives an ordering party with nothing but an ID. */
function tellName(value: string, party: PartyRow | undefined, telling: Telling): void {
  telling.say(party?.name ?? 'name', value);
  if (party?.role !== undefined) telling.say('role', party.role);
}

/** Rabobank: `NL54…,INGBNL2A`. */
function tellAccountAndBank(value: string, telling: Telling): void {
  const [account = '', bic = ''] = value.split(',');
  telling.say('account', account);
  telling.say('bic', bic);
}

/** ING: account, BIC, name and city, each ended by a slash. A slash inside the name makes a further part of it. */
function tellCounterparty(raw: string, telling: Telling): void {
  const parts = raw.replace(/\/\s*$/, '').split('/');
  const [account = '', bic = '', ...rest] = parts;
  const name = rest.length > 2 ? rest.slice(0, -1).join('/') : (rest[0] ?? '');
  telling.say('account', account);
  telling.say('bic', bic);
  telling.say('name', name);
}

function tellRemittance(value: string, telling: Telling): void {
  for (const form of STRUCTURED_REMI) {
    const [, issuer = '', reference] = form.exec(value) ?? [];
    if (reference === undefined) continue;
    telling.reference({ value: reference.trim(), type: 'SCOR', issuer });
    return;
  }
  telling.text(value.replace(FREE_REMI, ''));
}
