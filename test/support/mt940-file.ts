/** A small MT940 as Rabobank writes it, made from cents; its closing balance follows unless it is given. */
export interface Mt940Plan {
  readonly account: string;
  readonly number?: string;
  /** YYMMDD */
  readonly date: string;
  readonly opening: bigint;
  readonly entries: readonly Mt940EntryPlan[];
  readonly closing?: bigint;
}

export interface Mt940EntryPlan {
  readonly cents: bigint;
  readonly name: string;
  readonly iban: string;
  readonly text: string;
}

export function mt940File(plan: Mt940Plan): Uint8Array {
  const { account, number = '1', date, opening, entries } = plan;
  const closing = plan.closing ?? entries.reduce((sum, { cents }) => sum + cents, opening);
  const lines = [
    ...[':940:', `:20:940S${date}`, `:25:${account} EUR`, `:28C:${number}`],
    `:60F:${balance(opening, date)}`,
    ...entries.flatMap(({ cents, name, iban, text }) => [
      `:61:${date}${cents < 0n ? 'D' : 'C'}${amount(cents)}N541NONREF`,
      iban,
      `:86:/${cents < 0n ? 'BENM' : 'ORDP'}//NAME/${name}/REMI/${text}`,
    ]),
    `:62F:${balance(closing, date)}`,
  ];
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

function balance(cents: bigint, date: string): string {
  return `${cents < 0n ? 'D' : 'C'}${date}EUR${amount(cents)}`;
}

function amount(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
