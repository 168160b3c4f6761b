//! Credits out of a camt.054 file (ISO 20022, any version). Pure. Of who paid nothing is read but the reference.

use domain::Code;
use domain::money::{Money, Reference};
use jiff::civil::Date;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Money that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The day on which the bank booked it.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// The reference; none where the payment bears none that can be read.
    pub reference: Reference,
    /// The reference of the bank.
    pub bank: Option<Code>,
}

/// Where a file cannot be read, and why: a code of the words (`camt-…`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The element.
    pub element: String,
    /// Why: `xml`, `kind` (no camt.054), `missing`, `amount`, `currency`, `date`.
    pub reason: &'static str,
}

/// What is known of an entry or of one of its transactions.
#[derive(Default, Clone)]
struct Part {
    amount: Option<Money>,
    credit: Option<bool>,
    on: Option<Date>,
    reference: Option<String>,
    bank: Option<String>,
}

struct Reading<'a> {
    text: &'a str,
    path: Vec<String>,
    /// Whether any element has begun: text alone is no file.
    begun: bool,
    chars: String,
    at: usize,
    entry: Part,
    transaction: Option<Part>,
    transactions: usize,
    credits: Vec<Credit>,
}

/// Reads a file. What was debited is passed over.
///
/// Errors: the first place that cannot be read.
pub fn read(bytes: &[u8]) -> Result<Vec<Credit>, Misread> {
    let text = std::str::from_utf8(bytes).map_err(|e| place(&bytes[..e.valid_up_to()], "", "xml"))?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(text);
    let mut reading = Reading {
        text,
        path: Vec::new(),
        begun: false,
        chars: String::new(),
        at: 0,
        entry: Part::default(),
        transaction: None,
        transactions: 0,
        credits: Vec::new(),
    };
    loop {
        reading.at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event() {
            Ok(Event::Start(e)) => reading.begin(&e)?,
            Ok(Event::Empty(e)) => {
                reading.begin(&e)?;
                reading.end()?;
            }
            Ok(Event::End(_)) => reading.end()?,
            Ok(Event::Text(t)) => reading.chars.push_str(&t.xml10_content()),
            Ok(Event::CData(t)) => reading.chars.push_str(&t.xml10_content()),
            // References hold nothing that is read here; what a file defines itself is not looked at.
            Ok(Event::GeneralRef(_)) => reading.chars.push(' '),
            Ok(Event::DocType(_)) => return Err(reading.fault("kind")),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => return Err(reading.fault("xml")),
        }
    }
    match reading.path.is_empty() && reading.begun {
        true => Ok(reading.credits),
        false => Err(reading.fault("xml")),
    }
}

/// Line and column at the end of what was read.
fn place(before: &[u8], element: &str, reason: &'static str) -> Misread {
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
    Misread { line, column, element: element.to_string(), reason }
}

/// The parts of the path of an entry, from the notification on.
const ENTRY: [&str; 4] = ["Document", "BkToCstmrDbtCdtNtfctn", "Ntfctn", "Ntry"];

impl Reading<'_> {
    fn fault(&self, reason: &'static str) -> Misread {
        let before = self.text.as_bytes().get(..self.at).unwrap_or_default();
        place(before, self.path.last().map_or("", String::as_str), reason)
    }

    /// What of the path lies within an entry; none outside of one.
    fn within(&self) -> Option<Vec<&str>> {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        path.strip_prefix(&ENTRY[..]).map(<[&str]>::to_vec)
    }

    fn begin(&mut self, e: &BytesStart) -> Result<(), Misread> {
        self.path.push(e.local_name().as_ref().to_string());
        self.begun = true;
        self.chars.clear();
        let depth = self.path.len();
        if depth <= 2 && self.path[depth - 1] != ENTRY[depth - 1] {
            return Err(self.fault("kind"));
        }
        match self.within().as_deref() {
            Some([]) => (self.entry, self.transaction, self.transactions) = (Part::default(), None, 0),
            Some(["NtryDtls", "TxDtls"]) => self.transaction = Some(Part::default()),
            Some([.., "Amt"]) => self.currency(e)?,
            _ => {}
        }
        Ok(())
    }

    /// Only Swiss francs are booked; an amount in another currency would be booked as something that it is not.
    fn currency(&self, e: &BytesStart) -> Result<(), Misread> {
        let counts = matches!(self.within().as_deref(), Some(["Amt"] | ["NtryDtls", "TxDtls", "Amt"]));
        let attribute = e.attributes().flatten().find(|a| a.key.local_name().as_ref() == "Ccy");
        let francs = attribute.is_some_and(|a| a.value.as_ref() == "CHF");
        if counts && !francs { Err(self.fault("currency")) } else { Ok(()) }
    }

    fn end(&mut self) -> Result<(), Misread> {
        let text = std::mem::take(&mut self.chars).trim().to_string();
        match self.within().as_deref() {
            Some([]) => self.end_entry()?,
            Some(["Amt"]) => self.entry.amount = Some(self.amount(&text)?),
            Some(["CdtDbtInd"]) => self.entry.credit = Some(text == "CRDT"),
            Some(["BookgDt", "Dt" | "DtTm"]) => self.entry.on = Some(self.day(&text)?),
            Some(["ValDt", "Dt" | "DtTm"]) => self.entry.on = self.entry.on.or(Some(self.day(&text)?)),
            Some(["AcctSvcrRef"]) => self.entry.bank = Some(text),
            Some(["NtryDtls", "TxDtls"]) => self.end_transaction()?,
            Some(["NtryDtls", "TxDtls", rest @ ..]) => {
                let rest: Vec<String> = rest.iter().map(|r| r.to_string()).collect();
                self.in_transaction(&rest, text)?;
            }
            _ => {}
        }
        self.path.pop();
        Ok(())
    }

    fn in_transaction(&mut self, rest: &[String], text: String) -> Result<(), Misread> {
        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
        let amount = match rest.as_slice() {
            ["Amt"] | ["AmtDtls", "TxAmt", "Amt"] => Some(self.amount(&text)?),
            _ => None,
        };
        let Some(transaction) = &mut self.transaction else { return Ok(()) };
        match rest.as_slice() {
            // The amount of the transaction itself comes before that of older versions, which may be of the one who ordered it.
            ["Amt"] => transaction.amount = amount,
            ["AmtDtls", "TxAmt", "Amt"] => transaction.amount = transaction.amount.or(amount),
            ["CdtDbtInd"] => transaction.credit = Some(text == "CRDT"),
            ["Refs", "AcctSvcrRef"] => transaction.bank = Some(text),
            ["RmtInf", "Strd", "CdtrRefInf", "Ref"] => transaction.reference = Some(text),
            _ => {}
        }
        Ok(())
    }

    fn amount(&self, text: &str) -> Result<Money, Misread> {
        // Amounts in such files have a point and no other sign.
        let plain = text.chars().all(|c| c.is_ascii_digit() || c == '.');
        // More decimals than two are allowed by the format, and are nothing.
        let trimmed = match text.split_once('.') {
            Some((francs, rest)) => format!("{francs}.{}", rest.trim_end_matches('0')),
            None => text.to_string(),
        };
        let amount = Money::parse(trimmed.trim_end_matches('.')).ok();
        amount.filter(|_| plain).ok_or_else(|| self.fault("amount"))
    }

    fn day(&self, text: &str) -> Result<Date, Misread> {
        text.get(..10).and_then(|day| day.parse().ok()).ok_or_else(|| self.fault("date"))
    }

    fn end_transaction(&mut self) -> Result<(), Misread> {
        self.transactions += 1;
        let Some(transaction) = self.transaction.take() else { return Ok(()) };
        self.credit(transaction)
    }

    /// An entry without transactions is one itself.
    fn end_entry(&mut self) -> Result<(), Misread> {
        if self.transactions > 0 { Ok(()) } else { self.credit(Part::default()) }
    }

    fn credit(&mut self, part: Part) -> Result<(), Misread> {
        // In some files the day and the sign stand behind the transactions, but the scheme puts them before.
        let credit = part.credit.or(self.entry.credit).ok_or_else(|| self.fault("missing"))?;
        if !credit {
            return Ok(());
        }
        let amount = part.amount.or(self.entry.amount).ok_or_else(|| self.fault("missing"))?;
        let on = self.entry.on.ok_or_else(|| self.fault("missing"))?;
        let reference = part.reference.and_then(|r| Reference::parse(&r).ok()).unwrap_or_else(Reference::none);
        let bank = part.bank.or_else(|| self.entry.bank.clone());
        let fits = |c: &char| c.is_ascii_alphanumeric() || "-_.".contains(*c);
        let bank = bank.and_then(|b| Code::new(b.chars().filter(fits).take(60).collect::<String>()).ok());
        self.credits.push(Credit { on, amount, reference, bank });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(entries: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">\n<BkToCstmrDbtCdtNtfctn>\n\
             <GrpHdr><MsgId>M1</MsgId></GrpHdr><Ntfctn><Id>N1</Id>\n{entries}\n</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
        )
    }

    const QRR: &str = "000008207791225857421286694";

    fn collected() -> String {
        format!(
            "<Ntry><Amt Ccy=\"CHF\">150.75</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-12-01</Dt></BookgDt>\
             <ValDt><Dt>2026-12-02</Dt></ValDt><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>\
             <TxDtls><Refs><AcctSvcrRef>B 1/a</AcctSvcrRef></Refs><Amt Ccy=\"CHF\">100.25</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
             <RltdPties><Dbtr><Pty><Nm>Muster &amp; Cie</Nm></Pty></Dbtr></RltdPties>\
             <RmtInf><Strd><CdtrRefInf><Ref>{QRR}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>\
             <TxDtls><Amt Ccy=\"CHF\">50.5</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>merci</Ustrd></RmtInf></TxDtls>\
             </NtryDtls></Ntry>"
        )
    }

    #[test]
    fn case_74_each_transaction_of_a_collected_entry_is_a_payment_of_its_own() {
        let found = read(file(&collected()).as_bytes()).unwrap();
        let told: Vec<_> =
            found.iter().map(|c| (c.amount.centimes(), c.reference.as_str(), c.on.to_string())).collect();
        assert_eq!(told, [(10_025, QRR, "2026-12-01".into()), (5_050, "", "2026-12-01".into())]);
        assert_eq!(found[0].bank.as_ref().map(Code::as_str), Some("B1a"));
    }

    #[test]
    fn case_74_an_entry_without_transactions_is_a_payment_and_what_was_debited_is_passed_over() {
        let entry = |sign: &str| {
            format!(
                "<Ntry><Amt Ccy=\"CHF\">7.00</Amt><CdtDbtInd>{sign}</CdtDbtInd><BookgDt><Dt>2026-12-01</Dt></BookgDt></Ntry>"
            )
        };
        let found = read(file(&format!("{}{}", entry("CRDT"), entry("DBIT"))).as_bytes()).unwrap();
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn case_74_a_file_that_cannot_be_read_is_named_with_line_column_element_and_reason() {
        let fault = |text: &str| {
            let misread = read(text.as_bytes()).unwrap_err();
            (misread.reason, misread.element, misread.line)
        };
        let good = file(&collected());
        assert_eq!(fault(&good.replace("100.25", "100,25")), ("amount", "Amt".into(), 5));
        assert_eq!(fault(&good.replace("100.25", "1.005")), ("amount", "Amt".into(), 5));
        assert_eq!(fault(&good.replacen("CHF\">100", "EUR\">100", 1)), ("currency", "Amt".into(), 5));
        assert_eq!(fault(&good.replace("2026-12-01", "1.12.2026")), ("date", "Dt".into(), 5));
        assert_eq!(fault(&good.replace("CdtDbtInd", "Sign")), ("missing", "TxDtls".into(), 5));
        assert_eq!(fault(&good.replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrStmt")).0, "kind");
        assert_eq!(fault("<html></html>"), ("kind", "html".into(), 1));
        assert_eq!(fault("<!DOCTYPE d [<!ENTITY a \"b\">]><Document/>").0, "kind");
        assert_eq!(fault(&good[..good.len() - 30]).0, "xml");
        assert_eq!(fault("").0, "xml");
        assert_eq!(fault("no file at all").0, "xml");
    }
}
