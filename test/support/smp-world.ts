import { sha256 } from '../../src/adapters/digest/sha256.js';
import { movableClock, type MovableClock } from '../../src/adapters/clock/movable.js';
import { makePeppolNetwork } from '../../src/adapters/smp/network.js';
import { type PeppolSettings, peppolSettings } from '../../src/adapters/smp/settings.js';
import type { PeppolNetwork } from '../../src/ports/peppol-network.js';
import { networkTypeOf, preferredTypes } from '../../src/formats/ubl/profiles.js';
import { type SandboxSmp, startSandboxSmp } from '../../src/sandbox/smp/server.js';
import type { PublishedEndpoint, PublishedType } from '../../src/sandbox/smp/state.js';
import { type NameServer, type Naptr, publishedAt, startNameServer, ZONE } from './dns.js';
import { NOON } from './facts.js';

export const BIS_INVOICE = networkTypeOf({ kind: 'invoice' });
const NL = { address: { country: 'NL' } };
export const [NLCIUS_INVOICE = BIS_INVOICE] = preferredTypes({
  ...{ kind: 'invoice', seller: NL, buyer: NL },
});
export const WITH_RESPONSE = 'urn:peppol:bis:billing_with_response';
export const AS4 = 'peppol-transport-as4-v2_0';

/** A document type as an SMP tells it, open under its process unless said otherwise. */
export function publishedType(
  { documentType, process }: typeof BIS_INVOICE,
  change: Partial<PublishedEndpoint> & Pick<PublishedType, 'redirect' | 'undescribed'> = {},
): PublishedType {
  const { redirect, undescribed, ...endpoint } = change;
  return {
    id: `busdox-docid-qns::${documentType}`,
    endpoints: [{ process, transportProfile: AS4, ...endpoint }],
    ...(redirect === undefined ? {} : { redirect }),
    ...(undescribed === undefined ? {} : { undescribed }),
  };
}

/** Participants that the name server sends to the SMP. */
export const RECEIVER = '0208:0403170701';
export const BY_VAT = '9925:be0403170701';

/** A network of one's own: a real name server, and a real SMP over plain HTTP. */
export interface SmpWorld {
  readonly smp: SandboxSmp;
  readonly clock: MovableClock;
  readonly dns: NameServer;
  readonly settings: (change?: Partial<PeppolSettings>) => PeppolSettings;
  readonly network: (
    change?: Partial<PeppolSettings>,
    pause?: (ms: number) => Promise<void>,
  ) => PeppolNetwork;
  close(): Promise<void>;
}

export async function startSmpWorld(
  records: (url: string) => readonly Naptr[] = (url) => [
    publishedAt(RECEIVER, url),
    publishedAt(BY_VAT, url),
  ],
  noRecords: readonly string[] = [],
): Promise<SmpWorld> {
  const clock = movableClock(NOON);
  const smp = await startSandboxSmp({ port: 0, clock: () => clock.now() });
  const dns = await startNameServer(records(smp.url), noRecords).catch(async (error: unknown) => {
    await smp.close();
    throw error;
  });
  const settings = (change: Partial<PeppolSettings> = {}): PeppolSettings =>
    peppolSettings('production', {
      ...{ zone: ZONE, dnsServers: [dns.address], directoryUrl: smp.url },
      ...{ addresses: 'any', ...change },
    });
  return {
    ...{ smp, clock, dns, settings },
    network: (change, pause = () => Promise.resolve()) =>
      makePeppolNetwork(settings(change), { clock, digest: sha256, pause }),
    close: async () => {
      await dns.close();
      await smp.close();
    },
  };
}
