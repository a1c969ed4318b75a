import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Page } from '../../parts/page.js';

export function Home() {
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/summary',
    inBooks(administration),
  );
  return (
    <Page title="Vandaag">
      <Asked asking={asking}>{(summary) => <Amount of={summary.open} />}</Asked>
    </Page>
  );
}
