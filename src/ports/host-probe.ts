/**
 * A host as the contract suite sees it: bare HTTP, so that also answers of no promised form can be judged.
 * Never throws; what gave no answer has status 0 and says why in `text`.
 */
export interface HostProbe {
  send(request: ProbeRequest): Promise<ProbeAnswer>;
}

export interface ProbeRequest {
  readonly method: 'GET' | 'POST';
  /** After the base address, beginning with `/v1/` */
  readonly path: string;
  /** own: the token of the connection; wrong: another one */
  readonly token: 'own' | 'none' | 'wrong';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ProbeAnswer {
  readonly status: number;
  /** Names in lower case */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
