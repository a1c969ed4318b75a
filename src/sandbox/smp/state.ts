import type { Instant } from '../../kernel/dates.js';

/** One way in, as a test publishes it; without dates it is open from a day ago for a year. */
export interface PublishedEndpoint {
  readonly process: string;
  readonly transportProfile: string;
  readonly activeFrom?: Instant;
  readonly activeUntil?: Instant;
}

export interface PublishedType {
  /** `busdox-docid-qns::…`, percent signs and all */
  readonly id: string;
  readonly endpoints: readonly PublishedEndpoint[];
  /** Says that another address tells it, instead of the endpoints */
  readonly redirect?: string;
  /** Listed in the group and told nowhere */
  readonly undescribed?: boolean;
}

export interface Publication {
  /** `0208:0403170701` */
  readonly participant: string;
  /** As the directory knows it; absent: not in the directory */
  readonly name?: string;
  readonly country?: string;
  readonly types: readonly PublishedType[];
}

/** Who publishes what; participants compare without case. */
export interface SmpState {
  /** Replaces what was published before. */
  publish(publication: Publication): void;
  withdraw(participant: string): void;
  find(participant: string): Publication | undefined;
  all(): readonly Publication[];
}

export function openSmpState(): SmpState {
  const published = new Map<string, Publication>();
  return {
    publish: (publication) => {
      published.set(publication.participant.toLowerCase(), publication);
    },
    withdraw: (participant) => {
      published.delete(participant.toLowerCase());
    },
    find: (participant) => published.get(participant.toLowerCase()),
    all: () => [...published.values()],
  };
}
