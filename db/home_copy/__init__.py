"""One adult's own small encrypted file: only what the young person shares with them, and what they sent.

It is written anew from the book whenever what is shared changes, so nothing unshared stays in it: no history,
no answers or ideas, no other adult, no day on which anything was written. Ids inside it are its own, because
a book's ids hold the time they were made.
"""
