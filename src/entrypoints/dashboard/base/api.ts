import createHooks from 'openapi-react-query';
import { type ApiClient, makeClient } from '../../../client/make-client.js';
import type { components, operations } from '../../../client/api.js';
import { atHub } from './door.js';

/** Forms of the API, by name. */
export type Forms = components['schemas'];
export type Problem = Forms['Problem'];

/** What an operation is sent. */
export type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody?: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

/** What an operation answers when it went well. */
export type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Told } } };
}
  ? Told
  : never;

/** What goes with whatever changes something; told by each answer about the session. */
let formToken = '';

export function keepForm(form: string): void {
  formToken = form;
}

/** What a page does when the session is over, and when a dangerous act asks for proof: set by the session. */
interface Door {
  readonly ended: () => void;
  /** Whether the person proved who he is, so that the request goes again */
  readonly prove: () => Promise<boolean>;
}

let door: Door = { ended: () => undefined, prove: () => Promise.resolve(false) };

export function guardDoor(doing: Door): void {
  door = doing;
}

const STEP_UP: readonly string[] = ['access.step-up', 'sign-in.step-up'];

/** Sends a request; one that needs a fresh proof of who asks is sent again after it was given. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status === 401 && !new URL(request.url).pathname.startsWith(atHub('/v1/session')))
    door.ended();
  if (response.status !== 403 || !STEP_UP.includes(await codeOf(response))) return response;
  if (!(await door.prove())) return response;
  // The proof began a new session, with a form of its own.
  again.headers.set('x-voldaan-form', formToken);
  return fetch(again);
}

async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return isProblem(body) ? body.code : '';
}

/** Calls the API in the name of whoever is signed in. */
export const client: ApiClient = makeClient({
  baseUrl: window.location.origin + atHub(''),
  form: () => formToken,
  fetch: send,
});

/** Hooks of the API: `api.useQuery('get', path, init)`; errors are problem documents. */
export const api = createHooks(client);

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'faults' in error && 'code' in error;
}

/** Path parameters of routes of an administration. */
export function inBooks(administration: string): {
  readonly params: { readonly path: { readonly administration: string } };
} {
  return { params: { path: { administration } } };
}

/** Path parameters of routes of a firm. */
export function inFirm(firm: string): {
  readonly params: { readonly path: { readonly firm: string } };
} {
  return { params: { path: { firm } } };
}
