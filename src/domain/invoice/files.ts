import {
  hasMacros,
  isProgram,
  matchesMediaType,
  neutralName,
  sizeOfBase64,
  sniffedMediaType,
} from './embedded-file.js';
import type { Invoice } from './invoice.js';

/** An embedded file as we hand it on: under an id of ours, with a bare name and the media type its bytes say. */
export interface InvoiceFile {
  /** `a1`, `a2` …: its place among the embedded files. Never the name, which comes from outside */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly base64: string;
  /** It is not what it says, or a computer would run it */
  readonly isUnsafe: boolean;
}

/** The embedded files (BT-125) of an invoice, in their order. References and links are no files; links are never fetched. */
export function filesOf({
  attachments = [],
}: Pick<Invoice, 'attachments'>): readonly InvoiceFile[] {
  const files = attachments.flatMap(({ file }) => (file === undefined ? [] : [file]));
  return files.map(({ name, mediaType, base64 }, index) => ({
    id: `a${index + 1}`,
    name: neutralName(name),
    mediaType: sniffedMediaType(mediaType, base64),
    sizeBytes: sizeOfBase64(base64),
    base64,
    isUnsafe: !matchesMediaType(mediaType, base64) || isProgram(name, base64) || hasMacros(base64),
  }));
}
