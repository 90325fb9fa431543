import type { ClientEnvironment } from '../environment.ts';
import type { ConnectConfiguration } from './configuration.ts';
import type { Refusal } from './messages.ts';
import type { ConnectParts } from './parts.ts';
import { readTextUpTo } from './read-text.ts';
import { refuse } from './refuse.ts';

/** The host gives an install ten seconds; the keys must leave enough of them. */
const timeLimit = 4_000;
const mostKeys = 100;
const mostUnknown = 1_000;
/** How long a key that is not there is not asked for again. */
const unknownFor = 60_000;
const mostBytes = 16_384;

/** Atlassian's public keys for installs. */
export interface InstallKeys {
  /** @returns the key as PEM, or why it cannot be had */
  read(kid: string | undefined): Promise<string | Refusal>;
}

const unknownKey = refuse('key-unknown', 'The token is signed by a key that is not known.');
const unavailable: Refusal = {
  status: 503,
  condition: 'keys-unavailable',
  message: 'The keys by which installs are signed cannot be read now.',
};

/**
 * One `kid` is one key for ever, so keys are kept, the newest of them; they come from the configured address alone.
 *
 * @see https://community.developer.atlassian.com/t/49046 "Action required: Atlassian Connect installation lifecycle security improvements"
 */
export function createInstallKeys(
  configuration: ConnectConfiguration,
  environment: ClientEnvironment,
  parts: ConnectParts,
): InstallKeys {
  const known = new Map<string, string>();
  const unknown = new Map<string, number>();
  const underWay = new Map<string, Promise<string | Refusal>>();

  async function ask(address: string): Promise<string | Refusal> {
    const found = await fetchKey(environment, address);
    if (typeof found === 'string') keep(known, address, found, mostKeys);
    else if (found === unknownKey) keep(unknown, address, environment.now() + unknownFor, mostUnknown);
    return found;
  }

  return {
    async read(kid) {
      const address = kid === undefined ? undefined : parts.keyAddress(configuration, kid);
      if (address === undefined) return unknownKey;
      const pem = known.get(address);
      if (pem !== undefined) return keep(known, address, pem, mostKeys);
      if ((unknown.get(address) ?? 0) > environment.now()) return unknownKey;
      const running = underWay.get(address);
      if (running !== undefined) return running;
      const mine = ask(address).finally(() => underWay.delete(address));
      underWay.set(address, mine);
      return mine;
    },
  };
}

/** Keeps the newest entries. */
function keep<V>(entries: Map<string, V>, key: string, value: V, most: number): V {
  entries.delete(key);
  entries.set(key, value);
  const [oldest] = entries.keys();
  if (entries.size > most && oldest !== undefined) entries.delete(oldest);
  return value;
}

async function fetchKey(environment: ClientEnvironment, address: string): Promise<string | Refusal> {
  try {
    const response = await environment.fetch(address, {
      redirect: 'error',
      headers: { accept: '*/*' },
      signal: AbortSignal.timeout(timeLimit),
    });
    const text = (await readTextUpTo(response, mostBytes))?.trim() ?? '';
    if ([400, 403, 404, 410].includes(response.status)) return unknownKey;
    const isKey = text.startsWith('-----BEGIN PUBLIC KEY-----');
    return response.status === 200 && isKey ? text : unavailable;
  } catch {
    return unavailable;
  }
}

/** @returns where a key is; undefined when the name could lead to another place than the folder of keys. */
export function keyAddress({ keysAddress }: ConnectConfiguration, kid: string): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(kid) ? `${keysAddress}/${kid}` : undefined;
}
