//! The lists of what institutions exchange.

use anyhow::{Result, ensure};

use super::ready;
use crate::Db;
use crate::lists::{
    self, AffairRow, AgreementRows, CaseFilter, CaseRow, CaseRows, ConcernRow, DueRow, FigureRow, FrozenRow,
    InquiryRow, ListRow, ReaderRow, RunRow, Scope,
};

fn agreement(number: &str, version: i64, parties: &[&str]) -> AgreementRows {
    let parties = parties.iter().map(|p| (*p).to_string()).collect();
    AgreementRows { number: number.into(), version, parties }
}

/// An agreement is found by each party and by both together; what a change leaves out is gone.
pub async fn agreements_are_found_by_their_parties(db: Db) -> Result<()> {
    ready(&db).await?;
    let mut tx = db.begin().await?;
    lists::save_agreement(&mut tx, &agreement("A-1", 1, &["II", "SA", "UI"])).await?;
    lists::save_agreement(&mut tx, &agreement("A-1", 2, &["SA", "UI"])).await?;
    lists::save_agreement(&mut tx, &agreement("A-2", 1, &["II", "UI"])).await?;
    tx.commit().await?;
    ensure!(lists::agreements(db.src(), None).await? == ["A-2", "A-1"]);
    ensure!(lists::agreements(db.src(), Some("II")).await? == ["A-2"]);
    ensure!(lists::agreements_between(db.src(), "SA", "UI").await? == ["A-1"]);
    ensure!(lists::agreements_between(db.src(), "SA", "II").await?.is_empty());
    ensure!(lists::agreement_rows(db.src(), "A-1").await? == Some(agreement("A-1", 2, &["SA", "UI"])));
    Ok(())
}

/// A request for information is found by its own name, by both sides, and is replaced with its case.
pub async fn inquiries_are_found_without_their_case(db: Db) -> Result<()> {
    ready(&db).await?;
    let row = |id: &str, n: i64, state: &str| InquiryRow {
        id: id.into(),
        case_number: "C-1".into(),
        n,
        from_institution: "UI".into(),
        to_institution: "SA".into(),
        due: format!("2026-03-0{n}"),
        state: state.into(),
        ..InquiryRow::default()
    };
    let case = |inquiries| {
        let case = CaseRow { number: "C-1".into(), ..CaseRow::default() };
        CaseRows { case, inquiries, ..CaseRows::default() }
    };
    let mut tx = db.begin().await?;
    lists::save_case(&mut tx, &case(vec![row("Q-1", 1, "sent")])).await?;
    let both = vec![row("Q-1", 1, "answered"), row("Q-2", 2, "sent")];
    lists::save_case(&mut tx, &case(both.clone())).await?;
    tx.commit().await?;
    ensure!(lists::inquiry_row(db.src(), "Q-1").await?.as_ref() == Some(&both[0]));
    ensure!(lists::inquiries_of_case(db.src(), "C-1").await? == both);
    let ids = |rows: Vec<InquiryRow>| rows.into_iter().map(|r| r.id).collect::<Vec<_>>();
    ensure!(ids(lists::inquiries_to(db.src(), "SA", 10).await?) == ["Q-2", "Q-1"]);
    ensure!(ids(lists::inquiries_from(db.src(), "UI", 1).await?) == ["Q-2"]);
    ensure!(lists::inquiries_to(db.src(), "UI", 10).await?.is_empty());
    Ok(())
}

/// A list by AVS number is to be deleted from the day after its last one, until it is.
pub async fn lists_are_deleted_after_their_day(db: Db) -> Result<()> {
    ready(&db).await?;
    let row = |number: &str, delete_on: &str, state: &str| ListRow {
        number: number.into(),
        from_institution: "SA".into(),
        to_institution: "UI".into(),
        delete_on: delete_on.into(),
        state: state.into(),
        ..ListRow::default()
    };
    let mut tx = db.begin().await?;
    lists::save_list(&mut tx, &row("L-1", "2026-03-01", "requested")).await?;
    lists::save_list(&mut tx, &row("L-2", "2026-03-01", "requested")).await?;
    lists::save_list(&mut tx, &row("L-2", "2026-03-01", "deleted")).await?;
    tx.commit().await?;
    let over = async |today: &str| -> Result<Vec<String>> {
        let found = lists::lists_to_delete(db.src(), today).await?;
        Ok(found.into_iter().map(|r| r.number).collect())
    };
    ensure!(over("2026-03-01").await?.is_empty() && over("2026-03-02").await? == ["L-1"]);
    ensure!(lists::recipient_lists(db.src(), Some("UI"), 10).await?.len() == 2);
    ensure!(lists::recipient_lists(db.src(), Some("II"), 10).await?.is_empty());
    Ok(())
}

/// A concern stands in the list once, with where it waits now.
pub async fn concerns_are_listed_with_where_they_wait(db: Db) -> Result<()> {
    ready(&db).await?;
    let row = |number: &str, stage: &str, version: i64| ConcernRow {
        number: number.into(),
        institution: "UI".into(),
        stage: stage.into(),
        since: "2026-03-01".into(),
        version,
    };
    let mut tx = db.begin().await?;
    lists::save_concern(&mut tx, &row("C-1", "officer", 1)).await?;
    lists::save_concern(&mut tx, &row("C-2", "officer", 1)).await?;
    lists::save_concern(&mut tx, &row("C-1", "body", 2)).await?;
    tx.commit().await?;
    ensure!(lists::concerns(db.src()).await? == [row("C-2", "officer", 1), row("C-1", "body", 2)]);
    ensure!(lists::concern_row(db.src(), "C-1").await? == Some(row("C-1", "body", 2)));
    ensure!(lists::concern_row(db.src(), "C-3").await?.is_none());
    Ok(())
}

/// An affair stands in the list of its name once; those of another name with the same number are others.
pub async fn affairs_are_listed_by_name_and_by_what_they_are_about(db: Db) -> Result<()> {
    ready(&db).await?;
    let row = |name: &str, number: &str, about: Option<&str>, public: bool, version: i64| AffairRow {
        name: name.into(),
        number: number.into(),
        stage: "received".into(),
        about: about.map(str::to_string),
        since: "2026-03-01".into(),
        public,
        version,
    };
    let mut tx = db.begin().await?;
    lists::save_affair(&mut tx, &row("topic", "T-1", None, false, 1)).await?;
    lists::save_affair(&mut tx, &row("topic", "T-2", Some("T-1"), false, 1)).await?;
    lists::save_affair(&mut tx, &row("sitting", "T-1", Some("T-1"), false, 1)).await?;
    lists::save_affair(&mut tx, &row("topic", "T-1", None, true, 2)).await?;
    tx.commit().await?;
    let (first, second) = (row("topic", "T-1", None, true, 2), row("topic", "T-2", Some("T-1"), false, 1));
    ensure!(lists::affairs(db.src(), "topic").await? == [second.clone(), first.clone()]);
    ensure!(lists::affairs_about(db.src(), "topic", "T-1").await? == [second]);
    ensure!(lists::public_affairs(db.src(), "topic").await? == std::slice::from_ref(&first));
    ensure!(lists::affair_row(db.src(), "topic", "T-1").await? == Some(first));
    ensure!(lists::affair_row(db.src(), "project", "T-1").await?.is_none());
    Ok(())
}

/// Of consents and of what is next a reader learns what concerns their own institution; whoever knows of all consents learns
/// what is next of those.
pub async fn a_list_tells_each_reader_what_concerns_them(db: Db) -> Result<()> {
    ready(&db).await?;
    let due = |kind: &str, subject: i64, day: &str| DueRow {
        kind: kind.into(),
        subject: Some(subject),
        due: day.into(),
        anchor: day.into(),
        firm: true,
        owner_account: None,
        owner_role: None,
        owner_institution: None,
        owner_region: None,
        owner_theme: None,
        escalates: None,
    };
    let reader = |consent, institution: &str, until: &str| ReaderRow {
        consent,
        institution: institution.into(),
        valid_until: Some(until.into()),
    };
    let rows = CaseRows {
        case: CaseRow {
            number: "C-1".into(),
            announced_on: Some("2026-01-01".into()),
            consent_until: Some("2027-06-30".into()),
            second_institution: Some("ADD".into()),
            ..CaseRow::default()
        },
        readers: vec![reader(1, "UI", "2027-01-31"), reader(1, "SA", "2027-01-31"), reader(2, "SA", "2027-06-30")],
        due: vec![
            due("inquiry-answer", 1, "2026-03-01"),
            due("consent-renewal", 2, "2026-03-02"),
            due("contact", 1, "2026-03-03"),
        ],
        inquiries: vec![InquiryRow {
            id: "Q-1".into(),
            case_number: "C-1".into(),
            n: 1,
            from_institution: "VET".into(),
            to_institution: "II".into(),
            ..InquiryRow::default()
        }],
        ..CaseRows::default()
    };
    let mut tx = db.begin().await?;
    lists::save_case(&mut tx, &rows).await?;
    tx.commit().await?;
    for (institution, until, own, lead) in [
        ("UI", Some("2027-01-31"), "2026-03-03 contact", "2026-03-02 consent-renewal"),
        ("SA", Some("2027-06-30"), "2026-03-02 consent-renewal", "2026-03-02 consent-renewal"),
        ("II", None, "2026-03-01 inquiry-answer", "2026-03-01 inquiry-answer"),
    ] {
        let scope = Scope {
            kind: "bureau",
            institution: institution.into(),
            account: "a".into(),
            role: "secretariat".into(),
            region: None,
            theme: None,
            language: None,
            today: "2026-02-01".into(),
        };
        let filter = CaseFilter { sort: "due".into(), limit: 10, ..CaseFilter::default() };
        let found = lists::list_cases(db.src(), &scope, &filter).await?;
        let told = |row: &CaseRow| (row.own_until.clone(), row.own_next.clone(), row.lead_next.clone());
        let wanted = (until.map(String::from), Some(own.to_string()), Some(lead.to_string()));
        ensure!(found.len() == 1 && told(&found[0]) == wanted, "{institution}: {:?}", told(&found[0]));
        ensure!(found[0].second_institution.as_deref() == Some("ADD"));
    }
    let house = lists::case_row(db.src(), "C-1").await?;
    ensure!(house.as_ref() == Some(&rows.case), "whoever reads for the house reads what was written: {house:?}");
    let mut tx = db.begin().await?;
    lists::delete_case(&mut tx, "C-1").await?;
    lists::save_case(&mut tx, &CaseRows { case: rows.case.clone(), ..CaseRows::default() }).await?;
    Ok(tx.commit().await?)
}

/// A run counts for its two institutions and its agreement unless it was refused, and is to be deleted from the day after
/// its last one, until it is; only the institution that asked for it has it in its list.
pub async fn runs_are_counted_by_pair_and_deleted_after_their_day(db: Db) -> Result<()> {
    ready(&db).await?;
    let row = |number: &str, requested: &str, state: &str| RunRow {
        number: number.into(),
        own_institution: "SA".into(),
        with_institution: "UI".into(),
        agreement: "A-1".into(),
        requested: requested.into(),
        delete_on: "2026-03-01".into(),
        state: state.into(),
        version: 1,
    };
    let mut tx = db.begin().await?;
    lists::save_run(&mut tx, &row("R-1", "2026-01-10", "requested")).await?;
    lists::save_run(&mut tx, &row("R-1", "2026-01-10", "approved")).await?;
    lists::save_run(&mut tx, &row("R-2", "2026-02-10", "refused")).await?;
    lists::save_run(&mut tx, &row("R-3", "2026-02-10", "deleted")).await?;
    tx.commit().await?;
    let count = async |with: &str, since: &str| lists::count_runs(db.src(), "SA", with, "A-1", since).await;
    ensure!(count("UI", "2026-01-01").await? == 2 && count("UI", "2026-02-10").await? == 1);
    ensure!(count("II", "2026-01-01").await? == 0);
    let over = lists::runs_to_delete(db.src(), "2026-03-02").await?;
    ensure!(over.into_iter().map(|r| r.number).collect::<Vec<_>>() == ["R-1", "R-2"]);
    ensure!(lists::runs_to_delete(db.src(), "2026-03-01").await?.is_empty());
    ensure!(lists::runs(db.src(), Some("UI"), 10).await?.is_empty());
    ensure!(lists::runs(db.src(), Some("SA"), 2).await?.len() == 2);
    ensure!(lists::run_row(db.src(), "R-1").await? == Some(row("R-1", "2026-01-10", "approved")));
    Ok(())
}

/// The numbers of the statistics follow each change of a row, also one that a version of the program makes which does not
/// know of them; an erased case counts on.
pub async fn numbers_are_counted_while_cases_change(db: Db) -> Result<()> {
    ready(&db).await?;
    let rows = |number: &str, phase: &str, announced: Option<&str>| CaseRows {
        case: CaseRow {
            number: number.into(),
            phase: phase.into(),
            announced_on: announced.map(str::to_string),
            ..CaseRow::default()
        },
        ..CaseRows::default()
    };
    let mut tx = db.begin().await?;
    lists::save_case(&mut tx, &rows("C-1", "opened", None)).await?;
    lists::save_case(&mut tx, &rows("C-2", "announced", Some("2025-12-31"))).await?;
    lists::save_case(&mut tx, &rows("C-3", "announced", Some("2025-01-01"))).await?;
    tx.commit().await?;
    let told = async |db: &Db| -> Result<Vec<(String, String, i64)>> {
        let counts = lists::counts(db.src()).await?;
        ensure!(counts == lists::counted(db.src()).await?, "{counts:?}");
        Ok(counts.into_iter().map(|c| (c.announced, c.phase, c.cases)).collect())
    };
    let of = |year: &str, phase: &str, n| (year.to_string(), phase.to_string(), n);
    ensure!(told(&db).await? == [of("", "opened", 1), of("2025", "announced", 2)]);
    let mut tx = db.begin().await?;
    lists::save_case(&mut tx, &rows("C-1", "announced", Some("2026-02-01"))).await?;
    crate::privacy::forget(&mut tx, "C-2", "2026-03-01").await?;
    lists::delete_case(&mut tx, "C-2").await?;
    tx.commit().await?;
    ensure!(told(&db).await? == [of("2025", "announced", 2), of("2026", "announced", 1)]);
    Ok(())
}

/// What was counted until a day is the same whatever comes after it; what erased persons left is there when all is counted
/// anew.
pub async fn figures_of_a_past_day_stay_as_they_were(db: Db) -> Result<()> {
    ready(&db).await?;
    let row = |period: &str, figure: &str, cases: i64| FigureRow {
        period: period.into(),
        figure: figure.into(),
        cases,
        ..FigureRow::default()
    };
    let count = async |day: &str, rows: Vec<FigureRow>| -> Result<()> {
        let mut tx = db.begin().await?;
        let changes: Vec<_> = rows.into_iter().map(|r| (day.to_string(), r)).collect();
        lists::add_figures(&mut tx, &changes).await?;
        Ok(tx.commit().await?)
    };
    count("2026-01-10", vec![row("2026-01", "announced", 1), row("", "stock", 1)]).await?;
    count("2026-01-20", vec![row("2026-01", "announced", 1), row("", "stock", 1)]).await?;
    let on = async |day: Option<&str>| lists::figures(db.src(), "2026", "2027", day).await;
    let then = on(Some("2026-01-20")).await?;
    ensure!(then == [row("2026-01", "announced", 2)] && on(None).await? == then);
    // One is taken back, another comes for the month that is over.
    count("2026-02-03", vec![row("2026-01", "announced", -1), row("", "stock", -1), row("2026-02", "closed", 1)])
        .await?;
    ensure!(on(Some("2026-01-20")).await? == then);
    ensure!(on(Some("2026-01-15")).await? == [row("2026-01", "announced", 1)]);
    ensure!(on(None).await? == [row("2026-01", "announced", 1), row("2026-02", "closed", 1)]);
    ensure!(lists::figures(db.src(), "", "0", None).await? == [row("", "stock", 1)]);
    ensure!(lists::figures(db.src(), "", "0", Some("2026-01-20")).await? == [row("", "stock", 2)]);
    let flows = lists::figures_of(db.src(), ["announced", "closed"], "2026-02", None).await?;
    ensure!(flows == [row("2026-01", "announced", 1)]);
    ensure!(lists::figures_of(db.src(), ["announced", "closed"], "2027", Some("2026-01-31")).await? == then);
    let mut tx = db.begin().await?;
    lists::keep_figures(&mut tx, &[("2026-01-10".to_string(), row("2026-01", "announced", 1))]).await?;
    lists::begin_figures_anew(&mut tx).await?;
    tx.commit().await?;
    ensure!(on(None).await? == [row("2026-01", "announced", 1)] && on(Some("2026-01-09")).await?.is_empty());
    ensure!(lists::kept_figures(db.src()).await?.len() == 1 && lists::figure_periods(db.src()).await? == ["2026-01"]);
    ensure!(!lists::figures_keep_up(db.src()).await?, "the lists know of no announcement");
    let frozen =
        |figures: &str| FrozenRow { month: "2026-01".into(), definitions: 1, figures: figures.into(), frozen_at: 1 };
    let mut tx = db.begin().await?;
    lists::freeze_figures(&mut tx, &frozen("first")).await?;
    lists::freeze_figures(&mut tx, &frozen("second")).await?;
    tx.commit().await?;
    ensure!(lists::frozen_figures(db.src()).await? == [frozen("first")], "what is frozen is not changed");
    ensure!(lists::frozen_month(db.src(), "2026-01", 2).await?.is_none());
    Ok(())
}

/// However many files there are, a list by what is due next stands in the order of what its reader may know, page by page,
/// and tells how many there are; whoever works for an institution finds theirs, a coordinator those of the region.
pub async fn a_long_list_is_read_in_pages_by_what_its_reader_may_know(db: Db) -> Result<()> {
    ready(&db).await?;
    let mut tx = db.begin().await?;
    for n in 0..450_i64 {
        let number = format!("C-{n:03}");
        // Every third has nothing due, every second something first that is not for everybody.
        let day = |n: i64| format!("2026-{:02}-{:02}", 1 + n / 28 % 12, 1 + n % 28);
        let item = |kind: &str, due: String| DueRow { kind: kind.into(), due, subject: Some(1), ..DueRow::default() };
        let mut due = Vec::new();
        if n % 3 != 0 {
            due.push(item("contact", day(n)));
        }
        if n % 2 == 0 {
            due.insert(0, item("consent-renewal", "2026-01-01".into()));
        }
        let case = CaseRow {
            number,
            region: Some(if n % 5 == 0 { "north" } else { "south" }.into()),
            route_role: Some("regional-coordinator".into()),
            opener_institution: "UI".into(),
            announced_on: Some("2026-01-01".into()),
            next_due: due.first().map(|d| d.due.clone()),
            ..CaseRow::default()
        };
        lists::save_case(&mut tx, &CaseRows { case, due, ..CaseRows::default() }).await?;
    }
    tx.commit().await?;
    let scope = |kind: &'static str, institution: &str| Scope {
        kind,
        institution: institution.into(),
        account: "a".into(),
        role: "regional-coordinator".into(),
        region: Some("south".into()),
        theme: None,
        language: None,
        today: "2026-02-01".into(),
    };
    for (scope, all) in
        [(scope("coordinator", "BUR"), 360), (scope("bureau", "BUR"), 450), (scope("institution", "UI"), 450)]
    {
        let page = |offset| CaseFilter {
            sort: "due".into(),
            limit: 70,
            offset,
            state: Some("open".into()),
            ..CaseFilter::default()
        };
        ensure!(lists::count_cases(db.src(), &scope, &page(0)).await? == all, "{}", scope.kind);
        let mut found = Vec::new();
        for offset in (0..all).step_by(70) {
            found.extend(lists::list_cases(db.src(), &scope, &page(offset)).await?);
        }
        let key = |row: &CaseRow| row.own_next.clone().unwrap_or_else(|| "9999".into());
        let mut sorted = found.clone();
        sorted.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| b.number.cmp(&a.number)));
        ensure!(found == sorted && found.len() as i64 == all, "{}: {} of {all}", scope.kind, found.len());
        ensure!(found.iter().all(|row| row.own_next.as_ref().is_none_or(|next| next.ends_with("contact"))));
    }
    ensure!(lists::count_cases(db.src(), &scope("institution", "SA"), &CaseFilter::default()).await? == 0);
    Ok(())
}
