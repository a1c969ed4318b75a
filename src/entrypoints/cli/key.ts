import { Command } from 'commander';
import { type Act, actOf, SCOPES } from '../../domain/access/acts.js';
import type { ApiKey } from '../../domain/access/key.js';
import type { KeyId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import {
  atPlace,
  type JsonOption,
  placeIn,
  type PlaceOptions,
  placeText,
  several,
  tell,
  using,
} from './access-options.js';
import type { Io } from './io.js';
import { countOption, idOption } from './work-options.js';

interface MakeOptions extends PlaceOptions {
  readonly scope: readonly Act[];
  readonly days: number;
  readonly by: string;
}

interface RevokeOptions extends JsonOption {
  readonly by: string;
}

/** A year: whoever looks after the key remembers it. */
const DAYS = 365;

/** `voldaan key …`: what programs sign in with. */
export function build(io: Io): Command {
  const group = new Command('key').description('Keys that programs sign in with');
  atPlace(group.command('make').description('Make a key; it is shown once and kept nowhere'))
    .argument('<name>', 'what it is for')
    .requiredOption('--scope <act...>', SCOPES.join(', '), several(actOf, SCOPES.join(', ')))
    .option('--days <count>', 'how long it is good, up to 730', countOption, DAYS)
    .requiredOption('--by <name>', 'who decides')
    .option('--json')
    .action((name: string, options: MakeOptions) =>
      using(io, options, async ({ keys }) => {
        const place = placeIn(io, options);
        if (place === null) return;
        const { scope: scopes, days, by } = options;
        const made = await keys.make({ name, place, scopes, days, by });
        tell(
          io,
          options,
          made,
          (value) => value,
          ({ key, secret }) => [secret, keyLine(key)],
        );
        if (made.ok && options.json !== true)
          io.stderr.write('Keep the first line now: it cannot be shown again.\n');
      }),
    );
  group
    .command('list')
    .description('Keys that were made, without the keys themselves')
    .option('--json')
    .action((options: JsonOption) =>
      using(io, options, async ({ keys }) => {
        const all = await keys.list();
        tell(
          io,
          options,
          ok(all),
          () => ({ keys: all }),
          () => all.map(keyLine),
        );
      }),
    );
  group
    .command('revoke')
    .description('The key opens nothing any more; holds at once')
    .argument('<id>', 'as the list shows it', idOption<'api-key'>)
    .requiredOption('--by <name>', 'who decides')
    .option('--json')
    .action((id: KeyId, options: RevokeOptions) =>
      using(io, options, async ({ keys }) => {
        const revoked = await keys.revoke(id, options.by);
        tell(
          io,
          options,
          revoked,
          () => ({ revoked: id }),
          () => [`${id}  revoked`],
        );
      }),
    );
  return group;
}

function keyLine({
  id,
  prefix,
  name,
  place,
  scopes,
  expiresAt,
  lastUsedAt,
  revoked,
}: ApiKey): string {
  const state =
    revoked === undefined ? `good until ${expiresAt}` : `revoked by ${revoked.by} on ${revoked.at}`;
  const used = lastUsedAt === undefined ? 'never used' : `last used ${lastUsedAt}`;
  return `${id}  ${prefix}…  ${name}  ${placeText(place)}  ${scopes.join(' ')}  ${state}, ${used}`;
}
