import { useSearchParams } from 'react-router';
import { client, type Forms } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';

export type Task = Forms['ListedTask'];
export type Role = Task['role'];

export const ROLES: readonly Role[] = [
  'debtors',
  'sales',
  'administration',
  'logistics',
  'manager',
];

/** Whose work is looked at, as the address says. */
export interface Wish {
  readonly person: string;
  readonly role: Role | '';
  readonly week: boolean;
}

export function useWish(): readonly [Wish, (wish: Partial<Wish>) => void] {
  const [search, setSearch] = useSearchParams();
  const wish: Wish = {
    person: search.get('person') ?? '',
    role: ROLES.find((role) => role === search.get('role')) ?? '',
    week: search.get('week') === 'true',
  };
  return [
    wish,
    (changed) => {
      setSearch(
        (before) => {
          for (const [name, value] of Object.entries(changed))
            if (value === '' || value === false) before.delete(name);
            else before.set(name, String(value));
          before.delete('at');
          return before;
        },
        { replace: true },
      );
    },
  ];
}

const tasksIn = ({ tasks }: { readonly tasks: readonly Task[] }) => tasks;

/** Open tasks as somebody wishes to see them; of one kind where that is named. */
export function useTasks({ person, role, week }: Wish, kind?: string) {
  const administration = useAdministration();
  return usePages(
    ['tasks', administration, person, role, week, kind],
    (after: string | undefined) =>
      client.GET('/v1/administrations/{administration}/tasks', {
        params: {
          path: { administration },
          query: {
            ...(person === '' ? {} : { person }),
            ...(role === '' ? {} : { role }),
            ...(week ? { week: 'true' as const } : {}),
            ...(kind === undefined ? {} : { kind }),
            ...(after === undefined ? {} : { after }),
          },
        },
      }),
    tasksIn,
  );
}
