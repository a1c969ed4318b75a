import type { Frame } from '../domain/access/frame.js';
import type { Instant } from '../kernel/dates.js';
import type { KeyId, UserId } from '../kernel/ids.js';

/** A place in a host's page that was asked for and is not taken yet. */
export interface FrameTicket {
  readonly user: UserId;
  readonly frame: Frame;
  /** Page of the dashboard to open, below the administration; empty: its first */
  readonly page: string;
  readonly until: Instant;
}

/** Tickets by which a frame opens, found by digest only. */
export interface FrameTickets {
  addTicket(sha256: string, ticket: FrameTicket): Promise<void>;
  /** Takes it off, so that it opens one frame; null when it is too late or there was none. */
  useTicket(sha256: string, now: Instant): Promise<FrameTicket | null>;
  /** Ends the frames a key opened, and takes its tickets off; answers how many frames. */
  endFrames(key: KeyId): Promise<number>;
}
