import type { Bearer } from '../../oauth/access-token.ts';
import { oauthState } from '../../oauth/state.ts';
import type { Site } from '../../world/directory.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import { JIRA_JSON } from '../refusals.ts';

const row = {
  title: 'The site is not in the grant, or its admin uninstalled the app',
  status: 403,
  standing: 'inferred',
  source:
    'github.com/ParabolInc/parabol JiraNoAccessError (body); community.developer.atlassian.com/t/76395 (status); their pairing',
} as const;

defineRefusals('jira', { appNotInstalled: row });

/** Guards the site: in the grant, and the app not uninstalled there. @throws Refusal 403 */
export function requireInstalled(world: World, bearer: Bearer, site: Site): void {
  const granted = bearer.sites.includes(site.cloudId);
  const uninstalled = oauthState(world).uninstalled.get(site.cloudId)?.includes(bearer.app.clientId);
  if (granted && !uninstalled) return;
  const body = { errorMessages: ['The app is not installed on this instance.'] };
  throw new Refusal(
    'appNotInstalled',
    { status: row.status, body, type: JIRA_JSON },
    {
      check: 'the site is in the grant, and the app is not uninstalled there',
      expected: bearer.sites.join(', '),
      received: uninstalled ? `${site.cloudId}, uninstalled by an admin` : site.cloudId,
    },
  );
}
