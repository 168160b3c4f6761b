# The words of the pages: frame of a case, forms, failures.

case-avs = N. AVS
case-born = Data di nascita
case-consent = Consenso
case-consent-until = valido fino al
case-identity = Dati del caso
case-language = Lingua
case-lead = Case manager
case-no-consent = nessuno in vigore
case-no-lead = non ancora designato
case-number = Incarto
case-parts = Parti dell’incarto
case-person = Persona
case-tab-contract = Contratto di obiettivi
case-tab-screening = Valutazione
check-title = Da verificare: { $title }
conflict-title = Modificato nel frattempo da un’altra persona
done-merged = Nel frattempo qualcuno ha modificato altro; entrambe le modifiche sono registrate.
draft-drop = Elimina la bozza
draft-found = La sua bozza del { $when } è ripresa qui
effect-leaving = { $who } non vede più questo incarto.
effect-lost = { $who } non ha più accesso a: { $what }.
effect-requests =
    { $n ->
        [one] { $n } richiesta in corso perde la sua base.
       *[other] { $n } richieste in corso perdono la loro base.
    }
fail-fault = Si è verificato un errore
fail-fault-text = Nulla è stato registrato a metà. Riprovi; se si ripete, avvisi il suo ufficio CII.
fail-not-found = Nulla da mostrare qui
fail-not-found-text = Questa pagina non esiste, oppure nulla le permette di vederla. Se lavora con la persona, ne parli con il referente CII della sua istituzione.
fail-refused = Così non è possibile
fail-sign-in = Effettui l’accesso
fail-sign-in-text = La sua sessione è terminata. Le sue bozze sono conservate.
fail-store = La banca dati non risponde
fail-store-text = Nulla è stato registrato. Riprovi tra qualche minuto.
fail-to-work = Vai al mio lavoro
fail-too-large = È troppo grande
fail-too-large-text = Un modulo con allegato può avere al massimo 10 MB. Riduca il file oppure archivi un testo lungo come documento.
form-consent-until = fino al { $date }
form-load =
    { $n ->
        [one] segue { $n } caso
       *[other] segue { $n } casi
    }
form-months =
    { $n ->
        [one] dopo { $n } mese
       *[other] dopo { $n } mesi
    }
form-time = Ora
invalid-date = Questa data non è leggibile. Esempio: 27.3.2026
invalid-missing = Compili questo campo
invalid-value = Questo valore non è possibile qui
menu-notices = Notifiche
menu-settings = Impostazioni
menu-start = Cominciare qui
nav-register = Registro
nav-sessions = Sedute
notices-unread =
    { $n ->
        [one] { $n } notifica non letta
       *[other] { $n } notifiche non lette
    }
owner-lead = Case manager
owner-person = La persona interessata
fact-yes = Sì
fail-cross-site = Invio rifiutato
fail-cross-site-text = Questo modulo è stato inviato da un altro sito. Non è stato salvato nulla. Apra la pagina qui e riprovi.
fail-timeout = Ci vuole troppo tempo
fail-timeout-text = La risposta non è arrivata in tempo. Verifichi se ciò che ha inviato è salvato e riprovi tra qualche minuto.
fail-unreadable = L’invio non è leggibile
fail-unreadable-text = Non è stato salvato nulla. Apra di nuovo la pagina e riprovi.
