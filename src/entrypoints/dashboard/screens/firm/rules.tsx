import '../../styles/firm.css';
import { Link, Outlet } from 'react-router';
import { api } from '../../base/api.js';
import { useFirm } from '../../base/place.js';
import { useFirmRights } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Empty, Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import { RULES } from './rules-words.js';

/** What a firm lays down for all its administrations, for whoever may see it. */
export function FirmRules() {
  const words = useWords(RULES);
  const firm = useFirm();
  const { data } = api.useQuery('get', '/v1/firms', {});
  const rights = useFirmRights();
  const name = data?.firms.find(({ id }) => id === firm)?.name;
  const at = (tab: string): string => `/firm/${encodeURIComponent(firm)}${tab}`;
  return (
    <Page title={name ?? words.title} aside={<Link to="/">{words.back}</Link>}>
      <Asked asking={rights}>
        {({ acts }) =>
          acts.includes('firm.read') ? (
            <>
              <Tabs
                label={words.title}
                tabs={[
                  [at(''), words.tabs.all],
                  [at('/policies'), words.tabs.policies],
                  [at('/meanings'), words.tabs.meanings],
                ]}
              />
              <Outlet />
            </>
          ) : (
            <Empty>{words.mayNot}</Empty>
          )
        }
      </Asked>
    </Page>
  );
}
