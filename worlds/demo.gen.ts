// Generated from demo.yaml by openapi/generate.ts; do not edit.
import type { components } from '../openapi/control.gen.ts';

export const demoWorld: components['schemas']['WorldSetup'] = {
  "seed": "demo",
  "clock": {
    "mode": "wall"
  },
  "accounts": [
    {
      "handle": "rohit",
      "name": "Rohit Sharma",
      "email": "rohit@example.com",
      "timeZone": "Asia/Kolkata",
      "locale": "en-IN",
      "jobTitle": "Developer"
    },
    {
      "handle": "mark",
      "name": "Mark Jensen",
      "email": "mark@example.com",
      "timeZone": "Europe/Copenhagen",
      "locale": "en-GB",
      "emailVisible": false
    },
    {
      "handle": "asha",
      "name": "Asha Okafor",
      "email": "asha@example.com",
      "timeZone": "Africa/Lagos",
      "jobTitle": "Site admin"
    },
    {
      "handle": "gone",
      "name": "Grace Onishi",
      "email": "grace@example.com",
      "status": "closed"
    },
    {
      "handle": "nightly",
      "name": "Nightly Robot",
      "email": "nightly@example.com"
    }
  ],
  "sites": [
    {
      "handle": "acme",
      "name": "Acme",
      "products": [
        "jira",
        "confluence"
      ],
      "admins": [
        "asha"
      ],
      "members": [
        "rohit",
        "mark",
        "gone",
        "nightly"
      ],
      "projects": [
        {
          "key": "ED",
          "name": "Editorial"
        }
      ]
    },
    {
      "handle": "beta",
      "name": "Beta",
      "products": [
        "jira"
      ],
      "admins": [
        "asha"
      ],
      "members": [
        "rohit"
      ],
      "projects": [
        {
          "key": "BT",
          "name": "Beta test"
        }
      ]
    }
  ],
  "apps": [
    {
      "handle": "demo",
      "name": "DemoClientApp",
      "clientId": "demo-client-id-00000000000000000",
      "clientSecret": "ATOA-demo-client-secret-not-a-real-one",
      "owner": "rohit",
      "vendorName": "Acme Tools",
      "callbackUrls": [
        "http://127.0.0.1:4500/callback",
        "http://localhost:4500/callback"
      ],
      "scopes": [
        "read:jira-work",
        "write:jira-work",
        "read:jira-user",
        "read:me",
        "report:personal-data"
      ],
      "sharing": "sharing"
    },
    {
      "handle": "private",
      "name": "Private App of Rohit",
      "clientId": "private-client-id-00000000000000",
      "clientSecret": "ATOA-private-client-secret-not-a-real-one",
      "owner": "rohit",
      "callbackUrls": [
        "http://127.0.0.1:4500/callback"
      ],
      "scopes": [
        "read:jira-work",
        "read:me"
      ]
    },
    {
      "handle": "nightly",
      "kind": "service-account",
      "name": "Nightly report",
      "clientId": "nightly-client-id-00000000000000",
      "clientSecret": "ATOA-nightly-client-secret-not-a-real-one",
      "account": "nightly",
      "sites": [
        "acme"
      ],
      "scopes": [
        "read:jira-work",
        "write:jira-work"
      ]
    }
  ],
  "issues": [
    {
      "key": "ED-1",
      "site": "acme",
      "summary": "Misspelt headline",
      "description": "The front page says \"Atlasian\".\n\nWhoever corrects it, please leave a comment here.",
      "reporter": "asha"
    },
    {
      "key": "BT-1",
      "site": "beta",
      "summary": "The beta crashes on start",
      "reporter": "rohit"
    }
  ]
};
