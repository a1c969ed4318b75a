import { useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { applyFrame, inOwnWindow, type SessionFrame } from '../../base/door.js';
import { useKeys } from '../../base/keys.js';
import { inside } from '../../base/place.js';
import { useFollowing } from '../../base/preferences.js';
import { useSession } from '../../base/session.js';
import { useTheme } from '../../base/theme.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { Jump } from './jump.js';
import { Quiet } from './quiet.js';
import { PAGES, SHELL } from './words.js';
import '../../styles/embedded.css';

/** Around every page inside a host's page: the host says where one is and who; here are the pages alone. */
export function Embedded() {
  const { frame } = useSession();
  return frame === undefined ? null : <Pages frame={frame} />;
}

function Pages({ frame }: { readonly frame: SessionFrame }) {
  const words = useWords(SHELL);
  const { pathname, search } = useLocation();
  const [isJumping, setJumping] = useState(false);
  useFollowing();
  // Before the look of the host, which counts where it says something.
  useTheme();
  useEffect(() => {
    applyFrame(frame);
  });
  const jump = (): void => {
    setJumping(true);
  };
  useKeys({ 'mod+k': jump, '/': jump });
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <header className="embedded-head">
        <nav className="tabs" aria-label={words.menu}>
          {PAGES.map((page) => (
            <NavLink key={page} to={inside(frame.administration, page)} end={page === ''}>
              {words.pages[page]}
            </NavLink>
          ))}
        </nav>
        <Button look="quiet" onClick={jump} hint="/" aria-label={words.jump}>
          <Icon name="search" />
        </Button>
        <a
          className="button quiet"
          href={inOwnWindow(pathname + search)}
          target="_blank"
          rel="noopener"
          title={words.ownWindow}
          aria-label={words.ownWindow}
        >
          ↗
        </a>
      </header>
      <Quiet />
      <Outlet />
      {isJumping ? (
        <Jump
          onClose={() => {
            setJumping(false);
          }}
        />
      ) : null}
    </div>
  );
}
