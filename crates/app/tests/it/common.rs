//! Which persons two institutions have in common, found between two servers: two beds, each with a database of its own,
//! that talk over HTTP on this machine.

use app::case::Envelope;
use app::common::{Blinded, Messages, PeerSettings, Person};
use app::log::LogQuery;
use app::{Action, App, AppError, Caller};
use domain::agreement::{AgreementCommand, End};
use domain::common::{Approve, Begin, Delete, Learns, RefuseRun, Request, RunCommand, RunState};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::{Avs, Code};
use getrandom::SysRng;
use intersection::{Key, Terms, blind};
use jiff::ToSpan;
use serde::Serialize;
use std::num::NonZeroUsize;
use testkit::exchange::{CONTEXT, sheet};
use testkit::{Testbed, build, forms};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

fn code(error: AppError) -> String {
    match error {
        AppError::Refused(r) => {
            let more = r.params.get("fault").or(r.params.get("reason"));
            more.map_or_else(|| r.code.to_string(), |more| format!("{} {more}", r.code))
        }
        AppError::NotFound => "not-found".into(),
        other => panic!("{other}"),
    }
}

/// Answers the two calls of the other server as `/api/v1/common/{run}` does.
async fn serve(app: App) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(app.clone(), stream));
        }
    });
    address
}

async fn answer(app: App, mut stream: TcpStream) {
    let mut got = Vec::new();
    let head = loop {
        if let Some(at) = got.windows(4).position(|w| w == b"\r\n\r\n") {
            break at;
        }
        let mut part = [0; 4096];
        match stream.read(&mut part).await {
            Ok(n) if n > 0 => got.extend_from_slice(&part[..n]),
            _ => return,
        }
    };
    let text = String::from_utf8_lossy(&got[..head]).into_owned();
    let header = |name: &str| {
        let lines = text.lines().filter_map(|line| line.split_once(':'));
        lines
            .filter(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.trim().to_string())
            .next()
            .unwrap_or_default()
    };
    let mut body = got[head + 4..].to_vec();
    let rest = header("content-length").parse::<usize>().unwrap() - body.len();
    let read = body.len();
    body.resize(read + rest, 0);
    stream.read_exact(&mut body[read..]).await.unwrap();
    let path = text.split(' ').nth(1).unwrap_or_default().to_string();
    let (status, said) = routed(&app, &path, header("authorization").trim_start_matches("Bearer "), &body).await;
    let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", said.len());
    stream.write_all(&[head.as_bytes(), &said].concat()).await.unwrap();
}

async fn routed(app: &App, path: &str, token: &str, body: &[u8]) -> (u16, Vec<u8>) {
    fn said<T: Serialize>(result: Result<T, AppError>) -> (u16, Vec<u8>) {
        match result {
            Ok(value) => (200, serde_json::to_vec(&value).unwrap()),
            Err(AppError::Refused(r)) => (409, format!("{{\"code\":\"{}\"}}", r.code).into_bytes()),
            Err(AppError::NotFound) => (404, b"{\"code\":\"not-found\"}".to_vec()),
            Err(AppError::NotSignedIn) => (401, b"{\"code\":\"unauthenticated\"}".to_vec()),
            Err(other) => panic!("{other}"),
        }
    }
    let caller = match app.caller_of_token(token).await {
        Ok(caller) => caller,
        Err(error) => return said::<()>(Err(error)),
    };
    let parts: Vec<&str> = path.trim_start_matches("/api/v1/common/").split('/').collect();
    match parts[..] {
        [run, "blinded"] => said(app.answer_blinded(&caller, run, serde_json::from_slice(body).unwrap()).await),
        [run, "reblinded"] => said(app.take_reblinded(&caller, run, serde_json::from_slice(body).unwrap()).await),
        _ => (404, Vec::new()),
    }
}

/// A server with its run.
struct Side {
    bed: Testbed,
    own: Caller,
    with: Code,
    agreement: String,
}

impl Side {
    async fn new(own: &str, with: &str) -> Self {
        let bed = Testbed::new().await;
        let (own, with) = (bed.login(own), bed.login(with).seated.seat.institution);
        let terms = bed.terms(&[&own.seated.seat.institution, &with], &[Category::Identity], 7);
        let agreement = bed.agreed(terms).await;
        Self { bed, own, with, agreement }
    }

    async fn request(&self, learns: Learns) -> Request {
        self.bed.run_request(&self.own, &self.with, &self.agreement, learns).await
    }

    async fn asked(&self, request: Request, serials: &[u32]) -> Result<String, String> {
        let done = self.bed.app.request_run(&self.own, request, &sheet(serials), &Envelope::default()).await;
        done.map(|done| done.number).map_err(code)
    }

    async fn act(&self, who: &Caller, run: &str, command: RunCommand) -> Result<(), String> {
        self.bed.app.act_on_run(who, run, &Envelope::default(), command).await.map(|_| ()).map_err(code)
    }

    /// A run that the canton has approved.
    async fn approved(&self, learns: Learns, serials: &[u32]) -> String {
        let run = self.asked(self.request(learns).await, serials).await.unwrap();
        self.act(&self.bed.officer(), &run, RunCommand::Approve(Approve {})).await.unwrap();
        run
    }

    async fn begin(&self, run: &str, theirs: &str) -> Result<(), String> {
        self.act(&self.own, run, RunCommand::Begin(Begin { their_run: build::code(theirs) })).await
    }

    async fn result(&self, run: &str) -> Result<Vec<Person>, String> {
        self.bed.app.run_result(&self.own, run).await.map_err(code)
    }

    async fn state(&self, run: &str) -> RunState {
        self.bed.app.run(&self.own, run).await.unwrap().run.state
    }

    /// Nothing that is kept in the open holds a number.
    async fn holds_no_number(&self) {
        self.bed.agrees().await;
        for view in self.bed.app.runs(&self.own).await.unwrap() {
            let told = serde_json::to_string(&view.run).unwrap();
            assert!(!told.contains("756"), "{told}");
        }
    }
}

fn avs(serial: u32) -> Avs {
    build::person(serial).avs.expect("a number")
}

fn numbers(persons: &[Person]) -> Vec<Avs> {
    persons.iter().map(|p| p.avs).collect()
}

/// The social service on its server, which can call that of the employment centre on its own.
async fn two() -> (Side, Side) {
    let (mut sa, ui) =
        (Side::new("case-manager", "respondent-ui").await, Side::new("respondent-ui", "case-manager").await);
    let token = ui.bed.app.make_token("case-manager", 1, "peer", 30).await.unwrap();
    let address = serve(ui.bed.app.clone()).await;
    calls(&mut sa, address, token);
    (sa, ui)
}

fn calls(side: &mut Side, address: String, token: String) {
    let peer = PeerSettings { institution: side.with.to_string(), address, token };
    side.bed.app = side.bed.app.clone().with_peers(vec![peer]).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn proj_47_two_servers_find_the_same_persons_and_neither_shows_the_other_the_rest() {
    let (sa, ui) = two().await;
    ui.bed.opened_case(1).await;
    let mine = sa.approved(Learns::Both, &[1, 2, 3]).await;
    let theirs = ui.approved(Learns::Both, &[1, 3, 4, 5]).await;
    assert_eq!(sa.result(&mine).await, Err("run-state".into()), "nothing has come yet");
    sa.begin(&mine, &theirs).await.unwrap();
    assert_eq!((sa.state(&mine).await, ui.state(&theirs).await), (RunState::Exchanged, RunState::Exchanged));
    let here = sa.bed.app.run(&sa.own, &mine).await.unwrap().run;
    assert_eq!((here.answered.map(|(_, n)| n), here.received.map(|(_, n)| n)), (Some(4), Some(2)));
    let mut wanted = vec![avs(1), avs(3)];
    wanted.sort();
    assert_eq!(numbers(&sa.result(&mine).await.unwrap()), wanted);
    let found = ui.result(&theirs).await.unwrap();
    assert_eq!(numbers(&found), wanted);
    assert_eq!(found.iter().filter(|p| p.known).map(|p| p.avs).collect::<Vec<_>>(), [avs(1)]);
    assert_eq!(sa.result(&mine).await, Err("run-state".into()), "once");
    sa.holds_no_number().await;
    ui.holds_no_number().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn data_10_the_log_says_when_a_list_went_out_and_names_the_file_of_each_person_of_a_result() {
    let (sa, ui) = two().await;
    let case = ui.bed.opened_case(1).await;
    let (mine, theirs) = (sa.approved(Learns::Both, &[1]).await, ui.approved(Learns::Both, &[1]).await);
    sa.begin(&mine, &theirs).await.unwrap();
    ui.result(&theirs).await.unwrap();
    let told = async |side: &Side| {
        let query = LogQuery { action: Some(Action::Disclose), ..LogQuery::week(side.bed.today()) };
        let page = side.bed.app.read_log(&side.bed.dpo(), &query).await.unwrap();
        page.lines.into_iter().map(|l| l.entry).filter(|e| e.basis == "common").collect::<Vec<_>>()
    };
    let (here, there) = (told(&sa).await, told(&ui).await);
    let sent = |e: &store::access_log::Entry, run: &str, to: &Code| {
        e.object == run && e.recipients.as_deref() == Some(to.as_str()) && e.case_number.is_none()
    };
    assert!(here.len() == 1 && sent(&here[0], &mine, &sa.with));
    assert!(there.len() == 2 && there.iter().any(|e| sent(e, &theirs, &ui.with)));
    assert!(
        there.iter().any(|e| e.case_number.as_deref() == Some(&*case) && e.purpose.as_deref() == Some("integration"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn proj_47_where_one_side_alone_learns_the_other_gets_nothing_to_learn_from() {
    for (mine, theirs) in [(Learns::Me, Learns::Them), (Learns::Them, Learns::Me)] {
        let (sa, ui) = two().await;
        let (here, there) = (sa.approved(mine, &[1, 2]).await, ui.approved(theirs, &[2, 3]).await);
        sa.begin(&here, &there).await.unwrap();
        let (learns, not) = if mine.own() { ((&sa, &here), (&ui, &there)) } else { ((&ui, &there), (&sa, &here)) };
        assert_eq!(numbers(&learns.0.result(learns.1).await.unwrap()), [avs(2)]);
        assert_eq!(not.0.result(not.1).await, Err("run-fault not-for-us".into()));
        let view = not.0.bed.app.run(&not.0.own, not.1).await.unwrap();
        assert!(view.run.received.is_none() && view.run.state == RunState::Exchanged);
        let peer = ui.bed.case_manager();
        if !theirs.own() {
            let sent = serde_json::from_value(forged()).unwrap();
            let refused = ui.bed.app.take_reblinded(&peer, &there, sent).await;
            assert_eq!(refused.map_err(code), Err("run-fault not-for-us".into()));
        }
    }
}

/// A reblinded list of nobody.
fn forged() -> serde_json::Value {
    let zero = |n: usize| "A".repeat(n);
    serde_json::json!({
        "context": zero(43), "from": zero(22), "to": zero(22), "of": zero(43), "points": [], "sum": zero(43),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn proj_47_sides_that_did_not_agree_on_the_same_do_not_get_beyond_the_first_message() {
    let (sa, ui) = two().await;
    let mine = sa.approved(Learns::Both, &[1]).await;
    let theirs = ui.approved(Learns::Me, &[1]).await;
    assert_eq!(sa.begin(&mine, &theirs).await, Err("peer-refused run-fault".into()));
    assert_eq!(ui.state(&theirs).await, RunState::Approved);
    let (sa, ui) = two().await;
    let other = Request { context: forms::prose("Something else"), ..sa.request(Learns::Both).await };
    let mine = sa.asked(other, &[1]).await.unwrap();
    sa.act(&sa.bed.officer(), &mine, RunCommand::Approve(Approve {})).await.unwrap();
    let theirs = ui.approved(Learns::Both, &[1]).await;
    assert_eq!(sa.begin(&mine, &theirs).await, Err("peer-refused run-fault".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn data_13_an_agreement_that_has_ended_closes_the_exchange_on_either_side() {
    for here in [true, false] {
        let (sa, ui) = two().await;
        let (mine, theirs) = (sa.approved(Learns::Both, &[1]).await, ui.approved(Learns::Both, &[1]).await);
        let side = if here { &sa } else { &ui };
        let end = End { on: side.bed.today(), reason: forms::prose("Résiliée.") };
        side.bed.on_agreement(&side.bed.officer(), &side.agreement, AgreementCommand::End(end)).await;
        sa.bed.days(1);
        ui.bed.days(1);
        let wanted = if here { "agreement-missing" } else { "peer-refused agreement-missing" };
        assert_eq!(sa.begin(&mine, &theirs).await, Err(wanted.into()));
        assert_eq!(ui.state(&theirs).await, RunState::Approved, "nothing went out");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn data_08_whoever_is_not_of_the_other_institution_finds_no_run() {
    let (mut sa, ui) = two().await;
    let (mine, theirs) = (sa.approved(Learns::Both, &[1]).await, ui.approved(Learns::Both, &[1]).await);
    let list = list_of(&[avs(9)]);
    for caller in [ui.bed.stranger(), ui.bed.respondent_ui(), ui.bed.officer(), ui.bed.front_line()] {
        let answer = ui.bed.app.answer_blinded(&caller, &theirs, list.clone()).await;
        assert_eq!(answer.map(|_| ()).map_err(code), Err("not-found".into()));
    }
    for caller in [ui.bed.stranger(), ui.bed.case_manager()] {
        assert_eq!(ui.bed.app.run(&caller, &theirs).await.map(|_| ()).map_err(code), Err("not-found".into()));
    }
    assert!(ui.bed.app.runs(&ui.bed.case_manager()).await.unwrap().is_empty());
    assert_eq!(ui.bed.app.run_result(&ui.bed.officer(), &theirs).await.map_err(code), Err("not-permitted".into()));
    assert_eq!(sa.begin(&mine, "DM-R-2026-999").await, Err("peer-refused not-found".into()));
    let address = serve(ui.bed.app.clone()).await;
    calls(&mut sa, address, "tdu_0000".into());
    assert_eq!(sa.begin(&mine, &theirs).await, Err("peer-refused not-permitted".into()));
    calls(&mut sa, "http://127.0.0.1:9".into(), "tdu_0000".into());
    assert_eq!(sa.begin(&mine, &theirs).await, Err("peer-silent".into()));
    let ui_has_no_peer = ui.begin(&theirs, &mine).await;
    assert_eq!(ui_has_no_peer, Err("peer-unknown".into()));
}

/// A list under the same terms that is not the one of the run.
fn list_of(persons: &[Avs]) -> Blinded {
    let terms = Terms::new(CONTEXT, intersection::Learns::Both).unwrap();
    let mut key = Key::draw(terms, &mut SysRng).unwrap();
    blind(&mut key, persons, NonZeroUsize::MIN).unwrap().message
}

#[tokio::test(flavor = "multi_thread")]
async fn proj_47_the_same_list_gets_the_same_answer_and_a_second_one_none() {
    let (sa, ui) = two().await;
    let theirs = ui.approved(Learns::Both, &[1, 2]).await;
    let peer = ui.bed.case_manager();
    let first = list_of(&[avs(1)]);
    let asked = async |list: &Blinded| ui.bed.app.answer_blinded(&peer, &theirs, list.clone()).await;
    let said = |messages: Messages| serde_json::to_string(&messages).unwrap();
    let (once, again) = (asked(&first).await.unwrap(), asked(&first).await.unwrap());
    assert_eq!(said(once), said(again));
    assert_eq!(asked(&list_of(&[avs(2)])).await.map(|_| ()).map_err(code), Err("run-fault spent".into()));
    let mine = sa.approved(Learns::Both, &[1]).await;
    assert_eq!(sa.begin(&mine, &theirs).await, Err("peer-refused run-fault".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn proj_47_an_exchange_that_broke_off_goes_on_where_it_is_begun_again() {
    let (sa, ui) = two().await;
    let (mine, theirs) = (sa.approved(Learns::Both, &[1, 2]).await, ui.approved(Learns::Both, &[2]).await);
    sa.begin(&mine, &theirs).await.unwrap();
    sa.result(&mine).await.unwrap();
    sa.begin(&mine, &theirs).await.unwrap();
    assert_eq!(numbers(&ui.result(&theirs).await.unwrap()), [avs(2)]);
    assert_eq!(sa.begin(&mine, "DM-R-2026-999").await, Err("run-fault spent".into()), "the key is for one run");
    assert_eq!(sa.result(&mine).await, Err("run-state".into()), "beginning again gives the result no second time");
}

#[tokio::test(flavor = "multi_thread")]
async fn data_10_after_its_day_a_run_is_deleted_with_its_numbers_and_its_result() {
    let (sa, ui) = two().await;
    let (mine, theirs) = (sa.approved(Learns::Both, &[1]).await, ui.approved(Learns::Both, &[1]).await);
    sa.begin(&mine, &theirs).await.unwrap();
    let files = |side: &Side| count(&side.bed.folder().join("files"));
    assert_eq!(files(&sa), 3, "the proof, the numbers, and what follows from the key");
    sa.bed.days(10);
    assert_eq!(sa.bed.app.delete_expired_runs().await.unwrap(), 0, "to the end of its day");
    sa.bed.days(1);
    assert_eq!(sa.result(&mine).await, Err("date-in-past".into()), "nor before the house has come round");
    assert_eq!(sa.bed.app.delete_expired_runs().await.unwrap(), 1);
    assert_eq!(sa.bed.app.delete_expired_runs().await.unwrap(), 0, "twice is once");
    assert_eq!((sa.state(&mine).await, files(&sa)), (RunState::Deleted, 1));
    assert_eq!(sa.result(&mine).await, Err("run-state".into()));
    ui.act(&ui.own, &theirs, RunCommand::Delete(Delete {})).await.unwrap();
    let again = ui.bed.app.answer_blinded(&ui.bed.case_manager(), &theirs, list_of(&[avs(1)])).await;
    assert_eq!(again.map(|_| ()).map_err(code), Err("run-state".into()));
    assert_eq!(files(&ui), 1);
    sa.holds_no_number().await;
    ui.holds_no_number().await;
}

/// The files under a folder.
fn count(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn data_10_nothing_is_exchanged_before_the_canton_approves_and_refused_numbers_are_gone() {
    let (sa, ui) = two().await;
    let run = ui.asked(ui.request(Learns::Both).await, &[1]).await.unwrap();
    let told = ui.bed.app.notices(&ui.bed.officer()).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "common.requested" && n.subject == run));
    let asked = ui.bed.app.answer_blinded(&ui.bed.case_manager(), &run, list_of(&[avs(1)])).await;
    assert_eq!(asked.map(|_| ()).map_err(code), Err("run-state".into()));
    assert_eq!(ui.act(&ui.own, &run, RunCommand::Approve(Approve {})).await, Err("not-permitted".into()));
    let refuse = RefuseRun { reason: forms::prose("Pas de base légale.") };
    ui.act(&ui.bed.officer(), &run, RunCommand::Refuse(refuse)).await.unwrap();
    assert_eq!(count(&ui.bed.folder().join("files")), 1, "the proof stays");
    let mine = sa.approved(Learns::Both, &[1]).await;
    assert_eq!(sa.begin(&mine, &run).await, Err("peer-refused run-state".into()));
}

#[tokio::test]
async fn data_10_a_run_without_agreement_bounds_or_with_statistics_is_refused_and_so_is_a_second_one_of_the_day() {
    let side = Side::new("case-manager", "respondent-ui").await;
    let right = side.request(Learns::Both).await;
    let try_it = async |change: &dyn Fn(&mut Request), serials: &[u32]| {
        let mut request = right.clone();
        change(&mut request);
        side.asked(request, serials).await.map(|_| ())
    };
    let says = |code: &str| Err(code.to_string());
    assert_eq!(try_it(&|r| r.no_statistics = false, &[1]).await, says("statistics-forbidden"));
    assert_eq!(try_it(&|r| r.purpose = Purpose::Statistics, &[1]).await, says("statistics-forbidden"));
    assert_eq!(try_it(&|r| r.purpose = Purpose::UnduePayment, &[1]).await, says("agreement-missing"));
    assert_eq!(try_it(&|r| r.agreement = build::code("DM-A-9"), &[1]).await, says("agreement-missing"));
    assert_eq!(try_it(&|r| r.with = build::code("DM-ADD"), &[1]).await, says("avs-not-allowed"));
    assert_eq!(try_it(&|r| r.pad = 1, &[1, 2]).await, says("run-size"));
    assert_eq!(try_it(&|r| r.pad = 100_001, &[1]).await, says("run-size"));
    assert_eq!(try_it(&|r| r.limit = 0, &[1]).await, says("run-size"));
    assert_eq!(try_it(&|r| r.context = forms::prose(&"x".repeat(501)), &[1]).await, says("run-fault terms"));
    assert_eq!(try_it(&|_| {}, &[]).await, says("list-empty"));
    let far = side.bed.today().saturating_add(61.days());
    assert_eq!(try_it(&|r| r.delete_on = far, &[1]).await, says("date-too-far"));
    assert_eq!(count(&side.bed.folder().join("files")), 1, "what was refused left nothing");
    try_it(&|_| {}, &[1]).await.unwrap();
    assert_eq!(try_it(&|_| {}, &[1]).await, says("run-too-often"));
    for _ in 1..side.bed.app.model().common_runs_per_year {
        side.bed.days(1);
        try_it(&|r| r.delete_on = side.bed.today(), &[1]).await.unwrap();
    }
    side.bed.days(1);
    assert_eq!(try_it(&|r| r.delete_on = side.bed.today(), &[1]).await, says("run-too-often"), "nor more in a year");
}
