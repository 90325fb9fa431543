import { findSite, type Site } from '../world/directory.ts';
import { defineRefusals } from '../world/facts.ts';
import type { Host } from '../world/origins.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';

const { siteUnknown } = defineRefusals('site', {
  siteUnknown: {
    title: 'There is no site of this name',
    status: 404,
    standing: 'unknown',
    source: 'no public source at hand',
  },
});

/** The site behind a host `{site}.atlassian.net`. @throws Refusal 404 when there is none */
export function requireSiteHost(world: World, host: Host): Site {
  const site = findSite(world, host.site ?? '');
  if (site && site.handle === host.site) return site;
  throw new Refusal(
    'siteUnknown',
    { status: siteUnknown.status, body: SITE_UNAVAILABLE, type: 'text/html;charset=UTF-8' },
    { check: 'the host is one of a site of this world', received: host.host },
  );
}

const SITE_UNAVAILABLE = '<!DOCTYPE html><title>Not found</title><h1>This site does not exist</h1>';
