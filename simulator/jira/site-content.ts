import { findSite, type Site, sites } from '../world/directory.ts';
import { fields, listOf } from '../world/shape.ts';
import type { SiteContent } from '../world/site-content.ts';
import type { World } from '../world/world.ts';
import { type Issue, jiraState, type Project, putIssue, takeIssueId, takeProjectId } from './state.ts';
import { issueShape, projectShape } from './state-shape.ts';

/** What a backup of Jira holds. */
interface JiraContent {
  readonly projects: readonly Project[];
  readonly issues: readonly Issue[];
}

/** Issues with their comments, and projects. */
export const jiraContent: SiteContent = {
  read: (world, cloudId): JiraContent => {
    const { issues, projects } = jiraState(world, siteOf(world, cloudId));
    return structuredClone({
      projects: [...projects.values()].filter((project) => project.cloudId === cloudId),
      issues: [...issues.values()].filter((issue) => issue.cloudId === cloudId),
    });
  },
  replace: (world, cloudId, content) => {
    remove(world, cloudId);
    enter(world, siteOf(world, cloudId), structuredClone(content as JiraContent));
  },
  remove,
  shape: fields<JiraContent>({ projects: listOf(projectShape), issues: listOf(issueShape) }),
};

function remove(world: World, cloudId: string): void {
  const { issues, keys, projects } = jiraState(world);
  for (const { issueId, key, cloudId: at } of [...issues.values()]) {
    if (at !== cloudId) continue;
    issues.delete(issueId);
    keys.delete(`${cloudId}/${key}`);
  }
  for (const [place, project] of [...projects]) if (project.cloudId === cloudId) projects.delete(place);
  const site = sites(world).get(cloudId);
  if (site) site.projects = [];
}

/** Keys stay as they are; ids do where nothing else has them, as they would at a site of its own. */
function enter(world: World, site: Site, { projects, issues }: JiraContent): void {
  const { cloudId } = site;
  const state = jiraState(world);
  site.projects = projects.map(({ key, name }) => ({ key, name }));
  const taken = new Set([...state.projects.values()].map(({ projectId }) => projectId));
  for (const project of projects) {
    const projectId = taken.has(project.projectId) ? takeProjectId(state) : project.projectId;
    state.projects.set(`${cloudId}/${project.key}`, { ...project, cloudId, projectId });
  }
  for (const issue of issues) {
    const issueId = state.issues.has(issue.issueId) ? takeIssueId(state) : issue.issueId;
    putIssue(state, { ...issue, cloudId, issueId });
  }
}

function siteOf(world: World, cloudId: string): Site {
  const site = findSite(world, cloudId);
  if (!site) throw new Error(`there is no site ${cloudId}`);
  return site;
}
