import { Outlet } from 'react-router';
import { api, inBooks } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Day } from '../../parts/amount.js';
import { Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import '../../styles/bank.css';
import { BankNews } from './bank-news.js';
import { StatementDrop } from './statement-drop.js';
import { BANK } from './words.js';

const TABS = ['', 'settled', 'aside', 'on-account', 'files', 'learned', 'rules'] as const;

/** Money that came in: what waits for a person, and everything around it. Statements can be dropped anywhere on it. */
export function Bank() {
  const words = useWords(BANK);
  const administration = useAdministration();
  const { data: sources } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/bank-sources',
    inBooks(administration),
  );
  const last = sources?.accounts
    .flatMap(({ lastClosingDate }) => lastClosingDate ?? [])
    .toSorted()
    .at(0);
  const at = (tab: string): string => inside(administration, tab === '' ? 'bank' : `bank/${tab}`);
  return (
    <Page
      title={words.title}
      aside={
        <>
          {last === undefined ? null : (
            <span className="quiet">
              {words.until} <Day on={last} />
            </span>
          )}
          <StatementDrop />
        </>
      }
    >
      <BankNews sources={sources} />
      <Tabs label={words.title} tabs={TABS.map((tab) => [at(tab), words.tabs[tab]] as const)} />
      <Outlet />
    </Page>
  );
}
