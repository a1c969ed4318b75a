import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { DebtorId } from '../../kernel/ids.js';
import { isBic, isCreditorId } from '../party/bank-identifiers.js';
import type { Debtor } from '../party/debtor.js';
import { isIban } from '../party/identifiers.js';
import { isSepaId } from './sepa-text.js';

/** CORE: anybody, with a right to the money back within eight weeks. B2B: businesses only, without that right. */
export type Scheme = 'CORE' | 'B2B';

/**
 * A debtor's permission to collect from an account (SEPA direct debit). The mandate as it stands now, with every
 * change since it was signed.
 */
export interface Mandate {
  /** Unique mandate reference, as debtor and bank know it; at most 35 characters */
  readonly id: string;
  readonly debtorId: DebtorId;
  /** SEPA creditor identifier the mandate was given to */
  readonly creditorId: string;
  readonly scheme: Scheme;
  readonly type: 'recurrent' | 'one-off';
  readonly signedOn: PlainDate;
  readonly account: MandateAccount;
  /** Calendar days between announcement and collection, where fewer than 14 (or more) were agreed */
  readonly noticeDays?: number;
  /** Newest collection that was made before the mandate was recorded here */
  readonly lastCollectedOn?: PlainDate;
  /** The next collection is the last one (FNAL) */
  readonly ending?: boolean;
  /** Oldest first; each says what was before */
  readonly amendments: readonly Amendment[];
}

export interface MandateAccount {
  readonly iban: string;
  readonly bic?: string;
  /** Name of the holder, where it is not that of the debtor */
  readonly holder?: string;
}

/** A change of a mandate: the values that were replaced. The bank is told with the next collection. */
export interface Amendment {
  readonly on: PlainDate;
  readonly oldMandateId?: string;
  readonly oldAccount?: string;
  readonly oldCreditorId?: string;
  readonly oldCreditorName?: string;
}

/** What became of a mandate since it was recorded. */
export interface MandateState extends Mandate {
  readonly revokedOn?: PlainDate;
  /** The bank said something that a person must look into first; `reason` is the ISO code of the return */
  readonly attention?: { readonly reason: string; readonly on: PlainDate };
  readonly use: MandateUse;
}

/** The collections under a mandate that were not cancelled. */
export interface MandateUse {
  readonly lines: number;
  /** Newest collection date */
  readonly lastOn?: PlainDate;
  /** How many amendments the bank was told of, in lines that did not come back */
  readonly amendmentsTold: number;
  /** A final collection was made */
  readonly ended: boolean;
}

/** Years after the last collection at which a mandate lapses: 36 months (SEPA rulebooks; check your bank's guide). */
const LAPSE_YEARS = 3;
/** Calendar days of notice unless agreed otherwise (SEPA rulebooks; check your bank's guide). */
export const NOTICE_DAYS = 14;
/** Longest notice anybody agrees on; longer is a slip of the pen. */
export const NOTICE_DAYS_MAX = 60;

export function noticeDaysOf(mandate: Mandate): number {
  return mandate.noticeDays ?? NOTICE_DAYS;
}

/** Last day on which the mandate may be used: 36 months after the last collection, or after signing without one. */
export function lapsesOn(mandate: MandateState): PlainDate {
  const dates = [mandate.signedOn, mandate.lastCollectedOn ?? '', mandate.use.lastOn ?? ''];
  const last = dates.toSorted().at(-1) as PlainDate;
  const year = String(Number(last.slice(0, 4)) + LAPSE_YEARS).padStart(4, '0');
  const same = parsePlainDate(`${year}${last.slice(4)}`);
  // 29 February exists only every four years; the day before is the safe one.
  return same.ok ? same.value : (`${year}-02-28` as PlainDate);
}

/**
 * What is wrong with a mandate, as VALUE faults with JSON pointers; empty when it may be recorded. `today` in the
 * administration's zone.
 */
export function mandateFaults(
  mandate: Mandate,
  debtor: Pick<Debtor, 'kind' | 'name'>,
  today: PlainDate,
): readonly Fault[] {
  const { id, creditorId, scheme, signedOn, account, noticeDays, lastCollectedOn } = mandate;
  const faults: Fault[] = [];
  const say = (path: string, what: string, message: string): void => {
    faults.push(fault('VALUE', `mandate.${what}`, path, message));
  };
  if (!isSepaId(id))
    say('/id', 'id', `"${id.slice(0, 40)}" cannot be a mandate reference: ${ID_FORM}`);
  if (!isCreditorId(creditorId))
    say(
      '/creditorId',
      'creditor-id',
      `"${creditorId.slice(0, 40)}" is not a SEPA creditor identifier: its form or check digits are wrong. Copy it from the letter of your bank.`,
    );
  if (!isIban(account.iban))
    say(
      '/account/iban',
      'iban',
      'The account of the debtor is not a valid IBAN: its length or check digits are wrong. Copy it from the mandate.',
    );
  if (account.bic !== undefined && !isBic(account.bic))
    say('/account/bic', 'bic', `"${account.bic.slice(0, 40)}" is not a BIC. Leave it out.`);
  if (scheme === 'B2B' && debtor.kind !== 'business')
    say(
      '/scheme',
      'b2b-not-business',
      `${debtor.name} is not known as a business; B2B mandates are for businesses only. Use CORE, or correct the debtor in the host package.`,
    );
  if (signedOn > today)
    say('/signedOn', 'signed-later', `The mandate is signed on ${signedOn}, which is after today.`);
  if (lastCollectedOn !== undefined && (lastCollectedOn < signedOn || lastCollectedOn > today))
    say(
      '/lastCollectedOn',
      'last-collection',
      `The last collection on ${lastCollectedOn} is before the signature or after today.`,
    );
  if (noticeDays !== undefined && noticeDays > NOTICE_DAYS_MAX)
    say('/noticeDays', 'notice', `A notice of ${noticeDays} days is more than ${NOTICE_DAYS_MAX}.`);
  return [...faults, ...mandate.amendments.flatMap(amendmentFaults)];
}

const ID_FORM =
  "at most 35 characters of a-z, A-Z, 0-9 and / - ? : ( ) . , ' + and blanks, without a slash at an end or two in a row.";

function amendmentFaults(amendment: Amendment, index: number): readonly Fault[] {
  const { oldMandateId, oldAccount, oldCreditorId, oldCreditorName } = amendment;
  const at = `/amendments/${index}`;
  const wrong = (path: string, message: string): Fault =>
    fault('VALUE', 'mandate.amendment', `${at}${path}`, message);
  return [
    ...(oldMandateId !== undefined && !isSepaId(oldMandateId)
      ? [wrong('/oldMandateId', `The old mandate reference has ${ID_FORM}`)]
      : []),
    ...(oldAccount !== undefined && !isIban(oldAccount)
      ? [wrong('/oldAccount', 'The old account is not a valid IBAN. Copy it from the old mandate.')]
      : []),
    ...(oldCreditorId !== undefined && !isCreditorId(oldCreditorId)
      ? [wrong('/oldCreditorId', 'The old creditor identifier is not a valid one.')]
      : []),
    ...([oldMandateId, oldAccount, oldCreditorId, oldCreditorName].every((v) => v === undefined)
      ? [wrong('', 'The amendment says nothing: give at least one old value, or leave it out.')]
      : []),
  ];
}

/** How a mandate that is offered compares to the one on record under its reference. */
export function compareMandate(
  known: Mandate,
  offered: Mandate,
): 'exists' | 'amended' | 'exists-different' {
  const before = JSON.stringify(known.amendments);
  if (wordsOf(known) === wordsOf(offered) && before === JSON.stringify(offered.amendments))
    return 'exists';
  // A change is told as an amendment on top of those on record; whose mandate it is and what it allows never changes.
  const added = offered.amendments.length > known.amendments.length;
  const grown = offered.amendments.slice(0, known.amendments.length);
  const same =
    known.debtorId === offered.debtorId &&
    known.scheme === offered.scheme &&
    known.type === offered.type &&
    known.signedOn === offered.signedOn;
  return added && same && JSON.stringify(grown) === before ? 'amended' : 'exists-different';
}

/** All but the amendments, one text; the order of the words is ours. */
function wordsOf(mandate: Mandate): string {
  const { id, debtorId, creditorId, scheme, type, signedOn, account } = mandate;
  const { noticeDays, lastCollectedOn, ending } = mandate;
  return JSON.stringify([
    ...[id, debtorId, creditorId, scheme, type, signedOn, account.iban, account.bic],
    ...[account.holder, noticeDays, lastCollectedOn, ending],
  ]);
}
