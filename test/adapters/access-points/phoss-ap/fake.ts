import {
  type FakeAnswer,
  type FakeCall,
  type FakeReply,
  type ProviderFake,
  startProviderFake,
} from '../../../support/provider-fake.js';

/** A transaction as phoss-ap keeps it (facts 9.1: outbound status object). */
interface Transaction {
  readonly id: string;
  readonly sbdhInstanceID: string;
  readonly custom1: string | null;
  status: 'pending' | 'rejected' | 'sending' | 'sent' | 'failed' | 'permanently_failed';
  mlsStatus: string | null;
  errorDetails: string | null;
}

export const BASE = 'https://ap.example.test';
export const TOKEN = 'token-of-the-hub';

export interface PhossFake extends ProviderFake {
  readonly transactions: readonly Transaction[];
  /** What the next submission meets. */
  next(trouble: 'lose-answer' | 'lose-request' | 'attempt-fails' | FakeAnswer): void;
  of(sbdhInstanceID: string): Transaction;
}

/** phoss-ap over a list of transactions: it stores first, then tries once, and takes the same id twice. */
export function startPhoss(): PhossFake {
  const transactions: Transaction[] = [];
  const troubles: Parameters<PhossFake['next']>[0][] = [];

  function submit(call: FakeCall): FakeReply {
    const trouble = troubles.shift();
    if (trouble === 'lose-request') return 'reset';
    if (typeof trouble === 'object') return trouble;
    const sbdhInstanceID = call.query.get('sbdhInstanceID') ?? 'made-up';
    const fails = trouble === 'attempt-fails';
    transactions.push({
      ...{ id: `tx-${transactions.length + 1}`, sbdhInstanceID },
      ...{ custom1: call.query.get('custom1'), mlsStatus: 'pending' },
      ...{ status: fails ? 'failed' : 'sent', errorDetails: fails ? 'no answer from C3' : null },
    });
    if (trouble === 'lose-answer') return 'reset';
    const report = {
      ...{ sbdhInstanceIdentifier: sbdhInstanceID, as4MessageId: 'as4-1', as4ConversationId: 'c1' },
      ...{ as4SendingDateTime: '2026-11-21T21:59:58.123Z', c3EndpointUrl: 'https://c3.example' },
      ...{ sendingResult: fails ? 'NO_SIGNAL_MESSAGE_RECEIVED' : 'SUCCESS' },
      ...{ sendingSuccess: !fails, overallSuccess: !fails },
    };
    return { status: fails ? 422 : 200, body: report };
  }

  function answer(call: FakeCall): FakeReply {
    if (call.headers['x-token'] !== TOKEN) return { status: 401 };
    const [api, outbound, action, id] = call.path;
    if (api !== 'api' || outbound !== 'outbound') return { status: 404, body: '<h1>nginx</h1>' };
    if (call.method === 'POST' && action === 'submit') return submit(call);
    if (action === 'in-transmission')
      return { status: 200, body: transactions.filter(({ status }) => status === 'failed') };
    if (action !== 'status') return { status: 404, body: { status: 404, error: 'Not Found' } };
    const found = transactions.find(({ sbdhInstanceID }) => sbdhInstanceID === id);
    if (found === undefined) return { status: 404 };
    const times = { createdDT: '2026-11-21T21:59:57Z', completedDT: null, nextRetryDT: null };
    const kind = { transactionType: 'business_document', attemptCount: 1 };
    return { status: 200, body: { ...found, ...times, ...kind, reportingStatus: 'pending' } };
  }

  return {
    ...startProviderFake(BASE, answer),
    transactions,
    next: (trouble) => troubles.push(trouble),
    of: (wanted) => {
      const found = transactions.find(({ sbdhInstanceID }) => sbdhInstanceID === wanted);
      if (found === undefined) throw new Error(`${wanted} was never submitted`);
      return found;
    },
  };
}
