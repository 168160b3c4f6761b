//! Rows of cases: for lists, work lists, search, requests, numbers.

use super::case_sql::sql;
use super::rows::{CaseRow, CaseRows, RequestRow};
use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

/// Takes a case out of all lists: names, search words, parties, due items, requests.
pub async fn delete_case(tx: &mut Tx, number: &str) -> Result<(), StoreError> {
    let parts = [sql::DELETE_WORDS, sql::DELETE_PARTIES, sql::DELETE_READERS, sql::DELETE_DUE, sql::DELETE_REQUESTS];
    for statement in [sql::DELETE].into_iter().chain(parts) {
        tx.run(statement, vals![number]).await?;
    }
    tx.run(super::inquiry::sql::DELETE, vals![number]).await?;
    super::slot::delete(tx, number).await?;
    super::obstacle::delete(tx, number).await
}

/// Replaces everything that the lists hold of a case.
pub async fn save_case(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    delete_case(tx, &rows.case.number).await?;
    insert_row(tx, rows).await?;
    insert_words(tx, rows).await?;
    insert_parties(tx, rows).await?;
    insert_readers(tx, rows).await?;
    insert_due(tx, rows).await?;
    insert_requests(tx, rows).await?;
    super::obstacle::save(tx, &rows.case.number, &rows.obstacles).await?;
    super::slot::save(tx, &rows.case.number, &rows.slots).await?;
    super::inquiry::save(tx, &rows.inquiries).await
}

/// The same where the lists hold `held` of the case: what is the same in `rows` stays as it lies. Most of what happens in
/// a case touches one list or two of nine.
pub async fn change_case(tx: &mut Tx, held: &CaseRows, rows: &CaseRows) -> Result<(), StoreError> {
    let number = &rows.case.number;
    if held.case != rows.case {
        tx.run(sql::DELETE, vals![number]).await?;
        insert_row(tx, rows).await?;
    }
    if held.words != rows.words {
        tx.run(sql::DELETE_WORDS, vals![number]).await?;
        insert_words(tx, rows).await?;
    }
    if held.parties != rows.parties {
        tx.run(sql::DELETE_PARTIES, vals![number]).await?;
        insert_parties(tx, rows).await?;
    }
    if held.readers != rows.readers {
        tx.run(sql::DELETE_READERS, vals![number]).await?;
        insert_readers(tx, rows).await?;
    }
    if held.due != rows.due {
        tx.run(sql::DELETE_DUE, vals![number]).await?;
        insert_due(tx, rows).await?;
    }
    if held.requests != rows.requests {
        tx.run(sql::DELETE_REQUESTS, vals![number]).await?;
        insert_requests(tx, rows).await?;
    }
    if held.obstacles != rows.obstacles {
        super::obstacle::delete(tx, number).await?;
        super::obstacle::save(tx, number, &rows.obstacles).await?;
    }
    if held.slots != rows.slots {
        super::slot::delete(tx, number).await?;
        super::slot::save(tx, number, &rows.slots).await?;
    }
    if held.inquiries != rows.inquiries {
        tx.run(super::inquiry::sql::DELETE, vals![number]).await?;
        super::inquiry::save(tx, &rows.inquiries).await?;
    }
    Ok(())
}

async fn insert_row(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    let c = &rows.case;
    let row = vals![
        &c.number,
        &c.name,
        &c.name_key,
        &c.birth,
        &c.avs_blind,
        &c.language,
        &c.phase,
        &c.degree,
        &c.category,
        &c.triage,
        &c.region,
        &c.theme,
        &c.route_role,
        &c.opener_account,
        &c.opener_institution,
        &c.lead_account,
        &c.lead_institution,
        &c.second_account,
        &c.proposed_account,
        &c.opened_on,
        &c.announced_on,
        &c.closed_on,
        &c.outcome,
        &c.national_outcome,
        &c.consent_until,
        &c.next_due,
        &c.next_kind,
        &c.follows,
        c.version,
        &c.route_language,
        c.due_count,
        &c.second_institution,
    ];
    tx.run(sql::INSERT, row).await?;
    Ok(())
}

async fn insert_words(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    for word in &rows.words {
        tx.run(sql::INSERT_WORD, vals![word, &rows.case.number]).await?;
    }
    Ok(())
}

async fn insert_parties(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    for p in &rows.parties {
        tx.run(sql::INSERT_PARTY, vals![&p.institution, &rows.case.number, &p.valid_from, &p.valid_until, p.identity])
            .await?;
    }
    Ok(())
}

async fn insert_readers(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    for k in &rows.readers {
        tx.run(sql::INSERT_READER, vals![&rows.case.number, k.consent, &k.institution, &k.valid_until]).await?;
    }
    Ok(())
}

async fn insert_due(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    for (position, d) in (0i64..).zip(&rows.due) {
        let row = vals![
            &rows.case.number,
            position,
            &d.kind,
            &d.subject,
            &d.due,
            &d.anchor,
            d.firm,
            &d.owner_account,
            &d.owner_role,
            &d.owner_institution,
            &d.owner_region,
            &d.owner_theme,
            &d.escalates,
        ];
        tx.run(sql::INSERT_DUE, row).await?;
    }
    Ok(())
}

async fn insert_requests(tx: &mut Tx, rows: &CaseRows) -> Result<(), StoreError> {
    for r in &rows.requests {
        let row = vals![
            &rows.case.number,
            r.n,
            &r.from_account,
            &r.from_institution,
            &r.to_institution,
            &r.sent,
            &r.due,
            &r.state,
        ];
        tx.run(sql::INSERT_REQUEST, row).await?;
    }
    Ok(())
}

/// The row of a case.
pub async fn case_row(mut src: Source<'_>, number: &str) -> Result<Option<CaseRow>, StoreError> {
    src.row(sql::ONE, vals![number]).await?.as_ref().map(case_of).transpose()
}

/// The number of the file that follows another one.
pub async fn follower(mut src: Source<'_>, number: &str) -> Result<Option<String>, StoreError> {
    src.row(sql::FOLLOWER, vals![number]).await?.map(|row| row.text(0)).transpose()
}

/// Cases in which a word begins with each of one or two beginnings, folded as names are.
pub async fn search_words(
    mut src: Source<'_>,
    institution: &str,
    today: &str,
    words: &[String],
    limit: i64,
) -> Result<Vec<CaseRow>, StoreError> {
    let Some(first) = words.first() else {
        return Ok(Vec::new());
    };
    let end = |word: &str| format!("{word}\u{10ffff}");
    let second = words.get(1);
    let vals = vals![institution, today, first, end(first), second.cloned(), second.map(|w| end(w)), limit];
    src.rows(sql::SEARCH, vals).await?.iter().map(case_of).collect()
}

/// Cases with the blind index of an AVS number.
pub async fn search_avs(
    mut src: Source<'_>,
    institution: &str,
    today: &str,
    blind: &str,
) -> Result<Vec<CaseRow>, StoreError> {
    src.rows(sql::SEARCH_AVS, vals![institution, today, blind]).await?.iter().map(case_of).collect()
}

/// Cases of what may be the same person: the same AVS number, or the same name with the same birth date.
pub async fn duplicates(
    mut src: Source<'_>,
    institution: &str,
    today: &str,
    blind: Option<&str>,
    name_key: &str,
    birth: &str,
) -> Result<Vec<CaseRow>, StoreError> {
    let vals = vals![institution, today, blind, name_key, birth];
    src.rows(sql::DUPLICATES, vals).await?.iter().map(case_of).collect()
}

/// The requests that came to an institution.
pub async fn requests_to(
    mut src: Source<'_>,
    institution: &str,
    today: &str,
    limit: i64,
) -> Result<Vec<(CaseRow, RequestRow)>, StoreError> {
    src.rows(sql::REQUESTS_TO, vals![institution, today, limit]).await?.iter().map(request_of).collect()
}

/// The requests that wait for an institution's answer.
pub async fn requests_waiting(
    mut src: Source<'_>,
    institution: &str,
    today: &str,
    limit: i64,
) -> Result<Vec<(CaseRow, RequestRow)>, StoreError> {
    src.rows(sql::REQUESTS_WAITING, vals![institution, today, limit]).await?.iter().map(request_of).collect()
}

/// The requests that an institution sent.
pub async fn requests_from(
    mut src: Source<'_>,
    institution: &str,
    today: &str,
    limit: i64,
) -> Result<Vec<(CaseRow, RequestRow)>, StoreError> {
    src.rows(sql::REQUESTS_FROM, vals![institution, today, limit]).await?.iter().map(request_of).collect()
}

/// How many open cases someone leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Who.
    pub account: String,
    /// For which institution.
    pub institution: String,
    /// How many.
    pub cases: i64,
}

/// The load of everyone who leads, the heaviest first (CASE-50).
pub async fn loads(mut src: Source<'_>) -> Result<Vec<Load>, StoreError> {
    let rows = src.rows(sql::LOADS, vals![]).await?;
    let load = |row: &Row| {
        Ok(Load { account: row.text(0)?, institution: row.opt_text(1)?.unwrap_or_default(), cases: row.int(2)? })
    };
    rows.iter().map(load).collect()
}

/// Cases counted by everything that statistics distinguish; empty text where something is not (yet) so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Count {
    /// Year of the announcement.
    pub announced: String,
    /// Year of the closure.
    pub closed: String,
    /// Region.
    pub region: String,
    /// Category.
    pub category: String,
    /// Triage.
    pub triage: String,
    /// Institution that opened it.
    pub opener: String,
    /// Institution that leads it.
    pub lead: String,
    /// National code of the result.
    pub outcome: String,
    /// Where it stands.
    pub phase: String,
    /// How many.
    pub cases: i64,
}

/// All cases, counted: kept up while they change.
pub async fn counts(src: Source<'_>) -> Result<Vec<Count>, StoreError> {
    counts_by(src, sql::COUNTS).await
}

/// The same, counted now, row by row: for the proof that [`counts`] are right.
pub async fn counted(src: Source<'_>) -> Result<Vec<Count>, StoreError> {
    counts_by(src, sql::COUNTED).await
}

async fn counts_by(mut src: Source<'_>, statement: &str) -> Result<Vec<Count>, StoreError> {
    let rows = src.rows(statement, vals![]).await?;
    let count = |r: &Row| {
        Ok(Count {
            announced: r.text(0)?,
            closed: r.text(1)?,
            region: r.text(2)?,
            category: r.text(3)?,
            triage: r.text(4)?,
            opener: r.text(5)?,
            lead: r.text(6)?,
            outcome: r.text(7)?,
            phase: r.text(8)?,
            cases: r.int(9)?,
        })
    };
    rows.iter().map(count).collect()
}

/// How many columns a case takes.
pub(super) const WIDTH: usize = 39;

pub(super) fn case_of(r: &Row) -> Result<CaseRow, StoreError> {
    Ok(CaseRow {
        number: r.text(0)?,
        name: r.text(1)?,
        name_key: r.text(2)?,
        birth: r.text(3)?,
        avs_blind: r.opt_text(4)?,
        language: r.text(5)?,
        phase: r.text(6)?,
        degree: r.opt_text(7)?,
        category: r.opt_text(8)?,
        triage: r.opt_text(9)?,
        region: r.opt_text(10)?,
        theme: r.opt_text(11)?,
        route_role: r.opt_text(12)?,
        opener_account: r.text(13)?,
        opener_institution: r.text(14)?,
        lead_account: r.opt_text(15)?,
        lead_institution: r.opt_text(16)?,
        second_account: r.opt_text(17)?,
        proposed_account: r.opt_text(18)?,
        opened_on: r.text(19)?,
        announced_on: r.opt_text(20)?,
        closed_on: r.opt_text(21)?,
        outcome: r.opt_text(22)?,
        national_outcome: r.opt_text(23)?,
        consent_until: r.opt_text(24)?,
        next_due: r.opt_text(25)?,
        next_kind: r.opt_text(26)?,
        follows: r.opt_text(27)?,
        version: r.int(28)?,
        route_language: r.opt_text(29)?,
        due_count: r.int(30)?,
        second_institution: r.opt_text(31)?,
        party: r.bool(32)?,
        identity: r.bool(33)?,
        own_until: r.opt_text(34)?,
        own_next: r.opt_text(35)?,
        lead_next: r.opt_text(36)?,
        own_count: r.opt_int(37)?,
        lead_count: r.opt_int(38)?,
    })
}

fn request_of(r: &Row) -> Result<(CaseRow, RequestRow), StoreError> {
    let request = RequestRow {
        n: r.int(WIDTH)?,
        from_account: r.text(WIDTH + 1)?,
        from_institution: r.text(WIDTH + 2)?,
        to_institution: r.text(WIDTH + 3)?,
        sent: r.text(WIDTH + 4)?,
        due: r.text(WIDTH + 5)?,
        state: r.text(WIDTH + 6)?,
    };
    Ok((case_of(r)?, request))
}
