import type { Language } from '../../domain/party/debtor.js';
import type { BankSourceError } from '../../ports/bank-source.js';
import type { FetchedSource } from '../../usecases/bank/fetch-statements.js';
import { bankSourcesText } from '../text/bank-sources.js';
import { type ExitCode, graver, type Io, oneLine, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

export interface FetchOptions {
  readonly administration: string;
  readonly lang: Language;
  readonly json?: true;
}

/** 3: try again; 1: the answer is no until a person does something. */
const EXIT_OF: Readonly<Record<BankSourceError['kind'], ExitCode>> = {
  unreachable: 3,
  throttled: 3,
  malformed: 3,
  unauthorised: 1,
  'consent-ended': 1,
  refused: 1,
};

/** Asks every source of statements now, imports and matches what came, and says how fresh each account is. */
export async function fetchStatements(io: Io, options: FetchOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    const fetched = await app.fetchStatements({ administration: id, asked: true });
    // What was recognised is assigned now, and not only when a server comes by.
    await app.outbox.deliverDue();
    const shown = await app.showBankSources(id);
    if (options.json === true) writeJson(io, { fetched, ...shown });
    else
      for (const line of bankSourcesText(fetched, shown, options.lang))
        io.stdout.write(oneLine(line));
    io.exit(fetched.map(exitOf).reduce(graver, 0));
  });
}

function exitOf({ files, error }: FetchedSource): ExitCode {
  const refused = files.some(({ outcome }) => outcome === 'refused');
  return graver(refused ? 1 : 0, error === null ? 0 : EXIT_OF[error.kind]);
}
