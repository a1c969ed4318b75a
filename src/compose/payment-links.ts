import { makeSandboxPaymentLinks } from '../adapters/payment-links/sandbox/payments.js';
import { readSandboxPaymentSettings } from '../adapters/payment-links/sandbox/settings.js';
import type { Config } from '../config.js';
import { type Fault, faultsToText } from '../kernel/fault.js';
import type { PaymentLinks } from '../ports/payment-links.js';
import type { Connection } from '../ports/store.js';

/** One provider of payment links: what it needs, and how it is made of that. */
interface PaymentAdapter {
  readonly faults: (connection: Pick<Connection, 'settings'>) => readonly Fault[];
  /** Settings were checked when the connection was made; what no longer fits is a broken promise. */
  readonly make: (connection: Connection) => PaymentLinks;
}

export type PaymentAdapters = Readonly<Record<string, PaymentAdapter>>;

/** One row per adapter folder under adapters/payment-links. */
export function paymentAdapters({ bankAddresses }: Pick<Config, 'bankAddresses'>): PaymentAdapters {
  return {
    sandbox: {
      faults: ({ settings }) => {
        const read = readSandboxPaymentSettings(settings);
        return read.ok ? [] : read.error;
      },
      make: ({ id, settings }) => {
        const read = readSandboxPaymentSettings(settings);
        if (!read.ok) throw new Error(`Connection ${id}: ${faultsToText(read.error)}`);
        return makeSandboxPaymentLinks(read.value, { addresses: bankAddresses });
      },
    },
  };
}
