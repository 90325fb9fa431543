import type { operations } from '../../openapi/control.gen.ts';
import { settleTenants } from '../connect/tenants.ts';
import { addSite, hostOfSite, type Site, sites } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed } from './control-refusal.ts';
import { accountIdsOf, requireSite, requireWorld } from './require.ts';

export const listSites: ControlHandler<operations['listSites']> = (call) => ({
  status: 200,
  body: [...sites(requireWorld(call)).values()].map(showSite),
});

export const createSite: ControlHandler<operations['createSite']> = (call) => {
  const world = requireWorld(call);
  const { handle, cloudId, admins = [], members = [], projects = [] } = call.body;
  if (handle.endsWith('-'))
    throw malformed('/handle', 'must not end with a hyphen: it is part of a host name');
  requireFree(world, 'handle', handle);
  if (cloudId !== undefined) requireFree(world, 'cloudId', cloudId);
  accountIdsOf(world, admins, '/admins');
  accountIdsOf(world, members, '/members');
  requireDistinctKeys(projects);
  const site = addSite(world, call.body);
  if (call.body.connect) settleTenants(world, site, call.body.connect);
  world.record('site.created', { cloudId: site.cloudId });
  return { status: 201, body: showSite(site) };
};

export const readSite: ControlHandler<operations['readSite']> = (call) => ({
  status: 200,
  body: showSite(requireSite(requireWorld(call), call.pathParameters.cloudId)),
});

export const changeSite: ControlHandler<operations['changeSite']> = (call) => {
  const world = requireWorld(call);
  const site = requireSite(world, call.pathParameters.cloudId);
  const { admins, members, projects, ...plain } = call.body;
  requireDistinctKeys(projects ?? []);
  const people = {
    ...(admins && { admins: accountIdsOf(world, admins, '/admins') }),
    ...(members && { members: accountIdsOf(world, members, '/members') }),
  };
  Object.assign(site, plain, people, projects && { projects });
  world.record('site.changed', { cloudId: site.cloudId, ...call.body });
  return { status: 200, body: showSite(site) };
};

function requireFree(world: World, property: 'handle' | 'cloudId', value: string): void {
  for (const site of sites(world).values()) {
    if (site[property].toLowerCase() === value.toLowerCase()) {
      throw conflict('siteExists', `/${property}`, `"${value}" is the ${property} of "${site.handle}"`);
    }
  }
}

function requireDistinctKeys(projects: readonly { key: string }[]): void {
  const keys = projects.map(({ key }) => key);
  const again = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (again >= 0) throw malformed(`/projects/${again}/key`, `"${keys[again]}" is there twice`);
}

function showSite(site: Site): Schemas['Site'] {
  const { members, ...shown } = site;
  return { ...shown, url: `https://${hostOfSite(site)}`, ...(members && { members }) };
}
