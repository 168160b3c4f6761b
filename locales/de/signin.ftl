# Anmelden über eine andere Stelle, zweiter Schritt, und die Seite, auf der das verwaltet wird.

## signin: who calls, and how they prove it

signin-with = Mit { $name } anmelden
signin-password-heading = Mit Benutzername und Passwort
signin-passkey = Mit Passkey anmelden
signin-passkey-failed = Das hat nicht geklappt. Versuchen Sie es nochmals oder melden Sie sich anders an.
signin-again = Zurück zur Anmeldung
signin-unknown-title = Ihr Konto ist noch nicht verknüpft
signin-unknown-text = { $name } hat bestätigt, wer Sie sind; hier gehört aber noch kein Konto dazu. Rufen Sie das IIZ-Sekretariat an und lesen Sie diesen Code vor:
signin-unknown-note = Mit dem Code allein kann sich niemand anmelden. Sobald das Sekretariat Ihr Konto verknüpft hat, melden Sie sich nochmals an.
signin-weak-title = Bitte weisen Sie sich stärker aus
signin-weak-text = Die Art, wie Sie sich bei { $name } angemeldet haben, genügt für Personendaten nicht. Melden Sie sich nochmals an und wählen Sie dort eine stärkere Art, etwa eine App oder einen Sicherheitsschlüssel.
signin-stale-title = Bitte beginnen Sie nochmals
signin-stale-text = Diese Anmeldung wurde schon benutzt, in einem anderen Fenster begonnen oder dauerte länger als zehn Minuten.
signin-broken-title = Die Anmeldung wurde abgebrochen
signin-broken-text = { $name } hat Sie nicht angemeldet. Hier ist nichts geschehen.
signin-refused-title = Die Anmeldung kann nicht angenommen werden
signin-refused-text = Was { $name } geantwortet hat, lässt sich nicht prüfen. Versuchen Sie es nochmals; geschieht es wieder, melden Sie es dem IIZ-Sekretariat.
signin-unreachable-title = { $name } antwortet nicht
signin-unreachable-text = Versuchen Sie es in einigen Minuten nochmals. Ihre Entwürfe bleiben erhalten.
signin-out-title = Sie sind abgemeldet
signin-out-text = Sie sind bei Trait d’union abgemeldet.
signin-out-there-text = Bei { $name } sind Sie vielleicht noch angemeldet. Melden Sie sich auch dort ab, wenn andere dieses Gerät benutzen.
signin-out-there = Auch bei { $name } abmelden

## factor: the second step

factor-title = Zweiter Schritt
factor-lead = Ihr Passwort stimmt. Zeigen Sie nun, dass Sie es sind.
factor-code = Code
factor-code-hint = Sechs Ziffern aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.
factor-recovery = Wiederherstellungscode
factor-recovery-hint = Einer der Codes, die Sie aufgeschrieben haben.
factor-wrong = Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und versuchen Sie es nochmals.
factor-lost = Telefon und Codes verloren? Das IIZ-Sekretariat hilft Ihnen.
factor-demanded = Wer sich hier mit einem Passwort anmeldet, braucht einen zweiten Schritt. Richten Sie ihn jetzt ein; es dauert zwei Minuten.

## setup: an authenticator app

setup-title = Authenticator-App einrichten
setup-lead = Jede App für zeitbasierte Codes ist recht. Scannen Sie das Bild oder tippen Sie den Schlüssel in die App.
setup-picture = Der Schlüssel als Bild für die Kamera Ihres Telefons
setup-secret = Schlüssel zum Eintippen
setup-secret-hint = Zeitbasiert, sechs Ziffern, alle dreissig Sekunden.
setup-code = Code, den die App jetzt anzeigt
setup-wrong = Dieser Code stimmt nicht. Prüfen Sie, ob die Uhr Ihres Telefons richtig geht, und tippen Sie den Code, den die App jetzt anzeigt.
setup-confirm = Bestätigen
codes-title = Ihre Wiederherstellungscodes
codes-lead = Sie werden nur dieses eine Mal angezeigt. Drucken Sie sie oder schreiben Sie sie auf; jeder gilt einmal, wenn Sie Ihr Telefon nicht haben.
codes-go-on = Ich habe sie aufbewahrt

## security: what one signs in with

security-title = Anmeldung und Sicherheit
security-lead = Wie Sie sich anmelden und wo Sie angemeldet sind.
security-app = Authenticator-App
security-app-on = Eingerichtet am { $date }.
security-app-off = Nicht eingerichtet. Mit ihr genügt ein gestohlenes Passwort nicht, um sich für Sie auszugeben.
security-app-set-up = App einrichten
security-app-again = Auf einem anderen Telefon einrichten
security-app-remove = App entfernen
security-codes = Wiederherstellungscodes
security-codes-left =
    { $n ->
        [0] Es ist kein Code übrig.
        [one] Es ist { $n } Code übrig.
       *[other] Es sind { $n } Codes übrig.
    }
security-codes-new = Neue Codes erstellen
security-passkeys = Passkeys
security-passkeys-text = Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder PIN Ihres Geräts an, ohne Passwort.
security-passkeys-none = Noch kein Passkey.
security-passkeys-script = Einen Passkey hinzuzufügen braucht JavaScript.
security-passkey-add = Passkey hinzufügen
security-passkey-name = Name
security-passkey-name-hint = Zum Beispiel: Computer im Büro, Telefon.
security-passkey-new = Passkey vom { $date }
security-passkey-since = Seit { $date }
security-passkey-used = zuletzt benutzt { $when }
security-passkey-unused = nie benutzt
security-passkey-rename = Name speichern
security-passkey-remove = { $name } entfernen
security-last = Hier brauchen alle einen zweiten Schritt: Ihr letzter lässt sich nicht entfernen.
security-fresh = Um hier etwas zu ändern, müssen Sie sich in der letzten halben Stunde angemeldet haben.
security-fresh-again = Nochmals anmelden
security-issuers = Verknüpfte Anmeldung
security-issuers-text = Sie melden sich mit { $name } an. Was Sie dafür brauchen, wird dort verwaltet.
security-session-end = Diese Anmeldung beenden
security-sessions-others = Überall sonst abmelden
security-done-app = Die Authenticator-App ist eingerichtet
security-done-app-removed = Die Authenticator-App ist entfernt
security-done-passkey = Der Passkey ist hinzugefügt
security-done-passkey-named = Der Name ist gespeichert
security-done-passkey-removed = Der Passkey ist entfernt
security-done-session = Die Anmeldung ist beendet
