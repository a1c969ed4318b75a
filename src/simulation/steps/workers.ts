import { ROUND } from '../../entrypoints/worker/round.js';
import type { App } from '../../entrypoints/app.js';
import { epochMs } from '../../kernel/dates.js';
import { idOf } from '../../kernel/ids.js';
import { OUR_SIGNATURE, printSignature, signedBytes } from '../../formats/webhook/signature.js';
import { createHmac } from 'node:crypto';
import type { WebhookRequest } from '../../usecases/inbox/take-webhook.js';
import type { Books } from '../books.js';
import type { Life } from '../life.js';
import type { SentDocument } from '../outside/access-point.js';

/** What workers do by themselves, and what comes in at the door. */

/** The round of a worker for one company; what fails stops nothing else, as in the schedule. */
export async function goRound(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  const slot = `poll-${Math.floor(epochMs(life.clock.now()) / 300_000)}`;
  // The store in memory keeps no chain of who did what.
  const round: App = { ...app, audit: { ...app.audit, exportDaily: () => Promise.resolve(false) } };
  for (const turn of ROUND) await orLater(life, () => turn(round, id, slot));
  await readHost(life, app, books);
}

/** Reads the host; what was settled there by hand is known once that went well. */
export async function readHost(life: Life, app: App, books: Books): Promise<void> {
  const before = [...books.claims.values()].map((claim) => [claim, claim.byHand] as const);
  await orLater(life, async () => {
    const read = await app.syncHost(books.role.administration.id);
    if (!read.ok) return;
    life.atRest.push(() => {
      for (const [claim, byHand] of before) claim.known = byHand;
    });
  });
}

export async function deliver(life: Life, app: App): Promise<void> {
  await orLater(life, async () => {
    const handled = await app.outbox.deliverDue(200);
    life.log.add(`  handled ${handled}`);
  });
}

/** What throws is tried again later, by whoever: nothing may depend on one call. */
export async function orLater(life: Life, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    life.count('broke off');
    for (const one of error instanceof AggregateError ? (error.errors as unknown[]) : [error]) {
      const said = one instanceof Error ? one.message : String(one);
      const isExpected = EXPECTED.some((form) => form.test(said));
      life.log.add(`  broke off: ${isExpected ? 'as it may' : said}`);
      if (isExpected) continue;
      life.surprises.add(one instanceof Error ? (one.stack ?? said) : said);
    }
  }
}

/** What a database says that goes away, and a plan that another worker begins anew meanwhile. */
const EXPECTED = [
  /^The database could not be reached/,
  /^The connection was lost at commit/,
  /^The run of .* was planned anew by somebody else/,
  /foreign key.*run/,
];

/** A call of the provider; `tamper`: somebody changed it on its way. */
export async function callWebhook(life: Life, app: App, books: Books): Promise<void> {
  const { accessPoint, role } = books;
  const { random } = life;
  if (accessPoint.sent.length === 0) return;
  const sent: SentDocument = random.pick(accessPoint.sent);
  const body = new TextEncoder().encode(
    JSON.stringify({
      // The same event now and then comes twice, with the same id.
      ...{ id: `ev-${sent.providerId}-${sent.state}`, type: 'document.status' },
      ...{ createdAt: sent.at, data: { documentId: sent.providerId, status: sent.state } },
    }),
  );
  const isForged = random.chance(15);
  const headers = signed(body, `canary-hook-${role.administration.id}${isForged ? '!' : ''}`, life);
  const request = {
    connectionId: idOf<'connection'>(`con_ap_${role.administration.id}`),
    ...{ headers, body },
    mediaType: 'application/json',
  } as const;
  await orLater(life, async () => {
    const taken = await app.takeWebhook(request);
    if (taken.ok && isForged) life.say('INV-13', 'a forged webhook was taken');
    life.log.add(`  webhook ${taken.ok ? taken.value.outcome : taken.error.code}`);
    if (taken.ok) life.webhooks.push(request);
  });
}

/** The same call, with a signature of now: one that came late would be refused. */
export function signedAnew(life: Life, request: WebhookRequest): WebhookRequest {
  const id = String(request.connectionId).replace('con_ap_', '');
  return { ...request, headers: signed(request.body, `canary-hook-${id}`, life) };
}

function signed(body: Uint8Array, secret: string, life: Life): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(epochMs(life.clock.now()) / 1_000));
  const digest = createHmac('sha256', secret).update(signedBytes(timestamp, body)).digest('hex');
  return { [OUR_SIGNATURE.header]: printSignature({ timestamp, digests: [digest] }) };
}

/** The network brings what was accepted to its end, or gives it up. */
export function networkMoves(life: Life, { accessPoint }: Books): void {
  for (const sent of accessPoint.sent) {
    if (sent.state !== 'accepted' || !life.random.chance(60)) continue;
    sent.state = life.random.chance(92)
      ? 'delivered'
      : life.random.pick(['rejected', 'undelivered']);
    sent.at = life.clock.now();
  }
}
