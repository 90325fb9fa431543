import { hash } from 'node:crypto';
import { MINUTE } from '../../world/durations.ts';
import type { World } from '../../world/world.ts';
import type { DeadIdentity, Installation } from '../state.ts';
import { forgersKey } from '../tokens/install-keys.ts';
import { currentInstallKey } from '../tokens/sign-install.ts';
import { NOBODYS_SECRET } from './attackers-secret.ts';
import { type Draft, type ForgedEvent, part } from './draft.ts';

/** What a defect may draw on. */
export interface Scene {
  readonly world: World;
  readonly installation: Installation;
  /** Another place where the app is installed, or a made-up one. */
  readonly other: Pick<Installation, 'clientKey' | 'sharedSecret'> & { readonly baseUrl: string };
  /** An identity of the app that an import ended at this site. */
  readonly dead: DeadIdentity | undefined;
}

/** One way in which a host can be wrong. */
interface Row {
  /** What an app has to see. */
  readonly title: string;
  /** The calls that it can strike; all where nothing is said. */
  readonly events?: readonly ForgedEvent[];
  /** How the call is signed when nothing is wrong; both ways where nothing is said. */
  readonly signedBy?: 'install-key' | 'shared-secret';
  readonly spoil: (draft: Draft, scene: Scene) => Draft;
}

const LIFECYCLE = ['installed', 'uninstalled', 'enabled', 'disabled'] as const;
const claim = (draft: Draft, claims: Draft['claims']): Draft => ({
  ...draft,
  claims: { ...draft.claims, ...claims },
});
const head = (draft: Draft, header: Draft['header']): Draft => ({
  ...draft,
  header: { ...draft.header, ...header },
});
const tell = (draft: Draft, body: Draft['body']): Draft => ({ ...draft, body: { ...draft.body, ...body } });
const shared = (sharedSecret: string) => ({ by: 'secret', sharedSecret }) as const;
/** The secret that a call brings; nobody's where it brings none. */
const broughtBy = ({ body }: Draft): string => String(body?.sharedSecret ?? NOBODYS_SECRET);
const hs256 = (draft: Draft, sharedSecret: string): Draft => ({
  ...draft,
  header: { typ: 'JWT', alg: 'HS256' },
  key: shared(sharedSecret),
});
const forged = () => ({ by: 'private-key', privateKey: forgersKey.privateKey }) as const;

/** Where the simulation publishes the forger's key: anybody may have a host with a key on it. */
export const FORGERS_HOST = 'connect-cdn.atl-paas.net';
const FORGERS_PATH = 'forgers-key.pem';

/** All ways in which the simulator plays a host that is wrong in exactly one. */
export const DEFECTS = {
  genuine: { title: 'Nothing is wrong', spoil: (draft) => draft },
  unsigned: {
    title: 'There is no JWT',
    spoil: (draft) => ({ ...draft, present: () => undefined }),
  },
  'empty-authorization': {
    title: 'The place of the JWT is empty',
    spoil: (draft) => ({ ...draft, present: () => '' }),
  },
  'wrong-key': {
    title: 'The name of the genuine key, and the signature of another one',
    signedBy: 'install-key',
    spoil: (draft) => ({ ...draft, key: forged() }),
  },
  'foreign-kid': {
    title: 'A key that the host does not publish, under its own name',
    signedBy: 'install-key',
    spoil: (draft) => head({ ...draft, key: forged() }, { kid: forgersKey.kid }),
  },
  'kid-elsewhere': {
    title: 'The name of the key is an address at which the forger publishes his own',
    signedBy: 'install-key',
    spoil: (draft, { installation }) => {
      const kid = `${installation.hostAddress.replace('{host}', FORGERS_HOST)}/${FORGERS_PATH}`;
      return head({ ...draft, key: forged() }, { kid });
    },
  },
  'kid-climbs': {
    title: 'The name of the key leads from the host of the keys to where the forger publishes his own',
    signedBy: 'install-key',
    spoil: (draft) => head({ ...draft, key: forged() }, { kid: `../${FORGERS_HOST}/${FORGERS_PATH}` }),
  },
  'wrong-audience': {
    title: 'It was signed for another app',
    signedBy: 'install-key',
    spoil: (draft) => claim(draft, { aud: ['https://another-app.example.com'] }),
  },
  'missing-audience': {
    title: 'It does not say for which app it was signed',
    signedBy: 'install-key',
    spoil: (draft) => {
      const { aud: _, ...claims } = draft.claims;
      return { ...draft, claims };
    },
  },
  'alg-none': {
    title: 'The JWT is not signed, and says so',
    spoil: (draft) => head({ ...draft, key: { by: 'nothing' } }, { alg: 'none' }),
  },
  'hs256-with-public-key': {
    title: 'HS256, with the public key of the host as the secret',
    signedBy: 'install-key',
    spoil: (draft, { world }) => {
      const { publicPem, kid } = currentInstallKey(world);
      return head(hs256(draft, publicPem), { kid });
    },
  },
  'hs256-with-attackers-secret': {
    title: 'HS256, with the secret that the body brings',
    signedBy: 'install-key',
    events: ['installed'],
    spoil: (draft) => hs256(draft, broughtBy(draft)),
  },
  'hs256-with-shared-secret': {
    title: 'HS256 with the shared secret, where RS256 is due',
    signedBy: 'install-key',
    spoil: (draft, { installation }) => hs256(draft, installation.sharedSecret),
  },
  'wrong-secret': {
    title:
      'HS256 with another secret: that which an install itself brings, or else one that nobody ever gave',
    signedBy: 'shared-secret',
    spoil: (draft) => ({ ...draft, key: shared(broughtBy(draft)) }),
  },
  'dead-secret': {
    title: 'Issuer and secret of an installation that an import ended',
    signedBy: 'shared-secret',
    events: ['webhook', 'page'],
    spoil: (draft, { dead }) =>
      dead ? claim({ ...draft, key: shared(dead.sharedSecret) }, { iss: dead.clientKey }) : draft,
  },
  expired: {
    title: 'exp is over',
    spoil: (draft, { world }) => {
      const exp = Math.floor((world.clock.now() - 10 * MINUTE) / 1000);
      const { iat, exp: due } = draft.claims;
      return claim(draft, { iat: exp - (Number(due) - Number(iat)), exp });
    },
  },
  replayed: {
    title: 'An earlier call of the host, sent once more when its exp is over',
    events: ['installed', 'uninstalled'],
    spoil: (draft) => draft,
  },
  overtaken: {
    title: 'An earlier call of the host, sent once more after a newer one, while its token is valid',
    events: ['installed', 'uninstalled'],
    spoil: (draft) => draft,
  },
  'other-apps-body': {
    title: 'The body is about another app',
    events: LIFECYCLE,
    spoil: (draft) => tell(draft, { key: 'com.example.another-app' }),
  },
  'issuer-is-another': {
    title: 'iss is another site, which signed it, than the body is about; of a page, than the secret is of',
    spoil: (draft, { other }) => {
      const named = claim(draft, { iss: other.clientKey });
      const bySecret = draft.key.by === 'secret' && draft.body?.clientKey !== undefined;
      return bySecret ? { ...named, key: shared(other.sharedSecret) } : named;
    },
  },
  'body-of-another-tenant': {
    title: 'The body is about another site than iss',
    events: LIFECYCLE,
    spoil: (draft, { other: { clientKey, baseUrl } }) =>
      tell(draft, { clientKey, baseUrl, displayUrl: baseUrl }),
  },
  'wrong-qsh': {
    title: 'qsh is that of another request',
    spoil: (draft) => claim(draft, { qsh: hash('sha256', 'GET&/another-path&', 'hex') }),
  },
  'missing-qsh': {
    title: 'There is no qsh',
    spoil: (draft) => {
      const { qsh: _, ...claims } = draft.claims;
      return { ...draft, claims };
    },
  },
  'context-qsh': {
    title: 'qsh is that of a context token',
    spoil: (draft) => claim(draft, { qsh: 'context-qsh' }),
  },
  'malformed-header': {
    title: 'The header of the JWT is no JSON',
    spoil: (draft) => ({ ...draft, present: (jwt) => replaced(jwt, 0, 'bm90IGpzb24') }),
  },
  'malformed-claims': {
    title: 'The claims of the JWT are no object',
    spoil: (draft) => ({ ...draft, present: (jwt) => replaced(jwt, 1, part('not an object')) }),
  },
  'malformed-signature': {
    title: 'The signature of the JWT is cut off and not Base64',
    spoil: (draft) => ({ ...draft, present: (jwt) => replaced(jwt, 2, '%%%') }),
  },
  'not-a-jwt': {
    title: 'In the place of the JWT is something else',
    spoil: (draft) => ({ ...draft, present: () => 'rubbish' }),
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Defect = keyof typeof DEFECTS;

/** A row of the table, as all of them are. */
export const defectRow = (defect: Defect): Row => DEFECTS[defect];

const replaced = (jwt: string, at: number, by: string): string =>
  jwt
    .split('.')
    .map((one, index) => (index === at ? by : one))
    .join('.');
