import '../../styles/work.css';
import '../../styles/credit.css';
import '../../styles/debtor.css';
import { Link, Outlet, useNavigate, useParams } from 'react-router';
import { api } from '../../base/api.js';
import { useKeyHelp } from '../../base/key-help.js';
import { useKeys } from '../../base/keys.js';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import { CallActs } from './call-acts.js';
import { Head } from './head.js';
import { HEAD } from './head-words.js';

const TABS = ['', 'timeline', 'letters', 'agreements', 'credit', 'contacts', 'data'] as const;

/** Somebody came to write a note. */
const WRITES = { writes: true };

/** One debtor: how he stands, and everything there is about him in parts. */
export function Debtor() {
  const administration = useAdministration();
  const { debtor: id = '' } = useParams();
  const words = useWords(HEAD);
  const asking = api.useQuery('get', '/v1/administrations/{administration}/debtors/{id}/card', {
    params: { path: { administration, id } },
  });
  const navigate = useNavigate();
  useKeyHelp(words.keys);
  const at = (tab: string): string =>
    inside(administration, `debtors/${id}${tab === '' ? '' : `/${tab}`}`);
  // Where the note is written; there its own key goes before this one.
  useKeys({ n: () => void navigate(at('timeline'), { state: WRITES }) });
  return (
    <Page
      title={asking.data?.debtor.name ?? '…'}
      aside={
        <>
          {asking.data === undefined ? null : <CallActs card={asking.data} />}
          <Link to={inside(administration, 'debtors')}>{words.back}</Link>
        </>
      }
    >
      <Asked asking={asking}>
        {(card) => (
          <>
            <Head card={card} />
            <Tabs
              label={card.debtor.name}
              tabs={TABS.map((tab) => [at(tab), words.tabs[tab]] as const)}
            />
            <Outlet context={card} />
          </>
        )}
      </Asked>
    </Page>
  );
}
