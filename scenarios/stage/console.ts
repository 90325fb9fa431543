import type { components } from '../../openapi/control.gen.ts';
import { asked, type ControlApi, ControlProblem } from './control.ts';
import { expectOf } from './expect.ts';
import type { StageContext } from './stage-context.ts';

type AppChange = components['schemas']['AppChange'];
type App = components['schemas']['App'];

/** The developer console, open at the app under test. */
export interface Console {
  app(): Promise<App>;
  changes(change: AppChange): Promise<void>;
  sharesApp(): Promise<void>;
  stopsSharing(): Promise<void>;
  /** "Enable sharing" greyed out, and back again. */
  sharingSwitchIs(state: 'available' | 'unavailable'): Promise<void>;
  /** Fails unless the console refuses to share. */
  cannotShareApp(): Promise<void>;
  /** A second app of the same owner. */
  registers(setup: components['schemas']['AppSetup']): Promise<App>;
}

export function createConsole({ control, world, clientId, steps }: StageContext): Console {
  const path = { world, clientId };
  const change = (body: AppChange) => changeApp(control, path, body);
  return {
    app: () => asked(control.GET('/worlds/{world}/apps/{clientId}', { params: { path } })),
    changes: (body) =>
      steps.run(`in the console: ${Object.keys(body).join(', ')} of the app change`, () => change(body)),
    sharesApp: () =>
      steps.run('in the console: sharing is switched on', () => change({ sharing: 'sharing' })),
    stopsSharing: () =>
      steps.run('in the console: sharing is switched off', () => change({ sharing: 'not-sharing' })),
    sharingSwitchIs: (sharingSwitch) =>
      steps.run(`in the console: the sharing switch becomes ${sharingSwitch}`, () =>
        change({ sharingSwitch }),
      ),
    cannotShareApp: () =>
      steps.run('in the console: sharing cannot be switched on', async () => {
        const refused = await change({ sharing: 'sharing' }).then(
          () => false,
          (error: unknown) => error instanceof ControlProblem,
        );
        expectOf(refused, 'the console refuses to share').is(true);
      }),
    registers: (body) =>
      steps.run('in the console: another app is registered', () =>
        asked(control.POST('/worlds/{world}/apps', { params: { path: { world } }, body })),
      ),
  };
}

async function changeApp(
  control: ControlApi,
  path: { world: string; clientId: string },
  body: AppChange,
): Promise<void> {
  await asked(control.PATCH('/worlds/{world}/apps/{clientId}', { params: { path }, body }));
}
