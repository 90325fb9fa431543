import type { Exchange, JournalEntry } from '../world/journal.ts';
import { labelText } from '../world/words.ts';
import { type DiagramMaterial, LANE_KINDS, type Lane } from './diagram.ts';
import { hostLane, placeOf } from './hosts.ts';
import { BrowserTrace, browserActor, isBrowser } from './trace-browsers.ts';

/** The user agent of what a script writes by hand. */
const BY_HAND = 'by hand';
/** The actor of what an app does at its own appointed times. */
const JOB = 'job';
const TITLE = 28;
const INSTANCE = /^app-\d+$/;

/** Which instance of the app under test sends a request, where a script gave it a name. */
function instanceOf({ direction, request }: Exchange): string | undefined {
  const agent = String(request.headers['user-agent'] ?? '');
  return direction === 'in' && INSTANCE.test(agent) ? agent : undefined;
}

/** Finds out who takes part, as the entries of a journal are read in order. */
export class Cast {
  readonly #material: Pick<DiagramMaterial, 'nameOf'>;
  readonly #lanes = new Map<string, Lane>();
  readonly #trace: BrowserTrace;

  constructor(material: Pick<DiagramMaterial, 'nameOf'>, entries: readonly JournalEntry[]) {
    this.#material = material;
    this.#trace = new BrowserTrace((accountId) => material.nameOf(accountId), entries);
  }

  /** Who sends a request to whom, by the keys of their lanes. */
  sidesOf(exchange: Exchange): { from: string; to: string } {
    return { from: this.#add(this.#sender(exchange)), to: this.#add(this.#receiver(exchange)) };
  }

  /** The key of the lane of a host, which may not take part. */
  hostKey(host: string): string {
    return hostLane(host).key;
  }

  /** The lane of an app for whom something was not done; it may not be heard of otherwise. */
  appKey(): string {
    return (
      [...this.#lanes.values()].find(({ kind }) => kind === 'app')?.key ?? this.#add(appLane('app', 'App'))
    );
  }

  /** The lane of a host, which takes part from now on. */
  enter(host: string): string {
    return this.#add(hostLane(host));
  }

  /** Everybody who took part, from left to right. */
  lanes(): Lane[] {
    const rank = (lane: Lane) => LANE_KINDS.indexOf(lane.kind) * 100 + placeOf(lane);
    return [...this.#lanes.values()].sort((one, other) => rank(one) - rank(other));
  }

  #add(lane: Lane): string {
    if (!this.#lanes.has(lane.key)) this.#lanes.set(lane.key, lane);
    return lane.key;
  }

  #sender(exchange: Exchange): Lane {
    const { actor, clientId, direction, request } = exchange;
    if (direction === 'out' && browserActor(exchange) === undefined) return hostLane(actor ?? 'Atlassian');
    if (direction === 'out' || isBrowser(exchange)) return this.#person(this.#trace.ownerOf(exchange));
    const agent = String(request.headers['user-agent'] ?? '');
    if (agent === BY_HAND) return { key: 'hand', kind: 'hand', title: 'By hand', short: 'Hand' };
    const instance = instanceOf(exchange);
    if (instance !== undefined) return this.#instance(instance);
    const name = clientId === undefined ? undefined : (this.#material.nameOf(clientId) ?? clientId);
    const [product = ''] = agent.split(/[/ ]/);
    return appLane(`app:${clientId ?? product}`, name ?? (product || 'Somebody'));
  }

  #receiver(exchange: Exchange): Lane {
    const { direction, origin, receiver } = exchange;
    if (direction === 'in') return hostLane(origin);
    return receiver === undefined ? appLane('app', 'App') : this.#instance(receiver);
  }

  #instance(instance: string): Lane {
    const number = instance.replace('app-', '');
    if (number === '1') return appLane('app', 'App');
    return { key: instance, kind: 'app', title: `App, instance ${number}`, short: `App ${number}` };
  }

  #person(handle: string | undefined): Lane {
    if (handle === JOB) return { key: 'job', kind: 'job', title: 'Scheduled job', short: 'Job' };
    if (handle === undefined) return { key: 'browser', kind: 'person', title: 'Browser', short: 'Browser' };
    const title = labelText(this.#material.nameOf(handle) ?? handle, TITLE);
    const [short = title] = title.split(' ');
    return { key: `person:${title}`, kind: 'person', title, short };
  }
}

function appLane(key: string, name: string): Lane {
  const title = labelText(name, TITLE);
  const [short = title] = title.split(' ');
  return { key, kind: 'app', title, short };
}
