/** What the package throws: named after the exception, with the HTTP status JSON-2 gives it. One call is undone whole. */
export class OdooException extends Error {
  readonly exception: string;
  readonly status: number;

  constructor(exception: string, status: number, message: string) {
    super(message);
    this.exception = exception;
    this.status = status;
  }
}

export function userError(message: string): OdooException {
  return new OdooException('odoo.exceptions.UserError', 422, message);
}

export function accessError(message: string): OdooException {
  return new OdooException('odoo.exceptions.AccessError', 403, message);
}

export function missingError(model: string): OdooException {
  const message = `Record does not exist or has been deleted. (Record: ${model})`;
  return new OdooException('odoo.exceptions.MissingError', 404, message);
}

/** A mistake of the caller that no business rule of the package foresaw. */
export function valueError(message: string): OdooException {
  return new OdooException('builtins.ValueError', 500, message);
}

/** The form both APIs tell an exception in; the traceback is what must never leave the caller's process. */
export function exceptionJson({ exception, message }: OdooException): object {
  return {
    name: exception,
    message,
    arguments: [message],
    context: {},
    debug: `Traceback (most recent call last):\n  File "/opt/odoo/http.py", line 2141\n${exception}: ${message}`,
  };
}
