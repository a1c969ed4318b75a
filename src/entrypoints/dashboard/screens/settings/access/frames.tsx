import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { TextField } from '../../../parts/field.js';
import { Card, Empty } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { Table } from '../../../parts/table.js';
import { useTell } from '../../../parts/toast.js';
import { FRAMES } from './frame-words.js';

/** Pages of others in which these books may stand. */
export function FrameOrigins() {
  const words = useWords(FRAMES);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/frame-origins',
    inBooks(administration),
  );
  return (
    <Card title={words.title} className="stack">
      <p className="quiet">{words.about}</p>
      <Asked asking={asking}>{({ origins }) => <Origins origins={origins} />}</Asked>
    </Card>
  );
}

function Origins({ origins }: { readonly origins: readonly string[] }) {
  const words = useWords(FRAMES);
  const administration = useAdministration();
  const isMine = useMay()('connections.manage');
  const tell = useTell();
  const [address, setAddress] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/frame-origins',
  );
  const put = (next: readonly string[], done: string): void => {
    mutate(
      { ...inBooks(administration), body: { origins: [...next] } },
      {
        onSuccess: () => {
          setAddress('');
          tell(done);
        },
      },
    );
  };
  return (
    <>
      {origins.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <Table
          label={words.title}
          columns={[
            { key: 'origin', head: words.address, cell: (origin) => <b>{origin}</b> },
            {
              ...{ key: 'remove', head: '' },
              cell: (origin) =>
                isMine ? (
                  <Button
                    look="danger"
                    aria-label={words.removeOf(origin)}
                    busy={isPending}
                    onClick={() => {
                      put(
                        origins.filter((one) => one !== origin),
                        words.removed,
                      );
                    }}
                  >
                    {words.remove}
                  </Button>
                ) : null,
            },
          ]}
          rows={origins}
          idOf={(origin) => origin}
        />
      )}
      {isMine ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            put([...origins, address.trim()], words.saved);
          }}
        >
          <TextField
            type="url"
            label={words.address}
            help={words.help}
            fault={origins.includes(address.trim()) ? words.there : undefined}
            required
            maxLength={280}
            value={address}
            onChange={({ target }) => {
              setAddress(target.value);
            }}
          />
          <Refused error={error} words={words.refused} />
          <div className="actions">
            <Button type="submit" busy={isPending} disabled={origins.includes(address.trim())}>
              {words.add}
            </Button>
          </div>
        </form>
      ) : (
        <p className="quiet">{words.mayNot}</p>
      )}
    </>
  );
}
