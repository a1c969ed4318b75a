/* Written by scripts/generate-api.mjs. */

export interface paths {
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["readApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with an address, a password and a code
         * @description The session is a cookie.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a link for a new password to an address, if somebody has it */
        post: operations["askReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-reset/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the link */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Identity providers people may sign in with */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/providers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send the browser to an identity provider */
        get: operations["beginAtProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/providers/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browser comes back from an identity provider */
        get: operations["comeFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove again who you are, before a dangerous act */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for one-time codes, to be confirmed with a code */
        post: operations["offerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/code/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that the codes work */
        post: operations["confirmCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/frames/{session}/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a frame of yours do what is dangerous, after you proved here who you are */
        post: operations["proveFrame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End every session but this one */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the own sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in here */
        get: operations["readSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you like the dashboard */
        get: operations["readPreferences"];
        /**
         * Keep how you like the dashboard, in place of what you said before
         * @description At most 16 KB.
         */
        put: operations["savePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Direct debits that were made, newest first
         * @description Takes the right `books.read`.
         */
        get: operations["listCollections"];
        put?: never;
        /**
         * Make a direct debit
         * @description One that exists under its own key answers 200. Takes the right `money.collect`.
         */
        post: operations["makeCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collections/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a direct debit would collect; nothing is made
         * @description Takes the right `money.collect`.
         */
        post: operations["planCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collections/{collection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A direct debit and what became of each line
         * @description What the reason of a return means is said in the language of Accept-Language. Takes the right `books.read`.
         */
        get: operations["readCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collections/{collection}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a direct debit that never went to the bank: its items are free again
         * @description Once the file was taken, only with `neverSent`: somebody’s word that the bank never got it. Takes the right `money.collect`.
         */
        post: operations["cancelCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collection-lines/{line}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the bank did not carry out a line, by its end-to-end id
         * @description The reason is a code of ISO 20022; what it asks for follows. Takes the right `money.collect`.
         */
        post: operations["refuseCollectionLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collections/{collection}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pain.008 file for the bank
         * @description Taking it is noted: from then on the collection may be at the bank. Takes the right `money.collect`.
         */
        get: operations["takeCollectionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Permissions of debtors to collect, and what became of them
         * @description Takes the right `books.read`.
         */
        get: operations["listMandates"];
        put?: never;
        /**
         * Record mandates, all or none
         * @description The same again changes nothing; with further amendments it takes their place. Takes the right `money.collect`.
         */
        post: operations["addMandates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/mandates/{mandate}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collect nothing under a mandate any more
         * @description What is at the bank already stays there. Takes the right `money.collect`.
         */
        post: operations["revokeMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/mandates/{mandate}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use a mandate again after somebody looked into what the bank said
         * @description Takes the right `money.collect`.
         */
        post: operations["releaseMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders to pay money back, newest first
         * @description Takes the right `books.read`.
         */
        get: operations["listRefunds"];
        put?: never;
        /**
         * Make an order to pay money back; nothing is sent to the bank
         * @description One that exists under its own key answers 200. Takes the right `money.collect`.
         */
        post: operations["makeRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/refunds/{refund}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pain.001 file for the bank
         * @description Taking it is noted: from then on the order may be at the bank. Takes the right `money.collect`.
         */
        get: operations["takeRefundFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The firms whoever asks may see */
        get: operations["listFirms"];
        put?: never;
        /** Add a firm; for whoever runs this installation */
        post: operations["addFirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the administrations of a firm stand, what asks for attention first
         * @description Takes the right `firm.read`.
         */
        get: operations["readFirm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What whoever asks may do for a firm
         * @description Dangerous acts ask people for a fresh proof of who they are.
         */
        get: operations["readFirmRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each administration used in a month
         * @description Takes the right `firm.read`.
         */
        get: operations["readUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses where people give consent, for every connection that waits for it
         * @description Takes the right `firm.provision`.
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an administration with its connections, or bring it up to date
         * @description Idempotency-Key is needed here, and is kept for good. Takes the right `firm.provision`.
         */
        post: operations["provisionAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations/{administration}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one administration of a firm stands
         * @description Takes the right `firm.read`.
         */
        get: operations["readStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations/{administration}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an administration under the firm
         * @description Takes the right `firm.provision`.
         */
        post: operations["placeAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations/{administration}/take-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an administration out of the firm
         * @description Takes the right `firm.provision`.
         */
        post: operations["takeAdministrationOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations/{administration}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nothing is read or sent for it until it is resumed
         * @description Takes the right `firm.provision`.
         */
        post: operations["suspendAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations/{administration}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a suspended administration work again
         * @description Takes the right `firm.provision`.
         */
        post: operations["resumeAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/administrations/{administration}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an administration go: its records stay as long as they must
         * @description Takes the right `firm.provision`.
         */
        post: operations["removeAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a firm lays down for administrations that say nothing of their own
         * @description Takes the right `firm.read`.
         */
        get: operations["readFirmDefaults"];
        /**
         * Lay down what holds for administrations that say nothing of their own, as a whole
         * @description It holds from the next round on. A policy that comes with it makes the next run of each wait for a person. Takes the right `policies.manage`.
         */
        put: operations["setFirmDefaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest version of each dunning policy that the firm keeps, and the others that are shipped
         * @description Takes the right `firm.read`.
         */
        get: operations["listFirmPolicies"];
        put?: never;
        /**
         * Save a dunning policy of the firm as the next version of its name
         * @description The same content again is the version there is. Takes the right `policies.manage`.
         */
        post: operations["saveFirmPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firms/{firm}/mappings/{adapter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the codes of a package mean with a firm, and where that comes from
         * @description Takes the right `firm.read`.
         */
        get: operations["readFirmMapping"];
        /**
         * Say what codes mean in all books of a firm that use the package, and what that breaks and mends
         * @description Takes the place of all that the firm said before; nothing at all takes what is shipped again. With dryRun it is judged and not saved. Takes the right `connections.manage`.
         */
        put: operations["setFirmMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The administrations whoever asks may see */
        get: operations["listAdministrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One administration whoever asks may see */
        get: operations["readAdministration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What whoever asks may do in an administration
         * @description Dangerous acts ask people for a fresh proof of who they are.
         */
        get: operations["readRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for somebody in these books this moment
         * @description Takes the right `books.read`.
         */
        get: operations["readToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What debtors owe this moment, by how late it is, and how long money stays out
         * @description Takes the right `books.read`.
         */
        get: operations["readOwed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands open, what is overdue and what waits for somebody
         * @description Takes the right `books.read`.
         */
        get: operations["readSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inherited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What holds for these books that their firm may lay down, and who said so
         * @description Takes the right `books.read`.
         */
        get: operations["readInherited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bank files that came in, newest first, and why one was refused
         * @description Takes the right `books.read`.
         */
        get: operations["listBankFiles"];
        put?: never;
        /**
         * Import a bank statement: CAMT, MT940 or CODA
         * @description The same statement again answers 200 and changes nothing. Takes the right `bank.import`.
         */
        post: operations["importStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices and credit notes of ours, sorted and a page at a time
         * @description How each travels, what the checks said, and what is left of its claim. Rows that come or go while somebody pages through it move nobody else: next names a place, no number. Takes the right `books.read`.
         */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Send an invoice or credit note of ours: UBL as it is, or JSON that is written as UBL
         * @description The form of JSON is schemas/invoice.json. It leaves in a moment; the journey of its number tells how far it came. The same again answers 200 and sends nothing. Takes the right `documents.send`.
         */
        post: operations["sendInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/open-items/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is open, as a spreadsheet
         * @description Takes the right `books.read`.
         */
        get: operations["takeOpenItems"];
        put?: never;
        /**
         * Take open items from a CSV file, the whole file or nothing
         * @description Only for books without a host package. The same file again changes nothing. Takes the right `host.sync`.
         */
        post: operations["importOpenItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that reminders depend on, as a file
         * @description The form is schemas/ledger.json. That it was taken is noted. Takes the right `books.read`.
         */
        get: operations["takeLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything we hold about a debtor, as a file for himself
         * @description The form is schemas/debtor-export.json. That it was taken is noted. Takes the right `books.read`.
         */
        get: operations["takeDebtorData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/dossier/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything about claims on a debtor, as a zip with an index and hashes
         * @description Takes the right `books.read`.
         */
        get: operations["takeDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What proves that documents were sent and received, as a zip with a manifest
         * @description Of one number, or of a period of days. What is in it is compared with its manifest by `voldaan evidence verify`. Takes the right `books.read`.
         */
        get: operations["takeEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would go if a debtor were erased, and what would stay and why
         * @description Takes the right `books.read`.
         */
        get: operations["readErasure"];
        put?: never;
        /**
         * Erase of a debtor what no duty and no open claim keeps
         * @description What a claim keeps goes by itself when it is settled. It cannot be taken back. Takes the right `privacy.erase`.
         */
        post: operations["eraseDebtor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/erasure/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * He buys again: take his contact with the next change in the package
         * @description Takes the right `privacy.erase`.
         */
        post: operations["liftErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is kept how long and why, and how much could be cleared
         * @description Takes the right `books.read`.
         */
        get: operations["readRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/retention/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear what the register lets go; documents never are
         * @description Takes the right `privacy.erase`.
         */
        post: operations["clearRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has a right in these books
         * @description Takes the right `audit.read`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Give somebody a role, and add him when he is not known yet
         * @description Takes the right `users.manage`.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/users/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take away every right somebody has in these books
         * @description Takes the right `users.manage`.
         */
        post: operations["revokeUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of programs; never the secrets
         * @description Takes the right `audit.read`.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key for a program
         * @description The secret is answered this once and kept nowhere. Takes the right `keys.manage`.
         */
        post: operations["makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key
         * @description Takes the right `keys.manage`.
         */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A place for the dashboard in your page, for somebody you signed in
         * @description The address opens one frame within the minute. He gets the role you say, which takes a key that may do all of it; where he has a role here himself, no more than that. What is dangerous takes a role of his own and a proof in a window of his own. Takes the right `frames.open`.
         */
        post: operations["openFrame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/frame-origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pages of others that may show these books
         * @description Takes the right `books.read`.
         */
        get: operations["readFrameOrigins"];
        /**
         * Say which pages of others may show these books
         * @description Origins, without a path or a *. Holds at once, also for frames that are open. Takes the right `connections.manage`.
         */
        put: operations["setFrameOrigins"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, in order
         * @description Takes the right `audit.read`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a part of the log is as it was written
         * @description Begin at 0 and go on behind `next` until it is null. Takes the right `audit.read`.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interest, costs and damages that were asked; the open ones unless all are asked for
         * @description What it rests on is said in the language of Accept-Language. Takes the right `books.read`.
         */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/claims/{claim}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One claim, and what became of it
         * @description What it rests on is said in the language of Accept-Language. Takes the right `books.read`.
         */
        get: operations["readClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/claims/{claim}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a claim, or a part of it, was paid
         * @description The amount is in the currency of the claim; without it, all that is open. Takes the right `money.match`.
         */
        post: operations["settleClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/claims/{claim}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a claim, or a part of it
         * @description The amount is in the currency of the claim; without it, all that is open. Takes the right `losses.decide`.
         */
        post: operations["waiveClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * May this debtor buy more on account, with every component of the answer
         * @description Takes the right `books.read`.
         */
        get: operations["checkCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for sales: totals, hold and why, nothing private
         * @description Takes the right `sales.read`.
         */
        get: operations["readSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/credit-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All the guard knows of a debtor: limits, releases, scores, screening, report
         * @description Takes the right `books.read`.
         */
        get: operations["readCreditCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Part invoices of one order: ordered, invoiced and paid, a group per currency
         * @description No group when no invoice names the order. Takes the right `books.read`.
         */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose credit needs a look: over or near the limit, or showing signs; the gravest first
         * @description A proposed limit changes nothing until somebody decides. Counts are of all, whatever was asked for. Takes the right `books.read`.
         */
        get: operations["listConcerns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/watch-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Debtors that are watched, and why
         * @description Takes the right `books.read`.
         */
        get: operations["readWatchList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide how much a debtor may owe; every decision is kept
         * @description An amount of zero is no credit at all. The same decision again changes nothing. Takes the right `credit.decide`.
         */
        post: operations["decideLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let one order of a debtor on hold pass, until a day
         * @description Takes the right `credit.decide`.
         */
        post: operations["releaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the credit insurer to cover a debtor
         * @description What is covered becomes the insured limit; a refusal becomes one of zero. Takes the right `credit.decide`.
         */
        post: operations["requestCover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/insolvency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a debtor is insolvent, or with `over` that it is over or was somebody else
         * @description Takes the right `credit.screen`.
         */
        post: operations["confirmInsolvency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Watch a debtor more closely, or with `off` no longer
         * @description Takes the right `credit.screen`.
         */
        post: operations["watchDebtor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look into a debtor with every source that is connected
         * @description Answers young enough are taken as they are, unless `again`. No answer says nothing of the debtor. Takes the right `credit.screen`.
         */
        post: operations["screenDebtor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/credit/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do now what the day would do by itself: scores, expired limits, news of sources
         * @description Twice on a day is once. Takes the right `credit.screen`.
         */
        post: operations["runCreditDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/credit-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the administration decided about lending
         * @description Takes the right `books.read`.
         */
        get: operations["readCreditSettings"];
        /**
         * Decide what is lent and checked; what is left out is as shipped
         * @description Takes the right `policies.manage`.
         */
        put: operations["setCreditSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/law/creditor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the law asks about the creditor
         * @description Takes the right `books.read`.
         */
        get: operations["readCreditorLaw"];
        /**
         * Say what the creditor is in law; what is left out is read the careful way
         * @description Takes the right `policies.manage`.
         */
        put: operations["setCreditorLaw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/large-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note whether a debtor is a large Dutch company, which must pay within 30 days
         * @description Takes the right `work.do`.
         */
        put: operations["noteLargeCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the general terms as they were added, and what the law makes of them
         * @description Takes the right `books.read`.
         */
        get: operations["listTerms"];
        put?: never;
        /**
         * Add a version of the general terms
         * @description A version that is there with other words is refused: debtors may have accepted it. Takes the right `policies.manage`.
         */
        post: operations["saveTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/accepted-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put on file that a debtor accepted a version of the terms
         * @description Takes the right `work.do`.
         */
        post: operations["acceptTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether reminders of these books may leave, and how long an approval can be taken back
         * @description Takes the right `books.read`.
         */
        get: operations["readDunning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the reminders of today; nothing is sent
         * @description Takes the right `reminders.plan`.
         */
        post: operations["planDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned and approved runs, newest first
         * @description Takes the right `books.read`.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a run would send, what it holds back and why
         * @description Takes the right `books.read`.
         */
        get: operations["readRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs/{run}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a run: its reminders leave
         * @description Actions that are left out never leave; what of them is still due is planned again another day. Takes the right `reminders.approve`.
         */
        post: operations["approveRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs/{run}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what of a run has not left yet
         * @description Takes the right `reminders.plan`.
         */
        post: operations["undoRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop every reminder of these books at once
         * @description Takes the right `reminders.plan`.
         */
        post: operations["stopDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop every reminder of this installation */
        post: operations["stopAllDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let reminders of these books go again
         * @description Takes the right `reminders.approve`.
         */
        post: operations["resumeDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let reminders of this installation go again */
        post: operations["resumeAllDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every letter in every language: shipped, own, or missing
         * @description Takes the right `books.read`.
         */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/letters/{letter}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of a letter in a language, and what whoever changes them may use and must say
         * @description The number of its newest version is the ETag. Takes the right `books.read`.
         */
        get: operations["readLetter"];
        /**
         * Put own words in the place of a letter; linted first
         * @description Where a letter has own words in one language, nothing of it is sent in the languages listed as missing. Takes the right `policies.manage`.
         */
        put: operations["saveLetter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/letters/{letter}/{language}/keep-shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the shipped words are good enough in a language
         * @description Takes the right `policies.manage`.
         */
        post: operations["keepShippedLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/letters/{letter}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the shipped words of a letter again, in every language
         * @description Takes the right `policies.manage`.
         */
        post: operations["resetLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/letters/{letter}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How words look that nobody saved yet, and what is wrong with them
         * @description To a debtor with his own invoices, or without one about made-up ones. Nothing is saved or sent. Without a page the words cannot be filled in until the faults are mended. Takes the right `books.read`.
         */
        post: operations["previewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A letter to a debtor as it would leave now; nothing is sent
         * @description Takes the right `books.read`.
         */
        get: operations["previewLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/letter/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as the mail looks, to be shown in a frame
         * @description Takes the right `books.read`.
         */
        get: operations["drawLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/letter/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as pages, with the invoices behind it
         * @description Takes the right `books.read`.
         */
        get: operations["viewLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs/{run}/actions/{action}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The letter that an action of a run will send, by the facts of this moment
         * @description The reason says why it would not leave; the letter is shown all the same as it was planned. Without a page it left already, is a proposal to hand over, or lacks something. Takes the right `books.read`.
         */
        get: operations["previewAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs/{run}/actions/{action}/letter/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as the mail looks, to be shown in a frame
         * @description Takes the right `books.read`.
         */
        get: operations["drawAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dunning/runs/{run}/actions/{action}/letter/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as pages, with the invoices behind it
         * @description Takes the right `books.read`.
         */
        get: operations["viewAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/waiting-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails of which nobody knows whether they left
         * @description Takes the right `books.read`.
         */
        get: operations["listWaitingLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/waiting-letters/{action}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether such a mail left; if it did not, it goes again as far as it is still due
         * @description Takes the right `work.do`.
         */
        post: operations["decideWaitingLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/refused-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * E-mail addresses that mail servers refused; nothing is sent there
         * @description Takes the right `books.read`.
         */
        get: operations["listRefusedAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/refused-addresses/usable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An address works again: mail may go there, and the task about it is closed
         * @description Takes the right `work.do`.
         */
        post: operations["acceptAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/mail/sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether receivers can trust what is sent in the name of an administration, and what to do
         * @description Looks up SPF, DKIM and DMARC of the sender now. Without a selector the usual ones are tried. Takes the right `books.read`.
         */
        get: operations["checkSender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the watched mailbox is doing, and what came in last, newest first
         * @description The state is null where no mailbox is connected, or nobody has looked yet. Takes the right `books.read`.
         */
        get: operations["readMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/mailbox/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what is new in the watched mailbox now, and act on it
         * @description An error says why it gave nothing; the counts are of what was taken before. Takes the right `work.do`.
         */
        post: operations["fetchMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the administration is connected to
         * @description Takes the right `books.read`.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/connections/{connection}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The address where a person gives consent to a connection
         * @description Takes the right `connections.manage`.
         */
        post: operations["askConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/connections/{connection}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a connection off
         * @description Takes the right `connections.disconnect`.
         */
        post: operations["disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the accounting package can do, and how reading it goes
         * @description Takes the right `books.read`.
         */
        get: operations["readHost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the accounting package now
         * @description Takes the right `host.sync`.
         */
        post: operations["readFromHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records of the package that could not be taken, and what its codes lack
         * @description Takes the right `books.read`.
         */
        get: operations["listHostProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/problems/{hostId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * A problem was seen and is over
         * @description Takes the right `connections.manage`.
         */
        delete: operations["dropHostProblem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open items here against those of the package
         * @description Takes the right `books.read`.
         */
        get: operations["compareHost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/vanished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for invoices that were deleted in the package
         * @description Each of them becomes a problem of the list. Takes the right `host.sync`.
         */
        post: operations["findVanished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the codes of the package mean, where that comes from, and what is missing
         * @description Takes the right `books.read`.
         */
        get: operations["readMapping"];
        /**
         * Say what codes mean in these books
         * @description Takes the right `connections.manage`.
         */
        put: operations["setMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/mapping/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the codes probably mean, with reasons
         * @description Takes the right `connections.manage`.
         */
        get: operations["proposeMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/host/mapping/proposal/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take rows of the proposal
         * @description Takes the right `connections.manage`.
         */
        post: operations["acceptMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/statements/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the sources of statements now
         * @description Takes the right `bank.import`.
         */
        post: operations["fetchStatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/bank-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the sources of statements are doing, and how fresh the accounts are
         * @description Takes the right `books.read`.
         */
        get: operations["readBankSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dunning policies there are, and who follows them
         * @description Takes the right `books.read`.
         */
        get: operations["listPolicies"];
        put?: never;
        /**
         * Add a version of a dunning policy
         * @description A version that exists with the same content answers 200. Takes the right `policies.manage`.
         */
        post: operations["savePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/policies/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a policy
         * @description Takes the right `books.read`.
         */
        get: operations["readPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/policy-assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who follows a policy
         * @description Takes the right `policies.manage`.
         */
        put: operations["assignPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/policy-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tests of one policy against another
         * @description Takes the right `books.read`.
         */
        get: operations["listPolicyTests"];
        put?: never;
        /**
         * Try a policy on a share of the debtors
         * @description Takes the right `policies.manage`.
         */
        post: operations["startPolicyTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/policy-tests/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a test is doing
         * @description Takes the right `books.read`.
         */
        get: operations["comparePolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/policy-tests/{name}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a test
         * @description Takes the right `policies.manage`.
         */
        post: operations["endPolicyTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/exchanges/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents that stand still and wait for a person
         * @description Takes the right `books.read`.
         */
        get: operations["listHeldExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/exchanges/{exchange}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a held document go on: again, anew, or as sent another way
         * @description Takes the right `documents.send`.
         */
        post: operations["releaseExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/outbox/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages that were tried too often and wait
         * @description Takes the right `books.read`.
         */
        get: operations["listParkedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/outbox/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try all parked messages of a kind again, the oldest thousand of them
         * @description Takes the right `documents.send`.
         */
        post: operations["releaseMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/outbox/{message}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a parked message again
         * @description Takes the right `documents.send`.
         */
        post: operations["releaseMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks and calls of people
         * @description Takes the right `books.read`.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task
         * @description Takes the right `books.read`.
         */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputes, the open ones unless all are asked for
         * @description Takes the right `books.read`.
         */
        get: operations["listDisputes"];
        put?: never;
        /**
         * Note that a debtor disputes an invoice
         * @description Takes the right `work.do`.
         */
        post: operations["openDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promises and payment plans
         * @description Takes the right `books.read`.
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Note what a debtor promised
         * @description Takes the right `work.do`.
         */
        post: operations["recordPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works on these books, and who is away
         * @description Takes the right `books.read`.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add or change a colleague
         * @description Takes the right `work.organise`.
         */
        post: operations["savePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/due-soon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What falls due within days
         * @description Takes the right `books.read`.
         */
        get: operations["listDueSoon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything about one debtor on a page
         * @description Takes the right `books.read`.
         */
        get: operations["readDebtorCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened with a debtor, newest first
         * @description Takes the right `books.read`.
         */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/tasks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a task with how it went
         * @description Takes the right `work.do`.
         */
        post: operations["closeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/tasks/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a task to somebody else, or to another day
         * @description Takes the right `work.do`.
         */
        post: operations["moveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/disputes/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how a dispute ended
         * @description Takes the right `work.do`.
         */
        post: operations["resolveDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree on instalments
         * @description Takes the right `work.do`.
         */
        post: operations["recordPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/promises/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A promise was confirmed in writing
         * @description Takes the right `work.do`.
         */
        post: operations["confirmPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/promises/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A promise counts no more
         * @description Takes the right `work.do`.
         */
        post: operations["cancelPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that somebody is away, and who stands in
         * @description Takes the right `work.organise`.
         */
        post: operations["saveAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/absences/{person}/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Somebody is back, or was never away: take the absence of that first day away
         * @description Takes the right `work.organise`.
         */
        delete: operations["removeAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note on the card of a debtor
         * @description Takes the right `work.do`.
         */
        post: operations["noteDebtor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who looks after a debtor
         * @description Takes the right `work.organise`.
         */
        post: operations["ownDebtor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a call to a debtor
         * @description Takes the right `work.do`.
         */
        post: operations["openCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/work/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do now what the day would do by itself
         * @description Takes the right `work.do`.
         */
        post: operations["runDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is told what happens, and what there is to be told of
         * @description Takes the right `connections.manage`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Tell an address what happens
         * @description The secret is answered this once and kept nowhere we can show it from. How to verify a call stands in docs/webhooks.md. Takes the right `keys.manage`.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the calls of a receiver went, newest first
         * @description Takes the right `connections.manage`.
         */
        get: operations["listWebhookCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another address, other events, on or off; what is absent stays
         * @description Takes the right `keys.manage`.
         */
        post: operations["changeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell this receiver nothing more
         * @description Takes the right `keys.manage`.
         */
        post: operations["removeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret; for 24 hours calls are signed with both
         * @description The secret is answered this once and kept nowhere we can show it from. Takes the right `keys.manage`.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell this receiver alone that somebody tries it out
         * @description Takes the right `connections.manage`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell this receiver again of one event, or of all since a moment
         * @description Takes the right `connections.manage`.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who else has to do with invoices: factors, insurers, banks, bailiffs
         * @description Takes the right `books.read`.
         */
        get: operations["listInstruments"];
        put?: never;
        /**
         * Note who else has to do with an invoice
         * @description Takes the right `instruments.manage`.
         */
        post: operations["addInstrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/provisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provisions that are proposed
         * @description Takes the right `books.read`.
         */
        get: operations["listProvisions"];
        put?: never;
        /**
         * Propose provisions for doubtful claims
         * @description Takes the right `instruments.manage`.
         */
        post: operations["proposeProvisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collection-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims at collection partners
         * @description Takes the right `books.read`.
         */
        get: operations["listCases"];
        put?: never;
        /**
         * Hand claims over to a partner
         * @description Takes the right `cases.hand-over`.
         */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collection-partners/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The claims of one partner, as he may see them
         * @description Takes the right `cases.external`.
         */
        get: operations["viewPartnerCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files about a debtor, and what a dossier lacks
         * @description Takes the right `books.read`.
         */
        get: operations["readDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/instruments/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what is noted
         * @description Takes the right `instruments.manage`.
         */
        post: operations["changeInstrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/instruments/{id}/tell-insurer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the insurer that a claim is overdue or lost
         * @description Takes the right `instruments.manage`.
         */
        post: operations["tellInsurer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to write an invoice off
         * @description Takes the right `instruments.manage`.
         */
        post: operations["proposeWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/write-offs/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a write-off
         * @description Takes the right `losses.decide`.
         */
        post: operations["decideWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/provisions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a provision
         * @description Takes the right `losses.decide`.
         */
        post: operations["decideProvision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collection-announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce to a debtor that his claims go to a partner
         * @description Takes the right `cases.hand-over`.
         */
        post: operations["announceHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collection-cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take claims back from a partner
         * @description Takes the right `cases.hand-over`.
         */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/collection-partners/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note the registration of a partner
         * @description Takes the right `connections.manage`.
         */
        post: operations["registerPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/dossier-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file about a debtor
         * @description Takes the right `instruments.manage`.
         */
        post: operations["addDossierFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the administration is with sending over the network
         * @description Takes the right `books.read`.
         */
        get: operations["readOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose who sends, and where is received
         * @description Chosen again, everything after it is done again. Takes the right `connections.manage`.
         */
        post: operations["chooseSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the numbers of the administration and record the mandate
         * @description Takes the right `connections.manage`.
         */
        post: operations["identifyAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the client lets us act for it
         * @description Of the document, which is base64, the digest alone is kept. Takes the right `connections.manage`.
         */
        post: operations["recordAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The client takes its word back: nothing is sent from now on
         * @description Takes the right `connections.manage`.
         */
        post: operations["withdrawAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the network who publishes the administration now
         * @description Takes the right `connections.manage`.
         */
        post: operations["lookUpPublisher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register the administration for receiving
         * @description With the key of the provider that publishes it now it moves without a gap. Takes the right `connections.manage`.
         */
        post: operations["registerReceiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test invoice from the administration to itself
         * @description It leaves in a moment; ask what became of it, or read where it stands. Takes the right `connections.manage`.
         */
        post: operations["sendTestInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of the test
         * @description `seen`: a person saw it arrive where the administration receives. Takes the right `connections.manage`.
         */
        post: operations["checkTestInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to send for real
         * @description Takes the right `network.decide`.
         */
        post: operations["goLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A one-time key for the next provider, shown once
         * @description Takes the right `network.decide`.
         */
        post: operations["giveMigrationKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/onboarding/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the administration off the network, and stop sending
         * @description Takes the right `network.decide`.
         */
        post: operations["leaveNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/journey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the documents of one number, in and out
         * @description Takes the right `books.read`.
         */
        get: operations["readJourney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/invoices/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice or credit note of ours: what it says, how it travels, what was found in it
         * @description By the id of its document. Sentences are in the language asked for, else in that of the reader. Takes the right `books.read`.
         */
        get: operations["readInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/invoices/{document}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice of ours as a page for people
         * @description Takes the right `books.read`.
         */
        get: operations["viewInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/invoices/{document}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice of ours as pages to keep
         * @description Takes the right `books.read`.
         */
        get: operations["printInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/invoices/{document}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice of ours as it was written for the network
         * @description Takes the right `books.read`.
         */
        get: operations["takeInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the debtors stand, in figures
         * @description Takes the right `books.read`.
         */
        get: operations["readFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What should come in, week by week, and what should be provided for
         * @description Takes the right `books.read`.
         */
        get: operations["readOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures at the month ends behind us, and today
         * @description Each over the months of a quarter, up to its day; the oldest first. Takes the right `books.read`.
         */
        get: operations["readTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Our books against the ledger of the host; null before it was told
         * @description Takes the right `books.read`.
         */
        get: operations["readControl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the administration decided about its figures and reports
         * @description Takes the right `books.read`.
         */
        get: operations["readFigureSettings"];
        /**
         * Decide about figures and reports
         * @description Takes the right `policies.manage`.
         */
        put: operations["setFigures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures/{figure}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is behind one figure, a page at a time
         * @description Takes the right `books.read`.
         */
        get: operations["openFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/figures/{figure}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remark on a figure: somebody gets a task
         * @description Takes the right `work.do`.
         */
        post: operations["remarkFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/reports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a week, a month or a quarter
         * @description Takes the right `books.read`.
         */
        get: operations["readReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Debtors, found, sorted and a page at a time
         * @description Amounts are compared in the currency of the books. Rows that come or go while somebody pages through it move nobody else: next names a place, no number. Takes the right `books.read`.
         */
        get: operations["listDebtors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open items, sorted and a page at a time
         * @description Amounts of different currencies are sorted by their number. Rows that come or go while somebody pages through it move nobody else: next names a place, no number. Takes the right `books.read`.
         */
        get: operations["listOpenItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Debtors, invoices and bank entries somebody may mean, at most eight of each
         * @description Bank entries are found by any amount, and among the newest by name and text. Takes the right `books.read`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/sheets/debtors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of debtors as a spreadsheet, a row for each currency one owes in
         * @description Takes the right `books.read`.
         */
        get: operations["takeDebtorSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/sheets/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of invoices as a spreadsheet
         * @description Takes the right `books.read`.
         */
        get: operations["takeInvoiceSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/sheets/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of open items as a spreadsheet for people
         * @description What can be read back is at open-items/sheet. Takes the right `books.read`.
         */
        get: operations["takeItemSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What receivers said about our invoices, and what we owe suppliers an answer about
         * @description Takes the right `books.read`.
         */
        get: operations["readAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/answers/{about}/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about an answer, as the path says
         * @description Takes the right `documents.send`.
         */
        post: operations["decideAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/on-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money of debtors that settles nothing yet
         * @description Takes the right `books.read`.
         */
        get: operations["listOnAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments the accounting package refused
         * @description Takes the right `books.read`.
         */
        get: operations["listRefusedPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/on-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an entry, or part of it, on account of a debtor
         * @description Takes the right `money.match`.
         */
        post: operations["putOnAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle items with money on account
         * @description Takes the right `money.match`.
         */
        post: operations["applyOnAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bank entries that wait for a person, with proposals; or those that were decided about
         * @description Takes the right `books.read`.
         */
        get: operations["listReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One bank entry, and where its money is; its version is the ETag
         * @description Takes the right `books.read`.
         */
        get: operations["readEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a proposal of an entry
         * @description Takes the right `money.match`.
         */
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divide an entry over open items
         * @description Takes the right `money.match`.
         */
        post: operations["splitEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move money from one item to another
         * @description Takes the right `money.match`.
         */
        post: operations["reassignEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/not-ours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The entry has nothing to do with debtors
         * @description Takes the right `money.match`.
         */
        post: operations["markNotOurs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/review/{entry}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was decided about an entry
         * @description Takes the right `money.match`.
         */
        post: operations["undoEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/matching-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be matched without a person, and what never is
         * @description Takes the right `books.read`.
         */
        get: operations["readMatchingPolicy"];
        /**
         * Say what may be matched without a person
         * @description Takes the right `policies.manage`.
         */
        put: operations["setMatchingPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/learned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people taught by their decisions
         * @description Takes the right `books.read`.
         */
        get: operations["listLearned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/learned/{fact}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not use a learned fact any more
         * @description Takes the right `money.match`.
         */
        post: operations["revokeFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/learned/{fact}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use a learned fact again
         * @description Takes the right `money.match`.
         */
        post: operations["restoreFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look for participants of the network by name
         * @description Takes the right `books.read`.
         */
        get: operations["searchDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/participants/{participant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is this participant on the network, and for what
         * @description Takes the right `books.read`.
         */
        get: operations["lookUpParticipant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/debtors/{debtor}/receiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Under which identifier a debtor can be reached
         * @description Takes the right `books.read`.
         */
        get: operations["findReceiver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/fallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens when a receiver is not on the network, and what the law lets happen
         * @description Takes the right `books.read`.
         */
        get: operations["readFallback"];
        /**
         * Say what happens when a receiver is not on the network
         * @description Takes the right `policies.manage`.
         */
        put: operations["setFallback"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came over the network and could not be taken
         * @description Takes the right `books.read`.
         */
        get: operations["listRefused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/refused/{transport}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of what could not be taken
         * @description Takes the right `books.read`.
         */
        get: operations["takeRefused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/refused/{transport}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try to take it again
         * @description Takes the right `documents.decide`.
         */
        post: operations["tryRefusedAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/release-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people it takes to release what fraud checks held
         * @description Takes the right `books.read`.
         */
        get: operations["readReleaseRule"];
        /**
         * Say how many people it takes from now on: two, or one who looks again a day later
         * @description Takes the right `users.manage`.
         */
        put: operations["setReleaseRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Received documents that wait, or all of them
         * @description Takes the right `books.read`.
         */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One received document; its version is the ETag
         * @description Takes the right `books.read`.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document as a page for people
         * @description Takes the right `books.read`.
         */
        get: operations["viewDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes as they came in
         * @description Takes the right `books.read`.
         */
        get: operations["takeDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file inside the document
         * @description Takes the right `books.read`.
         */
        get: operations["takeAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a document
         * @description Takes the right `documents.decide`.
         */
        post: operations["approveDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a document, with a reason
         * @description Takes the right `documents.decide`.
         */
        post: operations["rejectDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the supplier about a document
         * @description Takes the right `documents.decide`.
         */
        post: operations["queryDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go what fraud checks held
         * @description Takes the right `iban.release`.
         */
        post: operations["releaseDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrations/{administration}/inbox/{document}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse what fraud checks held
         * @description Takes the right `documents.decide`.
         */
        post: operations["refuseDocument"];
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
        Absence: {
            person: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            standIn?: string;
        };
        AccountFreshness: {
            iban: string;
            lastClosingDate: string | null;
            daysOld: number | null;
            gaps: string[];
        };
        ActionLetter: {
            action: components["schemas"]["StoredAction"];
            debtor: components["schemas"]["Addressee"];
            reason: string | null;
            lacks: components["schemas"]["Fault"] | null;
            route: components["schemas"]["LetterRoute"] | null;
            page: components["schemas"]["LetterPage"] | null;
            dispatches: components["schemas"]["LetterAttempt"][];
        };
        /** @enum {string} */
        ActionState: "planned" | "approved" | "held" | "sent" | "failed";
        Address: {
            line1?: string;
            line2?: string;
            line3?: string;
            city?: string;
            postalCode?: string;
            subdivision?: string;
            country?: string;
        };
        Addressee: {
            id: string;
            number: string;
            name: string;
        };
        Ageing: {
            currency: string;
            buckets: {
                "not-due": components["schemas"]["Money"];
                "1-30": components["schemas"]["Money"];
                "31-60": components["schemas"]["Money"];
                "61-90": components["schemas"]["Money"];
                "91-180": components["schemas"]["Money"];
                "over-180": components["schemas"]["Money"];
            };
            total: components["schemas"]["Money"];
            credits: components["schemas"]["Money"];
            unallocatedReceipts: components["schemas"]["Money"];
            weightedDaysOverdue: string | null;
        };
        AllowanceCharge: {
            /** @enum {string} */
            kind: "allowance" | "charge";
            amount: string;
            base?: string;
            percent?: string;
            vat?: components["schemas"]["VatCategory"];
            reason?: string;
            reasonCode?: string;
        };
        AnswerDue: {
            documentId: string;
            number: string;
            supplier: string;
            /** Format: date */
            receivedOn: string;
            /** Format: date */
            answerBy: string;
            late: boolean;
        };
        AnswersPicture: {
            parked: components["schemas"]["ParkedAnswer"][];
            terms: {
                transportId: string;
                openItemId: string;
                /** Format: date */
                dueDate: string;
                /** Format: date */
                proposedOn: string;
                /** @enum {string} */
                state: "waiting" | "refused" | "accepted" | "overtaken";
                decidedBy?: string;
                /** Format: date */
                decidedOn?: string;
                invoiceNumber: string;
            }[];
            disputes: {
                id?: string;
                openItemId: string;
                /** Format: date */
                openedOn: string;
                /** Format: date */
                closedOn?: string;
                amount?: components["schemas"]["Money"];
                reason: string;
                restGoesOn?: boolean;
                invoiceNumber: string;
            }[];
            due: components["schemas"]["AnswerDue"][];
            sent: {
                id: string;
                sender: components["schemas"]["ParticipantId"];
                /** @enum {string} */
                state: "held" | "rejected" | "queued" | "delivered" | "sent" | "unknown" | "undelivered" | "sending" | "sent-another-way" | "replaced" | "not-taken";
                note?: string;
                /** @enum {string} */
                code: "AB" | "IP" | "UQ" | "CA" | "RE" | "AP" | "PD";
                key: string;
                documentId: string;
                number: string;
                supplier: string;
                serial: number;
                statuses: components["schemas"]["ResponseStatus"][];
                /** Format: date */
                effectiveOn?: string;
                receiver: components["schemas"]["ParticipantId"];
                transportId: string;
                sha256: string;
                /** Format: date-time */
                queuedAt: string;
                /** Format: date-time */
                stateAt: string;
                stateNote?: string;
                providerId?: string;
                attempts: number;
                /** Format: date-time */
                firstAttemptAt?: string;
                /** Format: date-time */
                attemptedAt?: string;
            }[];
            statuses: components["schemas"]["MessageStatusReceived"][];
        };
        ApiKey: {
            id: string;
            name: string;
            place: {
                administration: string;
            } | {
                firm: string;
            };
            scopes: ("books.read" | "sales.read" | "cases.external" | "documents.send" | "documents.decide" | "bank.import" | "money.match" | "money.collect" | "work.do" | "work.organise" | "reminders.plan" | "policies.manage" | "credit.screen" | "credit.decide" | "instruments.manage" | "losses.decide" | "cases.hand-over" | "host.sync" | "connections.manage" | "audit.read" | "firm.read" | "firm.provision" | "frames.open")[];
            prefix: string;
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt?: string;
            revoked?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
        };
        Approval: {
            /** Format: date-time */
            at: string;
            by: string;
            user?: string;
        };
        ApprovedRun: {
            run: components["schemas"]["DunningRun"];
            leaving: number;
            waits: ("second-person" | "second-look") | null;
        };
        AttachedFile: {
            id: string;
            name: string;
            mediaType: string;
            sizeBytes: number;
            isUnsafe: boolean;
        };
        AuditEntry: {
            position: number;
            /** Format: date-time */
            at: string;
            act: string;
            about: {
                kind: string;
                id: string;
            };
            actor: {
                kind: string;
                id: string;
                name: string;
            };
            channel: string;
            fields: unknown;
            hash: string;
        };
        AuditPart: {
            checked: number;
            compared: number;
            broken: {
                /** @enum {string} */
                kind: "missing" | "changed" | "unlinked" | "cut" | "replaced";
                position: number;
                message: string;
            } | null;
            next: number | null;
        };
        Authority: {
            signedBy: string;
            /** Format: date */
            signedOn: string;
            scope: ("send" | "receive")[];
            document?: string;
            /** Format: date */
            validUntil?: string;
            /** Format: date */
            withdrawnOn?: string;
        };
        BankFile: {
            id: string;
            name: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            outcome: "imported" | "refused";
            faults: components["schemas"]["Fault"][];
        };
        BankParty: {
            name?: string;
            iban?: string;
            other?: string;
            bic?: string;
        };
        BankSourceView: {
            connection: string;
            adapter: string;
            /** @enum {string} */
            health: "needs-person" | "well" | "failing" | "consent-ends" | "never-looked";
            lookedAt: string | null;
            consentDaysLeft: number | null;
            error: {
                message: string;
                /** @enum {string} */
                kind: "refused" | "throttled" | "unauthorised" | "malformed" | "unreachable" | "consent-ended";
                /** Format: date-time */
                since: string;
            } | null;
            succeededAt: string | null;
            nextLookAt: string | null;
            lastFile: {
                name: string;
                /** Format: date-time */
                at: string;
            } | null;
            lastRefused: {
                name: string;
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            consentUntil: string | null;
        };
        BankSources: {
            /** Format: date */
            on: string;
            sources: components["schemas"]["BankSourceView"][];
            accounts: components["schemas"]["AccountFreshness"][];
        };
        BooksSummary: {
            administration: {
                name: string;
                id: string;
                currency: string;
                country: string;
                language: components["schemas"]["Language"];
            };
            /** Format: date */
            on: string;
            lastBankDate: string | null;
            invoices: number;
            sent: number;
            delivered: number;
            held: number;
            received: number;
            receivedHeld: number;
            entries: number;
            matched: number;
            waiting: number;
            entriesOnAccount: number;
            refused: number;
            reminded: number;
            remindersHeld: number;
            disputes: number;
            alerts: number;
            outbox: {
                due: number;
                parked: number;
            };
            open: components["schemas"]["Money"];
            onAccount: components["schemas"]["Money"];
            overdue: components["schemas"]["Money"];
            overdueItems: number;
            ageing: components["schemas"]["Ageing"][];
            dso: string | null;
        };
        CalledDebtor: {
            id: string;
            number: string;
            name: string;
            phone?: string;
        };
        CameIn: {
            transportId: string;
            sender: components["schemas"]["ParticipantId"] | null;
            receiver: components["schemas"]["ParticipantId"];
            documentType: string;
            process?: string;
            documentId?: string;
            sha256: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "refused" | "stored" | "processed";
            note?: string;
        };
        /** @enum {string} */
        Certainty: "certain" | "likely" | "unknown";
        /** @enum {string} */
        Channel: "task" | "mail" | "letter" | "registered" | "call";
        CheckedSender: {
            from: string;
            findings: {
                /** @enum {string} */
                about: "spf" | "dkim" | "dmarc";
                /** @enum {string} */
                code: "spf-ok" | "spf-missing" | "spf-twice" | "spf-open" | "spf-undecided" | "spf-lookups" | "dkim-ok" | "dkim-not-found" | "dkim-revoked" | "dmarc-ok" | "dmarc-missing" | "dmarc-twice" | "dmarc-watching" | "dmarc-invalid" | "unknown";
                /** @enum {string} */
                state: "good" | "weak" | "missing" | "unknown";
                found?: string;
                says: string;
            }[];
        };
        ClaimChange: {
            /** @enum {string} */
            kind: "settled" | "waived";
            amount: components["schemas"]["Money"];
            /** Format: date */
            on: string;
            by: string;
            note: string;
            entryId?: string;
        };
        ClaimHistory: {
            id: string;
            debtorId: string;
            debtor: {
                number: string;
                name: string;
            };
            openItemIds: string[];
            invoiceNumbers: string[];
            /** @enum {string} */
            kind: "interest" | "costs" | "damages";
            amount: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            clause: string;
            /** Format: date */
            on: string;
            actionId: string;
            periods?: {
                from: string;
                until: string;
                days: number;
                principal: string;
                percent: string;
                /** @enum {string} */
                status: "verified" | "derived" | "provisional";
            }[];
            changes: components["schemas"]["ClaimChange"][];
        };
        /** @enum {string} */
        ClaimKind: "interest" | "costs" | "damages";
        ClaimLine: {
            kind: components["schemas"]["ClaimKind"];
            openItem?: string;
            amount: string;
            currency: string;
            clause: string;
            /** @constant */
            provisional?: true;
            claimId?: string;
            periods?: components["schemas"]["InterestPeriod"][];
        };
        Colleague: {
            name: string;
            fullName?: string;
            phone?: string;
            email?: string;
            roles: ("debtors" | "sales" | "administration" | "logistics" | "manager")[];
        };
        Collection: {
            id: string;
            key: string;
            /** Format: date */
            collectOn: string;
            /** Format: date */
            announcedOn: string;
            account: string;
            total: components["schemas"]["Money"];
            lineCount: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            handedOutAt?: string;
            /** Format: date-time */
            cancelledAt?: string;
        };
        CollectionCase: {
            id: string;
            debtorId: string;
            connectionId: string;
            partner: string;
            openItemIds: string[];
            /** @enum {string} */
            state: "returned" | "withdrawn" | "received" | "letter-sent" | "debtor-answered" | "paid-to-partner" | "paid-to-us" | "closed-paid" | "closed-unpaid" | "approved" | "refused" | "withdrawing";
            approvedBy: string;
            /** Format: date */
            approvedOn: string;
            reference?: string;
            paid?: components["schemas"]["Money"];
            costs?: components["schemas"]["Money"];
            note?: string;
        };
        CollectionLine: {
            id: string;
            collectionId: string;
            endToEndId: string;
            partId: string;
            openItemId: string;
            debtorId: string;
            mandateId: string;
            /** @enum {string} */
            scheme: "CORE" | "B2B";
            sequence: components["schemas"]["SequenceType"];
            amount: components["schemas"]["Money"];
            state: components["schemas"]["LineState"];
            amendmentsTold: number;
            paid?: {
                /** Format: date */
                on: string;
                entryId: string;
            };
            returned?: {
                /** Format: date */
                on: string;
                reason: string;
                entryId?: string;
            };
        };
        CollectionNotice: {
            debtorId: string;
            mandateId: string;
            creditorId: string;
            number: string;
            amount: components["schemas"]["Money"];
            /** Format: date */
            collectOn: string;
        };
        Comparison: {
            /** Format: date */
            on: string;
            withinDays: number;
            against: components["schemas"]["SideResult"];
            tried: components["schemas"]["SideResult"];
            difference?: number;
            margin?: number;
            verdict: components["schemas"]["Verdict"];
        };
        ConnectionShown: {
            id: string;
            /** @enum {string} */
            kind: "credit-bureau" | "credit-insurer" | "business-register" | "vat-check" | "insolvency-register" | "mail" | "host" | "access-point" | "bank" | "mailbox" | "payment-link" | "collection-partner";
            adapter: string;
            /** @enum {string} */
            state: "live" | "settings" | "asked" | "new" | "needs-person" | "disconnected";
            /** Format: date-time */
            since?: string;
            note?: string;
        };
        ConsentLink: {
            administration: string;
            name: string;
            connection: string;
            adapter: string;
            url: string | null;
            message?: string;
        };
        Contact: {
            name?: string;
            phone?: string;
            email?: string;
        };
        ControlCheck: {
            /** Format: date */
            on: string;
            currency: string;
            toldBy: string;
            openItems: string;
            onAccount: string;
            control: string;
            difference: string;
        };
        Cover: {
            coverId: string;
            buyer: string;
            /** @enum {string} */
            state: "preliminary" | "approved" | "not-approved" | "conditional" | "partly-approved" | "under-investigation" | "cancelled" | "reduced" | "account-closed";
            reasons: ("no-financial-data" | "ceased-trading" | "new-company" | "not-registered" | "only-insolvency-risk" | "adverse-public-information")[];
            requested: components["schemas"]["Money"];
            covered?: components["schemas"]["Money"];
            conditions?: string;
            /** Format: date */
            validUntil?: string;
            /** Format: date-time */
            decidedAt: string;
        };
        /** @enum {string} */
        CreditAlternative: "PREPAY" | "DEPOSIT" | "PART-DELIVERIES";
        /** @enum {string} */
        CreditAnswer: "GRANTED" | "WARN" | "HOLD" | "REVIEW";
        CreditCard: {
            debtor: {
                id: string;
                number: string;
                name: string;
                kind: components["schemas"]["DebtorKind"];
            };
            decision: components["schemas"]["CreditDecision"];
            limits: components["schemas"]["LimitDecision"][];
            releases: components["schemas"]["StoredRelease"][];
            score: components["schemas"]["PaymentScore"] | null;
            scores: {
                /** Format: date */
                on: string;
                score: number | null;
                band: ("A" | "B" | "C" | "D") | null;
            }[];
            light: components["schemas"]["Light"];
            lightReasons: ("insolvent" | "ceased" | "low-rating" | "low-score" | "dormant" | "fair-rating" | "fair-score" | "report-old" | "good-rating" | "good-score" | "no-data")[];
            /** @enum {string} */
            screening: "screened" | "unscreened";
            screenedOn: string | null;
            report: components["schemas"]["CreditReport"] | null;
            watch: {
                /** Format: date */
                on: string;
                by: string;
                reason: string;
            } | null;
            insolvency: {
                /** Format: date */
                on: string;
                source: string;
                by: string;
            } | null;
            proposal: components["schemas"]["LimitProposal"] | null;
        };
        CreditConcern: {
            debtor: {
                number: string;
                name: string;
                id: string;
            };
            /** @enum {string} */
            standing: "stopped" | "warned" | "watched";
            decision: components["schemas"]["CreditDecision"];
            signs: ("by-hand" | "insolvent" | "rating-dropped" | "score-worse" | "low-score" | "debit-returned" | "promise-broken" | "long-overdue")[];
            overdue: components["schemas"]["Money"][];
            daysLate: number;
            score: {
                score: number;
                band: string;
            } | null;
            owner?: string;
            /** Format: date-time */
            since?: string;
            proposal: components["schemas"]["LimitProposal"] | null;
        };
        CreditDecision: {
            answer: components["schemas"]["CreditAnswer"];
            exposure: components["schemas"]["Exposure"];
            limit?: components["schemas"]["Money"];
            limitInForce?: components["schemas"]["LimitInForce"];
            usedPercent?: number;
            overBy?: components["schemas"]["Money"];
            reasons: ("insolvent" | "no-credit" | "cover-ended" | "over-limit" | "overdue-too-long" | "limit-expired" | "near-limit" | "other-currency-left-out")[];
            alternatives: components["schemas"]["CreditAlternative"][];
            rates?: {
                /** Format: date */
                on: string;
                used: components["schemas"]["UsedRate"][];
            };
            released?: components["schemas"]["CreditRelease"];
        };
        CreditRelease: {
            order: string;
            amount: components["schemas"]["Money"];
            /** Format: date */
            until: string;
            by: string;
            reason: string;
        };
        CreditReport: {
            providerId: string;
            /** @enum {string} */
            status: "active" | "dormant" | "ceased" | "insolvent" | "unknown";
            /** @enum {string} */
            band?: "A" | "B" | "C" | "D" | "E";
            nativeScore?: {
                value: string;
                scale: string;
            };
            advisedLimit?: components["schemas"]["Money"];
            paymentIndex?: number;
            latestAccounts?: {
                year: number;
                equity?: components["schemas"]["Money"];
                result?: components["schemas"]["Money"];
                total?: components["schemas"]["Money"];
            };
            legalEvents: {
                id: string;
                /** @enum {string} */
                kind: "bankruptcy" | "suspension-of-payments" | "reorganisation" | "debt-rescheduling" | "dissolution" | "ended";
                /** Format: date */
                on: string;
                court?: string;
                reference?: string;
            }[];
            /** Format: date-time */
            fetchedAt: string;
            /** Format: date */
            validUntil?: string;
            cost?: components["schemas"]["Money"];
        };
        CreditSettings: {
            warnPercent: number;
            overdueDaysMax?: number;
            countDrafts: boolean;
            screeningMonths: number;
            newDebtorOrder?: components["schemas"]["Money"];
            inquiriesPerMonth: {
                [key: string]: number;
            };
        };
        DayDone: {
            overtaken: number;
            escalated: number;
            reviews: number;
            withoutStep: number;
            instruments: components["schemas"]["InstrumentDay"];
            kept: number;
            partly: number;
            broken: number;
        };
        DebtorCard: {
            debtor: components["schemas"]["DebtorRecord"];
            profile: components["schemas"]["DebtorProfile"];
            acting?: string;
            items: components["schemas"]["OpenItemState"][];
            planned: components["schemas"]["DunningAction"][];
            held: components["schemas"]["DunningHold"][];
            promises: components["schemas"]["PaymentPromise"][];
            plans: components["schemas"]["InstalmentPlan"][];
            disputes: components["schemas"]["ShownDispute"][];
            tasks: components["schemas"]["ShownTask"][];
            timeline: components["schemas"]["TimelineEntry"][];
        };
        DebtorFigures: {
            debtorId: string;
            number: string;
            name: string;
            owed: string;
            overdue: string;
            collected: string;
            actions: number;
            cost: string | null;
            irregularity: string | null;
        };
        /** @enum {string} */
        DebtorKind: "business" | "consumer" | "public";
        DebtorProfile: {
            debtorId: string;
            policy?: string;
            owner?: string;
            contact?: string;
            otherEmails?: string[];
            refusedEmails?: {
                email: string;
                /** Format: date */
                on: string;
                reason: string;
            }[];
            termsAccepted?: {
                version: string;
                /** Format: date */
                on: string;
                by?: string;
                proof?: string;
            };
            isLargeCompany?: boolean;
            mailBounced?: {
                address: string;
                /** Format: date */
                on: string;
                status?: string;
                diagnostic?: string;
            };
            naturalPerson?: boolean;
            insolvency?: {
                /** Format: date */
                on: string;
                source: string;
                by: string;
            };
            /** Format: date */
            ratingDroppedOn?: string;
            watch?: {
                /** Format: date */
                on: string;
                by: string;
                reason: string;
            };
        };
        DebtorRecord: {
            id: string;
            hostId: string;
            number: string;
            name: string;
            kind: components["schemas"]["DebtorKind"];
            country: string;
            language?: components["schemas"]["Language"];
            email?: string;
            phone?: string;
            address?: components["schemas"]["Address"];
            vatId?: string;
            legalId?: string;
            participant?: components["schemas"]["ParticipantId"];
            ibans: string[];
            aliases: string[];
            group?: string;
            creditLimit?: components["schemas"]["Money"];
            orders?: components["schemas"]["Money"];
            delivered?: components["schemas"]["Money"];
            drafts?: components["schemas"]["Money"];
            insolvent: boolean;
            purchaseOrderRequired: boolean;
            /** Format: date */
            blockedUntil?: string;
            blockedReason?: string;
            hostVersion: string;
        };
        Delivery: {
            partyName?: string;
            locationId?: components["schemas"]["Identifier"];
            /** Format: date */
            date?: string;
            address?: components["schemas"]["Address"];
        };
        /** @enum {string} */
        DifferenceReason: "waiting" | "problem" | "only-here" | "only-there" | "differs" | "no-invoice";
        DirectoryAnswer: {
            total: number;
            /** @constant */
            source: "directory";
            matches: components["schemas"]["DirectoryMatch"][];
        };
        DirectoryMatch: {
            participant: string;
            names: string[];
            country?: string;
        };
        Disconnected: {
            revoked: boolean;
            /** Format: date */
            removedOn?: string;
        };
        Dispatch: {
            to?: string;
            reference: string;
            /** Format: date-time */
            at: string;
            answer?: string;
            /** @constant */
            uncertain?: true;
        };
        DisputeCase: {
            id: string;
            /** @enum {string} */
            code: "price" | "quantity" | "quality" | "wrong-goods" | "not-ordered" | "delivery" | "receipt-missing" | "reference-missing" | "invoice-details" | "terms" | "already-paid" | "other";
            /** @enum {string} */
            role: "debtors" | "sales" | "administration" | "logistics" | "manager";
            owner?: string;
            /** Format: date */
            answerBy?: string;
            late?: boolean;
            openedBy?: string;
            /** @enum {string} */
            outcome?: "upheld" | "withdrawn" | "settled" | "credit-note-expected";
            /** Format: date */
            decidedOn?: string;
            decidedBy?: string;
            note?: string;
            openItemId: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn?: string;
            amount?: components["schemas"]["Money"];
            reason: string;
            restGoesOn?: boolean;
        };
        DossierFile: {
            id: string;
            debtorId: string;
            openItemId?: string;
            /** @enum {string} */
            kind: "quote" | "order" | "terms" | "delivery" | "correspondence";
            name: string;
            mediaType: string;
            sha256: string;
            size: number;
            by: string;
            /** Format: date-time */
            at: string;
        };
        DraftPreview: {
            faults: components["schemas"]["Fault"][];
            page: components["schemas"]["LetterPage"] | null;
        };
        DueSoon: {
            item: components["schemas"]["OpenItemState"];
            debtor: string;
        };
        DunningAction: {
            debtor: string;
            step: string;
            /** @constant */
            kind?: "hand-over";
            channel: components["schemas"]["Channel"];
            tone: components["schemas"]["Tone"];
            items: {
                openItem: string;
                round: number;
                open: string;
                currency: string;
                daysLate: number;
            }[];
            credits?: {
                openItem: string;
                open: string;
                currency: string;
            }[];
            claims?: components["schemas"]["ClaimLine"][];
            costs: string;
            interest: string;
            newDueDate?: string;
            notice?: components["schemas"]["LegalNotice"];
            needsPerson?: ("provisional-rate" | "legal-effect")[];
            mode?: components["schemas"]["StepMode"];
            owner?: string;
            policy?: components["schemas"]["PolicyUsed"];
            /** @enum {string} */
            role?: "debtors" | "sales" | "administration" | "logistics" | "manager";
            instruction?: string;
            law: string[];
        };
        DunningHold: {
            debtor?: string;
            openItem?: string;
            reason: components["schemas"]["HoldReason"];
            until?: string;
            law?: string;
        };
        DunningPolicy: {
            steps: components["schemas"]["DunningStep"][];
            workingDays?: boolean;
            regime?: {
                country?: string;
                kind?: components["schemas"]["DebtorKind"];
            };
            name: string;
            version: number;
        };
        DunningRun: {
            id: string;
            /** Format: date */
            on: string;
            policies: {
                name: string;
                version: number;
            }[];
            fingerprint: string;
            letters?: string;
            /** Format: date-time */
            begunAt?: string;
            summary: components["schemas"]["RunSummary"];
            state: components["schemas"]["RunState"];
            approvals: components["schemas"]["Approval"][];
        };
        DunningStep: {
            id: string;
            afterDueDays?: number;
            start?: {
                /** @enum {string} */
                from: "due-date" | "invoice-date" | "broken-promise";
                days: number;
            } | {
                /** @enum {string} */
                from: "step" | "term";
                step?: string;
                days: number;
            };
            channel: components["schemas"]["Channel"];
            tone: components["schemas"]["Tone"];
            payWithinDays?: number;
            mode?: components["schemas"]["StepMode"];
            claims?: components["schemas"]["StepClaims"];
            only?: components["schemas"]["StepCondition"][];
            instead?: components["schemas"]["StepInstead"];
            /** @constant */
            kind?: "hand-over";
            /** @enum {string} */
            role?: "debtors" | "sales" | "administration" | "logistics" | "manager";
            instruction?: string;
        };
        EntryBatch: {
            messageId?: string;
            paymentInformationId?: string;
            numberOfTransactions?: string;
            totalAmount?: string;
        };
        EntryDetail: {
            amount?: string;
            currency?: string;
            amountFrom?: string;
            instructed?: {
                amount: string;
                currency: string;
            };
            endToEndId?: string;
            mandateId?: string;
            instructionId?: string;
            transactionId?: string;
            paymentInformationId?: string;
            messageId?: string;
            servicerReference?: string;
            uetr?: string;
            structuredReferences: components["schemas"]["StructuredReference"][];
            referredDocuments: {
                type?: string;
                number: string;
            }[];
            unstructured: string[];
            additionalRemittance: string[];
            additionalInfo?: string;
            debtor?: components["schemas"]["BankParty"];
            creditor?: components["schemas"]["BankParty"];
            ultimateDebtor?: components["schemas"]["BankParty"];
            ultimateCreditor?: components["schemas"]["BankParty"];
            counterparty?: components["schemas"]["BankParty"];
            returnReason?: string;
            returnInfo?: string;
            purpose?: string;
            transactionCode?: components["schemas"]["TransactionCode"];
            charges?: string;
        };
        /** @enum {string} */
        EntryLabel: "review" | "matched" | "non-ar" | "payout" | "on-account" | "reopen" | "not-ours";
        /** @enum {string} */
        EntryStatus: "BOOK" | "PDNG" | "INFO" | "FUTR";
        /** @enum {string} */
        Erasure: "goes" | "text-goes" | "stays";
        ErasureRow: {
            kind: components["schemas"]["RecordKind"];
            what: string;
            held: number;
            goes: number;
            becomes: components["schemas"]["Erasure"];
            /** @enum {string} */
            because?: "duty" | "claim";
            /** Format: date */
            until?: string;
            source?: string;
        };
        ErasureView: {
            debtor: string;
            holds: ("open-item" | "dispute" | "promise" | "payment-plan" | "task" | "instrument")[];
            rows: components["schemas"]["ErasureRow"][];
            erased: number | null;
        };
        EventCall: {
            id: string;
            subscriptionId: string;
            eventId: string;
            attempt: number;
            /** Format: date-time */
            at: string;
            ms: number;
            status?: number;
            /** @enum {string} */
            outcome: "delivered" | "failed" | "gone" | "given-up";
            note?: string;
        };
        /** @enum {string} */
        EventType: "document.sent" | "document.delivered" | "document.rejected" | "document.undelivered" | "document.held" | "response.received" | "purchase.received" | "purchase.decided" | "statement.imported" | "entry.review" | "payment.matched" | "payment.undone" | "reminder.planned" | "reminder.sent" | "promise.made" | "promise.kept" | "promise.broken" | "dispute.opened" | "dispute.closed" | "credit.alert.raised" | "credit.alert.cleared" | "task.opened" | "task.closed" | "connection.failing" | "webhook.ping";
        ExchangeRecord: {
            id: string;
            documentId: string;
            documentVersion: number;
            key: string;
            number: string;
            sender: components["schemas"]["ParticipantId"];
            receiver: components["schemas"]["ParticipantId"];
            state: components["schemas"]["ExchangeState"];
            transportId: string;
            providerId?: string;
            /** Format: date-time */
            firstAttemptAt?: string;
            /** Format: date-time */
            attemptedAt?: string;
            /** Format: date-time */
            stateAt: string;
            attempts: number;
            note?: string;
            /** @enum {string} */
            channel?: "e-mail" | "print" | "network";
            absence?: components["schemas"]["ParticipantAbsence"];
            dispatch?: components["schemas"]["Dispatch"];
        };
        /** @enum {string} */
        ExchangeState: "queued" | "sending" | "unknown" | "sent" | "delivered" | "held" | "rejected" | "undelivered" | "sent-another-way" | "replaced";
        Exposure: {
            openInvoices: components["schemas"]["Money"];
            disputed: components["schemas"]["Money"];
            unallocatedCredits: components["schemas"]["Money"];
            delivered: components["schemas"]["Money"];
            orders: components["schemas"]["Money"];
            drafts: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        FallbackInForce: {
            /** @enum {string} */
            policy: "hold" | "e-mail" | "print";
            hasMailServer: boolean;
            law: components["schemas"]["LawRow"][];
        };
        Fault: {
            class: components["schemas"]["FaultClass"];
            code: string;
            /** @enum {string} */
            severity: "warning" | "fatal";
            path: string;
            message: string;
            term?: string;
        };
        /** @enum {string} */
        FaultClass: "ENCODING" | "FORBIDDEN_CONSTRUCT" | "NOT_WELL_FORMED" | "LIMIT_EXCEEDED" | "UNSUPPORTED_DOCUMENT" | "SCHEMA" | "VALUE" | "RULE" | "ATTACHMENT" | "ACCOUNT_UNKNOWN" | "AUTH" | "BUSY" | "STALE" | "FORBIDDEN" | "BODY" | "MEDIA_TYPE" | "NOT_FOUND" | "URL_FORBIDDEN" | "USAGE" | "CONFIG" | "UPSTREAM" | "CONFLICT" | "INTERNAL" | "NOT_YET";
        FetchedFile: {
            name: string;
            /** @enum {string} */
            outcome: "refused" | "imported" | "exists";
            newEntries: number;
            gaps: string[];
            reason: string;
        };
        FetchedMail: {
            /** @enum {string} */
            outcome: "none" | "looked" | "failed" | "waiting";
            taken: number;
            error: components["schemas"]["MailboxError"] | null;
            state: components["schemas"]["MailboxState"] | null;
            debtors: components["schemas"]["Addressee"][];
            messages: components["schemas"]["MailReceived"][];
            next: string | null;
        };
        FetchedSource: {
            connection: string;
            adapter: string;
            /** @enum {string} */
            outcome: "waiting" | "failed" | "looked";
            files: components["schemas"]["FetchedFile"][];
            error: {
                message: string;
                /** @enum {string} */
                kind: "refused" | "throttled" | "unauthorised" | "malformed" | "unreachable" | "consent-ended";
            } | null;
        };
        /** @description A value of null comes with the reason why there is none. */
        Figure: {
            id: components["schemas"]["FigureId"];
            /** @enum {string} */
            unit: "money" | "days" | "percent";
            value: string | null;
            why?: components["schemas"]["WhyNoFigure"];
            reference?: {
                percent: string;
                source: string;
            };
            clause: string;
        };
        /** @enum {string} */
        FigureId: "receivables" | "overdue" | "credits" | "sales" | "collected" | "days-overdue" | "dso" | "dso-count-back" | "dso-best" | "days-delinquent" | "collection-effectiveness" | "paid-before-due" | "paid-in-time" | "paid-in-time-amount" | "days-to-pay" | "days-late-signed" | "days-late" | "days-late-weighted" | "irregularity" | "promises-kept" | "disputed-share" | "disputed-share-count" | "dispute-days" | "dispute-days-median" | "debtors-to-turnover" | "written-off" | "days-to-invoice" | "days-to-send" | "cost-per-euro";
        /** @enum {string} */
        FigurePart: "receivables" | "receivables-before" | "not-due" | "claims" | "credits" | "claim-days" | "aged-not-due" | "aged-1-30" | "aged-31-60" | "aged-61-90" | "aged-91-180" | "aged-over-180" | "sales" | "sales-year" | "invoiced" | "invoiced-amount" | "collected" | "lost" | "paid" | "paid-before-due" | "paid-in-time" | "paid-amount" | "paid-in-time-amount" | "days-to-pay" | "days-late-signed" | "days-late" | "days-late-squared" | "amount-days-late" | "delivery-known" | "days-to-invoice" | "sending-known" | "days-to-send" | "disputed" | "disputes" | "dispute-days" | "disputes-closed";
        FigureSet: {
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            };
            currency: string;
            otherCurrencies: string[];
            groupsLeftOut: number;
            scopes: components["schemas"]["ScopeFigures"][];
            debtors: components["schemas"]["DebtorFigures"][];
            owners: components["schemas"]["OwnerFigures"][];
            steps: {
                step: string | null;
                amount: string;
            }[];
        };
        FigureSettings: {
            costs?: {
                task?: string;
                mail?: string;
                letter?: string;
                registered?: string;
                call?: string;
            };
            provision?: {
                percents?: {
                    "not-due"?: string;
                    "1-30"?: string;
                    "31-60"?: string;
                    "61-90"?: string;
                    "91-180"?: string;
                    "over-180"?: string;
                };
                overrides?: {
                    openItemId?: string;
                    debtorId?: string;
                    percent: string;
                    reason: string;
                    by: string;
                }[];
                insured?: {
                    debtorId: string;
                    percent: string;
                }[];
            };
            invoiceDaysMax?: number;
            reports?: {
                kinds: ("weekly" | "monthly")[];
                to: string[];
                /** @enum {string} */
                language?: "nl" | "fr" | "en" | "de";
            };
        };
        FigureTrend: {
            currency: string;
            trend: {
                /** Format: date */
                until: string;
                figures: components["schemas"]["Figure"][];
            }[];
        };
        Firm: {
            id: string;
            name: string;
        };
        /** @enum {string} */
        FirmConcern: "connection" | "host" | "failed" | "bank" | "held" | "waiting";
        FirmDefaults: {
            version: number;
            defaults: {
                policy?: string;
                settings?: {
                    replyHoldDays?: number;
                    matching?: {
                        /**
                         * @default automatic
                         * @enum {string}
                         */
                        mode: "automatic" | "propose" | "never";
                        /** @default 0 */
                        confidenceMin: number;
                        /** @default {} */
                        tolerances: {
                            /** @default 0.04 */
                            rounding: string;
                            /** @default 25.00 */
                            charges: string;
                            /** @default 20 */
                            chargesPercent: number;
                            /** @default 0 */
                            lateDiscountDays: number;
                        };
                        /** @default false */
                        oldestFirst: boolean;
                        /** @default [] */
                        automatic: ("rounding" | "bank-charges" | "late-discount" | "unnamed-sum" | "oldest-first")[];
                    };
                    /** @enum {string} */
                    fallback?: "hold" | "e-mail" | "print";
                    work?: {
                        disputeWindowDays?: number;
                        largeReceipt?: string;
                        promiseDaysMax?: number;
                        callAgainDays?: number;
                        callsMax?: number;
                        dueSoonDays?: number;
                        reviewedDebtors?: number;
                    };
                    credit?: {
                        /** @default 80 */
                        warnPercent: number;
                        overdueDaysMax?: number;
                        /** @default false */
                        countDrafts: boolean;
                        /** @default 12 */
                        screeningMonths: number;
                        newDebtorOrder?: {
                            amount: string;
                            currency: string;
                        };
                        /** @default {} */
                        inquiriesPerMonth: {
                            /** @default 50 */
                            "credit-bureau": number;
                            /** @default 50 */
                            "credit-insurer": number;
                            /** @default 1000 */
                            "business-register": number;
                            /** @default 1000 */
                            "vat-check": number;
                            /** @default 1000 */
                            "insolvency-register": number;
                        };
                    };
                    figures?: {
                        costs?: {
                            task?: string;
                            mail?: string;
                            letter?: string;
                            registered?: string;
                            call?: string;
                        };
                        provision?: {
                            percents?: {
                                "not-due"?: string;
                                "1-30"?: string;
                                "31-60"?: string;
                                "61-90"?: string;
                                "91-180"?: string;
                                "over-180"?: string;
                            };
                            overrides?: {
                                openItemId?: string;
                                debtorId?: string;
                                percent: string;
                                reason: string;
                                by: string;
                            }[];
                            insured?: {
                                debtorId: string;
                                percent: string;
                            }[];
                        };
                        invoiceDaysMax?: number;
                        reports?: {
                            kinds: ("weekly" | "monthly")[];
                            to: string[];
                            /** @enum {string} */
                            language?: "nl" | "fr" | "en" | "de";
                        };
                    };
                    readonly frameOrigins?: string[];
                };
            };
            savedAt: string | null;
            savedBy: string | null;
        };
        FirmEffect: {
            administration: string;
            name: string;
            breaks: components["schemas"]["MappingFinding"][];
            mends: components["schemas"]["MappingFinding"][];
            unread?: string;
        };
        FirmMapping: {
            adapter: string;
            mapping: components["schemas"]["HostMapping"];
            rows: components["schemas"]["MappingRow"][];
        };
        FirmOverview: {
            firm: components["schemas"]["Firm"];
            rows: components["schemas"]["OverviewRow"][];
        };
        FirmPolicy: {
            policy: components["schemas"]["DunningPolicy"];
            /** Format: date-time */
            savedAt: string;
            savedBy: string;
        };
        FirmUsage: {
            sent: number;
            received: number;
            matched: number;
            reminders: number;
            lookups: number;
        };
        Found: {
            debtors: components["schemas"]["NamedDebtor"][];
            invoices: {
                documentId?: string;
                openItemId?: string;
                number: string;
                debtor: string | null;
                total?: components["schemas"]["Money"];
                open?: components["schemas"]["Money"];
            }[];
            entries: {
                id: string;
                on: string | null;
                amount: string;
                currency: string;
                name: string | null;
                text: string | null;
            }[];
        };
        FoundReceiver: {
            registered: boolean | "unknown";
            candidates: string[];
            receiver?: components["schemas"]["LookupResult"];
            error?: string;
        };
        FrameOrigins: {
            origins: string[];
        };
        Grant: {
            place: {
                administration: string;
            } | {
                firm: string;
            };
            /** @enum {string} */
            role: "owner" | "accountant" | "collector" | "sales" | "auditor" | "external-collector";
            partner?: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        HandedOverClaims: {
            case?: components["schemas"]["CollectionCase"];
            openItemIds: string[];
            missing: ("order" | "terms" | "delivery")[];
        };
        HeldExchange: {
            invoiceNumber: string;
            id: string;
            state: components["schemas"]["ExchangeState"];
            note?: string;
            receiver: components["schemas"]["ParticipantId"];
            /** Format: date-time */
            stateAt: string;
        };
        HeldItem: {
            openItemId: string;
            debtorId: string;
            number: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            reason: "insolvent" | "other-currency" | "not-due" | "payment-plan" | "disputed" | "handed-over" | "promised" | "replied" | "message-bounced" | "on-account" | "no-address" | "dunning-stopped" | "bank-data-stale" | "statement-gap" | "host-not-read" | "host-unsure" | "bank-not-matched" | "blocked" | "unmatched-receipt" | "language-unknown" | "message-recently-sent" | "below-tolerance" | "covered-by-credit" | "not-delivered" | "response-under-query" | "response-rejected" | "response-conditional" | "response-paid" | "direct-debit-pending" | "legal-notice-first" | "legal-term-running" | "law-not-supported" | "final-step-not-delivered" | "policy-unknown" | "mandate-revoked" | "mandate-needs-person" | "mandate-used" | "mandate-lapsed" | "signed-later" | "b2b-not-business" | "name-not-latin" | "notice-too-short" | "no-mandate" | "several-mandates" | "partly-disputed" | "amount-too-large" | "file-full";
            /** Format: date */
            until?: string;
        };
        /** @enum {string} */
        HoldReason: "dunning-stopped" | "bank-data-stale" | "statement-gap" | "host-not-read" | "host-unsure" | "bank-not-matched" | "insolvent" | "blocked" | "unmatched-receipt" | "on-account" | "replied" | "message-bounced" | "no-address" | "language-unknown" | "message-recently-sent" | "below-tolerance" | "covered-by-credit" | "disputed" | "promised" | "payment-plan" | "not-delivered" | "response-under-query" | "response-rejected" | "response-conditional" | "response-paid" | "direct-debit-pending" | "handed-over" | "legal-notice-first" | "legal-term-running" | "law-not-supported" | "final-step-not-delivered" | "policy-unknown";
        HostCapabilities: {
            matchesPayments: boolean;
            takesTasks: boolean;
            takesAlerts: boolean;
            takesCreditStatus: boolean;
            takesPurchaseDocuments: boolean;
            takesPurchaseDecisions: boolean;
            takesPaymentsOnAccount: boolean;
            takesClaims: boolean;
            takesReminders: boolean;
            takesNotes: boolean;
            takesDocuments: boolean;
            takesJournals: boolean;
            keepsCreditLimits: boolean;
            sendsByPeppol: boolean;
            reportsDeletions: boolean;
            holdsBankStatements: boolean;
        };
        HostComparison: {
            currency: string;
            here: components["schemas"]["Money"];
            there: components["schemas"]["Money"];
            differences: components["schemas"]["HostDifference"][];
        };
        HostDifference: {
            reason: components["schemas"]["DifferenceReason"];
            hostId?: string;
            number?: string;
            here: components["schemas"]["Money"];
            there: components["schemas"]["Money"];
        };
        HostMapping: {
            vat?: {
                [key: string]: components["schemas"]["VatMeaning"];
            };
            units?: {
                [key: string]: string;
            };
            languages?: {
                [key: string]: string;
            };
            paymentMeans?: {
                [key: string]: string;
            };
            accounts?: {
                [key: string]: string;
            };
            journals?: {
                [key: string]: string;
            };
            fields?: {
                [key: string]: string;
            };
        };
        HostProblem: {
            /** @enum {string} */
            reason: "malformed" | "unmapped" | "incomplete" | "foreign" | "vanished";
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            triedAt: string;
            message: string;
            hostId: string;
            fact?: components["schemas"]["ProblemFact"];
            label: string;
            /** @enum {string} */
            entity: "debtor" | "sales-invoice";
        };
        HostReading: {
            /** Format: date-time */
            readAt?: string;
            failed?: {
                /** Format: date-time */
                at: string;
                error: string;
            };
            failures: number;
            /** Format: date-time */
            nextAt?: string;
        };
        HostShown: {
            adapter: string;
            capabilities: components["schemas"]["HostCapabilities"];
            reading: components["schemas"]["HostReading"];
            mapping: components["schemas"]["MappingCheck"] | null;
        };
        Identifier: {
            value: string;
            scheme?: string;
        };
        ImportedStatement: {
            /** @enum {string} */
            outcome: "imported" | "exists";
            statements: number;
            gaps: string[];
            newEntries: number;
            knownEntries: number;
            notices: number;
            enriched: number;
        };
        InboxDecision: {
            /** @enum {string} */
            kind: "release" | "refuse" | "approve" | "reject" | "query" | "superseded";
            /** Format: date-time */
            at: string;
            reason?: string;
            note?: string;
            by: string;
            user?: string;
        };
        InboxDocument: {
            id: string;
            version: number;
            state: components["schemas"]["InboxState"];
            isHeld: boolean;
            releasedBy?: string;
            /** @enum {string} */
            side: "sales" | "purchase";
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            from: string;
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate?: string;
            payable?: components["schemas"]["Money"];
            alerts: ("SELF_BILLED" | "SENDER_MISMATCH" | "BUYER_MISMATCH" | "IBAN_INVALID" | "SUPPLIER_IBAN_CHANGED" | "PAYEE_CHANGED" | "ATTACHMENT_TYPE_MISMATCH" | "DUPLICATE_NUMBER_DIFFERENT_CONTENT")[];
            findings: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            receivedOn: string;
            ageDays: number;
            /** Format: date */
            answerDueOn?: string;
            isAnswerLate: boolean;
            /** @description What can be decided now; of two releases the second takes another person than the first */
            possible: ("approve" | "query" | "reject" | "release" | "refuse")[];
            sizeBytes: number;
            invoice: {
                /** @enum {string} */
                kind: "invoice" | "credit-note";
                customizationId?: string;
                profileId?: string;
                number: string;
                /** Format: date */
                issueDate: string;
                typeCode: string;
                currency: string;
                vatCurrency?: string;
                /** Format: date */
                taxPointDate?: string;
                taxPointCode?: string;
                /** Format: date */
                dueDate?: string;
                buyerReference?: string;
                projectReference?: string;
                contractReference?: string;
                orderReference?: string;
                salesOrderReference?: string;
                receiptReference?: string;
                despatchReference?: string;
                tenderReference?: string;
                objectIdentifier?: components["schemas"]["Identifier"];
                buyerAccountingReference?: string;
                paymentTerms?: string;
                notes?: components["schemas"]["InvoiceNote"][];
                precedingInvoices?: components["schemas"]["PrecedingInvoice"][];
                seller: components["schemas"]["Party"];
                buyer: components["schemas"]["Party"];
                payee?: components["schemas"]["Party"];
                taxRepresentative?: components["schemas"]["Party"];
                delivery?: components["schemas"]["Delivery"];
                period?: components["schemas"]["InvoicePeriod"];
                payments?: components["schemas"]["PaymentInstruction"][];
                allowanceCharges?: components["schemas"]["AllowanceCharge"][];
                totals?: components["schemas"]["InvoiceTotals"];
                vatBreakdown?: components["schemas"]["VatBreakdown"][];
                lines: components["schemas"]["InvoiceLine"][];
            };
            alertDetails: components["schemas"]["ReceivedAlert"][];
            findingDetails: components["schemas"]["Fault"][];
            remarks: components["schemas"]["Remark"][];
            attachments: components["schemas"]["AttachedFile"][];
            decisions: components["schemas"]["InboxDecision"][];
            transport?: components["schemas"]["ReceivedTransport"];
        };
        InboxItem: {
            id: string;
            version: number;
            state: components["schemas"]["InboxState"];
            isHeld: boolean;
            releasedBy?: string;
            /** @enum {string} */
            side: "sales" | "purchase";
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            from: string;
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate?: string;
            payable?: components["schemas"]["Money"];
            alerts: ("SELF_BILLED" | "SENDER_MISMATCH" | "BUYER_MISMATCH" | "IBAN_INVALID" | "SUPPLIER_IBAN_CHANGED" | "PAYEE_CHANGED" | "ATTACHMENT_TYPE_MISMATCH" | "DUPLICATE_NUMBER_DIFFERENT_CONTENT")[];
            findings: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            receivedOn: string;
            ageDays: number;
            /** Format: date */
            answerDueOn?: string;
            isAnswerLate: boolean;
            /** @description What can be decided now; of two releases the second takes another person than the first */
            possible: ("approve" | "query" | "reject" | "release" | "refuse")[];
        };
        InboxOutcome: {
            version: number;
            /** @enum {string} */
            outcome: "held" | "released" | "decided";
        };
        /** @enum {string} */
        InboxState: "held" | "waiting" | "queried" | "approved" | "rejected" | "refused" | "superseded";
        Inherited: {
            /** @constant */
            name: "policy";
            origin: components["schemas"]["Origin"];
            value: string;
        } | {
            /** @constant */
            name: "replyHoldDays";
            origin: components["schemas"]["Origin"];
            value?: number;
        } | {
            /** @constant */
            name: "matching";
            origin: components["schemas"]["Origin"];
            value?: {
                /**
                 * @default automatic
                 * @enum {string}
                 */
                mode: "automatic" | "propose" | "never";
                /** @default 0 */
                confidenceMin: number;
                /** @default {} */
                tolerances: {
                    /** @default 0.04 */
                    rounding: string;
                    /** @default 25.00 */
                    charges: string;
                    /** @default 20 */
                    chargesPercent: number;
                    /** @default 0 */
                    lateDiscountDays: number;
                };
                /** @default false */
                oldestFirst: boolean;
                /** @default [] */
                automatic: ("rounding" | "bank-charges" | "late-discount" | "unnamed-sum" | "oldest-first")[];
            };
        } | {
            /** @constant */
            name: "fallback";
            origin: components["schemas"]["Origin"];
            /** @enum {string} */
            value?: "hold" | "e-mail" | "print";
        } | {
            /** @constant */
            name: "work";
            origin: components["schemas"]["Origin"];
            value?: {
                disputeWindowDays?: number;
                largeReceipt?: string;
                promiseDaysMax?: number;
                callAgainDays?: number;
                callsMax?: number;
                dueSoonDays?: number;
                reviewedDebtors?: number;
            };
        } | {
            /** @constant */
            name: "credit";
            origin: components["schemas"]["Origin"];
            value?: {
                /** @default 80 */
                warnPercent: number;
                overdueDaysMax?: number;
                /** @default false */
                countDrafts: boolean;
                /** @default 12 */
                screeningMonths: number;
                newDebtorOrder?: {
                    amount: string;
                    currency: string;
                };
                /** @default {} */
                inquiriesPerMonth: {
                    /** @default 50 */
                    "credit-bureau": number;
                    /** @default 50 */
                    "credit-insurer": number;
                    /** @default 1000 */
                    "business-register": number;
                    /** @default 1000 */
                    "vat-check": number;
                    /** @default 1000 */
                    "insolvency-register": number;
                };
            };
        } | {
            /** @constant */
            name: "figures";
            origin: components["schemas"]["Origin"];
            value?: {
                costs?: {
                    task?: string;
                    mail?: string;
                    letter?: string;
                    registered?: string;
                    call?: string;
                };
                provision?: {
                    percents?: {
                        "not-due"?: string;
                        "1-30"?: string;
                        "31-60"?: string;
                        "61-90"?: string;
                        "91-180"?: string;
                        "over-180"?: string;
                    };
                    overrides?: {
                        openItemId?: string;
                        debtorId?: string;
                        percent: string;
                        reason: string;
                        by: string;
                    }[];
                    insured?: {
                        debtorId: string;
                        percent: string;
                    }[];
                };
                invoiceDaysMax?: number;
                reports?: {
                    kinds: ("weekly" | "monthly")[];
                    to: string[];
                    /** @enum {string} */
                    language?: "nl" | "fr" | "en" | "de";
                };
            };
        } | {
            /** @constant */
            name: "frameOrigins";
            origin: components["schemas"]["Origin"];
            readonly value?: string[];
        };
        Instalment: {
            /** Format: date */
            on: string;
            amount: components["schemas"]["Money"];
        };
        InstalmentGroup: {
            order: string;
            ordered?: components["schemas"]["Money"];
            invoiced: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            toInvoice?: components["schemas"]["Money"];
            invoices: {
                number: string;
                amount: components["schemas"]["Money"];
                open: components["schemas"]["Money"];
            }[];
        };
        InstalmentPlan: {
            id: string;
            instalments: components["schemas"]["Instalment"][];
            /** @enum {string} */
            state: "kept" | "broken" | "cancelled" | "running";
            debtorId: string;
            openItemIds: string[];
            amount: components["schemas"]["Money"];
            /** Format: date */
            madeOn: string;
            promisedBy: string;
            notedBy: string;
            /** @enum {string} */
            via: "call" | "mail" | "link" | "visit" | "desk";
            compensation?: string;
            note?: string;
            paidBefore: components["schemas"]["Money"];
            confirmed?: {
                /** Format: date */
                on: string;
                how: string;
            };
            paid?: components["schemas"]["Money"];
            /** Format: date */
            judgedOn?: string;
        };
        Instrument: {
            id: string;
            openItemId: string;
            debtorId: string;
            /** @enum {string} */
            kind: "factoring" | "reverse-factoring" | "letter-of-credit" | "credit-insurance" | "collection" | "write-off";
            state: string;
            facts: components["schemas"]["InstrumentFacts"];
            /** Format: date */
            openedOn: string;
            by: string;
            /** Format: date */
            since: string;
            sinceBy: string;
            note?: string;
        };
        InstrumentDay: {
            settled: number;
            dates: number;
        };
        InstrumentFacts: {
            partner?: string;
            iban?: string;
            accountName?: string;
            withRecourse?: boolean;
            /** Format: date */
            recourseOn?: string;
            /** Format: date */
            expectedOn?: string;
            costs?: components["schemas"]["Money"];
            number?: string;
            /** Format: date */
            documentsDue?: string;
            /** Format: date */
            expiresOn?: string;
            insured?: components["schemas"]["Money"];
            /** Format: date */
            reportBy?: string;
            reference?: string;
            amount?: components["schemas"]["Money"];
            reason?: string;
            evidence?: string;
        };
        InterestPeriod: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            days: number;
            principal: string;
            percent: string;
            status: components["schemas"]["RateStatus"];
        };
        InvoiceLine: {
            id: string;
            note?: string;
            objectIdentifier?: components["schemas"]["Identifier"];
            quantity?: string;
            unit?: string;
            net?: string;
            orderLineReference?: string;
            buyerAccountingReference?: string;
            period?: components["schemas"]["InvoicePeriod"];
            allowanceCharges?: components["schemas"]["AllowanceCharge"][];
            price?: {
                net: string;
                discount?: string;
                gross?: string;
                baseQuantity?: string;
                baseUnit?: string;
            };
            vat?: components["schemas"]["VatCategory"];
            item: {
                name?: string;
                description?: string;
                sellerId?: string;
                buyerId?: string;
                standardId?: components["schemas"]["Identifier"];
                classifications?: {
                    code: string;
                    list?: string;
                    listVersion?: string;
                }[];
                originCountry?: string;
                properties?: {
                    name: string;
                    value: string;
                }[];
            };
        };
        InvoiceNote: {
            subjectCode?: string;
            text: string;
        };
        InvoicePeriod: {
            /** Format: date */
            start?: string;
            /** Format: date */
            end?: string;
        };
        InvoiceTotals: {
            lines?: string;
            allowances?: string;
            charges?: string;
            net?: string;
            vat?: string;
            vatInVatCurrency?: string;
            gross?: string;
            prepaid?: string;
            rounding?: string;
            payable: string;
        };
        Journey: {
            documentId: string;
            /** @enum {string} */
            direction: "out" | "in";
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            version: number;
            sha256?: string;
            earlier: {
                version: number;
                sha256: string;
            }[];
            exchanges: components["schemas"]["ExchangeRecord"][];
            responses: components["schemas"]["ResponseReceived"][];
            inbound: components["schemas"]["CameIn"][];
            entries: components["schemas"]["JourneyEntry"][];
        };
        JourneyEntry: {
            documentId: string;
            exchangeId?: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "taken" | "stopped" | "built" | "queued" | "waits" | "attempt" | "look-up" | "state" | "ignored" | "response" | "came-back" | "told-host";
            /** @description What goes with it depends on its kind */
            detail: {
                [key: string]: (string | number | boolean | null) | (string | number | boolean | null)[] | {
                    [key: string]: string | number | boolean | null;
                };
            };
            sentence: string;
        };
        JudgedMapping: {
            saved: boolean;
            effects: components["schemas"]["FirmEffect"][];
        };
        /** @description Warnings: what the law makes of them. */
        JudgedTerms: {
            version: string;
            validFrom: string;
            payWithinDays?: number;
            interest?: "legal" | string;
            damages?: "legal" | {
                fixed?: string;
                percent?: string;
                min?: string;
                max?: string;
            };
            reminderFee?: {
                amount: string;
                postage: string;
                regularDeliveries: boolean;
            };
            disputeDays?: number;
            discount?: {
                percent: string;
                days: number;
            };
            warnings: components["schemas"]["Fault"][];
        };
        /** @enum {string} */
        Language: "nl" | "fr" | "en" | "de";
        LawRow: {
            id: string;
            seller?: string;
            buyer?: string | {
                /** @constant */
                abroad: true;
            };
            buyerKind: components["schemas"]["DebtorKind"];
            verdict: components["schemas"]["LawVerdict"];
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
            clause: string;
            /** @enum {string} */
            mark: "D" | "V" | "U";
        };
        /** @enum {string} */
        LawVerdict: "allowed" | "structured" | "public";
        LearnedFact: {
            id: string;
            kind: components["schemas"]["LearnedKind"];
            key: string;
            debtorId?: string;
            debtorName?: string;
            /** Format: date */
            since: string;
            /** Format: date */
            lastOn: string;
            entryId: string;
            saidBy: string;
            confirmed: number;
            contradicted: number;
            support: string[];
            /** @enum {string} */
            state: "active" | "revoked";
            sentence: string;
        };
        /** @enum {string} */
        LearnedKind: "payer-account" | "payer-name" | "payer-text" | "account-not-ours" | "account-not-debtor" | "name-not-debtor";
        LegalNotice: {
            /** @enum {string} */
            kind: "be-free-reminder" | "nl-fourteen-days";
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** Format: date */
            chargeableFrom: string;
            announced: components["schemas"]["ClaimLine"][];
        };
        LetterAttempt: {
            actionId: string;
            attempt: number;
            debtorId: string;
            openItemIds: string[];
            /** @enum {string} */
            channel: "mail" | "letter" | "registered";
            to?: string;
            messageId?: string;
            subject: string;
            sha256: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "leaving" | "left" | "unknown" | "refused" | "stayed";
            reference?: string;
            note?: string;
        };
        /** @enum {string} */
        LetterKind: "notice" | "reminder" | "second" | "formal" | "call" | "last-call" | "be-free-reminder" | "nl-fourteen-days" | "promise" | "payment-plan" | "hand-over";
        LetterPage: {
            subject: string;
            text: string;
            html: string;
            attachments: string[];
        };
        LetterPreview: {
            letter: components["schemas"]["LetterKind"];
            debtor: components["schemas"]["Addressee"];
            isPlanned: boolean;
            subject: string;
            text: string;
            html: string;
            attachments: string[];
        };
        LetterRoute: {
            /** @constant */
            via: "mail";
            to: string;
        } | {
            /** @enum {string} */
            via: "letter" | "registered" | "task";
        };
        /** @enum {string} */
        LetterScope: "letter" | "item" | "amount" | "claim" | "instalment";
        LetterState: {
            letter: components["schemas"]["LetterKind"];
            language: components["schemas"]["Language"];
            /** @enum {string} */
            state: "shipped" | "own" | "missing";
            version?: number;
            by?: string;
            /** Format: date-time */
            at?: string;
        };
        LetterVocabulary: {
            fields: {
                [key: string]: string[];
            };
            sections: {
                [key: string]: components["schemas"]["LetterScope"];
            };
            blocks: {
                [key: string]: string;
            };
            needed: string[];
        };
        LetterWords: {
            subject: string;
            body: string;
        };
        /** @enum {string} */
        Light: "red" | "amber" | "green" | "unknown";
        LimitDecision: {
            debtorId: string;
            /** @enum {string} */
            source: "own" | "insured";
            /** @enum {string} */
            what: "limit" | "unlimited" | "withdrawn";
            amount?: components["schemas"]["Money"];
            /** Format: date */
            validUntil?: string;
            only?: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        LimitInForce: {
            limit?: components["schemas"]["Money"];
            /** @enum {string} */
            from: "none" | "host" | "insured" | "own";
            /** Format: date */
            expiredOn?: string;
            insured?: components["schemas"]["Money"];
            /** @constant */
            coverEnded?: true;
        };
        /** @description Nothing changes until a person decides. */
        LimitProposal: {
            amount: components["schemas"]["Money"];
            grounds: ("insolvent" | "ceased" | "low-rating" | "low-score" | "over-limit" | "near-limit" | "limit-expired" | "no-limit" | "good-score" | "good-rating" | "advised" | "covered" | "half-more" | "owed")[];
        };
        /** @enum {string} */
        LineState: "pending" | "paid" | "returned" | "cancelled";
        ListedDebtor: {
            id: string;
            number: string;
            name: string;
            kind: components["schemas"]["DebtorKind"];
            country: string;
            language?: components["schemas"]["Language"];
            email?: string;
            group?: string;
            owed: components["schemas"]["Owed"][];
            oldest?: {
                /** Format: date */
                dueDate: string;
                daysLate: number;
            };
            credit?: {
                answer: components["schemas"]["CreditAnswer"];
                limit?: components["schemas"]["Money"];
                exposure: components["schemas"]["Money"];
                usedPercent?: number;
            };
            score?: {
                score: number;
                band: string;
            };
            owner?: string;
            marks: ("disputed" | "promised" | "instalments" | "instrument" | "on-account" | "credit-hold" | "blocked" | "insolvent")[];
            /** Format: date */
            lastContactOn?: string;
        };
        ListedDispute: {
            debtor: components["schemas"]["Addressee"];
            debtorId: string;
            invoiceNumber: string;
            open: components["schemas"]["Money"];
            days: number;
            overdue: boolean;
            id: string;
            /** @enum {string} */
            code: "price" | "quantity" | "quality" | "wrong-goods" | "not-ordered" | "delivery" | "receipt-missing" | "reference-missing" | "invoice-details" | "terms" | "already-paid" | "other";
            /** @enum {string} */
            role: "debtors" | "sales" | "administration" | "logistics" | "manager";
            owner?: string;
            /** Format: date */
            answerBy?: string;
            late?: boolean;
            openedBy?: string;
            /** @enum {string} */
            outcome?: "upheld" | "withdrawn" | "settled" | "credit-note-expected";
            /** Format: date */
            decidedOn?: string;
            decidedBy?: string;
            note?: string;
            openItemId: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn?: string;
            amount?: components["schemas"]["Money"];
            reason: string;
            restGoesOn?: boolean;
        };
        ListedInvoice: {
            id: string;
            version: number;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate?: string;
            debtor: components["schemas"]["NamedDebtor"] | null;
            total?: components["schemas"]["Money"];
            sending: {
                /** @enum {string} */
                state: "not-sent" | "under-way" | "delivered" | "failed" | "held";
                exchange?: components["schemas"]["ExchangeState"];
                /** Format: date-time */
                since?: string;
                /** @enum {string} */
                channel?: "network" | "e-mail" | "print";
            };
            findings: {
                count: number;
                worst: ("fatal" | "warning") | null;
            };
            claim?: {
                openItemId: string;
                open: components["schemas"]["Money"];
                daysLate: number;
                brakes: ("dispute" | "promise" | "plan" | "instrument" | "receipt")[];
                reminded?: {
                    step: string;
                    /** Format: date */
                    on: string;
                };
            };
        };
        ListedItem: {
            id: string;
            documentId?: string;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            debtor: components["schemas"]["NamedDebtor"];
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate: string;
            amount: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            daysLate: number;
            bucket: ("not-due" | "1-30" | "31-60" | "61-90" | "91-180" | "over-180") | null;
            reminded?: {
                step: string;
                /** Format: date */
                on: string;
            };
            brakes: ("dispute" | "promise" | "plan" | "instrument" | "receipt")[];
        };
        ListedPlan: {
            id: string;
            instalments: components["schemas"]["Instalment"][];
            /** @enum {string} */
            state: "kept" | "broken" | "cancelled" | "running";
            debtorId: string;
            openItemIds: string[];
            amount: components["schemas"]["Money"];
            /** Format: date */
            madeOn: string;
            promisedBy: string;
            notedBy: string;
            /** @enum {string} */
            via: "call" | "mail" | "link" | "visit" | "desk";
            compensation?: string;
            note?: string;
            paidBefore: components["schemas"]["Money"];
            confirmed?: {
                /** Format: date */
                on: string;
                how: string;
            };
            paid?: components["schemas"]["Money"];
            /** Format: date */
            judgedOn?: string;
            debtor: components["schemas"]["Addressee"];
            booked: components["schemas"]["Money"];
        };
        ListedPromise: {
            id: string;
            /** Format: date */
            payBy: string;
            /** @enum {string} */
            state: "open" | "kept" | "partly" | "broken" | "cancelled";
            debtorId: string;
            openItemIds: string[];
            amount: components["schemas"]["Money"];
            /** Format: date */
            madeOn: string;
            promisedBy: string;
            notedBy: string;
            /** @enum {string} */
            via: "call" | "mail" | "link" | "visit" | "desk";
            compensation?: string;
            note?: string;
            paidBefore: components["schemas"]["Money"];
            confirmed?: {
                /** Format: date */
                on: string;
                how: string;
            };
            paid?: components["schemas"]["Money"];
            /** Format: date */
            judgedOn?: string;
            debtor: components["schemas"]["Addressee"];
            booked: components["schemas"]["Money"];
        };
        ListedTask: {
            acting?: string;
            overdue: boolean;
            id: string;
            key: string;
            kind: string;
            /** @enum {string} */
            role: "debtors" | "sales" | "administration" | "logistics" | "manager";
            owner?: string;
            debtorId?: string;
            openItemIds: string[];
            /** Format: date */
            dueOn: string;
            subject: string;
            text: string;
            /** Format: date */
            openedOn: string;
            closed?: {
                /** Format: date */
                on: string;
                by: string;
                outcome: string;
                note?: string;
            };
            debtor?: components["schemas"]["CalledDebtor"];
            items: components["schemas"]["TaskItem"][];
            outcomes: string[];
        };
        LookupResult: {
            participant: string;
            registered: boolean | "unknown";
            /** Format: date-time */
            checkedAt: string;
            /** @enum {string} */
            source: "smp" | "provider" | "directory";
            documentTypes: string[];
            processesByDocumentType: {
                [key: string]: string[];
            };
            endpoints?: {
                [key: string]: components["schemas"]["ReceiverEndpoint"][];
            };
            accessPoint?: string;
            name?: string;
            error?: string;
            /** @constant */
            remembered?: true;
        };
        MadeCollection: {
            /** @enum {string} */
            outcome: "exists" | "made";
            collection: components["schemas"]["Collection"];
            lines: components["schemas"]["CollectionLine"][];
        };
        MailReceived: {
            id: string;
            sha256: string;
            ref: string;
            /** @enum {string} */
            kind: "bounce" | "delayed" | "delivered" | "complaint" | "automatic" | "reply" | "own";
            debtorId?: string;
            sender?: string;
            subject: string;
            /** Format: date-time */
            at: string;
            note: string;
        };
        MailboxError: {
            /** @enum {string} */
            kind: "unreachable" | "unauthorised" | "refused" | "malformed";
            message: string;
        };
        MailboxState: {
            connectionId: string;
            /** Format: date-time */
            lookedAt: string;
            succeededAt: string | null;
            nextLookAt: string | null;
            error: components["schemas"]["MailboxError"] | null;
        };
        Mandate: {
            id: string;
            debtorId: string;
            creditorId: string;
            /** @enum {string} */
            scheme: "CORE" | "B2B";
            /** @enum {string} */
            type: "recurrent" | "one-off";
            /** Format: date */
            signedOn: string;
            account: {
                iban: string;
                bic?: string;
                holder?: string;
            };
            noticeDays?: number;
            /** Format: date */
            lastCollectedOn?: string;
            ending?: boolean;
            amendments: {
                /** Format: date */
                on: string;
                oldMandateId?: string;
                oldAccount?: string;
                oldCreditorId?: string;
                oldCreditorName?: string;
            }[];
            /** Format: date */
            revokedOn?: string;
            attention?: {
                reason: string;
                /** Format: date */
                on: string;
            };
            use: {
                lines: number;
                /** Format: date */
                lastOn?: string;
                amendmentsTold: number;
                ended: boolean;
            };
        };
        /** @enum {string} */
        MappingBlocks: "invoices" | "payments" | "discounts" | "roundings" | "on-account" | "purchases" | "journals";
        MappingCheck: {
            of: string;
            /** Format: date-time */
            checkedAt: string;
            findings: components["schemas"]["MappingFinding"][];
        };
        MappingEvidence: {
            /** @enum {string} */
            kind: "no-rate" | "rate" | "text" | "own-category" | "kind-fits" | "only-one" | "own-journal" | "charged" | "no-word" | "several" | "foreign-rate" | "unknown-country" | "reason-missing" | "reason-in-text" | "charged-otherwise" | "not-listed" | "none-fits" | "maybe-bank-link" | "maybe-purchases";
            value?: string;
        };
        MappingFinding: {
            problem: components["schemas"]["MappingProblem"];
            /** @enum {string} */
            part: "accounts" | "vat" | "units" | "journals";
            name: string;
            says?: string;
            host?: string;
            blocks: components["schemas"]["MappingBlocks"];
        };
        /** @enum {string} */
        MappingOrigin: "shipped" | "firm" | "administration";
        /** @enum {string} */
        MappingProblem: "not-named" | "not-there" | "closed" | "other-kind" | "no-meaning" | "other-rate" | "other-category" | "no-reason";
        MappingProposal: {
            adapter: string;
            rows: components["schemas"]["ProposedRow"][];
            check: components["schemas"]["MappingCheck"];
            unseen: string[];
        };
        MappingRow: {
            /** @enum {string} */
            part: "accounts" | "vat" | "paymentMeans" | "units" | "languages" | "journals" | "fields";
            name: string;
            value: string | components["schemas"]["VatMeaning"];
            from: components["schemas"]["MappingOrigin"];
        };
        MatchProposal: {
            detail?: number;
            /** @enum {string} */
            decision: "none" | "auto" | "suggest";
            confidence: string;
            debtorId?: string;
            debtorName?: string;
            isDecided: boolean;
            allocations: {
                openItemId: string;
                amount: components["schemas"]["Money"];
                cash?: components["schemas"]["Money"];
                writeOff?: {
                    /** @enum {string} */
                    reason: "payment-discount" | "rounding" | "bank-charges" | "exchange-difference";
                    amount: components["schemas"]["Money"];
                };
                item?: components["schemas"]["NamedItem"];
                /** @description What would stay open; of the other sign than the item where it no longer fits */
                left?: components["schemas"]["Money"];
            }[];
            evidence: components["schemas"]["MatchReason"][];
        };
        MatchReason: {
            code?: components["schemas"]["ReasonCode"];
            about?: string;
            /**
             * @description for speaks for it, stop makes a person look, note only tells something
             * @enum {string}
             */
            kind: "for" | "stop" | "note";
            sentence: string;
        };
        MessageStatusReceived: {
            transportId: string;
            /** @enum {string} */
            kind: "mls" | "mlr";
            /** @enum {string} */
            code: "AP" | "AB" | "RE";
            about: string;
            description: string;
            documentId?: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        MigrationPlan: "none" | "with-key" | "gap" | "look-again";
        /** @description The amount is a decimal text, such as "12.30"; the currency an ISO 4217 code. */
        Money: {
            amount: string;
            currency: string;
        };
        NamedDebtor: {
            id: string;
            number: string;
            name: string;
        };
        NamedItem: {
            number: string;
            /** Format: date */
            dueDate: string;
            reference?: string;
            debtorId: string;
            debtorName: string;
            open: components["schemas"]["Money"];
        };
        NetworkIdentity: {
            participant: components["schemas"]["ParticipantId"];
            legalId?: string;
            vatId?: string;
            mandate: {
                name: string;
                /** Format: date */
                signedOn: string;
            };
        };
        OnAccount: {
            id: string;
            debtorId: string;
            debtorName: string;
            entryId: string;
            detail?: number;
            amount: components["schemas"]["Money"];
            /** Format: date */
            on: string;
            /** Format: date */
            reversedOn?: string;
        };
        Onboarding: {
            authority?: components["schemas"]["Authority"];
            sender?: components["schemas"]["SenderChoice"];
            identity?: components["schemas"]["NetworkIdentity"];
            published?: components["schemas"]["PublishedWhere"];
            registration?: components["schemas"]["RegistrationStands"];
            test?: components["schemas"]["TestSend"];
            /** Format: date-time */
            liveSince?: string;
            /** Format: date-time */
            leftAt?: string;
        };
        OnboardingEvent: {
            /** @constant */
            kind: "sender-chosen";
            detail: components["schemas"]["SenderChoice"];
        } | {
            /** @constant */
            kind: "identified";
            detail: components["schemas"]["NetworkIdentity"];
        } | {
            /** @constant */
            kind: "looked-up";
            detail: components["schemas"]["PublishedWhere"];
        } | {
            /** @constant */
            kind: "registration";
            detail: components["schemas"]["RegistrationStands"];
        } | {
            /** @constant */
            kind: "test-sent";
            detail: {
                number: string;
                connection: string;
                documentId: string;
            };
        } | {
            /** @constant */
            kind: "test-ended";
            detail: {
                /** @enum {string} */
                outcome: "came-back" | "delivered" | "seen";
            };
        } | {
            /** @constant */
            kind: "went-live";
            detail: {
                connection: string;
            };
        } | {
            /** @constant */
            kind: "key-given";
            detail: Record<string, never>;
        } | {
            /** @constant */
            kind: "authorised";
            detail: components["schemas"]["Authority"];
        } | {
            /** @constant */
            kind: "authority-withdrawn";
            detail: {
                /** Format: date */
                on: string;
                reason: string;
            };
        } | {
            /** @constant */
            kind: "left";
            detail: Record<string, never>;
        };
        OnboardingRecord: {
            /** Format: date-time */
            at: string;
            by: string;
            event: components["schemas"]["OnboardingEvent"];
        };
        /** @description The lines say the same in the language of the reader. */
        OnboardingStands: {
            live: boolean;
            playground: boolean;
            bar: ("sender" | "identified" | "registered" | "moved" | "tested" | "live" | "left" | "host-sends" | "no-authority") | null;
            stands: components["schemas"]["Onboarding"];
            migration: components["schemas"]["MigrationPlan"];
            documentTypes: string[];
            records: components["schemas"]["OnboardingRecord"][];
            lines: string[];
        };
        OpenItemState: {
            open: components["schemas"]["Money"];
            round: number;
            id: string;
            debtorId: string;
            documentId?: string;
            hostId: string;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate: string;
            amount: components["schemas"]["Money"];
            discount?: {
                amount: components["schemas"]["Money"];
                /** Format: date */
                until: string;
            };
            reference?: string;
            orderReference?: string;
            description?: string;
        };
        OpenedFigure: {
            figure: components["schemas"]["FigureId"];
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            };
            currency: string;
            scope: {
                /** @constant */
                kind: "all";
            } | {
                /** @constant */
                kind: "group";
                group: string;
            } | {
                /** @enum {string} */
                kind: "debtor" | "without";
                debtorId: string;
            };
            parts: components["schemas"]["FigurePart"][];
            items: components["schemas"]["OpenedItem"][];
            promises: {
                debtorId: string;
                debtorName: string;
                openItemIds: string[];
                /** @enum {string} */
                outcome: "kept" | "partly" | "broken";
            }[];
            actions: {
                id: string;
                debtorId: string;
                debtorName: string;
                openItemIds: string[];
                channel: components["schemas"]["Channel"];
                /** Format: date */
                on: string;
            }[];
            next: string | null;
        };
        OpenedItem: {
            id: string;
            debtorId: string;
            debtorName: string;
            number: string;
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate: string;
            paidOn: string | null;
            amount: string;
            open: string;
            adds: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        Origin: "own" | "firm" | "shipped";
        Outlook: {
            /** Format: date */
            on: string;
            currency: string;
            vatUnknown: number;
            forecast: {
                week: string | null;
                items: number;
                amount: string;
            }[];
            provision: {
                row: string;
                claims: number;
                open: string;
                proposed: string;
            }[];
        };
        OverviewRow: {
            administration: {
                name: string;
                id: string;
                country: string;
            };
            concerns: components["schemas"]["FirmConcern"][];
            rest: components["schemas"]["Rest"] | null;
            bankDays: number | null;
            standing: {
                /** Format: date */
                on: string;
                lastBankDate: string | null;
                waiting: number;
                failed: number;
                held: number;
                tasks: number;
                received: number;
                reminders: number;
                alerts: number;
                hostFailedAt: string | null;
                connections: {
                    kind: string;
                    adapter: string;
                    state: string;
                }[];
                bar: ("sender" | "identified" | "registered" | "moved" | "tested" | "live" | "left" | "host-sends" | "no-authority") | null;
                open: components["schemas"]["Money"];
                overdue: components["schemas"]["Money"];
                overdueItems: number;
                dso: {
                    daysAgo: number;
                    days: string | null;
                }[];
                /** Format: date-time */
                at: string;
            } | null;
        };
        /** @description Claims less credit notes; overdue are claims alone. */
        Owed: {
            currency: string;
            items: number;
            open: components["schemas"]["Money"];
            overdue: components["schemas"]["Money"];
        };
        OwedToday: {
            open: components["schemas"]["Money"];
            overdue: components["schemas"]["Money"];
            overdueItems: number;
            dso: {
                daysAgo: number;
                days: string | null;
            }[];
            /** Format: date */
            on: string;
            /** @description Claims by how many days late they are */
            ageing: {
                "not-due": components["schemas"]["Money"];
                "1-30": components["schemas"]["Money"];
                "31-60": components["schemas"]["Money"];
                "61-90": components["schemas"]["Money"];
                "91-180": components["schemas"]["Money"];
                "over-180": components["schemas"]["Money"];
            };
        };
        OwnSession: {
            /** @enum {string} */
            state: "signed-in" | "set-up-code";
            form: string;
            user: {
                id: string;
                name: string;
                email: string;
                language: components["schemas"]["Language"];
            };
            session: {
                id: string;
                via: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                steppedUpUntil?: string;
            };
            frame?: components["schemas"]["SessionFrame"];
            code: {
                hasCode: boolean;
                recoveryLeft: number;
            };
            /** @description Why nothing leaves this installation, until whoever runs it decides; null: all is well */
            quiet: ("moved" | "restored" | "asked") | null;
        };
        OwnerFigures: {
            owner: string | null;
            actions: number;
            tasks: number;
            collected: string;
        };
        /** @enum {string} */
        ParkReason: "no-invoice" | "several-invoices" | "other-party" | "sender-unknown" | "provider-unconfirmed" | "message-unknown" | "not-a-provider" | "breaks-rules";
        ParkedAnswer: {
            transportId: string;
            /** @enum {string} */
            kind: "response" | "mls" | "mlr";
            reason: components["schemas"]["ParkReason"];
            code: string;
            about: string;
            sender: components["schemas"]["ParticipantId"] | null;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "waiting" | "assigned" | "dismissed";
            decidedBy?: string;
            /** Format: date-time */
            decidedAt?: string;
            documentId?: string;
        };
        ParkedMessage: {
            id: string;
            key: string;
            kind: string;
            /** @enum {string} */
            state: "due" | "parked" | "done";
            attempts: number;
            /** Format: date-time */
            nextAt: string;
            note?: string;
            /** Format: date-time */
            parkedAt?: string;
        };
        ParticipantAbsence: {
            participant: components["schemas"]["ParticipantId"];
            /** Format: date-time */
            checkedAt: string;
            /** @enum {string} */
            source: "smp" | "provider" | "directory";
            answer?: string;
        };
        ParticipantId: {
            scheme: string;
            value: string;
        };
        PartnerRegistration: {
            /** @enum {string} */
            country: "BE" | "NL";
            number: string;
            by: string;
            /** Format: date */
            on: string;
        };
        PartnerViewCase: {
            reference?: string;
            /** @enum {string} */
            state: "returned" | "withdrawn" | "received" | "letter-sent" | "debtor-answered" | "paid-to-partner" | "paid-to-us" | "closed-paid" | "closed-unpaid" | "approved" | "refused" | "withdrawing";
            /** Format: date */
            handedOverOn: string;
            debtor: {
                name: string;
                country: string;
                language?: string;
                address?: components["schemas"]["Address"];
                email?: string;
                phone?: string;
            };
            items: {
                number: string;
                /** Format: date */
                issueDate: string;
                /** Format: date */
                dueDate: string;
                amount: components["schemas"]["Money"];
                open: components["schemas"]["Money"];
            }[];
            told: {
                state: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        Party: {
            name?: string;
            tradingName?: string;
            identifiers?: components["schemas"]["Identifier"][];
            legalId?: components["schemas"]["Identifier"];
            vatId?: string;
            taxRegistrationId?: string;
            legalForm?: string;
            endpoint?: components["schemas"]["ParticipantId"];
            address?: components["schemas"]["Address"];
            contact?: components["schemas"]["Contact"];
        };
        PaymentInstruction: {
            meansCode: string;
            meansText?: string;
            reference?: string;
            account?: {
                id: string;
                name?: string;
                bic?: string;
            };
            card?: {
                number: string;
                holder?: string;
            };
            mandate?: {
                reference?: string;
                creditorId?: string;
                debitedAccount?: string;
            };
        };
        PaymentPromise: {
            id: string;
            /** Format: date */
            payBy: string;
            /** @enum {string} */
            state: "open" | "kept" | "partly" | "broken" | "cancelled";
            debtorId: string;
            openItemIds: string[];
            amount: components["schemas"]["Money"];
            /** Format: date */
            madeOn: string;
            promisedBy: string;
            notedBy: string;
            /** @enum {string} */
            via: "call" | "mail" | "link" | "visit" | "desk";
            compensation?: string;
            note?: string;
            paidBefore: components["schemas"]["Money"];
            confirmed?: {
                /** Format: date */
                on: string;
                how: string;
            };
            paid?: components["schemas"]["Money"];
            /** Format: date */
            judgedOn?: string;
        };
        /** @description What each part took off the hundred. */
        PaymentScore: {
            score: number;
            /** @enum {string} */
            band: "A" | "B" | "C" | "D";
            parts: {
                paidInvoices: number;
                weightedDaysLate: string;
                onTimePercent: string;
                brokenShare: string;
                oldestDaysLate: number;
                off: {
                    late: string;
                    onTime: string;
                    promises: string;
                    oldest: string;
                };
            };
        };
        Placed: {
            openItemId?: string;
            number?: string;
            debtorId: string;
            debtorName: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            writeOff?: "payment-discount" | "rounding" | "bank-charges" | "exchange-difference";
            /** Format: date */
            on: string;
        };
        PlannedLine: {
            openItemId: string;
            debtorId: string;
            number: string;
            amount: components["schemas"]["Money"];
            mandateId: string;
            /** @enum {string} */
            scheme: "CORE" | "B2B";
            sequence: components["schemas"]["SequenceType"];
        };
        PolicyListed: {
            policy: components["schemas"]["DunningPolicy"];
            origin: components["schemas"]["Origin"];
            ofAdministration: boolean;
            groups: string[];
            debtors: number;
        };
        PolicyTest: {
            name: string;
            against: string;
            policy: string;
            share: number;
            /** Format: date */
            from: string;
            /** Format: date */
            until?: string;
        };
        PolicyUsed: {
            name: string;
            version: number;
        };
        PolicyVersion: {
            policy: components["schemas"]["DunningPolicy"];
            saved?: {
                at: string;
                by: string;
            };
        };
        PrecedingInvoice: {
            number: string;
            /** Format: date */
            issueDate?: string;
        };
        Preferences: {
            /** @enum {string} */
            language?: "nl" | "fr" | "en";
            /** @enum {string} */
            theme?: "light" | "dark";
            filters: {
                [key: string]: {
                    name: string;
                    query: string;
                }[];
            };
        };
        Problem: {
            type: string;
            status: number;
            title: components["schemas"]["FaultClass"];
            detail: string;
            code: string;
            faults: {
                class: components["schemas"]["FaultClass"];
                code: string;
                /** @enum {string} */
                severity: "warning" | "fatal";
                path: string;
                message: string;
            }[];
        };
        ProblemFact: {
            what: components["schemas"]["ProblemTopic"];
            value?: string;
        };
        /** @enum {string} */
        ProblemTopic: "vat" | "unit" | "type" | "name" | "country" | "customer" | "number" | "date" | "currency" | "total" | "lines" | "receivable" | "limit" | "file" | "field";
        ProposedRow: {
            /** @enum {string} */
            part: "accounts" | "vat" | "paymentMeans" | "units" | "journals";
            name: string;
            text: string;
            certainty: components["schemas"]["Certainty"];
            meaning: (string | components["schemas"]["VatMeaning"]) | null;
            because: components["schemas"]["MappingEvidence"][];
            lines: number;
            blocks?: components["schemas"]["MappingBlocks"];
        };
        ProvisionProposal: {
            id: string;
            debtorId: string;
            /** Format: date */
            on: string;
            open: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            rows: {
                /** @enum {string} */
                row: "insolvent" | "not-due" | "1-30" | "31-60" | "61-90" | "91-180" | "over-180" | "override";
                claims: number;
                open: components["schemas"]["Money"];
                proposed: components["schemas"]["Money"];
            }[];
            vatUnknown: number;
            /** @enum {string} */
            state: "approved" | "refused" | "proposed";
            decided?: {
                by: string;
                /** Format: date */
                on: string;
                note?: string;
            };
        };
        PublishedWhere: {
            /** @enum {string} */
            where: "nowhere" | "unknown" | "here" | "elsewhere";
            by?: string;
            /** Format: date-time */
            checkedAt: string;
        };
        /** @enum {string} */
        RateStatus: "verified" | "derived" | "provisional";
        /** @enum {string} */
        ReasonCode: "number" | "own-collection" | "own-batch" | "own-mandate" | "learned-account" | "learned-name" | "learned-text" | "reference" | "reference-near" | "number-part" | "account" | "account-shared" | "customer-number" | "name" | "name-alike" | "name-in-text" | "amount-exact" | "amount-sum" | "amount-discount" | "amount-discount-late" | "amount-part" | "amount-over" | "amount-rounding" | "amount-charges" | "amount-netted" | "amount-exchange" | "amount-subset" | "amount-oldest" | "amount-other" | "no-strong-key" | "reference-alone" | "factor" | "two-candidates" | "part-without-reference" | "difference" | "not-named" | "names-other-debtor" | "names-other-item" | "names-settled-item" | "unknown-reference" | "payer-is-other-debtor" | "several-debtors" | "in-collection" | "proposed-before" | "same-payment-again" | "collective" | "returned" | "wrong-side" | "learned-not-debtor" | "policy-asks" | "other-currency" | "duplicate" | "own-account" | "own-name" | "bank-costs" | "tax-office" | "payment-provider" | "salary" | "outgoing" | "not-booked" | "too-fine" | "learned-not-ours" | "policy-never" | "instructed" | "converted" | "no-rate" | "unknown-payer";
        ReceivedAlert: {
            /** @enum {string} */
            code: "SELF_BILLED" | "SENDER_MISMATCH" | "BUYER_MISMATCH" | "IBAN_INVALID" | "SUPPLIER_IBAN_CHANGED" | "PAYEE_CHANGED" | "ATTACHMENT_TYPE_MISMATCH" | "DUPLICATE_NUMBER_DIFFERENT_CONTENT";
            text: string;
            known?: string[];
            found?: string[];
        };
        ReceivedTransport: {
            transportId: string;
            sender: components["schemas"]["ParticipantId"] | null;
            receiver: components["schemas"]["ParticipantId"];
            documentType: string;
            process: string;
            documentId?: string;
            sha256: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "stored" | "processed" | "refused";
            note?: string;
        };
        ReceiverEndpoint: {
            process: string;
            transportProfile: string;
            /** Format: date-time */
            activeFrom?: string;
            /** Format: date-time */
            activeUntil?: string;
        };
        /** @enum {string} */
        RecordKind: "document" | "booking" | "debtor" | "journey" | "inbound" | "contact" | "letter" | "agreement" | "timeline" | "task" | "credit" | "credit-decision" | "link" | "report" | "audit" | "webhook-body" | "outbox-attempt" | "event";
        RecordedPlan: {
            agreed: components["schemas"]["InstalmentPlan"];
            /** @enum {string} */
            outcome: "added" | "exists";
        };
        RecordedPromise: {
            agreed: components["schemas"]["PaymentPromise"];
            /** @enum {string} */
            outcome: "added" | "exists";
        };
        Refund: {
            id: string;
            orderId: string;
            endToEndId: string;
            entryId?: string;
            openItemId?: string;
            amount: components["schemas"]["Money"];
            name: string;
            iban: string;
            /** @enum {string} */
            accountFrom: "payment" | "person";
        };
        RefundOrder: {
            id: string;
            key: string;
            /** Format: date */
            executeOn: string;
            account: string;
            total: components["schemas"]["Money"];
            lineCount: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            handedOutAt?: string;
            /** Format: date-time */
            cancelledAt?: string;
        };
        /** @description One source: a bank entry with money left, or an open credit note. Without an amount all that is left; an account where the payment does not say it. */
        RefundWish: {
            entryId?: string;
            openItemId?: string;
            amount?: {
                amount: string;
                currency: string;
            };
            account?: {
                iban: string;
                name: string;
            };
        };
        RefusedAddress: {
            id: string;
            debtorId: string;
            debtor: components["schemas"]["Addressee"];
            email: string;
            /** Format: date */
            on: string;
            reason: string;
        };
        RefusedPayment: {
            messageId: string;
            entryId: string;
            amount: components["schemas"]["Money"];
            bankReference: string;
            invoiceHostId?: string;
            note: string;
        };
        RegistrationStands: {
            /** @enum {string} */
            how: "by-hand" | "registry";
            /** @enum {string} */
            state: "registered" | "absent" | "pending" | "needs-person" | "elsewhere";
            withKey: boolean;
            documentTypes: string[];
            url?: string;
            message?: string;
        };
        Remark: {
            rule: string;
            /** @enum {string} */
            severity: "warning" | "fatal";
            path: string;
            text: string;
        };
        ResponseCondition: {
            term: string;
            value?: string;
        };
        ResponseReceived: {
            documentId: string;
            transportId: string;
            /** @enum {string} */
            code: "AB" | "IP" | "UQ" | "CA" | "RE" | "AP" | "PD";
            reasons: string[];
            statuses?: components["schemas"]["ResponseStatus"][];
            note?: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            effectiveOn: string;
        };
        ResponseStatus: {
            list?: string;
            code?: string;
            text?: string;
            conditions: components["schemas"]["ResponseCondition"][];
        };
        Rest: {
            /** @constant */
            kind: "suspended";
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        } | {
            /** @constant */
            kind: "leaving";
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
            /** Format: date */
            on: string;
        };
        RetentionView: {
            kind: components["schemas"]["RecordKind"];
            why: string;
            clears: boolean;
            heldByClaim: boolean;
            erasure: components["schemas"]["Erasure"];
            monthsMin: number | null;
            /** @enum {string} */
            status: "verified" | "derived" | "policy";
            source: string;
            keptFrom: string | null;
            count: number;
        };
        Rights: {
            acts: ("books.read" | "sales.read" | "cases.external" | "documents.send" | "documents.decide" | "iban.release" | "bank.import" | "money.match" | "money.collect" | "work.do" | "work.organise" | "reminders.plan" | "reminders.approve" | "policies.manage" | "credit.screen" | "credit.decide" | "instruments.manage" | "losses.decide" | "cases.hand-over" | "host.sync" | "connections.manage" | "connections.disconnect" | "network.decide" | "users.manage" | "keys.manage" | "privacy.erase" | "audit.read" | "firm.read" | "firm.provision" | "frames.open")[];
        };
        /** @enum {string} */
        RowOutcome: "added" | "unchanged" | "differs" | "updated" | "refused";
        RowReport: {
            row: number;
            key: string | null;
            administration: string | null;
            outcome: components["schemas"]["RowOutcome"];
            differences: string[];
            faults: components["schemas"]["Fault"][];
        };
        /** @enum {string} */
        RunState: "planning" | "planned" | "approved" | "stopped" | "done";
        RunSummary: {
            actions: number;
            held: number;
            messages: number;
            debtors: number;
            bySteps: {
                step: string;
                channel: string;
                count: number;
            }[];
            totals: {
                amount: string;
                currency: string;
            }[];
            byReasons: {
                reason: string;
                count: number;
            }[];
        };
        RunView: {
            run: components["schemas"]["DunningRun"];
            /** @enum {number} */
            people: 1 | 2;
            cap: number;
            /** Format: date-time */
            leavesFrom: string;
            last: {
                id: string;
                /** Format: date */
                on: string;
                summary: components["schemas"]["RunSummary"];
            } | null;
            biggest: components["schemas"]["StoredAction"][];
            actions: components["schemas"]["StoredAction"][];
            held: components["schemas"]["DunningHold"][];
            debtors: {
                id: string;
                number: string;
                name: string;
            }[];
            items: {
                number: string;
                id: string;
                debtorId: string;
            }[];
        };
        SalesView: {
            debtor: {
                id: string;
                number: string;
                name: string;
            };
            answer: components["schemas"]["CreditAnswer"];
            hold: boolean;
            reasons: ("insolvent" | "no-credit" | "cover-ended" | "over-limit" | "overdue-too-long" | "limit-expired" | "near-limit" | "other-currency-left-out")[];
            alternatives: components["schemas"]["CreditAlternative"][];
            openInvoices: components["schemas"]["Money"];
            exposure: components["schemas"]["Money"];
            limit?: components["schemas"]["Money"];
            usedPercent?: number;
            releasedUntil?: string;
            light: components["schemas"]["Light"];
            lightReasons: ("insolvent" | "ceased" | "low-rating" | "low-score" | "dormant" | "fair-rating" | "fair-score" | "report-old" | "good-rating" | "good-score" | "no-data")[];
        };
        ScopeFigures: {
            scope: {
                /** @constant */
                kind: "all";
            } | {
                /** @constant */
                kind: "group";
                group: string;
            } | {
                /** @enum {string} */
                kind: "debtor" | "without";
                debtorId: string;
                name: string;
            };
            figures: components["schemas"]["Figure"][];
            ageing: {
                "not-due": string;
                "1-30": string;
                "31-60": string;
                "61-90": string;
                "91-180": string;
                "over-180": string;
                total: string;
                credits: string;
                onAccount: string;
            };
            promises: {
                kept: number;
                partly: number;
                broken: number;
            };
        };
        SenderChoice: {
            /** @enum {string} */
            sends: "voldaan" | "host";
            /** @enum {string} */
            receives: "here" | "elsewhere";
            selfBilling: boolean;
        };
        SentInvoice: {
            /** @enum {string} */
            outcome: "queued" | "exists";
            document: string;
            exchange: string;
            number: string;
            state: components["schemas"]["ExchangeState"];
            note?: string;
        };
        /** @enum {string} */
        SequenceType: "FRST" | "RCUR" | "FNAL" | "OOFF";
        Session: {
            id: string;
            via: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            endsAt: string;
            agent: string;
            current: boolean;
        };
        SessionFrame: {
            administration: string;
            /** @enum {string} */
            language?: "nl" | "fr" | "en";
            /** @enum {string} */
            scheme?: "light" | "dark";
            accent?: {
                light: {
                    /** @description #rrggbb */
                    accent: string;
                    /** @description #rrggbb */
                    soft: string;
                    /** @description #rrggbb */
                    on: string;
                };
                dark: {
                    /** @description #rrggbb */
                    accent: string;
                    /** @description #rrggbb */
                    soft: string;
                    /** @description #rrggbb */
                    on: string;
                };
            };
        };
        ShownClaim: {
            id: string;
            debtorId: string;
            debtor: {
                number: string;
                name: string;
            };
            openItemIds: string[];
            invoiceNumbers: string[];
            /** @enum {string} */
            kind: "interest" | "costs" | "damages";
            amount: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            clause: string;
            /** Format: date */
            on: string;
            actionId: string;
            periods?: {
                from: string;
                until: string;
                days: number;
                principal: string;
                percent: string;
                /** @enum {string} */
                status: "verified" | "derived" | "provisional";
            }[];
        };
        ShownCollection: {
            collection: components["schemas"]["Collection"];
            lines: components["schemas"]["ShownLine"][];
        };
        ShownDispute: {
            debtorId: string;
            invoiceNumber: string;
            open: components["schemas"]["Money"];
            days: number;
            overdue: boolean;
            id: string;
            /** @enum {string} */
            code: "price" | "quantity" | "quality" | "wrong-goods" | "not-ordered" | "delivery" | "receipt-missing" | "reference-missing" | "invoice-details" | "terms" | "already-paid" | "other";
            /** @enum {string} */
            role: "debtors" | "sales" | "administration" | "logistics" | "manager";
            owner?: string;
            /** Format: date */
            answerBy?: string;
            late?: boolean;
            openedBy?: string;
            /** @enum {string} */
            outcome?: "upheld" | "withdrawn" | "settled" | "credit-note-expected";
            /** Format: date */
            decidedOn?: string;
            decidedBy?: string;
            note?: string;
            openItemId: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn?: string;
            amount?: components["schemas"]["Money"];
            reason: string;
            restGoesOn?: boolean;
        };
        ShownInstrument: {
            invoiceNumber: string;
            id: string;
            openItemId: string;
            debtorId: string;
            /** @enum {string} */
            kind: "factoring" | "reverse-factoring" | "letter-of-credit" | "credit-insurance" | "collection" | "write-off";
            state: string;
            facts: components["schemas"]["InstrumentFacts"];
            /** Format: date */
            openedOn: string;
            by: string;
            /** Format: date */
            since: string;
            sinceBy: string;
            note?: string;
        };
        ShownInvoice: {
            id: string;
            version: number;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
            /** Format: date */
            issueDate: string;
            /** Format: date */
            dueDate?: string;
            debtor: components["schemas"]["NamedDebtor"] | null;
            total?: components["schemas"]["Money"];
            sending: {
                /** @enum {string} */
                state: "not-sent" | "under-way" | "delivered" | "failed" | "held";
                exchange?: components["schemas"]["ExchangeState"];
                /** Format: date-time */
                since?: string;
                /** @enum {string} */
                channel?: "network" | "e-mail" | "print";
            };
            findings: {
                count: number;
                worst: ("fatal" | "warning") | null;
            };
            claim?: {
                openItemId: string;
                open: components["schemas"]["Money"];
                daysLate: number;
                brakes: ("dispute" | "promise" | "plan" | "instrument" | "receipt")[];
                reminded?: {
                    step: string;
                    /** Format: date */
                    on: string;
                };
            };
            invoice: {
                /** @enum {string} */
                kind: "invoice" | "credit-note";
                customizationId?: string;
                profileId?: string;
                number: string;
                /** Format: date */
                issueDate: string;
                typeCode: string;
                currency: string;
                vatCurrency?: string;
                /** Format: date */
                taxPointDate?: string;
                taxPointCode?: string;
                /** Format: date */
                dueDate?: string;
                buyerReference?: string;
                projectReference?: string;
                contractReference?: string;
                orderReference?: string;
                salesOrderReference?: string;
                receiptReference?: string;
                despatchReference?: string;
                tenderReference?: string;
                objectIdentifier?: components["schemas"]["Identifier"];
                buyerAccountingReference?: string;
                paymentTerms?: string;
                notes?: components["schemas"]["InvoiceNote"][];
                precedingInvoices?: components["schemas"]["PrecedingInvoice"][];
                seller: components["schemas"]["Party"];
                buyer: components["schemas"]["Party"];
                payee?: components["schemas"]["Party"];
                taxRepresentative?: components["schemas"]["Party"];
                delivery?: components["schemas"]["Delivery"];
                period?: components["schemas"]["InvoicePeriod"];
                payments?: components["schemas"]["PaymentInstruction"][];
                allowanceCharges?: components["schemas"]["AllowanceCharge"][];
                totals?: components["schemas"]["InvoiceTotals"];
                vatBreakdown?: components["schemas"]["VatBreakdown"][];
                lines: components["schemas"]["InvoiceLine"][];
            };
            remarks: components["schemas"]["Remark"][];
            journey: components["schemas"]["Journey"];
            going?: {
                exchange: string;
                /** @description How releaseExchange can let it go on now */
                releases: ("again" | "anew" | "sent")[];
            };
            /** @description There is UBL of it to take */
            isWritten: boolean;
        };
        ShownLetter: {
            letter: components["schemas"]["LetterKind"];
            language: components["schemas"]["Language"];
            /** @enum {string} */
            state: "shipped" | "own" | "missing";
            version?: number;
            by?: string;
            /** Format: date-time */
            at?: string;
            template: components["schemas"]["LetterWords"] | null;
            shipped: components["schemas"]["LetterWords"];
            newest: number;
            vocabulary: components["schemas"]["LetterVocabulary"];
        };
        ShownLine: {
            id: string;
            collectionId: string;
            endToEndId: string;
            partId: string;
            openItemId: string;
            debtorId: string;
            mandateId: string;
            /** @enum {string} */
            scheme: "CORE" | "B2B";
            sequence: components["schemas"]["SequenceType"];
            amount: components["schemas"]["Money"];
            state: components["schemas"]["LineState"];
            amendmentsTold: number;
            paid?: {
                /** Format: date */
                on: string;
                entryId: string;
            };
            returned?: {
                /** Format: date */
                on: string;
                reason: string;
                entryId?: string;
            };
            debtor: {
                number: string;
                name: string;
            };
            invoiceNumber: string;
            says?: string;
        };
        ShownMailbox: {
            state: components["schemas"]["MailboxState"] | null;
            debtors: components["schemas"]["Addressee"][];
            messages: components["schemas"]["MailReceived"][];
            next: string | null;
        };
        ShownTask: {
            acting?: string;
            overdue: boolean;
            id: string;
            key: string;
            kind: string;
            /** @enum {string} */
            role: "debtors" | "sales" | "administration" | "logistics" | "manager";
            owner?: string;
            debtorId?: string;
            openItemIds: string[];
            /** Format: date */
            dueOn: string;
            subject: string;
            text: string;
            /** Format: date */
            openedOn: string;
            closed?: {
                /** Format: date */
                on: string;
                by: string;
                outcome: string;
                note?: string;
            };
        };
        SideResult: {
            policy: string;
            debtors: number;
            debtorsInvoiced: number;
            items: number;
            paid: number;
            meanDaysToPay?: number;
            medianDaysToPay?: number;
            judged: number;
            paidInTime: number;
            sharePaidInTime?: number;
            open: components["schemas"]["Money"][];
        };
        SignedIn: {
            /** @enum {string} */
            state: "signed-in" | "set-up-code";
            form: string;
            user: {
                id: string;
                name: string;
                email: string;
                language: components["schemas"]["Language"];
            };
            session: {
                id: string;
                via: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                steppedUpUntil?: string;
            };
            frame?: components["schemas"]["SessionFrame"];
            recovery?: string[];
        };
        StatementEntry: {
            index: number;
            amount: string;
            currency: string;
            status?: components["schemas"]["EntryStatus"];
            reversal: boolean;
            /** Format: date */
            bookingDate?: string;
            /** Format: date */
            valueDate?: string;
            entryReference?: string;
            servicerReference?: string;
            transactionCode?: components["schemas"]["TransactionCode"];
            additionalInfo?: string;
            batch?: components["schemas"]["EntryBatch"];
            details: components["schemas"]["EntryDetail"][];
        };
        /** @enum {string} */
        StepClaims: "none" | "announce" | "claim";
        StepCondition: {
            amountFrom?: string;
            amountBelow?: string;
            scoreBelow?: number;
            usuallyLateFrom?: number;
            groups?: string[];
        };
        StepInstead: {
            when: components["schemas"]["StepCondition"][];
            channel: components["schemas"]["Channel"];
            tone: components["schemas"]["Tone"];
            payWithinDays?: number;
            instruction?: string;
        };
        /** @enum {string} */
        StepMode: "manual" | "semi-automatic" | "automatic";
        StoredAction: {
            id: string;
            runId: string;
            action: components["schemas"]["DunningAction"];
            state: components["schemas"]["ActionState"];
            reason?: string;
        };
        StoredEntry: {
            id: string;
            statementId: string;
            iban: string;
            key: string;
            entry: components["schemas"]["StatementEntry"];
            label: components["schemas"]["EntryLabel"] | null;
            proposals: components["schemas"]["MatchProposal"][];
            allocated: string;
            left: string;
            version: number;
        };
        StoredRelease: {
            debtorId: string;
            /** Format: date-time */
            at: string;
            order: string;
            amount: components["schemas"]["Money"];
            /** Format: date */
            until: string;
            by: string;
            reason: string;
        };
        StructuredReference: {
            value: string;
            type?: string;
            issuer?: string;
        };
        Subscription: {
            id: string;
            url: string;
            events: components["schemas"]["EventType"][];
            /** @enum {string} */
            off?: "asked" | "gone" | "failing";
            /** Format: date-time */
            madeAt: string;
            madeBy: string;
            /** Format: date-time */
            bothUntil?: string;
            health: {
                failures: number;
                /** Format: date-time */
                since?: string;
                /** Format: date-time */
                restUntil?: string;
            };
        };
        SyncSummary: {
            debtors: number;
            invoices: number;
        };
        TaskItem: {
            id: string;
            number: string;
            /** Format: date */
            dueDate: string;
            open: components["schemas"]["Money"];
        };
        TestSend: {
            documentId: string;
            number: string;
            connection: string;
            /** @enum {string} */
            outcome?: "came-back" | "delivered" | "seen";
        };
        TimelineEntry: {
            debtorId: string;
            openItemIds: string[];
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            kind: "planned" | "sent" | "bounced" | "reply" | "opened-link" | "call" | "note" | "promise" | "promise-kept" | "promise-broken" | "payment-plan" | "plan-kept" | "plan-broken" | "dispute" | "dispute-decided" | "dispute-closed" | "claim" | "task" | "task-closed" | "hold" | "hold-ended" | "policy" | "owner" | "limit" | "rating" | "instrument" | "handed-over" | "returned" | "write-off" | "privacy";
            detail: {
                [key: string]: unknown;
            };
        };
        Today: {
            /** Format: date */
            on: string;
            lastBankDate: string | null;
            waiting: number;
            failed: number;
            held: number;
            tasks: number;
            received: number;
            reminders: number;
            alerts: number;
            hostFailedAt: string | null;
            connections: {
                kind: string;
                adapter: string;
                state: string;
            }[];
            bar: ("sender" | "identified" | "registered" | "moved" | "tested" | "live" | "left" | "host-sends" | "no-authority") | null;
            bankDays: number | null;
            concerns: components["schemas"]["FirmConcern"][];
        };
        /** @enum {string} */
        Tone: "notice" | "reminder" | "second" | "formal" | "call" | "last-call";
        TransactionCode: {
            domain?: string;
            family?: string;
            subFamily?: string;
            proprietary?: string;
            issuer?: string;
        };
        UsageRow: {
            administration: {
                name: string;
                id: string;
            };
            usage: components["schemas"]["FirmUsage"];
        };
        UsedRate: {
            currency: string;
            perEuro: string;
        };
        UserThere: {
            id: string;
            email: string;
            name: string;
            language: components["schemas"]["Language"];
            /** @enum {string} */
            state: "active" | "locked" | "left";
            grant: components["schemas"]["Grant"];
        };
        UserView: {
            id: string;
            email: string;
            name: string;
            language: components["schemas"]["Language"];
            /** @enum {string} */
            state: "active" | "locked" | "left";
            grants: components["schemas"]["Grant"][];
        };
        VatBreakdown: {
            taxable: string;
            amount: string;
            category: components["schemas"]["VatCategory"];
            exemptionReason?: string;
            exemptionCode?: string;
        };
        VatCategory: {
            code: string;
            rate?: string;
        };
        VatMeaning: {
            category: string;
            rate?: string;
            exemptionCode?: string;
            exemptionReason?: string;
        };
        /** @enum {string} */
        Verdict: "too-few" | "no-difference" | "tried-better" | "tried-worse";
        WaitingLetter: {
            id: string;
            debtor: components["schemas"]["Addressee"];
            actionId: string;
            attempt: number;
            debtorId: string;
            openItemIds: string[];
            /** @enum {string} */
            channel: "mail" | "letter" | "registered";
            to?: string;
            messageId?: string;
            subject: string;
            sha256: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "leaving" | "left" | "unknown" | "refused" | "stayed";
            reference?: string;
            note?: string;
        };
        WatchedDebtor: {
            debtor: {
                number: string;
                name: string;
                id: string;
            };
            reasons: ("by-hand" | "insolvent" | "rating-dropped" | "score-worse" | "low-score")[];
            score: number | null;
            band: string | null;
        };
        /** @enum {string} */
        WhyNoFigure: "nothing-sold" | "nothing-open" | "nothing-paid" | "nothing-invoiced" | "nothing-collected" | "no-delivery-dates" | "nothing-sent" | "no-promises-due" | "no-disputes-closed" | "costs-not-set" | "month-without-sales" | "months-run-out";
    };
    responses: {
        /** @description What is wrong; nothing was changed. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Whose books */
        administration: string;
        /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
        idempotencyKey: string;
        /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
        ifMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    fresh: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        providers: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginAtProvider: {
        parameters: {
            query?: {
                again?: "true" | "false";
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    comeFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code?: string;
                    fresh: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proveFrame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    savePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCollections: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        collections: components["schemas"]["Collection"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    collectOn?: string;
                    announcedOn?: string;
                    account?: string;
                    key?: string;
                    items?: string[];
                    marksFirst?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCollection"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCollection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    collectOn?: string;
                    announcedOn?: string;
                    account?: string;
                    key?: string;
                    items?: string[];
                    marksFirst?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: string[];
                        marksFirst?: boolean;
                        /** Format: date */
                        today: string;
                        /** Format: date */
                        announcedOn: string;
                        /** Format: date */
                        collectOn: string;
                        lines: components["schemas"]["PlannedLine"][];
                        notices: components["schemas"]["CollectionNotice"][];
                        held: components["schemas"]["HeldItem"][];
                        doubts: components["schemas"]["HoldReason"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownCollection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    neverSent?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuseCollectionLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                line: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeCollectionFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMandates: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mandates: components["schemas"]["Mandate"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addMandates: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mandates: {
                        id: string;
                        debtorNumber: string;
                        creditorId: string;
                        /** @enum {string} */
                        scheme: "CORE" | "B2B";
                        /**
                         * @default recurrent
                         * @enum {string}
                         */
                        type?: "recurrent" | "one-off";
                        signedOn: string;
                        account: {
                            iban: string;
                            bic?: string;
                            holder?: string;
                        };
                        noticeDays?: number;
                        lastCollectedOn?: string;
                        ending?: boolean;
                        amendments?: {
                            on: string;
                            oldMandateId?: string;
                            oldAccount?: string;
                            oldCreditorId?: string;
                            oldCreditorName?: string;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mandates: {
                            id: string;
                            /** @enum {string} */
                            outcome: "added" | "exists" | "amended";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeMandate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                mandate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseMandate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                mandate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refunds: components["schemas"]["RefundOrder"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wishes: components["schemas"]["RefundWish"][];
                    executeOn?: string;
                    account?: string;
                    key?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "exists" | "made";
                        order: components["schemas"]["RefundOrder"];
                        refunds: components["schemas"]["Refund"][];
                    };
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "exists" | "made";
                        order: components["schemas"]["RefundOrder"];
                        refunds: components["schemas"]["Refund"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeRefundFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                refund: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listFirms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        firms: components["schemas"]["Firm"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addFirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        firm: components["schemas"]["Firm"];
                        /** @enum {string} */
                        outcome: "added" | "exists";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmOverview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFirmRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rights"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readUsage: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        administrations: components["schemas"]["UsageRow"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: components["schemas"]["ConsentLink"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    provisionAdministration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    country: string;
                    /** @enum {string} */
                    language: "nl" | "fr" | "en" | "de";
                    zone?: string;
                    currency?: string;
                    legalId?: string;
                    vatId?: string;
                    participant?: string;
                    /** @default [] */
                    ibans?: string[];
                    sender?: string;
                    email?: string;
                    phone?: string;
                    policy?: string;
                    host?: {
                        adapter: string;
                        /** @default {} */
                        settings?: {
                            [key: string]: string;
                        };
                    };
                    accessPoint?: {
                        adapter: string;
                        /** @default {} */
                        settings?: {
                            [key: string]: string;
                        };
                    };
                    bank?: {
                        adapter: string;
                        /** @default {} */
                        settings?: {
                            [key: string]: string;
                        };
                    };
                    mail?: {
                        adapter: string;
                        /** @default {} */
                        settings?: {
                            [key: string]: string;
                        };
                    };
                    mailbox?: {
                        adapter: string;
                        /** @default {} */
                        settings?: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowReport"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowReport"];
                };
            };
            /** @description Done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowReport"];
                };
            };
            /** @description Done. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    placeAdministration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    takeAdministrationOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    suspendAdministration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeAdministration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    removeAdministration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFirmDefaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmDefaults"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setFirmDefaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    policy?: string;
                    settings?: {
                        replyHoldDays?: number;
                        matching?: {
                            /**
                             * @default automatic
                             * @enum {string}
                             */
                            mode?: "automatic" | "propose" | "never";
                            /** @default 0 */
                            confidenceMin?: number;
                            /** @default {} */
                            tolerances?: {
                                /** @default 0.04 */
                                rounding?: string;
                                /** @default 25.00 */
                                charges?: string;
                                /** @default 20 */
                                chargesPercent?: number;
                                /** @default 0 */
                                lateDiscountDays?: number;
                            };
                            /** @default false */
                            oldestFirst?: boolean;
                            /** @default [] */
                            automatic?: ("rounding" | "bank-charges" | "late-discount" | "unnamed-sum" | "oldest-first")[];
                        };
                        /** @enum {string} */
                        fallback?: "hold" | "e-mail" | "print";
                        work?: {
                            disputeWindowDays?: number;
                            largeReceipt?: string;
                            promiseDaysMax?: number;
                            callAgainDays?: number;
                            callsMax?: number;
                            dueSoonDays?: number;
                            reviewedDebtors?: number;
                        };
                        credit?: {
                            /** @default 80 */
                            warnPercent?: number;
                            overdueDaysMax?: number;
                            /** @default false */
                            countDrafts?: boolean;
                            /** @default 12 */
                            screeningMonths?: number;
                            newDebtorOrder?: {
                                amount: string;
                                currency: string;
                            };
                            /** @default {} */
                            inquiriesPerMonth?: {
                                /** @default 50 */
                                "credit-bureau"?: number;
                                /** @default 50 */
                                "credit-insurer"?: number;
                                /** @default 1000 */
                                "business-register"?: number;
                                /** @default 1000 */
                                "vat-check"?: number;
                                /** @default 1000 */
                                "insolvency-register"?: number;
                            };
                        };
                        figures?: {
                            costs?: {
                                task?: string;
                                mail?: string;
                                letter?: string;
                                registered?: string;
                                call?: string;
                            };
                            provision?: {
                                percents?: {
                                    "not-due"?: string;
                                    "1-30"?: string;
                                    "31-60"?: string;
                                    "61-90"?: string;
                                    "91-180"?: string;
                                    "over-180"?: string;
                                };
                                overrides?: {
                                    openItemId?: string;
                                    debtorId?: string;
                                    percent: string;
                                    reason: string;
                                    by: string;
                                }[];
                                insured?: {
                                    debtorId: string;
                                    percent: string;
                                }[];
                            };
                            invoiceDaysMax?: number;
                            reports?: {
                                kinds: ("weekly" | "monthly")[];
                                to: string[];
                                /** @enum {string} */
                                language?: "nl" | "fr" | "en" | "de";
                            };
                        };
                        readonly frameOrigins?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmDefaults"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listFirmPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policies: components["schemas"]["FirmPolicy"][];
                        shipped: components["schemas"]["DunningPolicy"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveFirmPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    version: number;
                    steps: {
                        id: string;
                        afterDueDays?: number;
                        start?: {
                            /** @enum {string} */
                            from: "due-date" | "invoice-date" | "broken-promise";
                            days: number;
                        } | {
                            /** @enum {string} */
                            from: "step" | "term";
                            step?: string;
                            days: number;
                        };
                        /** @enum {string} */
                        channel: "task" | "mail" | "letter" | "registered" | "call";
                        /** @enum {string} */
                        tone: "notice" | "reminder" | "second" | "formal" | "call" | "last-call";
                        payWithinDays?: number;
                        /** @enum {string} */
                        mode?: "manual" | "semi-automatic" | "automatic";
                        /** @enum {string} */
                        claims?: "none" | "announce" | "claim";
                        only?: {
                            amountFrom?: string;
                            amountBelow?: string;
                            scoreBelow?: number;
                            usuallyLateFrom?: number;
                            groups?: string[];
                        }[];
                        instead?: {
                            when: {
                                amountFrom?: string;
                                amountBelow?: string;
                                scoreBelow?: number;
                                usuallyLateFrom?: number;
                                groups?: string[];
                            }[];
                            /** @enum {string} */
                            channel: "task" | "mail" | "letter" | "registered" | "call";
                            /** @enum {string} */
                            tone: "notice" | "reminder" | "second" | "formal" | "call" | "last-call";
                            payWithinDays?: number;
                            instruction?: string;
                        };
                        /** @constant */
                        kind?: "hand-over";
                        /** @enum {string} */
                        role?: "debtors" | "sales" | "administration" | "logistics" | "manager";
                        instruction?: string;
                    }[];
                    workingDays?: boolean;
                    regime?: {
                        country?: string;
                        /** @enum {string} */
                        kind?: "business" | "consumer" | "public";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: components["schemas"]["DunningPolicy"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFirmMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firm: string;
                adapter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmMapping"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setFirmMapping: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                firm: string;
                adapter: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    vat?: {
                        [key: string]: {
                            /** @enum {string} */
                            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                            rate?: string;
                            exemptionCode?: string;
                            exemptionReason?: string;
                        };
                    };
                    /** @default {} */
                    units?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    languages?: {
                        [key: string]: "nl" | "fr" | "en" | "de";
                    };
                    /** @default {} */
                    paymentMeans?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    accounts?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    journals?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    fields?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedMapping"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAdministrations: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        administrations: {
                            id: string;
                            name: string;
                            country: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAdministration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        country: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rights"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readToday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOwed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedToday"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readInherited: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inherited: components["schemas"]["Inherited"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listBankFiles: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: components["schemas"]["BankFile"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importStatement: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/xml": unknown;
                "text/plain": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedStatement"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedStatement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description The beginning of a number, its end, or words of a debtor */
                search?: string;
                sort?: "issued" | "due" | "amount" | "number";
                filter?: "all" | "not-sent" | "under-way" | "delivered" | "failed" | "held" | "open" | "overdue" | "paid" | "disputed";
                /** @description First day of issue */
                from?: string;
                /** @description Last day of issue */
                until?: string;
                direction?: "asc" | "desc";
                /** @description Rows of a page, 50 without it */
                limit?: string;
                /** @description The next of the page before, of a list that was asked for alike */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoices: components["schemas"]["ListedInvoice"][];
                        /** @description Of all pages, told with the first */
                        totals: {
                            count: number;
                            owed: components["schemas"]["Owed"][];
                        } | null;
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": unknown;
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvoice"];
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeOpenItems: {
        parameters: {
            query?: {
                /** @description csv without it, which can be read back; xlsx is for people */
                format?: "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importOpenItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        debtors: number;
                        items: number;
                        known: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeDebtorData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeDossier: {
        parameters: {
            query?: {
                /** @description Ids of invoices, with commas between; all that is open without it */
                items?: string;
                /** @description Of the first page; that of the administration without it */
                lang?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeEvidence: {
        parameters: {
            query?: {
                number?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseDebtor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    liftErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readRetention: {
        parameters: {
            query?: {
                /** @description Technical records kept longer than the register says */
                keepMonths?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applied: boolean;
                        rows: components["schemas"]["RetentionView"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    clearRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    keepMonths?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applied: boolean;
                        rows: components["schemas"]["RetentionView"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: components["schemas"]["UserThere"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /**
                     * @default nl
                     * @enum {string}
                     */
                    language?: "nl" | "fr" | "en" | "de";
                    /** @enum {string} */
                    role: "owner" | "accountant" | "collector" | "sales" | "auditor" | "external-collector";
                    partner?: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revoked: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["ApiKey"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("books.read" | "sales.read" | "cases.external" | "documents.send" | "documents.decide" | "iban.release" | "bank.import" | "money.match" | "money.collect" | "work.do" | "work.organise" | "reminders.plan" | "reminders.approve" | "policies.manage" | "credit.screen" | "credit.decide" | "instruments.manage" | "losses.decide" | "cases.hand-over" | "host.sync" | "connections.manage" | "connections.disconnect" | "network.decide" | "users.manage" | "keys.manage" | "privacy.erase" | "audit.read" | "firm.read" | "firm.provision" | "frames.open")[];
                    /** @default 365 */
                    days?: number;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        secret: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revoked: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openFrame: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @enum {string} */
                    role: "owner" | "accountant" | "collector" | "sales" | "auditor";
                    /** @enum {string} */
                    language?: "nl" | "fr" | "en" | "de";
                    /** @enum {string} */
                    scheme?: "light" | "dark";
                    accent?: string;
                    /** @default  */
                    page?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        /** Format: date-time */
                        goodUntil: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFrameOrigins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameOrigins"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setFrameOrigins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    origins: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameOrigins"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                since?: string;
                act?: string;
                about?: string;
                kind?: string;
                /** @description The oldest first without it */
                order?: "oldest" | "newest";
                after?: string;
                limit?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["AuditEntry"][];
                        next: number | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description Of this debtor alone */
                debtor?: string;
                all?: "true" | "false";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: components["schemas"]["ShownClaim"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                claim: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settleClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                claim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    note: string;
                    amount?: string;
                    entryId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    waiveClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                claim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    note: string;
                    amount?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkCredit: {
        parameters: {
            query?: {
                /** @description Amount of the order with a dot, such as 1250.00 */
                order?: string;
                /** @description Of the order; EUR without it */
                currency?: string;
                /** @description Number of the order */
                number?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditDecision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readSales: {
        parameters: {
            query?: {
                /** @description Amount of the order with a dot, such as 1250.00 */
                order?: string;
                /** @description Of the order; EUR without it */
                currency?: string;
                /** @description Number of the order */
                number?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCreditCard: {
        parameters: {
            query?: {
                /** @description Amount of the order with a dot, such as 1250.00 */
                order?: string;
                /** @description Of the order; EUR without it */
                currency?: string;
                /** @description Number of the order */
                number?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOrder: {
        parameters: {
            query?: {
                /** @description What was ordered, with VAT, such as 1250.00 */
                ordered?: string;
                /** @description Of what was ordered; EUR without it */
                currency?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["InstalmentGroup"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConcerns: {
        parameters: {
            query?: {
                standing?: "stopped" | "warned" | "watched";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        concerns: components["schemas"]["CreditConcern"][];
                        counts: {
                            stopped: number;
                            warned: number;
                            watched: number;
                        };
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readWatchList: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        watched: components["schemas"]["WatchedDebtor"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideLimit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default own
                     * @enum {string}
                     */
                    source?: "own" | "insured";
                    /**
                     * @default limit
                     * @enum {string}
                     */
                    what?: "limit" | "unlimited" | "withdrawn";
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    validUntil?: string;
                    only?: boolean;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "decided" | "exists";
                        card: components["schemas"]["CreditCard"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    order: string;
                    amount: {
                        amount: string;
                        currency: string;
                    };
                    until: string;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["CreditCard"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestCover: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: {
                        amount: string;
                        currency: string;
                    };
                    /** @default 30 */
                    termDays?: number;
                    /** @default false */
                    only?: boolean;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cover: components["schemas"]["Cover"];
                        card: components["schemas"]["CreditCard"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmInsolvency: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    over?: boolean;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["CreditCard"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    watchDebtor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    off?: boolean;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["CreditCard"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    screenDebtor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    again?: boolean;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            [key: string]: "answered" | "kept" | "not-connected" | "no-number" | "not-found" | "unavailable" | "throttled" | "unauthorised" | "refused" | "malformed" | "not-supported" | "over-budget" | "away";
                        };
                        card: components["schemas"]["CreditCard"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runCreditDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: boolean;
                        scoresChanged: number;
                        screened: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCreditSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: components["schemas"]["CreditSettings"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setCreditSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 80 */
                    warnPercent?: number;
                    overdueDaysMax?: number;
                    /** @default false */
                    countDrafts?: boolean;
                    /** @default 12 */
                    screeningMonths?: number;
                    newDebtorOrder?: {
                        amount: string;
                        currency: string;
                    };
                    /** @default {} */
                    inquiriesPerMonth?: {
                        /** @default 50 */
                        "credit-bureau"?: number;
                        /** @default 50 */
                        "credit-insurer"?: number;
                        /** @default 1000 */
                        "business-register"?: number;
                        /** @default 1000 */
                        "vat-check"?: number;
                        /** @default 1000 */
                        "insolvency-register"?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: components["schemas"]["CreditSettings"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCreditorLaw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        creditor: {
                            isSmall?: boolean;
                            vatOnCosts?: string;
                            /** @constant */
                            yearDays?: "actual";
                            growsYearly?: boolean;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setCreditorLaw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    isSmall?: boolean;
                    vatOnCosts?: string;
                    /** @constant */
                    yearDays?: "actual";
                    growsYearly?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        creditor: {
                            isSmall?: boolean;
                            vatOnCosts?: string;
                            /** @constant */
                            yearDays?: "actual";
                            growsYearly?: boolean;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    noteLargeCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isLargeCompany: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        debtorId: string;
                        isLargeCompany: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTerms: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        terms: components["schemas"]["JudgedTerms"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    validFrom: string;
                    payWithinDays?: number;
                    interest?: "legal" | string;
                    damages?: "legal" | {
                        fixed?: string;
                        percent?: string;
                        min?: string;
                        max?: string;
                    };
                    reminderFee?: {
                        amount: string;
                        postage: string;
                        regularDeliveries: boolean;
                    };
                    disputeDays?: number;
                    discount?: {
                        percent: string;
                        days: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "added" | "exists";
                        terms: components["schemas"]["JudgedTerms"];
                    };
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "added" | "exists";
                        terms: components["schemas"]["JudgedTerms"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    on: string;
                    by?: string;
                    proof?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        debtorId: string;
                        accepted: {
                            version: string;
                            on: string;
                            by?: string;
                            proof?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        today: string;
                        /** @enum {string} */
                        isStopped: "no" | "books" | "installation";
                        holdMinutes: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planDunning: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["DunningRun"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runs: components["schemas"]["DunningRun"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRun: {
        parameters: {
            query?: {
                /** @description Actions already seen, counted */
                after?: string;
                /** @description Of the grounds in law; English without it */
                lang?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approveRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                run: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                    leaveOut?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        withdrawn: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    stopDunning: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        administration: string;
                        dunningStopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    stopAllDunning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        administration: "all";
                        dunningStopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeDunning: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        administration: string;
                        dunningStopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeAllDunning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        administration: "all";
                        dunningStopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letters: components["schemas"]["LetterState"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                letter: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownLetter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                letter: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: string;
                    body: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letter: components["schemas"]["ShownLetter"];
                        missing: components["schemas"]["Language"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    keepShippedLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                letter: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letter: components["schemas"]["ShownLetter"];
                        missing: components["schemas"]["Language"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resetLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        letters: components["schemas"]["LetterState"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                letter: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: string;
                    body: string;
                    debtor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewLetter: {
        parameters: {
            query?: {
                letter?: components["schemas"]["LetterKind"];
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drawLetter: {
        parameters: {
            query?: {
                letter?: components["schemas"]["LetterKind"];
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewLetter: {
        parameters: {
            query?: {
                letter?: components["schemas"]["LetterKind"];
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                run: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionLetter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drawAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                run: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                run: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWaitingLetters: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letters: components["schemas"]["WaitingLetter"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideWaitingLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    left: boolean;
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "sent" | "again";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRefusedAddresses: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addresses: components["schemas"]["RefusedAddress"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        debtors: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkSender: {
        parameters: {
            query?: {
                selector?: string;
                /** @description English without it */
                lang?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedSender"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMailbox: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownMailbox"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fetchMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FetchedMail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connections: components["schemas"]["ConnectionShown"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                connection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disconnect: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                connection: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disconnected"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostShown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFromHost: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listHostProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: components["schemas"]["HostProblem"][];
                        mapping: components["schemas"]["MappingFinding"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dropHostProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                hostId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    compareHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compared: components["schemas"]["HostComparison"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findVanished: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        vanished: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        adapter: string;
                        mapping: components["schemas"]["HostMapping"];
                        rows: components["schemas"]["MappingRow"][];
                        check: components["schemas"]["MappingCheck"] | null;
                        missing: components["schemas"]["HostProblem"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    vat?: {
                        [key: string]: {
                            /** @enum {string} */
                            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
                            rate?: string;
                            exemptionCode?: string;
                            exemptionReason?: string;
                        };
                    };
                    /** @default {} */
                    units?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    languages?: {
                        [key: string]: "nl" | "fr" | "en" | "de";
                    };
                    /** @default {} */
                    paymentMeans?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    accounts?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    journals?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    fields?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: "certain" | string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: components["schemas"]["ProposedRow"][];
                        mapping: components["schemas"]["HostMapping"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fetchStatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fetched: components["schemas"]["FetchedSource"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readBankSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSources"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policies: components["schemas"]["PolicyListed"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    savePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    version: number;
                    steps: {
                        id: string;
                        afterDueDays?: number;
                        start?: {
                            /** @enum {string} */
                            from: "due-date" | "invoice-date" | "broken-promise";
                            days: number;
                        } | {
                            /** @enum {string} */
                            from: "step" | "term";
                            step?: string;
                            days: number;
                        };
                        /** @enum {string} */
                        channel: "task" | "mail" | "letter" | "registered" | "call";
                        /** @enum {string} */
                        tone: "notice" | "reminder" | "second" | "formal" | "call" | "last-call";
                        payWithinDays?: number;
                        /** @enum {string} */
                        mode?: "manual" | "semi-automatic" | "automatic";
                        /** @enum {string} */
                        claims?: "none" | "announce" | "claim";
                        only?: {
                            amountFrom?: string;
                            amountBelow?: string;
                            scoreBelow?: number;
                            usuallyLateFrom?: number;
                            groups?: string[];
                        }[];
                        instead?: {
                            when: {
                                amountFrom?: string;
                                amountBelow?: string;
                                scoreBelow?: number;
                                usuallyLateFrom?: number;
                                groups?: string[];
                            }[];
                            /** @enum {string} */
                            channel: "task" | "mail" | "letter" | "registered" | "call";
                            /** @enum {string} */
                            tone: "notice" | "reminder" | "second" | "formal" | "call" | "last-call";
                            payWithinDays?: number;
                            instruction?: string;
                        };
                        /** @constant */
                        kind?: "hand-over";
                        /** @enum {string} */
                        role?: "debtors" | "sales" | "administration" | "logistics" | "manager";
                        instruction?: string;
                    }[];
                    workingDays?: boolean;
                    regime?: {
                        country?: string;
                        /** @enum {string} */
                        kind?: "business" | "consumer" | "public";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: components["schemas"]["DunningPolicy"];
                        /** @enum {string} */
                        outcome: "added" | "exists";
                    };
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: components["schemas"]["DunningPolicy"];
                        /** @enum {string} */
                        outcome: "added" | "exists";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["PolicyVersion"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assignPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policy: string | null;
                    group?: string;
                    debtor?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: string | null;
                        group?: string;
                        debtor?: string;
                        held: components["schemas"]["Fault"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPolicyTests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tests: components["schemas"]["PolicyTest"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startPolicyTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    policy: string;
                    against?: string;
                    share: number;
                    from?: string;
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    comparePolicies: {
        parameters: {
            query?: {
                /** @description Days within which paid counts, 1 to 365 */
                within?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        test: components["schemas"]["PolicyTest"];
                        comparison: components["schemas"]["Comparison"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endPolicyTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        until: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listHeldExchanges: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exchanges: components["schemas"]["HeldExchange"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseExchange: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                exchange: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @constant */
                    decision: "again";
                } | {
                    /** @enum {string} */
                    decision: "anew" | "sent";
                    by: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "sent" | "released" | "reissued";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listParkedMessages: {
        parameters: {
            query?: {
                /** @description of this kind alone */
                kind?: string;
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: components["schemas"]["ParkedMessage"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                        left: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                person?: string;
                role?: string;
                kind?: string;
                week?: "true" | "false";
                state?: "open" | "closed";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: components["schemas"]["ListedTask"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedTask"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                all?: "true" | "false";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        disputes: components["schemas"]["ListedDispute"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    openItemId: string;
                    /** @enum {string} */
                    code: "price" | "quantity" | "quality" | "wrong-goods" | "not-ordered" | "delivery" | "receipt-missing" | "reference-missing" | "invoice-details" | "terms" | "already-paid" | "other";
                    said: string;
                    openedBy?: string;
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    restGoesOn?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                all?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        promises: components["schemas"]["ListedPromise"][];
                        plans: components["schemas"]["ListedPlan"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordPromise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtorId: string;
                    openItemIds?: string[];
                    promisedBy: string;
                    notedBy?: string;
                    /**
                     * @default desk
                     * @enum {string}
                     */
                    via?: "call" | "mail" | "link" | "visit" | "desk";
                    compensation?: string;
                    note?: string;
                    replaces?: boolean;
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    payBy?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedPromise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: components["schemas"]["Colleague"][];
                        absences: components["schemas"]["Absence"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    savePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    roles: ("debtors" | "sales" | "administration" | "logistics" | "manager")[];
                    fullName?: string;
                    phone?: string;
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listDueSoon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dueSoon: components["schemas"]["DueSoon"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDebtorCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtorCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timeline: components["schemas"]["TimelineEntry"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: string;
                    by?: string;
                    note?: string;
                    spokeTo?: string;
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    payBy?: string;
                    compensation?: string;
                    /** @enum {string} */
                    code?: "price" | "quantity" | "quality" | "wrong-goods" | "not-ordered" | "delivery" | "receipt-missing" | "reference-missing" | "invoice-details" | "terms" | "already-paid" | "other";
                    restGoesOn?: boolean;
                    again?: string;
                    also?: string[];
                    openItemIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    owner?: string;
                    /** @enum {string} */
                    role?: "debtors" | "sales" | "administration" | "logistics" | "manager";
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    resolveDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "upheld" | "withdrawn" | "settled" | "credit-note-expected";
                    by?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    recordPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtorId: string;
                    openItemIds?: string[];
                    promisedBy: string;
                    notedBy?: string;
                    /**
                     * @default desk
                     * @enum {string}
                     */
                    via?: "call" | "mail" | "link" | "visit" | "desk";
                    compensation?: string;
                    note?: string;
                    replaces?: boolean;
                    instalments: {
                        on: string;
                        amount: {
                            amount: string;
                            currency: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmPromise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    how: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelPromise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    saveAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string;
                    from: string;
                    until: string;
                    standIn?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    removeAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                person: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    noteDebtor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    by?: string;
                    openItemIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ownDebtor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    owner: string | null;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    openCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    openItemIds?: string[];
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "opened" | "exists";
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayDone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["Subscription"][];
                        events: {
                            type: components["schemas"]["EventType"];
                            version: number;
                            when: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    events: ("document.sent" | "document.delivered" | "document.rejected" | "document.undelivered" | "document.held" | "response.received" | "purchase.received" | "purchase.decided" | "statement.imported" | "entry.review" | "payment.matched" | "payment.undone" | "reminder.planned" | "reminder.sent" | "promise.made" | "promise.kept" | "promise.broken" | "dispute.opened" | "dispute.closed" | "credit.alert.raised" | "credit.alert.cleared" | "task.opened" | "task.closed" | "connection.failing" | "webhook.ping")[];
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subscription: components["schemas"]["Subscription"];
                        secret: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookCalls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calls: components["schemas"]["EventCall"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    url?: string;
                    events?: ("document.sent" | "document.delivered" | "document.rejected" | "document.undelivered" | "document.held" | "response.received" | "purchase.received" | "purchase.decided" | "statement.imported" | "entry.review" | "payment.matched" | "payment.undone" | "reminder.planned" | "reminder.sent" | "promise.made" | "promise.kept" | "promise.broken" | "dispute.opened" | "dispute.closed" | "credit.alert.raised" | "credit.alert.cleared" | "task.opened" | "task.closed" | "connection.failing" | "webhook.ping")[];
                    on?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subscription: components["schemas"]["Subscription"];
                        secret: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        event: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    event: string;
                } | {
                    since: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInstruments: {
        parameters: {
            query?: {
                all?: "true" | "false";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instruments: components["schemas"]["ShownInstrument"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addInstrument: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    openItemId: string;
                    /** @enum {string} */
                    kind: "factoring" | "reverse-factoring" | "letter-of-credit" | "credit-insurance" | "collection" | "write-off";
                    facts: {
                        partner?: string;
                        iban?: string;
                        accountName?: string;
                        withRecourse?: boolean;
                        recourseOn?: string;
                        expectedOn?: string;
                        costs?: {
                            amount: string;
                            currency: string;
                        };
                        number?: string;
                        documentsDue?: string;
                        expiresOn?: string;
                        insured?: {
                            amount: string;
                            currency: string;
                        };
                        reportBy?: string;
                        reference?: string;
                    };
                    by?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProvisions: {
        parameters: {
            query?: {
                all?: "true" | "false";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provisions: components["schemas"]["ProvisionProposal"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeProvisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provisions: components["schemas"]["ProvisionProposal"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                all?: "true" | "false";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["CollectionCase"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtorId: string;
                    openItemIds: string[];
                    to: {
                        connectionId: string;
                    } | {
                        name: string;
                    };
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOverClaims"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewPartnerCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["PartnerViewCase"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: components["schemas"]["DossierFile"][];
                        missing: ("order" | "terms" | "delivery")[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeInstrument: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    state?: string;
                    facts?: {
                        partner?: string;
                        iban?: string;
                        accountName?: string;
                        withRecourse?: boolean;
                        recourseOn?: string;
                        expectedOn?: string;
                        costs?: {
                            amount: string;
                            currency: string;
                        };
                        number?: string;
                        documentsDue?: string;
                        expiresOn?: string;
                        insured?: {
                            amount: string;
                            currency: string;
                        };
                        reportBy?: string;
                        reference?: string;
                    };
                    by?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tellInsurer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @constant */
                    what: "overdue";
                    by: string;
                } | {
                    /** @constant */
                    what: "claim";
                    /** @enum {string} */
                    cause: "insolvency" | "protracted-default";
                    by: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeWriteOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    openItemId: string;
                    reason: string;
                    evidence: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideWriteOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approve: boolean;
                    by?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideProvision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approve: boolean;
                    by?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    announceHandOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtorId: string;
                    openItemIds: string[];
                    to: {
                        connectionId: string;
                    } | {
                        name: string;
                    };
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instruments: components["schemas"]["Instrument"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    country: "BE" | "NL";
                    number: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerRegistration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addDossierFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtorId: string;
                    openItemId?: string;
                    /** @enum {string} */
                    kind: "quote" | "order" | "terms" | "delivery" | "correspondence";
                    name: string;
                    /** Format: base64 */
                    base64: string;
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    chooseSender: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    /** @enum {string} */
                    sends: "voldaan" | "host";
                    /**
                     * @default here
                     * @enum {string}
                     */
                    receives?: "here" | "elsewhere";
                    /** @default false */
                    selfBilling?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    identifyAdministration: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    mandate: {
                        name: string;
                        signedOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    signedBy: string;
                    signedOn: string;
                    /**
                     * @default [
                     *       "send",
                     *       "receive"
                     *     ]
                     */
                    scope?: ("send" | "receive")[];
                    validUntil?: string;
                    /** Format: base64 */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lookUpPublisher: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerReceiver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                    migrationKey?: string;
                    /** @default false */
                    byHand?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendTestInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkTestInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                    /** @default false */
                    seen?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    goLive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    giveMigrationKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        migrationKey: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    leaveNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                    /** @default false */
                    byHand?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingStands"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readJourney: {
        parameters: {
            query: {
                number: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        journeys: components["schemas"]["Journey"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readInvoice: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoice: components["schemas"]["ShownInvoice"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewInvoice: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    printInvoice: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFigures: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                currency?: string;
                group?: string;
                debtor?: string;
                /** @description A debtor to leave out */
                without?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOutlook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTrend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTrend"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readControl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        control: components["schemas"]["ControlCheck"] | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFigureSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: components["schemas"]["FigureSettings"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FigureSettings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: components["schemas"]["FigureSettings"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openFigure: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                currency?: string;
                group?: string;
                debtor?: string;
                /** @description A debtor to leave out */
                without?: string;
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remarkFigure: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                figure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    by?: string;
                    owner?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        task: "opened" | "exists";
                    };
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        task: "opened" | "exists";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readReport: {
        parameters: {
            query?: {
                format?: "html" | "pdf" | "xlsx" | "json" | "text";
                on?: string;
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                    "application/pdf": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/json": unknown;
                    "text/plain": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDebtors: {
        parameters: {
            query?: {
                /** @description Beginnings of words; accents and capitals do not matter */
                search?: string;
                sort?: "name" | "open" | "overdue" | "oldest";
                /** @description mine: those whose owner is who signed in */
                filter?: "all" | "open" | "overdue" | "disputed" | "over-limit" | "mine";
                /** @description Only those of this person */
                owner?: string;
                direction?: "asc" | "desc";
                /** @description Rows of a page, 50 without it */
                limit?: string;
                /** @description The next of the page before, of a list that was asked for alike */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        debtors: components["schemas"]["ListedDebtor"][];
                        /** @description Of all pages, told with the first */
                        totals: {
                            count: number;
                            owed: components["schemas"]["Owed"][];
                        } | null;
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOpenItems: {
        parameters: {
            query?: {
                /** @description Our id of a debtor */
                debtor?: string;
                bucket?: "not-due" | "1-30" | "31-60" | "61-90" | "91-180" | "over-180";
                /** @description Only what this keeps back */
                brake?: "dispute" | "promise" | "plan" | "instrument" | "receipt";
                sort?: "due" | "issued" | "open" | "number";
                direction?: "asc" | "desc";
                /** @description Rows of a page, 50 without it */
                limit?: string;
                /** @description The next of the page before, of a list that was asked for alike */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedItem"][];
                        /** @description Of all pages, told with the first */
                        totals: {
                            count: number;
                            owed: components["schemas"]["Owed"][];
                        } | null;
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Beginnings of words, a number, or an amount */
                q: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeDebtorSheet: {
        parameters: {
            query?: {
                /** @description Beginnings of words; accents and capitals do not matter */
                search?: string;
                sort?: "name" | "open" | "overdue" | "oldest";
                /** @description mine: those whose owner is who signed in */
                filter?: "all" | "open" | "overdue" | "disputed" | "over-limit" | "mine";
                /** @description Only those of this person */
                owner?: string;
                direction?: "asc" | "desc";
                /** @description csv without it */
                format?: "csv" | "xlsx";
                /** @description Of heads and words; nl without it */
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeInvoiceSheet: {
        parameters: {
            query?: {
                /** @description The beginning of a number, its end, or words of a debtor */
                search?: string;
                sort?: "issued" | "due" | "amount" | "number";
                filter?: "all" | "not-sent" | "under-way" | "delivered" | "failed" | "held" | "open" | "overdue" | "paid" | "disputed";
                /** @description First day of issue */
                from?: string;
                /** @description Last day of issue */
                until?: string;
                direction?: "asc" | "desc";
                /** @description csv without it */
                format?: "csv" | "xlsx";
                /** @description Of heads and words; nl without it */
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeItemSheet: {
        parameters: {
            query?: {
                /** @description Our id of a debtor */
                debtor?: string;
                bucket?: "not-due" | "1-30" | "31-60" | "61-90" | "91-180" | "over-180";
                /** @description Only what this keeps back */
                brake?: "dispute" | "promise" | "plan" | "instrument" | "receipt";
                sort?: "due" | "issued" | "open" | "number";
                direction?: "asc" | "desc";
                /** @description csv without it */
                format?: "csv" | "xlsx";
                /** @description Of heads and words; nl without it */
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersPicture"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                about: string;
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                    invoiceNumber?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listOnAccount: {
        parameters: {
            query?: {
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        onAccount: components["schemas"]["OnAccount"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRefusedPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refused: components["schemas"]["RefusedPayment"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putOnAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtorId: string;
                    /** @description A decimal such as 121.00 */
                    amount?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    applyOnAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        openItemId: string;
                        /** @description A decimal such as 121.00 */
                        amount: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listReview: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
                /** @description waiting, which is meant without it, has the oldest first; settled and aside have the newest first */
                state?: "waiting" | "settled" | "aside";
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["StoredEntry"][];
                        total: number;
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readEntry: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["StoredEntry"];
                        placed: components["schemas"]["Placed"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 0 */
                    proposal?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    splitEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        openItem: string;
                        amount: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    reassignEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    markNotOurs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    undoEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readMatchingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: {
                            /**
                             * @default automatic
                             * @enum {string}
                             */
                            mode: "automatic" | "propose" | "never";
                            /** @default 0 */
                            confidenceMin: number;
                            /** @default {} */
                            tolerances: {
                                /** @default 0.04 */
                                rounding: string;
                                /** @default 25.00 */
                                charges: string;
                                /** @default 20 */
                                chargesPercent: number;
                                /** @default 0 */
                                lateDiscountDays: number;
                            };
                            /** @default false */
                            oldestFirst: boolean;
                            /** @default [] */
                            automatic: ("rounding" | "bank-charges" | "late-discount" | "unnamed-sum" | "oldest-first")[];
                        };
                        neverAutomatic: {
                            [key: string]: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setMatchingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @default automatic
                     * @enum {string}
                     */
                    mode?: "automatic" | "propose" | "never";
                    /** @default 0 */
                    confidenceMin?: number;
                    /** @default {} */
                    tolerances?: {
                        /** @default 0.04 */
                        rounding?: string;
                        /** @default 25.00 */
                        charges?: string;
                        /** @default 20 */
                        chargesPercent?: number;
                        /** @default 0 */
                        lateDiscountDays?: number;
                    };
                    /** @default false */
                    oldestFirst?: boolean;
                    /** @default [] */
                    automatic?: ("rounding" | "bank-charges" | "late-discount" | "unnamed-sum" | "oldest-first")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: {
                            /**
                             * @default automatic
                             * @enum {string}
                             */
                            mode: "automatic" | "propose" | "never";
                            /** @default 0 */
                            confidenceMin: number;
                            /** @default {} */
                            tolerances: {
                                /** @default 0.04 */
                                rounding: string;
                                /** @default 25.00 */
                                charges: string;
                                /** @default 20 */
                                chargesPercent: number;
                                /** @default 0 */
                                lateDiscountDays: number;
                            };
                            /** @default false */
                            oldestFirst: boolean;
                            /** @default [] */
                            automatic: ("rounding" | "bank-charges" | "late-discount" | "unnamed-sum" | "oldest-first")[];
                        };
                        neverAutomatic: {
                            [key: string]: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLearned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: components["schemas"]["LearnedFact"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeFact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    restoreFact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    searchDirectory: {
        parameters: {
            query: {
                name: string;
                country?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lookUpParticipant: {
        parameters: {
            query?: {
                /** @description true: what is remembered does not count */
                fresh?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findReceiver: {
        parameters: {
            query?: {
                /** @description true: what is remembered does not count */
                fresh?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                debtor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundReceiver"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readFallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FallbackInForce"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setFallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    policy: "hold" | "e-mail" | "print";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FallbackInForce"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRefused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refused: components["schemas"]["ReceivedTransport"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeRefused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                transport: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tryRefusedAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                transport: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readReleaseRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        people: 1 | 2;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setReleaseRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {number} */
                    people: 1 | 2;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        people: 1 | 2;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInbox: {
        parameters: {
            query?: {
                all?: "true" | "false";
                /** @description Those alone; of a state that is final the last decided first */
                state?: components["schemas"]["InboxState"];
                /** @description Rows of a page, 500 without it */
                limit?: string;
                /** @description The next of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["InboxItem"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDocument: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document: components["schemas"]["InboxDocument"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewDocument: {
        parameters: {
            query?: {
                lang?: "nl" | "fr" | "en" | "de";
            };
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approveDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    by?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rejectDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    /** @enum {string} */
                    reason: "REF" | "LEG" | "REC" | "QUA" | "DEL" | "PRI" | "QTY" | "ITM" | "PAY" | "UNR" | "FIN" | "OTH";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    queryDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    /** @enum {string} */
                    reason: "REF" | "LEG" | "REC" | "QUA" | "DEL" | "PRI" | "QTY" | "ITM" | "PAY" | "UNR" | "FIN" | "OTH";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuseDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is decided about; refused when somebody decided meanwhile. */
                "If-Match"?: components["parameters"]["ifMatch"];
                /** @description A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Whose books */
                administration: components["parameters"]["administration"];
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by?: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
