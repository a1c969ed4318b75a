import { printDecimal } from '../../kernel/decimal.js';
import type { StatementEntry } from './statement.js';

/** Longest part of a key: an index row must hold the whole key. Entries equal up to here are told apart by rank. */
const PART_MAX = 70;
const TEXT_MAX = 140;

/**
 * What makes an entry recognisable when a file brings it again (INV-6): account, booking date, signed amount,
 * references and text. Ids of statements and the position in the file are left out: banks use them again, and change
 * them for the same content. The status is left out too: an entry first pending and then booked is one entry.
 *
 * An entry of several payments is recognised without its details: whether a bank gives these is a setting that can
 * change, and the same money must not come in twice for it.
 */
export function entryContent(account: string, entry: StatementEntry): string {
  return [
    part(account),
    entry.bookingDate ?? entry.valueDate ?? '',
    printDecimal(normalScale(entry.amount)),
    entry.currency,
    part(entry.servicerReference),
    entryWords(entry),
  ].join('|');
}

/** What an entry says beside its amount, day and the bank's own reference: our reference, the other side, the text. */
export function entryWords(entry: StatementEntry): string {
  const isWhole = entry.batch !== undefined || entry.details.length !== 1;
  const detail = isWhole ? undefined : entry.details[0];
  const party = detail?.counterparty ?? detail?.debtor;
  const text = [
    ...(detail?.structuredReferences.map(({ value }) => value) ?? []),
    ...(detail?.unstructured ?? []),
  ].join('');
  return [part(detail?.endToEndId), part(party?.iban ?? party?.other), part(text, TEXT_MAX)].join(
    '|',
  );
}

/**
 * Gives each entry of a statement, in order, its key: its content and its rank among equal entries. Two equal payments
 * on one day are two entries; the same statement read again gives the same keys, so an overlap adds nothing.
 *
 * `earlier` says how many equal entries an adjoining statement (one that this one continues) brought already:
 * those are other payments, and the ranks go on behind them. Without it every rank starts at 1.
 */
export function entryKeyer(
  account: string,
  earlier: (content: string) => number = () => 0,
): (entry: StatementEntry) => string {
  const ranks = new Map<string, number>();
  return (entry) => {
    const content = entryContent(account, entry);
    const rank = (ranks.get(content) ?? earlier(content)) + 1;
    ranks.set(content, rank);
    return `${content}#${rank}`;
  };
}

/** The content part of a key, without the rank. */
export function contentOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('#'));
}

/** Letters and digits in one case: blanks and signs are what banks change when they cut and copy text. */
function part(text = '', max = PART_MAX): string {
  return text
    .slice(0, max * 4)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, max);
}

/** Without trailing zeros: one bank file writes 1.5, the next 1.50. */
function normalScale({ unscaled, scale }: StatementEntry['amount']): StatementEntry['amount'] {
  let [digits, places] = [unscaled, scale];
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places--;
  }
  return { unscaled: digits, scale: places };
}
