import type { Decision, Reason } from './received.js';

/** What a person decides, with his name. */
export type Decided =
  | { readonly kind: 'approve'; readonly by: string; readonly note?: string }
  | {
      readonly kind: 'query' | 'reject';
      readonly by: string;
      readonly reason: Reason;
      readonly note?: string;
    }
  | { readonly kind: 'release' | 'refuse'; readonly by: string; readonly note: string };

/** A decision from what was typed: a text that is empty is not said. */
export function decidedOf(
  kind: Decision,
  { by, reason, note }: { readonly by: string; readonly reason: Reason; readonly note: string },
): Decided {
  const said = note.trim();
  const noted = said === '' ? {} : { note: said };
  switch (kind) {
    case 'approve':
      return { kind, by, ...noted };
    case 'query':
    case 'reject':
      return { kind, by, reason, ...noted };
    case 'release':
    case 'refuse':
      return { kind, by, note: said };
  }
}
