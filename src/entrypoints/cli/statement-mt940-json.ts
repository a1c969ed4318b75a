import type { EntryTotals, StatementEntry, StatementHead } from '../../domain/bank/statement.js';
import type {
  Mt940Balance,
  Mt940Entry,
  Mt940Head,
  Mt940Statement,
} from '../../formats/mt940/model.js';
import { agreedTags } from '../../formats/mt940/tags.js';
import { printDecimal } from '../../kernel/decimal.js';
import type { Fault } from '../../kernel/fault.js';
import { errorForm } from './io.js';
import { entryJson, headJson, type Json, present, totalsJson } from './statement-json.js';

/**
 * The JSON form of MT940 (docs: cli, "statement read"): what the lines say, as written; our own reading of them in the
 * statement model stands under `x`.
 */
export function mt940HeadJson(written: Mt940Head & Partial<Mt940Statement>): Json {
  return present({
    reference: written.reference,
    account: written.account,
    number: written.number,
    opening: balanceJson(written.opening),
    closing: balanceJson(written.closing),
    statementInfo: written.notes?.[0],
  });
}

/** A statement with its entries, which are JSON already. */
export function mt940StatementJson(
  written: Mt940Statement,
  head: StatementHead,
  totals: EntryTotals,
  entries: readonly Json[],
): Json {
  return {
    ...mt940HeadJson(written),
    entries,
    ...totalsJson(head, totals),
    // Lines that could not be read are entries too, without an amount.
    entryCount: entries.length,
    x: extrasJson(written, head),
  };
}

/** What stands behind the entries of a statement that is told line by line. */
export function mt940EndJson(
  written: Mt940Statement,
  head: StatementHead,
  totals: EntryTotals,
): Json {
  const { closing, statementInfo } = mt940HeadJson(written) as Record<string, unknown>;
  return {
    ...present({ closing, statementInfo }),
    ...totalsJson(head, totals),
    ...extrasJson(written, head),
  };
}

/** What is known at the end of a statement beyond the agreed form. */
function extrasJson(written: Mt940Statement, head: StatementHead): Json {
  const { id, account, currency } = headJson(head);
  return present({
    id,
    account,
    currency,
    further: written.further.map(balanceJson),
    notes: written.notes.slice(1),
    remarks: written.remarks.map(remarkJson),
  });
}

function remarkJson(remark: Fault): Json {
  return { ...errorForm(remark), severity: remark.severity };
}

export function mt940EntryJson(written: Mt940Entry, entry: StatementEntry | undefined): Json {
  const { index, read, narrative = [] } = written;
  const said = {
    supplement: written.supplement,
    narrativeLines: narrative,
    tags: agreedTags(narrative),
  };
  const place = { line: written.line, loose: written.loose };
  if (read === undefined || entry === undefined)
    return {
      index,
      parsed: false,
      ...present({ ...said, x: { ...present(place), written: written.written } }),
    };
  return {
    index,
    ...present({
      amount: printDecimal(read.amount, 2),
      mark: read.mark,
      valueDate: read.valueDate.text,
      entryDateMMDD: read.entryMonthDay,
      typeCode: read.typeCode,
      ownReference: read.ownReference,
      bankReference: read.bankReference,
      ...said,
      x: present({ ...place, fundsCode: read.fundsCode, entry: readingJson(entry) }),
    }),
  };
}

/** What an entry of MT940 says in its own lines, or what is the same for all of them. */
const SAID_ALREADY: ReadonlySet<string> = new Set(['index', 'amount', 'status', 'detailCount']);

/** The entry in the statement model. */
function readingJson(entry: StatementEntry): Json {
  return Object.fromEntries(
    Object.entries(entryJson(entry)).filter(([key]) => !SAID_ALREADY.has(key)),
  );
}

function balanceJson(balance: Mt940Balance | undefined): Json | undefined {
  return balance === undefined
    ? undefined
    : {
        amount: printDecimal(balance.amount, 2),
        currency: balance.currency,
        date: balance.date.text,
        tag: balance.tag,
      };
}
