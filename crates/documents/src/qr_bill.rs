//! The QR-bill: what the code says, the code as a picture, and what stands beside it in words. Source: Swiss Implementation
//! Guidelines QR-bill 2.3 and their style guide.
//!
//! Own code, since the crates there are draw a whole slip with a PDF writer of their own, which would be neither tagged nor in
//! the language of the letter; reading and drawing the code itself is left to `qrcode`.

use domain::money::{Address, Iban, Money, Reference, is_permitted};
use qrcode::{Color, EcLevel, QrCode, Version};
use serde_json::{Value, json};
use std::fmt::Write as _;
use words::{Lang, t};

domain::coded!(
    /// The currencies in which a QR-bill can be paid.
    Currency { Chf = "CHF", Eur = "EUR" }
);

/// What is to be paid, to whom, by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrBill {
    /// The account.
    pub account: Iban,
    /// Whose it is.
    pub creditor: Address,
    /// How much; none where whoever pays fills it in.
    pub amount: Option<Money>,
    /// In what.
    pub currency: Currency,
    /// Who pays; none where whoever pays fills it in.
    pub debtor: Option<Address>,
    /// The reference of the payment.
    pub reference: Reference,
    /// A message for whoever is paid.
    pub message: String,
    /// Structured information on the bill, which begins with `//`.
    pub information: Option<String>,
    /// Up to two other schemes by which it can be paid.
    pub schemes: Vec<String>,
}

/// Why no QR-bill can be made of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BillFault {
    /// The reference does not fit the account: a QR-IBAN takes QR references, and no other account does.
    Reference,
    /// The amount is nothing, negative, or more than a payment may be.
    Amount,
    /// An address lacks a part, is too long, or has signs that a payment must not have.
    Address,
    /// Message and information are longer than 140 signs together, or have signs that a payment must not have.
    Message,
    /// There are more than two schemes, or one is longer than 100 signs.
    Scheme,
    /// All of it together is more than the code can hold.
    Length,
}

impl std::fmt::Display for BillFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a QR-bill could not be made: {self:?}")
    }
}

impl std::error::Error for BillFault {}

/// The most that a code may hold, and the largest code (guidelines 5.2).
const MOST_SIGNS: usize = 997;
const LARGEST: i16 = 25;

/// Its width, and that of the cross in its middle, in millimetres.
const SIDE: f64 = 46.0;
const CROSS: f64 = 7.0;

impl QrBill {
    /// What the code says, line by line.
    ///
    /// Errors: see [`BillFault`].
    pub fn payload(&self) -> Result<String, BillFault> {
        self.check()?;
        let mut lines: Vec<String> = ["SPC", "0200", "1", self.account.as_str()].map(str::to_string).to_vec();
        lines.extend(address(Some(&self.creditor)));
        // Kept free for a creditor behind the creditor, whom nobody may name yet.
        lines.extend(address(None));
        lines.push(self.amount.map_or_else(String::new, |a| a.to_string()));
        lines.push(self.currency.code().to_string());
        lines.extend(address(self.debtor.as_ref()));
        lines.push(self.reference.kind().code().to_string());
        lines.push(self.reference.as_str().to_string());
        lines.push(self.message.clone());
        lines.push("EPD".to_string());
        if self.information.is_some() || !self.schemes.is_empty() {
            lines.push(self.information.clone().unwrap_or_default());
        }
        lines.extend(self.schemes.iter().cloned());
        let text = lines.join("\n");
        if text.chars().count() > MOST_SIGNS { Err(BillFault::Length) } else { Ok(text) }
    }

    fn check(&self) -> Result<(), BillFault> {
        let fits = |ok: bool, fault: BillFault| if ok { Ok(()) } else { Err(fault) };
        let amount = |a: Money| (1..=99_999_999_999).contains(&a.centimes());
        let readable = |text: &str| text.chars().all(is_permitted);
        let information = self.information.as_deref().unwrap_or_default();
        let together = self.message.chars().count() + information.chars().count();
        let scheme = |s: &String| s.chars().count() <= 100 && readable(s);
        fits(self.reference.fits(&self.account), BillFault::Reference)?;
        fits(self.amount.is_none_or(amount), BillFault::Amount)?;
        let addresses = [Some(&self.creditor), self.debtor.as_ref()];
        fits(addresses.into_iter().flatten().all(|a| a.check().is_ok()), BillFault::Address)?;
        let marked = information.is_empty() || information.starts_with("//");
        fits(together <= 140 && marked && readable(&self.message) && readable(information), BillFault::Message)?;
        fits(self.schemes.len() <= 2 && self.schemes.iter().all(scheme), BillFault::Scheme)
    }

    /// The code with the cross in its middle, 46 mm wide, as SVG.
    ///
    /// Errors: see [`BillFault`].
    pub fn svg(&self) -> Result<String, BillFault> {
        let code = QrCode::with_error_correction_level(self.payload()?, EcLevel::M).map_err(|_| BillFault::Length)?;
        if matches!(code.version(), Version::Normal(n) if n > LARGEST) {
            return Err(BillFault::Length);
        }
        let (width, colors) = (code.width(), code.to_colors());
        let mut path = String::new();
        for (y, row) in colors.chunks(width).enumerate() {
            let mut x = 0;
            while x < width {
                let run = row[x..].iter().take_while(|c| **c == row[x]).count();
                if row[x] == Color::Dark {
                    let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
                }
                x += run;
            }
        }
        let scale = SIDE / width as f64;
        let at = (SIDE - CROSS) / 2.0;
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SIDE}mm\" height=\"{SIDE}mm\" viewBox=\"0 0 {SIDE} {SIDE}\">\
             <path d=\"{path}\" transform=\"scale({scale:.6})\" shape-rendering=\"crispEdges\"/>\
             <g transform=\"translate({at} {at})\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/>\
             <rect x=\"0.5\" y=\"0.5\" width=\"6\" height=\"6\"/>\
             <path d=\"M2.917 1.555h1.166v1.362h1.362v1.166h-1.362v1.362h-1.166v-1.362h-1.362v-1.166h1.362z\" fill=\"#fff\"/></g></svg>"
        ))
    }

    /// What stands on the slip, in words.
    pub(crate) fn data(&self, lang: Lang) -> Value {
        let payable = [vec![self.account.printed()], printed(&self.creditor)].concat();
        json!({
            "receipt": t::paper_bill_receipt(lang),
            "payment": t::paper_bill_payment(lang),
            "account": {"label": t::paper_bill_account(lang), "lines": payable},
            "reference": {"label": t::paper_bill_reference(lang), "lines": [self.reference.printed()]},
            "has_reference": !self.reference.as_str().is_empty(),
            "message": {"label": t::paper_bill_message(lang), "lines": self.messages()},
            "debtor": {
                "label": if self.debtor.is_some() { t::paper_bill_debtor(lang) } else { t::paper_bill_debtor_blank(lang) },
                "lines": self.debtor.as_ref().map(printed).unwrap_or_default(),
            },
            "currency": {"label": t::paper_bill_currency(lang), "lines": [self.currency.code()]},
            "amount": {
                "label": t::paper_bill_amount(lang),
                "lines": self.amount.map(grouped).into_iter().collect::<Vec<_>>(),
            },
            "acceptance": t::paper_bill_acceptance(lang),
            "separate": t::paper_bill_separate(lang),
            "picture": t::paper_bill_picture(lang),
            "schemes": self.schemes,
        })
    }

    fn messages(&self) -> Vec<&str> {
        [Some(self.message.as_str()), self.information.as_deref()]
            .into_iter()
            .flatten()
            .filter(|m| !m.is_empty())
            .collect()
    }
}

/// The seven lines of an address, or their place.
fn address(address: Option<&Address>) -> [String; 7] {
    let Some(a) = address else { return Default::default() };
    ["S", &a.name, &a.street, &a.number, &a.postal_code, &a.town, &a.country].map(|s| s.to_string())
}

fn printed(address: &Address) -> Vec<String> {
    address.lines()
}

/// An amount as it stands on a slip: a space between the thousands.
fn grouped(amount: Money) -> String {
    let text = amount.to_string();
    let (francs, centimes) = text.split_once('.').unwrap_or((&text, "00"));
    let digit = |(at, c): (usize, char)| {
        let gap = at > 0 && (francs.len() - at).is_multiple_of(3);
        if gap { format!("\u{a0}{c}") } else { c.to_string() }
    };
    format!("{}.{centimes}", francs.chars().enumerate().map(digit).collect::<String>())
}
