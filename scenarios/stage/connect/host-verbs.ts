import { asked } from '../control.ts';
import { expectOf } from '../expect.ts';
import type { StageContext } from '../stage-context.ts';
import { APP_KEY, connectAppOf } from './connect-app.ts';
import type { ConnectOnStage, InstallAttempt, Installing } from './connect-on-stage.ts';
import { inWords, type Place, placeOf } from './place.ts';

type HostVerbs = Pick<
  ConnectOnStage,
  | 'isListed'
  | 'installs'
  | 'triesToInstall'
  | 'uninstalls'
  | 'upgrades'
  | 'enables'
  | 'disables'
  | 'installation'
  | 'licence'
  | 'rotatesSecret'
  | 'rotatesInstallKey'
  | 'configures'
  | 'sendsWebhook'
  | 'isForged'
  | 'silence'
>;

/** What happens on the side of the cloud. */
export function hostVerbs(context: StageContext): HostVerbs {
  const { control, steps, world } = context;
  const at = (place?: Place) => ({ params: { path: pathOf(context, placeOf(place)) } });
  const ofWorld = { params: { path: { world } } };
  const triesToInstall = (installing: Installing = {}) =>
    steps.run(`an admin of ${inWords(installing)} installs the app`, () => install(context, installing));
  return {
    ...surprises(context),
    isListed: (terms = {}) =>
      steps.run('the app is listed on the Marketplace', async () => {
        const params = { path: { world, appKey: APP_KEY } };
        const body = { descriptorUrl: descriptorUrlOf(context), ...terms };
        await asked(control.PUT('/worlds/{world}/connect/listings/{appKey}', { params, body }));
        context.staging.listed = true;
      }),
    triesToInstall,
    installs: async (installing) => {
      const attempt = await triesToInstall(installing);
      expectOf(attempt.outcome === 'failed' ? attempt.message : 'installed', 'what the site says').is(
        'installed',
      );
      if (attempt.outcome === 'failed') throw new Error(attempt.message);
      return attempt.installation;
    },
    uninstalls: (place = {}) =>
      steps.run(`an admin of ${inWords(place)} uninstalls the app`, async () => {
        await asked(control.DELETE(ONE, at(place)));
      }),
    upgrades: (place = {}) =>
      steps.run(`${inWords(place)} upgrades the app`, () => asked(control.POST(`${ONE}/upgrade`, at(place)))),
    enables: (place = {}) =>
      steps.run(`an admin of ${inWords(place)} enables the app`, async () => {
        await asked(control.POST(`${ONE}/enable`, at(place)));
      }),
    disables: (place = {}) =>
      steps.run(`an admin of ${inWords(place)} disables the app`, async () => {
        await asked(control.POST(`${ONE}/disable`, at(place)));
      }),
    installation: async (place) => {
      const { site, product } = placeOf(place);
      const all = await asked(control.GET('/worlds/{world}/connect/installations', ofWorld));
      return all.find((one) => one.site === site && one.product === product && one.appKey === APP_KEY);
    },
    licence: (change, place = {}) =>
      steps.run(`the licence of ${inWords(place)} ${change === 'lapse' ? 'lapses' : 'is renewed'}`, () =>
        asked(control.POST(`${ONE}/licence`, { ...at(place), body: { change } })),
      ),
  };
}

/** What comes to an app without anybody having asked for it. */
function surprises(
  context: StageContext,
): Pick<
  HostVerbs,
  'rotatesSecret' | 'rotatesInstallKey' | 'configures' | 'sendsWebhook' | 'isForged' | 'silence'
> {
  const { control, steps, world } = context;
  const at = (place?: Place) => ({ params: { path: pathOf(context, placeOf(place)) } });
  const ofWorld = { params: { path: { world } } };
  return {
    rotatesSecret: (place = {}) =>
      steps.run(`${inWords(place)} gives the app a new shared secret`, async () => {
        const { delivered } = await asked(control.POST(`${ONE}/shared-secret`, at(place)));
        return delivered;
      }),
    rotatesInstallKey: () =>
      steps.run('installs are signed with another key', async () => {
        await asked(control.POST('/worlds/{world}/connect/install-key', ofWorld));
      }),
    configures: (settings, place = {}) =>
      steps.run(`an admin changes ${inWords(place)}: ${Object.keys(settings).join(', ')}`, async () => {
        const { site, product } = placeOf(place);
        const params = { path: { world, cloudId: site, product } };
        await asked(
          control.PATCH('/worlds/{world}/connect/tenants/{cloudId}/{product}', { params, body: settings }),
        );
      }),
    sendsWebhook: (event, place = {}) =>
      steps.run(`${inWords(place)} tells the app of ${event}`, async () => {
        const body = { ...placeOf(place), appKey: APP_KEY, event, payload: {} };
        const [delivery] = await asked(
          control.POST('/worlds/{world}/connect/webhooks', { ...ofWorld, body }),
        );
        return delivery?.status;
      }),
    isForged: (defect, { event = 'installed', ...place } = {}) =>
      steps.run(`a host calls ${event} of the app: ${defect}`, async () => {
        const body = { ...placeOf(place), appKey: APP_KEY, event, defect };
        const delivery = await asked(control.POST('/worlds/{world}/connect/forgeries', { ...ofWorld, body }));
        return delivery.status;
      }),
    silence: () =>
      steps.run('what the apps were not told', () =>
        asked(control.GET('/worlds/{world}/connect/silence', ofWorld)),
      ),
  };
}

const ONE = '/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}';

/** The control surface takes a site's handle wherever it takes its cloud id. */
const pathOf = ({ world }: StageContext, { site, product }: Required<Place>) => ({
  world,
  cloudId: site,
  product,
  appKey: APP_KEY,
});

const descriptorUrlOf = (context: StageContext): string =>
  context.app.baseUrl + connectAppOf(context).descriptorPath;

async function install(context: StageContext, installing: Installing): Promise<InstallAttempt> {
  const { control, world, staging } = context;
  const { by = 'asha', upload = false, licenseToken } = installing;
  const from = staging.listed && !upload ? { appKey: APP_KEY } : { descriptorUrl: descriptorUrlOf(context) };
  const { data, error, response } = await control.POST('/worlds/{world}/connect/installations', {
    params: { path: { world } },
    body: { ...placeOf(installing), by, ...from, ...(licenseToken !== undefined && { licenseToken }) },
  });
  if (data) return { outcome: 'installed', installation: data };
  const said: unknown = Reflect.get(Object(error), 'error');
  const [subCode, message] = [Reflect.get(Object(said), 'subCode'), Reflect.get(Object(said), 'message')].map(
    String,
  );
  if (response.status !== 409)
    throw new Error(`the install could not be tried: ${response.status} ${message}`);
  return { outcome: 'failed', subCode: subCode ?? '', message: message ?? '' };
}
