# Ce que dit l'API JSON en plus de ce que disent aussi les pages.

api-invalid = Certains champs sont à corriger
api-invalid-header = Cet en-tête est illisible. Vérifiez sa valeur.
api-invalid-unknown-field = Ce champ n’existe pas ici. Vérifiez son nom.
api-malformed-json = Le contenu est illisible
api-malformed-json-text = Envoyez un objet JSON en UTF-8, comme le montre la description de cette opération.
api-method-not-allowed = Méthode impossible à cette adresse
api-method-not-allowed-text = L’adresse existe, mais ne connaît pas cette méthode. La description de l’API indique ce qu’elle connaît.
api-not-found-text = Cet élément n’existe pas, ou rien ne vous autorise à le voir. Vérifiez l’adresse.
api-stale-text = { $who } a enregistré entre-temps. Relisez ce qui est enregistré et décidez de ce qui doit rester.
api-unauthenticated = Aucun jeton valable
api-unauthenticated-text = Envoyez un jeton dans l’en-tête Authorization: Bearer. L’administration de votre installation délivre les jetons et renouvelle ceux qui ont expiré.
api-unsupported-media-type = Le contenu est d’un autre type
api-unsupported-media-type-text = Les actions s’envoient en application/json, les fichiers en multipart/form-data.
