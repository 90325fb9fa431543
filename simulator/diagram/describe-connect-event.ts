import { siteHost } from '../world/origins.ts';
import { at, type Data, list, name, type Remarker, text } from './remark.ts';
import type { Wording } from './wording.ts';

const HOW: Readonly<Record<string, string>> = {
  first: 'Installed for the first time',
  upgrade: 'Upgraded',
  reinstall: 'Installed again',
  'follow-up': 'Installed, by the follow-up',
};

const SIGNED: Readonly<Record<string, string>> = {
  none: 'not signed',
  'shared-secret': 'signed with the shared secret',
  'install-key': "signed by Atlassian's key",
};

const clientKey = (value: unknown, wording: Wording): string => wording.secret('client_key', text(value));
const who = (data: Data, wording: Wording): string =>
  `${clientKey(data.clientKey, wording)}, ${wording.secret('oauth_client_id', text(data.oauthClientId))}`;

/** What matters of the events of Connect and of whole sites. What has arrows of its own needs no words. */
export const CONNECT_REMARKS: Readonly<Record<string, Remarker>> = {
  'connect.enabled': () => undefined,
  'connect.disabled': () => undefined,
  'connect.page-shown': () => undefined,
  'connect.tenant-imported': () => undefined,
  'connect.listed': (data, wording) => at(data, wording, 'The app is on the Marketplace'),
  'connect.installed': (data, wording) => {
    const how = HOW[text(data.how)] ?? 'Told again';
    return at(
      data,
      wording,
      `${how}, ${SIGNED[text(data.signed)] ?? 'signed'}: ${who(data, wording)}`,
      'good',
    );
  },
  'connect.install-failed': (data, wording) =>
    at(data, wording, `Not installed: ${wording.free(text(data.subCode), 120)}`, 'bad'),
  'connect.uninstalled': (data, wording) =>
    at(data, wording, `Uninstalled: ${clientKey(data.clientKey, wording)}`, 'bad'),
  'connect.identity-died': (data, wording) =>
    at(data, wording, `Dead from now on (${text(data.cause)}): ${who(data, wording)}`, 'bad'),
  'connect.dead-identity-used': (data, wording) =>
    at(data, wording, `Used, and dead (${text(data.cause)}): ${who(data, wording)}`, 'bad'),
  'connect.follow-up-sent': (data, wording) =>
    at(data, wording, 'Refused, so the same comes once more, signed with the old shared secret'),
  'connect.secret-rotated': (data, wording) => at(data, wording, 'A new shared secret'),
  'connect.install-key-rotated': (data, wording) =>
    at(data, wording, 'Another install key signs from now on'),
  'connect.user-token-issued': (data, wording) =>
    at(data, wording, `A token to act as ${name(data.accountId, wording)}: ${list(data.scopes)}`),
  'connect.forged': (data, wording) => {
    const { defect, event } = data;
    const words = defect === 'genuine' ? 'nothing is wrong' : `what is wrong: ${text(defect)}`;
    return at(data, wording, `A host that the simulator plays calls ${text(event)}; ${words}`, 'fault');
  },
  'site.exported': (data, wording) =>
    at(data, wording, `Exported as ${text(data.backupId)}; nothing changes here`),
  'site.imported': (data, wording) => {
    const ids = `${clientKey(data.clientKeyBefore, wording)} is ${clientKey(data.clientKeyAfter, wording)} from now on`;
    return at(data, wording, `Imported: ${ids}; its apps are gone, and nobody tells them`, 'bad');
  },
  'site.restored': (data, wording) =>
    at(data, wording, `Restored: still ${clientKey(data.clientKeyAfter, wording)}, its apps stay`),
  'site.renamed': (data, wording) =>
    at(data, wording, `Renamed to ${text(data.to)}: still ${clientKey(data.clientKeyAfter, wording)}`),
  'site.cloned': (data, wording) => at(data, wording, `Cloned to ${text(data.to)}, which has no apps`),
  'site.deleted': (data, wording) => {
    const silence = Number(data.ended) > 0 ? ', and its apps are not told' : '';
    const host = typeof data.handle === 'string' && { host: siteHost(data.handle) };
    return at({ ...data, ...host }, wording, `The site is deleted${silence}`, 'bad');
  },
};
