import type { Account, Directory, FormerAddress, Site } from './directory.ts';
import {
  address,
  count,
  fields,
  flag,
  handle,
  instant,
  listOf,
  mapOf,
  matching,
  oneOf,
  optional,
  setOf,
  text,
  uuid,
} from './shape.ts';

const account = fields<Account>({
  accountId: text,
  handle,
  name: text,
  email: text,
  nickname: text,
  picture: address,
  timeZone: text,
  locale: text,
  status: oneOf('active', 'inactive', 'closed'),
  emailVisible: flag,
  jobTitle: text,
  organization: text,
  department: text,
  location: text,
  password: count,
  passwords: count,
  formerPassword: optional(count),
  passwordChangedAt: optional(instant),
  service: flag,
  closureRequestedAt: optional(instant),
  closesAt: optional(instant),
  closedAt: optional(instant),
  profileChangedAt: optional(instant),
  profileChangedBefore: optional(listOf(instant)),
  visibilityChangedAt: optional(instant),
  visibilityChangedBefore: optional(listOf(instant)),
});

const site = fields<Site>({
  cloudId: uuid,
  handle,
  name: text,
  products: setOf(oneOf('jira', 'confluence')),
  admins: listOf(text),
  members: optional(listOf(text)),
  userInstalledApps: oneOf('allowed', 'blocked'),
  projects: listOf(
    fields<{ key: string; name: string }>({
      key: matching(/^[A-Z][A-Z0-9_]{1,9}$/, 'a project key'),
      name: matching(/^.{1,80}$/s, 'a name'),
    }),
  ),
});

/** What a snapshot must hold of accounts and sites to be restored. */
export const directoryShape = fields<Directory>({
  accounts: mapOf(account),
  sites: mapOf(site),
  formerAddresses: mapOf(fields<FormerAddress>({ cloudId: uuid, until: instant })),
});
