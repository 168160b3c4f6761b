# Ciò che l'API JSON dice oltre a quanto dicono anche le pagine.

api-invalid = Alcuni campi sono da correggere
api-invalid-header = Questa intestazione non è leggibile. Ne verifichi il valore.
api-invalid-unknown-field = Questo campo qui non esiste. Verifichi come è scritto.
api-malformed-json = Il contenuto non è leggibile
api-malformed-json-text = Invii un oggetto JSON in UTF-8, come mostra la descrizione di questa operazione.
api-method-not-allowed = Metodo non possibile a questo indirizzo
api-method-not-allowed-text = L’indirizzo esiste, ma non conosce questo metodo. La descrizione dell’API indica ciò che conosce.
api-not-found-text = Questo elemento non esiste, oppure nulla le permette di vederlo. Verifichi l’indirizzo.
api-stale-text = { $who } ha salvato nel frattempo. Rilegga ciò che è salvato e decida che cosa deve restare.
api-unauthenticated = Nessun token valido
api-unauthenticated-text = Invii un token nell’intestazione Authorization: Bearer. L’amministrazione della sua installazione rilascia i token e rinnova quelli scaduti.
api-unsupported-media-type = Il contenuto è di un altro tipo
api-unsupported-media-type-text = Le azioni si inviano come application/json, i file come multipart/form-data.
