//! Signing in with a password and a second factor, on a clock that the test holds (Front door of DATA-01).

use app::account::{Attempt, Entry, NewAccount, Removed, STEP_MILLISECONDS, SignInSettings, SignedIn};
use app::{App, AppError, Caller};
use domain::model::Language;
use jiff::Timestamp;
use testkit::Testbed;

const PASSWORD: &str = "correct horse battery";

/// An installation with the account `anna`, who has a password.
async fn house(demanded: bool) -> (Testbed, App) {
    let bed = Testbed::new().await;
    let settings = SignInSettings { second_factor: demanded, ..SignInSettings::default() };
    let app = bed.app.clone().with_front_door(settings).unwrap();
    let anna = NewAccount {
        login: "anna".into(),
        name: "Invented Anna".into(),
        language: Language::De,
        seats: vec![bed.respondent_ui().seated.seat],
        password: Some(PASSWORD.into()),
    };
    app.add_account(&anna).await.unwrap();
    (bed, app)
}

async fn type_password(app: &App, password: &str, address: Option<&str>) -> Result<Entry, AppError> {
    let address = address.map(|a| a.parse().unwrap());
    app.sign_in(&Attempt { login: " Anna ", password, next: "/cases", address, ..Attempt::default() }).await
}

async fn owed(app: &App) -> String {
    match type_password(app, PASSWORD, None).await.unwrap() {
        Entry::Owed(secret) => secret,
        Entry::In(_) => panic!("the password alone was enough"),
    }
}

async fn let_in(app: &App) -> SignedIn {
    match type_password(app, PASSWORD, None).await.unwrap() {
        Entry::In(signed) => signed,
        Entry::Owed(_) => panic!("a second factor was asked for"),
    }
}

/// Who is behind the secret of a session.
async fn who(app: &App, token: &str) -> Result<Caller, AppError> {
    app.in_use(token).await.map(|session| session.caller)
}

fn pass(app: &App, milliseconds: i64) {
    let now = app.clock().now().as_millisecond();
    app.clock().set(Timestamp::from_millisecond(now + milliseconds).unwrap());
}

/// The code that an app shows for a secret as it is typed into it.
fn code(app: &App, secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(app.clock().now().as_second() as u64).to_string()
}

/// Sets an app up; returns its secret and the recovery codes.
async fn with_app(app: &App, caller: &Caller, token: &str) -> (String, Vec<String>) {
    app.begin_app(token).await.unwrap();
    let secret = app.app_to_set_up(caller, token).await.unwrap().unwrap().secret;
    let codes = app.confirm_app(caller, token, &code(app, &secret)).await.unwrap();
    pass(app, STEP_MILLISECONDS);
    (secret, codes)
}

fn is_wrong<T>(answer: Result<T, AppError>) -> bool {
    matches!(answer, Err(AppError::SignIn { wait: None }))
}

fn must_wait<T>(answer: Result<T, AppError>) -> Option<i64> {
    match answer {
        Err(AppError::SignIn { wait }) => wait,
        _ => None,
    }
}

#[tokio::test]
async fn data_01_a_code_of_the_app_opens_one_session_and_is_not_taken_twice() {
    let (_bed, app) = house(false).await;
    let signed = let_in(&app).await;
    let (secret, codes) = with_app(&app, &signed.caller, &signed.token).await;
    assert_eq!(codes.len(), 10);
    let (first, second) = (owed(&app).await, owed(&app).await);
    let typed = code(&app, &secret);
    let (entered, next) = app.pay(&first, &typed, "").await.unwrap();
    assert_eq!(next, "/cases");
    assert_eq!(who(&app, &entered.token).await.unwrap().name, "Invented Anna");
    assert!(matches!(app.pay(&first, &typed, "").await, Err(AppError::NotSignedIn)), "what was owed is paid");
    assert!(is_wrong(app.pay(&second, &typed, "").await), "the same code in another browser");
    pass(&app, STEP_MILLISECONDS);
    assert!(is_wrong(app.pay(&second, &typed, "").await), "still the same code");
    app.pay(&second, &code(&app, &secret), "").await.unwrap();
}

#[tokio::test]
async fn data_01_guessing_codes_is_slowed_down_and_the_right_one_has_to_wait_too() {
    let (_bed, app) = house(false).await;
    let signed = let_in(&app).await;
    let (secret, _) = with_app(&app, &signed.caller, &signed.token).await;
    let secret_of_step = owed(&app).await;
    for _ in 0..3 {
        assert!(is_wrong(app.pay(&secret_of_step, "000000", "").await));
    }
    assert_eq!(must_wait(app.pay(&secret_of_step, "000000", "").await), Some(2));
    assert_eq!(must_wait(app.pay(&secret_of_step, &code(&app, &secret), "").await), Some(2));
    // A new password step does not begin the count anew.
    let other = owed(&app).await;
    assert_eq!(must_wait(app.pay(&other, &code(&app, &secret), "").await), Some(2));
    pass(&app, 2000);
    app.pay(&other, &code(&app, &secret), "").await.unwrap();
    pass(&app, STEP_MILLISECONDS);
    let again = owed(&app).await;
    assert!(is_wrong(app.pay(&again, "000000", "").await), "forgotten after the right one");
}

#[tokio::test]
async fn data_01_a_second_factor_is_owed_for_ten_minutes_and_by_its_browser_alone() {
    let (_bed, app) = house(false).await;
    let signed = let_in(&app).await;
    let (secret, _) = with_app(&app, &signed.caller, &signed.token).await;
    let step = owed(&app).await;
    assert!(matches!(app.owed("another").await, Err(AppError::NotSignedIn)));
    assert!(matches!(who(&app, &step).await, Err(AppError::NotSignedIn)), "it is no session");
    pass(&app, 10 * 60 * 1000);
    assert!(matches!(app.pay(&step, &code(&app, &secret), "").await, Err(AppError::NotSignedIn)));
}

#[tokio::test]
async fn data_01_a_recovery_code_works_once_and_new_ones_replace_the_old() {
    let (_bed, app) = house(false).await;
    let signed = let_in(&app).await;
    let (_, codes) = with_app(&app, &signed.caller, &signed.token).await;
    let typed = codes[0].to_uppercase().replace('-', " ");
    app.pay(&owed(&app).await, &typed, "").await.unwrap();
    let step = owed(&app).await;
    assert!(is_wrong(app.pay(&step, &codes[0], "").await));
    assert_eq!(app.factors(signed.caller.seated.account.as_str()).await.unwrap().codes, 9);
    let new = app.renew_codes(&signed.caller).await.unwrap();
    assert!(is_wrong(app.pay(&step, &codes[1], "").await));
    app.pay(&step, &new[1], "").await.unwrap();
}

#[tokio::test]
async fn data_01_where_a_factor_is_demanded_it_is_set_up_first_and_the_last_one_stays() {
    let (_bed, app) = house(true).await;
    let step = owed(&app).await;
    let set_up = app.owed(&step).await.unwrap().set_up.unwrap();
    assert!(matches!(app.pay(&step, "000000", "").await, Err(AppError::NotFound)), "there is nothing to pay with");
    assert!(is_wrong(app.set_up_owed(&step, "000000", "").await));
    let (signed, next, codes) = app.set_up_owed(&step, &code(&app, &set_up.secret), "").await.unwrap();
    assert_eq!((next.as_str(), codes.len()), ("/cases", 10));
    assert!(app.owed(&owed(&app).await).await.unwrap().set_up.is_none());
    assert_eq!(app.remove_app(&signed.caller).await.unwrap(), Removed::Last);
    app.forget_factors("anna").await.unwrap();
    assert!(matches!(who(&app, &signed.token).await, Err(AppError::NotSignedIn)));
    assert!(app.owed(&owed(&app).await).await.unwrap().set_up.is_some());
}

#[tokio::test]
async fn data_01_an_app_that_is_set_up_anew_serves_until_the_new_one_has_proved_itself() {
    let (_bed, app) = house(false).await;
    let signed = let_in(&app).await;
    let (old, _) = with_app(&app, &signed.caller, &signed.token).await;
    app.begin_app(&signed.token).await.unwrap();
    app.pay(&owed(&app).await, &code(&app, &old), "").await.unwrap();
    let new = app.app_to_set_up(&signed.caller, &signed.token).await.unwrap().unwrap().secret;
    assert!(app.confirm_app(&signed.caller, &signed.token, &code(&app, &new)).await.unwrap().is_empty());
    pass(&app, STEP_MILLISECONDS);
    assert!(is_wrong(app.pay(&owed(&app).await, &code(&app, &old), "").await));
    assert_eq!(app.remove_app(&signed.caller).await.unwrap(), Removed::Gone);
    let_in(&app).await;
}

#[tokio::test]
async fn data_01_what_one_signs_in_with_is_changed_shortly_after_signing_in_only() {
    let (_bed, app) = house(false).await;
    let signed = let_in(&app).await;
    assert!(app.is_fresh(&signed.token).await.unwrap());
    pass(&app, 30 * 60 * 1000 + 1);
    assert!(!app.is_fresh(&signed.token).await.unwrap());
    who(&app, &signed.token).await.unwrap();
}

#[tokio::test]
async fn data_01_many_wrong_passwords_at_once_are_counted_each() {
    let (_bed, app) = house(false).await;
    let tries = (0..12).map(|_| {
        let app = app.clone();
        tokio::spawn(async move { is_wrong(type_password(&app, "a wrong password", None).await) })
    });
    let mut compared = 0;
    for one in tries.collect::<Vec<_>>() {
        compared += i32::from(one.await.unwrap());
    }
    assert_eq!(compared, 3, "the fourth and those after it had to wait");
    assert!(must_wait(type_password(&app, PASSWORD, None).await).is_some());
}

#[tokio::test]
async fn data_01_tries_from_one_address_are_slowed_down_whatever_the_name() {
    let (_bed, app) = house(false).await;
    let nobody = |n: usize, address: &'static str| {
        let app = app.clone();
        async move {
            let login = format!("nobody-{n}");
            let address = Some(address.parse().unwrap());
            app.sign_in(&Attempt { login: &login, password: "x", address, ..Attempt::default() }).await
        }
    };
    for n in 0..20 {
        // Addresses of one network are one, because a single machine has as many as it likes.
        assert!(is_wrong(nobody(n, "2001:db8::1").await), "{n}");
    }
    type_password(&app, PASSWORD, Some("2001:db8::2")).await.map(|_| ()).unwrap();
    assert!(is_wrong(nobody(20, "2001:db8::3").await), "the right one was not counted");
    assert!(must_wait(nobody(21, "2001:db8::4").await).is_some());
    assert!(must_wait(type_password(&app, PASSWORD, Some("2001:db8::5")).await).is_some());
    assert!(is_wrong(nobody(22, "2001:db8:1::1").await), "another network");
    pass(&app, 15 * 60 * 1000);
    type_password(&app, PASSWORD, Some("2001:db8::5")).await.map(|_| ()).unwrap();
}

#[tokio::test]
async fn data_01_sessions_are_ended_one_by_one_by_their_owner() {
    let (bed, app) = house(false).await;
    let (one, two, three) = (let_in(&app).await, let_in(&app).await, let_in(&app).await);
    let hash = |token: &str| {
        use sha2::{Digest, Sha256};
        Sha256::digest(token.as_bytes()).iter().map(|b| format!("{b:02x}")).collect::<String>()
    };
    app.end_session(&bed.officer(), &hash(&two.token)).await.unwrap();
    who(&app, &two.token).await.unwrap();
    app.end_session(&one.caller, &hash(&two.token)).await.unwrap();
    assert!(matches!(who(&app, &two.token).await, Err(AppError::NotSignedIn)));
    assert!(matches!(app.end_session(&one.caller, "nothing").await, Err(AppError::NotFound)));
    app.end_other_sessions(&one.caller, &one.token).await.unwrap();
    assert!(matches!(who(&app, &three.token).await, Err(AppError::NotSignedIn)));
    who(&app, &one.token).await.unwrap();
}

#[tokio::test]
async fn data_01_without_passwords_nobody_comes_in_with_one() {
    let (_bed, app) = house(false).await;
    let mut settings = SignInSettings { password: false, ..SignInSettings::default() };
    assert!(app.clone().with_front_door(settings.clone()).is_err(), "then nobody could come in at all");
    settings.origin = Some("https://cii.example.ch".into());
    settings.issuers = vec![issuer()];
    let app = app.with_front_door(settings).unwrap();
    assert!(matches!(type_password(&app, PASSWORD, None).await, Err(AppError::NotFound)));
}

fn issuer() -> app::account::IssuerSettings {
    let label = domain::model::Label { fr: "F".into(), de: "D".into(), it: "I".into(), en: "E".into() };
    app::account::IssuerSettings {
        key: "staff".into(),
        issuer: "http://127.0.0.1:9".into(),
        client_id: "trait-dunion".into(),
        client_secret: "secret".into(),
        scopes: Vec::new(),
        classes: Vec::new(),
        minimum_class: None,
        label,
    }
}

#[tokio::test]
async fn data_01_a_link_is_made_once_and_its_end_ends_the_sessions() {
    let (_bed, app) = house(false).await;
    app.link("anna", "https://login.example.ch", "s-1").await.unwrap();
    let taken = app.link("coordinator", "https://login.example.ch", "s-1").await;
    assert!(matches!(taken, Err(AppError::Refused(_))));
    app.link("coordinator", "https://other.example.ch", "s-1").await.unwrap();
    assert!(matches!(app.link("nobody", "https://login.example.ch", "s-2").await, Err(AppError::NotFound)));
    let wrong = app.unlink("coordinator", "https://login.example.ch", "s-1").await;
    assert!(matches!(wrong, Err(AppError::NotFound)));
    app.unlink("anna", "https://login.example.ch", "s-1").await.unwrap();
    assert!(matches!(app.who_asked("AAAA-AAAA").await, Err(AppError::NotFound)));
}
