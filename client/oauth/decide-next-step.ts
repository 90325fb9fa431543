import type { NextStep, StepFacts } from '../context.ts';
import { problemOfRefusal } from './problem-of-refusal.ts';
import { retryAfterMoment } from './retry-after.ts';

/** A person is waiting: all pauses of one call together. */
const patience = 10_000;
/** Pause when a 429 or 5xx names none; doubled each time. */
const firstPause = 1_000;
/** How long to leave a place alone that says 429 without saying for how long. Not documented; this choice is ours. */
const quietWithoutHint = 60_000;
/** A token may be unknown to the gateway for a moment after it was minted; one wait of this length was seen to do. */
const freshTokenPause = 750;
const freshTokenAge = 2_000;

/** @returns what to do after an answer; see the cases for the reasons. */
export function decideNextStep(facts: StepFacts): NextStep {
  switch (facts.answerClass) {
    case 'success':
      return { next: 'return' };
    case 'access-token-refused':
      return afterRefusedToken(facts);
    case 'scope-mismatch':
      return afterScopeMismatch(facts);
    case 'rate-limited':
      return afterRateLimit(facts);
    case 'unavailable':
    case 'unreadable':
      return afterFailure(facts);
    case 'refused':
      return { next: 'stop', problem: problemOfRefusal(facts.answer) };
  }
}

/** One forced refresh and one more try; a fresh access token that is refused as well means that consent is gone. */
function afterRefusedToken({ grant, history }: StepFacts): NextStep {
  if (grant.refreshToken !== undefined && !history.refreshed) return { next: 'refresh' };
  return {
    next: 'stop',
    problem: {
      kind: 'ask-consent',
      condition: 'access-token-refused',
      message: 'Atlassian no longer accepts the permission.',
      status: 401,
    },
  };
}

function afterScopeMismatch({ grant, history, now }: StepFacts): NextStep {
  const fresh = now - grant.accessTokenMintedAt < freshTokenAge;
  if (fresh && !history.waitedForFreshToken) return { next: 'wait', milliseconds: freshTokenPause };
  return {
    next: 'stop',
    problem: {
      kind: 'missing-scope',
      condition: 'scope-mismatch',
      message: `The permission does not cover this. It covers: ${grant.scopes.join(' ')}.`,
      status: 401,
    },
  };
}

/** A 429 did nothing, so even a write may be repeated. */
function afterRateLimit(facts: StepFacts): NextStep {
  const { history, now } = facts;
  const hint = hintOf(facts);
  const pause = Math.max((hint ?? now) - now, firstPause * 2 ** (history.sent - 1));
  if (history.waited + pause <= patience) return { next: 'wait', milliseconds: pause };
  return {
    next: 'stop',
    problem: {
      kind: 'retry-later',
      condition: 'rate-limited',
      message: 'Atlassian limits how often this app may ask.',
      status: 429,
      retryAt: hint ?? now + quietWithoutHint,
    },
  };
}

/** Only a read may be repeated when nobody knows whether the request took effect. */
function afterFailure(facts: StepFacts): NextStep {
  const { answer, history, now } = facts;
  const hint = hintOf(facts);
  const pause = Math.max((hint ?? now) - now, firstPause * 2 ** (history.sent - 1));
  const read = history.method === 'GET';
  if (read && history.waited + pause <= patience) return { next: 'wait', milliseconds: pause };
  return {
    next: 'stop',
    problem: {
      kind: 'retry-later',
      condition: answer === undefined ? 'no-answer' : facts.answerClass,
      message: read
        ? 'Atlassian does not answer properly just now.'
        : 'Atlassian gave no proper answer. Look whether it was done before you try again.',
      status: answer?.status,
      retryAt: hint,
      mayHaveTakenEffect: !read,
    },
  };
}

function hintOf({ answer, now }: StepFacts): number | undefined {
  return retryAfterMoment(answer?.headers.get('retry-after') ?? null, now);
}
