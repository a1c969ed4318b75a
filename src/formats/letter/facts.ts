import type { LedgerItem } from '../../domain/dunning/ledger.js';
import { languageOf } from '../../domain/dunning/language.js';
import type { DunningAction, DunningPolicy, Tone } from '../../domain/dunning/policy.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import type { Address } from '../../domain/party/party.js';
import { type PlainDate, plainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, parseMoney } from '../../kernel/money.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';

/** What may follow when a letter has no effect; only what is really intended. */
export type Next = 'second' | 'formal' | 'call' | 'last-call' | 'hand-over';

/** Everything a letter says, in domain words; the templates decide how. */
export interface LetterFacts {
  readonly tone: Tone;
  readonly language: Language;
  readonly sentOn: PlainDate;
  readonly creditor: {
    readonly name: string;
    /** With the name of the register, in the letter's language */
    readonly enterpriseNumber?: string;
    readonly vatNumber?: string;
    readonly address?: string;
    readonly phone: string;
    readonly email?: string;
    readonly iban: string;
    readonly bic?: string;
    readonly accountName?: string;
  };
  /** The person to ask for */
  readonly owner: { readonly name: string };
  readonly debtor: {
    readonly name: string;
    readonly number: string;
    readonly contact?: string;
    readonly phone?: string;
  };
  readonly items: readonly LetterItem[];
  /** Open credits of the debtor, as positive amounts */
  readonly credits: readonly Money[];
  readonly newDueDate?: PlainDate;
  readonly next?: Next;
  /** A copy of each invoice goes with it */
  readonly attached: boolean;
}

export interface LetterItem {
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly open: Money;
  readonly daysLate: number;
  readonly orderReference?: string;
  readonly description?: string;
  /** Digits and letters only, as the invoice carried it */
  readonly reference?: string;
}

/** Where the facts of a letter come from. */
export interface LetterSource {
  readonly administration: Administration;
  readonly debtor: Debtor;
  /** At least the items and credits the action names */
  readonly items: readonly LedgerItem[];
  readonly action: DunningAction;
  readonly policy: DunningPolicy;
  readonly sentOn: PlainDate;
  readonly attached: boolean;
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
  const { administration, debtor, action } = source;
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
  const next = nextOf(source);
  return ok({
    tone: action.tone,
    language,
    sentOn: source.sentOn,
    creditor: {
      name: administration.name,
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
    debtor: { name: debtor.name, number: debtor.number, ...optional('phone', debtor.phone) },
    items: itemsOf(source),
    credits: (action.credits ?? []).map((c) => amountOf(c.open.replace('-', ''), c.currency)),
    ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
    ...optional('next', next),
    attached: source.attached,
  });
}

/** What the policy does after this step. Towards a consumer nothing more is certain, so nothing is announced. */
function nextOf({ action, policy, debtor }: LetterSource): Next | undefined {
  if (debtor.kind === 'consumer') return undefined;
  const index = policy.steps.findIndex((step) => step.id === action.step);
  const following = index < 0 ? undefined : policy.steps[index + 1];
  return following === undefined ? undefined : (NEXT_OF[following.tone] ?? undefined);
}

function itemsOf({ action, items }: LetterSource): readonly LetterItem[] {
  return action.items.map((named) => {
    const item = items.find((i) => i.id === named.openItem);
    assert(item !== undefined, `the items of a letter contain ${named.openItem}`);
    return {
      number: item.number,
      issueDate: item.issueDate,
      dueDate: item.dueDate,
      open: amountOf(named.open, named.currency),
      daysLate: named.daysLate,
      ...optional('orderReference', item.orderReference),
      ...optional('description', item.description),
      ...optional('reference', item.reference),
    };
  });
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

function addressLine(address: Address | undefined): string | undefined {
  if (address === undefined) return undefined;
  const city = [address.postalCode, address.city].filter((part) => part !== undefined).join(' ');
  const parts = [address.line1, address.line2, address.line3, city];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
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
