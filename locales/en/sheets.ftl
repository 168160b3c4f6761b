# Documents whose words can be changed: the text of the house and the fixed words

passage-invitation-greeting = Dear [addressee],
passage-invitation-introduction = We invite you to a session: [session]. Several services meet to find together how to go on. It takes place on [when], at this address: [place].
passage-invitation-closing =
    Please answer by [until]. If you need an interpreter, or if the place is a problem for you, tell us: we will find a way.

    Yours sincerely
    {"[sender]"}
passage-invitation-footer = You may bring someone you trust. Taking part is your own choice.
passage-receipt-introduction = This receipt confirms that the case [number] was announced, and with whom the announcement lies.
passage-receipt-closing = You will be told as soon as the triage is done. Until then the ordinary support goes on.
passage-receipt-footer = For the file of the announcing institution.
passage-consent-form-introduction = Read this sheet in your own time. Ask about whatever is not clear. Then you decide.
passage-consent-form-footer = You keep a signed copy of this sheet.
passage-plain-consent-introduction = Several services want to help you. To do so they want to talk with each other about your situation. You say yes or no.
passage-plain-consent-closing = This sheet explains the consent form. You sign the form, not this sheet.
passage-plain-consent-footer = Keep this sheet. You can show it to someone you trust.
passage-minutes-introduction = These minutes record what the services found together, what comes next and who does what. They hold no diagnosis.
passage-minutes-closing = A mistake? Tell the IIC secretariat: the minutes will be amended, and the earlier words stay readable.
passage-minutes-footer = Confidential: for the services named alone.
passage-contract-introduction = We have talked together about what matters to you. This contract says who does what, and until when.
passage-contract-closing = If something changes, talk to the person who leads your case: [lead]. The contract can be adapted; you sign again what concerns you.
passage-contract-footer = Each party receives a copy.
passage-booklet-introduction = This booklet is yours, [person]. It shows your goals and the next steps. Bring it along to your meetings.
passage-booklet-closing = Do you have a question, or is something not working? Get in touch: [lead].
passage-booklet-footer = As of [date].
passage-service-request-greeting = Dear Sir or Madam,
passage-service-request-introduction = Within inter-institutional cooperation we ask you for a service for the person named below. Please answer by [until].
passage-service-request-closing =
    We are glad to answer questions.

    Yours faithfully
    {"[sender]"}
passage-service-request-footer = Confidential: only data covered by the person’s consent stand here.
passage-decision-introduction = The commission has examined the request about [person] (file [number]). It has decided as follows.
passage-decision-closing = The case manager informs the person and carries the decision out.
passage-decision-remedies = This decision governs the cooperation of the institutions. It does not replace the ruling of an insurance or a service; that can be contested with the authority named in it.
passage-decision-footer = Copy to the institutions involved.
passage-final-report-introduction = This report sums up the cooperation and what came of it.
passage-final-report-footer = Confidential: for the file.
passage-closing-letter-greeting = Dear [person],
passage-closing-letter-introduction = The cooperation of the services in your case (file [number]) comes to its end. We thank you for your trust and for all you have done.
passage-closing-letter-closing = If your situation changes, turn to the service that supports you: a new request is possible at any time.
passage-closing-letter-remedies = This letter is not a ruling. Your benefits do not change because of it. If you do not agree with the end of the cooperation, tell us within 30 days; you will get an answer in writing.
passage-closing-letter-footer = You can ask at any time what is held about you.
passage-summary-footer = This summary shows only what whoever prints it may see.
passage-activity-introduction = This report shows the figures of inter-institutional cooperation for the year [year]. Nobody can be recognised in it.
passage-activity-closing = Compiled by: [sender]. The report is checked by the cantonal IIC officer and approved by the steering body.
passage-activity-footer = Data as of [date].
passage-invoice-closing = Negative amounts correct an earlier invoice. No VAT is due.
passage-invoice-footer = Please quote the number [number] whenever you write to us.
passage-reminder-greeting = Dear Sir or Madam,
passage-reminder-introduction = We have not yet received the whole payment of invoice [number]. Please pay the open amount by [until] with the attached payment part.
passage-reminder-closing =
    If you have paid in the meantime, please disregard this letter. If an amount does not seem right to you, call us.

    Yours faithfully
    {"[sender]"}
passage-reminder-footer = No charge is made for this reminder.
sheet-account = Report of the case manager
sheet-activity-title = Activity report { $when }
sheet-amount = Amount granted
sheet-answer = Your answer
sheet-answer-by = Please send it back by { $date }, or tell us by telephone.
sheet-answer-from = Answer of
sheet-answer-no = I cannot come.
sheet-answer-other = Another time would suit me better (note below):
sheet-answer-to = Send back to
sheet-answer-yes = I will come.
sheet-booklet-title = My plan
sheet-closing-title = End of the cooperation
sheet-conditions = Conditions and limits
sheet-consent-until = valid until { $date }
sheet-contact = Address
sheet-contact-heading = Whom to turn to
sheet-copy = Copy for: { $who }
sheet-cost = Cost
sheet-day = Date
sheet-decided-on = Decided on
sheet-decision-title = Decision of the law commission
sheet-dossier = Dossier of the commission
sheet-duration = Duration
sheet-entries = Entries
sheet-figures = Figures of the year
sheet-fund = Fund
sheet-goal = Goal
sheet-grounds = Grounds of the request
sheet-invitation-title = Invitation: { $session }
sheet-me = me
sheet-measure = Measure
sheet-measures = Measures
sheet-minutes-title = Minutes: { $session }
sheet-my-contact = My contact
sheet-my-dates = My appointments
sheet-my-notes = My notes
sheet-my-questions = My questions
sheet-my-steps = My next steps
sheet-next-steps = Next steps
sheet-no-goal = There is no goal in the plan yet.
sheet-no-measure = There was no measure in the plan.
sheet-no-step = Nothing is planned for now.
sheet-nothing = Nothing is recorded.
sheet-opened = File opened
sheet-period = Time of the cooperation
sheet-plain-ask = Ask here: { $service }. You can also bring someone.
sheet-plain-decide = You decide
sheet-plain-health = About health: only what you can do at work, and what you cannot.
sheet-plain-mind = You can change your mind. One word is enough.
sheet-plain-never = A doctor’s diagnosis is never passed on here.
sheet-plain-only = Only these services. Nobody else.
sheet-plain-questions = Do you have a question?
sheet-plain-title = In short: your information and you
sheet-plain-until = Your yes lasts until this day: { $date }. Then it ends.
sheet-plain-what = What do they talk about?
sheet-plain-who = Who talks with whom?
sheet-question = Question asked
sheet-reached = Reached?
sheet-reached-goals = What was reached
sheet-regards = Yours sincerely
sheet-remedies = If you do not agree
sheet-report-title = Final report
sheet-request-answer = Answer
sheet-request-no = We cannot do so, for this reason:
sheet-request-number = Number of the request
sheet-request-title = Service request: { $what }
sheet-request-why = Why this request
sheet-request-yes = We accept the request.
sheet-ruled-out = Catalogues without this measure
sheet-ruling = Decision
sheet-ruling-heading = What the commission has decided
sheet-fingerprint = Fingerprint (SHA-256)
sheet-seats = Seats that took part
sheet-sent-on = Sent on
sheet-service = Institution
sheet-services = Institutions
sheet-signed = { $how } – signed on { $date }
sheet-summary-title = Case summary
sheet-triage-by = Triage due by
sheet-until = { $what } – by { $date }
sheet-version = Text version { $version }
sheet-what = What
sheet-who-comes = Who will be there
sheet-why-ends = Why it ends
