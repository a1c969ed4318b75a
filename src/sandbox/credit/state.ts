import { z } from 'zod';
import { openJournal } from '../lib/journal.js';

const money = z.object({ amount: z.string(), currency: z.string() });
const legalEvent = z.object({
  id: z.string(),
  kind: z.enum([
    'bankruptcy',
    'suspension-of-payments',
    'reorganisation',
    'debt-rescheduling',
    'dissolution',
    'ended',
  ]),
  on: z.string(),
  court: z.string().exactOptional(),
});

/** All that the five sources know of one invented company. */
const companyJson = z.object({
  country: z.string(),
  /** Register number, digits only; the bureau's own id is `p-` and this */
  number: z.string(),
  names: z.array(z.string()).min(1),
  person: z.enum(['natural', 'legal', 'unknown']),
  status: z.enum(['active', 'dormant', 'ceased', 'insolvent', 'unknown']),
  legalSituation: z.string().exactOptional(),
  postalCode: z.string().exactOptional(),
  band: z.enum(['A', 'B', 'C', 'D', 'E']).exactOptional(),
  advisedLimit: money.exactOptional(),
  vatValid: z.boolean().exactOptional(),
  legalEvents: z.array(legalEvent).readonly(),
  /** What the insurer answers to a request for cover; absent: under investigation */
  cover: money.exactOptional(),
});

export type SandboxCompany = z.output<typeof companyJson>;

const coverJson = z.object({
  coverId: z.string(),
  buyer: z.string(),
  state: z.enum(['approved', 'partly-approved', 'under-investigation', 'not-approved']),
  reasons: z.array(z.string()),
  requested: money,
  covered: money.exactOptional(),
  decidedAt: z.string(),
});

export type SandboxCover = z.output<typeof coverJson>;

const eventJson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('company-set'), at: z.string(), company: companyJson }),
  z.object({ kind: z.literal('monitored'), providerId: z.string(), on: z.boolean() }),
  z.object({ kind: z.literal('answered'), key: z.string(), body: z.unknown() }),
  z.object({ kind: z.literal('covered'), cover: coverJson }),
]);

type CreditEvent = z.output<typeof eventJson>;

/** A company as it became at a place of the feed, from 1. */
export interface CompanyChange {
  readonly seq: number;
  readonly at: string;
  readonly company: SandboxCompany;
  /** As it was before; null: it was not there */
  readonly before: SandboxCompany | null;
}

/** The other side of all five sources: companies, what is monitored, what was answered under which key. */
export interface CreditState {
  company(number: string): SandboxCompany | null;
  companies(): readonly SandboxCompany[];
  setCompany(company: SandboxCompany, at: string): void;
  changes(): readonly CompanyChange[];
  monitor(providerId: string, on: boolean): void;
  isMonitored(providerId: string): boolean;
  /** The body once answered under this key, or what `make` answers now; it is billed once. */
  once(key: string, make: () => unknown): unknown;
  /** How many different questions were billed. */
  billed(): number;
  addCover(cover: SandboxCover): void;
  covers(): readonly SandboxCover[];
  close(): void;
}

/** Opens the state kept in `journalPath` (null: kept nowhere). Every change is in the file before it is answered. */
export function openCreditState(journalPath: string | null): CreditState {
  const companies = new Map<string, SandboxCompany>();
  const changes: CompanyChange[] = [];
  const monitored = new Set<string>();
  const answers = new Map<string, unknown>();
  const covers: SandboxCover[] = [];

  function apply(event: CreditEvent): void {
    if (event.kind === 'company-set') {
      const { at, company } = event;
      const before = companies.get(company.number) ?? null;
      companies.set(company.number, company);
      changes.push({ seq: changes.length + 1, at, company, before });
    } else if (event.kind === 'monitored') {
      if (event.on) monitored.add(event.providerId);
      else monitored.delete(event.providerId);
    } else if (event.kind === 'answered') answers.set(event.key, event.body);
    else covers.push(event.cover);
  }

  const journal = openJournal(journalPath, (record) => {
    apply(eventJson.parse(record));
  });

  function record(event: CreditEvent): void {
    journal.append(event);
    apply(event);
  }

  return {
    company: (number) => companies.get(number) ?? null,
    companies: () => [...companies.values()],
    setCompany: (company, at) => {
      record({ kind: 'company-set', at, company });
    },
    changes: () => changes,
    monitor: (providerId, on) => {
      record({ kind: 'monitored', providerId, on });
    },
    isMonitored: (providerId) => monitored.has(providerId),
    once: (key, make) => {
      if (!answers.has(key)) record({ kind: 'answered', key, body: make() });
      return answers.get(key);
    },
    billed: () => answers.size,
    addCover: (cover) => {
      record({ kind: 'covered', cover });
    },
    covers: () => covers,
    close: () => {
      journal.close();
    },
  };
}
