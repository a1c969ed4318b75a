import type { z } from 'zod';
import type { Act } from '../../domain/access/acts.js';

/** What an answer of one status holds: JSON of a form, bytes of media types, or nothing. */
export type Answer = z.ZodType | readonly string[] | null;

/** What a route says of itself: the document is made from it, and tests hold its answers to it. */
export interface Told {
  /** What it does, in a sentence without its full stop */
  readonly says: string;
  /** What more a caller must know, in sentences */
  readonly more?: string;
  /** Members of the question; none when it takes none */
  readonly query?: z.ZodObject;
  /** The answer is a list that can grow: `limit` and `after` are understood, and `next` is answered */
  readonly paged?: true;
  /** Form of a JSON body, or the media types of bytes; without, it reads none */
  readonly body?: z.ZodType | readonly string[];
  /** By status. What is wrong is a problem document in any case, and is not listed. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** What is decided about has a version: If-Match may name it */
  readonly versioned?: true;
  /** The answer holds a secret that is shown once: a repeat under the same key gets a refusal, never the secret */
  readonly onceOnly?: true;
}

/** The same with the name of the operation and the group it stands in. Only `telling` makes one. */
export interface Described extends Told {
  readonly name: string;
  readonly tag: string;
}

/** A table of what the routes of one group say, by the name of their operation. */
export function telling<const Rows extends Readonly<Record<string, Told>>>(
  tag: string,
  rows: Rows,
): { readonly [Name in keyof Rows]: Rows[Name] & Described } {
  const described = Object.entries(rows).map(([name, told]) => [name, { ...told, name, tag }]);
  return Object.fromEntries(described) as { [Name in keyof Rows]: Rows[Name] & Described };
}

export type Method = 'get' | 'post' | 'put' | 'delete';

/** Whoever comes, or who holds a session and asks about himself. */
export type Open = 'anybody' | 'own-session';

/** What a guarded route needs; `signed-in`: no more than that it is known who asks. */
export type Needed = Act | 'signed-in';

/** A route as the document has it; the path as Express writes it, below /v1. */
export interface DescribedRoute {
  readonly method: Method;
  readonly path: string;
  readonly told: Described;
  /** The right it takes, as the guard names it; for whom nobody stands guard, who may ask */
  readonly needs: Needed | Open;
  /** Idempotency-Key is understood */
  readonly isOnce: boolean;
}
