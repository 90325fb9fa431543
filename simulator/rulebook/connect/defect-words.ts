import type { Forgery } from './forgeries.ts';

/** What was wrong with a call, as a message says it. */
const WORDS: Readonly<Record<string, string>> = {
  unsigned: 'without a JWT',
  'empty-authorization': 'with an Authorization header that has no JWT in it',
  'wrong-key': 'signed with another key than the one that its kid names',
  'wrong-secret': 'signed with a secret that is not the shared secret of that site',
  'foreign-kid': 'signed with a key that Atlassian does not publish',
  'kid-elsewhere': 'whose kid is the address of a key of the attacker',
  'kid-climbs': "whose kid leads from Atlassian's key host to a key of the attacker (../)",
  'wrong-audience': 'whose aud is another app',
  'missing-audience': 'whose JWT has no aud',
  'alg-none': 'whose JWT says alg "none" and is not signed',
  'hs256-with-public-key': "signed with HS256, and Atlassian's public key as the secret",
  'hs256-with-attackers-secret': 'signed with HS256, and the secret that its own body brings',
  'hs256-with-shared-secret': 'signed with HS256 and the shared secret, where RS256 is due',
  'dead-secret': 'signed by an installation that an import had ended',
  expired: 'whose JWT had expired ten minutes ago',
  replayed: 'that was sent before, and whose JWT had expired',
  overtaken: 'that was sent before, and that a newer one had overtaken',
  'other-apps-body': 'whose body is about another app',
  'issuer-is-another': 'that another site had issued than the one it claims to be of',
  'body-of-another-tenant': 'whose body names another site than the iss of its JWT',
  'wrong-qsh': 'whose qsh is that of another request',
  'missing-qsh': 'whose JWT has no qsh',
  'context-qsh': 'with a context token (qsh "context-qsh")',
  'malformed-header': 'whose JWT has a header that is no JSON',
  'malformed-claims': 'whose JWT has claims that are no JSON object',
  'malformed-signature': 'whose JWT has a broken signature',
  'not-a-jwt': 'with rubbish in the place of the JWT',
};

const CALLS: Readonly<Record<Forgery['event'], string>> = {
  installed: 'an installed call',
  uninstalled: 'an uninstalled call',
  enabled: 'an enabled call',
  disabled: 'a disabled call',
  webhook: 'a webhook',
  page: 'a request for a page',
};

/** What an app did with a forgery, in one sentence without an end. */
export function tellForgery({ appKey, event, defect, status, failure }: Forgery): string {
  const did = status === undefined ? `gave no answer (${failure ?? 'unknown'})` : `answered ${status}`;
  return `app ${appKey} ${did} to ${CALLS[event]} ${WORDS[defect] ?? `with the defect ${defect}`}`;
}

/** The same, with what it led to where that was seen. */
export function tellFall(forgery: Forgery): string {
  const { event, effect } = forgery;
  if (effect !== 'taken') return tellForgery(forgery);
  if (event === 'installed') return `${tellForgery(forgery)}, and believes the shared secret that it brought`;
  if (event === 'uninstalled') return `${tellForgery(forgery)}, and serves the site no more`;
  return tellForgery(forgery);
}
