import type { PlainDate } from '../../kernel/dates.js';
import { add, printDecimal, subtract, ZERO } from '../../kernel/decimal.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import { atOwnAccount } from '../../domain/bank/own-account.js';
import { kindOf } from '../../domain/bank/notice.js';
import {
  balanceChain,
  type EntryTotals,
  isFinal,
  type StatementHead,
} from '../../domain/bank/statement.js';
import type { Administration } from '../../domain/party/administration.js';
import { normalIban } from '../../domain/party/identifiers.js';
import { readBankFile } from '../../formats/bank-file.js';

/** What is known of a statement after reading all of it once, without its entries. */
export interface Surveyed {
  readonly head: StatementHead;
  readonly totals: EntryTotals;
  /** The account it is for, normalised */
  readonly iban: string;
  /** Entries that are money */
  readonly booked: number;
  /** First and last day on which they were booked */
  readonly firstDay?: PlainDate;
  readonly lastDay?: PlainDate;
}

/** Reads a bank file from its beginning to its end and keeps nothing but what its statements are. */
export async function surveyStatements(
  bytes: Uint8Array,
  { accounts }: Administration,
  breathe: () => Promise<void>,
): Promise<Result<readonly Surveyed[], Fault>> {
  const found: Surveyed[] = [];
  let kind: StatementHead['kind'];
  let booked = 0;
  let days: PlainDate[] = [];
  const read = await readBankFile(
    bytes,
    {
      statement(head) {
        kind = head.kind;
        booked = 0;
        days = [];
      },
      entry(entry) {
        if (kindOf(kind, entry) !== 'money') return;
        booked += 1;
        const day = entry.bookingDate;
        if (day === undefined) return;
        const [first = day, last = day] = days;
        days = [day < first ? day : first, day > last ? day : last];
      },
      end(given, totals) {
        const head = atOwnAccount(given, accounts);
        const iban = normalIban(head.account.iban ?? head.account.other ?? '');
        const [firstDay, lastDay] = days;
        found.push({
          ...{ head, totals, iban, booked },
          ...(firstDay === undefined ? {} : { firstDay }),
          ...(lastDay === undefined ? {} : { lastDay }),
        });
      },
    },
    breathe,
  );
  return read.ok ? ok(found) : read;
}

/** What keeps statements from being imported: accounts that are not ours, broken records, balances that are off. */
export function surveyFaults(
  administration: Administration,
  surveyed: readonly Surveyed[],
): readonly Fault[] {
  const owned = new Set(administration.accounts.map((account) => normalIban(account.iban)));
  return surveyed.flatMap((one, index) => {
    const path = `/statement[${index + 1}]`;
    if (!owned.has(one.iban)) return [unknownAccount(one, administration, path)];
    // What the reader found stands first: a missing record is the cause, a balance that is off what follows from it.
    const found = (one.head.remarks ?? []).filter(({ severity }) => severity === 'fatal');
    return isFinal(one.head) && balanceChain(one.head, one.totals) === 'mismatch'
      ? [...found, mismatch(one, path)]
      : found;
  });
}

function unknownAccount({ head }: Surveyed, { name }: Administration, path: string): Fault {
  const account = head.account.iban ?? head.account.other ?? '(none)';
  return fault(
    'ACCOUNT_UNKNOWN',
    'statement.account-unknown',
    path,
    `The statement is for account ${account}, which does not belong to ${name}. Add the account to the administration first, or choose the right administration.`,
  );
}

function mismatch({ head, totals, booked }: Surveyed, path: string): Fault {
  const before = head.opening?.amount ?? ZERO;
  const stated = head.closing?.amount ?? ZERO;
  const computed = add(before, totals.booked);
  const [from, to, said, off] = [before, computed, stated, subtract(stated, computed)].map(
    (amount) => printDecimal(amount, 2),
  );
  return fault(
    'RULE',
    'statement.balance-mismatch',
    path,
    `Statement ${head.id} does not add up: opening balance ${from} and ${booked} booked entries give ${to}, its closing balance says ${said}, ${off} off. The file is incomplete or was changed; nothing was imported. Ask the bank for it again.`,
  );
}
