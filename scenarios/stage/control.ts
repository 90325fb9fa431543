import createApi from 'openapi-fetch';
import type { paths } from '../../openapi/control.gen.ts';
import { type Ask, fetchOver } from './ask.ts';

/** The simulator's control surface, typed by its contract. */
export type ControlApi = ReturnType<typeof createControlApi>;

/** @param simulatorUrl - where the simulator is: `http://127.0.0.1:4400` */
export function createControlApi(simulatorUrl: string, ask: Ask) {
  const send = fetchOver(ask);
  return createApi<paths>({ baseUrl: `${simulatorUrl}/_control`, fetch: (request) => send(request) });
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
