import { pieceNames } from '../privacy/ledger.ts';
import { checkStoreText, type StoreFormat } from './check-store-text.ts';
import type { StoreContent } from './record-store.ts';
import type { Grant, Lease, PendingAuthorization, Person, Session } from './records.ts';
import { requireShape } from './store-file-rules.ts';

const formatName = 'fauxlassian/client-store';
const formatVersion = 1;
const storeFormat: StoreFormat = {
  what: 'a store of this client',
  format: formatName,
  version: formatVersion,
};

/** What the file holds; lists, so that no key of an object comes from outside. */
export interface FileContent {
  format: typeof formatName;
  version: typeof formatVersion;
  people: Person[];
  sessions: Session[];
  pendingAuthorizations: PendingAuthorization[];
  grants: Grant[];
  leases: Lease[];
}

const text = { type: 'string' };
const moment = { type: 'number' };

function listOf(properties: Record<string, object>, optional: Record<string, object> = {}) {
  const required = Object.keys(properties);
  const items = {
    type: 'object',
    required,
    properties: { ...properties, ...optional },
    additionalProperties: false,
  };
  return { type: 'array', items };
}

const lists = {
  people: listOf(
    { personId: text, name: text },
    {
      linkedAccountId: text,
      cloudId: text,
      clientId: text,
      ownProfile: {
        type: 'object',
        properties: Object.fromEntries(pieceNames.map((name) => [name, text])),
        additionalProperties: false,
      },
    },
  ),
  sessions: listOf({ sessionId: text, personId: text, expiresAt: moment }),
  pendingAuthorizations: listOf(
    { state: text, personId: text, sessionId: text, createdAt: moment, expiresAt: moment },
    { codeVerifier: text, redeemedAt: moment },
  ),
  grants: listOf(
    {
      grantId: text,
      personId: text,
      accountId: text,
      scopes: { type: 'array', items: text },
      accessToken: text,
      accessTokenMintedAt: moment,
      accessTokenExpiresAt: moment,
      consentedAt: moment,
      revision: { type: 'integer' },
    },
    {
      refreshToken: text,
      clientId: text,
      ended: { type: 'object', required: ['at', 'condition'], properties: { at: moment, condition: text } },
    },
  ),
  leases: listOf({ name: text, holder: text, expiresAt: moment }),
};

const schema = {
  type: 'object',
  required: ['format', 'version', ...Object.keys(lists)],
  properties: { format: { const: formatName }, version: { const: formatVersion }, ...lists },
  additionalProperties: false,
};

/**
 * @returns the content of a file
 * @throws StoreFileError that names what is wrong and where
 */
export function parseFile(path: string, fileText: string): FileContent {
  const parsed: unknown = checkStoreText(path, fileText, storeFormat);
  return requireShape<FileContent>(path, parsed, schema);
}

export function fileContentOf(content: StoreContent): FileContent {
  return {
    format: formatName,
    version: formatVersion,
    people: [...content.people.values()],
    sessions: [...content.sessions.values()],
    pendingAuthorizations: [...content.pendingAuthorizations.values()],
    grants: [...content.grants.values()],
    leases: [...content.leases.values()],
  };
}

export function contentOf(file: FileContent): StoreContent {
  return {
    people: new Map(file.people.map((person) => [person.personId, person])),
    sessions: new Map(file.sessions.map((session) => [session.sessionId, session])),
    pendingAuthorizations: new Map(file.pendingAuthorizations.map((pending) => [pending.state, pending])),
    grants: new Map(file.grants.map((grant) => [grant.personId, grant])),
    leases: new Map(file.leases.map((lease) => [lease.name, lease])),
  };
}
