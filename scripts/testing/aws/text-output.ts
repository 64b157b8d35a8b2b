/** Writes a value as `aws --output text` does: a list of lists is a table, separated by tabs. */
export function textOutput(value: unknown): string {
  if (!Array.isArray(value)) return `${cell(value)}\n`;
  if (value.length === 0) return '';
  const rows: readonly unknown[] = value;
  if (rows.some(Array.isArray)) {
    return rows.map((row) => textOutput(row)).join('');
  }
  return `${rows.map(cell).join('\t')}\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error('Objects have no text output here: name their members in the query.');
}
