import { type AppResult, callApp } from '../../world/call-app.ts';
import { siteHost } from '../../world/origins.ts';
import { isLoopback } from '../../world/outgoing.ts';
import type { World } from '../../world/world.ts';
import { facts } from '../facts.ts';
import { type FailureText, type InstallFailure, installFailure } from '../install-failures.ts';
import { redirectTarget } from '../redirect-target.ts';
import { siteOfTenant, type TenantName } from '../tenants.ts';
import { descriptorFacts, descriptorRedirects } from './facts.ts';

/** Which descriptor is wanted, and for whom. */
export interface DescriptorRequest {
  /** As somebody gave it; it need not be an address. */
  readonly url: string;
  readonly tenant: TenantName;
}

/** A descriptor as its app sends it, unread; or why there is none, in the words of the installer. */
export type FetchedDescriptor = { readonly text: string } | { readonly failure: InstallFailure };

/**
 * Fetches a descriptor: over http or https, with limits of time, size and redirects. Never rejects.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/
 */
export async function fetchDescriptor(
  world: World,
  { url, tenant }: DescriptorRequest,
): Promise<FetchedDescriptor> {
  const sender = siteHost(siteOfTenant(world, tenant).handle);
  let next: string | undefined = url;
  for (let hop = 0; next !== undefined && hop <= descriptorFacts.descriptorRedirectLimit.value; hop++) {
    const fault = faultOfAddress(next);
    if (fault !== undefined) return { failure: unfetched(world, url, fault) };
    const result = await ask(world, next, sender);
    if (result.kind === 'answer' && result.status === 200) return { text: result.body };
    const target = redirectOf(world, result, next);
    if (target === undefined) return { failure: failureOf(world, result, url) };
    next = target;
  }
  return { failure: unfetched(world, url, 'too many redirects') };
}

const ask = (world: World, url: string, sender: string): Promise<AppResult> =>
  callApp(world, {
    operationId: 'fetchDescriptor',
    sender,
    method: 'GET',
    url,
    headers: { accept: 'application/json', 'user-agent': facts.userAgent.value },
    timeLimit: descriptorFacts.descriptorTimeLimit.value,
    mostBytes: descriptorFacts.descriptorSize.value,
  });

/** A limit of the simulator; messages repeat no more of an address either. */
const LONGEST_ADDRESS = 2_000;

/** What is wrong with an address before anything is sent to it. */
function faultOfAddress(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS) return `it is longer than ${LONGEST_ADDRESS} characters`;
  if (!URL.canParse(address)) return 'it is not an address';
  const { protocol, port, hostname, username, password } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} is neither http: nor https:`;
  if (username !== '' || password !== '') return 'an address with a user name or password is not taken';
  const ports = descriptorFacts.descriptorPorts.value;
  if (port !== '' && !ports.includes(port) && !isLoopback(hostname))
    return `port ${port} is none of ${ports.join(', ')}`;
  return undefined;
}

const redirectOf = (world: World, result: AppResult, from: string): string | undefined =>
  world.dial(descriptorRedirects) === 'refused' ? undefined : redirectTarget(result, from);

const ANSWERS: Readonly<Record<number, FailureText>> = {
  401: 'upm.pluginInstall.error.access.denied',
  403: 'upm.pluginInstall.error.access.denied',
  404: 'upm.pluginInstall.error.file.not.found',
};

function failureOf(world: World, result: AppResult, url: string): InstallFailure {
  if (result.kind === 'tls') return installFailure(world, 'upm.pluginInstall.error.ssl', url);
  if (result.kind !== 'answer') return unfetched(world, url, result.detail);
  const text = ANSWERS[result.status];
  return text ? installFailure(world, text, url) : unfetched(world, url, `HTTP status ${result.status}`);
}

/** Whatever else went wrong, and what it was. */
export function unfetched(world: World, url: string, why: string): InstallFailure {
  const shown = url.slice(0, LONGEST_ADDRESS);
  const { subCode, message } = installFailure(world, 'upm.pluginInstall.error.response.exception', shown);
  return { subCode, message: `${message} (${why})` };
}
