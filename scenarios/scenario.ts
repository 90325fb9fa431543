import type { ReportingPolicies } from '../client/index.ts';
import type { WorldSetup } from '../simulator/index.ts';
import type { Capability } from './app-under-test/app-under-test.ts';
import type { Stage } from './stage/stage.ts';

/** Rows of the table of situations that the forum threads describe; see `report/situations.ts`. */
export type SituationId = `O${number}` | `P${number}` | `C${number}`;

type AppSetup = NonNullable<WorldSetup['apps']>[number];

/** What differs from the usual world: Rohit, Mark and Asha, the sites acme and beta, one issue each, two shared apps. */
export interface ScenarioSetup extends Partial<WorldSetup> {
  /** What differs at the app under test, as the developer console has it. */
  readonly app?: Partial<AppSetup>;
  /** What differs at the second app, the one that requests by hand are made for. */
  readonly plain?: Partial<AppSetup>;
  /** What differs in the app's own configuration. */
  readonly configuration?: AppConfiguration;
}

/** What a scenario may choose at an app that offers `configuration`. */
export interface AppConfiguration {
  readonly scopes?: readonly string[];
  readonly pkce?: boolean;
  /** It keeps personal data, and does this with it; see `withPersonalData`. */
  readonly privacy?: Partial<ReportingPolicies>;
  /** It is a Connect app as well; see the stage's `connect`. */
  readonly connect?: {
    /** How the app expects installs to be signed; `signed-install` unless said. */
    readonly era?: 'signed-install' | 'legacy';
    readonly retentionDays?: number;
    readonly acceptedAudiences?: readonly string[];
  };
  /** Handles of apps of this world that customers bring along; the app uses them for their people. */
  readonly customers?: readonly string[];
}

/** One behaviour, played by people, an app and the simulated cloud. */
export interface Scenario {
  /** Lower-case words: `oauth/state-forged`. Names the world, and is what `--grep` looks at. */
  readonly id: string;
  /** One sentence in the present tense. */
  readonly title: string;
  /** Where it is known from that the cloud, or an app, has to behave like this. */
  readonly sources: readonly string[];
  readonly situations?: readonly SituationId[];
  /** What the app under test must offer beyond signing in, connecting and commenting; else it is `not tested`. */
  readonly needs?: readonly Capability[];
  readonly setup?: ScenarioSetup;
  /** The script. It fails by throwing, which the verbs and expectations of the stage do. */
  play(stage: Stage): Promise<void>;
}

/** A scenario that cannot be used; says which and why. */
export class ScenarioFault extends Error {
  override readonly name = 'ScenarioFault';
}

const ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/**
 * Declares a scenario, in a `*.scenario.ts` file.
 *
 * @example
 * ```ts
 * import { scenario } from 'fauxlassian/scenarios';
 *
 * export default scenario({
 *   id: 'mine/after-a-quarter',
 *   title: 'After a quarter of silence Mark is asked to consent again',
 *   sources: ['our handbook, chapter 3'],
 *   async play({ mark, clock, expect }) {
 *     await mark.connects({ site: 'acme' });
 *     await clock.advance({ days: 91 });
 *     expect((await mark.triesToComment('ED-1', 'Hello again')).status, 'status of the answer').is(403);
 *   },
 * });
 * ```
 *
 * @throws ScenarioFault that names what is missing or malformed
 */
export function scenario(definition: Scenario): Scenario {
  const fault = faultOf(definition);
  if (fault !== undefined) throw new ScenarioFault(fault);
  return Object.freeze({ ...definition });
}

/** @returns what keeps a value from being a scenario, in words; undefined when it is one. */
export function faultOf(value: unknown): string | undefined {
  const { id, title, sources, play } = Object(value) as Partial<Record<keyof Scenario, unknown>>;
  if (typeof id !== 'string' || !ID.test(id) || id.length > 63) {
    return `id: must be lower-case words such as "oauth/state-forged", at most 63 characters; is ${JSON.stringify(id)}`;
  }
  if (typeof title !== 'string' || title === '') return `${id}: title: must be a sentence`;
  const sourced =
    Array.isArray(sources) && sources.length > 0 && sources.every((one) => typeof one === 'string');
  if (!sourced) return `${id}: sources: must name where the behaviour is known from`;
  if (typeof play !== 'function') return `${id}: play: must be a function`;
  return undefined;
}
