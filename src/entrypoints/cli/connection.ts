import { Command } from 'commander';
import type { Language } from '../../domain/party/debtor.js';
import { fault, type FaultClass } from '../../kernel/fault.js';
import { type ConnectionId, parseId } from '../../kernel/ids.js';
import type { ConnectionError, ConnectionShown } from '../../usecases/host/connections.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

/** `voldaan connection list|consent|disconnect`: what an administration is connected to. */
export function build(io: Io): Command {
  const group = new Command('connection').description(
    'What an administration is connected to: package, access point, banks, mail',
  );
  inBooks(group.command('list').description('Each connection and how it stands')).action(
    (options: InboxOptions) => list(io, options),
  );
  inBooks(
    group
      .command('consent')
      .description('The address where a person lets us into the package; good for ten minutes')
      .argument('<connection>', 'its id, as list shows it'),
  ).action((connection: string, options: InboxOptions) => consent(io, connection, options));
  inBooks(
    group
      .command('disconnect')
      .description('Take a connection off: tokens and settings are erased, the books stay')
      .argument('<connection>', 'its id, as list shows it')
      .requiredOption('--by <name>', 'who takes it off'),
  ).action((connection: string, options: InboxOptions & { readonly by: string }) =>
    disconnect(io, connection, options),
  );
  return group;
}

const STATES: Readonly<Record<Language, Readonly<Record<ConnectionShown['state'], string>>>> = {
  nl: {
    ...{ settings: 'met instellingen', new: 'nog toe te laten', asked: 'wacht op een persoon' },
    ...{ live: 'werkt', 'needs-person': 'opnieuw aanmelden', disconnected: 'losgekoppeld' },
  },
  fr: {
    ...{ settings: 'par paramètres', new: 'à autoriser', asked: 'attend une personne' },
    ...{ live: 'fonctionne', 'needs-person': 'à reconnecter', disconnected: 'déconnecté' },
  },
  en: {
    ...{ settings: 'by its settings', new: 'to be let in', asked: 'waits for a person' },
    ...{ live: 'works', 'needs-person': 'sign in again', disconnected: 'taken off' },
  },
  de: {
    ...{ settings: 'mit Einstellungen', new: 'noch zuzulassen', asked: 'wartet auf eine Person' },
    ...{ live: 'arbeitet', 'needs-person': 'erneut anmelden', disconnected: 'getrennt' },
  },
};

/** What becomes of data, before the day. */
const REMOVED: Readonly<Record<Language, string>> = {
  nl: 'Er wordt niets meer gelezen en herinneringen wachten. Wat niet wettelijk bewaard moet worden, verdwijnt op',
  fr: 'Plus rien n’est lu et les rappels attendent. Ce que la loi ne demande pas de garder disparaît le',
  en: 'Nothing is read any more and reminders wait. What no law asks to keep is removed on',
  de: 'Es wird nichts mehr gelesen, Mahnungen warten. Was kein Gesetz aufzubewahren verlangt, verschwindet am',
};

const CLASSES: Readonly<Record<ConnectionError['kind'], FaultClass>> = {
  'no-such-connection': 'NOT_FOUND',
  'no-consent': 'CONFLICT',
  'no-app': 'CONFIG',
  'not-asked': 'CONFLICT',
  refused: 'CONFLICT',
  'no-answer': 'UPSTREAM',
};

function sayError(io: Io, { kind, message }: ConnectionError, json: boolean): void {
  sayFault(io, fault(CLASSES[kind], `connection.${kind}`, '', message), { json });
}

const NO_ID: ConnectionError = {
  kind: 'no-such-connection',
  message: 'There is no such connection. See voldaan connection list.',
};

function idOfText(text: string): ConnectionId | null {
  return parseId<'connection'>(text);
}

async function list(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const connections = await app.connections.list(id);
    if (options.json === true) {
      writeJson(io, { connections });
      return;
    }
    const words = STATES[options.lang ?? language];
    say(
      io,
      connections.map(({ id: connection, kind, adapter, state, note = '' }) =>
        `${connection}  ${kind}  ${adapter}  ${words[state]}  ${note}`.trimEnd(),
      ),
    );
  });
}

async function consent(io: Io, text: string, options: InboxOptions): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id }) => {
    const connection = idOfText(text);
    const asked = connection === null ? null : await app.connections.ask(id, connection);
    if (asked === null || !asked.ok) sayError(io, asked === null ? NO_ID : asked.error, json);
    else if (json) writeJson(io, asked.value);
    else io.stdout.write(oneLine(asked.value.url));
  });
}

async function disconnect(
  io: Io,
  text: string,
  options: InboxOptions & { readonly by: string },
): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id, language }) => {
    const connection = idOfText(text);
    const off =
      connection === null ? null : await app.connections.disconnect(id, connection, options.by);
    if (off === null || !off.ok) sayError(io, off === null ? NO_ID : off.error, json);
    else if (json) writeJson(io, { connection, ...off.value });
    else {
      const { revoked, removedOn } = off.value;
      io.stdout.write(oneLine(`${text}: ${revoked ? 'revoked' : 'erased'}`));
      if (removedOn !== undefined)
        io.stdout.write(oneLine(`${REMOVED[options.lang ?? language]} ${removedOn}.`));
    }
  });
}
