//! What is printed: each paper from what its reader may see, in the language that is asked for, with a line in the log; the
//! words that a canton changes; and whether a paper is what was signed.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::CaseCommand;
use domain::contract::{Sign, SignedBy};
use domain::dispute::Question;
use testkit::{Testbed, build, pdf};
use tower::ServiceExt;

/// Somebody who prints.
struct Reader {
    router: Router,
    cookie: String,
}

impl Reader {
    async fn of(bed: &Testbed, login: &str) -> Reader {
        let signed = bed.app.switch_role(login, 1, "test").await.unwrap();
        let router = web::router(bed.app.clone(), web::Settings::default());
        Reader { router, cookie: format!("tdu_session={}; lang=fr", signed.token) }
    }

    async fn send(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> (StatusCode, String, Vec<u8>) {
        let request = Request::builder().method(method).uri(path).header(header::COOKIE, &self.cookie);
        let request = request.header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap();
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let header = |name| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_string();
        let told = [header(header::CONTENT_DISPOSITION), header(header::LOCATION)].concat();
        (parts.status, told, to_bytes(body, 10_000_000).await.unwrap().to_vec())
    }

    async fn page(&self, path: &str) -> (StatusCode, String) {
        let (status, _, body) = self.send("GET", path, "text/plain", Vec::new()).await;
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn post(&self, path: &str, form: &str) -> (StatusCode, String, Vec<u8>) {
        self.send("POST", path, "application/x-www-form-urlencoded", form.as_bytes().to_vec()).await
    }

    /// A paper, read back, with its bytes.
    async fn paper(&self, path: &str, form: &str) -> (pdf::Read, Vec<u8>) {
        let (status, _, bytes) = self.post(path, form).await;
        assert_eq!(status, StatusCode::OK, "{path}: {}", String::from_utf8_lossy(&bytes[..bytes.len().min(400)]));
        (pdf::read(&bytes), bytes)
    }

    /// What the page says of a file.
    async fn verified(&self, number: &str, file: &[u8]) -> String {
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        let body = [head.as_bytes(), file, b"\r\n--x--\r\n"].concat();
        let path = format!("/cases/{number}/contract/verify");
        let (status, _, page) = self.send("POST", &path, "multipart/form-data; boundary=x", body).await;
        assert_eq!(status, StatusCode::OK);
        String::from_utf8_lossy(&page).into_owned()
    }
}

fn says(read: &pdf::Read, text: &str) -> bool {
    read.dense().contains(&pdf::dense(text))
}

async fn last_print(bed: &Testbed, number: &str) -> String {
    let lines = bed.app.access_of_case(&bed.front_line(), number, None).await.unwrap();
    lines.into_iter().find(|line| line.entry.action == "print").map(|line| line.entry.object).unwrap_or_default()
}

#[tokio::test]
async fn case_77_every_paper_of_a_case_is_printed_in_each_language_and_stands_in_the_log() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    let lead = Reader::of(&bed, "case-manager").await;
    let name = bed.view(&bed.case_manager(), &number).await.person.family_name.to_string();
    for kind in ["summary", "receipt", "contract", "booklet", "final-report", "closing-letter"] {
        let path = format!("/cases/{number}/papers/{kind}");
        assert_eq!(lead.page(&path).await.0, StatusCode::OK, "{kind}");
        for lang in ["fr", "de", "it", "en"] {
            let (read, _) = lead.paper(&path, &format!("in={lang}")).await;
            assert_eq!(read.lang, format!("{lang}-CH"), "{kind}");
            assert!(read.metadata.contains(&format!("template:{kind}/0")), "{kind}");
            assert!(says(&read, &name) && says(&read, &number), "{kind} {lang}");
        }
        assert_eq!(last_print(&bed, &number).await, format!("paper-{kind}/0"));
    }
    let (status, file, _) = lead.post(&format!("/cases/{number}/papers/booklet"), "in=de").await;
    assert_eq!((status, file), (StatusCode::OK, format!("attachment; filename=\"{number}-booklet_de.pdf\"")));
    let pages = lead.page(&format!("/cases/{number}/documents")).await.1;
    assert!(pages.contains(&format!("/cases/{number}/papers/closing-letter")));
}

#[tokio::test]
async fn case_68_the_closing_letter_bears_the_address_that_was_typed_and_the_house_keeps_it_nowhere() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    let lead = Reader::of(&bed, "case-manager").await;
    let path = format!("/cases/{number}/papers/closing-letter");
    let (read, _) = lead.paper(&path, "in=fr&address=Ana+Exemple%0AChemin+du+Test+3%0A9999+Rochegrise").await;
    assert!(says(&read, "Chemin du Test 3"));
    let state = serde_json::to_string(&bed.view(&bed.case_manager(), &number).await).unwrap();
    assert!(!state.contains("Chemin du Test"));
    assert!(!lead.page(&path).await.1.contains("Chemin du Test"));
}

#[tokio::test]
async fn data_01_a_paper_is_not_there_for_whoever_may_not_know_of_what_it_says() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    let stranger = Reader::of(&bed, "respondent-acc-centre").await;
    for kind in ["summary", "contract", "booklet", "final-report", "closing-letter", "nothing"] {
        let path = format!("/cases/{number}/papers/{kind}");
        assert_eq!(stranger.page(&path).await.0, StatusCode::NOT_FOUND, "{kind}");
        assert_eq!(stranger.post(&path, "in=fr").await.0, StatusCode::NOT_FOUND, "{kind}");
    }
    assert_eq!(stranger.page(&format!("/cases/{number}/contract/verify")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn data_01_a_request_on_paper_tells_its_addressee_only_what_they_may_know() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let lead = bed.case_manager();
    let to = bed.parties().0[1].clone();
    bed.done(&lead, &number, build::request(&to, bed.today().saturating_add(jiff::ToSpan::days(20)))).await;
    let reader = Reader::of(&bed, "case-manager").await;
    let path = format!("/cases/{number}/papers/service-request?n=1");
    let (read, _) = reader.paper(&path, "in=fr").await;
    let case = bed.view(&lead, &number).await;
    let model = bed.app.model().institution(to.as_str()).unwrap().clone();
    assert!(says(&read, &model.label.fr) && says(&read, case.requests[0].send.what.as_str()));
    let avs = case.person.avs.map(|avs| avs.to_string()).unwrap_or_default();
    assert_eq!(!avs.is_empty() && says(&read, &avs), model.may_use_avs && !avs.is_empty());
    // Once the consent is gone, the institution learns no more of the person than that there is a request.
    let withdraw = app::simulate::forms::withdraw(1, &[to], bed.today());
    bed.done(&bed.front_line(), &number, withdraw).await;
    let (read, _) = reader.paper(&path, "in=fr").await;
    assert!(!says(&read, case.person.given_name.as_ref().unwrap().as_str()), "{}", read.text());
    assert!(avs.is_empty() || !says(&read, &avs));
}

#[tokio::test]
async fn case_66_the_decision_of_the_commission_is_printed_once_there_is_one() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let lead = bed.case_manager();
    let asked = build::dossier(Question::Prefinancing, None);
    bed.done(&lead, &number, CaseCommand::SubmitDossier(asked)).await;
    let reader = Reader::of(&bed, "case-manager").await;
    let path = format!("/cases/{number}/papers/decision?n=1");
    assert_eq!(reader.page(&path).await.0, StatusCode::NOT_FOUND);
    bed.done(&bed.officer(), &number, CaseCommand::DecideDossier(build::grant(1, bed.today()))).await;
    let (read, _) = reader.paper(&path, "in=de").await;
    assert!(says(&read, "Entscheid der Rechtskommission") && says(&read, &number));
}

#[tokio::test]
async fn case_37_minutes_go_out_whole_or_as_the_part_of_a_participant() {
    let bed = Testbed::new().await;
    let first = bed.concluded_case(1, domain::triage::TriageOutcome::Complex).await;
    let case = bed.view(&bed.coordinator(), &first).await;
    let session = case.conclusions[0].conclude.session.to_string();
    let coordinator = Reader::of(&bed, "coordinator").await;
    let whole = format!("/sessions/{session}/papers/minutes");
    let (read, _) = coordinator.paper(&whole, "in=fr").await;
    let finding = case.conclusions[0].conclude.text.finding.as_str();
    assert!(says(&read, finding) && says(&read, &first));
    let (part, _) = coordinator.paper(&format!("{whole}?n=1"), "in=de").await;
    assert!(says(&part, finding) && part.lang == "de-CH");
    // Whoever was invited prints their own part, and nobody else's.
    let invited = Reader::of(&bed, "case-manager").await;
    assert_eq!(invited.post(&format!("{whole}?n=1"), "in=fr").await.0, StatusCode::NOT_FOUND);
    assert_eq!(invited.post(&whole, "in=fr").await.0, StatusCode::OK);
    // After the end of the consent the institution learns nothing more of the case by its part of the minutes.
    let lost = [bed.case_manager().seated.seat.institution];
    bed.done(&bed.front_line(), &first, app::simulate::forms::withdraw(1, &lost, bed.today())).await;
    let (part, _) = coordinator.paper(&format!("{whole}?n=1"), "in=fr").await;
    assert!(!says(&part, finding), "{}", part.text());
}

#[tokio::test]
async fn case_35_invitations_are_letters_one_by_one_or_all_in_one_file() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, domain::triage::TriageOutcome::Complex).await;
    let session = bed.table(&number).await;
    let coordinator = Reader::of(&bed, "coordinator").await;
    let path = format!("/sessions/{session}/papers/invitation?n=1");
    let (letter, _) = coordinator.paper(&path, "in=it&address=Qualcuno").await;
    assert!(says(&letter, &session) && says(&letter, &number) && says(&letter, "Qualcuno"));
    let name = bed.view(&bed.coordinator(), &number).await.person.family_name.to_string();
    assert!(!says(&letter, &name), "an institution reads numbers alone");
    let (all, _) = coordinator.paper(&format!("/sessions/{session}/papers/invitations"), "").await;
    assert!(says(&all, &number));
    let invited = Reader::of(&bed, "case-manager").await;
    assert_eq!(invited.post(&path, "in=fr").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn case_76_the_activity_report_is_for_those_who_read_the_numbers() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let officer = Reader::of(&bed, "officer").await;
    let (status, _, bytes) = officer.send("GET", "/statistics/report?in=de", "text/plain", Vec::new()).await;
    assert_eq!(status, StatusCode::OK);
    let read = pdf::read(&bytes);
    assert!(says(&read, "Tätigkeitsbericht") && says(&read, "nicht gezeigt"));
}

#[tokio::test]
async fn case_77_a_canton_changes_the_words_and_what_was_printed_before_keeps_its_version() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let (officer, secretariat) = (Reader::of(&bed, "officer").await, Reader::of(&bed, "secretariat").await);
    let lead = Reader::of(&bed, "case-manager").await;
    assert_eq!(lead.page("/templates").await.0, StatusCode::FORBIDDEN);
    let (booklet, draft) = (format!("/cases/{number}/papers/booklet"), "/templates/booklet/draft");
    let words = |text: &str| {
        let of = |l: &str| format!("footer.{l}={}", text.replace(' ', "+"));
        ["fr", "de", "it", "en"].map(of).join("&") + "&reason=x"
    };
    let (status, _, page) = officer.post(draft, &words("Rufen Sie [phone] an")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(String::from_utf8_lossy(&page).contains("[phone]"));
    let half = words("Neue Worte").replace("footer.it=Neue+Worte", "footer.it=");
    assert_eq!(officer.post(draft, &half).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, to, _) = officer.post(draft, &words("Neue Worte am [date]")).await;
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/templates/booklet?done=template.drafted"));
    let preview = officer.send("GET", "/templates/booklet/preview/1?in=de", "text/plain", Vec::new()).await.2;
    assert!(says(&pdf::read(&preview), "Neue Worte am"));
    assert!(!says(&lead.paper(&booklet, "in=de").await.0, "Neue Worte"), "a draft is printed nowhere");
    let approve = format!("n=1&valid_from={}", bed.today());
    assert_eq!(officer.post("/templates/booklet/do/template.approve", &approve).await.0, StatusCode::FORBIDDEN);
    let (status, _, _) = secretariat.post("/templates/booklet/do/template.approve", &approve).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (read, _) = lead.paper(&booklet, "in=de").await;
    assert!(says(&read, "Neue Worte am") && read.metadata.contains("template:booklet/1"));
    assert_eq!(last_print(&bed, &number).await, "paper-booklet/1");
    let (status, log) = Reader::of(&bed, "frontline").await.page(&format!("/cases/{number}/log")).await;
    assert!(status == StatusCode::OK && log.contains("Cahier du plan, Texte version 1"), "the log says it in words");
    for page in ["/templates", "/templates/booklet"] {
        assert_eq!(officer.page(page).await.0, StatusCode::OK);
    }
    let verified = bed.app.verify().await.unwrap();
    assert_eq!(verified.differences, Vec::<String>::new());
    bed.app.rebuild().await.unwrap();
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}

fn sign(hash: &str, signer: &str, on: jiff::civil::Date) -> Sign {
    let line = |text: &str| domain::Line::new(text).unwrap();
    Sign {
        signer: build::code(signer),
        hash: line(hash),
        how: SignedBy::Screen,
        on,
        name: Some(line("Ana Exemple")),
        present: Some(line("Nurgül Yıldızoğlu")),
        agreed: true,
        scan: None,
    }
}

#[tokio::test]
async fn case_52_a_signature_on_the_screen_needs_tick_name_and_who_was_present() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.drafted_case(1).await, bed.case_manager());
    let hash = bed.view(&lead, &number).await.contract.current().unwrap().hash.clone();
    let whole = || sign(&hash, "person", bed.today());
    for lacking in
        [Sign { agreed: false, ..whole() }, Sign { name: None, ..whole() }, Sign { present: None, ..whole() }]
    {
        assert_eq!(bed.refused(&lead, &number, CaseCommand::Sign(lacking)).await, "signature-incomplete");
    }
    bed.done(&lead, &number, CaseCommand::Sign(whole())).await;
    let page = Reader::of(&bed, "case-manager").await.page(&format!("/cases/{number}/contract")).await.1;
    assert!(page.contains("Nurgül Yıldızoğlu") && page.contains("Ana Exemple"));
}

#[tokio::test]
async fn case_52_what_was_signed_can_be_verified_by_the_paper_and_by_the_scan() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.drafted_case(1).await, bed.case_manager());
    let reader = Reader::of(&bed, "case-manager").await;
    let contract = format!("/cases/{number}/papers/contract");
    let (_, unsigned) = reader.paper(&contract, "in=en").await;
    let hash = bed.view(&lead, &number).await.contract.current().unwrap().hash.clone();
    bed.done(&lead, &number, CaseCommand::Sign(sign(&hash, "person", bed.today()))).await;
    let scan = app::simulate::forms::specimen();
    let file = bed.app.take_file(&lead, &number, "scan.pdf", &scan).await.unwrap();
    let on_paper = Sign {
        how: SignedBy::Paper,
        name: None,
        present: None,
        agreed: false,
        scan: Some(file),
        ..sign(&hash, "lead", bed.today())
    };
    bed.done(&lead, &number, CaseCommand::Sign(on_paper)).await;
    let (read, signed) = reader.paper(&contract, "in=fr").await;
    assert!(says(&read, "Nurgül Yıldızoğlu") && says(&read, &hash));
    bed.days(40);
    // A session does not last as long as a signature.
    let reader = Reader::of(&bed, "case-manager").await;
    for bytes in [&unsigned, &signed] {
        let page = reader.verified(&number, bytes).await;
        assert!(page.contains("Ce PDF est exactement la version 1"), "{page}");
        assert!(page.contains("Nurgül Yıldızoğlu"));
    }
    let at = signed.windows(9).position(|w| w == b"startxref").unwrap() - 40;
    let mut altered = signed.clone();
    altered[at] ^= 1;
    assert!(reader.verified(&number, &altered).await.contains("n’est pas ce que la plateforme imprime"));
    assert!(reader.verified(&number, &scan).await.contains("C’est le document signé"));
    assert!(reader.verified(&number, b"%PDF-1.7 else").await.contains("ni un contrat"));
    let other = bed.drafted_case(2).await;
    let reader = Reader::of(&bed, "case-manager").await;
    assert!(reader.verified(&other, &signed).await.contains("n’existe pas ici"));
    let empty = reader.post(&format!("/cases/{number}/contract/verify"), "").await;
    assert_eq!(empty.0, StatusCode::UNPROCESSABLE_ENTITY);
}

/// The officer writes new words for a kind of document, and the secretariat approves them for today.
async fn new_words(bed: &Testbed, kind: &str, text: &str) {
    let (officer, secretariat) = (Reader::of(bed, "officer").await, Reader::of(bed, "secretariat").await);
    let of = |l: &str| format!("introduction.{l}={}", text.replace(' ', "+"));
    let draft = ["fr", "de", "it", "en"].map(of).join("&") + "&reason=x";
    assert_eq!(officer.post(&format!("/templates/{kind}/draft"), &draft).await.0, StatusCode::SEE_OTHER);
    let approve = format!("n=1&valid_from={}", bed.today());
    let path = format!("/templates/{kind}/do/template.approve");
    assert_eq!(secretariat.post(&path, &approve).await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn case_77_a_letter_that_went_out_is_printed_again_in_the_words_it_went_out_in() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let (lead, to) = (bed.case_manager(), bed.parties().0[1].clone());
    let due = bed.today().saturating_add(jiff::ToSpan::days(20));
    bed.done(&lead, &number, build::request(&to, due)).await;
    new_words(&bed, "service-request", "Neue Worte").await;
    bed.done(&lead, &number, build::request(&to, due)).await;
    let reader = Reader::of(&bed, "case-manager").await;
    let path = |n: u32| format!("/cases/{number}/papers/service-request?n={n}");
    let (first, _) = reader.paper(&path(1), "in=de").await;
    assert!(!says(&first, "Neue Worte") && first.metadata.contains("template:service-request/0"));
    assert_eq!(last_print(&bed, &number).await, "paper-service-request/0");
    let (second, _) = reader.paper(&path(2), "in=de").await;
    assert!(says(&second, "Neue Worte") && second.metadata.contains("template:service-request/1"));
    let page = reader.page(&format!("/cases/{number}/plan")).await.1;
    assert!(page.contains("Texte de base") && page.contains("Texte version 1"), "where the letters are listed");
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}

#[tokio::test]
async fn case_77_an_invitation_and_a_closing_letter_keep_their_words_too() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, domain::triage::TriageOutcome::Complex).await;
    let session = bed.table(&number).await;
    new_words(&bed, "invitation", "Neue Worte").await;
    let coordinator = Reader::of(&bed, "coordinator").await;
    let (letter, _) = coordinator.paper(&format!("/sessions/{session}/papers/invitation?n=1"), "in=de").await;
    assert!(!says(&letter, "Neue Worte") && letter.metadata.contains("template:invitation/0"));
    assert!(coordinator.page(&format!("/sessions/{session}")).await.1.contains("Texte de base"));
    let closed = bed.closed_case(2).await;
    new_words(&bed, "closing-letter", "Neue Worte").await;
    let lead = Reader::of(&bed, "case-manager").await;
    let (letter, _) = lead.paper(&format!("/cases/{closed}/papers/closing-letter"), "in=de").await;
    assert!(!says(&letter, "Neue Worte") && letter.metadata.contains("template:closing-letter/0"));
    assert!(lead.page(&format!("/cases/{closed}/closure")).await.1.contains("Texte de base"));
    // What has not gone out yet bears the words in force.
    let next = bed.app.session(&bed.coordinator(), &session).await.unwrap().session;
    assert_eq!(next.invitations[0].letter.map(|l| l.version), Some(0));
}

#[tokio::test]
async fn case_19_a_consent_is_bound_to_what_was_signed_and_both_its_form_and_its_scan_can_be_verified() {
    let bed = Testbed::new().await;
    let (number, front) = (bed.advised_case(1).await, bed.front_line());
    bed.done(&front, &number, app::simulate::forms::participate(bed.today())).await;
    bed.done(&front, &number, bed.offer()).await;
    let reader = Reader::of(&bed, "frontline").await;
    let print = async |query: &str| {
        let path = format!("/cases/{number}/consent/1/pdf?{query}");
        reader.send("GET", &path, "text/plain", Vec::new()).await.2
    };
    let (form, large) = (print("in=fr").await, print("in=de&large=1").await);
    let hash = bed.view(&front, &number).await.consents[0].hash.clone().unwrap();
    assert!(says(&pdf::read(&form), &hash));
    let open = reader.verified(&number, &form).await;
    assert!(open.contains("exactement le formulaire du consentement 1") && open.contains("pas encore signé"), "{open}");
    // Words that change afterwards change nothing of what was put before the person.
    new_words(&bed, "consent-form", "Neue Worte").await;
    assert!(!says(&pdf::read(&print("in=de").await), "Neue Worte"));
    let scan = app::simulate::forms::specimen();
    let file = bed.app.take_file(&front, &number, "scan.pdf", &scan).await.unwrap();
    bed.done(&front, &number, app::simulate::forms::give(1, bed.today(), Some(file))).await;
    let given = bed.view(&front, &number).await.consents[0].given.clone().unwrap();
    assert_eq!(given.hash.as_deref(), Some(hash.as_str()));
    let page = reader.page(&format!("/cases/{number}/consent")).await.1;
    assert!(page.contains(&hash) && page.contains("Vérifier un document signé"), "{page}");
    bed.days(40);
    let reader = Reader::of(&bed, "frontline").await;
    for bytes in [&form, &large] {
        let page = reader.verified(&number, bytes).await;
        assert!(page.contains("exactement le formulaire du consentement 1") && page.contains(&hash), "{page}");
    }
    assert!(reader.verified(&number, &scan).await.contains("formulaire signé qui a été déposé pour le consentement 1"));
    let at = form.windows(9).position(|w| w == b"startxref").unwrap() - 40;
    let mut altered = form.clone();
    altered[at] ^= 1;
    assert!(reader.verified(&number, &altered).await.contains("n’est pas ce que la plateforme imprime"));
    // A consent that is partly taken back stays what was signed.
    let lost = [bed.parties().0[2].clone()];
    bed.done(&front, &number, app::simulate::forms::withdraw(1, &lost, bed.today())).await;
    let reader = Reader::of(&bed, "frontline").await;
    assert!(reader.verified(&number, &form).await.contains("exactement le formulaire du consentement 1"));
    let other = bed.consented_case(2).await;
    let reader = Reader::of(&bed, "frontline").await;
    assert!(reader.verified(&other, &form).await.contains("n’existe pas ici"));
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}
