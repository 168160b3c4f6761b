//! One of each document with invented people, for whoever looks at the templates and for the tests.

mod bodies;
mod sheets;

pub use bodies::{agenda, bodies_report, sitting};
pub use sheets::{
    activity, booklet, closing_letter, contract, decision, final_report, invitation, minutes, minutes_part,
    plain_consent, receipt, service_request, summary,
};

use crate::{
    Access, AccessReport, Breakdown, Cell, ConsentForm, ConsentSummary, Currency, Disclosed, Entry, Fault, Figure,
    Held, Invoice, InvoiceLine, Kept, Numbers, Paper, Part, Person, QrBill, Reminded, Reminder, Row, Sees, Sender,
    Service, Signatory, WhoSeesWhat,
};
use crate::{Document, press};
use domain::Avs;
use domain::consent::{Category, ConsentState, ExchangeForm, RepresentativeKind};
use domain::model::Language;
use domain::money::{Address, Iban, Money, Reference};
use domain::template::{TemplateKind, Wording};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use words::t;

/// French, German, Italian, English.
type Four = [&'static str; 4];

fn say(language: Language, four: Four) -> String {
    four[press::lang(language) as usize].to_string()
}

/// The name of the file, without the language, and the bytes.
pub type File = (&'static str, Vec<u8>);

/// One of each, as name and bytes.
///
/// Errors: a template of the house is at fault.
pub fn all(language: Language) -> Result<Vec<File>, Fault> {
    let large = WhoSeesWhat { large: true, ..who_sees_what(language) };
    let mut all = vec![
        ("access-report", access_report(language).pdf()?),
        ("who-sees-what", who_sees_what(language).pdf()?),
        ("who-sees-what-large", large.pdf()?),
        ("statistics", numbers(language).pdf()?),
        ("minutes-part", minutes_part(language).pdf()?),
        ("sitting-agenda", agenda(language).pdf()?),
        ("sitting-minutes", sitting(language).pdf()?),
        ("bodies-report", bodies_report(language).pdf()?),
    ];
    for &kind in TemplateKind::ALL {
        all.push((kind.code(), of(kind, language, &Wording::default())?));
    }
    Ok(all)
}

/// A document of a kind with a canton's own words: what whoever changes them looks at before.
///
/// Errors: a template of the house is at fault.
pub fn of(kind: TemplateKind, l: Language, wording: &Wording) -> Result<Vec<u8>, Fault> {
    let wording = || wording.clone();
    match kind {
        TemplateKind::Invitation => crate::Invitation { wording: wording(), ..invitation(l) }.pdf(),
        TemplateKind::Receipt => crate::Receipt { wording: wording(), ..receipt(l) }.pdf(),
        TemplateKind::ConsentForm => ConsentForm { wording: wording(), ..consent_form(l) }.pdf(),
        TemplateKind::PlainConsent => crate::PlainConsent { wording: wording(), ..plain_consent(l) }.pdf(),
        TemplateKind::Minutes => crate::Minutes { wording: wording(), ..minutes(l) }.pdf(),
        TemplateKind::Contract => crate::Contract { wording: wording(), ..contract(l) }.pdf(),
        TemplateKind::Booklet => crate::Booklet { wording: wording(), ..booklet(l) }.pdf(),
        TemplateKind::ServiceRequest => crate::ServiceRequest { wording: wording(), ..service_request(l) }.pdf(),
        TemplateKind::Decision => crate::Decision { wording: wording(), ..decision(l) }.pdf(),
        TemplateKind::FinalReport => crate::FinalReport { wording: wording(), ..final_report(l) }.pdf(),
        TemplateKind::ClosingLetter => crate::ClosingLetter { wording: wording(), ..closing_letter(l) }.pdf(),
        TemplateKind::Summary => crate::Summary { wording: wording(), ..summary(l) }.pdf(),
        TemplateKind::Invoice => invoice(l).in_words(wording()).pdf(),
        TemplateKind::Reminder => reminder(l).in_words(wording()).pdf(),
        TemplateKind::Activity => crate::Activity { wording: wording(), ..activity(l) }.pdf(),
    }
}

const DAY: Date = date(2026, 3, 27);

const EMPLOYMENT: Four = ["ORP Valexemple", "RAV Musterthal", "URC Valesempio", "Employment centre Valexemple"];
const INVALIDITY: Four =
    ["Office AI Valexemple", "IV-Stelle Musterthal", "Ufficio AI Valesempio", "Invalidity insurance office Valexemple"];
const SOCIAL: Four = [
    "Service social Valexemple Nord",
    "Sozialdienst Musterthal Nord",
    "Servizio sociale Valesempio Nord",
    "Social service Valexemple North",
];
const GUIDANCE: Four = [
    "Orientation professionnelle Valexemple",
    "Berufs-, Studien- und Laufbahnberatung Musterthal",
    "Orientamento professionale Valesempio",
    "Career guidance Valexemple",
];
const INTEGRATION: Four = [
    "Intégration et asile Valexemple",
    "Integration und Asyl Musterthal",
    "Integrazione e asilo Valesempio",
    "Integration and asylum Valexemple",
];
const BUREAU: Four =
    ["Bureau CII Valexemple", "IIZ-Büro Musterthal", "Ufficio CII Valesempio", "IIC bureau Valexemple"];
const MANAGER: Four = ["Case manager", "Case Manager", "Case manager", "Case manager"];
const HOME: Four = ["Chemin des Essais 3", "Probeweg 3", "Via delle Prove 3", "Chemin des Essais 3"];
const CONSENT_1: Four = ["Consentement 1", "Einwilligung 1", "Consenso 1", "Consent 1"];
const PURPOSE: Four = [
    "Trouver avec Madame Exemple un emploi à 60 % qui tienne compte de ses limites, et décider quel service finance la mesure.",
    "Mit Frau Exemple eine Stelle zu 60 % finden, die ihre Grenzen berücksichtigt, und klären, welche Stelle die Massnahme bezahlt.",
    "Trovare con la signora Exemple un posto al 60 % che tenga conto dei suoi limiti, e decidere quale servizio finanzia il provvedimento.",
    "To find with Ms Exemple a job at 60% that respects her limits, and to decide which service pays for the measure.",
];

/// The head of the bureau's paper.
pub fn paper(l: Language, basis: Four) -> Paper {
    let street = ["Rue de l’Exemple 12", "Musterstrasse 12", "Via dell’Esempio 12", "Rue de l’Exemple 12"];
    let place = ["9999 Rochegrise", "9999 Graufels", "9999 Roccagrigia", "9999 Rochegrise"];
    Paper {
        language: l,
        made_on: DAY,
        sender: Sender { name: say(l, BUREAU), lines: vec![say(l, street), say(l, place), "+41 27 999 00 00".into()] },
        addressee: Vec::new(),
        number: "DM-2026-0412".into(),
        made_for: "Camille Exemple".into(),
        made_by: say(l, BUREAU),
        basis: say(l, basis),
    }
}

/// The invented person.
pub fn person(l: Language) -> Person {
    Person {
        name: "Camille Exemple".into(),
        birth: date(1984, 11, 3),
        avs: Some(Avs::from_serial(412).to_string()),
        phone: Some("+41 79 999 00 00".into()),
        commune: Some(say(l, ["Rochegrise", "Graufels", "Roccagrigia", "Rochegrise"])),
    }
}

/// The numbers of a year, with one that is not shown.
pub fn numbers(l: Language) -> Numbers {
    let lang = press::lang(l);
    let figure = |label: String, value: &str, definition: &str| Figure {
        label,
        value: value.into(),
        definition: definition.into(),
    };
    let part = |label: String, value: Option<i64>| Part {
        label,
        shown: value.map_or_else(|| t::stats_hidden(lang).to_string(), |n| words::number(lang, n)),
        value,
    };
    let region = |four: Four, value| part(say(l, four), value);
    let breakdown = |by: &str, rows| Breakdown {
        title: words::label(lang, "stats-by", by).to_string(),
        head: t::stats_cases(lang).into(),
        definition: words::label(lang, "stats-definition", by).to_string(),
        rows,
        none: t::stats_too_few(lang).into(),
    };
    Numbers {
        paper: Paper {
            made_for: say(l, BUREAU),
            number: "2026".into(),
            ..paper(l, ["Statistique", "Statistik", "Statistica", "Statistics"])
        },
        year: "2026".into(),
        figures: vec![
            figure(
                t::stats_stock(lang, &words::date(lang, DAY)),
                &words::number(lang, 1_184),
                t::stats_stock_definition(lang),
            ),
            figure(t::stats_announced(lang, "2026"), "412", t::stats_announced_definition(lang)),
            figure(t::stats_closed(lang, "2026"), "398", t::stats_closed_definition(lang)),
        ],
        breakdowns: vec![
            breakdown(
                "region",
                vec![
                    region(["Région du Haut", "Region Oberland", "Regione alta", "Upper region"], Some(231)),
                    region(["Région du Centre", "Region Mitte", "Regione centrale", "Central region"], Some(181)),
                    region(["Région du Bas", "Region Unterland", "Regione bassa", "Lower region"], None),
                ],
            ),
            breakdown("outcome", Vec::new()),
        ],
        note: t::stats_suppression(lang, 5),
    }
}

/// An access report with enough lines to fill some pages.
pub fn access_report(l: Language) -> AccessReport {
    let basis = [
        "demande d’accès du 20.03.2026",
        "Auskunftsgesuch vom 20.03.2026",
        "domanda d’accesso del 20.03.2026",
        "access request of 20.03.2026",
    ];
    let mut paper = paper(l, basis);
    let place = ["9999 Rochegrise", "9999 Graufels", "9999 Roccagrigia", "9999 Rochegrise"];
    paper.addressee = vec!["Camille Exemple".into(), say(l, HOME), say(l, place)];
    AccessReport {
        contact: [vec![paper.sender.name.clone()], paper.sender.lines.clone()].concat(),
        paper,
        person: person(l),
        responsible: say(l, BUREAU),
        purpose: say(
            l,
            [
                "Collaboration interinstitutionnelle : réinsertion professionnelle et sociale",
                "Interinstitutionelle Zusammenarbeit: berufliche und soziale Wiedereingliederung",
                "Collaborazione interistituzionale: reinserimento professionale e sociale",
                "Inter-institutional cooperation: professional and social reintegration",
            ],
        ),
        automated: None,
        held: held(l),
        accesses: (0..36).map(|n| access(l, n)).collect(),
        disclosures: disclosures(l),
        kept: kept(l),
        supervision: Some(say(
            l,
            [
                "Préposée cantonale à la protection des données, Rochegrise",
                "Kantonale Datenschutzbeauftragte, Graufels",
                "Incaricata cantonale della protezione dei dati, Roccagrigia",
                "Cantonal data protection commissioner, Rochegrise",
            ],
        )),
    }
}

fn held(l: Language) -> Vec<Held> {
    let entry = |day: i16, origin: Four, kind: Four, text: Four| Entry {
        on: date(2025, 11, 3) + i64::from(day).days(),
        origin: say(l, origin),
        kind: say(l, kind),
        text: say(l, text),
    };
    let interview = ["Entretien", "Gespräch", "Colloquio", "Interview"];
    let note = ["Appréciation", "Einschätzung", "Valutazione", "Appraisal"];
    vec![
        Held {
            category: Category::Career,
            entries: vec![
                entry(0, EMPLOYMENT, interview, [
                    "CFC de gestionnaire du commerce de détail (2004). Quinze ans dans la vente, dont six comme responsable de rayon. Sans emploi depuis avril 2025, après une restructuration.\nParle français et portugais ; comprend bien l’allemand.",
                    "EFZ Detailhandelsfachfrau (2004). Fünfzehn Jahre im Verkauf, davon sechs als Abteilungsverantwortliche. Seit April 2025 ohne Stelle, nach einer Umstrukturierung.\nSpricht Französisch und Portugiesisch; versteht gut Deutsch.",
                    "AFC di impiegata del commercio al dettaglio (2004). Quindici anni nella vendita, di cui sei come responsabile di reparto. Senza impiego da aprile 2025, dopo una ristrutturazione.\nParla francese e portoghese; capisce bene il tedesco.",
                    "Federal diploma in retail (2004). Fifteen years in sales, six of them as head of a department. Out of work since April 2025, after a restructuring.\nSpeaks French and Portuguese; understands German well.",
                ]),
                entry(24, GUIDANCE, note, [
                    "Bilan de compétences : à l’aise dans le conseil à la clientèle et l’organisation ; souhaite un travail assis une partie de la journée.",
                    "Standortbestimmung: sicher in Kundenberatung und Organisation; wünscht sich eine Arbeit, die zum Teil sitzend möglich ist. Arbeitsmarktintegrationsmassnahme vorgeschlagen.",
                    "Bilancio delle competenze: a suo agio nella consulenza alla clientela e nell’organizzazione; desidera un lavoro in parte da seduta.",
                    "Skills assessment: at ease in advising customers and in organising; wishes for work that is partly seated.",
                ]),
            ],
        },
        Held {
            category: Category::Health,
            entries: vec![entry(38, INVALIDITY, note, [
                "Capacité de travail de 60 % dans une activité adaptée : pas de charges de plus de 10 kg, changements de position possibles.",
                "Arbeitsfähigkeit von 60 % in einer angepassten Tätigkeit: keine Lasten über 10 kg, Wechselbelastung möglich.",
                "Capacità di lavoro del 60 % in un’attività adatta: nessun carico oltre 10 kg, possibilità di cambiare posizione.",
                "Able to work at 60% in a suitable activity: no loads above 10 kg, changes of posture possible.",
            ])],
        },
        Held {
            category: Category::Plan,
            entries: (0..4)
                .map(|n| {
                    entry(60 + 14 * n, SOCIAL, ["Mesure", "Massnahme", "Provvedimento", "Measure"], [
                        "Stage de trois mois dans un commerce de Rochegrise, deux jours par semaine d’abord, trois ensuite. Le maître de stage fait le point chaque vendredi.",
                        "Dreimonatiges Praktikum in einem Geschäft in Graufels, zuerst zwei, dann drei Tage die Woche. Die Praktikumsverantwortliche zieht jeden Freitag Bilanz.",
                        "Stage di tre mesi in un negozio di Roccagrigia, dapprima due giorni alla settimana, poi tre. La responsabile fa il punto ogni venerdì.",
                        "Three-month placement in a shop in Rochegrise, two days a week at first, then three. The supervisor takes stock every Friday.",
                    ])
                })
                .collect(),
        },
    ]
}

fn access(l: Language, n: i8) -> Access {
    let (institution, role) = match n % 3 {
        0 => (EMPLOYMENT, ["Répondante CII", "Ansprechperson IIZ", "Referente CII", "IIC respondent"]),
        1 => (SOCIAL, MANAGER),
        _ => (BUREAU, ["Secrétariat CII", "IIZ-Sekretariat", "Segretariato CII", "IIC secretariat"]),
    };
    let purpose = [
        "préparer la table ronde du 2 mars",
        "Vorbereitung des runden Tisches vom 2. März",
        "preparare la tavola rotonda del 2 marzo",
        "to prepare the round table of 2 March",
    ];
    Access {
        at: (DAY - i64::from(n).days()).at(8 + n % 9, 5 * (n % 12), 0, 0),
        who: (n % 3 != 2)
            .then(|| if n % 3 == 0 { "Dominique Modèle".into() } else { "Andrea Beispiel-Musterhausen".into() }),
        role: say(l, role),
        institution: say(l, institution),
        action: say(l, ["Dossier consulté", "Dossier angesehen", "Incarto consultato", "File opened"]),
        basis: say(l, CONSENT_1),
        purpose: (n % 4 == 0).then(|| say(l, purpose)),
    }
}

fn disclosures(l: Language) -> Vec<Disclosed> {
    vec![
        Disclosed {
            on: date(2026, 1, 14),
            to: say(l, INVALIDITY),
            what: say(
                l,
                ["Bilan de compétences", "Standortbestimmung", "Bilancio delle competenze", "Skills assessment"],
            ),
            basis: say(l, CONSENT_1),
        },
        Disclosed {
            on: date(2026, 2, 16),
            to: say(l, EMPLOYMENT),
            what: say(
                l,
                [
                    "Capacités et limites au travail",
                    "Leistungsfähigkeit und Einschränkungen bei der Arbeit",
                    "Capacità e limiti sul lavoro",
                    "Capacity and limits at work",
                ],
            ),
            basis: say(
                l,
                [
                    "Consentement 1, coche « Santé »",
                    "Einwilligung 1, Kreuz bei «Gesundheit»",
                    "Consenso 1, crocetta «Salute»",
                    "Consent 1, tick for “health”",
                ],
            ),
        },
    ]
}

fn kept(l: Language) -> Vec<Kept> {
    let kept = |what: Four, how_long: Four| Kept { what: say(l, what), how_long: say(l, how_long) };
    vec![
        kept(
            ["Dossier", "Dossier", "Incarto", "File"],
            [
                "dix ans dès la clôture, puis effacé",
                "zehn Jahre ab Abschluss, dann gelöscht",
                "dieci anni dalla chiusura, poi cancellato",
                "ten years from closure, then erased",
            ],
        ),
        kept(
            ["Journal des accès", "Zugriffsprotokoll", "Registro degli accessi", "Access log"],
            ["un an au moins", "mindestens ein Jahr", "almeno un anno", "at least one year"],
        ),
    ]
}

/// A matrix of five services, which is more than fit side by side.
pub fn who_sees_what(l: Language) -> WhoSeesWhat {
    let service = |short: Four, name: Four| Service { short: say(l, short), name: say(l, name) };
    let basis = ["demande de la personne", "Wunsch der Person", "richiesta della persona", "request of the person"];
    let categories = [Category::Identity, Category::Career, Category::JobSearch, Category::Finances, Category::Health];
    let closed =
        [(Category::Justice, Sees::NotGiven), (Category::Diagnosis, Sees::Never), (Category::Note, Sees::Never)];
    let open = categories.iter().map(|c| Row { category: *c, cells: (0..5).map(|at| open_cell(l, at, *c)).collect() });
    let shut =
        closed.iter().map(|(c, sees)| Row { category: *c, cells: (0..5).map(|_| shut_cell(l, *c, *sees)).collect() });
    WhoSeesWhat {
        paper: paper(l, basis),
        person: person(l),
        large: false,
        services: vec![
            service(["ORP", "RAV", "URC", "Employment centre"], EMPLOYMENT),
            service(["OAI", "IV", "UAI", "II office"], INVALIDITY),
            service(["Social Nord", "Sozial Nord", "Sociale Nord", "Social North"], SOCIAL),
            service(["Orientation", "Berufsberatung", "Orientamento", "Guidance"], GUIDANCE),
            service(["Intégration", "Integration", "Integrazione", "Integration"], INTEGRATION),
        ],
        rows: open.chain(shut).collect(),
        consents: vec![consent_summary(l)],
    }
}

fn open_cell(l: Language, at: usize, category: Category) -> Cell {
    let named = [
        "Le consentement 1 nomme ce service et ces données.",
        "Die Einwilligung 1 nennt diese Stelle und diese Daten.",
        "Il consenso 1 nomina questo servizio e questi dati.",
        "Consent 1 names this service and these data.",
    ];
    let not_named = [
        "Aucun consentement ne nomme ce service.",
        "Keine Einwilligung nennt diese Stelle.",
        "Nessun consenso nomina questo servizio.",
        "No consent names this service.",
    ];
    match at {
        0..=2 => Cell { sees: Sees::Open(Some(date(2027, 3, 31))), why: Some(say(l, named)) },
        _ if category == Category::Identity => Cell { sees: Sees::OwnOnly, why: None },
        _ => Cell { sees: Sees::NotGiven, why: Some(say(l, not_named)) },
    }
}

fn shut_cell(l: Language, category: Category, sees: Sees) -> Cell {
    let diagnosis = [
        "Le diagnostic reste entre médecins ; les autres reçoivent les capacités et les limites.",
        "Die Diagnose bleibt unter Ärztinnen und Ärzten; die anderen erfahren Leistungsfähigkeit und Grenzen.",
        "La diagnosi resta tra medici; gli altri ricevono le capacità e i limiti.",
        "The diagnosis stays between physicians; the others receive capacity and limits.",
    ];
    let why = (category == Category::Diagnosis).then(|| say(l, diagnosis));
    Cell { sees, why }
}

/// What the invented person lets the services exchange.
const CATEGORIES: [Category; 5] =
    [Category::Identity, Category::Career, Category::JobSearch, Category::Finances, Category::Health];

fn consent_summary(l: Language) -> ConsentSummary {
    ConsentSummary {
        n: 1,
        state: ConsentState::Given,
        purpose: say(l, PURPOSE),
        from: date(2026, 1, 1),
        until: date(2027, 3, 31),
        services: [EMPLOYMENT, INVALIDITY, SOCIAL].map(|s| say(l, s)).to_vec(),
        categories: CATEGORIES.to_vec(),
    }
}

/// A consent form with a sensitive category and a representative.
pub fn consent_form(l: Language) -> ConsentForm {
    let basis =
        ["consentement à donner", "Einwilligung, die einzuholen ist", "consenso da dare", "consent to be given"];
    ConsentForm {
        paper: paper(l, basis),
        wording: Wording::default(),
        person: person(l),
        n: 2,
        hash: Some("4b1d0c6f2a9e83755c0fe1a4b7d2968310c5af6e7d84921b3fe05a68c9d7421e".into()),
        large: false,
        purpose: say(l, PURPOSE),
        services: [EMPLOYMENT, INVALIDITY, SOCIAL].map(|s| say(l, s)).to_vec(),
        categories: CATEGORIES.to_vec(),
        forms: vec![ExchangeForm::Oral, ExchangeForm::Meeting, ExchangeForm::Online],
        excluded: Some(say(
            l,
            [
                "Rien sur ma famille.",
                "Nichts über meine Familie.",
                "Niente sulla mia famiglia.",
                "Nothing about my family.",
            ],
        )),
        from: date(2026, 4, 1),
        until: date(2027, 3, 31),
        representative: Some(Signatory { name: "Claude Exemple".into(), kind: RepresentativeKind::Curator }),
        service: say(l, SOCIAL),
    }
}

/// What a bank gives as an example of a QR-IBAN.
const QR_IBAN: &str = "CH4431999123000889012";

fn address(name: String, street: &str, number: &str, town: String) -> Address {
    let (street, number, country) = (street.to_string(), number.to_string(), "CH".to_string());
    Address { name, street, number, postal_code: "9999".into(), town, country }
}

/// The slip of the invoice.
pub fn qr_bill(l: Language) -> QrBill {
    let town = say(l, ["Rochegrise", "Graufels", "Roccagrigia", "Rochegrise"]);
    let known = "the account and the reference of the samples are right";
    let street = |four: Four| four[press::lang(l) as usize];
    let creditor = street(["Rue de l'Exemple", "Musterstrasse", "Via dell'Esempio", "Rue de l'Exemple"]);
    let debtor = street(["Rue du Test", "Testgasse", "Via della Prova", "Rue du Test"]);
    QrBill {
        account: Iban::parse(QR_IBAN).expect(known),
        creditor: address(say(l, BUREAU), creditor, "12", town.clone()),
        amount: Some(Money::of(194_975)),
        currency: Currency::Chf,
        debtor: Some(address(say(l, INVALIDITY), debtor, "7a", town)),
        reference: Reference::qr("2026000042").expect(known),
        message: "DM-R-2026-0042".into(),
        information: None,
        schemes: Vec::new(),
    }
}

/// An invoice of two entries and a third that is taken back in part.
pub fn invoice(l: Language) -> Invoice {
    let basis = ["clé de répartition", "Kostenschlüssel", "chiave di ripartizione", "cost-sharing key"];
    let bill = qr_bill(l);
    let office = say(l, INVALIDITY);
    let addressee = bill.debtor.as_ref().map(Address::lines).unwrap_or_default();
    let paper = Paper { addressee, number: "DM-R-2026-0042".into(), made_for: office, ..paper(l, basis) };
    let assessment = say(l, ["Assessment", "Assessment", "Assessment", "Assessment"]);
    let expert = say(l, ["Expertise", "Gutachten", "Perizia", "Expert opinion"]);
    let line = |case: &str, on: Date, what: &str, centimes: i64| InvoiceLine {
        case: case.into(),
        on,
        what: what.into(),
        amount: Money::of(centimes),
    };
    let lines = vec![
        line("DM-2026-0412", date(2026, 1, 19), &assessment, 120_000),
        line("DM-2026-0398", date(2026, 2, 3), &expert, 99_975),
        line("DM-2025-0207", date(2026, 2, 11), &assessment, -25_000),
    ];
    let period = (date(2026, 1, 1), date(2026, 3, 31));
    Invoice::new(paper, period, date(2026, 4, 26), lines, bill).expect("the slip of the sample can be read")
}

/// The second reminder of the invoice, of which a part was paid.
pub fn reminder(l: Language) -> Reminder {
    let invoice = invoice(l);
    let of = Reminded {
        level: 2,
        issued: date(2026, 2, 10),
        due: date(2026, 3, 12),
        until: date(2026, 4, 6),
        total: Money::of(194_975),
        open: Money::of(144_975),
    };
    let bill = QrBill { amount: Some(of.open), ..invoice.bill };
    Reminder::new(invoice.paper, Wording::default(), of, bill).expect("the slip of the sample can be read")
}
