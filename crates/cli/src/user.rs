//! Accounts. A password comes over standard input or is asked for; never as an argument, where others could read it.

use crate::{End, Place, house};
use anyhow::{Context, anyhow, bail};
use app::account::NewAccount;
use app::{App, AppError};
use domain::case::Seat;
use domain::model::{Language, Role};
use domain::{Code, MailAddress};
use std::io::{IsTerminal, Read};

#[derive(clap::Subcommand)]
pub(crate) enum User {
    /// Add an account with its seats; the password is read from standard input or asked for.
    Add {
        /// What the person types to sign in.
        login: String,
        /// The name that others see.
        #[arg(long)]
        name: String,
        /// The language of the interface.
        #[arg(long, value_parser = language, default_value = "fr")]
        language: Language,
        /// A seat as role,institution[,region[,theme[,language]]], such as `respondent,XX-UI,centre`; may be given several times.
        /// A hyphen stands for no region.
        #[arg(long = "seat", required = true, value_parser = seat)]
        seats: Vec<Seat>,
        /// Leave the account without a password: it can then only use tokens.
        #[arg(long)]
        without_password: bool,
        #[command(flatten)]
        place: Place,
    },
    /// List the accounts with their seats.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Switch an account off; its sessions and tokens end at once.
    Disable {
        /// The login.
        login: String,
        #[command(flatten)]
        place: Place,
    },
    /// Switch an account on again.
    Enable {
        /// The login.
        login: String,
        #[command(flatten)]
        place: Place,
    },
    /// Set a password, read from standard input or asked for; the sessions of the account end.
    Password {
        /// The login.
        login: String,
        #[command(flatten)]
        place: Place,
    },
    /// Set the address to which an account is written, or take it away where none is given.
    Mail {
        /// The login.
        login: String,
        /// The address.
        #[arg(value_parser = address)]
        address: Option<MailAddress>,
        #[command(flatten)]
        place: Place,
    },
    /// Let an account sign in with an issuer (OpenID Connect); grants no role. Either the code that the person reads
    /// out, or issuer and subject.
    Link {
        /// The login.
        login: String,
        /// The code that the person reads out.
        #[arg(long, required_unless_present = "subject", conflicts_with_all = ["issuer", "subject"])]
        code: Option<String>,
        /// The address of the issuer, as it calls itself.
        #[arg(long, requires = "subject")]
        issuer: Option<String>,
        /// The subject, as the issuer names it.
        #[arg(long, requires = "issuer")]
        subject: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Take a link to an issuer away; the sessions that were begun through it end at once.
    Unlink {
        /// The login.
        login: String,
        /// The address of the issuer.
        #[arg(long)]
        issuer: String,
        /// The subject.
        #[arg(long)]
        subject: String,
        #[command(flatten)]
        place: Place,
    },
    /// Take all second factors of an account away, for whoever has lost them; its sessions end.
    ForgetFactors {
        /// The login.
        login: String,
        #[command(flatten)]
        place: Place,
    },
    /// Make a bearer token for the API; it is printed once and kept only as its hash.
    Token {
        /// The login.
        login: String,
        /// The number of the seat in which it acts.
        #[arg(long, default_value_t = 1)]
        seat: i64,
        /// What it is for.
        #[arg(long, default_value = "API")]
        label: String,
        /// How many days it is valid.
        #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(i64).range(1..=730))]
        days: i64,
        #[command(flatten)]
        place: Place,
    },
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "one of fr, de, it, en".to_string())
}

fn address(text: &str) -> Result<MailAddress, String> {
    MailAddress::new(text).map_err(|_| "an address is name@example.ch".to_string())
}

fn seat(text: &str) -> Result<Seat, String> {
    let mut parts = text.split(',').map(str::trim);
    let word = parts.next().unwrap_or_default();
    let role = Role::from_code(word).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|r| r.code()).collect();
        format!("`{word}` is no role; there are {}", known.join(", "))
    })?;
    let code = |text: &str| Code::new(text).map_err(|_| format!("`{text}` is no code"));
    let institution =
        code(parts.next().ok_or("the institution is missing: role,institution[,region[,theme[,language]]]")?)?;
    let mut optional = || parts.next().filter(|t| !["", "-"].contains(t)).map(code).transpose();
    let (region, theme, spoken) = (optional()?, optional()?, optional()?);
    let known = |code: &Code| Language::from_code(code.as_str()).ok_or_else(|| format!("`{code}` is no language"));
    let language = spoken.as_ref().map(known).transpose()?;
    if let Some(more) = parts.next() {
        return Err(format!("`{more}` is one part too many"));
    }
    Ok(Seat { role, institution, region, theme, language })
}

/// A password: asked for twice at a terminal, else the first line of standard input.
fn password() -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        let first = rpassword::prompt_password("password: ")?;
        if rpassword::prompt_password("once more: ")? != first {
            bail!("the two are not the same");
        }
        return Ok(first);
    }
    let mut text = String::new();
    std::io::stdin().take(10_000).read_to_string(&mut text).context("standard input cannot be read")?;
    text.lines().next().map(str::to_string).context("no password stands on standard input")
}

pub(crate) async fn perform(command: User) -> anyhow::Result<End> {
    match command {
        User::Add { login, name, language, seats, without_password, place } => {
            let app = house::open(&place).await?;
            known(&app, &seats)?;
            let password = if without_password { None } else { Some(password()?) };
            let new = NewAccount { login: login.clone(), name, language, seats, password };
            app.add_account(&new).await.map_err(|e| explained(e, &login))?;
            println!("{login}");
        }
        User::List { json, place } => list(&house::open_existing(&place).await?, json).await?,
        User::Disable { login, place } => {
            house::open_existing(&place).await?.set_active(&login, false).await.map_err(|e| explained(e, &login))?;
        }
        User::Enable { login, place } => {
            house::open_existing(&place).await?.set_active(&login, true).await.map_err(|e| explained(e, &login))?;
        }
        User::Password { login, place } => {
            let app = house::open_existing(&place).await?;
            app.set_password(&login, &password()?).await.map_err(|e| explained(e, &login))?;
        }
        User::Mail { login, address, place } => {
            let app = house::open_existing(&place).await?;
            app.set_address(&login, address.as_ref()).await.map_err(|e| explained(e, &login))?;
        }
        User::Link { login, code, issuer, subject, place } => {
            let app = house::open_existing(&place).await?;
            let (issuer, subject) = match code {
                Some(code) => app.who_asked(&code).await.map_err(|_| anyhow!("nobody has read out the code {code}"))?,
                None => (issuer.unwrap_or_default(), subject.unwrap_or_default()),
            };
            app.link(&login, &issuer, &subject).await.map_err(|e| explained(e, &login))?;
            println!("{login}\t{issuer}\t{subject}");
        }
        User::Unlink { login, issuer, subject, place } => {
            let app = house::open_existing(&place).await?;
            app.unlink(&login, &issuer, &subject).await.map_err(|_| anyhow!("there is no such link of {login}"))?;
        }
        User::ForgetFactors { login, place } => {
            house::open_existing(&place).await?.forget_factors(&login).await.map_err(|e| explained(e, &login))?;
        }
        User::Token { login, seat, label, days, place } => {
            let app = house::open_existing(&place).await?;
            println!("{}", app.make_token(&login, seat, &label, days).await.map_err(|e| explained(e, &login))?);
        }
    }
    Ok(End::Done)
}

/// Refuses seats whose codes the canton does not have.
fn known(app: &App, seats: &[Seat]) -> anyhow::Result<()> {
    let model = app.model();
    let has = |entries: &[domain::model::Entry], code: &Option<Code>| {
        code.as_ref().is_none_or(|c| entries.iter().any(|e| e.code == c.as_str()))
    };
    for seat in seats {
        if model.institution(seat.institution.as_str()).is_none() {
            let codes: Vec<&str> = model.institution.iter().map(|i| i.code.as_str()).collect();
            bail!("{} has no institution {}; there are {}", model.code, seat.institution, codes.join(", "));
        }
        if !has(&model.region, &seat.region) && !answers_for_a_canton(seat) {
            let codes: Vec<&str> = model.region.iter().map(|r| r.code.as_str()).collect();
            bail!("{} has no such region; there are {}", model.code, codes.join(", "));
        }
        if !has(&model.theme, &seat.theme) {
            bail!("{} has no such theme", model.code);
        }
    }
    Ok(())
}

/// In an installation of the national bureau a coordinator's region is the canton whose row of the inventory they fill (SURV-01).
fn answers_for_a_canton(seat: &Seat) -> bool {
    let canton = seat.region.as_ref().is_some_and(|r| domain::inventory::Canton::parse(r.as_str()).is_ok());
    canton && seat.role == Role::RegionalCoordinator
}

fn explained(error: AppError, login: &str) -> anyhow::Error {
    match error {
        AppError::NotFound => anyhow!("there is no account {login}"),
        AppError::NotSignedIn => anyhow!("{login} has no such seat"),
        AppError::Refused(refusal) => match refusal.field.as_deref() {
            Some("password") => anyhow!("a password has at least twelve characters"),
            Some("subject") => anyhow!("this subject is linked to an account already"),
            Some("login") => anyhow!("the login {login} is taken"),
            _ => anyhow!("refused: {refusal}"),
        },
        other => other.into(),
    }
}

async fn list(app: &App, json: bool) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for account in app.accounts().await? {
        let seats = app.seats_of(&account.id).await?;
        if json {
            let seats: Vec<_> = seats.iter().map(|(n, s)| serde_json::json!({"number": n, "seat": s})).collect();
            rows.push(serde_json::json!({"login": account.login, "name": account.name,
                "language": account.language, "active": account.active, "seats": seats}));
            continue;
        }
        let text = |(n, s): &(i64, Seat)| {
            let more: String = [&s.region, &s.theme].into_iter().flatten().map(|c| format!(",{c}")).collect();
            let language = s.language.map(|l| format!(",{l}")).unwrap_or_default();
            format!("{n}:{},{}{more}{language}", s.role, s.institution)
        };
        let state = if account.active { "on" } else { "off" };
        let seats: Vec<String> = seats.iter().map(text).collect();
        println!("{}\t{state}\t{}\t{}", account.login, account.name, seats.join(" "));
    }
    if json {
        println!("{}", serde_json::Value::Array(rows));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_is_read_from_its_parts() {
        let read = seat("thematic-coordinator,XX-BUR,-,youth").unwrap();
        assert_eq!((read.role, read.region, read.theme.unwrap().as_str()), (Role::ThematicCoordinator, None, "youth"));
        assert!(seat("nobody,XX-UI").unwrap_err().contains("front-line"));
        assert!(seat("respondent").is_err() && seat("respondent,XX,a,b,c").is_err());
        assert!(seat("respondent,XX,a,b,fr,d").is_err());
    }

    #[test]
    fn case_30_a_seat_may_be_for_one_language() {
        let read = seat("regional-coordinator,XX-BUR,north,-,de").unwrap();
        assert_eq!((read.theme, read.language), (None, Some(Language::De)));
    }
}
