//! The pages of the national inventory: open to everyone, in four languages, with files to take away; and a round that is
//! filled by form (SURV-01…25, OPEN-01, OPEN-04).

use crate::browser::{Browser, Page};
use domain::inventory::{Canton, FigureName, reference};

const LANGUAGES: [&str; 4] = ["fr", "de", "it", "en"];

/// A page that opens and lacks no word.
async fn opens(browser: &mut Browser, language: &str, address: &str) -> Page {
    browser.keep(&format!("lang={language}"));
    let page = browser.get(address).await;
    assert_eq!(page.status.as_u16(), 200, "{language} {address}");
    let main = page.html.split("<main").nth(1).unwrap_or_default().to_string();
    let code = |at: &usize| main[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
    let at = main.match_indices('[').map(|(at, _)| at).find(code);
    let at = at.map(|at| main[at..].chars().take(60).collect::<String>());
    assert_eq!(at, None, "{language} {address}: a code without its words");
    page
}

/// The names of the cantons without a row in the round that the program carries.
fn without_row() -> Vec<Canton> {
    reference().without_row()
}

#[tokio::test]
async fn surv_05_every_topic_opens_for_whoever_comes_in_four_languages_with_a_table_and_its_caveats() {
    let mut browser = Browser::new().await;
    for language in LANGUAGES {
        for name in FigureName::ALL {
            let page = opens(&mut browser, language, &format!("/inventory?topic={}&round=2023", name.code())).await;
            assert!(page.says("<table class=\"ds-table") && page.says("data-color=\"warning\""), "{language} {name}");
        }
        let map = opens(&mut browser, language, "/inventory?topic=structures").await;
        assert_eq!(
            map.html.matches("href=\"/inventory/cantons/").count(),
            26 + 24,
            "a tile for each canton, a row for each answer"
        );
        assert!(
            map.html.matches("data-class=\"none\"").count() == 2,
            "one tile and the legend say that there is no data"
        );
    }
    assert_eq!(browser.get("/inventory?round=2019").await.status.as_u16(), 404);
    assert_eq!(browser.get("/inventory?round=x").await.status.as_u16(), 404);
}

#[tokio::test]
async fn surv_13_the_page_of_the_cases_hatches_estimates_and_says_what_is_missing() {
    let mut browser = Browser::new().await;
    let page = opens(&mut browser, "de", "/inventory?topic=cases").await;
    assert!(page.says("5’656") && page.says("11’474") && page.says("Schätzung"));
    // Of the eight rows with a number three are estimates, in whole or in part.
    let bars = page.html.split("<table class=\"bars").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!((bars.matches("bars-part").count(), bars.matches("bars-hatch").count()), (8, 3));
    assert!(page.says("Ein fehlender Balken ist ein fehlender Wert, nicht null"));
    assert!(page.says("lassen sich nicht auf alle Kantone hochrechnen"), "no total without its caveat");
}

#[tokio::test]
async fn surv_20_every_canton_has_a_page_and_one_without_a_row_says_so() {
    let mut browser = Browser::new().await;
    for canton in Canton::all() {
        let page = opens(&mut browser, "fr", &format!("/inventory/cantons/{}", canton.code())).await;
        let silent = without_row().contains(&canton);
        assert_eq!(page.says("id=\"mirror\""), !silent, "{canton}");
    }
    let joint = reference().rows.iter().find(|r| r.row.cantons().len() == 2).unwrap().row.clone();
    for canton in joint.cantons() {
        assert!(
            opens(&mut browser, "de", &format!("/inventory/cantons/{canton}")).await.says("Antwortet zusammen mit")
        );
    }
    assert_eq!(browser.get("/inventory/cantons/XX").await.status.as_u16(), 404);
}

#[tokio::test]
async fn surv_23_every_figure_is_taken_away_as_table_data_and_picture() {
    let mut browser = Browser::new().await;
    browser.keep("lang=en");
    let csv = browser.get("/inventory/files/structures.csv?round=2023").await;
    assert_eq!(csv.answer(), (200, "text/csv"));
    assert!(csv.says("Total;21;12;9;11") && csv.says("Sources: S2 fig. 3"), "{}", csv.html);
    let json = browser.get("/inventory/files/cases.json").await;
    let data: serde_json::Value = serde_json::from_str(&json.html).unwrap();
    assert_eq!((data["version"].as_str(), data["class"].as_str()), (Some("2.0"), Some("dataset")));
    let size = |at: usize| data["size"][at].as_u64().unwrap();
    assert_eq!(data["value"].as_array().unwrap().len() as u64, size(0) * size(1) * size(2));
    assert!(data["note"].as_array().unwrap().iter().any(|n| n == "no-extrapolation"));
    for picture in ["map", "bars", "categories"] {
        let svg = browser.get(&format!("/inventory/files/cases.svg?picture={picture}")).await;
        assert_eq!(svg.answer(), (200, "image/svg+xml"), "{picture}");
        assert!(svg.says("<title>Number of cases, 2023</title>") && svg.says("cannot be extrapolated"));
        let png = browser.get(&format!("/inventory/files/cases.png?picture={picture}")).await;
        assert_eq!(png.answer(), (200, "image/png"), "{picture}");
    }
    let map = browser.get("/inventory/files/structures.svg?picture=map").await;
    assert!(map.html.matches("<text").count() > 50 && map.html.matches("stroke-dasharray=\"4 3\"").count() == 2);
    for nothing in ["structures.exe", "nothing.csv", "criteria.svg", "structures.svg?picture=bars", "structures"] {
        assert_eq!(browser.get(&format!("/inventory/files/{nothing}")).await.status.as_u16(), 404, "{nothing}");
    }
}

#[tokio::test]
async fn surv_21_the_contradictions_and_open_04_the_comparison_are_pages() {
    let mut browser = Browser::new().await;
    for language in LANGUAGES {
        let page = opens(&mut browser, language, "/inventory/check").await;
        assert_eq!(page.html.matches("<tr role=\"row\">").count(), 13, "a head and twelve differences");
        opens(&mut browser, language, "/inventory/models").await;
    }
    let page = opens(&mut browser, "en", "/inventory/models").await;
    assert!(page.says("The second way does better") && page.says("No difference that chance could not explain"));
    assert!(page.says("−10.0 points"), "the true difference, although the mix hides it");
}

#[tokio::test]
async fn surv_18_the_report_is_a_page_and_a_tagged_file_with_every_table_and_the_caveats() {
    let mut browser = Browser::new().await;
    for language in LANGUAGES {
        let page = opens(&mut browser, language, "/inventory/report").await;
        assert!(page.html.matches("<table class=\"ds-table").count() >= 17, "{language}");
        let pdf = browser.get("/inventory/report.pdf").await;
        assert_eq!(pdf.answer(), (200, "application/pdf"), "{language}");
    }
}

#[tokio::test]
async fn surv_01_a_block_is_confirmed_or_edited_by_form_and_the_change_is_shown() {
    let mut browser = Browser::new().await;
    browser.sign_in("officer").await;
    browser.keep("lang=de");
    let opened = browser.post("/inventory/rounds/new", &[("year", "2026"), ("due", "31.12.2026")]).await;
    assert_eq!(opened.to(), "/inventory/rounds/2026?done=inventory.opened", "{}", opened.html);
    let round = opens(&mut browser, "de", "/inventory/rounds/2026").await;
    assert!(round.says("0 von 24 Zeilen haben alles beantwortet"));
    let alone = reference().rows.iter().find(|r| r.row.cantons().len() == 1).unwrap().row.first();
    let home = format!("/inventory/rounds/2026/rows/{alone}");
    for block in ["organisation", "anchoring", "objectives", "criteria", "projects"] {
        let page = opens(&mut browser, "de", &format!("{home}/{block}")).await;
        assert!(page.says(&format!("{home}/{block}/confirm")), "{block}");
    }
    let confirmed = browser.post(&format!("{home}/anchoring/confirm"), &[]).await;
    assert_eq!(confirmed.to(), format!("{home}?done=inventory.confirmed"));
    let wrong = [
        ("cases.0.category", "case"),
        ("cases.0.national", "any"),
        ("cases.0.count", "viele"),
        ("cases.0.precision", "reported"),
    ];
    let refused = browser.post(&format!("{home}/criteria"), &wrong).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.says("href=\"#f-cases-0-count\"") && refused.says("viele"), "at its field, with what was typed");
    let right = [
        ("cases.0.category", "case"),
        ("cases.0.national", "any"),
        ("cases.0.count", "412"),
        ("cases.0.precision", "reported"),
        ("cases.0.in_total", "yes"),
    ];
    let edited = browser.post(&format!("{home}/criteria"), &right).await;
    assert_eq!(edited.to(), format!("{home}?done=inventory.answered"), "{}", edited.html);
    let row = opens(&mut browser, "de", &home).await;
    assert!(row.says("412") && row.says("geändert") && row.says("bestätigt"));
    let asked = browser.post("/inventory/rounds/2026/do/inventory.invite-comments", &[("due", "31.12.2026")]).await;
    assert!(asked.to().ends_with("?done=inventory.comments-invited"), "{}", asked.html);
    let said = browser.post(&format!("{home}/criteria/comment"), &[("text", "Die Zahl ist vorläufig.")]).await;
    assert!(said.to().ends_with("?done=inventory.commented"), "{}", said.html);
    assert!(opens(&mut browser, "de", "/inventory/rounds/2026").await.says("Die Zahl ist vorläufig."));
    let published = browser
        .post("/inventory/rounds/2026/do/inventory.publish", &[("conclusions", "Ein Kanton hat geantwortet.")])
        .await;
    assert!(published.to().ends_with("?done=inventory.published"), "{}", published.html);
    let public = opens(&mut browser, "de", "/inventory?topic=cases&round=2026").await;
    assert!(public.says("412") && public.says("1 von 24 Zeilen haben einen Wert"));
    assert!(opens(&mut browser, "de", "/inventory/report?round=2026").await.says("Ein Kanton hat geantwortet."));
}

#[tokio::test]
async fn surv_01_the_questionnaire_is_closed_to_whoever_coordinates_nothing() {
    let mut browser = Browser::new().await;
    for address in ["/inventory/rounds", "/inventory/rounds/new", "/income-gap"] {
        assert_eq!(browser.get(address).await.status.as_u16(), 303, "{address}: nobody is signed in");
    }
    browser.sign_in("frontline").await;
    assert_eq!(browser.get("/inventory/rounds").await.status.as_u16(), 403);
    assert_eq!(browser.get("/inventory/rounds/2026").await.status.as_u16(), 403);
    assert_eq!(browser.get("/inventory").await.status.as_u16(), 200);
    browser.sign_in("coordinator").await;
    assert_eq!(browser.get("/inventory/rounds/new").await.status.as_u16(), 403, "a region opens no round");
}

#[tokio::test]
async fn open_01_a_hole_in_the_income_is_forecast_and_nothing_of_it_is_stored() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    for language in LANGUAGES {
        opens(&mut browser, language, "/income-gap").await;
    }
    browser.keep("lang=en");
    let fields = [
        ("income.0.scheme", "advance"),
        ("income.0.from", "01.11.2026"),
        ("income.0.until", "31.01.2027"),
        ("income.0.decided", "true"),
        ("income.1.scheme", "pension"),
        ("income.1.from", "01.05.2027"),
    ];
    let told = browser.post("/income-gap", &fields).await;
    assert_eq!(told.status.as_u16(), 200, "{}", told.html);
    assert!(told.says("01.02.2027") && told.says("89 days") && told.says("social service"));
    assert!(told.says("by 03.12.2026"), "sixty days before the hole opens");
    let nothing = browser.post("/income-gap", &[]).await;
    assert_eq!(nothing.status.as_u16(), 422);
    let reversed = [("income.0.scheme", "own"), ("income.0.from", "02.02.2027"), ("income.0.until", "01.02.2027")];
    let refused = browser.post("/income-gap", &reversed).await;
    assert!(refused.status.as_u16() == 422 && refused.says("href=\"#f-income-0-until\""));
}

#[tokio::test]
async fn surv_02_a_block_shows_what_is_known_here_with_its_origin_and_puts_it_into_the_form_when_asked() {
    let mut browser = Browser::new().await;
    browser.sign_in("officer").await;
    browser.keep("lang=en");
    browser.post("/inventory/rounds/new", &[("year", "2026"), ("due", "31.12.2026")]).await;
    for language in LANGUAGES {
        opens(&mut browser, language, "/inventory/rounds/2026/rows/VS/criteria").await;
        opens(&mut browser, language, "/inventory/rounds/2026/rows/VS/organisation?known=1").await;
    }
    let before = opens(&mut browser, "en", "/inventory/rounds/2026/rows/VS/criteria").await;
    assert!(before.says("id=\"known\"") && before.says("Model of the canton: VS/"), "{}", before.html);
    assert!(before.says("From the answer before (S2 tab. 3)"), "each prefilled answer says where it is from");
    assert!(before.says("criteria?known=1"));
    let taken = opens(&mut browser, "en", "/inventory/rounds/2026/rows/VS/criteria?known=1").await;
    assert!(taken.says("It stands in the form below") && !taken.says("Put what is known here into the form"));
    // Nothing is answered by looking at it.
    let round = opens(&mut browser, "en", "/inventory/rounds/2026").await;
    assert!(round.says("0 of 24 rows have answered everything"));
}
