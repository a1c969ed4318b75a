import { printParticipant } from '../domain/party/participant.js';
import { fault, type Fault } from '../kernel/fault.js';
import type { LookupResult } from '../ports/access-point.js';
import type { FoundDebtor } from '../usecases/exchange/find-receiver.js';
import type {
  DirectoryAnswer,
  DirectoryError,
  DirectoryQuestion,
} from '../ports/peppol-network.js';

/** What a look-up found, as machines read it (cli.md; facts/peppol 3.4): the participant as one text. */
export function lookupForm(found: LookupResult): object {
  return { ...found, participant: printParticipant(found.participant) };
}

/** Under which identifier somebody can be reached: `receiver` is the one that is registered. */
export function receiverForm(receiver: FoundDebtor): object {
  const { kind, candidates } = receiver;
  return {
    registered: kind === 'unknown' ? kind : kind === 'found',
    candidates: candidates.map(printParticipant),
    ...(kind === 'found' ? { receiver: lookupForm(receiver.found) } : {}),
    ...(kind === 'unknown' ? { error: receiver.found.error } : {}),
  };
}

/** Candidates by name. */
export function directoryForm({ total, matches }: DirectoryAnswer): object {
  return {
    total,
    source: 'directory',
    matches: matches.map((match) => ({
      ...match,
      participant: printParticipant(match.participant),
    })),
  };
}

/** A question as people ask it; a fault says what is wrong with it. */
export function directoryQuestion(name: unknown, country: unknown): DirectoryQuestion | Fault {
  const text = typeof name === 'string' ? name.trim() : '';
  if (text.length < 2 || text.length > 100) {
    const message = 'Give a name of 2 to 100 characters to look for.';
    return fault('USAGE', 'participant.name', '', message);
  }
  if (country === undefined) return { name: text };
  if (typeof country === 'string' && /^[A-Z]{2}$/i.test(country))
    return { name: text, country: country.toUpperCase() };
  const message = 'Give the country as two letters, such as BE or NL.';
  return fault('USAGE', 'participant.country', '', message);
}

export function participantForm(text: string): Fault {
  const message = `"${text.slice(0, 80)}" is not a participant. Give scheme and value, such as 0208:0403170701.`;
  return fault('USAGE', 'participant.form', '', message);
}

export function nobodyToAsk(name: string): Fault {
  const message = `${name} has no access point to ask, and VOLDAAN_PEPPOL_NETWORK=none keeps us from asking the network itself. Connect an access point, or take that setting away.`;
  return fault('UPSTREAM', 'participant.no-access-point', '', message);
}

export function directoryOff(): Fault {
  const message =
    'VOLDAAN_PEPPOL_NETWORK=none keeps us from asking the Peppol Directory. Take that setting away to search it.';
  return fault('CONFIG', 'participant.directory-off', '', message);
}

export function directoryFault({ message }: DirectoryError): Fault {
  return fault('UPSTREAM', 'participant.directory', '', message);
}
