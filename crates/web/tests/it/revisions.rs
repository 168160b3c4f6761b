//! The pages of the changes of the model, with JavaScript off: forms for every entry, faults at their fields, invented persons,
//! the effect, a second person, and the day (GOV-26, PROJ-14).

use crate::browser::{Browser, Page};
use axum::http::StatusCode;
use domain::model::sections::SECTIONS;
use testkit::Testbed;

/// The officer in front of a change that has begun.
async fn begun(bed: Testbed) -> Browser {
    let mut browser = Browser::before(bed);
    browser.sign_in("officer").await;
    browser.keep("lang=en");
    let page = browser.post("/revisions/begin", &[("reason", "Other time limits")]).await;
    assert_eq!(page.to(), "/revisions/1?done=revision.begun");
    browser
}

async fn new() -> Browser {
    begun(Testbed::new().await).await
}

/// The fields of the form of a page as a browser would send them.
fn fields(page: &Page) -> Vec<(String, String)> {
    let form = page.html.split("<form class=\"form\" method=\"post\"").nth(1).expect("there is a form");
    let form = form.split("</form>").next().unwrap();
    let plain = |text: &str| {
        let quoted = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        quoted.replace("&#39;", "'").replace("&amp;", "&")
    };
    let value = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(plain)
    };
    let mut found = Vec::new();
    for tag in form.split('<').skip(1) {
        let Some(name) = value(tag, "name") else { continue };
        if tag.starts_with("input") {
            let boxed = ["checkbox", "radio"].iter().any(|kind| value(tag, "type").as_deref() == Some(kind));
            if !boxed || tag.contains(" checked") {
                found.push((name, value(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            let text = tag.split_once('>').map_or("", |(_, text)| text).trim_start_matches('\n');
            found.push((name, plain(text)));
        } else if tag.starts_with("select") {
            let select = form.split(tag).nth(1).unwrap().split("</select>").next().unwrap();
            let chosen = select.split("<option ").skip(1).find(|o| o.split('>').next().unwrap().contains(" selected"));
            found.push((name, chosen.and_then(|o| value(&format!(" {o}"), "value")).unwrap_or_default()));
        }
    }
    found
}

/// Fills a page's form with other values and sends it.
async fn send(browser: &Browser, path: &str, values: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    let mut all = fields(&page);
    for (name, _) in values {
        all.retain(|(n, _)| n != name);
    }
    all.extend(values.iter().map(|(n, v)| ((*n).to_string(), (*v).to_string())));
    let all: Vec<(&str, &str)> = all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post(path, &all).await
}

const CONTACT: &str = "/revisions/1/sections/cadence/entry?entry=contact";

#[tokio::test]
async fn gov_26_every_section_and_entry_of_the_model_has_a_page_and_sending_it_unchanged_changes_nothing() {
    let browser = new().await;
    let text = browser.bed.app.revision(&browser.bed.officer(), 1).await.unwrap().revision.text;
    let file = domain::model::edit::ModelFile::read(&text).unwrap();
    let models = browser.bed.app.models();
    let found: Vec<_> = {
        let library = domain::model::edit::Shelf::of(|stem| models.text_of(stem));
        SECTIONS.iter().map(|section| (section, file.entries(section, &library))).collect()
    };
    for (section, entries) in found {
        let list = format!("/revisions/1/sections/{}", section.word());
        let page = browser.get(&list).await;
        assert!(page.status == StatusCode::OK || page.status == StatusCode::SEE_OTHER, "{list}");
        // Two entries of each section are enough: the forms are the same.
        for one in entries.iter().take(2) {
            let entry: String = form_urlencoded::byte_serialize(one.entry.as_bytes()).collect();
            let path = format!("{list}/entry?entry={entry}");
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.says("[") || !page.html.contains("model-field"), "{path}");
            if one.origin == domain::model::edit::Origin::Own {
                let sent = send(&browser, &path, &[]).await;
                assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {:?}", fields(&page));
            }
        }
    }
    let after = browser.bed.app.revision(&browser.bed.officer(), 1).await.unwrap();
    assert_eq!(after.revision.text, text);
    assert_eq!(after.faults, []);
}

#[tokio::test]
async fn gov_26_an_entry_is_changed_by_a_form_and_what_cannot_be_comes_back_with_what_was_typed() {
    let browser = new().await;
    let page = send(&browser, CONTACT, &[("days", "soon")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("value=\"soon\"") && page.says("href=\"#f-days\"") && page.says("This value is not possible."));
    let page = send(&browser, CONTACT, &[("days", "77")]).await;
    assert_eq!(page.to(), "/revisions/1/sections/cadence?done=revision.edited");
    let view = browser.bed.app.revision(&browser.bed.officer(), 1).await.unwrap();
    assert_eq!(view.faults, []);
    assert!(view.revision.text.contains("[[also.cadence]]") && view.revision.text.contains("days = 77"));
    assert!(view.revision.text.starts_with("# Valexemple"), "the comments stay");
    assert_eq!(view.revision.notes.last().unwrap().at.as_ref().unwrap().as_str(), "cadence contact");
    assert!(browser.get("/revisions/1/effect").await.says("<code>cadence contact days</code>"));
}

#[tokio::test]
async fn gov_26_entries_are_added_moved_and_taken_away_without_a_script() {
    let browser = new().await;
    let add = "/revisions/1/sections/theme/entry";
    let page = send(&browser, add, &[("code", "health"), ("label.fr", "Santé")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("The text is missing in one language.") && page.says("value=\"Santé\""));
    let label = [("label.fr", "Santé"), ("label.de", "Gesundheit"), ("label.it", "Salute"), ("label.en", "Health")];
    let page = send(&browser, add, &[&[("code", "health")], &label[..]].concat()).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let list = "/revisions/1/sections/theme";
    assert!(browser.get(list).await.says("Health"));
    let version = || async { browser.get(list).await.hidden("_version").unwrap() };
    for act in ["raise", "remove"] {
        let now = version().await;
        let page = browser.post(list, &[("_do", act), ("entry", "health"), ("_version", &now)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{act}");
    }
    assert!(!browser.get(list).await.says("Health"));
    assert_eq!(browser.bed.app.revision(&browser.bed.officer(), 1).await.unwrap().faults, []);
}

#[tokio::test]
async fn gov_26_a_fault_of_the_draft_is_shown_at_the_entry_and_field_in_the_readers_language() {
    let mut browser = new().await;
    let rule = "ALL(INST_GE_N(2), NONE(INST_GE_N(2)))";
    let path = "/revisions/1/sections/category/entry?entry=complex";
    let page = send(&browser, path, &[("rule", rule)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    browser.keep("lang=de");
    let page = browser.get("/revisions/1").await;
    assert!(page.says("Niemand kann diese Regel erfüllen.") && page.says("/sections/category/entry?entry=complex"));
    let page = browser.get(path).await;
    assert!(page.says("href=\"#f-rule\"") && page.says("Niemand kann diese Regel erfüllen."));
    let page = browser.post("/revisions/1/do/revision.submit", &[]).await;
    assert!(page.says("Der Entwurf hat noch Fehler (1)."), "{}", page.status);
}

#[tokio::test]
async fn gov_26_somebody_who_was_slower_sees_what_they_typed_and_can_save_it_again() {
    let browser = new().await;
    let page = browser.get(CONTACT).await;
    let mut slow = fields(&page);
    send(&browser, "/revisions/1/sections/cadence/entry?entry=review", &[("days", "90")]).await;
    slow.retain(|(n, _)| n != "days");
    slow.push(("days".into(), "50".into()));
    let sent: Vec<(&str, &str)> = slow.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = browser.post(CONTACT, &sent).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("value=\"50\"") && page.says("The draft has changed meanwhile"));
    let again = fields(&page);
    let again: Vec<(&str, &str)> = again.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    assert_eq!(browser.post(CONTACT, &again).await.status, StatusCode::SEE_OTHER);
    let text = browser.bed.app.revision(&browser.bed.officer(), 1).await.unwrap().revision.text;
    assert!(text.contains("days = 50") && text.contains("days = 90"), "both changes stand");
}

#[tokio::test]
async fn gov_26_whoever_knows_the_file_edits_its_text_and_loses_nothing_by_a_slip() {
    let browser = new().await;
    let path = "/revisions/1/text";
    let page = send(&browser, path, &[("text", "code = = 1\r\n")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("The text cannot be read on line 1") && page.says("code = = 1"));
    let text = browser.bed.app.revision(&browser.bed.officer(), 1).await.unwrap().revision.text;
    let page = send(&browser, path, &[("text", &text.replace('\n', "\r\n"))]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing has changed");
    let page = send(&browser, path, &[("text", &format!("{text}# Ende\r\n"))]).await;
    assert_eq!(page.to(), "/revisions/1?done=revision.edited");
}

#[tokio::test]
async fn case_08_invented_persons_are_run_through_both_models_side_by_side() {
    let browser = new().await;
    let one = "/revisions/1/persons/one";
    let page = send(&browser, one, &[("name", ""), ("facts.INSTITUTIONS", "many")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("value=\"many\"") && page.says("Give a whole number from 0 to 99."));
    let page = send(&browser, one, &[("name", "Two institutions"), ("facts.INSTITUTIONS", "2")]).await;
    assert_eq!(page.to(), "/revisions/1/persons?done=revision.tried");
    assert!(!browser.get("/revisions/1/persons").await.says("different answer"));
    let path = "/revisions/1/sections/category/entry?entry=network";
    send(&browser, path, &[("rule", "INST_GE_N(2)")]).await;
    let page = browser.get("/revisions/1/persons").await;
    assert!(page.says("Two institutions") && page.says("different answer") && page.says("gets in"));
    let again = browser.get(&format!("{one}?person=0")).await;
    assert!(again.says("value=\"Two institutions\"") && again.says("value=\"2\""));
    let page = browser.post("/revisions/1/persons", &[("name", "Two institutions")]).await;
    assert_eq!(page.to(), "/revisions/1/persons?done=revision.forgotten");
}

#[tokio::test]
async fn gov_26_a_second_person_approves_and_the_model_runs_from_its_day_on() {
    let mut browser = new().await;
    send(&browser, CONTACT, &[("days", "77")]).await;
    let page = browser.post("/revisions/1/do/revision.submit", &[("message", "Please by Friday")]).await;
    assert_eq!(page.to(), "/revisions/1?done=revision.submitted");
    assert_eq!(browser.get("/revisions/1/do/revision.approve").await.status, StatusCode::CONFLICT, "a second person");
    let page = browser.get(CONTACT).await;
    assert!(page.says("disabled") && !page.says("type=\"submit\">Save"), "what is submitted is read only");
    browser.sign_in("secretariat").await;
    browser.keep("lang=en");
    assert!(browser.get("/revisions/1").await.says("Please by Friday"));
    let page = browser.get("/revisions/1/do/revision.approve").await;
    assert_eq!(page.status, StatusCode::OK);
    let day = browser.bed.today().to_string();
    let page = send(&browser, "/revisions/1/do/revision.approve", &[("valid_from", &day)]).await;
    assert_eq!(page.to(), "/revisions/1?done=revision.approved", "{}", page.html);
    let contact = browser.bed.app.model().cadence(domain::model::DueKind::Contact).unwrap().days;
    assert_eq!(contact, 77);
    assert!(browser.get("/revisions").await.says("Applied"));
    assert_eq!(browser.bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}

#[tokio::test]
async fn proj_14_parts_of_another_canton_are_chosen_and_taken_over() {
    let browser = begun(Testbed::with_every_canton().await).await;
    let page = browser.get("/revisions/1/adopt").await;
    assert!(page.says("value=\"ur\"") && page.says("value=\"rhythm\""));
    let chosen = "/revisions/1/adopt?model=ur&section=rhythm";
    let page = browser.get(chosen).await;
    assert!(page.says("name=\"entries\""));
    let page = browser.post("/revisions/1/adopt", &[("model", "ur"), ("section", "rhythm")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page =
        browser.post("/revisions/1/adopt", &[("model", "ur"), ("section", "rhythm"), ("entries", "interview")]).await;
    assert_eq!(page.to(), "/revisions/1/sections/rhythm?done=revision.adopted");
    assert!(browser.get("/revisions/1").await.says("taken over from ur"));
}

#[tokio::test]
async fn gov_26_only_the_bureau_sees_drafts_and_only_the_officer_writes_them() {
    let mut browser = new().await;
    browser.sign_in("case-manager").await;
    for path in ["/revisions", "/revisions/1", "/revisions/1/text", "/revisions/1/effect", CONTACT] {
        assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    browser.sign_in("secretariat").await;
    assert_eq!(browser.get("/revisions/1").await.status, StatusCode::OK);
    assert_eq!(browser.post(CONTACT, &[("days", "1")]).await.status, StatusCode::FORBIDDEN);
    browser.sign_in("officer").await;
    for path in ["/revisions/9", "/revisions/1/sections/nothing", "/revisions/1/sections/theme/entry?entry=nothing"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn gov_26_a_draft_may_lose_neither_the_type_of_a_session_to_come_nor_a_party_to_an_agreement() {
    let bed = Testbed::new().await;
    let plan = testkit::build::round_table(&bed.region(), bed.today());
    let kind = plan.session_type.to_string();
    bed.app.plan_session(&bed.coordinator(), plan, &app::case::Envelope::default()).await.unwrap();
    let parties = bed.parties().0;
    bed.agreed(bed.terms(&[&parties[0], &parties[1]], &[domain::consent::Category::Career], 10)).await;
    let mut draft: domain::Model = bed.app.model().clone();
    let same = bed.app.effect_of(&draft).await.unwrap();
    assert!(same.sessions.is_empty() && same.agreements.is_empty(), "{same:?}");
    draft.session_type.retain(|t| t.code != kind);
    draft.institution.retain(|i| i.code != parties[0].as_str());
    let effect = bed.app.effect_of(&draft).await.unwrap();
    assert_eq!(effect.sessions.get(&format!("session-type {kind}")), Some(&1));
    assert!(effect.agreements.contains_key(&format!("institution {}", parties[0])), "{effect:?}");
    assert!(effect.all_lost().iter().any(|(code, _)| code.starts_with("session-type ")), "it cannot be submitted");
}
