import type { components } from '../../openapi/control.gen.ts';
import { accounts, findAccount, findSite, firstAccount, isMember, type Site } from '../world/directory.ts';
import { defineSlice } from '../world/slice.ts';
import type { World } from '../world/world.ts';
import type { AdfDocument } from './documents/adf.ts';
import { adfOfText } from './documents/adf-of-text.ts';
import { jiraShape } from './state-shape.ts';

type IssueSetup = components['schemas']['IssueSetup'];

export interface CommentVisibility {
  readonly type: 'group' | 'role';
  readonly value: string;
  readonly identifier: string | null;
}

/** A comment, with as whom and through which app it was written. */
export interface Comment {
  readonly commentId: string;
  /** Account id. */
  readonly author: string;
  readonly clientId: string;
  readonly body: AdfDocument;
  readonly visibility: CommentVisibility | undefined;
  /** In milliseconds. */
  readonly createdAt: number;
}

export interface Issue {
  readonly issueId: string;
  readonly key: string;
  readonly cloudId: string;
  readonly projectKey: string;
  readonly issueType: string;
  readonly summary: string;
  readonly description: AdfDocument | undefined;
  /** Account id; undefined on a site that nobody is a member of. */
  readonly reporter: string | undefined;
  /** Account ids; undefined where every member sees it. */
  readonly visibleTo: readonly string[] | undefined;
  /** In milliseconds. */
  readonly createdAt: number;
  updatedAt: number;
  readonly comments: Comment[];
}

/** A project, as far as keys are counted in it. */
export interface Project {
  readonly projectId: string;
  readonly cloudId: string;
  readonly key: string;
  readonly name: string;
  /** The number of its newest issue. */
  lastNumber: number;
}

export interface JiraState {
  /** By issue id. */
  issues: Map<string, Issue>;
  /** Issue ids by `cloudId/key`. */
  keys: Map<string, string>;
  /** By `cloudId/key`. */
  projects: Map<string, Project>;
  /** How many of each were made so far; none gets an id that another had. */
  comments: number;
  issuesMade: number;
  projectsMade: number;
}

/** Ids of issues, comments and projects count up from here, as on a young site. */
const FIRST_ID = 10_000;

const slice = defineSlice<JiraState>(
  'jira',
  (world) => {
    const state: JiraState = {
      issues: new Map(),
      keys: new Map(),
      projects: new Map(),
      comments: 0,
      issuesMade: 0,
      projectsMade: 0,
    };
    for (const setup of world.setup.issues ?? [])
      putIssue(state, fromSetup(world, state, setup, world.startedAt));
    return state;
  },
  jiraShape,
);

/** This room's part of a world. @param site - one whose projects, as far as they were only named, are to be in it */
export function jiraState(world: World, site?: Site): JiraState {
  const state = slice.of(world);
  for (const { key, name } of site?.projects ?? []) ensureProject(state, site?.cloudId ?? '', key, name);
  return state;
}

/** An id that no issue had before. */
export const takeIssueId = (state: JiraState): string => String(FIRST_ID + state.issuesMade++);

/** An id that no project had before. */
export const takeProjectId = (state: JiraState): string => String(FIRST_ID + state.projectsMade++);

/** All issues of a world, by issue id. */
export const issues = (world: World): ReadonlyMap<string, Issue> => slice.of(world).issues;

/** Adds an issue. The caller has checked that its key is free on the site, and that site and people exist. */
export function addIssue(world: World, setup: IssueSetup): Issue {
  const state = slice.of(world);
  return putIssue(state, fromSetup(world, state, setup, world.clock.now()));
}

/** An issue of a site, by key (in any case) or by issue id. */
export function findIssue(world: World, cloudId: string, keyOrId: string): Issue | undefined {
  const state = slice.of(world);
  const issueId = state.keys.get(`${cloudId}/${keyOrId.toUpperCase()}`) ?? keyOrId;
  const issue = state.issues.get(issueId);
  return issue?.cloudId === cloudId ? issue : undefined;
}

/** A project of a site, by key or project id. */
export function findProject(world: World, site: Site, keyOrId: string): Project | undefined {
  const state = slice.of(world);
  for (const { key, name } of site.projects) ensureProject(state, site.cloudId, key, name);
  const direct = state.projects.get(`${site.cloudId}/${keyOrId.toUpperCase()}`);
  if (direct) return direct;
  for (const project of state.projects.values()) {
    if (project.cloudId === site.cloudId && project.projectId === keyOrId) return project;
  }
  return undefined;
}

/** What a new issue is made of; the rest is counted. */
export type NewIssue = Pick<Issue, 'issueType' | 'summary' | 'description' | 'reporter'>;

/** Creates the next issue of a project. */
export function createNextIssue(world: World, project: Project, fields: NewIssue): Issue {
  const state = slice.of(world);
  const now = world.clock.now();
  return putIssue(state, {
    ...fields,
    issueId: takeIssueId(state),
    key: `${project.key}-${project.lastNumber + 1}`,
    cloudId: project.cloudId,
    projectKey: project.key,
    visibleTo: undefined,
    createdAt: now,
    updatedAt: now,
    comments: [],
  });
}

/** Appends a comment to an issue. */
export function appendComment(
  world: World,
  issue: Issue,
  comment: Pick<Comment, 'author' | 'clientId' | 'body' | 'visibility'>,
): Comment {
  const state = slice.of(world);
  const createdAt = world.clock.now();
  const entered = { ...comment, commentId: String(FIRST_ID + state.comments++), createdAt };
  issue.comments.push(entered);
  issue.updatedAt = createdAt;
  return entered;
}

/** Enters an issue. */
export function putIssue(state: JiraState, issue: Issue): Issue {
  const project = ensureProject(state, issue.cloudId, issue.projectKey, issue.projectKey);
  project.lastNumber = Math.max(project.lastNumber, Number(issue.key.split('-').at(-1)));
  state.issues.set(issue.issueId, issue);
  state.keys.set(`${issue.cloudId}/${issue.key}`, issue.issueId);
  return issue;
}

function ensureProject(state: JiraState, cloudId: string, key: string, name: string): Project {
  const place = `${cloudId}/${key}`;
  const found = state.projects.get(place);
  if (found) return found;
  const project: Project = { projectId: takeProjectId(state), cloudId, key, name, lastNumber: 0 };
  state.projects.set(place, project);
  return project;
}

function fromSetup(world: World, state: JiraState, setup: IssueSetup, createdAt: number): Issue {
  const site = findSite(world, setup.site);
  const cloudId = site?.cloudId ?? '';
  const projectKey = setup.key.slice(0, setup.key.lastIndexOf('-'));
  for (const { key, name } of site?.projects ?? []) ensureProject(state, cloudId, key, name);
  const visibleTo = setup.visibleTo?.flatMap((handle) => findAccount(world, handle)?.accountId ?? []);
  return {
    issueId: takeIssueId(state),
    key: setup.key,
    cloudId,
    projectKey,
    issueType: 'Task',
    summary: setup.summary,
    description: setup.description === undefined ? undefined : adfOfText(setup.description),
    reporter:
      (setup.reporter === undefined ? undefined : findAccount(world, setup.reporter)?.accountId) ??
      visibleTo?.[0] ??
      firstMember(world, site),
    visibleTo,
    createdAt,
    updatedAt: createdAt,
    comments: [],
  };
}

function firstMember(world: World, site: Site | undefined): string | undefined {
  if (!site) return undefined;
  const listed = [...accounts(world).keys()].find((accountId) => isMember(site, accountId));
  return listed ?? (site.members ? undefined : firstAccount(world)?.accountId);
}
