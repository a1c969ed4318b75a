import { printParticipant } from '../../src/domain/party/participant.js';
import { stageForEach } from '../support/stage.js';
import { noteOf, sent, told } from '../support/stage-sending.js';
import { BAKERY, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

describe('a receiver that is not registered', () => {
  const participant = printParticipant(BAKERY.participant ?? { scheme: '', value: '' });

  beforeEach(async () => {
    const s = stage();
    s.accessPoint.register({ participant, name: BAKERY.name, documentTypes: [] });
    s.host.addSalesInvoice(s.administration, salesInvoice(1));
    await s.syncAll();
    await s.hours(3);
  });

  test('holds the invoice and says what to do', () => {
    expect(sent(stage())).toEqual([]);
    expect(told(stage())).toEqual(['held']);
    expect(noteOf(stage(), 'held')).toMatch(/registered/);
  });

  test('lets it go when a person releases it after the receiver registered', async () => {
    const s = stage();
    s.accessPoint.register({
      participant,
      name: BAKERY.name,
      documentTypes: [
        'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
      ],
    });
    const [held] = await s.look((tx) => tx.exchanges.all());
    expect(held?.state).toBe('held');
    if (held === undefined) return;
    const released = await s.app.releaseExchange(s.administration, held.id);
    expect(released).toMatchObject({ ok: true });
    expect(await s.app.releaseExchange(s.administration, held.id)).toMatchObject({
      ok: false,
      error: { kind: 'not-held' },
    });
    await s.hours(1);
    expect(sent(s)).toEqual(['2026-0001']);
    expect(told(s)).toEqual(['held', 'sent', 'delivered']);
  });

  test('holds it again when nothing has changed', async () => {
    const s = stage();
    const [held] = await s.look((tx) => tx.exchanges.all());
    if (held !== undefined) await s.app.releaseExchange(s.administration, held.id);
    await s.hours(1);
    expect(sent(s)).toEqual([]);
    expect(told(s)).toEqual(['held', 'held']);
  });

  test('gets the invoice under the identifier that was corrected in the host', async () => {
    const s = stage();
    const right = { scheme: '0208', value: '0202239951' };
    s.accessPoint.register({
      participant: printParticipant(right),
      name: BAKERY.name,
      documentTypes: [
        'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
      ],
    });
    const debtor = { ...BAKERY, participant: right };
    s.host.upsertDebtor(s.administration, debtor);
    s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor }));
    await s.syncAll();
    await s.hours(1);
    expect(s.accessPoint.transmissions().map(({ receiver }) => receiver)).toEqual([
      printParticipant(right),
    ]);
    expect(told(s)).toEqual(['held', 'sent', 'delivered']);
    // What was replaced is no longer counted as something to mend, and cannot be let go.
    expect(await s.app.summarise(s.administration)).toMatchObject({ held: 0, delivered: 1 });
    const [first] = await s.look((tx) => tx.exchanges.all());
    if (first !== undefined)
      expect(await s.app.releaseExchange(s.administration, first.id)).toMatchObject({ ok: false });
  });
});
