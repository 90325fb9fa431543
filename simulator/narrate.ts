import { styleText } from 'node:util';
import { narrateEvent } from './narrate-event.ts';
import { findApp, oauthState } from './oauth/state.ts';
import type { Finding } from './rulebook/rule.ts';
import { accountOf } from './world/directory.ts';
import type { DomainEvent, Exchange } from './world/journal.ts';
import { redactEntry } from './world/redaction.ts';
import { labelText } from './world/words.ts';
import type { World } from './world/world.ts';
import { DEFAULT_WORLD } from './world/worlds.ts';

/** How narration looks. */
export interface NarrationOptions {
  readonly colour: boolean;
  readonly showSecrets: boolean;
}

/** Addresses longer than this are cut in the line; the journal has them whole. */
const LONGEST_PATH = 88;

/** Marks what the simulated cloud asks of an app; all else is asked of the cloud. */
const TO_APP = '→ ';

/**
 * An exchange as lines for a person: when, what, how it ended, who; and, on a refusal, the reason that the real service
 * never gives.
 */
export function narrateExchange(world: World, entry: Exchange, options: NarrationOptions): string {
  const style = styleOf(options);
  const { request, refusal } = options.showSecrets
    ? entry
    : redactEntry(whatIsShown(entry), secretsOf(world));
  const { response, fault, failure } = entry;
  const time = new Date(entry.startedAt).toISOString().slice(11, 19);
  const where = world.name === DEFAULT_WORLD ? '' : `~${world.name} `;
  const status = response?.status ?? 'no answer';
  const colour = typeof status !== 'number' || status >= 400 ? 'red' : 'green';
  const line = [
    style('dim', time),
    `${where}${request.method.padEnd(4)} ${entry.direction === 'out' ? TO_APP : ''}${entry.origin}${cut(request.url)}`,
    style(colour, String(status)),
    style('dim', peopleOf(world, entry)),
  ];
  const lines = [line.filter((part) => part !== '').join('  ')];
  if (failure)
    lines.push(style('yellow', `          ${failure.kind}: ${labelText(failure.detail, LONGEST_PATH)}`));
  if (fault)
    lines.push(`          fault: ${fault.kind}${fault.answered ? '' : ', the caller got no answer'}`);
  if (refusal) lines.push(style('yellow', `          refused: ${reasonOf(refusal)}`));
  return lines.join('\n');
}

/** Headers and bodies are not in the line, so they need no redaction. */
function whatIsShown(entry: Exchange): Exchange {
  return { ...entry, request: { ...entry.request, headers: {}, body: undefined }, response: undefined };
}

/** An event that the exchanges do not show, as a line for a person; undefined where they say enough. */
export function narrateHappening(
  world: World,
  event: DomainEvent,
  options: NarrationOptions,
): string | undefined {
  const sentence = narrateEvent(event);
  const where = world.name === DEFAULT_WORLD ? '' : `~${world.name} `;
  return sentence === undefined ? undefined : styleOf(options)('cyan', `          ${where}${sentence}`);
}

/** A breach of the rulebook, as lines for a person. */
export function narrateFinding(finding: Finding, options: NarrationOptions): string {
  const style = styleOf(options);
  const { rule, level, message, why, evidence, source } = finding;
  return [
    style('magenta', `          ${level} ${rule}: ${message} (exchanges ${evidence.join(', ')})`),
    style('dim', `          ${why} [${source}]`),
  ].join('\n');
}

function reasonOf(refusal: NonNullable<Exchange['refusal']>): string {
  const { condition, check, expected, received } = refusal;
  const details = [expected && `expected ${expected}`, received && `received ${received}`].filter(Boolean);
  return [`${condition}; it must hold that ${check}`, ...details].join('; ');
}

function peopleOf(world: World, { clientId, accountId }: Exchange): string {
  const app = clientId === undefined ? undefined : (findApp(world, clientId)?.handle ?? clientId);
  const account = accountId === undefined ? undefined : (accountOf(world, accountId)?.handle ?? accountId);
  return [app && `app ${app}`, account && `for ${account}`].filter(Boolean).join(' ');
}

function secretsOf(world: World): string[] {
  return [...oauthState(world).apps.values()].map(({ clientSecret }) => clientSecret);
}

const cut = (url: string): string => (url.length > LONGEST_PATH ? `${url.slice(0, LONGEST_PATH)}…` : url);

type Style = Parameters<typeof styleText>[0];

function styleOf({ colour }: NarrationOptions): (style: Style, text: string) => string {
  return (style, text) => (colour && text !== '' ? styleText(style, text) : text);
}
