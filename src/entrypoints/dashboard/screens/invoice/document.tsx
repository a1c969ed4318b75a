import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { useLanguage, useWords } from '../../base/words.js';
import { Frame } from '../../parts/frame.js';
import { Card } from '../../parts/page.js';
import type { Shown } from './standing.js';
import { INVOICE } from './words.js';

/** The document as its customer sees it, to look at and to keep. */
export function Document({ invoice }: { readonly invoice: Shown }) {
  const words = useWords(INVOICE);
  const language = useLanguage();
  const administration = useAdministration();
  const { id, kind, number, isWritten } = invoice;
  const at = (form: string, asked = {}): string =>
    ofBooks(administration, `invoices/${id}/${form}`, asked);
  const inLanguage = { lang: language };
  return (
    <Card
      title={words.document}
      className="stack"
      aside={
        <>
          <a className="button plain" href={at('pdf', inLanguage)} download>
            {words.pdf}
          </a>
          {isWritten ? (
            <a className="button plain" href={at('xml')} download>
              {words.xml}
            </a>
          ) : null}
        </>
      }
    >
      <Frame title={`${words.kinds[kind]} ${number}`} src={at('html', inLanguage)} />
    </Card>
  );
}
