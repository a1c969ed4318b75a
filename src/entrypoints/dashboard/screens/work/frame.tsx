import type { ReactNode } from 'react';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import '../../styles/work.css';
import { WORK } from './words.js';

/** What stands around each part of the screen. */
export function WorkFrame({
  aside,
  children,
}: {
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const words = useWords(WORK);
  const administration = useAdministration();
  const at = (page: string): string => inside(administration, `work${page}`);
  return (
    <Page title={words.title} aside={aside}>
      <Tabs
        label={words.title}
        tabs={[
          [at(''), words.tabs.calls],
          [at('/tasks'), words.tabs.tasks],
          [at('/disputes'), words.tabs.disputes],
          [at('/agreements'), words.tabs.agreements],
          [at('/people'), words.tabs.people],
        ]}
      />
      {children}
    </Page>
  );
}
