import type { World } from '../../../world/world.ts';
import { connectState, type SiteEvent } from '../../state.ts';
import { installationOf } from '../../tenants.ts';
import type { SiteVisit } from '../site-visit.ts';
import type { Notice } from './notice.ts';
import { eventTitle, silenceOf } from './silence-words.ts';

/** What the address of the page says was done before. */
export interface Before {
  readonly task?: string | undefined;
  readonly done?: string | undefined;
  readonly app?: string | undefined;
  readonly event?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  enabled: 'Enabled',
  disabled: 'Disabled',
  uninstalled: 'Uninstalled',
  lapsed: 'The licence has lapsed',
  renewed: 'The licence is renewed',
  renamed: 'Renamed',
  groups: 'Groups saved',
  mode: 'Development mode saved',
};

/** What came of the last order; only what the world knows of is told, whatever the address says. */
export function tellOutcome(world: World, visit: SiteVisit, before: Before): Notice | undefined {
  if (before.task !== undefined) return tellTask(world, visit, before.task);
  if (before.event !== undefined) return tellEvent(world, visit, before.event);
  const said = Object.hasOwn(DONE, before.done ?? '') ? DONE[before.done ?? ''] : undefined;
  if (said === undefined) return undefined;
  return { look: 'good', title: before.app === undefined ? `${said}.` : `${said}: ${before.app}` };
}

function tellTask(world: World, { tenant }: SiteVisit, taskId: string): Notice | undefined {
  const task = connectState(world).tasks.get(taskId);
  if (task?.cloudId !== tenant.cloudId || task.product !== tenant.product) return undefined;
  if (task.failure) {
    const { message, subCode } = task.failure;
    const { text, list } = withoutMarkup(message);
    return { look: 'notice', title: 'The app could not be installed.', text, detail: subCode, list };
  }
  const installed = installationOf(world, tenant, task.appKey ?? '');
  return (
    installed && {
      look: 'good',
      title: `${installed.descriptor.name} is installed, version ${installed.version}.`,
    }
  );
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The host's messages list what is wrong with a descriptor as HTML, which this page draws in its own way. */
function withoutMarkup(message: string): { text: string; list: string[] } {
  const [text = '', ...items] = message.split(/<\/?(?:ul|li)>/);
  const plain = (part: string) =>
    part.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => CHARACTERS[name] ?? '');
  return { text: text.trim(), list: items.map(plain).filter((item) => item !== '') };
}

function tellEvent(world: World, { tenant }: SiteVisit, eventId: string): Notice | undefined {
  const event = connectState(world).siteEvents.find((one) => one.eventId === eventId);
  if (event?.cloudId !== tenant.cloudId || event.product !== tenant.product) return undefined;
  const list = silenceOf(event);
  const look = event.ended.length > 0 ? 'notice' : 'good';
  return { look, title: `${eventTitle(event)}. ${endOf(event)}`, list };
}

function endOf({ kind, ended }: SiteEvent): string {
  if (ended.length > 0) return 'The apps are gone, and were not told:';
  if (kind === 'rename') return 'Every app was told the new address.';
  return 'No app was told anything.';
}
