import type { PlainDate } from '../../kernel/dates.js';
import { money } from '../../kernel/money.js';
import type { HostDebtor } from '../../ports/host.js';
import { FIRST_DAY, LAST_DAY, weekdays } from './calendar.js';
import { COMPANIES } from './companies.js';
import { takesAllBack } from './credit-notes.js';
import { expectationsOf } from './expectations.js';
import { type CompanyStory, storyOf } from './story.js';
import type {
  DocumentKey,
  Receiver,
  World,
  WorldAdministration,
  WorldDay,
  WorldEvent,
} from './types.js';

interface Dated {
  readonly date: PlainDate;
  readonly event: WorldEvent;
}

/** All events of one company, grouped by kind in the order in which they happen within a day. */
function eventsOf(story: CompanyStory): readonly (readonly Dated[])[] {
  const administration = story.company.administration.id;
  const orders = [...story.credit.values()].flatMap(({ changes }) =>
    changes.map(({ date, customer, minor }) => {
      const debtorHostId = customer.host.hostId;
      const event = { kind: 'orders', administration, debtorHostId, amount: money(minor, 'EUR') };
      return { date, event } as const;
    }),
  );
  const purchases = story.purchases.map(({ date, sender, invoice }) => ({
    date,
    event: { kind: 'purchase', administration, sender, invoice } as const,
  }));
  const invoices = [...story.sales, ...story.corrections].map(({ date, record }) => ({
    date,
    event: { kind: 'invoice', administration, invoice: record } as const,
  }));
  const setOffs = story.corrections.filter(takesAllBack).map(({ date, sale, record }) => {
    const ids = { invoiceHostId: sale.record.hostId, creditNoteHostId: record.hostId };
    return { date, event: { kind: 'set-off', administration, ...ids } as const };
  });
  const answers = story.answers.map(({ date, sale, sender, code, reasons }) => {
    const event = { kind: 'buyer-response', administration, sender, code, reasons } as const;
    return { date, event: { ...event, invoiceNumber: sale.number } };
  });
  const files = story.bankFiles.map(({ date, name, bytes }) => ({
    date,
    event: { kind: 'bank-file', administration, name, bytes } as const,
  }));
  return [orders as readonly Dated[], purchases, invoices, setOffs, answers, files];
}

function daysOf(stories: readonly CompanyStory[]): readonly WorldDay[] {
  const perCompany = stories.map(eventsOf);
  const kinds = perCompany[0]?.length ?? 0;
  const byDate = new Map<PlainDate, WorldEvent[]>(weekdays().map((date) => [date, []]));
  for (let kind = 0; kind < kinds; kind += 1) {
    for (const { date, event } of perCompany.flatMap((groups) => groups[kind] ?? [])) {
      const events = byDate.get(date);
      if (events === undefined) throw new Error(`An event outside the world: ${date}`);
      events.push(event);
    }
  }
  return [...byDate].map(([date, events]) => ({ date, events }));
}

function administrationOf({ company, customers, credit }: CompanyStory): WorldAdministration {
  const debtors = customers.map((customer): HostDebtor => {
    const limit = credit.get(customer)?.limitMinor;
    return limit === undefined
      ? customer.host
      : { ...customer.host, creditLimit: money(limit, 'EUR') };
  });
  return { administration: company.administration, debtors };
}

const DOCUMENTS: readonly DocumentKey[] = ['bis3.invoice', 'bis3.creditnote'];
/** Whoever sends invoices registers for the answers to them. */
const WITH_ANSWERS: readonly DocumentKey[] = [...DOCUMENTS, 'imr'];

function receiversOf({ company, customers, purchases }: CompanyStory): readonly Receiver[] {
  const { name, country, participant } = company.administration;
  const own = participant === undefined ? [] : [{ participant, name, country }];
  const suppliers = new Map(
    purchases.map(({ sender, supplier }) => [
      sender.value,
      { participant: sender, name: supplier.name ?? '', country: supplier.address?.country ?? '' },
    ]),
  );
  const registered = customers.flatMap(({ host, traits }) =>
    host.participant === undefined || traits.has('unregistered')
      ? []
      : [{ participant: host.participant, name: host.name, country: host.country }],
  );
  return [
    ...[...own, ...suppliers.values()].map((who) => ({ ...who, documentTypes: WITH_ANSWERS })),
    ...registered.map((who) => ({ ...who, documentTypes: DOCUMENTS })),
  ];
}

/**
 * Three small companies from 2026-05-25 to 2026-11-20: debtors, invoices, bank files, answers, and
 * what must come of it. Pure: the same seed gives the same bytes, other seeds other amounts and days.
 */
export function makeWorld(seed = 1): World {
  const stories = COMPANIES.map((company) => storyOf(company, seed));
  return {
    seed,
    firstDay: FIRST_DAY,
    lastDay: LAST_DAY,
    administrations: stories.map(administrationOf),
    days: daysOf(stories),
    receivers: stories.flatMap(receiversOf),
    truth: stories.flatMap(({ bankFiles }) => bankFiles.flatMap(({ truth }) => truth)),
    expectations: expectationsOf(stories),
  };
}
