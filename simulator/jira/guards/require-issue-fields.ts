import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import type { AdfDocument } from '../documents/adf.ts';
import type { Form } from '../documents/forms.ts';
import { textOfAdf } from '../documents/text-of-adf.ts';
import { facts } from '../facts.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { findProject, type Project } from '../state.ts';
import type { Visit } from '../visit.ts';

const table = defineRefusals('jira', {
  issueFieldMissing: {
    title:
      'A field that an issue needs is missing; all of them are named at once, before any value is looked at',
    status: 400,
    standing: 'documented',
    source:
      "Atlassian's published description of the Jira Cloud platform REST API (the words, of one field; that several are named at once is inferred)",
  },
  issueFieldsInvalid: {
    title: 'A field of an issue is wrong; all of them are named at once, by field',
    status: 400,
    standing: 'unknown',
    source: 'the envelope is documented; no public source at hand for the words',
  },
});

/** What an issue cannot be without (documented). */
const REQUIRED = ['project', 'issuetype', 'summary'] as const;

/** What a new issue is made of, checked. */
export interface IssueFields {
  readonly project: Project;
  readonly issueType: string;
  readonly summary: string;
  readonly description: AdfDocument | undefined;
}

/** The issue types that every project here has. */
const ISSUE_TYPES: ReadonlyMap<string, string> = new Map([
  ['10001', 'Task'],
  ['10002', 'Story'],
  ['10003', 'Bug'],
]);

/** Guards the fields of a new issue: project, issuetype and summary are needed (documented). @throws Refusal 400 */
export function requireIssueFields<B>(world: World, visit: Visit, form: Form<B>, sent: unknown): IssueFields {
  if (typeof sent !== 'object' || sent === null) {
    throw jiraRefusal('bodyUnreadable', { check: 'the body has fields', received: typeof sent });
  }
  const fields = sent as Record<string, unknown>;
  requireNoneMissing(fields);
  const project = projectOf(world, visit, fields.project);
  const issueType = issueTypeOf(fields.issuetype);
  const description = fields.description ?? undefined;
  const document = description === undefined ? undefined : form.read(description);
  const errors = {
    ...(!project && { project: 'Specify a valid project ID or key' }),
    ...(issueType === undefined && { issuetype: 'Specify a valid issue type' }),
    ...summaryFault(fields.summary),
    ...descriptionFault(form, description, document),
  };
  if (project && issueType !== undefined && Object.keys(errors).length === 0) {
    return { project, issueType, summary: String(fields.summary), description: document };
  }
  throw new Refusal(
    'issueFieldsInvalid',
    { status: table.issueFieldsInvalid.status, body: { errorMessages: [], errors }, type: JIRA_JSON },
    {
      check: 'the fields make an issue',
      received: Object.keys(errors).join(', '),
    },
  );
}

function requireNoneMissing(fields: Record<string, unknown>): void {
  const missing = REQUIRED.filter((name) => fields[name] === undefined || fields[name] === null);
  if (missing.length === 0) return;
  const errorMessages = missing.map((name) => `Field '${name}' is required`);
  throw new Refusal(
    'issueFieldMissing',
    { status: table.issueFieldMissing.status, body: { errorMessages, errors: {} }, type: JIRA_JSON },
    { check: 'the fields that an issue needs are there', received: `without ${missing.join(', ')}` },
  );
}

function projectOf(world: World, visit: Visit, sent: unknown): Project | undefined {
  const { key, id: projectId } = Object(sent) as Record<string, unknown>;
  const named = key ?? projectId;
  return typeof named === 'string' ? findProject(world, visit.site, named) : undefined;
}

function issueTypeOf(sent: unknown): string | undefined {
  const { name, id: issueTypeId } = Object(sent) as Record<string, unknown>;
  if (typeof issueTypeId === 'string') return ISSUE_TYPES.get(issueTypeId);
  if (typeof name !== 'string') return undefined;
  return [...ISSUE_TYPES.values()].find((one) => one.toLowerCase() === name.toLowerCase());
}

function summaryFault(summary: unknown): { summary?: string } {
  if (typeof summary !== 'string' || summary.trim() === '') {
    return { summary: 'You must specify a summary of the issue.' };
  }
  if (/[\r\n]/.test(summary)) {
    return { summary: 'The summary is invalid because it contains newline characters.' };
  }
  const most = facts.longestSummary.value;
  return summary.length > most ? { summary: `Summary must be less than ${most} characters.` } : {};
}

function descriptionFault<B>(
  { version }: Form<B>,
  sent: unknown,
  document: AdfDocument | undefined,
): { description?: string } {
  if (sent === undefined) return {};
  if (!document) {
    return { description: `Operation value must be ${version === 3 ? 'an Atlassian Document' : 'a string'}` };
  }
  if (textOfAdf(document).length <= facts.longestText.value) return {};
  return { description: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' };
}
