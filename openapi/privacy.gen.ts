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
        AnyError: components["schemas"]["ReportError"] | components["schemas"]["GatewayError"] | components["schemas"]["SpringError"];
    };
    responses: never;
    parameters: never;
    requestBodies: {
        Report: {
            content: {
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
         * @description Seconds to wait (documented)
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
                };
            };
            /** @description Too many requests (documented); the body is unknown */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
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
            /** @description Refused by the gateway, or by its routing */
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
                };
            };
            /** @description An internal error or an outage (documented; the body of 503 is unknown) */
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
                };
            };
            /** @description Too many requests (documented); the body is unknown */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
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
            /** @description Refused by the gateway, or by its routing */
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
                };
            };
            /** @description An internal error or an outage (documented; the body of 503 is unknown) */
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
}
