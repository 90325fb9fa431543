import type { components as JiraComponents } from '../../openapi/jira.gen.ts';
import type { components as OAuthComponents } from '../../openapi/oauth.gen.ts';
import { type Piece, type PieceName, type Pieces, pieceNames } from './ledger.ts';
import type { RefetchedProfile } from './parts.ts';
import { Personal } from './personal.ts';

/** A profile, with the pieces that its source tells about: one of these that is missing is hidden, not unknown. */
export interface FetchedProfile extends RefetchedProfile {
  readonly asked: readonly PieceName[];
}

/** As it came over the network: nothing is certain to be there. */
type Wire<T> = { readonly [Name in keyof T]?: unknown };
type Me = Wire<OAuthComponents['schemas']['Me']>;
type JiraUser = Wire<JiraComponents['schemas']['User']>;

/**
 * @param me the answer of `/me`
 * @param retrievedAt when it was asked for, in milliseconds
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ (User Identity API)
 */
export function profileOfMe(me: Me, retrievedAt: number): FetchedProfile {
  const { account_id: accountId, account_status: status, name, nickname, email, picture } = me;
  const { zoneinfo: timeZone, locale } = me;
  const values = { name, nickname, email, picture, timeZone, locale };
  return {
    accountId: textOf(accountId),
    status: STATUSES.find((one) => one === status),
    // Whatever else is told of a closed account is not to be kept.
    pieces: status === 'closed' ? {} : piecesOf(values, retrievedAt),
    asked: pieceNames,
  };
}

/**
 * @param user a user as Jira shows one
 * @param retrievedAt when it was asked for, in milliseconds
 */
export function profileOfJiraUser(user: JiraUser, retrievedAt: number): FetchedProfile {
  const { accountId, active, displayName: name, emailAddress: email, avatarUrls, timeZone } = user;
  const picture: unknown = Reflect.get(Object(avatarUrls), '48x48');
  return {
    accountId: textOf(accountId),
    status: typeof active === 'boolean' ? (active ? 'active' : 'inactive') : undefined,
    pieces: piecesOf({ name, email, picture, timeZone }, retrievedAt),
    asked: ['name', 'email', 'picture', 'timeZone'],
  };
}

const STATUSES = ['active', 'inactive', 'closed'] as const;

function piecesOf(values: Partial<Record<PieceName, unknown>>, retrievedAt: number): Pieces {
  const pieces: Partial<Record<PieceName, Piece>> = {};
  for (const name of pieceNames) {
    const value = textOf(values[name]);
    if (value !== undefined) pieces[name] = { value: new Personal(value), retrievedAt };
  }
  return pieces;
}

/** Jira writes what is hidden as an empty text, or leaves it out. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
