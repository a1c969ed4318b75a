import type { Language } from '../../domain/party/debtor.js';
import { fault } from '../../kernel/fault.js';
import { journeyLines } from '../text/journey.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

export interface JourneyOptions {
  readonly administration: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** Everything that happened to the documents of a number, oldest first. */
export async function showJourney(io: Io, number: string, options: JourneyOptions): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id, name, language }) => {
    const journeys = await app.journey(id, number);
    if (journeys.length === 0) {
      const message = `${name} has no invoice or credit note with number "${number}". Copy the number as it stands on the document.`;
      sayFault(io, fault('NOT_FOUND', 'invoice.unknown-number', '', message), { json });
      return;
    }
    if (json) writeJson(io, { number, journeys });
    else
      for (const line of journeyLines(journeys, options.lang ?? language))
        io.stdout.write(oneLine(line));
  });
}
