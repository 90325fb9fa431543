import type { components, operations } from '../../openapi/control.gen.ts';
import type { AnswerOf } from '../world/answer.ts';
import type { Call } from '../world/call.ts';
import type { ClockState } from '../world/clock.ts';
import type { JournalEntry } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import type { Worlds } from '../world/worlds.ts';

/** The nouns of the control surface, as its document spells them. */
export type Schemas = components['schemas'];

/** How this simulator was started, as far as its control surface minds. */
export interface ControlSettings {
  readonly version: string;
  /** Leaves credentials in what the journal shows. */
  readonly showSecrets: boolean;
  /** The clock of worlds whose setup names none. */
  readonly clock: ClockState['mode'];
}

/** A request at the control surface, held against its document. */
export interface ControlCall<Op = unknown> {
  readonly worlds: Worlds;
  readonly settings: ControlSettings;
  readonly pathParameters: Call<Op>['pathParameters'];
  readonly query: Call<Op>['query'];
  readonly headers: Call<Op>['headers'];
  readonly body: Call<Op>['body'];
}

/** One operation: guards first, then the change of the world, then the answer. */
export type ControlHandler<Op> = (call: ControlCall<Op>) => AnswerOf<Op> | Promise<AnswerOf<Op>>;

/** Entries for a reader who stays, as an answer that does not end. */
export interface Following {
  readonly world: World;
  /** Only entries that were complete after this sequence number. */
  readonly after: number;
  /** The entry as the reader gets to see it, or undefined when it is not for this reader. */
  show(entry: JournalEntry): Schemas['JournalEntry'] | undefined;
}

/** A handler for each operation of the document; one that is missing does not compile. */
export type ControlHandlers = {
  readonly [Id in keyof operations]: Id extends 'followJournal'
    ? (call: ControlCall<operations[Id]>) => Following
    : ControlHandler<operations[Id]>;
};
