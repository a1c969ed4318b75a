import { z } from 'zod';
import { epochMs, type Instant, parseInstant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  BANK_FILE_BYTES_MAX,
  type BankFile,
  type BankSource,
  type BankSourceError,
} from '../../../ports/bank-source.js';
import { tooLarge } from '../too-large.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import { createHttpClient, type HttpAnswer, type HttpClient } from '../../http/client.js';
import { errorOfAnswer, errorOfFailure } from './errors.js';
import type { SandboxFeedSettings } from './settings.js';

/** Statements asked per page; each is fetched by itself. */
const PAGE = 20;
/** What a page of names and numbers may hold, bytes. */
const PAGE_BYTES_MAX = 1024 * 1024;

const pageForm = z.object({
  statements: z
    .array(
      z.object({
        id: z.string().regex(/^[\x21-\x7e]{1,200}$/),
        name: z.string().min(1).max(500),
        bytes: z.int().min(0),
      }),
    )
    // Twice what was asked: a feed that tells a file twice is odd, not broken.
    .max(2 * PAGE),
  next: z.string().min(1).max(500),
  more: z.boolean(),
  consentUntil: z
    .string()
    .transform((text, context): Instant => {
      const moment = parseInstant(text);
      if (moment.ok) return moment.value;
      context.addIssue({ code: 'custom', message: 'must be a moment with zone' });
      return z.NEVER;
    })
    .exactOptional(),
});

interface FeedOptions {
  readonly clock: { now(): Instant };
  /** public: the feed must be on the public internet */
  readonly addresses: 'public' | 'any';
  readonly http?: HttpClient;
  readonly bytesMax?: number;
}

/** A bank feed in the form of our sandbox: what real ones have in common. Asks nothing until it is looked at. */
export function makeSandboxFeedSource(
  settings: SandboxFeedSettings,
  options: FeedOptions,
): BankSource {
  const { addresses, bytesMax = BANK_FILE_BYTES_MAX } = options;
  const http =
    options.http ?? createHttpClient({ addresses, answerBytesMax: bytesMax + PAGE_BYTES_MAX });

  async function get(path: string): Promise<Result<HttpAnswer, BankSourceError>> {
    const answer = await http.send({
      method: 'GET',
      url: `${settings.baseUrl}/v1${path}`,
      headers: { Authorization: `Bearer ${settings.token}` },
    });
    if (!answer.ok) return err(errorOfFailure(answer.error));
    return isSuccess(answer.value) ? answer : err(toError(answer.value));
  }

  const toError = (answer: HttpAnswer): BankSourceError =>
    errorOfAnswer(answer, epochMs(options.clock.now()));

  function fileOf({
    id,
    name,
    bytes: size,
  }: z.output<typeof pageForm>['statements'][number]): BankFile {
    return {
      name,
      ref: id,
      bytes: async () => {
        if (size > bytesMax) return err(tooLarge(size, bytesMax));
        const answer = await get(`/statements/${encodeURIComponent(id)}/file`);
        if (!answer.ok) return err({ about: 'source', error: answer.error });
        // Cut off on the way, or still being written over there: it comes whole the next time.
        const whole = answer.value.body.length === size;
        return whole ? ok(answer.value.body) : err({ about: 'source', error: INCOMPLETE });
      },
    };
  }

  return {
    look: async (cursor) => {
      const since = cursor === null ? '' : `&since=${encodeURIComponent(cursor)}`;
      const answer = await get(`/statements?limit=${PAGE}${since}`);
      if (!answer.ok) return answer;
      const page = pageForm.safeParse(jsonOf(answer.value));
      if (!page.success) return err(toError(answer.value));
      const { statements, ...rest } = page.data;
      return ok({ ...rest, files: statements.map(fileOf) });
    },
    // The feed keeps what it told; there is nothing to put aside.
    settle: () => Promise.resolve(ok(undefined)),
  };
}

const INCOMPLETE: BankSourceError = {
  kind: 'unreachable',
  message: 'A statement did not come whole. It is asked for again at the next turn.',
};
