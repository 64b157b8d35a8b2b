/** Which texts an attribute may have. Numbers and dates are texts too. */
export type AttributeValues =
  | { readonly type: 'Boolean' | 'DateTime' }
  | {
      readonly type: 'Number' | 'String';
      /** The least number, or the fewest characters. */
      readonly least?: number;
      /** The greatest number, or the most characters. */
      readonly most?: number;
    };

/** @returns what is wrong with a value, or undefined. */
export function complaintAbout(value: string, values: AttributeValues): string | undefined {
  switch (values.type) {
    case 'Boolean':
      return /^(true|false)$/i.test(value) ? undefined : 'Boolean must be true or false';
    case 'DateTime':
      return Number.isNaN(Date.parse(value)) ? 'DateTime cannot be read' : undefined;
    case 'Number':
      if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Number cannot be read';
      return complaintAboutSize(Number(value), 'Number must be', '', values);
    case 'String':
      return complaintAboutSize(value.length, 'String must have', ' characters', values);
  }
}

function complaintAboutSize(
  size: number,
  subject: string,
  unit: string,
  { least = -Infinity, most = Infinity }: { readonly least?: number; readonly most?: number },
): string | undefined {
  if (size < least) return `${subject} at least ${least}${unit}`;
  return size > most ? `${subject} at most ${most}${unit}` : undefined;
}
