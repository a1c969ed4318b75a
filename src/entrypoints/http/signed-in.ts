import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { endOf, type Session, STEP_UP_MS } from '../../domain/access/session.js';
import type { User } from '../../domain/access/user.js';
import { readSignIn } from '../../formats/json/sign-in.js';
import { addMs } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { SignInError } from '../../usecases/access/sign-in/ports.js';
import type { SignedIn } from '../../usecases/access/sign-in/sessions.js';
import type { App } from '../app.js';
import { signInFault } from '../sign-in-faults.js';
import { problem } from './problems.js';
import { giveToken, heldToken, isInFrame } from './session-cookie.js';

/** Whoever is signed in, also when it is only to set up a code. */
export type Own = Pick<SignedIn, 'session' | 'user' | 'token'>;

type Work<Asked> = (asked: Asked, request: Request, response: Response) => Promise<void>;

/** A route that reads a form from whoever asks. */
export function open<Form extends z.ZodType>(
  form: Form,
  work: Work<z.output<Form>>,
): RequestHandler {
  return async (request, response) => {
    const asked = readSignIn(form, request.body);
    if (!asked.ok) problem(response, asked.error);
    else await work(asked.value, request, response);
  };
}

/** The same for whoever is signed in, in a window of ours or in a frame. */
export function own<Form extends z.ZodType>(
  app: Pick<App, 'signIn'>,
  form: Form,
  work: (own: Own, ...rest: Parameters<Work<z.output<Form>>>) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const found = await ownOf(app, request);
    if (found === null) problem(response, [NOT_SIGNED_IN]);
    else
      await open(form, (asked) => work(found, asked, request, response))(
        ...([request, response, () => undefined] as const),
      );
  };
}

/** Null: nobody is signed in. */
export async function ownOf(
  { signIn }: Pick<App, 'signIn'>,
  request: Request,
): Promise<Own | null> {
  const token = heldToken(request);
  const found = token === null ? null : await signIn.sessions.find(token);
  if (token === null || found === null) return null;
  // A token says by itself where it is good: moved from a frame to a window, or back, it opens nothing.
  return (found.session.frame !== undefined) === isInFrame(request) ? { ...found, token } : null;
}

/** The browser gets the token of a new session; or what kept it from one. */
export function letIn(
  app: Pick<App, 'signIn'>,
  request: Request,
  response: Response,
  done: Result<SignedIn & { readonly recovery?: readonly string[] }, SignInError>,
): void {
  if (!done.ok) {
    refuse(response, done.error);
    return;
  }
  const { recovery } = done.value;
  giveToken(request, response, done.value.token);
  response.status(201).json({ ...shown(app, done.value), ...(recovery ? { recovery } : {}) });
}

export function refuse(response: Response, error: SignInError): void {
  if (error.waitMs !== undefined)
    response.set('Retry-After', String(Math.ceil(error.waitMs / 1_000)));
  problem(response, [signInFault(error)]);
}

/** What a page knows of the session it runs in; never the token. `form` goes with whatever changes something. */
export function shown(
  { signIn }: Pick<App, 'signIn'>,
  { session, user, token }: Own,
): Readonly<Record<string, unknown>> {
  return {
    state: session.onlyToSetUp ? 'set-up-code' : 'signed-in',
    form: signIn.sessions.formToken(token),
    user: personShown(user),
    session: { id: session.id, via: session.via, endsAt: endOf(session), ...steppedUp(session) },
    ...framed(session),
  };
}

/** Which books a frame is held to, and how its host wants it to look. */
function framed({ frame }: Session): object {
  return frame === undefined
    ? {}
    : { frame: { administration: frame.administration, ...frame.look } };
}

function personShown({ id, name, email, language }: User): Partial<User> {
  return { id, name, email, language };
}

/** Until when dangerous acts may follow without a further proof. */
function steppedUp({ provedAt, onlyToSetUp }: Session): { readonly steppedUpUntil?: string } {
  return provedAt === undefined || onlyToSetUp
    ? {}
    : { steppedUpUntil: addMs(provedAt, STEP_UP_MS) };
}

const NOT_SIGNED_IN = fault(
  'AUTH',
  'session.none',
  '',
  'Nobody is signed in here, or the session has ended. Sign in.',
);
