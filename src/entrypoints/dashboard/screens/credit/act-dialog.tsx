import type { ReactNode } from 'react';
import type { Forms } from '../../base/api.js';
import type { ActProps, CreditAct } from './acts.js';
import { CoverDialog, ScreenDialog } from './ask-dialogs.js';
import { LimitDialog, ownLimit } from './limit-dialog.js';
import { InsolvencyDialog, LeaveDialog, WatchDialog } from './reasoned.js';
import { ReleaseDialog } from './release-dialog.js';

/** What is asked before an act about somebody's credit. */
export function ActDialog({
  act,
  card,
  onDone,
  onClose,
}: Omit<ActProps, 'debtor'> & {
  readonly act: CreditAct;
  readonly card: Forms['CreditCard'];
}) {
  const { debtor, decision, limits, proposal } = card;
  const shared = { debtor, onDone, onClose };
  const decided = { ...shared, now: decision.limit, before: ownLimit(limits) };
  const dialogs: Readonly<Record<CreditAct, () => ReactNode>> = {
    accept: () => (proposal === null ? null : <LimitDialog {...decided} proposal={proposal} />),
    other: () => <LimitDialog {...decided} />,
    leave: () => <LeaveDialog {...shared} />,
    release: () => <ReleaseDialog {...shared} orders={decision.exposure.orders} />,
    cover: () => <CoverDialog {...shared} wanted={decision.exposure.total} />,
    watch: () => <WatchDialog {...shared} isOff={false} />,
    unwatch: () => <WatchDialog {...shared} isOff />,
    insolvent: () => <InsolvencyDialog {...shared} isOver={false} />,
    over: () => <InsolvencyDialog {...shared} isOver />,
    screen: () => <ScreenDialog {...shared} />,
  };
  return dialogs[act]();
}
