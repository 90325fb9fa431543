import {
  createMemoryLedger,
  createMemoryStore,
  createReferenceApp,
  privacyScopes,
  type ReferenceAppMaterial,
} from '../../client/index.ts';
import { browserOf } from './browse.ts';
import { configuration, createFakeCloud, type FakeCloud, gateway, mia } from './fake-cloud.ts';

export const report = 'POST https://api.atlassian.com/app/report-accounts/';
export const bulk = `GET ${gateway}/rest/api/3/user/bulk`;
export const me = 'GET https://api.atlassian.com/me';
export const ada = 'ada-0001';

export const profile = { account_id: mia, name: 'Mia Krystof', nickname: 'mia', email: 'mia@example.com' };
export const adasProfile = {
  accountId: ada,
  accountType: 'atlassian',
  active: true,
  displayName: '<b>Ada</b> Lovelace',
  emailAddress: 'ada@example.com',
};

export function cloudWithPeople(rows: Parameters<typeof createFakeCloud>[0] = {}): FakeCloud {
  return createFakeCloud({
    [me]: [{ status: 200, body: profile }],
    [bulk]: [
      { status: 200, body: { startAt: 0, maxResults: 90, total: 1, isLast: true, values: [adasProfile] } },
    ],
    [report]: [{ status: 204 }],
    ...rows,
  });
}

/** A reference app that keeps personal data. */
export function keeperOn(cloud: FakeCloud, more: Partial<ReferenceAppMaterial> = {}) {
  const log: string[] = [];
  const app = createReferenceApp({
    configuration: { ...configuration, scopes: privacyScopes, privacy: {} },
    environment: cloud.environment,
    store: createMemoryStore(),
    ledger: createMemoryLedger(),
    onAlert: (line) => log.push(line),
    onUnexpected: (thrown) => {
      throw thrown;
    },
    ...more,
  });
  return { app, log };
}

/** A script that is signed in and connected. */
export async function connected(cloud: FakeCloud, more: Partial<ReferenceAppMaterial> = {}) {
  const { app, log } = keeperOn(cloud, more);
  const script = browserOf(app, 'application/json');
  await script.form('/sign-in', { person: 'Rohit' });
  await script.connect();
  const held = async (path = '/privacy/export') => (await script.get(path)).json().holdings;
  return { ...script, app, log, held };
}
