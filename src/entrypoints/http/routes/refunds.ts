import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { App } from '../../app.js';
import { paymentFault } from '../../payment-faults.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { answerPage } from '../page.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { REFUNDS } from '../told/refunds.js';

/** Orders answered at once, newest first. */
const LISTED = 100;

/** Money paid back: orders, and the file for the bank. Nothing is ever sent to a bank from here. */
export function refundRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/refunds${path}`;
  const say = saying('VALUE', 'refund.command', (message) => `${message}. Correct the request.`);

  routes.get(
    at(''),
    REFUNDS.listRefunds,
    scoped('books.read', async (administration, request, response) => {
      const orders = await app.store.inTransaction(administration, (tx) => tx.refunds.list(LISTED));
      answerPage(request, response, 'refunds', orders);
    }),
  );
  routes.post(
    at(''),
    REFUNDS.makeRefund,
    json,
    scoped('money.collect', async (administration, request, response) => {
      const asked = readForm(REFUNDS.makeRefund.body, request.body, say);
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const made = await app.makeRefund(administration, asked.value);
      if (!made.ok) problem(response, [paymentFault('refund', made.error)]);
      else response.status(made.value.outcome === 'made' ? 201 : 200).json(toJson(made.value));
    }),
  );
  // Taking the file is noted: from then on the order may be at the bank.
  routes.get(
    at('/:refund/file'),
    REFUNDS.takeRefundFile,
    scoped('money.collect', async (administration, request, response) => {
      const id = idIn<'refund-order'>(request, 'refund');
      const taken = id === null ? null : await app.takeRefundFile(administration, id);
      if (taken?.ok === true)
        response
          .type('application/xml')
          .set('Content-Disposition', `attachment; filename="${id ?? ''}.pain001.xml"`)
          .send(Buffer.from(taken.value));
      else if (taken === null || taken.error.kind === 'no-such-refund')
        problem(response, [UNKNOWN]);
      else problem(response, [paymentFault('refund', taken.error)]);
    }),
  );
  return routes;
}
