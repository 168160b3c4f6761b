# Was die JSON-Schnittstelle zusätzlich zu den Seiten sagt.

api-invalid = Einige Felder stimmen nicht
api-invalid-header = Diese Kopfzeile ist nicht lesbar. Prüfen Sie ihren Wert.
api-invalid-unknown-field = Dieses Feld gibt es hier nicht. Prüfen Sie die Schreibweise.
api-malformed-json = Der Inhalt ist nicht lesbar
api-malformed-json-text = Senden Sie ein JSON-Objekt in UTF-8, wie es die Beschreibung dieser Operation zeigt.
api-method-not-allowed = Methode an dieser Adresse nicht möglich
api-method-not-allowed-text = Die Adresse gibt es, sie kennt diese Methode aber nicht. Die Beschreibung der Schnittstelle nennt, was sie kennt.
api-not-found-text = Dieses Element gibt es nicht, oder nichts erlaubt Ihnen, es zu sehen. Prüfen Sie die Adresse.
api-stale-text = { $who } hat inzwischen gespeichert. Lesen Sie den gespeicherten Stand nochmals und entscheiden Sie, was bleiben soll.
api-unauthenticated = Kein gültiges Token
api-unauthenticated-text = Senden Sie ein Token in der Kopfzeile Authorization: Bearer. Die Administration Ihrer Installation stellt Token aus und erneuert abgelaufene.
api-unsupported-media-type = Der Inhalt hat einen anderen Typ
api-unsupported-media-type-text = Aktionen werden als application/json gesendet, Dateien als multipart/form-data.
