import {
  type BalanceChain,
  balanceChain,
  type Statement,
  type StatementEntry,
  totalsOf,
} from '../../domain/bank/statement.js';
import { printDecimal } from '../../kernel/decimal.js';

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type StatementLanguage = (typeof LANGUAGES)[number];

type Label =
  'statement' | 'opening' | 'closing' | 'entry' | 'entries' | 'batch' | 'pending' | BalanceChain;

const LABELS: Readonly<Record<StatementLanguage, Readonly<Record<Label, string>>>> = {
  nl: {
    statement: 'Afschrift',
    opening: 'Beginsaldo',
    closing: 'Eindsaldo',
    entry: 'boeking',
    entries: 'boekingen',
    batch: 'betalingen',
    pending: 'nog niet geboekt',
    ok: 'het afschrift klopt',
    mismatch: 'LET OP: het afschrift klopt niet',
    'mixed-currencies': 'meer dan één munt: niet na te rekenen',
    'not-applicable': 'zonder begin- en eindsaldo: niet na te rekenen',
  },
  fr: {
    statement: 'Extrait',
    opening: 'Solde initial',
    closing: 'Solde final',
    entry: 'écriture',
    entries: 'écritures',
    batch: 'paiements',
    pending: 'pas encore comptabilisé',
    ok: 'l’extrait est exact',
    mismatch: 'ATTENTION : l’extrait n’est pas exact',
    'mixed-currencies': 'plusieurs devises : pas de contrôle possible',
    'not-applicable': 'sans soldes initial et final : pas de contrôle possible',
  },
  en: {
    statement: 'Statement',
    opening: 'Opening balance',
    closing: 'Closing balance',
    entry: 'entry',
    entries: 'entries',
    batch: 'payments',
    pending: 'not booked yet',
    ok: 'the statement adds up',
    mismatch: 'NOTE: the statement does not add up',
    'mixed-currencies': 'several currencies: cannot be checked',
    'not-applicable': 'no opening and closing balance: cannot be checked',
  },
  de: {
    statement: 'Kontoauszug',
    opening: 'Anfangssaldo',
    closing: 'Endsaldo',
    entry: 'Buchung',
    entries: 'Buchungen',
    batch: 'Zahlungen',
    pending: 'noch nicht gebucht',
    ok: 'der Auszug stimmt',
    mismatch: 'ACHTUNG: der Auszug stimmt nicht',
    'mixed-currencies': 'mehrere Währungen: nicht prüfbar',
    'not-applicable': 'ohne Anfangs- und Endsaldo: nicht prüfbar',
  },
};

/** A statement for people: head, one line per entry, and whether it adds up. */
export function statementTable(statement: Statement, language: StatementLanguage): string {
  const labels = LABELS[language];
  const { account, opening, closing, currency } = statement;
  const totals = totalsOf(statement.entries);
  const balance = (label: Label, found: typeof opening): string[] =>
    found === undefined
      ? []
      : [
          `${labels[label].padEnd(16)} ${printDecimal(found.amount, 2).padStart(16)} ${found.currency ?? currency ?? ''} ${found.date ?? ''}`,
        ];
  const lines = [
    `${labels.statement} ${plain(statement.id)}  ${plain(account.iban ?? account.other ?? '')} ${plain(account.name ?? '')}`,
    ...balance('opening', opening),
    ...statement.entries.map((entry) => entryLine(entry, labels)),
    ...balance('closing', closing),
    `${totals.count} ${labels[totals.count === 1 ? 'entry' : 'entries']}; ${labels[balanceChain(statement, totals)]}`,
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n\n`;
}

function entryLine(entry: StatementEntry, labels: Readonly<Record<Label, string>>): string {
  const [first] = entry.details;
  const who =
    entry.details.length > 1
      ? `${entry.details.length} ${labels.batch}`
      : plain(first?.counterparty?.name ?? '');
  const about =
    first?.structuredReferences[0]?.value ?? first?.unstructured[0] ?? entry.additionalInfo ?? '';
  const pending = entry.status === 'BOOK' ? '' : `(${labels.pending})`;
  const date = entry.bookingDate ?? entry.valueDate ?? '';
  const amount = printDecimal(entry.amount, 2).padStart(16);
  return `  ${date.padEnd(14)} ${amount} ${entry.currency}  ${[who, plain(about), pending].filter((part) => part !== '').join('  ')}`;
}

/** Names and texts come from outside: control and direction characters must not reach the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 80);
}
