import { useState } from 'react';
import type { Forms } from '../../base/api.js';
import { useMay } from '../../base/rights.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { type BulkAct, BulkDialog } from './bulk-dialog.js';
import { CREDIT } from './words.js';

type Concern = Forms['CreditConcern'];

/** What can be done with all that are chosen; each asks first and shows what it will do. */
export function Bulk({
  concerns,
  onClear,
}: {
  readonly concerns: readonly Concern[];
  readonly onClear: () => void;
}) {
  const words = useWords(CREDIT).bulk;
  const language = useLanguage();
  const may = useMay();
  const [act, setAct] = useState<BulkAct | null>(null);
  if (concerns.length === 0) return null;
  return (
    <div className="actions bulk">
      <b>{words.chosen(numberIn(language, concerns.length))}</b>
      {may('credit.decide') ? (
        <Button
          onClick={() => {
            setAct('accept');
          }}
        >
          {words.accept}
        </Button>
      ) : null}
      {may('credit.screen') ? (
        <>
          <Button
            onClick={() => {
              setAct('watch');
            }}
          >
            {words.watch}
          </Button>
          <Button
            onClick={() => {
              setAct('screen');
            }}
          >
            {words.screen}
          </Button>
        </>
      ) : null}
      <Button look="quiet" onClick={onClear}>
        {words.clear}
      </Button>
      {act === null ? null : (
        <BulkDialog
          act={act}
          concerns={concerns}
          onDone={() => {
            setAct(null);
            onClear();
          }}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </div>
  );
}
