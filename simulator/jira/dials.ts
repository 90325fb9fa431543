import { defineDial } from '../world/facts.ts';

export const selfLinks = defineDial({
  name: 'jira.selfLinks',
  title: 'Where self links lead when the request came through the gateway: to the site or to the gateway',
  positions: ['site', 'gateway'],
  default: 'site',
  standing: 'unknown',
  source: "the documented samples show the site's host; what the gateway sends is not recorded",
});

export const rateLimits = defineDial({
  name: 'jira.rateLimits',
  title: 'Whether the three limiters of Jira (burst, writes to one issue, points an hour) are at work',
  positions: ['off', 'enforced'],
  default: 'off',
  standing: 'documented',
  source: 'developer.atlassian.com/cloud/jira/platform/rate-limiting',
});

export const quotaTier = defineDial({
  name: 'jira.quotaTier',
  title: 'Whether the points of an app are counted for all tenants together (Tier 1) or for each (Tier 2)',
  positions: ['global', 'tenant'],
  default: 'global',
  standing: 'documented',
  source: 'developer.atlassian.com/cloud/jira/platform/rate-limiting: Atlassian assigns the tier',
});
