import type { PartnerRegistration } from '../../domain/instrument/hand-over.js';
import { isCaseOver, type CaseState, type CollectionCase } from '../../domain/instrument/case.js';
import type { Address } from '../../domain/party/party.js';
import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import type { Ports } from '../ports.js';

/**
 * A case as its external collector may see it (practice 86): whom to ask for what, and what he told himself. No notes, bank
 * data, scores, other invoices or people of ours. That only he sees it is a matter of sign-in (issue 8).
 */
export interface PartnerViewCase {
  readonly reference?: string;
  readonly state: CaseState;
  readonly handedOverOn: PlainDate;
  readonly debtor: {
    readonly name: string;
    readonly country: string;
    readonly language?: string;
    readonly address?: Address;
    readonly email?: string;
    readonly phone?: string;
  };
  readonly items: readonly {
    readonly number: string;
    readonly issueDate: PlainDate;
    readonly dueDate: PlainDate;
    readonly amount: Money;
    readonly open: Money;
  }[];
  readonly told: readonly { readonly state: string; readonly at: Instant }[];
}

export interface PartnerDesk {
  list(
    administration: AdministrationId,
    filter: { readonly liveOnly?: boolean },
  ): Promise<readonly CollectionCase[]>;
  /** Only cases of this partner, and only while he works on them. */
  view(
    administration: AdministrationId,
    connectionId: ConnectionId,
  ): Promise<readonly PartnerViewCase[]>;
  /** A person confirms the partner's registration to collect in a country. */
  register(
    administration: AdministrationId,
    connectionId: ConnectionId,
    registration: Omit<PartnerRegistration, 'on'>,
  ): Promise<WorkResult<PartnerRegistration>>;
}

const SHOWN_MAX = 1_000;

export function makePartnerDesk(ports: Ports): PartnerDesk {
  return {
    list: (administration, filter) =>
      ports.store.inTransaction(administration, (tx) => tx.cases.list(filter, SHOWN_MAX)),
    view: (administration, connectionId) =>
      ports.store.inTransaction(administration, async (tx) => {
        const own = await tx.cases.list({ connectionId, liveOnly: true }, SHOWN_MAX);
        const views: PartnerViewCase[] = [];
        // What is only approved is not his yet.
        for (const one of own.filter(({ state }) => state !== 'approved' && !isCaseOver(state)))
          views.push(await viewOf(tx, one));
        return views;
      }),
    register: (administration, connectionId, { country, number, by }) =>
      ports.store.inTransaction(administration, async (tx) => {
        const connections = await tx.administration.connections();
        if (!connections.some((c) => c.id === connectionId && c.kind === 'collection-partner'))
          return refuse(
            'no-such-partner',
            `No collection partner is connected as ${connectionId}. Connect one first.`,
          );
        const said = number.trim();
        if (said === '' || said.length > 100)
          return refuse(
            'registration',
            'Give the number of the registration, 1 to 100 characters.',
          );
        const { zone } = await tx.administration.get();
        const registration = { country, number: said, by, on: ports.clock.today(zone) };
        await tx.cases.register(connectionId, registration);
        return ok(registration);
      }),
  };
}

async function viewOf(tx: Tx, one: CollectionCase): Promise<PartnerViewCase> {
  const { id, debtorId, openItemIds, reference, state, approvedOn } = one;
  const debtor = await tx.debtors.byId(debtorId);
  if (debtor === null) throw new Error(`Debtor ${debtorId} of case ${id} is gone`);
  const { name, country, language, address, email, phone } = debtor;
  const items = await tx.ledger.items({ openOnly: false, ids: openItemIds });
  return {
    ...(reference === undefined ? {} : { reference }),
    ...{ state, handedOverOn: approvedOn },
    debtor: {
      ...{ name, country },
      ...(language === undefined ? {} : { language }),
      ...(address === undefined ? {} : { address }),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
    },
    items: items.map(({ number, issueDate, dueDate, amount, open }) => ({
      ...{ number, issueDate, dueDate, amount, open },
    })),
    told: (await tx.cases.events(id)).map((event) => ({ state: event.state, at: event.at })),
  };
}
