import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { Card, Empty } from '../../../parts/page.js';
import { HookDialog } from './hook-dialog.js';
import { Hook } from './hook.js';
import { SecretDialog } from './secret-dialog.js';
import { HOOKS } from './words.js';

/** Programs that are told what happens here, and how telling them goes. */
export function Webhooks() {
  const words = useWords(HOOKS);
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  // Answered once and shown once; gone with this page.
  const [secret, setSecret] = useState<string | null>(null);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/webhooks',
    inBooks(useAdministration()),
  );
  return (
    <>
      <Card
        title={words.title}
        aside={
          may('keys.manage') ? (
            <Button
              look="main"
              onClick={() => {
                setAdding(true);
              }}
            >
              {words.add}
            </Button>
          ) : null
        }
      >
        <p className="quiet">{words.about}</p>
      </Card>
      <Asked asking={asking}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <Card>
              <Empty>{words.none}</Empty>
            </Card>
          ) : (
            webhooks.map((hook) => <Hook key={hook.id} of={hook} onSecret={setSecret} />)
          )
        }
      </Asked>
      {isAdding ? (
        <HookDialog
          hook={null}
          onSecret={setSecret}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {secret === null ? null : (
        <SecretDialog
          of={secret}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
    </>
  );
}
