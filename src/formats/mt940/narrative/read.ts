import type { Mt940Entry, Mt940Head } from '../model.js';
import { tagParts } from '../tags.js';
import { isAbnLabelled, isKnabLabelled, readAbnLabelled, readKnabLabelled } from './labelled.js';
import { isNumbered, readNumbered } from './numbered.js';
import { readPlain } from './plain.js';
import { tellChecked } from './references.js';
import { readTagged } from './tagged.js';
import { type Told, telling, type Telling } from './told.js';

/** How one family of banks writes narratives. */
interface Dialect {
  readonly id: 'tagged' | 'abn-labelled' | 'knab-labelled' | 'numbered';
  readonly is: (lines: readonly string[]) => boolean;
  readonly read: (lines: readonly string[], telling: Telling) => void;
}

/** First row that fits; a narrative that fits none is plain text. */
const DIALECTS: readonly Dialect[] = [
  {
    id: 'tagged',
    is: (lines) => tagParts(lines) !== undefined,
    read: (lines, to) => {
      readTagged(tagParts(lines) ?? [], to);
    },
  },
  { id: 'numbered', is: isNumbered, read: readNumbered },
  { id: 'abn-labelled', is: isAbnLabelled, read: readAbnLabelled },
  { id: 'knab-labelled', is: isKnabLabelled, read: readKnabLabelled },
];

/** Rabobank: the other account alone on the line below `:61:`; P and nine digits is a giro number. */
const ACCOUNT_BELOW = /^(?:[A-Z]{2}\d{2}[A-Z0-9]{5,30}|P?\d{9,10})$/;
/** A 16-digit own reference is the betalingskenmerk that came with the payment (ING); Rabobank has keywords there. */
const PAYMENT_REFERENCE = /^\d{16}$/;

/** What the text of an entry tells of the payment behind it. */
export function readNarrative(entry: Mt940Entry, head: Mt940Head): Told {
  const to = telling();
  const lines = entry.narrative ?? [];
  const dialect = DIALECTS.find(({ is }) => is(lines));
  if (dialect === undefined) readPlain(entry, head, to);
  else dialect.read(lines, to);
  const below = entry.supplement[0]?.trim() ?? '';
  if (to.told().account === undefined && ACCOUNT_BELOW.test(below)) to.say('account', below);
  const own = entry.read?.ownReference ?? '';
  if (head.bank === 'INGB' && PAYMENT_REFERENCE.test(own)) tellChecked(to, own);
  return to.told();
}
