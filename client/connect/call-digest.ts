import { createHash } from 'node:crypto';
import type { LifecycleEventBody } from './messages.ts';
import type { CallDigest } from './parts.ts';

const digits = 32;

/** @returns by what a call is recognised when it comes again. The body counts apart: a token does not cover it. */
export function digestOf(jwt: string | undefined, event: LifecycleEventBody): CallDigest {
  const members = Object.entries(event).sort(([one], [other]) => (one < other ? -1 : 1));
  return { jwt: hash(jwt ?? ''), body: hash(JSON.stringify(members)) };
}

/** @returns a digest as it is kept with an installation. */
export const digestText = ({ jwt, body }: CallDigest): string => `${jwt}.${body}`;

/** @returns whether a kept digest is of a call with the same token. */
export const hasSameJwt = (kept: string, { jwt }: CallDigest): boolean => kept.startsWith(`${jwt}.`);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, digits);
