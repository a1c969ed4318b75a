import type { Attachment } from '../../domain/invoice/invoice.js';
import { decimal, roundHalfUp } from '../../kernel/decimal.js';
import { matchesMediaType, neutralName } from '../../domain/invoice/embedded-file.js';
import { FILE_TYPES, rowOf } from './codes.js';
import type { Printer } from './printer.js';
import type { Cell, Table } from './view.js';

/** BG-24 as a list: names, kinds and sizes, never the content; a link is text to read, not to follow. */
export function attachmentsOf(
  attachments: readonly Attachment[] | undefined,
  printer: Printer,
): Table | undefined {
  if (attachments === undefined || attachments.length === 0) return undefined;
  const { word } = printer;
  return {
    title: word('attachments'),
    columns: [
      { title: word('fileName'), align: 'start', width: 58 },
      { title: word('fileType'), align: 'start', width: 26 },
      { title: word('fileSize'), align: 'end', width: 16 },
    ],
    rows: attachments.map((attachment) => rowOfAttachment(attachment, printer)),
  };
}

function rowOfAttachment(
  { reference, description, url, file }: Attachment,
  printer: Printer,
): readonly Cell[] {
  const { word, text } = printer;
  const name = text(neutralName(file?.name ?? text(reference)));
  const about = [file === undefined ? undefined : reference, description, url]
    .flatMap((value) => (value === undefined ? [] : [text(value)]))
    .filter((value, index, all) => value !== name && all.indexOf(value) === index);
  if (file === undefined) {
    const kind = url === undefined ? word('fileReference') : word('link');
    return [{ text: name, details: about }, { text: kind }, { text: '' }];
  }
  const fits = matchesMediaType(file.mediaType, file.base64);
  const type = rowOf(FILE_TYPES, file.mediaType) ?? text(file.mediaType);
  return [
    { text: name, details: about },
    { text: type, details: fits ? [] : [word('mismatch')] },
    { text: sizeOf(file.base64, printer) },
  ];
}

const KIB = 1024;

/** Bytes behind a base64 text, in the unit that keeps it short: `620 B`, `48 kB`, `1,4 MB`. */
function sizeOf(base64: string, { number }: Printer): string {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bytes = Math.max(0, Math.floor((base64.length * 3) / 4) - padding);
  if (bytes < KIB) return `${bytes}\u00a0B`;
  const kib = Math.round(bytes / KIB);
  if (kib < KIB) return `${kib}\u00a0kB`;
  const tenths = decimal(BigInt(Math.round((bytes * 10) / KIB / KIB)), 1);
  return `${number(roundHalfUp(tenths, 1))}\u00a0MB`;
}
