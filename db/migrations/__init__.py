"""Numbered steps from one shape of a book to the next. What has shipped is never edited."""
