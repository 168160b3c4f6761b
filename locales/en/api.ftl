# What the JSON API says beside what the pages say too.

api-invalid = Some fields are not right
api-invalid-header = This header cannot be read. Check its value.
api-invalid-unknown-field = This field does not exist here. Check how it is written.
api-malformed-json = The body cannot be read
api-malformed-json-text = Send one JSON object in UTF-8, as the description of this operation shows.
api-method-not-allowed = Method not possible at this address
api-method-not-allowed-text = The address exists but does not know this method. The description of the API lists what it knows.
api-not-found-text = This item does not exist, or nothing lets you see it. Check the address.
api-stale-text = { $who } has saved in the meantime. Read again what is stored and decide what should remain.
api-unauthenticated = No valid token
api-unauthenticated-text = Send a token in the header Authorization: Bearer. The administration of your installation issues tokens and renews expired ones.
api-unsupported-media-type = The body is of another type
api-unsupported-media-type-text = Commands are sent as application/json, files as multipart/form-data.
