import type { CreditSettings } from '../credit/settings.js';
import type { MatchPolicy } from '../bank/match-policy.js';
import type { FallbackPolicy } from '../exchange/fallback.js';
import type { CreditorLaw } from '../law/general-terms.js';
import type { WorkSettings } from '../work/settings.js';
import type { FigureSettings } from '../figures/settings.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { type CompanyNumber, companyNumbers, companyOf } from './company.js';
import type { Language } from './debtor.js';
import type { ParticipantId } from './participant.js';
import type { Address } from './party.js';

/** One set of books: the tenant boundary. Everything else belongs to exactly one. */
export interface Administration {
  readonly id: AdministrationId;
  readonly name: string;
  /** ISO 3166-1 alpha-2: decides law and public holidays */
  readonly country: string;
  readonly language: Language;
  /** IANA zone that decides what "today" is */
  readonly zone: string;
  readonly currency: string;
  readonly legalId?: string;
  readonly vatId?: string;
  readonly participant?: ParticipantId;
  readonly address?: Address;
  /** Own bank accounts; a statement for any other account is refused */
  readonly accounts: readonly OwnAccount[];
  /** Who speaks in reminders */
  readonly sender: Sender;
  /** Name of the dunning policy in force */
  readonly policy: string;
  /** Its firm's policy counts, as long as it has one; `policy` without it */
  readonly policyFrom?: 'firm';
  /** Kill switch of this administration */
  readonly dunningStopped: boolean;
  readonly settings: AdministrationSettings;
}

/** Every number by which an administration is known on the network: whom received documents must be for. */
export function ownNumbers({
  country,
  participant,
  vatId,
  legalId,
}: Administration): readonly CompanyNumber[] {
  const scheme = LEGAL_SCHEMES[country];
  return companyNumbers({
    ...(participant === undefined ? {} : { endpoint: participant }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(legalId === undefined || scheme === undefined
      ? {}
      : { legalId: { value: legalId, scheme } }),
  }).filter((number) => !number.startsWith('name:'));
}

/** Whether a document that is addressed like this on the network is for this administration. */
export function isOurs(administration: Administration, receiver: ParticipantId): boolean {
  return ownNumbers(administration).includes(companyOf(receiver));
}

/** The register of companies of a country, by its scheme on the network. */
const LEGAL_SCHEMES: Readonly<Partial<Record<string, string>>> = { BE: '0208', NL: '0106' };

export interface OwnAccount {
  readonly iban: string;
  readonly bic?: string;
  readonly name?: string;
}

export interface Sender {
  readonly name: string;
  readonly contact?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface AdministrationSettings {
  /** Reminders wait when the last booked statement is older than this many banking days */
  readonly bankDaysMax: number;
  /** At most one message per debtor per this many days */
  readonly daysBetweenMessages: number;
  /** Debtors with less than this open (minor units) are left alone */
  readonly toleranceMinor: bigint;
  /** Minutes between approval of a run and its first message, with an undo button */
  readonly approvalHoldMinutes: number;
  /** Banking days a "paid" answer of the buyer holds reminders back, waiting for the bank */
  readonly paidHoldDays: number;
  /** Days an answer nobody has looked at holds the debtor's reminders back; 0: not at all; absent: 7 */
  readonly replyHoldDays?: number;
  /** One person releases held purchase documents alone, twice and a day apart; absent: it takes two people */
  readonly releasedByOne?: boolean;
  /** What may be matched by itself; as shipped without it */
  readonly matching?: MatchPolicy;
  /** What happens to an invoice whose receiver is not on the network; `hold` without it */
  readonly fallback?: FallbackPolicy;
  /** What the law asks about the creditor; careful without it */
  readonly law?: CreditorLaw;
  /** Promises, calls, reviews; as shipped without it */
  readonly work?: Partial<WorkSettings>;
  /** What is lent and checked; as shipped without it */
  readonly credit?: CreditSettings;
  /** What figures and reports follow; as shipped without it */
  readonly figures?: FigureSettings;
  /** Origins whose pages may show it in a frame; none without it */
  readonly frameOrigins?: readonly string[];
}

export const DEFAULT_SETTINGS: AdministrationSettings = {
  bankDaysMax: 2,
  daysBetweenMessages: 5,
  toleranceMinor: 500n,
  approvalHoldMinutes: 30,
  paidHoldDays: 5,
};
