import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { contract } from '../../openapi/contract.gen.ts';
import { buildContract, readDocuments } from '../../openapi/generate.ts';
import { listExamples, listSchemaExamples } from './list-examples.ts';

const documents = readDocuments();
const rooms = documents.map((root) => root.origin.room);

function createValidator(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  ajv.addVocabulary(['components']);
  for (const [room, { schemas }] of Object.entries(contract.documents)) {
    ajv.addSchema({ $id: room, components: { schemas } });
  }
  return ajv;
}

function* schemasOf(operation: (typeof contract.operations)[number]) {
  for (const [place, schema] of Object.entries(operation.parameters)) yield [place, schema] as const;
  for (const [mediaType, schema] of Object.entries(operation.requestBody?.content ?? {})) {
    yield [mediaType, schema] as const;
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    for (const [mediaType, schema] of Object.entries(response.content ?? {})) {
      yield [`${status} ${mediaType}`, schema] as const;
    }
  }
}

describe('the contract', () => {
  it('is the one that the documents say', () => {
    expect(contract).toEqual(buildContract(documents));
  });

  it('holds the oauth room', () => {
    expect(rooms).toContain('oauth');
  });

  it('gives every operation an operationId of its own', () => {
    const operationIds = contract.operations.map(({ operationId }) => operationId);
    expect(operationIds).toHaveLength(new Set(operationIds).size);
    expect(operationIds.filter((operationId) => !/^[a-z][A-Za-z0-9]*$/.test(operationId))).toEqual([]);
  });

  it('answers a method of one address by one operation', () => {
    const addresses = contract.operations.flatMap(({ method, servers, path }) =>
      servers.map((server) => `${method} ${server}${path}`),
    );
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('names a server, and an answer for a refused request, for every operation', () => {
    for (const { operationId, servers, responses } of contract.operations) {
      expect(servers, operationId).not.toEqual([]);
      expect(
        Object.keys(responses).filter((status) => /^4|^default$/.test(status)),
        operationId,
      ).not.toEqual([]);
    }
  });

  it('gives every redirect a Location', () => {
    for (const { operationId, responses } of contract.operations) {
      for (const [status, { headers }] of Object.entries(responses)) {
        if (/^3(?!04)/.test(status)) expect(headers, `${operationId} ${status}`).toContain('Location');
      }
    }
  });

  it('has a schema behind every reference, in the form that ajv reads', () => {
    const ajv = createValidator();
    for (const operation of contract.operations) {
      for (const [where, schema] of schemasOf(operation)) {
        expect(() => ajv.compile(schema), `${operation.operationId} ${where}`).not.toThrow();
      }
    }
  });
});

describe.each(documents.map((root) => [root.origin.room, root] as const))('%s.yaml', (_room, root) => {
  const examples = listExamples(root);

  it('shows an example for every JSON body, errors apart', () => {
    const bare = examples.filter(
      ({ status, values }) => !/^[45]|^default$/.test(status) && values.length === 0,
    );
    expect(bare.map(({ where }) => where)).toEqual([]);
  });

  it('shows examples that satisfy their schemas', () => {
    const ajv = createValidator();
    const faults = [...examples, ...listSchemaExamples(root)].flatMap(({ where, schema, values }) =>
      values
        .filter((value) => !ajv.validate(schema, value))
        .map((value) => `${where}: ${ajv.errorsText()} in ${JSON.stringify(value)}`),
    );
    expect(faults).toEqual([]);
  });
});
