import type { Engine } from './engine.js';
import type { Row } from './rows.js';

/** Binary numbers come with noise: as the package computes them, never as they were typed. */
function noisy(value: number): number {
  return value === 0 ? 0 : value * (1 + Number.EPSILON);
}

/** Less is open of a posted move; its date of change says so. */
export function settle(engine: Engine, move: Row, amount: number): void {
  const left = Number(move['amount_residual']) - amount;
  const open = Math.abs(left) < 0.005 ? 0 : noisy(left);
  engine.update('account.move', move.id, {
    amount_residual: open,
    payment_state: open === 0 ? 'paid' : 'partial',
  });
  const sign = move['move_type'] === 'out_refund' ? -1 : 1;
  // What was paid settles the instalments one after the other.
  let rest = open;
  for (const line of receivables(engine, move.id).toReversed()) {
    const share = Math.min(rest, Math.abs(Number(line['amount_currency'])));
    rest = Math.max(0, rest - share);
    engine.update('account.move.line', line.id, {
      amount_residual_currency: sign * (share < 0.005 ? 0 : share),
      reconciled: share < 0.005,
    });
  }
}

/** The claims of an invoice on its customer, one per instalment. */
export function receivables(engine: Engine, moveId: number): readonly Row[] {
  return engine
    .rows('account.move.line')
    .filter((row) => row['move_id'] === moveId && row['account_type'] === 'asset_receivable');
}

export interface LineToPost {
  readonly name: string;
  readonly quantity: number;
  readonly price: number;
  /** Percent */
  readonly discount?: number;
  readonly taxId?: number;
  readonly unitId?: number;
}

export interface MoveToPost {
  readonly kind: 'out_invoice' | 'out_refund';
  readonly name: string;
  readonly companyId: number;
  readonly partnerId: number;
  readonly currencyId: number;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly reference: string;
  readonly lines: readonly LineToPost[];
  /** What cash rounding adds */
  readonly rounding?: number;
  /** VAT rounded on every line, as one of the package's two ways does; else once per tax */
  readonly roundsPerLine?: boolean;
  /** What is due earlier, in a claim of its own */
  readonly firstInstalment?: number;
  readonly values?: Readonly<Record<string, string | number>>;
}

const cents = (value: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-7)) / 100;

/** Posts an invoice or credit note: its lines, one line per tax, the rounding and the receivable. */
export function post(engine: Engine, move: MoveToPost): number {
  const { kind, companyId, partnerId, currencyId } = move;
  const partner = engine.get('res.partner', partnerId);
  const commercial = Number(partner['commercial_partner_id'] ?? partnerId);
  const sign = kind === 'out_refund' ? -1 : 1;
  const nets = move.lines.map(({ quantity, price, discount = 0 }) =>
    cents(quantity * price * (1 - discount / 100)),
  );
  const taxes = taxesOf(engine, move, nets);
  const total =
    nets.reduce((sum, net) => sum + net, 0) +
    [...taxes.values()].reduce((sum, tax) => sum + tax, 0) +
    (move.rounding ?? 0);
  const id = engine.insert('account.move', {
    ...{ name: move.name, move_type: kind, state: 'posted', payment_state: 'not_paid' },
    ...{ partner_id: partnerId, commercial_partner_id: commercial, company_id: companyId },
    ...{ invoice_date: move.issueDate, invoice_date_due: move.dueDate, currency_id: currencyId },
    ...{ payment_reference: move.reference, ...move.values },
    ...{ amount_total: noisy(total), amount_residual: noisy(total) },
  });
  const common = {
    ...{ move_id: id, company_id: companyId, currency_id: currencyId, parent_state: 'posted' },
  };
  move.lines.forEach((line, n) => {
    engine.insert('account.move.line', {
      ...{ ...common, display_type: 'product', name: line.name, sequence: 100 + n },
      ...{ quantity: line.quantity, price_unit: line.price, discount: line.discount ?? 0 },
      ...{ price_subtotal: nets[n], amount_currency: -sign * (nets[n] ?? 0) },
      ...(line.taxId === undefined ? {} : { tax_ids: [line.taxId] }),
      ...(line.unitId === undefined ? {} : { product_uom_id: line.unitId }),
    });
  });
  for (const [taxId, amount] of taxes)
    if (amount !== 0)
      engine.insert('account.move.line', {
        ...{ ...common, display_type: 'tax', tax_line_id: taxId },
        amount_currency: -sign * noisy(amount),
      });
  if (move.rounding !== undefined)
    engine.insert('account.move.line', {
      ...{ ...common, display_type: 'rounding', amount_currency: -sign * move.rounding },
    });
  const first = move.firstInstalment ?? 0;
  for (const due of [first, total - first].filter((share) => share !== 0))
    engine.insert('account.move.line', {
      ...{ ...common, display_type: 'payment_term', account_type: 'asset_receivable' },
      ...{ amount_currency: sign * due, amount_residual_currency: sign * noisy(due) },
      reconciled: false,
    });
  // The package counts customers with SQL of its own: no date of change tells it.
  for (const one of new Set([partnerId, commercial])) {
    const rank = Number(engine.get('res.partner', one)['customer_rank'] ?? 0);
    engine.touch('res.partner', one, { customer_rank: rank + 1 });
  }
  return id;
}

function taxesOf(engine: Engine, move: MoveToPost, nets: readonly number[]): Map<number, number> {
  const taxes = new Map<number, number>();
  move.lines.forEach(({ taxId }, n) => {
    if (taxId === undefined) return;
    const rate = Number(engine.get('account.tax', taxId)['amount'] ?? 0) / 100;
    const amount = (nets[n] ?? 0) * rate;
    const known = taxes.get(taxId) ?? 0;
    taxes.set(taxId, known + (move.roundsPerLine === true ? cents(amount) : amount));
  });
  return new Map([...taxes].map(([id, amount]) => [id, cents(amount)]));
}
