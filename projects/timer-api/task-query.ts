import { z } from 'zod';
import { HOUR, NAME_LENGTH, PAGE_SIZE, WEEKDAYS, type Bounds } from './task-limits.ts';

/** The place of a page's last task in the order of the day: hour, minute and id. */
const CURSOR = /^([01]\d|2[0-3])[0-5]\d-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Query parameters of `GET /api/tasks`, each at most once. */
const parameters = z.strictObject({
  // Counted as the names are: code points in NFC.
  name: once()
    .normalize('NFC')
    .refine(
      (name) => Array.from(name).length <= NAME_LENGTH.max,
      `Must be at most ${NAME_LENGTH.max} characters long.`,
    ),
  day: z.enum(WEEKDAYS, { error: `Must be one of ${WEEKDAYS.join(', ')}.` }),
  hour: wholeNumber(HOUR),
  limit: wholeNumber(PAGE_SIZE),
  cursor: once().regex(CURSOR, 'Must be the nextCursor of an earlier page.'),
});

const taskQuery = parameters
  .partial()
  .transform(({ limit = PAGE_SIZE.default, ...rest }) => ({ limit, ...rest }));

/** Which of a user's tasks to list, and how many at once. */
export type TaskQuery = Readonly<z.infer<typeof taskQuery>>;

/** Reads the query of `GET /api/tasks`; an unknown, repeated or wrong parameter is an error. */
export function parseTaskQuery(search: URLSearchParams): z.ZodSafeParseResult<TaskQuery> {
  const given = [...new Set(search.keys())].map((name) => {
    const values = search.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  });
  return taskQuery.safeParse(Object.fromEntries(given));
}

function once() {
  return z.string({ error: 'Must be given once.' });
}

function wholeNumber({ min, max }: Bounds) {
  const error = `Must be a whole number from ${min} to ${max}.`;
  return once()
    .regex(/^\d{1,3}$/, error)
    .transform(Number)
    .pipe(z.int().min(min, error).max(max, error));
}
