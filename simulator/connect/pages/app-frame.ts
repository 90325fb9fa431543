import { html, type SafeHtml } from '@remix-run/html-template';
import type { Call } from '../../world/call.ts';
import { appPageUrl, frameKey, hostOrigin } from './app-page-url.ts';
import type { VisitedPage } from './app-visit.ts';
import type { PageContext } from './page-modules.ts';
import type { SiteVisit } from './site-visit.ts';

/** What a frame is made of. */
export interface Frame extends VisitedPage {
  readonly visit: SiteVisit;
  /** Parameters of the page's address: `{'issue.key': 'ED-1'}`. */
  readonly parameters?: PageContext;
  /** What `AP.context.getContext` says. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** An iframe with a page of an app, and in its attributes what the host's script needs to answer it; the journal has it. */
export function appFrame({ world, addresses }: Pick<Call, 'world' | 'addresses'>, frame: Frame): SafeHtml {
  const { installation, module, visit, parameters = {}, context = {} } = frame;
  const { account } = visit;
  const { appKey, clientKey, descriptor } = installation;
  const { moduleKey } = module;
  world.record('connect.page-shown', { appKey, clientKey, moduleKey, accountId: account.accountId });
  const url = appPageUrl(world, { installation, module, account, addresses, context: parameters });
  const options = {
    uniqueKey: frameKey(appKey, moduleKey),
    appKey,
    moduleKey,
    hostOrigin: hostOrigin(world, { installation, account, addresses }),
  };
  return html`<iframe class="app" title="${module.name} (${descriptor.name})" src="${url}" name="${JSON.stringify(options)}"
sandbox="${SANDBOX}" referrerpolicy="no-referrer"
data-origin="${new URL(descriptor.baseUrl).origin}" data-app="${appKey}" data-module="${moduleKey}" data-base="${visit.base}"
data-token-address="${visit.base}/plugins/servlet/ac/${encodeURIComponent(appKey)}/${encodeURIComponent(moduleKey)}"
data-form-token="${visit.formToken}" data-account="${account.accountId}" data-time-zone="${account.timeZone}"
data-locale="${account.locale}" data-context="${JSON.stringify(context)}"></iframe>
`;
}

/** As the real host has it: the app runs as itself, and may not lead the whole window away on its own. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-scripts allow-same-origin allow-top-navigation-by-user-activation';
