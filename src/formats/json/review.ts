import { z } from 'zod';
import type { Decimal } from '../../kernel/decimal.js';
import type { Fault } from '../../kernel/fault.js';
import type { OpenItemId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';
import { decimalField, idField } from './values.js';

/*
 * Bodies of the review desk. What is wrong is told with its place; a body that is missing counts as an empty one.
 */

/** Proposals of one entry: a batch has a few per payment inside. */
const PROPOSALS_MAX = 10_000;
/** Open items one entry is divided over by hand. */
const PARTS_MAX = 1_000;

export const ACCEPTANCE = z.strictObject({
  proposal: z
    .int('The proposal is the place of one in the list of the entry, counted from 0')
    .min(0)
    .max(PROPOSALS_MAX)
    .default(0),
});

export const DIVISION = z.strictObject({
  parts: z
    .array(z.strictObject({ openItem: idField<'open-item'>(), amount: decimalField }))
    .min(1)
    .max(PARTS_MAX),
});

export const MOVE = z.strictObject({ from: idField<'open-item'>(), to: idField<'open-item'>() });

/** Which proposal is taken: `{"proposal": 1}`, the first without it. */
export function readAcceptance(
  body: unknown,
): Result<{ readonly proposal: number }, readonly Fault[]> {
  return readForm(ACCEPTANCE, body ?? {}, saying('VALUE', 'review.proposal'));
}

/** How an entry is divided: `{"parts": [{"openItem": "itm_1", "amount": "121.00"}]}`. */
export function readDivision(body: unknown): Result<
  {
    readonly parts: readonly { readonly openItem: OpenItemId; readonly amount: Decimal }[];
  },
  readonly Fault[]
> {
  return readForm(DIVISION, body ?? {}, saying('VALUE', 'review.parts'));
}

/** Between which items money moves: `{"from": "itm_1", "to": "itm_2"}`. */
export function readMove(
  body: unknown,
): Result<{ readonly from: OpenItemId; readonly to: OpenItemId }, readonly Fault[]> {
  return readForm(MOVE, body ?? {}, saying('VALUE', 'review.move'));
}
