# Se connecter par un autre service, la deuxième étape, et la page où cela se gère.

## signin: who calls, and how they prove it

signin-with = Se connecter avec { $name }
signin-password-heading = Avec nom d’utilisateur et mot de passe
signin-passkey = Se connecter avec une clé d’accès
signin-passkey-failed = Cela n’a pas fonctionné. Réessayez ou connectez-vous autrement.
signin-again = Retour à la connexion
signin-unknown-title = Votre compte n’est pas encore relié
signin-unknown-text = { $name } a confirmé qui vous êtes, mais aucun compte d’ici n’y correspond encore. Appelez le secrétariat CII et lisez-lui ce code :
signin-unknown-note = Personne ne peut se connecter avec ce code seul. Dès que le secrétariat a relié votre compte, connectez-vous à nouveau.
signin-weak-title = Veuillez mieux prouver qui vous êtes
signin-weak-text = La manière dont vous vous êtes connecté·e avec { $name } ne suffit pas pour des données personnelles. Reconnectez-vous et choisissez là-bas une manière plus sûre, comme une application ou une clé de sécurité.
signin-stale-title = Veuillez recommencer
signin-stale-text = Cette connexion a déjà servi, a été commencée dans une autre fenêtre ou a duré plus de dix minutes.
signin-broken-title = La connexion a été interrompue
signin-broken-text = { $name } ne vous a pas connecté·e. Ici, rien ne s’est passé.
signin-refused-title = La connexion ne peut pas être acceptée
signin-refused-text = La réponse de { $name } ne peut pas être vérifiée. Réessayez ; si cela se reproduit, informez le secrétariat CII.
signin-unreachable-title = { $name } ne répond pas
signin-unreachable-text = Réessayez dans quelques minutes. Vos brouillons sont conservés.
signin-out-title = Vous êtes déconnecté·e
signin-out-text = Vous êtes déconnecté·e de Trait d’union.
signin-out-there-text = Vous êtes peut-être encore connecté·e auprès de { $name }. Déconnectez-vous là aussi si d’autres utilisent cet appareil.
signin-out-there = Se déconnecter aussi de { $name }

## factor: the second step

factor-title = Deuxième étape
factor-lead = Votre mot de passe est juste. Montrez maintenant que c’est bien vous.
factor-code = Code
factor-code-hint = Les six chiffres de votre application d’authentification, ou l’un de vos codes de secours.
factor-recovery = Code de secours
factor-recovery-hint = L’un des codes que vous avez notés.
factor-wrong = Ce code n’est pas juste ou a déjà servi. Attendez le suivant et réessayez.
factor-lost = Téléphone et codes perdus ? Le secrétariat CII vous aide.
factor-demanded = Ici, qui se connecte avec un mot de passe a besoin d’une deuxième étape. Préparez-la maintenant ; il faut deux minutes.

## setup: an authenticator app

setup-title = Préparer l’application d’authentification
setup-lead = Toute application de codes temporaires convient. Scannez l’image, ou tapez la clé dans l’application.
setup-picture = La clé sous forme d’image pour la caméra de votre téléphone
setup-secret = Clé à taper
setup-secret-hint = Basée sur le temps, six chiffres, toutes les trente secondes.
setup-code = Code que l’application affiche maintenant
setup-wrong = Ce code n’est pas juste. Vérifiez que l’heure de votre téléphone est exacte et tapez le code que l’application affiche maintenant.
setup-confirm = Confirmer
codes-title = Vos codes de secours
codes-lead = Ils ne sont affichés que cette fois. Imprimez-les ou notez-les ; chacun sert une fois, si vous n’avez pas votre téléphone.
codes-go-on = Je les ai gardés

## security: what one signs in with

security-title = Connexion et sécurité
security-lead = Comment vous vous connectez, et où vous êtes connecté·e.
security-app = Application d’authentification
security-app-on = Prête depuis le { $date }.
security-app-off = Pas préparée. Avec elle, un mot de passe volé ne suffit pas pour se faire passer pour vous.
security-app-set-up = Préparer l’application
security-app-again = Préparer sur un autre téléphone
security-app-remove = Retirer l’application
security-codes = Codes de secours
security-codes-left =
    { $n ->
        [0] Il ne reste aucun code.
        [one] Il reste { $n } code.
       *[other] Il reste { $n } codes.
    }
security-codes-new = Créer de nouveaux codes
security-passkeys = Clés d’accès
security-passkeys-text = Avec une clé d’accès, vous vous connectez par l’empreinte, le visage ou le code de votre appareil, sans mot de passe.
security-passkeys-none = Pas encore de clé d’accès.
security-passkeys-script = Ajouter une clé d’accès demande JavaScript.
security-passkey-add = Ajouter une clé d’accès
security-passkey-name = Nom
security-passkey-name-hint = Par exemple : ordinateur du bureau, téléphone.
security-passkey-new = Clé d’accès du { $date }
security-passkey-since = Depuis le { $date }
security-passkey-used = dernière utilisation { $when }
security-passkey-unused = jamais utilisée
security-passkey-rename = Enregistrer le nom
security-passkey-remove = Retirer { $name }
security-last = Ici, chacun a besoin d’une deuxième étape : votre dernière ne peut pas être retirée.
security-fresh = Pour changer quelque chose ici, vous devez vous être connecté·e dans la dernière demi-heure.
security-fresh-again = Se connecter à nouveau
security-issuers = Connexion reliée
security-issuers-text = Vous vous connectez avec { $name }. Ce qu’il vous faut pour cela se gère là-bas.
security-session-end = Terminer cette connexion
security-sessions-others = Se déconnecter partout ailleurs
security-done-app = L’application d’authentification est prête
security-done-app-removed = L’application d’authentification est retirée
security-done-passkey = La clé d’accès est ajoutée
security-done-passkey-named = Le nom est enregistré
security-done-passkey-removed = La clé d’accès est retirée
security-done-session = La connexion est terminée
