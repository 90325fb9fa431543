import { callbackUrlFault } from './callback-url.ts';
import { isCrowdHandle } from './crowd.ts';
import { dialFault } from './dial-fault.ts';
import { type Problem, pointerSegment, suggestion } from './problem.ts';
import { profileFault } from './profile-fault.ts';
import { isInstant } from './shape.ts';
import type { WorldSetup } from './world.ts';

/** As many people as a world holds. */
export const MOST_ACCOUNTS = 10_000;

/** Finds what is wrong with a setup beyond its shape: what is there twice, and what is referred to but not there. */
export function findCrossProblems(setup: WorldSetup): Problem[] {
  return rules.flatMap((rule) => rule(setup));
}

type Rule = (setup: WorldSetup) => Problem[];
type Named = { handle: string };

const rules: readonly Rule[] = [
  ({ clock }) =>
    clock?.at !== undefined && !isInstant(Date.parse(clock.at))
      ? [{ where: '/clock/at', message: `"${clock.at}" is no instant between 1970 and 9990` }]
      : [],
  ({ dials = {} }) =>
    Object.entries(dials).flatMap(([name, position]) => {
      const message = dialFault(name, position);
      return message === undefined ? [] : [{ where: `/dials/${pointerSegment(name)}`, message }];
    }),
  ({ accounts = [], madeUpPeople = 0 }) =>
    accounts.length + madeUpPeople > MOST_ACCOUNTS
      ? [{ where: '/madeUpPeople', message: `more than ${MOST_ACCOUNTS} accounts with those listed` }]
      : [],
  ({ accounts = [], crowd = 0 }) => [
    ...twice(accounts, '/accounts', 'handle'),
    ...twice(accounts, '/accounts', 'accountId'),
    ...twice(emailsOf(accounts), '/accounts', 'email'),
    ...accounts.flatMap((account, index) => {
      const fault = crowdFault(account.handle, crowd) ?? profileFault(account);
      return fault ? [{ where: `/accounts/${index}/${fault.property}`, message: fault.message }] : [];
    }),
  ],
  ({ sites = [], ...rest }) => [
    ...twice(sites, '/sites', 'handle'),
    ...twice(sites, '/sites', 'cloudId'),
    ...sites.flatMap((site, index) => [
      ...(site.handle.endsWith('-')
        ? [
            {
              where: `/sites/${index}/handle`,
              message: 'must not end with a hyphen: it is part of a host name',
            },
          ]
        : []),
      ...absentPeople(site.admins, rest, `/sites/${index}/admins`),
      ...absentPeople(site.members, rest, `/sites/${index}/members`),
      ...twice(site.projects ?? [], `/sites/${index}/projects`, 'key'),
    ]),
  ],
  ({ apps = [], ...rest }) => [
    ...twice(apps, '/apps', 'handle'),
    ...twice(apps, '/apps', 'clientId'),
    ...apps.flatMap((app, index) => findAppProblems(app, `/apps/${index}`, rest)),
  ],
  ({ connect: { listings = [] } = {} }) => twice(listings, '/connect/listings', 'appKey'),
  ({ issues = [], sites = [], ...rest }) => [
    ...twice(
      issues.map(({ key, site }) => ({ key: `${key} on ${site}` })),
      '/issues',
      'key',
    ),
    ...issues.flatMap((issue, index) => [
      ...absent(issue.site, sites, `/issues/${index}/site`),
      ...absentPeople(issue.reporter, rest, `/issues/${index}/reporter`),
      ...absentPeople(issue.visibleTo, rest, `/issues/${index}/visibleTo`),
      ...(withoutJira(issue.site, sites)
        ? [{ where: `/issues/${index}/site`, message: `there is no Jira on the site "${issue.site}"` }]
        : []),
    ]),
  ],
  ({ autopilot, sites = [], ...rest }) =>
    autopilot
      ? [
          ...absentPeople(autopilot.account, rest, '/autopilot/account'),
          ...absent(autopilot.sites, sites, '/autopilot/sites'),
        ]
      : [],
];

/** Addresses as accounts get them; one that only follows from a handle that is there twice is not told twice. */
function emailsOf(accounts: NonNullable<WorldSetup['accounts']>): { email: string | undefined }[] {
  const seen = new Set<string>();
  return accounts.map(({ handle, email = `${handle}@example.com` }) => {
    const again = seen.has(handle);
    seen.add(handle);
    return { email: again ? undefined : email };
  });
}

function findAppProblems(
  app: NonNullable<WorldSetup['apps']>[number],
  where: string,
  { sites = [], ...rest }: WorldSetup,
): Problem[] {
  const problems = [
    ...absentPeople(app.owner, rest, `${where}/owner`),
    ...absentPeople(app.account, rest, `${where}/account`),
    ...absent(app.sites, sites, `${where}/sites`),
    ...(app.callbackUrls ?? []).flatMap((callbackUrl, index) => {
      const fault = callbackUrlFault(callbackUrl);
      return fault === undefined ? [] : [{ where: `${where}/callbackUrls/${index}`, message: fault }];
    }),
  ];
  if (app.kind === 'service-account') {
    if (app.account === undefined) {
      problems.push({ where, message: '"account" is missing: a service account acts as one' });
    }
    return problems;
  }
  for (const property of ['account', 'sites'] as const) {
    if (app[property] !== undefined) {
      problems.push({ where: `${where}/${property}`, message: 'is for kind "service-account" only' });
    }
  }
  const { accounts = [], madeUpPeople = 0, crowd = 0 } = rest;
  if (accounts.length + madeUpPeople + crowd === 0) {
    problems.push({ where, message: 'there is no account that could own the app' });
  }
  return problems;
}

function twice<K extends string>(
  items: readonly { readonly [P in K]?: string | undefined }[],
  where: string,
  key: K,
): Problem[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const value = item[key];
    if (value === undefined) return [];
    const earlier = first.get(value.toLowerCase());
    first.set(value.toLowerCase(), earlier ?? index);
    return earlier === undefined
      ? []
      : [{ where: `${where}/${index}/${key}`, message: `"${value}" is taken by ${where}/${earlier}` }];
  });
}

function crowdFault(handle: string, crowd: number): { property: 'handle'; message: string } | undefined {
  if (!isCrowdHandle(handle, crowd)) return undefined;
  return { property: 'handle', message: `"${handle}" is the handle of a member of the crowd` };
}

function absentPeople(
  handles: string | readonly string[] | undefined,
  { accounts = [], crowd = 0 }: WorldSetup,
  where: string,
): Problem[] {
  return absent(handles, accounts, where, 'account', (handle) => isCrowdHandle(handle, crowd));
}

function absent(
  handles: string | readonly string[] | undefined,
  known: readonly Named[],
  where: string,
  noun: 'account' | 'site' = 'site',
  isThere: (handle: string) => boolean = () => false,
): Problem[] {
  const names = known.map(({ handle }) => handle);
  const have = new Set(names);
  return (typeof handles === 'string' ? [handles] : (handles ?? [])).flatMap((handle, index) =>
    have.has(handle) || isThere(handle)
      ? []
      : [
          {
            where: typeof handles === 'string' ? where : `${where}/${index}`,
            message: `there is no ${noun} "${handle}"${suggestion(handle, names)}`,
          },
        ],
  );
}

const withoutJira = (handle: string, sites: NonNullable<WorldSetup['sites']>): boolean =>
  sites.some(
    (site) => site.handle === handle && site.products !== undefined && !site.products.includes('jira'),
  );
