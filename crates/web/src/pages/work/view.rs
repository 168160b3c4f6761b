//! What of the work is shown: everything, or one kind; how many days ahead.

use crate::form::Entered;
use app::work::{Item, Minutes};

/// One kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Only {
    Late,
    Week,
    CameUp,
    Requests,
    Consent,
}

impl Only {
    fn code(self) -> &'static str {
        match self {
            Only::Late => "late",
            Only::Week => "week",
            Only::CameUp => "came-up",
            Only::Requests => "requests",
            Only::Consent => "consent",
        }
    }
}

/// The kind and the days ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct View {
    pub only: Option<Only>,
    pub days: i32,
}

/// The periods to choose from.
pub(super) const PERIODS: [i32; 3] = [7, 30, 90];
const USUAL: i32 = 30;

impl View {
    /// What the address asks for; what it does not know is left out.
    pub fn of(query: &Entered) -> View {
        let kinds = [Only::Late, Only::Week, Only::CameUp, Only::Requests, Only::Consent];
        let only = query.get("only").and_then(|code| kinds.into_iter().find(|k| k.code() == code));
        let days = query.get("days").and_then(|d| d.parse().ok()).filter(|d| PERIODS.contains(d)).unwrap_or(USUAL);
        View { only, days }
    }

    /// Whether an item is shown.
    pub fn shows(&self, item: &Item) -> bool {
        match self.only {
            Some(Only::Late) => item.days < 0,
            Some(Only::Week) => (0..=7).contains(&item.days),
            Some(Only::CameUp) => !item.mine,
            Some(Only::Consent) => item.due.kind == "consent-renewal",
            Some(Only::Requests) => matches!(item.due.kind.as_str(), "service-answer" | "inquiry-answer"),
            None => item.days <= self.days,
        }
    }

    /// Whether minutes are shown: those of others only among everything.
    pub fn shows_minutes(&self, minutes: &Minutes) -> bool {
        match self.only {
            Some(Only::Late) => minutes.mine && minutes.days < 0,
            Some(Only::Week) => minutes.mine && (0..=7).contains(&minutes.days),
            Some(_) => false,
            None => true,
        }
    }

    /// The address of one kind.
    pub fn only(&self, only: Only) -> String {
        View { only: Some(only), ..*self }.address()
    }

    /// The address of everything.
    pub fn everything(&self) -> String {
        View { only: None, ..*self }.address()
    }

    /// The address of a period.
    pub fn within(days: i32) -> String {
        View { only: None, days }.address()
    }

    fn address(&self) -> String {
        let only = self.only.map(|o| format!("only={}", o.code()));
        let days = (self.days != USUAL).then(|| format!("days={}", self.days));
        let query: Vec<String> = only.into_iter().chain(days).collect();
        if query.is_empty() { "/work".into() } else { format!("/work?{}", query.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Only, View};
    use crate::form::Entered;

    #[test]
    fn the_address_keeps_the_period_and_ignores_what_it_does_not_know() {
        let view = View::of(&Entered::parse("only=late&days=90"));
        assert_eq!(
            (view.only(Only::Week).as_str(), view.everything().as_str()),
            ("/work?only=week&days=90", "/work?days=90")
        );
        assert_eq!(View::of(&Entered::parse("only=came-up")).only, Some(Only::CameUp));
        assert_eq!(View::of(&Entered::parse("only=names&days=-1")).everything(), "/work");
    }
}
