import type { LetterTemplate } from '../../domain/dunning/letter.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';

/** A letter as a text file: its subject, a blank line, its words. */
export function writeLetterFile({ subject, body }: LetterTemplate): string {
  return `${subject}\n\n${body}\n`;
}

/** Reads what writeLetterFile writes. Errors: not UTF-8, or no blank line after the subject. */
export function readLetterFile(bytes: Uint8Array): Result<LetterTemplate, Fault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const message = 'The letter is not UTF-8. Save it in UTF-8.';
    return err(fault('ENCODING', 'letter.not-utf8', '', message));
  }
  const [, subject = '', body = ''] = /^([^\n]+)\n[ \t]*\n([\s\S]+)$/.exec(text) ?? [];
  if (subject.trim() === '' || body.trim() === '') {
    const message =
      'A letter begins with its subject on one line, then a blank line, then its words. Write it like that.';
    return err(fault('VALUE', 'letter.file-form', '', message));
  }
  return ok({ subject: subject.trim(), body: body.trim() });
}
