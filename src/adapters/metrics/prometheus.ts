import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../../ports/metrics.js';
import type { Observe } from '../../ports/observe.js';

/** Seconds; a webhook answers within 0.1, a call outside is given up after 35. */
const HTTP_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const CALL_BUCKETS = [0.1, 0.5, 1, 2, 5, 10, 35];

type MetricFacts = Parameters<Metrics['text']>[0];
type Fields = Readonly<Record<string, string | number | boolean>>;

/**
 * Metrics of this process and of the installation. Labels are kinds, states, adapters and routes, which our own tables
 * bound: none names an administration, a debtor or a document.
 */
export function makeMetrics(next: Observe): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const http = new Histogram({
    ...{ name: 'voldaan_http_seconds', help: 'Time to answer a request', registers },
    ...{ labelNames: ['method', 'route', 'status'], buckets: HTTP_BUCKETS },
  });
  const calls = new Histogram({
    ...{ name: 'voldaan_outside_seconds', help: 'Time of a call to the outside', registers },
    ...{ labelNames: ['kind', 'adapter', 'outcome'], buckets: CALL_BUCKETS },
  });
  const attempts = new Counter({
    ...{ name: 'voldaan_outbox_attempts_total', help: 'Attempts at messages', registers },
    labelNames: ['kind', 'outcome'],
  });
  const events = new Counter({
    ...{ name: 'voldaan_events_total', help: 'What happened, by name', registers },
    labelNames: ['event'],
  });
  const words = (fields: Fields, name: string): string => String(fields[name] ?? '');
  const seconds = (fields: Fields): number => Number(fields['ms'] ?? 0) / 1_000;
  const measured: Readonly<Record<string, (fields: Fields) => void>> = {
    'http.answered': (fields) => {
      const status = `${words(fields, 'status').charAt(0)}xx`;
      const labels = { method: words(fields, 'method'), route: words(fields, 'route'), status };
      http.observe(labels, seconds(fields));
    },
    'outside.called': (fields) => {
      const { kind, adapter, outcome } = {
        kind: words(fields, 'kind'),
        adapter: words(fields, 'adapter'),
        outcome: words(fields, 'outcome'),
      };
      calls.observe({ kind, adapter, outcome }, seconds(fields));
    },
    'outbox.settled': (fields) => {
      attempts.inc({ kind: words(fields, 'kind'), outcome: words(fields, 'outcome') });
    },
  };
  const show = gauges(registry);
  let begun = false;
  return {
    observe: {
      event(name, fields) {
        const measure = Object.hasOwn(measured, name) ? measured[name] : undefined;
        if (measure === undefined) events.inc({ event: name });
        else measure(fields);
        next.event(name, fields);
      },
    },
    async text(facts) {
      // Watching the event loop costs something: only where somebody looks.
      if (!begun) collectDefaultMetrics({ register: registry });
      begun = true;
      show(facts);
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** What is asked of the database at each look, as numbers. */
function gauges(registry: Registry): (facts: MetricFacts) => void {
  const gauge: MakeGauge = (name, help, ...labelNames) =>
    new Gauge({ name: `voldaan_${name}`, help, labelNames, registers: [registry] });
  const administrations = gauge('administrations', 'Administrations');
  const outbox = gauge('outbox_messages', 'Messages that are not done', 'kind', 'state');
  const oldest = gauge('outbox_oldest_seconds', 'How long the oldest due message is late', 'kind');
  const failing = gauge('hosts_failing', 'Hosts whose last reading failed');
  const hostsLate = gauge('hosts_late', 'Hosts that were not read for an hour');
  const hostAge = gauge('host_read_age_seconds', 'Age of the oldest reading of a host');
  const banksLate = gauge(
    'banks_late',
    'Administrations whose newest statement is over 4 days old',
  );
  const inbound = gauge('inbound_documents', 'Received documents', 'state');
  const reminders = gauge('reminders', 'Planned reminders', 'state');
  const connections = gauge('database_connections', 'Connections to the database', 'state');
  const suspended = gauge('suspended', '1: nothing leaves, because the database is a copy');
  const disk = gauge('disk_free_ratio', 'Share of the disk that is free');
  const queue = queueGauges(gauge);
  return ({ counts, database, nowMs, suspended: isSuspended, diskFree, queue: lines }) => {
    queue(lines);
    for (const one of [outbox, oldest, inbound, reminders]) one.reset();
    administrations.set(counts.administrations);
    for (const { kind, state, count, oldest: since } of counts.outbox) {
      outbox.set({ kind, state }, count);
      if (state === 'due') oldest.set({ kind }, Math.max(0, (nowMs - Date.parse(since)) / 1_000));
    }
    failing.set(counts.hosts.failing);
    hostsLate.set(counts.hosts.late);
    hostAge.set(counts.hosts.oldestReadSeconds ?? 0);
    banksLate.set(counts.banks.late);
    for (const [state, count] of Object.entries(counts.inbound)) inbound.set({ state }, count);
    for (const [state, count] of Object.entries(counts.reminders)) reminders.set({ state }, count);
    connections.set({ state: 'open' }, database.open);
    connections.set({ state: 'idle' }, database.idle);
    connections.set({ state: 'waiting' }, database.waiting);
    suspended.set(isSuspended ? 1 : 0);
    if (diskFree !== null) disk.set(diskFree);
  };
}

type MakeGauge = <Label extends string = never>(
  name: string,
  help: string,
  ...labelNames: Label[]
) => Gauge<Label>;

/** Of the queue that spreads turns; where there is none, nothing. */
function queueGauges(gauge: MakeGauge): (lines: MetricFacts['queue']) => void {
  const there = gauge('queue_there', '1: turns are shared; 0: the queue is away');
  const turns = gauge('queue_turns', 'Turns in line or in hand', 'line', 'state');
  const oldest = gauge('queue_oldest_seconds', 'How long the first in line waits', 'line');
  return (lines) => {
    for (const one of [turns, oldest, there]) one.reset();
    if (lines === undefined) {
      there.remove();
      return;
    }
    there.set(lines === null ? 0 : 1);
    for (const { kind: line, waiting, inHand, oldestSeconds } of lines ?? []) {
      turns.set({ line, state: 'waiting' }, waiting);
      turns.set({ line, state: 'in-hand' }, inHand);
      oldest.set({ line }, oldestSeconds);
    }
  };
}
