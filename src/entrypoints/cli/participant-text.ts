import { printParticipant } from '../../domain/party/participant.js';
import { epochMs, type Instant } from '../../kernel/dates.js';
import type { LookupResult } from '../../ports/access-point.js';
import type { DirectoryAnswer } from '../../ports/peppol-network.js';
import { counted } from '../text/counted.js';
import { oneLine } from './io.js';

/** Who it is, who was asked and when, then what he takes and under which processes, as far as they are told. */
export function registeredText(found: LookupResult, now: Instant): string {
  const { name, documentTypes, processesByDocumentType: told } = found;
  const types = documentTypes.flatMap((type) => {
    const processes = Object.hasOwn(told, type) ? told[type] : undefined;
    const open = processes?.map((process) => `    ${process}`) ?? [];
    return [`  ${type}`, ...(processes?.length === 0 ? ['    not open now'] : open)];
  });
  const head = `${printParticipant(found.participant)}  registered  ${name ?? ''}`.trimEnd();
  return [head, askedText(found, now), ...types].map(oneLine).join('');
}

export function absentText(found: LookupResult, now: Instant): string {
  const head = `${printParticipant(found.participant)}  not registered`;
  return [head, askedText(found, now)].map(oneLine).join('');
}

export function unknownText({ participant, error }: LookupResult): string {
  const reason = error ?? 'whoever was asked gave no answer';
  return `Whether ${printParticipant(participant)} is registered is not known now: ${reason.replace(/\.$/, '')}. Try again later.`;
}

const SOURCES: Readonly<Record<LookupResult['source'], string>> = {
  smp: 'DNS and SMP',
  provider: 'the access point',
  directory: 'the Peppol Directory',
};

function askedText(
  { source, accessPoint, checkedAt, remembered }: LookupResult,
  now: Instant,
): string {
  const who = `${SOURCES[source]}${accessPoint === undefined ? '' : ` (${accessPoint})`}`;
  const minutes = Math.floor((epochMs(now) - epochMs(checkedAt)) / 60_000);
  const age = remembered === true ? `, ${counted(minutes, ['minute', 'minutes'])} ago` : '';
  return `  asked: ${who}, ${checkedAt.slice(0, 16).replace('T', ' ')} UTC${age}`;
}

/** One candidate a line. */
export function directoryText({ total, matches }: DirectoryAnswer): string {
  const lines = matches.map(
    ({ participant, names, country }) =>
      `${printParticipant(participant)}  ${names.join(' / ')}${country === undefined ? '' : `  ${country}`}`,
  );
  const more = total > matches.length ? ` ${total} are listed in all: give more of the name.` : '';
  const last =
    matches.length === 0
      ? 'Nobody of that name is listed. Listing is voluntary: that proves nothing.'
      : `Listed by themselves: look one up before relying on it.${more}`;
  return [...lines, last].map(oneLine).join('');
}
