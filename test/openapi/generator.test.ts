import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildContract, readDocuments } from '../../openapi/generate.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const operation = `
servers: [{ url: https://api.atlassian.com }]
paths:
  /pets/{pet}:
    parameters:
      - { name: pet, in: path, required: true, schema: { type: string } }
    get:
      operationId: getPet
      parameters:
        - { name: X-Colour, in: header, schema: { type: string, description: Any, examples: [red] } }
      responses:
        '200':
          description: A pet
          headers: { X-Trace: { schema: { type: string } } }
          content:
            application/json: { schema: { $ref: '#/components/schemas/Pet' } }
components:
  schemas:
    Pet:
      type: object
      title: A pet
      x-colour: red
      properties:
        description: { type: string, description: A property with the name of a keyword }
`;

function build(documents: Record<string, string>) {
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text.trimStart());
  return buildContract(readDocuments(folder));
}

describe('the generator', () => {
  it('keeps what a validator reads and names the room in references', () => {
    expect(build({ 'zoo.yaml': operation })).toEqual({
      documents: {
        zoo: { schemas: { Pet: { type: 'object', properties: { description: { type: 'string' } } } } },
      },
      operations: [
        {
          operationId: 'getPet',
          room: 'zoo',
          method: 'GET',
          servers: ['https://api.atlassian.com'],
          path: '/pets/{pet}',
          parameters: {
            path: { type: 'object', properties: { pet: { type: 'string' } }, required: ['pet'] },
            header: { type: 'object', properties: { 'x-colour': { type: 'string' } }, required: [] },
          },
          responses: {
            '200': {
              headers: ['X-Trace'],
              content: { 'application/json': { $ref: 'zoo#/components/schemas/Pet' } },
            },
          },
        },
      ],
    });
  });

  it.each([
    ['no bearer token', 'security: []', undefined],
    ['a bearer token with no scope', 'security: [{ Bearer: [] }]', [[]]],
    ['alternatives', 'security: [{ Bearer: [a] }, { Bearer: [b, c] }]', [['a'], ['b', 'c']]],
    ['a bearer token or none', 'security: [{ Bearer: [a] }, {}]', undefined],
    ['another scheme', 'security: [{ Basic: [] }]', undefined],
  ])('reads security that asks for %s', (_case, security, scopes) => {
    const schemes = '  securitySchemes: { Bearer: { type: oauth2 }, Basic: { type: http, scheme: basic } }\n';
    const contract = build({ 'zoo.yaml': `${security}\n${operation.trimStart()}${schemes}` });
    expect(contract.operations[0]?.scopes).toEqual(scopes);
  });

  it.each([
    ['broken YAML', 'paths: [', /^zoo\.yaml:\d+: /],
    ['a key given twice', 'paths: {}\npaths: {}', /^zoo\.yaml:2: Map keys must be unique/],
    ['a list for a mapping', 'paths: []', /^zoo\.yaml:1: expected a mapping/],
    [
      'a missing operationId',
      operation.replace('operationId: getPet', 'summary: x'),
      /^zoo\.yaml:7: "operationId" is missing/,
    ],
    ['a missing server', operation.replace(/servers:.*/, ''), /^zoo\.yaml:\d+: no server is named/],
    [
      'a misspelt keyword',
      operation.replace('x-colour: red', 'requierd: []'),
      /^zoo\.yaml:21: "requierd" is no keyword/,
    ],
    [
      'a reference to nothing',
      operation.replace("'200':", "'404': { $ref: '#/components/responses/Gone' }\n        '200':"),
      /^zoo\.yaml:11: nothing at "#\/components\/responses\/Gone"/,
    ],
    [
      'a schema reference to nothing',
      operation.replace('schemas/Pet', 'schemas/Gone'),
      /^zoo\.yaml:15: nothing at "#\/components\/schemas\/Gone"/,
    ],
    ['a cookie parameter', operation.replace('in: header', 'in: cookie'), /^zoo\.yaml:9: .*"cookie"/],
    ['an undeclared scheme', `security: [{ Gone: [] }]\n${operation}`, /^zoo\.yaml:1: .*"Gone"/],
  ])('refuses %s by file and line', (_case, text, message) => {
    expect(() => build({ 'zoo.yaml': text })).toThrow(message);
  });

  it('refuses an operationId that two documents have', () => {
    expect(() => build({ 'aviary.yaml': operation, 'zoo.yaml': operation })).toThrow(
      'zoo.yaml: operationId "getPet" is already in aviary.yaml',
    );
  });
});
