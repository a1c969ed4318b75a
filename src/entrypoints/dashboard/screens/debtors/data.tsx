import { api } from '../../base/api.js';
import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Facts } from '../../parts/facts.js';
import { Card } from '../../parts/page.js';
import { DATA } from './data-words.js';
import { type DebtorCard, useCard } from './card.js';
import { Erasure } from './erasure.js';
import { Law } from './law.js';

/** Who he is to us and to the law, and what becomes of what we know. */
export function Data() {
  const card = useCard();
  return (
    <div className="columns">
      <About card={card} />
      <Law card={card} />
      <TakeAway debtor={card.debtor.id} />
      <Erasure card={card} />
    </div>
  );
}

function About({ card: { debtor, profile } }: { readonly card: DebtorCard }) {
  const words = useWords(DATA);
  const known: readonly (readonly [string, string | undefined])[] = [
    [words.number, debtor.number],
    [words.kind, words.kinds[debtor.kind]],
    [words.country, debtor.country],
    [words.vat, debtor.vatId],
    [words.legal, debtor.legalId],
    [words.aliases, debtor.aliases.length === 0 ? undefined : debtor.aliases.join(', ')],
    [words.policy, profile.policy ?? words.usualPolicy],
    [words.order, debtor.purchaseOrderRequired ? words.orderNeeded : undefined],
  ];
  return (
    <Card title={words.about}>
      <Facts of={known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))} />
    </Card>
  );
}

/** What leaves the house: a file for himself, and the dossier of what he owes. */
function TakeAway({ debtor }: { readonly debtor: string }) {
  const words = useWords(DATA);
  const administration = useAdministration();
  const dossier = api.useQuery('get', '/v1/administrations/{administration}/debtors/{id}/dossier', {
    params: { path: { administration, id: debtor } },
  });
  const missing = dossier.data?.missing ?? [];
  const at = (what: string): string => ofBooks(administration, `debtors/${debtor}/${what}`);
  return (
    <Card title={words.takeAway} className="stack">
      <section className="agreed">
        <b>{words.exported}</b>
        <small>{words.exportedHelp}</small>
        <div>
          <a className="button plain" href={at('export')} download>
            {words.download}
          </a>
        </div>
      </section>
      <section className="agreed">
        <b>{words.dossier}</b>
        <small>{words.dossierHelp}</small>
        {missing.length === 0 ? null : (
          <small>{words.lacks(missing.map((gap) => words.gaps[gap]).join(', '))}</small>
        )}
        <div>
          <a className="button plain" href={at('dossier/archive')} download>
            {words.download}
          </a>
        </div>
      </section>
    </Card>
  );
}
