mod documents;
mod hostile;
mod reader;
