import { Command } from 'commander';
import { EVENTS, type EventType, eventTypeOf } from '../../domain/event/event.js';
import type { Subscription } from '../../domain/event/subscription.js';
import { fault } from '../../kernel/fault.js';
import { parseInstant } from '../../kernel/dates.js';
import { type EventId, type SubscriptionId } from '../../kernel/ids.js';
import type { EventCall } from '../../ports/subscriptions.js';
import type { Replay } from '../../usecases/event/subscriptions.js';
import { several } from './access-options.js';
import { type Io, sayFault } from './io.js';
import { inAdministration } from './with-app.js';
import {
  accepted,
  answer,
  countOption,
  idOption,
  workCommand,
  type WorkOptions,
} from './work-options.js';

interface ChangeOptions extends WorkOptions {
  readonly url?: string;
  readonly event?: readonly EventType[];
  readonly on?: true;
  readonly off?: true;
}

interface ReplayOptions extends WorkOptions {
  readonly event?: EventId;
  readonly since?: string;
}

/** Calls shown unless told otherwise. */
const CALLS = 50;
const eventOption = several(eventTypeOf, 'the types of voldaan webhook events');

/** `voldaan webhook …`: who is told what happens in an administration. */
export function build(io: Io): Command {
  const group = new Command('webhook').description('Programs that are told what happens');
  group
    .command('events')
    .description('What can be told, and when')
    .option('--json')
    .action((options: { readonly json?: true }) => {
      const lines = EVENTS.map(({ type, version, when }) => `${type}  v${version}  ${when}`);
      answer(io, options, { events: EVENTS }, lines);
    });
  workCommand(group, 'add', 'Tell a receiver; its secret is shown once')
    .argument('<url>', 'https, on the public internet')
    .requiredOption('--event <type...>', 'what it is told of', eventOption)
    .requiredOption('--by <name>', 'who decides')
    .action((url: string, options: ChangeOptions & { readonly by: string }) =>
      inAdministration(io, options, async ({ subscriptions }, { id }) => {
        const wish = { url, events: options.event ?? [], by: options.by };
        const done = accepted(io, options, await subscriptions.add(id, wish));
        if (done !== null) sayWithSecret(io, options, done.value);
      }),
    );
  workCommand(group, 'list', 'Who is told what, and how it goes').action((options: WorkOptions) =>
    inAdministration(io, options, async ({ subscriptions }, { id }) => {
      const all = await subscriptions.list(id);
      answer(io, options, { webhooks: all }, all.map(subscriptionLine));
    }),
  );
  named(group, 'change', 'Another address, other events, on or off')
    .option('--url <url>')
    .option('--event <type...>', 'these instead', eventOption)
    .option('--on', 'call it again')
    .option('--off', 'call it no more, and keep what it would hear')
    .action((webhook: SubscriptionId, options: ChangeOptions) =>
      inAdministration(io, options, async ({ subscriptions }, { id }) => {
        const { url, event: events, on, off } = options;
        const changed = await subscriptions.change(id, webhook, {
          ...(url !== undefined && { url }),
          ...(events !== undefined && { events }),
          ...((on ?? off) !== undefined && { on: on === true }),
        });
        const done = accepted(io, options, changed);
        if (done !== null)
          answer(io, options, { webhook: done.value }, [subscriptionLine(done.value)]);
      }),
    );
  named(group, 'remove', 'Tell it nothing any more').action(
    (webhook: SubscriptionId, options: WorkOptions) =>
      inAdministration(io, options, async ({ subscriptions }, { id }) => {
        if (accepted(io, options, await subscriptions.remove(id, webhook)) !== null)
          answer(io, options, { removed: webhook }, [`${webhook}  removed`]);
      }),
  );
  named(group, 'rotate', 'A new secret, shown once; for 24 hours both sign').action(
    (webhook: SubscriptionId, options: WorkOptions) =>
      inAdministration(io, options, async ({ subscriptions }, { id }) => {
        const done = accepted(io, options, await subscriptions.rotate(id, webhook));
        if (done !== null) sayWithSecret(io, options, done.value);
      }),
  );
  named(group, 'test', 'Send it a ping').action((webhook: SubscriptionId, options: WorkOptions) =>
    inAdministration(io, options, async ({ subscriptions }, { id }) => {
      const done = accepted(io, options, await subscriptions.ping(id, webhook));
      if (done !== null) answer(io, options, done.value, [`${done.value.event}  on its way`]);
    }),
  );
  named(group, 'log', 'How calls went, newest first')
    .option('--limit <count>', 'how many', countOption, CALLS)
    .action((webhook: SubscriptionId, options: WorkOptions & { readonly limit: number }) =>
      inAdministration(io, options, async ({ subscriptions }, { id }) => {
        const calls = await subscriptions.calls(id, webhook, options.limit);
        const found = calls === null ? noSuch(webhook) : { ok: true as const, value: calls };
        const done = accepted(io, options, found);
        if (done !== null) answer(io, options, { calls: done.value }, done.value.map(callLine));
      }),
    );
  named(group, 'replay', 'Tell it again: one event, or all since a moment')
    .option('--event <id>', 'as the log shows it', idOption<'event'>)
    .option('--since <moment>', 'as 2026-11-22T08:00:00Z')
    .action((webhook: SubscriptionId, options: ReplayOptions) => replay(io, webhook, options));
  return group;
}

function named(group: Command, name: string, what: string): Command {
  return workCommand(group, name, what).argument(
    '<webhook>',
    'its id, as the list shows it',
    idOption<'subscription'>,
  );
}

async function replay(io: Io, webhook: SubscriptionId, options: ReplayOptions): Promise<void> {
  const what = replayOf(options);
  if (what === null) {
    const message = 'Say what: --event ID, or --since with a moment such as 2026-11-22T08:00:00Z.';
    sayFault(io, fault('USAGE', 'webhook.replay', '', message), { json: options.json === true });
    return;
  }
  await inAdministration(io, options, async ({ subscriptions }, { id }) => {
    const done = accepted(io, options, await subscriptions.replay(id, webhook, what));
    if (done !== null) answer(io, options, done.value, [`${done.value.events} events`]);
  });
}

function replayOf({ event, since }: ReplayOptions): Replay | null {
  if (since === undefined) return event === undefined ? null : { event };
  const moment = event === undefined ? parseInstant(since) : null;
  return moment?.ok === true ? { since: moment.value } : null;
}

function noSuch(id: SubscriptionId) {
  const message = `There is no subscription ${id}. See voldaan webhook list.`;
  return { ok: false as const, error: { kind: 'no-such-webhook', message } };
}

function sayWithSecret(
  io: Io,
  options: WorkOptions,
  { subscription, secret }: { readonly subscription: Subscription; readonly secret: string },
): void {
  const lines = [secret, subscriptionLine(subscription)];
  answer(io, options, { webhook: subscription, secret }, lines);
  if (options.json !== true)
    io.stderr.write('Keep the first line now: it cannot be shown again.\n');
}

function subscriptionLine({ id, url, events, off, health }: Subscription): string {
  const well = health.failures === 0 ? 'on' : `failing since ${health.since ?? ''}`;
  return `${id}  ${off === undefined ? well : `off (${off})`}  ${url}  ${events.join(' ')}`;
}

function callLine({ at, eventId, attempt, outcome, status, ms, note }: EventCall): string {
  const said = status === undefined ? (note ?? '') : String(status);
  return `${at}  ${eventId}  ${attempt}  ${outcome}  ${said}  ${ms} ms`;
}
