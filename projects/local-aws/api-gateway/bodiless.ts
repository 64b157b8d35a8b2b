/** Statuses of which no body may be sent (RFC 9110, section 15; the Fetch standard's null body status). */
export const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
