import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type {
  Consent,
  ConsentApp,
  ConsentError,
  ConsentFacts,
  HostTokens,
} from '../../../ports/host-access.js';
import { jsonOf, retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer, HttpClient } from '../../http/client.js';

/** Longest a package may ask us to wait, ms. */
const RETRY_AFTER_MAX_MS = 3_600_000;
/** Characters of a token: the longest seen are signed claims of some thousand. */
const TOKEN_MAX = 20_000;
/** Seconds a token may say that it lives: a year; more is no promise. */
const LIVES_MAX_S = 31_536_000;

const tokensJson = z.object({
  access_token: z.string().min(1).max(TOKEN_MAX),
  refresh_token: z.exactOptional(z.string().min(1).max(TOKEN_MAX)),
  // Some say the number as a text.
  expires_in: z.exactOptional(z.coerce.number().int().positive().max(LIVES_MAX_S)),
});

const errorJson = z.object({ error: z.string().max(200) });

/** Errors of RFC 6749 section 5.2 that no repetition mends. */
const FINAL: readonly string[] = ['invalid_grant', 'unauthorized_client', 'invalid_client'];

/** Speaks to token endpoints; what a package says besides the error's name is never repeated. */
export function makeConsent(http: HttpClient, nowMs: () => number): Consent {
  const ask = async (
    url: string,
    form: Readonly<Record<string, string>>,
  ): Promise<Result<HttpAnswer, ConsentError>> => {
    const answer = await http.send({
      method: 'POST',
      url,
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    if (answer.ok) return ok(answer.value);
    // A refresh that was perhaps done has used up its token: whoever asks again will be told.
    const kind = answer.error.kind === 'not-sent' ? 'unreachable' : 'unknown';
    return err({ kind, message: answer.error.message });
  };
  const tokens = async (
    { tokenUrl }: ConsentFacts,
    { clientId, clientSecret }: ConsentApp,
    form: Readonly<Record<string, string>>,
  ): Promise<Result<HostTokens, ConsentError>> => {
    const answer = await ask(tokenUrl, {
      ...form,
      ...{ client_id: clientId, client_secret: clientSecret },
    });
    return answer.ok ? read(answer.value, nowMs()) : answer;
  };
  return {
    redeem: (facts, app, { code, verifier, redirectUri }) =>
      tokens(facts, app, {
        ...{ grant_type: 'authorization_code', code, redirect_uri: redirectUri },
        ...(facts.pkce ? { code_verifier: verifier } : {}),
      }),
    refresh: (facts, app, refreshToken) =>
      tokens(facts, app, { grant_type: 'refresh_token', refresh_token: refreshToken }),
    async revoke({ revokeUrl }, { clientId, clientSecret }, token) {
      if (revokeUrl === undefined) return false;
      const form = { token, client_id: clientId, client_secret: clientSecret };
      const answer = await ask(revokeUrl, form);
      return answer.ok && answer.value.status < 300;
    },
  };
}

function read(answer: HttpAnswer, nowMs: number): Result<HostTokens, ConsentError> {
  const { status } = answer;
  const value = jsonOf(answer);
  if (status === 200) {
    const found = tokensJson.safeParse(value);
    if (!found.success)
      return err({
        kind: 'malformed',
        message: 'The package answered the sign-in without a token.',
      });
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = found.data;
    return ok({
      access,
      ...(refresh === undefined ? {} : { refresh }),
      ...(seconds === undefined ? {} : { livesMs: seconds * 1_000 }),
    });
  }
  const named = errorJson.safeParse(value);
  const name = named.success ? named.data.error : '';
  if (status < 500 && FINAL.includes(name)) {
    const message = `The package refused the sign-in (${name}). Connect it again.`;
    return err({ kind: 'invalid-grant', message });
  }
  const retryAfterMs = retryAfterOf(answer, { nowMs, maxMs: RETRY_AFTER_MAX_MS });
  const kind = status === 429 ? 'throttled' : status >= 500 ? 'unreachable' : 'refused';
  return err({
    kind,
    message: `The package answered the sign-in with ${status}.`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  });
}
