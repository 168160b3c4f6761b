//! How commands and events are listed: one line each, with a stable kind that stands in the API and in the journal.

/// Declares the commands of an aggregate: `"kind" Variant(Type) => rule`.
#[macro_export]
macro_rules! commands {
    ($(#[$meta:meta])* $name:ident for $state:ty { $($kind:literal $variant:ident($type:ty) => $rule:path),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant)]
        pub enum $name { $(#[doc = $kind] $variant($type)),+ }
        impl $name {
            /// Every kind, in the order of the process.
            pub const KINDS: &'static [&'static str] = &[$($kind),+];
            /// The stable kind.
            pub fn kind(&self) -> &'static str { match self { $($name::$variant(_) => $kind),+ } }
            /// Reads the fields of a command of a kind; `None` when there is no such kind.
            pub fn read<'de, D: serde::Deserializer<'de>>(kind: &str, from: D) -> Option<Result<Self, D::Error>> {
                match kind {
                    $($kind => Some(<$type as serde::Deserialize>::deserialize(from).map($name::$variant)),)+
                    _ => None,
                }
            }
            /// The fields as JSON.
            pub fn fields(&self) -> serde_json::Value {
                match self { $($name::$variant(c) => serde_json::to_value(c).unwrap_or_default()),+ }
            }
            /// The JSON schema of the fields of a kind.
            pub fn schema(kind: &str, generator: &mut schemars::SchemaGenerator) -> Option<schemars::Schema> {
                match kind { $($kind => Some(<$type as schemars::JsonSchema>::json_schema(generator)),)+ _ => None }
            }
            fn apply_rule(self, state: &$state, ctx: &$crate::case::Ctx) -> Result<Vec<<$state as $crate::aggregate::Evolving>::Event>, $crate::Refusal> {
                match self { $($name::$variant(c) => $rule(state, ctx, c)),+ }
            }
        }
    };
}

/// Declares the events of an aggregate: `"kind" Variant(Type)`.
#[macro_export]
macro_rules! events {
    ($(#[$meta:meta])* $name:ident { $($kind:literal $variant:ident($type:ty)),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant)]
        pub enum $name { $(#[doc = $kind] $variant($type)),+ }
        impl $name {
            /// Every kind.
            pub const KINDS: &'static [&'static str] = &[$($kind),+];
            /// The stable kind under which it stands in the journal.
            pub fn kind(&self) -> &'static str { match self { $($name::$variant(_) => $kind),+ } }
            /// The payload for the journal.
            pub fn payload(&self) -> Vec<u8> {
                match self { $($name::$variant(e) => serde_json::to_vec(e).unwrap_or_default()),+ }
            }
            /// Reads an event back from the journal.
            pub fn read(kind: &str, payload: &[u8]) -> Result<Self, String> {
                match kind {
                    $($kind => serde_json::from_slice(payload).map($name::$variant).map_err(|e| e.to_string()),)+
                    _ => Err(format!("unknown event {kind}")),
                }
            }
        }
    };
}

/// A state that is built from its events.
pub trait Evolving {
    /// The events of the aggregate.
    type Event;
}
