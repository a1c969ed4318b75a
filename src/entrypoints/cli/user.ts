import { Command, Option } from 'commander';
import { type Role, ROLES } from '../../domain/access/acts.js';
import type { Grant, User } from '../../domain/access/user.js';
import type { Language } from '../../domain/party/debtor.js';
import type { ConnectionId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { UserView } from '../../usecases/access/users.js';
import {
  atPlace,
  type JsonOption,
  placeIn,
  type PlaceOptions,
  placeText,
  tell,
  using,
} from './access-options.js';
import type { Io } from './io.js';
import { languageOption } from './language.js';
import { addSignIn } from './user-sign-in.js';
import { inAdministration } from './with-app.js';
import { idOption } from './work-options.js';

interface AddOptions extends JsonOption {
  readonly name: string;
  readonly lang: Language;
}

interface GrantOptions extends PlaceOptions {
  readonly role: Role;
  readonly partner?: ConnectionId;
  readonly by: string;
}

/** Command -> the state it brings a user to, and what it is for. */
const STATES = {
  lock: ['locked', 'He may not come in until he is unlocked; holds at once'],
  unlock: ['active', 'He may come in again'],
  leave: ['left', 'He left for good: his roles are gone, his name stays on what he decided'],
} as const;

const WHO = ['<user>', 'his id or e-mail address'] as const;

/** `voldaan user …`: who signs in, and what he may do where. */
export function build(io: Io): Command {
  const group = new Command('user').description('Who signs in, and what he may do where');
  group
    .command('add')
    .description('Add a user; he may do nothing yet')
    .argument('<email>')
    .requiredOption('--name <name>', 'what stands beside his decisions')
    .option('--lang <language>', 'nl, fr, en or de', languageOption, 'nl')
    .option('--json')
    .action((email: string, { name, lang, ...options }: AddOptions) =>
      using(io, options, async ({ users }) => {
        const added = await users.add({ email, name, language: lang });
        tell(
          io,
          options,
          added,
          (user) => ({ user }),
          (user) => [userLine(user)],
        );
      }),
    );
  group
    .command('list')
    .description('Users; with --administration those who may do something there, and what')
    .option('--administration <id>')
    .option('--json')
    .action((options: PlaceOptions) => list(io, options));
  group
    .command('show')
    .description('A user and his roles')
    .argument(...WHO)
    .option('--json')
    .action((who: string, options: JsonOption) =>
      using(io, options, async ({ users }) => {
        tellView(io, options, await users.show(who));
      }),
    );
  atPlace(group.command('grant').description('Give a role; replaces the one he has there'))
    .argument(...WHO)
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option(
      '--partner <connection>',
      'external-collector: the connection of his agency',
      idOption<'connection'>,
    )
    .requiredOption('--by <name>', 'who decides')
    .option('--json')
    .action((who: string, options: GrantOptions) => grant(io, who, options));
  atPlace(group.command('revoke').description('Take his role away'))
    .argument(...WHO)
    .option('--json')
    .action((who: string, options: PlaceOptions) =>
      using(io, options, async ({ users }) => {
        const place = placeIn(io, options);
        if (place !== null) tellView(io, options, await users.revoke(who, place));
      }),
    );
  for (const [name, [state, what]] of Object.entries(STATES))
    group
      .command(name)
      .description(what)
      .argument(...WHO)
      .option('--json')
      .action((who: string, options: JsonOption) =>
        using(io, options, async ({ users }) => {
          tellView(io, options, await users.setState(who, state));
        }),
      );
  addSignIn(io, group);
  return group;
}

async function list(io: Io, options: PlaceOptions): Promise<void> {
  const { administration, json } = options;
  if (administration === undefined) {
    await using(io, options, async ({ users }) => {
      const all = await users.list();
      tell(
        io,
        options,
        ok(all),
        () => ({ users: all }),
        () => all.map(userLine),
      );
    });
    return;
  }
  const asked = { administration, ...(json === undefined ? {} : { json }) };
  await inAdministration(io, asked, async ({ users }, { id }) => {
    const there = await users.at(id);
    const form = () => ({
      users: there.map(({ user, grant: given }) => ({ ...user, grant: given })),
    });
    tell(io, options, ok(there), form, () =>
      there.map(({ user, grant: given }) => `${userLine(user)}  ${grantText(given)}`),
    );
  });
}

async function grant(io: Io, who: string, options: GrantOptions): Promise<void> {
  const { role, by } = options;
  await using(io, options, async ({ users }) => {
    const place = placeIn(io, options);
    if (place === null) return;
    const partner = options.partner === undefined ? {} : { partner: options.partner };
    tellView(io, options, await users.grant(who, { place, role, ...partner, by }));
  });
}

function tellView(io: Io, options: JsonOption, result: Parameters<typeof tell<UserView>>[2]): void {
  tell(
    io,
    options,
    result,
    (user) => ({ user }),
    (user) => [userLine(user), ...user.grants.map((given) => `  ${grantText(given)}`)],
  );
}

function userLine({ id, email, name, state }: User): string {
  return `${id}  ${state}  ${email}  ${name}`;
}

function grantText({ role, place, partner, by, at }: Grant): string {
  const of = partner === undefined ? '' : ` of ${partner}`;
  return `${role}${of} in ${placeText(place)}, given by ${by} on ${at}`;
}
