-- The money of the bureau: costs of cases with the share of each institution, invoices with what was paid on them, files of
-- payments, budgets. Made from states, without personal data. Days are TEXT as 2026-03-01, amounts are centimes.

CREATE TABLE ledger_list (
    case_number TEXT PRIMARY KEY,
    entries BIGINT NOT NULL,
    total BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE ledger_entry (
    case_number TEXT NOT NULL,
    n BIGINT NOT NULL,
    on_day TEXT NOT NULL,
    booked TEXT NOT NULL,
    cost TEXT NOT NULL,
    split_key TEXT NOT NULL,
    amount BIGINT NOT NULL,
    voucher TEXT,
    reverses BIGINT,
    reversed_by BIGINT,
    PRIMARY KEY (case_number, n)
);
CREATE INDEX ledger_entry_day ON ledger_entry (on_day);

CREATE TABLE ledger_share (
    case_number TEXT NOT NULL,
    n BIGINT NOT NULL,
    institution TEXT NOT NULL,
    on_day TEXT NOT NULL,
    cost TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (case_number, n, institution)
);
CREATE INDEX ledger_share_institution ON ledger_share (institution, on_day);

CREATE TABLE invoice_list (
    number TEXT PRIMARY KEY,
    institution TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    issued TEXT NOT NULL,
    due TEXT NOT NULL,
    reference TEXT NOT NULL,
    total BIGINT NOT NULL,
    paid BIGINT NOT NULL,
    open BIGINT NOT NULL,
    state TEXT NOT NULL,
    run TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX invoice_list_reference ON invoice_list (reference);
CREATE INDEX invoice_list_state ON invoice_list (state, due);
CREATE INDEX invoice_list_run ON invoice_list (run);

-- The shares that stand on an invoice which was not cancelled: no share stands on two.
CREATE TABLE invoice_line (
    case_number TEXT NOT NULL,
    n BIGINT NOT NULL,
    institution TEXT NOT NULL,
    invoice TEXT NOT NULL,
    PRIMARY KEY (case_number, n, institution)
);
CREATE INDEX invoice_line_invoice ON invoice_line (invoice);

-- What was paid and not taken back.
CREATE TABLE invoice_payment (
    invoice TEXT NOT NULL,
    n BIGINT NOT NULL,
    institution TEXT NOT NULL,
    on_day TEXT NOT NULL,
    amount BIGINT NOT NULL,
    voucher TEXT,
    PRIMARY KEY (invoice, n)
);
CREATE INDEX invoice_payment_voucher ON invoice_payment (voucher);

CREATE TABLE payment_file (
    number TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    read_on TEXT NOT NULL,
    payments BIGINT NOT NULL,
    unmatched BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX payment_file_sha256 ON payment_file (sha256);

CREATE TABLE budget_list (
    year BIGINT PRIMARY KEY,
    adopted TEXT,
    version BIGINT NOT NULL
);

-- Long work that somebody has begun and need not wait for. Times are milliseconds since 1970. What it reads and what it makes
-- lies sealed under a key of its own, so that destroying the key deletes it.
CREATE TABLE long_work (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    seat BIGINT NOT NULL,
    kind TEXT NOT NULL,
    asked TEXT NOT NULL,
    state TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    input TEXT,
    output TEXT,
    outcome TEXT NOT NULL,
    begun BIGINT NOT NULL,
    ended BIGINT,
    expires BIGINT NOT NULL
);
CREATE INDEX long_work_account ON long_work (account_id, begun);
CREATE INDEX long_work_expiry ON long_work (expires);
