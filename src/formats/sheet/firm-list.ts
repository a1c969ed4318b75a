import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { normal, readRows } from '../exchange/table.js';
import { CONNECTED_COLUMNS, type ConnectedColumn } from '../json/firm-row.js';
import { plainText, writeCsv } from './csv.js';

/** Administrations in one list. Larger firms connect by several lists; a mistake in one is then smaller too. */
export const LIST_MAX = 5_000;

/** A row of the list: where it stands, and its form as formats/json/firm-row reads it. */
export interface ListedRow {
  /** From 1; as a spreadsheet counts, or in the order of a JSON list */
  readonly row: number;
  readonly form: unknown;
}

/** Columns by our name, with words people write for them in nl and fr, and an example for the template. */
const COLUMNS: readonly (readonly [name: string, titles: readonly string[], example: string])[] = [
  ['key', ['sleutel', 'klantnummer', 'clé', 'n° dossier'], 'K100'],
  ['name', ['naam', 'nom'], 'Voorbeeld BV'],
  ['country', ['land', 'pays'], 'BE'],
  ['language', ['taal', 'langue'], 'nl'],
  ['legalId', ['ondernemingsnummer', 'kvk', "numéro d'entreprise"], '0403170701'],
  ['vatId', ['btw-nummer', 'btw', 'numéro de tva', 'tva'], 'BE0403170701'],
  ['participant', ['deelnemer', 'peppol'], '0208:0403170701'],
  ['ibans', ['iban', 'rekeningen', 'comptes'], 'BE68539007547034'],
  ['sender', ['afzender', 'expéditeur'], ''],
  ['email', ['e-mail', 'courriel'], 'boekhouding@voorbeeld.example'],
  ['phone', ['telefoon', 'téléphone'], ''],
  ['policy', ['beleid', 'politique'], ''],
  ['zone', ['tijdzone', 'fuseau'], ''],
  ['currency', ['munt', 'devise'], ''],
  ['host', ['pakket', 'logiciel'], 'exact'],
  ['accessPoint', ['access point', 'toegangspunt', "point d'accès"], ''],
];

/**
 * A column that holds one setting of a connection: `host.baseUrl`, `mail.from`. `mail.adapter` names the adapter: a column
 * "mail" or "bank" of its own would be taken for what a firm notes there.
 */
const SETTING = /^\s*([A-Za-z]+)\s*\.\s*([A-Za-z][A-Za-z0-9]{0,99})\s*$/;

type Target =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'setting'; readonly of: ConnectedColumn; readonly name: string };

/** A list to fill in: the head, and one row as an example. Columns for settings are added as the package needs them. */
export function firmListTemplate(): string {
  const settings = [
    ['host.baseUrl', 'https://start.exactonline.be'],
    ['host.division', '123456'],
  ] as const;
  return writeCsv([
    [...COLUMNS.map(([name]) => name), ...settings.map(([name]) => name)],
    [...COLUMNS.map(([, , example]) => example), ...settings.map(([, example]) => example)],
  ]);
}

/** Rows of a sheet as forms; what a row itself gets wrong is for the reader of the form to say. */
export function readFirmSheet(bytes: Uint8Array): Result<readonly ListedRow[], readonly Fault[]> {
  const raw = readRows(bytes);
  if (!raw.ok) return raw;
  const [head, ...rows] = raw.value.rows;
  const targets = targetsOf(head?.cells ?? []);
  if (!targets.ok) return targets;
  if (rows.length > LIST_MAX) return err([tooMany(rows.length)]);
  return ok(rows.map(({ row, cells }) => ({ row, form: formOf(cells, targets.value) })));
}

/** The same from JSON: a list of forms. */
export function readFirmJson(json: unknown): Result<readonly ListedRow[], readonly Fault[]> {
  if (!Array.isArray(json)) {
    const message = 'Expected a list of administrations: [{"key": …}, …] (schemas/firm-row.json).';
    return err([fault('SCHEMA', 'firm-list.form', '', message)]);
  }
  if (json.length > LIST_MAX) return err([tooMany(json.length)]);
  return ok(json.map((form: unknown, index) => ({ row: index + 1, form })));
}

function tooMany(found: number): Fault {
  const message = `The list has ${found} rows, at most ${LIST_MAX} are taken at once. Divide it.`;
  return fault('LIMIT_EXCEEDED', 'firm-list.too-long', '', message);
}

/** What each column is; null for one nobody knows, which is passed over as a remark of the firm. */
function targetsOf(head: readonly string[]): Result<readonly (Target | null)[], readonly Fault[]> {
  const targets = head.map(targetOf);
  const names = targets.map((target) => (target === null ? null : nameOf(target)));
  const faults = names.flatMap((name, place) =>
    name !== null && names.indexOf(name) < place
      ? [headFault('column-twice', `The column "${name}" stands twice. Leave one out.`)]
      : [],
  );
  for (const name of ['key', 'name', 'country', 'language'])
    if (!names.includes(name))
      faults.push(
        headFault(
          'column-missing',
          `The column "${name}" is missing. See voldaan firm connect --template.`,
        ),
      );
  return faults.length === 0 ? ok(targets) : err(faults);
}

function headFault(code: string, message: string): Fault {
  return fault('SCHEMA', `firm-list.${code}`, 'row 1', message);
}

function targetOf(title: string): Target | null {
  const setting = SETTING.exec(title);
  const part = CONNECTED_COLUMNS.find(
    (column) => column.toLowerCase() === setting?.[1]?.toLowerCase(),
  );
  const name = setting?.[2] ?? '';
  if (part !== undefined)
    return { kind: 'setting', of: part, name: /^adapter$/i.test(name) ? 'adapter' : name };
  const column = COLUMNS.find(([name, titles]) =>
    [name, ...titles].map(normal).includes(normal(title)),
  );
  return column === undefined ? null : { kind: 'field', name: column[0] };
}

function nameOf(target: Target): string {
  return target.kind === 'field' ? target.name : `${target.of}.${target.name}`;
}

/** Empty cells say nothing. */
function formOf(cells: readonly string[], targets: readonly (Target | null)[]): object {
  const form: Record<string, unknown> = {};
  const settings = new Map<ConnectedColumn, Map<string, string>>();
  targets.forEach((target, place) => {
    const value = plainText((cells[place] ?? '').trim());
    if (target === null || value === '') return;
    if (target.kind === 'setting') {
      const given = settings.get(target.of) ?? new Map<string, string>();
      settings.set(target.of, given.set(target.name, value));
    } else form[target.name] = target.name === 'ibans' ? accountsOf(value) : value;
  });
  for (const part of CONNECTED_COLUMNS) {
    const { adapter, ...given } = Object.fromEntries(settings.get(part) ?? []);
    const named = form[part] ?? adapter;
    if (named !== undefined || settings.has(part))
      form[part] = { adapter: named ?? '', settings: given };
  }
  return form;
}

/** IBANs are written with spaces inside; what divides them is a comma, a semicolon or a line. */
function accountsOf(cell: string): readonly string[] {
  return cell
    .split(/[,;\n]/)
    .map((one) => one.replace(/\s/g, ''))
    .filter((one) => one !== '');
}
