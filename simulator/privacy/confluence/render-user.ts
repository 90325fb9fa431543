import type { components } from '../../../openapi/privacy.gen.ts';
import { type Account, statusOf } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import { facts } from './facts.ts';
import type { Visit } from './require-visit.ts';

type ConfluenceUser = components['schemas']['ConfluenceUser'];
type ConfluencePerson = components['schemas']['ConfluencePerson'];

/** A person as version 1 shows them. */
export function renderUser(world: World, account: Readonly<Account>, visit: Visit): ConfluenceUser {
  const { profilePicture, ...shown } = shownOf(world, account, visit);
  const { path, isDefault } = profilePicture;
  const size = facts.pictureSize.value;
  return { type: 'known', ...shown, profilePicture: { path, width: size, height: size, isDefault } };
}

/** A person as version 2 shows them. */
export function renderPerson(world: World, account: Readonly<Account>, visit: Visit): ConfluencePerson {
  return { accountStatus: statusOf(world, account), ...shownOf(world, account, visit) };
}

function shownOf(world: World, account: Readonly<Account>, { person }: Visit) {
  const closed = statusOf(world, account) === 'closed';
  const seesEmail = account.accountId === person.accountId || account.emailVisible;
  return {
    accountId: account.accountId,
    accountType: account.service ? ('app' as const) : ('atlassian' as const),
    email: !closed && seesEmail ? account.email : '',
    publicName: closed ? facts.formerUser.value : account.nickname,
    displayName: closed ? facts.formerUser.value : account.name,
    ...(!closed && { timeZone: account.timeZone }),
    isExternalCollaborator: false,
    profilePicture: { path: closed ? facts.defaultPicture.value : account.picture, isDefault: closed },
  };
}
