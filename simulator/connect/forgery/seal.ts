import { type AppResult, callApp } from '../../world/call-app.ts';
import { siteHost } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import { facts } from '../facts.ts';
import { HOST_HEADERS, timeLimitOf } from '../lifecycle/call-lifecycle.ts';
import type { Installation } from '../state.ts';
import { siteOfTenant } from '../tenants.ts';
import { type Draft, jwtOf } from './draft.ts';

/** A call with its JWT in it. */
export interface Sealed {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string | undefined;
}

/** Signs a draft and puts the JWT where such a call has it: in the header, or in the query of a page. */
export function seal(draft: Draft): Sealed {
  const presented = draft.present(jwtOf(draft));
  const body = draft.body && JSON.stringify(draft.body);
  if (draft.method === 'POST') {
    const authorization = presented === undefined ? undefined : `JWT ${presented}`.trim();
    return { url: draft.url, authorization, body };
  }
  const jwt =
    presented === undefined
      ? ''
      : `${draft.url.includes('?') ? '&' : '?'}jwt=${encodeURIComponent(presented)}`;
  return { url: `${draft.url}${jwt}`, authorization: undefined, body };
}

/** Sends a call as the host of an installation would. */
export function sendSealed(
  world: World,
  installation: Installation,
  { operationId, method }: Pick<Draft, 'operationId' | 'method'>,
  { url, authorization, body }: Sealed,
): Promise<AppResult> {
  return callApp(world, {
    operationId,
    sender: siteHost(siteOfTenant(world, installation).handle),
    appKey: installation.appKey,
    method,
    url,
    headers: {
      ...(method === 'POST' ? HOST_HEADERS : { 'user-agent': facts.userAgent.value }),
      ...(authorization !== undefined && { authorization }),
    },
    body,
    timeLimit: timeLimitOf(world),
    mostBytes: facts.mostOfAnAnswer.value,
  });
}

/** Whether an app was content with a call. */
export const isContent = (result: AppResult): boolean =>
  result.kind === 'answer' && result.status >= 200 && result.status < 300;
