// Written by `npm run docs` from the OpenAPI document.
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Adoption: {
            _embedded?: Record<string, never>;
            /** Of a feature of your own: the keys that were approved. The approval holds for no others */
            approvedKeys?: string[];
            createdAt: string;
            /**
             * What stands in where it is missing
             * @enum {string}
             */
            fallback: "none" | "progressive-enhancement" | "polyfill" | "alternative";
            /** The feature, by web-features’ id */
            featureId?: string;
            id: string;
            /** The compat key, by BCD’s name */
            keyId?: string;
            /** Where more is told */
            links: {
                href: string;
                title?: string;
            }[];
            /** Who takes care of the decision */
            owner?: string;
            /** Why the site wants it */
            rationale: string;
            /**
             * Why it is a risk, where it is one
             * @enum {string}
             */
            risk?: "no-longer-safe" | "waiver-expired" | "changed-since-approval";
            siteId: string;
            /**
             * How far the decision has come
             * @enum {string}
             */
            state: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
            updatedAt: string;
            /** What the policy says of it */
            verdict: {
                editionId: string;
                full?: number;
                /** Of a feature of your own: the keys that it is */
                keys?: string[];
                none?: number;
                partial?: number;
                policyVersion: number;
                /**
                 * Why, as one of the codes of docs/explanation/coverage-model.md
                 * @enum {string}
                 */
                reason: "reaches-line" | "below-line" | "line-within-unknown" | "sample-too-small" | "snapshot-too-old" | "no-segments" | "no-snapshot" | "subject-not-in-edition" | "split-id";
                /** The snapshot that was measured; absent: there was none */
                snapshotId?: string;
                unknown?: number;
                /**
                 * What the policy says
                 * @enum {string}
                 */
                verdict: "safe" | "unsafe" | "undecided";
            };
            /** Leave to use for some time what is not safe */
            waiver?: {
                /** Why it may be used all the same */
                reason: string;
                /** The last day on which it may */
                until: string;
            };
        };
        AdoptionBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Adoption */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        ApiKey: {
            _embedded?: Record<string, never>;
            createdAt: string;
            /** Who made it; absent: the operator */
            createdBy?: {
                id: string;
                name: string;
            };
            /** From then on it lets nobody in; absent: it does not end */
            expiresAt?: string;
            /** Until when the secret before the last rotation works too */
            formerUntil?: string;
            id: string;
            /** When it was last used, to within half a minute; absent: never */
            lastUsedAt?: string;
            /** What people know it by */
            name: string;
            /** Whether it lets its holder read only, whatever the role may write */
            readOnly: boolean;
            /**
             * What it allows
             * @enum {string}
             */
            role: "viewer" | "contributor" | "approver" | "admin";
            /** The one site that it is for; absent: the whole workspace */
            siteId?: string;
        };
        Audience: {
            _embedded?: Record<string, never>;
            createdAt: string;
            /** Description */
            description?: string;
            id: string;
            /** Name */
            name: string;
            updatedAt: string;
        };
        AudienceBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Audience */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        AuditEntry: {
            _embedded?: Record<string, never>;
            /** The operation’s name, or authenticate */
            action: string;
            /** Members of what was answered; absent: it is gone */
            after?: Record<string, never>;
            at: string;
            /** Members of the resource before; absent: it was made */
            before?: Record<string, never>;
            /** Of the request; of several refusals, of the first */
            correlationId: string;
            /** How many refusals it stands for; of a write, 1 */
            count: number;
            id: string;
            /** Members of before and after that are too long for an entry */
            leftOut: string[];
            /** Who did it, as they were called then; absent: nobody was let in */
            principal?: {
                id: string;
                name: string;
            };
            /**
             * Of callers who were refused: why
             * @enum {string}
             */
            reason?: "unknown-key" | "refused-token" | "not-bearer" | "misplaced-key" | "two-identities";
            /** What it was done to */
            resource?: string;
        };
        AuditSummary: {
            _embedded?: Record<string, never>;
            /** The operation’s name, or authenticate */
            action: string;
            at: string;
            /** Of the request; of several refusals, of the first */
            correlationId: string;
            /** How many refusals it stands for; of a write, 1 */
            count: number;
            id: string;
            /** Members of before and after that are too long for an entry */
            leftOut: string[];
            /** Who did it, as they were called then; absent: nobody was let in */
            principal?: {
                id: string;
                name: string;
            };
            /**
             * Of callers who were refused: why
             * @enum {string}
             */
            reason?: "unknown-key" | "refused-token" | "not-bearer" | "misplaced-key" | "two-identities";
            /** What it was done to */
            resource?: string;
        };
        Browser: {
            _embedded?: Record<string, never>;
            /** Of a custom browser: what analytics call it, on any operating system or on one */
            aliases?: {
                name: string;
                os?: string;
            }[];
            createdAt?: string;
            /** The newest release that is out */
            currentVersion?: string;
            /** There where this workspace added it */
            custom?: boolean;
            /** The edition of the catalogue that says so */
            editionId?: string;
            /** There where upstream calls another so in this edition, which it hides */
            hidesUpstream?: boolean;
            id: string;
            name: string;
            releaseCount: number;
            /** Of a custom browser: its releases, each with the upstream one that supports the same up to the next */
            releases?: {
                /** The upstream release that supports the same */
                equals: {
                    /** BCD's id of the browser */
                    browser: string;
                    version: string;
                };
                releaseDate?: string;
                version: string;
            }[];
            /**
             * Where it runs
             * @enum {string}
             */
            type: "desktop" | "mobile" | "xr" | "server";
            updatedAt?: string;
            /** The browser whose releases it follows */
            upstream?: string;
        };
        BrowserAlias: {
            _embedded?: Record<string, never>;
            /** The browser that is meant */
            browser: string;
            createdAt: string;
            id: string;
            /** There where neither the current edition nor the workspace has the browser any more */
            missingBrowser?: boolean;
            /** What analytics call it */
            name: string;
            /** Only on this operating system */
            os?: string;
            /**
             * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
             * @default as-told
             * @enum {string}
             */
            release: "as-told" | "of-the-device";
            updatedAt: string;
            /** Only in this version and in all that begin with it */
            version?: string;
        };
        BrowserAliasBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: BrowserAlias */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        BrowserBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Browser */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        Browserslist: {
            _embedded?: Record<string, never>;
            audienceId: string;
            /** The newest Baseline that enough visits have */
            baseline?: {
                /** Whether enough visits have it; if not, it is the first year there is */
                reached: boolean;
                share: number;
                visits: number;
                year: number;
            };
            bcdVersion: string;
            distrust?: string;
            /** The edition of the catalogue whose releases and dates were used */
            editionId: string;
            /** By name */
            floors: {
                /** BCD's browsers that go by this name */
                browsers: string[];
                /** The oldest version to support; absent: none is */
                from?: string;
                /** Visits with older versions */
                givenUp: {
                    share: number;
                    visits: number;
                };
                /** What browserslist calls it */
                name: string;
                share: number;
                visits: number;
            }[];
            /** The first day that it counted */
            from: string;
            /** The version of the policy whose line is to be reached */
            policyVersion: number;
            /** Those, and all that come with no known release or name */
            possible: {
                share: number;
                visits: number;
            };
            /** The lines of a .browserslistrc */
            queries: string[];
            /** Whether enough visits come with what is listed; if not, all that was seen is listed */
            reached: boolean;
            /** What the site is called */
            site: string;
            siteId: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Visits that come with what is listed */
            supported: {
                share: number;
                visits: number;
            };
            /** That line */
            threshold: number;
            /** The last */
            to: string;
            /** Whether the policy trusts this snapshot; if not, its verdicts are undecided */
            trusted: boolean;
            /** Visits of no known release */
            unidentified: {
                share: number;
                visits: number;
            };
            /** Browsers that browserslist has no name for */
            unnamed: {
                browser: string;
                share: number;
                visits: number;
            }[];
            /** Every visit that is not of a bot */
            visits: number;
            webFeaturesVersion: string;
        };
        BrowserSummary: {
            _embedded?: Record<string, never>;
            /** Of a custom browser: what analytics call it, on any operating system or on one */
            aliases?: {
                name: string;
                os?: string;
            }[];
            createdAt?: string;
            /** The newest release that is out */
            currentVersion?: string;
            /** There where this workspace added it */
            custom?: boolean;
            /** There where upstream calls another so in this edition, which it hides */
            hidesUpstream?: boolean;
            id: string;
            name: string;
            releaseCount: number;
            /** Of a custom browser: its releases, each with the upstream one that supports the same up to the next */
            releases?: {
                /** The upstream release that supports the same */
                equals: {
                    /** BCD's id of the browser */
                    browser: string;
                    version: string;
                };
                releaseDate?: string;
                version: string;
            }[];
            /**
             * Where it runs
             * @enum {string}
             */
            type: "desktop" | "mobile" | "xr" | "server";
            updatedAt?: string;
            /** The browser whose releases it follows */
            upstream?: string;
        };
        Check: {
            _embedded?: Record<string, never>;
            audienceId: string;
            counts: {
                failed: number;
                items: number;
                passed: number;
                undecided: number;
            };
            createdAt: string;
            createdBy: {
                /** Stable, whatever the name becomes */
                id: string;
                /** What people knew them by */
                name: string;
            };
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** Which verdicts were asked to fail */
            failOn: ("unsafe" | "undecided" | "unknown-id" | "not-checked")[];
            /** The first day that it counted */
            from: string;
            id: string;
            /** One for each thing named */
            items: {
                /** The site’s decision about it, or about its feature */
                adoption?: {
                    /** Of a feature of your own: the keys that were approved. The approval holds for no others */
                    approvedKeys?: string[];
                    /** Whether it passes by this, though it is not safe */
                    excuses: boolean;
                    id: string;
                    /** @enum {string} */
                    state: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
                    /** Leave to use for some time what is not safe */
                    waiver?: {
                        /** Why it may be used all the same */
                        reason: string;
                        /** The last day on which it may */
                        until: string;
                    };
                };
                /** How it was named, where not by its id */
                asked?: string[];
                /** Where it is not safe: what costs most, at most five */
                blockers?: {
                    browser: string;
                    from?: string;
                    name: string;
                    share: number;
                    state: string;
                    to: string;
                }[];
                /** The segment that decides, being worse than all visits together */
                decidedBy?: string;
                explanation: string;
                /** Of a key: the feature that it belongs to */
                feature?: string;
                /** How often a tool found it */
                found?: number;
                /** The feature or key, or what was named where there is none */
                id: string;
                /** Of a feature of your own: the keys that it is */
                keys?: string[];
                /** @enum {string} */
                kind: "feature" | "key" | "split" | "unknown" | "unchecked";
                name?: string;
                /**
                 * Whether it passes
                 * @enum {string}
                 */
                outcome: "pass" | "fail" | "undecided";
                /** Where, the first hundred times */
                places?: {
                    /** From 1 */
                    column?: number;
                    endColumn?: number;
                    endLine?: number;
                    file: string;
                    /** From 1 */
                    line?: number;
                }[];
                /** Why, as a code */
                reason: string;
                shares?: {
                    /** Points above the line, or below it */
                    distance: number;
                    full: number;
                    none: number;
                    partial: number;
                    unknown: number;
                };
                /** Of something unknown: what it may have meant */
                suggestions?: string[];
                /** Of a split id: what it has become */
                targets?: string[];
                /**
                 * What the policy says of it
                 * @enum {string}
                 */
                verdict: "safe" | "unsafe" | "undecided" | "unknown-id" | "not-checked";
            }[];
            /** Whether snapshot and edition were named, rather than the newest */
            pinned: boolean;
            /** The version of the policy that was in force */
            policyVersion: number;
            /** What the site was called */
            site: string;
            /** The site whose policy it was held against */
            siteId: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Its line */
            threshold: number;
            /** The last */
            to: string;
            /**
             * What the list came from
             * @enum {string}
             */
            tool: "request" | "text" | "lighthouse" | "eslint" | "stylelint";
            /**
             * Whether it passes
             * @enum {string}
             */
            verdict: "pass" | "fail" | "undecided";
        };
        CheckBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Check */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        CheckSummary: {
            _embedded?: Record<string, never>;
            audienceId: string;
            counts: {
                failed: number;
                items: number;
                passed: number;
                undecided: number;
            };
            createdAt: string;
            createdBy: {
                /** Stable, whatever the name becomes */
                id: string;
                /** What people knew them by */
                name: string;
            };
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** Which verdicts were asked to fail */
            failOn: ("unsafe" | "undecided" | "unknown-id" | "not-checked")[];
            /** The first day that it counted */
            from: string;
            id: string;
            /** Whether snapshot and edition were named, rather than the newest */
            pinned: boolean;
            /** The version of the policy that was in force */
            policyVersion: number;
            /** What the site was called */
            site: string;
            /** The site whose policy it was held against */
            siteId: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Its line */
            threshold: number;
            /** The last */
            to: string;
            /**
             * What the list came from
             * @enum {string}
             */
            tool: "request" | "text" | "lighthouse" | "eslint" | "stylelint";
            /**
             * Whether it passes
             * @enum {string}
             */
            verdict: "pass" | "fail" | "undecided";
        };
        Coverage: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** Visits whose release has it without reserve */
            full: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is the coverage of
             * @enum {string}
             */
            kind: "feature" | "key";
            name: string;
            /** Not at all, or behind a flag */
            none: number;
            /** In part, or under a prefix or another name */
            partial: number;
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
            /**
             * Against the threshold that was asked for, held in exact visits
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
        };
        CoverageChange: {
            _embedded?: Record<string, never>;
            /** The share in the latter snapshot, by its edition */
            after: number;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** The share in the former snapshot, by its edition */
            before: number;
            /** Percentage points from the one to the other: the sum of the three that follow */
            change: number;
            /** Because the data was corrected: what is said of all other releases */
            data: number;
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is the coverage of
             * @enum {string}
             */
            kind: "feature" | "key";
            name: string;
            /** Because browsers shipped: releases that only the latter edition knows */
            releases: number;
            /** Because others visit: the latter visits by the former edition */
            traffic: number;
        };
        CoverageV2: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** What may have it: full and unknown */
            atMost: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** The seen releases without full support, most visited first */
            blockers: {
                /** BCD's id of the browser */
                browser: string;
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** The first release; absent: there is no older one */
                from?: string;
                /** Name of the browser */
                name: string;
                /**
                 * What these releases have
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                /** The last release */
                to: string;
                /** Visits */
                visits: number;
            }[];
            /** The browsers that were seen, most visited first */
            browsers: {
                /** BCD's id of the browser */
                browser: string;
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits whose release has it without reserve */
                full: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Name of the browser */
                name: string;
                /** Not at all, or behind a flag */
                none: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** In part, or under a prefix or another name */
                partial: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Of no known release, or of one that the data says nothing of */
                unknown: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Visits */
                visits: number;
            }[];
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** From the latest snapshot, a year ahead; absent where an older one is asked for, or what parents need */
            forecast?: {
                /** When the line is probably reached */
                day?: string;
                /** At the earliest, for nine of ten */
                earliest?: string;
                /** The same in a sentence */
                explanation: string;
                /** At the latest, for nine of ten; absent: after the horizon */
                latest?: string;
                /** Core browsers that lack it: before they have it, nothing is forecast */
                needs: {
                    /** BCD's id of the browser */
                    browser: string;
                    /** Name of the browser */
                    name: string;
                    /** Its latest release on the last day of the snapshot */
                    release: string;
                    /**
                     * What that has
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                }[];
                /**
                 * What it comes to, or why there is no forecast
                 * @enum {string}
                 */
                outcome: "crosses" | "beyond-horizon" | "already-there" | "expected" | "needs-support" | "too-few-snapshots";
                /** The last day of the horizon, which begins with the last day of the snapshot */
                until: string;
            };
            /** Visits whose release has it without reserve */
            full: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is the coverage of
             * @enum {string}
             */
            kind: "feature" | "key";
            name: string;
            /** Not at all, or behind a flag */
            none: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** In part, or under a prefix or another name */
            partial: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Of no known release, or of one that the data says nothing of */
            unknown: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Where a threshold was asked for */
            verdict?: {
                /** Where each segment must reach the line: the one that decides */
                decidedBy?: string;
                /** How far above the line it is, or below: as a fraction */
                distance: number;
                /** The threshold that was asked for, as a fraction */
                line: number;
                /**
                 * Held in exact visits
                 * @enum {string}
                 */
                outcome: "safe" | "unsafe" | "undecided";
            };
        };
        Crossing: {
            _embedded?: Record<string, never>;
            /** The share that decides, as it is then */
            after: number;
            /** When it was found */
            at: string;
            /** The share that decides, as it was; absent: its snapshot is not there any more */
            before?: number;
            /**
             * What had come: other visits or, of the same visits, another edition
             * @enum {string}
             */
            cause: "snapshot" | "edition";
            /**
             * Whether it reached the line, or fell under it
             * @enum {string}
             */
            direction: "up" | "down";
            /** What it was measured by before */
            from: {
                editionId: string;
                snapshotId: string;
            };
            id: string;
            /**
             * What passed
             * @enum {string}
             */
            kind: "feature" | "key";
            /** What it was called */
            name: string;
            /** The version of the policy that was in force */
            policyVersion: number;
            /** The site whose line was passed */
            siteId: string;
            /** web-features' id of the feature, or BCD's name of the key */
            subjectId: string;
            /** The line */
            threshold: number;
            /** What it was measured by then; either may be gone by now */
            to: {
                editionId: string;
                snapshotId: string;
            };
        };
        Edition: {
            _embedded?: Record<string, never>;
            /** Version of @mdn/browser-compat-data */
            bcdVersion: string;
            counts: {
                browsers: number;
                features: number;
                keys: number;
                releases: number;
                statements: number;
            };
            /** When it was last made the current one */
            currentSince?: string;
            id: string;
            importedAt: string;
            /** Whether it answers when no other edition is asked for */
            isCurrent: boolean;
            /** Keys that web-features names and BCD does not have */
            missingKeys: string[];
            /** Version of web-features */
            webFeaturesVersion: string;
        };
        ExplainedCoverage: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast?: number;
            /** What may have it: full and unknown */
            atMost?: number;
            /** The audience */
            audienceId: string;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /** The seen releases without full support, most visited first */
            blockers?: {
                /** BCD's id of the browser */
                browser: string;
                /** The first release; absent: there is no older one */
                from?: string;
                /** Name of the browser */
                name: string;
                /** What percentage of all visits they are */
                share: number;
                /**
                 * What these releases have
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                /** The last release */
                to: string;
                /** Visits */
                visits: number;
            }[];
            /** The browsers that were seen, most visited first */
            browsers?: {
                /** BCD's id of the browser */
                browser: string;
                /** Visits whose release has it without reserve */
                full: number;
                /** Name of the browser */
                name: string;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                /** Neighbouring releases that have the same, in version order */
                ranges: {
                    /** The first release; absent: there is no older one */
                    from?: string;
                    /** What percentage of all visits they are */
                    share: number;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release */
                    to: string;
                    /** Visits */
                    visits: number;
                }[];
                /** What percentage of all visits they are */
                share: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /** Visits */
                visits: number;
            }[];
            /** What the snapshot tells its visits apart by, if it does */
            dimension?: string;
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full?: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /** Of a feature: its keys, by their own statements */
            keys?: {
                /** What surely has it: full */
                atLeast: number;
                /** What may have it: full and unknown */
                atMost: number;
                /** Visits whose release has it without reserve */
                full: number;
                /** Whether it decides the feature's support by default */
                headline: boolean;
                /** BCD's name of the key */
                id: string;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /**
                 * Against the threshold that was asked for, held in exact visits
                 * @enum {string}
                 */
                verdict?: "safe" | "unsafe" | "undecided";
            }[];
            /**
             * A split id has no coverage: see its targets
             * @enum {string}
             */
            kind: "feature" | "key" | "split";
            name: string;
            /** Not at all, or behind a flag */
            none?: number;
            /** In part, or under a prefix or another name */
            partial?: number;
            /** Of one segment alone: which */
            segment?: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Of a split id: the features that it has become */
            targets?: string[];
            /** The last day that it counted */
            to: string;
            /** Visits of no known release: unknown, and no blocker */
            unidentified?: {
                /** What percentage of all visits they are */
                share: number;
                /** Visits */
                visits: number;
            };
            /** Of no known release, or of one that the data says nothing of */
            unknown?: number;
            /**
             * Against the threshold that was asked for, held in exact visits
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
            /** Whether a key also needs what its parents need */
            withAncestors: boolean;
        };
        ExplainedCoverageV2: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** What may have it: full and unknown */
            atMost?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** The audience */
            audienceId: string;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /** The seen releases without full support, most visited first */
            blockers?: {
                /** BCD's id of the browser */
                browser: string;
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** The first release; absent: there is no older one */
                from?: string;
                /** Name of the browser */
                name: string;
                /**
                 * What these releases have
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                /** The last release */
                to: string;
                /** Visits */
                visits: number;
            }[];
            /** The browsers that were seen, most visited first */
            browsers?: {
                /** BCD's id of the browser */
                browser: string;
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits whose release has it without reserve */
                full: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Name of the browser */
                name: string;
                /** Not at all, or behind a flag */
                none: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** In part, or under a prefix or another name */
                partial: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Neighbouring releases that have the same, in version order */
                ranges: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** The first release; absent: there is no older one */
                    from?: string;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release */
                    to: string;
                    /** Visits */
                    visits: number;
                }[];
                /** Of no known release, or of one that the data says nothing of */
                unknown: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Visits */
                visits: number;
            }[];
            /** What the snapshot tells its visits apart by, if it does */
            dimension?: string;
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** From the latest snapshot, a year ahead; absent where an older one is asked for, or what parents need */
            forecast?: {
                /** When the line is probably reached */
                day?: string;
                /** At the earliest, for nine of ten */
                earliest?: string;
                /** The same in a sentence */
                explanation: string;
                /** At the latest, for nine of ten; absent: after the horizon */
                latest?: string;
                /** Core browsers that lack it: before they have it, nothing is forecast */
                needs: {
                    /** BCD's id of the browser */
                    browser: string;
                    /** Name of the browser */
                    name: string;
                    /** Its latest release on the last day of the snapshot */
                    release: string;
                    /**
                     * What that has
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                }[];
                /**
                 * What it comes to, or why there is no forecast
                 * @enum {string}
                 */
                outcome: "crosses" | "beyond-horizon" | "already-there" | "expected" | "needs-support" | "too-few-snapshots";
                /** Month by month; empty: nothing can be expected */
                points: {
                    /** The day */
                    day: string;
                    /** The full coverage that is expected */
                    fraction: number;
                    /** For nine of ten at most */
                    high: number;
                    /** For nine of ten at least */
                    low: number;
                }[];
                /** The last day of the horizon, which begins with the last day of the snapshot */
                until: string;
            };
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /** Of a feature: its keys, by their own statements */
            keys?: {
                /** What surely has it: full */
                atLeast: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** What may have it: full and unknown */
                atMost: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Visits whose release has it without reserve */
                full: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Whether it decides the feature's support by default */
                headline: boolean;
                /** BCD's name of the key */
                id: string;
                /** Not at all, or behind a flag */
                none: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** In part, or under a prefix or another name */
                partial: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Of no known release, or of one that the data says nothing of */
                unknown: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Where a threshold was asked for */
                verdict?: {
                    /** Where each segment must reach the line: the one that decides */
                    decidedBy?: string;
                    /** How far above the line it is, or below: as a fraction */
                    distance: number;
                    /** The threshold that was asked for, as a fraction */
                    line: number;
                    /**
                     * Held in exact visits
                     * @enum {string}
                     */
                    outcome: "safe" | "unsafe" | "undecided";
                };
            }[];
            /**
             * A split id has no coverage: see its targets
             * @enum {string}
             */
            kind: "feature" | "key" | "split";
            name: string;
            /** Not at all, or behind a flag */
            none?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** In part, or under a prefix or another name */
            partial?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Of one segment alone: which */
            segment?: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Of a split id: the features that it has become */
            targets?: string[];
            /** The last day that it counted */
            to: string;
            /** Visits of no known release: unknown, and no blocker */
            unidentified?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Of no known release, or of one that the data says nothing of */
            unknown?: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Where a threshold was asked for */
            verdict?: {
                /** Where each segment must reach the line: the one that decides */
                decidedBy?: string;
                /** How far above the line it is, or below: as a fraction */
                distance: number;
                /** The threshold that was asked for, as a fraction */
                line: number;
                /**
                 * Held in exact visits
                 * @enum {string}
                 */
                outcome: "safe" | "unsafe" | "undecided";
            };
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
            /** Whether a key also needs what its parents need */
            withAncestors: boolean;
        };
        ExplainedVerdict: {
            _embedded?: Record<string, never>;
            /** The site’s decision about it or, of a key, about its feature, if there is one: the one that is in force */
            adoption?: {
                id: string;
                /**
                 * How far the decision has come
                 * @enum {string}
                 */
                state: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
            };
            /** What surely has it: full */
            atLeast?: number;
            /** What may have it: full and unknown */
            atMost?: number;
            /** The audience whose visits decide */
            audienceId: string;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** The seen releases without full support, most visited first */
            blockers?: {
                /** BCD's id of the browser */
                browser: string;
                /** The first release; absent: there is no older one */
                from?: string;
                name: string;
                /** What percentage of all visits they are */
                share: number;
                /**
                 * What these releases have
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                /** The last release */
                to: string;
                /** Visits */
                visits: number;
            }[];
            /** The browsers that were seen, most visited first */
            browsers?: {
                /** BCD's id of the browser */
                browser: string;
                /** Visits whose release has it without reserve */
                full: number;
                name: string;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                ranges: {
                    /** The first release; absent: there is no older one */
                    from?: string;
                    /** What percentage of all visits they are */
                    share: number;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release */
                    to: string;
                    /** Visits */
                    visits: number;
                }[];
                /** What percentage of all visits they are */
                share: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /** Visits */
                visits: number;
            }[];
            /** With segments=each: the segment that decides, being worse than all visits together */
            decidedBy?: string;
            /** The coverage of the segment that decides */
            deciding?: {
                /** What surely has it: full */
                atLeast: number;
                /** What may have it: full and unknown */
                atMost: number;
                blockers: {
                    /** BCD's id of the browser */
                    browser: string;
                    /** The first release; absent: there is no older one */
                    from?: string;
                    name: string;
                    /** What percentage of all visits they are */
                    share: number;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release */
                    to: string;
                    /** Visits */
                    visits: number;
                }[];
                /** Visits whose release has it without reserve */
                full: number;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                segment: string;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /** The whole that its percentages are of */
                visits: number;
            };
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** Points that the share which decides is above the line, or below it */
            distance?: number;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** The reason in a sentence */
            explanation?: string;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full?: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * A split id has no verdict: see its targets
             * @enum {string}
             */
            kind: "feature" | "key" | "split";
            name: string;
            /** Not at all, or behind a flag */
            none?: number;
            /** In part, or under a prefix or another name */
            partial?: number;
            /** With segments=each: segments with too few visits to decide */
            passedOver?: string[];
            /** The version of the policy that was in force */
            policy: {
                /**
                 * Which keys of a feature decide: those that give its published support, or all
                 * @enum {string}
                 */
                basis: "headline" | "all";
                /**
                 * Which end of the interval must reach the line: what is sure, or what is possible
                 * @enum {string}
                 */
                bound: "atLeast" | "atMost";
                /** Since when it is in force */
                changedAt: string;
                changedBy: {
                    /** Stable, whatever the name becomes */
                    id: string;
                    /** What people knew them by */
                    name: string;
                };
                /**
                 * What is taken for support: full alone, or what is partial, prefixed or renamed too
                 * @enum {string}
                 */
                counts: "full" | "fullAndPartial";
                /** A snapshot that ended more days ago decides nothing */
                maximumAgeDays?: number;
                /** A snapshot with fewer visits decides nothing, nor does a segment */
                minimumVisits?: number;
                /**
                 * Who must reach the line: all visits together, or those of each segment too
                 * @enum {string}
                 */
                segments: "whole" | "each";
                /** Percent of all visits that must support it */
                threshold: number;
                /** Grows by one with every change of the terms */
                version: number;
            };
            /**
             * Why, as one of the codes of docs/explanation/coverage-model.md
             * @enum {string}
             */
            reason?: "reaches-line" | "below-line" | "line-within-unknown" | "sample-too-small" | "snapshot-too-old" | "no-segments" | "no-snapshot" | "subject-not-in-edition" | "split-id";
            /** Of one segment alone: which */
            segment?: string;
            /** The site */
            siteId: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Of a split id: the features that it has become */
            targets?: string[];
            /** The last day that it counted */
            to: string;
            /** Visits of no known release: unknown, and no blocker */
            unidentified?: {
                /** What percentage of all visits they are */
                share: number;
                /** Visits */
                visits: number;
            };
            /** Of no known release, or of one that the data says nothing of */
            unknown?: number;
            /**
             * What the policy says
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
        };
        Feature: {
            _embedded?: Record<string, never>;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** Ids of caniuse */
            caniuse: string[];
            createdAt?: string;
            /** There where this workspace added it */
            custom?: boolean;
            description?: string;
            descriptionHtml?: string;
            /** Whether developers are formally advised against it */
            discouraged: boolean;
            discouragement?: {
                accordingTo: string[];
                /** Features that can take its place */
                alternatives: string[];
                reason: string;
                removalDate?: string;
            };
            /** The edition of the catalogue that says so */
            editionId?: string;
            /** Groups that it is in */
            groups: string[];
            /** There where upstream calls another so in this edition, which it hides */
            hidesUpstream?: boolean;
            id: string;
            /** Its compat keys; the headline keys decide its support */
            keys: {
                headline: boolean;
                key: string;
            }[];
            /**
             * A split id has no support of its own: see its targets
             * @enum {string}
             */
            kind: "feature" | "split";
            /** Of a custom feature: keys that this edition does not have, whose support nobody knows */
            missingKeys?: string[];
            name: string;
            /** Whether web-features' editors publish another support than its keys have */
            overruled: boolean;
            /** The release that each core browser has it from, as web-features publishes it */
            publishedSupport: {
                browser: string;
                version: string;
            }[];
            specs: string[];
            /** What each browser has, by the headline keys */
            support: {
                browser: string;
                name: string;
                /** Neighbouring releases that have the same, in version order */
                ranges: {
                    /** The first release */
                    from: string;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release; absent: up to the newest */
                    to?: string;
                }[];
            }[];
            /** What a split id has become */
            targets: string[];
            updatedAt?: string;
        };
        FeatureBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Feature */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        FeatureSummary: {
            _embedded?: Record<string, never>;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** Ids of caniuse */
            caniuse: string[];
            /** There where this workspace added it */
            custom?: boolean;
            /** Whether developers are formally advised against it */
            discouraged: boolean;
            /** Groups that it is in */
            groups: string[];
            id: string;
            keyCount: number;
            name: string;
        };
        FeatureSummaryV2: {
            _embedded?: Record<string, never>;
            /** Ids of caniuse */
            caniuse: string[];
            /** There where this workspace added it */
            custom?: boolean;
            /** Whether developers are formally advised against it */
            discouraged: boolean;
            /** Groups that it is in */
            groups: string[];
            id: string;
            keyCount: number;
            name: string;
            /** Baseline, by web-features, and support */
            status: {
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                baseline?: "high" | "low" | "false";
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /** What each browser has, by the headline keys */
                support: {
                    browser: string;
                    name: string;
                    /** Neighbouring releases that have the same, in version order */
                    ranges: {
                        /** The first release */
                        from: string;
                        /**
                         * What these releases have
                         * @enum {string}
                         */
                        state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                        /** The last release; absent: up to the newest */
                        to?: string;
                    }[];
                    /** Of a core browser: the release that web-features publishes */
                    since?: string;
                }[];
            };
        };
        FeatureV2: {
            _embedded?: Record<string, never>;
            /** Ids of caniuse */
            caniuse: string[];
            createdAt?: string;
            /** There where this workspace added it */
            custom?: boolean;
            description?: string;
            descriptionHtml?: string;
            /** Whether developers are formally advised against it */
            discouraged: boolean;
            discouragement?: {
                accordingTo: string[];
                /** Features that can take its place */
                alternatives: string[];
                reason: string;
                removalDate?: string;
            };
            /** The edition of the catalogue that says so */
            editionId?: string;
            /** Groups that it is in */
            groups: string[];
            /** There where upstream calls another so in this edition, which it hides */
            hidesUpstream?: boolean;
            id: string;
            /** Its compat keys; the headline keys decide its support */
            keys: {
                headline: boolean;
                key: string;
            }[];
            /**
             * A split id has no support of its own: see its targets
             * @enum {string}
             */
            kind: "feature" | "split";
            /** Of a custom feature: keys that this edition does not have, whose support nobody knows */
            missingKeys?: string[];
            name: string;
            /** Whether web-features' editors publish another support than its keys have */
            overruled: boolean;
            specs: string[];
            /** Baseline, by web-features, and support */
            status: {
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                baseline?: "high" | "low" | "false";
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /** What each browser has, by the headline keys */
                support: {
                    browser: string;
                    name: string;
                    /** Neighbouring releases that have the same, in version order */
                    ranges: {
                        /** The first release */
                        from: string;
                        /**
                         * What these releases have
                         * @enum {string}
                         */
                        state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                        /** The last release; absent: up to the newest */
                        to?: string;
                    }[];
                    /** Of a core browser: the release that web-features publishes */
                    since?: string;
                }[];
            };
            /** What a split id has become */
            targets: string[];
            updatedAt?: string;
        };
        Forecast: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** The audience */
            audienceId: string;
            /** The method on the audience's own past; empty: that is too short */
            backTest: {
                /** How many forecasts were held against what came */
                forecasts: number;
                /** How far off they were on the mean, in percentage points */
                meanError: number;
                /** How far ahead: about 3, 6 or 12 months */
                months: number;
                /** How far off it would have been that nothing changes */
                persistenceError: number;
            }[];
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /** When the line is reached, within the horizon */
            crossing?: {
                /** When the line is probably reached */
                day?: string;
                /** At the earliest, for nine of ten */
                earliest?: string;
                /** At the latest, for nine of ten; absent: after the horizon */
                latest?: string;
            };
            /** What the snapshot tells its visits apart by, if it does */
            dimension?: string;
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** The same in a sentence */
            explanation: string;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full: number;
            /** How many months ahead was looked */
            horizonMonths: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is the coverage of
             * @enum {string}
             */
            kind: "feature" | "key";
            name: string;
            /** Core browsers that lack it: before they have it, nothing is forecast */
            needs: {
                /** BCD's id of the browser */
                browser: string;
                /** Name of the browser */
                name: string;
                /** Its latest release on the last day of the snapshot */
                release: string;
                /**
                 * What that has
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
            }[];
            /** Not at all, or behind a flag */
            none: number;
            /**
             * What it comes to, or why there is no forecast
             * @enum {string}
             */
            outcome: "crosses" | "beyond-horizon" | "already-there" | "expected" | "needs-support" | "too-few-snapshots";
            /** In part, or under a prefix or another name */
            partial: number;
            /** Month by month; empty: nothing can be expected */
            points: {
                /** The day */
                day: string;
                /** For nine of ten at most */
                high: number;
                /** For nine of ten at least */
                low: number;
                /** The full coverage that is expected */
                share: number;
            }[];
            /** Of one segment alone: which */
            segment?: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** How many snapshots the audience has: a forecast needs two */
            snapshots: number;
            /** The line that was asked for */
            threshold?: number;
            /** The last day that it counted */
            to: string;
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
            /** The last day of the horizon, which begins with the last day of the snapshot */
            until: string;
            /**
             * Against the threshold that was asked for, held in exact visits
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
        };
        Frontier: {
            _embedded?: Record<string, never>;
            /** The audience */
            audienceId: string;
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /**
             * What is support: full support, or also what is partial, prefixed or renamed
             * @enum {string}
             */
            counts: "full" | "fullAndPartial";
            /** What the snapshot tells its visits apart by, if it does */
            dimension?: string;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** The first day that it counted */
            from: string;
            /** How many features there are */
            known: number;
            /** The largest percentage of all visits that may be given up */
            mostGivenUp: number;
            /** By the visits that are given up, the fewest first */
            points: {
                /** The most that any floors bring for as many visits, or more up to the next point */
                atMost: number;
                /** Whether it is proved that none bring more */
                exact: boolean;
                /** How many features all visits of known releases that are left support */
                features: number;
                /** What is given up, browser by browser */
                floors: {
                    /** BCD's id of a browser of which something is given up */
                    browser: string;
                    /** The oldest release seen that is kept; absent: none is */
                    from?: string;
                    /** Its older visits */
                    givenUp: {
                        /** What percentage of all visits they are */
                        share: number;
                        /** Visits */
                        visits: number;
                    };
                    name: string;
                }[];
                /** Features that the point before does not bring */
                gained: string[];
                /** Visits that are given up */
                givenUp: {
                    /** What percentage of all visits they are */
                    share: number;
                    /** Visits */
                    visits: number;
                };
                /** Features that only the point before brings */
                lost: string[];
            }[];
            /** Of one segment alone: which */
            segment?: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** The last day that it counted */
            to: string;
            /** Visits of no known release: they have no floor, and are never given up */
            unidentified: {
                /** What percentage of all visits they are */
                share: number;
                /** Visits */
                visits: number;
            };
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
        };
        Group: {
            _embedded?: Record<string, never>;
            /** The edition of the catalogue that says so */
            editionId?: string;
            /** Features in the group itself, not in those below it */
            featureCount: number;
            id: string;
            name: string;
            /** The group that it is in */
            parent?: string;
        };
        GroupSummary: {
            _embedded?: Record<string, never>;
            /** Features in the group itself, not in those below it */
            featureCount: number;
            id: string;
            name: string;
            /** The group that it is in */
            parent?: string;
        };
        HistoryEntry: {
            _embedded?: Record<string, never>;
            at: string;
            by: {
                /** Stable, whatever the name becomes */
                id: string;
                /** What people knew them by */
                name: string;
            };
            comment?: string;
            /**
             * How far the decision has come
             * @enum {string}
             */
            from?: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
            /** Of a revision: what was said before */
            previous?: {
                /**
                 * What stands in where it is missing
                 * @enum {string}
                 */
                fallback: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                /** Where more is told */
                links: {
                    href: string;
                    title?: string;
                }[];
                /** Who takes care of the decision */
                owner?: string;
                /** Why the site wants it */
                rationale: string;
            };
            /**
             * How far the decision has come
             * @enum {string}
             */
            to: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
            /**
             * What was done
             * @enum {string}
             */
            transition: "propose" | "approve" | "reject" | "withdraw" | "ship" | "renew" | "retire" | "revise";
            /** What the policy says of it */
            verdict: {
                editionId: string;
                full?: number;
                /** Of a feature of your own: the keys that it is */
                keys?: string[];
                none?: number;
                partial?: number;
                policyVersion: number;
                /**
                 * Why, as one of the codes of docs/explanation/coverage-model.md
                 * @enum {string}
                 */
                reason: "reaches-line" | "below-line" | "line-within-unknown" | "sample-too-small" | "snapshot-too-old" | "no-segments" | "no-snapshot" | "subject-not-in-edition" | "split-id";
                /** The snapshot that was measured; absent: there was none */
                snapshotId?: string;
                unknown?: number;
                /**
                 * What the policy says
                 * @enum {string}
                 */
                verdict: "safe" | "unsafe" | "undecided";
            };
            /** The version of the adoption that it led to */
            version: number;
            /** Leave to use for some time what is not safe */
            waiver?: {
                /** Why it may be used all the same */
                reason: string;
                /** The last day on which it may */
                until: string;
            };
        };
        Home: {
            _embedded?: Record<string, never>;
            /** How a caller says who it is */
            authentication: string;
            description: string;
            name: string;
            version: string;
        };
        Job: {
            _embedded?: Record<string, never>;
            /** Whose snapshot it makes */
            audienceId: string;
            createdAt: string;
            endedAt?: string;
            /** While it runs: when it will have read all, if it goes on so */
            estimatedEndAt?: string;
            id: string;
            /** Of one that failed: why, as it would have been answered at once (RFC 9457) */
            problem?: Record<string, never>;
            /** How far it is */
            progress: {
                /** Bytes of the file that were read */
                bytes: number;
                /** How much of the file was read, in percent */
                percent: number;
                /** Rows that were read */
                rows: number;
                /** Bytes of the file, as it was sent */
                totalBytes: number;
            };
            /** Rows that could not be read, if any: why it failed, or what was left out */
            rejectedRows?: number;
            /** Of one that succeeded: what it made */
            result?: {
                snapshotId: string;
            };
            /** When it was begun, the last time if several */
            startedAt?: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /**
             * What is done
             * @enum {string}
             */
            type: "import-snapshot";
        };
        JointCoverage: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** The audience */
            audienceId: string;
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /** The seen releases without full support, most visited first */
            blockers: {
                /** BCD's id of the browser */
                browser: string;
                /** The first release; absent: there is no older one */
                from?: string;
                /** Name of the browser */
                name: string;
                /** What percentage of all visits they are */
                share: number;
                /**
                 * What these releases have
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                /** The last release */
                to: string;
                /** Visits */
                visits: number;
            }[];
            /** The browsers that were seen, most visited first */
            browsers: {
                /** BCD's id of the browser */
                browser: string;
                /** Visits whose release has it without reserve */
                full: number;
                /** Name of the browser */
                name: string;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                /** Neighbouring releases that have the same, in version order */
                ranges: {
                    /** The first release; absent: there is no older one */
                    from?: string;
                    /** What percentage of all visits they are */
                    share: number;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release */
                    to: string;
                    /** Visits */
                    visits: number;
                }[];
                /** What percentage of all visits they are */
                share: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /** Visits */
                visits: number;
            }[];
            /** What the snapshot tells its visits apart by, if it does */
            dimension?: string;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full: number;
            /** Not at all, or behind a flag */
            none: number;
            /** In part, or under a prefix or another name */
            partial: number;
            /** Of one segment alone: which */
            segment?: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Each of them alone, as they were named */
            subjects: {
                /** What surely has it: full */
                atLeast: number;
                /** What may have it: full and unknown */
                atMost: number;
                /** Baseline, by web-features */
                baseline?: {
                    /** The day 30 months later, when it is widely available */
                    highDate?: string;
                    /** The day it became newly available; after ≤ where only a bound is known */
                    lowDate?: string;
                    /**
                     * Widely available, newly available, or neither
                     * @enum {string}
                     */
                    status: "high" | "low" | "false";
                };
                /** Of a feature: whether developers are formally advised against it */
                discouraged?: boolean;
                /** Of a key: the feature that it belongs to */
                feature?: string;
                /** Visits whose release has it without reserve */
                full: number;
                /** web-features' id of the feature, or BCD's name of the key */
                id: string;
                /**
                 * What it is the coverage of
                 * @enum {string}
                 */
                kind: "feature" | "key";
                name: string;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /**
                 * Against the threshold that was asked for, held in exact visits
                 * @enum {string}
                 */
                verdict?: "safe" | "unsafe" | "undecided";
            }[];
            /** The last day that it counted */
            to: string;
            /** Visits of no known release: unknown, and no blocker */
            unidentified: {
                /** What percentage of all visits they are */
                share: number;
                /** Visits */
                visits: number;
            };
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
            /**
             * Against the threshold that was asked for, held in exact visits
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
            /** Whether a key also needs what its parents need */
            withAncestors: boolean;
        };
        JointCoverageV2: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** What may have it: full and unknown */
            atMost: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** The audience */
            audienceId: string;
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /** The seen releases without full support, most visited first */
            blockers: {
                /** BCD's id of the browser */
                browser: string;
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** The first release; absent: there is no older one */
                from?: string;
                /** Name of the browser */
                name: string;
                /**
                 * What these releases have
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                /** The last release */
                to: string;
                /** Visits */
                visits: number;
            }[];
            /** The browsers that were seen, most visited first */
            browsers: {
                /** BCD's id of the browser */
                browser: string;
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits whose release has it without reserve */
                full: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Name of the browser */
                name: string;
                /** Not at all, or behind a flag */
                none: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** In part, or under a prefix or another name */
                partial: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Neighbouring releases that have the same, in version order */
                ranges: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** The first release; absent: there is no older one */
                    from?: string;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release */
                    to: string;
                    /** Visits */
                    visits: number;
                }[];
                /** Of no known release, or of one that the data says nothing of */
                unknown: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Visits */
                visits: number;
            }[];
            /** What the snapshot tells its visits apart by, if it does */
            dimension?: string;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Not at all, or behind a flag */
            none: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** In part, or under a prefix or another name */
            partial: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Of one segment alone: which */
            segment?: string;
            /** The snapshot that was measured */
            snapshotId: string;
            /** Each of them alone, as they were named */
            subjects: {
                /** What surely has it: full */
                atLeast: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** What may have it: full and unknown */
                atMost: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Baseline, by web-features */
                baseline?: {
                    /** The day 30 months later, when it is widely available */
                    highDate?: string;
                    /** The day it became newly available; after ≤ where only a bound is known */
                    lowDate?: string;
                    /**
                     * Widely available, newly available, or neither
                     * @enum {string}
                     */
                    status: "high" | "low" | "false";
                };
                /** Of a feature: whether developers are formally advised against it */
                discouraged?: boolean;
                /** Of a key: the feature that it belongs to */
                feature?: string;
                /** Visits whose release has it without reserve */
                full: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** web-features' id of the feature, or BCD's name of the key */
                id: string;
                /**
                 * What it is the coverage of
                 * @enum {string}
                 */
                kind: "feature" | "key";
                name: string;
                /** Not at all, or behind a flag */
                none: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** In part, or under a prefix or another name */
                partial: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Of no known release, or of one that the data says nothing of */
                unknown: {
                    /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                    fraction: number;
                    /** Visits */
                    visits: number;
                };
                /** Where a threshold was asked for */
                verdict?: {
                    /** Where each segment must reach the line: the one that decides */
                    decidedBy?: string;
                    /** How far above the line it is, or below: as a fraction */
                    distance: number;
                    /** The threshold that was asked for, as a fraction */
                    line: number;
                    /**
                     * Held in exact visits
                     * @enum {string}
                     */
                    outcome: "safe" | "unsafe" | "undecided";
                };
            }[];
            /** The last day that it counted */
            to: string;
            /** Visits of no known release: unknown, and no blocker */
            unidentified: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Of no known release, or of one that the data says nothing of */
            unknown: {
                /** The same as a part of all visits that are not of bots: 0 to 1, six decimals */
                fraction: number;
                /** Visits */
                visits: number;
            };
            /** Where a threshold was asked for */
            verdict?: {
                /** Where each segment must reach the line: the one that decides */
                decidedBy?: string;
                /** How far above the line it is, or below: as a fraction */
                distance: number;
                /** The threshold that was asked for, as a fraction */
                line: number;
                /**
                 * Held in exact visits
                 * @enum {string}
                 */
                outcome: "safe" | "unsafe" | "undecided";
            };
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
            /** Whether a key also needs what its parents need */
            withAncestors: boolean;
        };
        Key: {
            _embedded?: Record<string, never>;
            deprecated: boolean;
            description?: string;
            /** The edition of the catalogue that says so */
            editionId?: string;
            experimental: boolean;
            /** The feature that it belongs to */
            feature?: string;
            /** Whether it decides that feature's support */
            headline?: boolean;
            key: string;
            mdnUrl?: string;
            /** The nearest part of its path that is a key too */
            parent?: string;
            specUrls: string[];
            standardTrack: boolean;
            /** What each browser has, and the statements that say so */
            support: {
                browser: string;
                name: string;
                /** Neighbouring releases that have the same, in version order */
                ranges: {
                    /** The first release */
                    from: string;
                    /**
                     * What these releases have
                     * @enum {string}
                     */
                    state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
                    /** The last release; absent: up to the newest */
                    to?: string;
                }[];
                statements: {
                    alternativeName?: string;
                    flags: {
                        name: string;
                        type: string;
                        valueToSet?: string;
                    }[];
                    notes: string[];
                    partialImplementation: boolean;
                    prefix?: string;
                    /** As BCD writes it: 66, ≤66, preview; absent: never */
                    versionAdded?: string;
                    versionRemoved?: string;
                }[];
            }[];
        };
        KeySummary: {
            _embedded?: Record<string, never>;
            /** The feature that it belongs to */
            feature?: string;
            /** Whether it decides that feature's support */
            headline?: boolean;
            key: string;
        };
        MadeApiKey: {
            _embedded?: Record<string, never>;
            createdAt: string;
            /** Who made it; absent: the operator */
            createdBy?: {
                id: string;
                name: string;
            };
            /** From then on it lets nobody in; absent: it does not end */
            expiresAt?: string;
            /** Until when the secret before the last rotation works too */
            formerUntil?: string;
            id: string;
            /** The secret to send as Authorization: Bearer …; it is shown this once, and nobody can look it up later; absent: of a trial */
            key?: string;
            /** When it was last used, to within half a minute; absent: never */
            lastUsedAt?: string;
            /** What people know it by */
            name: string;
            /** Whether it lets its holder read only, whatever the role may write */
            readOnly: boolean;
            /**
             * What it allows
             * @enum {string}
             */
            role: "viewer" | "contributor" | "approver" | "admin";
            /** The one site that it is for; absent: the whole workspace */
            siteId?: string;
        };
        MadeApiKeyBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: MadeApiKey */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        MadeWebhook: {
            _embedded?: Record<string, never>;
            createdAt: string;
            /** What people know it by */
            description?: string;
            disabledAt?: string;
            /**
             * It answered 410, or accepted nothing for five days
             * @enum {string}
             */
            disabledReason?: "gone" | "failing";
            /** Which events are sent there */
            events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
            /** Since when nothing was accepted, though something was tried */
            failingSince?: string;
            /** Until when the secret before the last rotation signs too */
            formerUntil?: string;
            id: string;
            /** What events are signed with; it is shown this once, and nobody can look it up later; absent: of a trial */
            secret?: string;
            /**
             * Whether events are sent, kept until it is resumed, or neither
             * @enum {string}
             */
            state: "active" | "paused" | "disabled";
            /** Where events are sent to: https, on the open internet */
            url: string;
        };
        MadeWebhookBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: MadeWebhook */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        Mappings: {
            _embedded?: Record<string, never>;
            /** The edition whose releases the rows were mapped to */
            editionId: string;
            /** What would become of each row, in their order */
            items: {
                /** BCD’s id of the browser, where it is known */
                browser?: string;
                /**
                 * What became of it
                 * @enum {string}
                 */
                outcome: "mapped" | "approximated" | "unknown" | "bot";
                /** Why, as one of the codes of docs/reference/mapping-reasons.md */
                reason: string;
                /** BCD’s version of the release, where it is mapped or approximated */
                release?: string;
                /** The version as it was read */
                version?: string;
            }[];
        };
        Policy: {
            _embedded?: Record<string, never>;
            /**
             * Which keys of a feature decide: those that give its published support, or all
             * @enum {string}
             */
            basis: "headline" | "all";
            /**
             * Which end of the interval must reach the line: what is sure, or what is possible
             * @enum {string}
             */
            bound: "atLeast" | "atMost";
            /** Since when it is in force */
            changedAt: string;
            changedBy: {
                /** Stable, whatever the name becomes */
                id: string;
                /** What people knew them by */
                name: string;
            };
            /**
             * What is taken for support: full alone, or what is partial, prefixed or renamed too
             * @enum {string}
             */
            counts: "full" | "fullAndPartial";
            /** A snapshot that ended more days ago decides nothing */
            maximumAgeDays?: number;
            /** A snapshot with fewer visits decides nothing, nor does a segment */
            minimumVisits?: number;
            /** The terms that it replaced; absent: it is the first */
            previous?: {
                /**
                 * Which keys of a feature decide: those that give its published support, or all
                 * @enum {string}
                 */
                basis: "headline" | "all";
                /**
                 * Which end of the interval must reach the line: what is sure, or what is possible
                 * @enum {string}
                 */
                bound: "atLeast" | "atMost";
                /**
                 * What is taken for support: full alone, or what is partial, prefixed or renamed too
                 * @enum {string}
                 */
                counts: "full" | "fullAndPartial";
                /** A snapshot that ended more days ago decides nothing */
                maximumAgeDays?: number;
                /** A snapshot with fewer visits decides nothing, nor does a segment */
                minimumVisits?: number;
                /**
                 * Who must reach the line: all visits together, or those of each segment too
                 * @enum {string}
                 */
                segments: "whole" | "each";
                /** Percent of all visits that must support it */
                threshold: number;
            };
            /**
             * Who must reach the line: all visits together, or those of each segment too
             * @enum {string}
             */
            segments: "whole" | "each";
            /** Percent of all visits that must support it */
            threshold: number;
            /** Grows by one with every change of the terms */
            version: number;
        };
        Problem: {
            correlationId?: string;
            detail?: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
                suggestions?: string[];
            }[];
            instance?: string;
            status: number;
            title: string;
            traceId?: string;
            type: string;
        };
        Release: {
            _embedded?: Record<string, never>;
            /** Day of release */
            date?: string;
            /** The edition of the catalogue that says so */
            editionId?: string;
            engine?: string;
            engineVersion?: string;
            /** The upstream release that supports the same */
            equals?: {
                /** BCD's id of the browser */
                browser: string;
                version: string;
            };
            notes?: string;
            /** retired, current, esr, beta, nightly, exclusive, planned */
            status: string;
            version: string;
        };
        ReleaseSummary: {
            _embedded?: Record<string, never>;
            /** Day of release */
            date?: string;
            engine?: string;
            engineVersion?: string;
            /** The upstream release that supports the same */
            equals?: {
                /** BCD's id of the browser */
                browser: string;
                version: string;
            };
            notes?: string;
            /** retired, current, esr, beta, nightly, exclusive, planned */
            status: string;
            version: string;
        };
        Risk: {
            _embedded?: Record<string, never>;
            /** The site’s decision about it or, of a key, about its feature, if there is one: the one that is in force */
            adoption: {
                id: string;
                /**
                 * How far the decision has come
                 * @enum {string}
                 */
                state: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
            };
            /** With segments=each: the segment that decides, being worse than all visits together */
            decidedBy?: string;
            /** Points that the share which decides is above the line, or below it */
            distance?: number;
            /** Visits whose release has it without reserve */
            full?: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is a verdict on
             * @enum {string}
             */
            kind?: "feature" | "key";
            name?: string;
            /** Not at all, or behind a flag */
            none?: number;
            /** Who takes care of the decision */
            owner?: string;
            /** In part, or under a prefix or another name */
            partial?: number;
            /**
             * Why, as one of the codes of docs/explanation/coverage-model.md
             * @enum {string}
             */
            reason: "reaches-line" | "below-line" | "line-within-unknown" | "sample-too-small" | "snapshot-too-old" | "no-segments" | "no-snapshot" | "subject-not-in-edition" | "split-id";
            /**
             * What the risk is
             * @enum {string}
             */
            risk: "no-longer-safe" | "waiver-expired" | "changed-since-approval";
            /** Of no known release, or of one that the data says nothing of */
            unknown?: number;
            /**
             * What the policy says
             * @enum {string}
             */
            verdict: "safe" | "unsafe" | "undecided";
            /** Leave to use for some time what is not safe */
            waiver?: {
                /** Why it may be used all the same */
                reason: string;
                /** The last day on which it may */
                until: string;
            };
        };
        SegmentCoverage: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** Visits whose release has it without reserve */
            full: number;
            /** Not at all, or behind a flag */
            none: number;
            /** In part, or under a prefix or another name */
            partial: number;
            /** The value of the dimension that its visits have */
            segment: string;
            /** What percentage of all visits they are */
            share: number;
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
            /**
             * Against the threshold that was asked for, held in exact visits
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
            /** Visits of the segment: the whole that its percentages are of */
            visits: number;
        };
        Site: {
            _embedded?: Record<string, never>;
            /** The audience whose visits decide */
            audienceId: string;
            createdAt: string;
            id: string;
            /** Name */
            name: string;
            /** What its team decides by */
            policy: {
                /**
                 * Which keys of a feature decide: those that give its published support, or all
                 * @enum {string}
                 */
                basis: "headline" | "all";
                /**
                 * Which end of the interval must reach the line: what is sure, or what is possible
                 * @enum {string}
                 */
                bound: "atLeast" | "atMost";
                /** Since when it is in force */
                changedAt: string;
                changedBy: {
                    /** Stable, whatever the name becomes */
                    id: string;
                    /** What people knew them by */
                    name: string;
                };
                /**
                 * What is taken for support: full alone, or what is partial, prefixed or renamed too
                 * @enum {string}
                 */
                counts: "full" | "fullAndPartial";
                /** A snapshot that ended more days ago decides nothing */
                maximumAgeDays?: number;
                /** A snapshot with fewer visits decides nothing, nor does a segment */
                minimumVisits?: number;
                /**
                 * Who must reach the line: all visits together, or those of each segment too
                 * @enum {string}
                 */
                segments: "whole" | "each";
                /** Percent of all visits that must support it */
                threshold: number;
                /** Grows by one with every change of the terms */
                version: number;
            };
            updatedAt: string;
            /** Where it is */
            url?: string;
        };
        SiteBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Site */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        SiteForecast: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** Where each segment must reach the line: the one that does so last, or that keeps it from being reached */
            awaits?: string;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** When the line is probably reached */
            day?: string;
            /** With segments=each: the segment that decides, being worse than all visits together */
            decidedBy?: string;
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** Points that the share which decides is above the line, or below it */
            distance: number;
            /** At the earliest, for nine of ten */
            earliest?: string;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** Visits whose release has it without reserve */
            full: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is the verdict on
             * @enum {string}
             */
            kind: "feature" | "key";
            /** At the latest, for nine of ten; absent: after the horizon */
            latest?: string;
            name: string;
            /** Core browsers that lack it: before they have it, nothing is forecast */
            needs: {
                /** BCD's id of the browser */
                browser: string;
                /** Name of the browser */
                name: string;
                /** Its latest release on the last day of the snapshot */
                release: string;
                /**
                 * What that has
                 * @enum {string}
                 */
                state: "none" | "flag" | "unknown" | "partial" | "alternative" | "full";
            }[];
            /** Not at all, or behind a flag */
            none: number;
            /**
             * What it comes to, or why there is no forecast
             * @enum {string}
             */
            outcome: "crosses" | "beyond-horizon" | "already-there" | "expected" | "needs-support" | "too-few-snapshots";
            /** In part, or under a prefix or another name */
            partial: number;
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
        };
        Snapshot: {
            _embedded?: Record<string, never>;
            audienceId: string;
            createdAt: string;
            /** What its visits can be told apart by, as the import called it */
            dimension?: string;
            /** The edition whose releases the visits were mapped to */
            editionId: string;
            /** Of a file: how it was read */
            file?: {
                /** The header of the column, or the name of the member, that each was read from */
                columns: {
                    browser?: string;
                    os?: string;
                    osVersion?: string;
                    segment?: string;
                    userAgent?: string;
                    version?: string;
                    visits: string;
                };
                /**
                 * How it was packed
                 * @enum {string}
                 */
                compression?: "gzip";
                /**
                 * What it was read as, told by its content
                 * @enum {string}
                 */
                format: "ga4-exploration" | "ga4-report" | "caniuse-csv" | "matomo-csv" | "matomo-json" | "plausible-csv" | "plausible-json" | "umami-json" | "cloudflare-json" | "browserslist-stats" | "access-log" | "user-agents" | "table";
                /** Headers of columns that were passed over */
                ignored: string[];
                /** Of a log: lines that are no view of a page */
                linesPassedOver?: number;
                /** Rows that could not be read, and were left out */
                rowsRejected?: number;
                /** Rows that only sum up others */
                totalsLeftOut: number;
            };
            /** First day */
            from: string;
            /** Where most is unknown: why, and which column would tell more */
            hint?: string;
            id: string;
            /** Whether no later revision was made of it */
            isLatest: boolean;
            /** What was not mapped, most visits first */
            largestUnknown: {
                name: string;
                visits: number;
            }[];
            /** Why rows ended as they did, most visits first */
            reasons: {
                /**
                 * What became of it
                 * @enum {string}
                 */
                outcome: "mapped" | "approximated" | "unknown" | "bot";
                /** Why, as one of the codes of docs/reference/mapping-reasons.md */
                reason: string;
                rows: number;
                visits: number;
            }[];
            /** 1 as it was imported, one more for each time it was remapped */
            revision: number;
            /** Rows of the import by what became of them */
            rows: {
                /** To the newest known release, being newer */
                approximated: number;
                /** Of programs; they count in no coverage */
                bots: number;
                /** To a known release */
                mapped: number;
                /** All of them */
                total: number;
                /** To none */
                unknown: number;
            };
            /** Of one with a dimension: its segments, most visits first; together they are the whole */
            segments?: {
                value: string;
                /** Visits by what became of them */
                visits: {
                    /** To the newest known release, being newer */
                    approximated: number;
                    /** Of programs; they count in no coverage */
                    bots: number;
                    /** To a known release */
                    mapped: number;
                    /** All of them */
                    total: number;
                    /** To none */
                    unknown: number;
                };
            }[];
            /** Last day, included */
            to: string;
            /** Visits by what became of them */
            visits: {
                /** To the newest known release, being newer */
                approximated: number;
                /** Of programs; they count in no coverage */
                bots: number;
                /** To a known release */
                mapped: number;
                /** All of them */
                total: number;
                /** To none */
                unknown: number;
            };
        };
        SnapshotBatch: {
            _embedded?: Record<string, never>;
            /** One for each operation, in their order */
            items: {
                /** What the next change of it is made from */
                etag?: string;
                /** Which of the operations it is, from 0 */
                index: number;
                /** Where what it created is */
                location?: string;
                /** Why it was refused; pointers lead into the batch */
                problem?: Record<string, never>;
                /** As the operation alone answers: Snapshot */
                resource?: Record<string, never>;
                /** What the operation alone would have been answered with */
                status: number;
            }[];
        };
        SnapshotRow: {
            _embedded?: Record<string, never>;
            /** BCD’s id of the browser, where it is known */
            browser?: string;
            /** As the import wrote it; a user agent is named by what was read from it */
            name: string;
            os?: string;
            osVersion?: string;
            /**
             * What became of it
             * @enum {string}
             */
            outcome: "mapped" | "approximated" | "unknown" | "bot";
            /** Why, as one of the codes of docs/reference/mapping-reasons.md */
            reason: string;
            /** BCD’s version of the release, where it is mapped or approximated */
            release?: string;
            /** How many rows of the import it stands for */
            rows: number;
            /** Of a snapshot with a dimension: the segment that they belong to */
            segment?: string;
            version?: string;
            visits: number;
        };
        SnapshotSummary: {
            _embedded?: Record<string, never>;
            audienceId: string;
            createdAt: string;
            /** What its visits can be told apart by, as the import called it */
            dimension?: string;
            /** The edition whose releases the visits were mapped to */
            editionId: string;
            /** First day */
            from: string;
            id: string;
            /** Whether no later revision was made of it */
            isLatest: boolean;
            /** 1 as it was imported, one more for each time it was remapped */
            revision: number;
            /** Rows of the import by what became of them */
            rows: {
                /** To the newest known release, being newer */
                approximated: number;
                /** Of programs; they count in no coverage */
                bots: number;
                /** To a known release */
                mapped: number;
                /** All of them */
                total: number;
                /** To none */
                unknown: number;
            };
            /** Last day, included */
            to: string;
            /** Visits by what became of them */
            visits: {
                /** To the newest known release, being newer */
                approximated: number;
                /** Of programs; they count in no coverage */
                bots: number;
                /** To a known release */
                mapped: number;
                /** All of them */
                total: number;
                /** To none */
                unknown: number;
            };
        };
        TrendPoint: {
            _embedded?: Record<string, never>;
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** The edition of the catalogue that it was measured by */
            editionId: string;
            /** The first day that it counted */
            from: string;
            /** Visits whose release has it without reserve */
            full: number;
            /** Of the feature or key; of all together none */
            id?: string;
            /**
             * What it is the coverage of; joint: of all together
             * @enum {string}
             */
            kind: "feature" | "key" | "joint";
            /** The edition to whose releases the visits were mapped when they were imported */
            mappedBy: string;
            name: string;
            /** Not at all, or behind a flag */
            none: number;
            /** In part, or under a prefix or another name */
            partial: number;
            /** The snapshot that was measured */
            snapshotId: string;
            /** The last day that it counted */
            to: string;
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
            /**
             * Against the threshold that was asked for, held in exact visits
             * @enum {string}
             */
            verdict?: "safe" | "unsafe" | "undecided";
            /** Every visit that is not of a bot: the whole that the percentages are of */
            visits: number;
        };
        UnknownName: {
            _embedded?: Record<string, never>;
            /** Last day of the latest snapshot that has it */
            lastSeen: string;
            /** As imports wrote it; a user agent is named by what was read from it */
            name: string;
            /** Why no release was found, as codes */
            reasons: string[];
            /** How many rows of imports it stands for */
            rows: number;
            /** How many snapshots have it */
            snapshots: number;
            /** Visits of all snapshots together */
            visits: number;
        };
        Verdict: {
            _embedded?: Record<string, never>;
            /** The site’s decision about it or, of a key, about its feature, if there is one: the one that is in force */
            adoption?: {
                id: string;
                /**
                 * How far the decision has come
                 * @enum {string}
                 */
                state: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
            };
            /** What surely has it: full */
            atLeast: number;
            /** What may have it: full and unknown */
            atMost: number;
            /** Baseline, by web-features */
            baseline?: {
                /** The day 30 months later, when it is widely available */
                highDate?: string;
                /** The day it became newly available; after ≤ where only a bound is known */
                lowDate?: string;
                /**
                 * Widely available, newly available, or neither
                 * @enum {string}
                 */
                status: "high" | "low" | "false";
            };
            /** With segments=each: the segment that decides, being worse than all visits together */
            decidedBy?: string;
            /** Of a feature: whether developers are formally advised against it */
            discouraged?: boolean;
            /** Points that the share which decides is above the line, or below it */
            distance: number;
            /** Of a key: the feature that it belongs to */
            feature?: string;
            /** Visits whose release has it without reserve */
            full: number;
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /**
             * What it is the verdict on
             * @enum {string}
             */
            kind: "feature" | "key";
            name: string;
            /** Not at all, or behind a flag */
            none: number;
            /** In part, or under a prefix or another name */
            partial: number;
            /**
             * Why, as one of the codes of docs/explanation/coverage-model.md
             * @enum {string}
             */
            reason: "reaches-line" | "below-line" | "line-within-unknown" | "sample-too-small" | "snapshot-too-old" | "no-segments" | "no-snapshot" | "subject-not-in-edition" | "split-id";
            /** Of no known release, or of one that the data says nothing of */
            unknown: number;
            /**
             * What the policy says
             * @enum {string}
             */
            verdict: "safe" | "unsafe" | "undecided";
        };
        Version: {
            _embedded?: Record<string, never>;
            commit?: string;
            /** The current edition of the catalogue */
            edition?: string;
            version: string;
        };
        Webhook: {
            _embedded?: Record<string, never>;
            createdAt: string;
            /** What people know it by */
            description?: string;
            disabledAt?: string;
            /**
             * It answered 410, or accepted nothing for five days
             * @enum {string}
             */
            disabledReason?: "gone" | "failing";
            /** Which events are sent there */
            events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
            /** Since when nothing was accepted, though something was tried */
            failingSince?: string;
            /** Until when the secret before the last rotation signs too */
            formerUntil?: string;
            id: string;
            /**
             * Whether events are sent, kept until it is resumed, or neither
             * @enum {string}
             */
            state: "active" | "paused" | "disabled";
            /** Where events are sent to: https, on the open internet */
            url: string;
        };
        WebhookDelivery: {
            _embedded?: Record<string, never>;
            /** When it was tried last */
            attemptedAt?: string;
            /** How often it was tried */
            attempts: number;
            createdAt: string;
            /** What kind of event it is */
            event: string;
            /** Of the event: the same in every delivery of it */
            eventId: string;
            /** Why that was no success */
            fault?: string;
            id: string;
            /** How long that took */
            milliseconds?: number;
            /** When it is tried next */
            nextAt?: string;
            /** What is sent, word for word */
            request: string;
            /** The first 1,024 bytes of what was answered */
            response?: string;
            /**
             * Whether it is on its way, was accepted, or was given up
             * @enum {string}
             */
            state: "due" | "succeeded" | "failed";
            /** What was answered then */
            status?: number;
            /** The address of what it is about, below the version */
            subject: string;
        };
        WhatIf: {
            _embedded?: Record<string, never>;
            /** As they would be */
            after: {
                /** What surely has it: full */
                atLeast: number;
                /** What may have it: full and unknown */
                atMost: number;
                /** Against the threshold that was asked for: percentage points above it, or below */
                distance?: number;
                /** Visits whose release has it without reserve */
                full: number;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /**
                 * Against the threshold that was asked for, held in exact visits
                 * @enum {string}
                 */
                verdict?: "safe" | "unsafe" | "undecided";
            };
            /** Its coverage and verdict as they are */
            before: {
                /** What surely has it: full */
                atLeast: number;
                /** What may have it: full and unknown */
                atMost: number;
                /** Against the threshold that was asked for: percentage points above it, or below */
                distance?: number;
                /** Visits whose release has it without reserve */
                full: number;
                /** Not at all, or behind a flag */
                none: number;
                /** In part, or under a prefix or another name */
                partial: number;
                /** Of no known release, or of one that the data says nothing of */
                unknown: number;
                /**
                 * Against the threshold that was asked for, held in exact visits
                 * @enum {string}
                 */
                verdict?: "safe" | "unsafe" | "undecided";
            };
            /** web-features' id of the feature, or BCD's name of the key */
            id: string;
            /** @enum {string} */
            kind: "feature" | "key";
            name: string;
        };
        Workspace: {
            _embedded?: Record<string, never>;
            /** Who asks */
            caller: {
                id: string;
                name: string;
                /** Whether it may read only, whatever its role allows */
                readOnly: boolean;
                /** What it allows: viewer, contributor, approver or admin */
                role: string;
                /** The one site that it sees; absent: all */
                siteId?: string;
            };
            /** How much of each it has, as far as the caller sees */
            counts: {
                adoptions: number;
                audiences: number;
                browserAliases: number;
                checks: number;
                customBrowsers: number;
                customFeatures: number;
                sites: number;
                snapshots: number;
            };
            createdAt: string;
            id: string;
            name: string;
            /** What operators and tokens call it */
            slug: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showApiCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showEntry: {
        parameters: {
            query?: {
                fields?: ("name" | "description" | "version" | "authentication")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Home"];
                };
            };
        };
    };
    showHome: {
        parameters: {
            query?: {
                fields?: ("name" | "description" | "version" | "authentication")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Home"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "name" | "role" | "readOnly" | "siteId" | "expiresAt" | "lastUsedAt" | "formerUntil" | "createdAt" | "createdBy")[];
                pageSize?: number;
                pageToken?: string;
                q?: string;
                role?: "viewer" | "contributor" | "approver" | "admin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:api-keys"?: components["schemas"]["ApiKey"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** From then on it lets nobody in; absent: it does not end */
                    expiresAt?: string;
                    /** What people know it by */
                    name: string;
                    /**
                     * Whether it lets its holder read only, whatever the role may write
                     * @default false
                     */
                    readOnly?: boolean;
                    /**
                     * What it allows: each role may do all that the one before it may
                     * @enum {string}
                     */
                    role: "viewer" | "contributor" | "approver" | "admin";
                    /** The one site that it is for; absent: the whole workspace */
                    siteId?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeApiKey"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeApiKey"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showApiKey: {
        parameters: {
            query?: {
                fields?: ("id" | "name" | "role" | "readOnly" | "siteId" | "expiresAt" | "lastUsedAt" | "formerUntil" | "createdAt" | "createdBy")[];
            };
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    replaceApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** From then on it lets nobody in; absent: it does not end */
                    expiresAt?: string;
                    /** What people know it by */
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["ApiKey"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** From then on it lets nobody in; absent: it does not end */
                    expiresAt?: string;
                    /** What people know it by */
                    name?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["ApiKey"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * For how many seconds the secret before works too; 0: no longer
                     * @default 3600
                     */
                    overlapSeconds?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeApiKey"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    batchApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** From then on it lets nobody in; absent: it does not end */
                            expiresAt?: string;
                            /** What people know it by */
                            name: string;
                            /**
                             * Whether it lets its holder read only, whatever the role may write
                             * @default false
                             */
                            readOnly?: boolean;
                            /**
                             * What it allows: each role may do all that the one before it may
                             * @enum {string}
                             */
                            role: "viewer" | "contributor" | "approver" | "admin";
                            /** The one site that it is for; absent: the whole workspace */
                            siteId?: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** From then on it lets nobody in; absent: it does not end */
                            expiresAt?: string;
                            /** What people know it by */
                            name: string;
                            /** Whether it lets its holder read only, whatever the role may write */
                            readOnly?: boolean;
                            /**
                             * What it allows: each role may do all that the one before it may
                             * @enum {string}
                             */
                            role?: "viewer" | "contributor" | "approver" | "admin";
                            /** The one site that it is for; absent: the whole workspace */
                            siteId?: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** From then on it lets nobody in; absent: it does not end */
                            expiresAt?: string;
                            /** What people know it by */
                            name: string;
                            /** Whether it lets its holder read only, whatever the role may write */
                            readOnly?: boolean;
                            /**
                             * What it allows: each role may do all that the one before it may
                             * @enum {string}
                             */
                            role?: "viewer" | "contributor" | "approver" | "admin";
                            /** The one site that it is for; absent: the whole workspace */
                            siteId?: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeApiKeyBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeApiKeyBatch"];
                };
            };
        };
    };
    listAudiences: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "name" | "description" | "createdAt" | "updatedAt")[];
                pageSize?: number;
                pageToken?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:audiences"?: components["schemas"]["Audience"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    createAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Description */
                    description?: string;
                    /** Name */
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Audience"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Audience"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showAudience: {
        parameters: {
            query?: {
                embed?: ("plimsoll:snapshots" | "plimsoll:coverage")[];
                fields?: ("id" | "name" | "description" | "createdAt" | "updatedAt")[];
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Audience"];
                };
            };
        };
    };
    replaceAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Description */
                    description?: string;
                    /** Name */
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Audience"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** Description */
                    description?: string;
                    /** Name */
                    name?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Audience"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCoverage: {
        parameters: {
            query?: {
                baseline?: "high" | "low" | "false";
                basis?: "headline" | "all";
                discouraged?: boolean;
                edition?: string;
                feature?: string;
                fields?: ("kind" | "id" | "name" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "verdict" | "feature" | "baseline" | "discouraged" | "browsers" | "blockers" | "forecast")[];
                group?: string;
                limit?: number;
                maxFull?: number;
                minFull?: number;
                offset?: number;
                prefix?: string;
                q?: string;
                segment?: string;
                snapshot?: string;
                sort?: string;
                subject?: "features" | "keys";
                threshold?: number;
                verdict?: "safe" | "unsafe" | "undecided";
                withAncestors?: boolean;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:coverage"?: components["schemas"]["CoverageV2"][];
                        };
                        /** The audience */
                        audienceId: string;
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @enum {string}
                         */
                        basis: "headline" | "all";
                        /** What the snapshot tells its visits apart by, if it does */
                        dimension?: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        limit: number;
                        offset: number;
                        /** Of one segment alone: which */
                        segment?: string;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                        /** Whether a key also needs what its parents need */
                        withAncestors: boolean;
                    };
                };
            };
        };
    };
    explainCoverage: {
        parameters: {
            query?: {
                basis?: "headline" | "all";
                edition?: string;
                embed?: ("plimsoll:feature" | "plimsoll:key" | "plimsoll:key-coverage" | "plimsoll:targets" | "plimsoll:audience" | "plimsoll:snapshot" | "plimsoll:edition")[];
                fields?: ("kind" | "id" | "name" | "audienceId" | "snapshotId" | "from" | "to" | "editionId" | "basis" | "withAncestors" | "dimension" | "segment" | "visits" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "verdict" | "feature" | "baseline" | "discouraged" | "browsers" | "blockers" | "unidentified" | "forecast" | "keys" | "targets")[];
                segment?: string;
                snapshot?: string;
                threshold?: number;
                withAncestors?: boolean;
            };
            header?: never;
            path: {
                audienceId: string;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["ExplainedCoverageV2"];
                };
            };
        };
    };
    listSegmentCoverage: {
        parameters: {
            query?: {
                basis?: "headline" | "all";
                edition?: string;
                fields?: ("segment" | "visits" | "share" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "verdict")[];
                limit?: number;
                minVisits?: number;
                offset?: number;
                snapshot?: string;
                threshold?: number;
                withAncestors?: boolean;
            };
            header?: never;
            path: {
                audienceId: string;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:segments"?: components["schemas"]["SegmentCoverage"][];
                        };
                        /** The audience */
                        audienceId: string;
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @enum {string}
                         */
                        basis: "headline" | "all";
                        /** What the snapshot tells its visits apart by, if it does */
                        dimension?: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        /** web-features' id of the feature, or BCD's name of the key */
                        id: string;
                        /**
                         * What it is the coverage of
                         * @enum {string}
                         */
                        kind: "feature" | "key";
                        limit: number;
                        name: string;
                        offset: number;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                        /** The coverage of all visits together */
                        whole: {
                            /** What surely has it: full */
                            atLeast: number;
                            /** What may have it: full and unknown */
                            atMost: number;
                            /** Against the threshold that was asked for: percentage points above it, or below */
                            distance?: number;
                            /** Visits whose release has it without reserve */
                            full: number;
                            /** Not at all, or behind a flag */
                            none: number;
                            /** In part, or under a prefix or another name */
                            partial: number;
                            /** Of no known release, or of one that the data says nothing of */
                            unknown: number;
                            /**
                             * Against the threshold that was asked for, held in exact visits
                             * @enum {string}
                             */
                            verdict?: "safe" | "unsafe" | "undecided";
                        };
                        /** Whether a key also needs what its parents need */
                        withAncestors: boolean;
                    };
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                baseline?: "high" | "low" | "false";
                basis?: "headline" | "all";
                cause?: "traffic" | "releases" | "data";
                discouraged?: boolean;
                feature?: string;
                fields?: ("kind" | "id" | "name" | "before" | "after" | "change" | "traffic" | "releases" | "data" | "feature" | "baseline" | "discouraged")[];
                from?: string;
                fromEdition?: string;
                group?: string;
                limit?: number;
                measure?: "full" | "partial" | "none" | "unknown" | "atMost";
                minChange?: number;
                offset?: number;
                prefix?: string;
                q?: string;
                segment?: string;
                sort?: string;
                subject?: "features" | "keys";
                to?: string;
                toEdition?: string;
                withAncestors?: boolean;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:changes"?: components["schemas"]["CoverageChange"][];
                        };
                        /** The audience */
                        audienceId: string;
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @enum {string}
                         */
                        basis: "headline" | "all";
                        /** The edition that the former was measured by */
                        fromEditionId: string;
                        /** The former snapshot */
                        fromSnapshotId: string;
                        /** Every visit of the former that is not of a bot */
                        fromVisits: number;
                        limit: number;
                        /**
                         * Which share is compared
                         * @enum {string}
                         */
                        measure: "full" | "partial" | "none" | "unknown" | "atMost";
                        /** Releases that only the latter edition knows, most visited first, at most 50 */
                        newReleases: {
                            /** BCD's id of the browser */
                            browser: string;
                            /** The release */
                            release: string;
                            /** What percentage of all visits they are */
                            share: number;
                            /** Visits */
                            visits: number;
                        }[];
                        offset: number;
                        /** Of one segment alone: which */
                        segment?: string;
                        /** Only the latter edition knows them: they are not listed */
                        subjectsAdded: number;
                        /** Only the former edition knows them: they are not listed */
                        subjectsRemoved: number;
                        /** The edition that the latter was measured by */
                        toEditionId: string;
                        /** The latter snapshot */
                        toSnapshotId: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit of the latter that is not of a bot */
                        toVisits: number;
                        /** Whether a key also needs what its parents need */
                        withAncestors: boolean;
                    };
                };
            };
        };
    };
    showForecast: {
        parameters: {
            query: {
                basis?: "headline" | "all";
                edition?: string;
                embed?: ("plimsoll:audience" | "plimsoll:snapshot" | "plimsoll:edition")[];
                fields?: ("kind" | "id" | "name" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "verdict" | "feature" | "baseline" | "discouraged" | "audienceId" | "snapshotId" | "from" | "to" | "editionId" | "basis" | "dimension" | "segment" | "visits" | "threshold" | "horizonMonths" | "until" | "snapshots" | "outcome" | "explanation" | "needs" | "crossing" | "points" | "backTest")[];
                horizonMonths?: number;
                segment?: string;
                subject: string;
                threshold?: number;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Forecast"];
                };
            };
        };
    };
    showFrontier: {
        parameters: {
            query?: {
                basis?: "headline" | "all";
                counts?: "full" | "fullAndPartial";
                edition?: string;
                embed?: ("plimsoll:audience" | "plimsoll:snapshot" | "plimsoll:edition")[];
                fields?: ("audienceId" | "snapshotId" | "from" | "to" | "editionId" | "basis" | "dimension" | "segment" | "visits" | "counts" | "mostGivenUp" | "unidentified" | "known" | "points")[];
                mostGivenUp?: number;
                segment?: string;
                snapshot?: string;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Frontier"];
                };
            };
        };
    };
    joinCoverage: {
        parameters: {
            query: {
                basis?: "headline" | "all";
                edition?: string;
                embed?: ("plimsoll:subjects" | "plimsoll:audience" | "plimsoll:snapshot" | "plimsoll:edition")[];
                fields?: ("audienceId" | "snapshotId" | "from" | "to" | "editionId" | "basis" | "withAncestors" | "dimension" | "segment" | "visits" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "verdict" | "browsers" | "blockers" | "unidentified" | "subjects")[];
                segment?: string;
                snapshot?: string;
                subject: string[];
                threshold?: number;
                withAncestors?: boolean;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["JointCoverageV2"];
                };
            };
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "audienceId" | "editionId" | "from" | "to" | "createdAt" | "revision" | "isLatest" | "visits" | "rows" | "dimension")[];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:snapshots"?: components["schemas"]["SnapshotSummary"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    importSnapshot: {
        parameters: {
            query?: {
                from?: string;
                maxRejectedRows?: number;
                segmentBy?: string;
                to?: string;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** First day of the period */
                    from: string;
                    /** Rows */
                    rows: {
                        /** BCD’s id or the name that analytics give it */
                        browser?: string;
                        /** Agent and version of caniuse, in place of all others */
                        caniuse?: string;
                        /** Operating system */
                        os?: string;
                        /** Version of the operating system */
                        osVersion?: string;
                        /** The segment that they belong to: a country, a device */
                        segment?: string;
                        /** User agent, in place of all others */
                        userAgent?: string;
                        /** Version of the browser */
                        version?: string;
                        /** Visits; sampled data has fractions */
                        visits: number;
                    }[];
                    /** What the segments of the rows are */
                    segmentBy?: string;
                    /** Last day of the period, included */
                    to: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Snapshot"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Snapshot"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Job"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showSnapshot: {
        parameters: {
            query?: {
                embed?: ("plimsoll:audience" | "plimsoll:rows" | "plimsoll:coverage" | "plimsoll:edition")[];
                fields?: ("id" | "audienceId" | "editionId" | "from" | "to" | "createdAt" | "revision" | "isLatest" | "visits" | "rows" | "dimension" | "reasons" | "largestUnknown" | "segments" | "file" | "hint")[];
            };
            header?: never;
            path: {
                audienceId: string;
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Snapshot"];
                };
            };
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: string;
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remapSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: string;
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Snapshot"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Snapshot"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRows: {
        parameters: {
            query?: {
                fields?: ("name" | "version" | "os" | "osVersion" | "browser" | "release" | "outcome" | "reason" | "visits" | "rows" | "segment")[];
                limit?: number;
                offset?: number;
                outcome?: "mapped" | "approximated" | "unknown" | "bot";
            };
            header?: never;
            path: {
                audienceId: string;
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:rows"?: components["schemas"]["SnapshotRow"][];
                        };
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    batchSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** First day of the period */
                            from: string;
                            /** Rows */
                            rows: {
                                /** BCD’s id or the name that analytics give it */
                                browser?: string;
                                /** Agent and version of caniuse, in place of all others */
                                caniuse?: string;
                                /** Operating system */
                                os?: string;
                                /** Version of the operating system */
                                osVersion?: string;
                                /** The segment that they belong to: a country, a device */
                                segment?: string;
                                /** User agent, in place of all others */
                                userAgent?: string;
                                /** Version of the browser */
                                version?: string;
                                /** Visits; sampled data has fractions */
                                visits: number;
                            }[];
                            /** What the segments of the rows are */
                            segmentBy?: string;
                            /** Last day of the period, included */
                            to: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["SnapshotBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["SnapshotBatch"];
                };
            };
        };
    };
    showTrend: {
        parameters: {
            query: {
                basis?: "headline" | "all";
                edition?: string;
                fields?: ("snapshotId" | "from" | "to" | "visits" | "editionId" | "mappedBy" | "kind" | "id" | "name" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "verdict")[];
                from?: string;
                joint?: boolean;
                limit?: number;
                offset?: number;
                segment?: string;
                subject: string[];
                threshold?: number;
                to?: string;
                withAncestors?: boolean;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:points"?: components["schemas"]["TrendPoint"][];
                        };
                        /** The audience */
                        audienceId: string;
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @enum {string}
                         */
                        basis: "headline" | "all";
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        limit: number;
                        offset: number;
                        /** Of one segment alone: which */
                        segment?: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Whether a key also needs what its parents need */
                        withAncestors: boolean;
                    };
                };
            };
        };
    };
    listUnknownNames: {
        parameters: {
            query?: {
                fields?: ("name" | "reasons" | "visits" | "rows" | "snapshots" | "lastSeen")[];
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:unknown-names"?: components["schemas"]["UnknownName"][];
                        };
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    listWhatIf: {
        parameters: {
            query?: {
                baseline?: "high" | "low" | "false";
                basis?: "headline" | "all";
                bound?: "atLeast" | "atMost";
                change?: "moved" | "gained" | "lost" | "any";
                counts?: "full" | "fullAndPartial";
                discouraged?: boolean;
                edition?: string;
                feature?: string;
                fields?: ("kind" | "id" | "name" | "before" | "after")[];
                group?: string;
                limit?: number;
                newThreshold?: number;
                offset?: number;
                prefix?: string;
                q?: string;
                scale?: string[];
                segment?: string;
                snapshot?: string;
                sort?: string;
                subject?: "features" | "keys";
                threshold?: number;
                weigh?: string[];
                withAncestors?: boolean;
                without?: string[];
            };
            header?: never;
            path: {
                audienceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:changes"?: components["schemas"]["WhatIf"][];
                        };
                        /** Verdicts as they would be */
                        after: {
                            /** Subjects that are safe */
                            safe: number;
                            undecided: number;
                            unsafe: number;
                        };
                        /** The audience */
                        audienceId: string;
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @enum {string}
                         */
                        basis: "headline" | "all";
                        /** Verdicts as they are, of all that the filter lets through */
                        before: {
                            /** Subjects that are safe */
                            safe: number;
                            undecided: number;
                            unsafe: number;
                        };
                        /** What the snapshot tells its visits apart by, if it does */
                        dimension?: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        limit: number;
                        /** Visits that would be lost */
                        lost: {
                            /** What percentage of all visits they are */
                            share: number;
                            /** Visits */
                            visits: number;
                        };
                        /** Where the line would be */
                        newThreshold: number;
                        offset: number;
                        /** Of one segment alone: which */
                        segment?: string;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** The line as it is */
                        threshold: number;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                        /** Every visit that there would be: the whole of the percentages after */
                        visitsAfter: number;
                        /** Whether a key also needs what its parents need */
                        withAncestors: boolean;
                    };
                };
            };
        };
    };
    batchAudiences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** Description */
                            description?: string;
                            /** Name */
                            name: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** Description */
                            description?: string;
                            /** Name */
                            name: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** Description */
                            description?: string;
                            /** Name */
                            name: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["AudienceBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["AudienceBatch"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                action?: string;
                correlation?: string;
                count?: boolean;
                createdAfter?: string;
                createdBefore?: string;
                fields?: ("id" | "at" | "action" | "principal" | "resource" | "reason" | "count" | "leftOut" | "correlationId")[];
                pageSize?: number;
                pageToken?: string;
                principal?: string;
                resource?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:audit"?: components["schemas"]["AuditSummary"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    showAuditEntry: {
        parameters: {
            query?: {
                fields?: ("id" | "at" | "action" | "principal" | "resource" | "reason" | "count" | "leftOut" | "correlationId" | "before" | "after")[];
            };
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["AuditEntry"];
                };
            };
        };
    };
    listBrowserAliases: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "name" | "os" | "version" | "browser" | "release" | "missingBrowser" | "createdAt" | "updatedAt")[];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:browser-aliases"?: components["schemas"]["BrowserAlias"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    createBrowserAlias: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Id of the browser that is meant, of upstream or your own */
                    browser: string;
                    /** A name that analytics use, in any spelling */
                    name: string;
                    /** Only on this operating system */
                    os?: string;
                    /**
                     * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
                     * @default as-told
                     * @enum {string}
                     */
                    release?: "as-told" | "of-the-device";
                    /** Only in this version and in all that begin with it */
                    version?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAlias"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAlias"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showBrowserAlias: {
        parameters: {
            query?: {
                fields?: ("id" | "name" | "os" | "version" | "browser" | "release" | "missingBrowser" | "createdAt" | "updatedAt")[];
            };
            header?: never;
            path: {
                aliasId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAlias"];
                };
            };
        };
    };
    replaceBrowserAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                aliasId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Id of the browser that is meant, of upstream or your own */
                    browser: string;
                    /** A name that analytics use, in any spelling */
                    name: string;
                    /** Only on this operating system */
                    os?: string;
                    /**
                     * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
                     * @default as-told
                     * @enum {string}
                     */
                    release?: "as-told" | "of-the-device";
                    /** Only in this version and in all that begin with it */
                    version?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAlias"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteBrowserAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                aliasId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeBrowserAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                aliasId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** Id of the browser that is meant, of upstream or your own */
                    browser?: string;
                    /** A name that analytics use, in any spelling */
                    name?: string;
                    /** Only on this operating system */
                    os?: string;
                    /**
                     * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
                     * @default as-told
                     * @enum {string}
                     */
                    release?: "as-told" | "of-the-device";
                    /** Only in this version and in all that begin with it */
                    version?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAlias"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    batchBrowserAliases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** Id of the browser that is meant, of upstream or your own */
                            browser: string;
                            /** A name that analytics use, in any spelling */
                            name: string;
                            /** Only on this operating system */
                            os?: string;
                            /**
                             * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
                             * @default as-told
                             * @enum {string}
                             */
                            release?: "as-told" | "of-the-device";
                            /** Only in this version and in all that begin with it */
                            version?: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** Id of the browser that is meant, of upstream or your own */
                            browser: string;
                            /** A name that analytics use, in any spelling */
                            name: string;
                            /** Only on this operating system */
                            os?: string;
                            /**
                             * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
                             * @default as-told
                             * @enum {string}
                             */
                            release?: "as-told" | "of-the-device";
                            /** Only in this version and in all that begin with it */
                            version?: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** Id of the browser that is meant, of upstream or your own */
                            browser: string;
                            /** A name that analytics use, in any spelling */
                            name: string;
                            /** Only on this operating system */
                            os?: string;
                            /**
                             * Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it
                             * @default as-told
                             * @enum {string}
                             */
                            release?: "as-told" | "of-the-device";
                            /** Only in this version and in all that begin with it */
                            version?: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAliasBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserAliasBatch"];
                };
            };
        };
    };
    listBrowsers: {
        parameters: {
            query?: {
                custom?: boolean;
                edition?: string;
                fields?: ("id" | "name" | "type" | "upstream" | "releaseCount" | "currentVersion" | "releases" | "aliases" | "custom" | "hidesUpstream" | "createdAt" | "updatedAt")[];
                limit?: number;
                offset?: number;
                type?: ("desktop" | "mobile" | "xr" | "server")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:browsers"?: components["schemas"]["BrowserSummary"][];
                        };
                        /** The edition of the catalogue that says so */
                        editionId: string;
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    createBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** What analytics call it, beside its id and name */
                    aliases?: {
                        /** A name that analytics give to it, in any spelling */
                        name: string;
                        /** Only on this operating system */
                        os?: string;
                    }[];
                    /** How links and analytics name it; absent: it is made of the name */
                    id?: string;
                    /** Name */
                    name: string;
                    /** Releases, each with the upstream release that supports the same up to the next */
                    releases: {
                        equals: {
                            /** BCD's id of the browser */
                            browser: string;
                            /** Its release, or a build of one */
                            version: string;
                        };
                        /** Day of release */
                        releaseDate?: string;
                        /** Version of the custom browser */
                        version: string;
                    }[];
                    /**
                     * Where it runs; absent: where the browser runs that it equals at last
                     * @enum {string}
                     */
                    type?: "desktop" | "mobile" | "xr";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Browser"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Browser"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showBrowser: {
        parameters: {
            query?: {
                edition?: string;
                embed?: ("plimsoll:releases" | "plimsoll:edition")[];
                fields?: ("id" | "name" | "type" | "upstream" | "releaseCount" | "currentVersion" | "releases" | "aliases" | "custom" | "hidesUpstream" | "createdAt" | "updatedAt" | "editionId")[];
            };
            header?: never;
            path: {
                browserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Browser"];
                };
            };
        };
    };
    replaceBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                browserId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** What analytics call it, beside its id and name */
                    aliases?: {
                        /** A name that analytics give to it, in any spelling */
                        name: string;
                        /** Only on this operating system */
                        os?: string;
                    }[];
                    /** Name */
                    name: string;
                    /** Releases, each with the upstream release that supports the same up to the next */
                    releases: {
                        equals: {
                            /** BCD's id of the browser */
                            browser: string;
                            /** Its release, or a build of one */
                            version: string;
                        };
                        /** Day of release */
                        releaseDate?: string;
                        /** Version of the custom browser */
                        version: string;
                    }[];
                    /**
                     * Where it runs; absent: where the browser runs that it equals at last
                     * @enum {string}
                     */
                    type?: "desktop" | "mobile" | "xr";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Browser"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                browserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                browserId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** What analytics call it, beside its id and name */
                    aliases?: {
                        /** A name that analytics give to it, in any spelling */
                        name: string;
                        /** Only on this operating system */
                        os?: string;
                    }[];
                    /** Name */
                    name?: string;
                    /** Releases, each with the upstream release that supports the same up to the next */
                    releases?: {
                        equals: {
                            /** BCD's id of the browser */
                            browser: string;
                            /** Its release, or a build of one */
                            version: string;
                        };
                        /** Day of release */
                        releaseDate?: string;
                        /** Version of the custom browser */
                        version: string;
                    }[];
                    /**
                     * Where it runs; absent: where the browser runs that it equals at last
                     * @enum {string}
                     */
                    type?: "desktop" | "mobile" | "xr";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Browser"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listReleases: {
        parameters: {
            query?: {
                edition?: string;
                fields?: ("version" | "date" | "status" | "engine" | "engineVersion" | "equals" | "notes")[];
                limit?: number;
                offset?: number;
                status?: "retired" | "current" | "esr" | "beta" | "nightly" | "exclusive" | "planned";
            };
            header?: never;
            path: {
                browserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:releases"?: components["schemas"]["ReleaseSummary"][];
                        };
                        /** The edition of the catalogue that says so */
                        editionId: string;
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    showRelease: {
        parameters: {
            query?: {
                edition?: string;
                embed?: ("plimsoll:browser" | "plimsoll:edition")[];
                fields?: ("version" | "date" | "status" | "engine" | "engineVersion" | "equals" | "notes" | "editionId")[];
            };
            header?: never;
            path: {
                browserId: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Release"];
                };
            };
        };
    };
    batchBrowsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** What analytics call it, beside its id and name */
                            aliases?: {
                                /** A name that analytics give to it, in any spelling */
                                name: string;
                                /** Only on this operating system */
                                os?: string;
                            }[];
                            /** How links and analytics name it; absent: it is made of the name */
                            id?: string;
                            /** Name */
                            name: string;
                            /** Releases, each with the upstream release that supports the same up to the next */
                            releases: {
                                equals: {
                                    /** BCD's id of the browser */
                                    browser: string;
                                    /** Its release, or a build of one */
                                    version: string;
                                };
                                /** Day of release */
                                releaseDate?: string;
                                /** Version of the custom browser */
                                version: string;
                            }[];
                            /**
                             * Where it runs; absent: where the browser runs that it equals at last
                             * @enum {string}
                             */
                            type?: "desktop" | "mobile" | "xr";
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** What analytics call it, beside its id and name */
                            aliases?: {
                                /** A name that analytics give to it, in any spelling */
                                name: string;
                                /** Only on this operating system */
                                os?: string;
                            }[];
                            /** Name */
                            name: string;
                            /** Releases, each with the upstream release that supports the same up to the next */
                            releases: {
                                equals: {
                                    /** BCD's id of the browser */
                                    browser: string;
                                    /** Its release, or a build of one */
                                    version: string;
                                };
                                /** Day of release */
                                releaseDate?: string;
                                /** Version of the custom browser */
                                version: string;
                            }[];
                            /**
                             * Where it runs; absent: where the browser runs that it equals at last
                             * @enum {string}
                             */
                            type?: "desktop" | "mobile" | "xr";
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** What analytics call it, beside its id and name */
                            aliases?: {
                                /** A name that analytics give to it, in any spelling */
                                name: string;
                                /** Only on this operating system */
                                os?: string;
                            }[];
                            /** Name */
                            name: string;
                            /** Releases, each with the upstream release that supports the same up to the next */
                            releases: {
                                equals: {
                                    /** BCD's id of the browser */
                                    browser: string;
                                    /** Its release, or a build of one */
                                    version: string;
                                };
                                /** Day of release */
                                releaseDate?: string;
                                /** Version of the custom browser */
                                version: string;
                            }[];
                            /**
                             * Where it runs; absent: where the browser runs that it equals at last
                             * @enum {string}
                             */
                            type?: "desktop" | "mobile" | "xr";
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BrowserBatch"];
                };
            };
        };
    };
    listEditions: {
        parameters: {
            query?: {
                fields?: ("id" | "bcdVersion" | "webFeaturesVersion" | "importedAt" | "isCurrent" | "currentSince" | "counts" | "missingKeys")[];
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:editions"?: components["schemas"]["Edition"][];
                        };
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    showEdition: {
        parameters: {
            query?: {
                embed?: ("plimsoll:browsers" | "plimsoll:groups")[];
                fields?: ("id" | "bcdVersion" | "webFeaturesVersion" | "importedAt" | "isCurrent" | "currentSince" | "counts" | "missingKeys")[];
            };
            header?: never;
            path: {
                editionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Edition"];
                };
            };
        };
    };
    listFeatures: {
        parameters: {
            query?: {
                baseline?: "high" | "low" | "false";
                browser?: string;
                custom?: boolean;
                discouraged?: boolean;
                edition?: string;
                fields?: ("id" | "name" | "discouraged" | "groups" | "caniuse" | "keyCount" | "custom" | "status")[];
                group?: string;
                limit?: number;
                offset?: number;
                q?: string;
                sort?: string;
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:features"?: components["schemas"]["FeatureSummaryV2"][];
                        };
                        /** The edition of the catalogue that says so */
                        editionId: string;
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    createFeature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Description */
                    description?: string;
                    /** Groups of web-features that it is in */
                    groups?: string[];
                    /** How links and analytics name it; absent: it is made of the name */
                    id?: string;
                    /** Compat keys, all of which it needs */
                    keys: string[];
                    /** Name */
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureV2"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureV2"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showFeature: {
        parameters: {
            query?: {
                edition?: string;
                embed?: ("plimsoll:keys" | "plimsoll:alternatives" | "plimsoll:targets" | "plimsoll:edition")[];
                fields?: ("id" | "name" | "discouraged" | "groups" | "caniuse" | "kind" | "description" | "descriptionHtml" | "specs" | "discouragement" | "overruled" | "keys" | "targets" | "missingKeys" | "custom" | "hidesUpstream" | "createdAt" | "updatedAt" | "editionId" | "status")[];
            };
            header?: never;
            path: {
                featureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureV2"];
                };
            };
        };
    };
    replaceFeature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                featureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Description */
                    description?: string;
                    /** Groups of web-features that it is in */
                    groups?: string[];
                    /** Compat keys, all of which it needs */
                    keys: string[];
                    /** Name */
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureV2"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteFeature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                featureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeFeature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                featureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** Description */
                    description?: string;
                    /** Groups of web-features that it is in */
                    groups?: string[];
                    /** Compat keys, all of which it needs */
                    keys?: string[];
                    /** Name */
                    name?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureV2"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    batchFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** Description */
                            description?: string;
                            /** Groups of web-features that it is in */
                            groups?: string[];
                            /** How links and analytics name it; absent: it is made of the name */
                            id?: string;
                            /** Compat keys, all of which it needs */
                            keys: string[];
                            /** Name */
                            name: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** Description */
                            description?: string;
                            /** Groups of web-features that it is in */
                            groups?: string[];
                            /** Compat keys, all of which it needs */
                            keys: string[];
                            /** Name */
                            name: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** Description */
                            description?: string;
                            /** Groups of web-features that it is in */
                            groups?: string[];
                            /** Compat keys, all of which it needs */
                            keys: string[];
                            /** Name */
                            name: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["FeatureBatch"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                edition?: string;
                fields?: ("id" | "name" | "parent" | "featureCount")[];
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:groups"?: components["schemas"]["GroupSummary"][];
                        };
                        /** The edition of the catalogue that says so */
                        editionId: string;
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    showGroup: {
        parameters: {
            query?: {
                edition?: string;
                embed?: ("plimsoll:features" | "plimsoll:subgroups" | "plimsoll:edition")[];
                fields?: ("id" | "name" | "parent" | "featureCount" | "editionId")[];
            };
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Group"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                audience?: string;
                count?: boolean;
                fields?: ("id" | "type" | "state" | "audienceId" | "progress" | "createdAt" | "startedAt" | "endedAt" | "estimatedEndAt" | "result" | "rejectedRows" | "problem")[];
                pageSize?: number;
                pageToken?: string;
                state?: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:jobs"?: components["schemas"]["Job"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    showJob: {
        parameters: {
            query?: {
                fields?: ("id" | "type" | "state" | "audienceId" | "progress" | "createdAt" | "startedAt" | "endedAt" | "estimatedEndAt" | "result" | "rejectedRows" | "problem")[];
            };
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Job"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Job"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    watchJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRejectedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                edition?: string;
                feature?: string;
                fields?: ("key" | "feature" | "headline")[];
                limit?: number;
                offset?: number;
                prefix?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:keys"?: components["schemas"]["KeySummary"][];
                        };
                        /** The edition of the catalogue that says so */
                        editionId: string;
                        limit: number;
                        offset: number;
                        /** How many items there are on all pages */
                        total: number;
                    };
                };
            };
        };
    };
    showKey: {
        parameters: {
            query?: {
                edition?: string;
                embed?: ("plimsoll:feature" | "plimsoll:parent" | "plimsoll:edition")[];
                fields?: ("key" | "feature" | "headline" | "description" | "mdnUrl" | "specUrls" | "experimental" | "standardTrack" | "deprecated" | "parent" | "support" | "editionId")[];
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Key"];
                };
            };
        };
    };
    mapRows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Rows */
                    rows: {
                        /** BCD’s id or the name that analytics give it */
                        browser?: string;
                        /** Agent and version of caniuse, in place of all others */
                        caniuse?: string;
                        /** Operating system */
                        os?: string;
                        /** Version of the operating system */
                        osVersion?: string;
                        /** User agent, in place of all others */
                        userAgent?: string;
                        /** Version of the browser */
                        version?: string;
                        /** Visits; sampled data has fractions */
                        visits?: number;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Mappings"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSites: {
        parameters: {
            query?: {
                audience?: string;
                count?: boolean;
                fields?: ("id" | "name" | "url" | "audienceId" | "policy" | "createdAt" | "updatedAt")[];
                pageSize?: number;
                pageToken?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:sites"?: components["schemas"]["Site"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** The audience whose visits decide */
                    audienceId: string;
                    /** Name */
                    name: string;
                    policy: {
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @default headline
                         * @enum {string}
                         */
                        basis?: "headline" | "all";
                        /**
                         * Which end of the interval must reach the line: what is sure, or what is possible
                         * @default atLeast
                         * @enum {string}
                         */
                        bound?: "atLeast" | "atMost";
                        /**
                         * What is taken for support: full alone, or what is partial, prefixed or renamed too
                         * @default full
                         * @enum {string}
                         */
                        counts?: "full" | "fullAndPartial";
                        /** A snapshot that ended more days ago decides nothing */
                        maximumAgeDays?: number;
                        /** A snapshot with fewer visits decides nothing, nor does a segment */
                        minimumVisits?: number;
                        /**
                         * Who must reach the line: all visits together, or those of each segment too
                         * @default whole
                         * @enum {string}
                         */
                        segments?: "whole" | "each";
                        /** Percent of all visits that must support it */
                        threshold: number;
                    };
                    /** Where it is */
                    url?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Site"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Site"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showSite: {
        parameters: {
            query?: {
                embed?: ("plimsoll:audience" | "plimsoll:policies")[];
                fields?: ("id" | "name" | "url" | "audienceId" | "policy" | "createdAt" | "updatedAt")[];
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Site"];
                };
            };
        };
    };
    replaceSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** The audience whose visits decide */
                    audienceId: string;
                    /** Name */
                    name: string;
                    policy: {
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @default headline
                         * @enum {string}
                         */
                        basis?: "headline" | "all";
                        /**
                         * Which end of the interval must reach the line: what is sure, or what is possible
                         * @default atLeast
                         * @enum {string}
                         */
                        bound?: "atLeast" | "atMost";
                        /**
                         * What is taken for support: full alone, or what is partial, prefixed or renamed too
                         * @default full
                         * @enum {string}
                         */
                        counts?: "full" | "fullAndPartial";
                        /** A snapshot that ended more days ago decides nothing */
                        maximumAgeDays?: number;
                        /** A snapshot with fewer visits decides nothing, nor does a segment */
                        minimumVisits?: number;
                        /**
                         * Who must reach the line: all visits together, or those of each segment too
                         * @default whole
                         * @enum {string}
                         */
                        segments?: "whole" | "each";
                        /** Percent of all visits that must support it */
                        threshold: number;
                    };
                    /** Where it is */
                    url?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Site"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** The audience whose visits decide */
                    audienceId?: string;
                    /** Name */
                    name?: string;
                    policy?: {
                        /**
                         * Which keys of a feature decide: those that give its published support, or all
                         * @default headline
                         * @enum {string}
                         */
                        basis?: "headline" | "all";
                        /**
                         * Which end of the interval must reach the line: what is sure, or what is possible
                         * @default atLeast
                         * @enum {string}
                         */
                        bound?: "atLeast" | "atMost";
                        /**
                         * What is taken for support: full alone, or what is partial, prefixed or renamed too
                         * @default full
                         * @enum {string}
                         */
                        counts?: "full" | "fullAndPartial";
                        /** A snapshot that ended more days ago decides nothing */
                        maximumAgeDays?: number;
                        /** A snapshot with fewer visits decides nothing, nor does a segment */
                        minimumVisits?: number;
                        /**
                         * Who must reach the line: all visits together, or those of each segment too
                         * @default whole
                         * @enum {string}
                         */
                        segments?: "whole" | "each";
                        /** Percent of all visits that must support it */
                        threshold: number;
                    };
                    /** Where it is */
                    url?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Site"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAdoptions: {
        parameters: {
            query?: {
                count?: boolean;
                createdAfter?: string;
                fields?: ("id" | "siteId" | "featureId" | "keyId" | "state" | "rationale" | "fallback" | "owner" | "links" | "waiver" | "approvedKeys" | "verdict" | "risk" | "createdAt" | "updatedAt")[];
                owner?: string;
                pageSize?: number;
                pageToken?: string;
                q?: string;
                state?: "proposed" | "approved" | "rejected" | "shipping" | "withdrawn" | "retired";
                subject?: string;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:adoptions"?: components["schemas"]["Adoption"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    createAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * What stands in where it is missing
                     * @default none
                     * @enum {string}
                     */
                    fallback?: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                    /** The feature, by web-features’ id */
                    featureId?: string;
                    /** The compat key, by BCD’s name */
                    keyId?: string;
                    /** Where more is told */
                    links?: {
                        href: string;
                        title?: string;
                    }[];
                    /** Who takes care of the decision */
                    owner?: string;
                    /** Why the site wants it */
                    rationale: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showAdoption: {
        parameters: {
            query?: {
                embed?: ("plimsoll:verdict" | "plimsoll:history" | "plimsoll:site")[];
                fields?: ("id" | "siteId" | "featureId" | "keyId" | "state" | "rationale" | "fallback" | "owner" | "links" | "waiver" | "approvedKeys" | "verdict" | "risk" | "createdAt" | "updatedAt")[];
            };
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
        };
    };
    replaceAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * What stands in where it is missing
                     * @default none
                     * @enum {string}
                     */
                    fallback?: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                    /** Where more is told */
                    links?: {
                        href: string;
                        title?: string;
                    }[];
                    /** Who takes care of the decision */
                    owner?: string;
                    /** Why the site wants it */
                    rationale: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /**
                     * What stands in where it is missing
                     * @default none
                     * @enum {string}
                     */
                    fallback?: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                    /** Where more is told */
                    links?: {
                        href: string;
                        title?: string;
                    }[];
                    /** Who takes care of the decision */
                    owner?: string;
                    /** Why the site wants it */
                    rationale?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    approveAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                    waiver?: {
                        /** Why it may be used all the same */
                        reason: string;
                        /** The last day on which it may */
                        until: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("version" | "transition" | "from" | "to" | "at" | "by" | "comment" | "waiver" | "previous" | "verdict")[];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:history"?: components["schemas"]["HistoryEntry"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    showHistoryEntry: {
        parameters: {
            query?: {
                fields?: ("version" | "transition" | "from" | "to" | "at" | "by" | "comment" | "waiver" | "previous" | "verdict")[];
            };
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HistoryEntry"];
                };
            };
        };
    };
    proposeAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rejectAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renewAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                    waiver?: {
                        /** Why it may be used all the same */
                        reason: string;
                        /** The last day on which it may */
                        until: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    retireAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    shipAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    withdrawAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adoptionId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** What there is to say of it */
                    comment?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Adoption"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    batchAdoptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /**
                             * What stands in where it is missing
                             * @default none
                             * @enum {string}
                             */
                            fallback?: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                            /** The feature, by web-features’ id */
                            featureId?: string;
                            /** The compat key, by BCD’s name */
                            keyId?: string;
                            /** Where more is told */
                            links?: {
                                href: string;
                                title?: string;
                            }[];
                            /** Who takes care of the decision */
                            owner?: string;
                            /** Why the site wants it */
                            rationale: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /**
                             * What stands in where it is missing
                             * @default none
                             * @enum {string}
                             */
                            fallback?: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                            /** Where more is told */
                            links?: {
                                href: string;
                                title?: string;
                            }[];
                            /** Who takes care of the decision */
                            owner?: string;
                            /** Why the site wants it */
                            rationale: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /**
                             * What stands in where it is missing
                             * @default none
                             * @enum {string}
                             */
                            fallback?: "none" | "progressive-enhancement" | "polyfill" | "alternative";
                            /** Where more is told */
                            links?: {
                                href: string;
                                title?: string;
                            }[];
                            /** Who takes care of the decision */
                            owner?: string;
                            /** Why the site wants it */
                            rationale: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["AdoptionBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["AdoptionBatch"];
                };
            };
        };
    };
    showBadge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showBrowserslist: {
        parameters: {
            query?: {
                edition?: string;
                fields?: ("siteId" | "site" | "policyVersion" | "threshold" | "audienceId" | "snapshotId" | "from" | "to" | "editionId" | "bcdVersion" | "webFeaturesVersion" | "visits" | "trusted" | "distrust" | "reached" | "queries" | "supported" | "possible" | "floors" | "unnamed" | "unidentified" | "baseline")[];
                format?: "list" | "stats" | "esbuild" | "eslint" | "stylelint";
                segment?: string;
                snapshot?: string;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Browserslist"];
                };
            };
        };
    };
    showCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listChecks: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "siteId" | "site" | "createdAt" | "createdBy" | "tool" | "verdict" | "failOn" | "pinned" | "audienceId" | "snapshotId" | "from" | "to" | "editionId" | "policyVersion" | "threshold" | "counts")[];
                pageSize?: number;
                pageToken?: string;
                verdict?: "pass" | "fail" | "undecided";
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:checks"?: components["schemas"]["CheckSummary"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    runCheck: {
        parameters: {
            query?: {
                edition?: string;
                failOn?: ("unsafe" | "undecided" | "unknown-id" | "not-checked" | "none")[];
                folder?: string;
                snapshot?: string;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Features, by the ids that caniuse has for them */
                    caniuse?: string[];
                    /** Which verdicts fail; absent: unsafe and not-checked */
                    failOn?: ("unsafe" | "undecided" | "unknown-id" | "not-checked")[];
                    /** Features, by their ids */
                    features?: string[];
                    /** Compat keys */
                    keys?: string[];
                    pin?: {
                        /** Edition of the catalogue */
                        editionId: string;
                        /** Snapshot of the site’s audience */
                        snapshotId: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Check"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Check"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showCheck: {
        parameters: {
            query?: {
                fields?: ("id" | "siteId" | "site" | "createdAt" | "createdBy" | "tool" | "verdict" | "failOn" | "pinned" | "audienceId" | "snapshotId" | "from" | "to" | "editionId" | "policyVersion" | "threshold" | "counts" | "items")[];
            };
            header?: never;
            path: {
                checkId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Check"];
                };
            };
        };
    };
    deleteCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    batchChecks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** Features, by the ids that caniuse has for them */
                            caniuse?: string[];
                            /** Which verdicts fail; absent: unsafe and not-checked */
                            failOn?: ("unsafe" | "undecided" | "unknown-id" | "not-checked")[];
                            /** Features, by their ids */
                            features?: string[];
                            /** Compat keys */
                            keys?: string[];
                            pin?: {
                                /** Edition of the catalogue */
                                editionId: string;
                                /** Snapshot of the site’s audience */
                                snapshotId: string;
                            };
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["CheckBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["CheckBatch"];
                };
            };
        };
    };
    listCrossings: {
        parameters: {
            query?: {
                count?: boolean;
                direction?: "up" | "down";
                fields?: ("id" | "siteId" | "at" | "kind" | "subjectId" | "name" | "direction" | "cause" | "threshold" | "before" | "after" | "from" | "to" | "policyVersion")[];
                kind?: "feature" | "key";
                pageSize?: number;
                pageToken?: string;
                since?: string;
                subject?: string;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:crossings"?: components["schemas"]["Crossing"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    showCrossing: {
        parameters: {
            query?: {
                fields?: ("id" | "siteId" | "at" | "kind" | "subjectId" | "name" | "direction" | "cause" | "threshold" | "before" | "after" | "from" | "to" | "policyVersion")[];
            };
            header?: never;
            path: {
                crossingId: string;
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Crossing"];
                };
            };
        };
    };
    showFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listForecasts: {
        parameters: {
            query?: {
                baseline?: "high" | "low" | "false";
                discouraged?: boolean;
                edition?: string;
                feature?: string;
                fields?: ("kind" | "id" | "name" | "outcome" | "day" | "earliest" | "latest" | "distance" | "needs" | "awaits" | "decidedBy" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "feature" | "baseline" | "discouraged")[];
                group?: string;
                horizonMonths?: number;
                limit?: number;
                offset?: number;
                outcome?: "crosses" | "beyond-horizon" | "needs-support" | "too-few-snapshots";
                prefix?: string;
                q?: string;
                segment?: string;
                subject?: "features" | "keys";
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:forecasts"?: components["schemas"]["SiteForecast"][];
                        };
                        /** The audience whose visits decide */
                        audienceId: string;
                        /** The method on the audience's own past; empty: that is too short */
                        backTest: {
                            /** How many forecasts were held against what came */
                            forecasts: number;
                            /** How far off they were on the mean, in percentage points */
                            meanError: number;
                            /** How far ahead: about 3, 6 or 12 months */
                            months: number;
                            /** How far off it would have been that nothing changes */
                            persistenceError: number;
                        }[];
                        /** What the snapshot tells its visits apart by, if it does */
                        dimension?: string;
                        /** Why not */
                        distrust?: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        /** How many months ahead was looked */
                        horizonMonths: number;
                        limit: number;
                        offset: number;
                        /** With segments=each: segments with too few visits to decide */
                        passedOver?: string[];
                        /** The version of the policy that draws the line */
                        policyVersion: number;
                        /** Of one segment alone: which */
                        segment?: string;
                        /** The site */
                        siteId: string;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** How many snapshots the audience has: a forecast needs two */
                        snapshots: number;
                        /** Its line */
                        threshold: number;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Whether the policy trusts the snapshot; if not, its verdicts are undecided */
                        trusted: boolean;
                        /** The last day of the horizon, which begins with the last day of the snapshot */
                        until: string;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                    };
                };
            };
        };
    };
    listOpportunities: {
        parameters: {
            query?: {
                baseline?: "high" | "low" | "false";
                discouraged?: boolean;
                edition?: string;
                feature?: string;
                fields?: ("kind" | "id" | "name" | "verdict" | "reason" | "distance" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "feature" | "baseline" | "discouraged" | "adoption" | "decidedBy")[];
                group?: string;
                limit?: number;
                offset?: number;
                prefix?: string;
                q?: string;
                segment?: string;
                snapshot?: string;
                subject?: "features" | "keys";
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:opportunities"?: components["schemas"]["Verdict"][];
                        };
                        /** The audience whose visits decide */
                        audienceId: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        limit: number;
                        offset: number;
                        /** With segments=each: segments with too few visits to decide */
                        passedOver?: string[];
                        /** The version of the policy that was in force */
                        policy: {
                            /**
                             * Which keys of a feature decide: those that give its published support, or all
                             * @enum {string}
                             */
                            basis: "headline" | "all";
                            /**
                             * Which end of the interval must reach the line: what is sure, or what is possible
                             * @enum {string}
                             */
                            bound: "atLeast" | "atMost";
                            /** Since when it is in force */
                            changedAt: string;
                            changedBy: {
                                /** Stable, whatever the name becomes */
                                id: string;
                                /** What people knew them by */
                                name: string;
                            };
                            /**
                             * What is taken for support: full alone, or what is partial, prefixed or renamed too
                             * @enum {string}
                             */
                            counts: "full" | "fullAndPartial";
                            /** A snapshot that ended more days ago decides nothing */
                            maximumAgeDays?: number;
                            /** A snapshot with fewer visits decides nothing, nor does a segment */
                            minimumVisits?: number;
                            /**
                             * Who must reach the line: all visits together, or those of each segment too
                             * @enum {string}
                             */
                            segments: "whole" | "each";
                            /** Percent of all visits that must support it */
                            threshold: number;
                            /** Grows by one with every change of the terms */
                            version: number;
                        };
                        /** Of one segment alone: which */
                        segment?: string;
                        /** The site */
                        siteId: string;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                    };
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("threshold" | "counts" | "bound" | "basis" | "minimumVisits" | "maximumAgeDays" | "segments" | "version" | "changedAt" | "changedBy" | "previous")[];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:policies"?: components["schemas"]["Policy"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    showPolicy: {
        parameters: {
            query?: {
                fields?: ("threshold" | "counts" | "bound" | "basis" | "minimumVisits" | "maximumAgeDays" | "segments" | "version" | "changedAt" | "changedBy" | "previous")[];
            };
            header?: never;
            path: {
                siteId: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Policy"];
                };
            };
        };
    };
    listRisks: {
        parameters: {
            query?: {
                edition?: string;
                fields?: ("risk" | "kind" | "id" | "name" | "verdict" | "reason" | "distance" | "full" | "partial" | "none" | "unknown" | "adoption" | "owner" | "waiver" | "decidedBy")[];
                limit?: number;
                offset?: number;
                segment?: string;
                snapshot?: string;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:risks"?: components["schemas"]["Risk"][];
                        };
                        /** The audience whose visits decide */
                        audienceId: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        limit: number;
                        offset: number;
                        /** With segments=each: segments with too few visits to decide */
                        passedOver?: string[];
                        /** The version of the policy that was in force */
                        policy: {
                            /**
                             * Which keys of a feature decide: those that give its published support, or all
                             * @enum {string}
                             */
                            basis: "headline" | "all";
                            /**
                             * Which end of the interval must reach the line: what is sure, or what is possible
                             * @enum {string}
                             */
                            bound: "atLeast" | "atMost";
                            /** Since when it is in force */
                            changedAt: string;
                            changedBy: {
                                /** Stable, whatever the name becomes */
                                id: string;
                                /** What people knew them by */
                                name: string;
                            };
                            /**
                             * What is taken for support: full alone, or what is partial, prefixed or renamed too
                             * @enum {string}
                             */
                            counts: "full" | "fullAndPartial";
                            /** A snapshot that ended more days ago decides nothing */
                            maximumAgeDays?: number;
                            /** A snapshot with fewer visits decides nothing, nor does a segment */
                            minimumVisits?: number;
                            /**
                             * Who must reach the line: all visits together, or those of each segment too
                             * @enum {string}
                             */
                            segments: "whole" | "each";
                            /** Percent of all visits that must support it */
                            threshold: number;
                            /** Grows by one with every change of the terms */
                            version: number;
                        };
                        /** Of one segment alone: which */
                        segment?: string;
                        /** The site */
                        siteId: string;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                    };
                };
            };
        };
    };
    listVerdicts: {
        parameters: {
            query?: {
                adopted?: boolean;
                baseline?: "high" | "low" | "false";
                discouraged?: boolean;
                edition?: string;
                feature?: string;
                fields?: ("kind" | "id" | "name" | "verdict" | "reason" | "distance" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "feature" | "baseline" | "discouraged" | "adoption" | "decidedBy")[];
                group?: string;
                limit?: number;
                offset?: number;
                prefix?: string;
                q?: string;
                segment?: string;
                snapshot?: string;
                sort?: string;
                subject?: "features" | "keys";
                verdict?: "safe" | "unsafe" | "undecided";
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:verdicts"?: components["schemas"]["Verdict"][];
                        };
                        /** The audience whose visits decide */
                        audienceId: string;
                        /** The edition of the catalogue that it was measured by */
                        editionId: string;
                        /** The first day that it counted */
                        from: string;
                        limit: number;
                        offset: number;
                        /** With segments=each: segments with too few visits to decide */
                        passedOver?: string[];
                        /** The version of the policy that was in force */
                        policy: {
                            /**
                             * Which keys of a feature decide: those that give its published support, or all
                             * @enum {string}
                             */
                            basis: "headline" | "all";
                            /**
                             * Which end of the interval must reach the line: what is sure, or what is possible
                             * @enum {string}
                             */
                            bound: "atLeast" | "atMost";
                            /** Since when it is in force */
                            changedAt: string;
                            changedBy: {
                                /** Stable, whatever the name becomes */
                                id: string;
                                /** What people knew them by */
                                name: string;
                            };
                            /**
                             * What is taken for support: full alone, or what is partial, prefixed or renamed too
                             * @enum {string}
                             */
                            counts: "full" | "fullAndPartial";
                            /** A snapshot that ended more days ago decides nothing */
                            maximumAgeDays?: number;
                            /** A snapshot with fewer visits decides nothing, nor does a segment */
                            minimumVisits?: number;
                            /**
                             * Who must reach the line: all visits together, or those of each segment too
                             * @enum {string}
                             */
                            segments: "whole" | "each";
                            /** Percent of all visits that must support it */
                            threshold: number;
                            /** Grows by one with every change of the terms */
                            version: number;
                        };
                        /** Of one segment alone: which */
                        segment?: string;
                        /** The site */
                        siteId: string;
                        /** The snapshot that was measured */
                        snapshotId: string;
                        /** The last day that it counted */
                        to: string;
                        /** How many items there are on all pages */
                        total: number;
                        /** Every visit that is not of a bot: the whole that the percentages are of */
                        visits: number;
                    };
                };
            };
        };
    };
    showVerdict: {
        parameters: {
            query?: {
                edition?: string;
                fields?: ("kind" | "id" | "name" | "verdict" | "reason" | "explanation" | "distance" | "full" | "partial" | "none" | "unknown" | "atLeast" | "atMost" | "feature" | "baseline" | "discouraged" | "adoption" | "siteId" | "audienceId" | "snapshotId" | "from" | "to" | "editionId" | "visits" | "policy" | "segment" | "passedOver" | "blockers" | "browsers" | "decidedBy" | "deciding" | "unidentified" | "targets")[];
                segment?: string;
                snapshot?: string;
            };
            header?: never;
            path: {
                siteId: string;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["ExplainedVerdict"];
                };
            };
        };
    };
    batchSites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** The audience whose visits decide */
                            audienceId: string;
                            /** Name */
                            name: string;
                            policy: {
                                /**
                                 * Which keys of a feature decide: those that give its published support, or all
                                 * @default headline
                                 * @enum {string}
                                 */
                                basis?: "headline" | "all";
                                /**
                                 * Which end of the interval must reach the line: what is sure, or what is possible
                                 * @default atLeast
                                 * @enum {string}
                                 */
                                bound?: "atLeast" | "atMost";
                                /**
                                 * What is taken for support: full alone, or what is partial, prefixed or renamed too
                                 * @default full
                                 * @enum {string}
                                 */
                                counts?: "full" | "fullAndPartial";
                                /** A snapshot that ended more days ago decides nothing */
                                maximumAgeDays?: number;
                                /** A snapshot with fewer visits decides nothing, nor does a segment */
                                minimumVisits?: number;
                                /**
                                 * Who must reach the line: all visits together, or those of each segment too
                                 * @default whole
                                 * @enum {string}
                                 */
                                segments?: "whole" | "each";
                                /** Percent of all visits that must support it */
                                threshold: number;
                            };
                            /** Where it is */
                            url?: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** The audience whose visits decide */
                            audienceId: string;
                            /** Name */
                            name: string;
                            policy: {
                                /**
                                 * Which keys of a feature decide: those that give its published support, or all
                                 * @default headline
                                 * @enum {string}
                                 */
                                basis?: "headline" | "all";
                                /**
                                 * Which end of the interval must reach the line: what is sure, or what is possible
                                 * @default atLeast
                                 * @enum {string}
                                 */
                                bound?: "atLeast" | "atMost";
                                /**
                                 * What is taken for support: full alone, or what is partial, prefixed or renamed too
                                 * @default full
                                 * @enum {string}
                                 */
                                counts?: "full" | "fullAndPartial";
                                /** A snapshot that ended more days ago decides nothing */
                                maximumAgeDays?: number;
                                /** A snapshot with fewer visits decides nothing, nor does a segment */
                                minimumVisits?: number;
                                /**
                                 * Who must reach the line: all visits together, or those of each segment too
                                 * @default whole
                                 * @enum {string}
                                 */
                                segments?: "whole" | "each";
                                /** Percent of all visits that must support it */
                                threshold: number;
                            };
                            /** Where it is */
                            url?: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** The audience whose visits decide */
                            audienceId: string;
                            /** Name */
                            name: string;
                            policy: {
                                /**
                                 * Which keys of a feature decide: those that give its published support, or all
                                 * @default headline
                                 * @enum {string}
                                 */
                                basis?: "headline" | "all";
                                /**
                                 * Which end of the interval must reach the line: what is sure, or what is possible
                                 * @default atLeast
                                 * @enum {string}
                                 */
                                bound?: "atLeast" | "atMost";
                                /**
                                 * What is taken for support: full alone, or what is partial, prefixed or renamed too
                                 * @default full
                                 * @enum {string}
                                 */
                                counts?: "full" | "fullAndPartial";
                                /** A snapshot that ended more days ago decides nothing */
                                maximumAgeDays?: number;
                                /** A snapshot with fewer visits decides nothing, nor does a segment */
                                minimumVisits?: number;
                                /**
                                 * Who must reach the line: all visits together, or those of each segment too
                                 * @default whole
                                 * @enum {string}
                                 */
                                segments?: "whole" | "each";
                                /** Percent of all visits that must support it */
                                threshold: number;
                            };
                            /** Where it is */
                            url?: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["SiteBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["SiteBatch"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "url" | "events" | "description" | "state" | "disabledReason" | "disabledAt" | "failingSince" | "formerUntil" | "createdAt")[];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:webhooks"?: components["schemas"]["Webhook"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** What people know it by */
                    description?: string;
                    /** Which events are sent there */
                    events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
                    /** Where events are sent to: https, on the open internet */
                    url: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeWebhook"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeWebhook"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showWebhook: {
        parameters: {
            query?: {
                fields?: ("id" | "url" | "events" | "description" | "state" | "disabledReason" | "disabledAt" | "failingSince" | "formerUntil" | "createdAt")[];
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    replaceWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** What people know it by */
                    description?: string;
                    /** Which events are sent there */
                    events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
                    /** Where events are sent to: https, on the open internet */
                    url: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Webhook"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mergeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    /** What people know it by */
                    description?: string;
                    /** Which events are sent there */
                    events?: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
                    /** Where events are sent to: https, on the open internet */
                    url?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Webhook"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                count?: boolean;
                fields?: ("id" | "eventId" | "event" | "subject" | "state" | "attempts" | "createdAt" | "nextAt" | "attemptedAt" | "status" | "fault" | "milliseconds" | "response" | "request")[];
                pageSize?: number;
                pageToken?: string;
                state?: "due" | "succeeded" | "failed";
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        _embedded: {
                            "plimsoll:deliveries"?: components["schemas"]["WebhookDelivery"][];
                        };
                        pageSize: number;
                        /** How many items there are on all pages */
                        total?: number;
                    };
                };
            };
        };
    };
    showDelivery: {
        parameters: {
            query?: {
                fields?: ("id" | "eventId" | "event" | "subject" | "state" | "attempts" | "createdAt" | "nextAt" | "attemptedAt" | "status" | "fault" | "milliseconds" | "response" | "request")[];
            };
            header?: never;
            path: {
                deliveryId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["WebhookDelivery"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["WebhookDelivery"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Webhook"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Webhook"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeWebhook"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["WebhookDelivery"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["WebhookDelivery"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    batchWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * All of them or none
                     * @default false
                     */
                    atomic?: boolean;
                    /** Operations */
                    operations: ({
                        body: {
                            /** What people know it by */
                            description?: string;
                            /** Which events are sent there */
                            events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
                            /** Where events are sent to: https, on the open internet */
                            url: string;
                        };
                        /** @enum {string} */
                        op: "create";
                    } | {
                        body: {
                            /** What people know it by */
                            description?: string;
                            /** Which events are sent there */
                            events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
                            /** Where events are sent to: https, on the open internet */
                            url: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "update";
                    } | {
                        body: {
                            /** What people know it by */
                            description?: string;
                            /** Which events are sent there */
                            events: ("crossing.up" | "crossing.down" | "adoption.proposed" | "adoption.approved" | "adoption.rejected" | "adoption.withdrawn" | "adoption.shipped" | "adoption.renewed" | "adoption.retired" | "adoption.revised" | "waiver.expiring" | "snapshot.imported" | "edition.imported")[];
                            /** Where events are sent to: https, on the open internet */
                            url: string;
                        };
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "replace";
                    } | {
                        id: string;
                        ifMatch?: string;
                        /** @enum {string} */
                        op: "delete";
                    })[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeWebhookBatch"];
                };
            };
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["MadeWebhookBatch"];
                };
            };
        };
    };
    showWorkspace: {
        parameters: {
            query?: {
                fields?: ("id" | "slug" | "name" | "createdAt" | "counts" | "caller")[];
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Workspace"];
                };
            };
        };
    };
    archiveWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    askGraphByAddress: {
        parameters: {
            query?: {
                documentId?: string;
                extensions?: string;
                operationName?: string;
                query?: string;
                variables?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    askGraph: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** The name or the hash of a document that the server keeps: it is asked in place of the other */
                    documentId?: string;
                    /** What is not read */
                    extensions?: Record<string, never>;
                    /** Of a document with several operations: which one */
                    operationName?: string;
                    /** The document that asks */
                    query?: string;
                    /** Values of the variables, by their names */
                    variables?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showExplorer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guide: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    callAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Of a request: what its answer names. Text, too */
                    id?: number;
                    /** @enum {string} */
                    jsonrpc: "2.0";
                    /** initialize, tools/list, tools/call … */
                    method: string;
                    /** What the method takes */
                    params?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showOpenApi: {
        parameters: {
            query?: {
                version?: "v1" | "v2";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showRelation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showVersion: {
        parameters: {
            query?: {
                fields?: ("version" | "commit" | "edition")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["Version"];
                };
            };
        };
    };
}

/** The reads that relations lead to. */
export interface Relations {
  'plimsoll:adoption': 'showAdoption';
  'plimsoll:adoptions': 'listAdoptions';
  'plimsoll:api-key': 'showApiKey';
  'plimsoll:api-keys': 'listApiKeys';
  'plimsoll:audience': 'showAudience';
  'plimsoll:audiences': 'listAudiences';
  'plimsoll:audit': 'listAuditEntries';
  'plimsoll:audit-entry': 'showAuditEntry';
  'plimsoll:browser': 'showBrowser';
  'plimsoll:browser-alias': 'showBrowserAlias';
  'plimsoll:browser-aliases': 'listBrowserAliases';
  'plimsoll:browsers': 'listBrowsers';
  'plimsoll:browserslist': 'showBrowserslist';
  'plimsoll:check': 'showCheck';
  'plimsoll:checks': 'listChecks';
  'plimsoll:coverage': 'listCoverage';
  'plimsoll:crossing': 'showCrossing';
  'plimsoll:crossings': 'listCrossings';
  'plimsoll:deliveries': 'listDeliveries';
  'plimsoll:delivery': 'showDelivery';
  'plimsoll:diff': 'listChanges';
  'plimsoll:edition': 'showEdition';
  'plimsoll:editions': 'listEditions';
  'plimsoll:entry': 'showEntry';
  'plimsoll:explanation': 'explainCoverage';
  'plimsoll:feature': 'showFeature';
  'plimsoll:features': 'listFeatures';
  'plimsoll:forecast': 'showForecast';
  'plimsoll:forecasts': 'listForecasts';
  'plimsoll:frontier': 'showFrontier';
  'plimsoll:group': 'showGroup';
  'plimsoll:groups': 'listGroups';
  'plimsoll:history': 'listHistory';
  'plimsoll:history-entry': 'showHistoryEntry';
  'plimsoll:job': 'showJob';
  'plimsoll:jobs': 'listJobs';
  'plimsoll:joint-coverage': 'joinCoverage';
  'plimsoll:key': 'showKey';
  'plimsoll:keys': 'listKeys';
  'plimsoll:opportunities': 'listOpportunities';
  'plimsoll:policies': 'listPolicies';
  'plimsoll:policy': 'showPolicy';
  'plimsoll:release': 'showRelease';
  'plimsoll:releases': 'listReleases';
  'plimsoll:risks': 'listRisks';
  'plimsoll:rows': 'listRows';
  'plimsoll:segments': 'listSegmentCoverage';
  'plimsoll:site': 'showSite';
  'plimsoll:sites': 'listSites';
  'plimsoll:snapshot': 'showSnapshot';
  'plimsoll:snapshots': 'listSnapshots';
  'plimsoll:trend': 'showTrend';
  'plimsoll:unknown-names': 'listUnknownNames';
  'plimsoll:v2': 'showHome';
  'plimsoll:verdict': 'showVerdict';
  'plimsoll:verdicts': 'listVerdicts';
  'plimsoll:version': 'showVersion';
  'plimsoll:webhook': 'showWebhook';
  'plimsoll:webhooks': 'listWebhooks';
  'plimsoll:what-if': 'listWhatIf';
  'plimsoll:workspace': 'showWorkspace';
}
