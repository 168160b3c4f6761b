# Signing in with an issuer, second factors, and the page on which they are kept.

## signin: who calls, and how they prove it

signin-with = Sign in with { $name }
signin-password-heading = With user name and password
signin-passkey = Sign in with a passkey
signin-passkey-failed = That did not work. Try again, or sign in another way.
signin-again = Back to signing in
signin-unknown-title = Your account is not linked yet
signin-unknown-text = { $name } has confirmed who you are, but no account here belongs to it. Call the IIC secretariat and read out this code:
signin-unknown-note = Nobody can sign in with the code alone. Once the secretariat has linked your account, sign in again.
signin-weak-title = Please prove more strongly who you are
signin-weak-text = The way in which you signed in with { $name } is not enough for personal data. Sign in again and choose a stronger way there, such as an app or a security key.
signin-stale-title = Please begin again
signin-stale-text = This sign-in has already been used, was begun in another window, or took longer than ten minutes.
signin-broken-title = The sign-in was broken off
signin-broken-text = { $name } has not signed you in. Nothing has happened here.
signin-refused-title = The sign-in cannot be accepted
signin-refused-text = What { $name } answered cannot be verified. Try again; if it happens again, tell the IIC secretariat.
signin-unreachable-title = { $name } does not answer
signin-unreachable-text = Try again in a few minutes. Your drafts are kept.
signin-out-title = You are signed out
signin-out-text = You are signed out of Trait d’union.
signin-out-there-text = You may still be signed in with { $name }. Sign out there too if others use this device.
signin-out-there = Sign out of { $name } too

## factor: the second step

factor-title = Second step
factor-lead = Your password is right. Now prove that it is you.
factor-code = Code
factor-code-hint = Six digits from your authenticator app, or one of your recovery codes.
factor-recovery = Recovery code
factor-recovery-hint = One of the codes that you wrote down.
factor-wrong = This code is not right, or was used before. Wait for the next one and try again.
factor-lost = Lost your phone and your codes? The IIC secretariat helps you.
factor-demanded = Here everyone who signs in with a password needs a second step. Set it up now; it takes two minutes.

## setup: an authenticator app

setup-title = Set up the authenticator app
setup-lead = Any app for time-based codes will do. Scan the picture, or type the key into the app.
setup-picture = The key as a picture for the camera of your phone
setup-secret = Key to type
setup-secret-hint = Time-based, six digits, every thirty seconds.
setup-code = Code that the app shows now
setup-wrong = This code is not right. Check that the clock of your phone is right, and type the code that the app shows now.
setup-confirm = Confirm
codes-title = Your recovery codes
codes-lead = They are shown this once. Print them or write them down; each works once, if you do not have your phone.
codes-go-on = I have kept them

## security: what one signs in with

security-title = Sign-in and security
security-lead = How you sign in, and where you are signed in.
security-app = Authenticator app
security-app-on = Set up on { $date }.
security-app-off = Not set up. With it a stolen password is not enough to sign in as you.
security-app-set-up = Set up the app
security-app-again = Set up on another phone
security-app-remove = Remove the app
security-codes = Recovery codes
security-codes-left =
    { $n ->
        [0] No code is left.
        [one] { $n } code is left.
       *[other] { $n } codes are left.
    }
security-codes-new = Make new codes
security-passkeys = Passkeys
security-passkeys-text = With a passkey you sign in by fingerprint, face or PIN of your device, without a password.
security-passkeys-none = No passkey yet.
security-passkeys-script = Adding a passkey needs JavaScript.
security-passkey-add = Add a passkey
security-passkey-name = Name
security-passkey-name-hint = Such as: office computer, phone.
security-passkey-new = Passkey of { $date }
security-passkey-since = Since { $date }
security-passkey-used = last used { $when }
security-passkey-unused = never used
security-passkey-rename = Save the name
security-passkey-remove = Remove { $name }
security-last = Here everyone needs a second step: your last one cannot be removed.
security-fresh = To change anything here you must have signed in within the last half hour.
security-fresh-again = Sign in again
security-issuers = Linked sign-in
security-issuers-text = You sign in with { $name }. What you need for it is kept there.
security-session-end = End this sign-in
security-sessions-others = Sign out everywhere else
security-done-app = The authenticator app is set up
security-done-app-removed = The authenticator app is removed
security-done-passkey = The passkey is added
security-done-passkey-named = The name is saved
security-done-passkey-removed = The passkey is removed
security-done-session = The sign-in is ended
