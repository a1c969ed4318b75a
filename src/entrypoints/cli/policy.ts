import { Command } from 'commander';
import type { Language } from '../../domain/party/debtor.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { previewOf } from '../../domain/dunning/preview.js';
import { shippedPolicy } from '../../domain/dunning/policies.js';
import { readPolicy } from '../../formats/json/policy.js';
import { dateIn } from '../../formats/letter/locale.js';
import { plainDate, type PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import type { Follower, PolicyVersion } from '../../usecases/dunning/policies.js';
import type { App } from '../app.js';
import { type Io, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { BY, dateOption, sayRefusal, wholeOption } from './policy-options.js';
import { policyLines, previewLines } from './policy-text.js';
import { testCommands } from './policy-try.js';
import { POLICY_WORDS } from './policy-words.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly lang?: Language;
  readonly json?: true;
  readonly by?: string;
}

interface ShowOptions extends Omit<Options, 'administration'> {
  readonly administration?: string;
  readonly policyVersion?: number;
  readonly dated?: PlainDate;
  readonly due?: PlainDate;
}

/** Largest file that describes a policy, in bytes. */
const FILE_BYTES_MAX = 1024 * 1024;
const LANG = '--lang <language>';
const IN_LANG = 'nl, fr, en or de; that of the administration without it';

/** `voldaan policy …`: which steps come when, kept in versions, and who follows them. */
export function build(io: Io): Command {
  const group = new Command('policy').description('Dunning policies: which steps come when');
  group
    .command('list')
    .description('All policies, and who follows them')
    .requiredOption('--administration <id>')
    .option(LANG, IN_LANG, languageOption)
    .option('--json')
    .action((options: Options) => list(io, options));
  group
    .command('show')
    .description('One policy, step by step, and its days for an invoice')
    .argument('<name>')
    .option('--administration <id>', 'whose policies; only those we ship without it')
    .option('--policy-version <n>', 'an older version', wholeOption)
    .option('--dated <date>', 'the invoice date to show the days for', dateOption)
    .option('--due <date>', 'its due date', dateOption)
    .option(LANG, IN_LANG, languageOption)
    .option('--json')
    .action((name: string, options: ShowOptions) => show(io, name, options));
  group
    .command('save')
    .description('Keep a policy as the next version of its name; older versions stay')
    .argument('<file>', 'schemas/policy.json; - for standard input')
    .requiredOption('--administration <id>')
    .option('--by <name>', 'who decides')
    .option('--json')
    .action((file: string, options: Options) => save(io, file, options));
  group
    .command('assign')
    .description('Who follows a policy: the administration, a group, or one debtor')
    .argument('<name>', 'a policy, or none to follow what is above')
    .requiredOption('--administration <id>')
    .option('--group <group>', 'this group of debtors')
    .option('--debtor <number>', 'this debtor')
    .option('--by <name>', 'who decides')
    .option('--json')
    .action((name: string, options: AssignOptions) => assign(io, name, options));
  for (const command of testCommands(io)) group.addCommand(command);
  return group;
}

async function list(io: Io, options: Options): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const all = await app.policies.list(id);
    if (options.json === true) {
      writeJson(io, {
        policies: all.map(({ policy: { name, version }, ...rest }) => ({ name, version, ...rest })),
      });
      return;
    }
    const words = POLICY_WORDS[options.lang ?? language];
    for (const { policy, origin, ofAdministration, groups, debtors } of all) {
      const who = [
        ...(ofAdministration ? [words.ofAll] : []),
        ...groups.map((one) => words.groups(one)),
      ];
      const by = [words.origin[origin], words.followers(debtors), ...who].join(', ');
      io.stdout.write(`${policy.name} v${policy.version}  ${by}\n`);
    }
  });
}

async function show(io: Io, name: string, options: ShowOptions): Promise<void> {
  const { administration } = options;
  if (administration !== undefined) {
    await inAdministration(
      io,
      { administration, ...(options.json === true ? { json: true } : {}) },
      async (app, { id, language, country }) => {
        const versions = await app.policies.versions(id, name);
        await print(io, name, versions, { ...options, language, country });
      },
    );
    return;
  }
  const shipped = shippedPolicy(name);
  const versions = shipped === null ? null : [{ policy: shipped }];
  await print(io, name, versions, { ...options, language: 'en', country: 'BE' });
}

async function print(
  io: Io,
  name: string,
  versions: readonly PolicyVersion[] | null,
  options: ShowOptions & { readonly language: Language; readonly country: string },
): Promise<void> {
  const { json = false, policyVersion, dated, due, country } = options;
  const shown = versions?.find(
    ({ policy }) => policy.version === (policyVersion ?? policy.version),
  );
  if (shown === undefined) {
    const which = policyVersion === undefined ? '' : ` with a version ${policyVersion}`;
    const message = `There is no policy "${name}"${which}. List them with voldaan policy list.`;
    sayFault(io, fault('NOT_FOUND', 'policy.no-such-policy', '', message), { json });
    return;
  }
  if ((dated === undefined) !== (due === undefined)) {
    const message =
      'Days need both --dated and --due: some steps count from one, some from the other.';
    sayFault(io, fault('USAGE', 'policy.days', '', message), { json });
    return;
  }
  const days = dated === undefined || due === undefined ? null : { dated, due };
  const preview = days === null ? [] : await previewed(shown.policy, days, country);
  if (json) {
    const all = (versions ?? []).map(({ policy: { version }, saved }) => ({ version, ...saved }));
    const taken = preview.map(({ step, ...rest }) => ({ step: step.id, ...rest }));
    writeJson(io, {
      policy: shown.policy,
      versions: all,
      ...(days === null ? {} : { days: taken }),
    });
    return;
  }
  const language = options.lang ?? options.language;
  const words = POLICY_WORDS[language];
  const { saved } = shown;
  const origin =
    saved === undefined
      ? words.origin.shipped
      : words.savedBy(saved.by, dateIn(language, plainDate(saved.at.slice(0, 10))));
  io.stdout.write(`${name} v${shown.policy.version}, ${origin}\n`);
  const lines = policyLines(shown.policy, language);
  const dayLines = days === null ? [] : previewLines(preview, days, language);
  for (const line of [...lines, ...dayLines]) io.stdout.write(`${line}\n`);
}

async function previewed(
  policy: DunningPolicy,
  { dated, due }: { readonly dated: PlainDate; readonly due: PlainDate },
  country: string,
) {
  const { holidayCalendar } = await import('../../compose/working-days.js');
  return previewOf(policy, { issueDate: dated, dueDate: due }, holidayCalendar(country));
}

async function save(io: Io, file: string, options: Options): Promise<void> {
  const json = options.json === true;
  const input = await readJsonInput(io, file, FILE_BYTES_MAX);
  const read = input.ok ? readPolicy(input.value) : { ok: false as const, error: [input.error] };
  if (!read.ok) {
    sayFaults(io, read.error, { json, file });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const saved = await app.policies.save(id, read.value, options.by ?? BY);
    if (!saved.ok) {
      sayRefusal(io, saved.error, json);
      return;
    }
    const { policy, outcome } = saved.value;
    const { name, version } = policy;
    if (json) writeJson(io, { policy: { name, version }, outcome });
    else
      io.stdout.write(`${name} v${version}: ${outcome === 'added' ? 'saved' : 'known already'}\n`);
  });
}

interface AssignOptions extends Options {
  readonly group?: string;
  readonly debtor?: string;
}

async function assign(io: Io, name: string, options: AssignOptions): Promise<void> {
  const json = options.json === true;
  const { group, debtor } = options;
  if (group !== undefined && debtor !== undefined) {
    const message = 'A policy goes to a group or to one debtor: give one of --group and --debtor.';
    sayFault(io, fault('USAGE', 'policy.whose', '', message), { json });
    return;
  }
  const follower: Follower =
    group !== undefined
      ? { of: 'group', group }
      : debtor !== undefined
        ? { of: 'debtor', debtor }
        : { of: 'administration' };
  await inAdministration(io, options, (app, { id }) =>
    give(io, app, id, { follower, name, by: options.by ?? BY, json }),
  );
}

async function give(
  io: Io,
  app: App,
  id: Parameters<App['policies']['assign']>[0],
  asked: {
    readonly follower: Follower;
    readonly name: string;
    readonly by: string;
    readonly json: boolean;
  },
): Promise<void> {
  const { follower, name, by, json } = asked;
  const assigned = await app.policies.assign(id, follower, name === 'none' ? null : name, by);
  if (!assigned.ok) {
    sayRefusal(io, assigned.error, json);
    return;
  }
  const held = assigned.value;
  if (json) writeJson(io, { follower, policy: name === 'none' ? null : name, held });
  else {
    const who = [follower.of, ...('group' in follower ? [follower.group] : [])].join(' ');
    io.stdout.write(`${who}: ${name}\n`);
    for (const { path, message } of held) io.stderr.write(`${path}: ${message}\n`);
  }
}
