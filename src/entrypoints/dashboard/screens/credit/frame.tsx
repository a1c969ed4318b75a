import '../../styles/work.css';
import '../../styles/credit.css';
import type { ReactNode } from 'react';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import { CREDIT } from './words.js';

/** What stands around each part of the screen. */
export function CreditFrame({
  aside,
  children,
}: {
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const words = useWords(CREDIT);
  const administration = useAdministration();
  return (
    <Page title={words.title} aside={aside}>
      <Tabs
        label={words.title}
        tabs={[
          [inside(administration, 'credit'), words.tabs.list],
          [inside(administration, 'credit/settings'), words.tabs.settings],
        ]}
      />
      {children}
    </Page>
  );
}
