// Generated from oauth.yaml by generate.ts; do not edit.
export interface paths {
    "/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Starts an authorization request (RFC 6749 section 4.1.1)
         * @description Nobody signed in: a redirect to the login page, even for an unknown `client_id` (observed); client, redirect
         *     and scope are checked after login only. Signed in and valid: a redirect to the consent page. A mismatch of the
         *     redirect address, or a malformed request, ends on the error page of id.atlassian.com and never at the app.
         */
        get: operations["authorize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchanges a code, a refresh token or a service account's credentials for an access token (RFC 6749 section 3.2)
         * @description JSON (documented) or a form (observed). Client credentials in the body, or by HTTP Basic (advertised, and the
         *     default of Auth.js), or none at all for a public client with PKCE. `grant_type` is checked before the client is
         *     authenticated (observed).
         */
        post: operations["exchangeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a token (RFC 7009); advertised in discovery, undocumented for apps, effect unknown */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims about the account behind the token; advertised in discovery, its answer to a 3LO token is unknown */
        get: operations["getUserinfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The metadata document (OpenID Connect Discovery section 3), observed verbatim */
        get: operations["getOpenidConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys that verify access tokens (RFC 7517 section 5) */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token/accessible-resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry per product container that the grant reaches, in no order */
        get: operations["getAccessibleResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profile of the consenting account (User Identity API) */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends a curious visitor to the developer documentation (observed) */
        get: operations["redirectToDocumentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/authorize/server/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what the app asks for, and asks which site
         * @description The address and its query are observed; `transaction` is the simulation's own, opaque, and ties the page to the
         *     authorization request that led here.
         */
        get: operations["showConsent"];
        put?: never;
        /**
         * Accepts or refuses, and returns to the app
         * @description The form is the simulation's own; only the redirects that follow are observed.
         */
        post: operations["submitConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Asks who is there */
        get: operations["showLogin"];
        put?: never;
        /**
         * Signs an account in and goes on
         * @description The form is the simulation's own; a simulated account has no password to type.
         */
        post: operations["submitLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signs the browser out */
        get: operations["logOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an authorization request ends that must not return to the app (address observed, its status unknown) */
        get: operations["showError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/manage-profile/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the apps that the signed-in account has granted */
        get: operations["showConnectedApps"];
        put?: never;
        /**
         * Withdraws the signed-in account's grant, on all sites at once (documented)
         * @description The address of the page is documented; the form is the simulation's own.
         */
        post: operations["revokeConnectedApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shell of a web page with status 202, not metadata (observed) */
        get: operations["getIdentityShell"];
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
    schemas: {
        /** @description Every member is optional here; the endpoint's own checks refuse what is missing. */
        TokenRequest: {
            /** @description authorization_code, refresh_token or client_credentials */
            grant_type?: string;
            client_id?: string;
            client_secret?: string;
            /** @description The authorization code */
            code?: string;
            /** @description The one of the authorization request */
            redirect_uri?: string;
            /** @description PKCE (RFC 7636 section 4.5) */
            code_verifier?: string;
            refresh_token?: string;
            audience?: string;
            scope?: string;
            /** @description RFC 8707; refused */
            resource?: string;
        };
        /** @description RFC 6749 section 5.1 */
        TokenResponse: {
            /** @description Opaque by contract, a JWT in fact */
            access_token: string;
            /** @description Only if offline_access was granted */
            refresh_token?: string;
            /**
             * @description The letter case is unknown
             * @enum {string}
             */
            token_type: "Bearer" | "bearer";
            /** @description Seconds; 3600 observed */
            expires_in: number;
            scope: string;
        };
        /** @description RFC 6749 section 5.2 */
        OAuthError: {
            error: string;
            error_description?: string;
        };
        /** @description RFC 7009 section 2.1 */
        RevocationRequest: {
            /** @description The refresh token or access token to revoke */
            token?: string;
            token_type_hint?: string;
            client_id?: string;
            client_secret?: string;
        };
        ConsentForm: {
            /** @description The pending authorization request */
            transaction?: string;
            /** @enum {string} */
            decision?: "accept" | "cancel";
            /** @description The chosen site; needed for accept if the scopes concern a product */
            cloud_id?: string;
        };
        LoginForm: {
            /** @description An account of the world */
            account_id?: string;
            /** @description Or its e-mail address */
            email?: string;
            /** @description The address to go on to */
            continue?: string;
        };
        RevokeConnectedAppForm: {
            /** @description The app whose grant is withdrawn */
            client_id?: string;
            /** @description Ties the form to the browser session that it was made for */
            form_token?: string;
        };
        /** @description A product container; two entries can bear the same id (documented) */
        AccessibleResource: {
            /**
             * Format: uuid
             * @description The cloudId
             */
            id: string;
            name: string;
            /** @description The address of the site */
            url: string;
            /** @description The granted scopes of this product */
            scopes: string[];
            avatarUrl: string;
        };
        /** @description What the owner's privacy settings hide is left out. */
        Me: {
            /**
             * @example atlassian
             * @example app
             * @example customer
             */
            account_type: string;
            account_id: string;
            email?: string;
            /** @description Seen by one client and missed by another */
            email_verified?: boolean;
            name?: string;
            picture?: string;
            /**
             * @example active
             * @example inactive
             * @example closed
             */
            account_status: string;
            nickname?: string;
            zoneinfo?: string;
            locale?: string;
            last_updated?: string;
            characteristics?: {
                not_mentionable?: boolean;
            };
            extended_profile?: {
                job_title?: string;
                organization?: string;
                department?: string;
                location?: string;
            };
        };
        /** @description OpenID Connect Core section 5.1 */
        Userinfo: {
            /** @description The accountId */
            sub: string;
            name?: string;
            nickname?: string;
            email?: string;
            email_verified?: boolean;
            picture?: string;
            zoneinfo?: string;
            locale?: string;
        };
        Jwks: {
            keys: components["schemas"]["Jwk"][];
        };
        /** @description A public RSA key (RFC 7518 section 6.3.1); a private member must never appear */
        Jwk: {
            /** @constant */
            kty: "RSA";
            /** @constant */
            use: "sig";
            /** @constant */
            alg: "RS256";
            kid: string;
            n: string;
            e: string;
        };
        /** @description A document of the Auth0 era; OpenID Connect is of no use to 3LO apps (observed). */
        OpenidConfiguration: {
            issuer: string;
            authorization_endpoint: string;
            token_endpoint: string;
            device_authorization_endpoint: string;
            userinfo_endpoint: string;
            mfa_challenge_endpoint: string;
            jwks_uri: string;
            registration_endpoint: string;
            revocation_endpoint: string;
            scopes_supported: components["schemas"]["Words"];
            response_types_supported: components["schemas"]["Words"];
            code_challenge_methods_supported: components["schemas"]["Words"];
            response_modes_supported: components["schemas"]["Words"];
            subject_types_supported: components["schemas"]["Words"];
            id_token_signing_alg_values_supported: components["schemas"]["Words"];
            token_endpoint_auth_methods_supported: components["schemas"]["Words"];
            claims_supported: components["schemas"]["Words"];
            request_uri_parameter_supported: boolean;
            request_parameter_supported: boolean;
        };
        Words: string[];
        /** @description The gateway's envelope (observed) */
        GatewayError: {
            /** @description The HTTP status again */
            code: number;
            message: string;
        };
        /**
         * @description The edge's envelope (observed)
         * @example {
         *       "timestamp": "2026-10-08T07:13:36.234600367Z",
         *       "status": 404,
         *       "error": "Not Found",
         *       "message": "No message available",
         *       "path": "/nothing-here"
         *     }
         */
        SpringError: {
            /** @description RFC 3339 with up to nine decimals */
            timestamp: string;
            status: number;
            error: string;
            message: string;
            path: string;
        };
    };
    responses: {
        /** @description Go on to the address in `Location` */
        Redirect: {
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
        /** @description Refused; the codes are OAuth's, not always the one that OAuth would choose */
        OAuthRefusal: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Pragma: components["headers"]["Pragma"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "invalid_request",
                 *       "error_description": "Incorrect request parameters"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description Too many requests; they exist, their body is unknown */
        OAuthTooMany: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "too_many_requests",
                 *       "error_description": "Too many requests"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The service failed; such answers exist, their body is unknown */
        OAuthFailure: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "server_error",
                 *       "error_description": "Internal error"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description No token, a dead one, or one that lacks the scope; which of them, only the message tells (observed) */
        GatewayUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description Refused by the gateway, or by its routing */
        GatewayRefusal: {
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
                "application/json": components["schemas"]["GatewayError"] | components["schemas"]["SpringError"];
            };
        };
        /** @description Too many requests; the body is unknown */
        GatewayTooMany: {
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
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The gateway, or what stands behind it, failed */
        GatewayFailure: {
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
                "application/json": components["schemas"]["GatewayError"] | components["schemas"]["SpringError"];
            };
        };
        /** @description No such path or method at the edge (observed) */
        RoutingFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-10-08T07:13:36.234600367Z",
                 *       "status": 404,
                 *       "error": "Not Found",
                 *       "message": "No message available",
                 *       "path": "/nothing-here"
                 *     }
                 */
                "application/json": components["schemas"]["SpringError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Where to go on */
        Location: string;
        /**
         * @description Nothing about tokens is kept (observed)
         * @example no-cache, no-store, max-age=0, must-revalidate
         */
        CacheControl: string;
        /**
         * @description The same for HTTP/1.0 (observed)
         * @example no-cache
         */
        Pragma: string;
        /**
         * @description Seconds to wait; a gateway-level 429 comes without it (documented)
         * @example 1
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authorize: {
        parameters: {
            query?: {
                /**
                 * @description `api.atlassian.com`. Documented as required; a newer documented example leaves it out.
                 * @example api.atlassian.com
                 */
                audience?: string;
                /**
                 * @description The app's client id, 32 characters. Required (documented).
                 * @example bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2
                 */
                client_id?: string;
                /**
                 * @description Space separated scopes that the app has in the console, and `offline_access`. Required (documented).
                 * @example read:jira-work read:me offline_access
                 */
                scope?: string;
                /**
                 * @description Equal, byte for byte, to a registered callback address. Required (documented, observed).
                 * @example https://app.example.com/callback
                 */
                redirect_uri?: string;
                /**
                 * @description Opaque. Documented as required for security; whether its absence is refused is unknown.
                 * @example Zb0vVq2mJr3l9tWk
                 */
                state?: string;
                /**
                 * @description `code` only; implicit is a listed known issue. Required (documented).
                 * @example code
                 */
                response_type?: string;
                /**
                 * @description `consent`. Documented as required; Auth.js leaves it out and works (observed).
                 * @example consent
                 */
                prompt?: string;
                /**
                 * @description PKCE (RFC 7636). Optional; advertised in discovery, carried through to the consent page (observed).
                 * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
                 */
                code_challenge?: string;
                /**
                 * @description `S256`, the only advertised method.
                 * @example S256
                 */
                code_challenge_method?: string;
                /** @description RFC 8707. Bound into the code, whose exchange then fails with `invalid_target` (observed). */
                resource?: string;
                /** @description OpenID Connect only, which is of no use to 3LO apps (observed). Carried, never answered. */
                nonce?: string;
                /** @description Advertised in discovery as query, fragment and form_post; anything but query is unknown. */
                response_mode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["Redirect"];
            /** @description A request line or header too large for the server (observed with some 80 granular scopes), as HTML. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    exchangeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token response; it carries a new refresh token if `offline_access` was granted (documented). */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The request is at fault; a dead authorization code is refused here too (observed). */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description Wrong client credentials (observed; not `invalid_client`). */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description A refresh token that is dead, rotated away or expired; in the older generation also a dead code. */
            403: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            429: components["responses"]["OAuthTooMany"];
            "4XX": components["responses"]["OAuthRefusal"];
            "5XX": components["responses"]["OAuthFailure"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RevocationRequest"];
                /**
                 * @example {
                 *       "token": "refresh-token-of-the-grant",
                 *       "token_type_hint": "refresh_token",
                 *       "client_id": "bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2",
                 *       "client_secret": "client-secret-of-the-app"
                 *     }
                 */
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Revoked, or unknown (RFC 7009 section 2.2). No body. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["OAuthTooMany"];
            "4XX": components["responses"]["OAuthRefusal"];
            "5XX": components["responses"]["OAuthFailure"];
        };
    };
    getUserinfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Claims in the names of OpenID Connect Core section 5.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sub": "5b10a2844c20165700ede21g",
                     *       "name": "Mia Krystof",
                     *       "nickname": "mkrystof"
                     *     }
                     */
                    "application/json": components["schemas"]["Userinfo"];
                };
            };
            401: components["responses"]["GatewayUnauthorized"];
            "4XX": components["responses"]["GatewayRefusal"];
            "5XX": components["responses"]["GatewayFailure"];
        };
    };
    getOpenidConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issuer": "https://auth.atlassian.com",
                     *       "authorization_endpoint": "https://auth.atlassian.com/authorize",
                     *       "token_endpoint": "https://auth.atlassian.com/oauth/token",
                     *       "device_authorization_endpoint": "https://auth.atlassian.com/oauth/device/code",
                     *       "userinfo_endpoint": "https://auth.atlassian.com/userinfo",
                     *       "mfa_challenge_endpoint": "https://auth.atlassian.com/mfa/challenge",
                     *       "jwks_uri": "https://auth.atlassian.com/.well-known/jwks.json",
                     *       "registration_endpoint": "https://auth.atlassian.com/oidc/register",
                     *       "revocation_endpoint": "https://auth.atlassian.com/oauth/revoke",
                     *       "scopes_supported": [
                     *         "openid",
                     *         "profile",
                     *         "offline_access",
                     *         "name",
                     *         "given_name",
                     *         "family_name",
                     *         "nickname",
                     *         "email",
                     *         "email_verified",
                     *         "picture",
                     *         "created_at",
                     *         "identities",
                     *         "phone",
                     *         "address"
                     *       ],
                     *       "response_types_supported": [
                     *         "code",
                     *         "token",
                     *         "id_token",
                     *         "code token",
                     *         "code id_token",
                     *         "token id_token",
                     *         "code token id_token"
                     *       ],
                     *       "code_challenge_methods_supported": [
                     *         "S256"
                     *       ],
                     *       "response_modes_supported": [
                     *         "query",
                     *         "fragment",
                     *         "form_post"
                     *       ],
                     *       "subject_types_supported": [
                     *         "public"
                     *       ],
                     *       "id_token_signing_alg_values_supported": [
                     *         "HS256",
                     *         "RS256"
                     *       ],
                     *       "token_endpoint_auth_methods_supported": [
                     *         "client_secret_basic",
                     *         "client_secret_post"
                     *       ],
                     *       "claims_supported": [
                     *         "aud",
                     *         "auth_time",
                     *         "created_at",
                     *         "email",
                     *         "email_verified",
                     *         "exp",
                     *         "family_name",
                     *         "given_name",
                     *         "iat",
                     *         "identities",
                     *         "iss",
                     *         "name",
                     *         "nickname",
                     *         "phone_number",
                     *         "picture",
                     *         "sub"
                     *       ],
                     *       "request_uri_parameter_supported": false,
                     *       "request_parameter_supported": false
                     *     }
                     */
                    "application/json": components["schemas"]["OpenidConfiguration"];
                };
            };
            "4XX": components["responses"]["OAuthRefusal"];
            "5XX": components["responses"]["OAuthFailure"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "RSA",
                     *           "use": "sig",
                     *           "alg": "RS256",
                     *           "kid": "simulated-key-1",
                     *           "n": "AQAB",
                     *           "e": "AQAB"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            "4XX": components["responses"]["OAuthRefusal"];
            "5XX": components["responses"]["OAuthFailure"];
        };
    };
    getAccessibleResources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bare array; empty if the token reaches no site (inferred) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "name": "Site name",
                     *         "url": "https://your-domain.atlassian.net",
                     *         "scopes": [
                     *           "write:jira-work",
                     *           "read:jira-user",
                     *           "manage:jira-configuration"
                     *         ],
                     *         "avatarUrl": "https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png"
                     *       },
                     *       {
                     *         "id": "1324a887-45db-1bf4-1e99-ef0ff456d421",
                     *         "name": "Site name",
                     *         "url": "https://your-domain.atlassian.net",
                     *         "scopes": [
                     *           "write:confluence-content",
                     *           "read:confluence-content.all"
                     *         ],
                     *         "avatarUrl": "https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["AccessibleResource"][];
                };
            };
            401: components["responses"]["GatewayUnauthorized"];
            429: components["responses"]["GatewayTooMany"];
            "4XX": components["responses"]["GatewayRefusal"];
            "5XX": components["responses"]["GatewayFailure"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile, as far as its owner lets the app see it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_type": "atlassian",
                     *       "account_id": "112233aa-bb11-cc22-33dd-445566abcabc",
                     *       "email": "mia@example.com",
                     *       "name": "Mia Krystof",
                     *       "picture": "https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net/112233aa/1234abcd",
                     *       "account_status": "active",
                     *       "nickname": "mkrystof",
                     *       "zoneinfo": "Australia/Sydney",
                     *       "locale": "en-US",
                     *       "extended_profile": {
                     *         "job_title": "Designer",
                     *         "organization": "mia@example.com",
                     *         "department": "Design team",
                     *         "location": "Sydney"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["GatewayUnauthorized"];
            403: components["responses"]["GatewayRefusal"];
            429: components["responses"]["GatewayTooMany"];
            "4XX": components["responses"]["GatewayRefusal"];
            "5XX": components["responses"]["GatewayFailure"];
        };
    };
    redirectToDocumentation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            301: components["responses"]["Redirect"];
            "4XX": components["responses"]["RoutingFailure"];
            "5XX": components["responses"]["RoutingFailure"];
        };
    };
    showConsent: {
        parameters: {
            query?: {
                /** @description The app that asks */
                client_id?: string;
                /** @description Where the answer goes */
                redirect_uri?: string;
                /** @description Given back unchanged */
                state?: string;
                /** @description What is asked for */
                scope?: string;
                /** @description `code` */
                response_type?: string;
                /** @description `api.atlassian.com` */
                audience?: string;
                /** @description `consent` */
                prompt?: string;
                /** @description PKCE */
                code_challenge?: string;
                /** @description PKCE */
                code_challenge_method?: string;
                /** @description RFC 8707 */
                resource?: string;
                /** @description The pending authorization request */
                transaction?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    submitConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ConsentForm"];
            };
        };
        responses: {
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    showLogin: {
        parameters: {
            query?: {
                /**
                 * @description The address to go on to, the original authorization request (observed)
                 * @example https://auth.atlassian.com/authorize?client_id=bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2
                 */
                continue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    submitLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LoginForm"];
            };
        };
        responses: {
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    logOut: {
        parameters: {
            query?: {
                /** @description The address to go on to */
                continue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    showError: {
        parameters: {
            query?: {
                /**
                 * @description The OAuth error code
                 * @example unauthorized_client
                 */
                error?: string;
                /**
                 * @description What went wrong, for a person
                 * @example redirect_uri is not registered for client: https://app.example.com/other
                 */
                error_description?: string;
                /** @description A trace id (observed in the older generation) */
                tracking?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    showConnectedApps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    revokeConnectedApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RevokeConnectedAppForm"];
            };
        };
        responses: {
            302: components["responses"]["Redirect"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
    getIdentityShell: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Page"];
            "4XX": components["responses"]["RefusedPage"];
            "5XX": components["responses"]["BrokenPage"];
        };
    };
}
