//! Several processes on one PostgreSQL database: what one has done the other knows, and what only one may do is done once.

use anyhow::{Context, Result, ensure};
use app::case::Envelope;
use domain::triage::TriageOutcome;
use testkit::{Testbed, build};

async fn fresh() -> Result<(Testbed, String)> {
    let database = store::conformance::server::fresh_database().await?;
    Ok((Testbed::at(&database).await, database))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn case_01_to_71_a_complex_case_goes_its_whole_way_on_a_server() -> Result<()> {
    let (bed, _) = fresh().await?;
    crate::journey::whole_way(&bed).await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: script/test"]
async fn case_46_two_processes_never_make_two_leads() -> Result<()> {
    let (bed, database) = fresh().await?;
    let other = bed.beside(&database).await;
    let number = bed.concluded_case(1, TriageOutcome::Complex).await;
    let candidates = [bed.case_manager(), bed.respondent_ui()];
    let tries = candidates.clone().into_iter().zip([bed.app.clone(), other]).map(|(who, app)| {
        let (number, coordinator) = (number.clone(), bed.coordinator());
        tokio::spawn(async move {
            let propose = build::propose(&who.seated.account);
            app.act(&coordinator, &number, &Envelope::default(), propose).await.map(|_| who)
        })
    });
    let mut proposed = Vec::new();
    for tried in tries.collect::<Vec<_>>() {
        proposed.extend(tried.await?.ok());
    }
    ensure!(proposed.len() == 1, "one proposal is open, the other one met it");
    let taken = proposed.pop().context("one")?;
    let accepts = (0..2).map(|n| {
        let (app, number, taken) = (bed.app.clone(), number.clone(), taken.clone());
        let envelope = Envelope { version: None, request: Some(format!("accept-{n}")) };
        tokio::spawn(async move { app.act(&taken, &number, &envelope, build::accept(1)).await.is_ok() })
    });
    let mut accepted = 0;
    for accept in accepts.collect::<Vec<_>>() {
        accepted += usize::from(accept.await?);
    }
    ensure!(accepted == 1, "{accepted}");
    bed.agrees().await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: script/test"]
async fn x_04_a_request_sent_to_two_processes_is_carried_out_once() -> Result<()> {
    let (bed, database) = fresh().await?;
    let other = bed.beside(&database).await;
    let number = bed.announced_case(1).await;
    bed.days(1);
    let envelope = Envelope { version: None, request: Some("the-same".into()) };
    let sent = [bed.app.clone(), other].map(|app| {
        let (number, coordinator, envelope) = (number.clone(), bed.coordinator(), envelope.clone());
        tokio::spawn(
            async move { app.act(&coordinator, &number, &envelope, build::triage(TriageOutcome::Complex)).await },
        )
    });
    let mut answers = Vec::new();
    for one in sent {
        answers.push(one.await?.map_err(|e| anyhow::anyhow!("{e}"))?);
    }
    ensure!(answers[0] == answers[1], "both got the one answer");
    bed.agrees().await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn a_session_begun_at_one_process_goes_on_at_the_other_and_ends_at_both() -> Result<()> {
    let (bed, database) = fresh().await?;
    let other = bed.beside(&database).await;
    let wrong = |e: app::AppError| anyhow::anyhow!("{e}");
    let token = bed.app.switch_role("coordinator", 1, "a browser").await.map_err(wrong)?.token;
    ensure!(other.in_use(&token).await.map_err(wrong)?.caller.seated == bed.coordinator().seated);
    other.sign_out(&token).await.map_err(wrong)?;
    ensure!(matches!(bed.app.in_use(&token).await, Err(app::AppError::NotSignedIn)));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn numbers_of_cases_are_given_once_by_all_processes() -> Result<()> {
    let (bed, database) = fresh().await?;
    let other = bed.beside(&database).await;
    let opened = (1..=6).map(|serial| {
        let (app, caller) = (if serial % 2 == 0 { other.clone() } else { bed.app.clone() }, bed.front_line());
        let open = domain::case::Open { despite_duplicates: true, ..build::open(serial) };
        tokio::spawn(async move { app.open_case(&caller, open, &Envelope::default()).await.map(|done| done.number) })
    });
    let mut numbers = Vec::new();
    for one in opened.collect::<Vec<_>>() {
        numbers.push(one.await?.map_err(|e| anyhow::anyhow!("{e}"))?);
    }
    numbers.sort();
    let before = numbers.len();
    numbers.dedup();
    ensure!(numbers.len() == before, "{numbers:?}");
    Ok(())
}
