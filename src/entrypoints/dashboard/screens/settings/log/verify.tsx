import { useState } from 'react';
import { client, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { numberIn, useLanguage, useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { ProblemNote } from '../../../parts/problem.js';
import { LOG } from './words.js';

type Part = Forms['AuditPart'];

/** How far the log was looked at. */
interface Walk {
  readonly checked: number;
  readonly compared: number;
  readonly broken: Part['broken'];
  readonly isOver: boolean;
  readonly error?: unknown;
}

const BEGUN: Walk = { checked: 0, compared: 0, broken: null, isOver: false };

function partOf(administration: string, after: number) {
  return client.GET('/v1/administrations/{administration}/audit/verification', {
    params: { path: { administration }, query: { after: String(after) } },
  });
}

/** Has the hub walk the log from its first entry, part by part, and says whether it is as it was written. */
export function Verify() {
  const words = useWords(LOG);
  const language = useLanguage();
  const administration = useAdministration();
  const [walk, setWalk] = useState<Walk | null>(null);
  const number = (n: number): string => numberIn(language, n);
  const verify = async (): Promise<void> => {
    let now = BEGUN;
    for (let after: number | null = 0; after !== null;) {
      setWalk(now);
      const { data, error } = await partOf(administration, after);
      if (data === undefined) {
        setWalk({ ...now, isOver: true, error });
        return;
      }
      now = {
        checked: now.checked + data.checked,
        compared: now.compared + data.compared,
        ...{ broken: data.broken, isOver: data.next === null },
      };
      after = data.next;
    }
    setWalk(now);
  };
  return (
    <div className="stack">
      <div className="actions">
        <Button busy={walk !== null && !walk.isOver} onClick={() => void verify()}>
          {words.verify}
        </Button>
        <span role="status">
          {walk === null || walk.broken !== null || walk.error !== undefined
            ? null
            : walk.isOver
              ? `✓ ${words.holds(number(walk.checked))} ${walk.compared === 0 ? '' : words.compared(number(walk.compared))}`
              : words.verifying(number(walk.checked))}
        </span>
      </div>
      {walk?.error === undefined ? null : <ProblemNote error={walk.error} />}
      {walk?.broken === null || walk?.broken === undefined ? null : (
        <div className="problem" role="alert">
          <p>
            <b>{words.broken(number(walk.broken.position))}</b> {words.breaks[walk.broken.kind]}
          </p>
        </div>
      )}
    </div>
  );
}
