import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.js';
import { type Decimal, negate, sum } from '../../../kernel/decimal.js';
import { err, ok } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostReceipt } from '../../../ports/host.js';
import type { Said, TrytonClient } from './client.js';
import { refused } from './errors.js';
import { rowForm } from './rows.js';
import { dateValue, decimalField, decimalValue, idField, textField } from './values.js';

/** One movement on the bank account: its lines add up to what the bank booked. */
export interface Booking {
  readonly date: PlainDate;
  /** Reference of the bank, for people */
  readonly reference: string;
  readonly lines: readonly BookingLine[];
}

export interface BookingLine {
  /** Above zero: money in */
  readonly amount: Decimal;
  readonly party: number | null;
  readonly account: number;
  readonly invoice: number | null;
}

const MODEL = 'account.statement';
const stateRow = rowForm(MODEL, { id: idField, state: z.string() }, {});
const journalRow = rowForm(
  'account.statement.journal',
  { id: idField, name: textField },
  { currency: { code: textField } },
);
const lineRow = rowForm(
  'account.statement.line',
  {
    ...{
      id: idField,
      amount: decimalField,
      party: idField.nullable(),
      account: idField.nullable(),
    },
    invoice: idField.nullable(),
  },
  {},
);

type Journal = z.output<typeof journalRow.row>;

/** The journal bank money is booked in: the one the mapping names, else the only one there is. */
export async function bankJournal(
  client: TrytonClient,
  company: number,
  { journals }: Pick<HostMapping, 'journals'>,
): Said<Journal> {
  const found = await client.rows(journalRow, [['company', '=', company]]);
  if (!found.ok) return found;
  const named = journals.bank;
  const fitting = found.value.filter(({ name }) => named === undefined || name === named);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return ok(only);
  return err(
    refused(
      named === undefined
        ? `the company has ${found.value.length} statement journals. Say in the mapping (journals, bank) which one Voldaan books in`
        : `there is no statement journal "${named}". Correct the mapping (journals, bank)`,
    ),
  );
}

/** The statement that carries this mark, as far as it came; null where there is none. */
export async function statementOf(
  client: TrytonClient,
  company: number,
  mark: string,
): Said<{ readonly id: number; readonly state: string } | null> {
  const found = await client.rows(stateRow, [
    ['company', '=', company],
    ['name', '=', mark],
    ['state', '!=', 'cancelled'],
  ]);
  return found.ok ? ok(found.value[0] ?? null) : found;
}

/**
 * Books one movement as a statement of its own, named by its mark, and reads back that it is posted: on a statement in
 * another state the server does nothing and says nothing. One that was left half way is finished, if `booking` still
 * says so; what it says against it empties the half. `booking` looks at what is open right before.
 */
export async function book(
  client: TrytonClient,
  company: number,
  mark: string,
  mapping: Pick<HostMapping, 'journals'>,
  booking: (currency: string) => Said<Booking>,
): Said<HostReceipt> {
  const known = await statementOf(client, company, mark);
  if (!known.ok) return known;
  if (known.value?.state === 'posted') return ok(receiptOf(known.value.id, true));
  const journal = await bankJournal(client, company, mapping);
  if (!journal.ok) return journal;
  let statement = known.value;
  // Validated, its move stands in the books already: it counts as open no more, and is only to be posted.
  if (statement?.state !== 'validated') {
    const wanted = await booking(journal.value.of.currency?.code ?? '');
    if (!wanted.ok) {
      if (statement !== null) await abandon(client, statement.id, mark);
      return wanted;
    }
    if (statement === null) {
      const made = await draft(client, company, mark, journal.value.id, wanted.value);
      if (!made.ok) return made;
      statement = { id: made.value, state: 'draft' };
    }
    const valid = await client.press(MODEL, 'validate_statement', statement.id);
    if (!valid.ok) {
      if (valid.error.kind === 'refused') await abandon(client, statement.id, mark);
      return valid;
    }
  }
  const posted = await client.press(MODEL, 'post', statement.id);
  if (!posted.ok) return posted;
  const after = await statementOf(client, company, mark);
  if (!after.ok) return after;
  if (after.value?.state === 'posted') return ok(receiptOf(after.value.id, false));
  return err(
    refused(`statement ${mark} could not be posted and stands as ${after.value?.state ?? 'gone'}`),
  );
}

/**
 * Empties a draft that Tryton said no to, and gives it another name: nobody finishes it by hand, and a second try begins
 * anew. Only an administrator of the books may delete or cancel one.
 */
async function abandon(client: TrytonClient, statement: number, mark: string): Said<null> {
  const rows = await client.rows(lineRow, [['statement', '=', statement]]);
  if (!rows.ok) return rows;
  const lines = [['delete', rows.value.map(({ id }) => id)]];
  return client.write(MODEL, statement, { name: `${mark} -`, lines });
}

function receiptOf(id: number, existed: boolean): HostReceipt {
  return { hostId: `${MODEL},${id}`, existed };
}

function draft(
  client: TrytonClient,
  company: number,
  mark: string,
  journal: number,
  { date, reference, lines }: Booking,
): Said<number> {
  const total = decimalValue(sum(lines.map(({ amount }) => amount)));
  return client.create(MODEL, {
    ...{ name: mark, journal, company, date: dateValue(date) },
    // Whatever the journal checks by, it adds up.
    ...{ start_balance: ZERO_VALUE, end_balance: total, total_amount: total },
    number_of_lines: lines.length,
    lines: [
      [
        'create',
        lines.map(({ amount, party, account, invoice }) => ({
          ...{ number: reference, date: dateValue(date), description: reference },
          ...{ amount: decimalValue(amount), party, account, invoice },
        })),
      ],
    ],
  });
}

const ZERO_VALUE = { __class__: 'Decimal', decimal: '0' };

/**
 * The lines of a posted statement the other way round, for taking it back. Without their invoice: Tryton takes as a
 * payment of one only what makes it smaller.
 */
export async function oppositeLines(
  client: TrytonClient,
  statement: number,
): Said<readonly BookingLine[]> {
  const rows = await client.rows(lineRow, [['statement', '=', statement]]);
  if (!rows.ok) return rows;
  return ok(
    rows.value.flatMap(({ amount, party, account }) =>
      account === null ? [] : [{ amount: negate(amount), party, account, invoice: null }],
    ),
  );
}

const moveLineRow = rowForm('account.move.line', { id: idField }, {});

/** The receivable lines in the ledger that statements made, which are (not) set against others yet. */
export async function ledgerLines(
  client: TrytonClient,
  statements: readonly number[],
  set: 'set-off' | 'open',
): Said<readonly number[]> {
  const lines = await client.rows(lineRow, [['statement', 'in', statements]]);
  if (!lines.ok) return lines;
  const rows = await client.rows(moveLineRow, [
    ['origin', 'in', lines.value.map(({ id }) => `account.statement.line,${id}`)],
    ['account.type.receivable', '=', true],
    ['reconciliation', set === 'open' ? '=' : '!=', null],
  ]);
  return rows.ok ? ok(rows.value.map(({ id }) => id)) : rows;
}
