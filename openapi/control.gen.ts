// Generated from control.yaml by generate.ts; do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the simulator is up */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every world of this process */
        get: operations["listWorlds"];
        put?: never;
        /**
         * Make a world
         * @description Without a name the simulator makes one up. A name in use is refused unless `replace` is true.
         */
        post: operations["createWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** One world at a glance */
        get: operations["readWorld"];
        put?: never;
        post?: never;
        /** Delete a world with everything in it */
        delete: operations["deleteWorld"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a world back to how its setup describes it
         * @description Same seed, same bytes: ids, credentials and made-up people repeat. The journal and scripted faults are emptied.
         */
        post: operations["resetWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * The whole world as one value
         * @description Holds credentials in the clear, since it must be restorable.
         */
        get: operations["snapshotWorld"];
        /**
         * Load a snapshot into this world
         * @description Replaces everything in the world; makes the world if there is none of that name. A snapshot of another format or of a newer version is refused and changes nothing. The name in the path wins over the snapshot's.
         */
        put: operations["restoreWorld"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/fork": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an independent copy of a world
         * @description The copy goes its own way from here: same people, credentials and clock, its own journal.
         */
        post: operations["forkWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** What time it is in this world */
        get: operations["readClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the time of this world forward
         * @description Either a duration (the parts add up) or the instant to go to. Time never goes back.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Everybody in this world */
        get: operations["listAccounts"];
        put?: never;
        /** Add an Atlassian account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** One account */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Only the properties that are sent change. `closed` is final, as it is in the cloud, and at once; for the way that a person goes, with its days of grace, see `closure`.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/worlds/{world}/accounts/{accountId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person asks to close the account
         * @description The account is inactive at once, and closed for good 14 days later. Nothing has to be called then: whether it has closed is decided whenever somebody looks.
         */
        post: operations["requestClosure"];
        /** The person changes their mind within the days of grace */
        delete: operations["reopenAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/accounts/{accountId}/password-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person changes the password
         * @description Refresh tokens of this person from before the change stop working.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Every site of this world */
        get: operations["listSites"];
        put?: never;
        /** Add a site */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/sites/{cloudId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
            };
            cookie?: never;
        };
        /** One site */
        get: operations["readSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a site
         * @description Only the properties that are sent change; a list replaces the whole former list.
         */
        patch: operations["changeSite"];
        trace?: never;
    };
    "/worlds/{world}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Every OAuth 2.0 integration and service-account credential */
        get: operations["listApps"];
        put?: never;
        /** Register an app as the developer console would */
        post: operations["createApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/apps/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** One app */
        get: operations["readApp"];
        put?: never;
        post?: never;
        /**
         * Delete an app
         * @description Every grant of the app goes with it.
         */
        delete: operations["deleteApp"];
        options?: never;
        head?: never;
        /**
         * Change an app as its owner would in the developer console
         * @description Only the properties that are sent change. Changed scopes reach a grant with its next consent.
         */
        patch: operations["changeApp"];
        trace?: never;
    };
    "/worlds/{world}/apps/{clientId}/uninstall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A site admin removes the app from a site */
        post: operations["uninstallApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Who has consented to which app */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description The grant, as `listGrants` names it
                 * @example grant-1
                 */
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The person removes the app under Connected apps */
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Every issue of this world, with its comments */
        get: operations["listIssues"];
        put?: never;
        /** Add an issue */
        post: operations["createIssueInWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/issues/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Issue key
                 * @example ED-1
                 */
                key: components["parameters"]["IssueKey"];
            };
            cookie?: never;
        };
        /** One issue, with who wrote what */
        get: operations["readIssueOfWorld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/autopilot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * Who signs in by itself
         * @description Without an autopilot the answer is 404.
         */
        get: operations["readAutopilot"];
        /**
         * Let /authorize answer at once with the redirect
         * @description For scripts and CI, which have nobody to click: the account is signed in, chooses the sites and decides.
         */
        put: operations["setAutopilot"];
        post?: never;
        /** Give the pages back to people */
        delete: operations["clearAutopilot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Scripted faults, those used up included */
        get: operations["listFaults"];
        put?: never;
        /**
         * Let the next requests of a kind go wrong
         * @description Faults are tried oldest first; a request meets at most one. They never touch the control surface.
         */
        post: operations["scriptFault"];
        /**
         * Remove every fault
         * @description Requests that a `hold` keeps waiting go on.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/faults/{faultId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description The fault, as `scriptFault` named it
                 * @example fault-1
                 */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove one fault
         * @description Requests that it keeps waiting go on.
         */
        delete: operations["deleteFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/faults/{faultId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description The fault, as `scriptFault` named it
                 * @example fault-1
                 */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the requests go that a hold keeps waiting */
        post: operations["releaseFault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/dials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Every behaviour that can be chosen, and how sure its default is */
        get: operations["listDials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Turn dials
         * @description All or none: an unknown dial or position is refused and changes nothing.
         */
        patch: operations["changeDials"];
        trace?: never;
    };
    "/worlds/{world}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * What happened, in order
         * @description Credentials are redacted unless the simulator was started otherwise.
         */
        get: operations["readJournal"];
        put?: never;
        post?: never;
        /**
         * Empty the journal
         * @description Sequence numbers go on; they are never used twice in a world.
         */
        delete: operations["clearJournal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/journal/follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * What happens, as it happens
         * @description Server-sent events: `id` is the sequence number at which the entry was complete, `event` the kind, `data` one JournalEntry as JSON. Starts after `after` (or the `Last-Event-ID` header, which wins), without either with what happens next. A reader that falls too far behind is dropped and can come back with the last `id`.
         */
        get: operations["followJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/journal/har": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * The exchanges as HAR 1.2
         * @description Opens in the network panel of any browser's developer tools.
         */
        get: operations["exportHar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/journal/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * What happened, as a sequence diagram
         * @description People, app, services and sites from left to right, requests and answers from top to bottom, refusals with their precise reason, in the world's time. Secrets are numbered, never shown. What repeats is folded. The HTML document is self-contained; open it in a browser.
         */
        get: operations["drawJournalDiagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** What the rulebook holds against the app so far */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/privacy/picture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * How apps did their duty of personal data reporting, as a picture
         * @description A self-contained HTML document: accounts against time, reported, due, late, closed and erased. Open it in a browser. All apps that reported or were shown somebody, unless one is named.
         */
        get: operations["drawPrivacyPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/privacy/apps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** How each app does its duty of reporting, at the world's present */
        get: operations["listPrivacyApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/privacy/apps/{clientId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** What the service knows of the accounts that an app reported; with `unreported`, of those it should have */
        get: operations["listReportedAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Every product at every site, as Connect knows it */
        get: operations["listConnectTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/tenants/{cloudId}/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what an admin, or the Cloud Vendor First program, has set at a site
         * @description Only the properties that are sent change; a list replaces the whole former list. Groups of the same names as before stay default ones; a new group is none until it is designated.
         */
        patch: operations["changeConnectTenant"];
        trace?: never;
    };
    "/worlds/{world}/connect/listings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** The apps on the Marketplace */
        get: operations["listListings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/listings/{appKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        get?: never;
        /** List an app on the Marketplace, or change how it is listed */
        put: operations["setListing"];
        post?: never;
        /** Take an app off the Marketplace; where it is installed, it stays */
        delete: operations["deleteListing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** Every app at every site */
        get: operations["listInstallations"];
        put?: never;
        /**
         * An admin installs an app, by the address of its descriptor or from the Marketplace
         * @description Answers when everything is over, the `enabled` callback included. An install that fails is answered 409 with the `subCode` and the message that the site shows.
         */
        post: operations["createInstallation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        /** One installation */
        get: operations["readInstallation"];
        put?: never;
        post?: never;
        /** Uninstall an app; answers when its callbacks are over */
        delete: operations["deleteInstallation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The site takes over the descriptor as it is now */
        post: operations["upgradeInstallation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable an app; nothing happens where it is enabled */
        post: operations["enableInstallation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an app; nothing happens where it is disabled */
        post: operations["disableInstallation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}/licence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The licence lapses, or is renewed */
        post: operations["changeLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/installations/{cloudId}/{product}/{appKey}/shared-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The host sends installed again, with a new shared secret
         * @description The new one holds from now on whatever the app answers, as it was in March 2022: an app that did not keep it is locked out.
         */
        post: operations["rotateSharedSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/site-events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /** What happened to whole sites */
        get: operations["listSiteEvents"];
        put?: never;
        /**
         * Export, import, restore, rename, clone or delete a site
         * @description `export` makes a backup and leaves the site as it is. `import` brings the content of a backup, of whichever site, to this one, which gets a new clientKey and loses its apps. `restore` puts a backup of this same site back, and keeps clientKey and apps. `rename` gives the site another address, and `clone` makes another site of its content.
         */
        post: operations["createSiteEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/silence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * After each event of a site, what its apps were not told
         * @description One report for each event of a site: the callbacks that were not sent and why, the identities that died, every later use of one of them, and for how long the app kept them. Scripts say what an app holds by events `app.tenants` with `clientKeys`. Uses and holdings are read from the journal, which is bounded.
         */
        get: operations["readSilence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/forgeries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Play a host that is wrong in exactly one way
         * @description Calls the app as its host would, but for the one defect. An app must refuse each of them, except `genuine`. A forged `installed` carries a shared secret that begins with `attackers-secret`. An app that is content with a forgery is called again, to see what it has taken, and with cruder forgeries, to see what it really lacks.
         */
        post: operations["forgeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/install-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign installs with another key from now on */
        post: operations["rotateInstallKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something happens at the site for which the app has a webhook */
        post: operations["sendWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{world}/connect/app-pages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The signed address of a page of an app, for a person */
        post: operations["openAppPage"];
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
        ControlError: {
            error: {
                /** @description What is wrong, as a fixed word for programs */
                condition: string;
                /** @description What is wrong and what would be right, for people */
                message: string;
                /** @description JSON pointer into the body, or the name of the parameter */
                where?: string;
                /** @description Why an app could not be installed, as the site names it */
                subCode?: string;
                /** @description Everything that is wrong, where it is more than one thing; the first is the one above */
                problems?: {
                    message: string;
                    where: string;
                }[];
            };
        };
        Health: {
            /** @constant */
            status: "ok";
            /** @description Version of fauxlassian */
            version: string;
            /** @description How many worlds there are */
            worlds: number;
        };
        /** @description Lower-case letters, digits and hyphens; stands in addresses as `/~{world}/` */
        WorldName: string;
        World: {
            name: components["schemas"]["WorldName"];
            seed: string;
            clock: components["schemas"]["Clock"];
            /** @description How many are listed; the crowd is not */
            accounts: number;
            /** @description How many people are counted and not listed; absent without any */
            crowd?: number;
            /** @description How many there are */
            sites: number;
            /** @description How many there are */
            apps: number;
            /** @description How many there are */
            issues: number;
        };
        WorldCreation: {
            name?: components["schemas"]["WorldName"];
            setup?: components["schemas"]["WorldSetup"];
            /**
             * @description Whether a world of that name gives way
             * @default false
             */
            replace?: boolean;
        };
        WorldFork: {
            name: components["schemas"]["WorldName"];
        };
        Snapshot: {
            /** @constant */
            format: "fauxlassian/world";
            /** @description Version of the format */
            version: number;
            name: components["schemas"]["WorldName"];
            /** @description The name under which the world was first made; credentials carry it */
            lineage: string;
            /** @description First moment of the world, in milliseconds since the Unix epoch */
            startedAt: number;
            /** @description State of the clock, opaque */
            clock: {
                [key: string]: unknown;
            };
            /** @description State of the dice, opaque */
            dice: {
                [key: string]: unknown;
            };
            setup: components["schemas"]["WorldSetup"];
            dials: components["schemas"]["DialSettings"];
            /** @description State of each room by its name, opaque */
            slices: {
                [key: string]: unknown;
            };
        };
        Clock: {
            mode: components["schemas"]["ClockMode"];
            /** Format: date-time */
            now: string;
        };
        /**
         * @description `virtual` stands still until told to move; `wall` follows the clock of the machine, plus what it was advanced by
         * @enum {string}
         */
        ClockMode: "virtual" | "wall";
        ClockAdvance: {
            days?: number;
            hours?: number;
            minutes?: number;
            seconds?: number;
            milliseconds?: number;
            /**
             * Format: date-time
             * @description The instant to go to, instead of a duration; not before now
             */
            to?: string;
        };
        Account: {
            /** @description Atlassian account ID */
            accountId: string;
            handle?: components["schemas"]["Handle"];
            /** @description Full name */
            name: string;
            nickname?: string;
            email?: string;
            /** @description Whether apps get to see the email address */
            emailVisible: boolean;
            picture?: string;
            timeZone?: string;
            locale?: string;
            status: components["schemas"]["AccountStatus"];
            jobTitle?: string;
            organization?: string;
            department?: string;
            location?: string;
            /**
             * Format: date-time
             * @description Absent while the first password is in use
             */
            passwordChangedAt?: string;
            /**
             * Format: date-time
             * @description When its person asked to close it; absent unless they did
             */
            closureRequestedAt?: string;
            /**
             * Format: date-time
             * @description When the closure that was asked for becomes, or became, final
             */
            closesAt?: string;
            /**
             * Format: date-time
             * @description When it was closed for good; absent as long as it is not
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description The last change of name, email, picture or anything else that the profile shows
             */
            profileChangedAt?: string;
            /**
             * Format: date-time
             * @description The last change of `emailVisible`
             */
            visibilityChangedAt?: string;
        };
        /**
         * @description `inactive` is deactivated, by an admin or since a closure was asked for, and can come back; `closed` is deleted for good
         * @enum {string}
         */
        AccountStatus: "active" | "inactive" | "closed";
        AccountChange: {
            /** @description Full name */
            name?: string;
            /** Format: email */
            email?: string;
            nickname?: string;
            /** Format: uri */
            picture?: string;
            /** @description IANA name, such as Europe/Berlin */
            timeZone?: string;
            /** @description Language tag, such as en-GB */
            locale?: string;
            status?: components["schemas"]["AccountStatus"];
            /** @description Whether apps get to see the email address */
            emailVisible?: boolean;
            jobTitle?: string;
            organization?: string;
            department?: string;
            location?: string;
        };
        PasswordChange: {
            /**
             * @description Back to the former password instead of a new one
             * @default false
             */
            restore?: boolean;
        };
        Site: {
            /** Format: uuid */
            cloudId: string;
            handle: components["schemas"]["Handle"];
            name: string;
            /** Format: uri */
            url: string;
            products: components["schemas"]["Products"];
            /** @description Account IDs */
            admins: string[];
            /** @description Account IDs; absent where everybody is a member */
            members?: string[];
            userInstalledApps: components["schemas"]["UserInstalledApps"];
            projects: components["schemas"]["ProjectSetup"][];
        };
        SiteChange: {
            name?: string;
            products?: components["schemas"]["Products"];
            /** @description Account IDs or handles */
            admins?: string[];
            /** @description Account IDs or handles */
            members?: string[];
            userInstalledApps?: components["schemas"]["UserInstalledApps"];
            projects?: components["schemas"]["ProjectSetup"][];
        };
        /** @description What runs on the site */
        Products: ("jira" | "confluence")[];
        /**
         * @description Whether people other than site admins may consent to apps for this site
         * @enum {string}
         */
        UserInstalledApps: "allowed" | "blocked";
        App: {
            clientId: string;
            handle?: components["schemas"]["Handle"];
            kind: components["schemas"]["AppKind"];
            name: string;
            /** @description In the clear: this is where a test gets it from */
            clientSecret?: string;
            /** @description Account ID of who registered it */
            owner?: string;
            callbackUrls: string[];
            scopes: string[];
            accessType: components["schemas"]["AccessType"];
            sharing: components["schemas"]["Sharing"];
            sharingSwitch: components["schemas"]["SharingSwitch"];
            reviewed: boolean;
            publicClient: boolean;
            vendorName?: string;
            /** @description Account ID as which a service account acts */
            account?: string;
            /** @description Cloud IDs that a service account reaches */
            sites?: string[];
        };
        AppChange: {
            name?: string;
            /** @description Replaces the former one at once */
            clientSecret?: string;
            /** @description Account ID or handle of who is to own it */
            owner?: string;
            callbackUrls?: components["schemas"]["CallbackUrls"];
            scopes?: components["schemas"]["AppScopes"];
            accessType?: components["schemas"]["AccessType"];
            sharing?: components["schemas"]["Sharing"];
            sharingSwitch?: components["schemas"]["SharingSwitch"];
            /** @description Whether Atlassian has approved it for the Marketplace */
            reviewed?: boolean;
            /** @description Whether it may do without a client secret */
            publicClient?: boolean;
            vendorName?: string;
            /** @description Cloud IDs or handles that a service account reaches */
            sites?: string[];
        };
        /**
         * @description `3lo` acts for people who consent; `service-account` is an OAuth 2.0 credential of a service account
         * @enum {string}
         */
        AppKind: "3lo" | "service-account";
        /**
         * @description Whether one consent covers all sites that a person adds to it, or each consent is for one site
         * @enum {string}
         */
        AccessType: "account-level" | "resource-level";
        /**
         * @description Distribution status: `not-sharing` lets nobody but the owner consent
         * @enum {string}
         */
        Sharing: "sharing" | "not-sharing";
        /**
         * @description Whether the developer console lets the owner turn sharing on at all
         * @enum {string}
         */
        SharingSwitch: "available" | "unavailable";
        /** @description Where people may be sent back to; compared character by character */
        CallbackUrls: string[];
        /** @description Scopes that the app may ask for, such as `read:jira-work` or `offline_access` */
        AppScopes: string[];
        AppUninstall: {
            /** @description Cloud ID or handle of the site */
            cloudId: string;
        };
        AppUninstalled: {
            clientId: string;
            cloudId: string;
            /** @description Grants that reached the site until now */
            grantIds: string[];
        };
        Grant: {
            grantId: string;
            clientId: string;
            accountId: string;
            scopes: string[];
            /** @description Sites that the person has chosen */
            cloudIds: string[];
            /**
             * @description Whether the grant still stands
             * @enum {string}
             */
            status: "active" | "revoked";
            /**
             * Format: date-time
             * @description The latest consent
             */
            grantedAt: string;
        };
        WorldIssue: {
            key: string;
            issueId: string;
            cloudId: string;
            summary: string;
            description?: string;
            /** @description Account ID */
            reporter?: string;
            /** @description Account IDs; absent where every member sees it */
            visibleTo?: string[];
            /** Format: date-time */
            createdAt: string;
            comments: components["schemas"]["WorldComment"][];
        };
        WorldComment: {
            commentId: string;
            /** @description Account ID of the person as whom it was written */
            author: string;
            /** @description The app through which it was written */
            clientId?: string;
            /** @description The comment without its formatting */
            text: string;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description Signs in, chooses and decides by itself at every `/authorize` */
        Autopilot: {
            /** @description Handle or account ID of who signs in */
            account: string;
            /** @description Handles or cloud IDs of the sites to choose; without it the first site that the consent page offers */
            sites?: string[];
            /**
             * @description What to answer on the consent page
             * @enum {string}
             */
            decision: "accept" | "deny";
        };
        FaultScript: {
            match: components["schemas"]["FaultMatch"];
            /**
             * @description How many requests meet it
             * @default 1
             */
            times?: number;
            effect: components["schemas"]["FaultEffect"];
        };
        Fault: {
            faultId: string;
            match: components["schemas"]["FaultMatch"];
            times: number;
            effect: components["schemas"]["FaultEffect"];
            /** @description How many requests will still meet it */
            remaining: number;
            /** @description How many requests have met it */
            applied: number;
            /** @description How many requests a `hold` keeps right now */
            waiting: number;
        };
        /** @description Which requests; all that is given must agree, `{}` is every request */
        FaultMatch: {
            /** @description Operation of the OpenAPI documents, such as `exchangeToken`; `reportAccounts` is meant with a slash at the end of its path and without */
            operationId?: string;
            /** @description Host, such as `api.atlassian.com` */
            origin?: string;
            /** @enum {string} */
            method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
            /** @description Beginning of the path at the origin, such as `/ex/jira/` */
            pathPrefix?: string;
            /** @description Client ID or handle of the app that asks */
            clientId?: string;
            /** @description Account ID or handle of the person for whom it asks */
            accountId?: string;
        };
        FaultEffect: components["schemas"]["AnswerEffect"] | components["schemas"]["KnownAnswerEffect"] | components["schemas"]["DelayEffect"] | components["schemas"]["LoseAnswerEffect"] | components["schemas"]["CutBodyEffect"] | components["schemas"]["GarbleBodyEffect"] | components["schemas"]["ResetEffect"] | components["schemas"]["HoldEffect"];
        /** @description This answer instead of the true one; the request has no effect */
        AnswerEffect: {
            /** @constant */
            kind: "answer";
            status: number;
            body?: components["schemas"]["FaultBody"];
            headers?: components["schemas"]["FaultHeaders"];
        };
        /** @description A known answer in the words of the origin, instead of the true one; the request has no effect */
        KnownAnswerEffect: {
            /** @constant */
            kind: "answer";
            /**
             * @description Which one; it brings its status, headers and body, of which those given here replace theirs. The voice is that of the operation that would have answered
             * @enum {string}
             */
            like: "rate-limit-quota" | "rate-limit-tenant-quota" | "rate-limit-burst" | "rate-limit-issue-writes" | "rate-limit-gateway" | "rate-limited" | "unavailable" | "internal-error" | "scope-blip";
            status?: number;
            body?: components["schemas"]["FaultBody"];
            headers?: components["schemas"]["FaultHeaders"];
        };
        /** @description A string is sent as it is, everything else as JSON, with the media type of the operation unless the headers name one; without it the error envelope of the operation */
        FaultBody: unknown;
        /** @description Response headers by name */
        FaultHeaders: {
            [key: string]: string;
        };
        /** @description The true answer, later */
        DelayEffect: {
            /** @constant */
            kind: "delay";
            /** @description Of real time */
            milliseconds: number;
        };
        /** @description The effect takes place, then the connection is closed without an answer */
        LoseAnswerEffect: {
            /** @constant */
            kind: "lose-answer";
        };
        /** @description The effect takes place, the connection is closed in the midst of the body */
        CutBodyEffect: {
            /** @constant */
            kind: "cut-body";
            /** @description How much of the body is still sent */
            bytes: number;
        };
        /** @description The effect takes place, the body is no longer what its content type says */
        GarbleBodyEffect: {
            /** @constant */
            kind: "garble-body";
        };
        /** @description The connection is reset before anything takes effect */
        ResetEffect: {
            /** @constant */
            kind: "reset";
        };
        /** @description The requests wait before anything takes effect, until they are released */
        HoldEffect: {
            /** @constant */
            kind: "hold";
            /** @description Released by itself as soon as so many wait */
            until?: number;
        };
        FaultRelease: {
            /** @description In which order they go on, each after the one before it has been answered: positions in the order of arrival, from 0, all of them exactly once. Without it in the order of arrival */
            order?: number[];
        };
        /** @description Position of a dial */
        DialValue: string | number | boolean;
        /** @description Dials by name; those not named keep their position */
        DialSettings: {
            [key: string]: components["schemas"]["DialValue"];
        };
        Dial: {
            /** @description Its name */
            dial: string;
            /** @description What it decides */
            title: string;
            value: components["schemas"]["DialValue"];
            default: components["schemas"]["DialValue"];
            /** @description Positions worth testing */
            positions: components["schemas"]["DialValue"][];
            /**
             * @description How sure the default is
             * @enum {string}
             */
            standing: "documented" | "observed" | "inferred" | "unknown";
            /** @description Where the default is taken from */
            source: string;
        };
        PrivacyApp: {
            clientId: string;
            /** @description Absent for an app that is deleted */
            handle?: string;
            /** @description How many it has ever reported */
            accounts: number;
            /** @description How often, each account of a request counted */
            reports: number;
            /** @description Accounts whose cycle is over, and whose tolerance is not */
            due: number;
            /** @description Accounts whose tolerance is over too */
            overdue: number;
            /** @description Accounts reported so long ago that the service has forgotten them (dial privacy.recordLifetime) */
            agedOut: number;
            /** @description Accounts of which it was told that they are closed */
            closedTold: number;
            /** @description Accounts of which it was given personal data without ever reporting them */
            disclosedButNeverReported: number;
            /** @description How many accounts in reports were odd, by kind, such as `early` */
            anomalies: {
                [key: string]: number;
            };
            /** @description The cycle that it has to follow */
            cycleSeconds: number;
            /**
             * Format: date-time
             * @description When it was told, by a header
             */
            cycleToldAt?: string;
        };
        ReportedAccountsPage: {
            accounts: components["schemas"]["ReportedAccount"][];
            /** @description Pass it as `after` to read on; absent where nothing follows */
            nextAfter?: number;
        };
        ReportedAccount: {
            accountId: string;
            /** @description Absent where nobody has the account ID */
            handle?: string;
            /**
             * @description Where it stands at the present of the world
             * @enum {string}
             */
            state: "reported" | "due" | "overdue" | "aged-out" | "closed" | "unreported";
            reports: number;
            /** Format: date-time */
            lastReportedAt?: string;
            /** @description The retrieval time that the latest report claimed */
            updatedAt?: string;
            /**
             * Format: date-time
             * @description Absent for a closed account and an unreported one
             */
            dueAt?: string;
            /**
             * @description What the latest report was told, if anything
             * @enum {string}
             */
            told?: "closed" | "updated";
            /** Format: date-time */
            closedToldAt?: string;
            /** @description How often it was reported after that */
            askedAfterClosure: number;
            /** @description How many reports came before the cycle was over */
            early: number;
            /** @description How many came after the tolerance was over */
            late: number;
        };
        JournalPage: {
            entries: components["schemas"]["JournalEntry"][];
            /** @description Pass it as `after` to read on */
            nextAfter: number;
            /** @description How many of the oldest entries have fallen out, since the journal is bounded */
            dropped: number;
        };
        JournalEntry: components["schemas"]["JournalExchange"] | components["schemas"]["JournalEvent"];
        /** @description One request and its answer */
        JournalExchange: {
            /** @constant */
            kind: "exchange";
            /** @description Place in the order of the world */
            seq: number;
            /**
             * Format: date-time
             * @description Time of the world
             */
            startedAt: string;
            /** @description Place at which the answer was complete; absent until then */
            finishedSeq?: number;
            /**
             * @description `in` came to the simulator, `out` went from it to an app
             * @enum {string}
             */
            direction: "in" | "out";
            world: string;
            /** @description Host that was asked */
            origin: string;
            operationId?: string;
            clientId?: string;
            accountId?: string;
            grantId?: string;
            request: {
                method: string;
                /** @description As the real service would be asked */
                url: string;
                headers: components["schemas"]["JournalHeaders"];
                /** @description The value where it is JSON or a form, otherwise the text */
                body?: unknown;
            };
            /** @description Absent where no answer was sent */
            response?: {
                status: number;
                headers: components["schemas"]["JournalHeaders"];
                /** @description The value where it is JSON, otherwise the text */
                body?: unknown;
            };
            /** @description Why it was refused, which the real service never tells */
            refusal?: {
                condition: string;
                /** @description The check that failed */
                check: string;
                expected?: string;
                received?: string;
            };
            /** @description Why there is no answer to a request that the simulator sent */
            failure?: {
                /** @example timeout */
                kind: string;
                detail: string;
            };
            /** @description The scripted fault that it met */
            fault?: string;
        };
        JournalHeaders: {
            [key: string]: string | string[];
        };
        /** @description Something that happened in the world */
        JournalEvent: {
            /** @constant */
            kind: "event";
            /** @description Place in the order of the world */
            seq: number;
            /**
             * Format: date-time
             * @description Time of the world
             */
            at: string;
            /** @description What happened, such as `refreshTokenRotated` */
            type: string;
            data: {
                [key: string]: unknown;
            };
        };
        /** @description HTTP Archive 1.2 */
        Har: {
            log: {
                /** @constant */
                version: "1.2";
                creator: {
                    name: string;
                    version: string;
                };
                entries: {
                    [key: string]: unknown;
                }[];
            };
        };
        Finding: {
            /** @description Id of the rule, such as `oauth/state-is-checked` */
            rule: string;
            /** @enum {string} */
            level: "must" | "should";
            title: string;
            why: string;
            source: string;
            /** @description What the app did */
            message: string;
            /** @description Sequence numbers of the exchanges that show it */
            evidence: number[];
        };
        /** @description Short name for use in setups, scenarios and paths of the control surface; lower-case letters, digits, hyphens */
        Handle: string;
        /** @description What a world starts with. Everything may be left out */
        WorldSetup: {
            /** @description Address of this schema, for editors */
            $schema?: string;
            /** @description Where ids, credentials and made-up people come from: same seed, same world. Default: the name of the world */
            seed?: string;
            /** @description Time of the world. Default: `serve` follows the machine, everything else has virtual time */
            clock?: {
                mode: components["schemas"]["ClockMode"];
                /**
                 * Format: date-time
                 * @description When the world starts, for example 2026-10-01T09:00:00Z
                 */
                at?: string;
            };
            dials?: components["schemas"]["DialSettings"];
            /**
             * @description How many invented accounts to add to those listed
             * @default 0
             */
            madeUpPeople?: number;
            /**
             * @description How many more people there are whom nothing lists, and who cost nothing: crowd-000000 and so on
             * @default 0
             */
            crowd?: number;
            /** @description People with an Atlassian account */
            accounts?: components["schemas"]["AccountSetup"][];
            /** @description Sites such as https://acme.atlassian.net */
            sites?: components["schemas"]["SiteSetup"][];
            /** @description Apps of the developer console and credentials of service accounts */
            apps?: components["schemas"]["AppSetup"][];
            /** @description Jira issues */
            issues?: components["schemas"]["IssueSetup"][];
            connect?: components["schemas"]["ConnectSetup"];
            autopilot?: components["schemas"]["Autopilot"];
        };
        /** @description A person with an Atlassian account */
        AccountSetup: {
            handle: components["schemas"]["Handle"];
            /** @description Atlassian account ID; not "unknown". Default: one from the seed */
            accountId?: string;
            /** @description Full name, shown as author of comments */
            name: string;
            /**
             * Format: email
             * @description Default: {handle}@example.com
             */
            email?: string;
            /** @description Public name. Default: the handle */
            nickname?: string;
            /**
             * Format: uri
             * @description Address of the avatar. Default: initials
             */
            picture?: string;
            /** @description IANA name, such as Europe/Berlin. Default: Etc/UTC */
            timeZone?: string;
            /** @description Language tag, such as en-GB. Default: en-US */
            locale?: string;
            status?: components["schemas"]["AccountStatus"];
            /**
             * @description Whether apps get to see the email address
             * @default true
             */
            emailVisible?: boolean;
            /** @description Job title of the profile */
            jobTitle?: string;
            /** @description Organization of the profile */
            organization?: string;
            /** @description Department of the profile */
            department?: string;
            /** @description Location of the profile */
            location?: string;
        };
        /** @description A site with its products */
        SiteSetup: {
            handle: components["schemas"]["Handle"];
            /**
             * Format: uuid
             * @description Cloud ID. Default: one from the seed
             */
            cloudId?: string;
            /** @description Shown in the site picker. Default: the handle */
            name?: string;
            products?: components["schemas"]["Products"];
            /** @description Handles of the site admins */
            admins?: components["schemas"]["Handle"][];
            /** @description Handles of the people with access. Default: everybody */
            members?: components["schemas"]["Handle"][];
            userInstalledApps?: components["schemas"]["UserInstalledApps"];
            /** @description Jira projects; those named by issues come by themselves */
            projects?: components["schemas"]["ProjectSetup"][];
            connect?: components["schemas"]["ConnectSettings"];
        };
        /** @description A Jira project */
        ProjectSetup: {
            /** @description Project key, the part of ED-1 before the hyphen */
            key: string;
            /** @description Project name */
            name: string;
        };
        /** @description An OAuth 2.0 integration of the developer console, or an OAuth 2.0 credential of a service account */
        AppSetup: {
            handle: components["schemas"]["Handle"];
            kind?: components["schemas"]["AppKind"];
            /** @description Name of the app, shown on the consent page */
            name: string;
            /** @description Client ID. Default: one from the seed */
            clientId?: string;
            /** @description Client secret. Default: one from the seed */
            clientSecret?: string;
            /** @description Handle of the account that registered it. Default: the first account */
            owner?: string;
            callbackUrls?: components["schemas"]["CallbackUrls"];
            scopes: components["schemas"]["AppScopes"];
            accessType?: components["schemas"]["AccessType"];
            sharing?: components["schemas"]["Sharing"];
            sharingSwitch?: components["schemas"]["SharingSwitch"];
            /**
             * @description Whether Atlassian has approved it for the Marketplace; otherwise the consent page warns
             * @default false
             */
            reviewed?: boolean;
            /**
             * @description Whether it may do without a client secret, with PKCE instead
             * @default false
             */
            publicClient?: boolean;
            /** @description Who offers the app */
            vendorName?: string;
            /** @description For a service account: handle of the account as which it acts */
            account?: string;
            /** @description For a service account: handles of the sites that it reaches */
            sites?: string[];
        };
        /** @description A Jira issue */
        IssueSetup: {
            /** @description Issue key, such as ED-1 */
            key: string;
            /** @description Handle of the site that it lives on */
            site: string;
            /** @description The headline, one line */
            summary: string;
            /** @description Plain text */
            description?: string;
            /** @description Handle of the reporter. Default: the first account that sees it */
            reporter?: string;
            /** @description Handles of the people who may see it. Default: every member of the site */
            visibleTo?: string[];
        };
        /**
         * @description For Connect, Jira and Confluence at one address are sites of their own
         * @enum {string}
         */
        Product: "jira" | "confluence";
        /** @description Key of a Connect app */
        AppKey: string;
        /** @description What Connect minds of a site, for all its products */
        ConnectSettings: {
            /**
             * @description Whether apps can be installed by the address of their descriptor
             * @default true
             */
            developmentMode?: boolean;
            /**
             * @description Whether the site is enrolled in the Cloud Vendor First program, which changes reach first
             * @default false
             */
            vendorFirst?: boolean;
            defaultGroups?: components["schemas"]["Groups"];
        };
        /** @description Apps of Atlassian Connect */
        ConnectSetup: {
            /** @description Apps on the Marketplace */
            listings?: components["schemas"]["ConnectListingSetup"][];
        };
        /** @description An app on the Marketplace */
        ConnectListingSetup: {
            appKey: components["schemas"]["AppKey"];
            descriptorUrl: components["schemas"]["DescriptorUrl"];
            /**
             * @description Whether it costs something
             * @default false
             */
            paid?: boolean;
            retentionDays?: components["schemas"]["RetentionDays"];
        };
        ConnectListingTerms: {
            descriptorUrl: components["schemas"]["DescriptorUrl"];
            /**
             * @description Whether it costs something
             * @default false
             */
            paid?: boolean;
            retentionDays?: components["schemas"]["RetentionDays"];
        };
        ConnectListing: {
            appKey: components["schemas"]["AppKey"];
            descriptorUrl: string;
            paid: boolean;
            retentionDays: number;
            /** @description In the clear: the one of all its sites, where the secrets of the world are so */
            sharedSecret: string;
        };
        /**
         * Format: uri
         * @description Where the descriptor is
         */
        DescriptorUrl: string;
        /**
         * @description For how many days its maker promises to keep the data of a site that is gone
         * @default 30
         */
        RetentionDays: number;
        /** @description Names of groups; where no group is a default one, no app can be installed */
        Groups: string[];
        ConnectTenant: {
            cloudId: string;
            site: components["schemas"]["Handle"];
            product: components["schemas"]["Product"];
            /** @description What Connect calls this site, until an import */
            clientKey: string;
            groups: string[];
            defaultGroups: string[];
            developmentMode: boolean;
            vendorFirst: boolean;
        };
        ConnectTenantChange: {
            groups?: components["schemas"]["Groups"];
            defaultGroups?: components["schemas"]["Groups"];
            developmentMode?: boolean;
            vendorFirst?: boolean;
        };
        /** @description `descriptorUrl` or `appKey`, not both */
        ConnectInstallationOrder: {
            site: components["schemas"]["SiteKey"];
            product?: components["schemas"]["Product"];
            descriptorUrl?: components["schemas"]["DescriptorUrl"];
            appKey?: components["schemas"]["AppKey"];
            by?: components["schemas"]["AccountKey"];
            /** @description Of a private listing */
            licenseToken?: string;
            hostAddress?: components["schemas"]["HostAddress"];
        };
        /** @description How the app reaches hosts of the cloud, where `{host}` stands for the name of one, such as `https://{host}`. Default: as this request reached the simulator */
        HostAddress: string;
        /** @description Handle or cloud ID of the site */
        SiteKey: string;
        /** @description Handle or account ID of a person */
        AccountKey: string;
        ConnectInstallation: {
            cloudId: string;
            site: components["schemas"]["Handle"];
            product: components["schemas"]["Product"];
            appKey: components["schemas"]["AppKey"];
            name: string;
            clientKey: string;
            /** @description For impersonation; not the client ID of an OAuth 2.0 app */
            oauthClientId: string;
            /** @description In the clear: this is where a test gets it from */
            sharedSecret: string;
            /** @description Of the product, as the app was told it */
            baseUrl: string;
            descriptorUrl: string;
            version: string;
            listing: components["schemas"]["Listing"];
            /** @enum {string} */
            state: "installing" | "enabled" | "disabled";
            /** Format: date-time */
            installedAt: string;
            /** @description The account as which the app acts */
            appAccountId: string;
            license?: components["schemas"]["ConnectLicence"];
        };
        /**
         * @description From the Marketplace, or by the address of its descriptor
         * @enum {string}
         */
        Listing: "marketplace" | "private";
        /** @description Absent for an app without a licence */
        ConnectLicence: {
            /** @enum {string} */
            state: "NONE" | "ACTIVE_SUBSCRIPTION" | "ACTIVE_TRIAL" | "INACTIVE_TRIAL" | "ACTIVE_SUBSCRIPTION_CANCELLED" | "INACTIVE_SUBSCRIPTION";
            /** @enum {string} */
            type: "COMMERCIAL" | "DEVELOPER" | "EVALUATION";
            /**
             * Format: date-time
             * @description Absent for one without an end
             */
            paidUntil?: string;
            supportEntitlementNumber: string;
            entitlementId: string;
            entitlementNumber: string;
        };
        LicenceChange: {
            /** @enum {string} */
            change: "lapse" | "renew";
            /**
             * Format: date-time
             * @description For `renew`: the day from which it is paid. Default: the day on which it lapsed
             */
            from?: string;
        };
        SecretRotation: {
            installation: components["schemas"]["ConnectInstallation"];
            /** @description Whether the app took the call */
            delivered: boolean;
            /** @description The call in the journal */
            exchange?: number;
        };
        /**
         * @description What happens to the site
         * @enum {string}
         */
        SiteEventKind: "export" | "import" | "restore" | "rename" | "clone" | "deletion";
        SiteEventOrder: {
            kind: components["schemas"]["SiteEventKind"];
            site: components["schemas"]["SiteKey"];
            product?: components["schemas"]["Product"];
            /** @description For `import` and `restore`: the `backupId` of an export */
            backupId?: string;
            /** @description For `rename` and `clone`: the new handle, which is the first part of the host name */
            to?: string;
            /** @description For `clone`: name of the new site */
            name?: string;
        };
        SiteEvent: {
            eventId: string;
            kind: components["schemas"]["SiteEventKind"];
            /** Format: date-time */
            at: string;
            cloudId: string;
            /** @description Handle of the site as it was then */
            site: string;
            product: components["schemas"]["Product"];
            clientKeyBefore: string;
            clientKeyAfter: string;
            /** @description The backup that was made, or used */
            backupId?: string;
            /** @description New handle of a site that was renamed; that of a clone */
            to?: string;
            /** @description Of the clone */
            newCloudId?: string;
            /** @description Installations that it ended without a word */
            ended: {
                appKey: components["schemas"]["AppKey"];
                oauthClientId: string;
            }[];
        };
        SilenceReport: {
            event: components["schemas"]["SiteEvent"];
            /** @description What the apps were not told */
            callbacks: {
                /** @enum {string} */
                callback: "installed" | "uninstalled" | "enabled" | "disabled";
                appKey: components["schemas"]["AppKey"];
                clientKey: string;
                why: string;
            }[];
            identities: components["schemas"]["DeadIdentity"][];
            /** @description Whether the journal still holds everything since the event; if not, uses may be missing */
            complete: boolean;
        };
        DeadIdentity: {
            appKey: components["schemas"]["AppKey"];
            clientKey: string;
            oauthClientId: string;
            baseUrl: string;
            listing: components["schemas"]["Listing"];
            /** @description Calls under this identity since it died */
            uses: {
                /** Format: date-time */
                at: string;
                /** @description The call in the journal */
                exchange: number;
                /**
                 * @description A JWT at the site, an assertion, or an access token that was got before
                 * @enum {string}
                 */
                by: "product" | "token-request" | "user-token";
                /** @description Whether it worked all the same */
                accepted: boolean;
            }[];
            /** @description What the maker of the app promises */
            retentionDays: number;
            /**
             * Format: date-time
             * @description When another installation became the newest at this address; until then, when it died
             */
            countedFrom: string;
            /**
             * Format: date-time
             * @description The last moment at which the app is known to have had it
             */
            heldUntil?: string;
            /**
             * Format: date-time
             * @description The first moment after that at which the app is known not to have it any more
             */
            goneBy?: string;
            /**
             * @description `open` until the promised days are over, which begin with the next install at the address; `unknown` where nothing shows what the app holds
             * @enum {string}
             */
            verdict: "open" | "gone-early" | "kept-too-long" | "as-promised" | "unknown";
        };
        Forgery: {
            defect: components["schemas"]["Defect"];
            /**
             * @description Which call is forged
             * @default installed
             * @enum {string}
             */
            event?: "installed" | "uninstalled" | "enabled" | "disabled" | "webhook" | "page";
            site: components["schemas"]["SiteKey"];
            product?: components["schemas"]["Product"];
            appKey: components["schemas"]["AppKey"];
            /** @description For `page` and `webhook`: key of the page, event of the webhook. Default: the first one of the app */
            moduleKey?: string;
        };
        /**
         * @description The one way in which the host is wrong
         * @enum {string}
         */
        Defect: "genuine" | "unsigned" | "empty-authorization" | "wrong-key" | "foreign-kid" | "kid-elsewhere" | "kid-climbs" | "wrong-audience" | "missing-audience" | "alg-none" | "hs256-with-public-key" | "hs256-with-attackers-secret" | "hs256-with-shared-secret" | "wrong-secret" | "dead-secret" | "expired" | "replayed" | "overtaken" | "other-apps-body" | "issuer-is-another" | "body-of-another-tenant" | "wrong-qsh" | "missing-qsh" | "context-qsh" | "malformed-header" | "malformed-claims" | "malformed-signature" | "not-a-jwt";
        Delivery: {
            /** @description The call in the journal */
            exchange: number;
            url: string;
            /** @description Absent where no answer came */
            status?: number;
            /** @description Why no answer came, such as `timeout` */
            failure?: string;
        };
        InstallKeyName: {
            kid: string;
        };
        WebhookOrder: {
            site: components["schemas"]["SiteKey"];
            product?: components["schemas"]["Product"];
            appKey: components["schemas"]["AppKey"];
            /** @description As the descriptor names it, such as `jira:issue_created` */
            event: string;
            by?: components["schemas"]["AccountKey"];
            /** @description What the body says beside time and event */
            payload?: {
                [key: string]: unknown;
            };
        };
        AppPageOrder: {
            site: components["schemas"]["SiteKey"];
            product?: components["schemas"]["Product"];
            appKey: components["schemas"]["AppKey"];
            /** @description Key of the page in the descriptor */
            moduleKey: string;
            person: components["schemas"]["AccountKey"];
        };
        AppPage: {
            url: string;
            /** @description As `AP.context.getToken` gives it */
            contextToken: string;
        };
    };
    responses: {
        /** @description The request is not acceptable; nothing has changed */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "condition": "worldUnknown",
                 *         "message": "There is no world \"dmeo\"; there are: demo",
                 *         "where": "world"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ControlError"];
            };
        };
        /** @description A defect of the simulator */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "condition": "defect",
                 *         "message": "The simulator failed at this request; its log has the details"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ControlError"];
            };
        };
    };
    parameters: {
        /**
         * @description Name of the world
         * @example demo
         */
        World: components["schemas"]["WorldName"];
        /**
         * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
         * @example mia
         */
        AccountId: string;
        /**
         * @description Cloud ID or handle of the site
         * @example acme
         */
        CloudId: string;
        /**
         * @description Client ID or handle of the app
         * @example commenter
         */
        ClientId: string;
        /**
         * @description The product at the site
         * @example jira
         */
        Product: components["schemas"]["Product"];
        /**
         * @description Key of the app, as its descriptor has it
         * @example com.example.board
         */
        AppKey: components["schemas"]["AppKey"];
        /**
         * @description The grant, as `listGrants` names it
         * @example grant-1
         */
        GrantId: string;
        /**
         * @description Issue key
         * @example ED-1
         */
        IssueKey: string;
        /**
         * @description The fault, as `scriptFault` named it
         * @example fault-1
         */
        FaultId: string;
        /** @description Only this site (cloud ID or handle); needed where two sites have an issue of this key */
        SiteFilter: string;
        /** @description Only this app (client ID or handle) */
        ClientIdFilter: string;
        /** @description Only this person (account ID or handle) */
        AccountIdFilter: string;
        /** @description Only entries after this sequence number */
        After: number;
        /** @description At most so many entries */
        Limit: number;
        /** @description Only entries of this kind */
        EntryKind: "exchange" | "event";
        /** @description Only exchanges of this operation, such as `exchangeToken` */
        OperationFilter: string;
        /** @description Only exchanges with this host, such as `auth.atlassian.com` */
        OriginFilter: string;
        /** @description Only exchanges answered with this status */
        StatusFilter: number;
        /** @description With `true`, only exchanges that were refused */
        RefusalsFilter: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0",
                     *       "worlds": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All worlds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "demo",
                     *         "seed": "demo",
                     *         "clock": {
                     *           "mode": "virtual",
                     *           "now": "2026-10-01T09:00:00.000Z"
                     *         },
                     *         "accounts": 2,
                     *         "sites": 1,
                     *         "apps": 1,
                     *         "issues": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["World"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createWorld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "demo",
                 *       "setup": {
                 *         "seed": "demo",
                 *         "accounts": [
                 *           {
                 *             "handle": "mia",
                 *             "name": "Mia Krystof",
                 *             "email": "mia@example.com",
                 *             "timeZone": "Australia/Sydney"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WorldCreation"];
            };
        };
        responses: {
            /** @description The new world */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "demo",
                     *       "seed": "demo",
                     *       "clock": {
                     *         "mode": "virtual",
                     *         "now": "2026-10-01T09:00:00.000Z"
                     *       },
                     *       "accounts": 2,
                     *       "sites": 1,
                     *       "apps": 1,
                     *       "issues": 1
                     *     }
                     */
                    "application/json": components["schemas"]["World"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "demo",
                     *       "seed": "demo",
                     *       "clock": {
                     *         "mode": "virtual",
                     *         "now": "2026-10-01T09:00:00.000Z"
                     *       },
                     *       "accounts": 2,
                     *       "sites": 1,
                     *       "apps": 1,
                     *       "issues": 1
                     *     }
                     */
                    "application/json": components["schemas"]["World"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    resetWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world as it was at first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "demo",
                     *       "seed": "demo",
                     *       "clock": {
                     *         "mode": "virtual",
                     *         "now": "2026-10-01T09:00:00.000Z"
                     *       },
                     *       "accounts": 2,
                     *       "sites": 1,
                     *       "apps": 1,
                     *       "issues": 1
                     *     }
                     */
                    "application/json": components["schemas"]["World"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    snapshotWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "fauxlassian/world",
                     *       "version": 1,
                     *       "name": "demo",
                     *       "lineage": "demo",
                     *       "startedAt": 1790845200000,
                     *       "clock": {
                     *         "mode": "virtual",
                     *         "at": 1790845200000
                     *       },
                     *       "dice": {
                     *         "seed": "demo",
                     *         "rolls": {
                     *           "accountId": 1
                     *         }
                     *       },
                     *       "setup": {
                     *         "seed": "demo"
                     *       },
                     *       "dials": {},
                     *       "slices": {
                     *         "oauth": {},
                     *         "jira": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    restoreWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "fauxlassian/world",
                 *       "version": 1,
                 *       "name": "demo",
                 *       "lineage": "demo",
                 *       "startedAt": 1790845200000,
                 *       "clock": {
                 *         "mode": "virtual",
                 *         "at": 1790845200000
                 *       },
                 *       "dice": {
                 *         "seed": "demo",
                 *         "rolls": {
                 *           "accountId": 1
                 *         }
                 *       },
                 *       "setup": {
                 *         "seed": "demo"
                 *       },
                 *       "dials": {},
                 *       "slices": {
                 *         "oauth": {},
                 *         "jira": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        responses: {
            /** @description The restored world */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "demo",
                     *       "seed": "demo",
                     *       "clock": {
                     *         "mode": "virtual",
                     *         "now": "2026-10-01T09:00:00.000Z"
                     *       },
                     *       "accounts": 2,
                     *       "sites": 1,
                     *       "apps": 1,
                     *       "issues": 1
                     *     }
                     */
                    "application/json": components["schemas"]["World"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    forkWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "demo-2"
                 *     }
                 */
                "application/json": components["schemas"]["WorldFork"];
            };
        };
        responses: {
            /** @description The copy */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "demo-2",
                     *       "seed": "demo",
                     *       "clock": {
                     *         "mode": "virtual",
                     *         "now": "2026-10-01T09:00:00.000Z"
                     *       },
                     *       "accounts": 2,
                     *       "sites": 1,
                     *       "apps": 1,
                     *       "issues": 1
                     *     }
                     */
                    "application/json": components["schemas"]["World"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "virtual",
                     *       "now": "2026-10-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 90,
                 *       "seconds": 1
                 *     }
                 */
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description The clock afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "virtual",
                     *       "now": "2026-12-30T09:00:01.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "accountId": "5b10a2844c20165700ede21g",
                     *         "handle": "mia",
                     *         "name": "Mia Krystof",
                     *         "nickname": "mia",
                     *         "email": "mia@example.com",
                     *         "emailVisible": true,
                     *         "picture": "https://secure.gravatar.com/avatar/mia",
                     *         "timeZone": "Australia/Sydney",
                     *         "locale": "en-AU",
                     *         "status": "active"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Account"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "handle": "mia",
                 *       "name": "Mia Krystof",
                 *       "email": "mia@example.com",
                 *       "timeZone": "Australia/Sydney"
                 *     }
                 */
                "application/json": components["schemas"]["AccountSetup"];
            };
        };
        responses: {
            /** @description The new account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "handle": "mia",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mia",
                     *       "email": "mia@example.com",
                     *       "emailVisible": true,
                     *       "picture": "https://secure.gravatar.com/avatar/mia",
                     *       "timeZone": "Australia/Sydney",
                     *       "locale": "en-AU",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "handle": "mia",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mia",
                     *       "email": "mia@example.com",
                     *       "emailVisible": true,
                     *       "picture": "https://secure.gravatar.com/avatar/mia",
                     *       "timeZone": "Australia/Sydney",
                     *       "locale": "en-AU",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "closed"
                 *     }
                 */
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "handle": "mia",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mia",
                     *       "email": "mia@example.com",
                     *       "emailVisible": true,
                     *       "picture": "https://secure.gravatar.com/avatar/mia",
                     *       "timeZone": "Australia/Sydney",
                     *       "locale": "en-AU",
                     *       "status": "closed"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    requestClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, with `closesAt` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "handle": "mia",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mia",
                     *       "email": "mia@example.com",
                     *       "emailVisible": true,
                     *       "picture": "https://secure.gravatar.com/avatar/mia",
                     *       "timeZone": "Australia/Sydney",
                     *       "locale": "en-AU",
                     *       "status": "inactive",
                     *       "closureRequestedAt": "2026-10-01T09:00:00.000Z",
                     *       "closesAt": "2026-10-15T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    reopenAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, as it was before the closure was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "handle": "mia",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mia",
                     *       "email": "mia@example.com",
                     *       "emailVisible": true,
                     *       "picture": "https://secure.gravatar.com/avatar/mia",
                     *       "timeZone": "Australia/Sydney",
                     *       "locale": "en-AU",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Account ID or handle; people of the crowd have handles too, such as crowd-000042
                 * @example mia
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "restore": false
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The account afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "handle": "mia",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mia",
                     *       "email": "mia@example.com",
                     *       "emailVisible": true,
                     *       "picture": "https://secure.gravatar.com/avatar/mia",
                     *       "timeZone": "Australia/Sydney",
                     *       "locale": "en-AU",
                     *       "status": "active",
                     *       "passwordChangedAt": "2026-10-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listSites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sites */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "handle": "acme",
                     *         "name": "Acme",
                     *         "url": "https://acme.atlassian.net",
                     *         "products": [
                     *           "jira"
                     *         ],
                     *         "admins": [
                     *           "5b10a2844c20165700ede21g"
                     *         ],
                     *         "userInstalledApps": "allowed",
                     *         "projects": [
                     *           {
                     *             "key": "ED",
                     *             "name": "Editorial"
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Site"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "handle": "acme",
                 *       "name": "Acme",
                 *       "products": [
                 *         "jira"
                 *       ],
                 *       "admins": [
                 *         "mia"
                 *       ],
                 *       "projects": [
                 *         {
                 *           "key": "ED",
                 *           "name": "Editorial"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SiteSetup"];
            };
        };
        responses: {
            /** @description The new site */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "handle": "acme",
                     *       "name": "Acme",
                     *       "url": "https://acme.atlassian.net",
                     *       "products": [
                     *         "jira"
                     *       ],
                     *       "admins": [
                     *         "5b10a2844c20165700ede21g"
                     *       ],
                     *       "userInstalledApps": "allowed",
                     *       "projects": [
                     *         {
                     *           "key": "ED",
                     *           "name": "Editorial"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Site"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "handle": "acme",
                     *       "name": "Acme",
                     *       "url": "https://acme.atlassian.net",
                     *       "products": [
                     *         "jira"
                     *       ],
                     *       "admins": [
                     *         "5b10a2844c20165700ede21g"
                     *       ],
                     *       "userInstalledApps": "allowed",
                     *       "projects": [
                     *         {
                     *           "key": "ED",
                     *           "name": "Editorial"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Site"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userInstalledApps": "blocked"
                 *     }
                 */
                "application/json": components["schemas"]["SiteChange"];
            };
        };
        responses: {
            /** @description The site afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "handle": "acme",
                     *       "name": "Acme",
                     *       "url": "https://acme.atlassian.net",
                     *       "products": [
                     *         "jira"
                     *       ],
                     *       "admins": [
                     *         "5b10a2844c20165700ede21g"
                     *       ],
                     *       "userInstalledApps": "blocked",
                     *       "projects": [
                     *         {
                     *           "key": "ED",
                     *           "name": "Editorial"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Site"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listApps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All apps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *         "handle": "commenter",
                     *         "kind": "3lo",
                     *         "name": "Commenter",
                     *         "clientSecret": "ATOAfictional-secret-of-the-commenter",
                     *         "owner": "5b10a2844c20165700ede21g",
                     *         "callbackUrls": [
                     *           "http://localhost:3000/callback"
                     *         ],
                     *         "scopes": [
                     *           "read:jira-work",
                     *           "write:jira-work",
                     *           "offline_access"
                     *         ],
                     *         "accessType": "account-level",
                     *         "sharing": "not-sharing",
                     *         "sharingSwitch": "available",
                     *         "reviewed": false,
                     *         "publicClient": false
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["App"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "handle": "commenter",
                 *       "name": "Commenter",
                 *       "owner": "mia",
                 *       "callbackUrls": [
                 *         "http://localhost:3000/callback"
                 *       ],
                 *       "scopes": [
                 *         "read:jira-work",
                 *         "write:jira-work",
                 *         "offline_access"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AppSetup"];
            };
        };
        responses: {
            /** @description The new app, with its credentials */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *       "handle": "commenter",
                     *       "kind": "3lo",
                     *       "name": "Commenter",
                     *       "clientSecret": "ATOAfictional-secret-of-the-commenter",
                     *       "owner": "5b10a2844c20165700ede21g",
                     *       "callbackUrls": [
                     *         "http://localhost:3000/callback"
                     *       ],
                     *       "scopes": [
                     *         "read:jira-work",
                     *         "write:jira-work",
                     *         "offline_access"
                     *       ],
                     *       "accessType": "account-level",
                     *       "sharing": "not-sharing",
                     *       "sharingSwitch": "available",
                     *       "reviewed": false,
                     *       "publicClient": false
                     *     }
                     */
                    "application/json": components["schemas"]["App"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *       "handle": "commenter",
                     *       "kind": "3lo",
                     *       "name": "Commenter",
                     *       "clientSecret": "ATOAfictional-secret-of-the-commenter",
                     *       "owner": "5b10a2844c20165700ede21g",
                     *       "callbackUrls": [
                     *         "http://localhost:3000/callback"
                     *       ],
                     *       "scopes": [
                     *         "read:jira-work",
                     *         "write:jira-work",
                     *         "offline_access"
                     *       ],
                     *       "accessType": "account-level",
                     *       "sharing": "not-sharing",
                     *       "sharingSwitch": "available",
                     *       "reviewed": false,
                     *       "publicClient": false
                     *     }
                     */
                    "application/json": components["schemas"]["App"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sharing": "sharing",
                 *       "vendorName": "Acme Tools"
                 *     }
                 */
                "application/json": components["schemas"]["AppChange"];
            };
        };
        responses: {
            /** @description The app afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *       "handle": "commenter",
                     *       "kind": "3lo",
                     *       "name": "Commenter",
                     *       "clientSecret": "ATOAfictional-secret-of-the-commenter",
                     *       "owner": "5b10a2844c20165700ede21g",
                     *       "callbackUrls": [
                     *         "http://localhost:3000/callback"
                     *       ],
                     *       "scopes": [
                     *         "read:jira-work",
                     *         "write:jira-work",
                     *         "offline_access"
                     *       ],
                     *       "accessType": "account-level",
                     *       "sharing": "sharing",
                     *       "vendorName": "Acme Tools",
                     *       "sharingSwitch": "available",
                     *       "reviewed": false,
                     *       "publicClient": false
                     *     }
                     */
                    "application/json": components["schemas"]["App"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    uninstallApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cloudId": "acme"
                 *     }
                 */
                "application/json": components["schemas"]["AppUninstall"];
            };
        };
        responses: {
            /** @description Which grants lost the site */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "grantIds": [
                     *         "grant-1"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AppUninstalled"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listGrants: {
        parameters: {
            query?: {
                /** @description Only this app (client ID or handle) */
                clientId?: components["parameters"]["ClientIdFilter"];
                /** @description Only this person (account ID or handle) */
                accountId?: components["parameters"]["AccountIdFilter"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grants, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "grantId": "grant-1",
                     *         "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *         "accountId": "5b10a2844c20165700ede21g",
                     *         "scopes": [
                     *           "read:jira-work",
                     *           "offline_access"
                     *         ],
                     *         "cloudIds": [
                     *           "1324a887-45db-1bf4-1e99-ef0ff456d421"
                     *         ],
                     *         "status": "active",
                     *         "grantedAt": "2026-10-01T09:00:00.000Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Grant"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description The grant, as `listGrants` names it
                 * @example grant-1
                 */
                grantId: components["parameters"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listIssues: {
        parameters: {
            query?: {
                /** @description Only this site (cloud ID or handle); needed where two sites have an issue of this key */
                site?: components["parameters"]["SiteFilter"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All issues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "key": "ED-1",
                     *         "issueId": "10000",
                     *         "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "summary": "Misspelt headline",
                     *         "reporter": "5b10a2844c20165700ede21g",
                     *         "createdAt": "2026-10-01T09:00:00.000Z",
                     *         "comments": [
                     *           {
                     *             "commentId": "10000",
                     *             "author": "5b10a2844c20165700ede21g",
                     *             "text": "Corrected.",
                     *             "createdAt": "2026-10-01T09:05:00.000Z"
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["WorldIssue"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createIssueInWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "ED-1",
                 *       "site": "acme",
                 *       "summary": "Misspelt headline",
                 *       "reporter": "mia"
                 *     }
                 */
                "application/json": components["schemas"]["IssueSetup"];
            };
        };
        responses: {
            /** @description The new issue */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "ED-1",
                     *       "issueId": "10000",
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "summary": "Misspelt headline",
                     *       "reporter": "5b10a2844c20165700ede21g",
                     *       "createdAt": "2026-10-01T09:00:00.000Z",
                     *       "comments": []
                     *     }
                     */
                    "application/json": components["schemas"]["WorldIssue"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readIssueOfWorld: {
        parameters: {
            query?: {
                /** @description Only this site (cloud ID or handle); needed where two sites have an issue of this key */
                site?: components["parameters"]["SiteFilter"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Issue key
                 * @example ED-1
                 */
                key: components["parameters"]["IssueKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "ED-1",
                     *       "issueId": "10000",
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "summary": "Misspelt headline",
                     *       "reporter": "5b10a2844c20165700ede21g",
                     *       "createdAt": "2026-10-01T09:00:00.000Z",
                     *       "comments": [
                     *         {
                     *           "commentId": "10000",
                     *           "author": "5b10a2844c20165700ede21g",
                     *           "text": "Corrected.",
                     *           "createdAt": "2026-10-01T09:05:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorldIssue"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readAutopilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The autopilot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": "mia",
                     *       "sites": [
                     *         "acme"
                     *       ],
                     *       "decision": "accept"
                     *     }
                     */
                    "application/json": components["schemas"]["Autopilot"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setAutopilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account": "mia",
                 *       "sites": [
                 *         "acme"
                 *       ],
                 *       "decision": "accept"
                 *     }
                 */
                "application/json": components["schemas"]["Autopilot"];
            };
        };
        responses: {
            /** @description The autopilot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": "mia",
                     *       "sites": [
                     *         "acme"
                     *       ],
                     *       "decision": "accept"
                     *     }
                     */
                    "application/json": components["schemas"]["Autopilot"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    clearAutopilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No autopilot any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Faults, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "faultId": "fault-1",
                     *         "match": {
                     *           "operationId": "exchangeToken"
                     *         },
                     *         "times": 1,
                     *         "effect": {
                     *           "kind": "lose-answer"
                     *         },
                     *         "remaining": 1,
                     *         "applied": 0,
                     *         "waiting": 0
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Fault"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    scriptFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "operationId": "exchangeToken"
                 *       },
                 *       "times": 1,
                 *       "effect": {
                 *         "kind": "lose-answer"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FaultScript"];
            };
        };
        responses: {
            /** @description The fault */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "faultId": "fault-1",
                     *       "match": {
                     *         "operationId": "exchangeToken"
                     *       },
                     *       "times": 1,
                     *       "effect": {
                     *         "kind": "lose-answer"
                     *       },
                     *       "remaining": 1,
                     *       "applied": 0,
                     *       "waiting": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No faults any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description The fault, as `scriptFault` named it
                 * @example fault-1
                 */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    releaseFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description The fault, as `scriptFault` named it
                 * @example fault-1
                 */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "order": [
                 *         1,
                 *         0
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["FaultRelease"];
            };
        };
        responses: {
            /** @description The fault afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "faultId": "fault-1",
                     *       "match": {
                     *         "operationId": "exchangeToken"
                     *       },
                     *       "times": 2,
                     *       "effect": {
                     *         "kind": "hold"
                     *       },
                     *       "remaining": 0,
                     *       "applied": 2,
                     *       "waiting": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listDials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All dials */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "dial": "oauth.tokenTypeCase",
                     *         "title": "How token_type is spelled",
                     *         "value": "Bearer",
                     *         "default": "Bearer",
                     *         "positions": [
                     *           "Bearer",
                     *           "bearer"
                     *         ],
                     *         "standing": "unknown",
                     *         "source": "the documented sample leaves it out; jira.js says \"bearer\""
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Dial"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeDials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "oauth.tokenTypeCase": "bearer"
                 *     }
                 */
                "application/json": components["schemas"]["DialSettings"];
            };
        };
        responses: {
            /** @description All dials afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "dial": "oauth.tokenTypeCase",
                     *         "title": "How token_type is spelled",
                     *         "value": "bearer",
                     *         "default": "Bearer",
                     *         "positions": [
                     *           "Bearer",
                     *           "bearer"
                     *         ],
                     *         "standing": "unknown",
                     *         "source": "the documented sample leaves it out; jira.js says \"bearer\""
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Dial"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readJournal: {
        parameters: {
            query?: {
                /** @description Only entries after this sequence number */
                after?: components["parameters"]["After"];
                /** @description At most so many entries */
                limit?: components["parameters"]["Limit"];
                /** @description Only entries of this kind */
                kind?: components["parameters"]["EntryKind"];
                /** @description Only exchanges of this operation, such as `exchangeToken` */
                operationId?: components["parameters"]["OperationFilter"];
                /** @description Only exchanges with this host, such as `auth.atlassian.com` */
                origin?: components["parameters"]["OriginFilter"];
                /** @description Only this app (client ID or handle) */
                clientId?: components["parameters"]["ClientIdFilter"];
                /** @description Only this person (account ID or handle) */
                accountId?: components["parameters"]["AccountIdFilter"];
                /** @description Only exchanges answered with this status */
                status?: components["parameters"]["StatusFilter"];
                /** @description With `true`, only exchanges that were refused */
                refusals?: components["parameters"]["RefusalsFilter"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "kind": "exchange",
                     *           "seq": 7,
                     *           "startedAt": "2026-10-01T09:00:00.000Z",
                     *           "finishedSeq": 8,
                     *           "direction": "in",
                     *           "world": "demo",
                     *           "origin": "auth.atlassian.com",
                     *           "operationId": "exchangeToken",
                     *           "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *           "request": {
                     *             "method": "POST",
                     *             "url": "https://auth.atlassian.com/oauth/token",
                     *             "headers": {
                     *               "content-type": "application/json"
                     *             },
                     *             "body": {
                     *               "grant_type": "refresh_token"
                     *             }
                     *           },
                     *           "response": {
                     *             "status": 403,
                     *             "headers": {
                     *               "content-type": "application/json"
                     *             },
                     *             "body": {
                     *               "error": "unauthorized_client",
                     *               "error_description": "refresh_token is invalid"
                     *             }
                     *           },
                     *           "refusal": {
                     *             "condition": "refreshTokenReused",
                     *             "check": "the refresh token is the newest of its family",
                     *             "expected": "generation 3",
                     *             "received": "generation 1"
                     *           }
                     *         },
                     *         {
                     *           "kind": "event",
                     *           "seq": 8,
                     *           "at": "2026-10-01T09:00:00.000Z",
                     *           "type": "refreshTokenRotated",
                     *           "data": {
                     *             "grantId": "grant-1"
                     *           }
                     *         }
                     *       ],
                     *       "nextAfter": 8,
                     *       "dropped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["JournalPage"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    clearJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is empty */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    followJournal: {
        parameters: {
            query?: {
                /** @description Only entries after this sequence number */
                after?: components["parameters"]["After"];
                /** @description Only entries of this kind */
                kind?: components["parameters"]["EntryKind"];
                /** @description Only exchanges of this operation, such as `exchangeToken` */
                operationId?: components["parameters"]["OperationFilter"];
                /** @description Only exchanges with this host, such as `auth.atlassian.com` */
                origin?: components["parameters"]["OriginFilter"];
                /** @description Only this app (client ID or handle) */
                clientId?: components["parameters"]["ClientIdFilter"];
                /** @description Only this person (account ID or handle) */
                accountId?: components["parameters"]["AccountIdFilter"];
                /** @description Only exchanges answered with this status */
                status?: components["parameters"]["StatusFilter"];
                /** @description With `true`, only exchanges that were refused */
                refusals?: components["parameters"]["RefusalsFilter"];
            };
            header?: {
                /** @description Where a reconnecting reader left off, sent by the browser by itself */
                "Last-Event-ID"?: string;
            };
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An endless stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 8
                     *     event: event
                     *     data: {"kind":"event","seq":8,"at":"2026-10-01T09:00:00.000Z","type":"refreshTokenRotated","data":{}}
                     */
                    "text/event-stream": string;
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    exportHar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "log": {
                     *         "version": "1.2",
                     *         "creator": {
                     *           "name": "fauxlassian",
                     *           "version": "0.1.0"
                     *         },
                     *         "entries": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Har"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    drawJournalDiagram: {
        parameters: {
            query?: {
                /** @description An HTML document, one SVG picture, or the language of Mermaid */
                format?: "html" | "svg" | "mermaid";
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The diagram */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="en"><title>What happened in the world demo - Fauxlassian</title></html> */
                    "text/html": string;
                    /** @example <svg xmlns="http://www.w3.org/2000/svg"><title>What happened in the world demo</title></svg> */
                    "image/svg+xml": string;
                    /**
                     * @example sequenceDiagram
                     *       actor L1 as Rohit
                     *       participant L2 as App
                     *       L1->>L2: GET /connect
                     */
                    "text/plain": string;
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings, in the order in which they arose */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "rule": "oauth/state-is-checked",
                     *         "level": "must",
                     *         "title": "The callback checks state",
                     *         "why": "Otherwise somebody else's code can be planted in a session",
                     *         "source": "RFC 6749 section 10.12",
                     *         "message": "The app exchanged a code whose state it had never sent",
                     *         "evidence": [
                     *           7,
                     *           9
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Finding"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    drawPrivacyPicture: {
        parameters: {
            query?: {
                /** @description Only this app (client ID or handle) */
                app?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><html lang="en"><title>Personal data reporting in the world demo - Fauxlassian</title></html> */
                    "text/html": string;
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listPrivacyApps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All apps, those that never reported included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "clientId": "ZlQ3c0hEa2Vyc2F3eWVyQXBw",
                     *         "handle": "commenter",
                     *         "accounts": 12,
                     *         "reports": 84,
                     *         "due": 2,
                     *         "overdue": 1,
                     *         "agedOut": 0,
                     *         "closedTold": 1,
                     *         "disclosedButNeverReported": 3,
                     *         "anomalies": {
                     *           "early": 4,
                     *           "unknown-account": 1
                     *         },
                     *         "cycleSeconds": 604800,
                     *         "cycleToldAt": "2026-10-01T09:00:00.000Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PrivacyApp"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listReportedAccounts: {
        parameters: {
            query?: {
                /** @description Only these. `due`: the cycle is over; `overdue`: so is the tolerance; `aged-out`: it was reported so long ago that it is forgotten; `closed`: the app was told so; `updated`: so it was told last; `anomalous`: early, late or asked about after closure at least once; `unreported`: personal data was given to the app, and it never reported the account */
                state?: "due" | "overdue" | "aged-out" | "closed" | "updated" | "anomalous" | "unreported";
                /** @description At most so many accounts */
                limit?: number;
                /** @description `nextAfter` of the page before */
                after?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Client ID or handle of the app
                 * @example commenter
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts, in the order of their first report or disclosure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "accountId": "5b10a2844c20165700ede21g",
                     *           "handle": "mia",
                     *           "state": "due",
                     *           "reports": 2,
                     *           "lastReportedAt": "2026-10-08T09:00:00.000Z",
                     *           "updatedAt": "2026-09-30T09:00:00.000Z",
                     *           "dueAt": "2026-10-15T09:00:00.000Z",
                     *           "told": "updated",
                     *           "askedAfterClosure": 0,
                     *           "early": 0,
                     *           "late": 0
                     *         }
                     *       ],
                     *       "nextAfter": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ReportedAccountsPage"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listConnectTenants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All tenants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "site": "acme",
                     *         "product": "jira",
                     *         "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *         "groups": [
                     *           "jira-software-users",
                     *           "site-admins"
                     *         ],
                     *         "defaultGroups": [
                     *           "jira-software-users"
                     *         ],
                     *         "developmentMode": true,
                     *         "vendorFirst": false
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ConnectTenant"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeConnectTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "defaultGroups": []
                 *     }
                 */
                "application/json": components["schemas"]["ConnectTenantChange"];
            };
        };
        responses: {
            /** @description The tenant afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "groups": [
                     *         "jira-software-users",
                     *         "site-admins"
                     *       ],
                     *       "defaultGroups": [
                     *         "jira-software-users"
                     *       ],
                     *       "developmentMode": true,
                     *       "vendorFirst": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectTenant"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listListings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All listings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "appKey": "com.example.board",
                     *         "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *         "paid": false,
                     *         "retentionDays": 30,
                     *         "sharedSecret": "fictional-shared-secret-of-all-sites"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ConnectListing"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    setListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                 *       "paid": true,
                 *       "retentionDays": 60
                 *     }
                 */
                "application/json": components["schemas"]["ConnectListingTerms"];
            };
        };
        responses: {
            /** @description The listing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appKey": "com.example.board",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "paid": false,
                     *       "retentionDays": 30,
                     *       "sharedSecret": "fictional-shared-secret-of-all-sites"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectListing"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listInstallations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Installations, in the order in which they were made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "site": "acme",
                     *         "product": "jira",
                     *         "appKey": "com.example.board",
                     *         "name": "Board",
                     *         "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *         "oauthClientId": "fictional-oauth-client-id",
                     *         "sharedSecret": "fictional-shared-secret",
                     *         "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *         "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *         "version": "1.0.0",
                     *         "listing": "private",
                     *         "state": "enabled",
                     *         "installedAt": "2026-10-01T09:00:00.000Z",
                     *         "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ConnectInstallation"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site": "acme",
                 *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                 *       "by": "mia"
                 *     }
                 */
                "application/json": components["schemas"]["ConnectInstallationOrder"];
            };
        };
        responses: {
            /** @description The installation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "appKey": "com.example.board",
                     *       "name": "Board",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "oauthClientId": "fictional-oauth-client-id",
                     *       "sharedSecret": "fictional-shared-secret",
                     *       "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "version": "1.0.0",
                     *       "listing": "private",
                     *       "state": "enabled",
                     *       "installedAt": "2026-10-01T09:00:00.000Z",
                     *       "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectInstallation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The installation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "appKey": "com.example.board",
                     *       "name": "Board",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "oauthClientId": "fictional-oauth-client-id",
                     *       "sharedSecret": "fictional-shared-secret",
                     *       "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "version": "1.0.0",
                     *       "listing": "private",
                     *       "state": "enabled",
                     *       "installedAt": "2026-10-01T09:00:00.000Z",
                     *       "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectInstallation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    deleteInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    upgradeInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The installation afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "appKey": "com.example.board",
                     *       "name": "Board",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "oauthClientId": "fictional-oauth-client-id",
                     *       "sharedSecret": "fictional-shared-secret",
                     *       "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "version": "1.0.0",
                     *       "listing": "private",
                     *       "state": "enabled",
                     *       "installedAt": "2026-10-01T09:00:00.000Z",
                     *       "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectInstallation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    enableInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The installation afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "appKey": "com.example.board",
                     *       "name": "Board",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "oauthClientId": "fictional-oauth-client-id",
                     *       "sharedSecret": "fictional-shared-secret",
                     *       "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "version": "1.0.0",
                     *       "listing": "private",
                     *       "state": "enabled",
                     *       "installedAt": "2026-10-01T09:00:00.000Z",
                     *       "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectInstallation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    disableInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The installation afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "appKey": "com.example.board",
                     *       "name": "Board",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "oauthClientId": "fictional-oauth-client-id",
                     *       "sharedSecret": "fictional-shared-secret",
                     *       "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "version": "1.0.0",
                     *       "listing": "private",
                     *       "state": "enabled",
                     *       "installedAt": "2026-10-01T09:00:00.000Z",
                     *       "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectInstallation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "change": "lapse"
                 *     }
                 */
                "application/json": components["schemas"]["LicenceChange"];
            };
        };
        responses: {
            /** @description The installation afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "appKey": "com.example.board",
                     *       "name": "Board",
                     *       "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "oauthClientId": "fictional-oauth-client-id",
                     *       "sharedSecret": "fictional-shared-secret",
                     *       "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *       "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *       "version": "1.0.0",
                     *       "listing": "private",
                     *       "state": "enabled",
                     *       "installedAt": "2026-10-01T09:00:00.000Z",
                     *       "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectInstallation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    rotateSharedSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
                /**
                 * @description Cloud ID or handle of the site
                 * @example acme
                 */
                cloudId: components["parameters"]["CloudId"];
                /**
                 * @description The product at the site
                 * @example jira
                 */
                product: components["parameters"]["Product"];
                /**
                 * @description Key of the app, as its descriptor has it
                 * @example com.example.board
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The installation afterwards, and what the app answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "installation": {
                     *         "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "site": "acme",
                     *         "product": "jira",
                     *         "appKey": "com.example.board",
                     *         "name": "Board",
                     *         "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *         "oauthClientId": "fictional-oauth-client-id",
                     *         "sharedSecret": "fictional-shared-secret",
                     *         "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *         "descriptorUrl": "http://127.0.0.1:4500/atlassian-connect.json",
                     *         "version": "1.0.0",
                     *         "listing": "private",
                     *         "state": "enabled",
                     *         "installedAt": "2026-10-01T09:00:00.000Z",
                     *         "appAccountId": "557058:0b6a9d1c-2c36-4d4e-9a57-b0c1d2e3f405"
                     *       },
                     *       "delivered": true
                     *     }
                     */
                    "application/json": components["schemas"]["SecretRotation"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listSiteEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "eventId": "site-event-1",
                     *         "kind": "import",
                     *         "at": "2026-10-01T09:00:00.000Z",
                     *         "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "site": "acme",
                     *         "product": "jira",
                     *         "clientKeyBefore": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *         "clientKeyAfter": "2d0a4b51-0c4e-4a6b-9d1b-77c3f1e0a9b2",
                     *         "backupId": "backup-1",
                     *         "ended": [
                     *           {
                     *             "appKey": "com.example.board",
                     *             "oauthClientId": "fictional-oauth-client-id"
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["SiteEvent"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createSiteEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "import",
                 *       "site": "acme",
                 *       "product": "jira",
                 *       "backupId": "backup-1"
                 *     }
                 */
                "application/json": components["schemas"]["SiteEventOrder"];
            };
        };
        responses: {
            /** @description What happened */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "site-event-1",
                     *       "kind": "import",
                     *       "at": "2026-10-01T09:00:00.000Z",
                     *       "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *       "site": "acme",
                     *       "product": "jira",
                     *       "clientKeyBefore": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *       "clientKeyAfter": "2d0a4b51-0c4e-4a6b-9d1b-77c3f1e0a9b2",
                     *       "backupId": "backup-1",
                     *       "ended": [
                     *         {
                     *           "appKey": "com.example.board",
                     *           "oauthClientId": "fictional-oauth-client-id"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteEvent"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readSilence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reports, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "event": {
                     *           "eventId": "site-event-1",
                     *           "kind": "import",
                     *           "at": "2026-10-01T09:00:00.000Z",
                     *           "cloudId": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *           "site": "acme",
                     *           "product": "jira",
                     *           "clientKeyBefore": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *           "clientKeyAfter": "2d0a4b51-0c4e-4a6b-9d1b-77c3f1e0a9b2",
                     *           "backupId": "backup-1",
                     *           "ended": [
                     *             {
                     *               "appKey": "com.example.board",
                     *               "oauthClientId": "fictional-oauth-client-id"
                     *             }
                     *           ]
                     *         },
                     *         "callbacks": [
                     *           {
                     *             "callback": "uninstalled",
                     *             "appKey": "com.example.board",
                     *             "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *             "why": "an import removes apps without telling them"
                     *           }
                     *         ],
                     *         "identities": [
                     *           {
                     *             "appKey": "com.example.board",
                     *             "clientKey": "7f7b8c2e-9a51-4c0e-8f2b-53a1c5b7a0d1",
                     *             "oauthClientId": "fictional-oauth-client-id",
                     *             "baseUrl": "http://127.0.0.1:4400/acme.atlassian.net",
                     *             "listing": "private",
                     *             "uses": [
                     *               {
                     *                 "at": "2026-10-02T09:00:00.000Z",
                     *                 "exchange": 71,
                     *                 "by": "product",
                     *                 "accepted": false
                     *               }
                     *             ],
                     *             "retentionDays": 30,
                     *             "countedFrom": "2026-10-01T10:00:00.000Z",
                     *             "heldUntil": "2026-10-02T09:00:00.000Z",
                     *             "verdict": "open"
                     *           }
                     *         ],
                     *         "complete": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["SilenceReport"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    forgeCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site": "acme",
                 *       "appKey": "com.example.board",
                 *       "event": "installed",
                 *       "defect": "wrong-key"
                 *     }
                 */
                "application/json": components["schemas"]["Forgery"];
            };
        };
        responses: {
            /** @description What the app answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exchange": 42,
                     *       "url": "http://127.0.0.1:4500/installed",
                     *       "status": 401
                     *     }
                     */
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    rotateInstallKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The name of the key that signs now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kid": "fa0c0002-7e57-4000-8000-000000000002"
                     *     }
                     */
                    "application/json": components["schemas"]["InstallKeyName"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    sendWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site": "acme",
                 *       "appKey": "com.example.board",
                 *       "event": "jira:issue_created",
                 *       "payload": {
                 *         "issue": {
                 *           "key": "ED-1"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookOrder"];
            };
        };
        responses: {
            /** @description What each webhook of that event was answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "exchange": 42,
                     *         "url": "http://127.0.0.1:4500/installed",
                     *         "status": 401
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Delivery"][];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    openAppPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the world
                 * @example demo
                 */
                world: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site": "acme",
                 *       "appKey": "com.example.board",
                 *       "moduleKey": "board",
                 *       "person": "mia"
                 *     }
                 */
                "application/json": components["schemas"]["AppPageOrder"];
            };
        };
        responses: {
            /** @description What the iframe of the page would load, and what its front end would get from the host */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "http://127.0.0.1:4500/board?xdm_e=https%3A%2F%2Facme.atlassian.net&jwt=fictional",
                     *       "contextToken": "fictional"
                     *     }
                     */
                    "application/json": components["schemas"]["AppPage"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
}
