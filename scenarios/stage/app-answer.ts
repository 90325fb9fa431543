import { jsonOf, type Page } from './page.ts';

/** What an app said to a person's request. */
export interface AppAnswer {
  readonly status: number;
  /** Where an app explains itself: what to do next, and which case it was, such as `ask-consent/refresh-token-invalid`. */
  readonly problem: string | undefined;
  /** Seconds of its `Retry-After`. */
  readonly retryAfter: number | undefined;
  readonly page: Page;
}

/** Reads an answer of the app. */
export function appAnswerOf(page: Page): AppAnswer {
  const problem: unknown = Reflect.get(Object(jsonOf(page)), 'problem');
  const kind: unknown = Reflect.get(Object(problem), 'kind');
  const condition: unknown = Reflect.get(Object(problem), 'condition');
  const retryAfter = page.headers.get('retry-after');
  return {
    status: page.status,
    problem: typeof kind === 'string' ? `${kind}/${String(condition)}` : undefined,
    retryAfter: retryAfter === null ? undefined : Number(retryAfter),
    page,
  };
}
