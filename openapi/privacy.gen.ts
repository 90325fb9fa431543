// Generated from privacy.yaml by generate.ts; do not edit.
export interface paths {
    "/app/report-accounts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports accounts whose personal data the app stores (user privacy guide for app developers)
         * @description At most 90 accounts a request (documented). Any valid bearer of the app will do, for any accounts (staff,
         *     community t/68901, t/53720).
         */
        post: operations["reportAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/report-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, without the slash at the end (observed); never a redirect */
        post: operations["reportAccountsWithoutSlash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/atlassian-connect/latest/report-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, with the JWT of a Connect app
         * @description As which app key is said by the JWT, whose app must be installed at the site. What it needs of scopes is unknown;
         *     here none.
         */
        post: operations["reportAccountsOfConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wiki/rest/atlassian-connect/latest/report-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, below the base address of Confluence */
        post: operations["reportAccountsOfConnectInConfluence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wiki/rest/api/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person of Confluence
         * @description `accountId` is required; its absence is refused by Confluence, not by the schema. That an unknown one is refused
         *     is observed (with 400 and with 404), the scopes and bodies are from memory.
         */
        get: operations["getConfluenceUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wiki/api/v2/users-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * People of Confluence by account ID; who is unknown is left out (observed)
         * @description The scopes and the form of errors are from memory.
         */
        post: operations["bulkGetConfluenceUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Accounts whose personal data the app stores */
        Report: {
            /** @description At most 90 (documented); the service itself counts */
            accounts: components["schemas"]["ReportedAccount"][];
        };
        ReportedAccount: {
            /**
             * @description 1 to 128 letters, digits, hyphens and colons (documented)
             * @example 5be24ad8b1653240376955d2
             */
            accountId: string;
            /**
             * @description When the personal data was retrieved, the oldest piece of it; RFC 3339 (documented)
             * @example 2018-10-25T23:08:51.382Z
             */
            updatedAt: string;
        };
        RequiredActions: {
            accounts: {
                accountId: string;
                /** @enum {string} */
                status: "closed" | "updated";
            }[];
        };
        /** @description The service's envelope (documented) */
        ReportError: {
            errorType: string;
            errorMessage: string;
        };
        /** @description The gateway's envelope (observed at other operations) */
        GatewayError: {
            code: number;
            message: string;
        };
        /** @description The routing's envelope (observed at other operations) */
        SpringError: {
            timestamp: string;
            status: number;
            error: string;
            message: string;
            path: string;
        };
        /** @description The envelope of a site (observed at other operations) */
        SiteError: {
            message: string;
            "status-code": number;
        };
        AnyError: components["schemas"]["ReportError"] | components["schemas"]["GatewayError"] | components["schemas"]["SpringError"] | components["schemas"]["SiteError"];
        /** @description A person in version 1 (from memory) */
        ConfluenceUser: {
            /** @constant */
            type: "known";
            accountId: string;
            /** @enum {string} */
            accountType: "atlassian" | "app";
            /** @description Empty where the profile hides it */
            email: string;
            publicName: string;
            displayName: string;
            timeZone?: string;
            isExternalCollaborator: boolean;
            profilePicture: {
                path: string;
                width: number;
                height: number;
                isDefault: boolean;
            };
        };
        /** @description A person in version 2 */
        ConfluencePerson: {
            accountId: string;
            /** @enum {string} */
            accountStatus: "active" | "inactive" | "closed" | "unknown";
            /** @enum {string} */
            accountType: "atlassian" | "app";
            displayName: string;
            publicName: string;
            /** @description Empty where the profile hides it */
            email: string;
            timeZone?: string;
            isExternalCollaborator: boolean;
            profilePicture: {
                path: string;
                isDefault: boolean;
            };
        };
        /** @description The envelope of version 1 (from memory) */
        ConfluenceError: {
            statusCode: number;
            data: {
                authorized: boolean;
                valid: boolean;
                errors: Record<string, never>[];
                successful: boolean;
            };
            message: string;
        };
        /** @description The envelope of version 2 (from memory) */
        ConfluenceErrors: {
            errors: {
                status: number;
                code: string;
                title: string;
            }[];
        };
        AnyConfluenceError: components["schemas"]["ConfluenceError"] | components["schemas"]["ConfluenceErrors"] | components["schemas"]["GatewayError"] | components["schemas"]["SpringError"];
    };
    responses: never;
    parameters: never;
    requestBodies: {
        Report: {
            content: {
                /**
                 * @example {
                 *       "accounts": [
                 *         {
                 *           "accountId": "account-id-a",
                 *           "updatedAt": "2018-10-25T23:08:51.382Z"
                 *         },
                 *         {
                 *           "accountId": "account-id-b",
                 *           "updatedAt": "2018-10-25T23:14:44.231Z"
                 *         },
                 *         {
                 *           "accountId": "account-id-c",
                 *           "updatedAt": "2018-12-01T02:44:21.020Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Report"];
            };
        };
    };
    headers: {
        /**
         * @description The cycle that the app must follow (documented); form, unit and statuses are unknown, see the dials
         * @example P7D
         */
        CyclePeriod: string;
        /**
         * @description Seconds to wait (documented for 429, unknown for 503)
         * @example 5
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    reportAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Report"];
        responses: {
            /** @description Something must be done about the accounts that are listed (documented) */
            200: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "accountId": "account-id-a",
                     *           "status": "closed"
                     *         },
                     *         {
                     *           "accountId": "account-id-c",
                     *           "status": "updated"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RequiredActions"];
                };
            };
            /** @description Accepted; there is nothing to do (documented) */
            204: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is malformed (documented; which words go with what is unknown) */
            400: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description No token, a dead one, or one without the scope (observed); the body is inferred */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 401,
                     *       "message": "Unauthorized"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description The body is too large to be read (unknown) */
            413: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportError"];
                };
            };
            /** @description Too many requests (documented); the body is unknown */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 429,
                     *       "message": "Too Many Requests"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
            /** @description Refused by the gateway, by its routing, or by the site */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 403,
                     *       "message": "Forbidden"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    /** @example <!DOCTYPE html><title>Not found</title> */
                    "text/html;charset=UTF-8": string;
                };
            };
            /** @description An internal error or an outage (documented; body and headers of 503 are unknown) */
            "5XX": {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
        };
    };
    reportAccountsWithoutSlash: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Report"];
        responses: {
            /** @description Something must be done about the accounts that are listed (documented) */
            200: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "accountId": "account-id-a",
                     *           "status": "closed"
                     *         },
                     *         {
                     *           "accountId": "account-id-c",
                     *           "status": "updated"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RequiredActions"];
                };
            };
            /** @description Accepted; there is nothing to do (documented) */
            204: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is malformed (documented; which words go with what is unknown) */
            400: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description No token, a dead one, or one without the scope (observed); the body is inferred */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 401,
                     *       "message": "Unauthorized"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description The body is too large to be read (unknown) */
            413: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportError"];
                };
            };
            /** @description Too many requests (documented); the body is unknown */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 429,
                     *       "message": "Too Many Requests"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
            /** @description Refused by the gateway, by its routing, or by the site */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 403,
                     *       "message": "Forbidden"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    /** @example <!DOCTYPE html><title>Not found</title> */
                    "text/html;charset=UTF-8": string;
                };
            };
            /** @description An internal error or an outage (documented; body and headers of 503 are unknown) */
            "5XX": {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
        };
    };
    reportAccountsOfConnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Report"];
        responses: {
            /** @description Something must be done about the accounts that are listed (documented) */
            200: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "accountId": "account-id-a",
                     *           "status": "closed"
                     *         },
                     *         {
                     *           "accountId": "account-id-c",
                     *           "status": "updated"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RequiredActions"];
                };
            };
            /** @description Accepted; there is nothing to do (documented) */
            204: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is malformed (documented; which words go with what is unknown) */
            400: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description No token, a dead one, or one without the scope (observed); the body is inferred */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 401,
                     *       "message": "Unauthorized"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description The body is too large to be read (unknown) */
            413: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportError"];
                };
            };
            /** @description Too many requests (documented); the body is unknown */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 429,
                     *       "message": "Too Many Requests"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
            /** @description Refused by the gateway, by its routing, or by the site */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 403,
                     *       "message": "Forbidden"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    /** @example <!DOCTYPE html><title>Not found</title> */
                    "text/html;charset=UTF-8": string;
                };
            };
            /** @description An internal error or an outage (documented; body and headers of 503 are unknown) */
            "5XX": {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
        };
    };
    reportAccountsOfConnectInConfluence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Report"];
        responses: {
            /** @description Something must be done about the accounts that are listed (documented) */
            200: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "accountId": "account-id-a",
                     *           "status": "closed"
                     *         },
                     *         {
                     *           "accountId": "account-id-c",
                     *           "status": "updated"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RequiredActions"];
                };
            };
            /** @description Accepted; there is nothing to do (documented) */
            204: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is malformed (documented; which words go with what is unknown) */
            400: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description No token, a dead one, or one without the scope (observed); the body is inferred */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 401,
                     *       "message": "Unauthorized"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    "text/html": string;
                };
            };
            /** @description The body is too large to be read (unknown) */
            413: {
                headers: {
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportError"];
                };
            };
            /** @description Too many requests (documented); the body is unknown */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "Cycle-Period": components["headers"]["CyclePeriod"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 429,
                     *       "message": "Too Many Requests"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
            /** @description Refused by the gateway, by its routing, or by the site */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 403,
                     *       "message": "Forbidden"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                    /** @example <!DOCTYPE html><title>Not found</title> */
                    "text/html;charset=UTF-8": string;
                };
            };
            /** @description An internal error or an outage (documented; body and headers of 503 are unknown) */
            "5XX": {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "string",
                     *       "errorMessage": "string"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyError"];
                };
            };
        };
    };
    getConfluenceUser: {
        parameters: {
            query?: {
                /**
                 * @description Of the person
                 * @example 5b10a2844c20165700ede21g
                 */
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, as far as their profile shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "known",
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "accountType": "atlassian",
                     *       "email": "mia@example.com",
                     *       "publicName": "Mia Krystof",
                     *       "displayName": "Mia Krystof",
                     *       "isExternalCollaborator": false,
                     *       "profilePicture": {
                     *         "path": "/wiki/aa-avatar/mia",
                     *         "width": 48,
                     *         "height": 48,
                     *         "isDefault": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConfluenceUser"];
                };
            };
            /** @description Refused by the gateway, its routing, or Confluence */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 401,
                     *       "message": "Unauthorized; scope does not match"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConfluenceError"];
                };
            };
            /** @description An internal error or an outage */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 500,
                     *       "message": "Internal Server Error"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConfluenceError"];
                };
            };
        };
    };
    bulkGetConfluenceUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountIds": [
                 *         "5b10a2844c20165700ede21g"
                 *       ]
                 *     }
                 */
                "application/json": {
                    accountIds: string[];
                };
            };
        };
        responses: {
            /** @description Those who are there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "accountId": "5b10a2844c20165700ede21g",
                     *           "accountStatus": "active",
                     *           "accountType": "atlassian",
                     *           "displayName": "Mia Krystof",
                     *           "publicName": "Mia Krystof",
                     *           "email": "mia@example.com",
                     *           "timeZone": "Australia/Sydney",
                     *           "isExternalCollaborator": false,
                     *           "profilePicture": {
                     *             "path": "/wiki/aa-avatar/mia",
                     *             "isDefault": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        results: components["schemas"]["ConfluencePerson"][];
                    };
                };
            };
            /** @description Refused by the gateway, its routing, or Confluence */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 401,
                     *       "message": "Unauthorized; scope does not match"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConfluenceError"];
                };
            };
            /** @description An internal error or an outage */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 500,
                     *       "message": "Internal Server Error"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConfluenceError"];
                };
            };
        };
    };
}
