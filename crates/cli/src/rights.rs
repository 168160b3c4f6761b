//! The rights: one decision with its reason, the tables, and what is wrong with a policy.

use crate::{End, policies};
use anyhow::bail;
use app::rights::{Disclosure, Rights, See, Seen, Standing, table};
use clap::{Args, ValueEnum};
use domain::consent::Category;
use domain::disclosure::{Party, Purpose};
use domain::model::Role;
use serde_json::json;
use std::path::PathBuf;

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Explain one decision: exit 0 where it is allowed, 1 where it is not.
    #[command(subcommand)]
    Explain(Explain),
    /// Write a table out.
    Table {
        /// Which.
        #[arg(value_enum, default_value_t = Which::Seeing)]
        which: Which,
        /// The canton whose layer applies.
        #[arg(long, default_value = "")]
        canton: String,
    },
    /// Read policy files together and name what is wrong, with the rule.
    Check {
        /// The files.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Which {
    /// Who may do what.
    Acting,
    /// Who sees what.
    Seeing,
    /// What may be told outside of the shared file.
    Disclosing,
    /// Who knows a partner whose very name tells something, and may count what it wrote.
    Knowing,
    /// Every rule with its article.
    Law,
}

#[derive(clap::Subcommand)]
pub(crate) enum Explain {
    /// Whether someone may give a command.
    Act {
        /// The kind of the command, such as `consent.give`.
        act: String,
        #[command(flatten)]
        who: Who,
    },
    /// Whether someone sees a category of data.
    See {
        /// The category.
        category: String,
        #[command(flatten)]
        who: Who,
        /// The kind of the reader's institution.
        #[arg(long, default_value = "SA")]
        reader: String,
        /// The kind of institution from which the data come.
        #[arg(long, default_value = "SA")]
        source: String,
        /// The reader's own institution has written it.
        #[arg(long)]
        author: bool,
        /// A valid consent opens the category to the reader's institution.
        #[arg(long)]
        covered: bool,
        /// A valid consent opens the category to anyone.
        #[arg(long)]
        exchanged: bool,
    },
    /// Whether something may be told outside of the shared file.
    Disclose(Telling),
}

/// In which role, and how someone stands to the case.
#[derive(Args)]
pub(crate) struct Who {
    /// The generic role, such as `respondent`.
    #[arg(long)]
    role: String,
    /// Their institution opened the file.
    #[arg(long)]
    own: bool,
    /// They lead the case.
    #[arg(long)]
    lead: bool,
    /// They are proposed as case manager.
    #[arg(long)]
    proposed: bool,
    /// They coordinate the case.
    #[arg(long)]
    in_charge: bool,
    /// A valid consent names their institution.
    #[arg(long)]
    party: bool,
    /// The case has not been announced.
    #[arg(long)]
    unannounced: bool,
    /// They have opened the case in an emergency, and its time has not run out.
    #[arg(long)]
    emergency: bool,
    /// The canton whose layer applies.
    #[arg(long, default_value = "")]
    canton: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub(crate) struct Telling {
    /// Who tells: a kind of institution, or DOC.
    #[arg(long)]
    from: String,
    /// Who is told: a kind of institution, or EMP, PROV, PERMIT, DOC.
    #[arg(long)]
    to: String,
    /// The category of data.
    #[arg(long)]
    category: String,
    /// What for.
    #[arg(long)]
    purpose: String,
    /// A valid consent lets the recipient learn it.
    #[arg(long)]
    consent: bool,
    /// The person draws benefits from the recipient.
    #[arg(long)]
    benefit: bool,
    /// An agreement in force grants the same the other way round.
    #[arg(long)]
    reciprocity: bool,
    /// A written request with reasons.
    #[arg(long)]
    request: bool,
    /// The person has objected.
    #[arg(long)]
    objection: bool,
    /// The canton whose layer applies.
    #[arg(long, default_value = "")]
    canton: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Explain(Explain::Act { act, who }) => explain_act(&act, &who),
        Command::Explain(Explain::See { category, who, reader, source, author, covered, exchanged }) => {
            let see = See {
                standing: standing(&who)?,
                category: code("category", &category, Category::from_code)?,
                author,
                covered,
                exchanged,
                reader: code("kind of institution", &reader, Party::from_code)?,
                source: code("kind of institution", &source, Party::from_code)?,
            };
            explain_see(&see, &who)
        }
        Command::Explain(Explain::Disclose(telling)) => explain_telling(&telling),
        Command::Table { which, canton } => {
            print!("{}", made(which, &Rights::of_canton(&canton)));
            Ok(End::Done)
        }
        Command::Check { paths } => check(&paths),
    }
}

fn made(which: Which, rights: &Rights) -> String {
    match which {
        Which::Acting => table::acting(rights),
        Which::Seeing => table::seeing(rights),
        Which::Disclosing => table::disclosing(rights),
        Which::Knowing => table::knowing(rights),
        Which::Law => table::law(rights),
    }
}

fn code<T>(what: &str, text: &str, read: impl Fn(&str) -> Option<T>) -> anyhow::Result<T> {
    let Some(found) = read(text) else { bail!("there is no {what} `{text}`") };
    Ok(found)
}

fn standing(who: &Who) -> anyhow::Result<Standing> {
    Ok(Standing {
        role: code("role", &who.role, Role::from_code)?,
        own: who.own,
        lead: who.lead,
        proposed: who.proposed,
        in_charge: who.in_charge,
        party: who.party,
        announced: !who.unannounced,
        emergency: who.emergency,
    })
}

fn explain_act(act: &str, who: &Who) -> anyhow::Result<End> {
    if !app::rights::acts().contains(&act) {
        bail!("there is no act `{act}`");
    }
    let rights = Rights::of_canton(&who.canton);
    let rule = rights.act(act, &standing(who)?).map(|rule| rule.id.as_str());
    Ok(say(&rights, rule.is_some(), rule, &[], who.json))
}

fn explain_see(see: &See, who: &Who) -> anyhow::Result<End> {
    let rights = Rights::of_canton(&who.canton);
    let seen = rights.see(see);
    Ok(say(&rights, matches!(seen, Seen::Under(_)), Some(seen.rule()), &[], who.json))
}

fn explain_telling(t: &Telling) -> anyhow::Result<End> {
    let rights = Rights::of_canton(&t.canton);
    let basis = rights.disclose(&Disclosure {
        from: code("sender", &t.from, Party::from_code)?,
        to: code("recipient", &t.to, Party::from_code)?,
        category: code("category", &t.category, Category::from_code)?,
        purpose: code("purpose", &t.purpose, Purpose::from_code)?,
        consent: t.consent,
        benefit: t.benefit,
        reciprocity: t.reciprocity,
        request: t.request,
        objection: t.objection,
    });
    let sets = basis.missing.iter().map(|set| set.iter().map(|c| c.code()).collect::<Vec<_>>().join("+"));
    let missing: Vec<String> = sets.collect();
    let rule = basis.rule.or(basis.refused_by).map(|rule| rule.id.as_str());
    Ok(say(&rights, basis.is_allowed(), rule, &missing, t.json))
}

/// Prints a decision: whether it is allowed, under which rule, and what would change a refusal.
fn say(rights: &Rights, allowed: bool, rule: Option<&str>, missing: &[String], json: bool) -> End {
    let rule = rule.and_then(|id| rights.rule(id));
    if json {
        let told = rule.map(|r| {
            json!({"id": r.id, "article": r.article, "status": format!("{:?}", r.status).to_lowercase(),
                "after": r.after, "text": r.text[3]})
        });
        println!("{}", json!({"allowed": allowed, "rule": told, "missing": missing}));
    } else {
        println!("{}", if allowed { "allowed" } else { "refused" });
        match rule {
            Some(rule) => println!("{}: {} ({}, {:?})", rule.id, rule.text[3], rule.article, rule.status),
            None => println!("no rule lets it"),
        }
        missing.iter().for_each(|set| println!("with {set} it would be allowed"));
    }
    if allowed { End::Done } else { End::Wanting }
}

fn check(paths: &[PathBuf]) -> anyhow::Result<End> {
    let texts = paths.iter().cloned().map(policies::read).collect::<anyhow::Result<Vec<_>>>()?;
    let given: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    match Rights::read(&given) {
        Ok(rights) => {
            println!("{} rules, no fault", rights.rules().len());
            Ok(End::Done)
        }
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            Ok(End::Wanting)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Asked {
        #[command(subcommand)]
        command: Command,
    }

    fn asked(line: &str) -> anyhow::Result<End> {
        perform(Asked::try_parse_from(["rights"].into_iter().chain(line.split(' '))).unwrap().command)
    }

    #[test]
    fn data_01_a_decision_is_explained_and_says_by_its_exit_whether_it_is_allowed() {
        let allowed = |line: &str| matches!(asked(line), Ok(End::Done));
        assert!(allowed("explain act consent.give --role respondent --own"));
        assert!(!allowed("explain act consent.give --role committee-member"));
        assert!(allowed("explain see health --role respondent --party --covered --exchanged"));
        assert!(!allowed("explain see health --role respondent --json"));
        assert!(allowed("explain disclose --from UI --to II --category health --purpose jurisdiction"));
        assert!(!allowed("explain disclose --from SA --to II --category health --purpose benefits"));
        assert!(asked("explain act consent.gvie --role respondent").is_err());
        assert!(asked("explain see helth --role respondent").is_err());
    }
}
