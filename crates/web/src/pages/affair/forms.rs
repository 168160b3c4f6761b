//! Beginning an affair, and every command on one.

use super::{Shown, World, world};
use crate::form::{self, Entered, Faults};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui;
use crate::ui::parts::{Alert, Link, Tone};
use app::AppError;
use app::affair::AffairView;
use axum::extract::{Path, Request};
use axum::response::Response;
use domain::Refused;
use domain::affair::AffairCommand;
use maud::Markup;
use serde_json::Value;
use words::t;

/// Nobody is named: everyone who prepares or attends the sittings could read it.
fn nobody(v: &Visitor) -> Markup {
    let alert = Alert { tone: Tone::Info, title: t::affairs_nobody(v.lang).into(), ..Alert::default() };
    ui::alert(v.lang, &alert)
}

fn beginning<T: Shown>(v: &Visitor, world: &World) -> Plain<'static> {
    let back = Link::new(T::words(v.lang).title, T::HOME);
    let (action, offered) = (format!("{}/new", T::HOME), T::offered(v, None, world, T::FRESH));
    Plain { kind: T::FRESH, action, back, before: nobody(v), hidden: T::HIDDEN, offered, ..Plain::default() }
}

/// The form that begins one.
pub async fn begin<T: Shown>(v: Visitor) -> Result<Response, Fail> {
    let filled = T::filled(&v, None, T::FRESH);
    begin_with::<T>(v, &filled).await
}

/// The form that begins one, with what stands in it before anything is typed.
pub async fn begin_with<T: Shown>(v: Visitor, filled: &Value) -> Result<Response, Fail> {
    if !v.web.app.may_anywhere(&v.caller, T::FRESH) {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let world = world(&v).await.or_page(&v)?;
    let entered = Entered::from_json(filled);
    Ok(plain::show(&v, &beginning::<T>(&v, &world), &entered))
}

/// Begins one.
pub async fn send_begin<T: Shown>(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let world = world(&v).await.or_page(&v)?;
    let plain = beginning::<T>(&v, &world);
    let fresh: T::Fresh = match plain::read(&v, plain.kind, &entered) {
        Ok(fresh) => fresh,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.begin_affair::<T>(&v.caller, fresh, &plain::envelope(&entered)).await;
    plain::answer(&v, &plain, &entered, result, |done| format!("{}/{}", T::HOME, done.number))
}

/// The form of a command on one.
pub fn form_on<T: Shown>(v: &Visitor, view: &AffairView<T>, world: &World, kind: &'static str) -> Plain<'static> {
    let number = view.affair.listed().number;
    let home = format!("{}/{number}", T::HOME);
    let back = Link::new(view.affair.title(v.lang), home.clone());
    let (action, version) = (format!("{home}/do/{kind}"), Some(view.version));
    let offered = T::offered(v, Some(view), world, kind);
    Plain { kind, action, back, before: nobody(v), version, offered, ..Plain::default() }
}

async fn form_of<T: Shown>(v: &Visitor, number: &str, kind: &str) -> Result<(AffairView<T>, Plain<'static>), Fail> {
    let view = v.web.app.affair::<T>(&v.caller, number).await.or_page(v)?;
    let Some(kind) = view.acts.iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let world = world(v).await.or_page(v)?;
    let plain = form_on(v, &view, &world, kind);
    Ok((view, plain))
}

/// The page of a command.
pub async fn act<T: Shown>(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let (view, plain) = form_of::<T>(&v, &number, &kind).await?;
    let mut entered = Entered::from_json(&T::filled(&v, Some(&view), plain.kind));
    // What the page that led here has named already.
    for (name, value) in v.query.fields().0 {
        entered.set(&name, value);
    }
    Ok(plain::show(&v, &plain, &entered))
}

/// Carries a command out.
pub async fn send_act<T: Shown>(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let (entered, faults) = plain::documents(&v, read_input(&v, request).await?).await?;
    let (_, plain) = form_of::<T>(&v, &number, &kind).await?;
    if !faults.is_empty() {
        return Ok(plain::again(&v, &plain, &entered, faults));
    }
    let command = match read::<T>(&v, plain.kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_affair::<T>(&v.caller, &number, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("{}/{number}", T::HOME))
}

/// Reads the fields of a command, or says what is wrong with them.
fn read<T: Shown>(v: &Visitor, kind: &str, entered: &Entered) -> Result<T::Command, Faults> {
    let schema = form::schema(kind).unwrap_or_default();
    let json = entered.to_json(&schema, v.today());
    let missing = form::missing(v.lang, &schema, &json);
    if !missing.is_empty() {
        return Err(missing);
    }
    let found = T::Command::read_value(kind, json).unwrap_or_else(|| Err((String::new(), "unknown".into())));
    found.map_err(|(path, error)| {
        let path = path.replace('[', ".").replace(']', "");
        vec![form::of_reading(v.lang, &path, &error)]
    })
}
