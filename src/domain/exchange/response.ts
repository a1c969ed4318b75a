import type { ResponseCode } from './exchange.js';

/** The UNCL4343 subset of the Invoice Response (T111), in the order a buyer goes through it (BIS 63, facts/peppol 5.2). */
export const RESPONSE_CODES = [
  'AB',
  'IP',
  'UQ',
  'CA',
  'RE',
  'AP',
  'PD',
] as const satisfies readonly ResponseCode[];

/** Why: code list OPStatusReason (BIS 63). */
export const STATUS_REASONS = [
  ...(['NON', 'REF', 'LEG', 'REC', 'QUA', 'DEL', 'PRI'] as const),
  ...(['QTY', 'ITM', 'PAY', 'UNR', 'FIN', 'PPD', 'OTH'] as const),
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

/** What is asked for: code list OPStatusAction (BIS 63). */
export const STATUS_ACTIONS = ['NOA', 'PIN', 'NIN', 'CNF', 'CNP', 'CNA', 'OTH'] as const;
export type StatusAction = (typeof STATUS_ACTIONS)[number];

/** A clarification: why, or what is asked for, in a code and in words. */
export interface ResponseStatus {
  /** `OPStatusReason` or `OPStatusAction`; as found when read */
  readonly list?: string;
  readonly code?: string;
  readonly text?: string;
  readonly conditions: readonly ResponseCondition[];
}

/** A business term of the invoice and the value the buyer proposes for it: `BT-9`, `2026-12-31`. */
export interface ResponseCondition {
  readonly term: string;
  readonly value?: string;
}

/** The reasons that are given, in order, unknown codes left out. */
export function reasonsIn(statuses: readonly ResponseStatus[]): readonly StatusReason[] {
  return codesIn(statuses, 'OPStatusReason', STATUS_REASONS);
}

/** The actions that are asked for, in order, unknown codes left out. */
export function actionsIn(statuses: readonly ResponseStatus[]): readonly StatusAction[] {
  return codesIn(statuses, 'OPStatusAction', STATUS_ACTIONS);
}

function codesIn<Code extends string>(
  statuses: readonly ResponseStatus[],
  list: string,
  codes: readonly Code[],
): readonly Code[] {
  return statuses
    .filter((status) => status.list === list)
    .flatMap((status) => codes.find((code) => code === status.code) ?? []);
}
