import createApi from 'openapi-fetch';
import type { components, paths } from '../../openapi/jira.gen.ts';
import type { ClientContext, Site } from '../context.ts';
import { authorizedFetch } from '../oauth/authorized-fetch.ts';
import { ClientProblem } from '../oauth/problem.ts';
import { adfFromText, textFromAdf } from './adf.ts';

type Schemas = components['schemas'];

/** Somebody on Atlassian's side. */
export interface Author {
  accountId: string;
  displayName: string;
}

/** A comment in plain text. */
export interface Comment {
  commentId: string;
  /** Absent when the product hides who wrote it. */
  author?: Author;
  text: string;
  created: string;
}

/** An issue as far as the reference app shows it. */
export interface Issue {
  key: string;
  summary: string;
  description: string;
}

/** Jira calls on one site on behalf of one person. Each throws `ClientProblem` and nothing else. */
export interface Jira {
  /** Scope `read:jira-user`. */
  myself(): Promise<Author>;
  /** Scope `read:jira-work`. */
  issue(issueKey: string): Promise<Issue>;
  /** The newest comments, a hundred at most, oldest first, and how many there are. Scope `read:jira-work`. */
  comments(issueKey: string): Promise<{ total: number; comments: Comment[] }>;
  /** Writes as the person. Never repeated when its outcome is unknown. Scope `write:jira-work`. */
  addComment(issueKey: string, text: string): Promise<Comment>;
}

const commentsShown = 100;

/** @returns the typed calls; the address comes from the part `gatewayAddress`. */
export function createJira(context: ClientContext, personId: string, site: Site): Jira {
  const api = createApi<paths>({
    baseUrl: context.parts.gatewayAddress(context.configuration.addresses, site),
    fetch: authorizedFetch(context, personId),
    headers: { accept: 'application/json' },
  });
  return {
    async myself() {
      const { data } = await api.GET('/rest/api/3/myself');
      return understood(data, authorOf);
    },
    async issue(issueIdOrKey) {
      const { data } = await api.GET('/rest/api/3/issue/{issueIdOrKey}', {
        params: { path: { issueIdOrKey } },
      });
      return understood(data, issueOf);
    },
    async comments(issueIdOrKey) {
      const query = { maxResults: commentsShown, orderBy: '-created' } as const;
      const { data } = await api.GET('/rest/api/3/issue/{issueIdOrKey}/comment', {
        params: { path: { issueIdOrKey }, query },
      });
      return understood(data, ({ total, comments }) => ({
        total,
        comments: comments.map(commentOf).reverse(),
      }));
    },
    async addComment(issueIdOrKey, text) {
      const { data } = await api.POST('/rest/api/3/issue/{issueIdOrKey}/comment', {
        params: { path: { issueIdOrKey } },
        body: { body: adfFromText(text) },
      });
      return understood(data, commentOf);
    },
  };
}

/**
 * @param json - what Jira answers to a comment, already parsed
 * @throws ClientProblem when it is none
 */
export function readComment(json: unknown): Comment {
  return understood(json as Schemas['Comment'] | undefined, commentOf);
}

function authorOf({ accountId, displayName }: Schemas['UserDetails'] | Schemas['User']): Author {
  return { accountId, displayName };
}

function issueOf({ key, fields }: Schemas['Issue']): Issue {
  return { key, summary: fields.summary ?? '', description: textFromAdf(fields.description) };
}

function commentOf(comment: Schemas['Comment']): Comment {
  return {
    commentId: comment.id,
    author: comment.author && authorOf(comment.author),
    text: textFromAdf(comment.body),
    created: comment.created,
  };
}

/** Types promise a shape; the network does not. What does not fit is named as such instead of failing somewhere else. */
function understood<Wire, Meaning>(data: Wire | undefined, read: (data: Wire) => Meaning): Meaning {
  try {
    if (data !== undefined && data !== null) return read(data);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
  }
  throw new ClientProblem({
    kind: 'retry-later',
    condition: 'unreadable',
    message: 'Atlassian answered with something that this app does not understand.',
  });
}
