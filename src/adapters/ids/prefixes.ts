import { idOf, type IdKinds } from '../../kernel/ids.js';

/** What people see before the underscore; three letters each, so that ids line up in lists. */
const PREFIXES: Readonly<Record<keyof IdKinds, string>> = {
  administration: 'adm',
  firm: 'frm',
  user: 'usr',
  'api-key': 'key',
  session: 'ses',
  connection: 'con',
  debtor: 'deb',
  document: 'doc',
  exchange: 'exc',
  response: 'rsp',
  'open-item': 'itm',
  file: 'fil',
  statement: 'stm',
  entry: 'ent',
  allocation: 'alc',
  'on-account': 'acc',
  dispute: 'dsp',
  run: 'run',
  action: 'act',
  alert: 'alt',
  message: 'msg',
  attempt: 'att',
  fact: 'fct',
  notice: 'ntc',
  collection: 'col',
  'collection-line': 'cdl',
  'refund-order': 'rfo',
  refund: 'rfd',
  task: 'tsk',
  claim: 'clm',
  promise: 'prm',
  link: 'lnk',
  'payment-link': 'pay',
  'payment-plan': 'pln',
  inquiry: 'inq',
  installation: 'ins',
  instrument: 'itr',
  provision: 'prv',
  'dossier-file': 'dsf',
  case: 'cas',
  subscription: 'sub',
  event: 'evt',
};

/** An id of that kind; `rest` holds letters and digits that make it one of its own. */
export function prefixedId<Kind extends keyof IdKinds>(kind: Kind, rest: string): IdKinds[Kind] {
  // Each kind's id type is branded with its own name; the compiler cannot follow that through the table.
  return idOf<Kind>(`${PREFIXES[kind]}_${rest}`) as string as IdKinds[Kind];
}
