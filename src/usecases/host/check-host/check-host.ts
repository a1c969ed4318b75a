import type { PlainDate } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type CapabilitiesRecord, parseCapabilities } from '../../../formats/json/host-records.js';
import type { HostProbe } from '../../../ports/host-probe.js';
import { type Check, skip, type Verdict } from './check.js';
import { BANK_STATEMENTS, DEBTORS, SALES_INVOICES } from './feeds.js';
import { CONNECTION_CHECKS, DEBTORS_KNOWN, feedChecks, recordChecks } from './read-checks.js';
import { CLAIM_CHECKS } from './claim-checks.js';
import { createTalk, described, type HostTalk } from './talk.js';
import { PURCHASE_CHECKS } from './purchase-checks.js';
import { ON_ACCOUNT_CHECKS } from './on-account-checks.js';
import { PAYMENT_CHECKS, REPORT_CHECKS } from './write-checks.js';

/** The contract of the Voldaan Host API, promise by promise. */
export const HOST_CHECKS: readonly Check[] = [
  ...CONNECTION_CHECKS,
  ...feedChecks(DEBTORS),
  ...recordChecks(DEBTORS),
  ...feedChecks(SALES_INVOICES),
  ...recordChecks(SALES_INVOICES),
  DEBTORS_KNOWN,
  ...feedChecks(BANK_STATEMENTS).map((check) => ({
    ...check,
    needs: 'holdsBankStatements' as const,
  })),
  ...REPORT_CHECKS,
  ...PAYMENT_CHECKS,
  ...ON_ACCOUNT_CHECKS,
  ...CLAIM_CHECKS,
  ...PURCHASE_CHECKS,
];

export interface CheckedPromise extends Verdict {
  readonly id: string;
  readonly title: string;
}

export interface HostCheckCommand {
  /** In the host; it is written to, so it should be one for testing */
  readonly administration: string;
  /** Makes the keys of this run unlike those of every other */
  readonly runId: string;
  readonly today: PlainDate;
}

/** Answers that say nothing about the host, only about the moment. */
const NOT_NOW: readonly number[] = [429, 502, 503, 504];

/**
 * Runs every check, one after the other, in the order of HOST_CHECKS. The error is a sentence: the host gave no
 * usable answer now, so nothing can be said about it.
 */
export function makeCheckHost(probe: HostProbe) {
  return async (command: HostCheckCommand): Promise<Result<readonly CheckedPromise[], string>> => {
    const talk = createTalk({ probe, ...command });
    const first = await talk.get('/capabilities');
    if (first.status === 0) return err(first.text);
    if (NOT_NOW.includes(first.status)) return err(`It answered ${described(first)}.`);
    const read = parseCapabilities(first.json);
    const capabilities = first.status === 200 && read.ok ? read.value : null;
    const checked: CheckedPromise[] = [];
    for (const check of HOST_CHECKS) {
      const { outcome, sentence } = await verdictOf(check, talk, capabilities);
      checked.push({ id: check.id, title: check.title, outcome, sentence });
    }
    return ok(checked);
  };
}

async function verdictOf(
  check: Check,
  talk: HostTalk,
  capabilities: CapabilitiesRecord | null,
): Promise<Verdict> {
  if (check.needs !== undefined && capabilities?.[check.needs] === false) {
    return skip(`The host declares ${check.needs}: false.`);
  }
  return check.run(talk);
}
