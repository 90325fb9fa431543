/** A JSON Schema (2020-12) object. A `$ref` reads `{room}#/components/schemas/{Name}`. */
export type ContractSchema = Record<string, unknown>;

/** Schemas by media type, for example `application/json`. */
export type ContractContent = Record<string, ContractSchema>;

export type ContractMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** One object schema a place, with `properties` and `required`. Names of headers are in lower case, as Node has them. */
export interface ContractParameters {
  query?: ContractSchema;
  path?: ContractSchema;
  header?: ContractSchema;
}

export interface ContractRequestBody {
  required: boolean;
  content: ContractContent;
}

export interface ContractResponse {
  /** Names of the headers that the document lists, as it spells them. */
  headers?: string[];
  /** Absent: no body. */
  content?: ContractContent;
}

export interface ContractOperation {
  /** Unique over all documents. */
  operationId: string;
  /** The name of the document without its ending: `oauth`, `jira`, `control`. */
  room: string;
  method: ContractMethod;
  /** Addresses before `path`, as the document writes them: some have a path of their own, some a `{variable}`. */
  servers: string[];
  /** An OpenAPI template: `/rest/api/3/issue/{issueIdOrKey}`. */
  path: string;
  parameters: ContractParameters;
  /** Absent: no body is read. */
  requestBody?: ContractRequestBody;
  /** By status: `200`, `4XX`, `default`. */
  responses: Record<string, ContractResponse>;
  /**
   * Alternatives, each a list of scopes of which a bearer token needs all; `[[]]` is a bearer token with no particular scope.
   * Absent: no bearer token is needed.
   */
  scopes?: string[][];
}

/** What may be asked and answered, as the documents in this folder say it. */
export interface Contract {
  /** By room. With `$id: room` added, an entry is a schema document in which every `$ref` of that room resolves. */
  documents: Record<string, { schemas: Record<string, ContractSchema> }>;
  /** In the order of the documents' names, and of the paths in them. */
  operations: ContractOperation[];
}
