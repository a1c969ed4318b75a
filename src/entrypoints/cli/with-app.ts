import { fault } from '../../kernel/fault.js';
import { type AdministrationId, parseId } from '../../kernel/ids.js';
import type { Administration } from '../../domain/party/administration.js';
import type { App } from '../app.js';
import { type Io, sayFault } from './io.js';

/**
 * Runs work on the stored data, with the log off the terminal; answers null when it could not be opened. The server's
 * parts are loaded here and not before, so that commands which need none of them start at once.
 */
export async function withApp<T>(
  io: Io,
  json: boolean,
  work: (app: App) => Promise<T>,
): Promise<T | null> {
  const [{ readConfig }, { compose }] = await Promise.all([
    import('../../config.js'),
    import('../../compose.js'),
  ]);
  const config = readConfig({ VOLDAAN_LOG: 'silent', ...io.env });
  if (!config.ok) {
    sayFault(io, config.error, { json });
    return null;
  }
  let app: App;
  try {
    app = await compose(config.value, io.store === undefined ? {} : { store: io.store });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // A server may answer later; a folder that another process holds needs a person.
    const kind = config.value.databaseUrl === null ? 'CONFLICT' : 'UPSTREAM';
    const message = `The data cannot be opened: ${reason.replace(/\.$/, '')}. Nothing was done.`;
    sayFault(io, fault(kind, 'store.unavailable', '', message), { json });
    return null;
  }
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Runs work on one administration; when there is none of that id, the known ones are listed. */
export async function inAdministration(
  io: Io,
  options: { readonly administration: string; readonly json?: boolean },
  work: (app: App, administration: Administration) => Promise<void>,
): Promise<void> {
  const json = options.json ?? false;
  await withApp(io, json, async (app) => {
    const found = await administrationOf(io, app, options.administration, json);
    if (found !== null) await work(app, found);
  });
}

/** The administration a command names, when it exists; otherwise the known ones are listed. */
export async function administrationOf(
  io: Io,
  app: App,
  text: string,
  json: boolean,
): Promise<Administration | null> {
  const id: AdministrationId | null = parseId<'administration'>(text);
  const known = await app.store.platform.administrations();
  const found = known.find((administration) => administration.id === id);
  if (found !== undefined) return found;
  const names = known.map((administration) => administration.id).join(', ');
  const those = names === '' ? 'none yet; run voldaan administration add' : names;
  const message = `There is no administration "${text}". Known: ${those}.`;
  sayFault(io, fault('NOT_FOUND', 'administration.unknown', '', message), { json });
  return null;
}
