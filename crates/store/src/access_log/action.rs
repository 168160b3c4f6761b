//! What can stand in the access log.

/// What can stand in the log: OPDo 4 par. 1 names recording, changing, reading, disclosing, erasing and destroying. A
/// closed list, so that nothing is written down under a word that no filter knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Data of a case, of a session or a number were read.
    Read,
    /// A list was looked at.
    List,
    /// Somebody looked for a person or a case.
    Search,
    /// A person was looked for before a file was opened.
    Duplicates,
    /// Something was recorded or changed.
    Act,
    /// Something became known to another institution.
    Disclose,
    /// A file was handed over.
    File,
    /// A list left the platform as a file.
    Export,
    /// A page made for paper was shown.
    Print,
    /// Something was refused.
    Refuse,
    /// A reason was given before a file of another team was opened.
    Reason,
    /// Data were read under emergency access.
    Emergency,
    /// The log itself was read.
    ReadLog,
    /// What is held of a person was put together for them.
    AccessReport,
    /// A person's data were destroyed.
    Erase,
    /// Lines of the log whose time was over were taken away.
    Purge,
    /// A line of the log was marked for a closer look.
    Mark,
    /// A marked line was looked into.
    Settle,
}

impl Action {
    /// All of them.
    pub const ALL: &'static [Action] = &[
        Action::Read,
        Action::List,
        Action::Search,
        Action::Duplicates,
        Action::Act,
        Action::Disclose,
        Action::File,
        Action::Export,
        Action::Print,
        Action::Refuse,
        Action::Reason,
        Action::Emergency,
        Action::ReadLog,
        Action::AccessReport,
        Action::Erase,
        Action::Purge,
        Action::Mark,
        Action::Settle,
    ];

    /// The code under which it is written.
    pub fn code(self) -> &'static str {
        match self {
            Action::Read => "read",
            Action::List => "list",
            Action::Search => "search",
            Action::Duplicates => "duplicates",
            Action::Act => "act",
            Action::Disclose => "disclose",
            Action::File => "file",
            Action::Export => "export",
            Action::Print => "print",
            Action::Refuse => "refuse",
            Action::Reason => "reason",
            Action::Emergency => "emergency",
            Action::ReadLog => "read-log",
            Action::AccessReport => "access-report",
            Action::Erase => "erase",
            Action::Purge => "purge",
            Action::Mark => "mark",
            Action::Settle => "settle",
        }
    }

    /// The action of a code; none: an older line, or none at all.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|a| a.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn every_action_is_read_back_from_its_code() {
        for action in Action::ALL {
            assert_eq!(Action::from_code(action.code()), Some(*action));
        }
        assert_eq!(Action::from_code("read-session"), None);
    }
}
