mod bills;
mod documents;
mod hostile;
