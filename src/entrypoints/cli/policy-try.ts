import { Command } from 'commander';
import type { Language } from '../../domain/party/debtor.js';
import { readPolicyTest } from '../../formats/json/policy-test.js';
import type { PlainDate } from '../../kernel/dates.js';
import { toJson } from '../http/codec.js';
import { type Io, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { dateOption, sayRefusal, wholeOption } from './policy-options.js';
import { comparisonLines } from './policy-text.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

interface TryOptions extends Options {
  readonly name: string;
  readonly share: number;
  readonly against?: string;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

interface CompareOptions extends Options {
  readonly within?: number;
  readonly lang?: Language;
}

/** `voldaan policy try|end|compare`: a second policy for a share of the debtors, and what comes of it. */
export function testCommands(io: Io): readonly Command[] {
  return [
    new Command('try')
      .description('Try a policy on a share of the debtors that follow another')
      .argument('<policy>')
      .requiredOption('--administration <id>')
      .requiredOption('--name <name>', 'of the test; used once, it decides who takes part')
      .requiredOption('--share <percent>', '1 to 99', wholeOption)
      .option('--against <policy>', 'whose debtors are divided; that of the administration')
      .option('--from <date>', 'its first day; today', dateOption)
      .option('--until <date>', 'its last day; until it is ended', dateOption)
      .option('--json')
      .action((policy: string, options: TryOptions) => start(io, policy, options)),
    new Command('end')
      .description('End a test: from tomorrow on all follow the policy it was tried against')
      .argument('<test>')
      .requiredOption('--administration <id>')
      .option('--json')
      .action((name: string, options: Options) => end(io, name, options)),
    new Command('compare')
      .description('How both sides of a test paid; without a test, which there are')
      .argument('[test]')
      .requiredOption('--administration <id>')
      .option('--within <days>', 'days after the due date that count as in time', wholeOption)
      .option(
        '--lang <language>',
        'nl, fr, en or de; that of the administration without it',
        languageOption,
      )
      .option('--json')
      .action((name: string | undefined, options: CompareOptions) => compare(io, name, options)),
  ];
}

async function start(io: Io, policy: string, options: TryOptions): Promise<void> {
  const json = options.json === true;
  const { name, share, against, from, until } = options;
  const asked = Object.entries({ policy, name, share, against, from, until });
  const read = readPolicyTest(Object.fromEntries(asked.filter(([, given]) => given !== undefined)));
  if (!read.ok) {
    sayFaults(io, read.error, { json, file: '' });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const started = await app.policyTests.start(id, read.value);
    if (!started.ok) sayRefusal(io, started.error, json);
    else if (json) writeJson(io, { test: started.value });
    else {
      const test = started.value;
      io.stdout.write(`${name}: ${policy} for ${share} % of ${test.against}, from ${test.from}\n`);
    }
  });
}

async function end(io: Io, name: string, options: Options): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id }) => {
    const ended = await app.policyTests.end(id, name);
    if (!ended.ok) sayRefusal(io, ended.error, json);
    else if (json) writeJson(io, { test: name, until: ended.value });
    else io.stdout.write(`${name}: ${ended.value} is its last day\n`);
  });
}

async function compare(io: Io, name: string | undefined, options: CompareOptions): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id, language }) => {
    if (name === undefined) {
      const tests = await app.policyTests.list(id);
      if (json) writeJson(io, { tests });
      else
        for (const { name: test, policy, against, share, from, until } of tests)
          io.stdout.write(
            `${test}  ${policy} / ${against}  ${share} %  ${from} - ${until ?? ''}\n`,
          );
      return;
    }
    const compared = await app.policyTests.compare(id, name, options.within);
    if (!compared.ok) {
      sayRefusal(io, compared.error, json);
      return;
    }
    const { test, comparison } = compared.value;
    if (json) writeJson(io, toJson({ test, comparison }));
    else
      for (const line of comparisonLines(test, comparison, options.lang ?? language))
        io.stdout.write(`${line}\n`);
  });
}
