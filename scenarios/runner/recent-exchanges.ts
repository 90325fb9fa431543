import type { components } from '../../openapi/control.gen.ts';
import type { World } from '../../simulator/world/world.ts';
import { asked, type ControlApi } from '../stage/control.ts';

type Entry = components['schemas']['JournalEntry'];
type Exchange = Extract<Entry, { kind: 'exchange' }>;

const SHOWN = 6;
const LONGEST_BODY = 400;
/** Keys and JWTs are longer, and say nothing to a reader. */
const LONGEST_TEXT = 80;

/** The latest exchanges of a world, redacted by the control surface, as text for people. */
export async function recentExchanges(control: ControlApi, world: World): Promise<string[]> {
  const exchanges = world.journal.entries().filter(({ kind }) => kind === 'exchange');
  const after = exchanges.at(-SHOWN - 1)?.seq ?? 0;
  const query = { after, limit: 1_000, kind: 'exchange' } as const;
  const page = await asked(
    control.GET('/worlds/{world}/journal', { params: { path: { world: world.name }, query } }),
  );
  return page.entries.flatMap((entry) => (entry.kind === 'exchange' ? [inLines(entry)] : []));
}

function inLines({ seq, request, response, refusal, fault, origin }: Exchange): string {
  const address = request.url.includes('://') ? request.url : `${origin}${request.url}`;
  const lines = [
    `#${seq} ${request.method} ${address.slice(0, 300)} -> ${response ? response.status : 'no answer'}`,
    ...bodyLine('sent', request.body),
    ...bodyLine('got', response?.body),
  ];
  if (refusal) {
    const { expected, received } = refusal;
    const compared = expected || received ? `; expected ${expected ?? '?'}, received ${received ?? '?'}` : '';
    lines.push(`   why: ${refusal.condition}: ${refusal.check}${compared}`);
  }
  if (fault) lines.push(`   fault: ${fault}`);
  return lines.join('\n');
}

function bodyLine(label: string, body: unknown): string[] {
  if (body === undefined || body === '') return [];
  const text =
    typeof body === 'string' ? body : JSON.stringify(body, (_, value: unknown) => shortened(value));
  if (text.trimStart().startsWith('<')) return [`   ${label}: a page`];
  return [`   ${label}: ${text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}...` : text}`];
}

const shortened = (value: unknown): unknown =>
  typeof value === 'string' && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT / 2)}...` : value;
