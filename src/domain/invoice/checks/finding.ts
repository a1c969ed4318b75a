import type { Fault, FaultClass } from '../../../kernel/fault.js';
import type { Language } from '../../party/debtor.js';
import type { Invoice } from '../invoice.js';
import { calculateTotals, type CalculatedTotals } from '../totals.js';
import type { Check, CheckContext, Occasion, Param } from './check.js';
import { CHECKS } from './table.js';

/** What a check found: a stable code with what its sentence needs, apart from any language. Plain data. */
export interface Finding {
  readonly class: FaultClass;
  readonly code: string;
  readonly severity: Fault['severity'];
  /** JSON pointer into the invoice */
  readonly path: string;
  readonly term: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Runs the rows that look on this occasion, in their order. Never throws, whatever the invoice holds. */
export function runChecks(
  checks: readonly Check[],
  invoice: Invoice,
  { occasion, ...context }: CheckContext & { readonly occasion: Occasion },
): readonly Finding[] {
  let totals: CalculatedTotals | undefined;
  const calculated = (): CalculatedTotals => (totals ??= calculateTotals(invoice));
  return checks.flatMap(({ severity: by, class: faultClass, code, term, find }) => {
    const severity = by[occasion];
    if (severity === undefined) return [];
    return find(invoice, { ...context, occasion, calculated }).map((hit) => ({
      class: faultClass,
      code,
      severity,
      path: hit.path,
      term: hit.term ?? term,
      params: hit.params,
    }));
  });
}

const TEXTS = new Map(CHECKS.map(({ code, text }) => [code, text]));

/** The sentence of a finding in a language. A code that no row has is a bug. */
export function sentenceOf(
  { code, params }: Pick<Finding, 'code' | 'params'>,
  language: Language,
): string {
  const text = TEXTS.get(code);
  if (text === undefined) throw new Error(`No check is called ${code}`);
  return text[language].replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const param = params[name] ?? '';
    return typeof param === 'string' ? param : param[language];
  });
}

/** The finding as a fault, its sentence in English as in logs and APIs. */
export function faultOf(finding: Finding): Fault {
  const { class: faultClass, code, severity, path, term } = finding;
  return { class: faultClass, code, severity, path, message: sentenceOf(finding, 'en'), term };
}
