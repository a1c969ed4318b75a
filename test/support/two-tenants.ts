import { type AdministrationId, type ConnectionId, idOf } from '../../src/kernel/ids.js';
import type { Place } from '../../src/domain/access/place.js';
import { FIGURE_IDS } from '../../src/domain/figures/figures.js';
import { printParticipant } from '../../src/domain/party/participant.js';
import { DISPUTE_CODES } from '../../src/domain/work/dispute.js';
import type { FoundRoute } from './routes.js';
import { HOST_TOKEN, type Stage, WEBHOOK_SECRET } from './stage.js';
import { bankFile, receipt } from './stage-bank.js';
import { claimsOf } from './stage-claims.js';
import {
  ADMINISTRATION,
  BAKERY,
  IBAN,
  salesInvoice,
  SECOND_IBAN,
  STRANGER,
} from './stage-world.js';

/** A set of books with something of most kinds in it; everything that people read in it carries the mark. */
export interface Tenant {
  readonly id: AdministrationId;
  readonly place: Place;
  /** In every name of it, and in nothing else */
  readonly mark: string;
  /** By the name of a path's parameter, or by the folder before `:id` */
  readonly ids: Readonly<Record<string, string>>;
}

const AP_KEY = 'merel-api-key';

/** The stage's own books, and others beside them. */
export async function twoTenants(stage: Stage): Promise<readonly [Tenant, Tenant]> {
  const merel = {
    ...ADMINISTRATION,
    id: idOf<'administration'>('books-2'),
    name: 'Merel',
    participant: STRANGER,
  };
  stage.host.addAdministration({ id: merel.id, name: merel.name });
  stage.accessPoint.setAccount({ apiKey: AP_KEY, participants: [printParticipant(STRANGER)] });
  await stage.app.register({
    administration: { ...merel, accounts: [{ iban: SECOND_IBAN, name: 'Merel' }] },
    connections: [
      {
        id: idOf<'connection'>('con_host_2'),
        kind: 'host',
        adapter: 'voldaan-host',
        settings: { baseUrl: stage.host.url, token: HOST_TOKEN, administration: merel.id },
      },
      {
        id: idOf<'connection'>('con_ap_2'),
        kind: 'access-point',
        adapter: 'sandbox',
        settings: {
          ...{ baseUrl: stage.accessPoint.url, apiKey: AP_KEY },
          webhookSecret: WEBHOOK_SECRET,
        },
      },
    ],
  });
  return [
    await filled(stage, stage.administration, 'Zwaluw', IBAN, idOf('con_host')),
    await filled(stage, merel.id, 'Merel', SECOND_IBAN, idOf('con_host_2')),
  ];
}

async function filled(
  stage: Stage,
  id: AdministrationId,
  mark: string,
  iban: string,
  connection: ConnectionId,
): Promise<Tenant> {
  const { app, host } = stage;
  const debtor = { ...BAKERY, hostId: `${mark}-1`, number: `${mark}-1`, name: `${mark} Bakkers` };
  host.upsertDebtor(id, debtor);
  for (const n of [1, 2])
    host.addSalesInvoice(id, {
      ...salesInvoice(n, { debtor }),
      hostId: `${mark}-${n}`,
    });
  const synced = await app.syncHost(id);
  if (!synced.ok) throw new Error(synced.error.message);
  await stage.settle();
  const bytes = bankFile({
    ...{ iban, id: `${mark}-file`, date: stage.today() },
    entries: [receipt(12_100n, { text: `${mark} betaalt` })],
  });
  await app.importStatement({ administration: id, name: `${mark}.xml`, bytes });
  await stage.settle();
  const seen = await app.store.inTransaction(id, async (tx) => ({
    debtorId: (await tx.debtors.byHostId(debtor.hostId))?.id ?? idOf<'debtor'>('none'),
    items: await tx.ledger.items({ openOnly: false }),
    exchanges: await tx.exchanges.all(),
    messages: await tx.outbox.list({}),
  }));
  const [first, second] = seen.items;
  if (first === undefined || second === undefined) throw new Error(`${mark} has no items`);
  const { debtorId } = seen;
  const by = `${mark} An`;
  const dispute = must(
    await app.work.disputes.open(id, {
      ...{ openItemId: first.id, code: DISPUTE_CODES[0], said: `${mark} klopt niet`, openedBy: by },
    }),
  );
  const promise = must(
    await app.work.agreements.promise(id, {
      ...{ debtorId, openItemIds: [second.id], promisedBy: by, notedBy: by, via: 'desk' },
      ...{ amount: second.amount, payBy: stage.today() },
    }),
  );
  must(await app.work.debtors.note(id, { debtorId, text: `${mark} belt terug`, by }));
  const instrument = must(
    await app.instruments.add(id, {
      ...{ openItemId: first.id, kind: 'credit-insurance', by },
      facts: { partner: mark, number: mark, insured: first.amount, reportBy: stage.today() },
    }),
  );
  const invited = must(
    await app.users.invite({
      ...{ email: `an@${mark}.example`, name: by, language: 'nl', role: 'owner', by },
      place: { administration: id },
    }),
  );
  const about = { debtorId, openItemId: first.id };
  const [claim] = await app.store.inTransaction(id, (tx) => claimsOf(tx, about, mark));
  const scopes = ['books.read'] as const;
  const { key } = must(
    await app.keys.make({ name: mark, place: { administration: id }, scopes, days: 1, by }),
  );
  const { subscription } = must(
    await app.subscriptions.add(id, {
      ...{ url: `https://${mark}.example/told`, events: ['task.closed'], by },
    }),
  );
  const { id: run } = await app.planDunning(id);
  const [action] = await app.store.inTransaction(id, (tx) => tx.dunning.actions(run));
  const [task] = await app.work.tasks.list(id, { state: 'open', week: false });
  const [entry] = await app.review.list(id);
  return {
    ...{ id, mark, place: { administration: id } },
    ids: {
      ...{ debtor: debtorId, debtors: debtorId, item: first.id, other: second.id },
      ...{
        entry: real('entry', entry),
        ...{ run, action: action?.id ?? 'act_none' },
        tasks: real('task', task),
      },
      ...{
        exchange: real('exchange', seen.exchanges[0]),
        message: real('message', seen.messages[0]),
        connection,
      },
      ...{ users: invited.id, keys: key.id, webhooks: subscription.id },
      ...{ document: seen.exchanges[0]?.documentId ?? 'none', disputes: dispute.id },
      ...{ promises: promise.agreed.id, instruments: instrument.id, 'write-offs': instrument.id },
      // Of these kinds neither tenant has one: they answer like ids that are nowhere.
      ...{ collection: 'col_none', fact: 'fct_none', provisions: 'prv_none' },
      ...{ mandate: 'M-none', refund: 'rfo_none', line: 'CDL-NONE', number: 'none', claim },
      ...{ 'collection-cases': 'cas_none', 'collection-partners': connection },
      ...{ hostId: `${mark}-1`, transport: 'none', attachment: '1', about: 'none', name: 'none' },
      ...{
        decision: 'dismiss',
        kind: 'month',
        figure: FIGURE_IDS[0] ?? '',
        participant: '0208:0403170701',
        ...{ letter: 'reminder', language: 'nl', adapter: 'exact' },
        ...{ person: 'an', from: '2026-06-20' },
      },
    },
  };
}

/** The path of a route with the ids of a tenant in it, below the books that `administration` names. */
export function pathOf({ path }: FoundRoute, { ids }: Tenant, administration: string): string {
  const segments = path.split('/').map((segment, at, all) => {
    if (!segment.startsWith(':')) return segment;
    const name = segment === ':id' ? (all[at - 1] ?? '') : segment.slice(1);
    return name === 'administration' ? administration : encodeURIComponent(idNamed(ids, name));
  });
  return `/v1${segments.join('/')}`;
}

/** Throws where nobody said which id a path means by a name. */
export function idNamed(ids: Tenant['ids'], name: string): string {
  const id = ids[name];
  if (id === undefined) throw new Error(`No id for ${name}: say in two-tenants.ts what it is`);
  return id;
}

function real(kind: string, found: { readonly id: string } | undefined): string {
  if (found === undefined) throw new Error(`The tenant has no ${kind}`);
  return found.id;
}

function must<T>(
  done:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly message: string } },
): T {
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}
