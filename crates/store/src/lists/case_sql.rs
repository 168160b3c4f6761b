//! The statements of the case lists.

/// The columns of a case, in the order in which `CaseRow` reads them.
macro_rules! columns {
    () => {
        "c.number, c.name, c.name_key, c.birth, c.avs_blind, c.language, c.phase, c.degree, c.category, c.triage, \
         c.region, c.theme, c.route_role, c.opener_account, c.opener_institution, c.lead_account, c.lead_institution, \
         c.second_account, c.proposed_account, c.opened_on, c.announced_on, c.closed_on, c.outcome, \
         c.national_outcome, c.consent_until, c.next_due, c.next_kind, c.follows, c.version, \
         c.route_language, c.due_count, c.second_institution"
    };
}

/// What of a row depends on its reader: $1 institution, $2 today. Of consents they learn what concerns one that they know
/// of, and of requests for information what lies between them and another.
macro_rules! reader {
    () => {
        concat!(
            party!(),
            ", ",
            identity!(),
            ", (SELECT MAX(k.valid_until) FROM consent_reader k WHERE k.case_number = c.number \
             AND k.institution = $1), ",
            own_next!(),
            ", CASE WHEN c.next_kind NOT IN ('inquiry-answer', 'inquiry-inform') THEN c.next_due || ' ' || c.next_kind \
             ELSE (SELECT n.due || ' ' || n.kind FROM due_item n WHERE n.case_number = c.number AND ",
            inquiry_known!(),
            " ORDER BY n.position LIMIT 1) END, (SELECT COUNT(*) FROM due_item n WHERE n.case_number = c.number AND ",
            inquiry_known!(),
            " AND ",
            consent_known!(),
            "), (SELECT COUNT(*) FROM due_item n WHERE n.case_number = c.number AND ",
            inquiry_known!(),
            ")"
        )
    };
}

/// The same for whoever reads a row for the house.
macro_rules! no_reader {
    () => {
        "FALSE, FALSE, NULL, NULL, NULL, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)"
    };
}

/// The next thing due of which the reader may know, with its day: $1 institution.
macro_rules! own_next {
    () => {
        own_next!("$1")
    };
    ($institution:literal) => {
        concat!(
            // Nearly always it is the next thing due at all, which stands in the row of the case.
            "CASE WHEN c.next_kind NOT IN ('consent-answer', 'consent-renewal', 'inquiry-answer', 'inquiry-inform') \
             THEN c.next_due || ' ' || c.next_kind \
             ELSE (SELECT n.due || ' ' || n.kind FROM due_item n WHERE n.case_number = c.number AND ",
            inquiry_known!($institution),
            " AND ",
            consent_known!($institution),
            " ORDER BY n.position LIMIT 1) END"
        )
    };
}

macro_rules! consent_known {
    () => {
        consent_known!("$1")
    };
    ($institution:literal) => {
        concat!(
            "(n.kind NOT IN ('consent-answer', 'consent-renewal') OR EXISTS (SELECT 1 FROM consent_reader k \
         WHERE k.case_number = c.number AND k.consent = n.subject AND k.institution = ",
            $institution,
            "))"
        )
    };
}

macro_rules! inquiry_known {
    () => {
        inquiry_known!("$1")
    };
    ($institution:literal) => {
        concat!(
            "(n.kind NOT IN ('inquiry-answer', 'inquiry-inform') OR EXISTS (SELECT 1 FROM inquiry_list i \
         WHERE i.case_number = c.number AND i.n = n.subject AND (i.from_institution = ",
            $institution,
            " OR i.to_institution = ",
            $institution,
            ")))"
        )
    };
}

/// The next thing due of which the reader may know, for a statement that is put together: `?` is their institution.
pub(super) const KNOWN_NEXT: &str = own_next!("?");

/// Whether a valid consent opens the identity to the caller's institution: $1 institution, $2 today.
macro_rules! identity {
    () => {
        "EXISTS (SELECT 1 FROM case_party p WHERE p.case_number = c.number AND p.institution = $1 \
         AND p.valid_from <= $2 AND p.valid_until >= $2 AND p.identity)"
    };
}

/// Whether a valid consent names the caller's institution.
macro_rules! party {
    () => {
        "EXISTS (SELECT 1 FROM case_party p WHERE p.case_number = c.number AND p.institution = $1 \
         AND p.valid_from <= $2 AND p.valid_until >= $2)"
    };
}

/// Whether the case is worked on in the language of the caller's seat, where the seat has one.
macro_rules! language {
    ($language:literal) => {
        concat!("(CAST(", $language, " AS TEXT) IS NULL OR c.route_language = ", $language, ")")
    };
}

/// The due items of an institution whose consent has run out: it may not know of them any more, so that they wait for the
/// lead, or for whoever opened the file.
macro_rules! orphaned {
    () => {
        "(d.owner_institution IS NOT NULL AND d.owner_institution <> c.opener_institution \
         AND NOT EXISTS (SELECT 1 FROM case_party q WHERE q.case_number = c.number \
             AND q.institution = d.owner_institution AND q.valid_from <= $2 AND q.valid_until >= $2))"
    };
}

/// The duties of the case manager that the second of a tandem has as well: not an answer that is asked of the first alone.
macro_rules! shared {
    () => {
        "(d.owner_account = c.lead_account AND c.second_account = $3 AND d.kind NOT IN \
         ('designation-answer', 'hand-over-answer', 'inquiry-answer', 'inquiry-inform'))"
    };
}

/// The due items that wait for a caller, or have come up to them.
macro_rules! mine {
    () => {
        concat!(
            "((",
            orphaned!(),
            " AND (COALESCE(c.lead_account, c.opener_account) = $3 OR c.second_account = $3)) OR d.owner_account = $3 OR ",
            shared!(),
            " OR (NOT ",
            orphaned!(),
            " AND d.owner_role = $4 AND (d.owner_institution IS NULL OR d.owner_institution = $1) \
         AND (d.owner_region IS NULL OR ((CAST($5 AS TEXT) IS NULL OR d.owner_region = $5) AND ",
            language!("$9"),
            ")) AND (CAST($6 AS TEXT) IS NULL OR d.owner_theme = $6)))"
        )
    };
}

macro_rules! escalated {
    () => {
        concat!(
            "(d.escalates IS NOT NULL AND d.escalates <= $2 AND c.route_role = $4 AND (CAST($5 AS TEXT) IS NULL \
             OR c.region = $5) AND (CAST($6 AS TEXT) IS NULL OR c.theme = $6) AND ",
            language!("$9"),
            ")"
        )
    };
}

/// The columns of a due item, in the order in which `DueRow` reads them.
macro_rules! due_columns {
    () => {
        "d.case_number, d.position, d.kind, d.subject, d.due, d.anchor, d.firm, d.escalates, d.owner_account, d.owner_role, \
         d.owner_institution"
    };
}

/// The due items for a caller among those that `driver` finds by an index: $7 until, $8 how many. What their reader may know of
/// the cases is asked afterwards, of those that are shown.
macro_rules! work {
    ($driver:literal) => {
        concat!(
            "SELECT ",
            due_columns!(),
            ", COALESCE(",
            mine!(),
            ", FALSE) FROM due_item d JOIN case_list c ON c.number = d.case_number WHERE ",
            $driver,
            " AND (",
            mine!(),
            " OR ",
            escalated!(),
            ") AND (CAST($7 AS TEXT) IS NULL OR d.due <= $7) ORDER BY d.due, d.case_number, d.position LIMIT $8"
        )
    };
}

/// The requests of an institution, the latest due first; what its reader may know of each case is asked of these alone.
macro_rules! requests {
    ($whose:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            ", ",
            reader!(),
            ", r.n, r.from_account, r.from_institution, r.to_institution, r.sent, r.due, r.state \
             FROM (SELECT case_number, n, from_account, from_institution, to_institution, sent, due, state \
             FROM request_list WHERE ",
            $whose,
            " ORDER BY due DESC, case_number, n LIMIT $3) AS r JOIN case_list c ON c.number = r.case_number \
             ORDER BY r.due DESC, c.number, r.n"
        )
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM case_list WHERE number = $1";
        DELETE_WORDS = "DELETE FROM case_word WHERE case_number = $1";
        DELETE_PARTIES = "DELETE FROM case_party WHERE case_number = $1";
        DELETE_READERS = "DELETE FROM consent_reader WHERE case_number = $1";
        DELETE_DUE = "DELETE FROM due_item WHERE case_number = $1";
        DELETE_REQUESTS = "DELETE FROM request_list WHERE case_number = $1";
        INSERT = "INSERT INTO case_list (number, name, name_key, birth, avs_blind, language, phase, degree, category,
                triage, region, theme, route_role, opener_account, opener_institution, lead_account,
                lead_institution, second_account, proposed_account, opened_on, announced_on, closed_on, outcome,
                national_outcome, consent_until, next_due, next_kind, follows, version, route_language, due_count,
                second_institution)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
        INSERT_WORD = "INSERT INTO case_word (word, case_number) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        INSERT_PARTY = "INSERT INTO case_party (institution, case_number, valid_from, valid_until, identity)
            VALUES ($1, $2, $3, $4, $5)";
        INSERT_READER = "INSERT INTO consent_reader (case_number, consent, institution, valid_until)
            VALUES ($1, $2, $3, $4)";
        INSERT_DUE = "INSERT INTO due_item (case_number, position, kind, subject, due, anchor, firm, owner_account,
                owner_role, owner_institution, owner_region, owner_theme, escalates)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        INSERT_REQUEST = "INSERT INTO request_list (case_number, n, from_account, from_institution, to_institution,
                sent, due, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        ONE = concat!("SELECT ", columns!(), ", ", no_reader!(), " FROM case_list c WHERE c.number = $1");
        FOLLOWER = "SELECT number FROM case_list WHERE follows = $1 ORDER BY number LIMIT 1";
        // Of some numbers; those that are not wanted are empty.
        ROWS = concat!("SELECT ", columns!(), ", ", reader!(), " FROM case_list c WHERE c.number IN (",
            "$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, ",
            "$21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, ",
            "$37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52)");
        SEARCH = concat!("SELECT ", columns!(), ", ", reader!(), " FROM case_list c WHERE
            c.number IN (SELECT w.case_number FROM case_word w WHERE w.word >= $3 AND w.word < $4)
            AND (CAST($5 AS TEXT) IS NULL OR c.number IN
                (SELECT w.case_number FROM case_word w WHERE w.word >= $5 AND w.word < $6))
            ORDER BY c.name_key, c.number LIMIT $7");
        SEARCH_AVS = concat!("SELECT ", columns!(), ", ", reader!(),
            " FROM case_list c WHERE c.avs_blind = $3 ORDER BY c.number DESC");
        DUPLICATES = concat!("SELECT ", columns!(), ", ", reader!(), " FROM case_list c
            WHERE c.avs_blind = $3 OR (c.name_key = $4 AND c.birth = $5) ORDER BY c.number DESC LIMIT 20");
        WORK_OWN = work!("d.owner_account = $3");
        WORK_INSTITUTION = work!("d.owner_role = $4 AND d.owner_institution = $1");
        WORK_ROLE = work!("d.owner_role = $4 AND d.owner_institution IS NULL");
        WORK_CASES = work!("d.case_number IN (SELECT number FROM case_list WHERE lead_account = $3 AND next_due > ''
            UNION SELECT number FROM case_list WHERE second_account = $3
            UNION SELECT number FROM case_list WHERE opener_account = $3 AND next_due > '' AND lead_account IS NULL)");
        WORK_ESCALATED = work!("c.route_role = $4 AND c.next_due <= $2 AND d.escalates <= $2");
        DUE_OF_CASE = concat!("SELECT ", due_columns!(), " FROM due_item d WHERE d.case_number = $1 ORDER BY d.due, d.position");
        REQUESTS_TO = requests!("to_institution = $1");
        REQUESTS_WAITING = requests!("to_institution = $1 AND state = 'sent'");
        REQUESTS_FROM = requests!("from_institution = $1");
        LOADS = "SELECT lead_account, lead_institution, COUNT(*) FROM case_list
            WHERE lead_account IS NOT NULL AND closed_on IS NULL GROUP BY lead_account, lead_institution
            ORDER BY 3 DESC, 1";
        COUNTS = "SELECT announced, closed, region, category, triage, opener, lead, outcome, phase, cases
            FROM case_count WHERE cases > 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9";
        // What the counted numbers are, row by row.
        COUNTED = "SELECT SUBSTR(COALESCE(announced_on, ''), 1, 4), SUBSTR(COALESCE(closed_on, ''), 1, 4),
                COALESCE(region, ''), COALESCE(category, ''), COALESCE(triage, ''), opener_institution,
                COALESCE(lead_institution, ''), COALESCE(national_outcome, ''), phase, COUNT(*)
            FROM (SELECT announced_on, closed_on, region, category, triage, opener_institution, lead_institution,
                    national_outcome, phase FROM case_list
                UNION ALL SELECT announced, closed, region, category, triage, opener_institution, lead_institution,
                    national_outcome, phase FROM erased_case) AS counted
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9";
    }
}
