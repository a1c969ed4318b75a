import { useState } from 'react';
import { api, type Forms, inFirm } from '../../base/api.js';
import { useFirm } from '../../base/place.js';
import { useQuestion } from '../../base/question.js';
import { useMayForFirm } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { adapterName, CONNECTION_WORDS } from '../../codes/connections.js';
import { Asked } from '../../parts/asked.js';
import { Filters } from '../../parts/list-tools.js';
import { Card, Empty } from '../../parts/page.js';
import { Refused } from '../../parts/refused.js';
import { useTell } from '../../parts/toast.js';
import { type Editing, EditDialog } from '../settings/mapping/edit-dialog.js';
import { otherwiseWith, type Row } from '../settings/mapping/mapping-form.js';
import { AllRows } from '../settings/mapping/rows.js';
import { Effects } from './effects.js';
import { packagesIn } from './packages.js';
import { RULES } from './rules-words.js';

/** What the codes of each package mean in all books of the firm that use it; which package stands in the address. */
export function FirmMeanings() {
  const words = useWords(RULES);
  const asking = api.useQuery('get', '/v1/firms/{firm}', inFirm(useFirm()));
  return (
    <>
      <p className="quiet">{words.meaningsAbout}</p>
      <Asked asking={asking}>{({ rows }) => <Packages packages={packagesIn(rows)} />}</Asked>
    </>
  );
}

function Packages({ packages }: { readonly packages: ReturnType<typeof packagesIn> }) {
  const words = useWords(RULES);
  const names = useWords(CONNECTION_WORDS);
  const question = useQuestion();
  const asked = question.get('package');
  const chosen = packages.find(({ adapter }) => adapter === asked) ?? packages[0];
  if (chosen === undefined)
    return (
      <Card>
        <Empty>{words.noPackage}</Empty>
      </Card>
    );
  return (
    <>
      <Filters
        choices={packages.map(
          ({ adapter, books }) => [adapter, `${adapterName(names, adapter)} ${books}`] as const,
        )}
        value={chosen.adapter}
        onChoose={(adapter) => {
          question.set({ package: adapter, part: '', q: '' });
        }}
      />
      <Meanings key={chosen.adapter} adapter={chosen.adapter} />
    </>
  );
}

function Meanings({ adapter }: { readonly adapter: string }) {
  const firm = useFirm();
  const words = useWords(RULES);
  const asking = api.useQuery('get', '/v1/firms/{firm}/mappings/{adapter}', {
    params: { path: { firm, adapter } },
  });
  return (
    <Asked asking={asking} said={words.meaningRefused}>
      {({ rows }) => <Rows adapter={adapter} rows={rows} />}
    </Asked>
  );
}

/** A row as it will be, and what that does. */
interface Judged {
  readonly row: Editing;
  readonly effects: readonly Forms['FirmEffect'][];
}

/** Every row; before one is laid down, its effect on each of the books is shown. */
function Rows({ adapter, rows }: { readonly adapter: string; readonly rows: readonly Row[] }) {
  const words = useWords(RULES);
  const firm = useFirm();
  const may = useMayForFirm()('connections.manage');
  const tell = useTell();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);
  const judging = api.useMutation('put', '/v1/firms/{firm}/mappings/{adapter}');
  const laying = api.useMutation('put', '/v1/firms/{firm}/mappings/{adapter}');
  const sent = (row: Editing, dryRun: 'true' | 'false') => ({
    params: { path: { firm, adapter }, query: { dryRun } },
    body: otherwiseWith(rows, 'firm', row),
  });
  const judge = (row: Editing): void => {
    judging.mutate(sent(row, 'true'), {
      onSuccess: ({ effects }) => {
        setJudged({ row, effects });
      },
    });
  };
  const saying = { say: judge, busy: judging.isPending, error: judging.error };
  const drop = ({ part, name }: Row): void => {
    judge({ part, name, value: null });
  };
  return (
    <>
      {editing === null ? <Refused error={saying.error} words={words.meaningRefused} /> : null}
      <AllRows
        title={words.all}
        rows={rows}
        level="firm"
        acts={may ? { edit: setEditing, drop, busy: saying.busy } : null}
      />
      {editing === null ? null : (
        <EditDialog
          of={editing}
          saying={saying}
          onClose={() => {
            judging.reset();
            setEditing(null);
          }}
        />
      )}
      {judged === null ? null : (
        <Effects
          of={judged.effects}
          busy={laying.isPending}
          error={laying.error}
          onYes={() => {
            laying.mutate(sent(judged.row, 'false'), {
              onSuccess: () => {
                tell(words.meaningSaved);
                setJudged(null);
                setEditing(null);
              },
            });
          }}
          onClose={() => {
            laying.reset();
            setJudged(null);
          }}
        />
      )}
    </>
  );
}
