import { Command, InvalidArgumentError, Option } from 'commander';
import type { Administration } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import { AUTHORITY_SCOPES, type AuthorityScope } from '../../domain/exchange/authority.js';
import { RECEIVED_WHERE, type SenderChoice, SENDERS } from '../../domain/exchange/onboarding.js';
import { err, type Result } from '../../kernel/result.js';
import type { Onboard, OnboardingView } from '../../usecases/exchange/onboarding.js';
import type { StepBy } from '../../usecases/exchange/onboarding-step.js';
import type { App } from '../app.js';
import { onboardingLines } from '../text/onboarding.js';
import { DOCUMENT_MAX_BYTES, type Io, oneLine, readInput, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly lang?: Language;
  readonly json?: true;
}

interface StepOptions extends Options {
  readonly by: string;
}

interface SenderOptions extends StepOptions {
  readonly sends: SenderChoice['sends'];
  readonly receive: SenderChoice['receives'];
  readonly selfBilling?: true;
}

interface IdentifyOptions extends StepOptions {
  readonly mandate: string;
  readonly signedOn: PlainDate;
}

interface AuthorityOptions extends StepOptions {
  readonly signedBy: string;
  readonly signedOn: PlainDate;
  readonly scope: readonly AuthorityScope[];
  readonly validUntil?: PlainDate;
  readonly document?: string;
}

interface RegisterOptions extends StepOptions {
  readonly migrationKey?: string;
  readonly byHand?: true;
}

type Step<T extends StepOptions> = (
  onboarding: Onboard,
  step: StepBy,
  options: T,
  app: App,
) => Promise<Result<OnboardingView, readonly Fault[]>>;

/** `voldaan onboarding …`: the way of an administration from nothing to sending for real, step by step. */
export function build(io: Io): Command {
  const group = new Command('onboarding').description('From nothing to sending for real');
  command(group, 'show', 'Where it stands, and what to do next').action((options: Options) =>
    inAdministration(io, options, async (app, books) => {
      say(io, books, await app.onboarding.show(books.id), options);
    }),
  );
  step<SenderOptions>(io, group, 'sender', 'Choose who sends, and where is received', {
    options: [
      new Option('--sends <who>', 'who sends').choices(SENDERS).makeOptionMandatory(),
      new Option('--receive <where>', 'where answers and invoices come in')
        .choices(RECEIVED_WHERE)
        .default('here'),
      new Option('--self-billing', 'also receives invoices its customers make for it'),
    ],
    take: (onboarding, by, { sends, receive, selfBilling }) =>
      onboarding.chooseSender(by, { sends, receives: receive, selfBilling: selfBilling === true }),
  });
  step<IdentifyOptions>(io, group, 'identify', 'Check its numbers and record the mandate', {
    options: [
      new Option('--mandate <name>', 'who signed that we may act').makeOptionMandatory(),
      new Option('--signed-on <date>', 'the day of the signature')
        .argParser(dateOption)
        .makeOptionMandatory(),
    ],
    take: (onboarding, by, { mandate, signedOn }) =>
      onboarding.identify(by, { name: mandate, signedOn }),
  });
  addAuthority(io, group);
  step(io, group, 'lookup', 'Look up who publishes it now', {
    take: (onboarding, by) => onboarding.lookUp(by),
  });
  step<RegisterOptions>(io, group, 'register', 'Register it for receiving', {
    options: [
      new Option('--migration-key <key>', 'of the provider that publishes it now'),
      new Option('--by-hand', 'it was registered at the provider by a person'),
    ],
    take: (onboarding, by, { migrationKey, byHand }) =>
      onboarding.register(by, {
        ...(migrationKey === undefined ? {} : { migrationKey }),
        byHand: byHand === true,
      }),
  });
  step(io, group, 'test', 'Send a test invoice to itself', {
    take: sendTest,
  });
  step<StepOptions & { readonly seen?: true }>(io, group, 'check', 'What became of the test', {
    options: [new Option('--seen', 'a person saw it arrive where it is received')],
    take: (onboarding, by, { seen }) => onboarding.checkTest(by, { seen: seen === true }),
  });
  step(io, group, 'live', 'Begin for real', { take: (onboarding, by) => onboarding.goLive(by) });
  command(group, 'key', 'A one-time key for the next provider; shown once')
    .requiredOption('--by <name>', 'who asks; kept for ever')
    .action((options: StepOptions) => giveKey(io, options));
  step<StepOptions & { readonly byHand?: true }>(
    io,
    group,
    'leave',
    'Deregister it, and stop sending',
    {
      options: [new Option('--by-hand', 'a person deregistered it at the provider')],
      take: (onboarding, by, { byHand }) => onboarding.leave(by, { byHand: byHand === true }),
    },
  );
  return group;
}

/** The client's word that we may act for it: recorded, and taken back. */
function addAuthority(io: Io, group: Command): void {
  step<AuthorityOptions>(io, group, 'authority', 'Record that the client lets us act for it', {
    options: [
      new Option('--signed-by <name>', 'who signed for the client').makeOptionMandatory(),
      new Option('--signed-on <date>', 'when').argParser(dateOption).makeOptionMandatory(),
      new Option('--scope <what...>', 'for what')
        .choices(AUTHORITY_SCOPES)
        .default([...AUTHORITY_SCOPES]),
      new Option('--valid-until <date>', 'its last day').argParser(dateOption),
      new Option('--document <file>', 'what was signed; its digest is kept'),
    ],
    take: async (onboarding, by, { signedBy, signedOn, scope, validUntil, document }) => {
      const read =
        document === undefined ? null : await readInput(io, document, DOCUMENT_MAX_BYTES);
      if (read !== null && !read.ok) return err([read.error]);
      return onboarding.authorise(by, {
        ...{ signedBy, signedOn, scope },
        ...(validUntil === undefined ? {} : { validUntil }),
        ...(read === null ? {} : { document: read.value }),
      });
    },
  });
  step<StepOptions & { readonly reason: string }>(
    io,
    group,
    'withdraw',
    'The client takes it back',
    {
      options: [new Option('--reason <text>', 'as the client said it').makeOptionMandatory()],
      take: (onboarding, by, { reason }) => onboarding.withdraw(by, reason),
    },
  );
}

function command(group: Command, name: string, description: string): Command {
  return group
    .command(name)
    .description(description)
    .requiredOption('--administration <id>')
    .option(
      '--lang <language>',
      'nl, fr, en or de; that of the administration without',
      languageOption,
    )
    .option('--json', 'one JSON object');
}

function step<T extends StepOptions>(
  io: Io,
  group: Command,
  name: string,
  description: string,
  what: { readonly options?: readonly Option[]; readonly take: Step<T> },
): void {
  const added = command(group, name, description).requiredOption(
    '--by <name>',
    'who takes this step; kept for ever',
  );
  for (const option of what.options ?? []) added.addOption(option);
  added.action((options: T) =>
    inAdministration(io, options, async (app, books) => {
      const by = { administration: books.id, by: options.by };
      const taken = await what.take(app.onboarding, by, options, app);
      if (taken.ok) say(io, books, taken.value, options);
      else refuse(io, books, taken.error, options);
    }),
  );
}

/** The test goes at once, and is often back at once. */
async function sendTest(
  onboarding: Onboard,
  by: StepBy,
  _options: StepOptions,
  app: App,
): ReturnType<Step<StepOptions>> {
  const sent = await onboarding.test(by);
  if (!sent.ok) return sent;
  await app.outbox.deliverDue();
  const checked = await onboarding.checkTest(by, { seen: false });
  return checked.ok ? checked : sent;
}

function giveKey(io: Io, options: StepOptions): Promise<void> {
  return inAdministration(io, options, async (app, books) => {
    const key = await app.onboarding.migrationKey({ administration: books.id, by: options.by });
    if (!key.ok) refuse(io, books, key.error, options);
    else if (options.json === true) writeJson(io, { migrationKey: key.value });
    else io.stdout.write(oneLine(key.value));
  });
}

function refuse(io: Io, { id }: Administration, faults: readonly Fault[], { json }: Options): void {
  sayFaults(io, faults, { json: json === true, file: id });
}

function say(
  io: Io,
  { language }: Administration,
  view: OnboardingView,
  { json, lang }: Options,
): void {
  if (json === true) writeJson(io, view);
  else for (const line of onboardingLines(view, lang ?? language)) io.stdout.write(oneLine(line));
}

function dateOption(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new InvalidArgumentError('a date is YYYY-MM-DD');
  return date.value;
}
