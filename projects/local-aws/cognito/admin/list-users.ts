import { z } from 'zod';
import { invalidParameter } from '../request-validation.ts';
import { poolOperation, userPoolId } from './admin-operation.ts';
import { describeUser, type UserDescription } from './user-description.ts';

const request = z.object({
  UserPoolId: userPoolId,
  Limit: z.int().min(0).max(60).default(60),
  PaginationToken: z.uuid().optional(),
  Filter: z.string().max(256).optional(),
});

const filterForm = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/;
const searchable: ReadonlySet<string> = new Set([
  'cognito:user_status',
  'email',
  'family_name',
  'given_name',
  'name',
  'preferred_username',
  'sub',
  'username',
]);

/** Lists users page by page, all or those whose attribute is, or begins with, a text. */
export const listUsers = poolOperation(request, (input, pool) => {
  const { Limit, PaginationToken: from = '', Filter } = input;
  const matches = Filter ? readFilter(Filter) : () => true;
  const found = pool.users
    .all()
    .toSorted((a, b) => (a.sub < b.sub ? -1 : 1))
    .filter(({ sub }) => sub >= from)
    .map(describeUser)
    .filter(matches);
  const size = Limit || 60;
  return { Users: found.slice(0, size), PaginationToken: found[size]?.Username };
});

function readFilter(filter: string): (user: UserDescription) => boolean {
  const [, name = '', operator, text = ''] = filterForm.exec(filter) ?? [];
  if (!searchable.has(name)) {
    const names = [...searchable].join(', ');
    throw invalidParameter(`Filter takes an attribute (${names}), = or ^=, and a "text".`);
  }
  const wanted = text.replaceAll(/\\(.)/g, '$1');
  return (user) => {
    const value = read(user, name);
    return operator === '=' ? value === wanted : value.startsWith(wanted);
  };
}

function read(user: UserDescription, name: string): string {
  if (name === 'username') return user.Username;
  if (name === 'cognito:user_status') return user.UserStatus;
  return user.Attributes.find(({ Name }) => Name === name)?.Value ?? '';
}
