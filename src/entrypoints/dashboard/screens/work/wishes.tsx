import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Check, Choice } from '../../parts/field.js';
import { ROLES, type useWish } from './task-list.js';
import { WORK } from './words.js';

/** Whose work is shown. */
export function Wishes({
  wishing,
  isOfOneRole = false,
}: {
  readonly wishing: ReturnType<typeof useWish>;
  /** All of the list is the work of one role */
  readonly isOfOneRole?: boolean;
}) {
  const words = useWords(WORK);
  const { roles } = useWords(WORK_CODES);
  const administration = useAdministration();
  const people = api.useQuery(
    'get',
    '/v1/administrations/{administration}/people',
    inBooks(administration),
  );
  const [wish, change] = wishing;
  const names = (people.data?.people ?? []).map(
    ({ name, fullName }) => [name, fullName ?? name] as const,
  );
  return (
    <div className="wishes">
      {names.length === 0 ? null : (
        <Choice
          label={words.person}
          choices={[['', words.everybody] as const, ...names]}
          value={wish.person}
          onChoose={(person) => {
            change({ person });
          }}
        />
      )}
      {isOfOneRole ? null : (
        <Choice
          label={words.role}
          choices={[
            ['', words.everyRole] as const,
            ...ROLES.map((role) => [role, roles[role]] as const),
          ]}
          value={wish.role}
          onChoose={(role) => {
            change({ role });
          }}
        />
      )}
      <Check
        label={words.week}
        isOn={wish.week}
        onTurn={(isOn) => {
          change({ week: isOn });
        }}
      />
    </div>
  );
}
