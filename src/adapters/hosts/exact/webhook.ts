import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { readJson } from '../../../formats/webhook/json.js';

/** That something changed; what, is read from the package. The event only wakes a poll. */
export interface ExactEvent {
  /** Such as `Accounts`, `SalesInvoices`, `FinancialTransactions` */
  readonly topic: string;
  readonly action: string;
  /** Number of the division, as in the settings of a connection */
  readonly division: string;
  /** Id of the record */
  readonly key: string;
}

const eventForm = z.object({
  HashCode: z.string().regex(/^[0-9A-Fa-f]{64}$/),
  Content: z.object({
    Topic: z.string().min(1).max(100),
    Action: z.string().max(100),
    Division: z.union([z.int().positive(), z.string().regex(/^[1-9]\d{0,8}$/)]),
    Key: z.string().max(100),
  }),
});

/**
 * Reads a webhook: `HashCode` is the HMAC-SHA256, in hex, over the text of the value of `Content` exactly as it stands in the
 * body, blanks and all, with the webhook secret of the app; compared in constant time. Any of `secrets` will do, so that
 * one can follow another. Errors: as of the JSON, BODY (no event), AUTH (not from the package).
 */
export function readExactWebhook(
  body: Uint8Array,
  secrets: readonly string[],
): Result<ExactEvent, Fault> {
  const json = readJson(body);
  if (!json.ok) return json;
  const event = eventForm.safeParse(json.value);
  const content = rawContent(new TextDecoder().decode(body));
  if (!event.success || content === null)
    return err(
      fault('BODY', 'webhook.shape', '', 'The body must be {"Content": {…}, "HashCode": "…"}.'),
    );
  const said = Buffer.from(event.data.HashCode, 'hex');
  // Every secret is tried, so that the time taken tells nothing about which one fits.
  const fits = secrets.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(content, 'utf8').digest(), said),
  );
  if (!fits.includes(true))
    return err(
      fault(
        'AUTH',
        'webhook.signature-wrong',
        '/HashCode',
        'HashCode is not the one of this Content.',
      ),
    );
  const { Topic: topic, Action: action, Division: division, Key: key } = event.data.Content;
  return ok({ topic, action, division: String(division), key });
}

/** The text of the value of `Content` in the outermost object. The body is JSON already, no name twice. */
function rawContent(body: string): string | null {
  let depth = 0;
  let from: number | null = null;
  for (const token of body.matchAll(TOKENS)) {
    const [text] = token;
    const at = token.index;
    if (depth === 1 && from === null && NAME.test(text)) from = at + text.length;
    else if (text === '{' || text === '[') depth += 1;
    else if (text === '}' || text === ']') {
      depth -= 1;
      if (from !== null && depth === 1) return body.slice(from, at + 1);
    }
  }
  return null;
}

/** Brackets, and strings; a string takes its colon and blanks along when it is a name. */
const TOKENS = /[{}[\]]|"(?:[^"\\]|\\.)*"(?:\s*:\s*)?/gs;
const NAME = /^"Content"\s*:\s*$/s;
