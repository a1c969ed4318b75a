import type { Response } from 'express';
import type { Fault } from '../../kernel/fault.js';
import type { TellProblem } from '../lib/http.js';

/** The one form of every refusal: `{"error":{"code","message","faults"}}`; codes are stable. */
export function refuse(
  res: Response,
  status: number,
  code: string,
  message: string,
  faults: readonly Fault[] = [],
): void {
  res.status(status).json({ error: { code, message, faults } });
}

/** The code of this API for a status; what has none is somebody's malformed request. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  402: 'quota-exceeded',
  413: 'document-too-large',
  429: 'rate-limited',
  500: 'internal',
  503: 'unavailable',
};

/** Tells a problem of the common server parts in the form of this API. */
export const refuseProblem: TellProblem = (res, { status, detail }) => {
  const own = CODE_OF_STATUS[status] ?? 'malformed-request';
  refuse(res, status, own, detail);
};
