import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useConnected } from '../../../base/connected.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Card, Empty } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { CODES, findingText } from './code-words.js';
import { type Editing, EditDialog } from './edit-dialog.js';
import { otherwiseWith, type Row } from './mapping-form.js';
import { NAMES, rowText } from './name-words.js';
import { Proposal } from './proposal.js';
import { AllRows, type RowActs } from './rows.js';
import { MAPPING } from './words.js';

/** What the codes of the package mean: what is wrong with it, what is proposed, and every row with who says it. */
export function Mapping() {
  const words = useWords(MAPPING);
  const may = useMay()('connections.manage');
  const [editing, setEditing] = useState<Editing | null>(null);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/host/mapping',
    inBooks(useAdministration()),
  );
  if (useConnected('host') === false)
    return (
      <Card>
        <Empty>{words.noHost}</Empty>
      </Card>
    );
  return (
    <>
      <p className="quiet">{words.about}</p>
      <Asked asking={asking} said={words.refused}>
        {({ rows, check, missing }) => (
          <>
            <Check check={check} waiting={missing.length} />
            {may ? <Proposal onSay={setEditing} /> : null}
            <OwnRows rows={rows} may={may} editing={editing} onEdit={setEditing} />
          </>
        )}
      </Asked>
    </>
  );
}

/** Every row; what these books say of their own is theirs to change. */
function OwnRows({
  rows,
  may,
  editing,
  onEdit,
}: {
  readonly rows: readonly Row[];
  readonly may: boolean;
  readonly editing: Editing | null;
  readonly onEdit: (row: Editing | null) => void;
}) {
  const words = useWords(MAPPING);
  const administration = useAdministration();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/host/mapping',
  );
  const say = (row: Editing, done: string): void => {
    mutate(
      { ...inBooks(administration), body: otherwiseWith(rows, 'administration', row) },
      {
        onSuccess: () => {
          tell(done);
          onEdit(null);
        },
      },
    );
  };
  const acts: RowActs = {
    edit: onEdit,
    drop: ({ part, name }) => {
      say({ part, name, value: null }, words.dropped);
    },
    busy: isPending,
  };
  return (
    <>
      {editing === null ? <Refused error={error} words={words.refused} /> : null}
      <AllRows title={words.all} rows={rows} level="administration" acts={may ? acts : null} />
      {editing === null ? null : (
        <EditDialog
          of={editing}
          saying={{
            say: (row) => {
              say(row, words.saved);
            },
            ...{ busy: isPending, error },
          }}
          onClose={() => {
            onEdit(null);
          }}
        />
      )}
    </>
  );
}

function Check({
  check,
  waiting,
}: {
  readonly check: Forms['MappingCheck'] | null;
  readonly waiting: number;
}) {
  const words = useWords(MAPPING);
  const codes = useWords(CODES);
  const names = useWords(NAMES);
  return (
    <Card title={words.check}>
      {waiting === 0 ? null : (
        <p>
          <Badge tone="bad">{words.waiting(waiting)}</Badge>
        </p>
      )}
      {check === null ? (
        <p className="quiet">{words.unjudged}</p>
      ) : (
        <p className="quiet">
          {check.findings.length === 0 ? words.right : ''} {words.checkedAt}{' '}
          <Moment at={check.checkedAt} />
        </p>
      )}
      <ul className="settings-rows">
        {check?.findings.map((finding) => (
          <li key={`${finding.part} ${finding.name} ${finding.problem}`}>
            <p>
              <b>{rowText(names, finding.part, finding.name)}</b> {findingText(codes, finding)}{' '}
              <Badge tone="watch">{words.waits(codes.blocks[finding.blocks])}</Badge>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
