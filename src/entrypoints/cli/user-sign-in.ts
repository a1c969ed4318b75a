import type { Command } from 'commander';
import type { User } from '../../domain/access/user.js';
import { fault } from '../../kernel/fault.js';
import { accessFault } from '../access-faults.js';
import type { App } from '../app.js';
import { signInFault } from '../sign-in-faults.js';
import { type JsonOption, using } from './access-options.js';
import { type Io, oneLine, readInput, sayFault, writeJson } from './io.js';

interface PasswordOptions extends JsonOption {
  readonly link?: true;
}

interface CodeOptions extends JsonOption {
  readonly remove?: true;
}

/** Bytes of a password on standard input; more is a file given by mistake. */
const INPUT_MAX = 4_096;

/** `voldaan user password|totp|sessions|sign-out`: what somebody signs in with, for whoever runs the machine. */
export function addSignIn(io: Io, group: Command): void {
  const command = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .argument('<user>', 'his id or e-mail address')
      .option('--json');
  command('password', 'Set a password, read from standard input; every session of his ends')
    .option('--link', 'instead, a link by which he chooses one himself: once, within half an hour')
    .action((who: string, options: PasswordOptions) =>
      withUser(io, options, who, (app, user) =>
        options.link === true
          ? tellLink(io, options, app, user)
          : setPassword(io, options, app, user),
      ),
    );
  command('totp', 'Whether he has a one-time code, and how many recovery codes are left')
    .option('--remove', 'he lost both: takes the code off; every session of his ends')
    .action((who: string, options: CodeOptions) =>
      withUser(io, options, who, async ({ signIn }, { id }) => {
        if (options.remove === true) await signIn.codes.remove(id);
        const state = await signIn.codes.state(id);
        say(io, options, { user: id, ...state }, [
          state.hasCode
            ? `${id} signs in with a code; ${state.recoveryLeft} recovery codes are left`
            : `${id} has no code`,
        ]);
      }),
    );
  command('sessions', 'Where he is signed in').action((who: string, options: JsonOption) =>
    withUser(io, options, who, async ({ signIn }, { id }) => {
      const sessions = (await signIn.sessions.of(id)).map(
        ({ id: session, via, startedAt, seenAt, endsAt, agent }) => ({
          ...{ session, via, startedAt, seenAt, endsAt, agent },
        }),
      );
      say(
        ...([io, options, { user: id, sessions }] as const),
        sessions.map((one) => `${one.session}  ${one.via}  seen ${one.seenAt}  ${one.agent}`),
      );
    }),
  );
  command('sign-out', 'End every session of his').action((who: string, options: JsonOption) =>
    withUser(io, options, who, async ({ signIn }, { id }) => {
      const ended = await signIn.sessions.endAll(id);
      say(io, options, { user: id, ended }, [`${id}: ${ended} sessions ended`]);
    }),
  );
}

async function withUser(
  io: Io,
  options: JsonOption,
  who: string,
  work: (app: App, user: User) => Promise<void>,
): Promise<void> {
  await using(io, options, async (app) => {
    const found = await app.users.show(who);
    if (found.ok) await work(app, found.value);
    else sayFault(io, accessFault(found.error), { json: options.json === true });
  });
}

async function setPassword(io: Io, options: JsonOption, app: App, user: User): Promise<void> {
  const json = options.json === true;
  const read = await readInput(io, '-', INPUT_MAX);
  if (!read.ok) {
    sayFault(io, read.error, { json });
    return;
  }
  const fresh = new TextDecoder().decode(read.value).replace(/\r?\n$/, '');
  const set = await app.signIn.passwords.set(user, fresh);
  if (set.ok)
    say(io, options, { user: user.id, password: 'set' }, [`${user.id} has a new password`]);
  else sayFault(io, signInFault(set.error), { json });
}

async function tellLink(io: Io, options: JsonOption, app: App, user: User): Promise<void> {
  const link = await app.signIn.passwords.link(user);
  if (link !== null) say(io, options, { user: user.id, link }, [link]);
  else {
    const message =
      'A link needs an address people reach this installation by. Set VOLDAAN_PUBLIC_URL, or set the password without --link.';
    sayFault(io, fault('CONFIG', 'sign-in.no-address', '', message), {
      json: options.json === true,
    });
  }
}

function say(io: Io, { json }: JsonOption, form: object, lines: readonly string[]): void {
  if (json === true) writeJson(io, form);
  else for (const line of lines) io.stdout.write(oneLine(line));
}
