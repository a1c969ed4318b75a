import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { PAGES_AT } from './base/door.js';
import { NotThere, RouteFailed } from './screens/shell/failed.js';
import { Shell } from './screens/shell/shell.js';

/** A page that is loaded when somebody goes there: its module, and its name in there. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): { readonly lazy: () => Promise<{ readonly Component: ComponentType }> } {
  return { lazy: async () => ({ Component: (await load())[name] }) };
}

function Nothing() {
  return null;
}

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
        { index: true, ...page(() => import('./screens/firm/firm.js'), 'Firm') },
        {
          path: 'a/:administration',
          children: [
            { index: true, ...page(() => import('./screens/home/home.js'), 'Home') },
            ...reports,
          ],
        },
        { path: 'prove/:session', ...page(() => import('./screens/sign-in/prove.js'), 'Prove') },
        { path: '*', element: <NotThere /> },
      ],
    },
  ],
  { basename: PAGES_AT },
);
