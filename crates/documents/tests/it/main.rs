mod documents;
mod hostile;
mod mail;
