# Data protection: log, reason, emergency access, the rights of the person.

## role: the data-protection officer

role-data-protection = Data-protection officer
start-card-dpo = Reads the access log and no case, answers what persons ask for.
basis-data-protection = You may do this because you watch over data protection.
dpo-nav = Access log
dpo-work = In this role you read who has looked at what
dpo-work-text = The content of cases is not open to you. The access log says who has read, changed or passed on what, when and on which basis.
