# The words of the pages: frame of a case, forms, failures.

case-avs = AVS no.
case-born = Born
case-consent = Consent
case-consent-until = valid until
case-identity = About this case
case-language = Language
case-lead = Case manager
case-no-consent = none in force
case-no-lead = not yet designated
case-number = Case
case-parts = Parts of the file
case-person = Person
case-tab-contract = Objectives contract
case-tab-screening = Screening
check-title = Please check: { $title }
conflict-title = Changed by someone else meanwhile
done-merged = Someone changed something else meanwhile; both changes are stored.
draft-drop = Discard the draft
draft-found = Your draft of { $when } is filled in here
effect-leaving = { $who } no longer sees this file.
effect-lost = { $who } no longer learns: { $what }.
effect-requests =
    { $n ->
        [one] { $n } open request loses its basis.
       *[other] { $n } open requests lose their basis.
    }
fail-fault = Something went wrong
fail-fault-text = Nothing was half stored. Try again; if it happens again, tell your CII office.
fail-not-found = Nothing to show here
fail-not-found-text = This page does not exist, or nothing lets you see it. If you work with the person, talk to the CII respondent of your institution.
fail-refused = This cannot be done
fail-sign-in = Please sign in
fail-sign-in-text = Your session has ended. Your drafts are kept.
fail-store = The database does not answer
fail-store-text = Nothing was stored. Try again in a few minutes.
fail-to-work = Go to My work
fail-too-large = This is too large
fail-too-large-text = A form with its file may have 10 MB at most. Make the file smaller, or file a long text as a document.
form-consent-until = until { $date }
form-load =
    { $n ->
        [one] leads { $n } case
       *[other] leads { $n } cases
    }
form-months =
    { $n ->
        [one] after { $n } month
       *[other] after { $n } months
    }
form-time = Time
invalid-date = This date cannot be read. Example: 27.3.2026
invalid-missing = Please fill in this field
invalid-value = This value is not possible here
menu-notices = Notices
menu-settings = Settings
menu-start = Start here
nav-register = Register
nav-sessions = Sessions
notices-unread =
    { $n ->
        [one] { $n } unread notice
       *[other] { $n } unread notices
    }
owner-lead = Case manager
owner-person = The person concerned
fact-yes = Yes
fail-cross-site = Not accepted
fail-cross-site-text = This form was sent from another site. Nothing was stored. Open the page here and try again.
fail-timeout = This takes too long
fail-timeout-text = The answer did not come in time. Check whether what you sent is stored, and try again in a few minutes.
fail-unreadable = What was sent cannot be read
fail-unreadable-text = Nothing was stored. Open the page again and try once more.
