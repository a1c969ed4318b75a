/** Type numbers of PostgreSQL's own catalogue (pg_type.oid); they never change. */
const OID = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int4: 23,
  json: 114,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
} as const;

const TIMESTAMPTZ = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,6})?\+00$/;

/** `2026-11-21 22:00:00.5+00` -> `2026-11-21T22:00:00.500Z`. Sessions run in UTC, so the offset is always +00. */
function instantText(text: string): string {
  const match = TIMESTAMPTZ.exec(text);
  if (match === null) throw new Error(`Not a moment in UTC as PostgreSQL prints it: ${text}`);
  const [, date = '', time = '', fraction = '.'] = match;
  return `${date}T${time}${fraction.slice(0, 4).padEnd(4, '0')}Z`;
}

/** `\x00ff` -> bytes of their own, not a view into a shared buffer. */
function byteArray(text: string): Uint8Array {
  if (!text.startsWith('\\x')) throw new Error('bytea did not come in hexadecimal form');
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'));
}

const asIs = (text: string): string => text;

/**
 * How column types become values, the same for both drivers, which by themselves disagree: int8 is a bigint,
 * date and numeric text, timestamptz ISO text in UTC, bytea a Uint8Array, json its text (json.ts decodes it).
 */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.bool]: (text) => text === 't',
  [OID.bytea]: byteArray,
  [OID.int8]: BigInt,
  [OID.int4]: Number,
  [OID.json]: asIs,
  [OID.date]: asIs,
  [OID.timestamptz]: instantText,
  [OID.numeric]: asIs,
};

/** The parser of a column type; any other type is its text. */
export function parserFor(oid: number): (text: string) => unknown {
  return PARSERS[oid] ?? asIs;
}
