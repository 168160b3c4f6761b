# Documenti su carta

paper-about = Di che cosa si tratta
paper-access-action = Azione
paper-access-automated = Decisioni automatizzate
paper-access-contact = Indirizzo per le sue richieste
paper-access-content = Contenuto
paper-access-entries =
    { $n ->
        [one] { $n } voce
       *[other] { $n } voci
    }
paper-access-given = A chi sono stati comunicati dei dati
paper-access-given-none = Nessuna comunicazione registrata.
paper-access-held = Che cosa è annotato su di lei
paper-access-held-none = Nessun dato annotato.
paper-access-kept = Per quanto tempo i dati sono conservati
paper-access-kept-long = Durata
paper-access-kept-what = Dati
paper-access-lead = Questo documento mostra, alla data indicata, i dati annotati su di lei, la loro origine, chi li ha consultati e a chi sono stati comunicati.
paper-access-origin = Data e origine
paper-numbers = Cifre del { $when }
paper-access-purpose = Scopo del trattamento
paper-access-read = Chi ha consultato i suoi dati
paper-access-read-none = Nessuna consultazione registrata.
paper-access-responsible = Responsabile del trattamento
paper-access-right-contest = Se l’esattezza di un dato non può essere stabilita, chieda di aggiungere la menzione «contestato».
paper-access-right-correct = Un dato è sbagliato o incompleto: ne chieda la rettifica.
paper-access-right-object = Può opporsi a una comunicazione o a un trattamento e chiedere la cancellazione di ciò che non è più necessario.
paper-access-right-withdraw = Può revocare un consenso in ogni momento. Le sue prestazioni non ne dipendono.
paper-access-rights = I suoi diritti
paper-access-supervision = Autorità di vigilanza
paper-access-title = I suoi dati: che cosa è annotato e chi l’ha letto
paper-access-to = A chi
paper-access-what = Che cosa
paper-access-when = Quando
paper-access-who = Chi
paper-access-why = Base e scopo
paper-avs = Numero AVS
paper-basis = Base
paper-birth = Data di nascita
paper-commune = Comune di domicilio
paper-consent-number = Consenso { $number }
paper-consent-tick = Accetto espressamente lo scambio di questi dati: { $what }
paper-consent-tick-lead = Dati personali degni di particolare protezione: ogni categoria richiede la sua crocetta. Senza crocetta questi dati non sono scambiati.
paper-consent-told = Che cosa mi è stato spiegato
paper-foot = Allestito il { $date } per { $reader }, da { $maker }. Base: { $basis }
paper-made-by = Allestito da
paper-made-for = Allestito per
paper-made-on = Allestito il
paper-number = Numero d’incarto
paper-page = Pagina { $page } di { $pages }
paper-person = Persona interessata
paper-phone = Telefono
paper-sees-consents = I suoi consensi
paper-sees-consents-none = Nessun consenso registrato.
paper-sees-data = Dati
paper-sees-lead = Stato al { $date }. La tabella mostra che cosa ogni servizio può apprendere dagli altri.
paper-sees-legend = Come leggere la tabella
paper-sees-none = Per ora non partecipa nessun altro servizio.
paper-sees-open = sì
paper-sees-reasons = Perché
paper-sees-services = I servizi
paper-sees-state = Stato
paper-signature = Firma
paper-signature-person = Firma della persona
paper-signature-service = Firma per il servizio
paper-told-access = che posso consultare i miei dati e farli rettificare
paper-told-copy = ho ricevuto una copia
paper-told-extent = quali dati sono scambiati
paper-told-no-disadvantage = che un rifiuto non tocca le mie prestazioni
paper-told-purpose = a che cosa serve lo scambio
paper-told-retention = per quanto tempo i dati sono conservati
paper-told-services = quali servizi si scambiano dati
paper-told-voluntary = che il mio consenso è libero
paper-told-withdrawal = che posso revocare il mio consenso in ogni momento
paper-access-automated-text = Nessuna. Il questionario propone un livello di collaborazione; decide una persona.
paper-access-kept-text =
    { $months ->
        [one] un mese dopo la chiusura ({ $basis })
       *[other] { $months } mesi dopo la chiusura ({ $basis })
    }
paper-access-purpose-text = Collaborazione interistituzionale: coordinare l’aiuto di più servizi per l’integrazione professionale e sociale
paper-pdf = Documento PDF
paper-pdf-large = PDF a caratteri grandi
paper-bill-acceptance = Punto di accettazione
paper-bill-account = Conto / Pagabile a
paper-bill-amount = Importo
paper-bill-currency = Valuta
paper-bill-debtor = Pagabile da
paper-bill-debtor-blank = Pagabile da (nome/indirizzo)
paper-bill-message = Informazioni supplementari
paper-bill-payment = Sezione pagamento
paper-bill-picture = Codice QR svizzero con i dati del pagamento
paper-bill-receipt = Ricevuta
paper-bill-reference = Riferimento
paper-bill-separate = Da staccare prima del versamento
paper-invoice-amount = Importo
paper-invoice-date = Data
paper-invoice-due = Pagabile entro il
paper-invoice-lines = La vostra parte dei costi
paper-invoice-note = Gli importi negativi correggono una fattura precedente. Non è dovuta alcuna IVA.
paper-invoice-number = Numero della fattura
paper-invoice-on = Data
paper-invoice-period = Periodo
paper-invoice-title = Fattura { $number }
paper-invoice-total = Totale da pagare
paper-invoice-what = Prestazione
