import type { components } from '../../openapi/control.gen.ts';
import type { Account } from './directory.ts';

type AccountSetup = components['schemas']['AccountSetup'];

/** The host of avatars in the documentation's examples; nothing is served there. */
const AVATARS = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net';

/**
 * An account as it begins.
 *
 * @param setup - what is known of it; the rest is filled in
 * @param now - in milliseconds; the moment from which one that begins closed is closed
 */
export function makeAccount(accountId: string, setup: AccountSetup, now: number): Account {
  return {
    accountId,
    handle: setup.handle,
    name: setup.name,
    email: setup.email ?? `${setup.handle}@example.com`,
    nickname: setup.nickname ?? setup.handle,
    picture: setup.picture ?? `${AVATARS}/${accountId}/128`,
    timeZone: setup.timeZone ?? 'Etc/UTC',
    locale: setup.locale ?? 'en-US',
    status: setup.status ?? 'active',
    emailVisible: setup.emailVisible ?? true,
    jobTitle: setup.jobTitle ?? '',
    organization: setup.organization ?? '',
    department: setup.department ?? '',
    location: setup.location ?? '',
    password: 1,
    passwords: 1,
    formerPassword: undefined,
    passwordChangedAt: undefined,
    service: false,
    closureRequestedAt: undefined,
    closesAt: undefined,
    closedAt: setup.status === 'closed' ? now : undefined,
    profileChangedAt: undefined,
    profileChangedBefore: undefined,
    visibilityChangedAt: undefined,
    visibilityChangedBefore: undefined,
  };
}
