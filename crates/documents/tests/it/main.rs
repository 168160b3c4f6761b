mod bills;
mod documents;
mod hostile;
mod mail;
mod sheets;
