import type { Fault } from '../../kernel/fault.js';
import type { CheckContext } from './checks/check.js';
import { faultOf, type Finding, runChecks } from './checks/finding.js';
import { CHECKS } from './checks/table.js';
import type { Invoice } from './invoice.js';

export type { CheckContext } from './checks/check.js';
export { faultOf, type Finding, sentenceOf } from './checks/finding.js';

/** What must be known before an invoice leaves. */
export type SendingContext = CheckContext &
  Required<Pick<CheckContext, 'buyerKind' | 'orderReferenceRequired' | 'network'>>;

/**
 * Everything that would make an invoice come back, be paid late or be paid to the wrong account, before it leaves.
 * All faults are told; fatal ones must stop sending, warnings are for a person. Paths are JSON pointers into the
 * invoice. The official rules are a check of their own, over the written document.
 */
export function checkBeforeSending(invoice: Invoice, context: SendingContext): readonly Fault[] {
  return findingsBeforeSending(invoice, context).map(faultOf);
}

/** The same apart from any language. */
export function findingsBeforeSending(
  invoice: Invoice,
  context: SendingContext,
): readonly Finding[] {
  return runChecks(CHECKS, invoice, { ...context, occasion: 'sending' });
}

/**
 * What is odd about any invoice, received or foreign, that the official rules let pass: warnings only, for a document
 * they accept is not ours to refuse; whether it is held is decided in `received.ts`. `sentenceOf` says each in words.
 */
export function checkDocument(invoice: Invoice, context: CheckContext = {}): readonly Finding[] {
  return runChecks(CHECKS, invoice, { ...context, occasion: 'document' });
}
