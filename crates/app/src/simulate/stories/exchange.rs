//! What the institutions of the demonstration have agreed on and ask each other on its last day: an agreement in force,
//! one that waits for an approval, questions that wait, a list by AVS number, and a comparison that can begin.

use super::Stories;
use crate::case::Envelope;
use crate::simulate::forms::{prose, specimen};
use crate::simulate::stage::Stage;
use crate::{AppError, Caller};
use domain::agreement::{AgreementCommand, Approve, Party, Terms};
use domain::common::{Approve as ApproveRun, Learns, Request as AskRun, RunCommand};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::inquiry::Ask;
use domain::model::Role;
use domain::recipient_list::{Approve as ApproveList, ListCommand, ListField, Request};
use domain::{CaseCommand, Code};
use jiff::ToSpan;
use std::collections::BTreeSet;

/// Tells it, by the right people.
pub(super) async fn tell(stage: &mut Stage, stories: &Stories) -> Result<(), AppError> {
    let who = |login: &str| stage.cast.get(login).cloned();
    let (lead, ui, ii) = (who("case-manager")?, who("respondent-ui")?, who("respondent-ii")?);
    let (officer, secretariat) = (who("officer")?, who("secretariat")?);
    let own = |c: &Caller| c.seated.seat.institution.clone();
    let (sa, centre, insurance) = (own(&lead), own(&ui), own(&ii));
    let until = stage.today().saturating_add(60.days());
    let mut agreed = terms(stage, [&insurance, &sa], Category::Health, until);
    agreed.categories.insert(Category::Identity);
    let number = propose(stage, &officer, agreed).await?;
    for institution in [insurance.clone(), sa.clone()] {
        let approve = AgreementCommand::Approve(Approve { institution });
        stage.app.act_on_agreement(&officer, &number, &Envelope::default(), approve).await?;
    }
    let proposed = terms(stage, [&centre, &sa], Category::JobSearch, until.saturating_add(1.year()));
    propose(stage, &secretariat, proposed).await?;
    let question = "Nous devons fixer le budget de mai : indemnités versées depuis janvier?";
    ask(stage, &lead, &stories.limits, (&centre, Category::Benefits, Purpose::UnduePayment, question)).await?;
    let question = "Quelles limites valent aujourd'hui pour un emploi à temps partiel?";
    ask(stage, &lead, &stories.limits, (&insurance, Category::Health, Purpose::Integration, question)).await?;
    list(stage, &lead, &officer, centre).await?;
    run(stage, &lead, &officer, (insurance, number)).await
}

fn terms(stage: &Stage, parties: [&Code; 2], category: Category, valid_until: jiff::civil::Date) -> Terms {
    let party = |code: &Code| Party { institution: code.clone(), contact: Role::Respondent, gives: true };
    Terms {
        parties: parties.map(party).into(),
        categories: BTreeSet::from([Category::Career, category]),
        purposes: BTreeSet::from([Purpose::Integration, Purpose::Placement]),
        reciprocal: true,
        legal_basis: prose("LACI art. 85f, LAI art. 68bis"),
        answer_days: 10,
        valid_from: stage.today(),
        valid_until,
        document: None,
    }
}

async fn propose(stage: &Stage, who: &Caller, terms: Terms) -> Result<String, AppError> {
    Ok(stage.app.propose_agreement(who, terms, &Envelope::default()).await?.number)
}

async fn ask(
    stage: &mut Stage,
    who: &Caller,
    number: &str,
    (to, category, purpose, question): (&Code, Category, Purpose, &str),
) -> Result<(), AppError> {
    let categories = BTreeSet::from([category]);
    let ask = Ask { to: to.clone(), categories, purpose, reason: prose(question), due: None };
    if stage.act(who, number, CaseCommand::AskInquiry(ask)).await? {
        return Ok(());
    }
    Err(AppError::Fault("a question of the demonstration was refused".into()))
}

async fn list(stage: &Stage, who: &Caller, officer: &Caller, to: Code) -> Result<(), AppError> {
    let request = Request {
        to,
        purpose: Purpose::UnduePayment,
        legal_basis: prose("Avis de droit du service juridique."),
        proof: stage.app.take_document(who, "avis.pdf", &specimen()).await?,
        fields: BTreeSet::from([ListField::FamilyName, ListField::Open]),
        delete_on: stage.today().saturating_add(30.days()),
        no_statistics: true,
        by_rule: false,
        region: None,
        theme: None,
        opened_from: None,
    };
    let numbers: String = (1..=3).map(|n| format!("{}\n", crate::simulate::demo_avs(n))).collect();
    let sheet = format!("AVS\n{numbers}756.1\n");
    let done = stage.app.request_list(who, request, &sheet, &Envelope::default()).await?;
    let approve = ListCommand::Approve(ApproveList {});
    stage.app.act_on_list(officer, &done.number, &Envelope::default(), approve).await?;
    Ok(())
}

/// A comparison that the other institution's server can begin.
async fn run(stage: &Stage, who: &Caller, officer: &Caller, (with, agreement): (Code, String)) -> Result<(), AppError> {
    let request = AskRun {
        with,
        agreement: Code::new(agreement).map_err(|e| AppError::Fault(e.to_string()))?,
        purpose: Purpose::Integration,
        context: prose("Assurance-invalidité et service social, mesures en parallèle"),
        learns: Learns::Both,
        pad: 20,
        limit: 1000,
        proof: stage.app.take_document(who, "avis.pdf", &specimen()).await?,
        delete_on: stage.today().saturating_add(30.days()),
        no_statistics: true,
    };
    let numbers: String = (1..=3).map(|n| format!("{}\n", crate::simulate::demo_avs(n))).collect();
    let done = stage.app.request_run(who, request, &numbers, &Envelope::default()).await?;
    let approve = RunCommand::Approve(ApproveRun {});
    stage.app.act_on_run(officer, &done.number, &Envelope::default(), approve).await?;
    Ok(())
}
