import type { Invoice } from '../../src/domain/invoice/invoice.js';
import type { DocumentId } from '../../src/kernel/ids.js';
import { PROFILES } from '../../src/formats/ubl/profiles.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import type { InboxCommand } from '../../src/usecases/inbox/inbox.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { purchaseInvoice, SECOND_IBAN, STRANGER } from '../support/stage-world.js';

const stage = stageForEach();

function ublOf(change: Partial<Invoice> = {}): Uint8Array {
  const written = writeUbl(purchaseInvoice(change));
  if (!written.ok) throw new Error(written.error[0]?.message);
  return written.value;
}

const OTHER_ACCOUNT = { payments: [{ meansCode: '30', account: { id: SECOND_IBAN } }] };
const numbered = (number: string, change: Partial<Invoice> = {}): Uint8Array =>
  ublOf({ number, ...change });

/** The state of each document by number, oldest first. */
async function states(s: Stage): Promise<readonly string[]> {
  const items = await s.app.showInbox.list(s.administration, { all: true });
  return items.map(({ number, state }) => `${number} ${state}`);
}

const payable = (s: Stage): readonly string[] => s.host.payablePurchases(s.administration);

async function idOf(s: Stage, number: string): Promise<DocumentId> {
  const items = await s.app.showInbox.list(s.administration, { all: true });
  const found = items.findLast((item) => item.number === number);
  if (found === undefined) throw new Error(`No document ${number}`);
  return found.id;
}

async function decide(
  s: Stage,
  number: string,
  by: string,
  command: InboxCommand,
): Promise<string> {
  const decided = await s.app.decideInbox(s.administration, await idOf(s, number), command, { by });
  await s.settle();
  return decided.ok ? decided.value.outcome : decided.error.kind;
}

const RELEASE: InboxCommand = { kind: 'release', note: 'Gebeld op het bekende nummer' };
const REFUSE: InboxCommand = { kind: 'refuse', note: 'De leverancier weet van niets' };

describe('a known supplier who asks for payment to another account', () => {
  beforeEach(async () => {
    const s = stage();
    deliver(s, numbered('L-1'));
    await s.settle();
    deliver(s, numbered('L-2', OTHER_ACCOUNT));
    await s.settle();
  });

  test('is held in the host until two people have released it', async () => {
    const s = stage();
    expect(await states(s)).toEqual(['L-1 waiting', 'L-2 held']);
    expect(payable(s)).toHaveLength(1);
    expect(await decide(s, 'L-2', 'An Peeters', RELEASE)).toBe('held');
    expect(payable(s)).toHaveLength(1);
    expect(s.host.reports(s.administration, 'purchase-decision')).toEqual([]);
    expect(await decide(s, 'L-2', 'an  peeters', RELEASE)).toBe('second-person');
    expect(await decide(s, 'L-2', 'Bert Claes', RELEASE)).toBe('released');
    expect(payable(s)).toHaveLength(2);
    expect(s.host.reports(s.administration, 'purchase-decision')).toMatchObject([
      { report: { decision: 'released', by: ['An Peeters', 'Bert Claes'], decidedOn: s.today() } },
    ]);
  });

  test('is known by the new account once released', async () => {
    const s = stage();
    await decide(s, 'L-2', 'An', RELEASE);
    deliver(s, numbered('L-3', OTHER_ACCOUNT));
    await s.settle();
    await decide(s, 'L-2', 'Bert', RELEASE);
    deliver(s, numbered('L-4', OTHER_ACCOUNT));
    await s.settle();
    expect(await states(s)).toEqual(['L-1 waiting', 'L-2 waiting', 'L-3 held', 'L-4 waiting']);
  });

  test('is never paid once refused, and its account stays strange', async () => {
    const s = stage();
    await decide(s, 'L-2', 'An', RELEASE);
    expect(await decide(s, 'L-2', 'Bert', REFUSE)).toBe('decided');
    expect(await decide(s, 'L-2', 'Cas', RELEASE)).toBe('already-decided');
    deliver(s, numbered('L-3', OTHER_ACCOUNT));
    await s.settle();
    expect(await states(s)).toEqual(['L-1 waiting', 'L-2 refused', 'L-3 held']);
    expect(payable(s)).toHaveLength(1);
  });

  test('is released by one person alone a day later, where the administration allows it', async () => {
    const s = stage();
    await s.app.releaseRule.set(s.administration, 1);
    await decide(s, 'L-2', 'An', RELEASE);
    await s.hours(23);
    expect(await decide(s, 'L-2', 'An', RELEASE)).toBe('second-person');
    await s.hours(1);
    expect(await decide(s, 'L-2', 'An', RELEASE)).toBe('released');
    expect(payable(s)).toHaveLength(2);
  });

  test('shows old and new account side by side', async () => {
    const s = stage();
    const shown = await s.app.showInbox.document(s.administration, await idOf(s, 'L-2'));
    expect(shown?.alertDetails).toEqual([
      {
        code: 'SUPPLIER_IBAN_CHANGED',
        known: [expect.any(String)],
        found: ['…' + SECOND_IBAN.slice(-4)],
      },
    ]);
    expect(shown).toMatchObject({ version: 0, answerDueOn: '2026-06-04', isAnswerLate: false });
  });

  test('is refused to somebody who decides from an older picture', async () => {
    const s = stage();
    const id = await idOf(s, 'L-2');
    const by = (name: string) =>
      s.app.decideInbox(s.administration, id, RELEASE, { by: name, version: 0 });
    expect(await by('An')).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await by('Bert')).toMatchObject({ ok: false, error: { kind: 'changed-meanwhile' } });
  });

  test('is decided about once by two people at the same moment', async () => {
    const s = stage();
    const id = await idOf(s, 'L-2');
    const both = await Promise.all(
      ['An', 'Bert'].map((by) => s.app.decideInbox(s.administration, id, REFUSE, { by })),
    );
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });
});

test('what was said about an invoice reaches the host, and it is not paid once rejected', async () => {
  const s = stage();
  for (const number of ['L-1', 'L-2', 'L-3']) deliver(s, numbered(number));
  await s.settle();
  expect(await decide(s, 'L-1', 'An', { kind: 'approve' })).toBe('decided');
  expect(await decide(s, 'L-2', 'An', { kind: 'reject', reason: 'PRI', note: 'Te duur' })).toBe(
    'decided',
  );
  expect(await decide(s, 'L-3', 'An', { kind: 'query', reason: 'REF' })).toBe('decided');
  expect(await decide(s, 'L-1', 'An', { kind: 'reject', reason: 'PRI' })).toBe('already-decided');
  expect(await states(s)).toEqual(['L-1 approved', 'L-2 rejected', 'L-3 queried']);
  const told = s.host.reports(s.administration, 'purchase-decision');
  expect(told.map(({ report }) => [report.decision, report.note])).toEqual([
    ['approved', undefined],
    ['rejected', 'PRI: Te duur'],
    ['queried', 'REF'],
  ]);
  expect(payable(s)).toHaveLength(1);
});

test('an answer is late when nobody gave one on the third working day', async () => {
  const s = stage();
  deliver(s, numbered('L-1'));
  await s.settle();
  const late = async (): Promise<boolean | undefined> =>
    (await s.app.showInbox.list(s.administration))[0]?.isAnswerLate;
  await s.hours(3 * 24);
  expect(await late()).toBe(false);
  await s.hours(24);
  expect(await late()).toBe(true);
  await decide(s, 'L-1', 'An', { kind: 'query', reason: 'REF' });
  expect(await late()).toBe(false);
});

test('the same from the right sender takes the place of what was held, and only that is paid', async () => {
  const s = stage();
  deliver(s, numbered('L-1'), { sender: STRANGER });
  await s.settle();
  await decide(s, 'L-1', 'An', RELEASE);
  deliver(s, numbered('L-1'));
  await s.settle();
  expect(await states(s)).toEqual(['L-1 superseded', 'L-1 waiting']);
  const [held] = await s.app.showInbox.list(s.administration, { all: true });
  if (held === undefined) throw new Error('Nothing is held');
  const late = await s.app.decideInbox(s.administration, held.id, RELEASE, { by: 'Bert' });
  expect(late).toMatchObject({ ok: false, error: { kind: 'already-decided' } });
  expect(payable(s)).toHaveLength(1);
});

test('a number that comes back with its first content, after another, is not taken again', async () => {
  const s = stage();
  const [first, other] = [numbered('L-1'), numbered('L-1', { buyerReference: 'Anders' })];
  for (const bytes of [first, other, first, other]) deliver(s, bytes);
  await s.settle();
  expect(await states(s)).toEqual(['L-1 waiting', 'L-1 held']);
});

test('a number with another embedded file is another document, and the same file is the same', async () => {
  const s = stage();
  const withFile = (text: string): Uint8Array => {
    const base64 = Buffer.from(`%PDF-1.4 ${text}`).toString('base64');
    const file = { mediaType: 'application/pdf', name: 'bon.pdf', base64 };
    return numbered('L-1', { attachments: [{ reference: 'A', file }] });
  };
  const spaced = Buffer.from(`${Buffer.from(withFile('een')).toString()}\n`);
  for (const bytes of [withFile('een'), spaced, withFile('twee'), withFile('twee')])
    deliver(s, bytes);
  await s.settle();
  expect(await states(s)).toEqual(['L-1 waiting', 'L-1 held']);
});

test('one enterprise under two addresses sends one invoice', async () => {
  const s = stage();
  const { seller } = purchaseInvoice();
  const value = `be${seller.endpoint?.value ?? ''}`;
  deliver(s, numbered('L-1'));
  deliver(s, numbered('L-1', { seller: { ...seller, endpoint: { scheme: '9925', value } } }), {
    sender: { scheme: '9925', value: value.toUpperCase() },
  });
  await s.settle();
  expect(await states(s)).toEqual(['L-1 waiting', 'L-1 held']);
});

test('a self-billed document is never a purchase, whatever anybody decides', async () => {
  const s = stage();
  const { seller, buyer } = purchaseInvoice();
  const profile = PROFILES.find(({ id }) => id === 'peppol-self-billing-3');
  if (profile === undefined) throw new Error('There is no profile of self-billing');
  const { customizationId, profileId } = profile;
  const sides = { typeCode: '389', seller: buyer, buyer: seller };
  deliver(s, numbered('Z-1', { ...sides, customizationId, profileId }));
  await s.settle();
  const [item] = await s.app.showInbox.list(s.administration);
  expect(item).toMatchObject({ side: 'sales', from: seller.name, alerts: ['SELF_BILLED'] });
  expect(await decide(s, 'Z-1', 'An', RELEASE)).toBe('not-payable');
  expect(await decide(s, 'Z-1', 'An', { kind: 'approve' })).toBe('decided');
  expect(s.host.reports(s.administration, 'purchase-document')).toEqual([]);
  expect(s.host.reports(s.administration, 'purchase-decision')).toEqual([]);
});
