/** What is of use in problem details (RFC 9457). */
export interface Problem {
  readonly detail?: string;
  readonly instance?: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Reads problem details from whatever a gateway, a proxy or the API answered. */
export function readProblem(body: unknown): Problem {
  if (typeof body !== 'object' || body === null) return { errors: [] };
  const { detail, instance, errors } = body as Record<string, unknown>;
  return {
    ...(typeof detail === 'string' && { detail }),
    ...(typeof instance === 'string' && { instance }),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
  };
}

function isFieldError(value: unknown): value is Problem['errors'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { field, message } = value as Record<string, unknown>;
  return typeof field === 'string' && typeof message === 'string';
}
