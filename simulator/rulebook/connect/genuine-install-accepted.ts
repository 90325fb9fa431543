import { createHmac } from 'node:crypto';
import { DAY, MINUTE } from '../../world/durations.ts';
import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import type { Rule } from '../rule.ts';
import { followInstalls, type GenuineInstall, type KnownInstall } from './known-installs.ts';
import { IMPORTS, SIGNED_INSTALL } from './sources.ts';

/** So long after an uninstall an app may have forgotten the secret: the shortest retention that anybody spoke of. */
const REMEMBERED = 15 * DAY;

/** So long may an app go by it that a key could not be had. */
const TROUBLE = 10 * MINUTE;

/** Not the app's judgement of the call, but its state, or a wrong address. */
const OTHER_REFUSALS: ReadonlySet<number> = new Set([404, 405, 408, 429]);

export const genuineInstallAccepted: Rule = {
  id: 'connect/genuine-install-accepted',
  level: 'must',
  title:
    'A genuine install is accepted: the first, an upgrade, a repetition, a re-install, and one after an import',
  why: 'The site shows its admin that the app cannot be installed, and nothing that the admin does will help.',
  source: `${SIGNED_INSTALL}; ${IMPORTS}`,
  judge(share) {
    const installs = share(followInstalls);
    const signing = new Recent<boolean>();
    let troubleUntil = 0;
    return {
      see(entry) {
        troubleUntil = Math.max(troubleUntil, troubleAt(entry));
        noteDescriptor(entry, signing);
        const install = installs(entry);
        if (!install || !isRefused(install)) return undefined;
        const { appKey, clientKey, baseUrl, exchange } = install;
        const since = exchange.startedAt;
        const kind = kindOf(install, since < troubleUntil, signing.get(appKey) === true);
        if (kind === undefined) return undefined;
        const message = `app ${appKey} answered ${exchange.response?.status} to a genuine install of ${clientKey} at ${baseUrl} (${kind})`;
        return { message, evidence: [exchange.seq] };
      },
    };
  },
};

function troubleAt(entry: JournalEntry): number {
  if (entry.kind !== 'exchange' || entry.operationId !== 'getInstallKey') return 0;
  const isFine = entry.response?.status === 200 && entry.fault === undefined;
  return isFine ? 0 : entry.startedAt + TROUBLE;
}

/** Whether the app asks for installs by signed-install, which one that does refuses unsigned ones for. */
function noteDescriptor(entry: JournalEntry, signing: Recent<boolean>): void {
  if (entry.kind !== 'exchange' || entry.operationId !== 'fetchDescriptor') return;
  const { key, apiMigrations } = Object(entry.response?.body) as Record<string, unknown>;
  if (typeof key === 'string') signing.set(key, Object(apiMigrations)['signed-install'] === true);
}

function isRefused({ exchange: { response, fault } }: GenuineInstall): boolean {
  const status = response?.status ?? 0;
  return status >= 400 && status < 500 && fault === undefined && !OTHER_REFUSALS.has(status);
}

/** What the app had to accept, in words; undefined where a refusal was right, or may have been. */
function kindOf(install: GenuineInstall, hasTrouble: boolean, wantsSigned: boolean): string | undefined {
  const { jwt, own, atAddress, isUnclear } = install;
  const kind = own ? 'known already' : atAddress.length > 0 ? 'after an import' : 'the first one';
  const isKnown = own !== undefined || atAddress.length > 0 || isUnclear;
  if (jwt === undefined) return isKnown || wantsSigned ? undefined : `${kind}, unsigned`;
  const algorithm = algorithmOf(jwt);
  if (algorithm === 'RS256') return hasTrouble ? undefined : `${kind}, signed with the install key`;
  if (algorithm !== 'HS256' || isUnclear || wantsSigned) return undefined;
  const provers = own ? [own] : atAddress.slice(-1);
  return provers.some((one) => proves(one, install, jwt))
    ? `${kind}, signed with the shared secret that the app has`
    : undefined;
}

function proves(
  { sharedSecrets, uninstalledAt }: KnownInstall,
  { exchange }: GenuineInstall,
  jwt: string,
): boolean {
  if (uninstalledAt !== undefined && exchange.startedAt - uninstalledAt > REMEMBERED) return false;
  const [newest] = sharedSecrets.slice(-1);
  return newest !== undefined && isSignedBy(jwt, newest);
}

function algorithmOf(jwt: string): unknown {
  try {
    return (JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()) as { alg?: unknown })
      .alg;
  } catch {
    return undefined;
  }
}

/** HS256 (RFC 7515, appendix A.1). */
function isSignedBy(jwt: string, sharedSecret: string): boolean {
  const end = jwt.lastIndexOf('.');
  const signature = createHmac('sha256', sharedSecret).update(jwt.slice(0, end)).digest('base64url');
  return jwt.slice(end + 1) === signature;
}
