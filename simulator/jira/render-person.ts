import type { components } from '../../openapi/jira.gen.ts';
import { type Account, accountOf, statusOf } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import { facts } from './facts.ts';
import type { SelfLink } from './self-link.ts';
import type { Visit } from './visit.ts';

type UserDetails = components['schemas']['UserDetails'];
type User = components['schemas']['User'];

type Size = keyof components['schemas']['AvatarUrls'];

/** A person as far as the visitor may see them, where an issue or a comment names one. */
export function renderPerson(world: World, account: Readonly<Account>, { person }: Visit, self: SelfLink) {
  const status = statusOf(world, account);
  const closed = status === 'closed';
  const seesEmail = account.accountId === person.accountId || account.emailVisible;
  return {
    self: self(`/user?accountId=${encodeURIComponent(account.accountId)}`),
    accountId: account.accountId,
    accountType: account.service ? ('app' as const) : ('atlassian' as const),
    ...(!closed && seesEmail && { emailAddress: account.email }),
    avatarUrls: avatarsOf(closed ? facts.defaultAvatar.value : account.picture),
    displayName: closed ? facts.formerUser.value : account.name,
    active: status === 'active',
    ...(!closed && { timeZone: account.timeZone }),
  } satisfies UserDetails;
}

/** An account id that stands in an issue or comment; one that the world no longer knows shows as a former user. */
export function renderAuthor(world: World, accountId: string, visit: Visit, self: SelfLink): UserDetails {
  const account = accountOf(world, accountId);
  if (account) return renderPerson(world, account, visit, self);
  return {
    self: self(`/user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    displayName: facts.formerUser.value,
    active: false,
  };
}

/** A person where they are what was asked for (`facts.groups`); key and name are empty since accounts have ids (documented). */
export function renderUser(world: World, account: Readonly<Account>, visit: Visit, self: SelfLink): User {
  const rendered = renderPerson(world, account, visit, self);
  if (statusOf(world, account) === 'closed') return rendered;
  return {
    ...rendered,
    key: '',
    name: '',
    locale: account.locale.replace('-', '_'),
    groups: { size: facts.groups.value, items: [] },
    applicationRoles: { size: facts.groups.value, items: [] },
  };
}

const avatarsOf = (picture: string): Record<Size, string> => ({
  '48x48': picture,
  '24x24': picture,
  '16x16': picture,
  '32x32': picture,
});
