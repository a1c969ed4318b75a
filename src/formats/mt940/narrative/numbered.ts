import type { Telling } from './told.js';

/** Triodos: a code of three digits, then pieces `>10`, `>20` … `>31`, each with its number in front. */
const NUMBERED = /^\d{3}>\d{2}/;
const PIECE = />(\d{2})/g;
const ACCOUNT = 10;
const TEXT = { from: 20, to: 29 };
/** The other account follows as BIC in 20 and IBAN in 21, where there is one. */
const BIC = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

export function isNumbered(lines: readonly string[]): boolean {
  return NUMBERED.test(lines[0] ?? '');
}

export function readNumbered(lines: readonly string[], telling: Telling): void {
  const pieces = piecesOf(lines.join(''));
  const text = pieces.filter(({ number }) => number >= TEXT.from && number <= TEXT.to);
  const [bic, iban] = text.map(({ value }) => value.trim());
  const hasIban = BIC.test(bic ?? '') && IBAN.test(iban ?? '');
  if (hasIban) {
    telling.say('bic', bic ?? '');
    telling.say('account', iban ?? '');
  }
  const account = pieces.find(({ number }) => number === ACCOUNT)?.value.trim() ?? '';
  if (!hasIban && /[1-9]/.test(account)) telling.say('account', account);
  // Name, address and text follow each other without a mark between them.
  const rest = hasIban ? text.slice(2) : text;
  telling.text(rest.map(({ value }) => value).join(''));
}

interface Piece {
  readonly number: number;
  readonly value: string;
}

/** Numbers only rise: a lower one behind a higher one is text of the payer. */
function piecesOf(text: string): readonly Piece[] {
  let last = -1;
  const marks = [...text.matchAll(PIECE)].filter(([, number]) => {
    const rises = Number(number) > last;
    if (rises) last = Number(number);
    return rises;
  });
  return marks.map((mark, n) => ({
    number: Number(mark[1]),
    value: text.slice(mark.index + mark[0].length, marks[n + 1]?.index),
  }));
}
