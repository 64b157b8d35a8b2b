import { HttpClient, type HttpResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { API_URL } from '../shell/api-url';
import type { Task, TaskDraft } from './task';
import { toParameters, type TaskSearch } from './task-search';
import { UnexpectedAnswer } from './unexpected-answer';

/** Some of the user's tasks. */
export interface TaskPage {
  readonly tasks: readonly Task[];
  /** Leads to the next page; absent on the last one. */
  readonly nextCursor?: string;
}

/** A task and the version that it was read in. */
export interface TaskVersion {
  readonly task: Task;
  /** To be given back with a change; null if the gateway hides it. */
  readonly etag: string | null;
}

/** The most tasks that the API puts on one page. */
const PAGE_SIZE = 100;

/** The Timer API's tasks. Its errors are for `readFault`. */
@Service()
export class TaskApi {
  readonly #http = inject(HttpClient);
  readonly #url = `${inject(API_URL)}/api/tasks`;

  /** Lists the user's tasks that a search finds. `cursor` is an earlier page's `nextCursor`. */
  list(search: TaskSearch, cursor?: string): Observable<TaskPage> {
    const page = { limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) };
    const params = { ...page, ...toParameters(search) };
    return this.#http.get<Partial<TaskPage> | null>(this.#url, { params }).pipe(map(toPage));
  }

  find(id: string): Observable<TaskVersion> {
    return this.#http.get<Task>(this.#urlOf(id), { observe: 'response' }).pipe(map(toVersion));
  }

  create(draft: TaskDraft): Observable<Task> {
    return this.#http.post<Task>(this.#url, draft);
  }

  /** Replaces a task, in the version of `etag` alone; whatever its version where that is null. */
  replace(id: string, draft: TaskDraft, etag: string | null): Observable<TaskVersion> {
    return this.#http
      .put<Task>(this.#urlOf(id), draft, { headers: ifMatch(etag), observe: 'response' })
      .pipe(map(toVersion));
  }

  /** Deletes a task, in the version of `etag` alone; whatever its version where that is null. */
  delete(id: string, etag: string | null): Observable<void> {
    return this.#http.delete<void>(this.#urlOf(id), { headers: ifMatch(etag) });
  }

  #urlOf(id: string): string {
    return `${this.#url}/${encodeURIComponent(id)}`;
  }
}

function ifMatch(etag: string | null): Record<string, string> {
  return etag === null ? {} : { 'If-Match': etag };
}

/** What stands before the API may answer with success and have nothing to say. */
function toPage(page: Partial<TaskPage> | null): TaskPage {
  if (!Array.isArray(page?.tasks)) throw new UnexpectedAnswer('An answer without tasks.');
  return { ...page, tasks: page.tasks };
}

function toVersion({ body, headers }: HttpResponse<Task>): TaskVersion {
  if (typeof body?.id !== 'string') throw new UnexpectedAnswer('An answer without a task.');
  return { task: body, etag: headers.get('ETag') };
}
