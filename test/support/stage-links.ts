import { linksFor, type LetterLinks } from '../../src/usecases/dunning/public-links.js';
import { hmacSigner } from '../../src/adapters/digest/hmac.js';
import { randomIds } from '../../src/adapters/ids/random.js';
import type { Ports } from '../../src/usecases/ports.js';
import { plainDate } from '../../src/kernel/dates.js';
import { delivered, goTo } from './stage-days.js';
import { GARAGE, salesInvoice } from './stage-world.js';
import type { Stage } from './stage.js';

/** The public address the stage is configured with. */
export const PUBLIC_URL = 'https://betalen.smederij.example';

/** The links of a letter about these invoices, as whoever writes letters gets them. */
export async function letterLinks(
  s: Stage,
  hostIds: readonly string[],
  key = 'act_1',
): Promise<LetterLinks> {
  const ports = {
    ...{ publicUrl: PUBLIC_URL, signer: hmacSigner, clock: s.clock, ids: randomIds() },
  } as Pick<Ports, 'publicUrl' | 'signer' | 'clock' | 'ids'> as Ports;
  const links = await s.look(async (tx) => {
    const items = [];
    for (const hostId of hostIds) {
      const item = await tx.ledger.itemByHostId(hostId);
      if (item === null) throw new Error(`There is no item ${hostId}`);
      items.push(item);
    }
    const [first] = items;
    if (first === undefined) throw new Error('A letter is about something');
    return linksFor(ports, tx, {
      key,
      debtorId: first.debtorId,
      openItemIds: items.map(({ id }) => id),
    });
  });
  if (links === null) throw new Error('The stage has a public address');
  return links;
}

/** The same link at the stage's own server, as a proxy would hand it on. */
export function here(s: Stage, link: string): string {
  return link.replace(PUBLIC_URL, s.url);
}

/** What a browser sends for a form; it does not follow where it is sent on to. */
export function post(
  url: string,
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields as Record<string, string>);
  return fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
}

/** The day after their invoices were due. */
export const TODAY = plainDate('2026-06-16');

/** Two invoices of the bakery and one of the garage, the day after they were due. */
export async function threeInvoices(s: Stage): Promise<void> {
  s.host.addSalesInvoice(s.administration, salesInvoice(2, { net: '200.00' }));
  s.host.addSalesInvoice(s.administration, salesInvoice(3, { debtor: GARAGE }));
  await delivered(s);
  goTo(s, TODAY);
}

export async function pageAt(url: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, { headers });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

/** Everything a link could have changed. */
export function records(s: Stage) {
  return s.look(async (tx) => ({
    disputes: (await tx.ledger.disputes()).map(({ reason, openedOn }) => `${reason} ${openedOn}`),
    promises: (await tx.agreements.promises({})).map(
      ({ amount, payBy, openItemIds }) => `${amount.minor} ${payBy} ${openItemIds.length}`,
    ),
    tasks: (await tx.tasks.list({}, 100)).map(
      ({ kind, role, dueOn, subject }) => `${kind} ${role} ${dueOn} ${subject}`,
    ),
  }));
}

export const NOTHING = { disputes: [], promises: [], tasks: [] };
