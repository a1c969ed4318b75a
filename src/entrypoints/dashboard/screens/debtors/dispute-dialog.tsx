import { useState } from 'react';
import { client, inBooks } from '../../base/api.js';
import { useEach } from '../../base/each.js';
import { typedAmount } from '../../base/exact.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { counted, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, Choice, TextArea, TextField } from '../../parts/field.js';
import { Submit } from '../../parts/submit.js';
import { codesIn, type DisputeCode } from '../work/dispute-codes.js';
import { HEAD } from './head-words.js';
import type { Item } from './card.js';
import { ITEMS } from './items-words.js';

/** Notes what he has against his invoices; of one alone also against a part of it. */
export function DisputeDialog({
  items,
  onDone,
  onClose,
}: {
  readonly items: readonly Item[];
  /** With what there is to say */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(ITEMS);
  const codes = useWords(WORK_CODES);
  const [one, more] = useWords(HEAD).items;
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const { each, isBusy } = useEach();
  const [code, setCode] = useState<DisputeCode>('price');
  const [said, setSaid] = useState('');
  const [text, setText] = useState('');
  const [restGoesOn, setRest] = useState(false);
  const [single, ...others] = items;
  const isSingle = others.length === 0 && single !== undefined;
  const amount = typedAmount(text, language);
  const isWrong = text.trim() !== '' && amount === null;
  const open = ({ id, open: { currency } }: Item) =>
    client.POST('/v1/administrations/{administration}/disputes', {
      ...inBooks(administration),
      body: {
        ...{ openItemId: id, code, said: said.trim(), openedBy: user.name },
        ...(isSingle && amount !== null ? { amount: { amount, currency }, restGoesOn } : {}),
      },
    });
  return (
    <Dialog
      title={words.disputeTitle(
        isSingle ? single.number : counted(language, items.length, one, more),
      )}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWrong) return;
          void each(items, open).then((failed) => {
            const numbers = failed.map(({ number }) => number).join(', ');
            onDone(failed.length === 0 ? words.disputed : words.failedOf(numbers));
          });
        }}
      >
        <p className="quiet">{words.disputeMeans}</p>
        <Choice
          label={words.code}
          choices={codesIn(codes.disputes)}
          value={code}
          onChoose={setCode}
        />
        <TextArea
          label={words.said}
          rows={2}
          required
          maxLength={2_000}
          value={said}
          onChange={({ target }) => {
            setSaid(target.value);
          }}
        />
        {isSingle ? (
          <TextField
            label={words.part}
            help={words.partHelp}
            fault={isWrong ? words.amountWrong : undefined}
            inputMode="decimal"
            maxLength={30}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        ) : null}
        {isSingle && text.trim() !== '' ? (
          <Check label={words.restGoesOn} isOn={restGoesOn} onTurn={setRest} />
        ) : null}
        <Submit busy={isBusy}>{words.save}</Submit>
      </form>
    </Dialog>
  );
}
