import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import { epochMs } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { Clock } from '../../../ports/clock.js';
import type { SourceError } from '../../../ports/source-error.js';
import type { VatCheck } from '../../../ports/vat-check.js';
import { jsonOf } from '../../http/answers.js';
import { createHttpClient } from '../../http/client.js';
import { errorOfAnswer, sourceError } from '../errors.js';
import { troubleOfFailure } from '../../http/trouble.js';

/** The European Commission's check of VAT numbers, its REST form. The connection needs no settings. */
export const VIES_URL = 'https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number';

/** A member state may take some twenty seconds; an answer is a few hundred bytes. */
const OPTIONS = { answerTimeoutMs: 30_000, answerBytesMax: 100_000, addresses: 'public' } as const;

/** Prefixes VIES knows: Greece is EL, and XI is Northern Ireland for goods. */
const STATES = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);

/**
 * What its error names mean. None of them says that the number is invalid: that is `valid: false` alone. A name we do not
 * know is an outage, the careful reading.
 */
const OF_ERROR: Readonly<Record<string, SourceError['kind']>> = {
  INVALID_INPUT: 'refused',
  INVALID_REQUESTER_INFO: 'refused',
  SERVICE_UNAVAILABLE: 'unavailable',
  MS_UNAVAILABLE: 'unavailable',
  TIMEOUT: 'unavailable',
  VAT_BLOCKED: 'unauthorised',
  IP_BLOCKED: 'unauthorised',
  GLOBAL_MAX_CONCURRENT_REQ: 'throttled',
  GLOBAL_MAX_CONCURRENT_REQ_TIME: 'throttled',
  MS_MAX_CONCURRENT_REQ: 'throttled',
  MS_MAX_CONCURRENT_REQ_TIME: 'throttled',
};

const text = z.string().max(2_000).nullable().exactOptional();

const answerForm = z.object({
  valid: z.boolean(),
  name: text,
  address: text,
  requestIdentifier: text,
  userError: text,
});

const errorForm = z.object({
  errorWrappers: z
    .array(z.object({ error: z.string().max(200) }))
    .min(1)
    .max(100),
});

/** What a member state does not tell is `---` or empty. */
function told(value: string | null | undefined): string | null {
  const trimmed = (value ?? '').replace(/\s+/g, ' ').trim();
  return trimmed === '' || /^-+$/.test(trimmed) ? null : trimmed;
}

/** VIES has no keys of its own: a question twice is answered twice, and costs nothing. */
export function makeVies({ clock }: { readonly clock: Pick<Clock, 'now'> }): VatCheck {
  const http = createHttpClient(OPTIONS);
  return {
    check: async (vatId, { requester }) => {
      const [state, number] = [vatId.slice(0, 2), vatId.slice(2)];
      if (!STATES.has(state))
        return err({ ...sourceError('refused', 'VIES knows EU countries only.'), sent: false });
      const sent = await http.send({
        method: 'POST',
        url: VIES_URL,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ countryCode: state, vatNumber: number, ...requesterOf(requester) }),
      });
      if (!sent.ok) return err(troubleOfFailure(sent.error));
      const body = jsonOf(sent.value);
      const failed = errorForm.safeParse(body);
      if (failed.success) return err(errorNamed(failed.data.errorWrappers[0]?.error ?? ''));
      const answer = answerForm.safeParse(body);
      if (sent.value.status !== 200 || !answer.success)
        return err(errorOfAnswer(sent.value, epochMs(clock.now())));
      const { valid, name, address, requestIdentifier, userError } = answer.data;
      // `valid: false` beside an error name is an outage in disguise.
      const said = userError ?? '';
      if (!valid && said !== '' && said !== 'INVALID') return err(errorNamed(said));
      const shown = { name: told(name), address: told(address), proof: told(requestIdentifier) };
      return ok({
        ...{ vatId, valid, checkedAt: clock.now() },
        ...(shown.name === null ? {} : { name: shown.name }),
        ...(shown.address === null ? {} : { address: shown.address }),
        ...(shown.proof === null ? {} : { consultationNumber: shown.proof }),
      });
    },
  };
}

function errorNamed(name: string): SourceError {
  const kind = Object.hasOwn(OF_ERROR, name) ? OF_ERROR[name] : undefined;
  const known = kind === undefined ? 'an error we do not know' : name;
  return sourceError(kind ?? 'unavailable', `VIES answered ${known}.`);
}

function requesterOf(requester: string | undefined) {
  if (requester === undefined || !STATES.has(requester.slice(0, 2))) return {};
  return {
    requesterMemberStateCode: requester.slice(0, 2),
    requesterNumber: requester.slice(2),
  };
}

/** VIES needs no settings. Errors: CONFIG for whatever is given. */
export function readViesSettings(settings: unknown): Result<unknown, readonly Fault[]> {
  return readForm(z.strictObject({}), settings, saying('CONFIG', 'credit-source.settings'));
}
