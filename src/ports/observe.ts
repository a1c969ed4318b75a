/** Events with fields, for logs and metrics. No names, IBANs, document bodies or secrets. */
export interface Observe {
  event(name: string, fields: Readonly<Record<string, string | number | boolean>>): void;
}
