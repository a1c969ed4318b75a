import type { ReactNode } from 'react';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import '../../styles/inbox.css';
import { INBOX } from './words.js';

const TABS = ['', 'answers', 'refused'] as const;

/** What came over the network: documents of suppliers, answers of customers, and what nobody could read. */
export function InboxFrame({
  aside,
  children,
}: {
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const words = useWords(INBOX);
  const administration = useAdministration();
  const at = (tab: string): string => inside(administration, tab === '' ? 'inbox' : `inbox/${tab}`);
  return (
    <Page title={words.title} aside={aside}>
      <Tabs label={words.title} tabs={TABS.map((tab) => [at(tab), words.tabs[tab]] as const)} />
      {children}
    </Page>
  );
}
