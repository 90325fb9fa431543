import type { Descriptor } from '../descriptor/descriptor.ts';
import { fillVariables, ownMember } from '../fill-variables.ts';

/** Module types whose pages the host shows in a frame. */
export const PAGE_MODULE_TYPES = [
  'generalPages',
  'adminPages',
  'configurePage',
  'postInstallPage',
  'webPanels',
] as const;

export type PageModuleType = (typeof PAGE_MODULE_TYPES)[number];

/** A page of an app, as its descriptor declares it. */
export interface PageModule {
  readonly type: PageModuleType;
  /** `key` of the module. */
  readonly moduleKey: string;
  readonly name: string;
  /** Relative to the app's base address; parameters of the context stand in braces. */
  readonly url: string;
  /** Where a panel is shown: `atl.jira.view.issue.right.context`. */
  readonly location: string | undefined;
}

/** The pages of an app, in the order of {@link PAGE_MODULE_TYPES}. What is malformed is left out. */
export const pageModules = ({ modules }: Descriptor): PageModule[] =>
  PAGE_MODULE_TYPES.flatMap((type) => listOf(modules[type]).flatMap((module) => pageModule(type, module)));

/** A page by the key of its module. */
export const findPageModule = (descriptor: Descriptor, moduleKey: string): PageModule | undefined =>
  pageModules(descriptor).find((module) => module.moduleKey === moduleKey);

/** Panels of the issue page. @see developer.atlassian.com, Jira modules, web panel: locations `atl.jira.view.issue...` */
export const issuePanels = (descriptor: Descriptor): PageModule[] =>
  pageModules(descriptor).filter(
    ({ type, location }) => type === 'webPanels' && location?.startsWith('atl.jira.view.issue') === true,
  );

/** Pages that need no issue, space or other thing to be shown for. */
export const freePages = (descriptor: Descriptor): PageModule[] =>
  pageModules(descriptor).filter(({ type }) => type !== 'webPanels');

/** What the product puts in place of the parameters in a page's address; those that it does not know become empty. */
export type PageContext = Readonly<Record<string, string>>;

/** Fills the parameters of a module's address, which may be written `{issue.key}` or `${issue.key}`. */
export const fillParameters = (url: string, context: PageContext): string =>
  fillVariables(url, (name) => ownMember(context, name));

function pageModule(type: PageModuleType, module: unknown): PageModule[] {
  if (typeof module !== 'object' || module === null) return [];
  const { key, url, name, location } = module as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || typeof url !== 'string') return [];
  const said = typeof name === 'object' && name !== null ? (name as { value?: unknown }).value : name;
  return [
    {
      type,
      moduleKey: key,
      name: typeof said === 'string' && said !== '' ? said : key,
      url,
      location: typeof location === 'string' ? location : undefined,
    },
  ];
}

const listOf = (modules: unknown): readonly unknown[] =>
  Array.isArray(modules) ? modules : modules === undefined ? [] : [modules];
