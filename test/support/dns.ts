import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { sha256 } from '../../src/adapters/digest/sha256.js';
import { type ParticipantId, parseParticipant } from '../../src/domain/party/participant.js';
import { smlName } from '../../src/domain/party/sml.js';
import { isOk } from './results.js';

const DNSMASQ = '/usr/sbin/dnsmasq';
/** Zone of the test's own network. */
export const ZONE = 'participant.sml.example';

/** Why there is no name server here; null when there is one. */
const NO_DNSMASQ = existsSync(DNSMASQ)
  ? null
  : 'dnsmasq is not installed (Debian: apt-get install dnsmasq-base)';

/** Tests that need a name server: skipped, with the reason, where there is none. */
export function withDns(name: string, body: () => void): void {
  (NO_DNSMASQ === null ? describe : describe.skip)(
    `${name}${NO_DNSMASQ === null ? '' : ` (${NO_DNSMASQ})`}`,
    body,
  );
}

/** A NAPTR record; what is left out is as it should be. */
export interface Naptr {
  readonly participant: string;
  readonly order?: number;
  readonly preference?: number;
  readonly flags?: string;
  readonly service?: string;
  readonly regexp: string;
}

export interface NameServer {
  /** `127.0.0.1:port` */
  readonly address: string;
  close(): Promise<void>;
}

/** What an SMP at `url` publishes, as the SML says it. */
export const publishedAt = (participant: string, url: string): Naptr => ({
  participant,
  regexp: `!.*!${url}!`,
});

/**
 * A real name server on loopback that answers for the zone alone: these records, and `noRecords`, whose names exist
 * without any NAPTR record.
 */
export async function startNameServer(
  records: readonly Naptr[],
  noRecords: readonly string[] = [],
  /** Whether it knows the zone at all: one that is cut off says no to everything */
  knows: 'zone' | 'nothing' = 'zone',
  /** TXT records by name, below `example`; without commas */
  texts: Readonly<Record<string, readonly string[]>> = {},
): Promise<NameServer> {
  const port = await freePort();
  const server = spawn(
    DNSMASQ,
    [
      ...['--keep-in-foreground', '--conf-file=/dev/null', '--no-resolv', '--no-hosts'],
      ...['--listen-address=127.0.0.1', '--bind-interfaces', '--pid-file=', '--user=root'],
      ...[`--port=${port}`, `--local=/${ZONE}/`, '--log-facility=-'],
      ...(knows === 'zone' ? [`--txt-record=${ZONE},zone`] : []),
      ...['--local=/example/'],
      ...Object.entries(texts).flatMap(([name, all]) =>
        all.map((text) => `--txt-record=${name},${text}`),
      ),
      ...records.map(recordOf),
      ...noRecords.map((name) => `--host-record=${nameOf(name)},127.0.0.1`),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await started(server);
  return {
    address: `127.0.0.1:${port}`,
    close: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
    },
  };
}

function recordOf(record: Naptr): string {
  const { participant, order = 100, preference = 10, flags = 'U', service = 'Meta:SMP' } = record;
  const fields = [nameOf(participant), order, preference, flags, service, record.regexp];
  return `--naptr-record=${fields.join(',')}`;
}

function nameOf(participant: string): string {
  return smlName(theParticipant(participant), ZONE, sha256);
}

/** A participant as a test writes it. */
export function theParticipant(text: string): ParticipantId {
  return isOk(parseParticipant(text));
}

/** It says so once its sockets are open. */
function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(': started, version')) resolve();
    });
    server.once('exit', () => {
      reject(new Error(`dnsmasq did not start: ${said}`));
    });
  });
}

/** A name server that answers every question with this code (RFC 1035, 4.1.1); null: that never answers. */
export async function startFailingNameServer(code: number | null): Promise<NameServer> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    if (code === null) return;
    const answer = Buffer.from(question);
    answer[2] = (answer[2] ?? 0) | 0x80;
    answer[3] = ((answer[3] ?? 0) & 0xf0) | code;
    socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () =>
      new Promise((resolve) => {
        socket.close(() => {
          resolve();
        });
      }),
  };
}

/** An address where no name server listens. */
export async function deadAddress(): Promise<string> {
  return `127.0.0.1:${await freePort()}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });
}
