// Generated from connect.yaml by generate.ts; do not edit.
export interface paths {
    "/{kid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key of that name, for ever (community.developer.atlassian.com/t/49046) */
        get: operations["getInstallKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getInstallKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the header of the JWT has it
                 * @example fa0c0001-7e57-4000-8000-000000000001
                 */
                kid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PEM, SPKI (documented) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description There is no such key (documented; the body is unknown) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
