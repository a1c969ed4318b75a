import type { Mt940Entry, Mt940Head } from '../model.js';
import { tagParts } from '../tags.js';
import { tellLabelled } from './references.js';
import { readTagged } from './tagged.js';
import type { Telling } from './told.js';

/** Old forms that put the other account in front of free text. Only with the bank that writes so: others begin a text with a number too. */
const ACCOUNT_IN_FRONT: readonly { readonly banks: readonly string[]; readonly form: RegExp }[] = [
  // ING and Van Lanschot before IBAN: ten digits.
  { banks: ['INGB', 'FVLB'], form: /^(\d{10}) / },
  // ABN AMRO before IBAN: a giro number, or a number in groups.
  { banks: ['ABNA'], form: /^GIRO {1,5}(\d{3,7}) / },
  { banks: ['ABNA'], form: /^(\d{2}\.\d{2}\.\d{2}\.\d{3}) / },
];
/** SNS and ASN: the other account as own reference, again in front of the text, its name below `:61:`. */
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
/** Old Rabobank: account and name in the reference, in columns. */
const COLUMNS = /^(P?\d{9,10}) {3,8}(\S.*)$/;

/** Narratives without marks of their own: text, and the account where the form says that it is one. */
export function readPlain(entry: Mt940Entry, { bank }: Mt940Head, telling: Telling): void {
  const lines = entry.narrative ?? [];
  const own = entry.read?.ownReference ?? '';
  const columns = COLUMNS.exec(own);
  if (columns !== null) {
    telling.say('account', columns[1] ?? '');
    telling.say('name', columns[2] ?? '');
  }
  if (IBAN.test(own) && lines[0]?.startsWith(own) === true) {
    telling.say('account', own);
    telling.say('name', entry.supplement[0] ?? '');
    tellText(lines.slice(1), telling);
    return;
  }
  const [first = '', ...below] = lines;
  const row = ACCOUNT_IN_FRONT.find(
    ({ banks, form }) => banks.includes(bank ?? '') && form.test(first),
  );
  const match = row?.form.exec(first) ?? null;
  if (match !== null) telling.say('account', (match[1] ?? '').replaceAll('.', ''));
  tellText(match === null ? lines : [first.slice(match[0].length), ...below], telling);
}

/** ASN puts the tags of a direct debit into the text. */
function tellText(lines: readonly string[], telling: Telling): void {
  const at = lines.findIndex((line) => line.startsWith('/TRTP/'));
  const tags = at < 0 ? undefined : tagParts(lines.slice(at));
  for (const line of tags === undefined ? lines : lines.slice(0, at)) telling.text(line);
  if (tags !== undefined) readTagged(tags, telling);
  tellLabelled(telling, lines.join(' '));
}
