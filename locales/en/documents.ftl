# Documents on paper

paper-about = What this is about
paper-access-action = Action
paper-access-automated = Automated decisions
paper-access-contact = Address for your requests
paper-access-content = Content
paper-access-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
paper-access-given = To whom data were disclosed
paper-access-given-none = No disclosure is recorded.
paper-access-held = What is recorded about you
paper-access-held-none = Nothing is recorded.
paper-access-kept = How long the data are kept
paper-access-kept-long = Duration
paper-access-kept-what = Data
paper-access-lead = This document shows, for the day given, the data recorded about you, where they come from, who has looked at them and to whom they were disclosed.
paper-access-origin = Date and origin
paper-numbers = Figures of { $when }
paper-access-purpose = Purpose of the processing
paper-access-read = Who has looked at your data
paper-access-read-none = No access is recorded.
paper-access-responsible = Responsible for the processing
paper-access-right-contest = If it cannot be settled whether something is right, ask for the note “contested” to be added.
paper-access-right-correct = Something is wrong or incomplete: ask for it to be corrected.
paper-access-right-object = You can object to a disclosure or to processing, and ask for what is no longer needed to be erased.
paper-access-right-withdraw = You can withdraw a consent at any time. Your benefits do not depend on it.
paper-access-rights = Your rights
paper-access-supervision = Supervisory authority
paper-access-title = Your data: what is recorded, and who has read it
paper-access-to = To whom
paper-access-what = What
paper-access-when = When
paper-access-who = Who
paper-access-why = Basis and purpose
paper-avs = OASI number
paper-basis = Basis
paper-birth = Date of birth
paper-commune = Commune of residence
paper-consent-number = Consent { $number }
paper-consent-tick = I expressly agree to the exchange of these data: { $what }
paper-consent-tick-lead = Sensitive data: each category needs your own tick. Without a tick, these data are not exchanged.
paper-consent-told = What was explained to me
paper-foot = Issued on { $date } for { $reader }, by { $maker }. Basis: { $basis }
paper-made-by = Issued by
paper-made-for = Issued for
paper-made-on = Issued on
paper-number = File number
paper-page = Page { $page } of { $pages }
paper-person = Person concerned
paper-phone = Telephone
paper-sees-consents = Your consents
paper-sees-consents-none = No consent is recorded.
paper-sees-data = Data
paper-sees-lead = As of { $date }. The table shows what each service may learn from the others.
paper-sees-legend = How to read the table
paper-sees-none = No other service takes part for now.
paper-sees-open = yes
paper-sees-reasons = Why
paper-sees-services = The services
paper-sees-state = State
paper-signature = Signature
paper-signature-person = Signature of the person
paper-signature-service = Signature for the service
paper-told-access = that I can see my data and have them corrected
paper-told-copy = I have received a copy
paper-told-extent = which data are exchanged
paper-told-no-disadvantage = that a refusal does not affect my benefits
paper-told-purpose = what the exchange is for
paper-told-retention = how long the data are kept
paper-told-services = which services exchange data
paper-told-voluntary = that my consent is voluntary
paper-told-withdrawal = that I can withdraw my consent at any time
paper-access-automated-text = None. The questionnaire proposes a degree of collaboration; a person decides.
paper-access-kept-text =
    { $months ->
        [one] one month after closure ({ $basis })
       *[other] { $months } months after closure ({ $basis })
    }
paper-access-purpose-text = Inter-institutional collaboration: coordinating the help of several services for professional and social integration
paper-pdf = PDF document
paper-pdf-large = PDF in large type
paper-bill-acceptance = Acceptance point
paper-bill-account = Account / Payable to
paper-bill-amount = Amount
paper-bill-currency = Currency
paper-bill-debtor = Payable by
paper-bill-debtor-blank = Payable by (name/address)
paper-bill-message = Additional information
paper-bill-payment = Payment part
paper-bill-picture = Swiss QR code with the payment data
paper-bill-receipt = Receipt
paper-bill-reference = Reference
paper-bill-separate = Separate before paying in
paper-invoice-amount = Amount
paper-invoice-date = Date
paper-invoice-due = Payable by
paper-invoice-lines = Your share of the costs
paper-invoice-note = Negative amounts correct an earlier invoice. No VAT is due.
paper-invoice-number = Invoice number
paper-invoice-on = Date
paper-invoice-period = Period
paper-invoice-title = Invoice { $number }
paper-invoice-total = Total to pay
paper-invoice-what = Service
