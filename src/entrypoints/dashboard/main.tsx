import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import { isProblem } from './base/api.js';
import { applyTheme } from './base/theme.js';
import { Toasts } from './parts/toast.js';
import { router } from './routes.js';

/** What was answered is shown at once when one comes back, and asked again behind it. */
const queries: QueryClient = new QueryClient({
  // What was changed shows everywhere: whatever is on the page is asked again.
  mutationCache: new MutationCache({
    onSuccess: () => queries.invalidateQueries(),
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one; a server that does not answer is asked twice more.
      retry: (times, error) => times < 2 && !isProblem(error),
    },
  },
});

applyTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </QueryClientProvider>
  </StrictMode>,
);
