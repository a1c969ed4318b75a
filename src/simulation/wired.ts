import { ok } from '../kernel/result.js';
import type { AccessPoint } from '../ports/access-point.js';
import type { BankSource } from '../ports/bank-source.js';
import type { HostPackage } from '../ports/host.js';
import type { Mail } from '../ports/mail.js';
import type { Outside } from '../ports/outside.js';
import type { Print } from '../ports/print.js';
import type { Connection, Store } from '../ports/store.js';
import type { Books } from './books.js';
import type { Life } from './life.js';
import type { Lane } from './scheduler.js';
import type { Wire, WireCall } from './wire.js';

type Answers = Pick<WireCall<unknown>, 'notDone' | 'lost' | 'unreadable' | 'timedOut'>;
type Method = (...given: unknown[]) => Promise<unknown>;

const failed = (kind: string, message: string) => () => ({ ok: false, error: { kind, message } });

/** What is heard when an answer does not come, for what only reads and for what does something. */
const READS: Answers = {
  timedOut: failed('unreachable', 'No answer came in time.'),
  notDone: failed('unreachable', 'Nobody answered.'),
  lost: failed('unreachable', 'Nobody answered to the end.'),
  unreadable: failed('malformed', 'The answer was cut short.'),
};
const HOST_WRITES: Answers = {
  timedOut: failed('unknown', 'No answer came in time.'),
  notDone: failed('unreachable', 'Nobody answered.'),
  lost: failed('unknown', 'No answer came in time.'),
  unreadable: failed('malformed', 'The answer was cut short.'),
};
const PROVIDER_READS: Answers = {
  timedOut: failed('transient', 'No answer came in time.'),
  notDone: failed('transient', 'Nobody answered.'),
  lost: failed('transient', 'Nobody answered to the end.'),
};
const PROVIDER_SENDS: Answers = {
  timedOut: failed('unknown', 'No answer came in time.'),
  notDone: failed('transient', 'Nobody answered.'),
  lost: failed('unknown', 'No answer came in time.'),
  unreadable: failed('unknown', 'The answer was cut short.'),
};
const LOOKUP: Answers = {
  timedOut: () => ({ ...NOBODY, registered: 'unknown' }),
  notDone: () => ({ ...NOBODY, registered: 'unknown' }),
  lost: (done) => ({ ...(done as object), registered: 'unknown', documentTypes: [] }),
};
const NOBODY = {
  participant: { scheme: '0208', value: '' },
  ...{ checkedAt: '2026-01-05T08:00:00.000Z', source: 'provider', error: 'Nobody answered.' },
  ...{ documentTypes: [], processesByDocumentType: {} },
};

/** Every method of a port waits for its turn and may fail, each in its own way. */
function wired<Port extends object>(
  wire: Wire,
  lane: Lane,
  port: Port,
  name: string,
  answers: (method: string) => Answers,
): Port {
  return new Proxy(port, {
    get(target, method) {
      const member: unknown = Reflect.get(target, method);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) =>
        wire.call(lane, {
          ...{ name: `${name}.${String(method)}`, ...answers(String(method)) },
          run: () => (member as Method)(...given),
        });
    },
  });
}

/** The database: a call may fail before it began, or the connection be lost at its commit (F3). */
export function wiredStore(wire: Wire, lane: Lane, store: Store): Store {
  const answers: Answers = {
    notDone() {
      throw new Error('The database could not be reached');
    },
    lost() {
      throw new Error('The connection was lost at commit: saved or not is unknown');
    },
  };
  return {
    inTransaction: (administration, work) =>
      wire.call(lane, {
        name: 'store.inTransaction',
        run: () => store.inTransaction(administration, work),
        notDone: answers.notDone as () => never,
        lost: answers.lost as () => never,
      }),
    platform: deeplyWired(wire, lane, store.platform, answers),
    close: () => Promise.resolve(),
  };
}

/** The platform's own calls, and those of its parts. */
function deeplyWired<Port extends object>(
  wire: Wire,
  lane: Lane,
  port: Port,
  answers: Answers,
): Port {
  const calls = wired(wire, lane, port, 'store.platform', () => answers);
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      // What is no promise waits for nobody.
      if (name === 'load') return member;
      return typeof member === 'object' && member !== null
        ? wired(wire, lane, member, `store.${String(name)}`, () => answers)
        : (Reflect.get(calls, name) as unknown);
    },
  });
}

export function wiredPrint(wire: Wire, lane: Lane, print: Print): Print {
  return wired(wire, lane, print, 'print', () => PROVIDER_READS);
}

/** Everything outside of the companies of this life, for one worker. */
export function wiredOutside(life: Life, lane: Lane, outside: Outside): Outside {
  const { wire } = life;
  const of = ({ administrationId }: Connection): Books => {
    const found = life.books.find(({ role }) => role.administration.id === administrationId);
    if (found === undefined) throw new Error(`Nobody plays ${administrationId}`);
    return found;
  };
  const host = (connection: Connection): HostPackage =>
    wired(wire, lane, of(connection).host.port, 'host', (method) =>
      method === 'report' ? HOST_WRITES : READS,
    );
  return {
    ...outside,
    host,
    hostWebhooks: () => null,
    accessPoint: (connection): AccessPoint =>
      wired(wire, lane, of(connection).accessPoint.port, 'accessPoint', (method) =>
        method === 'send' ? PROVIDER_SENDS : method === 'lookup' ? LOOKUP : PROVIDER_READS,
      ),
    bankSource: (connection): BankSource =>
      connection.kind === 'bank'
        ? wired(wire, lane, of(connection).bank.source, 'bank', () => READS)
        : EMPTY,
    mail(connection): Mail {
      const { mail } = of(connection);
      if (mail === null) throw new Error('This company has no mail server');
      return wired(wire, lane, mail, 'mail', () => PROVIDER_SENDS);
    },
  };
}

/** A host that holds no statements. */
const EMPTY: BankSource = {
  look: (cursor) => Promise.resolve(ok({ files: [], next: cursor ?? '0', more: false })),
  settle: () => Promise.resolve(ok(undefined)),
};
