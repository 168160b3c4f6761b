# Agreements, requests for information, lists by AVS number.

## agreement: where an agreement on exchange stands

agreement-proposed = Proposed
agreement-approved = Approved, not yet begun
agreement-in-force = In force
agreement-expiring = Expires soon
agreement-expired = Expired
agreement-ended = Ended

## inquiry: where a request for information stands

inquiry-sent = Sent
inquiry-answered = Answered
inquiry-partly = Answered in part
inquiry-refused = Refused
inquiry-expired = Time limit passed
inquiry-withdrawn = Taken back

## given-form, after-duty, purpose: how information was given, what follows, what for

given-form-oral = Orally
given-form-written = In writing
after-duty-inform = Tell the person of the exchange and its content
after-duty-inform-if-oral = Tell the person if the exchange is oral
after-duty-copy = Pass on a copy of the decision
after-duty-confirm = Confirm in writing what was said
purpose-integration = Find the best integration measure
purpose-jurisdiction = Find out which insurance pays
purpose-benefits = Fix, change or reclaim a benefit
purpose-undue-payment = Prevent an undue payment
purpose-placement = Place the person in work
purpose-residence = Settle the stay
purpose-statistics = Statistics

## list, list-field: lists by AVS number

list-requested = Asked for
list-approved = Approved
list-refused = Refused
list-delivered = Delivered
list-deleted = Deleted
list-field-family-name = Family name
list-field-given-name = Given name
list-field-birth = Birth date
list-field-commune = Commune
list-field-opened-on = File opened on
list-field-open = File is open

## due: what falls due

due-agreement-renewal = Renew the agreement
due-inquiry-answer = Answer the request for information
due-inquiry-inform = Tell the person after the exchange
due-recipient-list-deletion = Delete the list by OASI number
due-base-agreement-renewal = before the expiry of { $date }
due-base-inquiry-answer = according to the request for information of { $date }
due-base-inquiry-inform = after the answer of { $date }
due-base-recipient-list-deletion = after the request of { $date }

## refusal

refusal-parties-missing = An agreement binds at least two institutions.
refusal-nobody-gives = Say which institution gives information, or tick reciprocity.
refusal-category-closed = Diagnoses and private notes are not exchanged here.
refusal-purpose-missing = Name at least one purpose.
refusal-days-out-of-range = Give a time of 1 to { $max } days.
refusal-agreement-state = This agreement already is: { $state }.
refusal-no-basis = Nothing permits giving: { $categories }. What would permit it: { $missing }.
refusal-inquiry-state = This request is no longer open: { $state }.
refusal-answer-empty = Say what you give, as text or with a file. If you give nothing, refuse the request.
refusal-nothing-to-confirm = There is nothing to confirm for this request.
refusal-list-state = The list has moved on: { $state }.
refusal-list-empty = No OASI number can be read ({ $n } lines to correct).
refusal-avs-not-allowed = { $institution } may not use the OASI number (OASIA art. 153c).
refusal-statistics-forbidden = A list by OASI number never serves statistics. Confirm this and choose another purpose.
invalid-avs-twice = This number is in the list already.

## would: what would permit a disclosure

would-consent = the consent of the person
would-benefit = benefits drawn from the institution that asks
would-reciprocity = an agreement in force with reciprocity
would-request = a written request with reasons
would-nothing = nothing

## basis: why it is permitted, shown or given

basis-recipient-list = list by OASI number approved by the canton
basis-inquiry-between = Your institution sent or received this request for information.

## act

act-inquiry-ask = Ask for information
act-inquiry-ask-lead = The written request with its reasons goes to the IIC respondent of the institution. If it does not know of the case, it learns only who the person is and your question.
act-inquiry-answer = Give the information
act-inquiry-answer-lead = Give only what is asked for and needed. Your answer is logged with its basis.
act-inquiry-refuse = Refuse the information
act-inquiry-refuse-lead = The institution that asked is told of the refusal and its reason.
act-inquiry-take-back = Take the request for information back
act-inquiry-take-back-lead = The request is over; the institution has nothing more to do.
act-inquiry-remind = Remind of the request for information
act-inquiry-remind-lead = The institution gets a notice that reminds it of the request. One reminder a day is enough.
act-inquiry-confirm-informed = Confirm that the person was told
act-inquiry-confirm-informed-lead = Say when and how the person was told of the exchange and its content, and that what was said is confirmed in writing.
act-agreement-propose = Propose an agreement
act-agreement-propose-lead = The agreement opens nothing before all parties have approved it.
act-agreement-approve = Approve the agreement
act-agreement-approve-lead = Your institution accepts the terms proposed last.
act-agreement-amend = Amend the agreement
act-agreement-amend-lead = The present terms stay in force until all parties have approved the new ones.
act-agreement-end = End the agreement
act-agreement-end-lead = The exchange closes with the end of the day given.
act-recipient-list-request = Ask for a list by OASI number
act-recipient-list-request-lead = The canton approves the request. The list is delivered once, deleted on the day given, and never serves statistics.
act-recipient-list-approve = Approve the list
act-recipient-list-approve-lead = You have checked the legal basis, the fields and the day of deletion.
act-recipient-list-refuse = Refuse the list
act-recipient-list-refuse-lead = The numbers handed in are deleted at once.
act-recipient-list-deliver = Download the list
act-recipient-list-deliver-lead = Once only. Each person is logged.
act-recipient-list-delete = Delete the list now
act-recipient-list-delete-lead = The numbers are destroyed. Delete your copy too.

## event

event-inquiry-asked = Information asked for
event-inquiry-answered = Information given
event-inquiry-refused = Information refused
event-inquiry-taken-back = Request for information taken back
event-inquiry-reminded = Reminded of a request for information
event-inquiry-person-informed = Person told of the exchange
event-agreement-proposed = Agreement proposed
event-agreement-approved = Agreement approved
event-agreement-amended = Amendment proposed
event-agreement-ended = Agreement ended
event-recipient-list-requested = List by OASI number asked for
event-recipient-list-approved = List by OASI number approved
event-recipient-list-refused = List by OASI number refused
event-recipient-list-delivered = List by OASI number delivered
event-recipient-list-deleted = List by OASI number deleted

## field, hint

field-agreement-propose-parties = Party
field-agreement-amend-parties = Party
field-agreement-propose-contact = Role of the contact
field-agreement-amend-contact = Role of the contact
field-gives = Gives information
field-purposes = Purposes
field-reciprocal = Reciprocity: each party grants what it is granted
field-legal-basis = Legal basis
hint-legal-basis = Act and article
field-answer-days = Days for an answer
field-document = Signed document
field-terms = Terms
field-agreement-amend-reason = Why the terms change
field-agreement-end-on = Last day
field-inquiry = Request for information
field-inquiry-ask-categories = Data asked for
field-inquiry-ask-purpose = Purpose
field-inquiry-ask-reason = Question and reasons
hint-inquiry-ask-reason = What you need in this case, and why (GPSIA art. 32). The institution sees nothing else of the file.
field-inquiry-ask-due = Answer by
hint-inquiry-ask-due = Without a date: the time of the agreement, else that of the canton.
field-given = Data given
field-inquiry-answer-form = Form
field-inquiry-answer-text = Information
field-inquiry-confirm-informed-on = Person told on
field-inquiry-confirm-informed-account = How
field-recipient-list-request-purpose = Purpose
field-recipient-list-request-by-rule = Numbers of the own open files
field-recipient-list-request-region = Only of this region
field-recipient-list-request-theme = Only of this theme
field-recipient-list-request-opened-from = Opened since
field-proof = Legal proof (opinion, decision)
field-fields = Fields delivered for each known person
field-delete-on = Deleted on
field-no-statistics = No statistical use

## pages

nav-agreements = Agreements
notices-why-asker = You asked
agreements-title = Agreements on exchange
agreements-lead = Who gives what to whom, for what purpose and on what basis.
agreements-all = All agreements
agreements-none = No agreements
agreements-none-text = The secretariat or the canton proposes an agreement to the institutions.
agreements-one = Agreement
agreements-what = Data
agreements-purposes = Purposes
agreements-until = Until
agreements-valid = Validity
agreements-waiting = waiting for your approval
agreements-terms = Terms
agreements-pending = Proposed terms
agreements-history = History
agreements-expiring = The agreement ends on { $day }
agreements-expired = The agreement ended on { $day }
agreements-ended = The agreement was ended on { $day }
agreements-closes = With the end of that day the exchange that it opens is closed.
agreements-approve-for = Approve for { $name }
agreements-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
agreements-parties = Parties
agreements-party = Party
agreements-gives = Exchange
agreements-gives-yes = gives and gets
agreements-gets = gets
agreements-contact = Contact
agreements-approved = Approval
agreements-not-yet = not yet
inquiries-title = Information: { $from } to { $to }
inquiries-one = Request for information
inquiries-heading = Requests for information
inquiries-received = Requests for information received
inquiries-sent = Requests for information sent
inquiries-none-received = No requests for information received
inquiries-none-sent = No requests for information sent
inquiries-none-text = Information is asked for from the plan of a case.
inquiries-none-case = No requests for information
inquiries-none-case-text = An institution that does not know of the case can be asked too: it learns only the identity and the question.
inquiries-count = waiting for your answer
inquiries-todo = To do
inquiries-open = Open the request
inquiries-after = still to do after the answer
inquiries-from = From: { $from }
inquiries-about = Whom it is about
inquiries-person-gone = The request is over: your institution no longer needs to know whom it was about.
inquiries-question = Question
inquiries-answer = Answer
inquiries-basis = Basis
inquiries-by = By
lists-title = Lists by OASI number
lists-lead = Which persons another institution knows: with legal proof, exact fields and a day of deletion.
lists-none = No lists
lists-none-text = An IIC respondent can ask for a list; the canton approves it.
lists-one = List
lists-of = List: { $from } to { $to }
lists-persons = Persons
lists-delete-on = Deletion
lists-decided = Decision of the canton
lists-counts = { $known } known, { $unknown } not known
lists-once = The list can be downloaded once
lists-once-text = Keep the file safe and delete it on the day given. Each person is logged.
lists-delivered = The list was downloaded
lists-delivered-text = Delete your copy by the day given.
lists-known = Known
lists-bad =
    { $n ->
        [one] { $n } line could not be read and is not in the list.
       *[other] { $n } lines could not be read and are not in the list.
    }
lists-bad-title = Lines to correct
lists-corrections = Download the lines to correct
lists-line = Line
lists-column = Column
lists-reason = Reason
lists-value = Value
lists-numbers = OASI numbers
lists-source = Where the numbers come from
lists-source-sheet = Handed in
lists-source-rule = Own open files
lists-numbers-hint = One on each line; or choose a CSV file with the numbers in the first column.
lists-sheet = CSV file
act-inquiry-consult = Ask for advice without naming the person
act-inquiry-consult-lead = Another institution says what it would do. It reads your question and nothing else: no name, no file number. No consent is needed as long as nothing lets the person be recognised.
field-inquiry-consult-question = Situation and question
hint-inquiry-consult-question = Without name, date of birth, OASI number or telephone, and without details by which the person would be recognised.
field-inquiry-consult-due = Answer by
hint-inquiry-consult-due = Without a date: the time that the canton sets.
refusal-tells-who = This text says whom it is about: it contains the name, date of birth, OASI number or telephone of the person. Remove that detail.
inquiries-anonymous = Advice asked for without naming the person: no personal data are disclosed.
inquiries-anonymous-text = You are asked for advice without being told whom it is about. Answer on the situation, and do not try to find out who it is.
