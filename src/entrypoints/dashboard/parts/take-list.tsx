import { ofBooks } from '../base/door.js';
import { useLanguage, useWords } from '../base/words.js';
import { PARTS } from './words.js';

const FORMATS = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

/** All of a list as it is filtered and sorted now, not only what was loaded, as a file for a spreadsheet. */
export function TakeList({
  administration,
  list,
  asked,
}: {
  readonly administration: string;
  readonly list: 'debtors' | 'invoices' | 'open-items';
  readonly asked: Readonly<Record<string, string>>;
}) {
  const words = useWords(PARTS);
  const lang = useLanguage();
  const at = (format: string): string =>
    ofBooks(administration, `sheets/${list}`, { ...asked, format, lang });
  return (
    <span className="takes">
      {words.take}{' '}
      {FORMATS.map(([format, name]) => (
        <a key={format} href={at(format)} download>
          {name}
        </a>
      ))}
    </span>
  );
}
