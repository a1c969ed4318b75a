import { fault, type Fault } from '../../kernel/fault.js';
import type { FirmId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ConnectList } from './connect-list.js';
import type { RowReport } from './connect-row.js';
import type { Ports } from '../ports.js';

/** Characters of an idempotency key; a UUID has 36. */
const KEY_MAX = 200;

/** A platform asks for one administration: the same form as a row of a list, under a key of its own choice. */
export interface ProvisionRequest {
  readonly firm: FirmId;
  /** `Idempotency-Key`: the same request under it is answered again, another one is refused */
  readonly key: string;
  readonly form: unknown;
}

export type Provision = (request: ProvisionRequest) => Promise<Result<RowReport, readonly Fault[]>>;

/** Connects one administration, however often the request is repeated. */
export function makeProvision(
  ports: Pick<Ports, 'store' | 'clock' | 'digest'>,
  list: Pick<ConnectList, 'connect'>,
): Provision {
  return async ({ firm, key, form }) => {
    if (key === '' || key.length > KEY_MAX || !/^[\x21-\x7e]+$/.test(key)) return err([NO_KEY]);
    const { firms } = ports.store.platform;
    if ((await firms.get(firm)) === null) return err([NO_FIRM]);
    const digest = ports.digest(new TextEncoder().encode(JSON.stringify(form)));
    const known = await firms.request(firm, key, digest, ports.clock.now());
    if (known === 'other') return err([OTHER]);
    const connected = await list.connect(firm, [{ row: 1, form }]);
    const [report] = connected.ok ? connected.value.rows : [];
    if (report === undefined) return err([NO_FIRM]);
    return report.outcome === 'refused' ? err(report.faults) : ok(report);
  };
}

const NO_KEY = fault(
  'USAGE',
  'firm.no-idempotency-key',
  '',
  `Give the header Idempotency-Key: 1 to ${KEY_MAX} visible ASCII characters, a new one for each administration.`,
);
const NO_FIRM = fault('NOT_FOUND', 'firm.no-such-firm', '', 'There is no such firm.');
const OTHER = fault(
  'CONFLICT',
  'firm.idempotency-key-used',
  '',
  'This Idempotency-Key was used for another request. Give a new one, or the same request again.',
);
