//! Who sees what: for each category and institution what a colleague there is shown of what the others have written, asked
//! of the same rights as everything else.

use super::CaseView;
use crate::{App, AppError, Caller};
use domain::case::{Seat, Seated};
use domain::consent::Category;
use domain::model::{Partner, Role};
use domain::{Case, Code};
use rights::{FURTHER, see_facts};

/// What an institution may learn of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// Yes, under the consent of this number.
    Consent(u32),
    /// Yes, under a rule that needs no consent.
    Rule,
    /// Only what it has written itself.
    OwnOnly,
    /// A consent could open it; none does.
    NotGiven,
    /// No consent can open it.
    Never,
}

/// A cell of the matrix, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// What may be learnt.
    pub sharing: Sharing,
    /// From whom it may not be learnt all the same.
    pub except: Vec<Code>,
    /// The rule that opens it, or the one that keeps it hidden.
    pub rule: &'static str,
    /// The rule that keeps hidden what is excepted.
    pub except_rule: Option<&'static str>,
}

impl Share {
    /// Whether anything of the others is learnt.
    pub fn is_open(&self) -> bool {
        matches!(self.sharing, Sharing::Consent(_) | Sharing::Rule)
    }

    /// Whether something that an institution has written is learnt.
    pub fn opens(&self, source: &Code) -> bool {
        self.is_open() && !self.except.contains(source)
    }
}

/// The matrix of a case: each category with a cell for each institution.
pub type Matrix = Vec<(Category, Vec<(Code, Share)>)>;

/// Somebody through whose eyes a case can be looked at, beside a colleague at an institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// Whoever leads the case.
    Lead,
    /// The coordinator who answers for it.
    Coordinator,
    /// Anybody in a role.
    Role(Role),
}

impl Viewer {
    /// Everybody whose eyes can be asked for.
    pub const ALL: &[Viewer] = &[
        Viewer::Lead,
        Viewer::Coordinator,
        Viewer::Role(Role::FrontLine),
        Viewer::Role(Role::CantonalOfficer),
        Viewer::Role(Role::Secretariat),
        Viewer::Role(Role::RegionalDirectorate),
        Viewer::Role(Role::CommitteeMember),
        Viewer::Role(Role::DataProtection),
    ];

    /// The name under which one is asked for.
    pub fn code(self) -> &'static str {
        match self {
            Viewer::Lead => "lead",
            Viewer::Coordinator => "coordinator",
            Viewer::Role(role) => role.code(),
        }
    }
}

impl App {
    /// The matrix of a case: for each category and institution whether it may learn it, and under which consent or rule.
    pub async fn sharing(&self, caller: &Caller, number: &str) -> Result<Matrix, AppError> {
        let view = self.read_case(caller, number, "sharing").await?;
        let known = view.case();
        let institutions = institutions(known);
        let cell = |category: Category| {
            let of = |i: &Code| (i.clone(), self.share(known, &colleague(i), &institutions, category));
            (category, institutions.iter().map(of).collect())
        };
        Ok(Category::ALL.iter().copied().map(cell).collect())
    }

    /// What somebody in another role is shown of what the institutions have written, as far as the reader of the view can
    /// tell; none where nobody has that role in the case.
    pub fn seen_as(&self, view: &CaseView, viewer: Viewer) -> Option<Vec<(Category, Share)>> {
        let known = view.case();
        let who = self.seat_of(known, viewer)?;
        let institutions = institutions(known);
        Some(Category::ALL.iter().map(|c| (*c, self.share(known, &who, &institutions, *c))).collect())
    }

    fn seat_of(&self, known: &Case, viewer: Viewer) -> Option<Seated> {
        let bureau = || self.model().institution.iter().find(|i| i.kind == Partner::Bur);
        let bureau = || bureau().and_then(|i| Code::new(&i.code).ok());
        let seat = |role, institution| Seat { role, institution, region: None, theme: None, language: None };
        let seat = match viewer {
            Viewer::Lead => return known.lead().and_then(|term| term.who.first()).cloned(),
            Viewer::Coordinator => {
                let route = known.route.as_ref()?;
                Seat { region: Some(route.region.clone()), theme: route.theme.clone(), ..seat(route.role, bureau()?) }
            }
            Viewer::Role(role @ (Role::FrontLine | Role::Respondent)) => {
                seat(role, known.opened.by.seat.institution.clone())
            }
            Viewer::Role(role) => seat(role, bureau()?),
        };
        Some(Seated { account: nobody(), seat })
    }

    /// What an actor is shown of a category that the institutions have written, their own left aside.
    fn share(&self, known: &Case, actor: &Seated, institutions: &[Code], category: Category) -> Share {
        let (own, today) = (&actor.seat.institution, self.clock().today());
        let others: Vec<&Code> = institutions.iter().filter(|i| *i != own).collect();
        let facts = |source: &Code| see_facts(actor, known, self.model(), category, source, today);
        let seen: Vec<_> = others.iter().map(|source| (*source, self.rights.see(&facts(source)))).collect();
        let shut: Vec<_> = seen.iter().filter(|(_, seen)| !seen.is_seen()).collect();
        // The consent names the reason where there is one: the other rules hold beside it.
        let open = seen.iter().filter(|(_, seen)| seen.is_seen()).map(|(_, seen)| seen.rule());
        let open = open.reduce(|one, other| if other == CONSENT { other } else { one });
        if let Some(rule) = open {
            let consent = known.covers(own, category, today).filter(|_| rule == CONSENT);
            let except = shut.iter().map(|(source, _)| (*source).clone()).collect();
            let except_rule = shut.first().map(|(_, seen)| seen.rule());
            return Share { sharing: consent.map_or(Sharing::Rule, Sharing::Consent), except, rule, except_rule };
        }
        let rule = match shut.first() {
            Some((_, seen)) => seen.rule(),
            // Nobody else is there yet: what they would be told of nobody in particular.
            None => self.rights.see(&facts(&nobody())).rule(),
        };
        let covered = |source: &Code| rights::See { covered: true, exchanged: true, ..facts(source) };
        let could = others.is_empty() || others.iter().any(|source| self.rights.see(&covered(source)).is_seen());
        let sharing = match (could && category.may_be_consented(), known.opened.by.seat.institution == *own) {
            (false, _) => Sharing::Never,
            (true, true) => Sharing::OwnOnly,
            (true, false) => Sharing::NotGiven,
        };
        Share { sharing, except: Vec::new(), rule, except_rule: None }
    }
}

/// The rule under which a consent opens something.
const CONSENT: &str = "consent";

fn nobody() -> Code {
    Code::new("-").expect("a constant code is valid")
}

/// A colleague at an institution who has no part in the case beyond it.
fn colleague(institution: &Code) -> Seated {
    let seat =
        Seat { role: Role::Respondent, institution: institution.clone(), region: None, theme: None, language: None };
    Seated { account: nobody(), seat }
}

/// The institutions of which the reader may know, in the order in which they came to the case. Of a partner that is not to
/// be known nothing can be said, and no column says that much.
fn institutions(known: &Case) -> Vec<Code> {
    let mut all: Vec<Code> = vec![known.opened.by.seat.institution.clone()];
    let named = known.consents.iter().flat_map(|c| c.offer.parties.iter().cloned());
    for code in named.chain(known.involved.iter().map(|i| i.institution.clone())) {
        if !all.contains(&code) && code.as_str() != FURTHER {
            all.push(code);
        }
    }
    all
}
