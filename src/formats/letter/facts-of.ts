import { translateClause } from '../../domain/law/clauses.js';
import { languageOf } from '../../domain/dunning/language.js';
import type { DunningAction, DunningPolicy, Tone } from '../../domain/dunning/policy.js';
import type { OpenItem } from '../../domain/ledger/open-item.js';
import type { ClaimLine } from '../../domain/law/claim.js';
import type { Administration } from '../../domain/party/administration.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import type { Address } from '../../domain/party/party.js';
import { type PlainDate, plainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, parseMoney } from '../../kernel/money.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';
import { COUNTRIES } from '../invoice-view/countries.js';
import { inLanguage } from '../invoice-view/words.js';
import type {
  LetterAgreement,
  LetterClaim,
  LetterFacts,
  LetterItem,
  LetterLinks,
  Next,
} from './facts.js';
import type { LetterKind } from '../../domain/dunning/letter.js';

/** Where the facts of a letter come from. */
export interface LetterSource {
  readonly administration: Administration;
  readonly debtor: Debtor;
  /** What we know of him beside the host */
  readonly profile?: DebtorProfile;
  /** At least the items and credits the action names */
  readonly items: readonly OpenItem[];
  readonly action: DunningAction;
  readonly policy: DunningPolicy;
  readonly sentOn: PlainDate;
  readonly attached: boolean;
  /** Another letter than that of the action's notice or tone */
  readonly letter?: LetterKind;
  /** It travels on paper */
  readonly byPost?: boolean;
  readonly links?: LetterLinks;
  readonly payUrl?: string;
  readonly agreement?: LetterAgreement;
}

const NEXT_OF: Readonly<Record<Tone, Next | null>> = {
  notice: null,
  reminder: 'second',
  second: 'second',
  formal: 'formal',
  call: 'call',
  'last-call': 'last-call',
};

/**
 * The facts of a letter about an action. A fault when the debtor's language is unknown, or the administration
 * lacks what every letter must carry: a phone number and an account (seeds 25, 61).
 */
export function letterFactsOf(source: LetterSource): Result<LetterFacts, Fault> {
  const { administration, debtor, action, profile } = source;
  const { sender, accounts } = administration;
  const language = languageOf(debtor);
  const account = accounts[0];
  if (language === null) {
    const text = `Debtor ${debtor.number} has no language. Ask which, and note it with the debtor.`;
    return err(fault('VALUE', 'letter.language-unknown', '', text));
  }
  if (sender.phone === undefined || sender.phone.trim() === '')
    return err(incomplete('a phone number of the sender'));
  if (account === undefined) return err(incomplete('a bank account'));
  const terms = profile?.termsAccepted;
  const abroad = debtor.address?.country ?? debtor.country;
  const address = addressLines(
    debtor.address,
    abroad === administration.country ? undefined : countryName(abroad, administration.language),
  );
  return ok({
    tone: action.tone,
    ...optional('letter', source.letter ?? action.notice?.kind),
    language,
    sentOn: source.sentOn,
    creditor: {
      name: administration.name,
      country: administration.country,
      ...optional('enterpriseNumber', enterpriseNumber(administration, language)),
      ...optional('vatNumber', administration.vatId),
      ...optional('address', addressLine(administration.address)),
      phone: sender.phone,
      ...optional('email', sender.email),
      iban: account.iban,
      ...optional('bic', account.bic),
      ...optional('accountName', account.name),
    },
    owner: { name: sender.contact ?? sender.name },
    debtor: {
      name: debtor.name,
      number: debtor.number,
      ...optional('contact', profile?.contact),
      ...optional('phone', debtor.phone),
      ...(address.length === 0 ? {} : { address }),
    },
    items: itemsOf(source),
    claims: (action.claims ?? []).map((line) => claimOf(line, source)),
    credits: (action.credits ?? []).map((c) => amountOf(c.open.replace('-', ''), c.currency)),
    ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
    ...optional('next', nextOf(source)),
    ...optional('notice', noticeOf(source)),
    ...optional('help', helpFor(debtor)),
    ...optional('links', source.links),
    ...optional('payUrl', source.payUrl),
    ...(terms === undefined ? {} : { terms: { version: terms.version, acceptedOn: terms.on } }),
    ...optional('agreement', source.agreement),
    attached: source.attached,
  });
}

/** What the policy does after this step. Towards a consumer nothing more is certain, so nothing is announced. */
function nextOf({ action, policy, debtor }: LetterSource): Next | undefined {
  if (debtor.kind === 'consumer') return undefined;
  const index = policy.steps.findIndex((step) => step.id === action.step);
  const following = index < 0 ? undefined : policy.steps[index + 1];
  // A step for some debtors only is nothing to announce to all.
  if (following === undefined || following.only !== undefined) return undefined;
  return following.kind ?? NEXT_OF[following.tone] ?? undefined;
}

function noticeOf(source: LetterSource): LetterFacts['notice'] {
  const { action, byPost = action.channel === 'letter' || action.channel === 'registered' } =
    source;
  if (action.notice === undefined) return undefined;
  const { from, until, chargeableFrom, announced } = action.notice;
  const lines = announced.map((line) => claimOf(line, source));
  return { from, until, chargeableFrom, announced: lines, byPost };
}

function helpFor({ kind, country }: Debtor): LetterFacts['help'] {
  if (kind !== 'consumer') return undefined;
  return country === 'BE' ? 'be' : country === 'NL' ? 'nl' : 'elsewhere';
}

function itemsOf({ action, items }: LetterSource): readonly LetterItem[] {
  return action.items.map((named) => {
    const item = items.find((i) => i.id === named.openItem);
    assert(item !== undefined, `the items of a letter contain ${named.openItem}`);
    return {
      number: item.number,
      issueDate: item.issueDate,
      dueDate: item.dueDate,
      gross: item.amount,
      open: amountOf(named.open, named.currency),
      daysLate: named.daysLate,
      ...optional('orderReference', item.orderReference),
      ...optional('description', item.description),
      ...optional('reference', item.reference),
    };
  });
}

/** With its clause in the language of the letter. */
function claimOf(line: ClaimLine, { items, debtor }: LetterSource): LetterClaim {
  const { kind, openItem } = line;
  const clause = translateClause(line.clause, languageOf(debtor) ?? 'en');
  const item = openItem === undefined ? undefined : items.find(({ id }) => id === openItem);
  const amount = amountOf(line.amount, line.currency);
  return { kind, amount, clause, ...optional('number', item?.number) };
}

/** How the register's number is called: by country of the creditor, in the language of the letter. */
const REGISTER: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  BE: {
    nl: 'Ondernemingsnummer',
    fr: 'Numéro d’entreprise',
    en: 'Enterprise number',
    de: 'Unternehmensnummer',
  },
  NL: { nl: 'KvK-nummer', fr: 'Numéro KvK', en: 'KvK number', de: 'KvK-Nummer' },
};

/** The number in the register of companies, with the name of the register in the language of the reader. */
export function enterpriseNumber(
  { country, legalId }: Pick<Administration, 'country' | 'legalId'>,
  language: Language,
): string | undefined {
  const register = REGISTER[country]?.[language];
  if (legalId === undefined || register === undefined) return legalId;
  const number =
    country === 'BE' ? legalId.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3') : legalId;
  return `${register} ${number}`;
}

/** An address on one line. */
export function addressLine(address: Address | undefined): string | undefined {
  return address === undefined ? undefined : addressLines(address).join(', ');
}

/** In the language of the sender: it is his post office that reads it. */
function countryName(code: string, language: Language): string {
  const said = Object.hasOwn(COUNTRIES, code) ? COUNTRIES[code] : undefined;
  return said === undefined ? code : inLanguage(said, language);
}

/** The lines of an address; the country last where one is given. */
export function addressLines(address: Address | undefined, country?: string): readonly string[] {
  if (address === undefined) return [];
  const { line1, line2, line3, postalCode, city } = address;
  const place = [postalCode, city].filter((part) => part !== undefined).join(' ');
  const lines = [line1, line2, line3, place, country];
  return lines.filter((line) => line !== undefined && line !== '') as readonly string[];
}

function optional<Key extends string, T>(key: Key, value: T | undefined): Partial<Record<Key, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}

function incomplete(what: string): Fault {
  const text = `The administration has not got ${what}, and every reminder must carry one. Add it in the settings.`;
  return fault('CONFIG', 'letter.sender-incomplete', '', text);
}

function amountOf(text: string, currency: string): Money {
  const parsed = parseMoney(text, currency);
  assert(parsed.ok, 'a plan prints amounts that can be read again');
  return parsed.value;
}
