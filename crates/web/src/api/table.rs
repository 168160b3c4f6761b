//! What an operation is. The routes and the description of the API are both made from one table of them.

use super::call::{Answer, Call};
use axum::http::{Method, StatusCode};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What carries a call out.
pub type Run = Arc<dyn Fn(Call) -> Pin<Box<dyn Future<Output = Answer> + Send>> + Send + Sync>;

/// What a body holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// JSON of a schema, with an example where there is one.
    Json(Value, Option<Value>),
    /// A form with one file.
    File,
}

/// What an answer holds when all is well.
#[derive(Debug, Clone, PartialEq)]
pub enum Gives {
    /// JSON of a schema.
    Json(Value),
    /// A file.
    File,
}

/// A parameter of the query.
#[derive(Debug, Clone, PartialEq)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Its schema.
    pub schema: Value,
}

/// An operation.
#[derive(Clone)]
pub struct Operation {
    /// GET or POST.
    pub method: Method,
    /// The path under `/api/v1`.
    pub path: String,
    /// The operationId: the kind of a command, else a name.
    pub id: String,
    /// The subject.
    pub tag: String,
    /// What it does, in one sentence.
    pub summary: String,
    /// The parameters of the query.
    pub query: Vec<Param>,
    /// Whether `If-Match` is read.
    pub matches: bool,
    /// Whether `Idempotency-Key` is read.
    pub once: bool,
    /// The body.
    pub takes: Takes,
    /// The status when all is well.
    pub status: StatusCode,
    /// The answer when all is well.
    pub gives: Gives,
    /// Whether the caller's role can forbid it.
    pub guarded: bool,
    /// Whether what it reads may not be there yet.
    pub lacks: bool,
    /// Whether a rule can refuse it as things stand.
    pub ruled: bool,
    /// What carries it out.
    pub run: Run,
}

impl Operation {
    fn new<F, Fut>(method: Method, path: &str, id: &str, tag: &str, summary: &str, run: F) -> Self
    where
        F: Fn(Call) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Answer> + Send + 'static,
    {
        Self {
            method,
            path: path.to_string(),
            id: id.to_string(),
            tag: tag.to_string(),
            summary: summary.to_string(),
            query: Vec::new(),
            matches: false,
            once: false,
            takes: Takes::Nothing,
            status: StatusCode::OK,
            gives: Gives::Json(json!({})),
            guarded: false,
            lacks: false,
            ruled: false,
            run: Arc::new(move |call| Box::pin(run(call))),
        }
    }

    /// Reads something.
    pub fn get<F, Fut>(path: &str, id: &str, tag: &str, summary: &str, run: F) -> Self
    where
        F: Fn(Call) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Answer> + Send + 'static,
    {
        Self::new(Method::GET, path, id, tag, summary, run)
    }

    /// Does something, or asks with a body what must not stand in an address.
    pub fn post<F, Fut>(path: &str, id: &str, tag: &str, summary: &str, run: F) -> Self
    where
        F: Fn(Call) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Answer> + Send + 'static,
    {
        Self::new(Method::POST, path, id, tag, summary, run)
    }

    /// What it answers when all is well.
    pub fn gives<T: schemars::JsonSchema>(mut self) -> Self {
        self.gives = Gives::Json(schema_out::<T>());
        self
    }

    /// It answers with a file.
    pub fn gives_file(mut self) -> Self {
        self.gives = Gives::File;
        self
    }

    /// It answers that something new is there.
    pub fn creates(mut self) -> Self {
        self.status = StatusCode::CREATED;
        self
    }

    /// The body.
    pub fn takes(mut self, schema: Value) -> Self {
        self.takes = Takes::Json(schema, None);
        self
    }

    /// An example of the body, where there is one.
    pub fn example(mut self, example: impl Into<Option<Value>>) -> Self {
        if let Takes::Json(_, at) = &mut self.takes {
            *at = example.into();
        }
        self
    }

    /// The body is a form with one file.
    pub fn takes_file(mut self) -> Self {
        self.takes = Takes::File;
        self
    }

    /// A parameter of the query.
    pub fn param(mut self, name: &'static str, about: &'static str, schema: Value) -> Self {
        self.query.push(Param { name, about, schema });
        self
    }

    /// The caller's role can forbid it.
    pub fn guarded(mut self) -> Self {
        self.guarded = true;
        self
    }

    /// What it reads may not be there yet, though its address names nothing.
    pub fn may_lack(mut self) -> Self {
        self.lacks = true;
        self
    }

    /// It changes something under the rules: it reads `Idempotency-Key`, and `If-Match` where `matches`.
    pub fn changes(mut self, matches: bool, once: bool) -> Self {
        (self.guarded, self.ruled, self.matches, self.once) = (true, true, matches, once);
        self
    }

    /// The names of the parts of the path that stand for something.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// The schema of what is sent.
pub fn schema_out<T: schemars::JsonSchema>() -> Value {
    made::<T>(SchemaSettings::draft2020_12().for_serialize())
}

/// The schema of what is read.
pub fn schema_in<T: schemars::JsonSchema>() -> Value {
    made::<T>(SchemaSettings::draft2020_12())
}

fn made<T: schemars::JsonSchema>(mut settings: SchemaSettings) -> Value {
    settings.inline_subschemas = true;
    settings.meta_schema = None;
    settings.into_generator().into_root_schema_for::<T>().into()
}
