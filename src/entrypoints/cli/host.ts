import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { checkHostAt } from '../../compose/host-check.js';
import type { CheckedPromise } from '../../usecases/host/check-host/check-host.js';
import { addHostDesk } from './host-desk.js';
import { addHostMapping } from './host-mapping.js';
import { type Io, sayFault, writeJson } from './io.js';

interface CheckOptions {
  readonly token?: string;
  readonly administration: string;
  readonly json?: true;
}

/** `host check URL`: the Host API contract suite against anyone's server; the rest is about the own package. */
export function build(io: Io): Command {
  const host = new Command('host').description(
    'The accounting package of an administration, and servers that want to be one',
  );
  host
    .command('check')
    .description('Run the contract suite against a server; it writes to the administration')
    .argument('<url>', 'address before /v1')
    .requiredOption('--administration <id>', 'one that is there for testing')
    .option('--token <token>', 'bearer token; or VOLDAAN_HOST_TOKEN, which other users cannot see')
    .option('--json', 'one JSON object on standard output')
    .action((url: string, options: CheckOptions) => check(io, url, options));
  addHostDesk(host, io);
  addHostMapping(host, io);
  return host;
}

async function check(io: Io, url: string, options: CheckOptions): Promise<void> {
  const json = options.json === true;
  const token = options.token ?? io.env['VOLDAAN_HOST_TOKEN'] ?? '';
  const missing = unusable(url, token);
  if (missing !== null) {
    sayFault(io, fault('USAGE', 'host.check-usage', '', missing), { json });
    return;
  }
  const checked = await checkHostAt({ url, token, administration: options.administration });
  if (!checked.ok) {
    const sentence = `The host cannot be checked now: ${checked.error} Check the address and try again.`;
    sayFault(io, fault('UPSTREAM', 'host.no-answer', '', sentence), { json });
    return;
  }
  const counts = countOf(checked.value);
  if (json) writeJson(io, { checks: checked.value, ...counts });
  else io.stdout.write(tableOf(checked.value));
  if (counts.failed > 0) io.exit(1);
}

function unusable(url: string, token: string): string | null {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:') {
    return `"${url}" is not an http or https address. Give the address before /v1.`;
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return 'A token without blanks is needed. Set VOLDAAN_HOST_TOKEN or give --token.';
  }
  return null;
}

function countOf(checked: readonly CheckedPromise[]): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
} {
  const count = (outcome: CheckedPromise['outcome']): number =>
    checked.filter((promise) => promise.outcome === outcome).length;
  return { passed: count('pass'), failed: count('fail'), skipped: count('skip') };
}

const MARK: Readonly<Record<CheckedPromise['outcome'], string>> = {
  pass: 'ok  ',
  fail: 'FAIL',
  skip: 'skip',
};

function tableOf(checked: readonly CheckedPromise[]): string {
  const width = Math.max(...checked.map((promise) => promise.id.length));
  const lines = checked.map(({ id, outcome, sentence, title }) => {
    const said = outcome === 'pass' ? title : `${title}. ${sentence}`;
    return `${MARK[outcome]}  ${id.padEnd(width)}  ${said}`;
  });
  const { passed, failed, skipped } = countOf(checked);
  return `${lines.join('\n')}\n\n${passed} kept, ${failed} broken, ${skipped} not seen\n`;
}
