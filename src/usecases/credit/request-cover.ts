import type { AdministrationId } from '../../kernel/ids.js';
import { type Money, printMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { registerNumberOf } from '../../domain/credit/identity.js';
import type { Cover } from '../../domain/credit/report.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { Tx } from '../../ports/store.js';
import { askSource } from './ask-source.js';
import { reviewCredit } from './check-credit.js';
import { debtorNamed, type NoSuchDebtor } from '../party/named-debtor.js';
import { connectionOf, type Ports } from '../ports.js';

export interface CoverWish {
  readonly administration: AdministrationId;
  /** Id or customer number */
  readonly debtor: string;
  readonly amount: Money;
  /** Days of the payment term the cover is for */
  readonly termDays: number;
  readonly by: string;
  readonly reason: string;
  /** We lend no more than is covered */
  readonly only: boolean;
}

export interface NoCover {
  readonly kind: NoSuchDebtor['kind'] | 'not-connected' | 'no-number' | 'no-answer';
  readonly message: string;
}

/**
 * Asks the insurer to cover a debtor (practice 87). What is covered becomes the insured limit, with the cover's own last day;
 * a refusal becomes a limit of zero, which binds only where insured amounts alone may be lent.
 */
export function makeRequestCover(
  ports: Ports,
): (wish: CoverWish) => Promise<Result<Cover, NoCover>> {
  return async (wish) => {
    const { administration, amount, termDays, by, reason } = wish;
    const found = await ports.store.inTransaction(administration, async (tx) => ({
      debtor: await debtorNamed(tx, administration, wish.debtor),
      connection: await connectionOf(tx, 'credit-insurer'),
    }));
    if (!found.debtor.ok) return found.debtor;
    const { connection } = found;
    if (connection === null) return err(NOT_CONNECTED);
    const debtor = found.debtor.value;
    const number = registerNumberOf(debtor);
    if (number === null) return err(NO_NUMBER);
    const { country, name, id } = debtor;
    const asking = await askSource<Cover>(
      ports,
      {
        ...{ administration, source: 'credit-insurer', connection, operation: 'cover' },
        subject: `${country}${number}:${printMoney(amount)} ${amount.currency}:${termDays}`,
        ...{ debtorId: id, by, reason, maxAgeDays: 0 },
      },
      (asked) =>
        ports.outside.credit['credit-insurer'](connection).requestCover(
          { buyer: { country, number, name }, amount, termDays },
          asked,
        ),
      (tx, { answer }) => keep(ports, tx, debtor, wish, answer),
    );
    return asking.kind === 'answer'
      ? ok(asking.answer)
      : err({ kind: 'no-answer', message: asking.message });
  };
}

/** What is still looked into changes nothing yet. */
const UNDECIDED: readonly Cover['state'][] = ['under-investigation'];

async function keep(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  { amount, by, only }: CoverWish,
  cover: Cover,
): Promise<void> {
  if (UNDECIDED.includes(cover.state)) return;
  const covered = cover.covered ?? { ...amount, minor: 0n };
  const reason = `cover ${cover.coverId}: ${[cover.state, ...cover.reasons].join(', ')}`;
  await tx.limits.add({
    ...{ debtorId: debtor.id, source: 'insured', what: 'limit', amount: covered, only },
    ...(cover.validUntil === undefined ? {} : { validUntil: cover.validUntil }),
    ...{ at: ports.clock.now(), by, reason },
  });
  const detail = {
    source: 'insured',
    amount: printMoney(covered),
    currency: covered.currency,
    reason,
  };
  await tx.timeline.add({
    ...{ debtorId: debtor.id, openItemIds: [], at: ports.clock.now(), by, kind: 'limit', detail },
  });
  await reviewCredit(ports, tx, [debtor.id]);
}

const NOT_CONNECTED: NoCover = {
  kind: 'not-connected',
  message: 'No credit insurer is connected. Connect one, or record the insured limit by hand.',
};
const NO_NUMBER: NoCover = {
  kind: 'no-number',
  message:
    'The debtor has no register number that can exist, so no insurer can know him. Complete it in the accounting package.',
};
