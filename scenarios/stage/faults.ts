import type { components } from '../../openapi/control.gen.ts';
import { asked } from './control.ts';
import type { StageContext } from './stage-context.ts';

type Schemas = components['schemas'];

/** A barrier at which requests wait. */
export interface Barrier {
  /** How many wait now. */
  waiting(): Promise<number>;
  release(): Promise<void>;
}

/** Scripted failures of the cloud. */
export interface Faults {
  /** The next requests of an operation meet this. */
  script(operationId: string, effect: Schemas['FaultEffect'], times?: number): Promise<void>;
  /** The next request of an operation waits, before anything takes effect. */
  hold(operationId: string): Promise<Barrier>;
  clear(): Promise<void>;
}

export function createFaults({ control, world, steps }: StageContext): Faults {
  const script = (operationId: string, effect: Schemas['FaultEffect'], times: number) =>
    asked(
      control.POST('/worlds/{world}/faults', {
        params: { path: { world } },
        body: { match: { operationId }, effect, times },
      }),
    );
  const read = async (faultId: string) => {
    const all = await asked(control.GET('/worlds/{world}/faults', { params: { path: { world } } }));
    return all.find((fault) => fault.faultId === faultId);
  };
  return {
    script: (operationId, effect, times = 1) =>
      steps.run(`the next ${times} ${operationId} will meet: ${nameOf(effect)}`, async () => {
        await script(operationId, effect, times);
      }),
    hold: (operationId) =>
      steps.run(`the next ${operationId} will be held`, async () => {
        const { faultId } = await script(operationId, { kind: 'hold' }, 1);
        return {
          waiting: async () => (await read(faultId))?.waiting ?? 0,
          release: async () => {
            const path = { world, faultId };
            await asked(
              control.POST('/worlds/{world}/faults/{faultId}/release', { params: { path }, body: {} }),
            );
          },
        };
      }),
    clear: () =>
      steps.run('nothing goes wrong any more', async () => {
        await asked(control.DELETE('/worlds/{world}/faults', { params: { path: { world } } }));
      }),
  };
}

function nameOf(effect: Schemas['FaultEffect']): string {
  if (effect.kind !== 'answer') return effect.kind;
  return 'like' in effect ? effect.like : `answer ${effect.status}`;
}
