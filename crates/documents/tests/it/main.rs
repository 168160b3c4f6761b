mod documents;
mod hostile;
