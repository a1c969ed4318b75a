import { Link } from 'react-router';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Empty, Page } from '../../parts/page.js';
import { SHELL } from './words.js';

export function NotThere() {
  const words = useWords(SHELL);
  return (
    <Page title={words.notThere}>
      <Empty>
        <Link to="/">{words.home}</Link>
      </Empty>
    </Page>
  );
}

/** A page that broke, or whose code did not come: after a new version the old parts are gone. */
export function RouteFailed() {
  const words = useWords(SHELL);
  return (
    <main className="door" role="alert">
      <p className="brand">Voldaan</p>
      <h1>{words.failed}</h1>
      <Button
        look="main"
        onClick={() => {
          window.location.reload();
        }}
      >
        {words.reload}
      </Button>
    </main>
  );
}
