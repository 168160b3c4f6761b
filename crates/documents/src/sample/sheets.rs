//! One of each document whose words a canton can change, with the longest words that such a document meets.

use super::{EMPLOYMENT, Four, GUIDANCE, INVALIDITY, SOCIAL, consent_form, paper, person, say};
use crate::{
    Activity, ActivityTable, Booklet, BookletGoal, Clause, ClosingLetter, Contract, Decision, FinalReport, Invitation,
    Minutes, MinutesItem, Paper, PlainConsent, Receipt, Said, ServiceRequest, Signing, Step, Summary,
};
use domain::model::Language;
use domain::template::Wording;
use jiff::civil::{date, time};

const LAW: Four = [
    "Collaboration interinstitutionnelle",
    "Interinstitutionelle Zusammenarbeit",
    "Collaborazione interistituzionale",
    "Inter-institutional cooperation",
];
const PLACE: Four = [
    "Salle 3, Rue de l’Exemple 12, 9999 Rochegrise",
    "Sitzungszimmer 3, Musterstrasse 12, 9999 Graufels",
    "Sala 3, Via dell’Esempio 12, 9999 Roccagrigia",
    "Room 3, Rue de l’Exemple 12, 9999 Rochegrise",
];
const ROUND_TABLE: Four = ["Table ronde, Nord", "Runder Tisch, Nord", "Tavola rotonda, Nord", "Round table, North"];
const GOAL: Four = [
    "Retrouver un emploi à 60 % dans le conseil à la clientèle",
    "Eine Stelle zu 60 % in der Kundenberatung finden",
    "Ritrovare un impiego al 60 % nella consulenza alla clientela",
    "Find a 60% job in advising customers",
];
const PLACEMENT: Four = [
    "Stage de trois mois dans un commerce de Rochegrise",
    "Arbeitsmarktintegrationsmassnahme: dreimonatiges Praktikum im Detailhandel",
    "Stage di tre mesi in un negozio di Roccagrigia",
    "Three-month placement in a shop in Rochegrise",
];
const SECOND_GOAL: Four = [
    "Sécuriser le budget du ménage",
    "Das Haushaltsbudget im Griff haben",
    "Mettere al sicuro il bilancio domestico",
    "Get the household budget under control",
];
const BUDGET: Four = [
    "Établir un budget et le revoir chaque mois",
    "Ein Budget aufstellen und jeden Monat durchsehen (Schuldenberatungsstellenverzeichnis mitnehmen)",
    "Stilare un bilancio e rivederlo ogni mese",
    "Draw up a budget and go through it every month",
];
const FINDING: Four = [
    "Madame Exemple souhaite travailler à 60 %. L’office AI confirme une capacité de 60 % dans une activité adaptée. L’ORP a une place de stage.\nLe financement du trajet reste ouvert.",
    "Frau Exemple möchte zu 60 % arbeiten. Die IV-Stelle bestätigt eine Leistungsfähigkeit von 60 % in einer angepassten Tätigkeit. Das RAV hat einen Praktikumsplatz.\nDie Finanzierung des Arbeitswegs ist offen.",
    "La signora Exemple desidera lavorare al 60 %. L’ufficio AI conferma una capacità del 60 % in un’attività adatta. L’URC ha un posto di stage.\nResta aperto il finanziamento del tragitto.",
    "Ms Exemple wishes to work at 60%. The invalidity insurance office confirms a capacity of 60% in a suitable activity. The employment centre has a placement.\nWho pays for the journey is open.",
];
const NEXT: Four =
    ["Poursuivre avec un case manager", "Case Manager bestimmen", "Designare un case manager", "Name a case manager"];
const REACHED: Four = ["atteint", "erreicht", "raggiunto", "reached"];
const PARTLY: Four = ["en partie", "teilweise", "in parte", "partly"];
const RUNNING: Four = ["en cours", "läuft", "in corso", "running"];
const DONE: Four = ["terminé", "abgeschlossen", "concluso", "done"];

/// The case manager with a name of letters that few fonts have.
const MANAGER: &str = "Nurgül Yıldızoğlu-Wiśniewska";
/// A respondent.
const OTHER: &str = "Łukasz Čović-Müllerstätter";

fn of_case(l: Language) -> Paper {
    paper(l, LAW)
}

fn of_session(l: Language) -> Paper {
    Paper { number: "DM-S-2026-031".into(), made_for: say(l, super::BUREAU), ..of_case(l) }
}

fn letter(l: Language) -> Paper {
    let place = ["9999 Rochegrise", "9999 Graufels", "9999 Roccagrigia", "9999 Rochegrise"];
    let addressee = vec!["Camille Exemple".into(), say(l, super::HOME), say(l, place)];
    Paper { addressee, ..of_case(l) }
}

fn with(name: &str, institution: String) -> String {
    format!("{name}, {institution}")
}

/// An invitation for the person.
pub fn invitation(l: Language) -> Invitation {
    let paper = Paper { number: "DM-S-2026-031".into(), ..letter(l) };
    Invitation {
        contact: [vec![paper.sender.name.clone()], paper.sender.lines.clone()].concat(),
        paper,
        wording: Wording::default(),
        invitee: "Camille Exemple".into(),
        capacity: Some(say(l, ["Personne concernée", "Betroffene Person", "Persona interessata", "Person concerned"])),
        session: say(l, ROUND_TABLE),
        starts: date(2026, 4, 23).at(9, 30, 0, 0),
        minutes: 45,
        place: say(l, PLACE),
        items: vec![(time(9, 30, 0, 0), "DM-2026-0412".into())],
        services: [EMPLOYMENT, INVALIDITY, SOCIAL, GUIDANCE].map(|s| say(l, s)).to_vec(),
        answer_by: date(2026, 4, 13),
    }
}

/// The receipt of an announcement that waits for its triage.
pub fn receipt(l: Language) -> Receipt {
    Receipt {
        paper: of_case(l),
        wording: Wording::default(),
        person: person(l),
        announced: date(2026, 3, 27).at(14, 5, 0, 0),
        by: with(OTHER, say(l, EMPLOYMENT)),
        goes_to: say(
            l,
            ["Coordination régionale", "Regionale Koordination", "Coordinamento regionale", "Regional coordination"],
        ),
        region: say(l, ["Nord", "Nord", "Nord", "North"]),
        theme: None,
        way: say(l, ["Première évaluation", "Ersteinschätzung", "Prima valutazione", "First evaluation"]),
        situation: Some(say(l, FINDING)),
        triaged: None,
        due: Some(date(2026, 4, 10)),
    }
}

/// The plain words beside the sample of the consent form.
pub fn plain_consent(l: Language) -> PlainConsent {
    PlainConsent { form: consent_form(l), wording: Wording::default() }
}

fn said(l: Language) -> Said {
    let task = |what: Four, who: Four| (say(l, what), say(l, who), date(2026, 4, 30));
    Said {
        finding: say(l, FINDING),
        next: say(l, NEXT),
        binding: true,
        disagreement: Some(say(
            l,
            [
                "L’ORP et l’office AI ne sont pas d’accord sur la prise en charge du trajet.",
                "RAV und IV-Stelle sind sich über die Kosten des Arbeitswegs nicht einig.",
                "L’URC e l’ufficio AI non sono d’accordo sulle spese di viaggio.",
                "The employment centre and the invalidity insurance office do not agree on the cost of the journey.",
            ],
        )),
        tasks: vec![
            task(PLACEMENT, EMPLOYMENT),
            task(
                [
                    "Chiffrer les frais de trajet",
                    "Kostengutsprachegesuch für den Arbeitsweg vorbereiten",
                    "Calcolare le spese di viaggio",
                    "Work out the cost of the journey",
                ],
                INVALIDITY,
            ),
        ],
        amended: vec![(
            date(2026, 5, 4),
            say(
                l,
                [
                    "Le stage dure quatre mois, pas trois.",
                    "Das Praktikum dauert vier Monate, nicht drei.",
                    "Lo stage dura quattro mesi, non tre.",
                    "The placement lasts four months, not three.",
                ],
            ),
            say(l, ["Erreur de transcription", "Übertragungsfehler", "Errore di trascrizione", "Slip of the pen"]),
        )],
    }
}

/// The minutes of a session with three cases.
pub fn minutes(l: Language) -> Minutes {
    let item =
        |at, number: &str, person: &str, said| MinutesItem { at, number: number.into(), person: person.into(), said };
    let short = Said { disagreement: None, tasks: Vec::new(), amended: Vec::new(), ..said(l) };
    Minutes {
        paper: of_session(l),
        wording: Wording::default(),
        session: say(l, ROUND_TABLE),
        starts: date(2026, 4, 23).at(9, 30, 0, 0),
        place: say(l, PLACE),
        draft: true,
        part_of: None,
        present: vec![
            with(MANAGER, say(l, SOCIAL)),
            with(OTHER, say(l, EMPLOYMENT)),
            with("Dominique Modèle", say(l, INVALIDITY)),
        ],
        absent: vec![with("Andrea Beispiel-Musterhausen", say(l, GUIDANCE))],
        items: vec![
            item(time(9, 30, 0, 0), "DM-2026-0412", "Camille Exemple", Some(said(l))),
            item(time(10, 15, 0, 0), "DM-2026-0388", "Sacha Modèle", Some(short)),
            item(time(11, 0, 0, 0), "DM-2026-0401", "", None),
        ],
    }
}

/// The same for a participant who came for the second case alone.
pub fn minutes_part(l: Language) -> Minutes {
    let mut part = minutes(l);
    let reader = with(OTHER, say(l, EMPLOYMENT));
    part.items = vec![part.items.remove(1)];
    part.paper.made_for = reader.clone();
    (part.part_of, part.present, part.absent) = (Some(reader), Vec::new(), Vec::new());
    part
}

fn clauses(l: Language) -> Vec<Clause> {
    let person =
        say(l, ["La personne concernée", "Die betroffene Person", "La persona interessata", "The person concerned"]);
    vec![
        Clause {
            n: 1,
            goal: say(l, GOAL),
            measure: say(l, PLACEMENT),
            owner: say(l, EMPLOYMENT),
            due: date(2026, 7, 31),
            binding: true,
        },
        Clause {
            n: 2,
            goal: say(l, SECOND_GOAL),
            measure: say(l, BUDGET),
            owner: person,
            due: date(2026, 6, 30),
            binding: false,
        },
    ]
}

/// A contract that one has signed on screen and two have yet to sign.
pub fn contract(l: Language) -> Contract {
    let hash = "9f2c7a1e4b6d8035c1f0a29b7e5d4c3b2a1908f7e6d5c4b3a291807f6e5d4c3b";
    let signing = |label: Four, name: String| Signing { label: say(l, label), name, signed: None };
    let seen = [
        "À l’écran, nom : Nurgül Yıldızoğlu-Wiśniewska",
        "Am Bildschirm, Name: Nurgül Yıldızoğlu-Wiśniewska",
        "Sullo schermo, nome: Nurgül Yıldızoğlu-Wiśniewska",
        "On screen, name: Nurgül Yıldızoğlu-Wiśniewska",
    ];
    let lang = crate::press::lang(l);
    let signed = words::t::sheet_signed(lang, "27.03.2026", &say(l, seen));
    Contract {
        paper: of_case(l),
        wording: Wording::default(),
        person: person(l),
        lead: with(MANAGER, say(l, SOCIAL)),
        version: 2,
        written: date(2026, 3, 20),
        hash: hash.into(),
        shown: 1,
        clauses: clauses(l),
        signers: vec![
            signing(
                ["La personne concernée", "Die betroffene Person", "La persona interessata", "The person concerned"],
                "Camille Exemple".into(),
            ),
            Signing { signed: Some(signed), ..signing(super::MANAGER, MANAGER.into()) },
            signing(EMPLOYMENT, String::new()),
        ],
    }
}

/// A booklet with two goals.
pub fn booklet(l: Language) -> Booklet {
    let step = |what: Four, who: Option<Four>, until, state: Four, open| Step {
        what: say(l, what),
        who: who.map(|w| say(l, w)),
        until,
        state: say(l, state),
        open,
        result: None,
    };
    let result = [
        "Le budget tient depuis deux mois.",
        "Das Budget geht seit zwei Monaten auf.",
        "Il bilancio regge da due mesi.",
        "The budget has held for two months.",
    ];
    let done = Step { result: Some(say(l, result)), ..step(BUDGET, Some(SOCIAL), date(2026, 2, 28), DONE, false) };
    let mine = [
        "Envoyer cinq dossiers de candidature",
        "Fünf Bewerbungsunterlagen verschicken",
        "Inviare cinque candidature",
        "Send five applications",
    ];
    Booklet {
        paper: of_case(l),
        wording: Wording::default(),
        person: person(l),
        lead: Some(with(MANAGER, say(l, SOCIAL))),
        goals: vec![
            BookletGoal {
                n: 1,
                title: say(l, GOAL),
                attained: None,
                steps: vec![
                    step(mine, None, date(2026, 4, 30), RUNNING, true),
                    step(PLACEMENT, Some(EMPLOYMENT), date(2026, 7, 31), RUNNING, true),
                ],
            },
            BookletGoal { n: 2, title: say(l, SECOND_GOAL), attained: Some(say(l, PARTLY)), steps: vec![done] },
        ],
    }
}

/// A request to the career guidance.
pub fn service_request(l: Language) -> ServiceRequest {
    let street = ["Avenue du Modèle 8", "Beispielweg 8", "Viale del Modello 8", "Avenue du Modèle 8"];
    let place = ["9999 Rochegrise", "9999 Graufels", "9999 Roccagrigia", "9999 Rochegrise"];
    ServiceRequest {
        paper: Paper { addressee: vec![say(l, GUIDANCE), say(l, street), say(l, place)], ..of_case(l) },
        wording: Wording::default(),
        person: person(l),
        to: say(l, GUIDANCE),
        n: 3,
        sent: date(2026, 3, 25),
        from: with(MANAGER, say(l, SOCIAL)),
        what: say(
            l,
            [
                "Bilan de compétences",
                "Standortbestimmung mit Berufseignungsabklärung",
                "Bilancio delle competenze",
                "Skills assessment",
            ],
        ),
        why: say(l, FINDING),
        due: date(2026, 4, 24),
        measure: Some(say(l, PLACEMENT)),
    }
}

/// A decision that grants money under conditions.
pub fn decision(l: Language) -> Decision {
    Decision {
        paper: of_case(l),
        wording: Wording::default(),
        person: person(l),
        dossier: 1,
        on: date(2026, 3, 24),
        question: say(
            l,
            [
                "Mesure hors catalogues",
                "Massnahme ausserhalb der Kataloge",
                "Provvedimento fuori catalogo",
                "Measure outside the catalogues",
            ],
        ),
        measure: say(l, PLACEMENT),
        cost: Some(480_000),
        ruled_out: [EMPLOYMENT, INVALIDITY, SOCIAL].map(|s| say(l, s)).to_vec(),
        grounds: say(l, FINDING),
        ruling: say(l, ["Accordé en partie", "Teilweise bewilligt", "Concesso in parte", "Granted in part"]),
        amount: Some(320_000),
        fund: Some(say(l, ["Fonds cantonal CII", "Kantonaler IIZ-Fonds", "Fondo cantonale CII", "Cantonal IIC fund"])),
        conditions: say(
            l,
            [
                "Versement en deux tranches, la seconde après le bilan du stage.",
                "Auszahlung in zwei Teilen, der zweite nach der Standortbestimmung zum Praktikum.",
                "Versamento in due rate, la seconda dopo il bilancio dello stage.",
                "Paid in two parts, the second after the review of the placement.",
            ],
        ),
        seats: [EMPLOYMENT, INVALIDITY, SOCIAL].map(|s| say(l, s)).to_vec(),
    }
}

fn goals(l: Language) -> Vec<(String, String)> {
    vec![(say(l, GOAL), say(l, REACHED)), (say(l, SECOND_GOAL), say(l, PARTLY))]
}

/// A final report.
pub fn final_report(l: Language) -> FinalReport {
    let result = [
        "Engagement à 60 % dès le 1er août.",
        "Anstellung zu 60 % ab 1. August.",
        "Assunzione al 60 % dal 1° agosto.",
        "Employed at 60% from 1 August.",
    ];
    FinalReport {
        paper: of_case(l),
        wording: Wording::default(),
        person: person(l),
        lead: with(MANAGER, say(l, SOCIAL)),
        from: date(2025, 11, 3),
        until: date(2026, 8, 14),
        services: [EMPLOYMENT, INVALIDITY, SOCIAL, GUIDANCE].map(|s| say(l, s)).to_vec(),
        reason: Some(say(
            l,
            [
                "Les objectifs sont atteints.",
                "Die Ziele sind erreicht.",
                "Gli obiettivi sono raggiunti.",
                "The goals are reached.",
            ],
        )),
        account: Some(say(l, FINDING)),
        outcome: Some(say(
            l,
            [
                "Marché primaire du travail",
                "Erster Arbeitsmarkt",
                "Mercato primario del lavoro",
                "Primary labour market",
            ],
        )),
        goals: goals(l),
        measures: vec![
            [say(l, PLACEMENT), say(l, EMPLOYMENT), say(l, DONE), say(l, result)],
            [say(l, BUDGET), say(l, SOCIAL), say(l, RUNNING), "–".into()],
        ],
    }
}

/// A closing letter.
pub fn closing_letter(l: Language) -> ClosingLetter {
    let paper = letter(l);
    ClosingLetter {
        contact: [vec![paper.sender.name.clone()], paper.sender.lines.clone()].concat(),
        paper,
        wording: Wording::default(),
        person: person(l),
        lead: with(MANAGER, say(l, SOCIAL)),
        account: Some(say(
            l,
            [
                "Vous avez retrouvé un emploi à 60 % : félicitations ! Le service social reste votre interlocuteur pour le budget.",
                "Sie haben eine Stelle zu 60 % gefunden: Wir gratulieren herzlich! Für das Budget bleibt der Sozialdienst Ihre Ansprechstelle.",
                "Ha ritrovato un impiego al 60 %: congratulazioni! Il servizio sociale resta il suo interlocutore per il bilancio.",
                "You have found a 60% job: congratulations! For the budget the social service stays your contact.",
            ],
        )),
        goals: goals(l),
    }
}

/// A summary for a reader who may not see everything.
pub fn summary(l: Language) -> Summary {
    let now = ["s’occupe maintenant", "zuständig jetzt", "se ne occupa ora", "now"];
    Summary {
        paper: of_case(l),
        wording: Wording::default(),
        person: person(l),
        phase: say(l, ["Suivi", "Begleitung", "Accompagnamento", "Follow-up"]),
        opened: (date(2025, 11, 3), say(l, EMPLOYMENT)),
        lead: Some(with(MANAGER, say(l, SOCIAL))),
        consent: Some(date(2027, 3, 31)),
        services: [EMPLOYMENT, INVALIDITY, SOCIAL].map(|s| (say(l, s), say(l, now))).to_vec(),
        due: vec![
            (
                date(2026, 4, 10),
                say(l, ["Bilan trimestriel", "Quartalsüberprüfung", "Verifica trimestrale", "Quarterly review"]),
                say(l, super::BUREAU),
            ),
            (date(2026, 4, 30), say(l, BUDGET), say(l, SOCIAL)),
        ],
        goals: goals(l),
        measures: vec![[say(l, PLACEMENT), say(l, EMPLOYMENT), "31.07.2026".into(), say(l, RUNNING)]],
        events: vec![
            (
                date(2026, 3, 25),
                say(
                    l,
                    [
                        "Demande de prestation envoyée",
                        "Leistungsanfrage gesendet",
                        "Richiesta di prestazione inviata",
                        "Service request sent",
                    ],
                ),
                with(MANAGER, say(l, SOCIAL)),
            ),
            (
                date(2026, 3, 20),
                say(
                    l,
                    [
                        "Contrat d’objectifs modifié",
                        "Zielvereinbarung geändert",
                        "Contratto di obiettivi modificato",
                        "Objectives contract changed",
                    ],
                ),
                with(MANAGER, say(l, SOCIAL)),
            ),
        ],
        hidden: vec![(say(l, ["Santé", "Gesundheit", "Salute", "Health"]), "2".into())],
    }
}

/// The numbers of a year, a small one among them.
pub fn activity(l: Language) -> Activity {
    let table = |title: Four, rows: &[(Four, &str)], definition: Four| ActivityTable {
        title: say(l, title),
        rows: rows.iter().map(|(label, n)| (say(l, *label), (*n).to_string())).collect(),
        none: String::new(),
        definition: say(l, definition),
    };
    let hidden = ["non montré", "nicht gezeigt", "non mostrato", "not shown"];
    let shown = |n: &str| n.to_string();
    let figure = |what: Four, n: &str, meant: Four| [say(l, what), shown(n), say(l, meant)];
    let mut regions = table(
        ["Par région", "Nach Region", "Per regione", "By region"],
        &[(["Nord", "Nord", "Nord", "North"], "64"), (["Centre", "Zentrum", "Centro", "Centre"], "71")],
        [
            "Situations annoncées de l’année selon la région.",
            "Angemeldete Fälle des Jahres nach der Region.",
            "Casi segnalati dell’anno per regione.",
            "Cases announced in the year by region.",
        ],
    );
    regions.rows.push((say(l, ["Sud", "Süd", "Sud", "South"]), say(l, hidden)));
    Activity {
        paper: Paper {
            number: "DM 2025".into(),
            made_for: say(l, ["Organe de pilotage", "Steuerungsgremium", "Organo di pilotaggio", "Steering body"]),
            ..of_case(l)
        },
        wording: Wording::default(),
        year: "2025".into(),
        figures: vec![
            figure(
                ["Annoncées", "Angemeldet", "Segnalati", "Announced"],
                "138",
                [
                    "situations annoncées dans l’année",
                    "im Jahr angemeldete Fälle",
                    "casi segnalati nell’anno",
                    "cases announced in the year",
                ],
            ),
            figure(
                ["Closes", "Abgeschlossen", "Chiusi", "Closed"],
                "96",
                [
                    "dossiers clos dans l’année",
                    "im Jahr abgeschlossene Dossiers",
                    "incarti chiusi nell’anno",
                    "files closed in the year",
                ],
            ),
        ],
        tables: vec![
            regions,
            table(
                [
                    "Clôtures selon le résultat",
                    "Abschlüsse nach Ergebnis",
                    "Chiusure per risultato",
                    "Closures by result",
                ],
                &[
                    (
                        [
                            "Marché primaire du travail",
                            "Erster Arbeitsmarkt",
                            "Mercato primario del lavoro",
                            "Primary labour market",
                        ],
                        "41",
                    ),
                    (["Formation", "Ausbildung", "Formazione", "Training"], "23"),
                    (
                        [
                            "Situation stabilisée",
                            "Stabilisierte Situation",
                            "Situazione stabilizzata",
                            "Stable situation",
                        ],
                        "32",
                    ),
                ],
                [
                    "Dossiers clos de l’année selon le résultat.",
                    "Abgeschlossene Dossiers des Jahres nach Ergebnis.",
                    "Incarti chiusi dell’anno per risultato.",
                    "Files closed in the year by result.",
                ],
            ),
        ],
        threshold: 5,
    }
}
