import { inside } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Tabs } from '../../parts/tabs.js';
import { REPORTS } from './words.js';

/** The report as it is printed, the figures one by one, and what is decided about both. */
export function ReportTabs({ administration }: { readonly administration: string }) {
  const words = useWords(REPORTS);
  return (
    <Tabs
      label={words.tabs}
      tabs={[
        [inside(administration, 'reports'), words.report],
        [inside(administration, 'reports/figures'), words.figures],
        [inside(administration, 'reports/settings'), words.settings],
      ]}
    />
  );
}
