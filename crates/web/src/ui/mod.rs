//! What pages are made of: plain functions from plain data to markup, in one language.
//!
//! Nothing here knows a case, a right or a route. Text arrives as it is and is escaped here; words of the
//! interface come from the crate `words`. No component needs JavaScript and none writes an inline style (strict
//! CSP): lengths of bars are attributes of SVG.
//!
//! `page` is the frame, `form` and `table` the two workhorses, `parts` everything smaller, `chart` pictures of
//! numbers and time. Classes that a page author may use directly are listed at the top of `assets/app.css`.

pub mod chart;
pub mod form;
pub mod page;
pub mod parts;
pub mod qr;
pub mod table;

#[cfg(test)]
mod tests;

pub use chart::{Bar, Period, Tile, bars, periods, tiles};
pub use form::{Choice, FieldView, Form, Kind, Repeat, RepeatRow, Submit, error_summary, field, form, repeat};
pub use page::{Frame, Nav, Page, Scheme, User, page};
pub use parts::{
    Alert, Answer, Cell, Confirm, ConflictField, Due, Entry, Fact, Hidden, Identity, Link, Look, Matrix, Task,
    TaskState, Tone, Undo, Why, WhyState, alert, confirm, conflict, count_link, date, details, diff, due, empty,
    link_button, matrix, panel, post_button, print_button, progress, summary, tag, tasks, timeline, why,
};
pub use table::{Chip, Column, Direction, Filter, Pages, Row, Table, filter, pagination, table};
