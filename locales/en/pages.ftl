# The words of the pages: frame of a case, forms, failures.

case-avs = OASI no.
case-born = Born
case-consent = Consent
case-consent-until = valid until
case-identity = About this case
case-language = Language
case-lead = Case manager
case-no-consent = none in force
case-no-lead = not yet named
case-number = Case
case-parts = Parts of the file
case-person = Person
case-tab-contract = Objectives contract
case-tab-screening = Screening
check-title = Please check: { $title }
conflict-title = Changed by someone else meanwhile
done-merged = Someone changed another field meanwhile; both changes are stored.
draft-drop = Discard the draft
draft-found = Your draft is filled in here ({ $when })
draft-others = This form is being filled in elsewhere too
draft-other-somebody = Somebody at another institution
draft-other = { $who }, draft saved { $when }
effect-leaving = { $who } no longer sees the case, not even what it wrote itself; that stays in the file. What it needs for its own duties has to be printed beforehand.
effect-leaving-own = { $who } opened the file and now sees only what it wrote itself.
effect-leaving-lead = { $who } no longer sees the case; only the case manager still sees what leading it takes.
effect-lost = { $who } no longer sees what the others wrote on: { $what }.
effect-requests =
    { $n ->
        [one] { $n } open request loses its basis.
       *[other] { $n } open requests lose their basis.
    }
fail-fault = Something went wrong
fail-fault-text = Nothing was half stored. Try again; if the error happens again, tell the IIC secretariat of your canton.
fail-not-found = Nothing to show here
fail-not-found-text = This page does not exist, or nothing lets you see it. If you work with the person, talk to the IIC respondent of your institution.
fail-refused = This action cannot be done like this
fail-sign-in = Please sign in
fail-sign-in-text = Your session has ended. Your drafts are kept.
fail-store = The database does not answer
fail-store-full = Nothing was stored: the storage is full. The operator has been told. Keep this page open and send it again later.
fail-store-read-only = Nothing was stored: the storage can only be read at the moment. Keep this page open and send it again in a few minutes.
fail-store-text = Nothing was stored. Try again in a few minutes.
fail-store-unreachable = The database does not answer, so it is not certain whether this was stored. Keep this page open and send it again in a few minutes: it is carried out only once.
fail-store-write = Nothing can be stored at the moment
fail-to-work = Go to “My work”
fail-too-large = What you sent is too large
fail-too-large-text = A form with its file may have 10 MB at most. Make the file smaller, or file a long text as a document.
fail-too-many = Too many requests in a short time
fail-too-many-text = To protect people, the number of searches and exports is limited. Try again in { $n } min.
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
invalid-date = This date cannot be read. Write it like 27.3.2026.
invalid-missing = Fill in this field.
invalid-value = This value is not possible here. Check it or choose another.
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
undo-late = It is too late to undo this
undo-late-text = Something else has happened in this case since. Nothing was changed; put the entry itself right if it is wrong.
