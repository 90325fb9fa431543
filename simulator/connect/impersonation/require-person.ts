import { type Account, accountOf, accounts, isMember, statusOf } from '../../world/directory.ts';
import type { Claims } from '../../world/jwts.ts';
import type { World } from '../../world/world.ts';
import type { Installation } from '../state.ts';
import { siteOfTenant } from '../tenants.ts';
import { textOf } from '../tokens/parse-jwt.ts';
import { userKeySubjects } from './dials.ts';
import { assertionRefusal } from './refusals.ts';

const SUBJECT = /^urn:atlassian:connect:(useraccountid|userkey):(.+)$/s;

/** Guards the person as whom the app wants to act: active, and a member of the site. @throws Refusal 400 */
export function requirePerson(world: World, installation: Installation, { sub }: Claims): Readonly<Account> {
  const [, form, name] = SUBJECT.exec(textOf(sub) ?? '') ?? [];
  if (name === undefined || (form === 'userkey' && world.dial(userKeySubjects) === 'refused')) {
    throw assertionRefusal('assertionSubject', {
      check: 'sub is urn:atlassian:connect:useraccountid:{accountId}',
      received: JSON.stringify(sub) ?? 'none',
    });
  }
  const person = form === 'userkey' ? ofHandle(world, name) : accountOf(world, name);
  // An app acts as people; apps and service accounts are none.
  if (!person || person.service) {
    throw assertionRefusal('assertionPersonUnknown', {
      check: 'sub is the account of a person',
      received: name,
    });
  }
  const status = statusOf(world, person);
  if (status !== 'active') {
    throw assertionRefusal('assertionPersonInactive', { check: 'the person is active', received: status });
  }
  const site = siteOfTenant(world, installation);
  if (isMember(site, person.accountId)) return person;
  throw assertionRefusal('assertionPersonNotMember', {
    check: 'the person is a member of the site',
    expected: `a member of ${site.handle}`,
    received: person.handle,
  });
}

function ofHandle(world: World, handle: string): Account | undefined {
  for (const account of accounts(world).values()) if (account.handle === handle) return account;
  return undefined;
}
