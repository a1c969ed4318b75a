import type { ReactNode } from 'react';
import { accountText } from '../../base/account.js';
import type { Forms } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { amountOf, type Entry, payerName, payerOf, recognisedOf, wordsOf } from './entries.js';
import { Recognised } from './recognised-text.js';
import { BANK } from './words.js';

/** A bank entry: its money, who paid, and what he wrote, with what was recognised in it. */
export function EntryView({
  entry,
  placed,
  children,
}: {
  readonly entry: Entry;
  readonly placed: readonly Forms['Placed'][];
  readonly children: ReactNode;
}) {
  const words = useWords(BANK);
  const { entry: bank } = entry;
  const payer = payerOf(entry);
  const about = recognisedOf(entry);
  const said = wordsOf(entry);
  const { currency } = bank;
  return (
    <>
      <header className="bank-head">
        <div>
          <h2>{payerName(entry) || words.unknownPayer}</h2>
          <small>
            {accountText(payer?.iban ?? payer?.other ?? '')}
            {' → '}
            {accountText(entry.iban)}
          </small>
        </div>
        <div className="bank-money">
          <strong>
            <Amount of={amountOf(entry)} />
          </strong>
          <small>
            <Day on={bank.bookingDate} how="long" />
          </small>
        </div>
      </header>
      <div className="bank-said">
        {said.length === 0 ? <p className="quiet">{words.saidNothing}</p> : null}
        {said.map((line, index) => (
          <p key={index}>
            <Recognised text={line} about={about} />
          </p>
        ))}
      </div>
      {placed.length === 0 ? null : (
        <ul className="bank-placed">
          {placed.map(({ number, debtorName, amount, writeOff }, index) => (
            <li key={index}>
              <span>
                {debtorName} · {number ?? words.onAccountOf}
                {writeOff === undefined ? '' : ` (${words.writeOffs[writeOff]})`}
              </span>
              <Amount of={amount} />
            </li>
          ))}
          {entry.label === 'review' ? (
            <li className="rest">
              <span>{words.left}</span>
              <Amount of={{ amount: entry.left, currency }} />
            </li>
          ) : null}
        </ul>
      )}
      {children}
    </>
  );
}
