import { z } from 'zod';
import type { Instant, PlainDate } from '../../kernel/dates.js';
import { openJournal } from '../lib/journal.js';

/** What an account holder allows a connection to read, until when. */
export interface Consent {
  /** Bearer token of the connection */
  readonly token: string;
  readonly until: Instant;
  /** IBANs */
  readonly accounts: readonly string[];
}

export interface FeedStatement {
  readonly id: string;
  readonly iban: string;
  /** The file's name */
  readonly name: string;
  /** The day on which the bank makes it available */
  readonly availableOn: PlainDate;
  readonly base64: string;
}

/** A statement that appeared; `seq` is its place in the feed, from 1. */
interface Appeared {
  readonly seq: number;
  readonly statement: FeedStatement;
}

const eventJson = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('consent-set'),
    consent: z.object({ token: z.string(), until: z.string(), accounts: z.array(z.string()) }),
  }),
  z.object({
    kind: z.literal('statement-added'),
    statement: z.object({
      id: z.string(),
      iban: z.string(),
      name: z.string(),
      availableOn: z.string(),
      base64: z.string(),
    }),
  }),
  z.object({ kind: z.literal('appeared'), id: z.string() }),
]);

type FeedEvent = z.output<typeof eventJson>;

/** The bank's side: consents, and statements that appear when their day has come. */
export interface FeedState {
  consent(token: string): Consent | null;
  setConsent(consent: Consent): void;
  /** Harmless when it is there already. */
  add(statement: FeedStatement): void;
  /** What appeared for these accounts after `since`, in the order it appeared. */
  after(since: number, accounts: readonly string[]): readonly Appeared[];
  /** Number of the latest that appeared; 0 when none did. */
  last(): number;
  statement(id: string): FeedStatement | null;
  /** Lets appear what is available on that day. */
  appear(today: PlainDate): void;
  close(): void;
}

/** Opens the state kept in `journalPath` (null: kept nowhere). Every change is in the file before it is answered. */
export function openFeedState(journalPath: string | null): FeedState {
  const consents = new Map<string, Consent>();
  const statements = new Map<string, FeedStatement>();
  const appeared: Appeared[] = [];
  const shown = new Set<string>();

  function apply(event: FeedEvent): void {
    if (event.kind === 'consent-set')
      consents.set(event.consent.token, event.consent as unknown as Consent);
    else if (event.kind === 'statement-added')
      statements.set(event.statement.id, event.statement as unknown as FeedStatement);
    else {
      const statement = statements.get(event.id);
      if (statement === undefined) throw new Error(`Journal of the bank feed: ${event.id}`);
      shown.add(event.id);
      appeared.push({ seq: appeared.length + 1, statement });
    }
  }

  const journal = openJournal(journalPath, (record) => {
    apply(eventJson.parse(record));
  });

  function record(event: FeedEvent): void {
    journal.append(event);
    apply(event);
  }

  return {
    consent: (token) => consents.get(token) ?? null,
    setConsent: (consent) => {
      record({ kind: 'consent-set', consent: { ...consent, accounts: [...consent.accounts] } });
    },
    add: (statement) => {
      if (!statements.has(statement.id)) record({ kind: 'statement-added', statement });
    },
    after: (since, accounts) =>
      appeared.slice(since).filter(({ statement }) => accounts.includes(statement.iban)),
    last: () => appeared.length,
    statement: (id) => (shown.has(id) ? (statements.get(id) ?? null) : null),
    appear: (today) => {
      for (const { id, availableOn } of statements.values())
        if (availableOn <= today && !shown.has(id)) record({ kind: 'appeared', id });
    },
    close: () => {
      journal.close();
    },
  };
}
