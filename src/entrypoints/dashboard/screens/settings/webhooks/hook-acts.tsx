import { useState } from 'react';
import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { HookDialog } from './hook-dialog.js';
import { ReplayDialog } from './replay-dialog.js';
import { HOOKS } from './words.js';

type Act = 'change' | 'rotate' | 'remove' | 'replay';

/** What can be done with a receiver; what gives somebody a view of the books asks who it is again. */
export function HookActs({
  of,
  onSecret,
}: {
  readonly of: Forms['Subscription'];
  readonly onSecret: (secret: string) => void;
}) {
  const words = useWords(HOOKS);
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const close = (): void => {
    setAct(null);
  };
  const opening = (which: Act) => (
    <Button
      look={which === 'remove' ? 'danger' : 'plain'}
      onClick={() => {
        setAct(which);
      }}
    >
      {words[which]}
    </Button>
  );
  return (
    <div className="actions">
      <TryOut of={of} />
      {opening('replay')}
      {may('keys.manage') ? (
        <>
          {opening('change')}
          <Switch of={of} />
          {opening('rotate')}
          {opening('remove')}
        </>
      ) : null}
      {act === 'replay' ? <ReplayDialog of={of} onClose={close} /> : null}
      {act === 'change' ? <HookDialog hook={of} onSecret={onSecret} onClose={close} /> : null}
      {act === 'rotate' ? <Rotate of={of} onSecret={onSecret} onClose={close} /> : null}
      {act === 'remove' ? <Remove of={of} onClose={close} /> : null}
    </div>
  );
}

interface One {
  readonly of: Forms['Subscription'];
}

function useHookPath({ of }: One) {
  const administration = useAdministration();
  return { params: { path: { administration, id: of.id } } };
}

function TryOut({ of }: One) {
  const words = useWords(HOOKS);
  const at = useHookPath({ of });
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/webhooks/{id}/test',
    {
      onSuccess: () => {
        tell(words.tested);
      },
    },
  );
  return (
    <>
      <Refused error={error} words={words.refused} />
      <Button
        busy={isPending}
        disabled={of.off !== undefined}
        onClick={() => {
          mutate({ ...at, body: {} });
        }}
      >
        {words.test}
      </Button>
    </>
  );
}

function Switch({ of }: One) {
  const words = useWords(HOOKS);
  const at = useHookPath({ of });
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/webhooks/{id}/change',
    {
      onSuccess: () => {
        tell(words.changed);
      },
    },
  );
  const isOff = of.off !== undefined;
  return (
    <>
      <Refused error={error} words={words.refused} />
      <Button
        busy={isPending}
        onClick={() => {
          mutate({ ...at, body: { on: isOff } });
        }}
      >
        {isOff ? words.turnOn : words.turnOff}
      </Button>
    </>
  );
}

function Rotate({
  of,
  onSecret,
  onClose,
}: One & { readonly onSecret: (secret: string) => void; readonly onClose: () => void }) {
  const words = useWords(HOOKS);
  const at = useHookPath({ of });
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/webhooks/{id}/rotate',
    {
      onSuccess: ({ secret }) => {
        onClose();
        onSecret(secret);
      },
    },
  );
  return (
    <Confirm
      title={words.rotate}
      does={words.rotate}
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({ ...at, body: {} });
      }}
      onClose={onClose}
    >
      <p>{words.rotateAsk}</p>
    </Confirm>
  );
}

function Remove({ of, onClose }: One & { readonly onClose: () => void }) {
  const words = useWords(HOOKS);
  const at = useHookPath({ of });
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/webhooks/{id}/remove',
    {
      onSuccess: () => {
        tell(words.removed);
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.remove}
      does={words.remove}
      isDangerous
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({ ...at, body: {} });
      }}
      onClose={onClose}
    >
      <p className="settings-url">{of.url}</p>
      <p>{words.removeAsk}</p>
    </Confirm>
  );
}
