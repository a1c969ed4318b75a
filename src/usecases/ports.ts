import type { ViewFonts } from '../formats/invoice-view/pdf/setting.js';
import type { Calendar } from '../domain/dunning/policy.js';
import type { Clock } from '../ports/clock.js';
import type { Digest } from '../ports/digest.js';
import type { Ids } from '../ports/ids.js';
import type { Observe } from '../ports/observe.js';
import type { Outside } from '../ports/outside.js';
import type { Print } from '../ports/print.js';
import type { Place } from '../ports/place.js';
import type { Signer } from '../ports/signer.js';
import type { Connection, Store, Tx } from '../ports/store.js';

/** What the use cases stand on. Each asks for what it needs; the composition root gives all. */
export interface Ports {
  readonly store: Store;
  readonly outside: Outside;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly observe: Observe;
  readonly digest: Digest;
  readonly print: Print;
  readonly signer: Signer;
  /** Where debtors reach the pages of this installation, without a slash at its end; null: no links in letters */
  readonly publicUrl: string | null;
  /** What invoices are set in when they become pages */
  readonly viewFonts: () => Promise<ViewFonts>;
  /** Lets others have their turn during long work on one thing */
  readonly breathe: () => Promise<void>;
  /** Where this process runs */
  readonly place: Place;
  /** Working days by country, ISO 3166-1 alpha-2 */
  readonly calendar: (country: string) => Calendar;
}

/** The administration's connection of a kind; null while it has none: books may be kept before anything is connected. */
export async function connectionOf(tx: Tx, kind: Connection['kind']): Promise<Connection | null> {
  const connections = await tx.administration.connections();
  return connections.find((connection) => connection.kind === kind) ?? null;
}
