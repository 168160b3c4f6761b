//! Lists that are taken over, the directory, and letters in bulk, in the browser.

use crate::browser::{Browser, Page};
use testkit::{build, pdf};

fn main_of(page: &Page) -> &str {
    page.html.split("<main").nth(1).unwrap_or_default()
}

async fn opens(browser: &Browser, address: &str) -> Page {
    let page = browser.get(address).await;
    assert_eq!(page.status.as_u16(), 200, "{address}: {}", main_of(&page));
    let lacking = ["[column", "[import", "[job", "[unread", "[invalid", "[refusal", ">–</h1>"];
    assert!(!lacking.iter().any(|l| main_of(&page).contains(l)), "{address}: {}", main_of(&page));
    page
}

async fn hand_in(browser: &Browser, kind: &str, bytes: &[u8]) -> Page {
    browser.upload(&format!("/imports/{kind}"), &[], &[("list", "liste.csv", bytes)]).await
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[tokio::test]
async fn field_13_a_list_is_handed_in_looked_at_confirmed_and_ends_under_downloads() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    assert!(opens(&browser, "/imports").await.says("/imports/persons"));
    let form = opens(&browser, "/imports/persons").await;
    assert!(form.says("enctype=\"multipart/form-data\"") && form.says("/imports/persons/template?format=xlsx"));
    let avs = build::person(7).avs.unwrap();
    // As an older system writes it: Windows letters, other names for the columns, a column that nobody knows.
    let text = format!(
        "Nachname;Vorname;geboren am;AHVN13;Farbe\r\nM\u{fc}ster;\u{c4}nna;27.3.1984;{};blau\r\n",
        avs.digits()
    );
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let tried = hand_in(&browser, "persons", &windows).await;
    let work = tried.to().to_string();
    assert!(work.starts_with("/downloads/"), "{}", main_of(&tried));
    let page = opens(&browser, &work).await;
    assert!(page.says("Müster") && page.says("Farbe") && page.says(&format!("{work}/confirm")));
    assert!(!page.says(&avs.digits()) && !page.says(&avs.to_string()), "no number on the page");
    assert!(!page.says("http-equiv=\"refresh\""), "nothing runs yet");
    assert!(opens(&browser, "/downloads").await.says(&work));
    let confirmed = browser.post(&format!("{work}/confirm"), &[]).await;
    assert_eq!(confirmed.to(), work);
    assert!(opens(&browser, &work).await.says("http-equiv=\"refresh\""));
    browser.bed.app.work_on_jobs().await.unwrap();
    let over = opens(&browser, &work).await;
    assert!(over.says("/cases/DM-2026-0001") && !over.says(&format!("{work}/file")));
    assert!(opens(&browser, "/cases/DM-2026-0001").await.says("Müster"));
    assert_eq!(
        browser.post(&format!("{work}/confirm"), &[]).await.to(),
        work,
        "whoever presses twice sees where it stands"
    );
    browser.sign_in("secretariat").await;
    assert_eq!(browser.get(&work).await.status.as_u16(), 404);
    assert_eq!(browser.get("/imports/persons").await.status.as_u16(), 403);
    browser.sign_in("committee").await;
    assert_eq!(browser.get("/imports").await.status.as_u16(), 403);
}

#[tokio::test]
async fn field_13_what_is_wrong_with_a_list_is_shown_and_comes_back_as_a_file_that_can_be_handed_in_again() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    browser.keep("lang=de");
    let list = "Familienname;Geburtsdatum;Telefon\nMuster;31.2.1984;'+41 00\nNirgends;1.1.1980;\n;2.2.1982;=1+1\n";
    let work = hand_in(&browser, "persons", list.as_bytes()).await.to().to_string();
    let page = opens(&browser, &work).await;
    assert!(page.says("31.2.1984") && page.says("Geburtsdatum") && page.says("Familienname"), "{}", main_of(&page));
    assert!(!page.says(&format!("{work}/confirm")), "it cannot be taken over");
    let csv = browser.get(&format!("{work}/corrections?format=csv")).await;
    assert_eq!(csv.answer(), (200, "text/csv"));
    let lines: Vec<&str> = csv.html.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Familienname;Geburtsdatum;Telefon;Zeile der Datei;Zu korrigieren");
    assert!(lines[1].starts_with("Muster;31.2.1984;'+41 00;2;Geburtsdatum: "), "{}", lines[1]);
    assert!(lines[2].starts_with(";2.2.1982;'=1+1;4;Familienname: ") && lines.len() == 3, "{lines:?}");
    let xlsx = browser.get(&format!("{work}/corrections?format=xlsx")).await;
    assert_eq!(xlsx.answer(), (200, XLSX));
    // The file itself can be handed in again: its own two columns say nothing.
    let again = csv.html.replace("31.2.1984", "28.2.1984").replace("\n;2.2.1982", "\nNeu;2.2.1982");
    let second = hand_in(&browser, "persons", again.as_bytes()).await.to().to_string();
    let page = opens(&browser, &second).await;
    assert!(page.says(&format!("{second}/confirm")), "{}", main_of(&page));
    assert_eq!(browser.post(&format!("{second}/cancel"), &[]).await.to(), "/downloads");
    assert_eq!(browser.get(&second).await.status.as_u16(), 404, "what is dropped is gone");
    browser.post(&format!("{work}/confirm"), &[]).await;
    browser.bed.app.work_on_jobs().await.unwrap();
    assert!(!opens(&browser, "/cases").await.says("Nirgends"), "not even the good line was taken over");
}

#[tokio::test]
async fn field_13_a_file_that_is_no_list_is_refused_at_its_field_in_every_language() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    for lang in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={lang}"));
        for bytes in [b"%PDF-1.7".as_slice(), b"", b"a;b\n1;2\n", b"PK\x03\x04broken", b"Nom;Commune\nA;B\n"] {
            let page = hand_in(&browser, "persons", bytes).await;
            assert_eq!(page.status.as_u16(), 422);
            assert!(page.says("id=\"f-list-error\"") && !page.says("[unread"), "{}", main_of(&page));
        }
        opens(&browser, "/imports/persons").await;
        let file = browser.get("/imports/persons/template?format=csv").await;
        assert_eq!(file.answer(), (200, "text/csv"));
        // The template is understood whatever the language of whoever hands it in.
        let filled = format!("{}Muster;A.;1.1.1980;;;;\n", file.html);
        assert!(hand_in(&browser, "persons", filled.as_bytes()).await.to().starts_with("/downloads/"));
        assert_eq!(browser.get("/imports/persons/template?format=xlsx").await.answer(), (200, XLSX));
    }
    assert_eq!(browser.upload("/imports/persons", &[], &[]).await.status.as_u16(), 422);
    assert_eq!(browser.get("/imports/planets").await.status.as_u16(), 404);
}

#[tokio::test]
async fn field_13_a_list_of_measures_is_taken_over_replaced_by_code_and_proposed_in_plans() {
    let mut browser = Browser::new().await;
    let number = browser.bed.followed_case(1).await;
    browser.sign_in("secretariat").await;
    opens(&browser, "/directory").await;
    for (list, name) in [
        ("Code,Name,Institution,Until\nM-1,Atelier bois,DM-UI,\nM-2,Ancien cours,,1.1.2020\n", "Atelier bois"),
        ("Code,Name\nM-1,Atelier fer\n", "Atelier fer"),
    ] {
        let work = hand_in(&browser, "measures", list.as_bytes()).await.to().to_string();
        opens(&browser, &work).await;
        browser.post(&format!("{work}/confirm"), &[]).await;
        browser.bed.app.work_on_jobs().await.unwrap();
        assert!(opens(&browser, &work).await.says("href=\"/directory\""));
        assert!(opens(&browser, "/directory").await.says(name));
    }
    browser.sign_in("case-manager").await;
    let form = opens(&browser, &format!("/cases/{number}/do/plan.add-measure?goal=1")).await;
    assert!(form.says("<datalist") && form.says("value=\"Atelier fer\""), "{}", main_of(&form));
    assert!(!form.says("Ancien cours") && !form.says("Atelier bois"), "what is over or replaced is not proposed");
}

#[tokio::test]
async fn case_35_the_invitations_of_a_session_are_printed_in_bulk_as_long_work() {
    let mut browser = Browser::new().await;
    let number = browser.bed.triaged_case(1, domain::triage::TriageOutcome::Complex).await;
    let session = browser.bed.table(&number).await;
    browser.sign_in("coordinator").await;
    assert!(opens(&browser, "/sessions").await.says("href=\"/letters\""));
    assert!(opens(&browser, "/letters").await.says(&session));
    let none = browser.post("/letters", &[("sessions", "DM-S-2026-9999")]).await;
    assert_eq!(none.status.as_u16(), 422);
    let begun = browser.post("/letters", &[("sessions", &session)]).await;
    let work = begun.to().to_string();
    assert!(work.starts_with("/downloads/"), "{}", main_of(&begun));
    assert!(opens(&browser, &work).await.says(&format!("{work}/cancel")));
    web::with_press(browser.bed.app.clone()).work_on_jobs().await.unwrap();
    let over = opens(&browser, &work).await;
    assert!(over.says(&format!("{work}/file")), "{}", main_of(&over));
    assert_eq!(browser.get(&format!("{work}/file")).await.answer(), (200, "application/pdf"));
    let id = work.trim_start_matches("/downloads/");
    let bytes = browser.bed.app.work_file(&browser.bed.coordinator(), id).await.unwrap();
    let read = pdf::read(&bytes);
    assert!(read.text().contains(&number) && read.text().contains(&session), "{}", read.text());
    let name = browser.bed.view(&browser.bed.coordinator(), &number).await.person.family_name.to_string();
    assert!(!read.text().contains(&name), "an institution reads numbers alone");
    let lines = browser.bed.app.access_of_case(&browser.bed.front_line(), &number, None).await.unwrap();
    assert!(lines.iter().any(|l| l.entry.object.starts_with("paper-invitation")), "printing stands in the log");
    browser.sign_in("coordinator-north").await;
    assert_eq!(browser.get(&format!("{work}/file")).await.status.as_u16(), 404);
    let other = browser.post("/letters", &[("sessions", &session)]).await;
    assert_eq!(other.status.as_u16(), 422, "a session that one does not organise is not offered");
    browser.sign_in("frontline").await;
    assert_eq!(browser.get("/letters").await.status.as_u16(), 403);
}
