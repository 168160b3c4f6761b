//! Accounts: who someone is, in which seat they act, how they sign in. Passwords are kept as argon2id; guessing is
//! slowed down; sessions and tokens can be revoked.

mod door;
mod factors;
mod federated;
mod passkeys;
mod seats;
mod sign_in;
mod throttle;

pub(crate) use door::{Door, is_here, is_safe};
pub use door::{IssuerSettings, Offered, SignInSettings};
pub use factors::{Factors, Owed, PasskeyView, Removed, STEP_MILLISECONDS, SetUp};
pub use federated::{Brought, Farewell, Onward, Turned};
pub use seats::OwnSeat;
pub use sign_in::{Attempt, Entry, InUse, SESSION_LASTS, SignedIn, Token};

use crate::{App, AppError, ids};
use domain::case::{Seat, Seated};
use domain::model::{Language, Role};
use domain::{Code, Line, Refusal, Refused};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::accounts::{self, Account, Holder, SeatFilter};

/// Who calls: a person in one of their seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The account and the seat.
    pub seated: Seated,
    /// The number of the seat.
    pub seat_number: i64,
    /// The name that others see.
    pub name: String,
    /// The language of the interface.
    pub language: Language,
    /// Came in by the front door, with a session or a token: is asked for a reason before a file of another team opens.
    pub asked: bool,
}

impl Caller {
    /// The same, as if they had come in by the front door.
    pub fn at_the_door(mut self) -> Self {
        self.asked = true;
        self
    }
}

/// A colleague, as pages name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The account.
    pub account: String,
    /// The name.
    pub name: String,
    /// The seat.
    pub seat: Seat,
    /// The number of the seat.
    pub seat_number: i64,
}

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What the person types to sign in.
    pub login: String,
    /// The name that others see.
    pub name: String,
    /// The language of the interface.
    pub language: Language,
    /// The seats.
    pub seats: Vec<Seat>,
    /// The first password; none in a demonstration.
    pub password: Option<String>,
}

pub(crate) fn seat_of(row: &accounts::Seat) -> Result<Seat, AppError> {
    let fault = |what: &str| AppError::Fault(format!("a stored seat has a wrong {what}"));
    Ok(Seat {
        role: Role::from_code(&row.role).ok_or_else(|| fault("role"))?,
        institution: Code::new(row.institution.clone()).map_err(|_| fault("institution"))?,
        region: row.region.clone().map(Code::new).transpose().map_err(|_| fault("region"))?,
        theme: row.theme.clone().map(Code::new).transpose().map_err(|_| fault("theme"))?,
        language: match &row.language {
            Some(code) => Some(Language::from_code(code).ok_or_else(|| fault("language"))?),
            None => None,
        },
    })
}

fn known(holder: &Holder) -> Result<Known, AppError> {
    Ok(Known {
        account: holder.account.id.clone(),
        name: holder.account.name.clone(),
        seat: seat_of(&holder.seat)?,
        seat_number: holder.seat.seat,
    })
}

/// Makes an account with its seats from a day on, without a password; refuses a login that is taken.
pub(crate) async fn create(tx: &mut Tx, new: &NewAccount, since: Date) -> Result<String, AppError> {
    let id = ids::name()?;
    let account = Account {
        id: id.clone(),
        login: new.login.trim().to_lowercase(),
        name: new.name.clone(),
        language: new.language.to_string(),
        active: true,
    };
    let seats: Vec<accounts::Seat> = (1i64..)
        .zip(&new.seats)
        .map(|(n, seat)| accounts::Seat {
            seat: n,
            role: seat.role.to_string(),
            institution: seat.institution.to_string(),
            region: seat.region.as_ref().map(Code::to_string),
            theme: seat.theme.as_ref().map(Code::to_string),
            language: seat.language.map(|l| l.to_string()),
            since: since.to_string(),
            until: None,
        })
        .collect();
    match accounts::create(tx, &account, &seats).await {
        Err(store::StoreError::Conflict(_)) => Err(Refusal::new(Refused::AlreadyDone).at("login").into()),
        other => Ok(other.map(|_| id)?),
    }
}

impl App {
    /// Makes an account with its seats; refuses a login that is taken, codes that the model does not know, and a
    /// password of fewer than twelve characters.
    pub async fn add_account(&self, new: &NewAccount) -> Result<String, AppError> {
        Line::new(new.name.clone()).map_err(|_| Refusal::new(Refused::UnknownCode).at("name"))?;
        for seat in &new.seats {
            self.model().require_institution(seat.institution.as_str(), "institution")?;
        }
        let phc = new.password.as_deref().map(sign_in::hash).transpose()?;
        let mut tx = self.db.begin().await?;
        let id = create(&mut tx, new, self.clock.today()).await?;
        if let Some(phc) = phc {
            accounts::set_credential(&mut tx, &id, &phc).await?;
        }
        tx.commit().await?;
        Ok(id)
    }

    /// How many people hold each role today; a role that nobody holds is not there (ROLE-06).
    pub async fn role_holders(&self) -> Result<BTreeMap<String, usize>, AppError> {
        let today = self.clock.today().to_string();
        let mut people: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for holder in accounts::holders(self.db.src(), &SeatFilter::default(), &today).await? {
            people.entry(holder.seat.role).or_default().insert(holder.account.id);
        }
        Ok(people.into_iter().map(|(role, people)| (role, people.len())).collect())
    }

    /// All accounts, by login.
    pub async fn accounts(&self) -> Result<Vec<Account>, AppError> {
        Ok(accounts::list(self.db.src(), "", 10_000).await?)
    }

    /// Switches an account off, or on again; off revokes its sessions and tokens at once.
    pub async fn set_active(&self, login: &str, active: bool) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let mut account = accounts::by_login(tx.src(), login).await?.ok_or(AppError::NotFound)?;
        account.active = active;
        accounts::update(&mut tx, &account).await?;
        if !active {
            let now = self.clock.now().as_millisecond();
            store::sessions::revoke_all(&mut tx, &account.id, now).await?;
            store::sessions::revoke_all_tokens(&mut tx, &account.id, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Sets a password; the sessions of the account end.
    pub async fn set_password(&self, login: &str, password: &str) -> Result<(), AppError> {
        let phc = sign_in::hash(password)?;
        let mut tx = self.db.begin().await?;
        let account = accounts::by_login(tx.src(), login).await?.ok_or(AppError::NotFound)?;
        accounts::set_credential(&mut tx, &account.id, &phc).await?;
        store::sessions::revoke_all(&mut tx, &account.id, self.clock.now().as_millisecond()).await?;
        Ok(tx.commit().await?)
    }

    /// Sets the language of the interface.
    pub async fn set_language(&self, caller: &Caller, language: Language) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let id = caller.seated.account.as_str();
        let mut account = accounts::by_id(tx.src(), id).await?.ok_or(AppError::NotFound)?;
        account.language = language.to_string();
        accounts::update(&mut tx, &account).await?;
        Ok(tx.commit().await?)
    }

    /// The people in seats of a role, an institution, a region, a theme, by name.
    pub async fn people(&self, filter: &SeatFilter) -> Result<Vec<Known>, AppError> {
        let found = accounts::holders(self.db.src(), filter, &self.clock.today().to_string()).await?;
        found.iter().map(known).collect()
    }

    /// The pool of respondents of a region.
    pub async fn pool(&self, region: Option<&str>) -> Result<Vec<Known>, AppError> {
        let filter = SeatFilter { role: Some(Role::Respondent.to_string()), ..SeatFilter::default() };
        let all = self.people(&filter).await?;
        let fits = |k: &Known| match (&k.seat.region, region) {
            (Some(own), Some(wanted)) => own.as_str() == wanted,
            _ => true,
        };
        Ok(all.into_iter().filter(fits).collect())
    }

    /// The name of an account, for pages; its id where it is gone.
    pub async fn name_of(&self, account: &str) -> Result<String, AppError> {
        if account == rights::FURTHER {
            return Ok("—".to_string());
        }
        let found = accounts::by_id(self.db.src(), account).await?;
        Ok(found.map_or_else(|| account.to_string(), |a| a.name))
    }

    /// A caller by login and number of the seat: for the demonstration, the command line, the simulation.
    pub async fn caller(&self, login: &str, seat: i64) -> Result<Caller, AppError> {
        let account = accounts::by_login(self.db.src(), login).await?.ok_or(AppError::NotFound)?;
        self.caller_of(account, seat).await
    }

    pub(crate) async fn caller_of(&self, account: Account, seat: i64) -> Result<Caller, AppError> {
        let today = self.clock.today().to_string();
        let seats = accounts::seats(self.db.src(), &account.id).await?;
        let lasting = |s: &&accounts::Seat| s.until.as_ref().is_none_or(|u| *u >= today);
        let row = seats.iter().filter(lasting).find(|s| s.seat == seat).ok_or(AppError::NotSignedIn)?;
        let code = Code::new(account.id).map_err(|e| AppError::Fault(e.to_string()))?;
        Ok(Caller {
            seated: Seated { account: code, seat: seat_of(row)? },
            seat_number: seat,
            name: account.name,
            language: Language::from_code(&account.language).unwrap_or(Language::Fr),
            asked: false,
        })
    }

    /// A caller in the first of their seats; [`AppError::NotSignedIn`] where none lasts.
    pub(crate) async fn first_seat(&self, account: Account) -> Result<Caller, AppError> {
        let seats = self.seats_of(&account.id).await?;
        let first = seats.first().map(|(n, _)| *n).ok_or(AppError::NotSignedIn)?;
        self.caller_of(account, first).await
    }

    /// The seats of an account that last.
    pub async fn seats_of(&self, account: &str) -> Result<Vec<(i64, Seat)>, AppError> {
        let today = self.clock.today().to_string();
        let rows = accounts::seats(self.db.src(), account).await?;
        let lasting = rows.iter().filter(|s| s.until.as_ref().is_none_or(|u| *u >= today));
        lasting.map(|row| Ok((row.seat, seat_of(row)?))).collect()
    }
}
