import { useWords } from '../../base/words.js';
import { Card } from '../../parts/page.js';
import { CreditPanel } from '../credit/panel.js';
import { useCard } from './card.js';
import { HEAD } from './head-words.js';

/** How much he may owe, why he pays as he does, and what can be decided about it. */
export function CreditTab() {
  const words = useWords(HEAD);
  const { debtor } = useCard();
  return (
    <Card title={words.tabs.credit}>
      <CreditPanel debtor={debtor} />
    </Card>
  );
}
