# Mail, calendar, answering without an account.

## mail: what leaves

mail-hello = Good day,
mail-demo = Demonstration: canton, institutions and people are invented.
mail-open = Everything else is on the platform:
mail-stop = Choose which messages you receive, or receive no more:
mail-items =
    { $n ->
        [one] { $n } item of the agenda concerns you.
       *[other] { $n } items of the agenda concern you.
    }
mail-invitation-subject = Invitation: { $what }, { $when }
mail-invitation-text = You are invited to this session.
mail-invitation-again-subject = Changed invitation: { $what }, { $when }
mail-invitation-again-text = The session has changed. This invitation replaces the one before; please answer again.
mail-invitation-answer = Answer in your calendar, on the platform or by this link, without an account, before the session begins:
mail-invitation-why = You receive this message because you are invited to this session.
mail-cancellation-subject = Cancelled: { $what }, { $when }
mail-cancellation-text = This session is cancelled, or your invitation was taken back. The attached file takes it out of your calendar.
mail-cancellation-why = You receive this message because you were invited to this session.
mail-request-subject = Service request: answer expected by { $date }
mail-request-text = A service request has arrived for your institution. The service is expected by { $date }.
mail-request-why = You receive this message because you are an IIC respondent and the deadline is short.
mail-digest-subject = Summary of { $date }
mail-digest-text = What awaits you on the platform:
mail-digest-notices =
    { $n ->
        [one] { $n } unread notice
       *[other] { $n } unread notices
    }
mail-digest-overdue =
    { $n ->
        [one] { $n } overdue item
       *[other] { $n } overdue items
    }
mail-digest-week =
    { $n ->
        [one] { $n } item due within seven days
       *[other] { $n } items due within seven days
    }
mail-digest-sessions =
    { $n ->
        [one] { $n } session within seven days
       *[other] { $n } sessions within seven days
    }
mail-digest-why = You receive this summary because you have chosen it, or have chosen nothing else.
mail-test-subject = Test
mail-test-text = If you read this message, the platform can send mail.

## calendar

calendar-what = { $kind } IIC
calendar-feed = Trait d’union
calendar-due =
    { $n ->
        [one] IIC: { $n } due item
       *[other] IIC: { $n } due items
    }

## answer: answering without an account

answer-title = Answer the invitation
answer-what = Session
answer-question = Will you come?
answer-proposal = Another time that would suit you
answer-proposal-hint = Only where you propose another time.
answer-send = Send the answer
answer-done = Your answer is recorded
answer-done-text = You can still change it here until the session begins.
answer-given = Your answer so far
answer-private = This page shows neither names nor case files. To know more, sign in.
answer-over = This link is no longer valid
answer-over-text = The session has begun, was cancelled or moved, or the invitation was taken back. Sign in, or turn to whoever invited you.

## outbox

outbox-title = Outbox
outbox-lead = What the platform has written as mail within a year. No message holds a name or anything from a case file.
outbox-demo = Demonstration: nothing leaves
outbox-demo-text = The messages stay here. In a real installation they would leave through your mail server.
outbox-unset = Nothing leaves
outbox-unset-text = No mail server is named to this installation. The messages stay here.
outbox-when = When
outbox-to = To
outbox-what = Message
outbox-state = State
outbox-attempts = Attempts
outbox-all = All
outbox-only = Only: { $state }
outbox-none = No message
outbox-none-text = Every invitation, cancellation, urgent request and daily summary appears here.
outbox-older = Older messages
outbox-code = Answer of the server: { $code }
outbox-link-hidden = [personal link]
outbox-calendar = With a calendar object ({ $method })
outbox-state-kept = Kept here
outbox-state-waiting = Waiting
outbox-state-sent = Sent
outbox-state-failed = Not delivered
outbox-kind-invitation = Invitation
outbox-kind-cancellation = Cancellation
outbox-kind-request = Urgent request
outbox-kind-digest = Summary
received-title = Take in a message
received-lead = A message that came back as not delivered, or the answer of a calendar to an invitation, saved as a file from the inbox.
received-file = Message
received-hint = File .eml or .ics, 25 MB at most. It is not kept.
received-submit = Take in
received-done = The message was taken in
received-without-effect = The message changes nothing
received-nothing = This message is about neither a delivery nor an invitation
received-unreadable = This file is no message. Save the message as an .eml file and try again.
received-returned = Not delivered: the message and the address are marked.
received-returned-not-ours = Not delivered, but that message is not from here.
received-recorded = The answer stands at the invitation.
received-outdated = The answer is to an invitation that was replaced or taken back, or to a session that has begun.
received-answer-not-ours = The answer is to an invitation that is not from here.
received-undecided = The answer is neither yes nor no: ask the person.

## settings

settings-mail = Mail
settings-mail-text = Messages hold neither names nor anything from a case file, only numbers and links. What cannot wait: an invitation, its cancellation, a request with a short deadline.
settings-mail-address = Mail address
settings-mail-address-hint = Without an address nothing is sent.
settings-mail-rhythm = Messages
invalid-mail-address = The address cannot be read. Write it as name@example.ch.
settings-mail-refused = A message to this address came back
settings-mail-refused-text = On { $date } the server of the addressee answered: { $code }. Correct the address, or save it again if it is right; until then nothing more is sent.
settings-mail-save = Save the choice
rhythm-daily = A summary each working day, and at once what cannot wait
rhythm-urgent = Only what cannot wait
rhythm-none = None
settings-calendar = Calendar
settings-calendar-text = A private link shows your sessions and the number of your due items in your calendar, without names or case files. Whoever knows the link can read it: do not pass it on.
settings-calendar-off = There is no link.
settings-calendar-since = There is a link since { $date }.
settings-calendar-make = Make the link
settings-calendar-renew = Replace the link
settings-calendar-end = Delete the link
settings-calendar-once = Your calendar link
settings-calendar-once-text = Copy it into your calendar now (“add from the Internet”): it is shown only once. A link from before no longer works.

## session: what whoever organises sees

session-calendar = Calendar file (a copy, does not follow changes)
session-mail = Mail
session-mail-none = No address: invite on paper
session-answer-link = Answer link
session-answer-link-text = For those without an account, for example on the printed invitation. Valid until the session begins.
