//! One case from its opening to its triage. What somebody does next follows from where the case stands; what becomes of
//! it is drawn when it is opened.

use super::cast::{code, middle};
use super::dice::Dice;
use super::stage::Stage;
use super::{forms, people, words};
use crate::{AppError, Caller};
use domain::announcement::{Announce, WayIn};
use domain::case::{Open, Phase};
use domain::closure::SetAside;
use domain::consent::{ConsentState, Refuse};
use domain::consultation::{Advise, Ask};
use domain::model::{Degree, Language, Model, Partner, Role, SessionKind};
use domain::person::{Involve, Involvement};
use domain::screening::Occasion;
use domain::triage::{Interview, Triage, TriageOutcome};
use domain::{Case, CaseCommand, Code};
use jiff::civil::Date;

/// What becomes of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    NotIndicated,
    LaterComplex,
    Bilateral,
    Network,
    NoConsent,
    TriageRefused,
    RefusedOnce,
    Ordinary,
    NetworkCase,
    Complex,
    Assessment,
    Tandem,
}

impl Fate {
    /// The fate of a case that is screened to a degree, and that nothing stops.
    fn of(degree: Degree) -> Self {
        match degree {
            Degree::NotIndicated => Self::NotIndicated,
            Degree::Bilateral => Self::Bilateral,
            Degree::Network => Self::Network,
            Degree::RoundTable => Self::Complex,
            Degree::Assessment => Self::Assessment,
            Degree::Tandem => Self::Tandem,
        }
    }
}

/// Each fate with how often it comes.
const FATES: &[(Fate, usize)] = &[
    (Fate::NotIndicated, 9),
    (Fate::LaterComplex, 4),
    (Fate::Bilateral, 7),
    (Fate::Network, 8),
    (Fate::NoConsent, 4),
    (Fate::TriageRefused, 6),
    (Fate::RefusedOnce, 3),
    (Fate::Ordinary, 4),
    (Fate::NetworkCase, 6),
    (Fate::Complex, 33),
    (Fate::Assessment, 8),
    (Fate::Tandem, 8),
];

/// Something that comes in between while a case is led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Twist {
    HandOver,
    ContractChange,
    Request,
    PartWithdrawal,
    Withdrawal,
    Dispute,
    Dossier,
    Difficulty,
    LevelChange,
    Document,
    Note,
    EndTandem,
    Transfer,
    Contradiction,
    Concern,
}

const TWISTS: &[(Twist, usize)] = &[
    (Twist::HandOver, 10),
    (Twist::ContractChange, 14),
    (Twist::Request, 30),
    (Twist::PartWithdrawal, 10),
    (Twist::Withdrawal, 8),
    (Twist::Dispute, 7),
    (Twist::Dossier, 6),
    (Twist::Difficulty, 10),
    (Twist::LevelChange, 4),
    (Twist::Document, 8),
    (Twist::Note, 5),
    (Twist::EndTandem, 6),
    (Twist::Transfer, 20),
    (Twist::Contradiction, 16),
    (Twist::Concern, 4),
];

/// What happens to a case after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Somebody takes it up again on a day.
    On(Date),
    /// It waits for a session of a kind.
    Wait(SessionKind),
    /// Nothing more comes.
    End,
}

/// A case with what is in store for it.
pub(super) struct Life {
    pub number: String,
    pub dice: Dice,
    pub fate: Fate,
    pub twists: Vec<Twist>,
    pub institution: Code,
    pub region: Code,
    pub theme: Option<Code>,
    pub language: Language,
    /// The institutions that deal with the person, the own first.
    pub parties: Vec<Code>,
    /// How many days it is led.
    pub lasts: i32,
    /// The first one asked to lead declines.
    pub declines: bool,
    /// The consent is not renewed in time.
    pub lapses: bool,
    /// A new file follows after the closure.
    pub returns: bool,
    /// The number of the problem with a service that was told of.
    pub concern: Option<String>,
    /// The procedure that it runs through.
    pub procedure: Option<Code>,
}

fn drawn<T: Copy>(dice: &mut Dice, of: &[(T, usize)]) -> T {
    let weights: Vec<usize> = of.iter().map(|(_, w)| *w).collect();
    of[dice.weighed(&weights)].0
}

/// How often an institution of a kind opens a case or is party to one.
fn weight(kind: Partner) -> usize {
    match kind {
        Partner::Ui => 8,
        Partner::Sa | Partner::Ii => 5,
        Partner::Oth => 1,
        _ => 2,
    }
}

fn institution(dice: &mut Dice, model: &Model, but: &[Code]) -> Option<Code> {
    let fits = |c: &&domain::model::Institution| c.may_announce && but.iter().all(|b| b.as_str() != c.code);
    let open: Vec<(&str, usize)> =
        model.institution.iter().filter(fits).map(|i| (i.code.as_str(), weight(i.kind))).collect();
    (!open.is_empty()).then(|| code(drawn(dice, &open)))
}

fn region(dice: &mut Dice, model: &Model) -> Code {
    if dice.chance(45) {
        return middle(model);
    }
    dice.pick(&model.region).map_or_else(|| middle(model), |r| code(&r.code))
}

impl Life {
    /// Draws what is in store for a case.
    pub fn draw(mut dice: Dice, model: &Model) -> Self {
        let mut parties: Vec<Code> = institution(&mut dice, model, &[]).into_iter().collect();
        for _ in 0..dice.days(1, 3) {
            parties.extend(institution(&mut dice, model, &parties));
        }
        let themes: Vec<&str> = model.theme.iter().map(|t| t.code.as_str()).collect();
        let themed = dice.chance(25);
        let fate = drawn(&mut dice, FATES);
        let mut twists: Vec<Twist> = (0..dice.days(1, 5)).map(|_| drawn(&mut dice, TWISTS)).collect();
        if fate == Fate::Tandem {
            twists.push(Twist::EndTandem);
        }
        Self {
            number: String::new(),
            fate,
            twists,
            institution: parties[0].clone(),
            region: region(&mut dice, model),
            theme: if themed { dice.pick(&themes).map(|t| code(t)) } else { None },
            language: model.languages[dice.weighed(&[60, 40]).min(model.languages.len() - 1)],
            parties,
            lasts: dice.days(70, 330),
            declines: dice.chance(15),
            lapses: dice.chance(12),
            returns: dice.chance(15),
            concern: None,
            procedure: None,
            dice,
        }
    }

    /// The same case, run through a procedure: with the institutions that do its steps, for a person who gets in.
    pub fn through(mut self, model: &Model, rule: &domain::procedure::ProcedureRule) -> Self {
        self.parties = super::procedure::parties(model, rule);
        self.institution = self.parties[0].clone();
        self.procedure = Some(code(&rule.code));
        self.lasts = 200;
        self
    }

    /// What is in store for a case that goes one way of the canton undisturbed.
    pub fn of_way(dice: Dice, model: &Model, degree: Degree) -> Self {
        let drawn = Self::draw(dice, model);
        let twists = vec![Twist::Document, Twist::Request];
        let fate = Fate::of(degree);
        Self { fate, twists, theme: None, declines: false, lapses: false, returns: false, lasts: 150, ..drawn }
    }

    /// The person is invented and the file is opened; the institutions that deal with the person are noted.
    pub async fn begin(&mut self, stage: &mut Stage, serial: u32) -> Result<Next, AppError> {
        let Some(who) = self.front_line(stage) else { return Ok(Next::End) };
        let (youngest, oldest) = if self.is_youth() { (16, 24) } else { (22, 61) };
        let language = if self.dice.chance(12) { Language::It } else { self.language };
        let own = stage.app.model().institution(self.institution.as_str());
        let serial = own.is_some_and(|i| i.may_use_avs).then_some(serial);
        let wanted = people::Wanted { language, youngest, oldest, serial, region: self.region.to_string() };
        let person = people::invent(&mut self.dice, stage.app.model(), stage.today(), &wanted);
        let Some(number) = stage.open(&who, Open { person, despite_duplicates: true }).await? else {
            return Ok(Next::End);
        };
        self.number = number;
        self.involve(stage, &who).await?;
        Ok(Next::On(stage.in_days(&mut self.dice, 0, 6)))
    }

    async fn involve(&mut self, stage: &mut Stage, who: &Caller) -> Result<(), AppError> {
        let several = !matches!(self.fate, Fate::NotIndicated | Fate::LaterComplex | Fate::Bilateral);
        for (i, institution) in self.parties.clone().into_iter().enumerate() {
            if i == 0 || several {
                let when = if self.dice.chance(85) || i == 0 { Involvement::Now } else { Involvement::Imminent };
                let command = CaseCommand::Involve(Involve { institution, when, since: None, contact: None });
                stage.act(who, &self.number, command).await?;
            }
        }
        Ok(())
    }

    fn is_youth(&self) -> bool {
        self.theme.as_ref().is_some_and(|t| t.as_str() == "youth")
    }

    pub fn front_line(&self, stage: &Stage) -> Option<Caller> {
        stage.cast.seated(Role::FrontLine, &self.institution, &self.region).cloned()
    }

    pub fn respondent(&self, stage: &Stage, institution: &Code) -> Option<Caller> {
        stage.cast.seated(Role::Respondent, institution, &self.region).cloned()
    }

    pub fn coordinator(&self, stage: &Stage, case: &Case) -> Option<Caller> {
        case.route.as_ref().and_then(|r| stage.cast.coordinator(r)).cloned()
    }

    pub fn soon(&mut self, stage: &Stage, low: i32, high: i32) -> Result<Next, AppError> {
        Ok(Next::On(stage.in_days(&mut self.dice, low, high)))
    }

    /// Somebody does what comes next.
    pub async fn step(&mut self, stage: &mut Stage) -> Result<Next, AppError> {
        let case = stage.case(&self.number).await?;
        match case.phase() {
            Phase::Opened => self.screen(stage, self.first_degree()).await,
            Phase::NotIndicated => self.not_indicated(stage, &case).await,
            Phase::Bilateral => self.bilateral(stage).await,
            Phase::Preparing => self.prepare(stage, &case).await,
            Phase::Announced => self.triage(stage, &case).await,
            Phase::Refused => self.refused(stage).await,
            Phase::Ordinary => self.set_aside(stage).await,
            Phase::Session => self.before_session(stage, &case).await,
            Phase::Designation => self.designate(stage, &case).await,
            Phase::Restitution | Phase::Contract => self.agree(stage, &case).await,
            Phase::FollowUp => self.follow(stage, &case).await,
            Phase::Closing => self.close(stage, &case).await,
            Phase::Closed => self.afterwards(stage, &case).await,
            Phase::SetAside => Ok(Next::End),
        }
    }

    fn first_degree(&self) -> Degree {
        match self.fate {
            Fate::NotIndicated | Fate::LaterComplex => Degree::NotIndicated,
            Fate::Bilateral => Degree::Bilateral,
            Fate::Network => Degree::Network,
            Fate::Assessment => Degree::Assessment,
            Fate::Tandem => Degree::Tandem,
            _ => Degree::RoundTable,
        }
    }

    async fn screen(&mut self, stage: &mut Stage, degree: Degree) -> Result<Next, AppError> {
        let Some(who) = self.front_line(stage) else { return Ok(Next::End) };
        let all = ["RISK_HEALTH", "RISK_QUALIFICATION", "RISK_DEBT", "RISK_HOUSING", "RISK_FAMILY", "RISK_LANGUAGE"];
        let mut risks = vec![all[self.dice.below(3)], all[3 + self.dice.below(3)]];
        if self.dice.chance(50) {
            risks.push("RISK_LONG_ABSENCE");
        }
        let occasion = if self.dice.chance(70) { Occasion::NewMandate } else { Occasion::Change };
        let mut command = forms::screening(stage.app.model(), degree, &risks, stage.today(), occasion);
        if let Some(code) = &self.procedure {
            super::procedure::let_in(stage.app.model(), code.as_str(), &mut command);
        }
        stage.act(&who, &self.number, command).await?;
        let (low, high) = if degree.is_complex() { (0, 5) } else { (20, 90) };
        self.soon(stage, low, high)
    }

    async fn not_indicated(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        if self.fate == Fate::LaterComplex {
            self.fate = Fate::Complex;
            return self.screen(stage, Degree::RoundTable).await;
        }
        if case.screenings.len() == 1 && self.dice.chance(40) {
            return self.screen(stage, Degree::NotIndicated).await;
        }
        self.set_aside(stage).await
    }

    async fn bilateral(&mut self, stage: &mut Stage) -> Result<Next, AppError> {
        if self.dice.chance(15) {
            self.fate = Fate::Complex;
            return self.screen(stage, Degree::RoundTable).await;
        }
        self.set_aside(stage).await
    }

    /// The ordinary follow-up goes on elsewhere; now and then nobody thinks of the file for a while.
    async fn set_aside(&mut self, stage: &mut Stage) -> Result<Next, AppError> {
        let Some(who) = self.front_line(stage) else { return Ok(Next::End) };
        if self.dice.chance(55) {
            return self.soon(stage, 20, 70);
        }
        let reason = words::prose(&mut self.dice, self.language, &words::ASIDE);
        stage.act(&who, &self.number, CaseCommand::SetAside(SetAside { reason })).await?;
        Ok(Next::End)
    }

    async fn prepare(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        let (Some(who), Some(respondent)) = (self.front_line(stage), self.respondent(stage, &self.institution)) else {
            return Ok(Next::End);
        };
        let screened = case.screenings.last().map(|s| s.stamp.at);
        let mut asked = case.consultations.iter().filter(|c| Some(c.asked.at) > screened);
        let language = self.language;
        match asked.next_back() {
            None => {
                let question = words::prose(&mut self.dice, language, &words::QUESTION);
                stage.act(&who, &self.number, CaseCommand::AskRespondent(Ask { question })).await?;
                self.soon(stage, 1, 7)
            }
            Some(c) if c.advice.is_none() => {
                let advice = words::prose(&mut self.dice, language, &words::ADVICE);
                let recommended = self.first_degree().max(Degree::RoundTable);
                let advise = CaseCommand::Advise(Advise { advice, recommended });
                stage.act(&respondent, &self.number, advise).await?;
                self.soon(stage, 1, 8)
            }
            Some(_) => self.consent(stage, case, &who, &respondent).await,
        }
    }

    async fn consent(
        &mut self,
        stage: &mut Stage,
        case: &Case,
        who: &Caller,
        respondent: &Caller,
    ) -> Result<Next, AppError> {
        let today = stage.today();
        match case.consents.last().map(|c| (c.n, c.state(today))) {
            Some((n, ConsentState::Offered)) if self.fate == Fate::NoConsent => {
                let refuse = Refuse { consent: n, on: today, note: None, duty: None };
                stage.act(who, &self.number, CaseCommand::RefuseConsent(refuse)).await?;
                self.soon(stage, 15, 40)
            }
            Some((n, ConsentState::Offered)) => {
                let scan = self.scan(stage, who).await?;
                stage.act(who, &self.number, forms::give(n, today, scan)).await?;
                self.soon(stage, 0, 5)
            }
            Some((_, ConsentState::Refused)) => self.set_aside(stage).await,
            Some((_, ConsentState::Given)) => self.announce(stage, respondent).await,
            _ => {
                if self.dice.chance(6) {
                    // Somebody is too quick: the house says no.
                    self.announce(stage, respondent).await?;
                }
                stage.act(who, &self.number, forms::participate(today)).await?;
                let mut offer = forms::offer(stage.app.model(), &self.parties, today, self.language);
                offer.capable_of_judgement = case.person.age(today) < 18;
                stage.act(who, &self.number, CaseCommand::OfferConsent(offer)).await?;
                self.soon(stage, 0, 10)
            }
        }
    }

    /// Some consents are still signed on paper.
    async fn scan(&mut self, stage: &Stage, who: &Caller) -> Result<Option<domain::follow_up::FileRef>, AppError> {
        if !self.dice.chance(8) {
            return Ok(None);
        }
        stage.app.take_file(who, &self.number, "procuration-specimen.pdf", &forms::specimen()).await.map(Some)
    }

    async fn announce(&mut self, stage: &mut Stage, respondent: &Caller) -> Result<Next, AppError> {
        let way_in = *self.dice.pick(WayIn::ALL).unwrap_or(&WayIn::Direct);
        // Whoever only asks for advice is not coordinated.
        let advised = way_in == WayIn::AdviceOnly && self.fate != Fate::Ordinary;
        let announce = Announce {
            way_in: if advised { WayIn::Direct } else { way_in },
            region: self.region.clone(),
            theme: self.theme.clone(),
            language: self.language,
            situation: words::prose(&mut self.dice, self.language, &words::SITUATION),
            override_to: None,
            override_reason: None,
        };
        stage.act(respondent, &self.number, CaseCommand::Announce(announce)).await?;
        self.soon(stage, 1, 8)
    }

    async fn triage(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        let Some(who) = self.coordinator(stage, case) else { return Ok(Next::End) };
        let refuses = matches!(self.fate, Fate::TriageRefused | Fate::RefusedOnce);
        let outcome = match self.fate {
            _ if refuses => TriageOutcome::Refused,
            Fate::Ordinary => TriageOutcome::Ordinary,
            Fate::NetworkCase => TriageOutcome::Network,
            Fate::Tandem => TriageOutcome::Tandem,
            _ => TriageOutcome::Complex,
        };
        let reasons = &stage.app.model().triage_reason;
        let refusal = self.dice.pick(reasons).filter(|_| refuses).map(|r| code(&r.code));
        let reason = Some(words::prose(&mut self.dice, self.language, &words::TRIAGE));
        let order_assessment = self.fate == Fate::Assessment;
        let triage = Triage { outcome, refusal, reason, order_assessment };
        stage.act(&who, &self.number, CaseCommand::Triage(triage)).await?;
        self.soon(stage, 2, 12)
    }

    async fn refused(&mut self, stage: &mut Stage) -> Result<Next, AppError> {
        if self.fate == Fate::RefusedOnce {
            self.fate = Fate::Complex;
            let Some(respondent) = self.respondent(stage, &self.institution) else { return Ok(Next::End) };
            return self.announce(stage, &respondent).await;
        }
        self.set_aside(stage).await
    }

    async fn before_session(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        let Some(who) = self.coordinator(stage, case) else { return Ok(Next::End) };
        if case.interviews.is_empty() && self.dice.chance(85) {
            let protocol = words::prose(&mut self.dice, self.language, &words::INTERVIEW);
            let interview = Interview { on: stage.today(), protocol };
            stage.act(&who, &self.number, CaseCommand::Interview(interview)).await?;
        }
        Ok(Next::Wait(match self.fate {
            Fate::Assessment => SessionKind::Assessment,
            Fate::NetworkCase => SessionKind::Network,
            _ => SessionKind::RoundTable,
        }))
    }
}
