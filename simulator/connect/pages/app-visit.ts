import type { Call } from '../../world/call.ts';
import type { Installation } from '../state.ts';
import { installationOf } from '../tenants.ts';
import { findPageModule, type PageModule } from './page-modules.ts';
import { sitePageRefusal } from './refusals.ts';
import type { SiteVisit } from './site-visit.ts';

/** A page of an app that is installed and enabled where a person is. */
export interface VisitedPage {
  readonly installation: Installation;
  readonly module: PageModule;
}

/** The page of an app that an address names. @throws Refusal when it is not to be shown */
export function requireAppPage(
  { world, pathParameters }: Pick<Call, 'world'> & { pathParameters: { appKey: string; moduleKey: string } },
  { tenant, base }: SiteVisit,
): VisitedPage {
  const { appKey, moduleKey } = pathParameters;
  const link = { text: 'Apps of this site', address: `${base}/plugins/servlet/upm` };
  const installation = installationOf(world, tenant, appKey);
  if (!installation || installation.state === 'installing') {
    const check = 'the app is installed at this tenant';
    throw sitePageRefusal('appNotAtSite', { check, received: appKey }, link);
  }
  if (installation.state === 'disabled') {
    throw sitePageRefusal('appPageOfDisabled', { check: 'the app is enabled', received: appKey }, link);
  }
  const module = findPageModule(installation.descriptor, moduleKey);
  if (module) return { installation, module };
  const check = "the app's descriptor has a page of this key";
  throw sitePageRefusal('moduleNotInDescriptor', { check, received: moduleKey }, link);
}
