import { type AppRequest, type AppResult, callApp } from '../../world/call-app.ts';
import type { World } from '../../world/world.ts';
import { facts } from '../facts.ts';
import { redirectTarget } from '../redirect-target.ts';
import { callbackRedirects } from './dials.ts';

/** Calls an app, and goes where it sends on to, as far as the dial and the limit let it. Never rejects. */
export async function callFollowing(world: World, request: AppRequest): Promise<AppResult> {
  let asked = request;
  let result = await callApp(world, asked);
  if (world.dial(callbackRedirects) === 'refused') return result;
  for (let hop = 0; hop < facts.callbackRedirectLimit.value; hop++) {
    const target = redirectTarget(result, asked.url);
    if (target === undefined || !/^https?:/.test(target)) return result;
    asked = redirected(asked, target, result);
    result = await callApp(world, asked);
  }
  return result;
}

/** 307 and 308 keep method and body (RFC 9110, section 15.4); the JWT goes to no other host. */
function redirected(request: AppRequest, url: string, result: AppResult): AppRequest {
  const { authorization, ...others } = request.headers;
  const isSameHost = new URL(url).origin === new URL(request.url).origin;
  const headers = isSameHost && authorization !== undefined ? { ...others, authorization } : others;
  const isKept = result.kind === 'answer' && result.status >= 307;
  if (isKept) return { ...request, url, headers };
  const { 'content-type': _, ...bare } = headers;
  return { ...request, url, headers: bare, method: 'GET', body: undefined };
}
