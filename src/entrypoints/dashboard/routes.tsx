import { createBrowserRouter, type LoaderFunction } from 'react-router';
import { PAGES_AT } from './base/door.js';
import { page } from './base/lazy-page.js';
import { askBooks, askFirms, askToday } from './base/queries.js';
import { SECTIONS } from './screens/settings/sections.js';
import { NotThere, RouteFailed } from './screens/shell/failed.js';
import { Shell } from './screens/shell/shell.js';

/** Asks what a page will ask when somebody goes there; the page does not wait for it. */
const ahead =
  (ask: (administration: string) => void): LoaderFunction =>
  ({ params }) => {
    ask(params['administration'] ?? '');
    return null;
  };

function Nothing() {
  return null;
}

const inbox = [
  { path: 'inbox', ...page(() => import('./screens/inbox/documents.js'), 'Inbox') },
  { path: 'inbox/answers', ...page(() => import('./screens/inbox/answers.js'), 'Answers') },
  {
    path: 'inbox/refused',
    ...page(() => import('./screens/inbox/refused.js'), 'RefusedArrivals'),
  },
];
const debtor = {
  path: 'debtors/:debtor',
  ...page(() => import('./screens/debtors/debtor.js'), 'Debtor'),
  children: [
    { index: true, ...page(() => import('./screens/debtors/items.js'), 'Items') },
    { path: 'timeline', ...page(() => import('./screens/debtors/timeline.js'), 'Timeline') },
    { path: 'letters', ...page(() => import('./screens/debtors/letters.js'), 'Letters') },
    { path: 'agreements', ...page(() => import('./screens/debtors/agreed.js'), 'Agreed') },
    { path: 'credit', ...page(() => import('./screens/debtors/credit-tab.js'), 'CreditTab') },
    { path: 'contacts', ...page(() => import('./screens/debtors/contacts.js'), 'Contacts') },
    { path: 'data', ...page(() => import('./screens/debtors/data.js'), 'Data') },
  ],
};
const REMINDERS = 'reminders';
const reminders = [
  { path: REMINDERS, ...page(() => import('./screens/reminders/today.js'), 'Reminders') },
  { path: `${REMINDERS}/runs`, ...page(() => import('./screens/reminders/runs.js'), 'Runs') },
  { path: `${REMINDERS}/runs/:run`, ...page(() => import('./screens/reminders/run.js'), 'Run') },
  {
    path: `${REMINDERS}/waiting`,
    ...page(() => import('./screens/reminders/waiting.js'), 'Waiting'),
  },
  {
    path: `${REMINDERS}/policies`,
    ...page(() => import('./screens/reminders/policies.js'), 'Policies'),
  },
];
const WORK = 'work';
const work = [
  { path: WORK, ...page(() => import('./screens/work/calls.js'), 'Calls') },
  { path: `${WORK}/tasks`, ...page(() => import('./screens/work/tasks.js'), 'Tasks') },
  { path: `${WORK}/disputes`, ...page(() => import('./screens/work/disputes.js'), 'Disputes') },
  {
    path: `${WORK}/agreements`,
    ...page(() => import('./screens/work/agreements.js'), 'Agreements'),
  },
  { path: `${WORK}/people`, ...page(() => import('./screens/work/people.js'), 'People') },
];
const credit = [
  { path: 'credit', ...page(() => import('./screens/credit/credit.js'), 'Credit') },
  {
    path: 'credit/settings',
    ...page(() => import('./screens/credit/settings.js'), 'CreditSettings'),
  },
];
const reports = [
  { path: 'reports', ...page(() => import('./screens/reports/report.js'), 'Report') },
  { path: 'reports/figures', ...page(() => import('./screens/reports/figures.js'), 'AllFigures') },
  {
    path: 'reports/figures/:figure',
    ...page(() => import('./screens/reports/opened.js'), 'OpenedFigure'),
  },
  {
    path: 'reports/settings',
    ...page(() => import('./screens/reports/settings.js'), 'ReportSettings'),
  },
];

/** The pages; those of an administration in the order of the menu. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      // Nothing was drawn elsewhere before: the page is empty until its code is there.
      HydrateFallback: Nothing,
      errorElement: <RouteFailed />,
      children: [
        {
          index: true,
          loader: ahead(askFirms),
          ...page(() => import('./screens/firm/firm.js'), 'Firm'),
        },
        {
          path: 'a/:administration',
          loader: ahead(askBooks),
          children: [
            {
              index: true,
              loader: ahead(askToday),
              ...page(() => import('./screens/home/home.js'), 'Home'),
            },
            {
              path: 'bank',
              ...page(() => import('./screens/bank/bank.js'), 'Bank'),
              children: [
                { index: true, ...page(() => import('./screens/bank/review.js'), 'Review') },
                { path: 'settled', ...page(() => import('./screens/bank/settled.js'), 'Settled') },
                { path: 'aside', ...page(() => import('./screens/bank/settled.js'), 'Aside') },
                {
                  path: 'on-account',
                  ...page(() => import('./screens/bank/on-account.js'), 'OnAccountTab'),
                },
                { path: 'files', ...page(() => import('./screens/bank/files.js'), 'Files') },
                { path: 'learned', ...page(() => import('./screens/bank/learned.js'), 'Learned') },
                { path: 'rules', ...page(() => import('./screens/bank/rules.js'), 'Rules') },
              ],
            },
            { path: 'debtors', ...page(() => import('./screens/debtors/debtors.js'), 'Debtors') },
            debtor,
            {
              path: 'invoices',
              ...page(() => import('./screens/invoices/invoices.js'), 'Invoices'),
            },
            {
              path: 'invoices/:invoice',
              ...page(() => import('./screens/invoice/invoice.js'), 'InvoicePage'),
            },
            ...inbox,
            ...reminders,
            ...work,
            ...credit,
            ...reports,
            {
              path: 'settings',
              ...page(() => import('./screens/settings/settings.js'), 'Settings'),
              children: [
                {
                  index: true,
                  ...page(() => import('./screens/settings/overview.js'), 'Overview'),
                },
                ...SECTIONS.map(({ name, page: lazy }) => ({ path: name, ...lazy })),
              ],
            },
          ],
        },
        {
          path: 'firm/:firm',
          ...page(() => import('./screens/firm/rules.js'), 'FirmRules'),
        },
        { path: 'me', ...page(() => import('./screens/me/me.js'), 'MyAccount') },
        { path: 'prove/:session', ...page(() => import('./screens/sign-in/prove.js'), 'Prove') },
        { path: '*', element: <NotThere /> },
      ],
    },
  ],
  { basename: PAGES_AT },
);
