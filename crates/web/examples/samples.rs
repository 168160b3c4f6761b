//! Writes a page of every group of components in every language, to look at and to audit:
//! `cargo run -p web --example samples -- OUT_DIR`. The persons are invented; Italian and English pages have
//! German content, so that only the words of the interface differ.

use std::path::Path;
use std::{env, fs, process};

use jiff::civil::{Date, date as day, time};
use maud::{Markup, html};
use web::assets;
use web::ui::*;
use words::{Lang, t};

type Draw = fn(Lang) -> Page;

const GROUPS: [(&str, Draw); 8] = [
    ("work", work),
    ("case", case),
    ("screening", screening),
    ("form", form_page),
    ("list", list),
    ("sharing", sharing),
    ("pictures", pictures),
    ("decisions", decisions),
];

fn main() -> std::io::Result<()> {
    let Some(out) = env::args().nth(1) else {
        eprintln!("usage: samples OUT_DIR");
        process::exit(2)
    };
    let out = Path::new(&out);
    let names = [
        "ds.css",
        "theme.css",
        "app.css",
        "app.js",
        "mark.svg",
        "inter-latin-wght-normal.woff2",
        "inter-latin-ext-wght-normal.woff2",
    ];
    for path in names.map(assets::path) {
        let to = out.join(path.trim_start_matches('/'));
        fs::create_dir_all(to.parent().expect("an asset lies in a folder"))?;
        fs::write(to, assets::find(path).expect("a path leads to its asset").1)?;
    }
    for lang in Lang::ALL {
        for (name, draw) in GROUPS {
            let frame = frame(lang, name);
            // Opened from a folder, an address cannot begin at the root.
            let html = page(&frame, &draw(lang)).into_string().replace("\"/assets/", "\"assets/");
            fs::write(out.join(format!("{name}-{lang}.html")), html)?;
        }
    }
    let css = out.join(assets::path("app.css").trim_start_matches('/'));
    fs::write(&css, fs::read_to_string(&css)?.replace("url(/assets/", "url("))
}

/// The content in German or French.
fn s(lang: Lang, de: &'static str, fr: &'static str) -> &'static str {
    if lang == Lang::Fr { fr } else { de }
}

fn frame(lang: Lang, here: &str) -> Frame {
    let nav = |label: &str, name: &str| Nav::new(label, format!("{name}-{lang}.html"), name == here);
    let mut messages = nav(t::nav_notifications(lang), "messages");
    messages.badge = Some((3, s(lang, "ungelesen", "non lus").into()));
    Frame {
        lang,
        here: format!("{here}-{lang}.html"),
        demo: Some(Link::new(words::t::frame_demo(lang), "#role")),
        search: true,
        version: "0.1.0".into(),
        user: Some(User {
            name: "L. Beispiel".into(),
            role: s(lang, "Case Managerin", "case manager").into(),
            institution: s(lang, "IV-Stelle Musterthal", "Office AI de Valexemple").into(),
            menu: vec![Link::new(t::nav_settings(lang), "#settings"), Link::new(t::frame_change_role(lang), "#role")],
            sign_out: Some("#out".into()),
        }),
        nav: vec![
            nav(t::nav_my_work(lang), "work"),
            nav(t::nav_cases(lang), if here == "list" { "list" } else { "case" }),
            nav(t::nav_round_tables(lang), "decisions"),
            nav(t::nav_measures(lang), "form"),
            nav(t::nav_bodies(lang), "sharing"),
            nav(t::nav_survey(lang), "screening"),
            nav(t::nav_statistics(lang), "pictures"),
            messages,
        ],
        ..Frame::default()
    }
}

fn identity(lang: Lang) -> Identity {
    Identity {
        label: None,
        facts: vec![
            (t::identity_person(lang).into(), html! { "Müller-Bärtschi, Anna Katharina" }),
            (
                t::identity_born(lang).into(),
                html! { (date(lang, day(1984, 3, 27))) " (" (words::age(day(1984, 3, 27), today())) ")" },
            ),
            (t::identity_avs(lang).into(), html! { span class="id" { "756.1234.5678.97" } }),
            (t::identity_language(lang).into(), html! { (t::language_de(lang)) }),
            (t::identity_lead(lang).into(), html! { (s(lang, "IV-Stelle, L. Beispiel", "Office AI, L. Beispiel")) }),
            (t::identity_consent(lang).into(), html! { (t::date_until(lang, &words::date(lang, day(2026, 12, 2)))) }),
        ],
    }
}

fn sub(lang: Lang, current: &str) -> Vec<Nav> {
    let tab = |label: &str, name: &str| Nav::new(label, format!("{name}-{lang}.html"), name == current);
    vec![
        tab(t::case_tab_overview(lang), "case"),
        tab(t::case_tab_timeline(lang), "timeline"),
        tab(t::case_tab_plan(lang), "pictures"),
        tab(t::case_tab_documents(lang), "documents"),
        tab(t::case_tab_consent(lang), "form"),
        tab(t::case_tab_sharing(lang), "sharing"),
        tab(t::case_tab_log(lang), "log"),
    ]
}

fn today() -> Date {
    day(2026, 11, 24)
}

fn some_due(date: Date, firm: bool, base: &str) -> Due {
    Due::new(date, i64::from((date - today()).get_days()), firm).base(base)
}

fn work(lang: Lang) -> Page {
    let row = |case: &str, person: &str, what: &str, by: Due| -> Row {
        vec![
            html! { a class="ds-link id" href="#case" { (case) } },
            html! { (person) },
            html! { (what) },
            due(lang, &by),
        ]
        .into()
    };
    let shown = Table {
        caption: s(lang, "Fälligkeiten, das Dringendste zuerst", "Échéances, la plus urgente d’abord").into(),
        columns: [
            s(lang, "Fall", "Situation"),
            s(lang, "Person", "Personne"),
            s(lang, "Zu tun", "À faire"),
            s(lang, "Fällig", "Échéance"),
        ]
        .map(Column::new)
        .into(),
        rows: vec![
            row(
                "DM-2026-0412",
                "Müller-Bärtschi, Anna Katharina",
                s(lang, "Rückmeldegespräch mit der Person", "Entretien de restitution avec la personne"),
                some_due(
                    day(2026, 11, 20),
                    true,
                    s(lang, "2 Wochen nach dem runden Tisch", "2 semaines après la table ronde"),
                ),
            ),
            row(
                "DM-2026-0420",
                "Yıldırım, Özlem",
                s(lang, "Wiedereingliederungsmassnahme beantragen", "Demander la mesure de réinsertion"),
                some_due(
                    day(2026, 11, 24),
                    true,
                    s(lang, "Zielvereinbarung, Ziel 2", "contrat d’objectifs, objectif 2"),
                ),
            ),
            row(
                "DM-2026-0398",
                "Ferreira da Silva, João",
                s(lang, "IIZ-Vollmacht erneuern", "Renouveler la procuration CII"),
                some_due(day(2026, 11, 28), true, s(lang, "Ende der Gültigkeit", "fin de validité")),
            ),
            row(
                "DM-2026-0377",
                "Gashi, Arben",
                s(lang, "Begleitgespräch", "Entretien de suivi"),
                some_due(day(2026, 12, 2), false, s(lang, "alle 14 Tage", "rythme 14 jours")),
            ),
            row(
                "DM-2026-0365",
                "Rossi, Maria Antonietta",
                s(lang, "Quartalsüberprüfung mit der Koordinatorin", "Bilan trimestriel avec la coordinatrice"),
                Due {
                    waiting: Some(s(lang, "Integrationsfachstelle", "service d’intégration").into()),
                    ..some_due(day(2026, 12, 4), false, s(lang, "Quartal", "trimestre"))
                },
            ),
        ],
        ..Table::default()
    };
    let counts = [
        (Tone::Danger, 3, s(lang, "überfällig", "en retard")),
        (Tone::Warning, 5, s(lang, "diese Woche", "cette semaine")),
        (Tone::Info, 2, s(lang, "Anfragen anzunehmen", "demandes à accepter")),
    ];
    Page {
        title: s(lang, "Meine Arbeit heute", "Mon travail aujourd’hui").into(),
        lead: Some(format!(
            "{} · {}",
            words::date_long(lang, today()),
            t::frame_acting(
                lang,
                s(lang, "IV-Stelle Musterthal", "Office AI de Valexemple"),
                s(lang, "Case Managerin", "case manager")
            )
        )),
        alerts: vec![Alert {
            tone: Tone::Success,
            title: s(
                lang,
                "Das Gespräch mit Anna Müller-Bärtschi ist gespeichert.",
                "L’entretien avec Anna Müller-Bärtschi est enregistré.",
            )
            .into(),
            body: html! { p { (s(lang, "Als Nächstes: ", "Ensuite: ")) a href="#next" { (s(lang, "Wiedereingliederungsmassnahme beantragen", "Demander la mesure de réinsertion")) } } },
            undo: Some(Undo { action: "#undo".into(), ..Undo::default() }),
            dismiss: Some("#dismiss".into()),
            focus: true,
        }],
        actions: html! { (link_button(Look::Second, s(lang, "Tag drucken", "Imprimer la journée"), "#print")) },
        content: html! {
            ul class="counts" { @for (tone, number, words) in counts { li { (count_link(tone, number, words, "#filter")) } } }
            (table(lang, &shown))
            div class="cols cols-half" {
                (panel("requests", s(lang, "Erhaltene Anfragen", "Demandes reçues"), html! {}, html! { (tasks(lang, &[
                    Task { title: "Yohannes, Selam".into(), href: Some("#1".into()), hint: Some(s(lang, "RAV bittet um eine Stellungnahme zur Vermittlungsfähigkeit", "L’ORP demande un avis sur l’aptitude au placement").into()), state: TaskState::NotStarted, due: None },
                    Task { title: "Bonvin, Jean-Luc".into(), href: Some("#2".into()), hint: Some(s(lang, "Vom Pool als Case Managerin vorgeschlagen", "Désignation proposée par le pool").into()), state: TaskState::Seen, due: None },
                ])) }))
                (panel("next", s(lang, "Nächster runder Tisch", "Prochaine table ronde"), html! { a class="ds-link" href="#rt" { (s(lang, "Vorbereiten", "Préparer")) } }, html! {
                    p { strong { (words::when(lang, day(2026, 11, 26), Some(time(9, 0, 0, 0)))) } }
                    p { (s(lang, "Saal 204, 4 Fälle. 1 Dossier ist unvollständig.", "Salle 204, 4 situations. 1 dossier incomplet.")) }
                    (progress(lang, &[s(lang, "in Vorbereitung", "préparation"), s(lang, "eingeladen", "invitée"), s(lang, "durchgeführt", "tenue"), s(lang, "Protokoll genehmigt", "PV approuvé")], 1))
                }))
            }
        },
        ..Page::default()
    }
}

fn case(lang: Lang) -> Page {
    let entry = |id: &str, title: &str, date: Date, by: &str, body: Markup| Entry {
        id: id.into(),
        title: title.into(),
        href: None,
        date,
        time: None,
        by: by.into(),
        tag: None,
        body,
        lang: None,
    };
    let steps = vec![
        Task {
            title: s(lang, "Rückmeldegespräch mit der Person", "Entretien de restitution avec la personne").into(),
            href: Some("#1".into()),
            hint: Some("L. Beispiel, IV-Stelle".into()),
            state: TaskState::Seen,
            due: Some(some_due(
                day(2026, 11, 20),
                true,
                s(lang, "2 Wochen nach dem runden Tisch", "2 semaines après la table ronde"),
            )),
        },
        Task {
            title: s(lang, "Auskunft zu Taggeldern", "Renseignement sur les indemnités").into(),
            href: Some("#2".into()),
            hint: None,
            state: TaskState::Waiting("RAV".into()),
            due: Some(some_due(
                day(2026, 12, 1),
                false,
                s(lang, "Vereinbarung, 10 Arbeitstage", "convention, 10 jours ouvrables"),
            )),
        },
        Task {
            title: s(
                lang,
                "Arbeitsplatzabklärung und Leistungsfähigkeitsbeurteilung",
                "Évaluation au poste de travail et de la capacité de rendement",
            )
            .into(),
            href: Some("#3".into()),
            hint: None,
            state: TaskState::Done,
            due: None,
        },
    ];
    Page {
        title: s(lang, "Fall DM-2026-0412", "Situation DM-2026-0412").into(),
        context: Some("Müller-Bärtschi".into()),
        identity: Some(identity(lang)),
        sub: sub(lang, "case"),
        alerts: vec![Alert {
            tone: Tone::Warning,
            title: s(lang, "Die Einwilligung läuft in 8 Tagen ab", "Le consentement expire dans 8 jours").into(),
            body: html! { p { (s(lang, "Ohne Erneuerung endet die Weitergabe an Sozialdienst und Berufsberatung am 02.12.2026.", "Sans renouvellement, la transmission au service social et à l’orientation s’arrête le 02.12.2026.")) " " a href="#renew" { (s(lang, "Erneuern", "Renouveler")) } } },
            ..Alert::default()
        }],
        actions: html! {
            (link_button(Look::Main, s(lang, "Eintrag erfassen", "Saisir une inscription"), "#new"))
            (link_button(Look::Second, s(lang, "Für runden Tisch anmelden", "Inscrire à une table ronde"), "#rt"))
            (link_button(Look::Quiet, t::button_print(lang), "#print"))
        },
        content: html! { div class="cols cols-2-1" {
            div {
                (panel("steps", s(lang, "Nächste Schritte", "Prochaines étapes"), html! {}, tasks(lang, &steps)))
                (panel("timeline", s(lang, "Verlauf, neueste zuerst", "Historique, du plus récent"), html! {}, timeline(lang, &[
                    Entry { tag: Some((Tone::Info, s(lang, "Anfrage", "Demande").into())), time: Some(time(16, 40, 0, 0)), ..entry("e3", s(lang, "Dienstleistungsanfrage gesendet", "Demande de prestation envoyée"), day(2026, 11, 20), "L. Beispiel, IV-Stelle", html! { p { (s(lang, "An RAV: Stand der Stellensuche. Antwort bis 01.12.2026.", "À l’ORP: état des recherches d’emploi. Réponse jusqu’au 01.12.2026.")) } }) },
                    entry("e2", s(lang, "Runder Tisch Region Mitte", "Table ronde, région Centre"), day(2026, 11, 6), s(lang, "Koordination, M. Exempel", "coordination, M. Exempel"), html! {
                        p { (s(lang, "3 Schlussfolgerungen, 2 Aufgaben.", "3 conclusions, 2 tâches.")) }
                        (details(s(lang, "Schlussfolgerungen anzeigen", "Afficher les conclusions"), html! { ul { li { (s(lang, "Arbeitsversuch prüfen (IV-Stelle, 15.12.2026)", "Examiner un placement à l’essai (AI, 15.12.2026)")) } li { (s(lang, "Schuldenberatung anbieten (Sozialdienst, 30.11.2026)", "Proposer un conseil en désendettement (SS, 30.11.2026)")) } } }))
                    }),
                    entry("e1", s(lang, "Einwilligung erfasst", "Consentement saisi"), day(2026, 9, 3), "J. Muster, Sozialdienst", html! {}),
                ], Some(&Hidden { n: 2, reason: s(lang, "Geschützte Kategorie.", "Catégorie protégée.").into(), why: Some("#why".into()) }))))
            }
            div {
                (panel("people", s(lang, "Beteiligte", "Personnes impliquées"), html! {}, summary(lang, &[
                    Fact::new(s(lang, "IV-Stelle", "Office AI"), html! { "L. Beispiel " (tag(Tone::Accent, t::identity_lead(lang))) br; span class="id" { "000 000 00 01" } }),
                    Fact::new(s(lang, "Sozialdienst", "Service social"), html! { "J. Muster" br; span class="id" { "000 000 00 02" } }),
                    Fact::new("RAV", html! { "P. Probe" br; span class="id" { "000 000 00 03" } }),
                ])))
                (panel("goals", s(lang, "Ziele", "Objectifs"), html! { a class="ds-link" href="#goals" { (s(lang, "Zielvereinbarung", "Contrat d’objectifs")) } }, html! { ul {
                    li { (s(lang, "Arbeitsversuch 50 % bis 31.03.2027: ", "Placement à l’essai 50 % jusqu’au 31.03.2027: ")) strong { (s(lang, "läuft", "en cours")) } }
                    li { (s(lang, "Schulden geregelt bis 30.06.2027: ", "Dettes réglées jusqu’au 30.06.2027: ")) strong { (t::task_not_started(lang)) } }
                } }))
            }
        } },
        ..Page::default()
    }
}

fn screening(lang: Lang) -> Page {
    let reason = |state, criterion: &str, fact: &str, effect: Option<&str>| Why {
        state,
        criterion: criterion.into(),
        fact: Some(fact.into()),
        source: None,
        effect: effect.map(str::to_owned),
        link: Some(Link::new("", "#change")),
    };
    Page {
        title: s(lang, "Ergebnis der Abklärung", "Résultat de l’évaluation").into(),
        back: Some(Link::new(s(lang, "Zurück zu den Antworten", "Retour aux réponses"), "#back")),
        lead: Some(
            s(
                lang,
                "Abklärung vom 18.11.2026, J. Muster, Sozialdienst",
                "Évaluation du 18.11.2026, J. Muster, service social",
            )
            .into(),
        ),
        identity: Some(identity(lang)),
        content: html! {
            div class="panel result" {
                p class="result-kind" { (s(lang, "Vorläufiger Vorschlag", "Proposition provisoire")) }
                h2 { (s(lang, "Regionaler runder Tisch", "Table ronde régionale")) }
                p { (s(lang, "2 von 3 Bedingungen sind erfüllt, 1 ist nicht bekannt, kein Ausschluss trifft zu. Der Vorschlag bindet nicht; Sie entscheiden.", "2 conditions sur 3 sont remplies, 1 n’est pas connue, aucune exclusion ne s’applique. La proposition ne lie pas; vous décidez.")) }
            }
            (panel("why", s(lang, "Warum?", "Pourquoi?"), html! {}, html! {
                (why(lang, &[
                    reason(WhyState::Met, s(lang, "Mindestens zwei Institutionen beteiligt", "Au moins deux institutions impliquées"), s(lang, "RAV (Anmeldung 04.03.2026), Sozialdienst (seit 01.08.2026)", "ORP (inscription 04.03.2026), service social (depuis le 01.08.2026)"), None),
                    Why { source: Some(s(lang, "Gespräch vom 18.11.2026, J. Muster", "Entretien du 18.11.2026, J. Muster").into()), ..reason(WhyState::Met, s(lang, "Gesundheitliche Einschränkung mit Einfluss auf die Arbeit", "Atteinte à la santé qui influence le travail"), s(lang, "Angabe der Person", "Indication de la personne"), None) },
                    reason(WhyState::Unknown, s(lang, "Anmeldung bei der Invalidenversicherung", "Demande à l’assurance-invalidité"), s(lang, "Noch nicht gefragt", "Pas encore demandé"), Some(s(lang, "Bei «ja» wäre es ein Assessment statt eines runden Tisches", "Avec «oui», ce serait un assessment au lieu d’une table ronde"))),
                ]))
                h3 { (s(lang, "Ausschlüsse", "Exclusions")) }
                (why(lang, &[reason(WhyState::AppliesNot, s(lang, "IV-Rente in Auszahlung", "Rente AI en cours"), s(lang, "Kein Rentenbezug gemeldet (18.11.2026)", "Aucune rente annoncée (18.11.2026)"), None)]))
                (details(s(lang, "Was würde das Ergebnis ändern?", "Qu’est-ce qui changerait le résultat?"), html! { ul { li { (s(lang, "IV-Anmeldung «ja»: interinstitutionelles Assessment", "Demande AI «oui»: assessment interinstitutionnel")) } } }))
            }))
            (panel("decision", s(lang, "Ihre Entscheidung", "Votre décision"), html! {}, form(lang, &Form { action: "#decide".into(), version: Some("3".into()), submit: s(lang, "Entscheidung speichern", "Enregistrer la décision").into(), cancel: Some(Link::new(s(lang, "Fehlende Angabe klären", "Clarifier l’indication manquante"), "#ask")), ..Form::default() }, html! {
                (field(lang, &FieldView::new("decision", s(lang, "Entscheidung", "Décision"), Kind::Radios(vec![
                    Choice::new("accept", s(lang, "Vorschlag übernehmen", "Accepter la proposition")),
                    Choice { hint: Some(s(lang, "Mit Begründung", "Avec motif").into()), ..Choice::new("other", s(lang, "Andere Stufe wählen", "Choisir un autre niveau")) },
                    Choice { hint: Some(s(lang, "Mit Begründung", "Avec motif").into()), ..Choice::new("none", s(lang, "IIZ nicht angezeigt", "CII non indiquée")) },
                ])).required().value("accept")))
                (field(lang, &FieldView::new("reason", s(lang, "Begründung", "Motif"), Kind::Long { rows: 3 })))
            })))
        },
        ..Page::default()
    }
}

fn form_page(lang: Lang) -> Page {
    let wrong = t::error_avs_digit(lang);
    let institutions = || {
        vec![
            Choice::new("ui", "RAV"),
            Choice::new("ii", s(lang, "IV-Stelle", "Office AI")),
            Choice::new("sa", s(lang, "Sozialdienst", "Service social")),
        ]
    };
    let row = |at: usize, text: &'static str, error: Option<&str>| RepeatRow {
        heading: format!("{} {}", s(lang, "Klausel", "Clause"), at + 1),
        body: html! {
            (field(lang, &FieldView { error: error.map(str::to_owned), ..FieldView::new(format!("clauses.{at}.text"), s(lang, "Vereinbart wird", "Il est convenu"), Kind::Long { rows: 2 }).required().value(text) }))
            (field(lang, &FieldView::new(format!("clauses.{at}.until"), s(lang, "Bis wann", "Jusqu’à quand"), Kind::Date).required().value("31.03.2027")))
            (field(lang, &FieldView::new(format!("clauses.{at}.who"), s(lang, "Wer", "Qui"), Kind::Select(institutions())).required().value("sa")))
        },
    };
    let choice = [("yes", t::answer_yes(lang)), ("no", t::answer_no(lang)), ("unknown", t::answer_unknown(lang))]
        .map(|(value, label)| Choice::new(value, label));
    Page {
        title: s(lang, "Zielvereinbarung erfassen", "Saisir le contrat d’objectifs").into(),
        failed: true,
        identity: Some(identity(lang)),
        sub: sub(lang, "form"),
        content: html! {
            (error_summary(lang, &[("avs".into(), wrong.into()), ("clauses.1.text".into(), t::error_required(lang).into()), ("share".into(), t::error_choose(lang).into())]))
            (form(lang, &Form {
                action: "#save".into(), version: Some("12".into()), request: Some("8f0c".into()), autosave: Some("/drafts/1".into()), draft: true,
                submit: s(lang, "Zur Unterschrift vorlegen", "Soumettre à la signature").into(), cancel: Some(Link::new("", "#cancel")), ..Form::default()
            }, html! {
                (field(lang, &FieldView::new("name", s(lang, "Name", "Nom"), Kind::Text).required().value("Müller-Bärtschi")))
                (field(lang, &FieldView::new("avs", s(lang, "AHV-Nummer", "Numéro AVS"), Kind::Avs).required().value("756.1234.5678.90").error(wrong)))
                (field(lang, &FieldView::new("start", s(lang, "Beginn", "Début"), Kind::Date).required().value("27.11.2026")))
                (field(lang, &FieldView::new("hour", s(lang, "Uhrzeit des Gesprächs", "Heure de l’entretien"), Kind::Time).value("9.30")))
                (field(lang, &FieldView::new("share", s(lang, "Hat die Person die Klauseln verstanden?", "La personne a-t-elle compris les clauses?"), Kind::Radios(choice.into())).required().error(t::error_choose(lang))))
                (field(lang, &FieldView::new("parties", s(lang, "Wer unterschreibt mit?", "Qui signe aussi?"), Kind::Checks(institutions())).value("ii").value("sa").hint(s(lang, "Nur Institutionen, für die eine Einwilligung vorliegt", "Seulement les institutions couvertes par un consentement"))))
                (repeat(lang, &Repeat { name: "clauses".into(), legend: s(lang, "Klauseln", "Clauses").into(), hint: Some(s(lang, "Eine Klausel sagt, wer bis wann was tut. Was schon im Dossier steht, muss nicht wiederholt werden.", "Une clause dit qui fait quoi jusqu’à quand. Ce qui est au dossier n’a pas à être répété.").into()), item: s(lang, "Klausel", "Clause").into(), rows: vec![
                    row(0, s(lang, "Der Sozialdienst organisiert die Kinderbetreuung während des Arbeitsversuchs.", "Le service social organise la garde des enfants pendant le placement à l’essai."), None),
                    row(1, "", Some(t::error_required(lang))),
                ], can_add: true, can_remove: true, can_move: true }))
                (field(lang, &FieldView::new("scan", s(lang, "Unterschriebenes Blatt", "Feuille signée"), Kind::File).hint(s(lang, "PDF oder Bild, höchstens 10 MB", "PDF ou image, au plus 10 Mo"))))
                (field(lang, &FieldView::new("read", s(lang, "Ich habe die Klauseln mit der Person besprochen", "J’ai parlé des clauses avec la personne"), Kind::Check).required().value("true")))
            }))
        },
        ..Page::default()
    }
}

fn list(lang: Lang) -> Page {
    let row = |case: &str, person: &str, lead: &str, weeks: i64, by: Due, state: Markup| -> Row {
        vec![
            html! { a class="ds-link id" href="#case" { (case) } },
            html! { (person) },
            html! { (lead) },
            due(lang, &by),
            html! { (weeks) },
            state,
        ]
        .into()
    };
    let choices = vec![
        Choice::new("soon", s(lang, "diese Woche", "cette semaine")),
        Choice::new("late", s(lang, "überfällig", "en retard")),
    ];
    let panel = Filter {
        action: "#list".into(),
        fields: vec![
            FieldView::new("due", s(lang, "Fälligkeit", "Échéance"), Kind::Checks(choices)).value("late"),
            FieldView::new(
                "lead",
                s(lang, "Federführung", "Case manager"),
                Kind::Select(vec![
                    Choice::new("ii", s(lang, "IV-Stelle", "Office AI")),
                    Choice::new("sa", s(lang, "Sozialdienst", "Service social")),
                ]),
            ),
            FieldView::new("from", s(lang, "Angemeldet ab", "Annoncé dès le"), Kind::Date),
        ],
        chips: vec![
            Chip { label: s(lang, "überfällig", "en retard").into(), href: "#1".into() },
            Chip { label: s(lang, "Region Mitte", "Région Centre").into(), href: "#2".into() },
        ],
        clear: "#all".into(),
        ..Filter::default()
    };
    Page {
        title: s(lang, "Fälle", "Situations").into(),
        actions: html! { (link_button(Look::Main, t::nav_announce(lang), "#announce")) },
        content: html! { div class="cols cols-filter" {
            (filter(lang, &panel))
            div {
                (table(lang, &Table {
                    caption: format!("{}, {}", t::count_cases(lang, 132), s(lang, "nach Fälligkeit", "par échéance")),
                    columns: vec![
                        Column::new(s(lang, "Fall", "Situation")).sort("#s1", None), Column::new(s(lang, "Person", "Personne")).sort("#s2", None),
                        Column::new(s(lang, "Federführung", "Case manager")), Column::new(s(lang, "Nächster Schritt", "Prochaine étape")).sort("#s3", Some(Direction::Ascending)),
                        Column::number(s(lang, "Wochen", "Semaines")), Column::new(s(lang, "Stand", "État")),
                    ],
                    rows: vec![
                        row("DM-2026-0412", "Müller-Bärtschi, Anna Katharina", s(lang, "IV-Stelle, L. Beispiel", "Office AI, L. Beispiel"), 11, some_due(day(2026, 11, 20), true, s(lang, "Rückmeldegespräch", "restitution")), tag(Tone::Info, s(lang, "am runden Tisch", "en table ronde"))),
                        row("DM-2026-0398", "Ferreira da Silva, João", s(lang, "Sozialdienst, J. Muster", "Service social, J. Muster"), 26, some_due(day(2026, 11, 28), true, s(lang, "Vollmacht", "procuration")), tag(Tone::Success, s(lang, "Plan läuft", "plan en cours"))),
                        row("DM-2026-0377", "Gashi, Arben", "RAV, P. Probe", 4, some_due(day(2026, 12, 12), false, s(lang, "Begleitgespräch", "entretien")), tag(Tone::Neutral, s(lang, "Abklärung der Indikation", "évaluation de l’indication"))),
                    ],
                    ..Table::default()
                }))
                (pagination(lang, &Pages { first: 26, last: 50, total: 1132, page: 2, pages: 46, href: "#p{n}".into() }))
                (empty(t::empty_heading(lang), t::empty_filter(lang), html! { (link_button(Look::Second, t::filter_clear(lang), "#all")) }))
            }
        } },
        ..Page::default()
    }
}

fn sharing(lang: Lang) -> Page {
    let columns = [
        "RAV",
        s(lang, "IV-Stelle", "Office AI"),
        s(lang, "Sozialdienst", "Service social"),
        s(lang, "Berufsberatung", "Orientation"),
        s(lang, "Integrationsfachstelle", "Service d’intégration"),
    ];
    let rows = [
        (s(lang, "Personalien", "Identité"), "yyyyy"),
        (s(lang, "Laufbahn und Zielberuf", "Parcours et métier visé"), "yyyyy"),
        (s(lang, "Arbeitsfähigkeit (Schlussfolgerung)", "Capacité de travail (conclusion)"), "yygcn"),
        (s(lang, "Taggelder und Versicherungsleistungen", "Indemnités et prestations d’assurance"), "yncnn"),
        (s(lang, "Medizinische Berichte", "Rapports médicaux"), "ncnnm"),
        (s(lang, "Zielvereinbarung", "Contrat d’objectifs"), "ccccc"),
    ];
    let cell = |row: usize, column: usize, letter: char| Cell {
        answer: match letter {
            'y' => Answer::Yes,
            'n' => Answer::No,
            'm' => Answer::Missing,
            _ => Answer::Consent,
        },
        words: (letter == 'g').then(|| s(lang, "erteilt bis 02.12.2026", "donné jusqu’au 02.12.2026").to_owned()),
        href: format!("?k={row}-{column}#reason"),
        current: (row, column) == (3, 1),
    };
    Page {
        title: t::case_tab_sharing(lang).into(),
        lead: Some(
            s(
                lang,
                "Stand heute, mit Einwilligung vom 03.09.2026, gültig bis 02.12.2026",
                "État au jour d’aujourd’hui, avec le consentement du 03.09.2026, valable jusqu’au 02.12.2026",
            )
            .into(),
        ),
        identity: Some(identity(lang)),
        sub: sub(lang, "sharing"),
        content: html! { div class="cols cols-3-1" {
            div class="panel" { (matrix(lang, &Matrix {
                caption: s(lang, "Datenkategorien nach empfangender Institution", "Catégories de données par institution destinataire").into(),
                columns: columns.map(str::to_owned).into(),
                rows: rows.iter().enumerate().map(|(row, (category, letters))| ((*category).to_owned(), letters.chars().enumerate().map(|(column, letter)| cell(row, column, letter)).collect())).collect(),
            })) }
            (panel("reason", s(lang, "Taggelder → IV-Stelle: Nein", "Indemnités → Office AI: non"), html! {}, html! {
                (summary(lang, &[
                    Fact::new(s(lang, "Regel", "Règle"), html! { "DATA-07, " (s(lang, "Fassung", "version")) " 2026-01" }),
                    Fact::new(s(lang, "Grundlage", "Base"), html! { (s(lang, "keine; Gegenrecht nicht erfüllt", "aucune; réciprocité non remplie")) }),
                    Fact::new(s(lang, "Was nötig wäre", "Ce qu’il faudrait"), html! { (s(lang, "ausdrückliche Einwilligung für diese Kategorie", "un consentement exprès pour cette catégorie")) }),
                ]))
                div { (link_button(Look::Second, s(lang, "Einwilligung vorbereiten", "Préparer le consentement"), "#consent")) }
            }))
        } },
        ..Page::default()
    }
}

fn pictures(lang: Lang) -> Page {
    let bar = |label: &str, value: i64| Bar { label: label.into(), value: Some(value), ..Bar::default() };
    let period = |who: &str, what: &str, from, to, colour| Period {
        who: who.into(),
        what: what.into(),
        href: Some("#m".into()),
        from,
        to,
        colour,
    };
    let tile = |code: &str, name: &str, value: Option<i64>, class, row, column| Tile {
        code: code.into(),
        name: name.into(),
        value: value.map(|value| words::number(lang, value)),
        class,
        href: format!("#{code}"),
        row,
        column,
    };
    Page {
        title: s(lang, "Plan und Zahlen", "Plan et chiffres").into(),
        content: html! {
            (panel("plan", s(lang, "Integrationsplan", "Plan de réinsertion"), html! {}, periods(lang, s(lang, "Institutionen und Massnahmen über die Zeit", "Institutions et mesures dans le temps"), &[
                period("RAV", s(lang, "Stellensuche und Bewerbungsbegleitung", "Recherche d’emploi et accompagnement"), day(2026, 3, 4), None, 0),
                period(s(lang, "Sozialdienst", "Service social"), s(lang, "Schuldenberatung", "Conseil en désendettement"), day(2026, 12, 1), Some(day(2027, 6, 30)), 2),
                period(s(lang, "IV-Stelle", "Office AI"), s(lang, "Arbeitsversuch 50 %", "Placement à l’essai 50 %"), day(2026, 12, 15), Some(day(2027, 3, 31)), 1),
                period(s(lang, "Integrationsfachstelle", "Service d’intégration"), s(lang, "Sprachförderung berufsbezogen", "Cours de langue professionnel"), day(2026, 8, 1), Some(day(2026, 12, 20)), 3),
            ], day(2026, 6, 1), day(2027, 6, 30), today())))
            div class="cols cols-half" {
                (panel("bars", s(lang, "Von der Anmeldung zum Case Management", "De l’annonce au case management"), html! {}, bars(lang, s(lang, "Fälle 2026 nach erreichter Stufe", "Situations 2026 par niveau atteint"), [s(lang, "Stufe", "Niveau"), s(lang, "Fälle", "Situations")], &[
                    bar(s(lang, "Anmeldung", "Annonce"), 1248), bar(s(lang, "Netzwerkgespräch", "Entretien de réseau"), 640), bar(s(lang, "Runder Tisch", "Table ronde"), 212),
                    Bar { estimated: true, note: Some(s(lang, "geschätzt", "estimé").into()), ..bar(s(lang, "Case Management", "Case management"), 61) },
                    Bar { label: s(lang, "Wiedereingliederung", "Réinsertion").into(), value: None, shown: Some(s(lang, "weniger als 5", "moins de 5").into()), note: None, estimated: false },
                ], None)))
                (panel("map", s(lang, "Fälle je Region", "Situations par région"), html! {}, tiles(s(lang, "Karte", "Carte"), &[
                    tile("AA", "Alpha", Some(5656), Some(5), 1, 2), tile("BB", "Beta", Some(240), Some(1), 2, 1), tile("CC", "Gamma", Some(1600), Some(4), 2, 2), tile("DD", "Delta", None, None, 2, 3), tile("EE", "Epsilon", Some(720), Some(3), 3, 2),
                ], s(lang, "keine Angabe", "pas d’indication"))))
            }
        },
        ..Page::default()
    }
}

fn decisions(lang: Lang) -> Page {
    Page {
        title: t::conflict_heading(lang).into(),
        content: html! {
            (form(lang, &Form { action: "#merge".into(), version: Some("13".into()), cancel: Some(Link::new("", "#cancel")), ..Form::default() }, conflict(lang, "J. Muster", &words::time(lang, time(9, 10, 0, 0)), &[
                ConflictField { name: "goals.0.text".into(), label: s(lang, "Ziel 1", "Objectif 1").into(), before: s(lang, "Arbeitsversuch 50 % ab Januar im Gartenbaubetrieb.", "Placement à l’essai 50 % dès janvier dans l’entreprise horticole.").into(), yours: s(lang, "Arbeitsversuch 60 % ab Februar im Gartenbaubetrieb.", "Placement à l’essai 60 % dès février dans l’entreprise horticole.").into(), now: s(lang, "Arbeitsversuch 50 % ab Januar im Gartenbaubetrieb, mit Job-Coaching.", "Placement à l’essai 50 % dès janvier dans l’entreprise horticole, avec coaching.").into(), ..ConflictField::default() },
            ])))
            h2 { (s(lang, "Einwilligung für die Berufsberatung widerrufen?", "Retirer le consentement pour l’orientation?")) }
            (confirm(lang, &Confirm {
                facts: vec![Fact::new(t::identity_person(lang), html! { "Müller-Bärtschi, Anna Katharina" }), Fact { change: Some(Link::new("", "#c")), ..Fact::new(s(lang, "Betroffen", "Concerne"), html! { (s(lang, "Berufs-, Studien- und Laufbahnberatung", "Orientation professionnelle, universitaire et de carrière")) }) }],
                effects: vec![s(lang, "Ab sofort sieht die Berufsberatung weder Plan noch Zielvereinbarung.", "Dès maintenant, l’orientation ne voit plus ni le plan ni le contrat d’objectifs.").into(), s(lang, "Die 2 offenen Anfragen werden zurückgezogen.", "Les 2 demandes ouvertes sont retirées.").into()],
                last: true,
                fields: field(lang, &FieldView::new("reason", t::confirm_reason(lang), Kind::Long { rows: 2 })),
                form: Form { action: "#withdraw".into(), submit: s(lang, "Einwilligung widerrufen", "Retirer le consentement").into(), danger: true, cancel: Some(Link::new("", "#cancel")), ..Form::default() },
            }))
            @for tone in [Tone::Info, Tone::Danger] {
                (alert(lang, &Alert { tone, title: s(lang, "Zwei Einträge sind nicht sichtbar", "Deux inscriptions ne sont pas visibles").into(), body: html! { p { (s(lang, "Geschützte Kategorie; die Ansprechperson kann weiterhelfen.", "Catégorie protégée; la personne répondante peut vous aider.")) } }, ..Alert::default() }))
            }
        },
        ..Page::default()
    }
}
