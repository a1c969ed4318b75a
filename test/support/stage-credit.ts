import { idOf } from '../../src/kernel/ids.js';
import { SOURCE_KINDS, type SourceKind } from '../../src/domain/credit/settings.js';
import { type SandboxCredit, startSandboxCredit } from '../../src/sandbox/credit/server.js';
import type { SandboxCompany } from '../../src/sandbox/credit/state.js';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import type { Stage } from './stage.js';
import { ADMINISTRATION } from './stage-world.js';

const TOKEN = 'stage-credit-token';

/** Bureau, insurer and registers beside a stage; close it before the stage. */
export async function stageCredit(
  stage: Stage,
  kinds: readonly SourceKind[] = SOURCE_KINDS,
): Promise<SandboxCredit> {
  const sandbox = await startSandboxCredit({
    ...{ port: 0, dataDir: null, clock: () => stage.clock.now(), token: TOKEN },
  });
  await stage.app.register({
    administration: ADMINISTRATION,
    connections: kinds.map((kind) => ({
      ...{ id: idOf<'connection'>(`con_${kind}`), kind, adapter: 'sandbox' },
      settings: { baseUrl: sandbox.url, token: TOKEN },
    })),
  });
  return sandbox;
}

/** A company in good health that is the debtor in every source. */
export function companyOf({ name, participant }: NewDebtor): SandboxCompany {
  return {
    ...{ country: 'BE', number: participant?.value ?? '', names: [name], person: 'legal' },
    ...{ status: 'active', band: 'A', vatValid: true, postalCode: '9000', legalEvents: [] },
  };
}
