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
    "/forgers-key.pem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a forger of the simulation publishes his own key; not there in the cloud
         * @description An app that fetches a key from wherever the JWT tells it to gets this one, and takes a forged install for a genuine one.
         */
        get: operations["getForgersKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/servlet/upm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the apps of the product at the site, for its admins
         * @description The address is that of the real page; what is on it is the simulation's own.
         */
        get: operations["showApps"];
        put?: never;
        /** Carries out what a form of the page orders, and shows the page again */
        post: operations["changeApps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/servlet/ac/{appKey}/{moduleKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description The key of one of the descriptor's modules
                 * @example board
                 */
                moduleKey: components["parameters"]["ModuleKey"];
            };
            cookie?: never;
        };
        /** The app's page in a frame whose address is signed with the shared secret */
        get: operations["showAppPage"];
        put?: never;
        /**
         * A fresh context token for the framed page, as AP.context.getToken hands it out
         * @description How the host's own script comes by it is not public; this form is the simulation's own.
         */
        post: operations["createContextToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/site-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends the browser on to a site, which cannot see the cookie of this host
         * @description How the real service does it is not public; both halves are the simulation's own.
         */
        get: operations["openSiteSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/servlet/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signs the browser in at the site, and shows the page */
        get: operations["acceptSiteSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/browse/{issueKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an issue and what apps have to say to it */
        get: operations["showIssuePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/all.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The script that an app's page loads to speak to the product (`AP`), as far as simple apps need it */
        get: operations["getBridge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/host.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers the pages of apps on the page that frames them */
        get: operations["getHostScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/atlassian-connect/1/addons/{appKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        /** What the site knows of the app that asks (host plugin of 2016; today's licence fields are unknown) */
        get: operations["getAddon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/atlassian-connect/1/addons/{appKey}/properties": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        /** The keys of all properties */
        get: operations["listAddonProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/atlassian-connect/1/addons/{appKey}/properties/{propertyKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description At most 127 characters
                 * @example settings
                 */
                propertyKey: string;
            };
            cookie?: never;
        };
        /**
         * Its value
         * @description One key is reserved, and gives the clientKey to apps that moved to Forge (documented, March 2026).
         */
        get: operations["getAddonProperty"];
        /** Keeps a value */
        put: operations["setAddonProperty"];
        post?: never;
        /** Forgets it */
        delete: operations["deleteAddonProperty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/atlassian-connect/1/license": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The licence of the app that asks; old (host plugin of 2016) */
        get: operations["getAddonLicense"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/servlet/oauth/consumer-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its present clientKey, for anybody (seen in github-for-jira, as a heartbeat) */
        get: operations["getConsumerInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchanges an assertion of an app for a token with which it acts as a person (RFC 7523, section 2.1)
         * @description The assertion is signed with the shared secret of the installation, lives for sixty seconds at most, and names the
         *     installation by its oauthClientId, the product by its base address and the person by the account id (documented).
         */
        post: operations["exchangeAssertion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/plugins/1.0/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The apps, and the upm-token that an install has to bring back (observed)
         * @description Basic authentication with the e-mail address of an admin of the site and an API token, for all of UPM.
         */
        get: operations["listPlugins"];
        put?: never;
        /** Begins an install by the address of a descriptor (observed) */
        post: operations["installPlugin"];
        delete?: never;
        options?: never;
        /** The upm-token alone (observed) */
        head: operations["probePlugins"];
        patch?: never;
        trace?: never;
    };
    "/rest/plugins/1.0/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether development mode is on (observed) */
        get: operations["getUpmSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/plugins/1.0/pending/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the answer to the install has it
                 * @example 7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** How far an install is (observed) */
        get: operations["getPendingInstall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/plugins/1.0/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the answer to the install has it
                 * @example 7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** How far an install is (that it answers as the other address does is inferred) */
        get: operations["getInstallTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/plugins/1.0/{pluginKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
            };
            cookie?: never;
        };
        /** The app (observed) */
        get: operations["getPlugin"];
        /** Enables or disables the app (observed) */
        put: operations["changePlugin"];
        post?: never;
        /** Uninstalls the app (observed; that it is 204 is inferred) */
        delete: operations["uninstallPlugin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/plugins/1.0/license-tokens/{pluginKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
            };
            cookie?: never;
        };
        /** The token, or that there is none (inferred) */
        get: operations["getLicenseToken"];
        /** Licenses the app by a token (observed; the method is inferred) */
        put: operations["setLicenseToken"];
        post?: never;
        /** Takes the token away (inferred) */
        delete: operations["removeLicenseToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        UpmError: {
            "status-code"?: number;
            message?: string;
        };
        /** @description An app as UPM shows it; the real one has more members */
        UpmPlugin: {
            key: string;
            enabled: boolean;
            version: string;
            name: string;
            description?: string;
            vendor?: {
                name: string;
                link: string;
            };
            userInstalled: boolean;
            links: components["schemas"]["UpmLinks"];
        };
        /** @description Paths at the host that was asked */
        UpmLinks: {
            self: string;
            alternate?: string;
        };
        UpmPlugins: {
            plugins: components["schemas"]["UpmPlugin"][];
            links: components["schemas"]["UpmLinks"];
        };
        UpmInstall: {
            /** @description Address of the descriptor */
            pluginUri?: string;
            /** @description Of no consequence */
            pluginName?: string;
        };
        UpmPluginChange: {
            /** @description `true` or `false`, as text or not */
            enabled?: string | boolean;
        };
        UpmTask: {
            /** @constant */
            type: "INSTALL";
            /** @description In milliseconds */
            pingAfter: number;
            status: {
                /** @description Whether it failed; an install that succeeds is answered 303 */
                done: boolean;
                statusCode: number;
                /** @description The phase */
                contentType: string;
                source?: string;
                name?: string;
                subCode?: string;
                errorMessage?: string;
            };
            links: components["schemas"]["UpmLinks"];
            /** @description Milliseconds since the Unix epoch */
            timestamp: number;
            accountId: string;
            id: string;
        };
        /** @enum {string} */
        LicenseState: "NONE" | "ACTIVE_SUBSCRIPTION" | "ACTIVE_TRIAL" | "INACTIVE_TRIAL" | "ACTIVE_SUBSCRIPTION_CANCELLED" | "INACTIVE_SUBSCRIPTION";
        UpmLicenseToken: {
            pluginKey: string;
            /** @description Empty when there is none */
            token: string;
            state: components["schemas"]["LicenseState"];
            valid: boolean;
        };
        UpmLicenseTokenChange: {
            /** @description Of no consequence; the path says it */
            pluginKey?: string;
            token?: string;
            /** @description ACTIVE_SUBSCRIPTION unless said */
            state?: components["schemas"]["LicenseState"];
            /** @description Of no consequence */
            valid?: boolean;
        };
        /** @description How Connect's REST says what it did, or why not */
        RestMessage: {
            "status-code": number;
            message: string;
        };
        AddonLicense: {
            active: boolean;
            /** @enum {string} */
            type: "COMMERCIAL" | "DEVELOPER" | "EVALUATION";
            evaluation: boolean;
            supportEntitlementNumber: string;
        };
        AddonLinks: {
            href: string;
        }[];
        Addon: {
            key: string;
            version: string;
            /** @enum {string} */
            state: "ENABLED" | "DISABLED";
            host?: {
                product: string;
                contacts: {
                    name: string;
                    email: string;
                }[];
            };
            license?: components["schemas"]["AddonLicense"];
            links?: {
                self: components["schemas"]["AddonLinks"];
                marketplace?: components["schemas"]["AddonLinks"];
            };
        };
        /** @description One of the orders of the page on which apps are managed; which fields it needs depends on it. */
        AdminForm: {
            /** @description Ties the form to the browser session that it was made for */
            form_token?: string;
            /** @enum {string} */
            order?: "install" | "install-listed" | "upgrade" | "enable" | "disable" | "uninstall" | "lapse-licence" | "renew-licence" | "set-groups" | "set-development-mode" | "export" | "import" | "restore" | "rename";
            /** @description The app that it is about */
            app_key?: string;
            /** @description Where the descriptor of the app to be installed is */
            descriptor_url?: string;
            /** @description The default groups */
            group?: string | string[];
            /** @enum {string} */
            development_mode?: "on" | "off";
            /** @description The backup to be imported or restored */
            backup_id?: string;
            /** @description The new name of the site */
            handle?: string;
        };
    };
    responses: {
        /** @description No; the form of the body is unknown */
        UpmRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpmError"];
                "text/html": string;
            };
        };
        /** @description The service failed; the form of the body is unknown */
        UpmFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpmError"];
            };
        };
        /** @description Why not; the words of 2016, those of today are mostly unknown */
        RestRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status-code": 404,
                 *       "message": "Property with key not found."
                 *     }
                 */
                "application/json": components["schemas"]["RestMessage"];
                "text/html": string;
            };
        };
        /** @description The service failed */
        RestBroken: {
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
                "application/json": Record<string, never>;
            };
        };
        /** @description Go on to the address in `Location` */
        PageRedirect: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A page for a person */
        Page: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description A page that says no to a person */
        RefusedPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description A page that says that the service failed */
        BrokenPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
    };
    parameters: {
        /**
         * @description As the answer to the install has it
         * @example 7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11
         */
        TaskId: string;
        /**
         * @description The key of the app's descriptor, and `-key`
         * @example com.example.app-key
         */
        PluginKey: string;
        /**
         * @description The key of the app's descriptor
         * @example com.example.app
         */
        AppKey: string;
        /**
         * @description The key of one of the descriptor's modules
         * @example board
         */
        ModuleKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description A number, for the next install */
        UpmToken: string;
        /** @description Nothing of it is to be stored */
        CacheControl: string;
        /** @description Where to go on */
        Location: string;
    };
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
    getForgersKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PEM, SPKI */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Never */
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
    showApps: {
        parameters: {
            query?: {
                /** @description An install or upgrade to tell the end of */
                task?: string;
                /** @description What was done before */
                done?: string;
                /** @description To which app it was done */
                app?: string;
                /** @description The site event that was brought about */
                event?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["PageRedirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    changeApps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AdminForm"];
            };
        };
        responses: {
            302: components["responses"]["PageRedirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    showAppPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description The key of one of the descriptor's modules
                 * @example board
                 */
                moduleKey: components["parameters"]["ModuleKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["PageRedirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    createContextToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description The key of one of the descriptor's modules
                 * @example board
                 */
                moduleKey: components["parameters"]["ModuleKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Ties the request to the browser session of the page */
                    form_token?: string;
                    /** @description Key of the issue for which a panel is shown */
                    issue?: string;
                };
            };
        };
        responses: {
            /** @description The token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJxc2giOiJjb250ZXh0LXFzaCJ9.c2lnbmF0dXJl"
                     *     }
                     */
                    "application/json": {
                        /** @description A JWT (HS256) whose qsh is "context-qsh" */
                        token: string;
                    };
                };
            };
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    openSiteSession: {
        parameters: {
            query?: {
                /** @description The page of the site */
                continue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["PageRedirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    acceptSiteSession: {
        parameters: {
            query?: {
                /** @description What the other half gave */
                ticket?: string;
                /** @description The page of the site */
                continue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["PageRedirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    showIssuePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the issue
                 * @example ED-1
                 */
                issueKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["PageRedirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    getBridge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            "4XX": components["responses"]["RefusedPage"];
        };
    };
    getHostScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            "4XX": components["responses"]["RefusedPage"];
        };
    };
    getAddon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app; of one that is disabled less is told */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "com.example.app",
                     *       "version": "1.0.0",
                     *       "state": "ENABLED",
                     *       "host": {
                     *         "product": "JIRA",
                     *         "contacts": [
                     *           {
                     *             "name": "Mia Krystof",
                     *             "email": "mia@example.com"
                     *           }
                     *         ]
                     *       },
                     *       "links": {
                     *         "self": [
                     *           {
                     *             "href": "https://acme.atlassian.net/rest/atlassian-connect/1/addons/com.example.app"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Addon"];
                };
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    listAddonProperties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "key": "settings",
                     *           "self": "https://acme.atlassian.net/rest/atlassian-connect/1/addons/com.example.app/properties/settings"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        keys: {
                            key: string;
                            self: string;
                        }[];
                    };
                };
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    getAddonProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description At most 127 characters
                 * @example settings
                 */
                propertyKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The property */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "settings",
                     *       "value": {
                     *         "board": 7
                     *       },
                     *       "self": "https://acme.atlassian.net/rest/atlassian-connect/1/addons/com.example.app/properties/settings"
                     *     }
                     */
                    "application/json": {
                        key: string;
                        /** @description Any JSON */
                        value: unknown;
                        self: string;
                    };
                };
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    setAddonProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description At most 127 characters
                 * @example settings
                 */
                propertyKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "board": 7
                 *     }
                 */
                "application/json": unknown;
            };
        };
        responses: {
            /** @description It was there before (200), or is new (201) */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status-code": 200,
                     *       "message": "Property updated."
                     *     }
                     */
                    "application/json": components["schemas"]["RestMessage"];
                };
            };
            /** @description It was there before (200), or is new (201) */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status-code": 200,
                     *       "message": "Property updated."
                     *     }
                     */
                    "application/json": components["schemas"]["RestMessage"];
                };
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    deleteAddonProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor
                 * @example com.example.app
                 */
                appKey: components["parameters"]["AppKey"];
                /**
                 * @description At most 127 characters
                 * @example settings
                 */
                propertyKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    getAddonLicense: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The licence; its form is inferred from that of the app */
            200: {
                headers: {
                    /** @description Five minutes later */
                    Expires?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "active": true,
                     *       "type": "COMMERCIAL",
                     *       "evaluation": false,
                     *       "supportEntitlementNumber": "SEN-1234"
                     *     }
                     */
                    "application/json": components["schemas"]["AddonLicense"];
                };
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    getConsumerInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `key` is the clientKey (observed); the other elements are from memory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <consumer><key>7f7b8c2e-0000-4000-8000-000000000000</key></consumer> */
                    "application/xml": string;
                };
            };
            "4XX": components["responses"]["RestRefused"];
            "5XX": components["responses"]["RestBroken"];
        };
    };
    exchangeAssertion: {
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
                 *       "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                 *       "assertion": "header.claims.signature",
                 *       "scope": "READ WRITE"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    grant_type?: string;
                    assertion?: string;
                    /** @description Upper case, separated by spaces; all of the app where left out */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description A token for fifteen minutes (documented) */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "opaque",
                     *       "expires_in": 900,
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        /** @constant */
                        token_type: "Bearer";
                        /** @description Where a dial says so */
                        scope?: string;
                    };
                };
            };
            /** @description Why not (RFC 6749, section 5.2) */
            "4XX": {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_grant",
                     *       "error_description": "Invalid aud: https://auth.atlassian.io"
                     *     }
                     */
                    "application/json": {
                        error: string;
                        error_description: string;
                    };
                };
            };
            "5XX": components["responses"]["RestBroken"];
        };
    };
    listPlugins: {
        parameters: {
            query?: {
                /** @description `basic`; it changes nothing */
                os_authType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The apps; those of the product itself are not listed */
            200: {
                headers: {
                    "upm-token": components["headers"]["UpmToken"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plugins": [
                     *         {
                     *           "key": "com.example.app",
                     *           "enabled": true,
                     *           "version": "1.0.0",
                     *           "name": "Example",
                     *           "description": "An example",
                     *           "userInstalled": true,
                     *           "links": {
                     *             "self": "/rest/plugins/1.0/com.example.app-key"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UpmPlugins"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    installPlugin: {
        parameters: {
            query?: {
                /** @description The upm-token */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pluginUri": "https://app.example.com/atlassian-connect.json"
                 *     }
                 */
                "application/vnd.atl.plugins.remote.install+json": components["schemas"]["UpmInstall"];
                /**
                 * @example {
                 *       "pluginUri": "https://app.example.com/atlassian-connect.json"
                 *     }
                 */
                "application/vnd.atl.plugins.install.uri+json": components["schemas"]["UpmInstall"];
            };
        };
        responses: {
            /** @description The install goes on; `links.self` tells how far it is */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "INSTALL",
                     *       "pingAfter": 300,
                     *       "status": {
                     *         "done": false,
                     *         "statusCode": 200,
                     *         "contentType": "application/vnd.atl.plugins.install.downloading+json",
                     *         "source": "https://app.example.com/atlassian-connect.json",
                     *         "name": "atlassian-connect.json"
                     *       },
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/pending/7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11",
                     *         "alternate": "/rest/plugins/1.0/tasks/7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11"
                     *       },
                     *       "timestamp": 1594999644222,
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "id": "7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11"
                     *     }
                     */
                    "application/json": components["schemas"]["UpmTask"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    probePlugins: {
        parameters: {
            query?: {
                /** @description `basic`; it changes nothing */
                os_authType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The apps; those of the product itself are not listed */
            200: {
                headers: {
                    "upm-token": components["headers"]["UpmToken"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plugins": [
                     *         {
                     *           "key": "com.example.app",
                     *           "enabled": true,
                     *           "version": "1.0.0",
                     *           "name": "Example",
                     *           "description": "An example",
                     *           "userInstalled": true,
                     *           "links": {
                     *             "self": "/rest/plugins/1.0/com.example.app-key"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UpmPlugins"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    getUpmSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings that matter to apps; UPM has more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": [
                     *         {
                     *           "key": "connectDeveloperListingsEnabled",
                     *           "value": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        settings: {
                            key: string;
                            value: boolean;
                        }[];
                    };
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    getPendingInstall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the answer to the install has it
                 * @example 7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not done yet; or failed, with `status.done`, `subCode` and `errorMessage` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "INSTALL",
                     *       "pingAfter": 300,
                     *       "status": {
                     *         "done": false,
                     *         "statusCode": 200,
                     *         "contentType": "application/vnd.atl.plugins.install.downloading+json",
                     *         "source": "https://app.example.com/atlassian-connect.json",
                     *         "name": "atlassian-connect.json"
                     *       },
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/pending/7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11",
                     *         "alternate": "/rest/plugins/1.0/tasks/7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11"
                     *       },
                     *       "timestamp": 1594999644222,
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "id": "7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11"
                     *     }
                     */
                    "application/json": components["schemas"]["UpmTask"];
                };
            };
            /** @description Done; the app is at `Location` */
            303: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    getInstallTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description As the answer to the install has it
                 * @example 7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not done yet; or failed, with `status.done`, `subCode` and `errorMessage` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "INSTALL",
                     *       "pingAfter": 300,
                     *       "status": {
                     *         "done": false,
                     *         "statusCode": 200,
                     *         "contentType": "application/vnd.atl.plugins.install.downloading+json",
                     *         "source": "https://app.example.com/atlassian-connect.json",
                     *         "name": "atlassian-connect.json"
                     *       },
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/pending/7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11",
                     *         "alternate": "/rest/plugins/1.0/tasks/7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11"
                     *       },
                     *       "timestamp": 1594999644222,
                     *       "accountId": "5b10a2844c20165700ede21g",
                     *       "id": "7f7b8c2e-9f0a-4ef1-a0a0-1c5f6d6b7a11"
                     *     }
                     */
                    "application/json": components["schemas"]["UpmTask"];
                };
            };
            /** @description Done; the app is at `Location` */
            303: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    getPlugin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app; that there is a `key` tells clients that an install succeeded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "com.example.app",
                     *       "enabled": true,
                     *       "version": "1.0.0",
                     *       "name": "Example",
                     *       "description": "An example",
                     *       "userInstalled": true,
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/com.example.app-key"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UpmPlugin"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    changePlugin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": "true"
                 *     }
                 */
                "application/vnd.atl.plugins.plugin+json": components["schemas"]["UpmPluginChange"];
            };
        };
        responses: {
            /** @description The app; that there is a `key` tells clients that an install succeeded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "com.example.app",
                     *       "enabled": true,
                     *       "version": "1.0.0",
                     *       "name": "Example",
                     *       "description": "An example",
                     *       "userInstalled": true,
                     *       "links": {
                     *         "self": "/rest/plugins/1.0/com.example.app-key"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UpmPlugin"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    uninstallPlugin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
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
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    getLicenseToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token and the state of its licence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pluginKey": "com.example.app",
                     *       "token": "4Q7-EXAMPLE",
                     *       "state": "ACTIVE_SUBSCRIPTION",
                     *       "valid": true
                     *     }
                     */
                    "application/vnd.atl.plugins+json": components["schemas"]["UpmLicenseToken"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    setLicenseToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pluginKey": "com.example.app",
                 *       "token": "4Q7-EXAMPLE",
                 *       "state": "ACTIVE_SUBSCRIPTION",
                 *       "valid": true
                 *     }
                 */
                "application/vnd.atl.plugins+json": components["schemas"]["UpmLicenseTokenChange"];
            };
        };
        responses: {
            /** @description The token and the state of its licence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pluginKey": "com.example.app",
                     *       "token": "4Q7-EXAMPLE",
                     *       "state": "ACTIVE_SUBSCRIPTION",
                     *       "valid": true
                     *     }
                     */
                    "application/vnd.atl.plugins+json": components["schemas"]["UpmLicenseToken"];
                };
            };
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
    removeLicenseToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key of the app's descriptor, and `-key`
                 * @example com.example.app-key
                 */
                pluginKey: components["parameters"]["PluginKey"];
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
            "4XX": components["responses"]["UpmRefused"];
            "5XX": components["responses"]["UpmFailed"];
        };
    };
}
