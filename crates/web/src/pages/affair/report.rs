//! The activity report of the bodies over two years, made from what is written of them and from nothing else (TOP-31).

use super::{World, world};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::paper::{cooperation, fault, maker, pdf};
use crate::text;
use app::AppError;
use axum::response::Response;
use documents::{BodiesReport, BodiesSection, Document, Paper, Sender};
use domain::activity::{Activity, ActivityKind, Entry, Totals};
use domain::affair::Affair;
use domain::body::{Body, Level};
use domain::programme::Programme;
use domain::project::Project;
use domain::recommendation::Recommendation;
use domain::sitting::Sitting;
use domain::topic::{Topic, figures};
use jiff::civil::{Date, date};
use words::{Lang, t};

/// The two years of a report.
#[derive(Clone, Copy)]
struct Years {
    from: Date,
    until: Date,
}

impl Years {
    /// Two years from the first one; the last ones begin with an odd year, as the work programme does.
    fn of(first: Option<i16>, today: Date) -> Years {
        let now = today.year();
        let last = if now % 2 == 0 { now - 1 } else { now };
        let first = first.filter(|y| (2017..=now).contains(y)).unwrap_or(last);
        Years { from: date(first, 1, 1), until: date(first + 1, 12, 31) }
    }

    fn has(self, day: Date) -> bool {
        (self.from..=self.until).contains(&day)
    }

    fn name(self) -> String {
        format!("{}–{}", self.from.year(), self.until.year())
    }
}

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(v.lang);
    let years = Years::of(v.query.get("year").and_then(|y| y.parse().ok()), v.today());
    let sections = sections(&v, lang, years).await.or_page(&v)?;
    let report = BodiesReport {
        paper: Paper {
            language: text::language(lang),
            made_on: v.today(),
            sender: Sender { name: text::of(lang, &v.model().label), lines: Vec::new() },
            addressee: Vec::new(),
            number: years.name(),
            made_for: v.caller.name.clone(),
            made_by: maker(&v, lang),
            basis: cooperation(lang),
        },
        years: years.name(),
        sections,
    };
    let bytes = report.pdf().map_err(|f| fault(&f)).or_page(&v)?;
    Ok(pdf(&years.from.year().to_string(), &format!("activity_{}", lang.code()), bytes))
}

async fn all<T: Affair>(v: &Visitor) -> Result<Vec<T>, AppError> {
    Ok(v.web.app.affairs::<T>(&v.caller).await?.into_iter().map(|view| view.affair).collect())
}

async fn sections(v: &Visitor, lang: Lang, years: Years) -> Result<Vec<BodiesSection>, AppError> {
    let world = world(v).await?;
    let sat: Vec<Sitting> =
        all::<Sitting>(v).await?.into_iter().filter(|s| s.opened.is_some() && years.has(s.on())).collect();
    let topics: Vec<Topic> = world.topics.iter().filter(|t| years.has(t.stamp.on)).cloned().collect();
    let recommendations = all::<Recommendation>(v).await?;
    let (programmes, projects) = (all::<Programme>(v).await?, all::<Project>(v).await?);
    Ok(vec![
        members(v, lang, &world),
        sittings(v, lang, &world, &sat),
        of_topics(v, lang, &topics),
        of_recommendations(lang, years, &recommendations),
        of_programmes(lang, years, &programmes),
        of_projects(lang, &projects),
        conferences(lang, years, &world),
        events(lang, years, &all::<Activity>(v).await?),
        means(lang, years, &world),
    ])
}

fn section(heading: &str, figures: Vec<(String, String)>, lines: Vec<String>) -> BodiesSection {
    BodiesSection { heading: heading.to_string(), figures, lines }
}

/// Who sits in which body: how many seats, how many of them held today.
fn members(v: &Visitor, lang: Lang, world: &World) -> BodiesSection {
    let today = v.today();
    let told = |b: &&Body| b.level() != Level::Intercantonal && b.ended.is_none() && !b.seats().is_empty();
    let line = |b: &Body| {
        let seats = b.seats();
        let held = seats.iter().filter(|s| b.holder(&s.code, today).is_some()).count();
        let count = t::activity_seats(lang, &held.to_string(), &seats.len().to_string());
        let presides = b.presidency(today).map(|p| crate::pages::body::seat_name(lang, b, &p.seat));
        let presides = presides.map(|name| format!(" · {} {name}", t::bodies_presides(lang))).unwrap_or_default();
        format!("{} · {count}{presides}", text::named(lang, &b.name()))
    };
    section(t::activity_members(lang), Vec::new(), world.bodies.iter().filter(told).map(line).collect())
}

fn sittings(v: &Visitor, lang: Lang, world: &World, sat: &[Sitting]) -> BodiesSection {
    let decisions: usize = sat.iter().map(|s| s.decisions().count()).sum();
    let figures = vec![
        (t::sittings_title(lang).to_string(), sat.len().to_string()),
        (t::decisions_title(lang).to_string(), decisions.to_string()),
    ];
    let line = |s: &Sitting| format!("{} · {}", words::date(lang, s.on()), world.name(v, s.plan.body.as_str()));
    section(t::sittings_title(lang), figures, sat.iter().map(line).collect())
}

fn of_topics(v: &Visitor, lang: Lang, topics: &[Topic]) -> BodiesSection {
    let found = figures(topics, v.today());
    let days = |n: Option<i32>| n.map_or_else(|| "–".to_string(), |n| t::topics_days(lang, i64::from(n)));
    let figures = vec![
        (t::topics_count(lang).to_string(), found.all.to_string()),
        (t::topics_feedback_owed(lang).to_string(), found.feedback_owed.to_string()),
        (t::topics_to_answer(lang).to_string(), days(found.days_to_answer)),
        (t::topics_to_decision(lang).to_string(), days(found.days_to_decision)),
    ];
    let line = |topic: &Topic| format!("{} · {}", topic.enter.subject, text::code(lang, "affair", topic.stage.code()));
    let own = topics.iter().filter(|t| t.into.is_none());
    section(t::topics_title(lang), figures, own.map(line).collect())
}

fn of_recommendations(lang: Lang, years: Years, all: &[Recommendation]) -> BodiesSection {
    let adopted = all.iter().filter(|r| r.adopted.as_ref().is_some_and(|a| years.has(a.on)));
    let line = |r: &Recommendation| {
        let name = |p: Option<domain::recommendation::Progress>| match p {
            Some(progress) => text::code(lang, "implementation", progress.code()),
            None => t::recommendations_no_word(lang).to_string(),
        };
        let counts: Vec<String> =
            r.counts().into_iter().map(|(p, n)| words::labelled(lang, &name(p), &n.to_string())).collect();
        format!("{} · {}", text::spoken_line(lang, &r.draft.title), counts.join(", "))
    };
    section(t::recommendations_title(lang), Vec::new(), adopted.map(line).collect())
}

fn of_programmes(lang: Lang, years: Years, all: &[Programme]) -> BodiesSection {
    let own = all.iter().filter(|p| p.draft.from <= years.until && p.until() >= years.from);
    let line = |p: &Programme| {
        format!("{} · {}", text::spoken_line(lang, &p.draft.title), text::code(lang, "affair", p.listed().stage.code()))
    };
    section(t::programmes_title(lang), Vec::new(), own.map(line).collect())
}

fn of_projects(lang: Lang, all: &[Project]) -> BodiesSection {
    let line = |p: &Project| {
        format!("{} · {} · {}", p.request.title, p.request.leader, text::code(lang, "affair", p.stage.code()))
    };
    section(t::projects_title(lang), Vec::new(), all.iter().map(line).collect())
}

/// Which conferences have talked of the collaboration.
fn conferences(lang: Lang, years: Years, world: &World) -> BodiesSection {
    let logged = world.bodies.iter().flat_map(|b| b.logs.iter().map(move |log| (b, log)));
    let line = |(b, log): (&Body, &domain::body::LogAgenda)| {
        format!("{} · {}", words::date(lang, log.on), crate::pages::body::seat_name(lang, b, &log.seat))
    };
    let lines = logged.filter(|(_, log)| years.has(log.on)).map(line).collect();
    section(t::bodies_agendas(lang), Vec::new(), lines)
}

/// Trainings, days, contacts and communication: how many, how many came, and each with its day.
fn events(lang: Lang, years: Years, all: &[Activity]) -> BodiesSection {
    use ActivityKind::{Communication, Contact, Day, Training};
    let told = [Training, Day, Contact, Communication];
    let own = |kind: ActivityKind| all.iter().filter(move |a| a.kind() == kind).flat_map(|a| &a.entries);
    let held = |e: &&Entry| e.report.is_some() && years.has(e.on());
    let figure = |kind: &ActivityKind| {
        let sum = Totals::of(own(*kind).filter(held));
        let name = text::code(lang, "activity-kind", kind.code());
        (sum.done > 0).then(|| {
            (
                name,
                format!(
                    "{} · {}",
                    sum.done,
                    words::labelled(lang, t::activities_attended(lang), &sum.attended.to_string())
                ),
            )
        })
    };
    let line = |e: &Entry| format!("{} · {}", words::date(lang, e.on()), e.add.what);
    let lines = told.iter().flat_map(|kind| own(*kind)).filter(held).map(line).collect();
    section(t::activity_events(lang), told.iter().filter_map(figure).collect(), lines)
}

fn means(lang: Lang, years: Years, world: &World) -> BodiesSection {
    let francs = |n: u64| words::number(lang, i64::try_from(n).unwrap_or(i64::MAX));
    let own = world.bodies.iter().flat_map(|b| &b.stated).filter(|s| years.has(date(s.year.clamp(1, 9999), 12, 31)));
    let figure = |s: &domain::body::StateYear| (s.year.to_string(), francs(s.sum()));
    section(t::bodies_frame(lang), own.map(figure).collect(), Vec::new())
}
