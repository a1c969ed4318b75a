import { type Request, type Response, Router, urlencoded } from 'express';

/** Tokens of one app and one user: as rotating and as impatient as the real ones. */
export interface Tokens {
  readonly api: Router;
  isGood(access: string): boolean;
  /** A person said yes: a code that is good once, for three minutes. */
  readonly consent: () => string;
  /** A person took it back: nothing given so far is good any more. */
  readonly revoke: () => void;
  /** Calls of the token address that gave a token */
  readonly given: () => number;
}

/** ms. */
const ACCESS_MS = 600_000;
const CODE_MS = 180_000;
const REFRESH_MS = 30 * 86_400_000;
const DAY_MS = 86_400_000;
/** A new access token comes not sooner after the last one. */
const NOT_BEFORE_MS = 570_000;
const CALLS_PER_DAY = 200;

export interface AppFacts {
  readonly clientId: string;
  readonly clientSecret: string;
}

export function createTokens(app: AppFacts, nowMs: () => number): Tokens {
  const codes = new Map<string, number>();
  const access = new Map<string, number>();
  const refresh = new Map<string, number>();
  let serial = 0;
  let lastAt = -Infinity;
  let calls: number[] = [];
  let given = 0;

  const refused = (response: Response, error: string): void => {
    response.status(400).json({ error });
  };

  function give(response: Response): void {
    serial += 1;
    given += 1;
    lastAt = nowMs();
    access.set(`access-${serial}`, lastAt + ACCESS_MS);
    refresh.set(`refresh-${serial}`, lastAt + REFRESH_MS);
    response.json({
      ...{ access_token: `access-${serial}`, token_type: 'bearer' },
      // A text, not a number.
      ...{ expires_in: '600', refresh_token: `refresh-${serial}` },
    });
  }

  function token(request: Request, response: Response): void {
    const form = (request.body ?? {}) as Partial<Record<string, string>>;
    const now = nowMs();
    calls = calls.filter((at) => at > now - DAY_MS);
    calls.push(now);
    if (form['client_id'] !== app.clientId || form['client_secret'] !== app.clientSecret) {
      refused(response, 'invalid_client');
    } else if (calls.length > CALLS_PER_DAY) {
      response.status(429).json({ error: 'too_many_requests' });
    } else if (form['grant_type'] === 'authorization_code') {
      if (taken(codes, form['code'], now)) give(response);
      else refused(response, 'invalid_grant');
    } else if (form['grant_type'] !== 'refresh_token') {
      refused(response, 'unsupported_grant_type');
    } else if (now - lastAt < NOT_BEFORE_MS) {
      refused(response, 'access_token_not_expired');
    } else if (taken(refresh, form['refresh_token'], now)) give(response);
    else refused(response, 'invalid_grant');
  }

  const consent = (): string => {
    serial += 1;
    codes.set(`code-${serial}`, nowMs() + CODE_MS);
    return `code-${serial}`;
  };

  const api = Router();
  api.post('/token', urlencoded({ extended: false }), token);
  api.get('/auth', (request, response) => {
    const { client_id: id, redirect_uri: back, state, response_type: type } = request.query;
    if (id !== app.clientId || type !== 'code' || typeof back !== 'string' || !URL.canParse(back)) {
      refused(response, 'invalid_request');
      return;
    }
    const to = new URL(back);
    to.searchParams.set('code', consent());
    if (typeof state === 'string') to.searchParams.set('state', state);
    response.redirect(302, to.href);
  });

  return {
    api,
    isGood: (text) => (access.get(text) ?? -1) > nowMs(),
    consent,
    revoke: () => {
      codes.clear();
      access.clear();
      refresh.clear();
    },
    given: () => given,
  };
}

/** Good for one use, until its time. */
function taken(of: Map<string, number>, text: string | undefined, now: number): boolean {
  const until = of.get(text ?? '');
  of.delete(text ?? '');
  return until !== undefined && until > now;
}
