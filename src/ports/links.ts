import type { LinkPurpose, PublicLink } from '../domain/link/link.js';
import type { Instant } from '../kernel/dates.js';
import type { LinkId } from '../kernel/ids.js';

export interface LinkAnswer {
  readonly linkId: LinkId;
  readonly purpose: LinkPurpose;
  /** Of what was said, so that the same form sent twice is known */
  readonly digest: string;
  readonly at: Instant;
}

export interface LinkRepository {
  /** What links are signed with; null while none was ever made. */
  key(): Promise<string | null>;
  /** Keeps it unless there is one; answers the one that counts. */
  keepKey(key: string): Promise<string>;
  /** Once per key. */
  add(link: PublicLink): Promise<'added' | 'exists'>;
  byKey(key: string): Promise<PublicLink | null>;
  byId(id: LinkId): Promise<PublicLink | null>;
  /** Locked until the transaction ends, so that two answers do not overtake each other. */
  lockedById(id: LinkId): Promise<PublicLink | null>;
  /** Once per link, purpose and digest. */
  addAnswer(answer: LinkAnswer): Promise<'added' | 'exists'>;
  /** Oldest first. */
  answers(id: LinkId): Promise<readonly LinkAnswer[]>;
}
