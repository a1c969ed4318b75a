import {
  ACCOUNT_RULE,
  ADDRESS_RULE,
  type AttemptRule,
  beginAttempt,
  undoAttempt,
} from '../../../domain/access/attempts.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { digestOf, type SignInError, type SignInPorts } from './ports.js';

/** A try that has begun. It counts as failed until it is said to have been good. */
export interface Try {
  /** Everything was right: what the account had failed before is forgotten. */
  good(): Promise<void>;
  /** Right as far as it went: the try is taken back, and what failed before stays. */
  halfway(): Promise<void>;
}

/**
 * Begins a try for an account, from an address of the network; refused while either has to wait. Accounts are told apart by
 * what was typed, whether there is anybody of that name or not, so that the answers are alike.
 */
export async function beginTry(
  ports: Pick<SignInPorts, 'store' | 'clock' | 'digest'>,
  account: string,
  address: string,
): Promise<Result<Try, SignInError>> {
  const { signIns } = ports.store.platform;
  const known = `account:${digestOf(ports, account)}`;
  // The address first: whoever has to wait there leaves no trace of the accounts he thinks of.
  const subjects: readonly (readonly [string, AttemptRule])[] = [
    [`address:${digestOf(ports, networkOf(address))}`, ADDRESS_RULE],
    [known, ACCOUNT_RULE],
  ];
  const begun: string[] = [];
  const takeBack = async (): Promise<void> => {
    for (const subject of begun)
      await signIns.attempts(subject, (before) => before && undoAttempt(before));
  };
  for (const [subject, rule] of subjects) {
    let waitMs = 0;
    await signIns.attempts(subject, (before) => {
      const judged = beginAttempt(before, ports.clock.now(), rule);
      waitMs = judged.waitMs;
      return judged.after;
    });
    if (waitMs > 0) {
      await takeBack();
      return err(wait(waitMs));
    }
    begun.push(subject);
  }
  return ok({
    halfway: takeBack,
    async good() {
      await takeBack();
      await signIns.attempts(known, () => null);
    },
  });
}

/** IPv6 gives every household 2^64 addresses: the first half is the network. IPv4 comes as it is, or wrapped. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(8 - groups.length - rest.length, 0);
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

function wait(waitMs: number): SignInError {
  const seconds = Math.ceil(waitMs / 1_000);
  const message = `Too many tries. Wait ${seconds} seconds, then try again.`;
  return { kind: 'wait', message, waitMs };
}
