import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../base/session.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Card } from '../../parts/page.js';
import { NewCode, RecoveryCodes } from '../sign-in/set-up-code.js';
import { ME } from './words.js';

/** Below so many recovery codes somebody had better make new ones. */
const FEW = 4;

/** The one-time code beside the password: whether there is one, and setting one up. */
export function OneTimeCode() {
  const words = useWords(ME);
  const language = useLanguage();
  const queries = useQueryClient();
  const { code } = useSession();
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    setRecovery([]);
    void queries.invalidateQueries({ queryKey: ['get', '/v1/session'] });
  };
  return (
    <Card title={words.codeTitle} className="stack">
      <p>{code.hasCode ? words.codeOn : words.codeOff}</p>
      {code.hasCode ? (
        <p>
          <Badge tone={code.recoveryLeft < FEW ? 'watch' : 'neutral'}>
            {words.recoveryLeft(numberIn(language, code.recoveryLeft))}
          </Badge>
        </p>
      ) : null}
      <div className="actions">
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {code.hasCode ? words.resetCode : words.setCode}
        </Button>
      </div>
      {isOpen ? (
        <Dialog title={recovery.length > 0 ? words.recovery : words.codeTitle} onClose={close}>
          <div className="stack">
            {recovery.length > 0 ? (
              <RecoveryCodes codes={recovery} onKept={close} />
            ) : (
              <>
                <p>{words.setUpWhy}</p>
                <NewCode onConfirmed={setRecovery} />
              </>
            )}
          </div>
        </Dialog>
      ) : null}
    </Card>
  );
}
