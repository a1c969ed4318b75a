import type { Instant } from '../kernel/dates.js';

/** What a subscriber is told in one call. */
export interface WebhookCall {
  readonly url: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** Those that sign, newest first: two while they are exchanged */
  readonly secrets: readonly string[];
  readonly now: Instant;
}

/** - answered: any status; - failed: none came, and why, without the address */
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The way to addresses that users gave us to be called at. */
export interface WebhookCalls {
  /** Why an address would never be called, as a sentence; null: it may be. */
  whyNot(url: string): string | null;
  /** Signs and sends; the answer's body is not read, a redirect not followed. */
  call(call: WebhookCall): Promise<WebhookAnswer>;
}
