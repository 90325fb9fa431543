import type { Answer } from './answer.ts';

/** Which requests a fault strikes; every field that is given must fit. */
export interface FaultMatch {
  operationId?: string;
  /** Other operations that are meant when {@link operationId} is named: the same at another path. */
  alsoOperationIds?: readonly string[];
  origin?: string;
  method?: string;
  pathPrefix?: string;
  clientId?: string;
  accountId?: string;
}

/** What happens to a request that is struck. */
export type FaultEffect =
  /** Another answer, made when it strikes. */
  | { kind: 'answer'; answerTo: (struck: Pick<FaultMatch, 'operationId' | 'origin'>) => Answer }
  | { kind: 'delay'; milliseconds: number }
  /** The effect takes place, the connection closes without an answer. */
  | { kind: 'lose-answer' }
  | { kind: 'cut-body'; bytes: number }
  | { kind: 'garble-body' }
  /** The connection is reset before anything took place. */
  | { kind: 'reset' }
  /** Requests wait at a barrier, and are let go in an order: by a script, or when so many of them wait. */
  | { kind: 'hold'; until?: number; order?: number[] };

export interface Fault {
  readonly faultId: string;
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  readonly times: number;
  remaining: number;
}

/** The request as far as a fault may look at it. */
export interface Struck {
  operationId?: string;
  origin: string;
  method: string;
  path: string;
  clientId?: string;
  accountId?: string;
}

type LetGo = () => void;

/** Faults that are used up are kept to be looked at, but not for ever. */
const MOST_FAULTS = 1_000;

/** The scripted faults of a world, in the order in which they were scripted. Not part of snapshots. */
export class Faults {
  readonly #faults = new Map<string, Fault>();
  /** Requests at a barrier, in the order of arrival. */
  readonly #barriers = new Map<string, LetGo[]>();
  /** Requests that were released and wait for the one before them to be answered. */
  readonly #released = new Map<string, LetGo[]>();
  #count = 0;

  /** Scripts a fault for the next `times` requests that match. */
  script(match: FaultMatch, effect: FaultEffect, times = 1): Fault {
    const faultId = `fault-${++this.#count}`;
    const fault: Fault = { faultId, match, effect, times, remaining: times };
    this.#faults.set(faultId, fault);
    if (this.#faults.size > MOST_FAULTS) this.#forgetOne();
    return fault;
  }

  list(): Fault[] {
    return [...this.#faults.values()];
  }

  /** The first fault that has strikes left for this request; uses one up. */
  strike(request: Struck): Fault | undefined {
    if (this.#faults.size === 0) return undefined;
    for (const fault of this.#faults.values()) {
      if (fault.remaining > 0 && fits(fault.match, request)) {
        fault.remaining -= 1;
        return fault;
      }
    }
    return undefined;
  }

  /** Waits at a fault's barrier until it is let go. */
  hold(fault: Fault): Promise<void> {
    return new Promise((letGo) => {
      const waiting = this.#barriers.get(fault.faultId) ?? [];
      waiting.push(letGo);
      this.#barriers.set(fault.faultId, waiting);
      const { effect } = fault;
      if (effect.kind === 'hold' && effect.until !== undefined && waiting.length >= effect.until) {
        this.release(fault.faultId, effect.order);
      }
    });
  }

  /** How many requests wait, at the barrier or for their turn after it. */
  waiting(faultId: string): number {
    return (this.#barriers.get(faultId)?.length ?? 0) + (this.#released.get(faultId)?.length ?? 0);
  }

  /**
   * Lets the waiting requests go, each after the one before it has been answered.
   *
   * @param order - their positions by arrival, from 0; those not named follow in the order of arrival
   * @returns how many are let go
   */
  release(faultId: string, order: readonly number[] = []): number {
    const waiting = this.#barriers.get(faultId) ?? [];
    this.#barriers.delete(faultId);
    const first = order.flatMap((position) => waiting[position] ?? []);
    const rest = waiting.filter((one) => !first.includes(one));
    const queue = this.#released.get(faultId);
    if (queue) queue.push(...first, ...rest);
    else if (waiting.length > 0) {
      this.#released.set(faultId, [...first, ...rest]);
      this.answered(faultId);
    }
    return waiting.length;
  }

  /** Told when a request that a fault struck is over; the next one that was released goes on. */
  answered(faultId: string): void {
    const queue = this.#released.get(faultId);
    const letGo = queue?.shift();
    if (letGo) letGo();
    else this.#released.delete(faultId);
  }

  /** Takes a fault back and lets go whatever waits for it. @returns false when there is none of that id */
  delete(faultId: string): boolean {
    const waiting = [...(this.#released.get(faultId) ?? []), ...(this.#barriers.get(faultId) ?? [])];
    this.#released.delete(faultId);
    this.#barriers.delete(faultId);
    for (const letGo of waiting) letGo();
    return this.#faults.delete(faultId);
  }

  clear(): void {
    for (const faultId of [...this.#faults.keys()]) this.delete(faultId);
  }

  #forgetOne(): void {
    for (const { faultId, remaining } of this.#faults.values()) {
      if (remaining > 0 || this.waiting(faultId) > 0) continue;
      this.#faults.delete(faultId);
      return;
    }
  }
}

function fits(match: FaultMatch, request: Struck): boolean {
  return (
    (match.operationId === undefined || isMeant(match, request.operationId)) &&
    (match.origin === undefined || match.origin === request.origin) &&
    (match.method === undefined || match.method === request.method) &&
    (match.pathPrefix === undefined || request.path.startsWith(match.pathPrefix)) &&
    (match.clientId === undefined || match.clientId === request.clientId) &&
    (match.accountId === undefined || match.accountId === request.accountId)
  );
}

const isMeant = ({ operationId, alsoOperationIds = [] }: FaultMatch, asked: string | undefined): boolean =>
  operationId === asked || alsoOperationIds.some((also) => also === asked);
