import { attach } from './attach.ts';
import { digestOf } from './call-digest.ts';
import type { ConnectContext } from './connect-context.ts';
import type {
  ConnectAnswer,
  ConnectRequest,
  LifecycleEvent,
  LifecycleEventBody,
  Refusal,
} from './messages.ts';
import type { LifecycleChange, LifecycleFacts, Proof } from './parts.ts';
import { proveByInstallKey, proveBySecret } from './prove.ts';
import { readEvent } from './read-event.ts';
import { jwtInHeader, peekJwt, type UnverifiedJwt } from './read-jwt.ts';
import { answerOf, isRefusal, refuse } from './refuse.ts';
import { isCurrent, placeOf, type Tenant, type TenantView } from './tenants.ts';

/** A lifecycle call as far as it can be read without the store. */
export interface LifecycleCall {
  readonly endpoint: LifecycleEvent;
  readonly request: ConnectRequest;
  readonly event: LifecycleEventBody;
  readonly jwt: (UnverifiedJwt & { readonly text: string }) | undefined;
}

/**
 * Decides a lifecycle call and keeps what it says, in one change of the store: nobody's secret can change between the
 * verification and the writing.
 *
 * @throws when the store fails; nothing has changed then
 */
export async function handleLifecycle(
  context: ConnectContext,
  endpoint: LifecycleEvent,
  request: ConnectRequest,
): Promise<ConnectAnswer> {
  const { configuration, parts, tokens } = context;
  const call = readCall(context, endpoint, request);
  if (isRefusal(call)) return answerOf(call, configuration.appKey);
  const algorithm = parts.algorithmOf(configuration.era, endpoint);
  const proof = await (algorithm === 'RS256' && call.jwt && proveByInstallKey(context, call, call.jwt));
  if (proof && isRefusal(proof)) return answerOf(proof, configuration.appKey);
  const { clientKey, baseUrl } = call.event;
  const issuers = call.jwt ? [call.jwt.issuer] : [];
  const scope = { clientKeys: [clientKey, ...issuers], baseUrls: [baseUrl] };
  let changed: readonly Tenant[] = [];
  const answer = await context.store.change(scope, (view) => {
    const change = decide(context, call, view, proof || undefined);
    changed = change.put ?? [];
    return change;
  });
  const isInstall = endpoint === 'installed' || endpoint === 'uninstalled';
  for (const ended of isInstall ? parts.tokensToDrop(changed) : []) tokens.forget(ended);
  await inherit(context, clientKey, changed);
  return answer;
}

/** Data goes to another installation by itself only where a part says so; that of this client never does. */
async function inherit(
  context: ConnectContext,
  clientKey: string,
  changed: readonly Tenant[],
): Promise<void> {
  const next = changed.find((tenant) => tenant.clientKey === clientKey);
  for (const displaced of changed) {
    if (next && displaced !== next && context.parts.inherits(next, displaced))
      await attach(context, displaced.clientKey, clientKey, 'the app itself');
  }
}

function readCall(
  { configuration, parts }: ConnectContext,
  endpoint: LifecycleEvent,
  request: ConnectRequest,
): LifecycleCall | Refusal {
  const event = readEvent(configuration, endpoint, request.body);
  if (isRefusal(event)) return event;
  const foreign = parts.judgeApp(configuration, event);
  if (foreign) return foreign;
  const text = jwtInHeader(request);
  if (text === undefined) return { endpoint, request, event, jwt: undefined };
  if (typeof text === 'object') return text;
  const unverified = peekJwt(text);
  return isRefusal(unverified) ? unverified : { endpoint, request, event, jwt: { ...unverified, text } };
}

function decide(
  context: ConnectContext,
  call: LifecycleCall,
  view: TenantView,
  byInstallKey: Proof | undefined,
): LifecycleChange {
  const { configuration, environment, parts } = context;
  const { endpoint, event, jwt } = call;
  const neighbours = neighboursOf(view, event);
  const proof = byInstallKey ?? (jwt ? proveBySecret(context, call, jwt, view, neighbours) : nobody);
  if (isRefusal(proof)) return { result: answerOf(proof, configuration.appKey) };
  const facts: LifecycleFacts = {
    configuration,
    endpoint,
    event,
    proof,
    digest: digestOf(jwt?.text, event),
    tenant: view.tenants.get(event.clientKey),
    neighbours,
    now: environment.now(),
    parts,
  };
  const refusal = judge(facts);
  if (refusal) return { result: answerOf(refusal, configuration.appKey) };
  if (endpoint === 'installed') return parts.decideInstalled(facts);
  return endpoint === 'uninstalled' ? parts.decideUninstalled(facts) : parts.decideSwitched(facts);
}

const nobody: Proof = { by: 'nobody' };

function judge(facts: LifecycleFacts): Refusal | undefined {
  const { parts, proof } = facts;
  if (proof.by === 'nobody') return parts.judgeUnsigned(facts);
  return parts.judgeReplay(facts) ?? parts.judgeMove(facts);
}

/** Whoever else is, or was, at the address: the one in use first, then the newest. */
function neighboursOf(view: TenantView, { baseUrl, clientKey }: LifecycleEventBody): Tenant[] {
  const place = placeOf(baseUrl);
  return [...view.tenants.values()]
    .filter((tenant) => tenant.clientKey !== clientKey && placeOf(tenant.baseUrl) === place)
    .sort(
      (one, other) => Number(isCurrent(other)) - Number(isCurrent(one)) || other.updatedAt - one.updatedAt,
    );
}

/** Whether the body is for this app: one key signs for all of them. */
export function judgeApp({ appKey }: { appKey: string }, { key }: LifecycleEventBody): Refusal | undefined {
  return key === appKey ? undefined : refuse('app-mismatch', 'The body is about another app.');
}
