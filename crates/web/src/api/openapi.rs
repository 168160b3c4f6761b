//! The description of the API, OpenAPI 3.1, made from the same table as the routes.

use super::problem::Problem;
use super::table::{Gives, Operation, Takes, schema_out};
use axum::http::Method;
use serde_json::{Map, Value, json};

/// The description.
pub fn document(operations: &[Operation]) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in operations {
        let method = if operation.method == Method::GET { "get" } else { "post" };
        let at = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        at[method] = describe(operation);
    }
    let own = json!({
        "operationId": "openapi",
        "tags": ["house"],
        "summary": "This description.",
        "security": [],
        "responses": {"200": {
            "description": "OpenAPI 3.1",
            "content": {"application/json": {"schema": {"type": "object"}}},
        }},
    });
    paths.insert("/openapi.json".into(), json!({"get": own}));
    let mut tags: Vec<&str> = operations.iter().map(|o| o.tag.as_str()).collect();
    tags.sort_unstable();
    tags.dedup();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Trait d'union",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Inter-institutional case collaboration. The same commands under the same rules as the \
                pages; what a caller may not know of reads as not found.",
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "servers": [{"url": super::BASE}],
        "security": [{"token": []}],
        "tags": tags.iter().map(|t| json!({"name": t})).collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "tdu_…"}},
            "schemas": {"Problem": schema_out::<Problem>()},
            "responses": problems(),
        },
    })
}

/// Every status of a refusal, with what it means.
const PROBLEMS: &[(u16, &str)] = &[
    (400, "The body is not JSON."),
    (401, "There is no token, or it does not count."),
    (403, "The caller's role does not permit it."),
    (404, "It does not exist, or the caller may not know of it."),
    (409, "As things stand it cannot be done, or someone else has changed the same thing (code stale)."),
    (413, "The body or the file is too large."),
    (415, "The body is of another media type."),
    (422, "A field, a parameter or a header is not right; the path of the field is given."),
    (429, "Too much in a short time; `Retry-After` says in how many seconds to come again."),
    (503, "The store does not answer; nothing was stored."),
];

/// The operations that are counted by account.
const PACED: &[&str] = &["search", "duplicates", "case.open"];

fn problems() -> Map<String, Value> {
    let content = json!({"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}});
    let one = |(status, words): &(u16, &str)| {
        let mut response = json!({"description": words, "content": content});
        if *status == 401 {
            response["headers"] = json!({"WWW-Authenticate": {"schema": {"type": "string"}}});
        }
        (status.to_string(), response)
    };
    PROBLEMS.iter().map(one).collect()
}

/// The statuses with which an operation can refuse.
fn refusals(operation: &Operation) -> Vec<u16> {
    let body = operation.takes != Takes::Nothing;
    let named = operation.parts().next().is_some();
    let reads = body || !operation.query.is_empty() || operation.matches || operation.once;
    let can = |status: &u16| match status {
        400 | 413 | 415 => body,
        403 => operation.guarded,
        404 => named || operation.lacks,
        409 => operation.ruled,
        429 => PACED.contains(&operation.id.as_str()),
        422 => reads,
        _ => true,
    };
    PROBLEMS.iter().map(|(status, _)| *status).filter(can).collect()
}

fn describe(operation: &Operation) -> Value {
    let mut responses = Map::new();
    responses.insert(operation.status.as_str().into(), answer(operation));
    for status in refusals(operation) {
        responses.insert(status.to_string(), json!({"$ref": format!("#/components/responses/{status}")}));
    }
    let mut described = json!({
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
        "parameters": parameters(operation),
        "responses": responses,
    });
    match &operation.takes {
        Takes::Nothing => {}
        Takes::File => {
            let part = json!({"type": "object", "required": ["file"], "properties": {"file": {"type": "string"}}});
            let content = json!({"multipart/form-data": {"schema": part}});
            described["requestBody"] = json!({"required": true, "content": content});
        }
        Takes::Json(schema, example) => {
            let mut content = json!({"schema": schema});
            if let Some(example) = example {
                content["example"] = example.clone();
            }
            described["requestBody"] = json!({"required": true, "content": {"application/json": content}});
        }
    }
    described
}

fn answer(operation: &Operation) -> Value {
    match &operation.gives {
        Gives::Json(schema) => {
            json!({"description": "Done.", "content": {"application/json": {"schema": schema}}})
        }
        Gives::File => json!({
            "description": "The file.",
            "content": {"application/pdf": {}, "image/png": {}, "image/jpeg": {}},
        }),
    }
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let part = |name: &str| {
        let schema = json!({"type": "string", "pattern": "^[A-Za-z0-9._-]{1,60}$"});
        json!({"name": name, "in": "path", "required": true, "schema": schema})
    };
    let query = operation
        .query
        .iter()
        .map(|p| json!({"name": p.name, "in": "query", "description": p.about, "schema": p.schema}));
    let matches = json!({
        "name": "If-Match", "in": "header", "schema": {"type": "string", "pattern": "^(\"[0-9]{1,9}\"|[0-9]{1,9})$"},
        "description": "The version that the caller has read. What others have changed meanwhile is kept; the same \
            thing changed twice is refused as stale.",
        "example": "999999",
    });
    let reasons: Vec<&str> = domain::privacy::OpeningReason::ALL.iter().map(|r| r.code()).collect();
    let reason = json!({
        "name": "X-Reason", "in": "header",
        "schema": {"type": "string", "pattern": format!("^({})(: .{{1,200}})?$", reasons.join("|"))},
        "description": "Why a case outside the own team is opened, and further words after a colon. Without it such a \
            case is refused as reason-required; it counts for the day.",
        "example": "substitution",
    });
    let once = json!({
        "name": "Idempotency-Key", "in": "header",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9-]{8,80}$"},
        "description": "A name for this request: sent twice to the same address, it is carried out once.",
    });
    let mut all: Vec<Value> = operation.parts().map(part).chain(query).collect();
    if operation.path.starts_with("/cases/{number}") {
        all.push(reason);
    }
    if operation.matches {
        all.push(matches);
    }
    if operation.once {
        all.push(once);
    }
    all
}
