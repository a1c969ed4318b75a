/** Where the network is asked, and how patiently. */
export interface PeppolSettings {
  readonly network: 'production' | 'test';
  /** Zone of the SML, without a dot at its ends */
  readonly zone: string;
  /** `address` or `address:port`; empty: those of the system */
  readonly dnsServers: readonly string[];
  /** Peppol Directory, without a slash at the end */
  readonly directoryUrl: string;
  /** public: SMPs by https on the public internet. any: also plain http and private addresses, for a network of one's own */
  readonly addresses: 'public' | 'any';
  /** For DNS as a whole, and again for every answer of an SMP; milliseconds */
  readonly timeoutMs: number;
}

/** Zones and directories of the two networks (facts/peppol 3.1, 3.3). */
const NETWORKS: Readonly<
  Record<PeppolSettings['network'], Pick<PeppolSettings, 'zone' | 'directoryUrl'>>
> = {
  production: {
    zone: 'participant.sml.prod.tech.peppol.org',
    directoryUrl: 'https://directory.peppol.eu',
  },
  test: {
    zone: 'participant.sml.test.tech.peppol.org',
    directoryUrl: 'https://test-directory.peppol.eu',
  },
};

/** Longer than any resolver or SMP that is well needs; a person waits for the answer. */
const TIMEOUT_MS = 5_000;

/** Settings of a network; what is given replaces what is usual. */
export function peppolSettings(
  network: PeppolSettings['network'],
  given: Partial<Omit<PeppolSettings, 'network'>> = {},
): PeppolSettings {
  return {
    network,
    ...NETWORKS[network],
    ...{ dnsServers: [], addresses: 'public', timeoutMs: TIMEOUT_MS },
    ...given,
  };
}
