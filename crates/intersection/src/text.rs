//! Messages as text files, in which a person can see what they are and a program whether they are whole:
//!
//! ```text
//! trait-dunion-common 1 blinded context=… learns=both from=… count=2
//! one point a line, base64url
//! …
//! end 2 SUM
//! ```

use crate::bytes::{Point, Sum};
use crate::fault::{Fault, Why};
use crate::group::at;
use crate::message::{Blinded, FORMAT, Reblinded};
use std::fmt::Write as _;

impl Blinded {
    /// The text form.
    pub fn to_text(&self) -> String {
        text(&self.header(), &self.points, self.sum)
    }

    /// Reads the text form of at most `limit` points. Errors: `Header`, `TooMany`, `Line`, `Truncated`, `Sum`.
    pub fn parse(text: &str, limit: usize) -> Result<Self, Fault> {
        let fault = Fault::Header("blinded");
        let fields = Fields::of(text, "blinded").ok_or(fault.clone())?;
        let read = || Some((fields.read("context")?, fields.read("learns")?, fields.read("from")?));
        let (context, learns, from) = read().ok_or(fault.clone())?;
        let (points, sum) = body(text, fields.read("count").ok_or(fault)?, limit)?;
        let message = Self { context, learns, from, points, sum };
        message.whole().map(|()| message)
    }
}

impl Reblinded {
    /// The text form.
    pub fn to_text(&self) -> String {
        text(&self.header(), &self.points, self.sum)
    }

    /// Reads the text form of at most `limit` points. Errors: `Header`, `TooMany`, `Line`, `Truncated`, `Sum`.
    pub fn parse(text: &str, limit: usize) -> Result<Self, Fault> {
        let fault = Fault::Header("reblinded");
        let fields = Fields::of(text, "reblinded").ok_or(fault.clone())?;
        let read = || Some((fields.read("context")?, fields.read("from")?, fields.read("to")?, fields.read("of")?));
        let (context, from, to, of) = read().ok_or(fault.clone())?;
        let (points, sum) = body(text, fields.read("count").ok_or(fault)?, limit)?;
        let message = Self { context, from, to, of, points, sum };
        message.whole().map(|()| message)
    }
}

fn text(header: &str, points: &[Point], sum: Sum) -> String {
    let mut text = String::with_capacity(header.len() + 44 * points.len() + 64);
    let _ = writeln!(text, "{header}");
    points.iter().for_each(|p| {
        let _ = writeln!(text, "{p}");
    });
    let _ = writeln!(text, "end {} {sum}", points.len());
    text
}

/// The `name=value` fields of a header line.
struct Fields<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Fields<'a> {
    /// None where the first line is not the header of a message of that kind.
    fn of(text: &'a str, kind: &str) -> Option<Self> {
        let rest = text.lines().next()?.strip_prefix(FORMAT)?.strip_prefix(' ')?.strip_prefix(kind)?;
        rest.split_whitespace().map(|field| field.split_once('=')).collect::<Option<_>>().map(Self)
    }

    fn read<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.0.iter().find(|(n, _)| *n == name)?.1.parse().ok()
    }
}

/// The points and the sum, from all lines after the first.
fn body(text: &str, said: usize, limit: usize) -> Result<(Vec<Point>, Sum), Fault> {
    if said > limit {
        return Err(Fault::TooMany { count: said, limit });
    }
    let lines: Vec<&str> = text.lines().skip(1).take(said).take_while(|line| !line.starts_with("end ")).collect();
    let truncated = || Fault::Truncated { said, found: lines.len() };
    if lines.len() < said {
        return Err(truncated());
    }
    let read = |(place, line): (usize, &&str)| line.parse().map_err(|_| at(place, Why::Spelling));
    let points = lines.iter().enumerate().map(read).collect::<Result<_, _>>()?;
    let mut rest = text.lines().skip(1 + said);
    let last = rest.next().and_then(|line| line.strip_prefix(&format!("end {said} "))?.parse().ok());
    match (last, rest.next()) {
        (Some(sum), None) => Ok((points, sum)),
        _ => Err(truncated()),
    }
}
