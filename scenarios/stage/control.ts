import createApi from 'openapi-fetch';
import type { paths } from '../../openapi/control.gen.ts';
import { type Ask, type PlainRequest, responseOf } from './ask.ts';

/** The simulator's control surface, typed by its contract. */
export type ControlApi = ReturnType<typeof createControlApi>;

/** As much of a `Request` as is needed to send one; making a whole one costs as much as all the rest of a call. */
class PlainControlRequest implements PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;

  constructor(url: string, { method = 'GET', headers, body }: RequestInit = {}) {
    this.url = url;
    this.method = method;
    this.headers = Object.fromEntries(new Headers(headers));
    if (typeof body === 'string') this.body = body;
  }
}

/** @param simulatorUrl - where the simulator is: `http://127.0.0.1:4400` */
export function createControlApi(simulatorUrl: string, ask: Ask) {
  return createApi<paths>({
    baseUrl: `${simulatorUrl}/_control`,
    Request: PlainControlRequest as unknown as typeof Request,
    fetch: async (request) => responseOf(await ask(request as unknown as PlainControlRequest)),
  });
}

/** The control surface said no, or failed. */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';
}

/** @returns the data of an answer; @throws ControlProblem in the words of the control surface */
export async function asked<T>(
  answering: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await answering;
  if (response.ok) return data as T;
  const said: unknown = Reflect.get(Object(Reflect.get(Object(error), 'error')), 'message');
  throw new ControlProblem(
    `the control surface answered ${response.status}: ${String(said ?? 'without words')}`,
  );
}
