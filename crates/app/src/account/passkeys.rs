//! Passkeys (WebAuthn level 3): made by someone who is signed in, and a way in of their own. The authenticator checks
//! the person (fingerprint, face, PIN), so that a passkey is both factors at once; it is bound to the address of the
//! house, so that no other house can ask for it.

use super::{Caller, Removed, SignedIn};
use crate::{App, AppError, ids};
use domain::Line;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{StoreError, accounts, factors};
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, WebauthnError,
};

/// What is kept while a passkey is being made.
const MAKING: &str = "passkey-new";
/// What is kept while one is asked for.
const ASKING: &str = "passkey";

/// Why a passkey is not taken; kinds alone, because messages could repeat what came in.
fn refused(error: &WebauthnError) -> AppError {
    tracing::warn!(error = %kind(error), "a passkey was refused");
    AppError::SignIn { wait: None }
}

fn kind(error: &WebauthnError) -> &'static str {
    match error {
        WebauthnError::MismatchedChallenge => "it answers another question",
        WebauthnError::InvalidRPOrigin | WebauthnError::InvalidRPIDHash => "it was given to another house",
        WebauthnError::UserNotVerified | WebauthnError::UserNotPresent => "nobody was checked",
        WebauthnError::CredentialPossibleCompromise => "its counter went back",
        _ => "it is not right",
    }
}

/// The name of an account towards authenticators: it says nothing and stays the same.
fn handle(account: &str) -> Uuid {
    let digest = Sha256::new().chain_update("passkey handle/").chain_update(account).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(bytes)
}

/// The answer of a browser as the library reads it; what cannot be read is refused.
fn read<T: serde::de::DeserializeOwned>(answer: &[u8]) -> Result<T, AppError> {
    serde_json::from_slice(answer).map_err(|_| AppError::SignIn { wait: None })
}

impl App {
    fn webauthn(&self) -> Result<&Webauthn, AppError> {
        self.door.webauthn.as_ref().ok_or(AppError::NotFound)
    }

    /// The question with which a browser makes a passkey for the caller. [`AppError::NotFound`] where there are none.
    pub async fn begin_passkey(&self, caller: &Caller, token: &str) -> Result<Value, AppError> {
        let id = caller.seated.account.as_str();
        let account = accounts::by_id(self.db.src(), id).await?.ok_or(AppError::NotSignedIn)?;
        let known = factors::passkeys(self.db.src(), &self.vault, id).await?;
        let known: Vec<Passkey> = known.iter().map(|p| serde_json::from_slice(&p.doc)).collect::<Result<_, _>>()?;
        let known: Vec<CredentialID> = known.iter().map(|p| p.cred_id().clone()).collect();
        let (question, state) = self
            .webauthn()?
            .start_passkey_registration(handle(id), &account.login, &account.name, Some(known))
            .map_err(|e| refused(&e))?;
        self.keep(MAKING, token, &serde_json::to_vec(&state)?).await?;
        let mut question = serde_json::to_value(question)?;
        // One signs in without typing a name, so the authenticator has to remember whose the passkey is.
        question["publicKey"]["authenticatorSelection"]["residentKey"] = json!("required");
        question["publicKey"]["authenticatorSelection"]["requireResidentKey"] = json!(true);
        Ok(question)
    }

    /// Takes what the browser answers and keeps the passkey under a name. [`AppError::SignIn`] where the answer is not
    /// right; the question is used up by it.
    pub async fn add_passkey(&self, caller: &Caller, token: &str, name: &str, answer: &[u8]) -> Result<(), AppError> {
        let kept = self.take_kept(MAKING, token).await?.ok_or(AppError::SignIn { wait: None })?;
        let state: PasskeyRegistration = serde_json::from_slice(&kept)?;
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let passkey = self.webauthn()?.finish_passkey_registration(&answer, &state).map_err(|e| refused(&e))?;
        let row = factors::Passkey {
            credential_id: ids::hex(passkey.cred_id().as_ref()),
            account_id: caller.seated.account.to_string(),
            name: name.to_string(),
            doc: serde_json::to_vec(&passkey)?,
            created: self.clock.now().as_millisecond(),
            used: None,
        };
        let mut tx = self.db.begin().await?;
        match factors::add_passkey(&mut tx, &self.vault, &row).await {
            Err(StoreError::Conflict(_)) => Err(AppError::SignIn { wait: None }),
            other => {
                other?;
                Ok(tx.commit().await?)
            }
        }
    }

    /// The question with which a browser asks for a passkey, whosever; `secret` is what the browser keeps meanwhile.
    pub async fn ask_passkey(&self, secret: &str) -> Result<Value, AppError> {
        let (question, state) = self.webauthn()?.start_discoverable_authentication().map_err(|e| refused(&e))?;
        self.keep(ASKING, secret, &serde_json::to_vec(&state)?).await?;
        Ok(serde_json::to_value(question)?)
    }

    /// Signs in with what the browser answers. [`AppError::SignIn`] where the answer is not right; the question is used
    /// up by it.
    pub async fn sign_in_with_passkey(
        &self,
        secret: &str,
        answer: &[u8],
        agent: &str,
        address: Option<std::net::IpAddr>,
    ) -> Result<SignedIn, AppError> {
        self.count_address(address).await?;
        let account = self.proved_by_passkey(secret, answer).await?;
        self.uncount_address(address).await?;
        self.enter(&account, agent).await
    }

    async fn proved_by_passkey(&self, secret: &str, answer: &[u8]) -> Result<String, AppError> {
        let wrong = || AppError::SignIn { wait: None };
        let kept = self.take_kept(ASKING, secret).await?.ok_or_else(wrong)?;
        let state: DiscoverableAuthentication = serde_json::from_slice(&kept)?;
        let answer: PublicKeyCredential = read(answer)?;
        let webauthn = self.webauthn()?;
        let (whose, id) = webauthn.identify_discoverable_authentication(&answer).map_err(|e| refused(&e))?;
        let row = factors::passkey(self.db.src(), &self.vault, &ids::hex(id)).await?.ok_or_else(wrong)?;
        if handle(&row.account_id) != whose {
            return Err(wrong());
        }
        let mut passkey: Passkey = serde_json::from_slice(&row.doc)?;
        let proved =
            webauthn.finish_discoverable_authentication_v2(&answer, state, &passkey).map_err(|e| refused(&e))?;
        passkey.update_credential(&proved);
        let mut tx = self.db.begin().await?;
        let (doc, now) = (serde_json::to_vec(&passkey)?, self.clock.now().as_millisecond());
        factors::use_passkey(&mut tx, &self.vault, &row.credential_id, &doc, now).await?;
        tx.commit().await?;
        Ok(row.account_id)
    }

    /// Gives a passkey of the caller's another name; refuses one that is no line of text.
    pub async fn name_passkey(&self, caller: &Caller, id: &str, name: &str) -> Result<(), AppError> {
        let name = Line::new(name.trim()).map_err(|_| domain::Refusal::new(domain::Refused::UnknownCode).at("name"))?;
        let name: String = name.as_str().chars().take(60).collect();
        let mut tx = self.db.begin().await?;
        if !factors::name_passkey(&mut tx, id, caller.seated.account.as_str(), &name).await? {
            return Err(AppError::NotFound);
        }
        Ok(tx.commit().await?)
    }

    /// Takes a passkey of the caller's away, unless it is the last factor and one is demanded.
    pub async fn remove_passkey(&self, caller: &Caller, id: &str) -> Result<Removed, AppError> {
        let account = caller.seated.account.as_str();
        let mut tx = self.db.begin().await?;
        let has = self.factors_from(tx.src(), account).await?;
        if !has.may_remove() {
            return Ok(Removed::Last);
        }
        let removed = factors::remove_passkey(&mut tx, id, account).await?;
        if removed && has.count() == 1 {
            factors::set_recovery_codes(&mut tx, account, &[]).await?;
        }
        tx.commit().await?;
        Ok(Removed::Gone)
    }
}

#[cfg(test)]
mod tests {
    use super::handle;

    #[test]
    fn an_account_has_one_handle_that_does_not_tell_its_id() {
        let anna = handle("anna");
        assert_eq!(anna, handle("anna"));
        assert_ne!(anna, handle("bruno"));
        assert!(!anna.to_string().contains("anna"));
    }
}
