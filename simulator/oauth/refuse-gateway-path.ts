import type { UnroutedRequest } from '../world/call.ts';
import { sites } from '../world/directory.ts';
import { defineRefusals } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';

const REC = 'github.com/Alknoma/minutehand, recorded 2026-10-08';

const table = {
  cloudIdUnknown: {
    title:
      'The cloud id is no UUID, or of no site with the product (Jira, Confluence); said before the bearer is looked at',
    status: 404,
    standing: 'observed',
    source: `${REC}, gateway_unknown_cloud_id (that it comes before authentication, and is the same for Confluence, is inferred)`,
  },
  gatewayPathUnknown: {
    title: 'The path is outside any API of api.atlassian.com',
    status: 404,
    standing: 'observed',
    source: `${REC}, gateway_unknown_path`,
  },
  confluenceNotServed: {
    title:
      'Confluence at a known cloud id is not simulated beyond two ways to read people: a 404 in our own words, with a bearer or without',
    status: 404,
    standing: 'unknown',
    source: 'a gap of the simulation, not an answer of the cloud',
  },
} as const;

defineRefusals('gateway', table);

/** Where a request stands: the path as it was asked for, with or without its query. */
interface Asked {
  readonly world: World;
  readonly path: string;
}

/** The routing's 404 for a cloud id that it cannot map to a tenant. */
export function refuseCloudId(asked: Asked, reason: PrivateReason): Refusal {
  const headers = {
    'X-Failure-Category': 'FAILURE_CLIENT_TCS',
    'X-Trace-Id': asked.world.dice.serial('traceId'),
    'X-Frame-Options': 'SameOrigin',
  };
  return new Refusal('cloudIdUnknown', { status: 404, body: springError(asked), headers }, reason);
}

/**
 * What api.atlassian.com says to a path outside any of its APIs.
 *
 * @returns undefined for `/ex/jira/{cloudId}...`, which is for the jira room to refuse
 */
export function refuseGatewayPath(request: UnroutedRequest): Refusal | undefined {
  if (/^\/ex\/jira\/[^/?]/.test(request.path)) return undefined;
  const wiki = /^\/ex\/confluence\/([^/?]+)/.exec(request.path)?.[1];
  if (wiki !== undefined) return refuseConfluence(request, wiki);
  return new Refusal(
    'gatewayPathUnknown',
    { status: 404, body: springError(request), headers: { 'X-Frame-Options': 'DENY' } },
    { check: 'the path is one of an API of api.atlassian.com', received: request.path },
  );
}

function refuseConfluence(request: UnroutedRequest, cloudId: string): Refusal {
  const site = sites(request.world).get(cloudId);
  if (!site?.products.includes('confluence')) return refuseConfluenceTenant(request, cloudId);
  const { status } = table.confluenceNotServed;
  const message =
    'Confluence is not simulated beyond GET /wiki/rest/api/user and POST /wiki/api/v2/users-bulk';
  const check = 'the path is one of an API that is simulated';
  const received = request.path;
  return new Refusal('confluenceNotServed', { status, body: { code: status, message } }, { check, received });
}

/** The routing's 404 for a cloud id of no site with Confluence. */
export function refuseConfluenceTenant(asked: Asked, cloudId: string): Refusal {
  const site = sites(asked.world).get(cloudId);
  return refuseCloudId(asked, {
    check: 'the cloud id in the path is one of a site with Confluence, as accessible-resources lists it',
    received: site ? `${cloudId} has ${site.products.join(', ')}` : cloudId,
  });
}

function springError({ world, path }: Asked) {
  return {
    timestamp: nanoseconds(world),
    status: 404,
    error: 'Not Found',
    message: 'No message available',
    path: path.split('?', 1)[0] ?? path,
  };
}

/** `2026-10-08T07:13:36.234600367Z`: the world's millisecond, and dice for what is finer. */
function nanoseconds(world: World): string {
  const finer = String(world.dice.integer('nanoseconds', 1_000_000)).padStart(6, '0');
  return new Date(world.clock.now()).toISOString().replace('Z', `${finer}Z`);
}
