import type { ConnectContext } from './connect-context.ts';
import type { AttachOutcome, AttachRefusal } from './create-connect.ts';
import { isCurrent, placeOf, type Tenant, type TenantChange, type TenantDatum } from './tenants.ts';

const longestBy = 500;

const words: Record<AttachRefusal, string> = {
  'old-unknown': 'The old installation is not known, or was purged.',
  'new-unknown': 'The new installation is not known.',
  'same-installation': 'Both are one and the same installation.',
  'old-in-use': 'The old installation is in use.',
  'new-not-active': 'The new installation is not active.',
  'another-address': 'The two installations are not at the same address.',
  'already-attached': 'The data of the old installation was attached before.',
  'nobody-said-so': `Say in up to ${longestBy} characters who decided it.`,
};

/**
 * Moves the data of an ended installation to the one that is now at its address. Both keep a record of it. "Do not attach the
 * old data automatically, only on the customer's explicit request" (community 41874 page 2).
 */
export async function attach(
  { environment, store }: ConnectContext,
  oldClientKey: string,
  newClientKey: string,
  by: string,
): Promise<AttachOutcome> {
  const clientKeys = [oldClientKey, newClientKey];
  return store.change(
    { clientKeys, dataOf: clientKeys },
    ({ tenants, data }): TenantChange<AttachOutcome> => {
      const from = tenants.get(oldClientKey);
      const to = tenants.get(newClientKey);
      const refused = (condition: AttachRefusal): TenantChange<AttachOutcome> => ({
        result: { outcome: 'refused', condition, message: words[condition] },
      });
      if (from === undefined) return refused('old-unknown');
      if (to === undefined) return refused('new-unknown');
      const condition = refusalOf(from, to, by);
      return condition ? refused(condition) : moved(from, to, { data, by, at: environment.now() });
    },
  );
}

function refusalOf(from: Tenant, to: Tenant, by: string): AttachRefusal | undefined {
  if (by.trim() === '' || by.length > longestBy) return 'nobody-said-so';
  if (from.clientKey === to.clientKey) return 'same-installation';
  if (isCurrent(from)) return 'old-in-use';
  if (to.state !== 'active') return 'new-not-active';
  if (placeOf(from.baseUrl) !== placeOf(to.baseUrl)) return 'another-address';
  return from.attachedTo ? 'already-attached' : undefined;
}

interface Move {
  readonly data: readonly TenantDatum[];
  readonly by: string;
  readonly at: number;
}

/** Where both have data of one name, the old one's gets its client key behind the name: nothing is overwritten. */
function moved(from: Tenant, to: Tenant, { data, by, at }: Move): TenantChange<AttachOutcome> {
  const taken = new Set(data.filter(({ clientKey }) => clientKey === to.clientKey).map(({ name }) => name));
  const old = data.filter(({ clientKey }) => clientKey === from.clientKey);
  const putData: TenantDatum[] = [];
  for (const { name, value } of old) {
    const free = freeName(name, from.clientKey, taken);
    taken.add(free);
    putData.push({ clientKey: to.clientKey, name: free, value });
  }
  return {
    put: [
      { ...from, attachedTo: { clientKey: to.clientKey, by, at } },
      { ...to, attached: [...(to.attached ?? []), { clientKey: from.clientKey, by, at }] },
    ],
    putData,
    removeData: old.map(({ clientKey, name }) => ({ clientKey, name })),
    result: { outcome: 'attached', moved: old.length },
  };
}

function freeName(name: string, clientKey: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (taken.has(free)) free += ` (${clientKey})`;
  return free;
}
