import type { Request } from 'express';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';

/** On which version somebody decides: `If-Match: "3"` (RFC 9110 13.1.1); `*` is any, like no header. */
export function versionOf(
  request: Request,
  subject: string,
): Result<{ readonly version?: number }, readonly Fault[]> {
  const given = request.headers['if-match']?.trim();
  if (given === undefined || given === '*') return ok({});
  const [, version] = /^"(\d{1,9})"$/.exec(given) ?? [];
  if (version !== undefined) return ok({ version: Number(version) });
  const message =
    'If-Match holds the version of what is decided about between quotes, such as "3". Take it from there.';
  return err([fault('VALUE', `${subject}.if-match`, '', message)]);
}
