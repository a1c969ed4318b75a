import { fault, type Fault } from '../../kernel/fault.js';
import type { ColumnName, SheetItem } from './open-items.js';

/** A row that was read, with where it stands. */
export interface ReadItem {
  readonly row: number;
  readonly item: SheetItem;
}

/** Fault at a cell: its place is the row and column as a spreadsheet shows them. */
export function cellFault(row: number, column: ColumnName, code: string, message: string): Fault {
  return fault('VALUE', `sheet.${code}`, `row ${row}, column "${column}"`, message);
}

/** What single cells cannot tell. */
export function senseFaults(
  row: number,
  { kind, amount, open, discount, country }: SheetItem,
): readonly Fault[] {
  const faults: Fault[] = [];
  const sign = kind === 'invoice' ? 1n : -1n;
  if (amount.minor * sign <= 0n)
    faults.push(
      cellFault(
        row,
        'amount',
        'sign',
        'An invoice is above zero and a credit note below. Correct the amount or the kind.',
      ),
    );
  else if (open.minor * sign < 0n || open.minor * sign > amount.minor * sign)
    faults.push(
      cellFault(
        row,
        'open',
        'open',
        'What is open lies between zero and the amount. Correct one of the two.',
      ),
    );
  const left = (discount?.amount.minor ?? 0n) * sign;
  if (discount !== undefined && (left <= 0n || left > amount.minor * sign))
    faults.push(
      cellFault(
        row,
        'discount',
        'discount',
        'A discount has the sign of the amount and is no more than it. Correct it.',
      ),
    );
  if (!/^[A-Z]{2}$/.test(country))
    faults.push(
      cellFault(row, 'country', 'country', 'A country is two capitals, such as BE or NL.'),
    );
  return faults;
}

/** Numbers that stand for two things at once, each told with the row it stood in before. */
export function doubled(items: readonly ReadItem[]): readonly Fault[] {
  const faults: Fault[] = [];
  const debtors = new Map<string, ReadItem>();
  const ids = new Map<string, number>();
  for (const read of items) {
    const { row, item } = read;
    const first = debtors.get(item.debtorNumber);
    if (first === undefined) debtors.set(item.debtorNumber, read);
    else if (!sameDebtor(first.item, item))
      faults.push(
        cellFault(
          row,
          'debtor number',
          'debtor-twice',
          `Debtor ${item.debtorNumber.slice(0, 40)} is described otherwise in row ${first.row}. Give each debtor a number of its own, or the same description in every row.`,
        ),
      );
    const before = ids.get(item.id);
    if (before === undefined) ids.set(item.id, row);
    else
      faults.push(
        cellFault(
          row,
          'number',
          'item-twice',
          `The same item stands in row ${before} already. Leave one out.`,
        ),
      );
  }
  return faults;
}

function sameDebtor(a: SheetItem, b: SheetItem): boolean {
  const fields = ['debtorName', 'debtorKind', 'country', 'email', 'group'] as const;
  return fields.every((field) => a[field] === b[field]);
}
