import { Link, useParams } from 'react-router';
import { api } from '../../base/api.js';
import { useKeyHelp } from '../../base/key-help.js';
import { inside, useAdministration } from '../../base/place.js';
import { useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';
import '../../styles/invoice.css';
import { Answered } from './answered.js';
import { Document } from './document.js';
import { Head } from './head.js';
import { Journey } from './journey.js';
import { Now } from './now.js';
import { INVOICE } from './words.js';

/** One invoice of ours: what it asks, how it travels and what to do about it, what the customer said, how it looks. */
export function InvoicePage() {
  const words = useWords(INVOICE);
  const language = useLanguage();
  const administration = useAdministration();
  const { invoice: document = '' } = useParams();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/invoices/{document}', {
    params: { path: { administration, document }, query: { lang: language } },
  });
  const shown = asking.data?.invoice;
  useKeyHelp(words.keys);
  return (
    <Page
      title={shown === undefined ? '…' : `${words.kinds[shown.kind]} ${shown.number}`}
      aside={<Link to={inside(administration, 'invoices')}>{words.back}</Link>}
    >
      <Asked asking={asking}>
        {({ invoice }) => (
          <div className="invoice">
            <div className="stack">
              <Head invoice={invoice} />
              <Now invoice={invoice} />
              <Answered of={invoice.journey.responses} />
              <Journey of={invoice.journey} />
            </div>
            <Document invoice={invoice} />
          </div>
        )}
      </Asked>
    </Page>
  );
}
