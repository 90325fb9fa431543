import type { Follower, Share } from '../rule.ts';
import { followNamedCalls, isHeard } from './named-calls.ts';

/** Which call was forged. */
export type ForgedEvent = 'installed' | 'uninstalled' | 'enabled' | 'disabled' | 'webhook' | 'page';

/** A call of a host that was wrong in exactly one way, and what the app made of it. */
export interface Forgery {
  /** Of the call. */
  readonly seq: number;
  /** When it was sent. */
  readonly at: number;
  readonly appKey: string;
  /** Those that a forged install is about. */
  readonly clientKeys: readonly string[];
  readonly event: ForgedEvent;
  /** In what it was wrong; `genuine` when it was not. */
  readonly defect: string;
  /** Of the answer; undefined where none came. */
  readonly status: number | undefined;
  /** Why none came. */
  readonly failure: string | undefined;
  readonly effect: 'taken' | 'not-taken' | 'unknown';
  /** Whether the app was content with cruder forgeries as well, which say what it really lacks. */
  readonly isCruder: boolean;
}

/** The forged calls of a journal. */
export function followForgeries(share: Share): Follower<Forgery | undefined> {
  const named = share(followNamedCalls);
  return (entry) => {
    const call = named(entry);
    if (call?.event.type !== 'connect.forged' || !isHeard(call.exchange)) return undefined;
    const { data } = call.event;
    const { seq, startedAt: at, request, response, failure } = call.exchange;
    const { effect, also } = data;
    const told: unknown = Object(request.body).clientKey;
    return {
      ...{ seq, at, status: response?.status, failure: failure?.kind },
      appKey: String(data.appKey),
      clientKeys: [...new Set([String(data.clientKey), ...(typeof told === 'string' ? [told] : [])])],
      event: data.event as ForgedEvent,
      defect: String(data.defect),
      effect: effect === 'taken' || effect === 'not-taken' ? effect : 'unknown',
      isCruder: Array.isArray(also) && also.length > 0,
    };
  };
}

/** Whether the app was content with a call. */
export const isContent = ({ status = 0 }: Pick<Forgery, 'status'>): boolean => status >= 200 && status < 300;

/** Whether an app took a forgery, and for no cruder reason than its defect. */
export const isFallenFor = (forgery: Forgery): boolean =>
  forgery.defect !== 'genuine' && isContent(forgery) && forgery.effect !== 'not-taken' && !forgery.isCruder;
