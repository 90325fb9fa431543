import type { components } from '../../openapi/control.gen.ts';
import { type SiteVerbs, siteVerbs } from './connect/site-verbs.ts';
import { asked } from './control.ts';
import { expectOf } from './expect.ts';
import type { StageContext } from './stage-context.ts';

type Issue = components['schemas']['WorldIssue'];

/** A site of the world, looked at from behind the scenes. */
export interface Site extends SiteVerbs {
  readonly handle: string;
  readonly cloudId: string;
  readonly url: string;
  issue(issueKey: string): Promise<Issue>;
  /** Fails unless the comments on an issue are exactly these, each with its author. */
  showsComments(issueKey: string, expected: readonly { by: string; text: string }[]): Promise<void>;
}

export function createSite(
  context: StageContext,
  { handle, cloudId, url }: Pick<Site, 'handle' | 'cloudId' | 'url'>,
): Site {
  const { control, world, steps, handleOf } = context;
  const issue = (key: string) =>
    asked(
      control.GET('/worlds/{world}/issues/{key}', {
        params: { path: { world, key }, query: { site: handle } },
      }),
    );
  return {
    ...siteVerbs(context, handle),
    handle,
    cloudId,
    url,
    issue,
    showsComments: (issueKey, expected) =>
      steps.run(`${handle} shows ${expected.length} comments on ${issueKey}`, async () => {
        const { comments } = await issue(issueKey);
        const seen = comments.map(({ author, text }) => ({ by: handleOf(author), text }));
        expectOf(seen, `comments on ${issueKey}`).is([...expected]);
      }),
  };
}
