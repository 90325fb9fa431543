import type { Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { authorizationRequestAt, authorizationRequestFrom, fingerprint, headerOf } from '../readings.ts';
import type { Rule } from '../rule.ts';

interface Asked {
  readonly seq: number;
  readonly session: string;
}

export const stateFresh: Rule = {
  id: 'oauth/state-fresh',
  level: 'must',
  title: 'Each authorization request has a state of its own',
  why: 'A state that repeats is known to whoever saw it once; it protects nobody.',
  source: 'RFC 6749, section 10.12',
  judge() {
    const handedOut = new Recent<number>();
    const asked = new Recent<Asked>();
    let lookedOn = false;
    return {
      see(entry) {
        const fromApp = authorizationRequestFrom(entry);
        lookedOn ||= fromApp !== undefined;
        const request = fromApp ?? (lookedOn ? undefined : authorizationRequestAt(entry));
        if (request?.state === undefined || entry.kind !== 'exchange') return undefined;
        const key = `${request.clientId} ${fingerprint(request.state)}`;
        const before = fromApp
          ? handedOutBefore(handedOut, key, entry.seq)
          : askedElsewhere(asked, key, entry);
        if (before === undefined) return undefined;
        const message = `app ${request.clientId} used one state for two authorization requests`;
        return { message, evidence: [before, entry.seq] };
      },
    };
  },
};

function handedOutBefore(handedOut: Recent<number>, key: string, seq: number): number | undefined {
  const before = handedOut.get(key);
  handedOut.set(key, seq);
  return before;
}

/** Signing in repeats the request in the same browser, so only another browser's counts. */
function askedElsewhere(asked: Recent<Asked>, key: string, { seq, request }: Exchange): number | undefined {
  const session = /fauxlassian_session[^=]*=([^;]+)/.exec(headerOf(request.headers, 'cookie') ?? '')?.[1];
  if (session === undefined) return undefined;
  const before = asked.get(key);
  asked.set(key, { seq, session });
  return before !== undefined && before.session !== session ? before.seq : undefined;
}
