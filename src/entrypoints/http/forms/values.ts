import { z } from 'zod';

/*
 * How our words look in answers. Strict, so that a test finds what an answer says and its form does not; the document tells
 * readers to expect more members.
 */

export const money = z.strictObject({ amount: z.string(), currency: z.string() }).meta({
  id: 'Money',
  description: 'The amount is a decimal text, such as "12.30"; the currency an ISO 4217 code.',
});
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export const day = z.iso.date();
export const moment = z.iso.datetime();
export const id = z.string();

/** A file to save; its bytes are not shown. */
export const BYTES = ['application/octet-stream'];
