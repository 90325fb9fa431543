import type { DomainEvent } from './world/journal.ts';
import { siteHost } from './world/origins.ts';
import { labelText } from './world/words.ts';

type Data = DomainEvent['data'];

/** Longest description of a fault that the line has. */
const LONGEST = 300;

const word = (value: unknown): string => labelText(String(value), LONGEST);
const app = ({ appKey }: Data): string => (appKey === undefined ? 'an app' : word(appKey));
const site = ({ handle, product }: Data): string => `${siteHost(word(handle))} (${word(product)})`;

/** What no exchange shows, and somebody at the terminal has to know; sentences for events by their type. */
const SENTENCES: Readonly<Record<string, (data: Data) => string | undefined>> = {
  'connect.install-failed': (data) =>
    `not installed: ${app(data)}: ${word(data.subCode)}${data.message === undefined ? '' : `: ${word(data.message)}`}`,
  'connect.follow-up-sent': (data) =>
    `the unsigned install was refused: it comes to ${app(data)} once more, signed with the old shared secret`,
  'connect.identity-died': (data) =>
    data.cause === 'rolled-back'
      ? undefined
      : `dead from now on (${word(data.cause)}): ${app(data)}, clientKey ${word(data.clientKey)}, oauthClientId ${word(data.oauthClientId)}`,
  'connect.dead-identity-used': (data) =>
    `${app(data)} used who it was before (${word(data.cause)}): clientKey ${word(data.clientKey)}`,
  'connect.silent': (data) => `${app(data)} gets no ${word(data.callback)}: ${word(data.why)}`,
  'connect.forged': (data) =>
    `that ${word(data.event)} was played by a host of the simulator: ${word(data.defect)}`,
  'site.exported': (data) => `exported: ${site(data)}, as ${word(data.backupId)}`,
  'site.imported': (data) =>
    `imported: ${site(data)}; its clientKey was ${word(data.clientKeyBefore)} and is ${word(data.clientKeyAfter)}`,
  'site.restored': (data) => `restored: ${site(data)}, from ${word(data.backupId)}; clientKey and apps stay`,
  'site.renamed': (data) => `renamed: ${site(data)} to ${siteHost(word(data.to))}`,
  'site.cloned': (data) => `cloned: ${site(data)} to ${siteHost(word(data.to))}, which has no apps`,
  'site.deleted': (data) => `deleted: ${site(data)}`,
  'fauxlassian.bug': (data) => `a fault of the simulator's own: ${word(data.message)}`,
};

/** An event as a sentence for a person; undefined where the exchanges around it say enough. */
export const narrateEvent = ({ type, data }: DomainEvent): string | undefined => SENTENCES[type]?.(data);
