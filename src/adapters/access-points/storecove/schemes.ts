import type { ParticipantId } from '../../../domain/party/participant.js';

/** A participant as Storecove names it: by the name of its scheme in the Peppol code list, not by its number. */
export interface StorecoveIdentifier {
  readonly scheme: string;
  readonly id: string;
}

interface Row {
  readonly name: string;
  /** VAT numbers are customarily written small on the network and large everywhere else; they compare alike */
  readonly upperCase?: true;
}

/** Belgium and the Netherlands; facts 1 and 9.6. Others are refused rather than guessed. */
const SCHEMES: Readonly<Record<string, Row>> = {
  '0208': { name: 'BE:EN' },
  '9925': { name: 'BE:VAT', upperCase: true },
  '0106': { name: 'NL:KVK' },
  '9944': { name: 'NL:VAT', upperCase: true },
  '0190': { name: 'NL:OINO' },
};

/** Null for a scheme whose name there is not certain. */
export function storecoveIdentifier({ scheme, value }: ParticipantId): StorecoveIdentifier | null {
  const row = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined;
  if (row === undefined) return null;
  return { scheme: row.name, id: row.upperCase === true ? value.toUpperCase() : value };
}
