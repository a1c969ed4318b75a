import type { ReactNode } from 'react';
import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { CONTACTS } from './contact-words.js';
import { type DebtorCard, useCard } from './card.js';
import { Owner } from './owner.js';

/** How he is reached, where nothing arrives any more, and who follows him up. */
export function Contacts() {
  const card = useCard();
  return (
    <div className="columns">
      <Reach card={card} />
      <div className="stack">
        <Owner card={card} />
        <RefusedAddresses card={card} />
      </div>
    </div>
  );
}

function Reach({ card: { debtor, profile } }: { readonly card: DebtorCard }) {
  const words = useWords(CONTACTS);
  const language = useLanguage();
  const { phone, email, address, participant, ibans, group } = debtor;
  const { mailBounced, otherEmails = [] } = profile;
  const lines =
    address === undefined
      ? []
      : [
          ...[address.line1, address.line2, address.line3],
          `${address.postalCode ?? ''} ${address.city ?? ''}`.trim(),
          address.country,
        ].filter((line): line is string => line !== undefined && line !== '');
  const known: readonly (readonly [string, ReactNode])[] = [
    [words.contact, profile.contact],
    [words.phone, phone === undefined ? undefined : <a href={`tel:${phone}`}>{phone}</a>],
    [words.email, email === undefined ? undefined : <a href={`mailto:${email}`}>{email}</a>],
    [words.otherEmails, otherEmails.length === 0 ? undefined : otherEmails.join(', ')],
    [
      words.language,
      debtor.language === undefined ? words.noLanguage : words.languages[debtor.language],
    ],
    [
      words.address,
      lines.length === 0
        ? undefined
        : lines.map((line) => (
            <span key={line} className="line">
              {line}
            </span>
          )),
    ],
    [
      words.peppol,
      participant === undefined ? undefined : `${participant.scheme}:${participant.value}`,
    ],
    [words.accounts, ibans.length === 0 ? undefined : ibans.join(', ')],
    [words.group, group],
  ];
  return (
    <Card title={words.reach} className="stack">
      {mailBounced === undefined || mailBounced.address !== email ? null : (
        <p className="late">{words.bounced(dayIn(language, mailBounced.on))}</p>
      )}
      <Facts of={known.filter(([, value]) => value !== undefined)} />
      <p className="quiet">{words.fromHost}</p>
    </Card>
  );
}

/** Addresses nothing is sent to until somebody says that they work. */
function RefusedAddresses({ card: { profile } }: { readonly card: DebtorCard }) {
  const words = useWords(CONTACTS);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/refused-addresses/usable',
    {
      onSuccess: () => {
        tell(words.usableDone);
      },
    },
  );
  const { refusedEmails = [] } = profile;
  if (refusedEmails.length === 0) return null;
  return (
    <Card title={words.refused}>
      <p className="quiet">{words.refusedMeans}</p>
      {error === null ? null : <ProblemNote error={error} />}
      <ul className="plain">
        {refusedEmails.map(({ email, on, reason }) => (
          <li key={email} className="agreed">
            <b>{email}</b>
            <small>{words.since(dayIn(language, on), reason)}</small>
            {may('work.do') ? (
              <div>
                <Button
                  busy={isPending}
                  onClick={() => {
                    mutate({ ...inBooks(administration), body: { email, by: user.name } });
                  }}
                >
                  {words.usable}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
