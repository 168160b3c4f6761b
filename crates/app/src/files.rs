//! Files that are handed in: recognised by their content, sealed with the person's key.

use crate::{App, AppError, Caller, ids};
use domain::follow_up::{FileRef, Media};
use domain::{CaseCommand, Code, Line, Refusal, Refused};
use sha2::{Digest, Sha256};
use store::Tx;
use store::access_log::Action;

/// The largest file that is taken, in bytes.
pub const MAX_FILE: usize = 10 * 1024 * 1024;

/// Why a file cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// Neither PDF nor PNG nor JPEG, by its content.
    Kind,
    /// Larger than [`MAX_FILE`].
    Size,
    /// Nothing in it.
    Empty,
}

impl FileError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            FileError::Kind => "file-kind",
            FileError::Size => "file-size",
            FileError::Empty => "file-empty",
        }
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

fn media(bytes: &[u8]) -> Option<Media> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(Media::Pdf),
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Media::Png),
        [0xFF, 0xD8, 0xFF, ..] => Some(Media::Jpeg),
        _ => None,
    }
}

/// The commands that a file can come with.
const WITH_A_FILE: [&str; 3] = ["follow-up.file", "consent.give", "contract.sign"];

impl App {
    /// Takes a file for a case: checks size and kind, seals it with the person's key, gives back how to refer to it.
    pub async fn take_file(
        &self,
        caller: &Caller,
        number: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<FileRef, AppError> {
        // A file is taken only for an entry that the caller may make.
        let may = self.may_hand_in(caller, number).await;
        if let Err(error) = &may {
            self.log_refusal(caller, Some(number), "file", error).await?;
        }
        let purpose = may?;
        let key_id = self.person_key(self.db.src(), number).await?;
        let file = self.put_file(&key_id, name, bytes).await?;
        let seen = crate::access::Seen { purpose, ..crate::access::Seen::shown(Some(number), "entry") };
        self.log(caller, Action::Act, "file", seen).await?;
        Ok(file)
    }

    /// Refuses a file for a case on which the caller may make no entry with one; gives the reason for which they have the
    /// case open.
    async fn may_hand_in(&self, caller: &Caller, number: &str) -> Result<Option<String>, AppError> {
        let view = self.visible_case(caller, number).await?;
        if !WITH_A_FILE.iter().any(|act| view.acts.contains(act)) {
            return Err(Refused::NotPermitted.into());
        }
        self.reason_to_see(caller, &view).await
    }

    /// Takes a document without personal data: of an agreement, or the legal proof of a list. Sealed with the key of
    /// open streams.
    pub async fn take_document(&self, caller: &Caller, name: &str, bytes: &[u8]) -> Result<FileRef, AppError> {
        let acts = ["agreement.propose", "recipient-list.request", "common.request"];
        if !acts.iter().any(|act| self.may_anywhere(caller, act)) {
            let refused = crate::access::Seen::refused(None, Refused::NotPermitted.code());
            self.log(caller, Action::Refuse, "document", refused).await?;
            return Err(Refused::NotPermitted.into());
        }
        self.put_file(store::OPEN_KEY, name, bytes).await
    }

    /// Checks size and kind of a file and seals it with a key.
    pub(crate) async fn put_file(&self, key_id: &str, name: &str, bytes: &[u8]) -> Result<FileRef, AppError> {
        if bytes.is_empty() {
            return Err(AppError::File(FileError::Empty));
        }
        if bytes.len() > MAX_FILE {
            return Err(AppError::File(FileError::Size));
        }
        let media = media(bytes).ok_or(AppError::File(FileError::Kind))?;
        let key = self.vault.need_key(self.db.src(), key_id).await?;
        let blob = self.blobs.put(&key, bytes).await?;
        let short: String = name.rsplit(['/', '\\']).next().unwrap_or(name).chars().take(120).collect();
        let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
        Ok(FileRef {
            blob: Code::new(blob.as_str()).map_err(fault)?,
            name: Line::new(short).or_else(|_| Line::new(media.code())).map_err(fault)?,
            media,
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            sha256: Line::new(ids::hex(&Sha256::digest(bytes))).map_err(fault)?,
        })
    }

    /// A file of a case, for a caller who may see the entry that holds it.
    pub async fn read_file(&self, caller: &Caller, number: &str, blob: &str) -> Result<(FileRef, Vec<u8>), AppError> {
        let view = self.read_case(caller, number, "files").await?;
        let file = files_of(&view.redacted.case).find(|f| f.blob.as_str() == blob).cloned();
        let file = file.ok_or(AppError::NotFound)?;
        let key_id = self.person_key(self.db.src(), number).await?;
        let bytes = self.sealed_file(&key_id, &file).await?.ok_or(AppError::NotFound)?;
        self.log(caller, Action::File, blob, crate::access::Seen::shown(Some(number), "entry")).await?;
        Ok((file, bytes))
    }
}

impl App {
    /// The content of a file that was sealed with a key; none where it was not, or the key is gone.
    pub(crate) async fn sealed_file(&self, key_id: &str, file: &FileRef) -> Result<Option<Vec<u8>>, AppError> {
        let Some(key) = self.vault.key(self.db.src(), key_id).await? else { return Ok(None) };
        let Ok(id) = file.blob.as_str().parse::<store::BlobId>() else { return Ok(None) };
        Ok(self.blobs.get(&key, &id).await.unwrap_or_default())
    }

    /// Refuses a document that was not handed in as one.
    pub(crate) async fn require_document(
        &self,
        tx: &mut Tx,
        file: Option<&FileRef>,
        field: &str,
    ) -> Result<(), AppError> {
        let Some(file) = file else { return Ok(()) };
        let key = self.vault.need_key(tx.src(), store::OPEN_KEY).await?;
        let opens = match file.blob.as_str().parse::<store::BlobId>() {
            Ok(id) => matches!(self.blobs.get(&key, &id).await, Ok(Some(_))),
            Err(_) => false,
        };
        if opens { Ok(()) } else { Err(Refusal::new(Refused::UnknownEntry).at(field).into()) }
    }

    /// Refuses a command that refers to a file which was not handed in for this person.
    pub(crate) async fn require_own_file(
        &self,
        tx: &mut Tx,
        number: &str,
        command: &CaseCommand,
    ) -> Result<(), AppError> {
        let (field, file) = match command {
            CaseCommand::FileDocument(c) => ("file", Some(&c.file)),
            CaseCommand::GiveConsent(c) => ("scan", c.scan.as_ref()),
            CaseCommand::Sign(c) => ("scan", c.scan.as_ref()),
            CaseCommand::AnswerInquiry(c) => ("file", c.file.as_ref()),
            _ => return Ok(()),
        };
        let Some(file) = file else { return Ok(()) };
        let key_id = self.person_key(tx.src(), number).await?;
        let key = self.vault.need_key(tx.src(), &key_id).await?;
        let opens = match file.blob.as_str().parse::<store::BlobId>() {
            Ok(id) => matches!(self.blobs.get(&key, &id).await, Ok(Some(_))),
            Err(_) => false,
        };
        if opens { Ok(()) } else { Err(Refusal::new(Refused::UnknownEntry).at(field).into()) }
    }
}

/// Every file that a case refers to.
pub(crate) fn files_of(case: &domain::Case) -> impl Iterator<Item = &FileRef> {
    let scans = case.consents.iter().filter_map(|c| c.given.as_ref().and_then(|g| g.scan.as_ref()));
    let signed = case.contract.signatures.iter().filter_map(|s| s.sign.scan.as_ref());
    let given = case.inquiries.iter().filter_map(|i| i.given.as_ref().and_then(|(_, g)| g.answer.file.as_ref()));
    scans.chain(signed).chain(given).chain(case.documents.iter().map(|d| &d.filed.file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says_whatever_its_name() {
        assert_eq!(media(b"%PDF-1.7 ..."), Some(Media::Pdf));
        assert_eq!(media(b"MZ\x90 pretends to be scan.pdf"), None);
        assert_eq!(media(b""), None);
    }
}
