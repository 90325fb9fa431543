import type { components } from '../../openapi/control.gen.ts';
import type { AccountHolder } from './account-holder.ts';
import { asked } from './control.ts';
import type { StageContext } from './stage-context.ts';

/** What a site admin does in the administration. */
export interface Admin {
  /** "Block user-installed apps". */
  blocksUserInstalledApps(site: string): Promise<void>;
  allowsUserInstalledApps(site: string): Promise<void>;
  /** Removes the app under test from a site, for everybody. */
  uninstallsApp(site: string): Promise<void>;
  changes(site: string, change: components['schemas']['SiteChange']): Promise<void>;
  /** Deactivates a managed account, which is not the end of it. */
  deactivates(who: AccountHolder): Promise<void>;
  reactivates(who: AccountHolder): Promise<void>;
}

export function createAdmin({ control, world, clientId, steps }: StageContext): Admin {
  const change = async (cloudId: string, body: components['schemas']['SiteChange']) => {
    await asked(
      control.PATCH('/worlds/{world}/sites/{cloudId}', { params: { path: { world, cloudId } }, body }),
    );
  };
  return {
    changes: (site, body) => steps.run(`the admin of ${site} changes it`, () => change(site, body)),
    blocksUserInstalledApps: (site) =>
      steps.run(`the admin of ${site} blocks apps of users`, () =>
        change(site, { userInstalledApps: 'blocked' }),
      ),
    allowsUserInstalledApps: (site) =>
      steps.run(`the admin of ${site} allows apps of users`, () =>
        change(site, { userInstalledApps: 'allowed' }),
      ),
    deactivates: (who) =>
      steps.run(`the admin deactivates the account of ${who.name}`, () =>
        who.changesProfile({ status: 'inactive' }),
      ),
    reactivates: (who) =>
      steps.run(`the admin reactivates the account of ${who.name}`, () =>
        who.changesProfile({ status: 'active' }),
      ),
    uninstallsApp: (site) =>
      steps.run(`the admin of ${site} uninstalls the app`, async () => {
        const path = { world, clientId };
        await asked(
          control.POST('/worlds/{world}/apps/{clientId}/uninstall', {
            params: { path },
            body: { cloudId: site },
          }),
        );
      }),
  };
}
