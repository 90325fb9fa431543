import type { Account, Site } from './directory.ts';
import type { World } from './world.ts';

/** An issue as a person sees it in a browser. */
export interface IssueView {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly issueType: string;
  readonly projectKey: string;
  readonly projectId: string;
  readonly description: string;
  readonly comments: readonly { readonly author: string; readonly text: string; readonly at: number }[];
}

/** Reads an issue of a site; undefined when there is none of that key, or the person does not see it. */
export type IssueReader = (
  world: World,
  site: Site,
  key: string,
  person: Pick<Account, 'accountId'>,
) => IssueView | undefined;

let reader: IssueReader | undefined;

/** Declares how issues are read; the room that has them does. */
export function defineIssueReader(read: IssueReader): void {
  reader = read;
}

/** An issue for a page; undefined where no room has issues. */
export const readIssueView: IssueReader = (...asked) => reader?.(...asked);
