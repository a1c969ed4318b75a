import { z } from 'zod';
import { misbehaviourJson, type Misbehaving } from '../lib/misbehave.js';

/** What goes wrong in a page that is answered: files told twice, in the wrong order, or a consent that is over. */
export type Aside = (typeof ASIDES)[number];

const ASIDES = ['doubled', 'out-of-order', 'consent-ended'] as const;

const asideJson = z.object({
  kind: z.enum(ASIDES),
  times: z.int().min(1).max(1_000_000),
});

/** What the feed does wrong on request: everything of lib/misbehave, and the asides. */
export const feedMisbehaviourJson = z.union([misbehaviourJson, asideJson]);

export type FeedMisbehaviour = z.output<typeof feedMisbehaviourJson>;

export function askFor(misbehaving: Misbehaving<Aside>, what: FeedMisbehaviour): void {
  if (isAside(what)) misbehaving.misbehaveAside(what.kind, what.times);
  else misbehaving.misbehave(what);
}

function isAside(what: FeedMisbehaviour): what is z.output<typeof asideJson> {
  return ASIDES.some((kind) => kind === what.kind);
}
