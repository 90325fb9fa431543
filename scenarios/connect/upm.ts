import type { Stage } from '../stage/stage.ts';
import { BY_HAND, type WireAnswer } from '../stage/wire-requests.ts';

interface Asked {
  readonly method?: string;
  readonly type?: string;
  readonly body?: unknown;
}

const ROOT = '/rest/plugins/1.0/';
const MOST_POLLS = 500;

/** UPM of acme's Jira, asked by Asha with an API token. Paths are below its root. */
export function upmOf({ behindTheScenes }: Stage) {
  const { simulator } = behindTheScenes;
  const authorization = `Basic ${Buffer.from('asha@example.com:any').toString('base64')}`;
  const ask = async (path: string, { method = 'GET', type, body }: Asked = {}): Promise<WireAnswer> => {
    const named = { authorization, 'user-agent': BY_HAND, accept: 'application/json' };
    const { status, headers, text } = await simulator.ask({
      method,
      url: simulator.addressOf(`acme.atlassian.net${ROOT}${path}`),
      headers: { ...named, ...(type !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status, headers, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
  };
  const below = (address: string): string => address.slice(address.indexOf(ROOT) + ROOT.length);
  /** Polls a task. @returns where it leads when it is done */
  const untilDone = async (address: string): Promise<string> => {
    for (let poll = 0; poll < MOST_POLLS; poll += 1) {
      const { status, headers } = await ask(below(address));
      if (status === 303) return below(headers.get('location') ?? '');
    }
    throw new Error('the install does not end');
  };
  return { ask, below, untilDone };
}
