import type { Response } from 'express';

/** An error as OData version 2 tells it. `reason` goes into the header that a 403 carries. */
export function sendError(
  response: Response,
  status: number,
  message: string,
  reason?: string,
): void {
  if (reason !== undefined) response.set('Reason', reason);
  response.status(status).json({ error: { code: '', message: { lang: '', value: message } } });
}
