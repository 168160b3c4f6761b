//! Databases of their own on the server that `script/test` starts.

use std::env;

use anyhow::{Context, Result};
use tokio_postgres::NoTls;

use crate::{hex, random};

/// The address of the server and of a database on it that every test may use.
pub fn address() -> Result<String> {
    env::var("TRAIT_DUNION_TEST_POSTGRES").context("TRAIT_DUNION_TEST_POSTGRES names no server: run script/test")
}

/// The address of a database that is made for the caller alone; it goes with the server.
pub async fn fresh_database() -> Result<String> {
    let address = address()?;
    let name = format!("t_{}", hex::encode(&random::bytes::<8>()?));
    let (client, connection) = tokio_postgres::connect(&address, NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).await?;
    let (server, rest) = address.rsplit_once('/').context("an address with a database")?;
    let options = rest.split_once('?').map(|(_, options)| format!("?{options}")).unwrap_or_default();
    Ok(format!("{server}/{name}{options}"))
}
