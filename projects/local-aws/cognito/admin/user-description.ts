import type { User } from '../pool-state.ts';
import { listAttributes, type Attribute } from '../user-attributes.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html */
export interface UserDescription {
  readonly Username: string;
  readonly Attributes: readonly Attribute[];
  /** Seconds since the epoch, as the protocol has it. */
  readonly UserCreateDate: number;
  readonly UserLastModifiedDate: number;
  readonly Enabled: boolean;
  readonly UserStatus: User['status'];
}

export function describeUser(user: User): UserDescription {
  return {
    Username: user.sub,
    Attributes: listAttributes(user),
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: true,
    UserStatus: user.status,
  };
}
