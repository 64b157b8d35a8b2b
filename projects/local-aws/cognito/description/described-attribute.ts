import { z } from 'zod';
import type { AttributeValues } from '../attribute-values.ts';
import { standardAttributes } from '../user-attributes.ts';
import type { AttributeSettings } from '../user-pool-settings.ts';

/** A number, which the API writes as a text. */
const numeric = z
  .union([z.number(), z.string().regex(/^-?\d+$/)])
  .transform(Number)
  .optional();

/** What users have anyway, as the pool sets it. */
const builtIn: ReadonlySet<string> = new Set([
  'email_verified',
  'identities',
  'phone_number',
  'phone_number_verified',
  'sub',
]);

/**
 * An attribute of a pool's schema.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
 */
export const describedAttribute = z
  .strictObject({
    Name: z.string(),
    AttributeDataType: z.enum(['String', 'Number', 'DateTime', 'Boolean']).default('String'),
    DeveloperOnlyAttribute: z
      .literal(false, 'attributes for developers alone are not supported. Remove it')
      .optional(),
    Mutable: z.boolean().default(true),
    Required: z.boolean().default(false),
    StringAttributeConstraints: z
      .strictObject({ MinLength: numeric, MaxLength: numeric })
      .optional(),
    NumberAttributeConstraints: z.strictObject({ MinValue: numeric, MaxValue: numeric }).optional(),
  })
  .superRefine(({ Name, Required }, context) => {
    const complain = (message: string) =>
      context.addIssue({ code: 'custom', path: ['Name'], message });
    if (Name === 'phone_number' && Required) {
      complain('phone_number is required, but users have no phone numbers here. Remove it');
    }
    const isKnown = builtIn.has(Name) || standardAttributes.has(Name);
    if (!isKnown && !/^custom:.{1,20}$/s.test(Name)) {
      complain('takes custom: and 1 to 20 characters, or an attribute that every pool has');
    }
  });

/** @returns what the description says of attributes that can be written, by name. */
export function attributeSettings(
  described: readonly z.infer<typeof describedAttribute>[],
): Readonly<Record<string, AttributeSettings>> {
  return Object.fromEntries(
    described
      .filter(({ Name }) => !builtIn.has(Name))
      .map((attribute) => [
        attribute.Name,
        {
          mutable: attribute.Mutable,
          required: attribute.Required,
          values: valuesOf(attribute),
        },
      ]),
  );
}

function valuesOf(attribute: z.infer<typeof describedAttribute>): AttributeValues {
  const { AttributeDataType: type } = attribute;
  switch (type) {
    case 'Boolean':
    case 'DateTime':
      return { type };
    case 'Number': {
      const { MinValue: least, MaxValue: most } = attribute.NumberAttributeConstraints ?? {};
      return { type, least, most };
    }
    case 'String': {
      const { MinLength: least, MaxLength: most } = attribute.StringAttributeConstraints ?? {};
      return { type, least, most };
    }
  }
}
