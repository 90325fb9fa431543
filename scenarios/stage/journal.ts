import type { components } from '../../openapi/control.gen.ts';
import { APP_KEY } from './connect/connect-app.ts';
import { asked } from './control.ts';
import type { StageContext } from './stage-context.ts';

type Exchange = Extract<components['schemas']['JournalEntry'], { kind: 'exchange' }>;

/** What went over the wire, as the simulator noted it. */
export interface StageJournal {
  /** The exchanges of an operation that the app under test asked for, or was asked for by a site, oldest first. */
  exchanges(operationId: string): Promise<Exchange[]>;
  /** How often the app under test asked for an operation. */
  count(operationId: string): Promise<number>;
}

export function createStageJournal({ control, world, clientId }: StageContext): StageJournal {
  /** By its client id, and as a Connect app by its key. */
  const names = [clientId, APP_KEY];
  const exchanges = async (operationId: string) => {
    const query = { operationId, kind: 'exchange', limit: 10_000 } as const;
    const page = await asked(control.GET('/worlds/{world}/journal', { params: { path: { world }, query } }));
    return page.entries.flatMap((entry) =>
      entry.kind === 'exchange' && names.includes(entry.clientId ?? '') ? [entry] : [],
    );
  };
  return { exchanges, count: async (operationId) => (await exchanges(operationId)).length };
}
