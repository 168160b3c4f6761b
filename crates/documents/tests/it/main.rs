mod documents;
mod hostile;
mod sheets;
