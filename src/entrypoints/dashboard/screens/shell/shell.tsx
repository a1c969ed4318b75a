import { useState } from 'react';
import { NavLink, Outlet, useParams } from 'react-router';
import { isEmbedded } from '../../base/door.js';
import { useKeys } from '../../base/keys.js';
import { inside } from '../../base/place.js';
import { useFollowing } from '../../base/preferences.js';
import { SessionGate } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { Administration } from './administration.js';
import { Embedded } from './embedded.js';
import { Jump } from './jump.js';
import { KeysShown } from './key-help.js';
import { Me } from './me.js';
import { Quiet } from './quiet.js';
import { PAGES, SHELL } from './words.js';

/** The frame around every page: where one is, where one can go, and who one is. */
export function Shell() {
  return <SessionGate>{isEmbedded ? <Embedded /> : <Frame />}</SessionGate>;
}

function Frame() {
  const words = useWords(SHELL);
  useFollowing();
  const { administration } = useParams();
  const [isJumping, setJumping] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const jump = (): void => {
    setJumping(true);
  };
  const help = (): void => {
    setHelping(true);
  };
  useKeys({ 'mod+k': jump, '/': jump, '?': help });
  const close = (): void => {
    setOpen(false);
  };
  return (
    <div className="shell" data-menu={isOpen ? 'open' : undefined}>
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <nav className="side" aria-label={words.menu}>
        <div className="side-head">
          <NavLink to="/" end className="brand" onClick={close}>
            Voldaan
          </NavLink>
          <button
            type="button"
            className="button quiet menu"
            aria-expanded={isOpen}
            aria-label={words.menu}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <Icon name="menu" />
          </button>
        </div>
        <div className="side-body">
          <Button look="quiet" className="jump" onClick={jump} hint="/">
            <Icon name="search" /> {words.jump}
          </Button>
          {administration === undefined ? null : (
            <>
              <Administration id={administration} onOpen={jump} />
              <ul>
                {PAGES.map((page) => (
                  <li key={page}>
                    <NavLink to={inside(administration, page)} end={page === ''} onClick={close}>
                      <Icon name={page === '' ? 'today' : page} /> {words.pages[page]}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Button look="quiet" className="help" onClick={help} hint="?">
            {words.keys}
          </Button>
          <Me />
        </div>
      </nav>
      <Quiet />
      <Outlet />
      {isHelping ? (
        <KeysShown
          onClose={() => {
            setHelping(false);
          }}
        />
      ) : null}
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
