import type { components } from '../../openapi/control.gen.ts';
import { asked } from './control.ts';
import type { StageContext } from './stage-context.ts';

/** The behaviours of the cloud of which more than one is possible. */
export interface Dials {
  list(): Promise<components['schemas']['Dial'][]>;
  turn(settings: components['schemas']['DialSettings']): Promise<void>;
}

export function createDials({ control, world, steps }: StageContext): Dials {
  const params = { path: { world } };
  return {
    list: () => asked(control.GET('/worlds/{world}/dials', { params })),
    turn: (body) =>
      steps.run(
        `dials turn: ${Object.entries(body).map(([dial, position]) => `${dial} = ${position}`)}`,
        async () => {
          await asked(control.PATCH('/worlds/{world}/dials', { params, body }));
        },
      ),
  };
}
