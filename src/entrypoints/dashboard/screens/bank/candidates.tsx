import type { Forms } from '../../base/api.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import {
  type Candidate,
  choicesOf,
  type Entry,
  payerName,
  paymentsOf,
  stillFits,
} from './entries.js';
import { BANK } from './words.js';

/** What an entry may pay, best first, each with its reasons and the key that takes it. */
export function Candidates({
  entry,
  may,
  onAccept,
}: {
  readonly entry: Entry;
  readonly may: boolean;
  /** By the place of the candidate among the choices */
  readonly onAccept: (place: number) => void;
}) {
  const words = useWords(BANK);
  const payments = paymentsOf(entry);
  const choices = choicesOf(entry);
  return payments.map(({ detail, isDecided, candidates, notes }) => (
    <div key={detail ?? 'all'} className="stack">
      {payments.length < 2 ? null : (
        <h3>
          {words.paymentOf((detail ?? 0) + 1, payments.length)} {payerName(entry, detail)}{' '}
          {isDecided ? <Badge tone="good">{words.decided}</Badge> : null}
        </h3>
      )}
      <Reasons of={notes} />
      {!isDecided && candidates.length === 0 ? <p>{words.noCandidate}</p> : null}
      {isDecided
        ? null
        : candidates.map(({ candidate, number }) => {
            const place = choices.findIndex((one) => one.number === number);
            return (
              <CandidateCard
                key={number}
                candidate={candidate}
                place={place}
                onAccept={
                  may
                    ? () => {
                        onAccept(place);
                      }
                    : undefined
                }
              />
            );
          })}
    </div>
  ));
}

/** What takes a candidate, by its place. */
const KEYS = ['⏎', '2', '3', '4', '5', '6', '7', '8', '9'];

function CandidateCard({
  candidate,
  place,
  onAccept,
}: {
  readonly candidate: Candidate;
  readonly place: number;
  readonly onAccept: (() => void) | undefined;
}) {
  const words = useWords(BANK);
  const language = useLanguage();
  const { allocations, evidence, confidence, debtorName } = candidate;
  const share = Math.round(Number(confidence) * 100);
  const fits = stillFits(candidate);
  return (
    <article className="candidate" data-first={place === 0 || undefined}>
      <header>
        <h3>{debtorName ?? words.severalDebtors}</h3>
        {share > 0 ? (
          <span className="quiet" title={words.rightOften(share)}>
            {words.rightOften(share)}
          </span>
        ) : (
          <span className="quiet">{words.other}</span>
        )}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.invoice}</th>
            <th scope="col">{words.due}</th>
            <th scope="col" className="number">
              {words.pays}
            </th>
            <th scope="col" className="number">
              {words.staysOpen}
            </th>
          </tr>
        </thead>
        <tbody>
          {allocations.map(({ openItemId, item, amount, cash, writeOff, left }) => (
            <tr key={openItemId}>
              <td>
                {item?.number ?? '–'}
                {item === undefined || item.debtorName === debtorName
                  ? ''
                  : ` · ${item.debtorName}`}
              </td>
              <td>
                <Day on={item?.dueDate} />
              </td>
              <td className="number">
                <Amount of={amount} />
                {cash === undefined ? null : <small> ({moneyIn(language, cash)})</small>}
                {writeOff === undefined ? null : (
                  <small>
                    {' + '}
                    {moneyIn(language, writeOff.amount)} {words.writeOffs[writeOff.reason]}
                  </small>
                )}
              </td>
              <td className="number">
                <Amount of={left} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Reasons of={evidence} />
      {fits ? null : <Badge tone="bad">{words.noLongerFits}</Badge>}
      {onAccept === undefined ? null : (
        <Button
          look={place === 0 ? 'main' : 'plain'}
          {...(place < KEYS.length ? { hint: KEYS[place] ?? '' } : {})}
          disabled={!fits}
          onClick={onAccept}
        >
          {words.accept}
        </Button>
      )}
    </article>
  );
}

const SIGNS = { for: '✓', stop: '!', note: '·' } as const;

function Reasons({ of: reasons }: { readonly of: readonly Forms['MatchReason'][] }) {
  const words = useWords(BANK);
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map(({ kind, sentence }) => (
        <li key={sentence} className={kind}>
          <span aria-hidden="true">{SIGNS[kind]}</span>
          {kind === 'stop' ? <span className="hidden">{words.stop}</span> : null}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
