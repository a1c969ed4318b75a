import { useState } from 'react';
import { useKeyHelp } from '../../base/key-help.js';
import { useKeys } from '../../base/keys.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { EDITOR } from './editor-words.js';
import { PolicyEditor, type Saving } from './policy-editor.js';
import type { Policy } from './policy-form.js';

/** What can be done with a policy: say it otherwise, or begin another one with it. */
export function PolicyActs({
  of: policy,
  names,
  saving,
}: {
  readonly of: Policy;
  /** Names that have a policy */
  readonly names: readonly string[];
  readonly saving: Saving;
}) {
  const words = useWords(EDITOR);
  const [doing, setDoing] = useState<'change' | 'copy' | null>(null);
  const begin = (what: 'change' | 'copy') => () => {
    setDoing(what);
  };
  useKeys({ w: begin('change'), c: begin('copy') });
  useKeyHelp(words.keys);
  const button = (what: 'change' | 'copy', hint: string) => (
    <Button hint={hint} onClick={begin(what)}>
      {words[what]}
    </Button>
  );
  return (
    <>
      {button('change', 'W')}
      {button('copy', 'C')}
      {doing === null ? null : (
        <PolicyEditor
          of={policy}
          taken={doing === 'copy' ? names : null}
          saving={saving}
          onClose={() => {
            setDoing(null);
          }}
        />
      )}
    </>
  );
}
