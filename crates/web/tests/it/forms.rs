//! Forms from outside: what was given once is not asked for again.

use crate::browser::Browser;
use domain::consent::Told;
use testkit::forms;

const PDF: &[u8] = b"%PDF-1.4\n% signed paper\n";

/// A case whose consent has been offered and waits for the signature.
async fn offered() -> (Browser, String) {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let (number, worker) = (bed.advised_case(7).await, bed.front_line());
    bed.done(&worker, &number, forms::participate(bed.today())).await;
    bed.done(&worker, &number, bed.offer()).await;
    browser.sign_in("frontline").await;
    (browser, number)
}

fn given() -> Vec<(&'static str, &'static str)> {
    let told = Told::ALL.iter().map(|t| ("told", t.code()));
    [("consent", "1"), ("channel", "paper"), ("on", "24.11.2026")].into_iter().chain(told).collect()
}

#[tokio::test]
async fn a_file_that_was_handed_in_survives_an_error_elsewhere_and_the_page_that_asks_once_more() {
    let (browser, number) = offered().await;
    let address = format!("/cases/{number}/do/consent.give");
    let mut fields = given();
    fields[2] = ("on", "30.2.2026");
    let wrong = browser.upload(&address, &fields, &[("scan", "scan.pdf", PDF)]).await;
    assert_eq!(wrong.status.as_u16(), 422);
    let kept = wrong.hidden("scan").expect("the file travels along");
    assert!(wrong.says("scan.pdf, 1") && wrong.says("id=\"f-scan-kept\""), "{}", wrong.html);
    // A browser sends the input of the file again, without a name.
    let mut fields = given();
    fields.push(("scan", &kept));
    let check = browser.upload(&address, &fields, &[("scan", "", b"")]).await;
    assert_eq!(check.hidden("_do").as_deref(), Some("confirmed"), "{}", check.html);
    let kept = check.hidden("scan").expect("the page that asks keeps it");
    fields.push(("_do", "change"));
    let changed = browser.post(&address, &fields).await;
    assert_eq!(changed.hidden("scan").as_deref(), Some(kept.as_str()));
    let mut fields = given();
    fields.extend([("scan", kept.as_str()), ("_do", "confirmed")]);
    let done = browser.post(&address, &fields).await;
    assert!(done.to().contains("done=consent.given"), "{}", done.html);
    let case = browser.bed.app.case(&browser.bed.front_line(), &number).await.unwrap();
    let scan = case.case().consents[0].given.as_ref().unwrap().scan.clone().unwrap();
    assert_eq!((scan.name.to_string(), scan.size), ("scan.pdf".to_string(), PDF.len() as u32));
}

#[tokio::test]
async fn a_kept_file_can_be_replaced_and_taken_away() {
    let (browser, number) = offered().await;
    let address = format!("/cases/{number}/do/consent.give");
    let first = browser.upload(&address, &given(), &[("scan", "first.pdf", PDF)]).await;
    let kept = first.hidden("scan").unwrap();
    let mut fields = given();
    fields.extend([("scan", kept.as_str()), ("_do", "change")]);
    let other = browser.upload(&address, &fields, &[("scan", "other.pdf", PDF)]).await;
    assert!(other.hidden("scan").is_some_and(|v| v.contains("other.pdf")) && !other.says("first.pdf"));
    fields.push(("_without", "scan"));
    let none = browser.upload(&address, &fields, &[("scan", "", b"")]).await;
    assert!(none.hidden("scan").is_none() && !none.says("f-scan-kept"));
}

#[tokio::test]
async fn an_empty_file_is_called_empty_and_not_missing() {
    let (browser, number) = offered().await;
    let address = format!("/cases/{number}/do/consent.give");
    let page = browser.upload(&address, &given(), &[("scan", "scan.pdf", b"")]).await;
    assert_eq!(page.status.as_u16(), 422);
    let words = ::words::lookup(::words::Lang::Fr, "invalid-file-empty").unwrap();
    assert!(page.says(words), "{}", page.html);
}

#[tokio::test]
async fn on_two_versions_of_a_field_nothing_is_chosen_and_the_choice_must_be_made() {
    let mut browser = Browser::new().await;
    let number = browser.bed.opened_case(7).await;
    browser.sign_in("frontline").await;
    let address = format!("/cases/{number}/do/person.correct");
    let form = browser.get(&address).await;
    let version = form.hidden("_version").unwrap();
    let correct = |commune: &'static str, version: &str| {
        let fields = [
            ("person.family_name", "Exempel"),
            ("person.given_name", "Šárka"),
            ("person.birth", "27.03.1984"),
            ("person.language", "fr"),
            ("person.phone", "000 000 00 00"),
            ("person.commune", commune),
        ];
        let mut fields: Vec<(String, String)> = fields.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
        fields.push(("_version".into(), version.into()));
        fields
    };
    let first = correct("Vers-le-Lac", &version);
    let done = browser.post(&address, &as_pairs(&first)).await;
    assert!(done.to().contains("done="), "{}", done.html);
    let mut mine = correct("Hautes-Roches", &version);
    let conflict = browser.post(&address, &as_pairs(&mine)).await;
    assert_eq!(conflict.status.as_u16(), 409, "{}", conflict.html);
    assert!(
        conflict.says("Vers-le-Lac") && conflict.says("Hautes-Roches") && conflict.says("name=\"keep.person.commune\"")
    );
    assert!(!conflict.says(" checked"), "nobody decides for the reader");
    let carried = ["_loaded", "_by", "_when", "_version", "_differs"];
    let carried = carried.map(|name| (name.to_string(), conflict.hidden(name).expect(name)));
    mine.retain(|(n, _)| n != "_version");
    mine.extend(carried);
    let again = browser.post(&address, &as_pairs(&mine)).await;
    assert_eq!(again.status.as_u16(), 409);
    let choose = ::words::t::error_choose(::words::Lang::Fr);
    assert!(again.says(choose) && again.says("href=\"#f-person-commune\"") && again.says("f-person-commune-error"));
    mine.push(("keep.person.commune".into(), "now".into()));
    let done = browser.post(&address, &as_pairs(&mine)).await;
    assert!(done.to().contains("done="), "{}", done.html);
    let person = browser.bed.view(&browser.bed.front_line(), &number).await.person;
    assert_eq!(person.commune.map(|c| c.to_string()).as_deref(), Some("Vers-le-Lac"));
}

fn as_pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect()
}

#[tokio::test]
async fn an_export_without_a_reason_says_so_where_the_reason_is_asked_for() {
    let mut browser = Browser::new().await;
    browser.bed.announced_case(7).await;
    let choose = ::words::t::error_choose(::words::Lang::Fr);
    for (login, path, list) in [("coordinator", "/cases.csv", "/cases"), ("secretariat", "/register.csv", "/register")]
    {
        browser.sign_in(login).await;
        let page = browser.post(path, &[("state", "open")]).await;
        assert_eq!(page.answer(), (422, "text/html"), "{path}");
        assert!(page.says("id=\"f-purpose-error\"") && page.says(choose) && page.says("href=\"#f-purpose\""), "{path}");
        assert!(page.says("<details class=\"more\" open"), "it can be seen: {path}");
        assert!(page.says(&format!("href=\"{list}?lang=de\"")), "the languages lead to the list: {path}");
        let file = browser.post(path, &[("purpose", "report")]).await;
        assert_eq!(file.answer(), (200, "text/csv"), "{path}");
    }
    browser.sign_in("frontline").await;
    assert_eq!(browser.post("/register.csv", &[]).await.status.as_u16(), 403);
}

/// The message at a field.
fn at_field<'p>(html: &'p str, name: &str) -> &'p str {
    let rest = html.split(&format!("id=\"f-{name}-error\">")).nth(1).expect("the field has a message");
    rest.split("</p>").next().unwrap_or_default()
}

#[tokio::test]
async fn case_23_a_wrong_digit_and_greek_letters_are_told_at_their_field_and_nothing_typed_is_lost() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    let right = testkit::build::person(7).avs.unwrap().digits();
    let wrong = format!("{}{}", &right[..12], (right.as_bytes()[12] - b'0' + 1) % 10);
    let cases = [
        ("person.avs", wrong.as_str(), "invalid-avs-check-digit"),
        ("person.family_name", "Παπαδόπουλος", "invalid-name-letters"),
        ("person.given_name", "Ελένη", "invalid-name-letters"),
        ("person.birth", "27.03.2031", "refusal-date-in-future"),
    ];
    for (name, typed, code) in cases {
        let mut fields = vec![
            ("person.family_name", "Exempel"),
            ("person.given_name", "Šárka"),
            ("person.birth", "27.03.1984"),
            ("person.language", "fr"),
            ("person.avs", ""),
            ("person.commune", "Vers-le-Lac"),
        ];
        fields.iter_mut().filter(|(n, _)| *n == name).for_each(|(_, value)| *value = typed);
        let page = browser.post("/cases/new", &fields).await;
        assert_eq!(page.answer(), (422, "text/html"), "{name}");
        let (id, words) = (name.replace('.', "-"), ::words::lookup(::words::Lang::Fr, code).unwrap());
        assert_eq!(at_field(&page.html, &id), words, "{name}");
        assert!(page.says(&format!("href=\"#f-{id}\"")), "the summary leads to {name}");
        for (_, typed) in fields.iter().filter(|(n, _)| *n != "person.birth" && *n != "person.language") {
            assert!(page.says(typed), "{name}: {typed} is lost");
        }
    }
    let listed = browser.get("/cases").await;
    assert!(!listed.says("/cases/DM-"), "nothing was kept: {}", listed.html);
}

#[tokio::test]
async fn case_39_a_guide_puts_its_headings_into_the_minutes_and_what_is_written_stays() {
    let mut browser = Browser::new().await;
    let number = browser.bed.triaged_case(7, domain::triage::TriageOutcome::Complex).await;
    let guides = browser.bed.app.model().guide.clone();
    let of = |talk| guides.iter().find(|g| g.talk == talk).expect("there is one");
    let (first, contact) = (of(domain::model::Talk::FirstInterview), of(domain::model::Talk::Contact));
    browser.sign_in("coordinator").await;
    let form = format!("/cases/{number}/do/triage.interview");
    let headings: Vec<&str> = first.text.fr.trim().lines().collect();
    let (begin, end) = (headings[0], headings[headings.len() - 1]);
    let blank = browser.get(&form).await;
    assert!(blank.says(&format!("{form}?_guide={}", first.code)) && blank.says(&first.issued_by.fr), "{}", blank.html);
    assert!(!blank.says(begin));
    let filled = browser.get(&format!("{form}?_guide={}", first.code)).await;
    assert!(filled.says(begin) && filled.says(end), "{}", filled.html);
    let other = browser.get(&format!("{form}?_guide={}", contact.code)).await;
    assert!(!other.says(contact.text.fr.trim().lines().next().unwrap()), "a guide of another talk is none");
    // What was begun stays, and the headings come once.
    let caller = browser.bed.coordinator();
    let draft = format!("cases/{number}/do/triage.interview");
    let request = axum::http::Request::builder().method("PUT").uri(format!("/drafts/{draft}"));
    let body = axum::body::Body::from("protocol=La%20personne%20est%20venue%20seule.");
    assert_eq!(browser.send(request.body(body).unwrap()).await.status.as_u16(), 204);
    assert_eq!(browser.bed.app.drafts(&caller).await.unwrap().len(), 1);
    let both = browser.get(&format!("{form}?_guide={}", first.code)).await;
    assert!(both.says("La personne est venue seule.") && both.says(begin), "{}", both.html);
    let minutes = format!("{}\nSeule.", first.text.fr.trim());
    let version = both.hidden("_version").unwrap();
    let fields = [("on", "25.11.2026"), ("protocol", minutes.as_str()), ("_version", version.as_str())];
    let done = browser.post(&form, &fields).await;
    assert!(done.to().contains("done=triage.interviewed"), "{}", done.html);
    let kept = browser.bed.view(&caller, &number).await.interviews.remove(0).1;
    assert_eq!(kept.protocol.as_str(), minutes);
}
