import { useState } from 'react';
import { api, type Body, inBooks, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useLanguage, useWords } from '../../../base/words.js';
import { ROLES } from '../../../codes/roles.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Choice, TextField } from '../../../parts/field.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { USERS } from './words.js';

type Person = Forms['UserThere'];
type Role = Body<'inviteUser'>['role'];
const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

/** Gives somebody a role: who is new is added under his name, who is known gets another role. */
export function Invite({
  person,
  onClose,
}: {
  readonly person: Person | null;
  readonly onClose: () => void;
}) {
  const words = useWords(USERS);
  const { roles } = useWords(ROLES);
  const tell = useTell();
  const administration = useAdministration();
  const spoken = useLanguage();
  const { user } = useSession();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [language, setLanguage] = useState(person?.language ?? spoken);
  const [role, setRole] = useState<Role>(person?.grant.role ?? 'collector');
  const { partners, ...partner } = usePartner(role === 'external-collector', person);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/users',
    {
      onSuccess: () => {
        tell(words.invited(name.trim()));
        onClose();
      },
    },
  );
  const lacksPartner = role === 'external-collector' && partner.chosen === '';
  return (
    <Dialog title={person === null ? words.invite : words.changeOf(person.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const agency = role === 'external-collector' ? { partner: partner.chosen } : {};
          mutate({
            ...inBooks(administration),
            body: { name, email, language, role, ...agency, by: user.name },
          });
        }}
      >
        {person === null ? (
          <>
            <TextField
              label={words.name}
              required
              maxLength={100}
              value={name}
              onChange={({ target }) => {
                setName(target.value);
              }}
            />
            <TextField
              label={words.email}
              type="email"
              required
              maxLength={254}
              value={email}
              onChange={({ target }) => {
                setEmail(target.value);
              }}
            />
            <Choice
              label={words.language}
              choices={LANGUAGES.map((one) => [one, words.languages[one]] as const)}
              value={language}
              onChoose={setLanguage}
            />
          </>
        ) : null}
        <Choice
          label={words.role}
          help={roles[role][1]}
          choices={(Object.keys(roles) as Role[]).map((one) => [one, roles[one][0]] as const)}
          value={role}
          onChoose={setRole}
        />
        {role !== 'external-collector' ? null : partners.length === 0 ? (
          <p className="quiet">{words.noPartner}</p>
        ) : (
          <Choice
            label={words.partner}
            choices={partners}
            value={partner.chosen}
            onChoose={partner.choose}
          />
        )}
        {person === null ? <p className="quiet">{words.firstTime}</p> : null}
        <Refused error={error} words={words.refused} />
        <div className="actions">
          <Button type="submit" look="main" busy={isPending} disabled={lacksPartner}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The agencies somebody may work for, and the one that is chosen. */
function usePartner(isAsked: boolean, person: Person | null) {
  const administration = useAdministration();
  const [picked, choose] = useState(person?.grant.partner ?? '');
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/connections',
    inBooks(administration),
    { enabled: isAsked },
  );
  const partners = (data?.connections ?? [])
    .filter(({ kind, state }) => kind === 'collection-partner' && state !== 'disconnected')
    .map(({ id, adapter }) => [id, adapter] as const);
  return { partners, choose, chosen: picked === '' ? (partners[0]?.[0] ?? '') : picked };
}
