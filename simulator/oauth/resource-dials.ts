import { defineDial } from '../world/facts.ts';

export const meWithoutScope = defineDial({
  name: 'oauth.meWithoutScope',
  title:
    'What GET /me says to a token without read:me: the scope failure of the gateway, or that it is forbidden',
  positions: ['scope-failure', 'forbidden'],
  default: 'forbidden',
  standing: 'observed',
  source:
    "github.com/jlglasgow123-byte/time-translator CHANGELOG.md (403); the other is the gateway's answer at other operations",
});

export const userinfo = defineDial({
  name: 'oauth.userinfo',
  title: 'What GET /userinfo says to a 3LO access token: the claims of the account, or 401',
  positions: ['claims', 'refused'],
  default: 'claims',
  standing: 'unknown',
  source:
    'advertised in discovery; OpenID Connect is of no use to 3LO apps, and no public source shows a call',
});
