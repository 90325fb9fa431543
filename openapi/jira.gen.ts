// Generated from jira.yaml by generate.ts; do not edit.
export interface paths {
    "/rest/api/3/myself": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the token acts for */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description `accountId` is required; its absence is refused by Jira, not by the schema. Properties that the profile hides are left out.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/user/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Several users by account ID
         * @description At least one `accountId` is required; its absence is refused by Jira, not by the schema.
         */
        get: operations["bulkGetUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/serverInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The site and its version
         * @description Needs no scope, and no token at the site.
         */
        get: operations["getServerInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an issue
         * @description Missing fields and a description of the wrong form are refused by Jira, not by the schema.
         */
        post: operations["createIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/issue/{issueIdOrKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        /** One issue */
        get: operations["getIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/issue/{issueIdOrKey}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        /** The comments of an issue */
        get: operations["getComments"];
        put?: never;
        /**
         * Comment on an issue
         * @description The author is whoever granted the token. A body that is not what this version wants is refused by Jira, not by the schema.
         */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/issue/{issueIdOrKey}/comment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
                /**
                 * @description ID of the comment
                 * @example 10000
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /** One comment */
        get: operations["getComment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/user/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The email address of a user, for approved apps only
         * @description Atlassian's own description gives it no OAuth 2.0 entry: no scope of a 3LO app opens it (documented). What such an app is told is unknown; the answer of a missing scope is assumed.
         */
        get: operations["getUserEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/user/email/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The email addresses of several users, for approved apps only
         * @description Atlassian's own description gives it no OAuth 2.0 entry: no scope of a 3LO app opens it (documented). What such an app is told is unknown; the answer of a missing scope is assumed.
         */
        get: operations["bulkGetUserEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/3/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The search that has been retired
         * @deprecated
         * @description Answers 410 (observed); the text is unknown.
         */
        get: operations["searchRetired"];
        put?: never;
        /**
         * The search by body that has been retired
         * @deprecated
         * @description Answers 410 (inferred from GET); the text is unknown. A body is not read.
         */
        post: operations["postSearchRetired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/myself": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the token acts for, version 2 */
        get: operations["getCurrentUserV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user, version 2
         * @description `accountId` is required; its absence is refused by Jira, not by the schema. Properties that the profile hides are left out.
         */
        get: operations["getUserV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/user/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Several users by account ID, version 2
         * @description At least one `accountId` is required; its absence is refused by Jira, not by the schema.
         */
        get: operations["bulkGetUsersV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/serverInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The site and its version, version 2
         * @description Needs no scope, and no token at the site.
         */
        get: operations["getServerInfoV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an issue, version 2
         * @description Missing fields and a description of the wrong form are refused by Jira, not by the schema.
         */
        post: operations["createIssueV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/issue/{issueIdOrKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        /** One issue, version 2 */
        get: operations["getIssueV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/issue/{issueIdOrKey}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        /** The comments of an issue, version 2 */
        get: operations["getCommentsV2"];
        put?: never;
        /**
         * Comment on an issue, version 2
         * @description The author is whoever granted the token. A body that is not what this version wants is refused by Jira, not by the schema.
         */
        post: operations["addCommentV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/issue/{issueIdOrKey}/comment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
                /**
                 * @description ID of the comment
                 * @example 10000
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /** One comment, version 2 */
        get: operations["getCommentV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/user/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The email address of a user, for approved apps only, version 2
         * @description Atlassian's own description gives it no OAuth 2.0 entry: no scope of a 3LO app opens it (documented). What such an app is told is unknown; the answer of a missing scope is assumed.
         */
        get: operations["getUserEmailV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/user/email/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The email addresses of several users, for approved apps only, version 2
         * @description Atlassian's own description gives it no OAuth 2.0 entry: no scope of a 3LO app opens it (documented). What such an app is told is unknown; the answer of a missing scope is assumed.
         */
        get: operations["bulkGetUserEmailsV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/api/2/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The search that has been retired, version 2
         * @deprecated
         * @description Answers 410 (inferred from version 3); the text is unknown.
         */
        get: operations["searchRetiredV2"];
        put?: never;
        /**
         * The search by body that has been retired, version 2
         * @deprecated
         * @description Answers 410 (inferred from GET); the text is unknown. A body is not read.
         */
        post: operations["postSearchRetiredV2"];
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
        /** @description Milliseconds, and an offset without a colon (observed) */
        Timestamp: string;
        AvatarUrls: {
            /** Format: uri */
            "16x16"?: string;
            /** Format: uri */
            "24x24"?: string;
            /** Format: uri */
            "32x32"?: string;
            /** Format: uri */
            "48x48"?: string;
        };
        /** @description `items` is filled only where it is expanded (documented) */
        ListWrapper: {
            size: number;
            items: {
                [key: string]: unknown;
            }[];
        };
        User: {
            /** Format: uri */
            self: string;
            /** @description Always empty nowadays */
            key?: string;
            accountId: string;
            /** @enum {string} */
            accountType: "atlassian" | "app" | "customer" | "unknown";
            /** @description Always empty nowadays */
            name?: string;
            /** @description Absent or empty where the profile hides it (documented) */
            emailAddress?: string;
            avatarUrls: components["schemas"]["AvatarUrls"];
            displayName: string;
            active: boolean;
            timeZone?: string;
            locale?: string;
            groups?: components["schemas"]["ListWrapper"];
            applicationRoles?: components["schemas"]["ListWrapper"];
            expand?: string;
        };
        UserPage: {
            /** Format: uri */
            self?: string;
            /** Format: uri */
            nextPage?: string;
            maxResults: number;
            startAt: number;
            total: number;
            isLast: boolean;
            values: components["schemas"]["User"][];
        };
        /** @description A person where an issue or a comment names one */
        UserDetails: {
            /** Format: uri */
            self: string;
            accountId: string;
            /** @enum {string} */
            accountType?: "atlassian" | "app" | "customer" | "unknown";
            /** @description Absent or empty where the profile hides it (documented) */
            emailAddress?: string;
            avatarUrls?: components["schemas"]["AvatarUrls"];
            displayName: string;
            active: boolean;
            timeZone?: string;
        };
        UserEmail: {
            accountId: string;
            email: string;
        };
        ServerInfo: {
            /** Format: uri */
            baseUrl: string;
            version: string;
            versionNumbers: number[];
            deploymentType: string;
            buildNumber: number;
            buildDate: components["schemas"]["Timestamp"];
            serverTime: components["schemas"]["Timestamp"];
            scmInfo: string;
            serverTitle: string;
        };
        /** @description A document in the Atlassian Document Format */
        AdfDocument: {
            /** @constant */
            type: "doc";
            /** @constant */
            version: 1;
            content: {
                [key: string]: unknown;
            }[];
        };
        /** @description Wants `fields` with project, issuetype and summary. `description` is a document in version 3, a string in version 2 */
        IssueCreation: {
            fields?: {
                [key: string]: unknown;
            };
            update?: {
                [key: string]: unknown;
            };
        };
        CreatedIssue: {
            id: string;
            key: string;
            /** Format: uri */
            self: string;
        };
        Issue: {
            expand?: string;
            id: string;
            key: string;
            /** Format: uri */
            self: string;
            fields: components["schemas"]["IssueFields"];
        };
        IssueFields: {
            summary?: string;
            description?: components["schemas"]["AdfDocument"] | null;
            project?: components["schemas"]["IssueProject"];
            issuetype?: components["schemas"]["IssueType"];
            creator?: components["schemas"]["UserDetails"];
            reporter?: components["schemas"]["UserDetails"];
            created?: components["schemas"]["Timestamp"];
            updated?: components["schemas"]["Timestamp"];
            comment?: components["schemas"]["CommentPage"];
        } & {
            [key: string]: unknown;
        };
        IssueV2: {
            expand?: string;
            id: string;
            key: string;
            /** Format: uri */
            self: string;
            fields: components["schemas"]["IssueFieldsV2"];
        };
        IssueFieldsV2: {
            summary?: string;
            description?: string | null;
            project?: components["schemas"]["IssueProject"];
            issuetype?: components["schemas"]["IssueType"];
            creator?: components["schemas"]["UserDetails"];
            reporter?: components["schemas"]["UserDetails"];
            created?: components["schemas"]["Timestamp"];
            updated?: components["schemas"]["Timestamp"];
            comment?: components["schemas"]["CommentPageV2"];
        } & {
            [key: string]: unknown;
        };
        IssueProject: {
            /** Format: uri */
            self?: string;
            id: string;
            key: string;
            name: string;
        };
        IssueType: {
            /** Format: uri */
            self?: string;
            id: string;
            name: string;
            subtask: boolean;
        };
        /** @description `body` is a document in version 3, a string in version 2; anything else is refused by Jira */
        CommentCreation: {
            /** @description Loose on purpose */
            body?: unknown;
            /** @description Loose on purpose */
            visibility?: unknown;
        };
        Comment: {
            /** Format: uri */
            self: string;
            id: string;
            author: components["schemas"]["UserDetails"];
            body: components["schemas"]["AdfDocument"];
            updateAuthor: components["schemas"]["UserDetails"];
            created: components["schemas"]["Timestamp"];
            updated: components["schemas"]["Timestamp"];
            visibility?: components["schemas"]["Visibility"];
            jsdPublic?: boolean;
        };
        CommentV2: {
            /** Format: uri */
            self: string;
            id: string;
            author: components["schemas"]["UserDetails"];
            body: string;
            updateAuthor: components["schemas"]["UserDetails"];
            created: components["schemas"]["Timestamp"];
            updated: components["schemas"]["Timestamp"];
            visibility?: components["schemas"]["Visibility"];
            jsdPublic?: boolean;
        };
        Visibility: {
            /** @enum {string} */
            type: "group" | "role";
            value: string;
            identifier?: string | null;
        };
        CommentPage: {
            startAt: number;
            maxResults: number;
            total: number;
            comments: components["schemas"]["Comment"][];
        };
        CommentPageV2: {
            startAt: number;
            maxResults: number;
            total: number;
            comments: components["schemas"]["CommentV2"][];
        };
        /** @description Jira's envelope (documented, observed) */
        JiraError: {
            errorMessages: string[];
            errors?: {
                [key: string]: string;
            };
            status?: number;
        };
        /** @description RFC 9457, for what Jira's routing refuses (observed) */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
        };
        /** @description The gateway's envelope (observed) */
        GatewayError: {
            /** @description The HTTP status again */
            code: number;
            message: string;
        };
        /** @description The edge's envelope (observed) */
        SpringError: {
            /** @description RFC 3339 with up to nine decimals */
            timestamp: string;
            status: number;
            error: string;
            message: string;
            path: string;
        };
        /** @description The site's envelope for a bearer that is no Connect token (observed) */
        SiteForbidden: {
            error: string;
        };
        /** @description The site's envelope for a token that it does not take (observed) */
        SiteUnauthorized: {
            message: string;
            "status-code": number;
        };
    };
    responses: {
        /** @description The user */
        User: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *       "key": "",
                 *       "accountId": "5b10a2844c20165700ede21g",
                 *       "accountType": "atlassian",
                 *       "name": "",
                 *       "emailAddress": "mia@example.com",
                 *       "avatarUrls": {
                 *         "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *         "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *         "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *         "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *       },
                 *       "displayName": "Mia Krystof",
                 *       "active": true,
                 *       "timeZone": "Australia/Sydney",
                 *       "groups": {
                 *         "size": 3,
                 *         "items": []
                 *       },
                 *       "applicationRoles": {
                 *         "size": 1,
                 *         "items": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["User"];
            };
        };
        /** @description The users that were found */
        UserPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "maxResults": 10,
                 *       "startAt": 0,
                 *       "total": 1,
                 *       "isLast": true,
                 *       "values": [
                 *         {
                 *           "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *           "accountId": "5b10a2844c20165700ede21g",
                 *           "accountType": "atlassian",
                 *           "emailAddress": "mia@example.com",
                 *           "avatarUrls": {
                 *             "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *             "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *             "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *             "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *           },
                 *           "displayName": "Mia Krystof",
                 *           "active": true,
                 *           "timeZone": "Australia/Sydney"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserPage"];
            };
        };
        /** @description The email address */
        UserEmail: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "accountId": "5b10a2844c20165700ede21g",
                 *       "email": "mia@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["UserEmail"];
            };
        };
        /** @description The email addresses */
        UserEmails: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example [
                 *       {
                 *         "accountId": "5b10a2844c20165700ede21g",
                 *         "email": "mia@example.com"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["UserEmail"][];
            };
        };
        /** @description The site */
        ServerInfo: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "baseUrl": "https://acme.atlassian.net",
                 *       "version": "1001.0.0-SNAPSHOT",
                 *       "versionNumbers": [
                 *         1001,
                 *         0,
                 *         0
                 *       ],
                 *       "deploymentType": "Cloud",
                 *       "buildNumber": 100300,
                 *       "buildDate": "2026-09-30T12:00:00.000+0000",
                 *       "serverTime": "2026-10-01T09:00:00.000+0000",
                 *       "scmInfo": "3f0c1d9a6b7e48d2a5c4e1f09b8d7a6c5e4f3021",
                 *       "serverTitle": "Jira"
                 *     }
                 */
                "application/json": components["schemas"]["ServerInfo"];
            };
        };
        /** @description The issue has been created */
        CreatedIssue: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "10000",
                 *       "key": "ED-24",
                 *       "self": "https://acme.atlassian.net/rest/api/3/issue/10000"
                 *     }
                 */
                "application/json": components["schemas"]["CreatedIssue"];
            };
        };
        /** @description The issue */
        Issue: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "expand": "",
                 *       "id": "10002",
                 *       "self": "https://acme.atlassian.net/rest/api/3/issue/10002",
                 *       "key": "ED-1",
                 *       "fields": {
                 *         "summary": "Misspelt headline",
                 *         "description": {
                 *           "type": "doc",
                 *           "version": 1,
                 *           "content": [
                 *             {
                 *               "type": "paragraph",
                 *               "content": [
                 *                 {
                 *                   "type": "text",
                 *                   "text": "Read it aloud."
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         "reporter": {
                 *           "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *           "accountId": "5b10a2844c20165700ede21g",
                 *           "accountType": "atlassian",
                 *           "displayName": "Mia Krystof",
                 *           "active": true,
                 *           "avatarUrls": {
                 *             "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *             "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *             "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *             "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *           },
                 *           "timeZone": "Australia/Sydney"
                 *         },
                 *         "created": "2026-10-01T09:00:00.000+0000",
                 *         "updated": "2026-10-01T09:00:00.000+0000"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Issue"];
            };
        };
        /** @description The issue */
        IssueV2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "expand": "",
                 *       "id": "10002",
                 *       "self": "https://acme.atlassian.net/rest/api/2/issue/10002",
                 *       "key": "ED-1",
                 *       "fields": {
                 *         "summary": "Misspelt headline",
                 *         "description": "Read it aloud.",
                 *         "reporter": {
                 *           "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *           "accountId": "5b10a2844c20165700ede21g",
                 *           "accountType": "atlassian",
                 *           "displayName": "Mia Krystof",
                 *           "active": true,
                 *           "avatarUrls": {
                 *             "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *             "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *             "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *             "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *           },
                 *           "timeZone": "Australia/Sydney"
                 *         },
                 *         "created": "2026-10-01T09:00:00.000+0000",
                 *         "updated": "2026-10-01T09:00:00.000+0000"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IssueV2"];
            };
        };
        /** @description The comment */
        Comment: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "self": "https://acme.atlassian.net/rest/api/3/issue/10002/comment/10000",
                 *       "id": "10000",
                 *       "author": {
                 *         "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *         "accountId": "5b10a2844c20165700ede21g",
                 *         "accountType": "atlassian",
                 *         "displayName": "Mia Krystof",
                 *         "active": true,
                 *         "avatarUrls": {
                 *           "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *           "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *           "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *           "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *         },
                 *         "timeZone": "Australia/Sydney"
                 *       },
                 *       "body": {
                 *         "type": "doc",
                 *         "version": 1,
                 *         "content": [
                 *           {
                 *             "type": "paragraph",
                 *             "content": [
                 *               {
                 *                 "type": "text",
                 *                 "text": "Read it aloud."
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "updateAuthor": {
                 *         "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *         "accountId": "5b10a2844c20165700ede21g",
                 *         "accountType": "atlassian",
                 *         "displayName": "Mia Krystof",
                 *         "active": true,
                 *         "avatarUrls": {
                 *           "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *           "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *           "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *           "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *         },
                 *         "timeZone": "Australia/Sydney"
                 *       },
                 *       "created": "2026-10-01T09:05:00.000+0000",
                 *       "updated": "2026-10-01T09:05:00.000+0000",
                 *       "jsdPublic": true
                 *     }
                 */
                "application/json": components["schemas"]["Comment"];
            };
        };
        /** @description The comment */
        CommentV2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "self": "https://acme.atlassian.net/rest/api/2/issue/10002/comment/10000",
                 *       "id": "10000",
                 *       "author": {
                 *         "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *         "accountId": "5b10a2844c20165700ede21g",
                 *         "accountType": "atlassian",
                 *         "displayName": "Mia Krystof",
                 *         "active": true,
                 *         "avatarUrls": {
                 *           "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *           "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *           "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *           "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *         },
                 *         "timeZone": "Australia/Sydney"
                 *       },
                 *       "body": "Read it aloud.",
                 *       "updateAuthor": {
                 *         "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *         "accountId": "5b10a2844c20165700ede21g",
                 *         "accountType": "atlassian",
                 *         "displayName": "Mia Krystof",
                 *         "active": true,
                 *         "avatarUrls": {
                 *           "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *           "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *           "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *           "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *         },
                 *         "timeZone": "Australia/Sydney"
                 *       },
                 *       "created": "2026-10-01T09:05:00.000+0000",
                 *       "updated": "2026-10-01T09:05:00.000+0000",
                 *       "jsdPublic": true
                 *     }
                 */
                "application/json": components["schemas"]["CommentV2"];
            };
        };
        /** @description A page of comments */
        CommentPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "startAt": 0,
                 *       "maxResults": 5000,
                 *       "total": 1,
                 *       "comments": [
                 *         {
                 *           "self": "https://acme.atlassian.net/rest/api/3/issue/10002/comment/10000",
                 *           "id": "10000",
                 *           "author": {
                 *             "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *             "accountId": "5b10a2844c20165700ede21g",
                 *             "accountType": "atlassian",
                 *             "displayName": "Mia Krystof",
                 *             "active": true,
                 *             "avatarUrls": {
                 *               "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *               "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *               "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *               "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *             },
                 *             "timeZone": "Australia/Sydney"
                 *           },
                 *           "body": {
                 *             "type": "doc",
                 *             "version": 1,
                 *             "content": [
                 *               {
                 *                 "type": "paragraph",
                 *                 "content": [
                 *                   {
                 *                     "type": "text",
                 *                     "text": "Read it aloud."
                 *                   }
                 *                 ]
                 *               }
                 *             ]
                 *           },
                 *           "updateAuthor": {
                 *             "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *             "accountId": "5b10a2844c20165700ede21g",
                 *             "accountType": "atlassian",
                 *             "displayName": "Mia Krystof",
                 *             "active": true,
                 *             "avatarUrls": {
                 *               "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *               "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *               "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *               "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *             },
                 *             "timeZone": "Australia/Sydney"
                 *           },
                 *           "created": "2026-10-01T09:05:00.000+0000",
                 *           "updated": "2026-10-01T09:05:00.000+0000",
                 *           "jsdPublic": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CommentPage"];
            };
        };
        /** @description A page of comments */
        CommentPageV2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "startAt": 0,
                 *       "maxResults": 5000,
                 *       "total": 1,
                 *       "comments": [
                 *         {
                 *           "self": "https://acme.atlassian.net/rest/api/2/issue/10002/comment/10000",
                 *           "id": "10000",
                 *           "author": {
                 *             "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *             "accountId": "5b10a2844c20165700ede21g",
                 *             "accountType": "atlassian",
                 *             "displayName": "Mia Krystof",
                 *             "active": true,
                 *             "avatarUrls": {
                 *               "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *               "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *               "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *               "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *             },
                 *             "timeZone": "Australia/Sydney"
                 *           },
                 *           "body": "Read it aloud.",
                 *           "updateAuthor": {
                 *             "self": "https://acme.atlassian.net/rest/api/3/user?accountId=5b10a2844c20165700ede21g",
                 *             "accountId": "5b10a2844c20165700ede21g",
                 *             "accountType": "atlassian",
                 *             "displayName": "Mia Krystof",
                 *             "active": true,
                 *             "avatarUrls": {
                 *               "48x48": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=48&s=48",
                 *               "24x24": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=24&s=24",
                 *               "16x16": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=16&s=16",
                 *               "32x32": "https://avatar-management--avatars.server-location.prod.public.atl-paas.net/initials/MK-5.png?size=32&s=32"
                 *             },
                 *             "timeZone": "Australia/Sydney"
                 *           },
                 *           "created": "2026-10-01T09:05:00.000+0000",
                 *           "updated": "2026-10-01T09:05:00.000+0000",
                 *           "jsdPublic": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CommentPageV2"];
            };
        };
        /** @description The request is not acceptable (observed); a bearer with too many scopes, in HTML (observed) */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JiraError"] | components["schemas"]["SiteUnauthorized"];
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "Failed to convert 'startAt' with value: 'x'",
                 *       "instance": "/rest/api/3/user/bulk"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                "text/html": string;
            };
        };
        /** @description At the gateway: no valid bearer, or one without the scope, which refreshing does not help (observed). At the site: a bearer where none is taken (observed) */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"] | components["schemas"]["SiteUnauthorized"] | components["schemas"]["JiraError"];
                "text/html": string;
            };
        };
        /** @description Jira: the person may not, or the app is not installed on the site (observed). At the site: a bearer that is no Connect token (observed) */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JiraError"] | components["schemas"]["SiteForbidden"] | components["schemas"]["GatewayError"] | components["schemas"]["SiteUnauthorized"];
                "text/html": string;
            };
        };
        /** @description Missing or invisible (observed); the gateway knows no such cloud ID (observed); no such site (unknown) */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JiraError"] | components["schemas"]["SpringError"];
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "detail": "No endpoint GET /rest/api/3/nothing.",
                 *       "instance": "/rest/api/3/nothing"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                "text/html": string;
            };
        };
        /** @description Retired (observed); the text is unknown */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorMessages": [
                 *         "The requested API has been removed."
                 *       ],
                 *       "errors": {}
                 *     }
                 */
                "application/json": components["schemas"]["JiraError"];
            };
        };
        /** @description The issue has as many comments as it can have (documented); the text is unknown */
        TooManyComments: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorMessages": [],
                 *       "errors": {
                 *         "comment": "The issue has too many comments."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["JiraError"];
            };
        };
        /** @description A configuration problem keeps the issue from being created (documented); the text is unknown */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorMessages": [
                 *         "The issue could not be created."
                 *       ],
                 *       "errors": {}
                 *     }
                 */
                "application/json": components["schemas"]["JiraError"];
            };
        };
        /** @description Too many requests; the headers are documented, the body is unknown */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "RateLimit-Reason": components["headers"]["RateLimitReason"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorMessages": [
                 *         "Rate limit exceeded."
                 *       ],
                 *       "errors": {}
                 *     }
                 */
                "application/json": components["schemas"]["JiraError"] | components["schemas"]["GatewayError"];
            };
        };
        /** @description Any other refusal, such as of an unknown method or content type */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 400,
                 *       "message": "Bad Request"
                 *     }
                 */
                "application/json": components["schemas"]["JiraError"] | components["schemas"]["GatewayError"] | components["schemas"]["SpringError"] | components["schemas"]["SiteUnauthorized"];
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Method Not Allowed",
                 *       "status": 405,
                 *       "detail": "Method 'PATCH' is not supported.",
                 *       "instance": "/rest/api/3/myself"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
                "text/html": string;
            };
        };
        /** @description The gateway, or what stands behind it, failed */
        Failed: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 503,
                 *       "message": "Service Unavailable"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayError"] | components["schemas"]["SpringError"] | components["schemas"]["JiraError"];
            };
        };
    };
    parameters: {
        /**
         * @description ID or key of the issue
         * @example ED-1
         */
        IssueIdOrKey: string;
        /**
         * @description ID of the comment
         * @example 10000
         */
        CommentId: string;
        /**
         * @description Account ID
         * @example 5b10a2844c20165700ede21g
         */
        AccountId: string;
        /**
         * @description Account IDs, one parameter each
         * @example [
         *       "5b10a2844c20165700ede21g"
         *     ]
         */
        AccountIds: string[];
        /** @description What else to include, separated by commas */
        Expand: string;
        /** @description Fields to include, separated by commas or one parameter each */
        Fields: string[];
        /** @description Where the page begins, from 0 */
        StartAt: number;
        /** @description How many on a page */
        MaxUsers: number;
        /** @description How many on a page */
        MaxComments: number;
        /** @description Order by creation: `created`, `+created` or `-created` */
        OrderBy: string;
    };
    requestBodies: {
        IssueCreation: {
            content: {
                /**
                 * @example {
                 *       "fields": {
                 *         "project": {
                 *           "key": "ED"
                 *         },
                 *         "issuetype": {
                 *           "name": "Task"
                 *         },
                 *         "summary": "Misspelt headline",
                 *         "description": {
                 *           "type": "doc",
                 *           "version": 1,
                 *           "content": [
                 *             {
                 *               "type": "paragraph",
                 *               "content": [
                 *                 {
                 *                   "type": "text",
                 *                   "text": "Read it aloud."
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IssueCreation"];
            };
        };
        IssueCreationV2: {
            content: {
                /**
                 * @example {
                 *       "fields": {
                 *         "project": {
                 *           "key": "ED"
                 *         },
                 *         "issuetype": {
                 *           "name": "Task"
                 *         },
                 *         "summary": "Misspelt headline",
                 *         "description": "Read it aloud."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IssueCreation"];
            };
        };
        CommentCreation: {
            content: {
                /**
                 * @example {
                 *       "body": {
                 *         "type": "doc",
                 *         "version": 1,
                 *         "content": [
                 *           {
                 *             "type": "paragraph",
                 *             "content": [
                 *               {
                 *                 "type": "text",
                 *                 "text": "Read it aloud."
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CommentCreation"];
            };
        };
        CommentCreationV2: {
            content: {
                /**
                 * @example {
                 *       "body": "Read it aloud."
                 *     }
                 */
                "application/json": components["schemas"]["CommentCreation"];
            };
        };
    };
    headers: {
        /**
         * @description Seconds to wait; the gateway leaves it out (documented)
         * @example 1847
         */
        RetryAfter: string;
        /**
         * @description What the limiter allows
         * @example 100000
         */
        RateLimitLimit: string;
        /**
         * @description What is left of it
         * @example 0
         */
        RateLimitRemaining: string;
        /**
         * @description When the limiter starts afresh
         * @example 2026-01-01T01:01:01Z
         */
        RateLimitReset: string;
        /**
         * @description Which limiter it was
         * @example jira-quota-global-based
         */
        RateLimitReason: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCurrentUser: {
        parameters: {
            query?: {
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description Account ID
                 * @example 5b10a2844c20165700ede21g
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    bulkGetUsers: {
        parameters: {
            query?: {
                /** @description Where the page begins, from 0 */
                startAt?: components["parameters"]["StartAt"];
                /** @description How many on a page */
                maxResults?: components["parameters"]["MaxUsers"];
                /**
                 * @description Account IDs, one parameter each
                 * @example [
                 *       "5b10a2844c20165700ede21g"
                 *     ]
                 */
                accountId?: components["parameters"]["AccountIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserPage"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getServerInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerInfo"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createIssue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IssueCreation"];
        responses: {
            201: components["responses"]["CreatedIssue"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getIssue: {
        parameters: {
            query?: {
                /** @description Fields to include, separated by commas or one parameter each */
                fields?: components["parameters"]["Fields"];
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Issue"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getComments: {
        parameters: {
            query?: {
                /** @description Where the page begins, from 0 */
                startAt?: components["parameters"]["StartAt"];
                /** @description How many on a page */
                maxResults?: components["parameters"]["MaxComments"];
                /** @description Order by creation: `created`, `+created` or `-created` */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CommentPage"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addComment: {
        parameters: {
            query?: {
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CommentCreation"];
        responses: {
            201: components["responses"]["Comment"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooManyComments"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getComment: {
        parameters: {
            query?: {
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
                /**
                 * @description ID of the comment
                 * @example 10000
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Comment"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getUserEmail: {
        parameters: {
            query?: {
                /**
                 * @description Account ID
                 * @example 5b10a2844c20165700ede21g
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserEmail"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    bulkGetUserEmails: {
        parameters: {
            query?: {
                /**
                 * @description Account IDs, one parameter each
                 * @example [
                 *       "5b10a2844c20165700ede21g"
                 *     ]
                 */
                accountId?: components["parameters"]["AccountIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserEmails"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    searchRetired: {
        parameters: {
            query?: {
                /** @description No longer read */
                jql?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    postSearchRetired: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getCurrentUserV2: {
        parameters: {
            query?: {
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getUserV2: {
        parameters: {
            query?: {
                /**
                 * @description Account ID
                 * @example 5b10a2844c20165700ede21g
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    bulkGetUsersV2: {
        parameters: {
            query?: {
                /** @description Where the page begins, from 0 */
                startAt?: components["parameters"]["StartAt"];
                /** @description How many on a page */
                maxResults?: components["parameters"]["MaxUsers"];
                /**
                 * @description Account IDs, one parameter each
                 * @example [
                 *       "5b10a2844c20165700ede21g"
                 *     ]
                 */
                accountId?: components["parameters"]["AccountIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserPage"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getServerInfoV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerInfo"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createIssueV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IssueCreationV2"];
        responses: {
            201: components["responses"]["CreatedIssue"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getIssueV2: {
        parameters: {
            query?: {
                /** @description Fields to include, separated by commas or one parameter each */
                fields?: components["parameters"]["Fields"];
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["IssueV2"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getCommentsV2: {
        parameters: {
            query?: {
                /** @description Where the page begins, from 0 */
                startAt?: components["parameters"]["StartAt"];
                /** @description How many on a page */
                maxResults?: components["parameters"]["MaxComments"];
                /** @description Order by creation: `created`, `+created` or `-created` */
                orderBy?: components["parameters"]["OrderBy"];
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CommentPageV2"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    addCommentV2: {
        parameters: {
            query?: {
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CommentCreationV2"];
        responses: {
            201: components["responses"]["CommentV2"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooManyComments"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getCommentV2: {
        parameters: {
            query?: {
                /** @description What else to include, separated by commas */
                expand?: components["parameters"]["Expand"];
            };
            header?: never;
            path: {
                /**
                 * @description ID or key of the issue
                 * @example ED-1
                 */
                issueIdOrKey: components["parameters"]["IssueIdOrKey"];
                /**
                 * @description ID of the comment
                 * @example 10000
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CommentV2"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    getUserEmailV2: {
        parameters: {
            query?: {
                /**
                 * @description Account ID
                 * @example 5b10a2844c20165700ede21g
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserEmail"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    bulkGetUserEmailsV2: {
        parameters: {
            query?: {
                /**
                 * @description Account IDs, one parameter each
                 * @example [
                 *       "5b10a2844c20165700ede21g"
                 *     ]
                 */
                accountId?: components["parameters"]["AccountIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserEmails"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    searchRetiredV2: {
        parameters: {
            query?: {
                /** @description No longer read */
                jql?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    postSearchRetiredV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
}
