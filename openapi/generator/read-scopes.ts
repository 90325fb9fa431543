import type { DocumentNode } from './document-node.ts';

/** The scopes that one alternative asks of a bearer token, or undefined if it asks for none. */
function bearerScopes(root: DocumentNode, alternative: DocumentNode): string[] | undefined {
  const schemes = root.get('components')?.get('securitySchemes');
  for (const [name, scopes] of alternative.entries()) {
    const scheme = schemes?.get(name) ?? scopes.fail(`no security scheme is called "${name}"`);
    if (scheme.need('type').text() === 'oauth2') return scopes.items().map((scope) => scope.text());
  }
  return undefined;
}

/**
 * Reads which scopes an operation needs (OpenAPI 3.1 section 4.8.30: the entries are alternatives, the scopes in one are
 * all needed).
 *
 * @param root - the document, whose `security` holds for operations that have none.
 * @param operation - the operation.
 * @returns the alternatives, or undefined if one of them does without a bearer token.
 * @throws Error with file and line if a scheme is not declared.
 */
export function readScopes(root: DocumentNode, operation: DocumentNode): string[][] | undefined {
  const security = operation.get('security') ?? root.get('security');
  const alternatives = security?.items().map((alternative) => bearerScopes(root, alternative)) ?? [];
  const scopes = alternatives.filter((alternative) => alternative !== undefined);
  return scopes.length > 0 && scopes.length === alternatives.length ? scopes : undefined;
}
